package checks

import (
	"fmt"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// DuplicateID finds ids that two articles, register entries, or sources or claims of one article share.
var DuplicateID = &check.Check{
	Name: "duplicate-id",
	Doc: `two things of one sort with one id

An id is how claims point at people, events, sources and one another. Where two share it, a reference to it means the
first of them and nobody sees the second, so that a claim may be checked against the wrong person or source.

What to do: give the later one an id of its own, and look whether references to the id mean the first or the second.
Where both record the same thing, keep one.`,
	Severity: check.Error,
	Run: check.Once(duplicatesInRegisters).And(check.EachArticle(duplicateItems)).
		And(check.EachSharing(check.ArticleIDs, idOfArticle, duplicateArticles)),
}

// idOfArticle is what articles of one id share.
func idOfArticle(*claims.Dataset) func(*claims.Article) []check.Key {
	return func(a *claims.Article) []check.Key { return check.Chain([]check.Key{check.KeyOf(a.ID)}) }
}

func duplicateArticles(p *check.Pass, articles []*claims.Article) {
	byID := make(map[string]*claims.Article, len(articles))
	for _, article := range articles {
		if first, known := byID[article.ID]; known {
			p.Report(repeated("article", article.ID, article.Ref("id"), first.Ref("id")).In(article))
		} else {
			byID[article.ID] = article
		}
	}
}

func duplicatesInRegisters(p *check.Pass) {
	d := p.Dataset
	duplicateEntries(p, "person", &d.People)
	duplicateEntries(p, "organisation", &d.Organisations)
	duplicateEntries(p, "publisher", &d.Publishers)
	duplicateEntries(p, "event", &d.Events)
	duplicateEntries(p, "place", &d.Places)
	duplicateEntries(p, "measure", &d.Measures)
}

// duplicateItems looks at the sources and the claims of one article; ids of two articles' claims may be equal.
func duplicateItems(p *check.Pass, article *claims.Article) {
	for _, source := range article.Sources {
		if first := article.Source(source.ID); first != source {
			p.Report(repeated("source", source.ID, source.Ref("id"), first.Ref("id")).OnSource(source))
		}
	}
	for _, claim := range article.Claims {
		if first := article.Claim(claim.ID); first != claim {
			p.Report(repeated("claim", claim.ID, claim.Ref("id"), first.Ref("id")).On(claim))
		}
	}
}

func duplicateEntries[E claims.Entry](p *check.Pass, sort string, register *claims.Register[E]) {
	for _, item := range register.Repeated {
		first, _ := register.Find(item.Key())
		p.Report(repeated(sort, item.Key(), item.Ref("id"), first.Ref("id")))
	}
}

func repeated(sort, id string, at, first claims.Ref) check.Finding {
	return check.Finding{
		Message: fmt.Sprintf("two %s have the id %q; each needs an id of its own", plural(sort), id),
		At:      at,
		Evidence: []check.Evidence{
			{At: first, Quote: id, Note: "the first one; references to the id mean this"},
		},
	}
}

func plural(sort string) string {
	if sort == "person" {
		return "people"
	}
	return sort + "s"
}
