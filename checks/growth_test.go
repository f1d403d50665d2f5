//go:build unix

package checks_test

// This file looks for checks whose time grows faster than what they look at: an event of many claims, a person of many
// quotes and titles, an article of many claims.

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
)

// crowds are datasets in which one thing has many claims, by what has them. Each writes the articles of so many claims.
var crowds = map[string]func(claims int) []string{
	"an event of many articles": func(count int) []string {
		return each(count/5, func(i int) string {
			return crowdArticle(i, crowdClaims(i, "storm", "mayor", "toll", i*5, 5))
		})
	},
	"an event and a person in one article": func(count int) []string {
		return []string{crowdArticle(0, crowdClaims(0, "storm", "mayor", "toll", 0, count))}
	},
	"an article of many events and measures": func(count int) []string {
		var list []string
		for i := range count / 10 {
			list = append(list, crowdClaims(i, fmt.Sprintf("storm-%d", i), "mayor", fmt.Sprintf("toll-%d", i), i*10, 10))
		}
		return []string{crowdArticle(0, strings.Join(list, ", "))}
	},
	"events that follow one another": func(count int) []string {
		return each(count/10, func(i int) string {
			var list []string
			for k := range 10 {
				list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "order", "event": "step-%d", "relation": "before", "other": "step-%d", "anchor": {"exact": "before step %d"}}`,
					k, i*10+k, i*10+k+1, k))
			}
			return crowdArticle(i, strings.Join(list, ", "))
		})
	},
}

func each(count int, make func(int) string) []string {
	lines := []string{
		`{"people": [{"id": "mayor", "name": "Ada Holt", "offices": [{"title": "Mayor of Halden", "from": "2019-01", "exclusive": true}]}]}`,
		`{"publishers": [{"id": "paper", "name": "The Paper", "zone": "Europe/London"}]}`,
	}
	for i := range count {
		lines = append(lines, make(i))
	}
	return lines
}

// crowdArticle is the record of an article that stands on one source.
func crowdArticle(number int, list string) string {
	return fmt.Sprintf(`{"article": {"id": "a%d", "publisher": "paper", "published": "2021-08-%02d", "dateline": {"place": "London", "date": "2021-08-%02d"}}, `+
		`"sources": [{"id": "s", "kind": "statement", "author": "mayor", "published": "2021-08-10", "text": "The storm took 30 roofs today. We will mend every one of them before the winter comes to this valley."}], `+
		`"claims": [%s]}`, number, 10+number%5, 10+number%5, list)
}

// crowdClaims are so many claims of all kinds, of which most say something of their own.
func crowdClaims(article int, event, person, measure string, from, count int) string {
	var list []string
	for i := from; i < from+count; i++ {
		switch own := fmt.Sprintf("the %dth %s", i, word(i)); i % 10 {
		case 0:
			list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "date", "event": %q, "when": {"text": "on Tuesday", "date": "2021-08-10"}, "anchor": {"exact": "on Tuesday, %s"}}`, i, event, own))
		case 1:
			list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "quote", "speaker": %q, "event": %q, "text": "we counted %s and then the %s and the %s fell on the %s", "anchor": {"exact": "we counted %s"}}`,
				i, person, event, own, word(i*7), word(i*11), word(i*13), own))
		case 2:
			list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "title", "person": %q, "title": "Mayor of Halden", "name": "Ada Holt", "anchor": {"exact": "Mayor Holt, %s"}}`, i, person, own))
		case 3:
			list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "number", "measure": %q, "event": %q, "value": 30, "unit": "roofs", "anchor": {"exact": "30 roofs, %s"}}`, i, measure, event, own))
		case 4:
			list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "place", "event": %q, "place": "London", "anchor": {"exact": "in London, %s"}}`, i, event, own))
		case 5:
			list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "statement", "speaker": %q, "event": %q, "text": "the storm took 30 roofs, %s", "anchor": {"exact": "took 30 roofs, %s"}, "cites": ["s"]}`, i, person, event, own, own))
		case 6:
			list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "order", "event": %q, "relation": "before", "other": "%s-repair", "anchor": {"exact": "before the repair, %s"}}`, i, event, event, own))
		case 7:
			list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "date", "event": %q, "factuality": "planned", "when": {"text": "on Friday", "date": "2021-08-20"}, "anchor": {"exact": "on Friday, %s"}}`, i, event, own))
		case 8:
			list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "duration", "event": "%s-repair", "length": "P9D", "bound": "about", "anchor": {"exact": "about nine days, %s"}}`, i, event, own))
		case 9:
			list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "quote", "speaker": %q, "event": %q, "text": "We will mend every one of them before the winter comes", "anchor": {"exact": "“We will mend, %s"}, "cites": ["s"]}`, i, person, event, own))
		}
	}
	return strings.Join(list, ", ")
}

// word invents a word.
func word(number int) string {
	var b strings.Builder
	for range 3 {
		b.WriteString([]string{"ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su", "ta"}[number%11])
		number /= 11
	}
	return b.String() + "n"
}

// crowd loads one of the crowds.
func crowd(t testing.TB, lines []string) *claims.Dataset {
	t.Helper()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "crowd.jsonl"), []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	dataset, err := claims.Load(t.Context(), claims.Options{Dir: folder, Paths: []string{"."}})
	if err != nil || len(dataset.Rejected) > 0 {
		t.Fatal(err, dataset.Rejected)
	}
	return dataset
}

// judged runs all checks over a crowd, and returns the processor time for each claim.
func judged(t testing.TB, lines []string, count int) time.Duration {
	t.Helper()
	dataset := crowd(t, lines)
	from := processorTime(t)
	result, err := check.Run(t.Context(), dataset, checks.All(), check.Settings{})
	if err != nil || len(result.Failures) > 0 {
		t.Fatal(err, result.Failures)
	}
	return (processorTime(t) - from) / time.Duration(count)
}

// mostGrowth is how many times as long a claim may take among sixteen times as many: with the square of them, it would be
// sixteen times. What is recalled, and the caches of the machine, favour the small.
const mostGrowth = 4

func TestTimeGrowsWithTheClaims(t *testing.T) {
	for name, lines := range crowds {
		t.Run(name, func(t *testing.T) {
			small, large := judged(t, lines(1_000), 1_000), judged(t, lines(16_000), 16_000)
			if large > mostGrowth*small {
				t.Errorf("a claim takes %v among 16,000 and %v among 1,000", large, small)
			}
		})
	}
}

// BenchmarkGrowth tells what a claim costs in crowds of several sizes.
func BenchmarkGrowth(b *testing.B) {
	for name, lines := range crowds {
		for _, count := range []int{1_000, 10_000, 50_000} {
			b.Run(fmt.Sprintf("%s/%d", name, count), func(b *testing.B) {
				for b.Loop() {
					b.ReportMetric(float64(judged(b, lines(count), count).Nanoseconds())/1000, "µs/claim")
				}
			})
		}
	}
}
