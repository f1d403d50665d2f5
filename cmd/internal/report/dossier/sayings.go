package dossier

// This file tells who says what in an article.

import (
	"slices"

	"claimcheck/checks"
	"claimcheck/claims"
	"claimcheck/cmd/internal/terminal"
)

// tellSayings tells the quotes and statements of an article, those without any speaker first.
func (b *builder) tellSayings(a *claims.Article) {
	article := b.articles[a]
	for _, c := range a.Claims {
		if c.Kind == claims.KindQuote || c.Kind == claims.KindStatement {
			article.Said = append(article.Said, b.saying(c))
		}
	}
	slices.SortStableFunc(article.Said, func(x, y Saying) int {
		switch {
		case x.Unattributed == y.Unattributed:
			return 0
		case x.Unattributed:
			return -1
		}
		return 1
	})
}

func (b *builder) saying(c *claims.Claim) Saying {
	told := Saying{
		Unattributed: checks.Unattributed(c), Verbatim: c.Kind == claims.KindQuote, Words: line(c.Words()),
		Sources: b.claims[c].Sources, Claim: b.claims[c],
	}
	if speaker, _ := checks.SpokenBy(c); speaker != nil {
		told.Speaker = line(b.data.SpeakerName(speaker))
	}
	if c.Said != nil {
		words := checks.WhenWords(c.Said)
		if c.Said.Text != "" {
			words = terminal.Quoted(c.Said.Text)
		}
		told.Said = line(words)
	}
	return told
}
