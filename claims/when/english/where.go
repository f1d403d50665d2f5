// This file tells where a phrase is a time in running text and where it is something else: "May" the verb, "1,500" or
// "1600 Pennsylvania Avenue", "a second". Each condition looks at the words around the phrase only.

package english

// endsClause reports whether nothing of the same clause follows: a mark, the end, or a word that joins another clause.
func endsClause(m *matcher, _, to int) bool {
	t := m.token(to)
	return t.word < wordsFrom && t.word != wordUnknown && t.word != wordNumber || m.token(to-1).has(dotted) || m.is(to, "and", "but", "when", "that", "as", "in", "at", "on", "to")
}

// pointsBack reports whether the text has spoken of a time that "that day" may point to.
func pointsBack(m *matcher, _, to int) bool {
	return m.said.last.valid() && !m.token(to).has(joined)
}

func isCapital(m *matcher, from, to int) bool {
	return m.token(from).has(capital) || m.token(to-1).has(capital)
}

// afterPreposition reports whether what stands before a month or a year shows that it is meant as one.
func (m *matcher) afterPreposition(at int) bool {
	return m.is(at-1, "in", "of", "since", "from", "until", "till", "by", "to", "during", "through", "before", "after", "between",
		"for", "last", "next", "this", "early", "late", "mid", "and", "or", "on", "around", "about", "back", "beginning", "starting",
		"ending", "ended", "throughout", "circa", "begin", "than")
}

// isNoTitle refuses names: "USA Today", "the Sunday Times".
func isNoTitle(m *matcher, from, to int) bool {
	t, before, next := m.token(from), m.token(from-1), m.token(to)
	if m.is(from, "today") {
		return !(t.has(capital) && before.has(allCaps) && !t.has(allCaps))
	}
	return !(m.is(from-1, "the") && next.has(capital) && m.entry(next).is&(isWeekday|isMonth|isPart|isUnit) == 0 && !t.has(dotted) && to-from == 1)
}

// isMonthName reports whether a bare month is one: "May" and "March" need a word before them that shows it, and a month with
// a capitalised word behind it may be a name ("April Greene").
func isMonthName(m *matcher, from, to int) bool {
	t := m.token(from)
	shown := m.afterPreposition(from) || m.is(from-1, "the", "a", "its", "their", "his")
	if m.entry(t).is&isDoubtful != 0 && !shown && !m.is(to, "and", "to", "through") {
		return false
	}
	next := m.token(to)
	if next.has(joined) && !m.is(to, "to", "through") && m.entry(next).is&isMonth == 0 {
		return m.is(to, "end")
	}
	if m.entry(t).is&isDoubtful != 0 && next.has(capital) && next.word == wordUnknown && m.is(from-1, "and", "or", "to", "for", "on", "than") {
		return false
	}
	if next.has(capital) && !t.has(dotted) && !t.has(possessive) && !shown && next.word == wordUnknown && !t.has(begins) {
		return false
	}
	return true
}

// isMonthDay refuses "March 5-0" and "May 1,000": what follows the day must not go on with it.
func isMonthDay(m *matcher, from, to int) bool {
	t := m.token(to - 1)
	next := m.token(to)
	if t.word == wordNumber && next.has(joined) && next.word != wordUnknown {
		return false
	}
	return !(t.word == wordNumber && next.word == wordMark && next.number == '%') && m.token(from).has(capital)
}

func isDayMonth(m *matcher, from, to int) bool {
	month := m.token(to - 1)
	if m.entry(month).is&isMonth == 0 {
		month = m.token(to - 2)
	}
	before := m.token(from - 1)
	return month.has(capital) && !(before.word == wordMark && (before.number == '$' || before.number == '.'))
}

// isYear reports whether four digits are a year: between 1500 and 2100, with no unit or noun of countable things behind.
func isYear(m *matcher, from, to int) bool {
	t, next, before := m.token(from), m.token(to), m.token(from-1)
	if t.word != wordNumber {
		return m.is(from, "nineteen", "eighteen") || m.afterPreposition(from)
	}
	if t.number < 1500 || t.number > 2100 || t.has(joined) && !m.is(from-1, "mid", "post", "pre", "early", "late") {
		return false
	}
	if m.entry(next).is&(isCounted|isUnit) != 0 || next.word == wordMark && (next.number == '%' || next.number == '$') ||
		before.word == wordMark && (before.number == '$' || before.number == '#' || before.number == '£') {
		return false
	}
	if m.is(from-1, "at", "no", "nearly", "almost", "about", "some", "over", "than", "only", "were") && !m.is(from-2, "in") {
		// "About 1990" is told by another phrase; "at 2145" is an index.
		return false
	}
	if m.afterPreposition(from) || before.isMark() || m.entry(before).is&(isMonth|isAnchor) != 0 {
		return true
	}
	if t.has(begins) {
		return next.word == wordComma
	}
	// A model or a house has its number behind a capitalised name: "Model 1980".
	if before.has(capital) && !before.has(begins) && !before.has(possessive) {
		return false
	}
	return true
}

