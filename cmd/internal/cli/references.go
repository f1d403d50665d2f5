package cli

// This file tells what in a dataset refers to what, by the list of keys that the package mentions has.

import (
	"claimcheck/claims"
	"claimcheck/claims/mentions"
)

// reference is one mention of an id in a record.
type reference struct {
	kind, id string // kind and id are what is referred to.
	key      string // key is the key that refers to it, with dots between the levels.
	from     string // from is the id of what refers.
	fromKind string
	at       claims.Ref
	claim    *claims.Claim // claim is what refers where it is a claim, nil otherwise.
}

// references lists every mention of an id in a dataset, in the order of the records. A speaker is listed once for each
// register that knows the id, and as a person where none does. Items that the schema rejects take no part.
func references(d *claims.Dataset) []reference {
	c := collector{dataset: d}
	for _, article := range d.Articles {
		c.article(article)
	}
	items := map[claims.Ref]reference{}
	var documents []*claims.Document
	for _, e := range allRegistered(d) {
		if e.at.Document != nil {
			if len(documents) == 0 || documents[len(documents)-1] != e.at.Document {
				documents = append(documents, e.at.Document)
			}
			items[e.at] = reference{from: e.id, fromKind: e.kind}
		}
	}
	seen := map[*claims.Document]bool{}
	for _, document := range documents {
		if !seen[document] {
			seen[document] = true
			c.document(document, "", func(pointer string) (reference, bool) {
				from, ok := items[claims.Ref{Document: document, Pointer: pointer}]
				return from, ok
			})
		}
	}
	return c.found
}

// collector notes references from one record after another.
type collector struct {
	dataset *claims.Dataset
	found   []reference
	// citable are the kinds of articles, sources and claims by their ids, nil until somebody asks.
	citable map[string]string
}

// article notes what an article's own description, its sources and its claims refer to.
func (c *collector) article(article *claims.Article) {
	items := map[string]reference{article.Ref().Pointer: {from: article.ID, fromKind: kindArticle}}
	for _, source := range article.Sources {
		items[source.Ref().Pointer] = reference{from: sourceID(source), fromKind: kindSource}
	}
	for _, claim := range article.Claims {
		items[claim.Ref().Pointer] = reference{from: claimID(claim), fromKind: kindClaim, claim: claim}
	}
	c.document(article.Document(), article.ID, func(pointer string) (reference, bool) {
		from, ok := items[pointer]
		return from, ok
	})
}

// document notes what a document refers to. Items tells what stands at a pointer and takes part.
func (c *collector) document(document *claims.Document, article string, items func(pointer string) (reference, bool)) {
	_, found := mentions.Of(document.Text())
	for _, m := range found {
		from, ok := items(m.Item)
		if !ok || m.Role != mentions.Refers {
			continue
		}
		from.key, from.at = m.Key, claims.Ref{Document: document, Pointer: m.Pointer}
		switch {
		case m.Loose:
			c.loose(from, article, m.ID)
		case len(m.Kinds) > 1:
			c.speaker(from, m.ID)
		case mentions.Local(m.Kinds[0]):
			c.add(from, m.Kinds[0], article+"#"+m.ID)
		case m.Is(kindPlace):
			c.add(from, kindPlace, c.place(m.ID))
		default:
			c.add(from, m.Kinds[0], m.ID)
		}
	}
}

func (c *collector) add(from reference, kind, id string) {
	from.kind, from.id = kind, id
	c.found = append(c.found, from)
}

// loose notes words for people that are an id: of a source of the same article, or that of anything else in an article.
func (c *collector) loose(from reference, article, words string) {
	if c.citable == nil {
		c.citable = map[string]string{}
		for _, a := range c.dataset.Articles {
			c.citable[a.ID] = kindArticle
			for _, claim := range a.Claims {
				c.citable[claimID(claim)] = kindClaim
			}
			for _, source := range a.Sources {
				c.citable[sourceID(source)] = kindSource
			}
		}
	}
	if own := article + "#" + words; article != "" && c.citable[own] == kindSource {
		c.add(from, kindSource, own)
	} else if kind := c.citable[words]; kind != "" {
		c.add(from, kind, words)
	}
}

// speaker notes the id of somebody who may be in any of three registers.
func (c *collector) speaker(from reference, id string) {
	_, organisation := c.dataset.Organisations.Find(id)
	_, publisher := c.dataset.Publishers.Find(id)
	_, person := c.dataset.People.Find(id)
	if organisation {
		c.add(from, kindOrganisation, id)
	}
	if publisher {
		c.add(from, kindPublisher, id)
	}
	if person || !organisation && !publisher {
		c.add(from, kindPerson, id)
	}
}

// place returns the id of the place that a name stands for, or the name where no register has it.
func (c *collector) place(name string) string {
	if place, ok := c.dataset.FindPlace(name); ok {
		return place.ID
	}
	return name
}
