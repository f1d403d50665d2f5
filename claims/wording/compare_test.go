package wording

// These tests hold quotes against texts, and look at how the differences are told.

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

const post = "We discussed our mutual interest in regional stability, and I reiterated my desire to continue improving the " +
	"important relationship. Nobody expects miracles."

func TestCompare(t *testing.T) {
	tests := map[string]struct {
		quote string
		want  Comparison
	}{
		"verbatim": {"our mutual interest", Comparison{Verbatim: true, Shared: 3, Words: 3}},
		"replaced": {"our shared interest in regional stability", Comparison{
			Shared: 5, Words: 6, Passage: "our mutual interest in regional stability",
			Changes: []Change{{Kind: Replaced, Words: "shared", Quote: "shared interest", Source: "mutual interest"}},
		}},
		"inserted": {"our mutual and lasting interest in regional stability", Comparison{
			Shared: 6, Words: 8, Passage: "our mutual interest in regional stability",
			Changes: []Change{{Kind: Inserted, Words: "and lasting", Quote: "mutual and lasting interest", Source: "mutual interest"}},
		}},
		"left out": {"I reiterated my desire to improving the important relationship", Comparison{
			Shared: 9, Words: 9, Passage: "I reiterated my desire to continue improving the important relationship",
			Changes: []Change{{Kind: LeftOut, Words: "continue", Quote: "to improving", Source: "to continue improving"}},
		}},
		"moved": {"in regional stability our mutual interest", Comparison{
			Shared: 3, Words: 6, Passage: "our mutual interest in regional stability",
			Changes: []Change{{Kind: Moved, Words: "our mutual interest", Quote: "stability our mutual interest", Source: "discussed our mutual interest in"}},
		}},
		"over the end of a sentence": {"the important relationship. Never expects miracles", Comparison{
			Shared: 5, Words: 6, Passage: "the important relationship. Nobody expects miracles",
			Changes: []Change{{Kind: Replaced, Words: "Never", Quote: "Never expects", Source: "Nobody expects"}},
		}},
		"one part of two": {"our mutual interest … my wish to continue", Comparison{
			Shared: 6, Words: 7, Passage: "our mutual interest … my desire to continue",
			Changes: []Change{{Kind: Replaced, Words: "wish", Quote: "wish to", Source: "desire to"}},
		}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := Compare(Prepare(test.quote), Prepare(post))
			if diff := cmp.Diff(test.want, got, cmpopts.IgnoreUnexported(Comparison{}, Change{})); diff != "" {
				t.Errorf("want -, got +:\n%s", diff)
			}
			if got.Absent() {
				t.Error("called absent, want present")
			}
		})
	}
}

func TestCompareAbsent(t *testing.T) {
	for _, quote := range []string{"The enemy must retreat at once", "to the our in", "Miracle", "we never ever wanted any of that"} {
		if got := Compare(Prepare(quote), Prepare(post)); !got.Absent() {
			t.Errorf("%q: %d of %d words shared, want it absent", quote, got.Shared, got.Words)
		}
	}
}

// Whatever run of a source's words is quoted, with gaps, is found there; with one word exchanged, it is not.
func TestCompareFindsWhatItIsGiven(t *testing.T) {
	vocabulary := rapid.SampledFrom(strings.Fields("the peace of talks US war defence health care 25 per cent $5 soldiers’ not in river"))
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(vocabulary, 4, 60).Draw(t, "source")
		source := Prepare(strings.Join(words, " "))
		from := rapid.IntRange(0, len(words)-2).Draw(t, "from")
		to := rapid.IntRange(from+1, len(words)-1).Draw(t, "to")
		gap := rapid.IntRange(from, to).Draw(t, "gap")
		// A figure and its neighbour are one quantity, which a cut would part.
		if strings.ContainsAny(words[from]+words[to]+words[gap], "$5pc") || strings.ContainsAny(words[max(0, from-1)]+words[max(0, gap-1)], "$5pc") {
			return
		}
		quote := strings.Join(words[from:gap], " ") + " … " + strings.Join(words[gap:to+1], " ")
		if got := Compare(Prepare(quote), source); !got.Verbatim {
			t.Fatalf("%q is not found: %+v", quote, got)
		}
		altered := strings.Join(words[from:to], " ") + " zebra"
		if got := Compare(Prepare(altered), source); got.Verbatim || got.Shared > got.Words {
			t.Fatalf("%q is found: %+v", altered, got)
		}
	})
}

