package wording

// These tests set texts beside one another: what is told to be the same, that nothing of either text is lost, and how long
// it takes.

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// shown tells an alignment in one line: what only ours has as +words+, what only theirs has as -words-, and both wordings of
// the same words where they differ.
func shown(pieces []Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		switch {
		case p.Ours == p.Theirs:
			b.WriteString(p.Ours)
		case p.Theirs == "":
			b.WriteString("+" + p.Ours + "+")
		case p.Ours == "":
			b.WriteString("-" + p.Theirs + "-")
		default:
			b.WriteString("{" + p.Ours + "/" + p.Theirs + "}")
		}
	}
	return b.String()
}

func TestAlign(t *testing.T) {
	tests := []struct{ name, ours, theirs, want string }{
		{"the same text", "Not much.", "Not much.", "Not much."},
		{"a word in place of another", "our shared interest in it", "our mutual interest in it", "our -mutual -+shared +interest in it"},
		{"a word that is added", "our mutual and lasting interest", "our mutual interest", "our mutual +and lasting +interest"},
		{"a word that is left out", "improving the relationship", "improving the important relationship", "improving the -important -relationship"},
		{"spelling, capitals and punctuation are no change", "the defence of “Labour”, he said", "The defense of labor he said", "{the defence of “Labour”, he said/The defense of labor he said}"},
		{"a price however it is written", "cost $5 million a year", "cost 5 million dollars a month", "{cost $5 million a /cost 5 million dollars a }-month-+year+"},
		{"two words for one", "a cease-fire now", "a ceasefire then", "{a cease-fire /a ceasefire }-then-+now+"},
		{"words that were moved", "in the region we met", "we met in the region", "-we met -{in the region /in the region}+we met+"},
		{"a stray word between changes is nothing in common", "build upon the shared interests", "we discussed at length the ways out of this", "-we discussed at length the ways out of this-+build upon the shared interests+"},
		{"nothing on one side", "", "Not much.", "-Not much.-"},
		{"nothing on either side", "", "", ""},
		{"only punctuation on one side", "…", "“Not much.”", "-“Not much.”-+…+"},
		{"the beginning and the end", "yesterday he went home at last", "today he went home at noon", "-today -+yesterday +he went home at -noon-+last+"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := shown(Align(test.ours, test.theirs)); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestAlignStems(t *testing.T) {
	const ours, theirs = "build upon the shared interests in the region", "We discussed our interest in regional stability"
	const want = "-We discussed our -+build upon the shared +{interests in /interest in }+the +{region/regional }-stability-"
	if got := shown(AlignStems(ours, theirs)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// alignable draws texts that share many words, with all that stands between words.
func alignable() *rapid.Generator[string] {
	pieces := []string{
		"the ", "The", " cease-fire", "ceasefire", " on", " Tuesday, ", "“", "” ", " 5 million", "$5 million", "dollars ", " U.S. ", "US", "\n\n", "…",
		" [sic]", "[the president]", "https://x.example/a ", "per cent ", "%", "ä", "\xff", " twenty-five ", "it’s ", "not ", "much. ", "战争", "\u202e",
	}
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 30), func(p []string) string { return strings.Join(p, "") })
}

// Whatever the texts are, the pieces joined are both of them, in turn the same and changed, and those that are told to be the
// same are made of the same words.
func TestAlignLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ours, theirs := alignable().Draw(t, "ours"), alignable().Draw(t, "theirs")
		var left, right strings.Builder
		for _, p := range Align(ours, theirs) {
			left.WriteString(p.Ours)
			right.WriteString(p.Theirs)
			if p.Ours == "" && p.Theirs == "" {
				t.Fatal("an empty piece")
			}
		}
		if left.String() != ours || right.String() != theirs {
			t.Fatalf("joined %q and %q", left.String(), right.String())
		}
	})
}

// Of two texts that differ in single words far apart, however long they are, exactly these words are told.
func TestAlignFindsSingleChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := strings.Fields(longText(rapid.IntRange(1, 3000).Draw(t, "words")))
		other := append([]string{}, words...)
		changed := 0
		for at := rapid.IntRange(0, 40).Draw(t, "first"); at < len(other); at += rapid.IntRange(40, 900).Draw(t, "step") {
			other[at] = "zebra"
			changed++
		}
		told := 0
		for _, p := range Align(strings.Join(words, " "), strings.Join(other, " ")) {
			if p.Ours == "" {
				if told++; strings.TrimSpace(p.Theirs) != "zebra" {
					t.Fatalf("told %q", p.Theirs)
				}
			}
		}
		if told != changed {
			t.Fatalf("%d words are told, %d were changed", told, changed)
		}
	})
}

// longText returns so many words, of which some come again and again and others once.
func longText(words int) string {
	var b strings.Builder
	for i := range words {
		switch i % 3 {
		case 0:
			b.WriteString("the ")
		case 1:
			b.WriteString("w" + strings.Repeat("a", i%7) + " ")
		default:
			b.WriteString("u" + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + " ")
		}
	}
	return b.String()
}

func TestAlignIsQuick(t *testing.T) {
	tests := map[string][2]string{
		"long texts with some changes":   {longText(20_000), strings.ReplaceAll(longText(20_000), "uab", "other ")},
		"nothing in common":              {longText(20_000), strings.Repeat("zebra lion ", 10_000)},
		"two words again and again":      {strings.Repeat("to be ", 10_000), strings.Repeat("be be to ", 8_000)},
		"the same words backwards":       {longText(20_000), backwards(longText(20_000))},
		"one word again and again":       {strings.Repeat("so ", 20_000), strings.Repeat("so ", 15_000)},
		"a sentence again and again":     {strings.Repeat("he said that it was so and not otherwise ", 2_000), strings.Repeat("it was so he said and not that otherwise ", 2_000)},
		"a letter a word, without space": {strings.Repeat("战争", 10_000), strings.Repeat("争战战", 8_000)},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			Align(test[0], test[1])
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("it takes %s", took)
			}
		})
	}
}

func backwards(text string) string {
	words := strings.Fields(text)
	for i, j := 0, len(words)-1; i < j; i, j = i+1, j-1 {
		words[i], words[j] = words[j], words[i]
	}
	return strings.Join(words, " ")
}
