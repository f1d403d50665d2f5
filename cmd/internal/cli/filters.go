package cli

// This file narrows lists: the flags that do so, on which kinds of list each means something, and whether a row fits them
// all.

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
	"claimcheck/claims/wording"
)

// filters are what the flags of list ask for; an empty one lets everything through.
type filters struct {
	kind, status           choice
	person, event, article string
	since, until           string
	text                   string
}

// claimKinds are the kinds of claim, and claimStatuses what a claim's status may be.
var (
	claimKinds = []string{
		claims.KindDate, claims.KindOrder, claims.KindDuration, claims.KindTitle, claims.KindQuote, claims.KindStatement,
		claims.KindNumber, claims.KindPlace,
	}
	claimStatuses = []string{"draft", claims.Confirmed, claims.Disputed, claims.Retracted}
)

func addFilters(cmd *cobra.Command) *filters {
	f := &filters{kind: choice{allowed: claimKinds, named: "KIND"}, status: choice{allowed: claimStatuses, named: "STATUS"}}
	flags := cmd.Flags()
	flags.Var(&f.kind, "kind", "claims of this kind: "+strings.Join(claimKinds, ", "))
	flags.StringVar(&f.person, "person", "", "what speaks of `WHO` or is said by them: an id, a name or an alias")
	flags.StringVar(&f.event, "event", "", "what speaks of the event of this `ID` or name")
	flags.StringVar(&f.article, "article", "", "what stands in the article of this `ID`")
	flags.Var(&f.status, "status", "claims of this status: "+strings.Join(claimStatuses, ", "))
	flags.StringVar(&f.since, "since", "", "what stands in articles of this `DATE` or later")
	flags.StringVar(&f.until, "until", "", "what stands in articles of this `DATE` or earlier")
	flags.StringVar(&f.text, "text", "", "what has all of these `WORDS` in it, in any case")
	register(cmd, "kind", f.kind.complete)
	register(cmd, "status", f.status.complete)
	for _, name := range []string{"since", "until", "text"} {
		register(cmd, name, cobra.NoFileCompletions)
	}
	return f
}

// inArticles are the lists of what stands in articles.
var inArticles = []string{"articles", "claims", "sources"}

// filter is one flag as it was given, with the lists on which it means something.
type filter struct {
	flag, value string
	lists       []string
}

func (f *filters) all() []filter {
	return []filter{
		{"kind", f.kind.value, []string{"claims"}},
		{"person", f.person, []string{"articles", "claims", "sources", "people", "organisations", "publishers", "events"}},
		{"event", f.event, []string{"articles", "claims", "events"}},
		{"article", f.article, inArticles},
		{"status", f.status.value, []string{"claims"}},
		{"since", f.since, inArticles},
		{"until", f.until, inArticles},
		{"text", f.text, listed()},
	}
}

// set lists the filters that were given, as they were given.
func (f *filters) set() []string {
	var given []string
	for _, one := range f.all() {
		if one.value != "" {
			given = append(given, fmt.Sprintf("--%s %q", one.flag, one.value))
		}
	}
	return given
}

// fit refuses a filter on a list of which it says nothing.
func (f *filters) fit(chosen listing) error {
	for _, one := range f.all() {
		if one.value != "" && !slices.Contains(one.lists, chosen.name) {
			return fmt.Errorf("--%s says nothing about %s; it narrows lists of %s", one.flag, chosen.name, strings.Join(one.lists, ", "))
		}
	}
	return nil
}

// sieve is the filters with their values looked up in a dataset.
type sieve struct {
	*filters
	dataset        *claims.Dataset
	people, events []string // people and events are the ids that are meant.
	since, until   when.Span
	folded         string // folded are the words of --text.
}

// filtered returns the rows of a list that fit all filters.
func (a *app) filtered(f *filters, d *claims.Dataset, chosen listing) ([]listedRow, error) {
	s := sieve{filters: f, dataset: d, folded: wording.Fold(f.text)}
	var err error
	if s.people, err = lookUp("person", f.person, speakersOf(d)); err != nil {
		return nil, err
	}
	if s.events, err = lookUp("event", f.event, eventsOf(d)); err != nil {
		return nil, err
	}
	articles, err := lookUp("article", f.article, articlesOf(d))
	if err != nil {
		return nil, err
	}
	if s.since, err = a.filterDate("since", f.since); err != nil {
		return nil, err
	}
	if s.until, err = a.filterDate("until", f.until); err != nil {
		return nil, err
	}
	rows := chosen.rows(d)
	return slices.DeleteFunc(rows, func(row listedRow) bool {
		return f.article != "" && !slices.Contains(articles, row.article.ID) || !s.holds(chosen, row)
	}), nil
}

