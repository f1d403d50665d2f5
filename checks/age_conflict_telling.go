package checks

// This file puts ages that cannot be into words: what is said, what the birth date gives, and every slip that would
// explain the difference.

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// ageTelling tells the ages of one person.
type ageTelling struct {
	dataset *claims.Dataset
	// person is nil where no register has the person of that id.
	person     *claims.Person
	id         string
	born, died days
	dead       bool
}

// mostAges is how many of the claims that one finding is about are quoted in it.
const mostAges = 8

// againstRegister tells of ages that the birth date in the register does not give, and that one other would.
func (t ageTelling) againstRegister(ages []aged) check.Finding {
	first := ages[0]
	message := fmt.Sprintf("%s gives the age of %s as %s %s; %s", t.voice(first, ages), t.name(), t.says(first), t.dayWords(first), t.fact(first))
	if more := len(ages) - 1; more == 1 {
		message += "; one more age given for " + t.name() + " would be right with the same birth date"
	} else if more > 1 {
		message += fmt.Sprintf("; %d more ages given for %s would be right with the same birth date", more, t.name())
	}
	finding := check.Finding{Verdict: againstBirth, Message: message, Evidence: t.evidence(ages)}
	register := check.Evidence{
		At: t.person.Ref("born"), Quote: t.person.Born,
		Note: fmt.Sprintf("the register on the birth of %s, read as %s", t.name(), t.bornWords()),
	}
	finding.Evidence = append(finding.Evidence, register)
	if t.afterDeath(first) {
		finding.Evidence = append(finding.Evidence, check.Evidence{
			At: t.person.Ref("died"), Quote: t.person.Died, Note: "the register on the death, up to which the age counts",
		})
	}
	finding.Suggestions = t.corrections(first, ages)
	return on(finding, ages)
}

// on makes a finding one about the claims that give ages.
func on(f check.Finding, ages []aged) check.Finding {
	for _, a := range ages {
		f = f.On(a.claim)
	}
	return f
}

func (t ageTelling) name() string { return t.dataset.Name(t.id) }

// voice names who gives an age; where claims of several articles are told together, with the article.
func (t ageTelling) voice(a aged, all []aged) string {
	several := slices.ContainsFunc(all, func(other aged) bool { return other.claim.Article != a.claim.Article })
	words := telling{dataset: t.dataset, several: several}.voice(reading.Voice{Speaker: a.claim.Voice()})
	if part := a.claim.Anchor.Part(); part != "body" && a.claim.Source() == nil && a.claim.Voice().Within == nil {
		return "the " + part + " of " + words
	}
	return words
}

// says quotes the words that give an age, and tells the age.
func (t ageTelling) says(a aged) string {
	unit := unitOf(a.claim)
	number := boundWords[a.claim.Bound] + strconv.FormatFloat(*a.claim.Value, 'f', -1, 64) + unit.name(*a.claim.Value)
	return fmt.Sprintf("%s (%s)", number, check.Quoted(a.claim.Anchor.Quote()))
}

var boundWords = map[string]string{"about": "about ", "at-least": "at least ", "at-most": "at most "}

// dayWords tells the day on which an age is said to hold: "on Tuesday, 10 August 2021".
func (t ageTelling) dayWords(a aged) string {
	words := within(a.told)
	if len(a.on) > 1 {
		words += fmt.Sprintf(", or at %q %s", a.claim.Event, within(a.on[1]))
	}
	return words
}

// within tells days as the time in which something held: "on 8 August 1953", "in 1963", "between ... and ...".
func within(d days) string {
	switch words := d.words(); {
	case d.first == d.last:
		return "on " + shortDay(d.first)
	case strings.Contains(words, " to "):
		return "between " + shortDay(d.first) + " and " + shortDay(d.last)
	default:
		return "in " + words
	}
}

// bornWords tells the birth date of the register: "born on 8 August 1953", "born in 1963".
func (t ageTelling) bornWords() string {
	if date, err := when.ParseDate(t.person.Born); err == nil && date.Qualified() {
		return fmt.Sprintf("born “%s” (%s at the widest)", t.person.Born, within(t.born))
	}
	return "born " + within(t.born)
}

// afterDeath reports whether the day of an age lies after the death, so that the age at death counts.
func (t ageTelling) afterDeath(a aged) bool { return t.dead && t.died.last.Before(a.told.first) }

