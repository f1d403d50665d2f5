package terminal

// This file is the simple way to a table: rows of plain strings, whose columns are made to fit the terminal.

import (
	"io"
	"strings"
)

// Grid is a table of plain strings under one header. Every cell is cleaned before it is printed.
type Grid struct {
	Columns []GridColumn
	Groups  []GridGroup
}

// GridGroup is some rows of a grid, with a heading over them unless it is empty.
type GridGroup struct {
	Heading string
	Rows    [][]string
}

// GridColumn is a column of a grid.
type GridColumn struct {
	Header string
	Kind   Kind
	// Right sets the column against its right edge, as numbers are.
	Right bool
}

// Kind says what stands in a column, and so where its lines may end.
type Kind int

// The kinds of text.
const (
	Prose Kind = iota // Prose ends lines at spaces.
	Place             // Place is file:line:column and ends lines after slashes, then hyphens.
	Label             // Label is an id or a name and ends lines after hyphens.
)

func (k Kind) breaker() Breaker { return [...]Breaker{Words, Path, Name}[k] }

// least is the width down to which a column may be narrowed for the others' sake before its parts are torn.
func (k Kind) least(text string) int {
	return LongestPart(text, [...]string{" ", "/-_", "-_"}[k])
}

// LongestPart is the width of a text's longest part, where lines may end after each of the signs.
func LongestPart(text, signs string) int {
	longest := 0
	for text != "" {
		end := strings.IndexAny(text, signs) + 1
		if end == 0 {
			end = len(text)
		}
		longest = max(longest, Width(strings.TrimRight(text[:end], " ")))
		text = text[end:]
	}
	return longest
}

// Rows makes a grid of rows without groups.
func Rows(columns []GridColumn, rows [][]string) Grid {
	return Grid{Columns: columns, Groups: []GridGroup{{Rows: rows}}}
}

// Compact returns the grid without the columns in which nothing stands.
func (g Grid) Compact() Grid {
	used := make([]bool, len(g.Columns))
	for _, group := range g.Groups {
		for _, row := range group.Rows {
			for k, cell := range row {
				used[k] = used[k] || cell != ""
			}
		}
	}
	compact := Grid{}
	for k, column := range g.Columns {
		if used[k] {
			compact.Columns = append(compact.Columns, column)
		}
	}
	for _, group := range g.Groups {
		kept := GridGroup{Heading: group.Heading}
		for _, row := range group.Rows {
			var cells []string
			for k, cell := range row {
				if used[k] {
					cells = append(cells, cell)
				}
			}
			kept.Rows = append(kept.Rows, cells)
		}
		compact.Groups = append(compact.Groups, kept)
	}
	return compact
}

// Write prints the grid in at most width cells a line. Paint colours headings, or is nil.
func (g Grid) Write(out io.Writer, width int, paint func(string) string) error {
	g = g.cleaned()
	columns := make([]Column, len(g.Columns))
	for k, width := range g.fit(width) {
		columns[k] = Column{Header: g.Columns[k].Header, Width: width, Right: g.Columns[k].Right}
	}
	table := NewTable(out, columns, nil)
	for i, group := range g.Groups {
		if group.Heading != "" {
			if i > 0 {
				table.Space()
			}
			table.Heading(Words(group.Heading, width), paint)
		}
		for _, row := range group.Rows {
			cells := make([]Cell, len(row))
			for k, text := range row {
				cells[k] = Cell{Lines: g.Columns[k].Kind.breaker()(text, columns[k].Width)}
			}
			table.Row(cells...)
		}
	}
	return table.Close()
}

// cleaned returns the grid with clean cells, as many in each row as there are columns.
func (g Grid) cleaned() Grid {
	clean := Grid{Columns: g.Columns}
	for _, group := range g.Groups {
		rows := make([][]string, len(group.Rows))
		for i, row := range group.Rows {
			rows[i] = make([]string, len(g.Columns))
			for k := range min(len(row), len(g.Columns)) {
				rows[i][k] = Clean(row[k])
			}
		}
		clean.Groups = append(clean.Groups, GridGroup{Clean(group.Heading), rows})
	}
	return clean
}

// fit gives each column the width of its longest cell, and takes from the widest while a row is too long: first down to
// the longest part of a cell that should stay in one line, then to what the header needs, then to what is left.
func (g Grid) fit(width int) []int {
	widths := make([]int, len(g.Columns))
	parts := make([]int, len(g.Columns))
	headers := make([]int, len(g.Columns))
	for k, column := range g.Columns {
		headers[k] = max(Width(column.Header), 2)
		widths[k], parts[k] = headers[k], headers[k]
		for _, group := range g.Groups {
			for _, row := range group.Rows {
				widths[k] = max(widths[k], Width(row[k]))
				parts[k] = max(parts[k], column.Kind.least(row[k]))
			}
		}
		parts[k] = min(parts[k], width/4)
	}
	room := width - Gap*(len(widths)-1)
	for _, floors := range [][]int{parts, headers, make([]int, len(widths))} {
		narrow(widths, floors, room)
	}
	return widths
}

// narrow takes from the widest column above its floor until all fit the room, or none can give any more. No column gets
// narrower than a wide character.
func narrow(widths, floors []int, room int) {
	total := 0
	for _, width := range widths {
		total += width
	}
	for ; total > room; total-- {
		widest := -1
		for k, width := range widths {
			if width > max(floors[k], 2) && (widest < 0 || width > widths[widest]) {
				widest = k
			}
		}
		if widest < 0 {
			return
		}
		widths[widest]--
	}
}
