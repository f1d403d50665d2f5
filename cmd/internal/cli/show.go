package cli

// This file shows one thing of a dataset: its record, key by key, and everything that refers to it.

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/spf13/cobra"

	"claimcheck/checks/timeline"
	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
	"claimcheck/cmd/internal/terminal"
)

const showHelp = `Show one thing: its record, key by key, and everything that refers to it.

Of an event also its dates: each date claim, how its words were read, in which
zone, and the span of UTC time that this gives. Where words may be read in more
than one way each reading has a row: "or" begins one that is as good as those
above it, "otherwise" one that does not come to mind at first. Then the verdict
on the asserted dates, as the check date-conflict gives it, with the time on
which they agree, or by how much they miss one another.

An ID is that of an article, person, organisation, publisher, event, place or
measure; a claim or a source is ARTICLE#ID, or its id alone where no other has
it. Where two kinds share an id, write KIND:ID.`

const showExamples = `  claimcheck show austin-bajwa-call
  claimcheck show ary-2021-08-10-austin-bajwa#c01
  claimcheck show person:lloyd-austin --in claims/data`

func (a *app) show() *cobra.Command {
	var l *looks
	var in *[]string
	cmd := &cobra.Command{
		Use:     "show ID",
		Short:   "one record, and all that refers to it",
		Long:    showHelp,
		Example: showExamples,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return fmt.Errorf("%q needs an id; \"%s list\" lists what there is", cmd.CommandPath(), program)
			}
			return atMost(1)(cmd, args)
		},
		ValidArgsFunction: a.completingID,
		RunE: func(cmd *cobra.Command, args []string) error {
			dataset, err := a.load(cmd.Context(), *in)
			if err != nil {
				return err
			}
			found, err := find(catalogue(dataset), args[0])
			if err != nil {
				return err
			}
			shown := newShown(dataset, found)
			switch l.format.value {
			case report.FormatJSON:
				return shown.json(a)
			case report.FormatCSV:
				return shown.csv(a)
			}
			return shown.table(a, l)
		},
	}
	in = addIn(cmd)
	l = addLooks(cmd, []string{report.FormatCSV, report.FormatJSON, report.FormatTable})
	return cmd
}

// shown is one thing with all that is told about it.
type shown struct {
	entry
	position claims.Position
	record   jsontext.Value
	mentions []mention
	dataset  *claims.Dataset
	dates    *timeline.Dates // dates are those of an event, nil of anything else.
}

// mention is a reference to the thing, with its place.
type mention struct {
	reference
	position claims.Position
	// heading tells the article in which the thing is mentioned, or that it is a register; short is the id of what
	// mentions it, as far as the heading leaves it open.
	heading, short string
}

func newMention(d *claims.Dataset, r reference) mention {
	m := mention{reference: r, heading: "registers", short: r.from}
	articleID, short, inArticle := strings.Cut(r.from, "#")
	if r.fromKind == kindArticle {
		m.short = "" // The heading names it.
	}
	if inArticle {
		m.short = short
	}
	if inArticle || r.fromKind == kindArticle {
		m.heading = articleID
		if article := articleOf(d, r.at, articleID); article != nil {
			m.heading = report.Heading(d, article)
		}
	}
	return m
}

// articleOf returns the article of that id that a place lies in.
func articleOf(d *claims.Dataset, at claims.Ref, id string) *claims.Article {
	for _, article := range d.Articles {
		if article.ID == id && article.Document() == at.Document {
			return article
		}
	}
	return nil
}

func newShown(d *claims.Dataset, e entry) shown {
	s := shown{entry: e, dataset: d}
	if e.kind == kindEvent {
		s.dates = timeline.Read(d, e.id)
	}
	for _, r := range references(d) {
		if r.kind == e.kind && r.id == e.id {
			s.mentions = append(s.mentions, newMention(d, r))
		}
	}
	if e.kind == kindArticle {
		for _, claim := range e.article.Claims {
			s.mentions = append(s.mentions, newMention(d, reference{
				kind: kindArticle, id: e.id, from: claimID(claim), fromKind: kindClaim, at: claim.AnchorRef(), claim: claim,
			}))
		}
	}
	refs := []claims.Ref{e.at}
	for _, m := range s.mentions {
		refs = append(refs, m.at)
	}
	for i, position := range claims.Resolve(refs) {
		if i == 0 {
			s.position = position
		} else {
			s.mentions[i-1].position = position
		}
	}
	if e.registered() {
		s.record, _, _ = valueAt(e.at.Document.Text(), e.at.Pointer)
	}
	return s
}

