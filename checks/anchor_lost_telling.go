package checks

// This file tells what became of an anchor, and proposes where its words may stand now.

import (
	"fmt"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/checks/selector"
	"claimcheck/claims/wording"
)

var anchorVerdicts = map[selector.Verdict]string{
	selector.Ambiguous: "ambiguous", selector.Missing: "lost", selector.Inside: "lost",
	selector.NoEnd: "end-lost", selector.EndBefore: "end-before", selector.Elsewhere: "elsewhere",
}

// told tells of one anchor.
func (t *anchorTexts) told(l lostAnchor) check.Finding {
	f := check.Finding{Verdict: anchorVerdicts[l.found.Verdict], At: l.at("exact")}
	quoted := check.QuoteOf(l.claim)
	quoted.At, quoted.Quote, quoted.Part = l.at("exact"), l.anchor.Quote(), l.anchor.Part
	if l.anchor.Source != "" {
		quoted.Part = "source"
	}
	f.Evidence = []check.Evidence{quoted}
	if l.anchor.Part == "caption" && l.place == t.copy {
		f.Severity = check.Warning // Many copies leave out the captions.
		f.Suggestions = append(f.Suggestions, check.Suggestion{Message: "complete the copy, if it has no captions"})
	}
	words := "the anchor " + check.Quoted(wording.Excerpt(l.anchor.Quote(), 200))
	switch l.found.Verdict {
	case selector.Ambiguous:
		f.Severity = check.Info
		t.tellAmbiguous(&f, l, words)
	case selector.Missing:
		f.Message = fmt.Sprintf("%s does not stand in %s", words, l.place.name())
		t.propose(&f, l, "exact", l.anchor.Exact)
	case selector.Inside:
		place := l.place.text().Widen(l.found.Places[0])
		f.Message = fmt.Sprintf("%s stands in %s only inside of longer words: %s", words, l.place.name(), check.Quoted(l.place.text().Words(place)))
		f.Evidence = append(f.Evidence, l.place.evidence(place, "the words that hold it"))
	case selector.NoEnd:
		f.At = l.at("through")
		f.Message = fmt.Sprintf("the last words of %s do not stand in %s: it has %s, but not %s",
			words, l.place.name(), check.Quoted(l.anchor.Exact), check.Quoted(l.anchor.Through))
		t.propose(&f, l, "through", l.anchor.Through)
	case selector.EndBefore:
		f.At = l.at("through")
		f.Message = fmt.Sprintf("the last words of %s stand in %s only before its first words, not behind them", words, l.place.name())
		f.Evidence = append(f.Evidence, l.place.evidence(l.found.Places[0], "where its first words stand"))
	case selector.Elsewhere:
		t.tellElsewhere(&f, l, words)
	}
	if l.found.Verdict.Lost() {
		f.Suggestions = append(f.Suggestions, check.Suggestion{
			Message: fmt.Sprintf("read %s again, and record the words that stand there; retract the claim if they no longer do", l.place.name()),
		})
	}
	return f.On(l.claim)
}

// evidence quotes a place of a text.
func (t *anchorText) evidence(place selector.Place, note string) check.Evidence {
	text := t.text()
	return check.Evidence{
		At: t.at(text.Offset(place.From)), Quote: wording.Excerpt(text.Words(place), 300), Part: t.part(), Note: note,
	}
}

// propose adds what comes nearest to lost words: in their own text, or the very words in another one of the record.
func (t *anchorTexts) propose(f *check.Finding, l lostAnchor, key, words string) {
	if other, place := t.inOther(l); other != nil {
		f.Evidence = append(f.Evidence, other.evidence(place, "its words stand in "+other.name()))
		f.Suggestions = append(f.Suggestions, check.Suggestion{Message: "if it means those in " + other.name() + ", " + t.pointing(l, other)})
	}
	if t.patience < 0 {
		return
	}
	t.patience -= len(l.place.raw()) / 6
	near, ok := l.place.text().Nearest(words)
	if !ok {
		return
	}
	printed := l.place.text().Words(near.Place)
	note := "the nearest words in " + l.place.name()
	if near.Likeness != "" {
		note = near.Likeness
	}
	f.Message += "; nearest is " + check.Quoted(wording.Excerpt(printed, 200))
	f.Evidence = append(f.Evidence, l.place.evidence(near.Place, note))
	if len(printed) <= 600 { // This is as much as the schema allows.
		at := l.at(key)
		f.Suggestions = append(f.Suggestions, check.Suggestion{
			Message: fmt.Sprintf("if it means the nearest words, write them as printed: “%s”", printed), At: &at, Value: printed,
		})
	}
}

// inOther looks for a lost anchor in the other texts of the record.
func (t *anchorTexts) inOther(l lostAnchor) (*anchorText, selector.Place) {
	others := []*anchorText{t.headline, t.copy}
	others = append(others, t.sources[:min(len(t.sources), 20)]...)
	for _, other := range others {
		if other == nil || other == l.place || other == t.copy && t.changed || t.patience < 0 {
			continue
		}
		t.patience -= len(other.raw()) / 60
		if found := other.text().Find(l.anchor); found.Verdict == selector.Stands && len(found.Places) > 0 {
			return other, found.Places[0]
		}
	}
	return nil, selector.Place{}
}