func isShortYear(m *matcher, from, to int) bool {
	return (m.afterPreposition(from) || m.is(from-1, "class", "was", "fiscal") || m.entry(m.token(from-1)).is&isAnchor != 0) && !m.token(to).has(joined) && m.entry(m.token(to)).is&isUnit == 0
}

func isYears(m *matcher, from, to int) bool {
	return m.token(from).number >= 1500 && m.token(from).number <= 2100
}

// isDecade refuses ages and temperatures: decades of two digits need an apostrophe or an article.
func isDecade(m *matcher, from, to int) bool {
	t := m.token(to - 1)
	if t.digits == 4 || t.has(apostrophe) {
		return t.digits != 4 || t.number >= 1000
	}
	return to-from > 1 && t.number >= 20
}

// isTurnedUnit refuses "last second" and what is a part of another word.
func isTurnedUnit(m *matcher, from, to int) bool {
	e := m.entry(m.token(to - 1))
	if !isNoVerb(m, from, to) || m.token(from).has(capital) && m.token(to-1).has(capital) && m.token(from-1).isMark() {
		return false // "This Week" is the name of a programme.
	}
	return e.unit > unitDay && e.is&isPlural == 0 && !(m.is(from, "next", "previous") && m.is(from-1, "the") && m.said.last.valid())
}

func isAway(m *matcher, from, to int) bool { return !m.token(to).has(joined) }

// isResult reports whether "the quarter" or "the period" is one of results: the text has spoken of one.
func isResult(m *matcher, from, to int) bool {
	if m.is(from+1, "quarter") && m.is(to, "of", "century") {
		return false
	}
	return m.said.quarter.valid() || m.is(from+1, "latest", "most") || m.is(from+1, "quarter") && m.is(to, "ended", "ending")
}

func isHalf(m *matcher, from, to int) bool { return m.is(to-1, "year") }

// isNoVerb refuses "last" the verb: "it will last two weeks".
func isNoVerb(m *matcher, from, _ int) bool {
	return !(m.is(from, "last") && m.is(from-1, "will", "to", "would", "could", "may", "might", "can", "must", "should", "not", "did", "does"))
}

// isNoFraction refuses "three quarters of the food".
func isNoFraction(m *matcher, _, to int) bool {
	return !(m.is(to-1, "quarter", "quarters") && m.is(to, "of"))
}

// isSeasonName refuses "fall" and "spring" the verbs: they need an article or a preposition before them.
func isSeasonName(m *matcher, from, to int) bool {
	if m.token(to).has(joined) {
		return false
	}
	if m.is(from, "the") {
		return m.is(from-1, "in", "during", "over", "until", "since", "by", "of", "through", "for", "from", "into")
	}
	return m.is(from-1, "in", "since", "until", "by", "during", "early", "late", "mid") && m.entry(m.token(from)).season > 0
}

func isOvernight(m *matcher, from, to int) bool { return !m.token(to).has(joined) }

// isClock refuses scores and ratios: a time without "a.m." or a zone needs "at" or the like before it.
func isClock(m *matcher, from, to int) bool {
	t := m.token(from)
	if to-from > 1 {
		return true
	}
	if m.is(from, "noon", "midnight", "midday") {
		return m.is(from-1, "at", "by", "until", "before", "after", "around", "about", "since", "from", "to")
	}
	return t.word == wordClock && m.is(from-1, "at", "by", "until", "before", "after", "around", "about", "since", "from")
}

func isPartOfDay(m *matcher, from, to int) bool {
	return !m.token(from).has(begins) || m.token(from).has(capital)
}

// isMidPart reports whether "mid-afternoon" is told as a time.
func isMidPart(m *matcher, from, to int) bool {
	return m.is(from-1, "by", "in", "until", "since", "at") && !m.token(to).has(joined)
}

// isInPart reports whether "the morning" is that of a day.
func isInPart(m *matcher, from, to int) bool {
	return m.is(from-1, "in", "during") && !m.is(to, "of") && !m.token(to).has(joined)
}

