package selector

// This file looks for what words that do not stand in a text may have meant. It only proposes: an anchor is never moved.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimcheck/claims/wording"
)

// Near is what of a text comes closest to some words.
type Near struct {
	Place Place
	// Likeness says in what the two differ, for people; empty where other words stand there.
	Likeness string
}

// Nearest finds what comes closest to words that do not stand in the text as they are. The time it takes grows with the
// length of the text.
func (t *Text) Nearest(words string) (Near, bool) {
	words = Fold(words)
	if place, ok := t.loosely(words); ok {
		printed := t.Words(place)
		switch {
		case strings.Map(mark, printed) == strings.Map(mark, words):
			return Near{place, "the same words with other quotation marks, apostrophes or dashes"}, true
		case strings.EqualFold(printed, words):
			return Near{place, "the same words with other capitals"}, true
		}
		return Near{place, "the same words with other capitals and marks"}, true
	}
	if utf8.RuneCountInString(words) > 2000 {
		return Near{}, false
	}
	quote, text := wording.Prepare(words), wording.Prepare(t.folded)
	if from, to, ok := text.Passage(quote); ok {
		return Near{Place{from, to}, "the same words, spelled or marked in another way"}, true
	}
	compared := wording.Compare(quote, text)
	if compared.Absent() || compared.Shared < 2 || strings.Contains(compared.Passage, " … ") {
		return Near{}, false
	}
	at := strings.Index(t.folded, compared.Passage)
	if at < 0 {
		return Near{}, false
	}
	return Near{Place: Place{at, at + len(compared.Passage)}}, true
}

// loosely finds words but for capitals, quotation marks, apostrophes and dashes.
func (t *Text) loosely(words string) (Place, bool) {
	loose := func(s string) string {
		return strings.Map(func(r rune) rune { return unicode.ToLower(mark(r)) }, s)
	}
	text, wanted := loose(t.folded), loose(words)
	at := strings.Index(text, wanted)
	if at < 0 {
		return Place{}, false
	}
	// Letters and marks are exchanged one by one, so both texts have as many.
	from := advance(t.folded, 0, utf8.RuneCountInString(text[:at]))
	to := advance(t.folded, from, utf8.RuneCountInString(wanted))
	return Place{from, to}, true
}

// advance returns the offset that lies so many runes behind another.
func advance(text string, from, runes int) int {
	for range runes {
		_, size := utf8.DecodeRuneInString(text[from:])
		from += size
	}
	return from
}

// mark makes one mark of those that newsrooms set for one another.
func mark(r rune) rune {
	switch r {
	case '“', '”', '„', '«', '»', '‘', '’', 'ʼ', '´', '`', '\'':
		return '"'
	case '–', '—', '‐', '‑', '‒', '−', '―':
		return '-'
	}
	return r
}
