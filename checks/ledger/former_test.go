package ledger

import (
	"slices"
	"testing"

	"claimcheck/claims"
)

// TestTextsAreFoundInTheirOrder edits a file of lines, and counts which of them are new.
func TestTextsAreFoundInTheirOrder(t *testing.T) {
	const count = 5000
	s := &Session{old: &ledger{files: []file{{first: 3, count: count}}, texts: make([]text, 3+count)}}
	sumOfLine := func(n int) claims.Sum { return claims.Sum{byte(n), byte(n >> 8), 1} }
	lines := make([]int, count)
	for n := range lines {
		lines[n] = n
		s.old.texts[3+n].sum = sumOfLine(n)
	}
	for name, test := range map[string]struct {
		edit func([]int) []int
		// most is how many lines may be taken for new ones, and least how many have to be.
		least, most int
	}{
		"nothing":               {func(l []int) []int { return l }, 0, 0},
		"a new line on top":     {func(l []int) []int { return slices.Insert(l, 0, count+1) }, 1, 1},
		"a line removed":        {func(l []int) []int { return slices.Delete(l, 7, 8) }, 0, 0},
		"the last line on top":  {func(l []int) []int { return slices.Insert(l[:count-1], 0, count-1) }, 1, 1},
		"two lines exchanged":   {func(l []int) []int { l[10], l[20] = l[20], l[10]; return l }, 1, 20},
		"three quarters gone":   {func(l []int) []int { return slices.Delete(l, 0, count*3/4) }, 0, count / 4},
		"in the other order":    {func(l []int) []int { slices.Reverse(l); return l }, count - 10, count},
		"each line a new one":   {func(l []int) []int { return slices.Repeat([]int{count + 2}, count) }, count, count},
		"one line many times":   {func(l []int) []int { return slices.Repeat([]int{4}, 100) }, 99, 99},
		"all lines a long file": {func(l []int) []int { return slices.Concat(l, l) }, count, count},
	} {
		f := s.formerTexts(&known{from: 0})
		fresh, last := 0, -1
		for _, line := range test.edit(slices.Clone(lines)) {
			n := f.find(sumOfLine(line))
			if n < 0 {
				fresh++
				continue
			}
			if n <= last || s.old.texts[n].sum != sumOfLine(line) {
				t.Errorf("%s: line %d is found as %d, after %d", name, line, n, last)
			}
			last = n
		}
		if fresh < test.least || fresh > test.most {
			t.Errorf("%s: %d lines are new, want %d to %d", name, fresh, test.least, test.most)
		}
	}
	if (&Session{}).formerTexts(&known{from: -1}).find(claims.Sum{}) != -1 {
		t.Error("something is found in a file that was not there")
	}
}
