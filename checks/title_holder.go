package checks

import (
	"cmp"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/wording"
)

// TitleHolder finds offices of which there is one holder at a time and by which two people are called on one date.
var TitleHolder = &check.Check{
	Name: "title-holder",
	Doc: `two people called by one exclusive office on one date

There is one Secretary of Defense of a country at a time. Where two people are called so on one date, by one article or by
two, one of them is somebody else, or was, or will be: a predecessor's name under a new photograph, a namesake, a title
copied from last year. Offices count that the register marks "exclusive". Titles are one office where the register gives
both people that office, of one organisation or one country; somebody without any office in the register must be called by
it together with its country ("US Secretary of Defense") or its place.

Nothing is said where the terms in the register show that one of the two titles is stale or too early, which title-tenure
tells; on the day before a handover, the day itself and the day after; of "former", "acting" and "-elect"; of what is quoted,
of old photographs and of what is told in retrospect; of offices of two organisations; and of two entries for one person,
by their names or by "same_as".

What to do: ask which of the two held the office on that day. The other needs another title, "former", or a time of its own.
If the office has several holders, or the two are offices of two bodies, the register should say so.`,
	Severity: check.Error,
	Run:      check.WholeDataset(titleHolders),
}

func titleHolders(p *check.Pass) {
	h := newHoldings(p.Dataset)
	if len(h.exclusive) == 0 {
		return
	}
	for _, article := range p.Dataset.Articles {
		for _, claim := range article.Claims {
			h.add(claim)
		}
	}
	for _, at := range h.order {
		if len(h.held[at]) < 2 {
			continue // Most offices have one holder, and need no closer look.
		}
		if holders := h.unexcused(at); len(holders) > 1 {
			p.Report(h.tell(at, holders))
		}
	}
}

// seat is an office on one day.
type seat struct {
	office string
	day    when.Day
}

// holder is somebody called by an office on one day.
type holder struct {
	person   *claims.Person
	callings []calling
}

// holdings sorts the titles of a dataset by exclusive office and day.
type holdings struct {
	dataset *claims.Dataset
	// exclusive are the offices with one holder at a time, by their key, each as the first register's entry has it. Titled
	// leads from what each of their titles is to the keys of those that are called so.
	exclusive map[string]entry
	titled    map[string][]string
	offices   map[*claims.Person][]registered
	// called remembers which office a printed title stands for that names its country.
	called map[string]string
	// same leads each person to the entry that is told for all entries of that person.
	same map[*claims.Person]*claims.Person
	// held are those called by each office on each day, and known the same by person; order is that of the claims.
	held  map[seat][]*holder
	known map[holding]*holder
	order []seat
}

// holding is one person in one office on one day.
type holding struct {
	seat
	person *claims.Person
}

// entry is an office of some person in the register.
type entry struct {
	person *claims.Person
	office registered
}

