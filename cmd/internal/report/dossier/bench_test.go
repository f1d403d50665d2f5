package dossier

// This file measures how long a dossier takes that an editor would never read to its end.

import (
	"fmt"
	"strings"
	"testing"

	"claimcheck/cmd/internal/report"
)

// newsroom is the report on so many articles with ten claims each, of which a few are in conflict with one another.
func newsroom(b *testing.B, articles int) report.Report {
	b.Helper()
	var records strings.Builder
	for i := range articles {
		day := fmt.Sprintf("2021-%02d-%02d", 1+i/28%12, 1+i%28)
		fmt.Fprintf(&records, `{"article": {"id": "a%d", "publisher": "herald", "published": %q, "headline": "Article %d", "url": "https://herald.example/%d"}, `, i, day, i, i)
		fmt.Fprintf(&records, `"sources": [{"id": "s", "kind": "speech", "author": "p%d", "published": %q, "text": "We said on that day that nothing would change here for years to come, and no ship has to wait."}], "claims": [`, i%50, day)
		for k := range 10 {
			if k > 0 {
				records.WriteString(", ")
			}
			switch k % 5 {
			case 0:
				fmt.Fprintf(&records, `{"id": "c%d", "kind": "quote", "speaker": "p%d", "text": "nothing would change here for years to come", "anchor": {"exact": "nothing", "prefix": "%d"}, "cites": ["s"]}`, k, i%50, k)
			case 1:
				fmt.Fprintf(&records, `{"id": "c%d", "kind": "title", "person": "p%d", "title": "Mayor of Port Ellis", "anchor": {"exact": "Mayor of Port Ellis", "prefix": "%d"}}`, k, i%50, k)
			case 2:
				fmt.Fprintf(&records, `{"id": "c%d", "kind": "date", "event": "e%d", "when": {"date": %q}, "anchor": {"exact": "on that day", "prefix": "%d"}}`, k, (i+3)/4, day, k)
			case 3:
				fmt.Fprintf(&records, `{"id": "c%d", "kind": "statement", "speaker": "p%d", "text": "no ship has to wait", "anchor": {"exact": "no ship has to wait", "prefix": "%d"}, "cites": ["s"]}`, k, i%50, k)
			default:
				fmt.Fprintf(&records, `{"id": "c%d", "kind": "number", "measure": "ships", "event": "n%d", "value": %d, "anchor": {"exact": "%d ships", "prefix": "%d"}}`, k, i, i, i, k)
			}
		}
		records.WriteString("]}\n")
	}
	var people strings.Builder
	for i := range 50 {
		if i > 0 {
			people.WriteString(", ")
		}
		fmt.Fprintf(&people, `{"id": "p%d", "name": "Person %d", "offices": [{"title": "Mayor of Port Ellis", "from": "2020", "to": "2022"}]}`, i, i)
	}
	return written(b, map[string]string{"a.jsonl": records.String(), "people.json": `{"people": [` + people.String() + `]}`})
}

func BenchmarkNew(b *testing.B) {
	for _, articles := range []int{1000, 10_000} {
		r := newsroom(b, articles)
		b.Run(fmt.Sprint(articles, " articles"), func(b *testing.B) {
			for b.Loop() {
				d, err := New(r, Selection{})
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(d.Findings)), "findings")
			}
		})
	}
}
