// This file matches tokens against the table of patterns (words_table.go). A pattern is a line of words, of which those
// in capitals stand for kinds of token; how each kind is read stands here.

package when

import (
	"strings"
	"sync"
	"time"
)

// seen is what a pattern has read out of the words, together with the day from which they are seen.
type seen struct {
	reference Day
	ahead     bool // ahead means that a weekday lies in the future: "until Tuesday".
	turn      int  // turn is -1 for "last", 0 for "this", 1 for "next".
	weekday   time.Weekday
	month     time.Month
	day       int
	year      int
	count     int
	roughly   bool // roughly means that the words say "about".
	unit      Unit
	decades   bool // decades means that the unit is ten years rather than unit.
	place     int  // place is the number of an ordinal: 2 for "second".
	season    int
	days      []Day // days are what a date in digits may mean.
}

// element is one step of a compiled pattern.
type element struct {
	optional bool
	words    []string                             // words are the words that fit, where read is nil.
	read     func(tokens []token, into *seen) int // read returns how many tokens it took; none means that it does not fit.
}

// compiled is a row of the table, ready to be matched.
type compiled struct {
	row
	elements []element
}

// grammar is the table of patterns, compiled when the first words are read.
var grammar = sync.OnceValue(func() []compiled {
	var all []compiled
	for _, r := range table {
		all = append(all, compiled{r, compilePattern(r.pattern)})
	}
	return all
})

// compilePattern reads a pattern: words and alternatives ("week|month"), kinds in capitals, brackets around what may be
// left out.
func compilePattern(pattern string) []element {
	var elements []element
	for _, word := range strings.Fields(pattern) {
		var e element
		if inner, ok := strings.CutPrefix(word, "["); ok {
			e.optional = true
			word = strings.TrimSuffix(inner, "]")
		}
		if read, ok := kinds[word]; ok {
			e.read = read
		} else {
			e.words = strings.Split(word, "|")
		}
		elements = append(elements, e)
	}
	return elements
}

// match reports whether the elements take all the tokens, and fills in what they have read.
func match(elements []element, tokens []token, into *seen) bool {
	if len(elements) == 0 {
		return len(tokens) == 0
	}
	first := elements[0]
	if len(tokens) > 0 {
		kept := *into
		if size := first.take(tokens, into); size > 0 && match(elements[1:], tokens[size:], into) {
			return true
		}
		*into = kept
	}
	return first.optional && match(elements[1:], tokens, into)
}

// take returns how many tokens the element takes.
func (e element) take(tokens []token, into *seen) int {
	if e.read != nil {
		return e.read(tokens, into)
	}
	if tokens[0].kind == tokenWord {
		for _, word := range e.words {
			if word == tokens[0].text {
				return 1
			}
		}
	}
	return 0
}

// kinds are the kinds of token that patterns name in capitals.
var kinds = map[string]func(tokens []token, into *seen) int{
	"WEEKDAY": readWeekday,
	"MONTH":   readMonth,
	"DAY":     readDay,
	"YEAR":    readYear,
	"DECADE":  readDecade,
	"COUNT":   readCount,
	"ABOUT":   readAbout,
	"UNIT":    readUnit,
	"TURN":    readTurn,
	"EDGE":    readEdge,
	"PART":    readPart,
	"PLACE":   readPlace,
	"SEASON":  readSeason,
	"NUMERIC": readNumeric,
}

func readWeekday(tokens []token, into *seen) int {
	weekday, ok := weekdayWords[tokens[0].text]
	if !ok || tokens[0].kind != tokenWord {
		return 0
	}
	into.weekday = weekday
	return 1
}

func readMonth(tokens []token, into *seen) int {
	month, ok := monthsByWord[tokens[0].text]
	if !ok || tokens[0].kind != tokenWord {
		return 0
	}
	into.month = month
	return 1
}

func readDay(tokens []token, into *seen) int {
	if t := tokens[0]; t.kind != tokenNumber || t.decade || t.number < 1 || t.number > 31 || t.end-t.start > len("31st") {
		return 0
	}
	into.day = tokens[0].number
	return 1
}

