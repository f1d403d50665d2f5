package checks

import (
	"slices"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// TitleTenure finds titles that are given as held, as left or as still to come at a time for which the register says
// otherwise.
var TitleTenure = &check.Check{
	Name: "title-tenure",
	Doc: `a title given as current, or as former, at a time when the person's register says otherwise

"Secretary of Defense" before a name tells readers that the person holds the office today; "former" that this is over.
Both go stale when an office changes hands: an old title is copied on, or a new one is set before its day. The title is
judged at the claim's own "when", else when the quote or the source that it stands in was said or published, else on the
day of the article. "Acting", "outgoing", "-elect", "designate", "nominee" and "incoming" are understood; "then-" asks only
that the office was held before. A headline is judged like the text.

It speaks only of offices that the person's register has, with dates. These are read as widely as they can be: a month or
a year may be any of its days, the day before and the day after count as well, and several terms are all tried. Nothing is
said of ranks, of descriptions in lower case ("defence secretary"), of a bare head word ("Secretary", "President"), which
stays with a person as a form of address (but "President-elect" and, of an exclusive office, "former President" are judged),
of the dead, and of what is told in retrospect: "when he was ...", "in 2003".

What to do: compare the time with the dates of the office. The title may be stale, the date off, the register not up to
date, or the sentence one about an earlier time; then give the claim the "when" at which the title held.`,
	Severity: check.Error,
	Run:      check.EachPerson(titleTenures),
}

func titleTenures(p *check.Pass, g *check.Group) {
	person, ok := p.Dataset.People.Find(g.ID)
	if !ok || len(person.Offices) == 0 {
		return
	}
	offices, read := officesOf(p.Dataset, person), titlesRead{}
	for _, claim := range g.Claims {
		if claim.Kind != claims.KindTitle || claim.Person != person.ID || claim.Fact() != claims.Asserted {
			continue
		}
		if misplaced, ok := tenureAmong(p.Dataset, person, read.callings(claim, person, offices)); ok {
			p.Report(misplaced.tell(p.Dataset, person))
		}
	}
}

// tenure is a title of a claim, held against the terms of the offices that it may stand for.
type tenure struct {
	calling
	occasion
	terms []officeTerm
}

// tenureFault returns the first title of a claim that is given at a time for which the register says otherwise.
func tenureFault(d *claims.Dataset, c *claims.Claim, person *claims.Person, offices []registered) (tenure, bool) {
	return tenureAmong(d, person, callingsOf(c, person, offices))
}

// tenureAmong returns the first of a claim's titles that is given so.
func tenureAmong(d *claims.Dataset, person *claims.Person, callings []calling) (tenure, bool) {
	if len(callings) == 0 {
		return tenure{}, false
	}
	o, known := occasionOf(d, callings[0].claim)
	if !known || deadBy(person, o.at.hull(o.told)) {
		return tenure{}, false
	}
	for _, called := range callings {
		t, dated := tenureOf(called, o)
		if dated && !t.excused() && !t.mayBeTrue() {
			return t, true
		}
	}
	return tenure{}, false
}

// tenureOf finds the terms that a title may be judged by; it is false where the register has no date for one of them.
func tenureOf(called calling, o occasion) (tenure, bool) {
	t := tenure{calling: called, occasion: o}
	for _, office := range called.offices {
		found, dated := termOf(office)
		if !dated {
			return t, false
		}
		t.terms = append(t.terms, found)
	}
	return t, true
}

// deadBy reports whether a person may have died by the last of some days. The titles of the dead are history.
func deadBy(person *claims.Person, at dayRun) bool {
	died, ok := daysOfEDTF(person.Died)
	return person.Died != "" && (!ok || died.first.Compare(at.last.AddDays(1)) <= 0)
}

// excused reports whether a title is one that nobody is held to: a bare head word, unless it is one still to come, or a
// former one of an office with one holder at a time.
func (t tenure) excused() bool {
	if !t.bare {
		return false
	}
	shared := slices.ContainsFunc(t.offices, func(office registered) bool { return !office.Exclusive })
	return !slices.Equal(t.given, []standing{givenElect}) && (shared || !slices.Equal(t.given, []standing{givenFormer}))
}

// mayBeTrue reports whether some way to read the title and its time agrees with the register.
func (t tenure) mayBeTrue() bool {
	at := append([]dayRun{t.at}, t.also...)
	if slices.ContainsFunc(t.given, func(given standing) bool { return t.mayBeGiven(given, at) }) {
		return true
	}
	if t.own || slices.Equal(t.given, []standing{givenFormer}) {
		return false
	}
	beside, told := timesBeside(t.claim, t.told.first)
	if !told || retrospective(t.claim) {
		return true
	}
	return slices.ContainsFunc(t.given, func(given standing) bool { return t.mayBeGiven(given, beside) })
}

// mayBeGiven reports whether a title may be given in one way at one of some times.
func (t tenure) mayBeGiven(given standing, times []dayRun) bool {
	held := func(term officeTerm, at dayRun) bool { return term.mayHold(at) }
	switch given {
	case givenCurrent:
		if t.claim.Anchor.Part() == "caption" && !t.own {
			held = func(term officeTerm, at dayRun) bool { return term.mayHaveBegun(at) } // A picture may be an old one.
		}
		return t.some(times, held)
	case givenThen:
		if t.own {
			return t.some(times, held)
		}
		return t.some(times, func(term officeTerm, at dayRun) bool { return term.mayHaveBegun(at) })
	case givenFormer:
		// The word may be seen from the day of writing, whatever the time of what is told.
		return t.some(append(slices.Clone(times), t.told), t.mayBeLeft)
	case givenActing:
		// The register may lack the time for which somebody stood in, before a term or after it.
		return t.some(times, func(term officeTerm, at dayRun) bool { return term.mayLastUntil(at.first.AddDays(-graceActing)) })
	case givenOutgoing:
		return t.some(times, func(term officeTerm, at dayRun) bool {
			return term.mayHaveBegun(at) && term.mayLastUntil(at.first.AddDays(-graceOutgoing))
		})
	case givenElect:
		return t.some(times, func(term officeTerm, at dayRun) bool { return term.mayBeginLater(at) })
	}
	return true
}

// For how many days after the end of a term somebody may be called acting, or outgoing.
const (
	graceActing   = 366
	graceOutgoing = 31
)

// some reports whether a condition holds for one of the terms at one of some times.
func (t tenure) some(times []dayRun, holds func(officeTerm, dayRun) bool) bool {
	for _, at := range times {
		if slices.ContainsFunc(t.terms, func(term officeTerm) bool { return holds(term, at) }) {
			return true
		}
	}
	return false
}

// mayBeLeft reports whether an office may be one that its holder has left: a term of it is over, and no other runs.
func (t tenure) mayBeLeft(over officeTerm, at dayRun) bool {
	if !over.mayHaveEnded(at) {
		return false
	}
	return !slices.ContainsFunc(t.terms, func(running officeTerm) bool {
		return running.holds(at) && running.office.read.Identity() == over.office.read.Identity() &&
			running.office.Organisation == over.office.Organisation
	})
}
