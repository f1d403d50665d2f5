package checks

import (
	"slices"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/when"
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
	Run:      check.EachSharing("office on one day", keysOfSeats, titleHolders),
}

// keysOfSeats gives articles a key for each office in which their titles put somebody on one day.
func keysOfSeats(d *claims.Dataset) func(*claims.Article) []check.Key {
	offices := newExclusiveOffices(d)
	return func(a *claims.Article) []check.Key {
		var keys []check.Key
		for _, claim := range a.Claims {
			for at := range offices.given(claim, nil) {
				keys = append(keys, check.KeyOf(at.office+"|"+at.day.String()))
			}
		}
		return check.Chain(keys)
	}
}

func titleHolders(p *check.Pass, articles []*claims.Article) {
	h := &holdings{exclusiveOffices: newExclusiveOffices(p.Dataset), held: map[seat][]*holder{}}
	if len(h.exclusive) == 0 {
		return
	}
	read := titlesRead{}
	for _, article := range articles {
		for _, claim := range article.Claims {
			for at, called := range h.given(claim, read) {
				h.note(at, called)
			}
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

// holdings sorts the titles of articles by exclusive office and day.
type holdings struct {
	*exclusiveOffices
	// held are those called by each office on each day; order is that of the claims.
	held  map[seat][]*holder
	order []seat
}

// note adds a title to those by which a person is called in an office on a day.
func (h *holdings) note(at seat, called calling) {
	person, _ := h.dataset.People.Find(called.claim.Person)
	who, holders := h.same[person], h.held[at]
	for _, known := range holders { // An office has few holders on a day.
		if known.person == who {
			known.callings = append(known.callings, called)
			return
		}
	}
	if len(holders) == 0 {
		h.order = append(h.order, at)
	}
	h.held[at] = append(holders, &holder{person: who, callings: []calling{called}})
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
