package memo

// This file lays out what is told of one article: its facts, the sources it rests on, what was found, who said what, how
// far it is checked, and its text.

import (
	"strconv"
	"strings"

	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/report/dossier"
)

// mostUnfolded is the length of a source's text, in code points, from which on it is folded away.
const mostUnfolded = 1000

func (m *memo) layOutArticle(a *dossier.Article) {
	section := m.root.addText("## " + markdown.Inline(a.Heading) + anchored(a.Key) + "\n\n")
	m.anchors[a.Key] = section
	m.articles = append(m.articles, section)
	section.add(func() string { return m.facts(a) })
	if len(a.Sources) > 0 {
		section.add(func() string { return sources(a.Sources) })
	}
	for _, f := range a.Findings {
		m.layOutStory(section, f)
	}
	if len(a.Elsewhere) > 0 {
		section.add(func() string { return m.elsewhere(a.Elsewhere) })
	}
	if len(a.Silenced) > 0 {
		section.add(func() string { return silenced(a.Silenced) })
	}
	if len(a.Said) > 0 {
		section.add(func() string { return sayings(a.Said) })
	}
	if len(a.Claims) > 0 {
		section.add(func() string { return m.checking(a) })
	}
	if len(a.Text.Paragraphs)+len(a.Text.Lost) > 0 {
		section.add(func() string { return m.text(a.Text) })
	}
}

func (m *memo) facts(a *dossier.Article) string {
	var b strings.Builder
	for _, f := range a.Facts {
		b.WriteString("- " + fact(f) + "\n")
	}
	b.WriteString("- found in it: " + weightWords(a.Weights) + "\n")
	if a.Note != "" {
		b.WriteString("- note: " + markdown.Inline(a.Note) + "\n")
	}
	if a.Place != "" {
		b.WriteString("- recorded in " + markdown.Place(a.Place) + "\n")
	}
	return b.String() + "\n"
}

func fact(f dossier.Fact) string {
	if f.URL != "" {
		value := markdown.Address(f.URL)
		if f.Value != "" && f.Value != f.URL {
			value = markdown.Inline(f.Value) + ", " + value
		}
		return markdown.Opening(f.Name+":") + " " + value
	}
	return markdown.Opening(f.Name+":") + " " + markdown.Inline(f.Value)
}

// sources lists the sources, each with its facts and the claims that rest on it; a recorded text is quoted below it.
func sources(all []*dossier.Source) string {
	var b strings.Builder
	b.WriteString("### Sources\n\n")
	for _, s := range all {
		b.WriteString("- " + markdown.Opening(s.Label+":") + " " + markdown.Inline(s.Words) + "\n")
		for _, f := range s.Facts {
			b.WriteString("  - " + fact(f) + "\n")
		}
		if len(s.Claims) > 0 {
			b.WriteString("  - for " + labels(s.Claims) + "\n")
		}
		if s.Place != "" {
			b.WriteString("  - recorded in " + markdown.Place(s.Place) + "\n")
		}
	}
	b.WriteString("\n")
	for _, s := range all {
		if s.Recorded && len(s.Text) > 0 {
			b.WriteString(sourceText(s))
		}
	}
	return b.String()
}

// sourceText quotes what is recorded of a source, with its claims marked.
func sourceText(s *dossier.Source) string {
	var b strings.Builder
	length := 0
	for i, p := range s.Text {
		if i > 0 {
			b.WriteString(">\n")
		}
		b.WriteString("> " + marked(p.Runs) + "\n")
		for _, run := range p.Runs {
			length += len([]rune(run.Text))
		}
	}
	title := "The text of " + s.Label
	if length > mostUnfolded {
		return folded(markdown.Inline(title), b.String()+"\n")
	}
	return markdown.Inline(title+":") + "\n\n" + b.String() + "\n"
}

// folded hides a long part behind its title. The blank lines keep the Markdown inside Markdown.
func folded(title, inside string) string {
	return "<details>\n<summary>" + title + "</summary>\n\n" + inside + "</details>\n\n"
}

// elsewhere lists findings about other articles that hold words of this one against theirs.
func (m *memo) elsewhere(findings []*dossier.Finding) string {
	return "### Found in other articles\n\n" + itemized("Words of this one stand against theirs", "Words of this one stand against theirs", findings,
		func(f *dossier.Finding) string {
			number := ""
			if n, ok := m.numbers[f.Key]; ok {
				number = " (" + m.link(strconv.Itoa(n), f.Key) + ")"
			}
			return f.Severity.String() + number + " in " + markdown.Inline(f.Heading+":") + " " + markdown.Inline(f.Message)
		})
}

// silenced lists findings that do not speak, and tells who silenced them.
func silenced(findings []*dossier.Finding) string {
	var b strings.Builder
	b.WriteString("### Silenced\n\n")
	for _, f := range findings {
		b.WriteString("- " + f.Severity.String() + " " + markdown.Place(f.Check) + "\n  - " + markdown.Opening(f.Message) + "\n")
		b.WriteString("  - " + markdown.Opening(f.State) + "\n")
	}
	return b.String() + "\n"
}
