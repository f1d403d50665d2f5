package prompt

// This file is the field for a question with few answers, all of which are seen at once.

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
)

// fewOptions is how many options a list can be looked through at a glance; more are searched by typing.
const fewOptions = 9

// choice is the library's select, which narrows its list by what is typed.
type choice struct {
	asked   asked
	options []huh.Option[string]
	list    *huh.Select[string]
	moved   bool // moved says that somebody has chosen something by now.
}

func newChoice(q asked, draft string, t theme, width int) *choice {
	c := &choice{asked: q, moved: draft != ""}
	if q.Optional {
		c.options = append(c.options, huh.NewOption("(leave it empty)", ""))
	}
	for _, option := range q.options {
		c.options = append(c.options, huh.NewOption(option.line(), option.Value))
	}
	at := draft
	if at == "" {
		at = q.standard
	}
	// The title only makes room for the words that narrow the list.
	c.list = huh.NewSelect[string]().Title(q.Key).Options(c.options...).Value(&at).Filtering(true)
	c.list.WithTheme(t.fields())
	c.list.WithKeyMap(huh.NewDefaultKeyMap())
	c.list.WithWidth(width)
	c.list.Focus()
	return c
}

func (c *choice) update(msg tea.Msg) {
	if _, typed := msg.(tea.KeyPressMsg); typed {
		c.moved = true
	}
	c.list.Update(msg)
}

func (c *choice) move(by int) {
	key := tea.KeyDown
	if by < 0 {
		key = tea.KeyUp
	}
	c.update(tea.KeyPressMsg{Code: key})
}

// complete has nothing to fill in: what is chosen is the answer.
func (c *choice) complete() bool { return false }

func (c *choice) value() (string, error) {
	value, ok := c.list.Hovered()
	if !ok {
		return "", errNothingFits
	}
	return value, nil
}

// typed is what was chosen by somebody who moved, so that it is kept where they leave.
func (c *choice) typed() string {
	if value, ok := c.list.Hovered(); ok && c.moved {
		return value
	}
	return ""
}

func (c *choice) keys() string { return "↑↓: choose · type to narrow" }

func (c *choice) view(width, rows int) []string {
	height := 0 // The library's word for as high as there are options.
	if len(c.options) > rows {
		height = rows + 1
	}
	c.list.WithHeight(height)
	c.list.WithWidth(width)
	return splitLines(c.list.View())
}
