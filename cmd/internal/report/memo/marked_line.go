package memo

// This file puts lines together of which parts are marked: words that only one of two texts has, and words of claims.

import (
	"strings"

	"claimcheck/checks/check"
	"claimcheck/cmd/internal/markdown"
)

// markedLine puts texts together that are marked or not. Spaces at the ends of a marked text stand outside of its marks,
// which would mark nothing otherwise.
type markedLine struct {
	out strings.Builder
	// plain is text without marks that is not written yet: what follows may make a link of its end.
	plain string
	// marked says that the line ends with a mark, and noted that it ends with the label of a claim.
	marked, noted bool
}

// add adds a text; mark is nil for one that is not marked.
func (l *markedLine) add(text string, mark func(string) string) {
	inner := strings.Trim(text, " ")
	if mark == nil || inner == "" {
		l.plain += text
		return
	}
	start := strings.Index(text, inner)
	l.plain += text[:start]
	if l.marked && l.plain == "" {
		l.plain = " " // Two marks side by side would be one.
	}
	l.flush()
	l.out.WriteString(mark(markdown.Inline(inner)))
	l.marked, l.noted = true, false
	l.plain = text[start+len(inner):]
}

// flush writes the text that has no marks.
func (l *markedLine) flush() {
	text := l.plain
	l.plain = ""
	switch {
	case text == "":
		return
	case l.out.Len() == 0:
		if text = strings.TrimLeft(text, " "); text != "" {
			inner := strings.TrimRight(text, " ")
			l.out.WriteString(markdown.Opening(inner) + text[len(inner):])
		}
	case l.noted && strings.IndexByte("(:", text[0]) >= 0:
		l.out.WriteString(" " + spaced(text)) // The label would be the text of a link.
	default:
		l.out.WriteString(spaced(text))
	}
	l.marked, l.noted = false, false
}

func (l *markedLine) String() string {
	l.flush()
	return strings.TrimRight(l.out.String(), " ")
}

// spaced is a text within a line, where a space at its ends is one.
func spaced(text string) string {
	inner := strings.Trim(text, " ")
	if inner == "" {
		return text
	}
	start := strings.Index(text, inner)
	return text[:start] + markdown.Inline(inner) + text[start+len(inner):]
}

// note adds the label of a claim after its words.
func (l *markedLine) note(label string, worst check.Severity) {
	space := l.plain
	if strings.Trim(space, " ") == "" {
		l.plain = "" // The space after the words goes behind the note.
	} else {
		space = ""
	}
	if l.out.Len() == 0 && l.plain == "" {
		l.out.WriteString(markdown.Strong("…"))
	}
	l.flush()
	text := " [" + markdown.Inline(label)
	if worst != check.Off {
		text += ", " + worst.String()
	}
	l.out.WriteString(text + "]")
	l.noted, l.marked = true, false
	l.plain = space
}
