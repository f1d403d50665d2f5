package prompt

// This file asks on a screen whether to go on. The body is printed first and stays; below it are the two answers.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"claimcheck/cmd/internal/terminal"
)

// confirmation is the state of one such question.
type confirmation struct {
	title      string
	field      *huh.Confirm
	yes        bool
	width      int
	theme      theme
	done, left bool
}

func confirmOnScreen(ctx context.Context, t Terminal, in, out file, title, body string, yes bool) (bool, error) {
	printBody(out, body)
	c := &confirmation{title: title, yes: yes, width: t.Width, theme: newTheme()}
	if c.width <= 0 {
		c.width = usualWidth
	}
	c.field = huh.NewConfirm().Value(&c.yes).Affirmative("Yes").Negative("No")
	c.field.WithTheme(c.theme.fields())
	c.field.WithKeyMap(huh.NewDefaultKeyMap())
	c.field.Focus()
	err := t.run(ctx, in, out, c)
	switch {
	case ctx.Err() != nil:
		return false, abandoned(ctx)
	case c.left || errors.Is(err, tea.ErrInterrupted) || err == nil && !c.done:
		return false, ErrAbandoned
	}
	return c.yes, err
}

// printBody prints a text of several lines as it is, cleaned.
func printBody(out io.Writer, body string) {
	for line := range strings.Lines(body) {
		fmt.Fprintln(out, terminal.Clean(strings.TrimRight(line, "\r\n")))
	}
}

// Init has nothing to begin with: the field was made with the question.
func (c *confirmation) Init() tea.Cmd { return nil }

// Update takes y and n, which answer at once, Enter, and the keys to leave; the arrows are the field's.
func (c *confirmation) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if c.done || c.left {
		return c, nil
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		if msg.Width > 0 {
			c.width = msg.Width
		}
	case tea.KeyPressMsg:
		switch msg.String() {
		case "ctrl+c", "ctrl+d", "esc":
			c.left = true
			return c, tea.Quit
		case "y", "Y":
			return c.answer(true)
		case "n", "N":
			return c.answer(false)
		case "enter":
			return c.answer(c.yes)
		case "tab", "shift+tab":
			msg = tea.KeyPressMsg{Code: tea.KeyRight}
		}
		c.field.Update(msg)
	}
	return c, nil
}

func (c *confirmation) answer(yes bool) (tea.Model, tea.Cmd) {
	c.yes, c.done = yes, true
	return c, tea.Quit
}

// View draws the question with its two answers, and afterwards the one that was given.
func (c *confirmation) View() tea.View {
	width := max(c.width-1, leastWidth)
	if c.done {
		word := "no"
		if c.yes {
			word = "yes"
		}
		return tea.NewView(strings.Join(lines(c.theme.quiet, c.title+" "+word, width), "\n") + "\n")
	}
	drawn := lines(c.theme.question, c.title, width)
	if c.left {
		return tea.NewView(strings.Join(drawn, "\n") + "\n")
	}
	c.field.WithWidth(width)
	drawn = append(drawn, splitLines(c.field.View())...)
	drawn = append(drawn, lines(c.theme.quiet, "y: yes · n: no · ←→: choose · enter: take it · esc: leave", width)...)
	return tea.NewView(strings.Join(drawn, "\n"))
}
