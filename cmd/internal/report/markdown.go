package report

// This file writes the report as Markdown, for a comment on a pull request or the summary of a job: one line that sums
// up, and for each article a table of what is wrong, under which each finding unfolds into what stands against what.

import (
	"fmt"
	"io"
	"math"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/terminal"
)

// FormatMarkdown is the name of the format.
const FormatMarkdown = "markdown"

const (
	// mostJobSummary is what a job summary may take, in bytes. GitHub refuses one of more than 1 MiB (1,048,576) for a step;
	// the rest is left to what the step says besides, and to Windows, where its lines get longer.
	mostJobSummary = 1_000_000
	// markdownFrame is what the parts that are no finding may take: the line that sums up, and those that count the rest.
	markdownFrame = 2_000
	// mostUnfolded is the number of texts, ways out and suggestions that a finding tells. With the length at which each
	// is cut it keeps one finding far below what a job summary may take.
	mostUnfolded = 30
	// mostMarkdownText is the length, in units of UTF-16, at which a text is cut.
	mostMarkdownText = 1000
)

// writeMarkdown writes the report without regard to its length: --format markdown may go to a file of any size.
func writeMarkdown(w io.Writer, r Report, options Options) error {
	return writeMarkdownWithin(w, r, options, math.MaxInt)
}

// WriteJobSummary writes the report as Markdown that GitHub takes as the summary of a job, in the file that
// GITHUB_STEP_SUMMARY names: findings for which there is no room are counted.
func WriteJobSummary(w io.Writer, r Report, options Options) error {
	return writeMarkdownWithin(w, r, options, mostJobSummary)
}

