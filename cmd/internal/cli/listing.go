package cli

// This file says by which columns each kind of thing is listed. Adding a kind is an entry in listings.

import (
	"fmt"
	"strings"

	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
	"claimcheck/cmd/internal/terminal"
)

// listing is how one kind is listed.
type listing struct {
	name, singular string
	columns        []listedColumn
	rows           func(*claims.Dataset) []listedRow
}

// listedColumn is a column of the table, and a key of the JSON objects.
type listedColumn struct {
	terminal.GridColumn
	key string
}

// listedRow is one thing: values in the order of the columns, each a string, a list of strings, a number or nothing.
type listedRow struct {
	// id is unique among its kind; the first value may be a shorter one, unique under the heading.
	id     string
	values []any
	at     claims.Ref
	// heading tells the article that a claim or source stands in, empty for everything else.
	heading string
	// article, claim and source are what the row tells of; the article also of a claim or source, none of a register's item.
	article *claims.Article
	claim   *claims.Claim
	source  *claims.Source
}

// cell returns the value of a column as the table shows it.
func (r listedRow) cell(k int) string {
	switch value := r.values[k].(type) {
	case nil:
		return ""
	case []string:
		return strings.Join(value, "; ")
	default:
		return fmt.Sprint(value)
	}
}

func text(key string) listedColumn {
	return listedColumn{terminal.GridColumn{Header: strings.ReplaceAll(key, "_", " ")}, key}
}

func label(key string) listedColumn {
	column := text(key)
	column.Kind = terminal.Label
	return column
}

func number(key string) listedColumn {
	column := text(key)
	column.Right = true
	return column
}

var listings = []listing{
	{"articles", kindArticle, []listedColumn{label("id"), text("publisher"), text("date"), number("claims"), text("headline")}, listArticles},
	{"claims", kindClaim, []listedColumn{label("id"), text("kind"), text("about"), text("words"), text("date"), text("status")}, listClaims},
	{"sources", kindSource, []listedColumn{label("id"), text("kind"), text("author"), text("published"), text("text")}, listSources},
	{"people", kindPerson, []listedColumn{label("id"), text("name"), text("offices"), text("zone")}, listPeople},
	{"organisations", kindOrganisation, []listedColumn{label("id"), text("name"), text("aliases"), text("zone")}, listOrganisations},
	{"publishers", kindPublisher, []listedColumn{label("id"), text("name"), text("zone")}, listPublishers},
	{"events", kindEvent, []listedColumn{label("id"), text("name"), text("extent"), number("claims"), text("participants")}, listEvents},
	{"places", kindPlace, []listedColumn{label("id"), text("name"), text("zone"), label("part_of"), number("claims")}, listPlaces},
	{"measures", kindMeasure, []listedColumn{label("id"), text("name"), text("unit"), number("claims")}, listMeasures},
}

func listArticles(d *claims.Dataset) []listedRow {
	var rows []listedRow
	for _, article := range d.Articles {
		values := []any{article.ID, d.Name(article.Publisher), article.Reference(), len(article.Claims), article.Headline}
		rows = append(rows, listedRow{id: article.ID, values: values, at: article.Ref(), article: article})
	}
	return rows
}

func listClaims(d *claims.Dataset) []listedRow {
	var rows []listedRow
	for _, article := range d.Articles {
		for _, claim := range article.Claims {
			values := []any{claim.ID, claim.Kind, about(d, claim), claim.Anchor.Quote(), claimDate(claim), claim.Status}
			rows = append(rows, listedRow{
				id: claimID(claim), values: values, at: claim.Ref(), heading: report.Heading(d, article), article: article, claim: claim,
			})
		}
	}
	return rows
}

// about tells what a claim speaks of: its event, person, measure or speaker.
func about(d *claims.Dataset, c *claims.Claim) string {
	switch {
	case c.Kind == claims.KindQuote || c.Kind == claims.KindStatement:
		return d.SpeakerName(c.Speaker)
	case c.Kind == claims.KindOrder:
		return c.Event + " " + c.Relation + " " + c.Other
	case c.Kind == claims.KindDuration && c.Event == "":
		return c.From + " to " + c.To
	case c.Measure != "":
		return c.Measure
	case c.Event != "":
		return c.Event
	case c.Person != "":
		return d.Name(c.Person)
	}
	return ""
}

