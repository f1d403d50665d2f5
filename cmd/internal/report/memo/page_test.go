package memo

// This file looks at memos as pages show them, whatever is in them: what is data shows as text, tables are whole, headings
// stand in order, and links lead to something.

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	tree "golang.org/x/net/html"

	"claimcheck/cmd/internal/markdown/markdowntest"
)

// memoTags are the elements that a memo is made of, beside its links.
var memoTags = []string{
	"html", "head", "body", "h1", "h2", "h3", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "strong", "del", "details",
	"summary", "code", "span", "pre",
}

// own reports whether a node is a link to a part of the memo, where such a link leads to, or a picture in characters.
func own(node *tree.Node) bool {
	if node.Data == "code" && node.Parent.Data == "pre" {
		return len(node.Attr) == 1 && node.Attr[0].Key == "class" && node.Attr[0].Val == "language-text"
	}
	if node.Data != "a" || len(node.Attr) != 1 {
		return false
	}
	a := node.Attr[0]
	return a.Key == "name" && plainKey.MatchString(a.Val) || a.Key == "href" && strings.HasPrefix(a.Val, "#") && plainKey.MatchString(a.Val[1:])
}

var plainKey = regexp.MustCompile(`^[A-Za-z0-9-]+$`)

// checkPage fails a memo that is not laid out as memos are, and returns the text that its page shows.
func checkPage(t markdowntest.T, text string) string {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Fatalf("no UTF-8")
	}
	root := markdowntest.Page(t, text)
	markdowntest.CheckHarmless(t, root, memoTags, own)
	found := map[string]int{}
	var hrefs, names []string
	level := 0
	for node := range root.Descendants() {
		if node.Type != tree.ElementNode {
			continue
		}
		found[node.Data]++
		switch node.Data {
		case "h1", "h2", "h3":
			next := int(node.Data[1] - '0')
			if next > level+1 {
				t.Fatalf("a heading of level %d follows one of level %d: %q", next, level, markdowntest.TextOf(node))
			}
			level = next
		case "a":
			if value := node.Attr[0].Val; node.Attr[0].Key == "href" {
				hrefs = append(hrefs, value[1:])
			} else {
				names = append(names, value)
			}
		case "details":
			if first := node.FirstChild.NextSibling; first.Data != "summary" {
				t.Fatalf("what is folded away has no title, but a %q", first.Data)
			}
		}
	}
	for _, href := range hrefs {
		if !slices.Contains(names, href) {
			t.Fatalf("a link leads to %q, which is not there", href)
		}
	}
	slices.Sort(names)
	if len(slices.Compact(names)) != len(names) {
		t.Fatalf("two parts have one name in %q", names)
	}
	text = withoutPictures(text)
	if opened, closed := strings.Count(text, "<details>"), strings.Count(text, "</details>"); opened != closed || opened != found["details"] {
		t.Fatalf("%d are folded away, %d begin and %d end", found["details"], opened, closed)
	}
	tables, rows := tablesOf(t, text)
	if tables != found["table"] || rows != found["tr"] {
		t.Fatalf("%d tables with %d rows show as %d with %d", tables, rows, found["table"], found["tr"])
	}
	return markdowntest.TextOf(root)
}

var ruleRow = regexp.MustCompile(`^\|( --- \|)+$`)

// tablesOf counts the tables in Markdown, and their rows without those that end the heads. Each has rows, all of as many
// cells as its head has.
func tablesOf(t markdowntest.T, text string) (tables, rows int) {
	t.Helper()
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		if !strings.HasPrefix(lines[i], "|") {
			continue
		}
		columns, first := strings.Count(lines[i], "|"), i
		for ; i < len(lines) && strings.HasPrefix(lines[i], "|"); i++ {
			if got := strings.Count(lines[i], "|"); got != columns {
				t.Fatalf("the row %q has %d signs of a table, its head %d", lines[i], got, columns)
			}
		}
		if i-first < 3 || !ruleRow.MatchString(lines[first+1]) {
			t.Fatalf("the table that begins with %q has %d lines", lines[first], i-first)
		}
		tables++
		rows += i - first - 1
	}
	return tables, rows
}

// withoutPictures leaves out what stands between fences, where everything is text.
func withoutPictures(text string) string {
	var kept strings.Builder
	fence := ""
	for line := range strings.Lines(text) {
		switch trimmed := strings.TrimSuffix(line, "\n"); {
		case fence == "" && strings.HasSuffix(trimmed, "```text"):
			fence = strings.TrimSuffix(trimmed, "text")
		case fence == "":
			kept.WriteString(line)
		case trimmed == fence:
			fence = ""
		}
	}
	return kept.String()
}

// eachText visits each text below a value but the keys, which are none, with the type and the field that have it.
func eachText(value any, visit func(field string, text reflect.Value)) {
	seen := map[uintptr]bool{}
	var walk func(field string, v reflect.Value)
	walk = func(field string, v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if v.IsNil() || seen[v.Pointer()] {
				return
			}
			seen[v.Pointer()] = true
			walk(field, v.Elem())
		case reflect.Slice:
			for i := range v.Len() {
				walk(field, v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() && f.Name != "Key" {
					walk(v.Type().Name()+"."+f.Name, v.Field(i))
				}
			}
		case reflect.String:
			if v.CanSet() {
				visit(field, v)
			}
		}
	}
	walk("", reflect.ValueOf(value))
}