// filterDate returns the span of a date, or of time words as seen from today.
func (a *app) filterDate(flag, text string) (when.Span, error) {
	if text == "" {
		return when.Always(), nil
	}
	date, err := when.ParseDate(text)
	if err != nil {
		now := a.now()
		told, ok := english.Resolve(text, when.DayOf(now, now.Location()))
		if !ok || told.Date.IsZero() {
			return when.Span{}, fmt.Errorf("--%s %s: no date; write one like 2021-08-10 or 2021-08, or words like \"last month\"", flag, clipped(text))
		}
		date = told.Date
	}
	return date.Span(time.UTC), nil
}

// holds reports whether a row fits all filters but that of the article.
func (s sieve) holds(chosen listing, row listedRow) bool {
	switch {
	case s.kind.value != "" && row.claim.Kind != s.kind.value,
		s.status.value != "" && row.claim.Status != s.status.value,
		s.person != "" && !s.ofPerson(chosen, row),
		s.event != "" && !s.ofEvent(chosen, row),
		row.article != nil && !s.inTime(row.article):
		return false
	}
	return s.text == "" || s.hasWords(row)
}

// inTime reports whether an article's day lies in the time asked for. One without a day does so where none was asked for.
func (s sieve) inTime(article *claims.Article) bool {
	if s.filters.since == "" && s.filters.until == "" {
		return true
	}
	date, err := when.ParseDate(article.Reference())
	if err != nil {
		return false
	}
	day := date.Span(time.UTC)
	return day.End.After(s.since.Start) && day.Start.Before(s.until.End)
}

// hasWords reports whether each of the words stands somewhere in what a row tells of.
func (s sieve) hasWords(row listedRow) bool {
	told := []string{row.id}
	for k := range row.values {
		told = append(told, row.cell(k))
	}
	switch {
	case row.claim != nil:
		told = []string{row.claim.Anchor.Quote(), row.claim.Text, row.claim.Title, row.claim.Name}
	case row.source != nil:
		told = []string{row.source.Title, row.source.Text}
	case row.article != nil:
		told = []string{row.article.Headline}
	default:
		if person, ok := s.dataset.People.Find(row.id); ok {
			told = append(told, person.Aliases...)
		}
	}
	text := wording.Fold(strings.Join(told, " "))
	for _, word := range strings.Fields(s.folded) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// ofPerson reports whether a row speaks of one of the people, or is said by one.
func (s sieve) ofPerson(chosen listing, row listedRow) bool {
	switch {
	case row.claim != nil:
		return s.claimOfPerson(row.claim)
	case row.source != nil:
		return s.speaks(row.source.Author)
	case row.article != nil:
		return slices.ContainsFunc(row.article.Claims, s.claimOfPerson) ||
			slices.ContainsFunc(row.article.Sources, func(source *claims.Source) bool { return s.speaks(source.Author) })
	case chosen.singular == kindEvent:
		event, ok := s.dataset.Events.Find(row.id)
		return ok && slices.ContainsFunc(event.Participants, func(id string) bool { return slices.Contains(s.people, id) })
	}
	return slices.Contains(s.people, row.id)
}

func (s sieve) claimOfPerson(claim *claims.Claim) bool {
	if slices.Contains(s.people, claim.Person) {
		return true
	}
	seen := map[*claims.Claim]bool{}
	for ; claim != nil && !seen[claim]; claim = claim.Article.Claim(claim.Within) { // A part of a quote is said by who says the whole.
		seen[claim] = true
		if claim.Speaker != nil {
			return s.speaks(claim.Speaker)
		}
	}
	return false
}

func (s sieve) speaks(speaker *claims.Speaker) bool {
	return speaker != nil && speaker.ID != "" && slices.Contains(s.people, speaker.ID)
}

// ofEvent reports whether a row speaks of one of the events, or is one or a part of one.
func (s sieve) ofEvent(chosen listing, row listedRow) bool {
	switch {
	case row.claim != nil:
		return s.claimOfEvent(row.claim)
	case row.article != nil:
		return slices.ContainsFunc(row.article.Claims, s.claimOfEvent)
	}
	event, ok := s.dataset.Events.Find(row.id)
	return slices.Contains(s.events, row.id) || ok && slices.Contains(s.events, event.PartOf)
}

func (s sieve) claimOfEvent(claim *claims.Claim) bool {
	return slices.ContainsFunc([]string{claim.Event, claim.Other, claim.From, claim.To}, func(id string) bool {
		return id != "" && slices.Contains(s.events, id)
	})
}
