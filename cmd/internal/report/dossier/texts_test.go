package dossier

// These tests look at texts with claims marked in them.

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"claimcheck/checks"
	"claimcheck/claims"
)

// marked tells paragraphs a line each: where claims stand, their ids in brackets before the words, with a plus where they
// begin and the weight of the worst finding about them.
func marked(paragraphs []Paragraph) string {
	var b strings.Builder
	for _, p := range paragraphs {
		if p.Part != "" {
			b.WriteString(p.Part + ": ")
		}
		for _, run := range p.Runs {
			if len(run.Claims) > 0 {
				var labels []string
				for _, claim := range run.Claims {
					label := claim.Label
					for _, begins := range run.Begins {
						if begins == claim {
							label = "+" + label
						}
					}
					labels = append(labels, label)
				}
				fmt.Fprintf(&b, "[%s", strings.Join(labels, " "))
				if run.Worst > 0 {
					fmt.Fprintf(&b, " %s", run.Worst)
				}
				b.WriteString("|")
			}
			b.WriteString(run.Text)
			if len(run.Claims) > 0 {
				b.WriteString("]")
			}
		}
		for _, finding := range p.Findings {
			b.WriteString(" ← " + finding.Check)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// harbour is an article with a copy of its text, in which claims stand in one another, over paragraphs, twice, and not at all.
var harbour = map[string]string{
	"claimcheck.yaml": "version: 1\n",
	"texts/a.txt": "PORT ELLIS, March 3 - The harbour master\nsaid on Mon\u00adday that \"no ship has left\tthe port\".\n\n" +
		"A second berth opens in April, the town said.\nNo ship has a permit.\n\n\n“Nobody knows,” said Kim Park,\n\nthe mayor of Port Ellis.\n",
	"a.json": `{"article": {"id": "a", "publisher": "herald", "published": "2021-03-03", "headline": "No ship has left, says harbour master",
		"url": "https://herald.example/a", "dateline": {"place": "London", "date": "2021-03-03"}, "text": {"file": "texts/a.txt"}},
	"sources": [{"id": "log", "kind": "document", "text": "Berth 2: opens in April.\nBerth 3: closed."}],
	"claims": [
		{"id": "c1", "kind": "statement", "speaker": "master", "text": "no ship has left the port", "anchor": {"exact": "The harbour master said", "through": "the port"}},
		{"id": "c2", "kind": "date", "event": "talk", "when": {"text": "on Monday", "date": "2021-03-01"}, "anchor": {"exact": "on Monday"}},
		{"id": "c3", "kind": "quote", "speaker": "master", "anchor": {"exact": "no ship has left the port"}},
		{"id": "c4", "kind": "statement", "speaker": "town", "text": "a second berth opens in April", "anchor": [{"exact": "opens in April"}, {"exact": "the town said"}], "cites": ["log"]},
		{"id": "c5", "kind": "title", "person": "park", "title": "mayor of Port Ellis", "anchor": {"exact": "Kim Park,", "through": "mayor of Port Ellis"}},
		{"id": "c6", "kind": "quote", "anchor": {"exact": "Nobody knows"}},
		{"id": "c7", "kind": "quote", "speaker": "master", "anchor": {"exact": "All ships stay"}},
		{"id": "c8", "kind": "quote", "speaker": "master", "anchor": {"exact": "No ship has left", "part": "headline"}},
		{"id": "c9", "kind": "date", "event": "opening", "when": {"text": "in April", "date": "2021-04"}, "factuality": "planned", "anchor": {"exact": "in April", "source": "log"}, "cites": ["log"]},
		{"id": "c10", "kind": "place", "event": "talk", "place": "Port Ellis", "status": "retracted", "anchor": {"exact": "PORT ELLIS"}}
	]}`,
	"publishers.json":    `{"publishers": [{"id": "herald", "name": "The Herald", "zone": "Europe/London"}]}`,
	"people.json":        `{"people": [{"id": "master", "name": "Jo Reed"}, {"id": "park", "name": "Kim Park"}]}`,
	"organisations.json": `{"organisations": [{"id": "town", "name": "Port Ellis"}]}`,
}

func TestTextWithClaims(t *testing.T) {
	d := of(t, written(t, harbour), Selection{})
	inspect(t, d)
	article := d.Articles[0]
	const want = `headline: [+c8|No ship has left], says harbour master
PORT ELLIS, March 3 - [+c1|The harbour master said ][c1 +c2|on Monday][c1| that "][c1 +c3|no ship has left the port]".
A second berth [+c4|opens in April], [c4|the town said]. No ship has a permit.
“[+c6 warning|Nobody knows],” said [+c5|Kim Park,] ← attribution-missing
[c5|the mayor of Port Ellis].
`
	if diff := cmp.Diff(want, marked(article.Text.Paragraphs)); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
	if len(article.Text.Lost) != 1 || article.Text.Lost[0].Label != "c7" || article.Text.File != "texts/a.txt" || article.Text.Cut {
		t.Errorf("lost are %v of %q, cut %t", article.Text.Lost, article.Text.File, article.Text.Cut)
	}
	const source = "Berth 2: opens [+c9|in April].\nBerth 3: closed.\n"
	if diff := cmp.Diff(source, marked(article.Sources[0].Text)); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
	if links := article.Claims[8].Sources; len(links) != 1 || links[0] != article.Sources[0].Link {
		t.Errorf("a claim that stands in its source and cites it rests on %v", links)
	}
	var used []string
	for _, claim := range article.Sources[0].Claims {
		used = append(used, claim.Label)
	}
	if diff := cmp.Diff([]string{"c4", "c9"}, used); diff != "" {
		t.Error(diff)
	}
}

func TestQuotedSpansWithoutCopy(t *testing.T) {
	files := map[string]string{}
	for name, text := range harbour {
		if name != "texts/a.txt" {
			files[name] = text
		}
	}
	text := of(t, written(t, files), Selection{}).Articles[0].Text
	const want = `headline: [+c8|No ship has left]
body: [+c1|The harbour master said … the port]
body: [+c2|on Monday]
body: [+c3|no ship has left the port]
body: [+c4|opens in April … the town said]
body: [+c5|Kim Park, … mayor of Port Ellis]
body: [+c6 warning|Nobody knows] ← attribution-missing
body: [+c7|All ships stay]
`
	if diff := cmp.Diff(want, marked(text.Paragraphs)); diff != "" || text.File != "" || len(text.Lost) > 0 {
		t.Errorf("of the file %q, lost are %v; want -, got +:\n%s", text.File, text.Lost, diff)
	}
}

func TestLongTextsAreCut(t *testing.T) {
	files := map[string]string{
		"texts/a.txt": strings.Repeat("The town said nothing.\n", longestCopy/20) + "At last the mayor spoke.\n",
		"a.json": `{"article": {"id": "a", "publisher": "herald", "published": "2021-03-03", "text": {"file": "texts/a.txt"}},
			"sources": [{"id": "s", "kind": "speech", "text": "` + strings.Repeat("So it goes. ", longestSource/8) + `"}],
			"claims": [{"id": "c1", "kind": "statement", "speaker": {"text": "the mayor"}, "text": "nothing", "anchor": {"exact": "At last the mayor spoke"}}]}`,
	}
	article := of(t, written(t, files), Selection{}).Articles[0]
	if n := runesOf(article.Text.Paragraphs); !article.Text.Cut || n > longestCopy || n < longestCopy*9/10 || len(article.Text.Lost) > 0 {
		t.Errorf("of the copy %d code points are shown, cut %t, lost %v", n, article.Text.Cut, article.Text.Lost)
	}
	text := article.Sources[0].Text
	if last := text[len(text)-1].Runs[0].Text; runesOf(text) > longestSource+100 || !strings.HasSuffix(last, " more characters)") {
		t.Errorf("of the source %d code points are shown, at last %q", runesOf(text), last)
	}
}

func runesOf(paragraphs []Paragraph) int {
	n := 0
	for _, p := range paragraphs {
		for _, run := range p.Runs {
			n += len([]rune(run.Text))
		}
	}
	return n
}

// Whatever claims stand in a text, its runs joined are its paragraphs, and each claim marks just its words.
func TestRunsGiveBackTheText(t *testing.T) {
	piece := rapid.SampledFrom([]string{"the town ", "said", " ", "\n", "\n\n", "on Monday. ", "\u00ad", "\u202e", "“No”", "é\u0301", "\t", "战争"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 25).Draw(t, "text"), "")
		b := &builder{claims: map[*claims.Claim]*Claim{}, found: map[*claims.Claim][]*Finding{}}
		var anchors []checks.PlacedAnchor
		words := map[string]string{}
		for i := range rapid.IntRange(0, 6).Draw(t, "claims") {
			claim, label := &claims.Claim{}, fmt.Sprint("c", i)
			b.claims[claim] = &Claim{Link: Link{Key: label, Label: label}}
			from := rapid.IntRange(0, len(text)).Draw(t, "from")
			to := rapid.IntRange(from, len(text)).Draw(t, "to")
			for from > 0 && from < len(text) && text[from]&0xC0 == 0x80 {
				from--
			}
			for to < len(text) && text[to]&0xC0 == 0x80 {
				to++
			}
			anchors = append(anchors, checks.PlacedAnchor{Claim: claim, From: from, To: to})
			words[label] = spelled(text[from:to])
		}
		var all strings.Builder
		got := map[string]string{}
		for _, p := range b.paragraphs(text, anchors) {
			for _, run := range p.Runs {
				all.WriteString(run.Text)
				for _, claim := range run.Claims {
					got[claim.Label] += run.Text
				}
			}
		}
		if spelled(all.String()) != spelled(text) {
			t.Fatalf("joined are %q of %q", all.String(), text)
		}
		for label, want := range words {
			if spelled(got[label]) != want {
				t.Fatalf("claim %s marks %q, want %q", label, got[label], want)
			}
		}
	})
}

// spelled is a text without its blanks and with what is not seen spelled out.
func spelled(text string) string {
	return strings.Join(strings.Fields(shownText(text)), "")
}

func TestParagraphs(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"each line where there are no blank ones", "one\ntwo\r\n three \n", []string{"one", "two", "three"}},
		{"blank lines part them where there are some", "one\nmore\n\ntwo\n \t\nthree", []string{"one\nmore", "two", "three"}},
		{"blank lines at the ends part nothing", "\n\none\ntwo\n\n", []string{"one", "two"}},
		{"nothing", "", nil},
		{"blanks alone", " \n\n ", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, p := range paragraphSpans(test.text) {
				got = append(got, test.text[p.from:p.to])
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
