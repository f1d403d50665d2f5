package prompt

// This file asks in plain lines, for screen readers, dumb terminals and pipes. Nothing is ever drawn over and no line holds
// an escape sequence: a question is its title, what can be chosen with a number before each, and a line to answer in.
//
// An answer is a number or a text. An empty line takes the default, "?" tells more, "? WORDS" finds what is offered, "<"
// goes back, and "=" takes the rest of the line as it is, should it look like one of these.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimcheck/cmd/internal/terminal"
)

// mostListed is how many options are read out; a longer list is searched.
const mostListed = 9

// conversation is what is asked in lines.
type conversation struct {
	ctx       context.Context
	in        lineReader
	out       io.Writer
	interview *interview
	index     index
	// numbered are the options that the numbers stand for which were read out last.
	numbered []int
}

func askInLines(ctx context.Context, t Terminal, title string, v *interview) (map[string]string, error) {
	c := &conversation{ctx: ctx, in: lineReader{t.In}, out: t.Out, interview: v}
	c.say(title)
	c.present()
	for {
		line, err := c.in.line(ctx)
		if err != nil {
			fmt.Fprintln(c.out)
			return v.all(), leftBy(ctx, err)
		}
		if !c.take(line) {
			continue
		}
		if !v.next() {
			return v.all(), nil
		}
		c.present()
	}
}

// leftBy turns the end of the input, and the end of a context, into the error of questions that were left.
func leftBy(ctx context.Context, err error) error {
	if ctx.Err() != nil || errors.Is(err, io.EOF) {
		return abandoned(ctx)
	}
	return errors.Join(ErrAbandoned, fmt.Errorf("the answer cannot be read: %w", err))
}

// say prints a text as one line.
func (c *conversation) say(text string) {
	if text != "" {
		fmt.Fprintln(c.out, terminal.Clean(text))
	}
}

// present asks the current question.
func (c *conversation) present() {
	q := c.interview.current
	c.index = newIndex(q.options)
	c.numbered = nil
	fmt.Fprintln(c.out)
	c.say(q.Title)
	switch n := len(q.options); {
	case n > mostListed:
		fmt.Fprintf(c.out, "%d are known: a part of an id or a name finds one.\n", n)
	case n > 0:
		all := make([]int, n)
		for i := range all {
			all[i] = i
		}
		c.list(all)
	}
	c.prompt()
}

// list reads out options with numbers.
func (c *conversation) list(numbers []int) {
	c.numbered = numbers[:min(len(numbers), mostListed)]
	for k, i := range c.numbered {
		fmt.Fprintf(c.out, "%d: %s\n", k+1, c.interview.current.options[i].line())
	}
	if more := len(numbers) - len(c.numbered); more > 0 {
		fmt.Fprintf(c.out, "%d more fit: another word narrows them.\n", more)
	}
}

// prompt says what can be answered, and waits in the same line.
func (c *conversation) prompt() {
	q := c.interview.current
	words := "Answer"
	switch {
	case q.Closed && len(c.numbered) > 0:
		words = "A number or a name"
	case q.Closed:
		words = "A part of a name"
	case len(c.numbered) > 0:
		words = "A number or your own words"
	}
	switch draft := c.interview.answers[c.interview.at]; {
	case draft != "":
		words += fmt.Sprintf(", enter for “%s”", terminal.Clean(draft))
	case q.standard != "":
		words += fmt.Sprintf(", enter for “%s”", terminal.Clean(q.standard))
	case q.Optional:
		words += ", enter to leave it empty"
	}
	fmt.Fprintf(c.out, "%s, ? for help: ", words)
}

// take takes a line and reports whether it answered the question.
func (c *conversation) take(line string) bool {
	text := strings.TrimSpace(line)
	literal, isLiteral := strings.CutPrefix(text, "=")
	switch {
	case isLiteral:
		return c.answer(strings.TrimSpace(literal))
	case text == "?":
		c.help()
		return false
	case strings.HasPrefix(text, "? "):
		c.find(text[2:])
		return false
	case text == "<":
		c.back()
		return false
	case text == "" && c.interview.answers[c.interview.at] != "":
		return c.answer(c.interview.answers[c.interview.at])
	}
	if n, err := strconv.Atoi(text); err == nil && len(c.numbered) > 0 {
		if n >= 1 && n <= len(c.numbered) {
			return c.answer(c.interview.current.options[c.numbered[n-1]].Value)
		}
		if c.interview.current.Closed {
			c.refuse(fmt.Errorf("the numbers go from 1 to %d", len(c.numbered)))
			return false
		}
	}
	if option, ok := c.index.exact(text); ok {
		return c.answer(option.Value)
	}
	if q := c.interview.current; q.Closed && text != "" && len(q.options) > 0 && q.typed(text) != "" {
		return c.choose(text)
	}
	return c.answer(c.interview.current.typed(text))
}

// choose takes the one option in which words stand, or reads out those among which they leave the choice.
func (c *conversation) choose(words string) bool {
	matches := c.index.matches(words)
	switch len(matches) {
	case 0:
		c.refuse(c.interview.current.notOffered(words))
		return false
	case 1:
		option := c.interview.current.options[matches[0]]
		c.say("That is " + option.line() + ".")
		return c.answer(option.Value)
	}
	c.list(matches)
	c.prompt()
	return false
}

func (c *conversation) answer(value string) bool {
	if err := c.interview.answer(value); err != nil {
		c.refuse(err)
		return false
	}
	return true
}

// refuse says what is wrong as a sentence, and asks again.
func (c *conversation) refuse(err error) {
	c.say(sentence(err.Error()))
	c.prompt()
}

// help tells what the question is about and what may be typed.
func (c *conversation) help() {
	q := c.interview.current
	c.say(q.Help)
	if len(q.options) > 0 {
		c.say("Type the number before what you choose, or its name; ? and some words find what is offered.")
	}
	if q.Optional && q.standard != "" {
		c.say("Type " + nothing + " to leave it empty.")
	}
	if c.interview.number() > 1 {
		c.say("Type < to go back to the question before.")
	}
	c.say("Type = before an answer that shall be taken as it is. Ctrl-D leaves; what was answered so far is not lost.")
	c.prompt()
}

func (c *conversation) find(words string) {
	if matches := c.index.matches(words); len(matches) > 0 {
		c.list(matches)
	} else {
		c.say("Nothing that is known fits.")
	}
	c.prompt()
}

func (c *conversation) back() {
	if c.interview.back() {
		c.present()
		return
	}
	c.say("This is the first question.")
	c.prompt()
}

// sentence makes a sentence of an error.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(first)) + text[size:]
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return text
	}
	return text + "."
}

func confirmInLines(ctx context.Context, t Terminal, title, body string, yes bool) (bool, error) {
	printBody(t.Out, body)
	word := "no"
	if yes {
		word = "yes"
	}
	in := lineReader{t.In}
	for {
		fmt.Fprintf(t.Out, "%s yes or no, enter for %s: ", terminal.Clean(title), word)
		line, err := in.line(ctx)
		if err != nil {
			fmt.Fprintln(t.Out)
			return false, leftBy(ctx, err)
		}
		switch strings.ToLower(strings.TrimSpace(line)) {
		case "":
			return yes, nil
		case "y", "yes":
			return true, nil
		case "n", "no":
			return false, nil
		}
		fmt.Fprintf(t.Out, "%s\n", terminal.Clean(fmt.Sprintf("%q is neither yes nor no.", strings.TrimSpace(line))))
	}
}
