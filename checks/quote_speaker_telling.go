package checks

// This file tells which words are given to whom, and by which articles.

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/claims/wording"
)

// giving is the quotes of one speaker that hold the words.
type giving struct {
	speaker string
	quotes  []*quotation
}

// told tells of words that are given to different speakers.
func (s *speakers) told(cluster []int) check.Finding {
	givings := s.givings(cluster)
	var given []string
	for _, g := range givings {
		given = append(given, fmt.Sprintf("to %s %s", s.dataset.Name(g.speaker), byArticles(s, g)))
	}
	f := check.Finding{
		Message: fmt.Sprintf("the words “%s” are given %s", wording.Excerpt(s.words(cluster), 200), check.List(given)),
	}
	for _, g := range givings {
		evidence := quoted(g.quotes[0].claim)
		evidence.Note = fmt.Sprintf("given to %s %s", s.dataset.Name(g.speaker), byArticles(s, g))
		f.Evidence = append(f.Evidence, evidence)
		for _, u := range g.quotes {
			f = f.On(u.claim)
		}
	}
	for _, g := range givings[:min(len(givings), mostNames)] {
		f.Suggestions = append(f.Suggestions, check.Suggestion{
			Message: fmt.Sprintf("if %s said it, give the other quotes the speaker %q", s.dataset.Name(g.speaker), g.speaker),
		})
	}
	f.Suggestions = append(f.Suggestions,
		check.Suggestion{Message: `if one quoted the other, let the quote stand "within" the words of the one who did`},
		check.Suggestion{Message: `if each said it, give the quotes the days ("said") or the events on which they did`},
	)
	return f
}

// givings groups quotes by speaker, those of most articles first.
func (s *speakers) givings(cluster []int) []*giving {
	var givings []*giving
	for _, i := range cluster {
		u := s.quotes[i]
		at := slices.IndexFunc(givings, func(g *giving) bool { return g.speaker == u.speaker })
		if at < 0 {
			at = len(givings)
			givings = append(givings, &giving{speaker: u.speaker})
		}
		givings[at].quotes = append(givings[at].quotes, u)
	}
	slices.SortStableFunc(givings, func(a, b *giving) int { return cmp.Compare(len(b.articles()), len(a.articles())) })
	return givings
}

// articles lists the ids of the articles that give the words to the speaker, each once.
func (g *giving) articles() []string {
	var ids []string
	for _, u := range g.quotes {
		if id := u.claim.Article.ID; len(ids) == 0 || ids[len(ids)-1] != id {
			ids = append(ids, id)
		}
	}
	return ids
}

// byArticles names the article that gives words to a speaker, or how many do.
func byArticles(s *speakers, g *giving) string {
	ids := g.articles()
	if len(ids) == 1 {
		return fmt.Sprintf("by %s (%s)", s.dataset.Name(g.quotes[0].claim.Article.Publisher), ids[0])
	}
	named := strings.Join(ids[:min(len(ids), mostNames)], ", ")
	if more := len(ids) - mostNames; more > 0 {
		named += fmt.Sprintf(" and %d more", more)
	}
	return fmt.Sprintf("by %d articles (%s)", len(ids), named)
}

// words returns the longest words that the first quote of a cluster shares with one of another speaker, as printed.
func (s *speakers) words(cluster []int) string {
	first := cluster[0]
	theirs := map[run]bool{}
	for _, i := range cluster {
		if s.quotes[i].speaker != s.quotes[first].speaker {
			for r := range s.runsOf(i) {
				theirs[r] = true
			}
		}
	}
	u, ours := s.quotes[first], slices.Collect(s.runsOf(first))
	best, at, longest := "", 0, 0
	for words := range u.text().Runs() {
		var content []wording.Token
		for _, token := range words {
			if !wording.Stop(token.Key) {
				content = append(content, token)
			}
		}
		length := 0
		for k := 0; k+runLength <= len(content); k++ {
			if length++; !theirs[ours[at]] {
				length = 0
			}
			at++
			if length > longest {
				longest = length
				best = u.text().Printed(content[k-length+1], content[k+runLength-1])
			}
		}
	}
	return best
}
