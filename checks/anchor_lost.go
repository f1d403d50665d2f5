package checks

import (
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
