package prompt

// This file is the field in which an answer is typed. Where something is offered, what fits the words typed so far is listed
// below them: the arrows choose from it, and Tab fills the value in.

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
)

// entry is the library's input with a list below.
type entry struct {
	asked   asked
	theme   theme
	input   *huh.Input
	text    string // text is what stands in the input, which writes it here.
	index   index
	matches []int
	// at is the place in matches of what the arrows have chosen, -1 where that is nothing.
	at int
}

func newEntry(q asked, draft string, t theme) *entry {
	e := &entry{asked: q, theme: t, index: newIndex(q.options)}
	e.fill(draft)
	return e
}

// fill makes the input anew with a text in it and the cursor behind it.
func (e *entry) fill(text string) {
	e.text = text
	e.input = huh.NewInput().Value(&e.text).Prompt("> ")
	e.input.WithTheme(e.theme.fields())
	e.input.WithKeyMap(huh.NewDefaultKeyMap())
	e.input.Focus()
	e.search()
}

// search lists what fits the text. The first of it is chosen where only what is offered may be answered; the default is
// where nothing has been typed yet.
func (e *entry) search() {
	e.matches = e.index.matches(e.text)
	e.at = -1
	switch {
	case e.text != "" && e.asked.Closed && len(e.matches) > 0:
		e.at = 0
	case e.text == "" && e.asked.standard != "":
		for k, i := range e.matches {
			if e.asked.options[i].Value == e.asked.standard {
				e.at = k
			}
		}
	}
}

// update lets the input take what happened. Its commands only make the cursor blink.
func (e *entry) update(msg tea.Msg) {
	before := e.text
	e.input.Update(msg)
	if e.text != before {
		e.search()
	}
}

func (e *entry) move(by int) {
	e.at = min(max(e.at+by, -1), len(e.matches)-1)
}

// complete fills in the value that is chosen, else the default, else the likeliest match of what was typed; an optional
// field in which nothing was typed is left empty.
func (e *entry) complete() bool {
	text := strings.TrimSpace(e.text)
	value := ""
	switch {
	case e.at >= 0:
		value = e.asked.options[e.matches[e.at]].Value
	case text == "" && (e.asked.standard != "" || e.asked.Optional):
		value = e.asked.standard
	case len(e.matches) > 0:
		value = e.asked.options[e.matches[0]].Value
	}
	if value == "" || value == text {
		return false
	}
	e.fill(value)
	return true
}

func (e *entry) value() (string, error) {
	text := strings.TrimSpace(e.text)
	if e.at >= 0 {
		return e.asked.options[e.matches[e.at]].Value, nil
	}
	if option, ok := e.index.exact(text); ok {
		return option.Value, nil
	}
	return e.asked.typed(text), nil
}

func (e *entry) typed() string { return e.text }

func (e *entry) keys() string {
	switch {
	case len(e.asked.options) > 0:
		return "tab: complete · ↑↓: choose"
	case e.asked.standard != "":
		return "tab: edit the default"
	}
	return ""
}

func (e *entry) view(width, rows int) []string {
	e.input.WithWidth(width)
	drawn := splitLines(e.input.View())
	if e.text == "" {
		drawn = append(drawn, lines(e.theme.quiet, e.hint(), width)...)
	}
	if len(e.asked.options) == 0 {
		return drawn
	}
	return append(drawn, e.list(width, rows)...)
}

// hint says what Enter gives while nothing is typed.
func (e *entry) hint() string {
	switch {
	case e.asked.standard != "" && e.asked.Optional:
		return fmt.Sprintf("enter takes “%s”; %s leaves it empty", e.asked.standard, nothing)
	case e.asked.standard != "":
		return fmt.Sprintf("enter takes “%s”", e.asked.standard)
	case e.asked.Optional:
		return "may be left empty"
	}
	return ""
}

// list shows the matches around the chosen one, as many as there are rows for, and how many more there are.
func (e *entry) list(width, rows int) []string {
	if len(e.matches) == 0 {
		words := "nothing that is known fits; it is taken as it stands"
		if e.asked.Closed {
			words = "nothing that is known fits"
		}
		return lines(e.theme.quiet, words, width)
	}
	shown := rows
	if len(e.matches) > rows {
		shown = rows - 1
	}
	from := min(max(e.at-shown/2, 0), max(len(e.matches)-shown, 0))
	to := min(from+shown, len(e.matches))
	var list []string
	for k := from; k < to; k++ {
		line := e.asked.options[e.matches[k]].line()
		if k == e.at {
			list = append(list, e.theme.chosen.Render(cut("  > "+line, width)))
		} else {
			list = append(list, cut("    "+line, width))
		}
	}
	if more := len(e.matches) - shown; more > 0 {
		list = append(list, e.theme.quiet.Render(cut(fmt.Sprintf("    … %d more", more), width)))
	}
	return list
}
