package checks

// This file says which text each anchor points to, and where in it the anchor stands: for the check that looks for those
// that are lost, and for reports that show the texts with the claims in them.

import (
	"strconv"

	"claimcheck/checks/selector"
	"claimcheck/claims"
)

// AnchoredText is a text of an article with the anchors that stand in it.
type AnchoredText struct {
	// Source is whose text it is, and Headline says that it is the article's headline; else it is the article's copy.
	Source   *claims.Source
	Headline bool
	Text     string
	Anchors  []PlacedAnchor
	// Lost are the claims of which some anchor does not stand there.
	Lost []*claims.Claim
}

// PlacedAnchor is where an anchor of a claim stands in a text: two offsets in bytes. Of an anchor that fits several places
// it is the first of them.
type PlacedAnchor struct {
	Claim    *claims.Claim
	From, To int
}

// AnchoredTexts returns the texts of an article in which anchors of its claims are looked for: the headline, the copy of the
// article, and the texts of its sources, as far as the record has them. Retracted claims have no place.
func AnchoredTexts(a *claims.Article) []AnchoredText {
	t := newAnchorTexts(a)
	pending := map[*anchorText][]selector.Place{}
	found := map[*anchorText]*AnchoredText{}
	var texts []AnchoredText
	order := t.all()
	for _, text := range order {
		texts = append(texts, AnchoredText{Source: text.source, Headline: text == t.headline, Text: text.raw()})
	}
	for i, text := range order {
		found[text] = &texts[i]
	}
	for _, claim := range a.Claims {
		if !claim.Live() {
			continue
		}
		for _, anchor := range claim.Anchor.Items {
			place := t.of(anchor)
			if place == nil {
				continue
			}
			text := found[place]
			switch stands := place.text().Find(anchor); {
			case !stands.Verdict.Lost() && len(stands.Places) > 0:
				text.Anchors = append(text.Anchors, PlacedAnchor{Claim: claim})
				pending[place] = append(pending[place], stands.Places[0])
			case stands.Verdict.Lost() && (len(text.Lost) == 0 || text.Lost[len(text.Lost)-1] != claim):
				text.Lost = append(text.Lost, claim)
			}
		}
	}
	for place, folded := range pending {
		for i, raw := range place.text().Raw(folded) {
			found[place].Anchors[i].From, found[place].Anchors[i].To = raw.From, raw.To
		}
	}
	return texts
}

// anchorText is a text in which anchors are looked for.
type anchorText struct {
	article *claims.Article
	// source is whose text it is, nil for those of the article itself; copied says which of these it is.
	source *claims.Source
	copied bool
	read   *selector.Text
}

// name is what the text is called in a sentence.
func (t *anchorText) name() string {
	switch {
	case t.source != nil:
		return "the text of source " + strconv.Quote(t.source.ID)
	case t.copied:
		return "the copy " + strconv.Quote(t.article.Text.File)
	}
	return "the headline"
}

// part is what evidence calls the text.
func (t *anchorText) part() string {
	switch {
	case t.source != nil:
		return "source"
	case t.copied:
		return "copy"
	}
	return "headline"
}

func (t *anchorText) raw() string {
	switch {
	case t.source != nil:
		return t.source.Text
	case t.copied:
		return t.article.Copy.Text()
	}
	return t.article.Headline
}

// at returns the place of an offset of the text.
func (t *anchorText) at(offset int) claims.Ref {
	switch {
	case t.source != nil:
		return t.source.Ref("text")
	case t.copied:
		return t.article.Copy.Ref(offset)
	}
	return t.article.Ref("headline")
}

func (t *anchorText) text() *selector.Text {
	if t.read == nil {
		t.read = selector.Prepare(t.raw())
	}
	return t.read
}

// all lists the texts that there are.
func (t *anchorTexts) all() []*anchorText {
	var all []*anchorText
	for _, text := range []*anchorText{t.headline, t.copy} {
		if text != nil {
			all = append(all, text)
		}
	}
	return append(all, t.sources...)
}

// anchorTexts are the texts that the anchors of an article may point to.
type anchorTexts struct {
	article  *claims.Article
	headline *anchorText // headline and copy are nil where there is none.
	copy     *anchorText
	sources  []*anchorText          // sources have the texts of those that have one, in the order of the record.
	byID     map[string]*anchorText // byID is an index of many sources.
	// changed says that the copy is not the one that was recorded, and foreign that it is of another text.
	changed, foreign bool
	// patience is the number of words that may still be looked through for what comes near a lost anchor.
	patience int
}

// fewSources is how many sources are looked through for an id.
const fewSources = 16

func newAnchorTexts(a *claims.Article) *anchorTexts {
	t := &anchorTexts{article: a, patience: 2_000_000}
	if a.Headline != "" {
		t.headline = &anchorText{article: a}
	}
	if a.Copy != nil {
		t.copy = &anchorText{article: a, copied: true}
	}
	if len(a.Sources) > fewSources {
		t.byID = map[string]*anchorText{}
	}
	for _, source := range a.Sources {
		if source.Text == "" || t.ofSource(source.ID) != nil {
			continue
		}
		text := &anchorText{article: a, source: source}
		t.sources = append(t.sources, text)
		if t.byID != nil {
			t.byID[source.ID] = text
		}
	}
	return t
}

// ofSource returns the text of a source, nil where it has none.
func (t *anchorTexts) ofSource(id string) *anchorText {
	if t.byID != nil {
		return t.byID[id]
	}
	for _, text := range t.sources {
		if text.source.ID == id {
			return text
		}
	}
	return nil
}

// of returns the text that an anchor points to, nil where the record does not have it.
func (t *anchorTexts) of(anchor claims.Anchor) *anchorText {
	switch {
	case anchor.Source != "":
		return t.ofSource(anchor.Source)
	case anchor.Part == "headline":
		return t.headline
	}
	return t.copy
}
