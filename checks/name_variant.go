package checks

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// NameVariant finds printed names that are none of the person's.
var NameVariant = &check.Check{
	Name: "name-variant",
	Doc: `a name that is none of the person's, close to one of them

"Llyod Austin" is a slip, "Qamar Javid Bajwa" another spelling of Javed, "Lloyd K. Austin" and "Lloyd Austin Jr." may be
somebody else, and a claim on Barack Obama that prints "Michelle Obama" surely names another. The name printed beside a
title is held, word by word, against the name and the aliases in the person's register. Capitals, accents, hyphens and
points are no faults; nor is a part of a name, an initial, a common short form ("Joe" for Joseph), a suffix, a particle
("al-", "bin", "van"), a nickname in quotation marks, a rank or title before the name, the family's name first, or a name
with more words than the register has, as long as none contradicts it. Pronouns and descriptions are no names. Names are
compared within one script, and endings that other languages give to names mean nothing.

What to do: compare the name with the nearest one of the register. If the article is wrong, that is a question for its
editor. If it is another spelling of the same name, add it to the person's aliases. If it is another person's, the claim
should name that person.`,
	Severity: check.Warning,
	Run:      check.EachArticle(nameVariants),
}

// anothersName is the verdict on a name that is somebody else's.
const anothersName = "another-person"

// nameVerdicts are the others: what a name is that is none of the person's.
var nameVerdicts = map[wording.NameVerdict]string{
	wording.NameSpelled: "spelling", wording.NameInitial: "initial", wording.NameSuffix: "suffix",
	wording.NamePart: "other-part", wording.NameUnlike: "unlike",
}

func nameVariants(p *check.Pass, a *claims.Article) {
	n := check.Prepared(p, newNameReader)
	for _, printed := range namesPrinted(a) {
		person, ok := p.Dataset.People.Find(printed[0].Person)
		if !ok {
			continue
		}
		if fault := n.faultOf(person, nameAsked{person.ID, printed[0].Name, declines(a)}); fault.verdict != "" {
			p.Report(n.tell(person, fault, printed))
		}
	}
}

// namesPrinted groups the claims of an article that print one name for one person, in their order. A name is printed
// whether or not what is said beside it is asserted.
func namesPrinted(a *claims.Article) [][]*claims.Claim {
	return grouped(a.Claims, func(c *claims.Claim) ([2]string, bool) {
		return [2]string{c.Person, c.Name}, c.Kind == claims.KindTitle && c.Name != "" && c.Live()
	})
}

// declines reports whether an article is in a language that may decline names, as English does not.
func declines(a *claims.Article) bool {
	language, _, _ := strings.Cut(strings.ToLower(a.Language), "-")
	return language != "" && language != "en"
}

// nameReader knows the names of all people in the register.
type nameReader struct {
	dataset *claims.Dataset
	known   map[*claims.Person][]wording.PersonName
	// byName finds people by a whole name, and byLast by the last word of one.
	byName, byLast map[string][]*claims.Person
	// judged remembers what was found for a name, since articles repeat it: a nameFault for each nameAsked.
	judged sync.Map
}

func newNameReader(d *claims.Dataset) *nameReader {
	n := &nameReader{
		dataset: d, known: map[*claims.Person][]wording.PersonName{},
		byName: map[string][]*claims.Person{}, byLast: map[string][]*claims.Person{},
	}
	for _, person := range d.People.Items {
		n.index(person)
	}
	return n
}

// faultOf returns what is wrong with a printed name.
func (n *nameReader) faultOf(person *claims.Person, asked nameAsked) nameFault {
	if fault, known := n.judged.Load(asked); known {
		return fault.(nameFault)
	}
	fault := n.judge(person, asked)
	n.judged.Store(asked, fault)
	return fault
}

// nameAsked is a name printed for a person, in a language that declines names or does not.
type nameAsked struct {
	person, name string
	declined     bool
}

// nameFault is what is wrong with a printed name; nothing is where the verdict is empty.
type nameFault struct {
	verdict string
	name    string
	match   wording.NameMatch
	// others are those whose name it is.
	others []*claims.Person
}

func namesOfPerson(person *claims.Person) []string {
	return append([]string{person.Name}, person.Aliases...)
}