// pointing says how an anchor is made to point to another text.
func (t *anchorTexts) pointing(l lostAnchor, other *anchorText) string {
	switch other {
	case t.headline:
		if l.anchor.Source != "" {
			return `take its "source" out and write "part": "headline"`
		}
		return `write "part": "headline"`
	case t.copy:
		if l.anchor.Source != "" {
			return `take its "source" out`
		}
		return `take its "part" out`
	}
	return fmt.Sprintf(`write "source": %q`, other.source.ID)
}

// mostPlaces is the number of places of one anchor that are told.
const mostPlaces = 4

// tellElsewhere tells of words that stand in the text, but not where prefix and suffix say.
func (t *anchorTexts) tellElsewhere(f *check.Finding, l lostAnchor, words string) {
	var context []string
	if l.anchor.Prefix != "" {
		context = append(context, "behind "+check.Quoted(strings.TrimSpace(l.anchor.Prefix)))
	}
	if l.anchor.Suffix != "" {
		context = append(context, "before "+check.Quoted(strings.TrimSpace(l.anchor.Suffix)))
	}
	if len(context) == 0 { // Last words stand behind first ones wherever nothing else is asked for.
		context = []string{"in this order"}
	}
	f.Message = fmt.Sprintf("%s stands in %s, but not %s", words, l.place.name(), strings.Join(context, " and "))
	for _, place := range l.found.Places[:min(len(l.found.Places), mostPlaces)] {
		f.Evidence = append(f.Evidence, l.place.inContext(place))
	}
}

// tellAmbiguous tells of an anchor that fits several places, and how each of them could be told from the others.
func (t *anchorTexts) tellAmbiguous(f *check.Finding, l lostAnchor, words string) {
	places := l.found.Places
	f.Message = fmt.Sprintf("%s fits %d places in %s, and does not tell which of them is meant", words, len(places), l.place.name())
	for i, place := range places[:min(len(places), mostPlaces)] {
		f.Evidence = append(f.Evidence, l.place.inContext(place))
		if key, value := l.place.telling(places, i); value != "" {
			f.Suggestions = append(f.Suggestions, check.Suggestion{
				Message: fmt.Sprintf("if place %d is meant, add %q: %q", i+1, key, value),
			})
		}
	}
}

// inContext quotes a place with the words around it.
func (t *anchorText) inContext(place selector.Place) check.Evidence {
	evidence := t.evidence(place, "")
	before, after := t.text().Around(place, 4)
	wide := selector.Place{From: max(0, place.From-len(before)-1), To: place.To + len(after) + 1}
	evidence.Quote = wording.Excerpt(t.text().Words(wide), 300)
	return evidence
}

// telling returns the fewest words before a place, or else behind it, by which it is told from the others.
func (t *anchorText) telling(places []selector.Place, chosen int) (key, value string) {
	for _, key := range []string{"prefix", "suffix"} {
		for words := 1; words <= 5; words++ {
			side := func(place selector.Place) string {
				before, after := t.text().Around(place, words)
				if key == "prefix" {
					return before
				}
				return after
			}
			value := side(places[chosen])
			shared := func(place selector.Place) bool { return place != places[chosen] && side(place) == value }
			if value != "" && !slices.ContainsFunc(places[:min(len(places), 1000)], shared) {
				return key, value
			}
		}
	}
	return "", ""
}

// wrongCopy tells of a copy that is not the recorded one, or that has no anchor at all, once for all its anchors.
func (t *anchorTexts) wrongCopy(lost []lostAnchor, anchors, missing int) check.Finding {
	a := t.article
	f := check.Finding{Verdict: "other-text", At: a.Ref("text", "file")}
	f.Message = fmt.Sprintf("none of the %d anchors in %s stands there: it seems to be of another text", anchors, t.copy.name())
	f.Suggestions = []check.Suggestion{{Message: `let "text" name the copy of this article`}}
	if t.changed {
		f.Verdict, f.At = "changed-copy", a.Ref("text", "sha256")
		f.Message = fmt.Sprintf("%s is not the one that was recorded: its SHA-256 sum is %s…, not %s…; ", t.copy.name(), a.Copy.Sum()[:12], a.Text.SHA256[:12])
		at := a.Ref("text", "sha256")
		f.Suggestions = []check.Suggestion{
			{Message: "put the copy back that was recorded"},
			{Message: "if the text was renewed on purpose, look the claims up in it and record its sum", At: &at, Value: a.Copy.Sum()},
		}
		switch {
		case missing == 0:
			f.Severity = check.Warning
			f.Message += "all its anchors still stand in it"
			if anchors == 0 {
				f.Message = strings.TrimSuffix(f.Message, "; all its anchors still stand in it")
			}
		default:
			f.Message += fmt.Sprintf("%d of its %d anchors do not stand in it", missing, anchors)
		}
	}
	for _, l := range lost {
		if l.place != t.copy || !l.found.Verdict.Lost() {
			continue
		}
		if len(f.Evidence) < mostQuoted {
			f.Evidence = append(f.Evidence, check.Evidence{At: l.at("exact"), Quote: l.anchor.Quote(), Part: l.anchor.Part})
		}
		f = f.On(l.claim)
	}
	return f.In(a)
}
