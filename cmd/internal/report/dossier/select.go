package dossier

// This file narrows a report to a part of the dataset. The whole dataset has been read and checked, so what an article says
// otherwise than others is told although they are left out.

import (
	"errors"
	"fmt"
	"slices"

	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/cmd/internal/report"
	"claimcheck/schema"
)

// Selection says which part of a dataset a dossier is about; the whole of it where nothing is asked for.
type Selection struct {
	// Article is the id of an article: it and every finding in which it takes part.
	Article string
	// Event is the id of an event: the articles that speak of it and the findings about it.
	Event string
	// Since is an EDTF date: the articles of its first day or later, by the day from which their words are read.
	Since string
}

// chosen is a selection that has been looked up in a dataset.
type chosen struct {
	Selection
	articles []*claims.Article
	// within holds the same articles.
	within map[*claims.Article]bool
	scope  string
}

// choose looks a selection up. Articles that were read only because others refer to them are no part of any.
func choose(d *claims.Dataset, s Selection) (chosen, error) {
	c := chosen{Selection: s, within: map[*claims.Article]bool{}}
	fits, err := c.condition(d)
	if err != nil {
		return c, err
	}
	for _, article := range d.Articles {
		if !article.Document().Context && fits(article) {
			c.articles = append(c.articles, article)
			c.within[article] = true
		}
	}
	return c, nil
}

// condition returns what the articles have to fulfil, and tells in words what was chosen.
func (c *chosen) condition(d *claims.Dataset) (func(*claims.Article) bool, error) {
	asked := 0
	for _, value := range []string{c.Article, c.Event, c.Since} {
		if value != "" {
			asked++
		}
	}
	switch {
	case asked > 1:
		return nil, errors.New("an article, an event and a date each narrow the report in another way; ask for one of them")
	case c.Article != "":
		return c.ofArticle(d)
	case c.Event != "":
		return c.ofEvent(d)
	case c.Since != "":
		return c.ofTime(d)
	}
	return func(*claims.Article) bool { return true }, nil
}

func (c *chosen) ofArticle(d *claims.Dataset) (func(*claims.Article) bool, error) {
	var ids []string
	found := false
	for _, article := range d.Articles {
		if !article.Document().Context {
			ids = append(ids, article.ID)
			found = found || article.ID == c.Article
		}
	}
	if !found {
		for _, rejection := range d.Rejected {
			if rejection.Article == c.Article {
				return nil, fmt.Errorf("article %q: its record was rejected, so there is nothing to report on; \"claimcheck validate\" tells why", short(c.Article))
			}
		}
		return nil, unknown("article", c.Article, ids)
	}
	c.scope = "the article “" + line(c.Article) + "”"
	return func(a *claims.Article) bool { return a.ID == c.Article }, nil
}

func (c *chosen) ofEvent(d *claims.Dataset) (func(*claims.Article) bool, error) {
	_, found := d.Events.Find(c.Event)
	ids := d.Events.IDs()
	for _, article := range d.Articles {
		for _, claim := range article.Claims {
			events := d.EventsOf(claim)
			found = found || slices.Contains(events, c.Event)
			ids = append(ids, events...)
		}
	}
	if !found {
		return nil, unknown("event", c.Event, ids)
	}
	c.scope = "the event “" + line(d.EventName(c.Event)) + "”"
	return func(a *claims.Article) bool {
		for _, claim := range a.Claims {
			if speaksOf(d, claim, c.Event) {
				return true
			}
		}
		return false
	}, nil
}

// unknown tells that there is no article or event of an id, and which one may have been meant.
func unknown(kind, id string, known []string) error {
	if near, ok := schema.Nearest(id, known); ok {
		return fmt.Errorf("%s %q: there is none of that id; did you mean %q?", kind, short(id), short(near))
	}
	return fmt.Errorf("%s %q: there is none of that id; \"claimcheck list %ss\" lists what there is", kind, short(id), kind)
}

func (c *chosen) ofTime(d *claims.Dataset) (func(*claims.Article) bool, error) {
	date, err := when.ParseDate(c.Since)
	if err != nil {
		return nil, fmt.Errorf("date %q: %w", short(c.Since), err)
	}
	since, bounded := date.FirstDay()
	if !bounded {
		return nil, fmt.Errorf("date %q: it has no first day; give a day, a month or a year such as 2021-08-10, 2021-08 or 2021", short(c.Since))
	}
	undated := 0
	for _, article := range d.Articles {
		if _, known := dayOf(article); !known && !article.Document().Context {
			undated++
		}
	}
	c.scope = "articles of " + since.Words() + " or later"
	switch {
	case undated == 1:
		c.scope += "; 1 article of an unknown day is left out"
	case undated > 1:
		c.scope += fmt.Sprintf("; %s articles of unknown days are left out", thousands(undated))
	}
	return func(a *claims.Article) bool {
		day, known := dayOf(a)
		return known && !day.Before(since)
	}, nil
}

// dayOf returns the last day on which an article may have been written.
func dayOf(a *claims.Article) (when.Day, bool) {
	date, err := when.ParseDate(a.Reference())
	if err != nil {
		return when.Day{}, false
	}
	return date.LastDay()
}

func speaksOf(d *claims.Dataset, c *claims.Claim, event string) bool {
	return slices.Contains(d.EventsOf(c), event)
}

// home returns the article with which a finding is told: the one that it is about, or, where that is left out, the first of
// those chosen that take part in it; nil where there is none. Told is false where the finding is about something else than
// what was asked for.
func (c *chosen) home(r report.Report, f *report.Finding) (home *claims.Article, told bool) {
	taking := participants(r, f)
	for _, article := range taking {
		if c.within[article] {
			home = article
			break
		}
	}
	switch {
	case c.Event != "":
		return home, aboutEvent(r.Records(), f, c.Event)
	case c.Article != "":
		return home, home != nil
	}
	return home, home != nil || len(taking) == 0 || !c.narrow()
}

// narrow reports whether anything is left out.
func (c *chosen) narrow() bool { return c.Selection != Selection{} }

// participants lists the articles that take part in a finding, each once: the one that it is about, those of its claims and
// sources, and those whose words it quotes.
func participants(r report.Report, f *report.Finding) []*claims.Article {
	var taking []*claims.Article
	seen := map[*claims.Article]bool{nil: true}
	add := func(a *claims.Article) {
		if !seen[a] {
			seen[a] = true
			taking = append(taking, a)
		}
	}
	add(r.About(*f))
	for _, claim := range f.Subjects() {
		add(claim.Article)
	}
	for _, source := range f.Sources() {
		add(source.Article)
	}
	for _, e := range f.Finding.Evidence {
		add(r.Holding(e.At))
	}
	return taking
}

// aboutEvent reports whether a finding is about an event: about a claim that speaks of it, one whose words it quotes, or what
// the register says of it.
func aboutEvent(d *claims.Dataset, f *report.Finding, event string) bool {
	for _, claim := range f.Subjects() {
		if speaksOf(d, claim, event) {
			return true
		}
	}
	registered, ok := d.Events.Find(event)
	if !ok {
		return false
	}
	at, entry := f.Finding.At, registered.Ref()
	return at.Document == entry.Document && (at.Pointer == entry.Pointer || len(at.Pointer) > len(entry.Pointer) &&
		at.Pointer[:len(entry.Pointer)+1] == entry.Pointer+"/")
}
