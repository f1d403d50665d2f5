package checks

// An age and the day on which it held tell within what days somebody was born. So every age is turned into the birth
// dates that would give it, and these are held against the register's, or against one another.

import (
	"math"
	"slices"
	"strings"
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// AgeConflict finds ages that a birth date does not give, or that no birth date could.
var AgeConflict = &check.Check{
	Name: "age-conflict",
	Doc: `an age that the person's birth date does not give on that day

Somebody born on 8 August 1953 is 67 on 7 August 2021 and 68 on the 8th. An age that no day of the birth date gives is a
slip of the article, of the register or of the day, or the age of somebody else. The day is the claim's own "when"; else
that of the words: of the source, of the saying, or of the article, which may have been written the day before it was
published, or while it was another day where the person lives. An age at an event may be that of the event's day or of
the article's. After a death it counts no further.

A birth date of which only the year or the month is known gives every age that one of its days gives; "about" leaves
some years' room, "at-least" and "at-most" one side open. Where no birth date is known, the ages of one person are held
against one another: 52 on one day and 55 a year later cannot both be true, whatever the birth date.

What to do: look at the age as printed, the birth date and the day. The corrections that would settle it are listed; none
is preferred. An age that held on another day than that of the words needs a "when".`,
	Severity: check.Error,
	Run:      check.EachPerson(ageConflicts),
}

// The verdicts: against the birth date of the register, or against another age.
const (
	againstBirth = "birth-date"
	againstAge   = "two-ages"
)

// theAge is the measure whose numbers are ages.
const theAge = "age"

// days is a run of days, the last one included.
type days struct{ first, last when.Day }

func (d days) overlaps(other days) bool {
	return !d.last.Before(other.first) && !other.last.Before(d.first)
}

func (d days) with(day when.Day) days {
	if day.Before(d.first) {
		d.first = day
	}
	if d.last.Before(day) {
		d.last = day
	}
	return d
}

// words tells the days to people: "Tuesday, 10 August 2021", "August 2021", "1953".
func (d days) words() string {
	return when.Span{Start: d.first.Span(time.UTC).Start, End: d.last.Span(time.UTC).End}.Words(time.UTC)
}

// daysIn returns the days that an EDTF date may mean, where it is bounded on both sides.
func daysIn(date string) (days, bool) {
	parsed, err := when.ParseDate(date)
	if err != nil {
		return days{}, false
	}
	first, begins := parsed.FirstDay()
	last, ends := parsed.LastDay()
	return days{first, last}, begins && ends
}

// aged is an age that a claim gives, read.
type aged struct {
	claim *claims.Claim
	// least and most are the age in completed units, where the claim's bound leaves some room.
	least, most int
	unit        ageUnit
	// on are the days on which it may have held, the likeliest first; told is the one that a reader would take.
	on   []days
	told days
	// origin tells whose day that is, and at and quote where it stands; they are empty for the claim's own.
	origin string
	at     claims.Ref
	quote  string
	// born are the birth dates that would give the age, a run for each run of on.
	born []days
}

func ageConflicts(p *check.Pass, g *check.Group) {
	var found []aged
	r := ageReader{dataset: p.Dataset, events: map[*claims.Article]map[string]days{}}
	r.person, _ = p.Dataset.People.Find(g.ID)
	if r.person != nil {
		r.died, r.dead = daysIn(r.person.Died)
	}
	for _, claim := range g.Claims {
		if claim.Kind == claims.KindNumber && claim.Measure == theAge && claim.Person == g.ID && claim.Fact() == claims.Asserted {
			if age, ok := r.read(claim); ok {
				found = append(found, age)
			}
		}
	}
	t := ageTelling{dataset: p.Dataset, person: r.person, id: g.ID, died: r.died, dead: r.dead}
	if r.person == nil || r.person.Born == "" {
		if finding, ok := t.amongThemselves(found); ok {
			p.Report(finding)
		}
		return
	}
	born, known := daysIn(r.person.Born)
	if !known {
		return
	}
	t.born = born
	wrong := slices.DeleteFunc(found, func(a aged) bool { return slices.ContainsFunc(a.born, born.overlaps) })
	for _, together := range togetherBorn(wrong) {
		p.Report(t.againstRegister(together))
	}
}

// togetherBorn groups ages that one birth date would give, since one slip may explain them all: the birth date's. Each
// group begins with the claim that stands first in the dataset.
func togetherBorn(ages []aged) [][]aged {
	order := make([]int, len(ages))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return ages[a].born[0].first.Compare(ages[b].born[0].first) })
	var groups [][]int
	var shared days
	for _, i := range order {
		born := ages[i].born[0]
		if last := len(groups) - 1; last >= 0 && shared.overlaps(born) {
			groups[last] = append(groups[last], i)
			shared = days{born.first, minDay(shared.last, born.last)}
			continue
		}
		groups = append(groups, []int{i})
		shared = born
	}
	var grouped [][]aged
	for _, group := range groups {
		slices.Sort(group)
		var members []aged
		for _, i := range group {
			members = append(members, ages[i])
		}
		grouped = append(grouped, members)
	}
	return grouped
}

// ageReader reads the ages that claims give of one person.
type ageReader struct {
	dataset *claims.Dataset
	// person is nil where no register has it.
	person *claims.Person
	died   days
	dead   bool
	// events remembers the days that an article gives to events.
	events map[*claims.Article]map[string]days
}

