package wording

// This file words single differences so that a person sees at a glance what they are: each with a word that both sides
// share beside it.

import (
	"slices"
	"strings"
)

// change notes that a run of the quote stands where the source has another one; either may be empty. Words that are
// only written apart on one side are no difference.
func (c *comparer) change(ours, theirs segment) {
	found := Change{ours: c.quote.keys(ours), theirs: c.source.keys(theirs)}
	if strings.Join(found.ours, "") == strings.Join(found.theirs, "") {
		return
	}
	switch {
	case ours.size() > 0 && theirs.size() > 0:
		found.Kind, found.Words = Replaced, c.quote.words(ours)
		ours, theirs = c.beside(ours, theirs)
	case ours.size() > 0:
		found.Kind, found.Words = Inserted, c.quote.words(ours)
		ours, theirs = c.between(ours, theirs)
	default:
		found.Kind, found.Words = LeftOut, c.source.words(theirs)
		ours, theirs = c.between(ours, theirs)
	}
	found.Quote, found.Source = c.quote.words(ours), c.source.words(theirs)
	c.result.Changes = append(c.result.Changes, found)
}

// alike reports whether both sides have the same word at a place.
func (c *comparer) alike(ours, theirs int) bool {
	return ours >= 0 && theirs >= 0 && ours < len(c.quote.tokens) && theirs < len(c.source.tokens) &&
		c.quote.tokens[ours].Key == c.source.tokens[theirs].Key
}

// beside widens both runs by one shared word, one that carries meaning if there is one, the following one by preference.
func (c *comparer) beside(ours, theirs segment) (segment, segment) {
	before, after := c.alike(ours.from-1, theirs.from-1), c.alike(ours.to, theirs.to)
	if before && after && Stop(c.quote.tokens[ours.to].Key) && !Stop(c.quote.tokens[ours.from-1].Key) {
		after = false
	}
	switch {
	case after:
		ours.to, theirs.to = ours.to+1, theirs.to+1
	case before:
		ours.from, theirs.from = ours.from-1, theirs.from-1
	}
	return ours, theirs
}

// between widens both runs by the shared words on either side.
func (c *comparer) between(ours, theirs segment) (segment, segment) {
	before, after := c.alike(ours.from-1, theirs.from-1), c.alike(ours.to, theirs.to)
	if before {
		ours.from, theirs.from = ours.from-1, theirs.from-1
	}
	if after {
		ours.to, theirs.to = ours.to+1, theirs.to+1
	}
	return ours, theirs
}

// joinMoved turns an insertion and an omission of the same words into one move.
func joinMoved(changes []Change) []Change {
	for i := 0; i < len(changes); i++ {
		for j := i + 1; j < len(changes); j++ {
			a, b := &changes[i], &changes[j]
			if a.Kind == b.Kind || a.Kind != Inserted && a.Kind != LeftOut || b.Kind != Inserted && b.Kind != LeftOut {
				continue
			}
			if !sameWords(append(a.ours, a.theirs...), append(b.ours, b.theirs...)) {
				continue
			}
			ours, theirs := a, b
			if a.Kind == LeftOut {
				ours, theirs = b, a
			}
			changes[i] = Change{Kind: Moved, Words: ours.Words, Quote: ours.Quote, Source: theirs.Source}
			changes = slices.Delete(changes, j, j+1)
			break
		}
	}
	return changes
}

func sameWords(a, b []string) bool {
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}
