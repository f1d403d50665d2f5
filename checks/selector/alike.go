package selector

// This file finds words that somebody types from a text, who has no keys for its quotation marks and dashes.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"claimcheck/claims"
)

// Alike returns where words stand: as they are, or, where they stand so nowhere, with other quotation marks, apostrophes or
// dashes. Words that stand only inside of longer ones are not found.
func (t *Text) Alike(words string) []Place {
	words = Fold(words)
	if words == "" {
		return nil
	}
	if places, _, endless := (search{text: t}).occurrences(words, true, true); len(places) > 0 || endless {
		return places
	}
	plain := &Text{folded: strings.Map(mark, t.folded)}
	alike, _, _ := search{text: plain}.occurrences(strings.Map(mark, words), true, true)
	places := make([]Place, len(alike))
	at, seen := 0, 0
	for i, p := range alike {
		// Marks are exchanged one by one, so both texts have as many characters up to each place.
		at = advance(t.folded, at, utf8.RuneCountInString(plain.folded[seen:p.From]))
		to := advance(t.folded, at, utf8.RuneCountInString(plain.folded[p.From:p.To]))
		places[i] = Place{at, to}
		at, seen = to, p.To
	}
	return places
}

// Pin returns the anchor of a place with as few words before or behind it as let it stand nowhere else. It is false where
// the text repeats itself so much that a dozen words do not tell.
func (t *Text) Pin(anchor claims.Anchor, p Place) (claims.Anchor, bool) {
	for count := range mostPins {
		before, after := t.Around(p, count)
		for _, around := range [][2]string{{before, ""}, {"", after}, {before, after}} {
			pinned := anchor
			pinned.Prefix, pinned.Suffix = around[0], around[1]
			if found := t.Find(pinned); found.Verdict == Stands && found.Places[0] == p {
				return pinned, true
			}
		}
	}
	return anchor, false
}

// mostPins bounds the number of words that tell one place from another.
const mostPins = 13

// Span returns the anchor of a place, without what tells it from others: its words, or of a long place its first and last
// ones, which end the shortest span that they can.
func (t *Text) Span(p Place) claims.Anchor {
	words := t.Words(p)
	if utf8.RuneCountInString(words) <= longSpan {
		return claims.Anchor{Exact: words}
	}
	all := strings.Fields(words)
	for count := fewestWords; 2*count < len(all); count++ {
		anchor := claims.Anchor{Exact: strings.Join(all[:count], " "), Through: strings.Join(all[len(all)-count:], " ")}
		if found := t.Find(anchor); slices.Contains(found.Places, p) {
			return anchor
		}
	}
	return claims.Anchor{Exact: words}
}

// longSpan is the number of characters above which a span is told by its first and last words, and fewestWords how many
// of them each end has.
const (
	longSpan    = 100
	fewestWords = 4
)
