// Package memo lays a dossier out as Markdown, for a comment on a pull request or for a mail: the consistency report with
// the same content as the page has, in what GitHub and GitLab render and what people can read as it is.
//
// Paragraphs and cells are one line each, however long: in comments GitHub shows a line's end as one, and mail programs
// wrap by themselves. A memo is a tree of parts (part.go), so that one which has to keep within a length leaves out whole
// parts and says how many (room.go). Every text of the dossier is written by package markdown, and so shows as text.
package memo

import (
	"bufio"
	"io"
	"strconv"

	"claimcheck/checks/check"
	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/report/dossier"
)

// Write writes all that a dossier tells.
func Write(w io.Writer, d *dossier.Dossier) error {
	m := layOut(d)
	m.root.tellAll()
	return m.write(w)
}

// WriteWithin writes a dossier in at most that many characters: its summary, the worst findings, and what else there is
// room for. What is left out is counted. Characters are units of UTF-16, of which no text has fewer than code points, so
// that a memo within 65,536 of them is one that GitHub takes as a comment.
func WriteWithin(w io.Writer, d *dossier.Dossier, most int) error {
	m := layOut(d)
	if m.fits(most) {
		m.root.tellAll()
	} else if err := m.choose(most); err != nil {
		return err
	}
	return m.write(w)
}

// memo is a dossier with the parts that it is laid out in.
type memo struct {
	d    *dossier.Dossier
	root *part
	// measured says that the parts are written to learn how long they are: every link is then taken to lead somewhere.
	measured bool
	// anchors are the parts that links lead to, by their keys. numbers are those that the findings go by, by theirs.
	anchors map[string]*part
	numbers map[string]int
	// sections are the events that are told apart from the findings that they belong to.
	sections map[*dossier.Event]bool
	// rows and stories are what is told of each finding: rows with the worst first, stories in the order of the memo.
	rows, stories []findingPart
	// listed are the articles' rows, articles their sections, in the order of the dossier.
	listed, articles []*part
	people, events   []*part
}

// findingPart is a part that tells a finding.
type findingPart struct {
	finding *dossier.Finding
	*part
}

func layOut(d *dossier.Dossier) *memo {
	m := &memo{d: d, anchors: map[string]*part{}, numbers: map[string]int{}, sections: map[*dossier.Event]bool{}}
	m.root = &part{text: m.head}
	for i, f := range d.Findings {
		m.numbers[f.Key] = i + 1
	}
	m.separateEvents()
	m.listFindings()
	m.listArticles()
	for _, a := range d.Articles {
		m.layOutArticle(a)
	}
	if len(d.Apart) > 0 {
		apart := m.root.addText("## Findings about no article\n\n")
		for _, f := range d.Apart {
			m.layOutStory(apart, f)
		}
	}
	m.layOutPeople()
	m.layOutEvents()
	return m
}

func (m *memo) write(w io.Writer) error {
	out := bufio.NewWriter(w)
	m.root.write(out)
	return out.Flush()
}

// anchored is where a link leads to, at the end of a heading. It has a name of its own, since comments on GitHub give
// headings none that links could lead to, and GitLab removes an id. GitLab keeps the name of an "a" as it is, as other
// programs do, and GitHub puts a prefix before it that its pages add to links too.
func anchored(key string) string { return ` <a name="` + key + `"></a>` }

// link leads to a part, if that is told; else it is its label, which is Markdown.
func (m *memo) link(label, key string) string {
	if target := m.anchors[key]; target == nil || !m.measured && !target.told {
		return label
	}
	return "[" + label + "](#" + key + ")"
}

// findingLinks names findings by their numbers, or by their labels where they are none of those that speak.
func (m *memo) findingLinks(links []dossier.Link) string {
	var named []string
	for _, l := range links {
		label := markdown.Inline(l.Label)
		if n, ok := m.numbers[l.Key]; ok {
			label = strconv.Itoa(n)
		}
		named = append(named, m.link(label, l.Key))
	}
	return check.List(named)
}
