package cli

// This file asks for what is missing where somebody can answer, and whether to write. What was answered is never lost: who
// leaves gets the line that repeats it.

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"claimcheck/claims"
	"claimcheck/cmd/internal/prompt"
	"claimcheck/cmd/internal/recording"
	"claimcheck/cmd/internal/terminal"
)

// asks reports whether somebody can be asked: at a terminal, or wherever plain lines are wanted outright.
func (a *adder) asks() bool { return a.accessible || a.Attended && a.ErrTerminal.Present }

// prompter is where questions are asked. ACCESSIBLE is what other programs take for a wish for plain lines, too.
func (a *adder) prompter() prompt.Terminal {
	return prompt.Terminal{
		In: a.In, Out: a.Err, Width: a.ErrTerminal.Width,
		Accessible: a.accessible || a.env("ACCESSIBLE") != "" || a.env("TERM") == "dumb",
		Color:      a.env("NO_COLOR") == "",
	}
}

// interview is the questions for one item.
type interview struct {
	*session
	ctx   context.Context
	given recording.Given
}

// ask asks for what an item still needs, and returns what is known then. Where nothing is missing nothing is asked but
// which of several places is meant.
func (s *session) ask(ctx context.Context, given recording.Given) (recording.Line, error) {
	v := &interview{session: s, ctx: ctx, given: given}
	var questions []prompt.Question
	if s.kind.InArticle() && s.in == "" && len(s.survey.Records(claims.FileArticle)) > 1 {
		questions = append(questions, v.articleQuestion())
	}
	incomplete := len(s.kind.Missing(given)) > 0
	for _, field := range s.kind.Fields {
		if field.Ask != "" && !given.Has(field.Name) && (incomplete || field.Fills == "anchor") {
			questions = append(questions, v.question(field))
		}
	}
	answers, err := prompt.Ask(ctx, s.prompter(), "add "+s.kind.Name+": "+s.kind.Short, questions, nil)
	line := v.line(answers)
	if err != nil {
		return line, fmt.Errorf("%s; to go on from there:\n  %s", whyLeft(err), s.repeated(line))
	}
	return line, nil
}

// line puts what was typed and what was answered together.
func (v *interview) line(answers map[string]string) recording.Line {
	line := recording.Line{Kind: v.kind, In: v.in, Given: v.given}
	for name, answer := range answers {
		switch {
		case answer == "":
		case name == articleKey:
			line.In = answer
		default:
			line.Given = line.Given.With(name, answer)
		}
	}
	return line
}

// articleKey is what the answer is called that names the article.
const articleKey = "in"

// articleQuestion asks for the article, and proposes the one that was written to last.
func (v *interview) articleQuestion() prompt.Question {
	records := v.survey.Records(claims.FileArticle)
	return prompt.Question{
		Key: articleKey, Title: "In which article?", Closed: true,
		Options: func(map[string]string) []prompt.Option {
			options := make([]prompt.Option, len(records))
			for i, record := range records {
				options[i] = prompt.Option{Value: record.ID(), Label: v.survey.Shown(record.Path)}
			}
			return options
		},
		Default: func(map[string]string) string {
			if last, ok := lastWritten(records); ok {
				return last.ID()
			}
			return ""
		},
	}
}

// question asks for a field, with what is known of it.
func (v *interview) question(field *recording.Field) prompt.Question {
	q := prompt.Question{
		Key: field.Name, Title: field.Ask, Help: sentenceOf(field.Help),
		Optional: !field.Required, Closed: field.Closed(),
		Options: func(answers map[string]string) []prompt.Option { return v.options(field, answers) },
		Check: func(answers map[string]string, value string) error {
			scene, line, err := v.scene(answers)
			if err != nil {
				return err
			}
			return withoutFlag(scene.Try(v.kind, line.Given.With(field.Name, value), field), field.Name, value)
		},
		When: func(answers map[string]string) bool { return v.wanted(field, answers) },
	}
	if field.Name == "anchor" || field.Name == "occurrence" {
		q.Optional = false // It is asked only where there can be no claim without it.
	}
	return q
}

