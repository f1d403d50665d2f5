package dossier

// This file cuts a text into paragraphs, and those into runs in which the same claims stand.

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"claimcheck/checks"
	"claimcheck/claims"
	"claimcheck/cmd/internal/terminal"
)

// span is a run of a text, half open, in bytes.
type span struct{ from, to int }

// paragraphSpans returns where the paragraphs of a text stand. They are parted by blank lines where it has some, else by the
// ends of its lines.
func paragraphSpans(text string) []span {
	var all []span
	parted := hasBlankLine(text)
	open := false // open says that the last paragraph may go on.
	for at := 0; at < len(text); {
		end := at + strings.IndexByte(text[at:], '\n') + 1
		if end <= at {
			end = len(text)
		}
		from := at + len(text[at:end]) - len(strings.TrimLeftFunc(text[at:end], unicode.IsSpace))
		to := at + len(strings.TrimRightFunc(text[at:end], unicode.IsSpace))
		switch {
		case to <= at || from >= to:
			open = false
		case open && parted:
			all[len(all)-1].to = to
		default:
			all, open = append(all, span{from, to}), true
		}
		at = end
	}
	return all
}

// hasBlankLine reports whether a line between others of a text has nothing on it.
func hasBlankLine(text string) bool {
	for rest := strings.TrimSpace(text); ; {
		_, after, found := strings.Cut(rest, "\n")
		if !found {
			return false
		}
		if first, _, more := strings.Cut(after, "\n"); more && strings.TrimSpace(first) == "" {
			return true
		}
		rest = after
	}
}

// paragraphs cuts a text with the anchors that stand in it.
func (b *builder) paragraphs(text string, anchors []checks.PlacedAnchor) []Paragraph {
	m := marker{builder: b, text: text, next: slices.Clone(anchors), begun: map[*claims.Claim]bool{}}
	slices.SortStableFunc(m.next, func(x, y checks.PlacedAnchor) int { return cmp.Compare(x.From, y.From) })
	var all []Paragraph
	for _, at := range paragraphSpans(text) {
		all = append(all, m.paragraph(at))
	}
	return all
}

// marker walks through a text and knows which claims stand where it is.
type marker struct {
	*builder
	text string
	// next are the anchors that are still to come, and open those that stand here.
	next, open []checks.PlacedAnchor
	begun      map[*claims.Claim]bool
}

// mostMarked is the number of claims that are told of one run; more cannot be told apart by anybody.
const mostMarked = 50

func (m *marker) paragraph(p span) Paragraph {
	var told Paragraph
	for at := p.from; at < p.to; {
		begins := m.enter(at)
		end := p.to
		for _, anchor := range m.open {
			end = min(end, anchor.To)
		}
		if len(m.next) > 0 {
			end = min(end, m.next[0].From)
		}
		run := Run{Text: shownText(m.text[at:end])}
		var claimed []*claims.Claim
		for _, anchor := range m.open[:min(len(m.open), mostMarked)] {
			if !slices.Contains(claimed, anchor.Claim) {
				claimed = append(claimed, anchor.Claim)
				run.Claims = append(run.Claims, m.claims[anchor.Claim].Link)
				run.Worst = max(run.Worst, m.worst(anchor.Claim))
			}
		}
		for _, claim := range begins {
			run.Begins = append(run.Begins, m.claims[claim].Link)
			for _, finding := range m.found[claim] {
				if !slices.Contains(told.Findings, finding) {
					told.Findings = append(told.Findings, finding)
				}
			}
		}
		if run.Text != "" {
			told.Runs = append(told.Runs, run)
		}
		at = end
	}
	worstFirst(told.Findings)
	return told
}

// enter leaves the anchors that have ended at a place and enters those that have begun. It returns the claims that begin
// there with the first of their anchors.
func (m *marker) enter(at int) []*claims.Claim {
	m.open = slices.DeleteFunc(m.open, func(anchor checks.PlacedAnchor) bool { return anchor.To <= at })
	var begins []*claims.Claim
	for len(m.next) > 0 && m.next[0].From <= at {
		anchor := m.next[0]
		m.next = m.next[1:]
		if anchor.To <= at {
			continue
		}
		m.open = append(m.open, anchor)
		if !m.begun[anchor.Claim] && len(m.open) <= mostMarked {
			m.begun[anchor.Claim] = true
			begins = append(begins, anchor.Claim)
		}
	}
	return begins
}

// shownText makes a part of a paragraph fit to be shown: the end of a line in it is a blank, and marks that only say where a
// line may break are nothing.
func shownText(text string) string {
	return terminal.Clean(strings.Map(func(r rune) rune {
		switch r {
		case '\n', '\r', '\t', '\v', '\f', '\u0085', '\u2028', '\u2029':
			return ' '
		case '\u00ad', '\u200b', '\u2060', '\ufeff':
			return -1
		}
		return r
	}, text))
}
