package dossier

// This file tells the texts that a finding holds against one another.

import (
	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
)

// mostSides is the number of claims that are quoted for a finding which itself quotes nothing.
const mostSides = 8

// sides tells what a finding quotes; where that is nothing, the words of its claims; where it is about none, what stands at
// its place.
func (b *builder) sides(f *report.Finding, home *claims.Article) []Side {
	var sides []Side
	for _, e := range f.Evidence {
		side := b.side(e.Evidence, home)
		side.Place = b.placeWords(e.At)
		sides = append(sides, side)
	}
	if len(sides) > 0 {
		return sides
	}
	for _, claim := range f.Subjects()[:min(len(f.Subjects()), mostSides)] {
		sides = append(sides, b.side(check.QuoteOf(claim), home))
	}
	for i := range sides {
		b.place(f.Subjects()[i].AnchorRef(), &sides[i].Place)
	}
	if len(sides) > 0 {
		return sides
	}
	side := b.side(check.Evidence{At: f.Finding.At, Quote: b.scalars[f]}, home)
	side.Place = b.placeWords(f.At)
	return []Side{side}
}

// side tells a piece of evidence, but for its place.
func (b *builder) side(e check.Evidence, home *claims.Article) Side {
	side := Side{Quote: line(e.Quote), Part: line(e.Part), Reading: line(e.Note)}
	article := b.report.Holding(e.At)
	if article == nil {
		return side
	}
	if article != home {
		side.Article = b.heading(article)
	}
	claim := article.ClaimAt(e.At)
	if claim != nil {
		side.Claim = b.claimLink(claim, article)
	}
	if claim != nil && claim.Source() == nil || e.At == article.Ref("headline") {
		side.Language = line(article.Language)
	}
	return side
}

// readScalars looks up what stands at the places of findings that quote nothing, so that each document is read once.
func (b *builder) readScalars() {
	b.scalars = map[*report.Finding]string{}
	var findings []*report.Finding
	var refs []claims.Ref
	for _, list := range [][]report.Finding{b.report.Findings, b.report.Suppressed, b.report.Known} {
		for i := range list {
			if f := &list[i]; len(f.Evidence) == 0 && len(f.Subjects()) == 0 {
				findings, refs = append(findings, f), append(refs, f.Finding.At)
			}
		}
	}
	for i, text := range claims.Scalars(refs) {
		b.scalars[findings[i]] = text
	}
}