// withoutFlag returns an error without the flag and the words that it begins with, which stand above it as an answer.
func withoutFlag(err error, name, value string) error {
	if err == nil {
		return nil
	}
	told := strings.TrimPrefix(err.Error(), "--"+name+" ")
	return errors.New(strings.TrimPrefix(told, strconv.Quote(value)+": "))
}

// sentenceOf makes a sentence of the help of a flag.
func sentenceOf(help string) string {
	return strings.ToUpper(help[:1]) + help[1:] + "."
}

// scene is what is known with the answers so far.
func (v *interview) scene(answers map[string]string) (*recording.Scene, recording.Line, error) {
	line := v.line(answers)
	to, err := v.target(line)
	if err != nil {
		return nil, line, err
	}
	scene, err := v.sceneFor(v.ctx, v.kind, to)
	return scene, line, err
}

// options lists what is known for a field.
func (v *interview) options(field *recording.Field, answers map[string]string) []prompt.Option {
	scene, line, err := v.scene(answers)
	if err != nil {
		return nil
	}
	known := field.Offer(scene)
	switch {
	case field.Name == "occurrence":
		known = scene.Occurrences(v.kind, line.Given)
	case field.Name == "title" && len(known) > 0:
		known = scene.Titles(v.kind, line.Given)
	}
	options := make([]prompt.Option, len(known))
	for i, option := range known {
		options[i] = prompt.Option{Value: option.Value, Label: option.Label}
	}
	return options
}

// wanted reports whether a field is asked for: the words of the text only where none are known, a place among several
// only where there are several, and a source only where the article has one.
func (v *interview) wanted(field *recording.Field, answers map[string]string) bool {
	scene, line, err := v.scene(answers)
	switch {
	case err != nil:
		return field.Required
	case field.Name == "anchor":
		return scene.NeedsAnchor(v.kind, line.Given)
	case field.Name == "occurrence":
		return len(scene.Occurrences(v.kind, line.Given)) > 0
	}
	return !field.Closed() || field.Offers(scene)
}

// confirm asks whether to write. Where the checks have found an error, who only presses Enter writes nothing.
func (s *session) confirm(ctx context.Context, found comparison, line recording.Line) error {
	title := "Write it?"
	if found.errors() > 0 {
		title = fmt.Sprintf("The checks find %s. Write it nonetheless?", plural(found.errors(), "error"))
	}
	yes, err := prompt.Confirm(ctx, s.prompter(), title, "", found.errors() == 0)
	switch {
	case err != nil:
		return fmt.Errorf("%s, and nothing was written; the same again:\n  %s", whyLeft(err), s.repeated(line))
	case !yes:
		return fmt.Errorf("nothing was written; the same again:\n  %s", s.repeated(line))
	}
	return nil
}

// whyLeft tells why questions have no answers. That somebody pressed Ctrl-C must not hide the line that comes with it.
func whyLeft(err error) string {
	if errors.Is(err, prompt.ErrAbandoned) {
		return prompt.ErrAbandoned.Error()
	}
	return err.Error()
}

// repeated is the one line that types the same again.
func (s *session) repeated(line recording.Line) string {
	words := []string{program, "add", line.Kind.Name}
	flag := func(name, value string) {
		if value != "" {
			words = append(words, "--"+name, shellWord(value))
		}
	}
	flag("dataset", s.dataset)
	if line.Kind.InArticle() {
		flag("in", line.In)
	}
	var last []string
	for _, field := range line.Kind.Fields {
		typed := line.Given.Words[field.Name]
		switch {
		case field.Switch && len(typed) > 0:
			words = append(words, "--"+field.Name)
		case field == line.Kind.Words():
			last = typed
		default:
			for _, value := range typed {
				flag(field.Name, value)
			}
		}
	}
	if slices.ContainsFunc(last, func(word string) bool { return strings.HasPrefix(word, "-") }) {
		words = append(words, "--")
	}
	for _, word := range last {
		words = append(words, shellWord(word))
	}
	return terminal.Clean(strings.Join(words, " "))
}
