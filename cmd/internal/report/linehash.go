package report

// This file computes the hash by which GitHub knows the line of an alert again after lines above it have moved. Whatever
// uploads a SARIF report to GitHub computes it too and complains of a value that is another.

import (
	"strconv"
	"unicode/utf16"
)

const (
	// hashedUnits is how many UTF-16 units from the beginning of a line on are hashed; spaces and tabs do not count.
	hashedUnits = 100
	// hashBase is the base of the hash, a polynomial in 64 bits.
	hashBase = 37
	// endOfText stands after the last unit of a text.
	endOfText = 0xFFFF
)

// lineHash is the hash of a line, and how many lines up to this one have it.
type lineHash struct {
	hash  uint64
	times int
}

// String tells the hash as GitHub writes it: "a7f2ff13bc495cf2:1".
func (h lineHash) String() string {
	return strconv.FormatUint(h.hash, 16) + ":" + strconv.Itoa(h.times)
}

// lineHasher hashes the lines of a text in one pass with a window that rolls over it.
type lineHasher struct {
	window [hashedUnits]uint16
	fed    int
	hash   uint64
	// leaving is the weight of the unit that leaves the window.
	leaving uint64
	// begun are where the lines began whose windows are not full yet, in units.
	begun []int
	seen  map[uint64]int
	lines []lineHash
}

// lineHashes hashes each line of a text; the first one has the index 0. Lines end with "\n", "\r" or both.
func lineHashes(text []byte) []lineHash {
	h := &lineHasher{leaving: 1, seen: map[uint64]int{}}
	for range hashedUnits {
		h.leaving *= hashBase
	}
	begins, afterReturn := true, false
	take := func(unit uint16) {
		if unit == ' ' || unit == '\t' || unit == '\n' && afterReturn {
			afterReturn = false
			return
		}
		if afterReturn = unit == '\r'; afterReturn {
			unit = '\n'
		}
		if begins {
			h.begun = append(h.begun, h.fed)
		}
		begins = unit == '\n'
		h.feed(unit)
	}
	for _, r := range string(text) {
		if high, low := utf16.EncodeRune(r); high != '\uFFFD' {
			take(uint16(high))
			take(uint16(low))
		} else {
			take(uint16(r))
		}
	}
	take(endOfText)
	for range hashedUnits {
		h.feed(0)
	}
	return h.lines
}

// feed rolls the window on by a unit, and hashes the line whose window is full with it.
func (h *lineHasher) feed(unit uint16) {
	place := &h.window[h.fed%hashedUnits]
	h.hash = h.hash*hashBase + uint64(unit) - h.leaving*uint64(*place)
	*place = unit
	h.fed++
	if len(h.begun) > 0 && h.begun[0]+hashedUnits == h.fed {
		h.begun = h.begun[1:]
		h.seen[h.hash]++
		h.lines = append(h.lines, lineHash{h.hash, h.seen[h.hash]})
	}
}
