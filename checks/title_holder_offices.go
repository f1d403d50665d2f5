package checks

// This file knows the offices that the register says have one holder at a time, and tells in which of them a title puts
// somebody.

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/wording"
)

// exclusiveOffices are the offices of the register with one holder at a time.
type exclusiveOffices struct {
	dataset *claims.Dataset
	// exclusive are those offices by their key, each as the first register's entry has it. Titled leads from what each of
	// their titles is to the keys of those that are called so.
	exclusive map[string]entry
	titled    map[string][]string
	offices   map[*claims.Person][]registered
	// keys are those of each person's offices, by their number in the register.
	keys map[*claims.Person][]string
	// same leads each person to the entry that is told for all entries of that person.
	same map[*claims.Person]*claims.Person
	// called remembers which office a printed title stands for that names its country: a key for each title.
	called sync.Map
}

// entry is an office of some person in the register.
type entry struct {
	person *claims.Person
	office registered
}

func newExclusiveOffices(d *claims.Dataset) *exclusiveOffices {
	e := &exclusiveOffices{
		dataset: d, exclusive: map[string]entry{}, titled: map[string][]string{},
		offices: map[*claims.Person][]registered{}, keys: map[*claims.Person][]string{}, same: onePerson(d.People.Items),
	}
	for _, person := range d.People.Items {
		e.offices[person] = officesOf(d, person)
		for _, office := range e.offices[person] {
			key := officeKey(office)
			e.keys[person] = append(e.keys[person], key)
			if _, known := e.exclusive[key]; key == "" || !office.Exclusive || known {
				continue
			}
			e.exclusive[key] = entry{person, office}
			for _, title := range append([]string{office.Title}, office.Aliases...) {
				if kind := identityOf(title); !slices.Contains(e.titled[kind], key) {
					e.titled[kind] = append(e.titled[kind], key)
				}
			}
		}
	}
	return e
}

// identityOf tells what a title by itself is, without regard to its country.
func identityOf(title string) string { return wording.ReadOffice([]string{title}, nil).Identity() }

// officeKey names an office so that equal names are one office: by what it is, and by the body, the country or the place
// that it belongs to. It is empty where none is known: there are many ministers of defence.
func officeKey(office registered) string {
	identity := office.read.Identity()
	switch countries := office.read.Countries(); {
	case identity == "":
		return ""
	case office.Organisation != "":
		return identity + "|of " + office.Organisation
	case len(countries) > 0:
		return identity + "|in " + strings.Join(countries, " ")
	case office.read.OfPlace():
		return identity
	}
	return ""
}

// onePerson leads people whose entries share a name, or an address in "same_as", to one entry.
func onePerson(people []*claims.Person) map[*claims.Person]*claims.Person {
	same := map[*claims.Person]*claims.Person{}
	first := map[string]*claims.Person{}
	for _, person := range people {
		marks := []string{"name " + wording.Fold(person.Name)}
		for _, alias := range person.Aliases {
			marks = append(marks, "name "+wording.Fold(alias))
		}
		for _, address := range person.SameAs {
			marks = append(marks, "same "+address)
		}
		same[person] = person
		for _, mark := range marks {
			if known, ok := first[mark]; ok {
				same[person] = same[known]
				break
			}
		}
		for _, mark := range marks {
			first[mark] = same[person]
		}
	}
	return same
}

// given yields the offices in which a claim says that somebody is on one day, with the title that says so. What titles are is
// remembered by whoever asks.
func (e *exclusiveOffices) given(c *claims.Claim, read titlesRead) iter.Seq2[seat, calling] {
	return func(yield func(seat, calling) bool) {
		if c.Kind != claims.KindTitle || !c.Live() || c.Fact() != claims.Asserted || c.Within != "" {
			return
		}
		person, ok := e.dataset.People.Find(c.Person)
		if !ok || !e.mayHoldSome(person) {
			return
		}
		day, ok := e.dayOf(c, person)
		if !ok {
			return
		}
		for _, called := range e.callings(c, person, read) {
			at := seat{e.keyOf(called, person, day), day}
			if _, exclusive := e.exclusive[at.office]; !exclusive || !slices.Equal(called.given, []standing{givenCurrent}) {
				continue
			}
			if !yield(at, called) {
				return
			}
		}
	}
}

