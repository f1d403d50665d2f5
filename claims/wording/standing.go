package wording

// This file tells what newsrooms write beside an office about its holder: whether it is still held ("former", "-elect"),
// and which of an office's names is no more than a part of it.

import (
	"cmp"
	"slices"
	"strings"

	"claimcheck/claims/recall"
)

// Standing returns the words of a text that say whether somebody holds an office, in their order: "former" and "acting"
// of "former acting Secretary of Defense". They are no part of the title.
func Standing(text string) []string { return standings(text) }

var standings = recall.Of(1<<11, 1<<8, func(text string) []string {
	var words []string
	for _, token := range Tokens(text) {
		if standing[token.Key] {
			words = append(words, token.Key)
		}
	}
	return slices.Clip(words)
})

// alone reports whether a title is its head word and nothing else: "Secretary".
func (t Title) alone() bool {
	return t.head != "" && len(t.below) == 0 && len(t.matters) == 0 && len(t.countries) == 0
}

// Shortens reports whether a title is no more than the head word of an office that the register calls by more words:
// "Secretary" for "Secretary of Defense". Such a word is kept as a form of address when the office is gone.
func (o Office) Shortens(t Title) bool {
	if len(o.forms) == 0 || !t.alone() {
		return false
	}
	whole := o.forms[0]
	return !whole.alone() && (whole.head == t.head || strings.HasPrefix(whole.head, t.head+" "))
}

// Identity names the office by the first of its titles, whatever the order and spelling of its words: "Defence
// Secretary" and "Secretary of Defense" have one identity. Countries are told by Countries.
func (o Office) Identity() string {
	if len(o.forms) == 0 || o.forms[0].head == "" {
		return ""
	}
	whole := o.forms[0]
	matters := slices.DeleteFunc(slices.Clone(whole.matters), func(word string) bool { return fillers[word] })
	slices.SortFunc(matters, cmp.Compare)
	return strings.Join([]string{whole.head, strings.Join(whole.below, " "), strings.Join(slices.Compact(matters), " ")}, "|")
}

// Countries lists the countries that the office belongs to, as its titles and the names of its body tell them, each once
// and in order.
func (o Office) Countries() []string {
	countries := slices.Clone(o.countries)
	slices.Sort(countries)
	return slices.Compact(countries)
}

// OfPlace reports whether the office is by its nature that of one place, which its title names: a mayor's, a bishop's.
func (o Office) OfPlace() bool {
	return len(o.forms) > 0 && len(o.forms[0].matters) > 0 && local[o.forms[0].head]
}

// local are the head words of offices that are told by their place.
var local = setOf("mayor bishop archbishop king queen emir sultan")

// Countries lists the countries that the title itself names as those that the office belongs to.
func (t Title) Countries() []string { return t.countries }
