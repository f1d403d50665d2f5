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
	name string // name is what it is called in a sentence.
	part string // part is what evidence calls it.
	// source is whose text it is, nil for those of the article itself.
	source *claims.Source
	raw    func() string
	at     func(offset int) claims.Ref // at is the place of an offset of it.
	read   *selector.Text
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
	for _, id := range t.ids {
		all = append(all, t.sources[id])
	}
	return all
}

// anchorTexts are the texts that the anchors of an article may point to.
type anchorTexts struct {
	article  *claims.Article
	headline *anchorText // headline and copy are nil where there is none.
	copy     *anchorText
	sources  map[string]*anchorText
	ids      []string // ids are those of the sources, in the order of the record.
	// changed says that the copy is not the one that was recorded, and foreign that it is of another text.
	changed, foreign bool
	// patience is the number of words that may still be looked through for what comes near a lost anchor.
	patience int
}

func newAnchorTexts(a *claims.Article) *anchorTexts {
	t := &anchorTexts{article: a, sources: map[string]*anchorText{}, patience: 2_000_000}
	if a.Headline != "" {
		t.headline = &anchorText{
			name: "the headline", part: "headline",
			raw: func() string { return a.Headline }, at: func(int) claims.Ref { return a.Ref("headline") },
		}
	}
	if a.Copy != nil {
		t.copy = &anchorText{name: "the copy " + strconv.Quote(a.Text.File), part: "copy", raw: a.Copy.Text, at: a.Copy.Ref}
	}
	for _, source := range a.Sources {
		if source.Text == "" || t.sources[source.ID] != nil {
			continue
		}
		t.ids = append(t.ids, source.ID)
		t.sources[source.ID] = &anchorText{
			name: "the text of source " + strconv.Quote(source.ID), part: "source", source: source,
			raw: func() string { return source.Text }, at: func(int) claims.Ref { return source.Ref("text") },
		}
	}
	return t
}

// of returns the text that an anchor points to, nil where the record does not have it.
func (t *anchorTexts) of(anchor claims.Anchor) *anchorText {
	switch {
	case anchor.Source != "":
		return t.sources[anchor.Source]
	case anchor.Part == "headline":
		return t.headline
	}
	return t.copy
}
