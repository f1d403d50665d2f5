package report

// This file writes the report that people read in a terminal: a table for each article, and one line that sums it up.
// A finding is told over several rows: what is wrong; each text that stands against another, with how it was read and
// where it stands; the readings that would save all; and what to try.

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/fatih/color"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/cmd/internal/terminal"
)

// mostShown is the number of findings that a table tells; nobody reads more, and machines have other formats.
const mostShown = 1000

// defaultWidth is the number of cells in a line where nobody knows the terminal's.
const defaultWidth = 80

func writeTable(out io.Writer, r Report, options Options) error {
	findings, silent := r.shown(options)
	if silent {
		return nil
	}
	w := bufio.NewWriter(out)
	shown := worstFirst(findings)
	shown = shown[:min(len(shown), mostShown)]
	t := tableWriter{
		out:     w,
		layout:  newLayout(cmp.Or(options.Width, defaultWidth), shown),
		palette: newPalette(options.Color),
	}
	for _, group := range r.group(shown) {
		if err := t.group(group); err != nil {
			return err
		}
	}
	if left := len(findings) - len(shown); left > 0 {
		t.line(leftOut(left) + FormatJSON)
	}
	t.line(r.Summary.String())
	return w.Flush()
}

// leftOut tells of findings that are not shown, up to the name of the format that shows them.
func leftOut(n int) string {
	return check.Count(n, "more finding is", "more findings are") + " not shown; to see all: --format "
}

