package reading_test

import (
	"fmt"
	"testing"

	"claimcheck/checks/reading"
)

// BenchmarkJudge judges one event on which many articles agree, but for one in ten that says another day. The time for
// each article should not grow with their number.
func BenchmarkJudge(b *testing.B) {
	for _, articles := range []int{100, 1_000, 10_000} {
		b.Run(fmt.Sprint(articles), func(b *testing.B) {
			files := map[string]string{"publishers.json": `{"publishers": [{"id": "p", "name": "The Paper", "zone": "Asia/Karachi"}]}`}
			for i := range articles {
				day := "2021-08-10"
				if i%10 == 0 {
					day = "2021-08-12"
				}
				files[fmt.Sprintf("%05d.json", i)] = fmt.Sprintf(`{"article": {"id": "a%d", "publisher": "p", "dateline": {"place": "Washington", "date": "2021-08-12"}},
  "claims": [{"id": "c1", "kind": "date", "event": "call", "when": {"date": %q}, "anchor": {"exact": "x"}}]}`, i, day)
			}
			dataset := load(b, files)
			dated := datedClaims(dataset)
			b.ResetTimer()
			for b.Loop() {
				judgement := reading.Judge(reading.Of(dataset, "call", dated))
				if judgement.Verdict != reading.Contradiction || len(judgement.Sides) != 2 {
					b.Fatalf("verdict %s with %d sides", judgement.Verdict, len(judgement.Sides))
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*articles), "ns/article")
		})
	}
}
