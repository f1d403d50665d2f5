package checks

import (
	"fmt"
	"strconv"

	"claimcheck/checks/check"
	"claimcheck/checks/selector"
	"claimcheck/claims"
)

// AnchorLost finds anchors that do not stand in the text that they point to.
var AnchorLost = &check.Check{
	Name: "anchor-lost",
	Doc: `an anchor that no longer stands in the text it points to

An anchor is the proof that a text says what a claim records. One with a "source" is looked for in the text of that
source, one of the part "headline" in the article's headline, any other in the local copy of the article ("text") where
it is there. It stands there exactly or it is lost: it is never moved by guess. Only white space, soft hyphens and the
Unicode form (NFC) may differ; capitals, quotation marks and dashes may not. Words inside of longer words are not found
("6 people" in "16 people"); the last words ("through") must stand behind the first ones, and "prefix" and "suffix"
right beside them. An anchor that fits several places is told as hygiene. A copy whose SHA-256 sum is not the recorded
one is told as such, with the anchors that it lacks.

What to do: read the text again. If it was changed, record the words that stand there now, or retract the claim if the
text no longer says so. If the anchor has a slip, take over its words as they are printed; the nearest ones are shown.`,
	Severity: check.Error,
	Run: check.EachArticle(func(p *check.Pass, a *claims.Article) {
		t := newAnchorTexts(a)
		var lost []lostAnchor
		inCopy, lostInCopy := 0, 0
		for _, claim := range a.Claims {
			if !claim.Live() {
				continue
			}
			for i, anchor := range claim.Anchor.Items {
				place := t.of(anchor)
				if place == nil {
					continue
				}
				found := place.text().Find(anchor)
				if place == t.copy {
					inCopy++
				}
				if found.Verdict == selector.Stands {
					continue
				}
				if found.Verdict.Lost() && place == t.copy {
					lostInCopy++
				}
				lost = append(lost, lostAnchor{claim: claim, index: i, anchor: anchor, place: place, found: found})
			}
		}
		t.changed = a.Copy != nil && a.Text.SHA256 != "" && !a.Copy.Is(a.Text.SHA256)
		t.foreign = inCopy >= fewestForeign && lostInCopy == inCopy
		if t.changed || t.foreign {
			p.Report(t.wrongCopy(lost, inCopy, lostInCopy))
		}
		for _, l := range lost {
			if l.place != t.copy || !t.changed && !t.foreign {
				p.Report(t.told(l))
			}
		}
	}),
}

// fewestForeign is the number of anchors from which a copy that has none of them is taken to be of another text.
const fewestForeign = 3

// lostAnchor is one anchor that does not stand at one place of its text.
type lostAnchor struct {
	claim  *claims.Claim
	index  int
	anchor claims.Anchor
	place  *anchorText
	found  selector.Found
}

// at returns the place of a key of the anchor.
func (l lostAnchor) at(key string) claims.Ref {
	return l.claim.Ref(l.claim.AnchorPath(l.index, key)...)
}

// anchorText is a text in which anchors are looked for.
type anchorText struct {
	name string // name is what it is called in a sentence.
	part string // part is what evidence calls it.
	raw  func() string
	at   func(offset int) claims.Ref // at is the place of an offset of it.
	read *selector.Text
}

func (t *anchorText) text() *selector.Text {
	if t.read == nil {
		t.read = selector.Prepare(t.raw())
	}
	return t.read
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
		at := a.Ref("headline")
		t.headline = &anchorText{
			name: "the headline", part: "headline",
			raw: func() string { return a.Headline }, at: func(int) claims.Ref { return at },
		}
	}
	if a.Copy != nil {
		t.copy = &anchorText{name: "the copy " + strconv.Quote(a.Text.File), part: "copy", raw: a.Copy.Text, at: a.Copy.Ref}
	}
	for _, source := range a.Sources {
		if source.Text == "" || t.sources[source.ID] != nil {
			continue
		}
		at := source.Ref("text")
		t.ids = append(t.ids, source.ID)
		t.sources[source.ID] = &anchorText{
			name: fmt.Sprintf("the text of source %q", source.ID), part: "source",
			raw: func() string { return source.Text }, at: func(int) claims.Ref { return at },
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