// A long and repetitive text, against a long and repetitive quote, is compared in bounded time.
func TestCompareIsBounded(t *testing.T) {
	tests := map[string][2]string{
		"one word":           {strings.Repeat("war ", 2_000) + "peace", strings.Repeat("war ", 40_000)},
		"two words":          {strings.Repeat("war peace ", 2_000) + "war war", strings.Repeat("peace war ", 20_000)},
		"many gaps":          {strings.Repeat("peace war … ", 500) + "x", strings.Repeat("war ", 40_000)},
		"nothing in common":  {strings.Repeat("peace ", 5_000), strings.Repeat("war ", 100_000)},
		"letters that match": {"a " + strings.Repeat("aa ", 20_000), strings.Repeat("aa ", 40_000)},
		"runs of three":      {strings.Repeat("a b c d ", 3_000), strings.Repeat("a b d c ", 25_000)},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			got := Compare(Prepare(test[0]), Prepare(test[1]))
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %v", took)
			}
			if got.Verbatim {
				t.Error("found, want it altered")
			}
		})
	}
}

// A quote longer than what is aligned at once, with words missing just where one piece ends.
func TestComparePieces(t *testing.T) {
	var words []string
	for i := range 2 * longestRun {
		words = append(words, fmt.Sprintf("w%d", i))
	}
	source := Prepare(strings.Join(words[:longestRun], " ") + " but not today " + strings.Join(words[longestRun:], " "))
	got := Compare(Prepare(strings.Join(words, " ")), source)
	if len(got.Changes) != 1 || got.Changes[0].Kind != LeftOut || got.Changes[0].Words != "but not today" {
		t.Errorf("changes %+v, want one omission", got.Changes)
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("our shared interest", post)
	f.Add("… [x] our … ", "our [x]")
	f.Add("a b a b", "b a b a")
	f.Add("$5 5%", "5 dollars \xff")
	f.Fuzz(func(t *testing.T, quote, source string) {
		if len(quote) > 2_000 || len(source) > 4_000 {
			return
		}
		q, s := Prepare(quote), Prepare(source)
		got := Compare(q, s)
		if got.Shared < 0 || got.Shared > got.Words || got.Words != q.Len() {
			t.Errorf("shared %d of %d words", got.Shared, got.Words)
		}
		if itself := Compare(q, q); !itself.Verbatim {
			t.Errorf("%q is not found in itself", quote)
		}
		support := Supported(q, []*Text{s}, []string{source})
		if found, total := support.Coverage(); found < 0 || found > total {
			t.Errorf("coverage %d of %d", found, total)
		}
		Nearest(q, s)
	})
}

func TestSupportedInItself(t *testing.T) {
	vocabulary := rapid.SampledFrom(strings.Fields("The Secretary of State John Roe told US Pakistan’s 25 nearly 3,000 per cent sixth Aug. 31 2021 " +
		"today Monday regional build Justice Department May one I. General Mark"))
	rapid.Check(t, func(t *rapid.T) {
		text := Prepare(strings.Join(rapid.SliceOfN(vocabulary, 1, 30).Draw(t, "words"), " "))
		support := Supported(text, []*Text{text}, nil)
		if missing := support.Missing(); len(missing) > 0 {
			t.Fatalf("%q does not hold its own %+v", text.raw, missing)
		}
	})
}
