package wording

// This file finds what of a text is closest to a quote, and tells the two apart word by word.

import (
	"slices"

	"github.com/pmezard/go-difflib/difflib"
)

// ChangeKind says how a quote departs from its source.
type ChangeKind int

// The kinds of change.
const (
	Replaced ChangeKind = iota // Replaced words stand in the quote where the source has others.
	Inserted                   // Inserted words stand in the quote alone.
	LeftOut                    // LeftOut words stand in the source alone, inside the quoted passage.
	Moved                      // Moved words stand at another place in the quote than in the source.
)

// Change is one difference between a quote and its source.
type Change struct {
	Kind ChangeKind
	// Words are those that were inserted, left out or moved; of a replacement they are the quote's.
	Words string
	// Quote and Source are both readings, each with a neighbouring word that they share.
	Quote, Source string

	ours, theirs []string
}

// Comparison says how a quote relates to the text that it is said to come from.
type Comparison struct {
	// Verbatim says that the quote stands in the text, but for what an editor may change.
	Verbatim bool
	// Shared counts the words of the quote that stand in the closest passage, and Words all of the quote.
	Shared, Words int
	// Passage is the closest passage of the text, as printed.
	Passage string
	// Changes are the differences, in the order of the quote.
	Changes []Change

	content, contentShared int
}

// Absent reports whether the text has so little of the quote that nobody would take one for the other: less than half of
// its words, or none of those that carry meaning.
func (c *Comparison) Absent() bool {
	return !c.Verbatim && (2*c.Shared < c.Words || c.content > 0 && c.contentShared == 0)
}

// longestRun is the number of words that are aligned at once; a longer run is aligned piece by piece.
const longestRun = 600

// mostAligned is the number of runs of one quote that are aligned; what else departs counts as not shared.
const mostAligned = 8

// Compare holds a quote against the text that it is said to come from. The time it takes grows with the length of the
// text, not with its square.
func Compare(quote, source *Text) Comparison {
	if source.holds(quote) || source.bracketed != nil && source.bracketed.holds(quote) {
		return Comparison{Verbatim: true, Shared: len(quote.tokens), Words: len(quote.tokens)}
	}
	c := comparer{quote: quote, source: source, result: Comparison{Words: len(quote.tokens)}}
	for _, token := range quote.tokens {
		if !Stop(token.Key) {
			c.result.content++
		}
	}
	for _, run := range quote.segments() {
		c.compare(run)
	}
	c.result.Changes = joinMoved(c.result.Changes)
	return c.result
}

// comparer is one comparison at work.
type comparer struct {
	quote, source *Text
	result        Comparison
	at            int // at is the token of the source behind the last passage found.
	aligned       int
}

// compare finds one run of the quote between two gaps.
func (c *comparer) compare(run segment) {
	if found, ok := c.source.find(c.quote, run, c.at); ok {
		c.share(run, found)
		return
	}
	if found, ok := c.source.find(c.quote, run, 0); ok {
		words := c.quote.words(run)
		c.result.Changes = append(c.result.Changes, Change{Kind: Moved, Words: words, Quote: words, Source: c.source.words(found)})
		c.share(run, found)
		return
	}
	if run.size() <= longestRun {
		c.align(run)
		return
	}
	for from := run.from; from < run.to; from += longestRun {
		piece := segment{from, min(from+longestRun, run.to)}
		behind := c.at
		found, ok := c.source.find(c.quote, piece, behind)
		if !ok {
			c.align(piece)
			continue
		}
		if from > run.from && found.from > behind && behind > 0 {
			c.change(segment{from, from}, segment{behind, found.from})
		}
		c.share(piece, found)
	}
}

// share notes that a run of the quote stands in the source as it is.
func (c *comparer) share(run, found segment) {
	c.result.Shared += run.size()
	for _, token := range c.quote.tokens[run.from:run.to] {
		if !Stop(token.Key) {
			c.result.contentShared++
		}
	}
	c.pass(found)
}

// pass adds a passage of the source to what is closest to the quote.
func (c *comparer) pass(found segment) {
	if c.result.Passage != "" {
		c.result.Passage += " … "
	}
	c.result.Passage += c.source.words(found)
	c.at = found.to
}

// align finds the passage closest to a run and notes in what the two differ.
func (c *comparer) align(run segment) {
	c.aligned++
	if c.aligned > mostAligned {
		return
	}
	window, ok := c.source.window(c.quote.keys(run))
	if !ok {
		return
	}
	reach := run.size() + 10
	region := segment{max(0, window.from-reach), min(len(c.source.tokens), window.to+reach)}
	blocks := c.blocks(run, region)
	if len(blocks) == 0 {
		return
	}
	c.walk(run, blocks)
}

// block is a run of the quote and one of the source that have the same words.
type block struct{ ours, theirs segment }

