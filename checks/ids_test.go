package checks

import (
	"slices"
	"testing"

	"github.com/agnivade/levenshtein"
	"pgregory.net/rapid"
)

// TestSlipsAreFoundAsBySearch holds what is found by shapes to what is found by comparing with every id of the register.
func TestSlipsAreFoundAsBySearch(t *testing.T) {
	search := func(id string, known []string) string {
		most := 1
		if len(id) >= 10 {
			most = 2
		}
		if len(id) < 5 || slices.Contains(known, id) {
			return ""
		}
		for _, each := range known {
			if max(len(each), len(id))-min(len(each), len(id)) <= most && levenshtein.ComputeDistance(id, each) <= most &&
				digits(each) == digits(id) && !sameSeries(id, each) {
				return each
			}
		}
		return ""
	}
	id := rapid.StringMatching(`(visit|visti|vista|call|cal)-(austin|autsin|aus)(-[ab1])?`)
	slips := 0
	rapid.Check(t, func(t *rapid.T) {
		known := rapid.SliceOfDistinct(id, rapid.ID).Draw(t, "register")
		asked := id.Draw(t, "id")
		want := search(asked, known)
		if got, _ := newShapedIDs(known).slipOf(asked); got != want {
			t.Fatalf("%q is a slip of %q, want %q", asked, got, want)
		}
		if want != "" {
			slips++
		}
	})
	if slips < 10 {
		t.Errorf("only %d slips came up", slips)
	}
}
