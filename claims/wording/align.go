package wording

// This file sets two texts beside one another from their first word to their last, for people who look at both: which words
// do both have, and which stand in one of them alone?

import (
	"slices"
	"strings"

	"github.com/pmezard/go-difflib/difflib"
)

// Piece is a run of words in an alignment of two texts. Where both have words, they are the same words, though printed with
// other spelling, capitals or punctuation; where only one has, the other lacks them here. All pieces joined give back both
// texts: punctuation and blanks belong to the word before them.
type Piece struct{ Ours, Theirs string }

// Align sets a text beside another one, word by word. Words that were moved stand in one of the texts at one place and in
// the other at another. The time it takes grows with the length of the texts, not with its square.
func Align(ours, theirs string) []Piece { return aligned(ours, theirs, spoken(ours), spoken(theirs)) }

// AlignStems does the same for a text that reports another one in words of its own: words of one stem are the same there,
// as in "our interest in regional stability" and "interests in the region".
func AlignStems(ours, theirs string) []Piece {
	mine, other := spoken(ours), spoken(theirs)
	for _, tokens := range [][]Token{mine, other} {
		for i := range tokens {
			if tokens[i].Kind == Word {
				tokens[i].Key = Stem(tokens[i].Key)
			}
		}
	}
	return aligned(ours, theirs, mine, other)
}

func aligned(ours, theirs string, mine, other []Token) []Piece {
	a := aligner{ours: mine, theirs: other}
	a.align(segment{0, len(a.ours)}, segment{0, len(a.theirs)}, 0)
	a.gather()
	a.join()
	return pieces(ours, theirs, a)
}

// spoken returns the words of a text, and the marks that stand for words; links are words here, since they are seen.
func spoken(text string) []Token {
	tokens := Tokens(text)
	for i := range tokens {
		switch token := &tokens[i]; {
		case token.Kind == Gap:
			token.Key = "…"
		case token.Kind == Insertion || token.Kind == Link:
			token.Key = token.Text
		case i > 0 && token.Start < tokens[i-1].Start:
			// The currency of a price is read behind it and printed before it.
			tokens[i-1].Start, token.Start, token.End = token.Start, tokens[i-1].End, tokens[i-1].End
		}
	}
	return tokens
}

// aligner finds the runs of words that two texts share, in the order of both.
type aligner struct {
	ours, theirs []Token
	blocks       []block
}

// mostCompared bounds the pairs of words of two runs that are aligned at once, as [longestRun] does for quotes.
const mostCompared = longestRun * longestRun

// deepest is how often runs are parted within one another; only texts made for it need more.
const deepest = 8

// align notes what two runs share: their common beginning and end, and between them whatever a matcher finds in short
// runs. Long ones are parted at the words that each has just once.
func (a *aligner) align(ours, theirs segment, depth int) {
	head := 0
	for head < min(ours.size(), theirs.size()) && a.same(ours.from+head, theirs.from+head) {
		head++
	}
	a.share(ours.from, theirs.from, head)
	ours.from, theirs.from = ours.from+head, theirs.from+head
	tail := 0
	for tail < min(ours.size(), theirs.size()) && a.same(ours.to-tail-1, theirs.to-tail-1) {
		tail++
	}
	ours.to, theirs.to = ours.to-tail, theirs.to-tail
	switch {
	case ours.size() == 0 || theirs.size() == 0:
	case ours.size()*theirs.size() <= mostCompared:
		a.match(ours, theirs)
	case depth < deepest:
		a.part(ours, theirs, depth+1)
	}
	a.share(ours.to, theirs.to, tail)
}

func (a *aligner) same(i, j int) bool { return a.ours[i].Key == a.theirs[j].Key }

// share notes that so many words are the same from two places on.
func (a *aligner) share(i, j, words int) {
	a.add(block{segment{i, i + words}, segment{j, j + words}})
}

// add notes a run that both texts share, as one with the run before where they touch.
func (a *aligner) add(shared block) {
	last := len(a.blocks) - 1
	switch {
	case shared.ours.size() == 0:
	case last >= 0 && a.blocks[last].ours.to == shared.ours.from && a.blocks[last].theirs.to == shared.theirs.from:
		a.blocks[last].ours.to, a.blocks[last].theirs.to = shared.ours.to, shared.theirs.to
	default:
		a.blocks = append(a.blocks, shared)
	}
}

