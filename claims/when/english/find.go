// This file finds time expressions in running text, sentence by sentence, in bounded memory.

package english

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"claimcheck/claims/when"
)

// Expression is a time expression in its place.
type Expression struct {
	// Start and End are the place in the text in Unicode code points, half open. A byte that is no UTF-8 counts as one.
	Start, End int
	// Text is the words.
	Text string
	Meaning
}

// Find returns the time expressions of a text in their order, seen from a reference day: that of the dateline, or of a post.
func Find(text string, reference when.Day) []Expression {
	var all []Expression
	f := newFinder(reference, func(e Expression) error {
		all = append(all, e)
		return nil
	})
	f.readAll(text)
	return all
}

// readAll finds the times of a text that is at hand as a whole.
func (f *finder) readAll(text string) {
	for text != "" {
		size := f.chunk(text, true)
		if f.read(text[:size]) != nil {
			break
		}
		text = text[size:]
	}
}

// ErrNotText is what Scan returns for what is no text: it holds a NUL byte.
var ErrNotText = errors.New("not text: it holds a NUL byte")

// Scan finds the time expressions of what it reads, as Find does, and yields each as soon as its part of the text is read. It
// holds no more of the text than some 128 KB at a time, whatever the length of lines. An error is that of the reader, of
// yield, or ErrNotText with the place.
func Scan(in io.Reader, reference when.Day, yield func(Expression) error) error {
	f := newFinder(reference, yield)
	buffer := make([]byte, 0, 2*chunkSize)
	offset := 0
	for {
		n, err := io.ReadFull(in, buffer[len(buffer):min(len(buffer)+chunkSize, cap(buffer))])
		buffer = buffer[:len(buffer)+n]
		last := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		if err != nil && !last {
			return err
		}
		if at := bytes.IndexByte(buffer, 0); at >= 0 {
			return fmt.Errorf("%w (byte %d)", ErrNotText, offset+at)
		}
		for len(buffer) > 0 && (last || len(buffer) >= chunkSize) {
			text := string(buffer)
			size := f.chunk(text, last)
			if err := f.read(text[:size]); err != nil {
				return err
			}
			buffer = buffer[:copy(buffer, buffer[size:])]
			offset += size
		}
		if last {
			return nil
		}
	}
}

const (
	// chunkSize is how much text is looked at in one go, in bytes.
	chunkSize = 64 << 10
	// longestSentence is how many tokens a sentence may have; a longer one is cut.
	longestSentence = 400
	// anchorReach is how far behind the first word of a phrase its anchor may stand.
	anchorReach = 8
)

// finder finds the times of a text that comes in chunks.
type finder struct {
	cutter  cutter
	matcher matcher
	yield   func(Expression) error
	points  int // points is how many code points lie before the chunk.
	counted int // counted is up to which byte of the chunk code points are counted, and pointsAt how many those are.
	at      int
	most    int // most is how much text is looked at in one go, in bytes.
}

func newFinder(reference when.Day, yield func(Expression) error) *finder {
	g := loaded()
	f := &finder{cutter: cutter{lexicon: g.lexicon}, yield: yield, most: chunkSize}
	f.matcher = matcher{grammar: g, view: view{day: reference}, kept: make([]found, len(g.groups))}
	return f
}

// chunk returns how much of a text to look at in one go: up to the last end of a sentence within the bound, else to the last
// space, so that no phrase is cut.
func (f *finder) chunk(text string, last bool) int {
	if last && len(text) <= f.most {
		return len(text)
	}
	end := min(len(text), f.most)
	if at := lastBreak(text[:end]); at > 0 {
		return at
	}
	if at := strings.LastIndexAny(text[:end], " \n\t"); at > 0 {
		return at + 1
	}
	for end > 1 && !utf8.RuneStart(text[end-1]) {
		end--
	}
	return end
}

// lastBreak returns the place behind the last empty line of a text, else behind the last full stop that ends a sentence.
func lastBreak(text string) int {
	half := len(text) / 2
	if at := strings.LastIndex(text[half:], "\n\n"); at >= 0 {
		return half + at + 2
	}
	for at := len(text); at > half; {
		at = strings.LastIndex(text[:at], ". ")
		if at <= half {
			break
		}
		// A word of four letters before the stop is no abbreviation.
		word := 0
		for at-word-1 >= 0 && byteKinds[text[at-word-1]] == byteLetter && text[at-word-1] >= 'a' {
			word++
		}
		if word >= 5 && at+2 < len(text) && 'A' <= text[at+2] && text[at+2] <= 'Z' {
			return at + 2
		}
	}
	return 0
}

