package checks

// This file tells of a title that stands at the wrong time: what is called how, when the register has the office held, and
// everything that would settle the two.

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// The verdicts: how the time of a title lies to the terms of its office.
const (
	officeOver    = "ended"
	officeAhead   = "not-begun"
	officeBetween = "between-terms"
	officeRunning = "held"
)

// verdict says how the time lies to the terms.
func (t tenure) verdict() string {
	before, after := false, false
	for _, term := range t.terms {
		switch {
		case term.mayHold(t.at):
			return officeRunning
		case term.mayHaveBegun(t.at):
			before = true
		default:
			after = true
		}
	}
	switch {
	case before && after:
		return officeBetween
	case after:
		return officeAhead
	}
	return officeOver
}

// verdictWords tell what the register has at the time.
var verdictWords = map[string]string{
	officeOver:    "that office had ended",
	officeAhead:   "that office had not begun",
	officeBetween: "that office was not held then",
	officeRunning: "that office was held then",
}

// tell reports the title, its time and the terms.
func (t tenure) tell(d *claims.Dataset, person *claims.Person) check.Finding {
	verdict := t.verdict()
	quote := check.QuoteOf(t.claim)
	quote.Note = fmt.Sprintf("%s, read as %s %s: %s", t.partWords(d), t.givenWords(), t.origin, t.at.words())
	finding := check.Finding{
		Verdict: verdict,
		Message: fmt.Sprintf("%s calls %s %s as of %s; by the register %s: %s",
			t.partWords(d), person.Name, t.quoted(), t.at.words(), verdictWords[verdict], t.termsWords()),
		At:          t.claim.Ref("title"),
		Evidence:    []check.Evidence{quote},
		Suggestions: t.corrections(verdict, person),
	}
	for _, office := range t.offices[:min(len(t.offices), mostQuoted)] {
		finding.Evidence = append(finding.Evidence, officeEvidence(person, office))
	}
	return finding.On(t.claim)
}

// officeEvidence quotes an office of the register.
func officeEvidence(person *claims.Person, office registered) check.Evidence {
	return check.Evidence{
		At: person.Ref("offices", strconv.Itoa(office.index), "title"), Quote: office.Title,
		Note: "an office of " + person.Name + held(office.Office),
	}
}

// termsWords lists the terms that the title may stand for, each title once.
func (t tenure) termsWords() string {
	var titles, told []string
	for _, office := range t.offices {
		if !slices.Contains(titles, office.Title) {
			titles = append(titles, office.Title)
		}
	}
	for _, title := range titles {
		var terms []string
		for _, office := range t.offices {
			if office.Title == title {
				terms = append(terms, strings.Trim(held(office.Office), " ()"))
			}
		}
		told = append(told, fmt.Sprintf("%s (%s)", check.Quoted(title), strings.Join(terms, "; ")))
	}
	return check.List(told)
}

// givenWords tells how the title is given.
func (t tenure) givenWords() string {
	var told []string
	for _, given := range t.given {
		if given == givenThen {
			told = append(told, "held at that time")
		} else {
			told = append(told, string(given))
		}
	}
	return strings.Join(told, " or ")
}

// corrections lists everything that would settle the title and the register: another word beside the title, another
// time, another person, another date in the register.
func (t tenure) corrections(verdict string, person *claims.Person) []check.Suggestion {
	var list []check.Suggestion
	add := func(format string, args ...any) {
		list = append(list, check.Suggestion{Message: fmt.Sprintf(format, args...)})
	}
	fits := func(given standing) bool {
		return !slices.Contains(t.given, given) && t.mayBeGiven(given, []dayRun{t.at})
	}
	for _, other := range []struct {
		given standing
		words string
	}{
		{givenCurrent, "if the office was held then, give the title without %s"},
		{givenFormer, "if the office was over, it should say “former”"},
		{givenElect, "if the office was still to come, it should say so, as in “-elect” or “designate”"},
	} {
		if !fits(other.given) || other.given == givenElect && !t.begins(withinAYear) {
			continue
		}
		s := check.Suggestion{Message: other.words}
		if strings.Contains(other.words, "%s") {
			s.Message = fmt.Sprintf(other.words, check.Quoted(t.standingWords()))
		}
		if t.claim.Standing != "" && len(t.words) == 0 && len(wordsBefore(t.claim)) == 0 {
			at := t.claim.Ref("standing")
			s.At, s.Value = &at, string(other.given)
		}
		list = append(list, s)
	}
	if !t.own {
		add("if it tells of another time, give the claim the \"when\" at which the title held")
	} else {
		add("if it tells of another time, correct the \"when\" of the claim")
	}
	add("if somebody else is meant, give the claim another person than %q", person.ID)
	add("if the register is off or not up to date, correct %s in \"offices\" of %q in %s",
		t.keyOff(verdict), person.ID, person.Ref().Document.Path)
	return list
}

// standingWords returns the words that tell how the title is given.
func (t tenure) standingWords() string {
	if words := append(wordsBefore(t.claim), t.words...); len(words) > 0 {
		return strings.Join(words, " ")
	}
	return string(t.given[0])
}

// withinAYear is how many days before an office begins somebody may be called elect.
const withinAYear = 366

// begins reports whether one of the terms may begin up to some days after the time of the title.
func (t tenure) begins(within int) bool {
	return slices.ContainsFunc(t.terms, func(term officeTerm) bool {
		return !term.mayHaveBegun(t.at) && term.began.first.Compare(t.at.last.AddDays(within)) <= 0
	})
}

// keyOff names the key of the register that would be off if the title were right.
func (t tenure) keyOff(verdict string) string {
	switch {
	case verdict == officeBetween:
		return "\"from\" and \"to\""
	case verdict == officeAhead, verdict == officeRunning && slices.Contains(t.given, givenElect):
		return "\"from\""
	}
	return "\"to\""
}