func newHoldings(d *claims.Dataset) *holdings {
	h := &holdings{
		dataset: d, exclusive: map[string]entry{}, titled: map[string][]string{}, called: map[string]string{},
		offices: map[*claims.Person][]registered{}, same: onePerson(d.People.Items),
		held: map[seat][]*holder{}, known: map[holding]*holder{},
	}
	for _, person := range d.People.Items {
		h.offices[person] = officesOf(d, person)
		for _, office := range h.offices[person] {
			key := officeKey(office)
			if _, known := h.exclusive[key]; key == "" || !office.Exclusive || known {
				continue
			}
			h.exclusive[key] = entry{person, office}
			for _, title := range append([]string{office.Title}, office.Aliases...) {
				if kind := identityOf(title); !slices.Contains(h.titled[kind], key) {
					h.titled[kind] = append(h.titled[kind], key)
				}
			}
		}
	}
	return h
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

// add notes the offices that a claim says somebody holds on one day.
func (h *holdings) add(c *claims.Claim) {
	if c.Kind != claims.KindTitle || !c.Live() || c.Fact() != claims.Asserted || c.Within != "" {
		return
	}
	person, ok := h.dataset.People.Find(c.Person)
	if !ok {
		return
	}
	day, ok := h.dayOf(c, person)
	if !ok {
		return
	}
	for _, called := range h.callings(c, person) {
		at := seat{h.keyOf(called, person, day), day}
		if _, exclusive := h.exclusive[at.office]; !exclusive || !slices.Equal(called.given, []standing{givenCurrent}) {
			continue
		}
		h.note(at, person, called)
	}
}

// note adds a title to those by which a person is called in an office on a day.
func (h *holdings) note(at seat, person *claims.Person, called calling) {
	who := holding{at, h.same[person]}
	if h.known[who] == nil {
		if len(h.held[at]) == 0 {
			h.order = append(h.order, at)
		}
		h.known[who] = &holder{person: who.person}
		h.held[at] = append(h.held[at], h.known[who])
	}
	h.known[who].callings = append(h.known[who].callings, called)
}

// unexcused returns the holders of an office on a day whom nothing excuses: no handover, no other time told beside the
// title, no term in the register that shows it to be stale or too early.
func (h *holdings) unexcused(at seat) []*holder {
	var left []*holder
	for _, called := range h.held[at] {
		called.callings = slices.DeleteFunc(called.callings, func(k calling) bool {
			person, _ := h.dataset.People.Find(k.claim.Person)
			if changesHands(k.offices, at.day) || !toldOfDay(k.claim, at.day) {
				return true
			}
			_, wrong := tenureFault(h.dataset, k.claim, person, h.offices[person])
			return wrong
		})
		if len(called.callings) > 0 {
			left = append(left, called)
		}
	}
	return left
}

// dayOf returns the one day for which a title is given.
func (h *holdings) dayOf(c *claims.Claim, person *claims.Person) (when.Day, bool) {
	o, ok := occasionOf(h.dataset, c)
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
func (h *holdings) callings(c *claims.Claim, person *claims.Person) []calling {
	if len(person.Offices) > 0 {
		return callingsOf(c, person, h.offices[person])
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
func (h *holdings) keyOf(called calling, person *claims.Person, day when.Day) string {
	if len(person.Offices) == 0 {
		return h.calledAlone(called.text)
	}
	if called.bare {
		return ""
	}
	var keys []string
	for _, office := range called.offices {
		if found, dated := termOf(office); !dated || found.mayHold(dayRun{day, day}) {
			keys = append(keys, officeKey(office))
		}
	}
	slices.SortFunc(keys, cmp.Compare)
	if keys = slices.Compact(keys); len(keys) != 1 {
		return ""
	}
	return keys[0]
}

// calledAlone returns the key of the exclusive office that a title stands for by itself: it names the country, the place
// or the body of one, and of one only.
func (h *holdings) calledAlone(text string) string {
	if key, ok := h.called[text]; ok {
		return key
	}
	var keys []string
	title := wording.ReadTitle(text)
	for _, key := range h.titled[identityOf(text)] {
		read := h.exclusive[key].office.read
		own := slices.ContainsFunc(title.Countries(), func(name string) bool { return slices.Contains(read.Countries(), name) })
		if title.Known() && !title.Described() && !title.Ranked() && read.Bears(title) && (own || read.OfPlace() || h.namesWhere(text)) {
			keys = append(keys, key)
		}
	}
	h.called[text] = ""
	if len(keys) == 1 {
		h.called[text] = keys[0]
	}
	return h.called[text]
}

// namesWhere reports whether a title ends with the body or the place that it is an office of: "Judge of Halden County". A
// field of work is neither: there are many ministers of defence.
func (h *holdings) namesWhere(text string) bool {
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
	for _, body := range h.dataset.Organisations.Items {
		if same(body.Name) || slices.ContainsFunc(body.Aliases, same) {
			return true
		}
	}
	for _, place := range h.dataset.Places.Items {
		if same(place.Name) || slices.ContainsFunc(place.Aliases, same) {
			return true
		}
	}
	return false
}

// changesHands reports whether one takes or leaves one of the offices on a day, the day before or the day after.
func changesHands(offices []registered, day when.Day) bool {
	near := dayRun{day.AddDays(-1), day.AddDays(1)}
	overlaps := func(other dayRun) bool {
		return other.first.Compare(near.last) <= 0 && near.first.Compare(other.last) <= 0
	}
	return slices.ContainsFunc(offices, func(office registered) bool {
		found, dated := termOf(office)
		return dated && (overlaps(found.began) && office.From != "" || overlaps(found.ended) && office.To != "")
	})
}

// nearDays is how far from the day of a text the times may lie that are told beside a title of that day.
const nearDays = 7

// toldOfDay reports whether the words around a title leave it one of the day: they tell of no other time.
func toldOfDay(c *claims.Claim, day when.Day) bool {
	if c.When != nil {
		return true
	}
	beside, told := timesBeside(c, day)
	if !told || retrospective(c) || c.Anchor.Part() == "caption" {
		return false
	}
	return !slices.ContainsFunc(beside, func(other dayRun) bool {
		return other.last.Before(day.AddDays(-nearDays)) || day.AddDays(nearDays).Before(other.first)
	})
}
