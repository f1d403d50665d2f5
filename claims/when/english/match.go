// This file finds the longest phrase at a place of a sentence.

package english

import (
	"strings"

	"claimcheck/claims/when"
)

// view is where words are seen from.
type view struct {
	day when.Day
	// ahead is 1 where the caller knows that the words look ahead, -1 where they look back, 0 where the sentence tells.
	ahead int
}

// sum is another number for each view of some centuries.
func (v view) sum() uint64 {
	return uint64(((v.day.Year*12+int(v.day.Month))*31+v.day.Day)*3 + v.ahead)
}

// mentions are the times that the text has spoken of so far, to which "that year" and "a day earlier" refer.
type mentions struct {
	last    slot // last is the last one, day that with the last day, quarter the last quarter.
	day     slot
	quarter slot
	// sentence counts the sentences, and quarterIn is the one that spoke of the quarter.
	sentence, quarterIn int
}

// matcher matches the phrases of the grammar against the tokens of one sentence.
type matcher struct {
	grammar *grammar
	view    view
	said    mentions
	text    string // text is what the tokens' places refer to.
	tokens  []token
	// whole means that the tokens are known to be a time, so that nothing around them needs to show it.
	whole bool
	// from and to are the place of the phrase whose meaning is asked.
	from, to int
	kept     []found // kept is what was found last in each group, by the group's number.
	// reading is what the phrases that are being matched have read, one in the other; depth is how many those are.
	reading [mostDepth]parts
	depth   int
	// used collects the phrases that were the longest at a place, for the test that proves each one used.
	used map[*phrase]bool
}

// mostDepth is how deep phrases stand in one another: as many tables as there are.
const mostDepth = 8

// found is a phrase in its place.
type found struct {
	known    bool
	at, size int
	phrase   *phrase
	meant    meant
}

// beyond stands for the tokens before and behind a sentence.
var beyond = token{word: wordMark}

func (m *matcher) token(at int) *token {
	if at < 0 || at >= len(m.tokens) {
		return &beyond
	}
	return &m.tokens[at]
}

func (m *matcher) entry(t *token) *entry { return &m.grammar.lexicon.entries[t.word] }

// words returns the text of some tokens.
func (m *matcher) words(from, to int) string {
	return m.text[m.tokens[from].start:m.tokens[to-1].end]
}

// is reports whether a token is one of the words, whatever its case.
func (m *matcher) is(at int, list ...string) bool {
	t := m.token(at)
	if t.end == t.start {
		return false
	}
	text := m.text[t.start:t.end]
	for _, word := range list {
		if len(word) == len(text) && strings.EqualFold(word, text) {
			return true
		}
	}
	return false
}

// lower returns the word of a token in lower case.
func (m *matcher) lower(at int) string { return strings.ToLower(m.words(at, at+1)) }

// longest finds the longest phrase of a group at a place.
func (m *matcher) longest(g *group, at int) *found {
	if kept := &m.kept[g.number]; kept.known && kept.at == at {
		return kept
	}
	best := &m.kept[g.number]
	*best = found{known: true, at: at}
	read := &m.reading[m.depth]
	m.depth++
	for _, number := range g.starts[m.token(at).word] {
		p := &g.phrases[number]
		if next := m.token(at + 1).word; p.second != nil && p.second[next/64]>>(next%64)&1 == 0 {
			continue
		}
		*read = parts{}
		size := m.take(p.steps, at, read)
		if size <= best.size || !m.whole && p.where != nil && !p.where(m, at, at+size) {
			continue
		}
		from, to := m.from, m.to
		m.from, m.to = at, at+size
		if meant, ok := p.mean(m, read); ok {
			if meant.rule == "" || p.rule != "" {
				meant.rule = p.rule
			}
			meant.relative = meant.relative || p.relative
			meant.before = meant.before || p.before
			meant.story = meant.story || p.story
			best.size, best.phrase, best.meant = size, p, meant
		}
		m.from, m.to = from, to
	}
	m.depth--
	if m.used != nil && best.size > 0 {
		m.used[best.phrase] = true
	}
	return best
}

// take returns how many tokens the steps take, and fills in what they have read.
func (m *matcher) take(steps []step, at int, into *parts) int {
	if len(steps) == 0 {
		return 0
	}
	first := &steps[0]
	if !first.optional {
		return m.takeOn(steps, at, into)
	}
	kept := *into
	if size := m.takeOn(steps, at, into); size > 0 {
		return size
	}
	*into = kept
	return m.take(steps[1:], at, into)
}

// takeOn is take with the first step not left out.
func (m *matcher) takeOn(steps []step, at int, into *parts) int {
	size := m.takeOne(&steps[0], at, into)
	if size == 0 || len(steps) == 1 {
		return size
	}
	if rest := m.takeRest(steps[1:], at+size, into); rest >= 0 {
		return size + rest
	}
	return 0
}

// takeRest is take for steps that may all be left out: -1 where they do not fit.
func (m *matcher) takeRest(steps []step, at int, into *parts) int {
	for i := range steps {
		if !steps[i].optional {
			if size := m.take(steps, at, into); size > 0 {
				return size
			}
			return -1
		}
	}
	return m.take(steps, at, into)
}

// takeOne returns how many tokens a step takes.
func (m *matcher) takeOne(s *step, at int, into *parts) int {
	if at >= len(m.tokens) {
		return 0
	}
	switch {
	case s.group != nil:
		inner := m.longest(s.group, at)
		if inner.size > 0 {
			into.inner = &inner.meant
		}
		return inner.size
	case s.kind != nil:
		return s.kind.read(m, at, into)
	}
	word := m.tokens[at].word
	for _, w := range s.words {
		if w == word {
			return 1
		}
	}
	return 0
}

// named reports whether a word that is a weekday or a month is meant as one: it has a capital, or is no other word; and
// where it is shortened, a full stop or a number stands beside it.
func (m *matcher) named(t *token, e *entry) bool {
	if m.whole {
		return true
	}
	if !t.has(capital) && e.is&(isDoubtful|isShort) != 0 {
		return false
	}
	return e.is&isShort == 0 || t.has(dotted) || m.besideNumber(t)
}

// besideNumber reports whether a number stands directly before or behind a token.
func (m *matcher) besideNumber(t *token) bool {
	at := m.position(t)
	next, before := m.token(at+1), m.token(at-1)
	if next.word == wordComma {
		next = m.token(at + 2)
	}
	number := func(t *token) bool {
		return t.word == wordNumber || t.word == wordOrdinal || t.word == wordShort
	}
	return number(next) || number(before) || m.entry(next).is&isMonth != 0 && next.has(capital)
}

// position returns a token's number in the sentence.
func (m *matcher) position(t *token) int {
	low, high := 0, len(m.tokens)
	for low < high {
		middle := (low + high) / 2
		if m.tokens[middle].start < t.start {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}
