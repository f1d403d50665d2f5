package checks

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/recall"
	"claimcheck/claims/when"
	"claimcheck/claims/wording"
)

// TitleUnknown finds titles that the register does not have for the person who is called by them.
var TitleUnknown = &check.Check{
	Name: "title-unknown",
	Doc: `a capitalised title that the person's register lacks

A capitalised title before a name tells readers that this is the office. A title that the person never had is either a
slip ("Secretary Defence" for "Secretary of Defense") or a person taken for another. It is held against the offices in
the person's register, their aliases and their organisations. Spelling, a country or "former" before the title, the
inverted form ("Defense Secretary"), the bare head word ("Secretary") and acronyms are no faults; nor are ranks and
forms of address ("General", "Dr."), or descriptions, whose noun is in lower case ("US envoy"). Nobody is judged whose
register has no office.

What to do: compare the title with the nearest one of the register. If the article is wrong, that is a question for its
editor. If it is right, add the title to the person's offices, or to the aliases of one of them.`,
	Severity: check.Warning,
	Run: check.EachArticle(func(p *check.Pass, a *claims.Article) {
		for _, claim := range a.Claims {
			if claim.Kind != claims.KindTitle || !claim.Live() || claim.Fact() != claims.Asserted {
				continue
			}
			person, ok := p.Dataset.People.Find(claim.Person)
			if !ok || len(person.Offices) == 0 {
				continue
			}
			offices := officesOf(p.Dataset, person)
			for _, part := range wording.TitleParts(withoutName(claim.Title, person)) {
				if !titleKnown(part, offices) {
					p.Report(unknownTitle(claim, person, part, offices).On(claim))
				}
			}
		}
	}),
}

// registered is an office as the register has it, read for comparison.
type registered struct {
	claims.Office
	index int
	read  wording.Office
}

func officesOf(d *claims.Dataset, person *claims.Person) []registered {
	var offices []registered
	for i, office := range person.Offices {
		var bodies []string
		if organisation, ok := d.Organisations.Find(office.Organisation); ok {
			bodies = append([]string{organisation.Name}, organisation.Aliases...)
		}
		titles := append([]string{office.Title}, office.Aliases...)
		offices = append(offices, registered{office, i, officeRead(strings.Join(titles, betweenNames) + betweenLists + strings.Join(bodies, betweenNames))})
	}
	return offices
}

// What parts the names in a list, and the lists, in the key of an office. No record has these bytes, which are no UTF-8.
const (
	betweenNames = "\xfe"
	betweenLists = "\xff"
)

// officeRead reads an office from its titles and the names of its body. The offices of a few people are asked for in
// article after article.
var officeRead = recall.Of(1<<10, 1<<9, func(key string) wording.Office {
	titles, bodies, _ := strings.Cut(key, betweenLists)
	if bodies == "" {
		return wording.ReadOffice(strings.Split(titles, betweenNames), nil)
	}
	return wording.ReadOffice(strings.Split(titles, betweenNames), strings.Split(bodies, betweenNames))
})

// withoutName cuts the person's own name from the end of a title that was recorded with it.
func withoutName(title string, person *claims.Person) string {
	if rest, ok := cutName(title, person.Name); ok {
		return rest
	}
	for _, name := range person.Aliases {
		if rest, ok := cutName(title, name); ok {
			return rest
		}
	}
	family := strings.TrimSpace(person.Name)
	if at := strings.LastIndexFunc(family, unicode.IsSpace); at >= 0 {
		family = strings.TrimLeftFunc(family[at:], unicode.IsSpace)
	}
	if rest, ok := cutName(title, family); ok && family != "" {
		return rest
	}
	return title
}

// cutName cuts a name and the blank before it from the end of a title, of which something must be left.
func cutName(title, name string) (string, bool) {
	rest, ok := strings.CutSuffix(title, name)
	if ok {
		rest, ok = strings.CutSuffix(rest, " ")
	}
	rest = strings.TrimSpace(rest)
	return rest, ok && rest != ""
}

// titleKnown reports whether what is printed is one title of the offices', or nothing that a register could judge, or
// several such joined ("Prime Minister and Minister of Defence").
func titleKnown(text string, offices []registered) bool { return len(segmentsOf(text, offices)) > 0 }

// What joins two titles, read in turn, since "and" may also stand inside one.
var (
	joinedByAnd   = strings.NewReplacer(" and ", "\x00", " & ", "\x00", "-cum-", "\x00")
	joinedByMarks = strings.NewReplacer(", and ", "\x00", ", ", "\x00", "; ", "\x00", "/", "\x00")
	joinedByAny   = strings.NewReplacer(", and ", "\x00", " and ", "\x00", " & ", "\x00", ", ", "\x00", "; ", "\x00", "/", "\x00")
)

