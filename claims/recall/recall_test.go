package recall_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/claims/recall"
)

func TestWhatIsRecalledIsWhatTheFunctionReturns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		upper := recall.Of(8, 5, strings.ToUpper)
		for _, s := range rapid.SliceOf(rapid.StringN(0, 7, -1)).Draw(t, "asked") {
			if got := upper(s); got != strings.ToUpper(s) {
				t.Fatalf("%q is recalled as %q", s, got)
			}
		}
	})
}

func TestStringsThatRepeatAreWorkedOutOnce(t *testing.T) {
	calls := 0
	size := recall.Of(2, 5, func(s string) int { calls++; return len(s) })
	for range 3 {
		for _, s := range []string{"one", "three", ""} { // The empty string drives out the one that was asked for first.
			size(s)
		}
	}
	if calls != 9 {
		t.Errorf("three strings in turn, where two have room, were worked out %d times, want 9", calls)
	}
	calls = 0
	for range 3 {
		for _, s := range []string{"one", "three"} {
			if size(s) != len(s) {
				t.Errorf("%q has %d bytes", s, size(s))
			}
		}
	}
	if calls != 2 {
		t.Errorf("two strings in turn were worked out %d times, want 2", calls)
	}
	calls = 0
	for range 3 {
		size("eleven")
	}
	if calls != 3 {
		t.Errorf("a string that is too long was worked out %d times, want 3", calls)
	}
}

func TestWhatStandsBesideTheStringCounts(t *testing.T) {
	repeat := recall.With(4, 5, func(times int) uint64 { return uint64(times) }, strings.Repeat)
	for range 2 {
		for times := range 6 {
			if got := repeat("ab", times); got != strings.Repeat("ab", times) {
				t.Errorf("%q repeated %d times is recalled as %q", "ab", times, got)
			}
		}
	}
}

func BenchmarkRecall(b *testing.B) {
	size := recall.Of(1<<10, 40, func(s string) int { return len(s) })
	for b.Loop() {
		size("government")
	}
}

func TestManyMayAskAtOnce(t *testing.T) {
	upper := recall.Of(16, 10, strings.ToUpper)
	var asking sync.WaitGroup
	for start := range 4 {
		asking.Go(func() {
			for i := range 5_000 {
				s := fmt.Sprintf("word%d", (i*7+start)%40)
				if got := upper(s); got != strings.ToUpper(s) {
					t.Errorf("%q is recalled as %q", s, got)
				}
			}
		})
	}
	asking.Wait()
}
