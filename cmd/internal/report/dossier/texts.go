package dossier

// This file tells the texts of an article and of its sources, with the claims that stand in them. Where no text is at hand,
// what the claims quote takes its place.

import (
	"slices"

	"claimcheck/checks"
	"claimcheck/claims"
)

const (
	// longestCopy and longestSource are the numbers of code points that are shown of an article's copy and of a source's text.
	longestCopy   = 200_000
	longestSource = 20_000
)

// tellTexts tells the text of an article and those of its sources.
func (b *builder) tellTexts(a *claims.Article) {
	article := b.articles[a]
	for _, text := range checks.AnchoredTexts(a) {
		switch {
		case text.Source != nil:
			b.tellSourceText(text)
		case a.Copy == nil:
		case text.Headline:
			for _, p := range b.paragraphs(text.Text, text.Anchors) {
				p.Part = "headline"
				article.Text.Paragraphs = append(article.Text.Paragraphs, p)
			}
		default:
			b.tellCopy(a, text)
		}
	}
	if a.Copy == nil {
		article.Text.Paragraphs = b.quotedSpans(a)
	}
	for _, source := range a.Sources {
		if told := b.sources[source]; told.Recorded && told.Text == nil {
			b.tellSourceText(checks.AnchoredText{Source: source, Text: source.Text}) // Its id is another source's too.
		}
	}
}

func (b *builder) tellSourceText(text checks.AnchoredText) {
	shown, left := cut(text.Text, longestSource)
	source := b.sources[text.Source]
	source.Text = b.paragraphs(shown, text.Anchors)
	if left > 0 {
		source.Text = append(source.Text, Paragraph{Runs: []Run{{Text: "… (" + thousands(left) + " more characters)"}}})
	}
}

func (b *builder) tellCopy(a *claims.Article, text checks.AnchoredText) {
	told := &b.articles[a].Text
	told.File = line(a.Text.File)
	shown, left := cut(text.Text, longestCopy)
	told.Cut = left > 0
	told.Paragraphs = append(told.Paragraphs, b.paragraphs(shown, text.Anchors)...)
	for _, claim := range text.Lost {
		told.Lost = append(told.Lost, b.claims[claim].Link)
	}
}

// quotedSpans tells what the claims of an article quote of its own words, each by itself: what stands in the headline first.
// Retracted claims have no place in a text.
func (b *builder) quotedSpans(a *claims.Article) []Paragraph {
	var headline, rest []Paragraph
	for _, claim := range a.Claims {
		words := ownWords(claim)
		if !claim.Live() || words == "" {
			continue
		}
		link := []Link{b.claims[claim].Link}
		span := Paragraph{
			Part: line(claim.Anchor.Part()), Findings: slices.Clone(b.found[claim]),
			Runs: []Run{{Text: line(words), Claims: link, Begins: link, Worst: b.worst(claim)}},
		}
		if span.Part == "headline" {
			headline = append(headline, span)
		} else {
			rest = append(rest, span)
		}
	}
	return append(headline, rest...)
}

// ownWords returns what a claim quotes of the article's own words.
func ownWords(c *claims.Claim) string {
	words := ""
	for _, anchor := range c.Anchor.Items {
		if anchor.Source != "" {
			continue
		}
		if words != "" {
			words += " … "
		}
		words += anchor.Quote()
	}
	return words
}
