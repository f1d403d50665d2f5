package page

// These tests parse what is written, as a browser does, and see that it keeps the rules of its pages: where links lead, how
// headings follow one another, and that nothing is fetched or run that the policy does not name.

import (
	"html"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"
)

func parsed(t testing.TB, text string) *xhtml.Node {
	t.Helper()
	root, err := xhtml.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func attribute(n *xhtml.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// elements are all elements below a node, in the order of the page.
func elements(root *xhtml.Node) []*xhtml.Node {
	var list []*xhtml.Node
	for n := range root.Descendants() {
		if n.Type == xhtml.ElementNode {
			list = append(list, n)
		}
	}
	return list
}

func textOf(n *xhtml.Node) string {
	var b strings.Builder
	for child := range n.Descendants() {
		if child.Type == xhtml.TextNode {
			b.WriteString(child.Data)
		}
	}
	return b.String()
}

// idsOf are the ids of a page, each of which it may have once.
func idsOf(t *testing.T, name string, root *xhtml.Node) map[string]bool {
	t.Helper()
	ids := map[string]bool{}
	for _, n := range elements(root) {
		if id, ok := attribute(n, "id"); ok {
			if ids[id] || id == "" {
				t.Errorf("%s: the id %q stands twice, or is empty", name, id)
			}
			ids[id] = true
		}
	}
	return ids
}

// checkPages sees that files which lead to one another keep all of the rules.
func checkPages(t *testing.T, files map[string]string) {
	t.Helper()
	roots, ids := map[string]*xhtml.Node{}, map[string]map[string]bool{}
	for name, text := range files {
		roots[name] = parsed(t, text)
		ids[name] = idsOf(t, name, roots[name])
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		for _, n := range elements(roots[name]) {
			checkElement(t, name, n)
			for _, reference := range []string{"aria-labelledby", "data-for"} {
				list, _ := attribute(n, reference)
				for _, id := range strings.Fields(list) {
					if !ids[name][id] {
						t.Errorf("%s: %s names %q, which is not there", name, reference, id)
					}
				}
			}
			if address, ok := attribute(n, "href"); ok && !strings.HasPrefix(address, "http") {
				file, fragment, _ := strings.Cut(address, "#")
				target := name
				if file != "" {
					target = path.Join(path.Dir(name), file)
				}
				if !ids[target][fragment] {
					t.Errorf("%s: the link %q leads nowhere", name, address)
				}
			}
		}
		checkHeadings(t, name, roots[name])
		checkPolicy(t, name, roots[name])
	}
}

// checkElement sees that an element fetches nothing, runs nothing and carries no style.
func checkElement(t *testing.T, name string, n *xhtml.Node) {
	t.Helper()
	if slices.Contains([]string{"link", "img", "iframe", "object", "embed", "base", "form", "video", "audio", "image"}, n.Data) {
		t.Errorf("%s: there is an element %q", name, n.Data)
	}
	for _, a := range n.Attr {
		if a.Key == "style" || a.Key == "src" || a.Key == "srcset" || a.Key == "action" || strings.HasPrefix(a.Key, "on") {
			t.Errorf("%s: %s has the attribute %s=%q", name, n.Data, a.Key, a.Val)
		}
		if a.Key == "href" && strings.Contains(a.Val, ":") {
			rel, _ := attribute(n, "rel")
			if n.Data != "a" || rel != "noreferrer noopener" || !strings.HasPrefix(a.Val, "http") {
				t.Errorf("%s: the link to %q has the relation %q", name, a.Val, rel)
			}
		}
	}
}

// checkHeadings sees that there is one heading of the first level and that none skips a level.
func checkHeadings(t *testing.T, name string, root *xhtml.Node) {
	t.Helper()
	level, first := 0, 0
	for _, n := range elements(root) {
		if len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '6' {
			continue
		}
		here := int(n.Data[1] - '0')
		if here > level+1 {
			t.Errorf("%s: %q skips from level %d to %d", name, textOf(n), level, here)
		}
		if level = here; here == 1 {
			first++
		}
		if strings.TrimSpace(textOf(n)) == "" {
			t.Errorf("%s: a heading is empty", name)
		}
	}
	if first != 1 {
		t.Errorf("%s: there are %d headings of the first level", name, first)
	}
}

// checkPolicy sees that the policy names the style and the script that are there, by their own hashes, and nothing else.
func checkPolicy(t *testing.T, name string, root *xhtml.Node) {
	t.Helper()
	var policies, hashes []string
	for _, n := range elements(root) {
		switch n.Data {
		case "meta":
			if kind, _ := attribute(n, "http-equiv"); kind == "Content-Security-Policy" {
				content, _ := attribute(n, "content")
				policies = append(policies, content)
			}
		case "style":
			hashes = append(hashes, "style-src "+hash(textOf(n)))
		case "script":
			hashes = append(hashes, "script-src "+hash(textOf(n)))
		}
	}
	want := "default-src 'none'; " + strings.Join(hashes, "; ") + "; base-uri 'none'; form-action 'none'"
	if len(policies) != 1 || policies[0] != want {
		t.Errorf("%s: the policy is %q, and should be %q", name, policies, want)
	}
}

func TestPagesKeepTheRules(t *testing.T) {
	checkPages(t, map[string]string{"index.html": written(t, sample())})
	checkPages(t, writtenFolder(t, sample()))
}

func TestAssetsAreSmall(t *testing.T) {
	if len(style()) > 20<<10 || len(script()) > 5<<10 {
		t.Errorf("the style takes %d bytes, the script %d", len(style()), len(script()))
	}
	for name, text := range map[string]string{"style": style(), "script": script()} {
		if regexp.MustCompile(`https?:|url\(|@import|eval|innerHTML`).MatchString(text) {
			t.Errorf("the %s may fetch or run what it should not", name)
		}
	}
}

// The known texts of a dossier are all on the page, in the words in which they came.
func TestNothingIsLost(t *testing.T) {
	d := sample()
	text := html.UnescapeString(written(t, d))
	for _, a := range d.Articles {
		said := []string{a.Heading, a.Note, a.Publisher, a.Date}
		for _, f := range slices.Concat(a.Findings, a.Silenced) {
			said = append(said, f.Title, f.Message, f.State, f.Place)
			said = append(said, f.WaysOut...)
			for _, s := range f.Sides {
				said = append(said, s.Quote, s.Reading, s.Place, s.Article)
			}
			for _, c := range f.Corrections {
				said = append(said, c.Text, c.Value, c.Place)
			}
		}
		for _, c := range a.Claims {
			said = append(said, c.Label, c.Quote, c.Told, c.Voice, c.Note, c.Factuality)
			for _, m := range c.Marks {
				said = append(said, m.By, m.Date, m.How)
			}
		}
		for _, s := range a.Sources {
			said = append(said, s.Words, s.Label)
		}
		for _, words := range said {
			if !strings.Contains(text, words) {
				t.Errorf("%s: %q is not on the page", a.Article, words)
			}
		}
	}
}