// blocks aligns a run with a region of the source and keeps the blocks that belong together: those whose weight is worth
// the distance between them.
func (c *comparer) blocks(run, region segment) []block {
	matcher := difflib.NewMatcher(c.quote.keys(run), c.source.keys(region))
	var all []block
	heaviest, most := 0, -1.0
	for _, match := range matcher.GetMatchingBlocks() {
		if match.Size == 0 {
			continue
		}
		found := block{
			segment{run.from + match.A, run.from + match.A + match.Size},
			segment{region.from + match.B, region.from + match.B + match.Size},
		}
		if weight := c.weight(found); weight > most {
			heaviest, most = len(all), weight
		}
		all = append(all, found)
	}
	if len(all) == 0 {
		return nil
	}
	kept := []block{all[heaviest]}
	for i := heaviest - 1; i >= 0; i-- {
		if c.worth(all[i], gap(all[i], kept[0])) {
			kept = slices.Insert(kept, 0, all[i])
		}
	}
	for _, later := range all[heaviest+1:] {
		if c.worth(later, gap(kept[len(kept)-1], later)) {
			kept = append(kept, later)
		}
	}
	return kept
}

// gap returns how many more words stand between two blocks in the source than in the quote.
func gap(before, after block) int {
	return (after.theirs.from - before.theirs.to) - (after.ours.from - before.ours.to)
}

// worth reports whether a block lies near enough to its neighbour to belong to the same passage: a word that carries
// meaning bridges eight words of the source, a small one hardly any.
func (c *comparer) worth(found block, distance int) bool {
	return c.weight(found)*8 >= float64(distance)
}

func (c *comparer) weight(found block) float64 {
	weight := 0.0
	for _, token := range c.quote.tokens[found.ours.from:found.ours.to] {
		weight += weightOf(token.Key)
	}
	return weight
}

func weightOf(key string) float64 {
	if Stop(key) {
		return 0.2
	}
	return 1
}

// walk notes what stands between blocks, before the first one and behind the last.
func (c *comparer) walk(run segment, blocks []block) {
	first, last := blocks[0], blocks[len(blocks)-1]
	whole := segment{first.theirs.from, last.theirs.to}
	before, after := segment{run.from, first.ours.from}, segment{last.ours.to, run.to}
	// Words before the first block have taken the place of as many in the same sentence of the source.
	if _, moved := c.outside(c.quote.keys(before), whole); !moved {
		for range before.size() {
			if c.source.sentenceEnds(whole.from) || whole.from == c.at {
				break
			}
			whole.from--
		}
	}
	if _, moved := c.outside(c.quote.keys(after), whole); !moved {
		for range after.size() {
			if c.source.sentenceEnds(whole.to) {
				break
			}
			whole.to++
		}
	}
	c.change(before, segment{whole.from, first.theirs.from})
	for i, found := range blocks {
		c.result.Shared += found.ours.size()
		for _, token := range c.quote.tokens[found.ours.from:found.ours.to] {
			if !Stop(token.Key) {
				c.result.contentShared++
			}
		}
		if i+1 < len(blocks) {
			next := blocks[i+1]
			c.change(segment{found.ours.to, next.ours.from}, segment{found.theirs.to, next.theirs.from})
		}
	}
	c.change(after, segment{last.theirs.to, whole.to})
	c.pass(c.fromOutside(whole))
}

// fromOutside turns insertions into moves where the very words stand a little before or behind the passage, and returns
// the passage with them.
func (c *comparer) fromOutside(passage segment) segment {
	wide := passage
	for i, found := range c.result.Changes {
		if found.Kind != Inserted {
			continue
		}
		if there, ok := c.outside(found.ours, passage); ok {
			around := segment{max(0, there.from-1), min(len(c.source.tokens), there.to+1)}
			c.result.Changes[i] = Change{Kind: Moved, Words: found.Words, Quote: found.Quote, Source: c.source.words(around)}
			wide = segment{min(wide.from, there.from), max(wide.to, there.to)}
		}
	}
	return wide
}

// nearby is the number of words before and behind a passage in which words that were moved are looked for.
const nearby = 30

// outside finds words that carry meaning near a passage of the source, but not in it.
func (c *comparer) outside(words []string, passage segment) (segment, bool) {
	if !slices.ContainsFunc(words, func(key string) bool { return !Stop(key) }) || len(words) > nearby {
		return segment{}, false
	}
	for at := max(0, passage.from-nearby); at+len(words) <= min(len(c.source.tokens), passage.to+nearby); at++ {
		there := segment{at, at + len(words)}
		if (there.to <= passage.from || there.from >= passage.to) && slices.Equal(c.source.keys(there), words) {
			return there, true
		}
	}
	return segment{}, false
}

// window returns the run of the source, as long as the quote's, that shares most words with it.
func (t *Text) window(keys []string) (segment, bool) {
	missing := make(map[string]int, len(keys))
	for _, key := range keys {
		missing[key]++
	}
	best, most, score := 0, 0.0, 0.0
	for i, token := range t.tokens {
		if left, ok := missing[token.Key]; ok {
			if left > 0 {
				score += weightOf(token.Key)
			}
			missing[token.Key] = left - 1
		}
		if gone := i - len(keys); gone >= 0 {
			key := t.tokens[gone].Key
			if left, ok := missing[key]; ok {
				missing[key] = left + 1
				if left >= 0 {
					score -= weightOf(key)
				}
			}
		}
		if score > most+1e-9 {
			best, most = i, score
		}
	}
	return segment{max(0, best+1-len(keys)), min(len(t.tokens), best+1)}, most > 0
}
