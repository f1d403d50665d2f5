package report

// These tests render the Markdown as a page would and look at the tree that comes out: texts of records are text there,
// and nothing else than the report's own headings, tables and lists is in it.

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	tree "golang.org/x/net/html"
	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/cmd/internal/terminal"
)

var page = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(html.WithUnsafe(), html.WithXHTML()))

// rendered returns the tree of a page that shows Markdown.
func rendered(t interface{ Fatal(...any) }, markdown string) *tree.Node {
	var out bytes.Buffer
	if err := page.Convert([]byte(markdown), &out); err != nil {
		t.Fatal(err)
	}
	root, err := tree.Parse(&out)
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// reportTags are the elements that a report is made of.
var reportTags = []string{
	"html", "head", "body", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "ul", "li", "code", "br", "span",
}

// reportBlocks are those that hold text.
var reportBlocks = []string{"h2", "h3", "p", "th", "td", "summary", "li", "details"}

// takenForALink is what pages of GitHub and GitLab make links, mentions and pictures of, outside of code.
var takenForALink = regexp.MustCompile(`@[\pL\pN_]|[#!][0-9]|(?i:gh-[0-9])|://|(?i:www\.)|:[A-Za-z0-9_+-]+:`)

// checkMarkdownHarmless tells what in a tree is none of the report's own, and returns the text of its cells and items, without
// the spaces of no width, which records have none of.
func checkMarkdownHarmless(t interface{ Fatalf(string, ...any) }, root *tree.Node) (cells, items []string) {
	for node := range root.Descendants() {
		if node.Type == tree.CommentNode || node.Type == tree.ElementNode && !slices.Contains(reportTags, node.Data) || len(node.Attr) > 0 {
			t.Fatalf("the page has a %q with %v", node.Data, node.Attr)
		}
		text := textOf(node)
		switch {
		case node.Type != tree.ElementNode:
			continue
		case node.Data == "span" && text != "$":
			t.Fatalf("%q is more than a dollar sign", text)
		case node.Data == "td":
			cells = append(cells, text)
		case node.Data == "li":
			items = append(items, text)
		}
		if !slices.Contains(reportBlocks, node.Data) {
			continue
		}
		if prose := proseOf(node); takenForALink.MatchString(prose) || strings.Contains(prose, "$") {
			t.Fatalf("%q holds what is taken for a link or a formula", prose)
		}
	}
	return cells, items
}

// textOf is the text of a node; a break is a line feed in it.
func textOf(node *tree.Node) string {
	var b strings.Builder
	for each := range node.Descendants() {
		switch {
		case each.Type == tree.TextNode:
			b.WriteString(each.Data)
		case each.Data == "br":
			b.WriteString("\n")
		}
	}
	return strings.ReplaceAll(b.String(), "\u200b", "")
}

// proseOf is the text in which pages look for links, each text of its own: not that of code, and no dollar sign that
// stands alone.
func proseOf(node *tree.Node) string {
	var b strings.Builder
	for each := range node.Descendants() {
		switch {
		case each.Type == tree.ElementNode:
			b.WriteString("\n")
		case each.Type == tree.TextNode && each.Parent.Data != "code" && each.Parent.Data != "span":
			b.WriteString(each.Data)
		case each.Type == tree.TextNode:
			b.WriteString("\n")
		}
	}
	return b.String()
}

// checkMarkdown holds the page of one finding to its cleaned texts.
func checkMarkdown(t interface {
	Fatal(...any)
	Fatalf(string, ...any)
}, f check.Finding,
) {
	r := made(f)
	var out strings.Builder
	if err := Write(&out, FormatMarkdown, r, Options{}); err != nil {
		t.Fatal(err)
	}
	if !utf8.ValidString(out.String()) {
		t.Fatalf("no UTF-8: %q", out.String())
	}
	cells, items := checkMarkdownHarmless(t, rendered(t, out.String()))
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
	for _, piece := range hostilePieces {
		f.Add(piece, piece+"x")
	}
	f.Fuzz(func(t *testing.T, message, quote string) {
		if units(terminal.Clean(message)) > mostMarkdownText || units(terminal.Clean(quote)) > mostMarkdownText-2 {
			t.Skip("cut texts are not told as they are")
		}
		checkMarkdown(t, check.Finding{
			Check: "c", Severity: check.Error, Message: message, At: at("a.json"),
			Evidence: []check.Evidence{{At: at("b.json"), Quote: quote, Note: quote}},
		})
	})
}

func TestMarkdownText(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"on Tuesday, 10:30", "on Tuesday, 10:30"},
		{"@name of #12", "&#64;&#8203;name of &#35;&#8203;12"},
		{"mail a@b.example", "mail a@&#8203;b.example"},
		{"see https://x.example or www.x.example", "see https:&#8203;//x.example or www&#8203;.x.example"},
		{"a|b *c*", "a&#124;b &#42;c&#42;"},
		{"cost $5", "cost <span>$</span>5"},
		{"<b>", "&#60;b&#62;"},
		{"# no heading", "&#35; no heading"},
		{"1. no list ", "&#49;. no list&#32;"},
		{"a.json:100:5", "a.json:&#8203;100:5"},
		{"pay\u200bpal", `pay&#92;u200bpal`},
	} {
		if got := markdownText(test.text); got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestMarkdownPlaces(t *testing.T) {
	for place, want := range map[string]string{
		"articles/a-1_b.json:100:5": "`articles/a-1_b.json:100:5`",
		"新闻/周二.json:1:1":            "`新闻/周二.json:1:1`",
		"a b.json:1:1":              "`a b.json:1:1`",
		"a|b.json:1:1":              "a&#124;b.json:&#8203;1:1",
		"a`b.json:1:1":              "a&#96;b.json:&#8203;1:1",
		" a.json":                   "&#32;a.json",
	} {
		if got := markdownPlace(place); got != want {
			t.Errorf("%q: got %q, want %q", place, got, want)
		}
	}
}

func TestMarkdownOfARichReportIsHarmless(t *testing.T) {
	cells, items := checkMarkdownHarmless(t, rendered(t, print(t, FormatMarkdown, rich(), Options{})))
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
		checkMarkdownHarmless(t, rendered(t, text))
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
