// This file holds what is told of words: their sort, their TIMEX3 value and their EDTF date.

package english

import (
	"strconv"
	"strings"

	"claimcheck/claims/when"
)

// Type tells what sort of time words speak of, as TIMEX3 sorts them.
type Type string

// The types.
const (
	TypeDate     Type = "DATE"     // TypeDate is a day, or a coarser place on the calendar.
	TypeTime     Type = "TIME"     // TypeTime is a time of day.
	TypeDuration Type = "DURATION" // TypeDuration is a length of time.
	TypeSet      Type = "SET"      // TypeSet is a time that comes again and again.
)

// Meaning is what a few words mean.
type Meaning struct {
	// Type is the sort of time.
	Type Type
	// Value is the time in TIMEX3 (ISO 24617-1): "2021-08-10", "2021-W32", "2021-Q3", "2021-08-10TNI", "P3M", "XXXX-WXX-2",
	// "PRESENT_REF".
	Value string
	// Date is the time in EDTF, as wide as the words are. It is zero for lengths, repeated times and vague words. Prepositions
	// are not part of it: "since Monday" and "until Monday" both mean that Monday, and the record's phase tells what happened.
	Date when.Date
	// Relative is true when another reference day could change it ("today", "on Tuesday", "Aug. 31").
	Relative bool
	// Before is true when the words say "earlier" than the moment of speaking ("earlier today"): what they mean ends at that
	// moment. "Earlier in the day" is not so; it stays inside its day.
	Before bool
	// FromStory is true when the words are seen from the time of what is told rather than from that of its telling: "two days
	// later", "the next day", "earlier in the day". The reference day is then a stand-in only.
	FromStory bool
	// Rule tells which rule was applied, in one short phrase for a reader.
	Rule string
}

// IsRange reports whether the words name both ends of the time: "from Monday to Friday".
func (m Meaning) IsRange() bool { return m.Rule == ruleRange }

// meant is what a rule gives: a slot, or a value of its own.
type meant struct {
	kind Type
	slot slot
	// value stands instead of the slot's own, or without one.
	value string
	// date stands instead of the slot's own.
	date when.Date
	// vague means that the slot only says where the words point; there is no date in them.
	vague bool
	// none means that the words are no time after all.
	none bool
	// dayless means that the day is not told by the words, but taken from what was said before.
	dayless bool
	// compared means that it is told only to compare another time with it: "up from a year earlier".
	compared bool
	// rule, relative, before and story are those of the phrase that gave the meaning.
	rule                    string
	relative, before, story bool
}

// meaning writes down what was meant.
func (m meant) meaning() Meaning {
	told := Meaning{Type: m.kind, Value: m.value, Date: m.date, Rule: m.rule, Relative: m.relative, Before: m.before, FromStory: m.story}
	if m.slot.valid() {
		if told.Value == "" {
			told.Value = m.slot.value()
		}
		if told.Date.IsZero() && !m.vague {
			told.Date = m.slot.date()
		}
		if told.Type == "" {
			told.Type = TypeDate
			if m.slot.unit == unitDay && (m.slot.clock.given || m.slot.part != partNone) {
				told.Type = TypeTime
			}
		}
	}
	return told
}

// Letters of the units in TIMEX3 durations; those of a day and finer follow a T, save for the day's.
var unitLetters = [...]string{
	unitSecond: "S", unitMinute: "M", unitHour: "H", unitDay: "D", unitWeekend: "WE", unitWeek: "W", unitFortnight: "W",
	unitMonth: "M", unitSeason: "S", unitQuarter: "Q", unitHalf: "H", unitYear: "Y", unitDecade: "DE", unitCentury: "CE",
}

// lengthValue writes a length in TIMEX3: "P3M", "PT2H30M", "PXY" where the number is not told.
func lengthValue(c count, u unit) string {
	prefix := "P"
	if u <= unitHour {
		prefix = "PT"
	}
	if c.vague {
		return prefix + "X" + unitLetters[u]
	}
	n := c.n
	switch u {
	case unitDecade:
		n, u = n*10, unitYear
	case unitCentury:
		n, u = n*100, unitYear
	case unitFortnight:
		n, u = n*2, unitWeek
	}
	whole := int(n)
	rest := n - float64(whole)
	switch {
	case rest == 0:
		return prefix + strconv.Itoa(whole) + unitLetters[u]
	case u == unitYear && rest*12 == float64(int(rest*12)):
		out := prefix
		if whole > 0 {
			out += strconv.Itoa(whole) + "Y"
		}
		return out + strconv.Itoa(int(rest*12)) + "M"
	case u == unitHour || u == unitMinute:
		out := prefix
		if whole > 0 {
			out += strconv.Itoa(whole) + unitLetters[u]
		}
		return out + strconv.Itoa(int(rest*60+0.5)) + unitLetters[u-1]
	}
	return prefix + strings.TrimRight(strconv.FormatFloat(n, 'f', 2, 64), "0") + unitLetters[u]
}