// fact tells the age that the register's birth date gives.
func (t ageTelling) fact(a aged) string {
	born, given := t.bornWords(), t.given(a, 0)
	switch {
	case given == "":
		return fmt.Sprintf("the register has %s %s, which is later", t.name(), born)
	case t.afterDeath(a):
		return fmt.Sprintf("%s, as the register has it, %s was %s at death, %s", born, t.name(), given, within(t.died))
	}
	words := fmt.Sprintf("%s, as the register has it, %s was %s then", born, t.name(), given)
	if len(a.on) > 1 {
		if at := t.given(a, 1); at == "" {
			words += fmt.Sprintf(", and not yet born at %q", a.claim.Event)
		} else {
			words += fmt.Sprintf(", and %s at %q", at, a.claim.Event)
		}
	}
	return words
}

// given tells the ages that the register's birth date gives on the days that a reader would take, or on the i-th run of
// days where that is another; empty where that lies before the birth.
func (t ageTelling) given(a aged, i int) string {
	on := a.told
	if t.afterDeath(a) {
		on = t.died
	} else if i > 0 {
		on = a.on[i]
	}
	youngest, oldest := a.unit.completed(t.born.last, on.first, false), a.unit.completed(t.born.first, on.last, true)
	switch {
	case oldest < 0:
		return ""
	case youngest < 0:
		return "not yet born or at most " + a.unit.words(oldest)
	case oldest-youngest > 1:
		return fmt.Sprintf("between %d and %s", youngest, a.unit.words(oldest))
	case oldest > youngest:
		return fmt.Sprintf("%d or %s", youngest, a.unit.words(oldest))
	}
	return a.unit.words(oldest)
}

// meansBorn tells the birth dates that would give an age.
func meansBorn(a aged) string {
	var runs []string
	for _, born := range a.born {
		switch a.claim.Bound {
		case "at-least":
			runs = append(runs, "by "+shortDay(born.last))
		default:
			runs = append(runs, within(born))
		}
	}
	return "born " + strings.Join(runs, " or ")
}

// evidence quotes the claims, says what birth each means, and where the day of the first one stands.
func (t ageTelling) evidence(ages []aged) []check.Evidence {
	var evidence []check.Evidence
	for i, a := range ages[:min(len(ages), mostAges)] {
		quoted := check.QuoteOf(a.claim)
		quoted.Note = fmt.Sprintf("%s, read as %s %s: %s", t.voice(a, ages), a.allows(), t.dayWords(a), meansBorn(a))
		if left := len(ages) - mostAges; i == mostAges-1 && left > 0 {
			quoted.Note += fmt.Sprintf("; %d more are not quoted here", left)
		}
		evidence = append(evidence, quoted)
	}
	if first := ages[0]; first.quote != "" {
		evidence = append(evidence, check.Evidence{At: first.at, Quote: first.quote, Note: first.origin + ", on which the age is counted"})
	}
	return evidence
}

// allows tells the ages that a claim leaves room for.
func (a aged) allows() string {
	switch {
	case a.least == a.most:
		return "an age of " + a.unit.words(a.least)
	case a.claim.Bound == "at-least":
		return "an age of " + a.unit.words(a.least) + " or more"
	case a.claim.Bound == "at-most":
		return "an age of " + a.unit.words(a.most) + " or less"
	}
	return fmt.Sprintf("an age of %d to %s", a.least, a.unit.words(a.most))
}

// corrections lists every slip that would explain ages which the birth date does not give: of the age, of the birth date,
// of the day, of the person.
func (t ageTelling) corrections(a aged, all []aged) []check.Suggestion {
	var suggestions []check.Suggestion
	if given := t.given(a, 0); given != "" {
		suggestions = append(suggestions, check.Suggestion{Message: "the age may be off: the birth date gives " + given + " on that day" + slipOfRecord(a, given)})
	}
	if len(a.born) == 1 {
		suggestions = append(suggestions, t.otherBirth(all))
	}
	exact := a.least == a.most && a.unit == inYears
	if exact && t.born.first == t.born.last {
		held := days{t.born.first.AddMonths(12 * a.least), t.born.first.AddMonths(12 * (a.least + 1)).AddDays(-1)}
		lived := !t.dead || !t.died.last.Before(held.first)
		if soon := a.told.last.AddMonths(12); lived && held.first.Before(soon) {
			suggestions = append(suggestions, check.Suggestion{
				Message: fmt.Sprintf("the day may be off: %s was %s %s; for an age of such a day, give the claim a \"when\"", t.name(), a.unit.words(a.least), within(held)),
			})
		}
	}
	return append(suggestions, check.Suggestion{
		Message: fmt.Sprintf("if it is somebody else's age, give the claim another person than %q", t.id),
	})
}

