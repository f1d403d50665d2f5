package memo

// This file lays out what stands before the articles: the summary, the table of findings, the worst first, and the table
// of articles.

import (
	"strconv"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/report"
	"claimcheck/cmd/internal/report/dossier"
	"claimcheck/cmd/internal/terminal"
)

const (
	// mostNamed is the length, in code points, at which the name of a dataset and of what is told of it is cut.
	mostNamed = 200
	// mostInRow is the length at which a message is cut in the table of findings: the story has all of it.
	mostInRow = 180
)

// head is the title of the memo and its summary.
func (m *memo) head() string {
	c := m.d.Counts
	var b strings.Builder
	title := "# Consistency report"
	if m.d.Dataset != "" {
		title += ": " + markdown.Inline(cut(m.d.Dataset, mostNamed))
	}
	b.WriteString(title + "\n\n")
	item := func(name, value string) {
		if value != "" {
			b.WriteString("- " + name + ": " + value + "\n")
		}
	}
	item("About", markdown.Inline(cut(m.d.Scope, mostNamed)))
	item("Read", check.List([]string{
		check.Count(c.Articles, "article", "articles"), check.Count(c.Claims, "claim", "claims"), check.Count(c.Checks, "check", "checks"),
	}))
	item("Found", weightWords(c.Weights))
	item("Checked by people", checkingWords(c.Checking))
	if c.Unattributed > 0 {
		item("Without any speaker", check.Count(c.Unattributed, "quote or statement", "quotes or statements"))
	}
	item("Not told as findings", silencedWords(c))
	b.WriteString("\n" + m.leftOut())
	return b.String()
}

// weightWords counts findings by weight: "1 error and 3 warnings".
func weightWords(w dossier.Weights) string {
	words := report.WeightWords(w.Errors, w.Warnings, w.Infos)
	if len(words) == 0 {
		return "nothing wrong"
	}
	return check.List(words)
}

// checkingWords tells how far claims are checked: "of 41 claims 3 are confirmed, 1 is disputed and 37 are open"; it is
// empty where there are none.
func checkingWords(c dossier.Checking) string {
	if c.Total() == 0 {
		return ""
	}
	var words []string
	for _, part := range []struct {
		n     int
		state string
	}{{c.Confirmed, "confirmed"}, {c.Disputed, "disputed"}, {c.Open, "open"}, {c.Retracted, "retracted"}} {
		if part.n > 0 {
			words = append(words, strconv.Itoa(part.n)+" "+part.state)
		}
	}
	return check.List(words) + " of " + check.Count(c.Total(), "claim", "claims")
}

func silencedWords(c dossier.Counts) string {
	var words []string
	if c.Silenced > 0 {
		words = append(words, strconv.Itoa(c.Silenced)+" suppressed")
	}
	if c.Known > 0 {
		words = append(words, strconv.Itoa(c.Known)+" in the baseline")
	}
	if c.Skipped > 0 {
		words = append(words, check.Count(c.Skipped, "file without records", "files without records")+" skipped")
	}
	return check.List(words)
}

// listFindings lays out the table of findings; each leads to its story.
func (m *memo) listFindings() {
	if len(m.d.Findings) == 0 {
		return
	}
	table := m.root.addText("## Findings\n\n" + markdown.Head("no.", aligned("weight"), "check", "what is wrong", "where"))
	table.end = "\n"
	for i, f := range m.d.Findings {
		row := table.add(func() string {
			where := markdown.Place(f.Place)
			if f.Heading != "" {
				where = markdown.Inline(cut(f.Heading, mostNamed))
			}
			return markdown.Row(m.link(strconv.Itoa(i+1), f.Key), aligned(f.Severity.String()), markdown.Inline(f.Check),
				markdown.Inline(cut(f.Message, mostInRow)), where)
		})
		m.rows = append(m.rows, findingPart{f, row})
	}
}

// aligned fills a weight up, so that the columns after it begin below one another in the Markdown itself.
func aligned(weight string) string {
	if missing := len(check.Warning.String()) - len(weight); missing > 0 {
		weight += strings.Repeat(" ", missing)
	}
	return weight
}

// listArticles lays out the table of articles; each leads to its section.
func (m *memo) listArticles() {
	if len(m.d.Articles) == 0 {
		return
	}
	table := m.root.addText("## Articles\n\n" + markdown.Head("article", "day", "errors", "warnings", "infos", "claims", "confirmed", "disputed"))
	table.end = "\n"
	for _, a := range m.d.Articles {
		m.listed = append(m.listed, table.add(func() string {
			return markdown.Row(m.link(markdown.Inline(cut(a.Heading, mostNamed)), a.Key), markdown.Inline(a.Date), strconv.Itoa(a.Weights.Errors),
				strconv.Itoa(a.Weights.Warnings), strconv.Itoa(a.Weights.Infos), strconv.Itoa(len(a.Claims)), strconv.Itoa(a.Checking.Confirmed),
				strconv.Itoa(a.Checking.Disputed))
		}))
	}
}

// cut cuts a text of more than so many code points, between words where there is a space in its last third.
func cut(text string, most int) string {
	text = terminal.Clean(text)
	at := 0
	for i := range text {
		if at++; at > most {
			head := text[:i]
			if space := strings.LastIndexByte(head, ' '); space > len(head)*2/3 {
				head = head[:space]
			}
			return strings.TrimRight(head, " ,;:") + " …"
		}
	}
	return text
}

// quoted puts words between quotation marks, as terminals show them.
func quoted(words string) string { return markdown.Inline(terminal.Quoted(terminal.Clean(words))) }

// labels are the labels of links, joined as in a sentence.
func labels(links []dossier.Link) string {
	var words []string
	for _, l := range links {
		words = append(words, markdown.Inline(l.Label))
	}
	return check.List(words)
}
