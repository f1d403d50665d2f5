//go:build unix

package checks_test

// This file measures what the checks cost, in processor time of the whole process, so that neither other programs nor
// the garbage collector's own threads falsify it. Run it with -cpu 1.

import (
	"context"
	"syscall"
	"testing"
	"time"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/fixtures/invented"
)

// records is how many records the dataset of the benchmark has: enough for every scope to have full groups.
const records = 1000

// BenchmarkChecks runs every check alone, and all of them together, over an invented dataset in which one article in a
// hundred has a fault.
func BenchmarkChecks(b *testing.B) {
	dataset := inventedDataset(b, records)
	measure := func(name string, all []*check.Check) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			from := processorTime(b)
			for b.Loop() {
				if _, err := check.Run(context.Background(), dataset, all, check.Settings{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64((processorTime(b)-from).Microseconds())/float64(b.N)/records, "µs/record")
		})
	}
	measure("all", checks.All())
	for _, one := range checks.All() {
		measure(one.Name, []*check.Check{one})
	}
}

// inventedDataset writes and loads an invented dataset.
func inventedDataset(b *testing.B, articles int) *claims.Dataset {
	b.Helper()
	folder := b.TempDir()
	if err := (invented.Dataset{Seed: 9, Articles: articles, FaultEvery: 100}).WriteLines(folder); err != nil {
		b.Fatal(err)
	}
	dataset, err := claims.Load(b.Context(), claims.Options{Dir: folder, Paths: []string{"."}})
	if err != nil {
		b.Fatal(err)
	}
	return dataset
}

// processorTime returns the time that the process has spent on processors.
func processorTime(t testing.TB) time.Duration {
	t.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		t.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