// claimDate is the date that a claim records, or its words for one.
func claimDate(c *claims.Claim) string {
	for _, when := range []*claims.When{c.When, c.Said} {
		if when != nil && when.Date != "" {
			return when.Date
		}
		if when != nil {
			return when.Text
		}
	}
	return ""
}

func listSources(d *claims.Dataset) []listedRow {
	var rows []listedRow
	for _, article := range d.Articles {
		for _, source := range article.Sources {
			published := ""
			if source.Published != nil {
				published = source.Published.Date
			}
			values := []any{source.ID, source.Kind, d.SpeakerName(source.Author), published, source.Text}
			rows = append(rows, listedRow{
				id: sourceID(source), values: values, at: source.Ref(), heading: report.Heading(d, article), article: article, source: source,
			})
		}
	}
	return rows
}

func listPeople(d *claims.Dataset) []listedRow {
	var rows []listedRow
	for _, person := range d.People.Items {
		var offices []string
		for _, office := range person.Offices {
			offices = append(offices, office.Title)
		}
		values := []any{person.ID, person.Name, some(offices), person.Zone}
		rows = append(rows, listedRow{id: person.ID, values: values, at: person.Ref()})
	}
	return rows
}

// some returns a list, or nothing at all where it is empty.
func some(list []string) any {
	if len(list) == 0 {
		return nil
	}
	return list
}

func listOrganisations(d *claims.Dataset) []listedRow {
	var rows []listedRow
	for _, o := range d.Organisations.Items {
		rows = append(rows, listedRow{id: o.ID, values: []any{o.ID, o.Name, some(o.Aliases), o.Zone}, at: o.Ref()})
	}
	return rows
}

func listPublishers(d *claims.Dataset) []listedRow {
	var rows []listedRow
	for _, p := range d.Publishers.Items {
		rows = append(rows, listedRow{id: p.ID, values: []any{p.ID, p.Name, p.Zone}, at: p.Ref()})
	}
	return rows
}

func listEvents(d *claims.Dataset) []listedRow {
	return listClaimed(d, kindEvent, func(id string, claimed int) []any {
		event, ok := d.Events.Find(id)
		if !ok {
			return []any{id, noRegister, nil, claimed, nil}
		}
		return []any{id, event.Name, event.Extent, claimed, some(event.Participants)}
	})
}

func listPlaces(d *claims.Dataset) []listedRow {
	return listClaimed(d, kindPlace, func(id string, claimed int) []any {
		place, ok := d.Places.Find(id)
		if !ok {
			return []any{id, noRegister, nil, nil, claimed}
		}
		return []any{id, place.Name, place.Zone, place.PartOf, claimed}
	})
}

func listMeasures(d *claims.Dataset) []listedRow {
	return listClaimed(d, kindMeasure, func(id string, claimed int) []any {
		measure, ok := d.Measures.Find(id)
		if !ok {
			return []any{id, noRegister, nil, claimed}
		}
		return []any{id, measure.Name, measure.Unit, claimed}
	})
}

// listClaimed lists what claims may name without a register: those of the register first, then the others. Values makes
// the row of an id from the number of claims that name it.
func listClaimed(d *claims.Dataset, kind string, values func(id string, claimed int) []any) []listedRow {
	claimed := claimedCounts(d)
	var rows []listedRow
	for _, e := range catalogue(d) {
		if e.kind == kind {
			rows = append(rows, listedRow{id: e.id, values: values(e.id, claimed[e.String()]), at: e.at})
		}
	}
	return rows
}

// noRegister stands for the name of what only claims speak of.
const noRegister = "(in no register)"

// claimedCounts counts the claims that speak of each thing, by kind and id.
func claimedCounts(d *claims.Dataset) map[string]int {
	counts := map[string]int{}
	last := map[string]*claims.Claim{}
	for _, r := range references(d) {
		key := entry{kind: r.kind, id: r.id}.String()
		if r.claim != nil && last[key] != r.claim {
			last[key] = r.claim
			counts[key]++
		}
	}
	return counts
}
