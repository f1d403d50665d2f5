package checks

// This file tells in what the wordings of one utterance differ, and who has which.

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// side is the quotes of an utterance that agree in their words.
type side struct {
	text   *wording.Text // text is the longest of them.
	quotes []*quotation
}

// mostWordings is the number of wordings of one utterance that are told.
const mostWordings = 8

// told tells of one utterance, its quotes grouped by their wording.
func (v *variants) told(speaker string, cluster []int) (check.Finding, bool) {
	sides := v.sides(cluster)
	if len(sides) < 2 {
		return check.Finding{}, false
	}
	several := false
	for _, i := range cluster {
		several = several || v.quotes[i].claim.Article != v.quotes[cluster[0]].claim.Article
	}
	f := check.Finding{
		Message: fmt.Sprintf("one utterance of %s is quoted in %d wordings: %s", v.dataset.Name(speaker), len(sides), v.readings(sides, several)),
		Suggestions: []check.Suggestion{
			{Message: "look the words up in a recording, a transcript or a post, and record it as a source that the quotes cite"},
			{Message: `if they were said on two occasions, give each quote its day ("said") or its event`},
			{Message: "if the words were translated, let the articles say so, and suppress this finding"},
		},
	}
	for i, side := range sides {
		if i < mostWordings {
			evidence := quoted(side.quotes[0].claim)
			evidence.Note = v.whose(side, several)
			f.Evidence = append(f.Evidence, evidence)
		}
		for _, u := range side.quotes {
			f = f.On(u.claim)
		}
	}
	return f, true
}

// sides groups the quotes of an utterance, the wording that most articles have first. A short quote that goes with
// several wordings is no witness for any and is left out.
func (v *variants) sides(cluster []int) []*side {
	all := slices.Clone(cluster)
	slices.SortStableFunc(all, func(i, j int) int { return cmp.Compare(v.quotes[j].text().Len(), v.quotes[i].text().Len()) })
	var sides []*side
	byKey := map[string]*side{}
	for _, i := range all {
		u := v.quotes[i]
		key := u.key()
		chosen, known := byKey[key]
		if !known {
			fitting := 0
			for _, s := range sides[:min(len(sides), mostWordings)] {
				if wording.Lay(s.text, u.text()).Agree {
					chosen, fitting = s, fitting+1
				}
			}
			if fitting == 0 {
				chosen = &side{text: u.text()}
				sides = append(sides, chosen)
			} else if fitting > 1 {
				chosen = nil
			}
			byKey[key] = chosen
		}
		if chosen != nil {
			chosen.quotes = append(chosen.quotes, u)
		}
	}
	for _, s := range sides {
		slices.SortFunc(s.quotes, func(a, b *quotation) int { return cmp.Compare(v.place(a), v.place(b)) })
	}
	slices.SortStableFunc(sides, func(a, b *side) int {
		return cmp.Or(cmp.Compare(len(articlesOf(b)), len(articlesOf(a))), cmp.Compare(v.place(a.quotes[0]), v.place(b.quotes[0])))
	})
	return sides
}

// place returns the number of a quote in the order of the dataset.
func (v *variants) place(u *quotation) int {
	if v.numbers == nil {
		v.numbers = make(map[*quotation]int, len(v.quotes))
		for i, quote := range v.quotes {
			v.numbers[quote] = i
		}
	}
	return v.numbers[u]
}

// articlesOf lists the articles of a side, each once, in the order of the dataset.
func articlesOf(s *side) []*claims.Article {
	var articles []*claims.Article
	for _, u := range s.quotes {
		if !slices.Contains(articles[max(0, len(articles)-1):], u.claim.Article) {
			articles = append(articles, u.claim.Article)
		}
	}
	return articles
}

// readings tells where each wording departs from the first one.
func (v *variants) readings(sides []*side, several bool) string {
	var told []string
	base := v.name(sides[0], several)
	for i, other := range sides[1:min(len(sides), mostNames+1)] {
		overlay := wording.Lay(sides[0].text, other.text)
		var ours, theirs []string
		for _, change := range overlay.Changes[:min(len(overlay.Changes), mostNames)] {
			ours = append(ours, readingOf(change.Quote))
			theirs = append(theirs, readingOf(change.Source))
		}
		if len(ours) == 0 { // They belong together through a third wording only.
			ours, theirs = []string{readingOf(wording.Excerpt(sides[0].quotes[0].claim.Words(), 80))}, []string{readingOf(wording.Excerpt(other.quotes[0].claim.Words(), 80))}
		}
		where := fmt.Sprintf("where %s says %s, ", base, check.List(ours))
		if len(articlesOf(sides[0])) > 1 {
			where = fmt.Sprintf("where %s say %s, ", base, check.List(ours))
		}
		if i > 0 && strings.Contains(told[0], where) {
			where = ""
		}
		verb := "says"
		if len(articlesOf(other)) > 1 {
			verb = "say"
		}
		told = append(told, fmt.Sprintf("%s%s %s %s", where, v.name(other, several), verb, check.List(theirs)))
	}
	if more := len(sides) - 1 - mostNames; more > 0 {
		told = append(told, fmt.Sprintf("and there are %d more", more))
	}
	return strings.Join(told, "; ")
}

func readingOf(words string) string {
	if words == "" {
		return "nothing"
	}
	return "“" + words + "”"
}

// name names who has a wording: one article, or how many.
func (v *variants) name(s *side, several bool) string {
	articles := articlesOf(s)
	if len(articles) > 1 {
		return fmt.Sprintf("%d articles", len(articles))
	}
	if several {
		return fmt.Sprintf("%s (%s)", v.dataset.Name(articles[0].Publisher), articles[0].ID)
	}
	if part := s.quotes[0].claim.Anchor.Part(); part != "body" {
		return "the " + part
	}
	return "the text"
}

// mostNames is the number of articles of one wording that a note names.
const mostNames = 5

// whose tells which articles have a wording, and what source has it.
func (v *variants) whose(s *side, several bool) string {
	articles := articlesOf(s)
	var ids []string
	for _, a := range articles[:min(len(articles), mostNames)] {
		ids = append(ids, a.ID)
	}
	note := ""
	if several {
		note = fmt.Sprintf("%s (%s)", v.dataset.Name(articles[0].Publisher), articles[0].ID)
		if len(articles) > 1 {
			note = fmt.Sprintf("in %d articles: %s", len(articles), strings.Join(ids, ", "))
		}
		if more := len(articles) - mostNames; more > 0 {
			note += fmt.Sprintf(" and %d more", more)
		}
	}
	for _, u := range s.quotes[:min(len(s.quotes), mostPairs)] {
		texts := v.textsOf(u.claim.Article)
		if u.in(texts) != sourceHolds {
			continue
		}
		if note != "" {
			note += "; "
		}
		return note + "so says " + texts.about(texts.under(u.claim, u.text())[0])
	}
	return note
}
