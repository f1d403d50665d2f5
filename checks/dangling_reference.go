package checks

import (
	"fmt"
	"slices"
	"strconv"
	"sync"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/schema"
)

// DanglingReference finds ids that lead nowhere, and dateline places of no known zone.
var DanglingReference = &check.Check{
	Name: "dangling-reference",
	Doc: `a reference to something that is not there

A claim points at its source, its person, its speaker, the claim it stands within, and an article at its publisher.
Where the id leads nowhere, mostly by a typing slip, the checks that need it cannot judge the claim. A dateline's place
that is in no "places" register and not in the gazetteer is reported too (as a warning), since the article's words then
have no time zone. Events, measures and places may be used without a register; where a register lists some, an id that
is close to one of them is taken for a slip and reported as a warning.

What to do: mend the id, for which the nearest known one is suggested, or add the missing entry to its register.`,
	Severity: check.Error,
	Run:      check.Once(danglingInRegisters).And(check.EachArticle(danglingInArticle)),
}

func danglingInArticle(p *check.Pass, a *claims.Article) {
	references{p, check.Prepared(p, listIDs)}.article(a)
}

func danglingInRegisters(p *check.Pass) {
	r := references{p, check.Prepared(p, listIDs)}
	for _, person := range p.Dataset.People.Items {
		for i, office := range person.Offices {
			r.organisation(person, office.Organisation, "offices", strconv.Itoa(i), "organisation")
		}
	}
	for _, event := range p.Dataset.Events.Items {
		r.event(event)
	}
}

// references judges references against the registers.
type references struct {
	*check.Pass
	*registeredIDs
}

// unfaulted are the ids that were looked at last and are no slips: neighbours mostly speak of one thing.
type unfaulted struct{ event, measure, place string }

// registeredIDs are the ids of all registers.
type registeredIDs struct {
	people, speakers, publishers []string
	events, measures, places     *shapedIDs
	// slips remembers what was found for an id of a sort that needs no register, as many claims repeat one id: a string for
	// each slipAsked.
	slips sync.Map
}

// slipAsked is an id of a sort that needs no register.
type slipAsked struct{ sort, id string }

func listIDs(d *claims.Dataset) *registeredIDs {
	r := &registeredIDs{
		people: d.People.IDs(), publishers: d.Publishers.IDs(),
		events: newShapedIDs(d.Events.IDs()), measures: newShapedIDs(d.Measures.IDs()), places: newShapedIDs(d.Places.IDs()),
	}
	r.speakers = slices.Concat(r.people, d.Organisations.IDs(), r.publishers)
	return r
}

func (r references) article(a *claims.Article) {
	d := r.Dataset
	if _, ok := d.Publishers.Find(a.Publisher); !ok && !d.Publishers.Excused(a.Publisher) {
		r.Report(dangling("publisher", a.Publisher, r.publishers, "publishers", a.Ref("publisher")).In(a))
	}
	if a.Dateline != nil {
		r.dateline(a)
	}
	for _, source := range a.Sources {
		if source.Author != nil && !r.speaks(source.Author.ID) {
			r.Report(dangling("author", source.Author.ID, r.speakers, "people, organisations or publishers",
				source.Ref("author")).OnSource(source))
		}
	}
	var last unfaulted
	for _, claim := range a.Claims {
		if claim.Live() {
			r.claim(claim, &last)
		}
	}
}

// dateline reports a place of no known zone: it is no error, but the article's times cannot be judged.
func (r references) dateline(a *claims.Article) {
	if zone, known := r.Dataset.PlaceZone(a.Dateline.Place); zone != "" || (!known && r.Dataset.Places.Excused(a.Dateline.Place)) {
		return
	}
	place := a.Dateline.Place
	finding := check.Finding{
		Severity: check.Warning,
		Message: fmt.Sprintf("the dateline's place %q has no time zone: it is in no places register and not in the gazetteer, "+
			"so the article's times cannot be told from its words", place),
		At: a.Ref("dateline", "place"),
		Suggestions: []check.Suggestion{{Message: fmt.Sprintf(
			`add it to a places register: {"places": [{"id": %q, "name": %q, "zone": "Continent/City"}]}`, slug(place), place)}},
	}
	if near, ok := nearestPlace(place); ok {
		at := finding.At
		finding.Suggestions = append([]check.Suggestion{{
			Message: fmt.Sprintf("did you mean %q?", near), At: &at, Value: near,
		}}, finding.Suggestions...)
	}
	r.Report(finding.In(a))
}

func nearestPlace(name string) (string, bool) {
	var names []string
	for _, place := range when.Gazetteer() {
		names = append(names, place.Name)
	}
	return schema.Nearest(name, names)
}

