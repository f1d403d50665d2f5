package checks

// This file tells how the titles that somebody is called by stand to the register, whether or not there is anything to find
// fault with: a report shows all of them, and must say neither more nor less than the checks on titles.

import (
	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/wording"
)

// TitleVerdict says how a title stands to its person's register, in words for a reader.
type TitleVerdict string

// The verdicts. The checks find fault with TitleUnknownThere and TitleNotHeld, and with nothing else.
const (
	TitleHeld         TitleVerdict = "held"
	TitleHeldBefore   TitleVerdict = "held before"
	TitleHeldLater    TitleVerdict = "to be held later"
	TitleNotHeld      TitleVerdict = "not held then"
	TitleUnknownThere TitleVerdict = "not in the register"
	// TitleNoOffice is a rank, a form of address or a description, for which nobody has to hold an office.
	TitleNoOffice TitleVerdict = "a rank or a description"
	TitleUndated  TitleVerdict = "day unknown"
	// TitleUnregistered says that the register has no office of the person's at all, so that nothing can be compared.
	TitleUnregistered TitleVerdict = "no office in the register"
	// TitleUnjudged is what nobody is held to: a bare "Secretary" that is kept as a form of address, a title of the dead, a
	// claim that is retracted or tells what is planned, possible or denied.
	TitleUnjudged TitleVerdict = "not judged"
)

// TitleStanding is one title that a claim calls somebody by, held against the register.
type TitleStanding struct {
	Title string
	// Given is "former", "acting", "elect" and the like, as the words beside the title or the record have it; empty for a
	// title that is given as held.
	Given   string
	Verdict TitleVerdict
	// Offices are the numbers, in the person's register, of the offices that the title stands for.
	Offices []int
	// First and Last are the days for which it is given, where Dated.
	First, Last when.Day
	Dated       bool
}

// TitlesOf returns, for each of the claims that call one person by a title, the titles in it; several are joined in "Prime
// Minister and Minister of Defence".
func TitlesOf(d *claims.Dataset, id string, titled []*claims.Claim) [][]TitleStanding {
	person, known := d.People.Find(id)
	if !known {
		person = &claims.Person{ID: id}
	}
	offices := officesOf(d, person)
	all := make([][]TitleStanding, len(titled))
	for i, c := range titled {
		all[i] = titleStander{dataset: d, claim: c, person: person, offices: offices}.titles()
	}
	return all
}

// titleStander holds the titles of one claim against the register.
type titleStander struct {
	dataset  *claims.Dataset
	claim    *claims.Claim
	person   *claims.Person
	offices  []registered
	occasion occasion
	dated    bool
	words    []string // words are those of the whole title that tell how it is given.
}

// titles holds each of the claim's titles against the register.
func (s titleStander) titles() []TitleStanding {
	s.occasion, s.dated = occasionOf(s.dataset, s.claim)
	title := withoutName(s.claim.Title, s.person)
	s.words = wording.Standing(title)
	var titles []TitleStanding
	for _, part := range wording.TitleParts(title) {
		segments := segmentsOf(part, s.offices)
		if len(segments) == 0 || len(s.offices) == 0 {
			titles = append(titles, s.unknown(part))
			continue
		}
		for _, text := range segments {
			titles = append(titles, s.stand(text))
		}
	}
	return titles
}

// titled begins the telling of one title: with its time, and with how it is given.
func (s titleStander) titled(text string) (TitleStanding, []standing) {
	given := givenAs(s.claim, wording.Standing(text), s.words)
	told := TitleStanding{Title: text, First: s.occasion.at.first, Last: s.occasion.at.last, Dated: s.dated}
	for _, each := range given {
		if each != givenCurrent {
			told.Given = string(each)
		}
	}
	return told, given
}

// unknown tells of a title that no office of the person's bears.
func (s titleStander) unknown(text string) TitleStanding {
	told, _ := s.titled(text)
	title := wording.ReadTitle(text)
	switch {
	case !title.Known() || title.Described() || title.Ranked():
		told.Verdict = TitleNoOffice
	case len(s.offices) == 0:
		told.Verdict = TitleUnregistered
	case s.judged():
		told.Verdict = TitleUnknownThere
	default:
		told.Verdict = TitleUnjudged
	}
	return told
}

// judged reports whether the checks on titles look at the claim at all.
func (s titleStander) judged() bool { return s.claim.Live() && s.claim.Fact() == claims.Asserted }

// stand tells of a title that the register has, or that stands for no office.
func (s titleStander) stand(text string) TitleStanding {
	told, given := s.titled(text)
	called := calling{claim: s.claim, text: text, words: wording.Standing(text), given: given}
	called.offices, called.bare = officesCalled(text, s.offices)
	ranked := false
	if len(called.offices) == 0 {
		// A rank stands for an office only where the register lists it as one, and nobody is held to it.
		called.offices, ranked = officesBorne(wording.ReadTitle(text), s.offices), true
	}
	t, bounded := tenureOf(called, s.occasion)
	switch {
	case len(called.offices) == 0:
		told.Verdict = TitleNoOffice
		return told
	case !s.judged():
		told.Verdict = TitleUnjudged
	case !s.dated:
		told.Verdict = TitleUndated
	case bounded && t.mayBeTrue():
		told.Verdict = heldAs(given)
	case ranked:
		told.Verdict = TitleNoOffice
		return told
	case !bounded || t.excused() || deadBy(s.person, s.occasion.at.hull(s.occasion.told)):
		told.Verdict = TitleUnjudged
	default:
		told.Verdict = TitleNotHeld
	}
	for _, office := range called.offices {
		told.Offices = append(told.Offices, office.index)
	}
	return told
}

// officesBorne returns the offices that bear a title.
func officesBorne(title wording.Title, offices []registered) []registered {
	var borne []registered
	for _, office := range offices {
		if office.read.Bears(title) {
			borne = append(borne, office)
		}
	}
	return borne
}

// heldAs tells when an office was held of which a title given in some ways is true.
func heldAs(given []standing) TitleVerdict {
	if len(given) == 1 {
		switch given[0] {
		case givenFormer, givenThen:
			return TitleHeldBefore
		case givenElect:
			return TitleHeldLater
		}
	}
	return TitleHeld
}