func writeMarkdownWithin(w io.Writer, r Report, options Options, most int) error {
	findings, silent := r.shown(options)
	if silent {
		return nil
	}
	m := &markdownWriter{report: r, options: options, room: most - markdownFrame, left: mostShown}
	shown := m.choose(worstFirst(findings))
	var b strings.Builder
	b.WriteString("## claimcheck: " + r.Summary.String() + "\n\n")
	for _, group := range r.group(shown) {
		b.WriteString(markdownHeading(group.heading))
		for _, f := range group.findings {
			b.WriteString(m.row(f))
		}
		b.WriteString("\n")
		for _, f := range group.findings {
			b.WriteString(m.unfolded(f))
		}
	}
	if left := len(findings) - len(shown); left > 0 {
		b.WriteString(leftOut(left) + FormatJSON + "\n\n")
	}
	if !options.Quiet {
		b.WriteString(m.silenced())
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// markdownWriter writes findings as long as there is room for them.
type markdownWriter struct {
	report  Report
	options Options
	room    int // room is the number of bytes that may still be written.
	left    int // left is the number of findings that may still be told.
}

// take reports whether there is room for one more finding that takes so many bytes, and counts it.
func (m *markdownWriter) take(size int) bool {
	if m.left == 0 || size > m.room {
		return false
	}
	m.left--
	m.room -= size
	return true
}

// choose returns the first of the findings, as many as there is room for.
func (m *markdownWriter) choose(findings []Finding) []Finding {
	headed := map[groupKey]bool{}
	for i, f := range findings {
		size := len(m.row(f)) + len(m.unfolded(f))
		if key := m.report.groupKey(f); !headed[key] {
			headed[key] = true
			size += len(markdownHeading(m.report.heading(key.article, key.name))) + 1
		}
		if !m.take(size) {
			return findings[:i]
		}
	}
	return findings
}

// markdownHeading is the heading of an article and of its table.
func markdownHeading(heading string) string {
	return "### " + markdownText(heading) + "\n\n" +
		markdown.Row("weight", checkHeader, messageHeader, whereHeader) + markdown.Row("---", "---", "---", "---")
}

// markdownText returns a text that shows as it is; what nobody would read to its end is cut.
func markdownText(text string) string {
	return markdown.Text(shortened(terminal.Clean(text), mostMarkdownText))
}

func markdownPlace(place string) string { return markdown.Place(shortened(place, mostMarkdownText)) }

// place tells where something stands; what is about the dataset as a whole stands in no file.
func (m *markdownWriter) place(at claims.Position) string {
	if at.File == "" {
		return terminal.Clean(m.report.Dataset)
	}
	return placeInRepository(at, m.options)
}

// row tells a finding in one row of its article's table.
func (m *markdownWriter) row(f Finding) string {
	return markdown.Row(f.Severity.String(), f.Check, markdownText(f.Message), markdownPlace(m.place(f.At)))
}

// unfolded tells what a finding rests on; it is empty where there is no more than the sentence.
func (m *markdownWriter) unfolded(f Finding) string {
	rows := tell(f)[1:]
	if len(rows) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<details>\n<summary>%s %s %s</summary>\n", f.Severity, f.Check, markdownText(m.place(f.At)))
	for i, row := range rows {
		if i == mostUnfolded {
			fmt.Fprintf(&b, "\n- … and %s; to see all: --format %s", check.Count(len(rows)-i, "more line", "more lines"), FormatJSON)
			break
		}
		switch {
		case i > 0 && row.goesOn():
			b.WriteString("<br>") // How a text was read goes on in the item of that text.
		default:
			b.WriteString("\n- ")
		}
		b.WriteString(m.unfoldedRow(row))
	}
	return b.String() + "\n\n</details>\n\n"
}

// goesOn reports whether a row only goes on with the one before: it is set in and has no place of its own.
func (t told) goesOn() bool {
	return t.at.File == "" && len(t.paragraphs) > 0 && t.paragraphs[0].indent > 0
}

func (m *markdownWriter) unfoldedRow(row told) string {
	var texts []string
	for _, p := range row.paragraphs {
		texts = append(texts, markdownText(p.text))
	}
	text := strings.Join(texts, " ")
	if row.at.File != "" {
		text += " (" + markdownPlace(m.place(row.at)) + ")"
	}
	return text
}

// silenced lists the findings that somebody silenced and those that the baseline lists, folded away.
func (m *markdownWriter) silenced() string {
	total := len(m.report.Suppressed) + len(m.report.Known)
	if total == 0 {
		return ""
	}
	var b strings.Builder
	told := 0
	for _, list := range []struct {
		state    string
		findings []Finding
	}{{"suppressed", m.report.Suppressed}, {"in the baseline", m.report.Known}} {
		for _, f := range list.findings {
			row := m.silencedRow(list.state, f)
			if !m.take(len(row)) {
				break
			}
			b.WriteString(row)
			told++
		}
	}
	text := "<details>\n<summary>" + silencedWords(m.report.Summary) + "</summary>\n\n"
	if told > 0 {
		text += markdown.Row("state", "weight", checkHeader, messageHeader, whereHeader, "why") +
			markdown.Row("---", "---", "---", "---", "---", "---") + b.String() + "\n"
	}
	if left := total - told; left > 0 {
		text += leftOut(left) + FormatJSON + "\n\n"
	}
	return text + "</details>\n"
}

func (m *markdownWriter) silencedRow(state string, f Finding) string {
	why := ""
	if s := f.Finding.Suppressed; s != nil {
		why = markdownText(s.Reason)
		if s.Until != "" {
			why += " (until " + markdownText(s.Until) + ")"
		}
	}
	return markdown.Row(state, f.Severity.String(), f.Check, markdownText(f.Message), markdownPlace(m.place(f.At)), why)
}

// silencedWords counts what does not speak: "2 suppressed, 12 in the baseline".
func silencedWords(s Summary) string {
	var words []string
	if s.Suppressed > 0 {
		words = append(words, fmt.Sprintf("%d suppressed", s.Suppressed))
	}
	if s.Known > 0 {
		words = append(words, fmt.Sprintf("%d in the baseline", s.Known))
	}
	return strings.Join(words, ", ")
}
