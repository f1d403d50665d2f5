// This file turns the vocabulary, and every word of the tables, into numbers, so that matching compares numbers only.

package english

import (
	"strings"
	"time"
)

// class is a set of what a word may be.
type class uint32

const (
	isWeekday class = 1 << iota
	isWeekdaySet
	isMonth
	isNumber
	isOrdinal
	isUnit
	isPlural // isPlural marks the units in the plural.
	isPart
	isSeason
	isTurn
	isZone
	isZoneName
	isShort    // isShort marks what is shortened, such as "Sept".
	isDoubtful // isDoubtful marks what is another word as well, such as "may".
	isFuture
	isPlanned
	isPast
	isPresent
	isInfinitive
	isCounted
	isAnchor // isAnchor marks the words at which it pays to look for a phrase.
	isAbbreviation
)

// entry is what is known of a word.
type entry struct {
	is      class
	value   int16 // value is the number, ordinal, month, season code or turn, of words that are just one of them.
	ordinal int8
	weekday time.Weekday
	month   time.Month
	unit    unit
	part    part
	season  int8
}

// The numbers of tokens that are no words. Those of words follow.
const (
	wordUnknown  uint16 = iota
	wordNumber          // wordNumber is a whole number: "20", "1,000".
	wordOrdinal         // wordOrdinal is an ordinal in digits: "9th".
	wordDecade          // wordDecade is "1990s" or "'90s".
	wordShort           // wordShort is a year of two digits: "'89".
	wordClock           // wordClock is "5:30".
	wordRange           // wordRange is two numbers with a hyphen: "1988-89", "10-15".
	wordNumeric         // wordNumeric is a date in digits: "08/09/2021".
	wordFraction        // wordFraction is "1/2".
	wordDecimal         // wordDecimal is "1.5".
	wordComma
	wordOpen // wordOpen and wordClose are round brackets.
	wordClose
	wordMark // wordMark is any other mark.
	wordsFrom
)

// lexicon is all words that are known.
type lexicon struct {
	numbers map[string]uint16
	entries []entry
	texts   []string
}

// newLexicon makes the lexicon of the vocabulary.
func newLexicon() *lexicon {
	l := &lexicon{numbers: map[string]uint16{}, entries: make([]entry, wordsFrom), texts: make([]string, wordsFrom)}
	for _, number := range []uint16{wordDecade, wordShort, wordClock, wordNumeric} {
		l.entries[number].is = isAnchor
	}
	mark := func(set map[string]bool, is class) {
		for word := range set {
			l.entry(word).is |= is
		}
	}
	for word, weekday := range weekdayWords {
		e := l.entry(word)
		e.is, e.weekday = e.is|isWeekday, weekday
	}
	for word, weekday := range weekdaySets {
		e := l.entry(word)
		e.is, e.weekday = e.is|isWeekdaySet, weekday
	}
	for word, month := range monthWords {
		e := l.entry(word)
		e.is, e.month = e.is|isMonth, month
	}
	l.addValues()
	mark(shortened, isShort)
	mark(doubtful, isDoubtful)
	mark(futureWords, isFuture)
	mark(plannedWords, isPlanned)
	mark(pastWords, isPast)
	mark(presentWords, isPresent)
	mark(infinitives, isInfinitive)
	mark(countedNouns, isCounted)
	mark(words("mr mrs ms dr gen sen rep gov lt col capt sgt st jr sr inc co corp ltd no vs us uk un prof rev maj cmdr adm messrs"), isAbbreviation)
	for i := range l.entries {
		if l.entries[i].is&(isWeekday|isWeekdaySet|isMonth|isUnit|isPart|isSeason) != 0 {
			l.entries[i].is |= isAnchor
		}
	}
	for _, word := range []string{"nineteen", "eighteen", "seventeen", "thousand"} {
		l.entry(word).is |= isAnchor // Years are spelled out with them.
	}
	return l
}

// addValues adds the words that stand for numbers, units and parts.
func (l *lexicon) addValues() {
	for word, n := range numberWords {
		e := l.entry(word)
		e.is, e.value = e.is|isNumber, int16(n)
	}
	for word, n := range ordinalWords {
		e := l.entry(word)
		e.is, e.ordinal = e.is|isOrdinal, int8(n)
	}
	for word, u := range unitWords {
		e := l.entry(word)
		e.is, e.unit = e.is|isUnit, u
		if strings.HasSuffix(word, "s") {
			e.is |= isPlural
		}
	}
	for word, p := range partWords {
		e := l.entry(word)
		e.is, e.part = e.is|isPart, p
	}
	for word, code := range seasonWords {
		e := l.entry(word)
		e.is, e.season = e.is|isSeason, int8(code)
	}
	for word, turn := range turnWords {
		e := l.entry(word)
		e.is, e.value = e.is|isTurn, int16(turn)
	}
	for word := range zoneOffsets {
		l.entry(word).is |= isZone
	}
	for word := range zoneNames {
		l.entry(word).is |= isZoneName
	}
}

// entry returns the entry of a word, which is added where it is new. The pointer is good until the next call.
func (l *lexicon) entry(word string) *entry { return &l.entries[l.number(word)] }

// number returns the number of a word, which is added where it is new.
func (l *lexicon) number(word string) uint16 {
	switch word {
	case ",":
		return wordComma
	case "(":
		return wordOpen
	case ")":
		return wordClose
	}
	if n, ok := l.numbers[word]; ok {
		return n
	}
	n := uint16(len(l.entries))
	l.numbers[word] = n
	l.entries = append(l.entries, entry{})
	l.texts = append(l.texts, word)
	return n
}
