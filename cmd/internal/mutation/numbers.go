package mutation

// This file injects faults of numbers, ages and places.

import (
	"fmt"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// number returns a claim's value.
func (i item) number(path ...any) (float64, bool) {
	value, ok := i.value(path...).(float64)
	return value, ok
}

// otherNumber returns a number that no rounding makes of another: some three to eight tenths more.
func otherNumber(value float64, r *rand.Rand) float64 {
	factor := 1.3 + float64(r.IntN(6))/10
	if value > 1000 {
		return math.Trunc(value*factor/100) * 100
	}
	return math.Trunc(value*factor + 1)
}

// misrecorded makes a fault of a value, and leaves its words.
func misrecorded(claim item, value, wrong float64) Fault {
	return in(fmt.Sprintf("%g becomes %g at “%s”", value, wrong, claim.text("anchor", "exact")), claim, claim.set(wrong, "value"))
}

// smallNumbers are the words for numbers from none on.
var smallNumbers = strings.Fields(`no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
	sixteen seventeen eighteen nineteen twenty`)

// printings returns how a number may be printed, in one order for all numbers.
func printings(value float64) []string {
	const million = 1e6
	plain := strconv.FormatFloat(value, 'f', -1, 64)
	grouped := plain
	for at := len(plain) - 3; at > 0 && !strings.Contains(plain, "."); at -= 3 {
		grouped = grouped[:at] + "," + grouped[at:]
	}
	small := "\x00" // What stands in no text.
	if at := int(value); float64(at) == value && at >= 0 && at < len(smallNumbers) {
		small = smallNumbers[at]
	}
	millions := "\x00"
	if value >= million {
		millions = strconv.FormatFloat(value/million, 'f', -1, 64)
	}
	return []string{grouped, plain, millions + " million", millions + "m", small, strings.ToUpper(small[:1]) + small[1:]}
}

// reprinted returns a text with another number in place of one, printed alike.
func reprinted(text string, value, wrong float64) string {
	others := printings(wrong)
	for k, printing := range printings(value) {
		at := regexp.MustCompile(`\b` + regexp.QuoteMeta(printing) + `\b`).FindStringIndex(text)
		if at != nil && !strings.HasPrefix(others[k], "\x00") {
			return text[:at[0]] + others[k] + text[at[1]:]
		}
	}
	return text
}

// renumbered makes a fault of a number of an article, in its words and in the headline too where they stand there.
func renumbered(r *record, claim item, value, wrong float64) Fault {
	fault := misrecorded(claim, value, wrong)
	words := claim.text("anchor", "exact")
	if claim.text("anchor", "source") != "" || reprinted(words, value, wrong) == words {
		return fault
	}
	fault.edits = append(fault.edits, claim.set(reprinted(words, value, wrong), "anchor", "exact"))
	if headline := r.article.text("headline"); claim.text("anchor", "part") == "headline" {
		fault.edits = append(fault.edits, r.article.set(strings.Replace(headline, words, reprinted(words, value, wrong), 1), "headline"))
	}
	fault.What = changed(words, reprinted(words, value, wrong))
	return fault
}

// sameQuantity reports whether two claims of one article give one quantity.
func sameQuantity(a, b item) bool {
	for _, path := range [][]any{{"measure"}, {"event"}, {"person"}, {"unit"}, {"when", "date"}} {
		if path[0] != "unit" && a.text(path...) != b.text(path...) {
			return false
		}
	}
	first, _ := a.number("value")
	second, _ := b.number("value")
	return a.text("measure") != "age" && first == second
}

func numberChanged(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, record := range n.records {
		numbers := record.ofKind("number")
		for _, claim := range numbers {
			twice := slices.ContainsFunc(numbers, func(other item) bool {
				return other.pointer() != claim.pointer() && sameQuantity(claim, other)
			})
			if value, ok := claim.number("value"); ok && twice {
				faults = append(faults, renumbered(record, claim, value, otherNumber(value, r)))
			}
		}
	}
	return faults
}

// numberSlipped records a number with a nought too many, or two digits exchanged, where its words have it in digits.
func numberSlipped(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, claim := range n.claims("number") {
		value, ok := claim.number("value")
		plain := strconv.FormatFloat(value, 'f', -1, 64)
		if !ok || claim.text("measure") == "age" || !strings.Contains(claim.text("anchor", "exact"), printings(value)[0]) {
			continue
		}
		wrong := value * 10
		if len(plain) > 1 && plain[0] != plain[1] && plain[1] != '0' && plain[1] != '.' && r.IntN(2) == 0 {
			wrong, _ = strconv.ParseFloat(plain[1:2]+plain[:1]+plain[2:], 64)
		}
		faults = append(faults, misrecorded(claim, value, wrong))
	}
	return faults
}

// partChanged changes one of the parts that add up to a total which the same article gives.
func partChanged(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, record := range n.records {
		numbers := record.ofKind("number")
		for _, total := range numbers {
			sum, whole := 0.0, 0.0
			whole, _ = total.number("value")
			var parts []item
			for _, part := range numbers {
				if part.text("part_of") == total.text("measure") && part.text("event") == total.text("event") {
					value, _ := part.number("value")
					sum += value
					parts = append(parts, part)
				}
			}
			if sum != whole || total.text("anchor", "part") == "headline" {
				continue
			}
			for _, part := range parts {
				value, _ := part.number("value")
				fault := renumbered(record, part, value, otherNumber(value, r))
				fault.touched = append(fault.touched, total)
				faults = append(faults, fault)
			}
		}
	}
	return faults
}

func percentChanged(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, claim := range n.claims("number") {
		if value, ok := claim.number("value"); ok && claim.value("change") != nil {
			faults = append(faults, renumbered(n.recordOf(claim), claim, value, otherNumber(value, r)))
			for _, end := range []string{"from", "to"} {
				was, _ := claim.number("change", end)
				faults = append(faults, in(fmt.Sprintf("%q %g becomes %g", end, was, was*2), claim, claim.set(was*2, "change", end)))
			}
		}
	}
	return faults
}

func ageOff(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, claim := range n.claims("number") {
		value, ok := claim.number("value")
		if ok && claim.text("measure") == "age" && n.entry("people", claim.text("person")).text("born") != "" {
			faults = append(faults, renumbered(n.recordOf(claim), claim, value, value+float64(either(r, -10, -3, -2, -1, 1, 2, 3, 10))))
		}
	}
	return faults
}

// farAway are places far from all others of the datasets, and from one another.
var farAway = []string{"Lima", "Oslo", "Nairobi", "Santiago", "Tokyo"}

// placeMoved moves an event to another continent, where another claim tells its place too.
func placeMoved(n *Newsroom, r *rand.Rand) []Fault {
	count := map[string]int{}
	claims := slices.DeleteFunc(n.claims("place"), func(claim item) bool { return !claim.asserted() })
	for _, claim := range claims {
		count[claim.text("event")]++
	}
	var faults []Fault
	for _, claim := range claims {
		if count[claim.text("event")] > 1 {
			wrong := farAway[r.IntN(len(farAway))]
			faults = append(faults, in(changed(claim.text("place"), wrong), claim, claim.set(wrong, "place")))
		}
	}
	return faults
}
