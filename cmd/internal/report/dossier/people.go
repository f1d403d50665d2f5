package dossier

// This file tells by which titles people are called, over time and against the register.

import (
	"cmp"
	"slices"
	"strings"

	"claimcheck/checks"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// tellPeople tells the people whom the chosen articles call by a title, by name.
func (b *builder) tellPeople() {
	titled := map[string][]*claims.Claim{}
	var ids []string
	for _, article := range b.chosen.articles {
		for _, claim := range article.Claims {
			if claim.Kind != claims.KindTitle || !claim.Live() {
				continue
			}
			if titled[claim.Person] == nil {
				ids = append(ids, claim.Person)
			}
			titled[claim.Person] = append(titled[claim.Person], claim)
		}
	}
	for _, id := range ids {
		b.dossier.People = append(b.dossier.People, b.person(id, titled[id]))
	}
	slices.SortStableFunc(b.dossier.People, func(x, y *Person) int {
		return cmp.Or(strings.Compare(strings.ToLower(x.Name), strings.ToLower(y.Name)), strings.Compare(x.Key, y.Key))
	})
}

func (b *builder) person(id string, titled []*claims.Claim) *Person {
	name := line(b.data.Name(id))
	person := &Person{Link: Link{Key: b.keys.take("person", id), Label: name}, Name: name}
	// numbers are those of the offices here, by their numbers in the register.
	numbers := map[int]int{}
	if registered, ok := b.data.People.Find(id); ok {
		for i, at := range officeOrder(registered.Offices) {
			numbers[at] = i
			person.Offices = append(person.Offices, office(registered.Offices[at]))
		}
	}
	var dated []datedTitle
	known := map[titleKey]int{}
	titles := checks.TitlesOf(b.data, id, titled)
	for i, claim := range titled {
		for _, title := range titles[i] {
			key := titleKey{title.Title, title.Given, title.Verdict, title.First, title.Last, claim.Article}
			at, told := known[key]
			if !told {
				at = len(dated)
				known[key] = at
				dated = append(dated, b.title(claim, title, numbers))
			}
			for _, link := range b.claims[claim].Findings {
				if !slices.Contains(dated[at].Findings, link) {
					dated[at].Findings = append(dated[at].Findings, link)
				}
			}
		}
	}
	slices.SortStableFunc(dated, datedTitle.compare)
	for _, title := range dated {
		person.Titles = append(person.Titles, title.Title)
	}
	return person
}

// titleKey tells titles apart: the same title of one day in one article is told once.
type titleKey struct {
	title, given string
	verdict      checks.TitleVerdict
	first, last  when.Day
	article      *claims.Article
}

// datedTitle is a title with the days by which it is sorted; one without any stands last.
type datedTitle struct {
	Title
	first, last when.Day
	known       bool
}

func (t datedTitle) compare(other datedTitle) int {
	switch {
	case t.known != other.known && t.known:
		return -1
	case t.known != other.known:
		return 1
	}
	return cmp.Or(t.first.Compare(other.first), t.last.Compare(other.last))
}

func (b *builder) title(c *claims.Claim, t checks.TitleStanding, numbers map[int]int) datedTitle {
	told := datedTitle{first: t.First, last: t.Last, known: t.Dated, Title: Title{
		Title: line(t.Title), Standing: line(t.Given), Verdict: string(t.Verdict),
		Claim: b.claims[c].Link, Heading: b.heading(c.Article),
	}}
	for _, office := range t.Offices {
		told.Offices = append(told.Offices, numbers[office])
	}
	slices.Sort(told.Offices)
	if !t.Dated {
		return told
	}
	told.Day = t.First.Date().String()
	if t.First != t.Last {
		told.Day += "/" + t.Last.Date().String()
	}
	told.Date = checks.WhenWords(&claims.When{Date: told.Day})
	return told
}

// officeOrder returns the numbers of offices in the order in which they were taken up; those without a date stand first.
func officeOrder(offices []claims.Office) []int {
	order := make([]int, len(offices))
	starts := make([]when.Day, len(offices))
	for i, o := range offices {
		order[i] = i
		starts[i] = when.Day{Year: -when.MaxYear, Month: 1, Day: 1}
		if date, err := when.ParseDate(o.From); err == nil {
			if first, ok := date.FirstDay(); ok {
				starts[i] = first
			}
		}
	}
	slices.SortStableFunc(order, func(x, y int) int { return starts[x].Compare(starts[y]) })
	return order
}

// termWords tells an end of a term of office; its weekday is of no interest.
func termWords(edtf string) string {
	date, err := when.ParseDate(edtf)
	if err != nil {
		return line(edtf)
	}
	if day, ok := date.Day(); ok {
		return strings.TrimPrefix(day.Words(), day.Weekday().String()+", ")
	}
	return line(date.Words())
}

func office(o claims.Office) Office {
	told := Office{Title: line(o.Title), From: line(o.From), To: line(o.To), Exclusive: o.Exclusive}
	switch {
	case o.From != "" && o.To != "":
		told.Term = termWords(o.From) + " to " + termWords(o.To)
	case o.From != "":
		told.Term = "since " + termWords(o.From)
	case o.To != "":
		told.Term = "until " + termWords(o.To)
	}
	if date, err := when.ParseDate(o.From); err == nil {
		if first, ok := date.FirstDay(); ok {
			told.First = first.String()
		}
	}
	if date, err := when.ParseDate(o.To); err == nil {
		if last, ok := date.LastDay(); ok {
			told.Last = last.String()
		}
	}
	return told
}
