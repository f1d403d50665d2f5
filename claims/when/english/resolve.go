// This file reads a few words that are known to be a time.

package english

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"claimcheck/claims/recall"
	"claimcheck/claims/when"
)

// longestWords bounds the words that are read, in bytes. A time in news is a few words long.
const longestWords = 200

// Resolve tells which date words mean, seen from the day on which they are said: the dateline's, or the day of a post. It is
// false for words that the grammar does not know as a whole, and for those that name no date of their own, such as lengths of
// time and times of the clock without a day; it never guesses from a part of them. Case, typographic apostrophes and spaces,
// and commas do not matter.
//
// The rules are those measured on hand-annotated news: a bare weekday is the last one on or before the reference day, and the
// next one on or after it behind "until", "till" and "by"; a month and day without a year, or a bare month, is the nearest
// one; "a year ago" keeps the granularity of its unit.
func Resolve(words string, reference when.Day) (Meaning, bool) {
	return resolved(words, view{day: reference})
}

// ResolveAhead is Resolve for words of what is planned ("will meet on Tuesday"): a bare weekday is the first one on or after
// the reference day.
func ResolveAhead(words string, reference when.Day) (Meaning, bool) {
	return resolved(words, view{day: reference, ahead: 1})
}

// resolved is resolveDate for whole times of a record: several checks ask for the same words from the same day.
func resolved(words string, from view) (Meaning, bool) {
	told := meanings(words, from)
	return told, !told.Date.IsZero()
}

var meanings = recall.With(1<<12, 40, view.sum, func(words string, from view) Meaning {
	told, _ := resolveDate(words, from)
	return told
})

// resolveDate returns which date words mean, and whether they mean one.
func resolveDate(words string, from view) (Meaning, bool) {
	found, ok := read(words, from)
	if !ok || found.dayless {
		return Meaning{}, false
	}
	told := found.meaning()
	return told, !told.Date.IsZero()
}

// Exchangeable reports whether words may mean another date even to somebody who knows the day on which they are said and
// that they look back: with day and month exchanged, or with weeks that begin on another day.
func Exchangeable(words string, reference when.Day) bool {
	found, ok := read(words, view{day: reference})
	return ok && found.slot.other != (when.Day{})
}

// Reading is another thing that words may mean, and why.
type Reading struct {
	Meaning
	// Why tells how the words are read to mean it: "looking ahead".
	Why string
}

// Read tells what words mean that are known to be a time of any sort: a date, a time of the clock, a length, what comes again
// and again. Others are what the words may mean as well: looking ahead or back, or with day and month exchanged.
func Read(words string, reference when.Day) (told Meaning, others []Reading, ok bool) {
	found, ok := read(words, view{day: reference})
	if !ok {
		return Meaning{}, nil, false
	}
	told = found.meaning()
	add := func(m Meaning, why string) {
		same := func(r Reading) bool { return r.Value == m.Value && r.Date.Equal(m.Date) }
		if !same(Reading{Meaning: told}) && !slices.ContainsFunc(others, same) {
			others = append(others, Reading{m, why})
		}
	}
	if second := found.slot.other; second != (when.Day{}) {
		why := "with day and month exchanged"
		if found.rule != ruleNumeric {
			why = "with weeks that begin on the other day"
		}
		other := found
		other.slot.day, other.slot.other, other.date = second, when.Day{}, when.Date{}
		add(other.meaning(), why)
	}
	for _, side := range []struct {
		ahead int
		why   string
	}{{1, "looking ahead"}, {-1, "looking back"}} {
		if other, ok := read(words, view{day: reference, ahead: side.ahead}); ok {
			add(other.meaning(), side.why)
		}
	}
	return told, others, true
}

// read reads the words as a date in digits, or by the grammar.
func read(words string, from view) (meant, bool) {
	if len(words) > longestWords || !from.day.Valid() {
		return meant{}, false
	}
	words = strings.TrimSpace(words)
	if found, ok := digitsDate(words); ok {
		return found, true
	}
	if found, ok := readPhrase(words, from); ok {
		return found, true
	}
	return readRange(words, from)
}

// readPhrase reads the words by the grammar.
func readPhrase(words string, from view) (meant, bool) {
	r := readers.Get().(*wordReader)
	defer readers.Put(r)
	m := r.cut(words)
	m.view, m.whole = from, true
	lead := 0
	for lead < len(m.tokens) && lead < 2 {
		forward, ok := leads[strings.ToLower(m.words(lead, lead+1))]
		if !ok || m.tokens[lead].has(joined) {
			break
		}
		if forward != 0 && m.view.ahead == 0 {
			m.view.ahead = forward
		}
		lead++
	}
	if lead > 0 && lead < len(m.tokens) {
		if found, ok := digitsDate(words[m.tokens[lead].start:]); ok {
			return found, true
		}
	}
	for start := lead; start >= 0; start-- {
		if best := m.longest(m.grammar.all, start); best.size > 0 && start+best.size == len(m.tokens) && !best.meant.none {
			if start == 0 && m.ambiguousAlone() {
				return meant{}, false
			}
			return best.meant, true
		}
	}
	return meant{}, false
}

// wordReader is what a few words are cut and matched with.
type wordReader struct {
	cutter  cutter
	matcher matcher
}

// readers are the word readers that are not at work.
var readers = sync.Pool{New: func() any {
	g := loaded()
	r := &wordReader{cutter: cutter{lexicon: g.lexicon}}
	r.matcher = matcher{grammar: g, kept: make([]found, len(g.groups))}
	return r
}}

// cut makes the matcher ready for words.
func (r *wordReader) cut(words string) *matcher {
	m := &r.matcher
	clear(m.kept)
	m.text, m.tokens = words, r.cutter.cut(words)
	m.said, m.from, m.to = mentions{}, 0, 0
	return m
}

// leads are the words that may stand before a time, and whether they look ahead.
var leads = map[string]int{
	"on": 0, "in": 0, "at": 0, "since": 0, "from": 0, "during": 0, "for": 0, "over": 0, "of": 0, "after": 0, "before": 0,
	"until": 1, "till": 1, "til": 1, "by": 1, "will": 1,
}

// ambiguousAlone reports whether the only word is one that means something else as well ("may", "sat").
func (m *matcher) ambiguousAlone() bool {
	t := m.token(0)
	return len(m.tokens) == 1 && !t.has(capital) && !t.has(dotted) && m.entry(t).is&isDoubtful != 0
}

// digitsDate reads words that are an EDTF date. A plain year is left to the grammar. So are codes of seasons, and months that
// people may mean as the next year: "2020-21" is no spring, and "2004-05" may be a season of football.
func digitsDate(words string) (meant, bool) {
	if len(words) <= len("2021") || strings.IndexByte("0123456789[{.X", words[0]) < 0 {
		return meant{}, false
	}
	for _, part := range strings.FieldsFunc(words, func(r rune) bool { return r == '/' || r == ',' }) {
		if len(part) == len("2020-21") && part[4] == '-' && seasonOrYears(part) {
			return meant{}, false
		}
	}
	date, err := when.ParseDate(words)
	if err != nil {
		return meant{}, false
	}
	kind := TypeDate
	if date.Precision() >= when.PrecisionHour {
		kind = TypeTime
	}
	return meant{kind: kind, value: words, date: date, rule: ruleWritten}, true
}

// seasonOrYears reports whether a year and two digits are a code of a part of the year, or may be two years.
func seasonOrYears(text string) bool {
	year, errYear := strconv.Atoi(text[2:4])
	month, err := strconv.Atoi(text[5:])
	return err == nil && errYear == nil && (month > 12 || month == (year+1)%100)
}
