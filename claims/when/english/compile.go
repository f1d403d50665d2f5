// This file compiles the tables of phrases, once, into what match.go matches: patterns become steps over the numbers of
// words, and each word gets the list of the phrases that may begin with it.

package english

import (
	"strings"
	"sync"
)

// row is one phrase of the grammar.
type row struct {
	// pattern is the phrase; how patterns are written stands at the head of table.go.
	pattern string
	// rule tells a reader what was done; without one, the phrase within the phrase tells it.
	rule string
	// relative means that another reference day could change the date, before that the time ends at the moment of speaking.
	// Story means that it is seen from the time of what is told, not from that of the telling.
	relative, before, story bool
	// where tells whether the phrase is a time where it stands in running text; nil where it always is.
	where func(m *matcher, from, to int) bool
	// mean gives the meaning; false where there is none, such as 30 February.
	mean func(m *matcher, p *parts) (meant, bool)
}

// step is one part of a pattern.
type step struct {
	optional bool
	words    []uint16
	kind     *kind
	group    *group
}

// phrase is a row, compiled.
type phrase struct {
	row
	steps []step
	// second has a bit for each word that may stand second, by its number; it is nil where any may.
	second []uint64
}

// group is a set of phrases, of which the longest counts.
type group struct {
	name    string
	phrases []phrase
	// starts lists the phrases that may begin with a word, by its number.
	starts [][]uint16
	// number tells groups apart.
	number int
}

// grammar is all that is needed to match.
type grammar struct {
	lexicon *lexicon
	groups  map[string]*group
	all     *group // all is the group of what is found in text.

	a, an, and, am, at, couple, daylight, dozen, dozens, few, final, half, hours, in, last, local, many, midday, midnight, noon,
	oclock, of, or, past, pm, quarter, several, some, standard, the, time, to uint16
}

// loaded is the grammar, compiled when the first words are read.
var loaded = sync.OnceValue(func() *grammar {
	g := &grammar{lexicon: newLexicon(), groups: map[string]*group{}}
	// Every word of the tables has its number before any word's list is made.
	for _, t := range tables {
		for _, r := range t.rows() {
			g.addWords(r.pattern)
		}
	}
	for _, k := range kinds {
		g.addWords(k.words)
	}
	g.nameWords()
	for _, t := range tables {
		g.compile(t.name, t.rows())
	}
	g.all = g.groups["all"]
	return g
})

// addWords adds the words of a pattern to the lexicon. Those that are not glue are worth looking for.
func (g *grammar) addWords(pattern string) {
	for _, field := range strings.Fields(pattern) {
		for _, word := range strings.Split(strings.Trim(field, "[]"), "|") {
			if word != strings.ToLower(word) || strings.HasPrefix(word, "<") || strings.Contains(",()", word) {
				continue
			}
			e := g.lexicon.entry(word)
			if !glue[word] && e.is&(isNumber|isOrdinal) == 0 {
				e.is |= isAnchor
			}
		}
	}
}

// nameWords looks up the words that readers compare with.
func (g *grammar) nameWords() {
	for word, into := range map[string]*uint16{
		"a": &g.a, "an": &g.an, "and": &g.and, "am": &g.am, "at": &g.at, "couple": &g.couple, "daylight": &g.daylight,
		"dozen": &g.dozen, "dozens": &g.dozens, "few": &g.few, "final": &g.final, "half": &g.half, "hours": &g.hours,
		"in": &g.in, "last": &g.last, "local": &g.local, "many": &g.many, "midday": &g.midday, "midnight": &g.midnight, "noon": &g.noon,
		"oclock": &g.oclock, "of": &g.of, "or": &g.or, "past": &g.past, "pm": &g.pm, "quarter": &g.quarter,
		"several": &g.several, "some": &g.some, "standard": &g.standard, "the": &g.the, "time": &g.time, "to": &g.to,
	} {
		*into = g.lexicon.number(word)
	}
	for _, word := range []string{"am", "pm", "oclock", "noon", "midday", "midnight"} {
		g.lexicon.entry(word).is |= isAnchor
	}
}

// compile compiles a group. The groups that its patterns name are compiled before it.
func (g *grammar) compile(name string, rows []row) {
	compiled := &group{name: name, number: len(g.groups), starts: make([][]uint16, len(g.lexicon.entries))}
	for _, r := range rows {
		steps := g.steps(r.pattern)
		compiled.phrases = append(compiled.phrases, phrase{row: r, steps: steps, second: g.secondWords(steps)})
	}
	for i := range compiled.phrases {
		for word := range g.firstWords(compiled.phrases[i].steps) {
			compiled.starts[word] = append(compiled.starts[word], uint16(i))
		}
	}
	g.groups[name] = compiled
}

// steps reads a pattern.
func (g *grammar) steps(pattern string) []step {
	var steps []step
	for _, field := range strings.Fields(pattern) {
		var s step
		if inner, ok := strings.CutPrefix(field, "["); ok {
			s.optional = true
			field = strings.TrimSuffix(inner, "]")
		}
		if k, ok := kinds[field]; ok {
			s.kind = &k
			steps = append(steps, s)
			continue
		}
		if inner, ok := strings.CutPrefix(field, "<"); ok {
			s.group = g.groups[strings.TrimSuffix(inner, ">")]
			if s.group == nil {
				panic("english: pattern " + pattern + " names a group that is not there")
			}
			steps = append(steps, s)
			continue
		}
		for _, word := range strings.Split(field, "|") {
			if word != strings.ToLower(word) {
				panic("english: pattern " + pattern + " has " + word + ", which is no kind of word or stands among others")
			}
			s.words = append(s.words, g.lexicon.number(word))
		}
		steps = append(steps, s)
	}
	return steps
}

// firstWords returns the words with which steps may begin.
func (g *grammar) firstWords(steps []step) map[uint16]bool {
	first := map[uint16]bool{}
	for _, s := range steps {
		switch {
		case s.group != nil:
			for word, phrases := range s.group.starts {
				if len(phrases) > 0 {
					first[uint16(word)] = true
				}
			}
		case s.kind != nil:
			g.wordsOfKind(s.kind, first)
		default:
			for _, word := range s.words {
				first[word] = true
			}
		}
		if !s.optional {
			break
		}
	}
	return first
}

// secondWords returns the words that may stand second, as bits; nil where any may, since the phrase may end before, or begins
// with what is longer than a token.
func (g *grammar) secondWords(steps []step) []uint64 {
	bits := make([]uint64, (len(g.lexicon.entries)+63)/64)
	for i, s := range steps {
		ends := true
		for _, rest := range steps[i+1:] {
			ends = ends && rest.optional
		}
		if ends || s.group != nil || s.kind != nil && s.kind.long {
			return nil
		}
		for word := range g.firstWords(steps[i+1:]) {
			bits[word/64] |= 1 << (word % 64)
		}
		if !s.optional {
			break
		}
	}
	return bits
}

// wordsOfKind adds the words with which a kind may begin.
func (g *grammar) wordsOfKind(k *kind, first map[uint16]bool) {
	for _, word := range k.also {
		first[word] = true
	}
	for word, e := range g.lexicon.entries {
		if e.is&k.is != 0 {
			first[uint16(word)] = true
		}
	}
	for _, word := range strings.Fields(k.words) {
		first[g.lexicon.number(word)] = true
	}
}
