// Package prompt asks questions on a terminal: one after another, with what is known offered while somebody types
// ([Ask]), and whether to go on ([Confirm]).
//
// There are two ways of asking, and both ask the same questions in the same order (interview.go). On a terminal the
// current question is a field that is drawn anew with every key (screen.go, entry.go, choice.go), made of the fields of
// the huh library. For screen readers, dumb terminals and pipes each question is a few plain lines, answered by a line
// (spoken.go).
package prompt

import (
	"context"
	"errors"
	"io"

	"golang.org/x/term"
)

// ErrAbandoned says that somebody left the questions before the last one was answered: by Esc, Ctrl-C or Ctrl-D, or because
// the input ended. Where a context ended the questions, the error is that of the context too.
var ErrAbandoned = errors.New("the questions were left before the last one was answered")

// Option is an answer that is offered.
type Option struct {
	// Value is the answer itself, an id for example.
	Value string
	// Label tells people what the value stands for; what is typed is looked for in it too, so names and aliases belong
	// here. It may come from a record: it is cleaned before it is shown.
	Label string
}

// Question is one question. Its functions are given the answers that stand before it: those given from the start, and
// those to earlier questions.
type Question struct {
	// Key is what the answer is called among the answers.
	Key string
	// Title asks in a few words, Help tells more in a sentence or two.
	Title, Help string
	// Options returns what is offered; nil is free text. What is offered is a suggestion unless the question is Closed.
	Options func(answers map[string]string) []Option
	// Closed allows the options only.
	Closed bool
	// Default returns what is taken where nothing is typed; nil, or an empty text, is no default.
	Default func(answers map[string]string) string
	// Check refuses a value; its error is shown below the field until the value is mended. It is not asked about the
	// empty answer to an optional question.
	Check func(answers map[string]string, value string) error
	// Optional lets the answer be empty.
	Optional bool
	// When tells whether the question is asked; nil is always.
	When func(answers map[string]string) bool
}

// Terminal is where questions are asked.
type Terminal struct {
	// In and Out are asked on as they are in the accessible mode, and wherever they are no terminal. A stream that wraps
	// another one may tell it by a method Unwrap.
	In  io.Reader
	Out io.Writer
	// Width is the number of cells in a line, 0 where it is unknown. A terminal that is resized tells the new width itself.
	Width int
	// Accessible asks in plain lines, which a screen reader can follow.
	Accessible bool
	// Color allows colour.
	Color bool
}

// Ask asks those of the questions to which given has no answer, and returns all answers: those given, and those to what was
// asked, the empty ones to optional questions included. A question that is not asked because its When does not hold has
// none. Where the questions are left before the end, the answers so far come with an error that is ErrAbandoned; among them
// is what stands in the field already, where it would do.
func Ask(ctx context.Context, t Terminal, title string, questions []Question, given map[string]string) (map[string]string, error) {
	v := newInterview(questions, given)
	if !v.next() {
		return v.all(), nil
	}
	if ctx.Err() != nil {
		return v.all(), abandoned(ctx)
	}
	if in, out, ok := t.screen(); ok {
		return askOnScreen(ctx, t, in, out, title, v)
	}
	return askInLines(ctx, t, title, v)
}

// Confirm asks whether to go on, after showing the body as it is. Yes is the answer to Enter alone.
func Confirm(ctx context.Context, t Terminal, title, body string, yes bool) (bool, error) {
	if ctx.Err() != nil {
		return false, abandoned(ctx)
	}
	if in, out, ok := t.screen(); ok {
		return confirmOnScreen(ctx, t, in, out, title, body, yes)
	}
	return confirmInLines(ctx, t, title, body, yes)
}

// abandoned returns the error of questions that were left, whether by somebody or by a context.
func abandoned(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return errors.Join(ErrAbandoned, err)
	}
	return ErrAbandoned
}

// file is a stream that may be a terminal.
type file interface {
	io.ReadWriteCloser
	Fd() uintptr
	Name() string
}

// screen returns both streams where fields can be drawn: they are terminals, and nobody asked for plain lines.
func (t Terminal) screen() (in, out file, ok bool) {
	if t.Accessible {
		return nil, nil, false
	}
	in, isFile := unwrapped(t.In).(file)
	out, alsoFile := unwrapped(t.Out).(file)
	if !isFile || !alsoFile || !term.IsTerminal(int(in.Fd())) || !term.IsTerminal(int(out.Fd())) {
		return nil, nil, false
	}
	return in, out, true
}

// unwrapped returns the innermost stream that a stream tells of.
func unwrapped(stream any) any {
	for {
		var inner any
		switch wrapped := stream.(type) {
		case interface{ Unwrap() io.Reader }:
			inner = wrapped.Unwrap()
		case interface{ Unwrap() io.Writer }:
			inner = wrapped.Unwrap()
		default:
			return stream
		}
		stream = inner
	}
}