func (s shown) table(a *app, l *looks) error {
	width, paint := a.columns(l), a.headings(l)
	a.head(s.heading(), width, paint)
	place := "in no register; only claims speak of it"
	if s.registered() {
		place = s.position.String()
	}
	for _, line := range terminal.Path(terminal.Clean(place), width) {
		fmt.Fprintln(a.Out, line)
	}
	if s.record != nil {
		fmt.Fprintln(a.Out)
		var rows [][]string
		for _, f := range fields(s.record) {
			rows = append(rows, []string{f.key, f.value})
		}
		columns := []terminal.GridColumn{{Header: "key", Kind: terminal.Label}, {Header: "value"}}
		if err := terminal.Rows(columns, rows).Write(a.Out, width, nil); err != nil {
			return err
		}
	}
	fmt.Fprintln(a.Out)
	if s.dates != nil {
		if err := s.datesTable(a, width, paint); err != nil {
			return err
		}
		fmt.Fprintln(a.Out)
	}
	return s.mentionTable(a, width, paint)
}

func (s shown) heading() string {
	heading := s.kind + " " + s.id
	if s.name != "" && s.name != s.id {
		heading += " · " + s.name
	}
	return heading
}

// mentionTable prints what refers to the thing, or, of an article, what it claims. Mentions in one article stand under
// its heading.
func (s shown) mentionTable(a *app, width int, paint func(string) string) error {
	title, nothing := "referred to by", "nothing refers to it"
	if s.kind == kindArticle {
		title, nothing = "claims", "it claims nothing"
	}
	if len(s.mentions) == 0 {
		_, err := fmt.Fprintln(a.Out, nothing)
		return err
	}
	a.head(title, width, paint)
	fmt.Fprintln(a.Out)
	grid := terminal.Grid{Columns: []terminal.GridColumn{
		{Header: "id", Kind: terminal.Label}, {Header: "as"}, {Header: "words"}, {Header: "date"}, {Header: "where", Kind: terminal.Place},
	}}
	for _, m := range s.mentions {
		heading := m.heading
		if s.kind == kindArticle {
			heading = ""
		}
		last := len(grid.Groups) - 1
		if last < 0 || grid.Groups[last].Heading != heading {
			grid.Groups = append(grid.Groups, terminal.GridGroup{Heading: heading})
			last++
		}
		grid.Groups[last].Rows = append(grid.Groups[last].Rows, m.row())
	}
	return grid.Compact().Write(a.Out, width, paint)
}

// head prints a heading.
func (a *app) head(text string, width int, paint func(string) string) {
	for _, line := range terminal.Words(terminal.Clean(text), width) {
		fmt.Fprintln(a.Out, paint(line))
	}
}

// row tells a mention: what refers, by which key, its words and date, and where.
func (m mention) row() []string {
	row := []string{m.short, m.fromKind + ", " + m.key, "", "", m.position.String()}
	if m.claim == nil {
		return row
	}
	row[1] = m.claim.Kind
	if m.key != "" && m.key != kindEvent {
		row[1] += ", " + m.key
	}
	if !m.claim.Live() {
		row[1] += " (" + claims.Retracted + ")"
	}
	row[2] = terminal.Quoted(m.claim.Anchor.Quote())
	row[3] = claimDate(m.claim)
	return row
}

// csv prints the record as rows of a key and its value, and what refers to it as such rows too.
func (s shown) csv(a *app) error {
	records := [][]string{{"key", "value"}}
	if s.registered() {
		for _, f := range fields(s.record) {
			records = append(records, []string{f.key, f.value})
		}
	} else {
		records = append(records, []string{"id", s.id})
	}
	for _, m := range s.mentions {
		records = append(records, []string{"referred to by", m.from})
	}
	return a.writeCSV(records)
}

// json prints the record as it stands in its file, and what refers to it.
func (s shown) json(a *app) error {
	out := object{{"version", 1}, {"kind", s.kind}, {"id", s.id}}
	if s.registered() {
		out = append(out, member{"at", placeObject(s.position)}, member{"record", s.record})
	}
	if s.dates != nil {
		out = append(out, dateMembers(s.dates)...)
	}
	mentions := []object{}
	for _, m := range s.mentions {
		told := object{{"kind", m.fromKind}, {"id", m.from}, {"key", cmp.Or(m.key, kindArticle)}}
		if m.claim != nil && !m.claim.Live() {
			told = append(told, member{"status", m.claim.Status})
		}
		mentions = append(mentions, append(told, member{"at", placeObject(m.position)}))
	}
	return report.EncodeJSON(a.Out, append(out, member{"references", mentions}))
}
