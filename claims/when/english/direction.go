// This file asks a sentence whether it looks back or ahead from its time words, by their preposition and by the verbs beside
// them: "met on Monday" is the last Monday, "will meet on Monday" the next.

package english

// direction returns 1 where the words around the phrase look ahead, -1 where they look back, and 0 where they do not tell.
func (m *matcher) direction() int {
	if m.view.ahead != 0 || m.whole {
		return m.view.ahead
	}
	if side := m.prepositionSide(m.from); side != 0 {
		return side
	}
	if m.token(m.to - 1).has(possessive) {
		return 0 // "Wednesday's ruling" is told of by verbs of any tense.
	}
	if side := m.verbBefore(m.from); side != 0 {
		return side
	}
	return m.verbBehind(m.to)
}

// prepositionSide looks at the words directly before the phrase.
func (m *matcher) prepositionSide(at int) int {
	for at > 0 && m.is(at-1, "the", "early", "late", "mid", "at", "least", "on") {
		at--
	}
	if m.is(at-1, "of") && m.is(at-2, "end", "beginning", "start", "middle") {
		at -= 2
		for at > 0 && m.is(at-1, "the") {
			at--
		}
	}
	switch {
	case m.is(at-1, "until", "till") && m.token(at-1).has(begins) && m.verbBehind(m.to) < 0:
		return -1
	case m.is(at-1, "until", "till", "by", "starting", "beginning", "effective"), m.is(at-1, "as") && m.is(at-3, "as"):
		return 1
	case m.is(at-1, "of") && m.is(at-2, "ahead"):
		return 1
	case m.is(at-1, "since", "last"):
		return -1
	}
	return 0
}

// farthestVerb is how many tokens away from a time its verb is looked for.
const farthestVerb = 14

// verbBefore looks for the nearest verb before the phrase.
func (m *matcher) verbBefore(at int) int {
	for i := at - 1; i >= max(0, at-farthestVerb); i-- {
		t := m.token(i)
		e := m.entry(t)
		switch {
		case t.partsClauses():
			return 0
		case t.has(willed) || e.is&isFuture != 0:
			return 1
		case e.is&isPlanned != 0:
			if m.is(i-1, "been") && m.is(i-2, "had") {
				return -1 // What had been planned was told of before.
			}
			return 1
		case m.is(i, "would", "could", "should", "may", "might", "can", "must") && !t.has(capital):
			return 1
		case e.is&isInfinitive != 0 && m.is(i-1, "to"):
			if m.entry(m.token(i-2)).is&isPlanned != 0 {
				continue // "Due to end": "due" tells.
			}
			return 1
		case e.is&isPast != 0 || t.has(endsInEd) && (!t.has(capital) || t.has(begins)):
			// "Will be held", "is scheduled", "to be released": what stands before the participle tells.
			if m.is(i-1, "be", "been") || m.is(i-1, "is", "are") {
				continue
			}
			return -1
		}
	}
	return 0
}

// verbBehind looks for the first verb behind a phrase that begins its sentence.
func (m *matcher) verbBehind(to int) int {
	for i := to; i < min(len(m.tokens), to+farthestVerb); i++ {
		t := m.token(i)
		e := m.entry(t)
		switch {
		case t.partsClauses():
			return 0
		case t.has(willed) || e.is&isFuture != 0:
			return 1
		case m.is(i, "would"):
			return 1
		case e.is&isPast != 0 || t.has(endsInEd):
			return -1
		case m.is(i, "is", "are") && m.is(i+1, "to", "scheduled", "expected", "due", "set"):
			return 1
		}
	}
	return 0
}

// partsClauses reports whether a token is a mark behind which another clause tells of another time.
func (t *token) partsClauses() bool {
	return t.word == wordMark && (t.number == ';' || t.number == ':')
}
