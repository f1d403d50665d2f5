package report

// These tests hold the hashes of lines to those that GitHub computes, and to their definition.

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func hashWords(text string) []string {
	var list []string
	for _, hash := range lineHashes([]byte(text)) {
		list = append(list, hash.String())
	}
	return list
}

// The texts and hashes are examples of the program that uploads reports to GitHub.
func TestLineHashesAreGitHubs(t *testing.T) {
	greetings := []string{
		"e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1", "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1",
	}
	for text, want := range map[string][]string{
		"":                   {"c129715d7a2bc9a3:1"},
		" a\nb\n  \t\tc\n d": {"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"},
		strings.Repeat("Lorem ipsum dolor sit amet.\n", 10): {
			"a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3", "a7f2ff13bc495cf2:4", "a7f2ff13bc495cf2:5", "a7f2ff13bc495cf2:6",
			"a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1",
		},
		" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n":             greetings,
		" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r":             greetings,
		" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n": greetings,
		" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n":         greetings,
	} {
		if diff := cmp.Diff(want, hashWords(text)); diff != "" {
			t.Errorf("%q:\n%s", text, diff)
		}
	}
}

// defined hashes lines as the definition says: each by itself, over the rest of the text.
func defined(text string) []string {
	var list []string
	times := map[uint64]int{}
	lines := strings.Split(text, "\n")
	for i := range lines {
		rest := strings.NewReplacer(" ", "", "\t", "").Replace(strings.Join(lines[i:], "\n"))
		units := append(slices.Concat(utf16.Encode([]rune(rest)), []uint16{0xFFFF}), make([]uint16, 100)...)
		hash := uint64(0)
		for _, unit := range units[:100] {
			hash = hash*37 + uint64(unit)
		}
		times[hash]++
		list = append(list, fmt.Sprintf("%x:%d", hash, times[hash]))
	}
	return list
}

func TestLineHashesFollowTheirDefinition(t *testing.T) {
	piece := rapid.SampledFrom([]string{"\n", "\n", " ", "\t", "a", "ferry", "🛳️", "周二", strings.Repeat("long ", 30)})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), "")
		if diff := cmp.Diff(defined(text), hashWords(text)); diff != "" {
			t.Errorf("%q:\n%s", text, diff)
		}
	})
}