// slipOfRecord tells that the words have the right age and the record has not.
func slipOfRecord(a aged, given string) string {
	numbers := strings.FieldsFunc(a.claim.Anchor.Quote(), func(r rune) bool { return r < '0' || r > '9' })
	if slices.Contains(numbers, given) && !slices.Contains(numbers, strconv.Itoa(a.least)) {
		return ", as the quoted words do"
	}
	return ""
}

// otherBirth suggests the birth date that all the ages would have, on the same day of the year where it is known.
func (t ageTelling) otherBirth(all []aged) check.Suggestion {
	shared := all[0].born[0]
	for _, a := range all[1:] {
		if born := a.born[0]; shared.overlaps(born) {
			first, last := shared.first, minDay(shared.last, born.last)
			if first.Before(born.first) {
				first = born.first
			}
			shared = days{first, last}
		}
	}
	at := t.person.Ref("born")
	day, exact := dayIn(t.person.Born)
	if exact && day.String() == t.person.Born {
		for _, year := range []int{shared.first.Year, shared.last.Year} {
			other := when.Day{Year: year, Month: day.Month, Day: day.Day}
			if other.Valid() && shared.overlaps(days{other, other}) && all[0].claim.Bound == "" {
				return check.Suggestion{
					Message: fmt.Sprintf("the birth date may be off: born on %s it would be right", shortDay(other)),
					At:      &at, Value: other.String(),
				}
			}
		}
	}
	words := within(shared)
	if all[0].claim.Bound == "at-least" {
		words = "by " + shortDay(shared.last)
	}
	return check.Suggestion{Message: "the birth date may be off: born " + words + " it would be right", At: &at}
}

// amongThemselves holds ages of one person against one another, where no birth date is known: it tells of those that do
// not go with the birth dates that the most of them share.
func (t ageTelling) amongThemselves(found []aged) (check.Finding, bool) {
	ages := slices.DeleteFunc(found, func(a aged) bool { return len(a.born) != 1 })
	shared, count := mostShared(ages)
	if count == len(ages) {
		return check.Finding{}, false
	}
	var most, others []aged
	for _, a := range ages {
		if a.born[0].overlaps(shared) {
			most = append(most, a)
		} else {
			others = append(others, a)
		}
	}
	// Of the many, one contradicts the first of the others: runs of days that share a day two by two share one.
	against := slices.IndexFunc(most, func(a aged) bool { return !a.born[0].overlaps(others[0].born[0]) })
	pair := []aged{most[against], others[0]}
	slices.SortStableFunc(pair, func(a, b aged) int { return a.told.first.Compare(b.told.first) })
	rest := slices.Concat(pair, slices.Delete(slices.Clone(most), against, against+1), others[1:])
	message := fmt.Sprintf("no birth date gives %s both of these ages: %s has %s %s; %s has %s %s",
		t.name(), t.voice(pair[0], rest), t.says(pair[0]), t.dayWords(pair[0]), t.voice(pair[1], rest), t.says(pair[1]), t.dayWords(pair[1]))
	if len(ages) > 2 {
		message += fmt.Sprintf("; %d of the %d ages given go together", count, len(ages))
	}
	finding := check.Finding{Verdict: againstAge, Message: message, Evidence: t.evidence(rest)}
	for _, a := range pair {
		finding.Suggestions = append(finding.Suggestions, check.Suggestion{
			Message: fmt.Sprintf("one of the ages may be off: %s means %s", check.Quoted(a.claim.Anchor.Quote()), meansBorn(a)),
		})
	}
	finding.Suggestions = append(finding.Suggestions,
		check.Suggestion{Message: `if one age is of another day than its words are of, give its claim a "when"`},
		check.Suggestion{Message: fmt.Sprintf("if they are two people, give one claim another person than %q", t.id)})
	if t.person != nil {
		finding.Suggestions = append(finding.Suggestions, check.Suggestion{
			Message: fmt.Sprintf("look the birth date up, and give it to %q as \"born\"", t.id),
		})
	}
	return on(finding, rest[:min(len(rest), mostAges)]), true
}

// mostShared returns the earliest birth date that the most ages share, and how many these are, by a sweep over the ends
// of their runs.
func mostShared(ages []aged) (days, int) {
	type edge struct {
		day   when.Day
		delta int
	}
	var edges []edge
	for _, a := range ages {
		end := a.born[0].last.AddDays(1)
		edges = append(edges, edge{day: a.born[0].first, delta: 1}, edge{day: end, delta: -1})
	}
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Or(a.day.Compare(b.day), cmp.Compare(a.delta, b.delta)) })
	var best when.Day
	count, most := 0, 0
	for _, e := range edges {
		if count += e.delta; count > most {
			most, best = count, e.day
		}
	}
	return days{best, best}, most
}
