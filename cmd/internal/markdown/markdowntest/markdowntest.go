// Package markdowntest holds Markdown that was made of records to what a page shows of it: for tests that draw hostile
// texts, render what was written as GitHub and GitLab do, and look at the tree that comes out.
package markdowntest

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	tree "golang.org/x/net/html"
	"pgregory.net/rapid"
)

// HostilePieces are what texts from records are made of here: signs of Markdown, HTML, tables, formulas and commands, and
// characters that hide or move things.
var HostilePieces = []string{
	"|", "\n", "\r\n", "\\", "`", "```", "*", "**", "_", "~~", "[", "](", "](https://x.example)", "![i](https://x.example/i.png)", "[x] ", "<", ">",
	"</details>", "<details>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<a href=x>", "&", "&amp;", "&#64;", "&lt;",
	"@", "@name", "a@b.example", "#", "#12", "GH-12", "gh-", "!", "!12", "org/repo#7", "http://x.example", "https:", "//x.example", "www.", "WWW.x.example",
	"ww", "w.", ":smile:", ":100:", ":", "5:", "$", "$x$", "$$", "12", "1. ", "1) ", "- ", "+ ", "=", "==", "---", "# ", "> ", " ", "  ", "    ", "\t",
	"％", "＝1", "::error::", "##[error]", "]]>", "word", "周二", "الفريق", "👩\u200d👧", "\u202e", "\x1b[2J", "\x00", "\u200b", "\xff", "\u0301", "'", "\"", ";",
	"; =1", ",", "%0A", "%", "^", "[^1]", "\u00a0",
}

// Hostile draws texts of such pieces.
func Hostile() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(HostilePieces), 0, 12), func(pieces []string) string { return strings.Join(pieces, "") })
}

// T is what tells a fault: a test, or a run of a property.
type T interface {
	Helper()
	Fatalf(format string, args ...any)
}

var page = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(html.WithUnsafe(), html.WithXHTML()))

// Page returns the tree of a page that shows Markdown.
func Page(t T, markdown string) *tree.Node {
	t.Helper()
	var out bytes.Buffer
	if err := page.Convert([]byte(markdown), &out); err != nil {
		t.Fatalf("%v", err)
	}
	root, err := tree.Parse(&out)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return root
}

// blocks are the elements that hold text.
var blocks = []string{"h1", "h2", "h3", "p", "th", "td", "summary", "li", "details"}

// takenForALink is what pages of GitHub and GitLab make links, mentions and pictures of, outside of code.
var takenForALink = regexp.MustCompile(`@[\pL\pN_]|[#!&%][0-9]|~[0-9A-Za-z]|(?i:gh-[0-9])|://|(?i:www\.)|:[A-Za-z0-9_+-]+:`)

// CheckHarmless fails a test whose page has anything but elements of these names without attributes, and those that its
// writer knows for its own; or whose texts hold what pages make links, pictures or formulas of.
func CheckHarmless(t T, root *tree.Node, names []string, own func(*tree.Node) bool) {
	t.Helper()
	for node := range root.Descendants() {
		switch {
		case node.Type == tree.CommentNode:
			t.Fatalf("the page has a comment: %q", node.Data)
		case node.Type != tree.ElementNode:
			continue
		case (!slices.Contains(names, node.Data) || len(node.Attr) > 0) && !own(node):
			t.Fatalf("the page has a %q with %v", node.Data, node.Attr)
		case node.Data == "span" && TextOf(node) != "$":
			t.Fatalf("%q is more than a dollar sign", TextOf(node))
		case !slices.Contains(blocks, node.Data):
			continue
		}
		if prose := proseOf(node); takenForALink.MatchString(prose) || strings.Contains(prose, "$") {
			t.Fatalf("%q holds what is taken for a link or a formula", prose)
		}
	}
}

// TextOf is the text of a node without the spaces of no width, which records have none of; a break is a line feed in it.
func TextOf(node *tree.Node) string {
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