func (r references) claim(c *claims.Claim, last *unfaulted) {
	a := c.Article
	for i, id := range c.Cites {
		if !hasSource(a, id) {
			r.source(c, id, "cites", strconv.Itoa(i))
		}
	}
	for i := range c.Anchor.Items {
		if id := c.Anchor.Items[i].Source; id != "" && !hasSource(a, id) {
			r.source(c, id, c.AnchorPath(i, "source")...)
		}
	}
	if c.Within != "" && a.Claim(c.Within) == nil && !a.Lost(c.Within) {
		r.Report(dangling("claim", c.Within, claimIDs(a), "this article's claims", c.Ref("within")).On(c))
	}
	if c.Speaker != nil && !r.speaks(c.Speaker.ID) {
		r.Report(dangling("speaker", c.Speaker.ID, r.speakers, "people, organisations or publishers", c.Ref("speaker")).On(c))
	}
	if c.Person != "" {
		if _, ok := r.Dataset.People.Find(c.Person); !ok && !r.Dataset.People.Excused(c.Person) {
			r.Report(dangling("person", c.Person, r.people, "people", c.Ref("person")).On(c))
		}
	}
	r.near(c, "event", c.Event, r.events, &last.event, "event")
	r.near(c, "event", c.Other, r.events, &last.event, "other")
	r.near(c, "measure", c.Measure, r.measures, &last.measure, "measure")
	r.near(c, "measure", c.PartOf, r.measures, &last.measure, "part_of")
	if c.Place == "" || c.Place == last.place {
		return
	}
	if _, known := r.Dataset.PlaceZone(c.Place); !known { // A place may be named by its id or by any of its names.
		r.near(c, "place", c.Place, r.places, &last.place, "place")
	}
}

// hasSource reports whether an id leads to a source of an article, or to one that was lost with a fault of its own.
func hasSource(a *claims.Article, id string) bool { return a.Source(id) != nil || a.Lost(id) }

func (r references) source(c *claims.Claim, id string, path ...string) {
	r.Report(dangling("source", id, sourceIDs(c.Article), "this article's sources", c.Ref(path...)).On(c))
}

// speaks reports whether a speaker is known, unnamed, or excused.
func (r references) speaks(id string) bool {
	if id == "" {
		return true
	}
	d := r.Dataset
	if _, person := d.People.Find(id); person {
		return true
	}
	if _, organisation := d.Organisations.Find(id); organisation {
		return true
	}
	_, publisher := d.Publishers.Find(id)
	return publisher || d.People.Excused(id) || d.Organisations.Excused(id) || d.Publishers.Excused(id)
}

// near reports an id that is no entry of a register which needs none, but close to one.
func (r references) near(c *claims.Claim, sort, id string, known *shapedIDs, last *string, key string) {
	if id == "" || id == *last {
		return
	}
	if known.has(id) {
		*last = id
		return
	}
	found, asked := r.slips.Load(slipAsked{sort, id})
	if !asked {
		found, _ = known.slipOf(id)
		r.slips.Store(slipAsked{sort, id}, found)
	}
	near := found.(string)
	if near == "" {
		*last = id
		return
	}
	at := c.Ref(key)
	r.Report(check.Finding{
		Severity:    check.Warning,
		Message:     fmt.Sprintf("%s %q is not in the register, but %q is; one letter makes two %ss of one", sort, id, near, sort),
		At:          at,
		Suggestions: []check.Suggestion{{Message: fmt.Sprintf("did you mean %q?", near), At: &at, Value: near}},
	}.On(c))
}

func (r references) organisation(person *claims.Person, id string, path ...string) {
	if _, ok := r.Dataset.Organisations.Find(id); id == "" || ok || r.Dataset.Organisations.Excused(id) {
		return
	}
	r.Report(dangling("organisation", id, r.Dataset.Organisations.IDs(), "organisations", person.Ref(path...)))
}

func (r references) event(e *claims.Event) {
	for i, id := range e.Participants {
		if !r.speaks(id) {
			r.Report(dangling("participant", id, r.speakers, "people, organisations or publishers", e.Ref("participants", strconv.Itoa(i))))
		}
	}
	if near, slip := r.events.slipOf(e.PartOf); slip {
		at := e.Ref("part_of")
		r.Report(check.Finding{
			Severity:    check.Warning,
			Message:     fmt.Sprintf("event %q is not in the register, but %q is", e.PartOf, near),
			At:          at,
			Suggestions: []check.Suggestion{{Message: fmt.Sprintf("did you mean %q?", near), At: &at, Value: near}},
		})
	}
}

// dangling tells that an id leads nowhere, and what it may have been meant to be.
func dangling(sort, id string, known []string, register string, at claims.Ref) check.Finding {
	finding := check.Finding{Message: fmt.Sprintf("%s %q is not among %s", sort, id, register), At: at}
	if near, ok := schema.Nearest(id, known); ok {
		finding.Message += fmt.Sprintf("; did you mean %q?", near)
		finding.Suggestions = []check.Suggestion{{Message: fmt.Sprintf("the nearest one is %q", near), At: &at, Value: near}}
	} else if len(known) == 0 {
		finding.Message += ", of which there are none"
	} else if len(known) <= 8 {
		finding.Message += fmt.Sprintf(", which are %s", check.List(known))
	}
	return finding
}

func claimIDs(a *claims.Article) []string {
	var ids []string
	for _, claim := range a.Claims {
		ids = append(ids, claim.ID)
	}
	return ids
}

func sourceIDs(a *claims.Article) []string {
	var ids []string
	for _, source := range a.Sources {
		ids = append(ids, source.ID)
	}
	return ids
}