// worstFirst orders findings by weight, and those of one weight by their places as before: what is read first, and what
// is kept where there are too many, is what weighs most.
func worstFirst(findings []Finding) []Finding {
	sorted := slices.Clone(findings)
	slices.SortStableFunc(sorted, func(a, b Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	return sorted
}

// group is the findings about one article, or in one file, under its heading.
type group struct {
	heading  string
	findings []Finding
}

// group puts findings with those about the same article, and those about none with their file's. Groups stand in the
// order of their files.
func (r Report) group(findings []Finding) []group {
	var groups []group
	index := map[groupKey]int{}
	for _, f := range findings {
		k := r.groupKey(f)
		at, known := index[k]
		if !known {
			at = len(groups)
			index[k] = at
			groups = append(groups, group{heading: r.heading(k.article, k.name)})
		}
		groups[at].findings = append(groups[at].findings, f)
	}
	slices.SortStableFunc(groups, func(a, b group) int {
		return cmp.Or(strings.Compare(a.findings[0].At.File, b.findings[0].At.File), cmp.Compare(a.findings[0].At.Line, b.findings[0].At.Line))
	})
	return groups
}

// groupKey is what findings of one group have in common: their article, or the name of what they are about.
type groupKey struct {
	article *claims.Article
	name    string
}

func (r Report) groupKey(f Finding) groupKey {
	return groupKey{article: r.About(f), name: cmp.Or(f.Article, f.At.File, r.Dataset)}
}

// heading tells which article it is. Where there is no record of it, the name will do.
func (r Report) heading(article *claims.Article, name string) string {
	if article == nil {
		return terminal.Clean(name)
	}
	return terminal.Clean(Heading(r.records, article))
}

// Heading tells which article it is, who published it and on which day: "a1 · ARY News · Tuesday, 10 August 2021".
func Heading(d *claims.Dataset, article *claims.Article) string {
	heading := article.ID
	for _, part := range []string{d.Name(article.Publisher), DayWords(article)} {
		if part != "" {
			heading += " · " + part
		}
	}
	return heading
}

// tableWriter prints groups of findings in one layout.
type tableWriter struct {
	out     io.Writer
	layout  layout
	palette palette
}

// line prints a line of prose, wrapped.
func (t tableWriter) line(text string) {
	for _, line := range terminal.Words(text, t.layout.width) {
		fmt.Fprintln(t.out, line)
	}
}

func (t tableWriter) group(g group) error {
	for _, line := range terminal.Words(g.heading, t.layout.width) {
		fmt.Fprintln(t.out, t.palette.heading(line))
	}
	fmt.Fprintln(t.out)
	table := terminal.NewTable(t.out, t.layout.columns(), nil)
	for i, f := range g.findings {
		if i > 0 {
			table.Space()
		}
		t.finding(table, f)
	}
	if err := table.Close(); err != nil {
		return err
	}
	_, err := fmt.Fprintln(t.out)
	return err
}

func (t tableWriter) finding(table *terminal.Table, f Finding) {
	for i, told := range tell(f) {
		row := []terminal.Cell{{}, {}, t.layout.told(told), {Lines: t.layout.place(told.at)}}
		if i == 0 {
			row[0] = terminal.Cell{Lines: []string{f.Severity.String()}, Paint: t.palette.severity(f.Severity)}
			row[1] = terminal.Cell{Lines: terminal.Name(f.Check, t.layout.check)}
		}
		table.Row(row...)
	}
}

// told is one row of a finding: paragraphs, and the place that they speak of.
type told struct {
	paragraphs []paragraph
	at         claims.Position
}

// paragraph is a text whose lines are all set in by indent cells, or all but the first one by hang cells.
type paragraph struct {
	text   string
	indent int
	hang   int
}

func (p paragraph) lines(width int) []string {
	if p.indent > 0 {
		return terminal.Indented(spaces(p.indent), p.text, width, terminal.Words)
	}
	return terminal.Hanging(p.text, p.hang, width)
}

func (t told) lines(width int) []string {
	var lines []string
	for _, p := range t.paragraphs {
		lines = append(lines, p.lines(width)...)
	}
	return lines
}

// step is how far continued and subordinate lines are set in.
const step = 2

// tell puts a finding into rows of cleaned text.
func tell(f Finding) []told {
	rows := []told{{[]paragraph{{text: terminal.Clean(f.Message)}}, f.At}}
	for _, r := range remarks(f, terminal.Clean) {
		note := paragraph{text: r.note, indent: step}
		switch {
		case r.advice:
			rows = append(rows, told{[]paragraph{{text: r.note, hang: step}}, r.at})
		case r.quote == "":
			rows = append(rows, told{[]paragraph{note}, r.at})
		default:
			rows = append(rows, told{[]paragraph{{text: r.quote, hang: 1}}, r.at})
			if r.note != "" {
				rows = append(rows, told{paragraphs: []paragraph{note}})
			}
		}
	}
	return rows
}

// isTold reports whether evidence adds nothing to its finding: the message has quoted these words, and its place is theirs.
func isTold(f Finding, e Evidence) bool {
	return e.Note == "" && e.At == f.At && strings.Contains(f.Message, e.Quote)
}

// isAsked reports whether the message itself asks whether the suggested value was meant.
func isAsked(f Finding, s Suggestion) bool {
	return s.Value != "" && s.At != nil && *s.At == f.At && strings.Contains(f.Message, fmt.Sprintf("did you mean %q?", s.Value))
}

// partWords names the part of an article in which words stand, unless it is the body, as it mostly is.
func partWords(part string) string {
	if part == "" || part == "body" {
		return ""
	}
	return " (" + terminal.Clean(part) + ")"
}

// WayOutWords tells a way out by the clock of its own zone.
func WayOutWords(w check.WayOut) string {
	zone, err := when.LoadZone(w.Zone)
	if err != nil {
		return fmt.Sprintf("%s in zone %q", w.Voice, w.Zone)
	}
	words := fmt.Sprintf("%s means %s", w.Voice, zoneTime(when.ZoneWords(zone)))
	if !w.Span.Empty() {
		words += fmt.Sprintf(": %s there", w.Span.Words(zone))
	}
	return words
}

func suggestionWords(s Suggestion) string {
	if s.Value == "" || strings.Contains(s.Message, s.Value) {
		return s.Message
	}
	return fmt.Sprintf("%s (write %q)", s.Message, s.Value)
}

// palette colours the few words that may be coloured. Its functions are nil where there is no colour.
type palette struct {
	on bool
}

func newPalette(on bool) palette { return palette{on} }

func (p palette) paint(attributes ...color.Attribute) func(string) string {
	if !p.on {
		return nil
	}
	c := color.New(attributes...)
	c.EnableColor()
	return func(text string) string { return c.Sprint(text) }
}

// heading colours a heading.
func (p palette) heading(line string) string {
	if paint := p.paint(color.Bold); paint != nil {
		return paint(line)
	}
	return line
}

func (p palette) severity(s check.Severity) func(string) string {
	switch s {
	case check.Error:
		return p.paint(color.FgRed, color.Bold)
	case check.Warning:
		return p.paint(color.FgYellow)
	}
	return p.paint(color.FgCyan)
}
