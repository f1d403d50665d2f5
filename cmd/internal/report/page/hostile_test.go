package page

// These tests fill a dossier with texts that mean something to a browser, and see that the page stays the same but for its
// texts: no element, no attribute and no link comes from data.

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"
	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/checks/timeline"
	"claimcheck/cmd/internal/report/dossier"
)

// hostilePieces are what texts are made of here: markup, ends of what they stand in, and addresses that run something. The
// strings of a dossier are clean, so that control characters and the like are not among them.
var hostilePieces = []string{
	"<script>alert(1)</script>", "</script>", "<img src=x onerror=alert(1)>", "\" onclick=\"alert(1)", "' autofocus onfocus='alert(1)", "</title>", "</style>",
	"</textarea>", "<!--", "-->", "<![CDATA[", "]]>", "<svg onload=alert(1)>", "javascript:alert(1)", "&lt;", "&amp;", "&", "&#x3c;", "<", ">", "\"", "'", "`", "{{.}}",
	"{{template \"page\"}}", "</template>", "<base href=//x.example>", "=", "/", "\\", "%3Cscript%3E", "${1}", "expression(alert(1))", "url(//x.example)", "周二", "الفريق", "word", " ",
}

func hostileText() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(hostilePieces), 1, 6), func(pieces []string) string { return strings.Join(pieces, "") + "x" })
}

// filled is the sample with every text in it made by a function. What is no free text is left as it is: keys, the words
// that tell states and parts apart, and the days that pictures rest on.
func filled(text func() string) *dossier.Dossier {
	d := sample()
	n := 0
	fill(reflect.ValueOf(d), func() string {
		n++ // No two texts are the same, as names of checks that are the same would be told once.
		return fmt.Sprint(text(), n)
	}, map[any]bool{})
	return d
}

// fixed are the fields that hold no free text, by the contract of package dossier.
var fixed = map[string]bool{
	"Link.Key": true, "Link.Article": true, "Claim.Status": true, "Side.Part": true, "Claim.Part": true, "Paragraph.Part": true, "Article.Day": true,
	"Title.Day": true, "Title.Verdict": true, "Office.First": true, "Office.Last": true,
}

func fill(v reflect.Value, text func() string, seen map[any]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || seen[v.Interface()] {
			return
		}
		seen[v.Interface()] = true
		fill(v.Elem(), text, seen)
	case reflect.Slice:
		for i := range v.Len() {
			fill(v.Index(i), text, seen)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[timeline.Timeline]() {
			v.FieldByName("Sentence").SetString(text())
			return
		}
		for i := range v.NumField() {
			name := v.Type().Name() + "." + v.Type().Field(i).Name
			field := v.Field(i)
			switch {
			case fixed[name], field.Kind() == reflect.String && field.String() == "":
			case name == "Fact.URL":
				field.SetString("https://x.example/" + text())
			default:
				fill(field, text, seen)
			}
		}
	case reflect.String:
		v.SetString(text())
	}
}

// shape is the tree of a page without its texts: the elements, and their attributes with the values of those
// that data has no part in.
func shape(t testing.TB, page string) string {
	t.Helper()
	var b strings.Builder
	var walk func(n *xhtml.Node, depth int)
	walk = func(n *xhtml.Node, depth int) {
		switch n.Type {
		case xhtml.CommentNode:
			fmt.Fprintf(&b, "%*scomment\n", depth, "")
		case xhtml.ElementNode:
			fmt.Fprintf(&b, "%*s%s", depth, "", n.Data)
			for _, a := range n.Attr {
				if value := a.Val; a.Key == "lang" || a.Key == "href" && strings.HasPrefix(value, "https://x.example/") {
					fmt.Fprintf(&b, " %s", a.Key)
				} else {
					fmt.Fprintf(&b, " %s=%q", a.Key, value)
				}
			}
			b.WriteString("\n")
		}
		if n.Data == "svg" { // Pictures keep or drop labels by their length.
			return
		}
		for child := range n.ChildNodes() {
			walk(child, depth+1)
		}
	}
	walk(parsed(t, page), 0)
	return b.String()
}

func TestDataIsText(t *testing.T) {
	harmless := func() string { return "text" }
	wantFile := shape(t, written(t, filled(harmless)))
	wantFolder := map[string]string{}
	for name, page := range writtenFolder(t, filled(harmless)) {
		wantFolder[name] = shape(t, page)
	}
	rapid.Check(t, func(rt *rapid.T) {
		d := filled(func() string { return hostileText().Draw(rt, "text") })
		if got := shape(t, written(t, d)); got != wantFile {
			rt.Error(difference(wantFile, got))
		}
		for name, page := range writtenFolder(t, d) {
			if got := shape(t, page); got != wantFolder[name] {
				rt.Error(name, difference(wantFolder[name], got))
			}
		}
	})
}

// difference is the first line in which two shapes differ.
func difference(want, got string) string {
	wanted, found := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(wanted), len(found)) {
		if wanted[i] != found[i] {
			return fmt.Sprintf("line %d is %q, not %q", i, found[i], wanted[i])
		}
	}
	return fmt.Sprintf("there are %d lines, not %d", len(found), len(wanted))
}

// Whatever a text says, it stands on the page as it is.
func TestTextIsKept(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := hostileText().Draw(rt, "text")
		d := sample()
		d.Articles[0].Findings[0].Message = text
		d.Articles[1].Text.Paragraphs[0].Runs[0].Text = text
		root := parsed(t, written(t, d))
		found := 0
		for _, n := range elements(root) {
			if class, _ := attribute(n, "class"); class == "message" && textOf(n) == text || n.Data == "p" && strings.HasPrefix(textOf(n), text+"c1") {
				found++
			}
		}
		if found != 2 {
			rt.Errorf("%q is found %d times", text, found)
		}
	})
}

// An endless word, as a text without spaces is one, makes no page wider than its window, and costs little.
func TestEndlessWords(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("Wm", 1000)
	tab := opened(t, filled(func() string { return long }))
	for _, width := range []int64{390, 1280} {
		tab.Width(width)
		tab.Fits()
	}
	d := sample()
	d.Articles[0].Text.Paragraphs[0].Runs[0].Text = strings.Repeat("m", 1<<20)
	d.Articles[0].Text.Paragraphs[0].Runs[0].Worst = check.Error
	tab = opened(t, d)
	tab.Fits()
	tab.Silent()
}