// read finds the times of a chunk.
func (f *finder) read(text string) error {
	f.counted, f.at = 0, f.points
	tokens := f.cutter.cut(text)
	f.matcher.text = text
	for from := 0; from < len(tokens); {
		to := from + 1
		for to < len(tokens) && to-from < longestSentence && !tokens[to].has(begins) {
			to++
		}
		if err := f.sentence(tokens[from:to]); err != nil {
			return err
		}
		from = to
	}
	f.points = f.at + utf8.RuneCountInString(text[f.counted:])
	return nil
}

// sentence finds the times of a sentence, from left to right, the longest at each place.
func (f *finder) sentence(tokens []token) error {
	m := &f.matcher
	m.tokens = tokens
	clear(m.kept)
	m.said.sentence++
	anchor := -1 // anchor is the next token at which it pays to look for a phrase.
	for at := 0; at < len(tokens); {
		if anchor < at {
			anchor = f.nextAnchor(at)
			if anchor < 0 {
				return nil
			}
		}
		if at < anchor-anchorReach {
			at = anchor - anchorReach
		}
		if len(m.grammar.all.starts[tokens[at].word]) == 0 || !f.mayBegin(at) {
			at++
			continue
		}
		best := m.longest(m.grammar.all, at)
		if best.size == 0 || !f.mayEnd(at, at+best.size) {
			at++
			continue
		}
		if !best.meant.none {
			if err := f.tell(at, at+best.size, best.meant); err != nil {
				return err
			}
		}
		at += best.size
	}
	return nil
}

// nextAnchor returns the next token that a phrase may be built around.
func (f *finder) nextAnchor(from int) int {
	m := &f.matcher
	for at := from; at < len(m.tokens); at++ {
		t := &m.tokens[at]
		if m.grammar.lexicon.entries[t.word].is&isAnchor != 0 || t.word == wordNumber && t.digits == 4 || t.word == wordRange {
			return at
		}
	}
	return -1
}

// mayBegin refuses places within a compound: "co-today", "F-16".
func (f *finder) mayBegin(at int) bool {
	t := &f.matcher.tokens[at]
	if !t.has(joined) {
		return true
	}
	return f.matcher.is(at-1, "mid", "early", "late", "post", "pre", "non", "long", "to") || f.matcher.entry(f.matcher.token(at-1)).is&(isMonth|isWeekday) != 0
}

// mayEnd refuses places within a compound: "day-trader", "now-defunct". A counted unit may go on: "two-year-long".
func (f *finder) mayEnd(from, to int) bool {
	m := &f.matcher
	next := m.token(to)
	if !next.has(joined) {
		return true
	}
	if m.is(to, "to", "over", "on", "by") && m.token(to+1).has(joined) {
		return false // "Quarter-to-quarter", "year-on-year".
	}
	if to-from > 1 {
		return true
	}
	e := m.entry(m.token(from))
	return e.is&(isMonth|isWeekday) != 0 && m.entry(next).is&(isMonth|isWeekday) != 0 || m.token(from).word == wordNumber && m.token(from).digits == 4 && next.end-next.start > 2
}

// tell yields what was found, and keeps it in mind.
func (f *finder) tell(from, to int, found meant) error {
	m := &f.matcher
	f.mention(found)
	start, end := int(m.tokens[from].start), m.tokenEnd(to-1)
	first := f.point(start)
	text := m.text[start:end]
	e := Expression{Start: first, End: first + utf8.RuneCountInString(text), Text: strings.Clone(text), Meaning: found.meaning()}
	return f.yield(e)
}

// point returns the code point at which a byte of the chunk stands.
func (f *finder) point(at int) int {
	f.at += utf8.RuneCountInString(f.matcher.text[f.counted:at])
	f.counted = at
	return f.at
}

// mention keeps in mind what the text has spoken of.
func (f *finder) mention(found meant) {
	if !found.slot.valid() || found.vague || found.compared {
		return
	}
	said := &f.matcher.said
	said.last = found.slot
	said.last.clock, said.last.part = clock{}, partNone
	switch found.slot.unit {
	case unitDay:
		said.day = said.last
	case unitQuarter:
		said.quarter, said.quarterIn = said.last, said.sentence
	}
}