// match aligns two short runs.
func (a *aligner) match(ours, theirs segment) {
	matcher := difflib.NewMatcher(soundsOf(a.ours[ours.from:ours.to]), soundsOf(a.theirs[theirs.from:theirs.to]))
	for _, found := range matcher.GetMatchingBlocks() {
		a.share(ours.from+found.A, theirs.from+found.B, found.Size)
	}
}

// soundsOf returns the keys of tokens.
func soundsOf(tokens []Token) []string {
	keys := make([]string, len(tokens))
	for i, token := range tokens {
		keys[i] = token.Key
	}
	return keys
}

// part splits two long runs at words that each of them has once, as many as stand in one order (the patience method of
// Bram Cohen), and aligns what lies between. Where there are none the runs are taken to share nothing: only texts made for
// it repeat all their words.
func (a *aligner) part(ours, theirs segment, depth int) {
	anchors := inOrder(a.once(ours, theirs))
	if len(anchors) == 0 {
		return
	}
	for _, anchor := range anchors {
		if anchor.ours < ours.from || anchor.theirs < theirs.from {
			continue // The words shared from the anchor before reach beyond this one.
		}
		a.align(segment{ours.from, anchor.ours}, segment{theirs.from, anchor.theirs}, depth)
		words := 1
		for anchor.ours+words < ours.to && anchor.theirs+words < theirs.to && a.same(anchor.ours+words, anchor.theirs+words) {
			words++
		}
		a.share(anchor.ours, anchor.theirs, words)
		ours.from, theirs.from = anchor.ours+words, anchor.theirs+words
	}
	a.align(ours, theirs, depth)
}

// pair is a word of ours and the same word of theirs.
type pair struct{ ours, theirs int }

// once returns the words that either run has exactly once, in the order of ours.
func (a *aligner) once(ours, theirs segment) []pair {
	type count struct{ ours, theirs, at int }
	counts := map[string]*count{}
	for _, token := range a.ours[ours.from:ours.to] {
		if counts[token.Key] == nil {
			counts[token.Key] = &count{}
		}
		counts[token.Key].ours++
	}
	for j, token := range a.theirs[theirs.from:theirs.to] {
		if c := counts[token.Key]; c != nil {
			c.theirs++
			c.at = theirs.from + j
		}
	}
	var pairs []pair
	for i, token := range a.ours[ours.from:ours.to] {
		if c := counts[token.Key]; c.ours == 1 && c.theirs == 1 {
			pairs = append(pairs, pair{ours.from + i, c.at})
		}
	}
	return pairs
}

// inOrder returns the longest run of pairs that stand in the order of both texts.
func inOrder(pairs []pair) []pair {
	var ends []int // ends holds, for each length, the pair with which the run of that length ends that ends first.
	before := make([]int, len(pairs))
	for i, p := range pairs {
		at, _ := slices.BinarySearchFunc(ends, p.theirs, func(k, theirs int) int { return pairs[k].theirs - theirs })
		before[i] = -1
		if at > 0 {
			before[i] = ends[at-1]
		}
		if at == len(ends) {
			ends = append(ends, i)
		} else {
			ends[at] = i
		}
	}
	ordered := make([]pair, len(ends))
	if len(ends) == 0 {
		return ordered
	}
	for i, k := len(ends)-1, ends[len(ends)-1]; i >= 0; i, k = i-1, before[k] {
		ordered[i] = pairs[k]
	}
	return ordered
}

// gather leaves out shared words that carry no meaning and stand alone between longer changes: nobody who reads two sentences
// side by side takes a stray "the" for something that they have in common.
func (a *aligner) gather() {
	kept := a.blocks[:0]
	for i, found := range a.blocks {
		next := segment{len(a.ours), len(a.theirs)}
		if i+1 < len(a.blocks) {
			next = segment{a.blocks[i+1].ours.from, a.blocks[i+1].theirs.from}
		}
		last := segment{}
		if len(kept) > 0 {
			last = segment{kept[len(kept)-1].ours.to, kept[len(kept)-1].theirs.to}
		}
		before := max(found.ours.from-last.from, found.theirs.from-last.to)
		after := max(next.from-found.ours.to, next.to-found.theirs.to)
		stray := !slices.ContainsFunc(a.ours[found.ours.from:found.ours.to], func(t Token) bool { return !Stop(t.Key) })
		if stray && min(before, after) > 2*found.ours.size() {
			continue
		}
		kept = append(kept, found)
	}
	a.blocks = kept
}

