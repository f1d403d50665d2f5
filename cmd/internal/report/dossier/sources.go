package dossier

// This file tells what an article rests on.

import (
	"claimcheck/checks"
	"claimcheck/claims"
)

// tellSource fills in a source, but for the claims that use it and its text, which are told with those.
func (b *builder) tellSource(s *claims.Source) {
	source := b.sources[s]
	source.Words = line(checks.SourceWords(b.data, s))
	source.Recorded = s.Text != ""
	facts := factList{}
	facts.add("Title", s.Title)
	facts.add("By", b.data.SpeakerName(s.Author))
	facts.add("Platform", s.Platform)
	facts.addWhen("Published", s.Published)
	facts.addAddress("Address", s.URL)
	facts.addWhen("Retrieved", s.Retrieved)
	facts.add("Note", s.Note)
	source.Facts = facts.list
	b.place(s.Ref(), &source.Place)
}

// sourcesOf leads to the sources that a claim stands in or cites, each once, in that order. The claim is noted with each.
func (b *builder) sourcesOf(c *claims.Claim) []Link {
	var links []Link
	seen := map[string]bool{"": true}
	for _, anchor := range c.Anchor.Items {
		links = b.usedSource(links, c, anchor.Source, seen)
	}
	for _, id := range c.Cites {
		links = b.usedSource(links, c, id, seen)
	}
	return links
}

func (b *builder) usedSource(links []Link, c *claims.Claim, id string, seen map[string]bool) []Link {
	if seen[id] {
		return links
	}
	seen[id] = true
	if source := c.Article.Source(id); source != nil && b.sources[source] != nil {
		b.sources[source].Claims = append(b.sources[source].Claims, b.claims[c].Link)
	}
	return append(links, b.sourceLink(c.Article, id))
}