// mayHoldSome reports whether a title may put a person in an exclusive office.
func (e *exclusiveOffices) mayHoldSome(person *claims.Person) bool {
	return len(person.Offices) == 0 || slices.ContainsFunc(e.keys[person], func(key string) bool {
		_, exclusive := e.exclusive[key]
		return exclusive
	})
}

// dayOf returns the one day for which a title is given.
func (e *exclusiveOffices) dayOf(c *claims.Claim, person *claims.Person) (when.Day, bool) {
	if a := c.Article; c.Within == "" && c.When == nil && standsInArticle(c) && person.Died == "" && a.Dateline != nil {
		if day, whole := plainDay(a.Dateline.Date); whole {
			return day, true // So it is below: what else the article tells cannot change its reference day.
		}
	}
	o, ok := occasionOf(e.dataset, c)
	if !ok || deadBy(person, o.at.hull(o.told)) {
		return when.Day{}, false
	}
	if !o.own && c.Source() == nil {
		if day, ok := dayIn(c.Article.Reference()); ok {
			return day, true // A page that is changed later has its titles from the day it is of.
		}
	}
	return o.at.first, o.at.first == o.at.last
}

// callings returns the titles of a claim that stand for offices: those of the person's own register, or, where that has
// no office at all, for an exclusive one of the dataset.
func (e *exclusiveOffices) callings(c *claims.Claim, person *claims.Person, read titlesRead) []calling {
	if len(person.Offices) > 0 {
		return read.callings(c, person, e.offices[person])
	}
	title := withoutName(c.Title, person)
	all := wording.Standing(title)
	var callings []calling
	for _, text := range wording.TitleParts(title) {
		own := wording.Standing(text)
		callings = append(callings, calling{claim: c, text: text, words: own, given: givenAs(c, own, all)})
	}
	return callings
}

// keyOf returns the key of the one office that a title stands for on a day, and nothing where it may be several.
func (e *exclusiveOffices) keyOf(called calling, person *claims.Person, day when.Day) string {
	if len(person.Offices) == 0 {
		return e.calledAlone(called.text)
	}
	if called.bare {
		return ""
	}
	only, one := "", false
	for _, office := range called.offices {
		if found, dated := termOf(office); dated && !found.mayHold(dayRun{day, day}) {
			continue
		}
		key := e.keys[person][office.index]
		if one && key != only {
			return ""
		}
		only, one = key, true
	}
	return only
}

// calledAlone returns the key of the exclusive office that a title stands for by itself: it names the country, the place
// or the body of one, and of one only.
func (e *exclusiveOffices) calledAlone(text string) string {
	if key, ok := e.called.Load(text); ok {
		return key.(string)
	}
	var keys []string
	title := wording.ReadTitle(text)
	for _, key := range e.titled[identityOf(text)] {
		read := e.exclusive[key].office.read
		own := slices.ContainsFunc(title.Countries(), func(name string) bool { return slices.Contains(read.Countries(), name) })
		if title.Known() && !title.Described() && !title.Ranked() && read.Bears(title) && (own || read.OfPlace() || e.namesWhere(text)) {
			keys = append(keys, key)
		}
	}
	if len(keys) != 1 {
		keys = []string{""}
	}
	e.called.Store(text, keys[0])
	return keys[0]
}

// namesWhere reports whether a title ends with the body or the place that it is an office of: "Judge of Halden County". A
// field of work is neither: there are many ministers of defence.
func (e *exclusiveOffices) namesWhere(text string) bool {
	_, of, ok := strings.Cut(text, " of ")
	if !ok {
		return false
	}
	of = strings.TrimPrefix(of, "the ")
	if _, known := when.FindPlace(of); known {
		return true
	}
	folded := wording.Fold(of)
	same := func(name string) bool {
		return wording.Fold(strings.TrimPrefix(name, "the ")) == folded
	}
	for _, body := range e.dataset.Organisations.Items {
		if same(body.Name) || slices.ContainsFunc(body.Aliases, same) {
			return true
		}
	}
	for _, place := range e.dataset.Places.Items {
		if same(place.Name) || slices.ContainsFunc(place.Aliases, same) {
			return true
		}
	}
	return false
}