// join adds to what is shared the words at either end of a change that are only written apart on one side: "cease-fire" and
// "ceasefire".
func (a *aligner) join() {
	found := append(a.blocks, block{segment{len(a.ours), len(a.ours)}, segment{len(a.theirs), len(a.theirs)}})
	a.blocks = nil
	var at pair
	for _, next := range found {
		ours, theirs := segment{at.ours, next.ours.from}, segment{at.theirs, next.theirs.from}
		head := apart(a.ours[ours.from:ours.to], a.theirs[theirs.from:theirs.to], false)
		ours.from, theirs.from = ours.from+head.ours, theirs.from+head.theirs
		tail := apart(a.ours[ours.from:ours.to], a.theirs[theirs.from:theirs.to], true)
		for _, shared := range []block{
			{segment{at.ours, ours.from}, segment{at.theirs, theirs.from}},
			{segment{ours.to - tail.ours, ours.to}, segment{theirs.to - tail.theirs, theirs.to}},
			next,
		} {
			a.add(shared)
		}
		at = pair{next.ours.to, next.theirs.to}
	}
}

// mostApart is the number of words as which one word may be written.
const mostApart = 6

// apart returns how many words at the beginning, or at the end, of two runs are the same when they are written as one.
func apart(ours, theirs []Token, atEnd bool) pair {
	key := func(tokens []Token, i int) string {
		if atEnd {
			i = len(tokens) - 1 - i
		}
		return tokens[i].Key
	}
	joined := func(words, next string) string {
		if atEnd {
			return next + words
		}
		return words + next
	}
	starts := strings.HasPrefix
	if atEnd {
		starts = strings.HasSuffix
	}
	var n pair
	var mine, other string
	for {
		switch {
		case mine == other && mine != "":
			return n
		case len(mine) <= len(other) && n.ours < min(len(ours), mostApart) && starts(other, mine):
			mine = joined(mine, key(ours, n.ours))
			n.ours++
		case len(other) < len(mine) && n.theirs < min(len(theirs), mostApart) && starts(mine, other):
			other = joined(other, key(theirs, n.theirs))
			n.theirs++
		default:
			return pair{}
		}
	}
}

// pieces cuts both texts into the runs that they share and those between.
func pieces(ours, theirs string, a aligner) []Piece {
	var cut []Piece
	mine, other := cutter{text: ours, tokens: a.ours}, cutter{text: theirs, tokens: a.theirs}
	add := func(ours, theirs int, shared bool) {
		left, right := mine.upTo(ours), other.upTo(theirs)
		switch {
		case shared:
			cut = append(cut, Piece{left, right})
		default:
			if right != "" {
				cut = append(cut, Piece{Theirs: right})
			}
			if left != "" {
				cut = append(cut, Piece{Ours: left})
			}
		}
	}
	for _, found := range a.blocks {
		add(found.ours.from, found.theirs.from, false)
		add(found.ours.to, found.theirs.to, true)
	}
	add(len(a.ours), len(a.theirs), false)
	return cut
}

// cutter cuts a text at the beginnings of its words.
type cutter struct {
	text   string
	tokens []Token
	at     int
}

// upTo returns the text from the last cut to a word. What stands before the first word belongs to it, so that a text's
// opening quotation mark is no change of its own.
func (c *cutter) upTo(word int) string {
	end := 0
	switch {
	case word >= len(c.tokens):
		end = len(c.text)
	case word > 0:
		end = c.tokens[word].Start
	}
	piece := c.text[c.at:end]
	c.at = end
	return piece
}

// SharesMeaning reports whether an alignment has words with meaning in both texts: without any there is nothing to compare.
func SharesMeaning(pieces []Piece) bool {
	return slices.ContainsFunc(pieces, func(p Piece) bool {
		return p.Ours != "" && p.Theirs != "" &&
			slices.ContainsFunc(Tokens(p.Ours), func(t Token) bool { return (t.Kind == Word || t.Kind == Number) && !Stop(t.Key) })
	})
}
