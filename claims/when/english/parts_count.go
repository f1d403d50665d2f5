// This file reads numbers of units: "three", "20", "two and a half", "5 1/2", "10 to 15", "several", "a couple of".

package english

// readCount reads a number of units, and what tells roughly how many: "several", "a few", "dozens of".
func readCount(m *matcher, at int, into *parts) int {
	g := m.grammar
	next := at
	if word := m.token(at).word; word == g.a || word == g.an {
		next++
	}
	switch word := m.token(next).word; {
	case word == g.couple:
		into.count, into.roughly = count{n: 2}, true
		if m.token(next+1).word == g.of {
			next++
		}
		return next + 1 - at
	case word == g.few || next == at && (word == g.several || word == g.many || word == g.some):
		into.count = count{vague: true}
		return next + 1 - at
	case next > at && word == g.dozen:
		into.count = count{n: 12}
		return next + 1 - at
	case word == g.dozens && m.token(next+1).word == g.of:
		into.count = count{vague: true}
		return 2
	case word == g.half && next == at:
		// "Half a day", "half an hour".
		if after := m.token(at + 1).word; after == g.a || after == g.an {
			into.count = count{n: 0.5}
			return 2
		}
		into.count = count{n: 0.5}
		return 1
	case word == g.half:
		into.count = count{n: 0.5}
		return 2
	}
	return readNumber(m, at, into)
}

// readNumber reads a number in digits or in words.
func readNumber(m *matcher, at int, into *parts) int {
	n, size := m.number(at)
	if size == 0 {
		return 0
	}
	into.count = count{n: n}
	g := m.grammar
	// "Two and a half", "5 1/2", "10 to 15".
	switch next := m.token(at + size); {
	case next.word == g.and && m.token(at+size+1).word == g.a && m.token(at+size+2).word == g.half:
		into.count.n += 0.5
		size += 3
	case next.word == wordFraction && next.number < next.second && m.token(at).word == wordNumber:
		into.count.n += float64(next.number) / float64(next.second)
		size++
	case next.word == g.to || next.word == g.or:
		if upper, more := m.number(at + size + 1); more > 0 && upper > n && m.token(at).word != g.a {
			into.count = count{n: upper, upTo: true}
			size += 1 + more
		}
	}
	return size
}

// number reads one number: digits, or words up to some thousands.
func (m *matcher) number(at int) (n float64, size int) {
	t := m.token(at)
	switch t.word {
	case wordNumber:
		if t.has(money) || t.digits == 4 && !t.has(grouped) && t.number >= 1500 && t.number <= 2100 {
			return 0, 0 // "The 1988 quarter" counts no quarters.
		}
		return float64(t.number), 1
	case wordDecimal:
		if t.has(money) {
			return 0, 0
		}
		rest := float64(t.second)
		for range t.digits {
			rest /= 10
		}
		return float64(t.number) + rest, 1
	case wordFraction:
		if t.second == 0 || t.number >= t.second {
			return 0, 0
		}
		return float64(t.number) / float64(t.second), 1
	case wordRange:
		if t.digits > 3 || t.second <= t.number {
			return 0, 0
		}
		return float64(t.second), 1
	case m.grammar.a, m.grammar.an:
		if next := m.entry(m.token(at + 1)); next.is&isNumber != 0 && next.value >= 100 {
			n, size = m.spelled(at+1, 1)
			return n, size + 1
		}
		return 1, 1
	}
	if m.entry(t).is&isNumber == 0 {
		return 0, 0
	}
	small, size := m.below100(at)
	if size == 0 {
		return 0, 0
	}
	n, more := m.spelled(at+size, small)
	return n, size + more
}

// spelled goes on with a number in words behind its first factor: "two" + "hundred and ten".
func (m *matcher) spelled(at, factor int) (n float64, size int) {
	total := factor
	for {
		e := m.entry(m.token(at + size))
		if e.is&isNumber == 0 || e.value < 100 {
			return float64(total), size
		}
		total *= int(e.value)
		size++
		next := at + size
		if m.token(next).word == m.grammar.and {
			next++
		}
		if rest, taken := m.below100(next); taken > 0 && m.token(next).word != m.grammar.a {
			return float64(total + rest), next + taken - at
		}
		if total > mostNumber {
			return float64(total), size
		}
	}
}
