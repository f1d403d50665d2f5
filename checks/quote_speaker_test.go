package checks

// These tests give the same words to two speakers, and ask when that is a fault.

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

const families = "No fishing family in this harbour should ever have to choose between its old boat and its house"

func TestQuoteSpeaker(t *testing.T) {
	reed := `, "speaker": "reed"`
	tests := map[string]struct {
		a, b [3]string
		want bool
	}{
		"two people":         {[3]string{families}, [3]string{families, reed}, true},
		"one person":         {[3]string{families}, [3]string{families}, false},
		"small words differ": {[3]string{families}, [3]string{"A fishing family of the harbour will not choose between an old boat and a house", reed}, true},
		"a word between":     {[3]string{families}, [3]string{"No fishing family in this harbour should choose sadly between its old boat and its house", reed}, false},
		"a gap between":      {[3]string{families}, [3]string{"No fishing family in this harbour … choose between its old boat and its house", reed}, false},
		"six words of seven": {[3]string{families}, [3]string{"the fishing family of the harbour who choose the old boat", reed}, true},
		"five words":         {[3]string{families}, [3]string{"the family of the harbour who choose the old boat and whatever else they dream of", reed}, false},
		"nobody named":       {[3]string{families}, [3]string{families, `, "speaker": {"text": "a fisherman"}`}, false},
		"nobody registered":  {[3]string{families}, [3]string{families, `, "speaker": "jonas-rede"`}, false},
		"retracted":          {[3]string{families}, [3]string{families, reed + `, "status": "retracted"`}, false},
		"two days":           {[3]string{families, `, "said": {"date": "2021-05-10"}`}, [3]string{families, reed + `, "said": {"date": "2021-05-11"}`}, false},
		"one day":            {[3]string{families, `, "said": {"date": "2021-05-10"}`}, [3]string{families, reed + `, "said": {"date": "2021-05-10"}`}, true},
		"two events":         {[3]string{families, `, "event": "summit"`}, [3]string{families, reed + `, "event": "interview"`}, false},
		"years apart":        {[3]string{families}, [3]string{families, reed, `, "published": "2023-05-12"`}, true},
		"not in English":     {[3]string{families, "", `, "language": "de"`}, [3]string{families, reed}, false},
		"denied":             {[3]string{families}, [3]string{families, reed + `, "factuality": "denied"`}, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			findings := quotedTwice(t, QuoteSpeaker, test.a, test.b)
			if len(findings) > 1 || (len(findings) == 1) != test.want {
				t.Fatalf("found %v, want one: %v", findings, test.want)
			}
			if test.want && !strings.Contains(findings[0].Message, "are given to Mara Lindqvist by herald (a0) and to Jonas Reed by herald (a1)") {
				t.Errorf("says %s", findings[0].Message)
			}
		})
	}
}

func TestQuoteSpeakerSources(t *testing.T) {
	const people = `{"people": [{"id": "mayor", "name": "Mara Lindqvist"}, {"id": "reed", "name": "Jonas Reed"}]}`
	record := func(id, speaker, author, text string) string {
		return fmt.Sprintf(`{"article": {"id": %q, "publisher": "herald", "published": "2021-05-12"},
			"sources": [{"id": "s", "kind": "speech", "author": %q, "text": %s}],
			"claims": [{"id": "c", "kind": "quote", "speaker": %q, "text": %s, "anchor": {"exact": "x"}, "cites": ["s"]}]}`,
			id, author, quotedJSON(text), speaker, quotedJSON(families))
	}
	for name, test := range map[string]struct {
		a, b string
		want int
	}{
		"each has a source":          {record("a", "mayor", "mayor", families), record("b", "reed", "reed", families), 0},
		"by the other's own account": {record("a", "mayor", "mayor", families), record("b", "reed", "mayor", families), 0},
		"not in its source":          {record("a", "mayor", "mayor", families), record("b", "reed", "reed", "Fishing is hard work."), 0},
	} {
		t.Run(name, func(t *testing.T) {
			if found := foundIn(t, QuoteSpeaker, map[string]string{"people.json": people, "a.json": test.a, "b.json": test.b}); len(found) != test.want {
				t.Errorf("found %v, want %d", found, test.want)
			}
		})
	}
}

// withPeople registers the speakers of many quotes.
func withPeople(files map[string]string, speakers int) map[string]string {
	var people []string
	for i := range speakers {
		people = append(people, fmt.Sprintf(`{"id": "s%d", "name": "Speaker %d"}`, i, i))
	}
	files["people.json"] = `{"people": [` + strings.Join(people, ",") + `]}`
	return files
}

func TestQuoteSpeakerIsFast(t *testing.T) {
	start := time.Now()
	foundIn(t, QuoteSpeaker, withPeople(manyQuotes(7, 5000), 7))
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("5,000 quotes took %v", took)
	}
}

func BenchmarkQuoteSpeaker(b *testing.B) {
	d := datasetOf(b, withPeople(manyQuotes(7, 50_000), 7))
	for b.Loop() {
		runOn(b, d, QuoteSpeaker)
	}
}
