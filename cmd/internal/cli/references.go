package cli

// This file knows which keys of a record refer to something else, and what they refer to.

import "claimcheck/claims"

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
// register that knows the id, and as a person where none does.
func references(d *claims.Dataset) []reference {
	c := collector{dataset: d}
	for _, article := range d.Articles {
		c.article(article)
	}
	for _, event := range d.Events.Items {
		c.from, c.fromKind, c.claim = event.ID, kindEvent, nil
		for _, id := range event.Participants {
			c.speaker(id, "participants", event.Ref("participants"))
		}
		for _, id := range event.Places {
			c.add(kindPlace, id, "places", event.Ref("places"))
		}
		c.add(kindEvent, event.PartOf, "part_of", event.Ref("part_of"))
	}
	for _, person := range d.People.Items {
		c.from, c.fromKind, c.claim = person.ID, kindPerson, nil
		for _, office := range person.Offices {
			c.add(kindOrganisation, office.Organisation, "offices.organisation", person.Ref("offices"))
		}
	}
	for _, place := range d.Places.Items {
		c.from, c.fromKind, c.claim = place.ID, kindPlace, nil
		c.add(kindPlace, place.PartOf, "part_of", place.Ref("part_of"))
	}
	return c.found
}

// collector notes references from one record after another.
type collector struct {
	dataset  *claims.Dataset
	from     string
	fromKind string
	claim    *claims.Claim
	found    []reference
}

func (c *collector) add(kind, id, key string, at claims.Ref) {
	if id != "" {
		c.found = append(c.found, reference{kind, id, key, c.from, c.fromKind, at, c.claim})
	}
}

// speaker notes the id of somebody who may be in any of three registers.
func (c *collector) speaker(id, key string, at claims.Ref) {
	_, organisation := c.dataset.Organisations.Find(id)
	_, publisher := c.dataset.Publishers.Find(id)
	_, person := c.dataset.People.Find(id)
	if organisation {
		c.add(kindOrganisation, id, key, at)
	}
	if publisher {
		c.add(kindPublisher, id, key, at)
	}
	if person || !organisation && !publisher {
		c.add(kindPerson, id, key, at)
	}
}

func (c *collector) article(article *claims.Article) {
	c.from, c.fromKind, c.claim = article.ID, kindArticle, nil
	c.add(kindPublisher, article.Publisher, "publisher", article.Ref("publisher"))
	if article.Dateline != nil {
		c.add(kindPlace, c.place(article.Dateline.Place), "dateline.place", article.Ref("dateline", "place"))
	}
	for _, source := range article.Sources {
		c.from, c.fromKind = sourceID(source), kindSource
		if source.Author != nil && source.Author.ID != "" {
			c.speaker(source.Author.ID, "author", source.Ref("author"))
		}
	}
	for _, claim := range article.Claims {
		c.ofClaim(claim)
	}
}

// place returns the id of the place that a name stands for, or the name where no register has it.
func (c *collector) place(name string) string {
	for _, place := range c.dataset.Places.Items {
		if place.ID == name || place.Name == name {
			return place.ID
		}
	}
	return name
}

func (c *collector) ofClaim(claim *claims.Claim) {
	c.from, c.fromKind, c.claim = claimID(claim), kindClaim, claim
	inArticle := claim.Article.ID + "#"
	c.add(kindEvent, claim.Event, "event", claim.Ref("event"))
	c.add(kindEvent, claim.Other, "other", claim.Ref("other"))
	if !isDate(claim.From) {
		c.add(kindEvent, claim.From, "from", claim.Ref("from"))
	}
	if !isDate(claim.To) {
		c.add(kindEvent, claim.To, "to", claim.Ref("to"))
	}
	c.add(kindPerson, claim.Person, "person", claim.Ref("person"))
	c.add(kindMeasure, claim.Measure, "measure", claim.Ref("measure"))
	c.add(kindMeasure, claim.PartOf, "part_of", claim.Ref("part_of"))
	c.add(kindPlace, claim.Place, "place", claim.Ref("place"))
	if claim.Speaker != nil && claim.Speaker.ID != "" {
		c.speaker(claim.Speaker.ID, "speaker", claim.Ref("speaker"))
	}
	for _, id := range claim.Cites {
		c.add(kindSource, inArticle+id, "cites", claim.Ref("cites"))
	}
	for _, anchor := range claim.Anchor.Items {
		if anchor.Source != "" {
			c.add(kindSource, inArticle+anchor.Source, "anchor.source", claim.AnchorRef())
		}
	}
	if claim.Within != "" {
		c.add(kindClaim, inArticle+claim.Within, "within", claim.Ref("within"))
	}
}
