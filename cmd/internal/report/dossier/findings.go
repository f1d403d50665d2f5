package dossier

// This file tells findings: each once, with the article that it is about.

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
)

// tellFindings tells all findings that were chosen and gives them to their articles.
func (b *builder) tellFindings() {
	b.readScalars()
	for _, list := range []struct {
		findings []report.Finding
		counted  *int
	}{{b.report.Findings, nil}, {b.report.Suppressed, &b.dossier.Counts.Silenced}, {b.report.Known, &b.dossier.Counts.Known}} {
		for i := range list.findings {
			f := &list.findings[i]
			home, told := b.chosen.home(b.report, f)
			if !told {
				continue
			}
			if list.counted != nil {
				*list.counted++
			}
			b.tellFinding(f, home, list.counted == nil)
		}
	}
	b.order()
}

// tellFinding tells one finding and gives it to the article with which it is told, or sets it apart.
func (b *builder) tellFinding(f *report.Finding, home *claims.Article, speaks bool) {
	told := b.finding(f, home)
	article := b.articles[home]
	switch {
	case article == nil:
		b.dossier.Apart = append(b.dossier.Apart, told)
	case speaks:
		article.Findings = append(article.Findings, told)
		article.Weights.add(told.Severity)
	default:
		article.Silenced = append(article.Silenced, told)
	}
	if !speaks {
		return
	}
	b.dossier.Findings = append(b.dossier.Findings, told)
	if event := inConflict(f); event != "" {
		b.conflicts[told] = event
	}
	for _, other := range participants(b.report, f) {
		if there := b.articles[other]; there != nil && other != home {
			there.Elsewhere = append(there.Elsewhere, told)
		}
	}
	for _, claim := range f.Subjects() {
		if found := b.found[claim]; len(found) == 0 || found[len(found)-1] != told {
			b.found[claim] = append(found, told)
		}
	}
}

// order puts all lists of findings in order: the worst first, and those of one weight by their articles.
func (b *builder) order() {
	number := map[string]int{}
	for i, article := range b.dossier.Articles {
		number[article.Link.Article] = i + 1
	}
	slices.SortStableFunc(b.dossier.Findings, func(x, y *Finding) int { return cmp.Compare(number[x.Link.Article], number[y.Link.Article]) })
	worstFirst(b.dossier.Findings)
	worstFirst(b.dossier.Apart)
	for _, article := range b.dossier.Articles {
		for _, list := range [][]*Finding{article.Findings, article.Silenced, article.Elsewhere} {
			worstFirst(list)
		}
	}
	for _, list := range b.found {
		worstFirst(list)
	}
}

// finding tells one finding, as it is seen from the article with which it is told.
func (b *builder) finding(f *report.Finding, home *claims.Article) *Finding {
	told := &Finding{
		Link:     Link{Key: b.keys.take("finding", f.Fingerprint), Label: line(f.Check)},
		Severity: f.Severity, Check: line(f.Check), Title: b.titles[f.Check], Message: line(f.Message),
		Place: b.placeWords(f.At), State: b.state(f),
	}
	told.Title = cmp.Or(told.Title, told.Check)
	if home != nil {
		told.Link.Article = b.articles[home].Link.Article
		told.Heading, told.Day = b.heading(home), line(home.Reference())
	}
	told.Claims = b.claimsOf(f, home)
	told.Sides = b.sides(f, home)
	told.Comparisons = b.comparisons(f, told.Sides)
	for _, way := range f.WayOut {
		told.WaysOut = append(told.WaysOut, sentence(report.WayOutWords(way)))
	}
	for _, s := range f.Suggestions {
		correction := Correction{Text: line(s.Message), Value: line(s.Value)}
		if s.At != nil {
			correction.Place = b.placeWords(*s.At)
		}
		told.Corrections = append(told.Corrections, correction)
	}
	return told
}

// claimsOf leads to the claims that a finding is about. Those of a record that was rejected have names alone.
func (b *builder) claimsOf(f *report.Finding, home *claims.Article) []Link {
	var links []Link
	for _, claim := range f.Subjects() {
		links = append(links, b.claimLink(claim, home))
	}
	if len(links) > 0 {
		return links
	}
	about := b.report.About(*f)
	for _, id := range f.Claims {
		link := Link{Label: line(id)}
		if about != nil && about.Claim(id) != nil {
			link = b.claimLink(about.Claim(id), home)
		}
		links = append(links, link)
	}
	return links
}

// state tells why a finding does not speak.
func (b *builder) state(f *report.Finding) string {
	switch s := f.Finding.Suppressed; {
	case s != nil && s.Until != "":
		return "Silenced by " + line(s.By) + " until " + line(s.Until) + ": " + quoted(s.Reason)
	case s != nil:
		return "Silenced by " + line(s.By) + ": " + quoted(s.Reason)
	case f.Known && b.report.Baseline != "":
		return "Known: the baseline " + line(b.report.Baseline) + " lists it"
	case f.Known:
		return "Known: the baseline lists it"
	}
	return ""
}

// sentence returns words as a line that begins with a capital.
func sentence(words string) string { return capitalised(line(words)) }

// capitalised returns words with a capital at their beginning.
func capitalised(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	if first == utf8.RuneError {
		return words
	}
	return string(unicode.ToUpper(first)) + words[size:]
}

// findingLinks leads to findings.
func findingLinks(findings []*Finding) []Link {
	var links []Link
	for _, finding := range findings {
		links = append(links, finding.Link)
	}
	return links
}

// worst returns the weight of the worst finding about some claims.
func (b *builder) worst(c *claims.Claim) check.Severity {
	if found := b.found[c]; len(found) > 0 {
		return found[0].Severity
	}
	return check.Off
}
