package memo

// These tests hold whole memos to what they should be: the samples to files that people can read, every field of a dossier
// to being told, and hostile texts to showing as text.

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	tree "golang.org/x/net/html"
	"pgregory.net/rapid"

	"claimcheck/cmd/internal/markdown/markdowntest"
	"claimcheck/cmd/internal/report/dossier"
	"claimcheck/cmd/internal/terminal"
)

var update = flag.Bool("update", false, "renew the expected output in testdata")

func written(t markdowntest.T, d *dossier.Dossier) string {
	t.Helper()
	var out strings.Builder
	if err := Write(&out, d); err != nil {
		t.Fatalf("%v", err)
	}
	return out.String()
}

func TestMemos(t *testing.T) {
	for name, d := range map[string]*dossier.Dossier{"shipped": shipped(), "newsroom": newsroom(), "nothing": {Dataset: "empty"}} {
		got := written(t, d)
		checkPage(t, got)
		path := filepath.Join("testdata", name+".md")
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s differs:\n%s", path, diff)
		}
	}
}

// notTold are the fields that a memo leaves to others, with the reason.
var notTold = map[string]string{
	"Link.Article":      "a memo is one page, on which a key alone leads to everything",
	"Finding.Day":       "days sort findings",
	"Side.Language":     "Markdown has no place for the language of words",
	"Article.Language":  "the facts tell it",
	"Article.Publisher": "the facts tell it",
	"Zone.Name":         "the label of a zone tells it to people",
	"Article.Day":       "the date in words tells it",
	"Office.From":       "the term in words tells it",
	"Office.To":         "the term in words tells it",
	"Office.First":      "the term in words tells it",
	"Office.Last":       "the term in words tells it",
	"Title.Day":         "the date in words tells it",
	"Claim.Place":       "its article, its label and its words tell it",
	"Timeline.Event":    "its name tells it",
	"Timeline.Name":     "the heading or the story tells it",
	"Timeline.Verdict":  "the sentence tells it",
	"Person.Label":      "its name tells it",
}

// TestEveryFieldIsTold puts another word into each text of the samples and looks for it.
func TestEveryFieldIsTold(t *testing.T) {
	told := map[string]bool{}
	for _, d := range []*dossier.Dossier{shipped(), newsroom()} {
		words := map[string]string{}
		eachText(d, func(field string, text reflect.Value) {
			if text.String() == "" {
				return
			}
			word := fmt.Sprintf("w%dw", len(words))
			words[word] = field
			text.SetString(word)
		})
		shown := checkPage(t, written(t, d))
		for word, field := range words {
			told[field] = told[field] || strings.Contains(shown, word)
		}
	}
	if len(told) < 60 {
		t.Errorf("the samples have %d fields only", len(told))
	}
	for _, field := range slices.Sorted(maps.Keys(told)) {
		if _, left := notTold[field]; left == told[field] {
			t.Errorf("%s: told is %t, left to others is %t", field, told[field], left)
		}
	}
}

// hostileDossier is a sample whose texts are all made of what means something to Markdown and its pages.
func hostileDossier() *rapid.Generator[*dossier.Dossier] {
	return rapid.Custom(func(t *rapid.T) *dossier.Dossier {
		d := shipped()
		if rapid.Bool().Draw(t, "newsroom") {
			d = newsroom()
		}
		texts := rapid.SliceOfN(markdowntest.Hostile(), 8, 16).Draw(t, "texts")
		if rapid.Bool().Draw(t, "long") {
			texts[0] = strings.Repeat(texts[0]+"\n", 100)
		}
		at := rapid.IntRange(0, 1<<20).Draw(t, "start")
		eachText(d, func(field string, text reflect.Value) {
			at++
			if field != "Timeline.Verdict" {
				text.SetString(texts[at*7%len(texts)])
			}
		})
		return d
	})
}

func TestMemosOfHostileTextsShowThemAsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := hostileDossier().Draw(t, "dossier")
		text := written(t, d)
		if again := written(t, d); again != text {
			t.Fatalf("the same dossier gives another memo:\n%s", cmp.Diff(text, again))
		}
		shown := checkPage(t, text)
		for _, f := range d.Findings {
			for _, want := range []string{f.Message, f.Title} {
				if want = strings.TrimRight(terminal.Clean(want), " "); !strings.Contains(shown, want) {
					t.Fatalf("%q is not shown in\n%s", want, text)
				}
			}
		}
	})
}

// TestComparisonsReadAsBothTexts holds the words with and without the marks to the texts compared.
func TestComparisonsReadAsBothTexts(t *testing.T) {
	word := rapid.SampledFrom([]string{"defence", "“Secretary", "of", "(Defense),", "周二", "*", "~~", "10.", "—", "U.S."})
	words := rapid.Map(rapid.SliceOfN(word, 1, 4), func(words []string) string { return strings.Join(words, " ") + " " })
	rapid.Check(t, func(t *rapid.T) {
		var pieces []dossier.Piece
		ours, theirs := "", ""
		for range rapid.IntRange(1, 6).Draw(t, "pieces") {
			text := words.Draw(t, "words")
			p := dossier.Piece{Change: rapid.SampledFrom([]dossier.Change{dossier.Same, dossier.Added, dossier.Missing}).Draw(t, "change")}
			if p.Change != dossier.Missing {
				p.Ours = text
				ours += text
			}
			if p.Change != dossier.Added {
				p.Theirs = text
				theirs += text
			}
			pieces = append(pieces, p)
		}
		root := markdowntest.Page(t, "> "+compared(pieces))
		for without, want := range map[string]string{"del": ours, "strong": theirs} {
			var got strings.Builder
			for node := range root.Descendants() {
				if node.Type == tree.TextNode && node.Parent.Data != without {
					got.WriteString(" " + node.Data)
				}
			}
			if a, b := strings.Join(strings.Fields(strings.ReplaceAll(got.String(), "\u200b", "")), " "), strings.Join(strings.Fields(want), " "); a != b {
				t.Fatalf("without %s %q reads as %q, want %q", without, compared(pieces), a, b)
			}
		}
	})
}
