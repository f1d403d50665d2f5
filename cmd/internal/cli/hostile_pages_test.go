package cli

// This file looks at consistency reports of hostile texts: pages for browsers and Markdown are made of what they are made of
// without them.

import (
	"fmt"
	"maps"
	"regexp"
	"strings"
	"sync"
	"testing"

	tree "golang.org/x/net/html"

	"claimcheck/cmd/internal/markdown/markdowntest"
	"claimcheck/cmd/internal/report/runnertest"
	"claimcheck/fixtures"
)

// ownTags are the elements that reports in Markdown are made of, beside links of their own.
var ownTags = []string{
	"html", "head", "body", "h1", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "ul", "li", "code", "br", "span",
	"blockquote", "strong", "del", "pre",
}

var plainKey = regexp.MustCompile(`^#?[A-Za-z0-9-]+$`)

// ownNode reports whether a node with attributes is one that the consistency report in Markdown makes itself.
func ownNode(node *tree.Node) bool {
	if len(node.Attr) != 1 {
		return false
	}
	a := node.Attr[0]
	switch {
	case node.Data == "code":
		return node.Parent.Data == "pre" && a.Key == "class" && a.Val == "language-text"
	case node.Data == "a":
		return (a.Key == "name" || a.Key == "href" && strings.HasPrefix(a.Val, "#")) && plainKey.MatchString(a.Val)
	}
	return false
}

// pageJudge knows of what pages without hostile texts are made.
type pageJudge struct {
	known sync.Once
	parts map[string]bool
}

var pages pageJudge

// learn looks at the pages of the stories, and of a newsroom, as they are.
func (p *pageJudge) learn(t *testing.T) {
	p.parts = map[string]bool{}
	stories := []fixtures.Story{hostileNewsroom(t, []string{"word", "周二"}, func(text, word string) string { return strings.ReplaceAll(text, "H", word) })}
	for _, folder := range fixtures.Folders() {
		stories = append(stories, fixtures.Stories(folder)[0])
	}
	for _, story := range stories {
		dir := t.TempDir()
		if err := story.Write(dir); err != nil {
			t.Fatal(err)
		}
		maps.Copy(p.parts, partsOf(t, runIn(t, dir, "report", ".").out))
	}
}

// partsOf lists the elements of a page with the names of their attributes, and what scripts and styles say.
func partsOf(t *testing.T, text string) map[string]bool {
	t.Helper()
	root, err := tree.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]bool{}
	for node := range root.Descendants() {
		switch {
		case node.Type == tree.CommentNode:
			parts["a comment"] = true
		case node.Type != tree.ElementNode:
			continue
		case node.Data == "script" || node.Data == "style":
			parts[node.Data+" "+markdowntest.TextOf(node)] = true
		case node.Data == "meta":
			parts[fmt.Sprint("meta ", node.Attr)] = true
		}
		parts[node.Data] = true
		for _, a := range node.Attr {
			parts[node.Data+" "+a.Key] = true
			if a.Key == "href" || a.Key == "src" || a.Key == "action" {
				scheme, _, _ := strings.Cut(a.Val, ":")
				if strings.HasPrefix(a.Val, "#") {
					scheme = "#"
				}
				parts[node.Data+" "+a.Key+" "+scheme] = true
			}
			if a.Key == "style" {
				parts["style of its own"] = true
			}
		}
	}
	return parts
}

// judgeReports looks at the consistency reports of a dataset.
func (p *pageJudge) judgeReports(t *testing.T, dir, name string) {
	t.Helper()
	p.known.Do(func() { p.learn(t) })
	html := runIn(t, dir, "report", "--format", "html", ".")
	markdown := runIn(t, dir, "report", "--format", "markdown", ".")
	if html.err+markdown.err != "" {
		t.Errorf("%s: %s%s", name, html.err, markdown.err)
	}
	judgeText(t, html.out)
	judgeText(t, markdown.out)
	for part := range partsOf(t, html.out) {
		if !p.parts[part] {
			t.Errorf("%s: the page holds %.200q", name, part)
		}
	}
	markdowntest.CheckHarmless(t, markdowntest.Page(t, markdown.out), ownTags, ownNode)
	inGitHub := Streams{Dir: dir, Env: func(name string) string { return map[string]string{"GITHUB_ACTIONS": "true"}[name] }}
	for _, args := range [][]string{{"check", "--format", "table", "."}, {"report", "--format", "markdown", "."}} {
		for _, line := range runnertest.Lines(runWith(t, inGitHub, args...).out) {
			if command, _, _, ok := runnertest.Command(line); ok {
				t.Errorf("%s: the runner takes %q for the command %q", name, line, command)
			}
		}
	}
}