func oneTitleKnown(text string, offices []registered) bool {
	title := wording.ReadTitle(text)
	if !title.Known() || title.Described() || title.Ranked() || borneBy(title, offices) {
		return true
	}
	office, ok := title.WithoutRanks(text)
	return ok && borneBy(office, offices)
}

func borneBy(title wording.Title, offices []registered) bool {
	return slices.ContainsFunc(offices, func(office registered) bool { return office.read.Bears(title) })
}

// alike is the likeness from which an office is offered as what the title was meant to be.
const alike = 0.34

// unknownTitle tells of a title that is none of the person's, and of the offices that it may stand for.
func unknownTitle(c *claims.Claim, person *claims.Person, part string, offices []registered) check.Finding {
	title := wording.ReadTitle(part)
	finding := check.Finding{
		Message:  fmt.Sprintf("“%s” is no title that the register has for %s", part, person.Name),
		At:       c.Ref("title"),
		Evidence: []check.Evidence{{At: c.Ref("title"), Quote: c.Title, Part: c.Anchor.Part(), Note: "as recorded"}},
	}
	if strings.Contains(c.Anchor.Quote(), c.Title) {
		finding.Evidence[0] = check.QuoteOf(c)
	}
	for i, office := range candidatesFor(title, offices, c.Article.Reference()) {
		known := fmt.Sprintf("“%s”%s", office.Title, held(office.Office))
		if i == 0 && office.read.Likeness(title) >= alike {
			finding.Message += "; the nearest is " + known
		} else if i == 0 {
			finding.Message += "; it has " + known
		}
		finding.Suggestions = append(finding.Suggestions, offer(c, person, office, known))
		finding.Evidence = append(finding.Evidence, check.Evidence{
			At: person.Ref("offices", strconv.Itoa(office.index), "title"), Quote: office.Title,
			Note: "an office of " + person.Name + held(office.Office),
		})
	}
	finding.Suggestions = append(finding.Suggestions, check.Suggestion{
		Message: fmt.Sprintf("if the article is right, add “%s” to \"offices\" of %q in %s", part, person.ID, person.Ref().Document.Path),
	})
	return finding
}

// offer suggests an office as what the title was meant to be. The article's words are its editor's to change; only where
// the anchor has the register's title is it the record that slipped, and can be mended.
func offer(c *claims.Claim, person *claims.Person, office registered, known string) check.Suggestion {
	if quote := c.Anchor.Quote(); strings.Contains(quote, office.Title) && !strings.Contains(quote, c.Title) {
		at := c.Ref("title")
		return check.Suggestion{Message: fmt.Sprintf("write “%s”, as the anchor has it", office.Title), At: &at, Value: office.Title}
	}
	return check.Suggestion{Message: fmt.Sprintf("ask the article's editor: the register calls %s %s", person.Name, known)}
}

// candidatesFor returns the offices that a title is most like, nearest first; where it is like none, those held on the
// day of the article, else all. Of offices equally near, the one held on that day comes first.
func candidatesFor(title wording.Title, offices []registered, day string) []registered {
	sorted := slices.Clone(offices)
	slices.SortStableFunc(sorted, func(a, b registered) int {
		likeness := cmp.Compare(b.read.Likeness(title), a.read.Likeness(title))
		if likeness != 0 || heldOn(a.Office, day) == heldOn(b.Office, day) {
			return likeness
		}
		if heldOn(a.Office, day) {
			return -1
		}
		return 1
	})
	keep := func(wanted func(registered) bool) []registered {
		kept := slices.DeleteFunc(slices.Clone(sorted), func(office registered) bool { return !wanted(office) })
		return kept[:min(len(kept), 3)]
	}
	if near := keep(func(o registered) bool { return o.read.Likeness(title) >= alike }); len(near) > 0 {
		return near
	}
	if current := keep(func(o registered) bool { return heldOn(o.Office, day) }); len(current) > 0 {
		return current
	}
	return keep(func(registered) bool { return true })
}

// heldOn reports whether an office may have been held on a day, both as EDTF dates. What is not told excludes nothing.
func heldOn(office claims.Office, day string) bool {
	on, err := when.ParseDate(day)
	if err != nil {
		return true
	}
	if from, err := when.ParseDate(office.From); err == nil {
		first, known := from.FirstDay()
		last, bounded := on.LastDay()
		if known && bounded && last.Before(first) {
			return false
		}
	}
	if to, err := when.ParseDate(office.To); err == nil {
		last, known := to.LastDay()
		first, bounded := on.FirstDay()
		if known && bounded && last.Before(first) {
			return false
		}
	}
	return true
}

// held tells from when to when an office was held, as far as the register says so.
func held(office claims.Office) string {
	switch {
	case office.From != "" && office.To != "":
		return fmt.Sprintf(" (%s to %s)", office.From, office.To)
	case office.From != "":
		return fmt.Sprintf(" (since %s)", office.From)
	case office.To != "":
		return fmt.Sprintf(" (until %s)", office.To)
	}
	return ""
}
