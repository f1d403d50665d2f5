package prompt

// This file says what the screen looks like: which colours, and how text is cut to its width.

import (
	"strings"

	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"

	"claimcheck/cmd/internal/terminal"
)

// theme paints text. Where there is no colour the library leaves out all but what is bold, faint or reversed.
type theme struct {
	heading, question, quiet, chosen, fault lipgloss.Style
}

func newTheme() theme {
	plain := lipgloss.NewStyle()
	return theme{
		heading:  plain.Bold(true),
		question: plain.Bold(true).Foreground(lipgloss.Cyan),
		quiet:    plain.Faint(true),
		chosen:   plain.Bold(true).Foreground(lipgloss.Green),
		fault:    plain.Foreground(lipgloss.Red),
	}
}

// fields is the theme of the library's fields: sixteen colours, which every terminal sets to what can be read on its ground.
func (theme) fields() huh.Theme { return huh.ThemeFunc(huh.ThemeBase16) }

// lines cleans a text, wraps it and paints each line.
func lines(style lipgloss.Style, text string, width int) []string {
	if text == "" {
		return nil
	}
	wrapped := terminal.Words(terminal.Clean(text), width)
	for i := range wrapped {
		wrapped[i] = style.Render(wrapped[i])
	}
	return wrapped
}

// cut returns as much of a cleaned text as fits one line.
func cut(text string, width int) string {
	if terminal.Width(text) <= width {
		return text
	}
	return terminal.Words(text, max(width-1, 2))[0] + "…"
}

// splitLines returns the lines that a field of the library has drawn, without the empty ones at its end.
func splitLines(drawn string) []string { return strings.Split(strings.TrimRight(drawn, "\n "), "\n") }
