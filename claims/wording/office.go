package wording

// This file tells whether a title is one of an office, however a newsroom writes it.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Office is an office of a register: the names that it has and those of the body it belongs to.
type Office struct {
	forms []Title
	// written are its names, word by word, for acronyms.
	written [][]Token
	// bodyWords are the words of the body's names, and countries those in them.
	bodyWords [][]string
	countries []string
}

// ReadOffice reads an office: its title and aliases, and the name and aliases of the organisation that it belongs to.
func ReadOffice(titles, bodies []string) Office {
	var o Office
	for _, text := range titles {
		tokens := Tokens(text)
		o.written = append(o.written, tokens)
		o.forms = append(o.forms, ReadTitle(text))
		// A long title is cut short on second mention: "Under Secretary of Defense" for "... for Policy".
		for i, token := range tokens {
			if i > 0 && (prepositions[token.Key] || token.Key == "and") {
				o.forms = append(o.forms, ReadTitle(text[:token.Start]))
			}
		}
	}
	for _, text := range bodies {
		var words []string
		for tokens := Tokens(text); len(tokens) > 0; {
			if name, used := Country(tokens); used > 0 {
				o.countries = append(o.countries, name)
				tokens = tokens[used:]
				continue
			}
			if key := strings.TrimSuffix(tokens[0].Key, "'s"); key != "" && !Stop(key) {
				words = append(words, key)
			}
			tokens = tokens[1:]
		}
		o.bodyWords = append(o.bodyWords, words)
	}
	for _, form := range o.forms {
		o.countries = append(o.countries, form.countries...)
	}
	return o
}

// fillers are the words that one newsroom adds to an office and another leaves out.
var fillers = setOf(`affairs matters department ministry office federal union special senior principal permanent
	national relations`)

// Bears reports whether a title is one of the office: its words in the order of the register or inverted ("Defense
// Secretary"), its bare head word ("Secretary"), its acronym, with its country or without.
func (o Office) Bears(t Title) bool {
	if letters, ok := t.acronym(); ok && o.abbreviates(letters) {
		return true
	}
	for _, form := range o.forms {
		if o.same(t, form) && o.belongs(t, form) {
			return true
		}
	}
	return false
}

// same reports whether a title and one form of the office have the same head, the same standing below it, and matters
// that differ by fillers only.
func (o Office) same(t, form Title) bool {
	if !slices.Equal(t.below, form.below) || t.head == "" {
		return false
	}
	if len(t.matters) == 0 && (form.head == t.head || strings.HasPrefix(form.head, t.head+" ")) {
		return true
	}
	if t.head != form.head {
		return false
	}
	known := func(word string) bool { return fillers[word] || slices.Contains(form.matters, word) }
	extra := wordsNot(t.matters, known)
	if len(extra) > 0 && !o.names(t.matters, extra) {
		return false
	}
	missing := wordsNot(form.matters, func(word string) bool {
		return fillers[word] || word == "staff" || slices.Contains(t.matters, word)
	})
	return len(missing) == 0 || o.names(form.matters, missing)
}

// wordsNot returns the words for which something does not hold. Mostly there are none.
func wordsNot(words []string, holds func(string) bool) []string {
	var left []string
	for _, word := range words {
		if !holds(word) {
			left = append(left, word)
		}
	}
	return left
}

// names reports whether the words that one title has beside another's are the name of the office's body, which may be
// said or not.
func (o Office) names(matters, extra []string) bool {
	for _, words := range o.bodyWords {
		inside := func(word string) bool { return slices.Contains(words, word) }
		if len(words) == 0 || slices.ContainsFunc(extra, func(word string) bool { return !inside(word) }) {
			continue
		}
		if !slices.ContainsFunc(words, func(word string) bool { return !slices.Contains(matters, word) }) {
			return true
		}
	}
	return false
}

// belongs reports whether the country that a title names may be the office's. An office of no known country may belong
// to any.
func (o Office) belongs(t, form Title) bool {
	if len(o.countries) == 0 {
		return true
	}
	return !slices.ContainsFunc(t.countries, func(name string) bool {
		return !slices.Contains(o.countries, name) && !slices.Contains(form.matters, name)
	})
}

// abbreviates reports whether letters are the initials of one of the office's names, with its small words or without,
// or of its inversion.
func (o Office) abbreviates(letters string) bool {
	for _, tokens := range o.written {
		var all, some, main string
		for _, token := range tokens {
			first, _ := utf8.DecodeRuneInString(token.Key)
			all += string(first)
			if token.Key != "the" {
				some += string(first)
			}
			if !Stop(token.Key) {
				main += string(first)
			}
		}
		if letters == all || letters == some || letters == main {
			return true
		}
	}
	for _, form := range o.forms {
		inverted := ""
		for _, word := range append(slices.Clone(form.matters), form.head) {
			if first, _ := utf8.DecodeRuneInString(word); !fillers[word] {
				inverted += string(first)
			}
		}
		if utf8.RuneCountInString(inverted) > 1 && letters == inverted {
			return true
		}
	}
	return false
}

// Likeness says how near a title comes to an office, from 0 for no word in common to 1.
func (o Office) Likeness(t Title) float64 {
	best := 0.0
	for _, form := range o.forms {
		ours := append(append([]string{t.head}, t.below...), t.matters...)
		theirs := append(append([]string{form.head}, form.below...), form.matters...)
		shared := 0.0
		for _, word := range ours {
			shared += closest(word, theirs)
		}
		best = max(best, 2*shared/float64(len(ours)+len(theirs)))
	}
	return min(best, 1)
}

// longestWord is the length in bytes up to which words are compared letter by letter.
const longestWord = 64

// closest returns how near the nearest of some words comes to a word: 1 for the same, less for a slip of the pen.
func closest(word string, others []string) float64 {
	best := 0.0
	for _, other := range others {
		if word == other {
			return 1
		}
		length := max(utf8.RuneCountInString(word), utf8.RuneCountInString(other))
		if length > longestWord || length < 4 {
			continue
		}
		if slips := levenshtein.ComputeDistance(word, other); slips*4 <= length {
			best = max(best, 1-float64(slips)/float64(length))
		}
	}
	return best
}