func (n *nameReader) index(person *claims.Person) {
	add := func(index map[string][]*claims.Person, key string) {
		if !slices.Contains(index[key], person) {
			index[key] = append(index[key], person)
		}
	}
	for _, text := range namesOfPerson(person) {
		name := wording.ReadPersonName(text)
		n.known[person] = append(n.known[person], name)
		for _, key := range name.Keys() {
			add(n.byName, key)
		}
		if words, last := name.Words(); words > 0 {
			add(n.byLast, last)
		}
	}
}

// judge asks whether a name is one of the person's, or else whose.
func (n *nameReader) judge(person *claims.Person, asked nameAsked) nameFault {
	printed := wording.ReadPersonName(asked.name)
	fault := nameFault{name: asked.name}
	if !printed.Judged() {
		return fault
	}
	inflected := asked.declined || !printed.Latin()
	fault.match = wording.MatchName(printed, n.known[person], inflected)
	own := fault.match.Verdict == wording.NameFits
	if own && !fault.match.Extended {
		return fault
	}
	if others := n.whose(printed, person); len(others) > 0 {
		fault.verdict, fault.others = anothersName, others
		return fault
	}
	fault.verdict = nameVerdicts[fault.match.Verdict]
	return fault
}

// whose returns the people, other than the one the claim is on, of whom a printed name is a whole name; of a single
// word, those of whose name it is the last one.
func (n *nameReader) whose(printed wording.PersonName, person *claims.Person) []*claims.Person {
	var found []*claims.Person
	add := func(others []*claims.Person, wanted func(wording.PersonName) bool) {
		for _, other := range others {
			if other != person && !slices.Contains(found, other) && slices.ContainsFunc(n.known[other], wanted) {
				found = append(found, other)
			}
		}
	}
	for _, key := range printed.Keys() {
		add(n.byName[key], func(name wording.PersonName) bool {
			return slices.Contains(name.Keys(), key) && name.BearsSuffix(printed)
		})
	}
	if words, last := printed.Words(); words == 1 {
		add(n.byLast[last], func(wording.PersonName) bool { return true })
	}
	return found
}

// How many of the claims that print a name a finding quotes, and how many people of one name it lists.
const (
	mostPrinted   = 8
	mostNamesakes = 3
)

// tell makes the finding about a name that is none of the person's.
func (n *nameReader) tell(person *claims.Person, fault nameFault, printed []*claims.Claim) check.Finding {
	first := printed[0]
	finding := check.Finding{Verdict: fault.verdict, At: first.Ref("name"), Message: nameMessage(person, fault)}
	for _, claim := range printed[:min(len(printed), mostPrinted)] {
		finding.Evidence = append(finding.Evidence, printedName(claim))
	}
	for _, other := range fault.others[:min(len(fault.others), mostNamesakes)] {
		finding.Evidence = append(finding.Evidence, n.namesake(other, fault.name))
	}
	finding.Evidence = append(finding.Evidence, registeredName(person, fault.match.Nearest))
	finding.Suggestions = nameSuggestions(person, fault, first)
	for _, claim := range printed {
		finding = finding.On(claim)
	}
	return finding
}

// printedName quotes a claim's words where they have the name, else the name as recorded.
func printedName(c *claims.Claim) check.Evidence {
	evidence := check.QuoteOf(c)
	if !strings.Contains(c.Anchor.Quote(), c.Name) {
		evidence.At, evidence.Quote, evidence.Note = c.Ref("name"), c.Name, "as recorded"
	}
	return evidence
}

// registeredName quotes the i-th name of a person in the register.
func registeredName(person *claims.Person, i int) check.Evidence {
	at := person.Ref("name")
	if i > 0 {
		at = person.Ref("aliases", strconv.Itoa(i-1))
	}
	return check.Evidence{At: at, Quote: namesOfPerson(person)[i], Note: fmt.Sprintf("a name of %s in the register", person.Name)}
}

// namesake quotes the name of another person that the printed one is, or is a part of.
func (n *nameReader) namesake(other *claims.Person, printed string) check.Evidence {
	keys := wording.ReadPersonName(printed).Keys()
	for i, name := range n.known[other] {
		if slices.ContainsFunc(name.Keys(), func(key string) bool { return slices.Contains(keys, key) }) {
			return registeredName(other, i)
		}
	}
	return registeredName(other, 0)
}
