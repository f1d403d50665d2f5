package memo

// This file chooses what a memo tells that has to keep within a length: the summary, the worst findings in a row each,
// their stories, the events they are about, and then the articles, those first in which most is wrong.

import (
	"fmt"
	"slices"

	"claimcheck/checks/check"
	"claimcheck/cmd/internal/report/dossier"
)

const (
	// mostLeftOut is more than the line takes that counts what is left out.
	mostLeftOut = 500
	// leastPart is less than any part takes: with so little room nothing more is tried.
	leastPart = 12
	// mostMisses is the number of parts one after the other that find no room before those after them are left out too.
	mostMisses = 200
)

// fits reports whether all of the memo is no longer than that.
func (m *memo) fits(most int) bool {
	m.measured = true
	defer func() { m.measured = false }()
	r := room{most}
	return r.takeAll(m.root)
}

// room is how many units may still be written.
type room struct{ units int }

// takeAll reports whether there is room for a part with all that is inside. It stops where there is none.
func (r *room) takeAll(p *part) bool {
	if r.units -= p.size(); r.units < 0 {
		return false
	}
	for _, inside := range p.parts {
		if !r.takeAll(inside) {
			return false
		}
	}
	return true
}

// take tells a part, and those that it stands in, if there is room for them.
func (r *room) take(p *part) bool {
	if r.units < leastPart {
		return false
	}
	size := 0
	for at := p; at != nil && !at.told; at = at.parent {
		size += at.size()
	}
	if size > r.units {
		return false
	}
	r.units -= size
	for at := p; at != nil && !at.told; at = at.parent {
		at.told = true
	}
	return true
}

// takeEach tells those of the parts for which there is room.
func (r *room) takeEach(parts []*part) {
	misses := 0
	for _, p := range parts {
		if r.take(p) {
			misses = 0
		} else if misses++; misses == mostMisses {
			return
		}
	}
}

// choose tells as many parts as there is room for. A part that finds none leaves its room to those that come after it.
func (m *memo) choose(most int) error {
	m.measured = true
	defer func() { m.measured = false }()
	r := room{most - mostLeftOut}
	if !r.take(m.root) {
		return fmt.Errorf("a memo of at most %d characters: its summary alone takes %d; allow that many at least", most, m.root.size()+mostLeftOut)
	}
	m.chooseRows(&r)
	r.takeEach(m.rowsAndStories())
	r.takeEach(m.events)
	r.takeEach(m.listed)
	var sections []*part
	for _, i := range m.worstArticles() {
		sections = append(sections, m.articles[i].parts...)
	}
	r.takeEach(sections)
	r.takeEach(m.people)
	return nil
}

// chooseRows tells findings in their table until a quarter of the room is taken: with many, to see them all is worth more
// than the stories of a few.
func (m *memo) chooseRows(r *room) {
	rest := r.units - r.units/4
	for _, row := range m.rows {
		if r.units <= rest {
			return
		}
		r.take(row.part)
	}
}

// rowsAndStories are the parts that tell findings and are not told yet: each finding's row before its story.
func (m *memo) rowsAndStories() []*part {
	stories := make(map[*dossier.Finding]*part, len(m.stories))
	for _, story := range m.stories {
		stories[story.finding] = story.part
	}
	var all []*part
	add := func(p *part) {
		if p != nil && !p.told {
			all = append(all, p)
		}
	}
	for _, row := range m.rows {
		add(row.part)
		add(stories[row.finding])
		delete(stories, row.finding)
	}
	for _, story := range m.stories {
		add(stories[story.finding])
	}
	return all
}

// worstArticles are the numbers of the articles, those first in which most is wrong.
func (m *memo) worstArticles() []int {
	order := make([]int, len(m.d.Articles))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		one, other := m.d.Articles[a].Weights, m.d.Articles[b].Weights
		return slices.Compare([]int{other.Errors, other.Warnings, other.Infos}, []int{one.Errors, one.Warnings, one.Infos})
	})
	return order
}

// leftOut is the line that counts what is left out; it is empty where all is told.
func (m *memo) leftOut() string {
	if m.measured || m.root.allTold() {
		return ""
	}
	var left []string
	add := func(n int, one, many string) {
		if n > 0 {
			left = append(left, check.Count(n, one, many))
		}
	}
	lost, rowsOnly := m.findingsLeftOut()
	add(lost, "finding", "findings")
	none, some := m.articlesLeftOut()
	add(none, "article", "articles")
	add(some, "article in part", "articles in part")
	add(untold(m.people), "person", "people")
	add(untold(m.events), "event", "events")
	if rowsOnly > 0 {
		left = append(left, "the "+check.Count(rowsOnly, "story of a finding", "stories of findings")+" that the table has")
	}
	if len(left) == 0 {
		left = []string{"rows of tables"}
	}
	return "Left out for want of room: " + check.List(left) + ". The HTML report has all.\n\n"
}

// findingsLeftOut counts the findings that are not told at all, and those that only their row tells.
func (m *memo) findingsLeftOut() (lost, rowsOnly int) {
	rows, stories := map[*dossier.Finding]bool{}, map[*dossier.Finding]bool{}
	for _, row := range m.rows {
		rows[row.finding] = row.told
	}
	for _, story := range m.stories {
		stories[story.finding] = story.told
		if _, hasRow := rows[story.finding]; !hasRow {
			rows[story.finding] = false
		}
	}
	for f, row := range rows {
		switch story, hasStory := stories[f]; {
		case !row && !story:
			lost++
		case hasStory && !story:
			rowsOnly++
		}
	}
	return lost, rowsOnly
}

// articlesLeftOut counts the articles of which nothing is told beyond a row, and those of which a part is not.
func (m *memo) articlesLeftOut() (none, some int) {
	for _, a := range m.articles {
		switch {
		case !a.anyTold():
			none++
		case !a.allTold():
			some++
		}
	}
	return none, some
}

func untold(parts []*part) int {
	n := 0
	for _, p := range parts {
		if !p.told {
			n++
		}
	}
	return n
}
