// Package selector finds where an anchor stands in a text, as a text-quote selector of the W3C Web Annotation data model.
//
// The model has words compared after normalization. Here that is: Unicode form NFC, a run of white space as one space,
// and nothing for the marks that only say where a line may break (a soft hyphen). All else counts, capitals and
// quotation marks too. Words that stand only inside of longer ones ("6 people" in "16 people") are not those of the
// anchor.
package selector

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimcheck/claims"
	"claimcheck/claims/recall"
)

// Text is a text in which anchors are looked for.
type Text struct {
	raw, folded string
}

// Prepare makes a text ready for being looked through. The last ones are remembered.
func Prepare(raw string) *Text { return prepared(raw) }

var prepared = recall.Of(1<<9, 1<<12, func(raw string) *Text { return &Text{raw, Fold(raw)} })

// Verdict says whether an anchor stands in a text.
type Verdict int

// The verdicts.
const (
	Stands    Verdict = iota // Stands says that the anchor stands at one place.
	Ambiguous                // Ambiguous says that it stands at several.
	Missing                  // Missing says that its exact words do not stand there.
	Inside                   // Inside says that they stand only inside of longer words.
	NoEnd                    // NoEnd says that its last words do not stand there.
	EndBefore                // EndBefore says that its last words stand only before its first ones.
	Elsewhere                // Elsewhere says that its words stand only where its prefix or suffix does not fit.
)

// Lost reports whether the anchor has no place in the text.
func (v Verdict) Lost() bool { return v > Ambiguous }

// Place is a run of the folded text, half open, in bytes.
type Place struct{ From, To int }

// Found is what was found of an anchor.
type Found struct {
	Verdict Verdict
	// Places are those of the anchor; of one that is lost, those of its exact words.
	Places []Place
}

// Find looks for an anchor. Part and source of the anchor are the caller's concern.
func (t *Text) Find(a claims.Anchor) Found {
	exact, through := Fold(a.Exact), Fold(a.Through)
	s := search{text: t, prefix: Fold(a.Prefix), suffix: Fold(a.Suffix), long: through != ""}
	if exact == "" {
		return Found{}
	}
	all, inside, endless := s.occurrences(exact, true, !s.long)
	if endless {
		return Found{} // Only a text made for it repeats itself so often.
	}
	if len(all) == 0 {
		if len(inside) > 0 {
			return Found{Inside, inside}
		}
		return Found{Verdict: Missing}
	}
	if !s.long {
		return s.judge(all, slices.DeleteFunc(slices.Clone(all), func(p Place) bool { return !s.behind(p) || !s.before(p) }))
	}
	ends, _, endless := s.occurrences(through, false, true)
	if endless {
		return Found{}
	}
	if len(ends) == 0 {
		return Found{NoEnd, all}
	}
	if ends[len(ends)-1].From < all[0].To {
		return Found{EndBefore, all}
	}
	return s.judge(all, s.spans(all, ends))
}

// search is one anchor being looked for.
type search struct {
	text           *Text
	prefix, suffix string
	long           bool // long says that the anchor has last words of its own.
}

func (s search) judge(all, fitting []Place) Found {
	switch len(fitting) {
	case 0:
		return Found{Elsewhere, all}
	case 1:
		return Found{Stands, fitting}
	}
	return Found{Ambiguous, fitting}
}

// spans pairs the first words with the nearest last words behind them. Of spans with one end the shortest counts.
func (s search) spans(starts, ends []Place) []Place {
	var spans []Place
	ends = slices.DeleteFunc(slices.Clone(ends), func(p Place) bool { return !s.before(p) })
	for _, start := range starts {
		if !s.behind(start) {
			continue
		}
		at, _ := slices.BinarySearchFunc(ends, start.To, func(p Place, to int) int { return p.From - to })
		if at == len(ends) {
			break
		}
		span := Place{start.From, ends[at].To}
		if last := len(spans) - 1; last >= 0 && spans[last].To == span.To {
			spans[last] = span
		} else {
			spans = append(spans, span)
		}
	}
	return spans
}

// behind reports whether the anchor's prefix stands before a place.
func (s search) behind(p Place) bool {
	return s.prefix == "" || strings.HasSuffix(strings.TrimSuffix(s.text.folded[:p.From], " "), s.prefix)
}

// before reports whether the anchor's suffix stands behind a place.
func (s search) before(p Place) bool {
	return s.suffix == "" || strings.HasPrefix(strings.TrimPrefix(s.text.folded[p.To:], " "), s.suffix)
}

// mostTries is the number of places at which words are looked at.
const mostTries = 100_000

// occurrences returns where words stand, and where they stand only inside of longer ones. A prefix or suffix may cut a
// word in two, where it belongs to this end of the anchor. Endless says that there are too many places to look at.
func (s search) occurrences(words string, first, last bool) (whole, inside []Place, endless bool) {
	text := s.text.folded
	from := 0
	for range mostTries {
		at := strings.Index(text[from:], words)
		if at < 0 {
			return whole, inside, false
		}
		p := Place{from + at, from + at + len(words)}
		if (!cut(text, p.From) || first && s.prefix != "" && s.behind(p)) && (!cut(text, p.To) || last && s.suffix != "" && s.before(p)) {
			whole = append(whole, p)
			from = p.To
			continue
		}
		if len(inside) < 8 {
			inside = append(inside, p)
		}
		_, size := utf8.DecodeRuneInString(text[p.From:])
		from = p.From + size
	}
	return nil, nil, true
}

// cut reports whether an offset lies inside of a word or a figure.
func cut(text string, at int) bool {
	before, size := utf8.DecodeLastRuneInString(text[:at])
	after, width := utf8.DecodeRuneInString(text[at:])
	switch {
	case size == 0 || width == 0:
		return false
	case spaced(before) && spaced(after), unicode.IsDigit(before) && unicode.IsDigit(after):
		return true
	case before == '.' || before == ',':
		further, _ := utf8.DecodeLastRuneInString(text[:at-size])
		return unicode.IsDigit(further) && unicode.IsDigit(after)
	case after == '.' || after == ',':
		further, _ := utf8.DecodeRuneInString(text[at+width:])
		return unicode.IsDigit(before) && unicode.IsDigit(further)
	}
	return false
}

// spaced reports whether a rune belongs to a script that parts all words by spaces and writes nothing onto them.
func spaced(r rune) bool { return unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek) }

// Words returns the folded text of a place.
func (t *Text) Words(p Place) string {
	return strings.TrimSpace(t.folded[max(0, p.From):min(len(t.folded), p.To)])
}

// Around returns up to so many words before a place, and behind it.
func (t *Text) Around(p Place, words int) (before, after string) {
	reach := words * 40
	head := strings.Fields(t.folded[max(0, p.From-reach):p.From])
	tail := strings.Fields(t.folded[p.To:min(len(t.folded), p.To+reach)])
	return strings.Join(head[max(0, len(head)-words):], " "), strings.Join(tail[:min(len(tail), words)], " ")
}

// Widen returns a place with the words that it cuts.
func (t *Text) Widen(p Place) Place {
	for p.From > 0 && cut(t.folded, p.From) {
		_, size := utf8.DecodeLastRuneInString(t.folded[:p.From])
		p.From -= size
	}
	for p.To < len(t.folded) && cut(t.folded, p.To) {
		_, size := utf8.DecodeRuneInString(t.folded[p.To:])
		p.To += size
	}
	return p
}
