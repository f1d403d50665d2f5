package wording

import "sync"

// This file knows the words that carry no meaning of their own: those of grammar, those by which a newsroom says that
// somebody said something, and the relative words of time, which change with the day of writing.

// Stop reports whether a key is a word of grammar: an article, a pronoun, a preposition, an auxiliary.
func Stop(key string) bool { return stops[key] }

// Reporting reports whether a stem belongs to the words with which an article reports speech, and which say nothing of
// what was said.
func Reporting(stem string) bool { return reporting()[stem] }

// Relative reports whether a key is a word of time that is chosen by the day of writing: "today" becomes "on Tuesday".
func Relative(key string) bool { return relative()[key] }

// Weekday reports whether a key is the name of a day of the week.
func Weekday(key string) bool { return weekdays[key] }

// Month reports whether a key is the name of a month; "may" is one only where it is printed "May".
func Month(key string) bool { return months[key] }

var stops = setOf(`a an the this that these those such same other another each every either neither both all any some
	no none not nor n't and or but if then than so because as while when where who whom whose which what why how whether
	i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
	herself it its itself they them their theirs themselves one ones there here
	am is are was were be been being have has had having do does did doing done will would shall should can could may
	might must ought cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't
	shouldn't couldn't i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll
	we're we've we'd we'll they're they've they'd they'll that's there's what's who's let's let
	of in on at by for to from with without into onto upon over under above below between among through throughout during
	before after since until till against about around across along amid beyond behind beside besides within toward off
	out up down near per via regarding concerning despite like unlike
	also too very more most much many few less least only just even still yet again ever never already almost quite rather
	well however therefore thus hence though although indeed perhaps maybe really own once further amongst whilst
	get gets got getting make makes made making 's`)

var reporting = sync.OnceValue(func() map[string]bool {
	return stemmed(`say tell express reiterate state add note according report announce declare claim repeat stress
	emphasise underline underscore mention remark comment explain describe convey inform brief assert maintain argue insist
	acknowledge affirm reaffirm highlight point observe recall opine quote cite call ask warn believe think feel write
	tweet post twitter statement spokesman spokeswoman spokesperson official reporter journalist media press interview
	briefing conference readout remarks comments conversation details stated respectively follow following include including`)
})

var relative = sync.OnceValue(func() map[string]bool {
	return setOf(`today yesterday tomorrow tonight now currently recently earlier later soon ago last next past coming
	day days morning afternoon evening night week weeks moment time early late previous previously`)
})

var weekdays = setOf("monday tuesday wednesday thursday friday saturday sunday")

var months = setOf("january february march april may june july august september october november december")

// stemmed makes a set of the stems of the words of a text.
func stemmed(words string) map[string]bool {
	set := map[string]bool{}
	for word := range setOf(words) {
		set[Stem(word)] = true
	}
	return set
}

// fewestWords is the number of words from which the language of a text can be told by its small words.
const fewestWords = 6

// English reports whether a text looks as if it were written in English, by its share of small words. Known is false
// where the text is too short to tell.
func (t *Text) English() (english, known bool) {
	return englishBy(t.small, len(t.tokens))
}

func englishBy(small, words int) (english, known bool) {
	if words < fewestWords {
		return false, false
	}
	// English prose has 35 to 55 small words in a hundred; a headline may have one in ten.
	return small*12 >= words, true
}
