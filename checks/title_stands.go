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
	s := titleStander{dataset: d, person: person, offices: officesOf(d, person), read: map[string]readTitle{}}
	all := make([][]TitleStanding, len(titled))
	for i, c := range titled {
		all[i] = s.titles(c)
	}
	return all
}

// titleStander holds the titles of one person against the register. What is printed is read once, however many claims have
// it.
type titleStander struct {
	dataset *claims.Dataset
	person  *claims.Person
	offices []registered
	read    map[string]readTitle
}

// readTitle is what is printed as one title: the titles in it, and the words of all that tell how they are given.
type readTitle struct {
	parts []titlePart
	words []string
}

// titlePart is one of the titles that are printed as one.
type titlePart struct {
	text    string
	words   []string // words are those in it that tell how it is given.
	offices []registered
	bare    bool
	// unborne is the verdict where nobody is held to it: the register has no such office, or it is a rank, which may be one
	// of the offices or not. It is empty for an office.
	unborne TitleVerdict
}

// titles holds each of a claim's titles against the register.
func (s titleStander) titles(c *claims.Claim) []TitleStanding {
	title := withoutName(c.Title, s.person)
	read, known := s.read[title]
	if !known {
		read = s.readTitle(title)
		s.read[title] = read
	}
	when, dated := occasionOf(s.dataset, c)
	var titles []TitleStanding
	for _, part := range read.parts {
		told := TitleStanding{Title: part.text, First: when.at.first, Last: when.at.last, Dated: dated}
		given := givenAs(c, part.words, read.words)
		for _, each := range given {
			if each != givenCurrent {
				told.Given = string(each)
			}
		}
		called := calling{claim: c, text: part.text, words: part.words, offices: part.offices, given: given, bare: part.bare}
		told.Verdict = s.verdict(called, part.unborne, when, dated)
		if told.Verdict != part.unborne {
			for _, office := range part.offices {
				told.Offices = append(told.Offices, office.index)
			}
		}
		titles = append(titles, told)
	}
	return titles
}

// readTitle reads what is printed as one title.
func (s titleStander) readTitle(title string) readTitle {
	read := readTitle{words: wording.Standing(title)}
	for _, text := range wording.TitleParts(title) {
		segments := segmentsOf(text, s.offices)
		if len(segments) == 0 || len(s.offices) == 0 {
			part := titlePart{text: text, words: wording.Standing(text), unborne: TitleUnknownThere}
			switch t := wording.ReadTitle(text); {
			case !t.Known() || t.Described() || t.Ranked():
				part.unborne = TitleNoOffice
			case len(s.offices) == 0:
				part.unborne = TitleUnregistered
			}
			read.parts = append(read.parts, part)
			continue
		}
		for _, segment := range segments {
			part := titlePart{text: segment, words: wording.Standing(segment)}
			part.offices, part.bare = officesCalled(segment, s.offices)
			if len(part.offices) == 0 {
				part.unborne, part.offices = TitleNoOffice, officesBorne(wording.ReadTitle(segment), s.offices)
			}
			read.parts = append(read.parts, part)
		}
	}
	return read
}

// verdict says how one title stands to the register at the time for which it is given.
func (s titleStander) verdict(called calling, unborne TitleVerdict, when occasion, dated bool) TitleVerdict {
	judged := called.claim.Live() && called.claim.Fact() == claims.Asserted
	t, bounded := tenureOf(called, when)
	switch {
	case unborne == TitleUnknownThere && !judged:
		return TitleUnjudged
	case len(called.offices) == 0:
		return unborne
	case !judged:
		return TitleUnjudged
	case !dated:
		return TitleUndated
	case bounded && t.mayBeTrue():
		return heldAs(called.given)
	case unborne != "":
		return unborne
	case !bounded || t.excused() || deadBy(s.person, when.at.hull(when.told)):
		return TitleUnjudged
	}
	return TitleNotHeld
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
