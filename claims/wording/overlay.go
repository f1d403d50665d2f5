package wording

// This file lays two quotes over one another, neither of which is the other's source: do they give one utterance in
// different words? Each may begin and end where it likes, and leave out what it marks, so only what stands between words
// that both have can contradict.

import (
	"iter"
	"slices"
	"strings"

	"github.com/pmezard/go-difflib/difflib"
)

// Overlay says how two quotes lie to one another.
type Overlay struct {
	// Agree says that one of them stands in the other, but for what an editor may change.
	Agree bool
	// Shared counts the words that they have in common at their places, and Content those of them that carry meaning.
	Shared, Content int
	// Changed counts the words that carry meaning and stand on one side alone, on the side that has more of them.
	Changed int
	// Changes are the differences; Quote is the first one's reading and Source the second one's.
	Changes []Change
	// Named says that they differ in nothing but names and numbers.
	Named bool
}

// mostRuns is the number of runs of one quote, parted by gaps, that are looked at.
const mostRuns = 8

// Lay lays one quote over another.
func Lay(a, b *Text) Overlay {
	best := Overlay{}
	ours, theirs := a.segments(), b.segments()
	for _, run := range ours[:min(len(ours), mostRuns)] {
		for _, other := range theirs[:min(len(theirs), mostRuns)] {
			found := lay(a, b, run, other)
			switch {
			case found.Agree:
				best.Agree = true
			case len(found.Changes) > 0 && (len(best.Changes) == 0 || found.Content > best.Content):
				found.Agree = best.Agree
				best = found
			}
		}
	}
	best.Agree = best.Agree && len(best.Changes) == 0
	return best
}

// longestTail is the number of words up to which both quotes may end, or begin, in other words than the other and still
// be taken for the same sentence. Two sentences often begin alike.
const longestTail = 3

// lay lays a run of one quote over a run of another.
func lay(a, b *Text, run, other segment) Overlay {
	if a.within(run, b, other) || b.within(other, a, run) {
		return Overlay{Agree: true}
	}
	if run.size() > longestRun || other.size() > longestRun {
		return Overlay{}
	}
	c := comparer{quote: a, source: b}
	blocks := c.shared(run, other)
	if len(blocks) == 0 {
		return Overlay{}
	}
	o := overlaying{comparer: c}
	for i, found := range blocks {
		o.result.Shared += found.ours.size()
		o.result.Content += contentOf(a.keys(found.ours))
		if i > 0 {
			o.differ(segment{blocks[i-1].ours.to, found.ours.from}, segment{blocks[i-1].theirs.to, found.theirs.from})
		}
	}
	first, last := blocks[0], blocks[len(blocks)-1]
	if !a.sentenceEnds(first.ours.from) && !b.sentenceEnds(first.theirs.from) {
		ours, theirs := segment{run.from, first.ours.from}, segment{other.from, first.theirs.from}
		if size := min(ours.size(), theirs.size()); size > 0 && size <= longestTail {
			o.differ(segment{ours.to - size, ours.to}, segment{theirs.to - size, theirs.to})
		} else if size > 0 {
			return Overlay{}
		}
	}
	if !a.sentenceEnds(last.ours.to) && !b.sentenceEnds(last.theirs.to) {
		ours, theirs := segment{last.ours.to, run.to}, segment{last.theirs.to, other.to}
		if size := min(ours.size(), theirs.size()); size > 0 && size <= longestTail {
			o.differ(segment{ours.from, ours.from + size}, segment{theirs.from, theirs.from + size})
		} else if size > 0 {
			return Overlay{}
		}
	}
	o.result.Changes = o.comparer.result.Changes
	o.result.Changed = max(o.ours, o.theirs)
	o.result.Named = !o.common
	o.result.Agree = len(o.result.Changes) == 0
	return o.result
}

// within reports whether a run stands word by word in a run of another text.
func (t *Text) within(run segment, other *Text, in segment) bool {
	for from := in.from; from < in.to; {
		found, ok := other.find(t, run, from)
		if !ok || found.from >= in.to {
			return false
		}
		if found.to <= in.to {
			return true
		}
		from = found.from + 1
	}
	return false
}

// overlaying is one comparison of two runs at work.
type overlaying struct {
	comparer
	result       Overlay
	ours, theirs int
	common       bool // common says that words differ which are no names or numbers.
}

// differ notes what stands at one place of both. Whole sentences that only one of them has were left out by the other,
// and two different sentences are no two wordings of one.
func (o *overlaying) differ(ours, theirs segment) {
	whole := o.quote.sentenceEnds(ours.from) && o.quote.sentenceEnds(ours.to) || ours.size() == 0
	if whole && (o.source.sentenceEnds(theirs.from) && o.source.sentenceEnds(theirs.to) || theirs.size() == 0) {
		return
	}
	before := len(o.comparer.result.Changes)
	o.change(ours, theirs)
	if len(o.comparer.result.Changes) == before {
		return
	}
	o.ours += contentOf(o.quote.keys(ours))
	o.theirs += contentOf(o.source.keys(theirs))
	o.common = o.common || !o.quote.named(ours) || !o.source.named(theirs)
}

// named reports whether a run holds nothing but names, numbers and words of grammar, and more than the latter.
func (t *Text) named(run segment) bool {
	names := run.size() == 0
	for i, token := range t.tokens[run.from:run.to] {
		switch {
		case token.Kind == Number, token.Capital() && !t.sentenceEnds(run.from+i):
			names = true
		case !Stop(token.Key):
			return false
		}
	}
	return names
}

// Runs yields the words between gaps and insertions: only within a run do words follow one another. Nobody may change
// them.
func (t *Text) Runs() iter.Seq[[]Token] {
	return func(yield func([]Token) bool) {
		for _, run := range t.segments() {
			if !yield(t.tokens[run.from:run.to:run.to]) {
				return
			}
		}
	}
}

// Printed returns what stands in the text from one of its words to another, as printed, with single blanks.
func (t *Text) Printed(from, to Token) string {
	return strings.Join(strings.Fields(t.raw[from.Start:max(from.Start, to.End)]), " ")
}

func contentOf(keys []string) int {
	content := 0
	for _, key := range keys {
		if !Stop(key) {
			content++
		}
	}
	return content
}

// shared returns the words that both runs have, as blocks in the order of both. A block far from the heaviest one, for
// what it weighs, is chance.
func (c *comparer) shared(run, other segment) []block {
	var all []block
	heaviest, most := 0, -1.0
	for _, match := range difflib.NewMatcher(c.quote.keys(run), c.source.keys(other)).GetMatchingBlocks() {
		if match.Size == 0 {
			continue
		}
		found := block{
			segment{run.from + match.A, run.from + match.A + match.Size},
			segment{other.from + match.B, other.from + match.B + match.Size},
		}
		if weight := c.weight(found); weight > most {
			heaviest, most = len(all), weight
		}
		all = append(all, found)
	}
	if len(all) == 0 || most < 1 {
		return nil
	}
	near := func(before, after, light block) bool {
		apart := max(after.ours.from-before.ours.to, after.theirs.from-before.theirs.to)
		return c.weight(light)*4 >= float64(apart)
	}
	kept := []block{all[heaviest]}
	for i := heaviest - 1; i >= 0; i-- {
		if near(all[i], kept[0], all[i]) {
			kept = slices.Insert(kept, 0, all[i])
		}
	}
	for _, later := range all[heaviest+1:] {
		if near(kept[len(kept)-1], later, later) {
			kept = append(kept, later)
		}
	}
	return kept
}
