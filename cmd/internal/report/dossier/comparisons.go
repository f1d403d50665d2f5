package dossier

// This file sets the words of quotes against those of their sources, or of other quotes.

import (
	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims/wording"
	"claimcheck/cmd/internal/report"
)

const (
	// mostComparisons is the number of texts that the first side of a finding is set against.
	mostComparisons = 8
	// longestCompared is the number of code points up to which texts are set against one another.
	longestCompared = 50_000
)

// comparisons sets the first text of a finding that is about words against each of the others. What has no word with
// meaning in common is not compared: there is nothing to see but two texts.
func (b *builder) comparisons(f *report.Finding, sides []Side) []Comparison {
	align := wording.Align
	switch f.Check {
	case checks.QuoteAltered.Name, checks.QuoteVariant.Name, checks.QuoteSpeaker.Name:
	case checks.StatementUnsupported.Name:
		align = wording.AlignStems
	default:
		return nil
	}
	if len(f.Evidence) < 2 {
		return nil
	}
	first := f.Evidence[0].Evidence
	ours, _ := cut(first.Quote, longestCompared)
	var all []Comparison
	for i := 1; i < min(len(f.Evidence), mostComparisons+1); i++ {
		e := f.Evidence[i].Evidence
		theirs, _ := cut(e.Quote, longestCompared)
		pieces := align(ours, theirs)
		if !wording.SharesMeaning(pieces) {
			continue
		}
		compared := Comparison{Ours: b.comparedName(first, sides[0]), Theirs: b.comparedName(e, sides[i])}
		for _, p := range pieces {
			compared.Pieces = append(compared.Pieces, pieceOf(p))
		}
		all = append(all, compared)
	}
	return all
}

// comparedName names a text that is set against another: "the quote c05", "source “briefing”".
func (b *builder) comparedName(e check.Evidence, side Side) string {
	name := "the text"
	if article := b.report.Holding(e.At); article != nil {
		if claim := article.ClaimAt(e.At); claim != nil {
			name = "the " + claim.Kind + " " + line(claim.ID)
		} else if source := article.SourceAt(e.At); source != nil {
			name = "source “" + line(source.ID) + "”"
		}
	}
	if side.Article != "" {
		name += " in “" + side.Article + "”"
	}
	return name
}

// pieceOf makes a piece of an alignment fit to be shown.
func pieceOf(p wording.Piece) Piece {
	piece := Piece{Change: Same, Ours: line(p.Ours), Theirs: line(p.Theirs)}
	switch {
	case p.Theirs == "":
		piece.Change = Added
	case p.Ours == "":
		piece.Change = Missing
	}
	return piece
}
