package memo

// This file tells a finding as a story: what cannot be true, both sides with where they stand and how they were read, the
// words compared, the dates on one line of time, the way out, and what might be written instead.

import (
	"strconv"
	"strings"

	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/report/dossier"
)

func (m *memo) layOutStory(section *part, f *dossier.Finding) {
	story := section.add(func() string { return m.story(f) })
	m.stories = append(m.stories, findingPart{f, story})
	m.anchors[f.Key] = story
}

func (m *memo) story(f *dossier.Finding) string {
	var b strings.Builder
	b.WriteString("### ")
	if n, ok := m.numbers[f.Key]; ok {
		b.WriteString(strconv.Itoa(n) + ". ")
	}
	b.WriteString(f.Severity.String() + ": " + markdown.Inline(f.Title) + anchored(f.Key) + "\n\n")
	b.WriteString(markdown.Opening(f.Message) + "\n\n")
	b.WriteString("Found by " + markdown.Place(f.Check))
	if f.Place != "" {
		b.WriteString(" at " + markdown.Place(f.Place))
	}
	if len(f.Claims) > 0 {
		b.WriteString(", about " + labels(f.Claims))
	}
	b.WriteString("\n\n" + sides(f))
	for _, c := range f.Comparisons {
		b.WriteString(comparison(c))
	}
	b.WriteString(m.storyTimelines(f))
	b.WriteString(itemized("Way out", "Ways out", f.WaysOut, markdown.Opening))
	b.WriteString(itemized("Candidate correction", "Candidate corrections", f.Corrections, correction))
	return b.String()
}

// itemized lists something below a word for it; it is empty where there is nothing to list.
func itemized[T any](one, many string, items []T, tell func(T) string) string {
	if len(items) == 0 {
		return ""
	}
	var b strings.Builder
	if len(items) == 1 {
		many = one
	}
	b.WriteString(many + ":\n\n")
	for _, item := range items {
		b.WriteString("- " + tell(item) + "\n")
	}
	return b.String() + "\n"
}

func correction(c dossier.Correction) string {
	text := markdown.Opening(c.Text)
	if c.Value != "" {
		text += "; write " + quoted(c.Value)
	}
	if c.Place != "" {
		text += " (" + markdown.Place(c.Place) + ")"
	}
	return text
}

// sides sets texts against one another: two side by side, more of them one below the other.
func sides(f *dossier.Finding) string {
	switch len(f.Sides) {
	case 0:
		return ""
	case 1:
		return oneSide(f.Sides[0], f.Place)
	case 2:
		return twoSides(f.Sides[0], f.Sides[1])
	}
	var b strings.Builder
	b.WriteString(markdown.Head("claim", "words", "how they were read", "where"))
	for _, s := range f.Sides {
		where := markdown.Place(s.Place)
		if s.Article != "" {
			where = markdown.Inline(s.Article) + ", " + where
		}
		b.WriteString(markdown.Row(sideName(s), sideWords(s), markdown.Inline(s.Reading), where))
	}
	return b.String() + "\n"
}

// oneSide quotes the words that a finding is about where nothing stands against them. It is empty where it would only say
// once more where the finding is.
func oneSide(s dossier.Side, known string) string {
	var lines []string
	if s.Quote != "" {
		lines = append(lines, sideWords(s)+" ("+sideName(s)+")")
	}
	if s.Reading != "" {
		lines = append(lines, markdown.Opening(s.Reading))
	}
	if s.Article != "" {
		lines = append(lines, "In "+markdown.Inline(s.Article))
	}
	if s.Place != known && s.Place != "" {
		lines = append(lines, markdown.Place(s.Place))
	}
	if len(lines) == 0 {
		return ""
	}
	return "> " + strings.Join(lines, "\n>\n> ") + "\n\n"
}

// twoSides is a table of two columns; what neither side has is no row.
func twoSides(one, other dossier.Side) string {
	text := markdown.Head(sideName(one), sideName(other)) + markdown.Row(sideWords(one), sideWords(other))
	for _, row := range [][2]string{
		{markdown.Inline(one.Reading), markdown.Inline(other.Reading)},
		{markdown.Inline(one.Article), markdown.Inline(other.Article)},
		{markdown.Place(one.Place), markdown.Place(other.Place)},
	} {
		if row[0] != "" || row[1] != "" {
			text += markdown.Row(row[0], row[1])
		}
	}
	return text + "\n"
}

// sideName names the claim whose words they are, and the part of the article in which they stand.
func sideName(s dossier.Side) string {
	var words []string
	if s.Claim.Label != "" {
		words = append(words, markdown.Inline(s.Claim.Label))
	}
	if s.Part != "" {
		words = append(words, markdown.Inline(s.Part))
	}
	if len(words) == 0 {
		return "the record"
	}
	return strings.Join(words, ", ")
}

func sideWords(s dossier.Side) string {
	if s.Quote == "" {
		return "no words"
	}
	return quoted(s.Quote)
}
