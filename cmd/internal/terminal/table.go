package terminal

// This file sets text in tables. The tablewriter library draws them; this file gives it lines that are wrapped already,
// because it measures code points where readers see characters, and because it cannot wrap a path or a name.

import (
	"bytes"
	"io"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// Gap is the number of empty cells between two columns.
const Gap = 2

// batch is the number of lines after which a table is drawn as far as it goes, since the library keeps all it draws in
// memory many times over.
const batch = 2000

// Column is a column of a table.
type Column struct {
	Header string
	// Width is the number of cells that the widest line may take.
	Width int
	// Right sets the column's text against its right edge, as numbers are.
	Right bool
}

// Cell is what stands in one column of one row: lines that fit the column's width, cleaned.
type Cell struct {
	Lines []string
	// Paint colours a line, or is nil. It must not change what the line measures.
	Paint func(string) string
	// Wide lets lines run on over the columns behind this one, which must be empty in this row.
	Wide bool
}

// Text returns a cell of one line.
func Text(line string) Cell { return Cell{Lines: []string{line}} }

// Table prints rows under a header with a thin rule, without a box. Call Close after the last row.
type Table struct {
	out     io.Writer
	columns []Column
	paint   func(string) string
	rows    [][]string
	lines   int
	drawn   bool
	hidden  disguise
	err     error
}

// NewTable begins a table. Paint colours the header, or is nil.
func NewTable(out io.Writer, columns []Column, paint func(string) string) *Table {
	return &Table{out: out, columns: columns, paint: paint}
}

// Row adds a row; cells that are missing are empty.
func (t *Table) Row(cells ...Cell) {
	row := make([]string, len(t.columns))
	height := 1
	for i, column := range t.columns {
		var cell Cell
		if i < len(cells) {
			cell = cells[i]
		}
		height = max(height, len(cell.Lines))
		row[i] = t.cell(cell, column)
	}
	t.add(row, height)
}

func (t *Table) add(row []string, height int) {
	t.rows = append(t.rows, row)
	if t.lines += height; t.lines >= batch {
		t.draw()
	}
}

// Heading adds lines that run across all columns, over the rows that follow. Paint colours them, or is nil.
func (t *Table) Heading(lines []string, paint func(string) string) {
	for _, line := range lines {
		if paint != nil {
			line = paint(line)
		}
		row := make([]string, len(t.columns))
		row[0] = t.hidden.standIn(line, t.columns[0].Width)
		t.add(row, 1)
	}
}

// Space adds an empty line.
func (t *Table) Space() { t.Row() }

// Close prints what is left and returns the first error of writing.
func (t *Table) Close() error {
	t.draw()
	return t.err
}

// cell pads the first line of a cell to the column's width, so that all batches of a table have the same columns, and
// stands in for what the library would measure wrongly.
func (t *Table) cell(cell Cell, column Column) string {
	lines := make([]string, max(len(cell.Lines), 1))
	for i := range lines {
		line, painted := "", ""
		if i < len(cell.Lines) {
			line = cell.Lines[i]
			painted = line
			if cell.Paint != nil && line != "" {
				painted = cell.Paint(line)
			}
		}
		if cell.Wide && Width(line) > column.Width {
			lines[i] = t.hidden.standIn(painted, column.Width)
			continue
		}
		pad := strings.Repeat(" ", max(column.Width-Width(line), 0))
		hidden := t.hidden.hide(line, painted)
		if column.Right {
			lines[i] = pad + hidden
		} else {
			lines[i] = hidden + pad
		}
	}
	return strings.Join(lines, "\n")
}

// draw prints the rows so far, and the header if they are the first ones.
func (t *Table) draw() {
	if t.drawn && len(t.rows) == 0 {
		return
	}
	var drawn bytes.Buffer
	table := newWriter(&drawn, !t.drawn, len(t.columns))
	if !t.drawn {
		headers := make([]string, len(t.columns))
		for i, column := range t.columns {
			headers[i] = t.cell(Cell{Lines: Words(column.Header, column.Width), Paint: t.paint}, column)
		}
		table.Header(headers)
	}
	err := table.Bulk(t.rows)
	if err == nil {
		err = table.Render()
	}
	if err == nil && len(t.rows) == 0 {
		drawn.WriteString(t.rule()) // The library draws the rule only above a row.
	}
	if err == nil {
		err = t.hidden.reveal(t.out, drawn.String())
	}
	if t.err == nil {
		t.err = err
	}
	t.rows, t.lines, t.drawn, t.hidden = nil, 0, true, disguise{}
}

func (t *Table) rule() string {
	total := -Gap
	for _, column := range t.columns {
		total += column.Width + Gap
	}
	return strings.Repeat("─", max(total, 0)) + "\n"
}

// newWriter returns the library's table in the one style of this program: no box, a rule under the header.
func newWriter(out io.Writer, header bool, columns int) *tablewriter.Table {
	padding := make([]tw.Padding, columns) // The last column has no gap after it.
	for i := range columns - 1 {
		padding[i] = tw.Padding{Right: strings.Repeat(" ", Gap)}
	}
	for i := range padding {
		padding[i].Overwrite = true
	}
	rule := tw.Off
	if header {
		rule = tw.On
	}
	table := tablewriter.NewTable(out,
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithTrimLine(tw.Off),
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Borders: tw.BorderNone,
			Symbols: tw.NewSymbols(tw.StyleLight),
			Settings: tw.Settings{
				Separators: tw.SeparatorsNone,
				Lines:      tw.Lines{ShowTop: tw.Off, ShowBottom: tw.Off, ShowHeaderLine: rule, ShowFooterLine: tw.Off},
			},
		})))
	table.Configure(func(config *tablewriter.Config) {
		config.Behavior.AutoHide = tw.Off
		for _, section := range []*tw.CellConfig{&config.Header, &config.Row} {
			section.Formatting.AutoWrap = tw.WrapNone
			section.Formatting.AutoFormat = tw.Off
			section.Alignment.Global = tw.AlignLeft
			section.Padding.PerColumn = padding
		}
	})
	return table
}
