package report

// These tests render the Markdown as a page would and look at the tree that comes out: texts of records are text there,
// and nothing else than the report's own headings, tables and lists is in it.

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	tree "golang.org/x/net/html"
	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/markdown/markdowntest"
	"claimcheck/cmd/internal/terminal"
)

// reportTags are the elements that a report is made of.
var reportTags = []string{
	"html", "head", "body", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "ul", "li", "code", "br", "span",
}

// checkMarkdownHarmless fails a report that has more on its page than its own headings, tables and lists, and returns the
// text of its cells and items.
func checkMarkdownHarmless(t markdowntest.T, text string) (cells, items []string) {
	t.Helper()
	root := markdowntest.Page(t, text)
	markdowntest.CheckHarmless(t, root, reportTags, func(*tree.Node) bool { return false })
	for node := range root.Descendants() {
		switch {
		case node.Type != tree.ElementNode:
			continue
		case node.Data == "td":
			cells = append(cells, markdowntest.TextOf(node))
		case node.Data == "li":
			items = append(items, markdowntest.TextOf(node))
		}
	}
	return cells, items
}

// checkMarkdown holds the page of one finding to its cleaned texts.
func checkMarkdown(t markdowntest.T, f check.Finding) {
	t.Helper()
	r := made(f)
	var out strings.Builder
	if err := Write(&out, FormatMarkdown, r, Options{}); err != nil {
		t.Fatalf("%v", err)
	}
	if !utf8.ValidString(out.String()) {
		t.Fatalf("no UTF-8: %q", out.String())
	}
	cells, items := checkMarkdownHarmless(t, out.String())
	place := "data"
	if file := r.Findings[0].At.File; file != "" {
		place = placeInRepository(r.Findings[0].At, Options{})
	}
	want := []string{f.Severity.String(), f.Check, terminal.Clean(f.Message), place}
	if !slices.Equal(cells, want) {
		t.Fatalf("the cells are %q, want %q, in\n%s", cells, want, out.String())
	}
	told := strings.Join(items, "\n")
	for _, row := range tell(r.Findings[0])[1:] {
		for _, p := range row.paragraphs {
			if !strings.Contains(told, p.text) {
				t.Fatalf("%q is not among the items %q, in\n%s", p.text, items, out.String())
			}
		}
	}
}

func TestMarkdownOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkMarkdown(t, hostileFinding().Draw(t, "finding")) })
}

func FuzzMarkdown(f *testing.F) {
	for _, piece := range markdowntest.HostilePieces {
		f.Add(piece, piece+"x")
	}
	f.Fuzz(func(t *testing.T, message, quote string) {
		if markdown.Units(terminal.Clean(message)) > mostMarkdownText || markdown.Units(terminal.Clean(quote)) > mostMarkdownText-2 {
			t.Skip("cut texts are not told as they are")
		}
		checkMarkdown(t, check.Finding{
			Check: "c", Severity: check.Error, Message: message, At: at("a.json"),
			Evidence: []check.Evidence{{At: at("b.json"), Quote: quote, Note: quote}},
		})
	})
}

func TestMarkdownOfARichReportIsHarmless(t *testing.T) {
	cells, items := checkMarkdownHarmless(t, print(t, FormatMarkdown, rich(), Options{}))
	if len(cells) != 4*4+2*6 || len(items) != 5 {
		t.Errorf("%d cells and %d items", len(cells), len(items))
	}
	for _, want := range []string{"house style (until 2021-12-31)", "in the baseline", "`people.json:24:9`"} {
		if want = strings.Trim(want, "`"); !slices.Contains(cells, want) {
			t.Errorf("no cell is %q", want)
		}
	}
}

// details counts the elements that unfold, and tells one that is not closed.
func details(t *testing.T, text string) int {
	t.Helper()
	opened := strings.Count(text, "<details>")
	if closed := strings.Count(text, "</details>"); closed != opened {
		t.Errorf("%d details are opened and %d closed", opened, closed)
	}
	return opened
}

var notShown = regexp.MustCompile(`(?m)^(\d+) more findings are not shown;`)

func TestMarkdownLeavesOutWhatNobodyReads(t *testing.T) {
	r := flood(mostShown + 500)
	text := print(t, FormatMarkdown, r, Options{})
	if got := details(t, text); got != mostShown {
		t.Errorf("%d findings are told", got)
	}
	if got := notShown.FindStringSubmatch(text); got == nil || got[1] != "500" {
		t.Errorf("the rest is counted as %q", got)
	}
}

func TestJobSummaryFits(t *testing.T) {
	for name, lengthen := range map[string]func(*Finding){
		"short texts":   func(*Finding) {},
		"long texts":    func(f *Finding) { f.Message += strings.Repeat(" 周二$", 5_000) },
		"long headings": func(f *Finding) { f.Article = f.Message + strings.Repeat("周", mostMarkdownText) },
	} {
		r := flood(5000)
		for i := range r.Findings {
			lengthen(&r.Findings[i])
		}
		var out strings.Builder
		if err := WriteJobSummary(&out, r, Options{}); err != nil {
			t.Fatal(err)
		}
		text := out.String()
		if len(text) >= 1<<20 || len(text) < mostJobSummary*9/10 && details(t, text) < mostShown || !utf8.ValidString(text) {
			t.Errorf("%s: %d bytes", name, len(text))
		}
		told := details(t, text)
		if got := notShown.FindStringSubmatch(text); got == nil || got[1] != fmt.Sprint(5000-told) {
			t.Errorf("%s: %d findings are told, the rest is counted as %q", name, told, got)
		}
		checkMarkdownHarmless(t, text)
	}
}

func TestJobSummaryOfMonsters(t *testing.T) {
	f := hostile()
	f.Message = strings.Repeat("$", 1<<16)
	for range 100 {
		f.Evidence = append(f.Evidence, check.Evidence{At: at("a.json"), Quote: f.Message, Note: f.Message})
	}
	r := made(f, f, f)
	r.Suppressed = made(f).Findings
	r.Summary.Suppressed = 1
	var out strings.Builder
	if err := WriteJobSummary(&out, r, Options{}); err != nil {
		t.Fatal(err)
	}
	if text := out.String(); len(text) >= 1<<20 || details(t, text) < 2 || !strings.Contains(text, "more lines; to see all") {
		t.Errorf("%d bytes, %d findings", len(text), details(t, text))
	}
}
