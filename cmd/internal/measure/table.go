package measure

// This file prints what was measured.

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"claimcheck/cmd/internal/terminal"
	"claimcheck/fixtures/invented"
)

// Write prints both tables for a terminal.
func (r Result) Write(out io.Writer, width int) error {
	for _, table := range r.tables() {
		var columns []terminal.GridColumn
		for i, header := range table.header {
			columns = append(columns, terminal.GridColumn{Header: header, Right: i > 0})
		}
		_, err := fmt.Fprintln(out, table.title+"\n")
		err = cmp.Or(err, terminal.Rows(columns, table.rows).Write(out, width, nil))
		if _, last := fmt.Fprintln(out); cmp.Or(err, last) != nil {
			return cmp.Or(err, last)
		}
	}
	for _, peer := range r.Absent {
		if _, err := fmt.Fprintf(out, "not installed, and so not compared: %s; to install it: %s\n", peer.Name, peer.Install); err != nil {
			return err
		}
	}
	return nil
}

// WriteMarkdown prints both tables as the README has them.
func (r Result) WriteMarkdown(out io.Writer) error {
	for _, table := range r.tables() {
		lines := []string{row(table.header), row(append([]string{"---"}, repeated("---:", len(table.header)-1)...))}
		for _, cells := range table.rows {
			lines = append(lines, row(cells))
		}
		if _, err := fmt.Fprintf(out, "%s\n\n%s\n\n", table.title, strings.Join(lines, "\n")); err != nil {
			return err
		}
	}
	return nil
}

func row(cells []string) string { return "| " + strings.Join(cells, " | ") + " |" }

func repeated(cell string, times int) []string {
	cells := make([]string, times)
	for i := range cells {
		cells[i] = cell
	}
	return cells
}

type table struct {
	title  string
	header []string
	rows   [][]string
}

func (r Result) tables() []table {
	phases := table{
		title:  "claimcheck, by size",
		header: []string{"what", "articles", "claims", "data", "time", "processors", "a record", "scaling", "throughput", "memory"},
	}
	smallest := map[string]Row{}
	for _, m := range r.Rows {
		if _, known := smallest[m.What]; !known {
			smallest[m.What] = m
		}
		phases.rows = append(phases.rows, m.cells(smallest[m.What]))
	}
	peers := table{
		title:  "the same files against the same schema",
		header: []string{"what", "articles", "data", "time", "processors", "memory", "times as long as validate"},
	}
	for _, m := range r.Peers {
		ratio := float64(m.Wall) / float64(r.Peers[0].Wall)
		peers.rows = append(peers.rows, []string{
			m.What, strconv.Itoa(m.Articles), megabytes(m.Bytes), seconds(m.Wall), seconds(m.Worked), megabytes(m.Memory), fmt.Sprintf("%.1f", ratio),
		})
	}
	return []table{phases, peers}
}

// cells are those of a row of the first table. Scaling is what a record takes of all processors, beside the same at the
// smallest size. A row of the program itself has no articles.
func (r Row) cells(smallest Row) []string {
	if r.Articles == 0 {
		return []string{r.What, "", "", "", seconds(r.Wall), seconds(r.Worked), "", "", "", megabytes(r.Memory)}
	}
	return []string{
		r.What, strconv.Itoa(r.Articles), strconv.Itoa(r.Articles * invented.ClaimsPerArticle), megabytes(r.Bytes), seconds(r.Wall), seconds(r.Worked),
		fmt.Sprintf("%.0f µs", float64(r.PerRecord())/float64(time.Microsecond)),
		fmt.Sprintf("%.2f", float64(r.PerRecord())/float64(max(smallest.PerRecord(), 1))),
		fmt.Sprintf("%.0f MB/s", float64(r.Bytes)/1e6/r.Wall.Seconds()), megabytes(r.Memory),
	}
}

func seconds(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%.0f ms", float64(d)/float64(time.Millisecond))
	}
	return fmt.Sprintf("%.2f s", d.Seconds())
}

func megabytes(bytes int64) string {
	if bytes == 0 {
		return ""
	}
	return fmt.Sprintf("%.0f MB", float64(bytes)/1e6)
}