// isLength refuses rates ("$3 a month", "once a week"), seconds that are ordinals, and fractions.
func isLength(m *matcher, from, to int) bool {
	last := m.token(to - 1)
	if m.is(from, "a", "an") && to-from == 2 {
		if !m.is(from-1, "for", "in", "within", "over", "after", "about", "than", "nearly", "almost", "of", "only", "just", "last", "least",
			"during", "half", "under", "every", "take", "takes", "took", "spent", "lasted", "is", "was", "be") &&
			!m.is(to, "after", "before") {
			return false
		}
	}
	if m.is(from, "one") && m.is(from+1, "day") && !m.token(from+1).has(joined) &&
		!m.is(from-1, "in", "for", "within", "only", "just", "after", "than", "least", "over") {
		return false // "One day" is some day.
	}
	if m.is(to-1, "second") && m.is(from, "a") || m.is(to-1, "quarter", "quarters") && m.is(to, "of") {
		return false
	}
	if m.is(to-1, "quarter") && m.is(from, "a", "one", "half") {
		return false
	}
	return !(m.token(to).has(joined) && m.is(to, "old", "olds")) && !last.has(allCaps)
}

func isTheLength(m *matcher, from, to int) bool {
	return m.is(from-1, "in", "for", "during", "over", "of", "after", "from", "within", "ended") || m.is(to, "ended", "ending", "since")
}

func isAnother(m *matcher, from, to int) bool {
	u := m.entry(m.token(to - 1)).unit
	return u >= unitDay || m.is(from-1, "for", "in", "after")
}

func isUnitLong(m *matcher, from, to int) bool { return m.token(to - 1).has(joined) }

// isUnits reports whether a bare plural is a length: "for years", "weeks of talks".
func isUnits(m *matcher, from, to int) bool {
	u := m.entry(m.token(from)).unit
	if u < unitDay && (u == unitSecond || !m.is(from-1, "for", "within", "after")) || u == unitWeekend || u == unitQuarter || m.token(from).has(possessive) || m.token(to).has(joined) {
		return false
	}
	if m.is(from-1, "the") && m.is(from-2, "in", "over", "during", "of") {
		return m.is(to, "that", "before", "after", "since", "following", "leading")
	}
	return m.is(from-1, "for", "in", "within", "after", "over", "of", "take", "took", "takes", "until", "before", "than", "through", "lasted", "and") ||
		m.is(to, "of", "ago", "before", "after", "later", "earlier")
}

func isTheYear(m *matcher, from, to int) bool {
	return (m.is(from-1, "for", "during", "in", "through", "throughout") || m.is(from-1, "of") && m.is(from-2, "rest", "most", "much", "part", "half", "remainder", "course")) && !m.is(to, "of", "ago", "before", "after", "end") && !m.token(to).has(joined) || to-from > 2
}

// isFrequency refuses names: "the Daily News".
func isFrequency(m *matcher, from, to int) bool {
	t := m.token(from)
	return !m.token(to).has(joined) && !(t.has(capital) && !t.has(begins)) && !m.token(to).has(capital) &&
		!m.is(to, "newspaper", "newspapers", "paper")
}

func isNow(m *matcher, from, to int) bool {
	return !m.token(to).has(joined)
}

// isCurrent refuses what is told by longer phrases ("the current quarter") and compounds.
func isCurrent(m *matcher, from, to int) bool {
	return !m.token(to).has(joined) && !m.token(from).has(begins) && m.entry(m.token(to)).is&isUnit == 0 && !m.is(to, "fiscal", "account", "affairs")
}

func isThePast(m *matcher, from, to int) bool {
	return m.entry(m.token(to)).is&(isUnit|isNumber) == 0 && m.is(from-1, "in", "of", "from", "with", "to", "about", "than")
}

// isNoLength refuses "in the past weeks", which is a length.
func isNoLength(m *matcher, from, to int) bool {
	return !(m.is(from, "past") && m.is(from-1, "the", "in")) && !m.token(to).has(joined)
}

// isFirstUnits reports whether "the early years" are those of something.
func isFirstUnits(m *matcher, from, to int) bool {
	return m.is(from-1, "in", "during", "over", "of", "for") && m.entry(m.token(to-1)).unit > unitMinute
}

// isTheUnits reports whether "the years" that go by are meant.
func isTheUnits(m *matcher, from, to int) bool {
	return m.is(from-1, "over", "through", "down") && m.entry(m.token(to-1)).unit > unitDay && !m.token(to).has(joined) && !m.is(to, "ahead")
}

func isSingular(m *matcher, _, to int) bool { return m.entry(m.token(to-1)).is&isPlural == 0 }