// oldest is an age beyond which numbers are all alike: nobody is that old.
const oldest = 10_000

// read turns a claim into an age and the birth dates that would give it. There is none where the unit, the value or the
// day is not understood.
func (r ageReader) read(c *claims.Claim) (aged, bool) {
	a := aged{claim: c}
	unit, ok := ageUnits[strings.ToLower(strings.TrimSpace(c.Unit))]
	if !ok || c.Value == nil || *c.Value < 0 {
		return a, false
	}
	value := min(*c.Value, oldest)
	a.unit, a.least = unit, int(value)
	a.most = a.least
	if whole := math.Trunc(value); whole != value && unit == inYears {
		// "2.5 years" is counted in months, and as loosely as a whole year is.
		a.unit, a.least, a.most = inMonths, int(value*12), int(value*12)+12
	} else if whole != value {
		a.most++
	}
	switch c.Bound {
	case "about":
		room := a.unit.room(a.least)
		a.least, a.most = max(0, a.least-room), a.most+room
	case "at-least":
		a.most = oldest * 12
	case "at-most":
		a.least = 0
	}
	if !r.dated(&a) {
		return a, false
	}
	for _, on := range a.on {
		a.born = append(a.born, days{a.unit.back(on.first, a.most+1).AddDays(1), a.unit.latestBirth(on.last, a.least)})
	}
	return a, true
}

// dated fills in the days on which an age may have held.
func (r ageReader) dated(a *aged) bool {
	c := a.claim
	if c.When != nil {
		on, ok := r.stated(c)
		if !ok {
			return false
		}
		a.on, a.told = []days{on}, on
	} else if !r.spoken(a) {
		return false
	} else if on, ok := r.eventDays(c); ok {
		a.on = append(a.on, on)
	}
	if r.dead { // The age counts no further than to the death.
		for i, on := range a.on {
			a.on[i] = days{minDay(on.first, r.died.first), minDay(on.last, r.died.last)}
		}
	}
	return true
}

// stated returns the days of a claim's own "when". Words that cannot mean their date are for date-resolution to ask.
func (r ageReader) stated(c *claims.Claim) (days, bool) {
	today, _ := dayIn(c.Article.Reference())
	if _, _, wrong := (timed{dataset: r.dataset, when: c.When, key: "when", claim: c, article: c.Article, today: today}).misread(); wrong {
		return days{}, false
	}
	if c.When.Date != "" {
		return daysIn(c.When.Date)
	}
	var on days
	for i, meant := range sensesOf(c.When.Text, claimView(r.dataset, c)) {
		first, begins := meant.Date.FirstDay()
		last, ends := meant.Date.LastDay()
		if !begins || !ends {
			return days{}, false
		}
		if i == 0 {
			on = days{first, last}
		}
		on = on.with(first).with(last)
	}
	return on, on != days{}
}

// spoken fills in the days on which the claim's words were spoken or written.
func (r ageReader) spoken(a *aged) bool {
	c := a.claim
	own := standsInArticle(c) && c.Within == ""
	v := claimView(r.dataset, c)
	if len(v.days) == 0 {
		date := ""
		switch voice := c.Voice(); {
		case voice.Within != nil && voice.Within.Said != nil:
			date = voice.Within.Said.Date
		case voice.Within == nil && voice.Source != nil && voice.Source.Published != nil:
			date = voice.Source.Published.Date
		case own:
			date = c.Article.Reference()
		}
		on, ok := daysIn(date)
		a.on, a.told = []days{on}, on
		return ok
	}
	a.told = days{v.days[0], v.days[0]}
	a.origin, a.at, a.quote = v.origin, v.at, v.quote
	on := a.told
	for _, day := range v.days {
		on = on.with(day)
	}
	if own {
		on = r.elsewhere(c, on)
		if c.Article.Dateline == nil || c.Article.Dateline.Date == "" {
			on = on.with(on.first.AddDays(-1)) // A paper is written the day before it comes out.
		}
	}
	a.on = []days{on}
	return true
}

// elsewhere adds the days that it was where the person lives while it was the article's day where the article is read.
func (r ageReader) elsewhere(c *claims.Claim, on days) days {
	if r.person == nil {
		return on
	}
	zones := reading.ArticleZones(r.dataset, c.Article, c.Event)
	home, known := namedZone(r.person.Zone)
	if !known {
		return on
	}
	for _, day := range []when.Day{on.first, on.last} {
		for _, there := range daysElsewhere(&claims.When{Date: day.String()}, zones, []reading.Zone{home}) {
			on = on.with(there)
		}
	}
	return on
}

// eventDays returns the days that the claim's article gives to the event at which somebody was so old.
func (r ageReader) eventDays(c *claims.Claim) (days, bool) {
	if c.Event == "" {
		return days{}, false
	}
	known, ok := r.events[c.Article]
	if !ok {
		known = map[string]days{}
		for _, dated := range c.Article.Claims {
			if dated.Kind != claims.KindDate || !dated.Live() || dated.Fact() != claims.Asserted || dated.When == nil ||
				dated.Phase == claims.PhaseStart || dated.Phase == claims.PhaseEnd {
				continue
			}
			if on, ok := r.stated(dated); ok {
				if others, ok := known[dated.Event]; ok {
					on = on.with(others.first).with(others.last)
				}
				known[dated.Event] = on
			}
		}
		r.events[c.Article] = known
	}
	on, ok := known[c.Event]
	return on, ok
}
