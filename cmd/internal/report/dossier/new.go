package dossier

// This file puts the parts of a dossier together. All that links lead to is made first, each thing with its key, so that
// what is told of one can point to the others.

import (
	"cmp"
	"fmt"
	"slices"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
)

// New puts together what an editor reads about a run of checks, or about a part of the dataset.
func New(r report.Report, selection Selection) (*Dossier, error) {
	data := r.Records()
	c, err := choose(data, selection)
	if err != nil {
		return nil, err
	}
	b := &builder{
		report: r, data: data, chosen: c, keys: keys{}, pages: map[string]int{},
		articles: map[*claims.Article]*Article{}, claims: map[*claims.Claim]*Claim{}, sources: map[*claims.Source]*Source{},
		titles: titlesOf(r), headings: map[*claims.Article]string{},
		found: map[*claims.Claim][]*Finding{}, events: map[string]*Event{}, conflicts: map[*Finding]string{},
		dossier: &Dossier{Dataset: nameOf(r.Dataset), Scope: c.scope},
	}
	for _, article := range c.articles {
		b.register(article)
	}
	b.tellFindings()
	b.tellEvents()
	for _, article := range c.articles {
		b.tellArticle(article)
	}
	b.tellPeople()
	b.resolvePlaces()
	b.count()
	return b.dossier, nil
}

// builder is a dossier in the making.
type builder struct {
	report  report.Report
	data    *claims.Dataset
	chosen  chosen
	dossier *Dossier
	keys    keys
	// pages counts the articles of one id, of which a faulty dataset may have several.
	pages    map[string]int
	articles map[*claims.Article]*Article
	claims   map[*claims.Claim]*Claim
	sources  map[*claims.Source]*Source
	events   map[string]*Event
	// titles are the headings of findings, by check.
	titles map[string]string
	// headings are those of articles, made when first asked for.
	headings map[*claims.Article]string
	// found are the findings that speak about each claim.
	found map[*claims.Claim][]*Finding
	// conflicts are the events of the findings that speak about the dates of one.
	conflicts map[*Finding]string
	// scalars are what stands at the places of findings that quote nothing.
	scalars map[*report.Finding]string
	// wanted are the texts that tell where something stands, which are made all at once in the end.
	wanted []wantedPlace
}

// register gives an article, its sources and its claims their places in the dossier.
func (b *builder) register(a *claims.Article) {
	id := line(a.ID)
	page := id
	if b.pages[id]++; b.pages[id] > 1 {
		page = fmt.Sprintf("%s (%d)", id, b.pages[id])
	}
	article := &Article{Link: Link{Article: page, Key: b.keys.take("article", a.ID), Label: id}}
	b.articles[a] = article
	b.dossier.Articles = append(b.dossier.Articles, article)
	for _, source := range a.Sources {
		told := &Source{Link: Link{page, b.keys.take("source", a.ID, source.ID), line(source.ID)}}
		b.sources[source] = told
		article.Sources = append(article.Sources, told)
	}
	for _, claim := range a.Claims {
		told := &Claim{Link: Link{page, b.keys.take("claim", a.ID, claim.ID), line(claim.ID)}}
		b.claims[claim] = told
		article.Claims = append(article.Claims, told)
	}
}

// claimLink leads to a claim; to one of an article that is left out it only gives a name. A claim of another article than
// the one given is named with its own.
func (b *builder) claimLink(c *claims.Claim, seenFrom *claims.Article) Link {
	link := Link{Label: line(c.ID)}
	if told := b.claims[c]; told != nil {
		link = told.Link
	}
	if c.Article != seenFrom {
		link.Label = line(c.Article.ID) + "#" + link.Label
	}
	return link
}

// sourceLink leads to a source of an article by its id; one that the record lacks has a name alone.
func (b *builder) sourceLink(a *claims.Article, id string) Link {
	if source := a.Source(id); source != nil {
		if told := b.sources[source]; told != nil {
			return told.Link
		}
	}
	return Link{Label: line(id)}
}

// wantedPlace is a text that is to tell a place.
type wantedPlace struct {
	at   claims.Ref
	text *string
}

// place notes that a text is to tell where something stands.
func (b *builder) place(at claims.Ref, text *string) {
	b.wanted = append(b.wanted, wantedPlace{at, text})
}

// resolvePlaces tells all places that were asked for, so that each document is read once.
func (b *builder) resolvePlaces() {
	refs := make([]claims.Ref, len(b.wanted))
	for i, wanted := range b.wanted {
		refs[i] = wanted.at
	}
	for i, position := range claims.Resolve(refs) {
		*b.wanted[i].text = b.placeWords(position)
	}
}

// placeWords tells a place; what is about the dataset as a whole stands in no file.
func (b *builder) placeWords(at claims.Position) string {
	if at.File == "" {
		return cmp.Or(b.dossier.Dataset, "the dataset")
	}
	return report.PlaceWords(at)
}

// nameOf names a dataset by the path that somebody gave. The working folder has no name that readers know.
func nameOf(dataset string) string {
	switch dataset {
	case ".":
		return ""
	case "-":
		return "standard input"
	}
	return line(dataset)
}

// titlesOf returns the first lines of the docs of checks as headings have them.
func titlesOf(r report.Report) map[string]string {
	titles := map[string]string{}
	for _, c := range r.Checks {
		titles[c.Name] = capitalised(c.Title())
	}
	return titles
}

// worstFirst orders findings by weight, those of one weight as they were.
func worstFirst(findings []*Finding) {
	slices.SortStableFunc(findings, func(a, b *Finding) int { return cmp.Compare(b.Severity, a.Severity) })
}

// add counts a finding.
func (w *Weights) add(severity check.Severity) {
	switch severity {
	case check.Error:
		w.Errors++
	case check.Warning:
		w.Warnings++
	case check.Info:
		w.Infos++
	}
}

// count sums up what the dossier tells.
func (b *builder) count() {
	d := b.dossier
	d.Counts.Articles, d.Counts.Checks, d.Counts.Skipped = len(d.Articles), len(b.report.Checks), b.report.Summary.Skipped
	for _, finding := range d.Findings {
		d.Counts.add(finding.Severity)
	}
	for _, article := range d.Articles {
		d.Counts.Claims += len(article.Claims)
		d.Counts.Checking.add(article.Checking)
		for _, saying := range article.Said {
			if saying.Unattributed {
				d.Counts.Unattributed++
			}
		}
	}
}