// readYear reads years of four digits, as news writes them; any other number may be something else.
func readYear(tokens []token, into *seen) int {
	t := tokens[0]
	if t.kind != tokenNumber || t.decade || t.ordinal || len(t.text) != 4 || t.number < 1000 || t.number > 2999 {
		return 0
	}
	into.year = t.number
	return 1
}

func readDecade(tokens []token, into *seen) int {
	if !tokens[0].decade || tokens[0].number > 2990 {
		return 0
	}
	into.year = tokens[0].number
	return 1
}

func readCount(tokens []token, into *seen) int {
	n, size := countWords(tokens)
	if size == 0 {
		return 0
	}
	into.count = n
	// A couple is two or so.
	into.roughly = into.roughly || size == 3
	return size
}

// countWords reads a number in digits or in words, up to ninety-nine in words, and returns how many tokens it takes.
func countWords(tokens []token) (n, size int) {
	text := func(i int) string {
		if i < len(tokens) && tokens[i].kind == tokenWord {
			return tokens[i].text
		}
		return ""
	}
	if t := tokens[0]; t.kind == tokenNumber && !t.ordinal && !t.decade {
		return t.number, 1
	}
	if text(0) == "a" && text(1) == "couple" && text(2) == "of" {
		return 2, 3
	}
	if text(0) == "a" || text(0) == "an" {
		return 1, 1
	}
	n, ok := numberWords[text(0)]
	if !ok {
		return 0, 0
	}
	if ones := numberWords[text(1)]; n >= 20 && ones >= 1 && ones <= 9 {
		return n + ones, 2
	}
	return n, 1
}

func readAbout(tokens []token, into *seen) int {
	switch tokens[0].text {
	case "about", "around", "some", "roughly", "nearly", "almost", "approximately":
		into.roughly = true
		return 1
	}
	return 0
}

func readUnit(tokens []token, into *seen) int {
	if word := tokens[0].text; word == "decade" || word == "decades" {
		into.unit, into.decades = UnitYear, true
		return 1
	}
	unit, ok := unitWords[tokens[0].text]
	if !ok {
		return 0
	}
	into.unit, into.decades = unit, false
	return 1
}

func readTurn(tokens []token, into *seen) int {
	switch tokens[0].text {
	case "last", "previous":
		into.turn = -1
	case "this", "current":
		into.turn = 0
	case "next":
		into.turn = 1
	default:
		return 0
	}
	return 1
}

// readEdge reads "early", "late", "the end of" and the like, which keep the whole of the unit that follows: news says
// "late August" of any day after the middle, and a finding must not rest on where just "late" begins.
func readEdge(tokens []token, _ *seen) int {
	switch tokens[0].text {
	case "early", "mid", "late":
		return 1
	}
	at := 0
	if tokens[0].text == "the" {
		at++
	}
	if len(tokens) < at+2 || tokens[at+1].text != "of" {
		return 0
	}
	switch tokens[at].text {
	case "beginning", "start", "middle", "end":
		return at + 2
	}
	return 0
}

// readPart reads a part of a day, which keeps the whole day.
func readPart(tokens []token, _ *seen) int {
	switch tokens[0].text {
	case "morning", "afternoon", "evening", "night", "noon", "midday", "lunchtime":
		return 1
	}
	return 0
}

func readPlace(tokens []token, into *seen) int {
	t := tokens[0]
	place, ok := placeWords[t.text]
	if t.kind == tokenNumber && !t.decade && t.number <= 4 {
		place, ok = t.number, true
	}
	if !ok || place < 1 {
		return 0
	}
	into.place = place
	return 1
}

func readSeason(tokens []token, into *seen) int {
	season, ok := seasonWords[tokens[0].text]
	if !ok {
		return 0
	}
	into.season = season
	return 1
}

func readNumeric(tokens []token, into *seen) int {
	if tokens[0].kind != tokenDate {
		return 0
	}
	into.days = tokens[0].days
	return 1
}
