package prompt

// This file finds among what is offered what somebody types a part of: in the value or in the label, whatever the case and
// the accents.

import (
	"slices"
	"strings"

	"claimcheck/claims/wording"
	"claimcheck/cmd/internal/terminal"
)

// index is what is offered, prepared for being searched with every key.
type index struct {
	options       []Option
	values, texts []string // values and texts are folded; a text is the label with the value behind it.
}

func newIndex(options []Option) index {
	x := index{options: options}
	for _, option := range options {
		x.values = append(x.values, wording.Fold(option.Value))
		x.texts = append(x.texts, wording.Fold(option.Label+" "+option.Value))
	}
	return x
}

// Ranks of a match, the best one first. Those that are the whole of something are told apart from those that are a part.
const (
	isValue = iota
	isLabel
	beginsValue
	beginsLabel
	beginsWords
	standsInside
	standsNowhere
)

// matches returns the numbers of the options in which each word of a text stands, the likeliest first; all of them where
// the text is empty.
func (x index) matches(text string) []int {
	query := wording.Fold(strings.TrimSpace(text))
	words := strings.Fields(query)
	ranked := make([][]int, standsNowhere+1)
	for i := range x.options {
		rank := x.rank(i, query, words)
		ranked[rank] = append(ranked[rank], i)
	}
	return slices.Concat(ranked[:standsNowhere]...)
}

func (x index) rank(i int, query string, words []string) int {
	if query == "" {
		return standsInside
	}
	label := strings.TrimSuffix(x.texts[i], " "+x.values[i])
	switch {
	case x.values[i] == query:
		return isValue
	case label == query:
		return isLabel
	case strings.HasPrefix(x.values[i], query):
		return beginsValue
	case strings.HasPrefix(label, query):
		return beginsLabel
	}
	rank := beginsWords
	for _, word := range words {
		at := strings.Index(x.texts[i], word)
		if at < 0 {
			return standsNowhere
		}
		if at > 0 && !strings.Contains(x.texts[i], " "+word) {
			rank = standsInside
		}
	}
	return rank
}

// exact returns the option whose value a text is, or the only one whose label it is, whatever the case.
func (x index) exact(text string) (Option, bool) {
	query := wording.Fold(strings.TrimSpace(text))
	if query == "" {
		return Option{}, false
	}
	var labelled []Option
	for i, option := range x.options {
		switch x.rank(i, query, nil) {
		case isValue:
			return option, true
		case isLabel:
			labelled = append(labelled, option)
		}
	}
	if len(labelled) == 1 {
		return labelled[0], true
	}
	return Option{}, false
}

// line tells an option in one line: its value, and its label where that says more.
func (o Option) line() string {
	value, label := terminal.Clean(o.Value), terminal.Clean(o.Label)
	switch {
	case label == "" || label == value:
		return value
	case value == "", strings.HasPrefix(label, value):
		return label
	}
	return value + "  " + label
}
