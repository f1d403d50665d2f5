package prompt

// This file is the course of the questions, whatever they are asked on: which one is next, which one was before, what is
// offered, what an answer must be, and what all the answers are.

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"claimcheck/schema"
)

// nothing is what is typed to leave an optional question empty that has a default.
const nothing = "-"

// errNothingFits is said where words narrowed what can be chosen to nothing.
var errNothingFits = errors.New("nothing that can be chosen fits; erase some of the words")

// interview goes through questions, forwards and back.
type interview struct {
	questions []Question
	given     map[string]string
	// answers are those to questions that were asked, by their number. Going back keeps the later ones, so that they need
	// only be confirmed.
	answers map[int]string
	// trail are the numbers of the questions that were asked before the current one.
	trail []int
	// at is the number of the current question, -1 before the first.
	at      int
	current asked
}

// asked is the current question with what its functions said when it was reached.
type asked struct {
	Question
	seen     map[string]string
	options  []Option
	standard string // standard is the default, empty where there is none.
}

func newInterview(questions []Question, given map[string]string) *interview {
	return &interview{questions: questions, given: given, answers: map[int]string{}, at: -1}
}

// next goes to the next question that must be asked, and reports whether there is one.
func (v *interview) next() bool {
	for at := v.at + 1; at < len(v.questions); at++ {
		seen := v.seen(at)
		if !v.wanted(at, seen) {
			delete(v.answers, at)
			continue
		}
		if v.at >= 0 {
			v.trail = append(v.trail, v.at)
		}
		v.reach(at, seen)
		return true
	}
	return false
}

// back goes to the question that was asked before, and reports whether there is one.
func (v *interview) back() bool {
	if len(v.trail) == 0 {
		return false
	}
	last := len(v.trail) - 1
	at := v.trail[last]
	v.trail = v.trail[:last]
	v.reach(at, v.seen(at))
	return true
}

func (v *interview) reach(at int, seen map[string]string) {
	v.at = at
	v.current = asked{Question: v.questions[at], seen: seen}
	if options := v.current.Options; options != nil {
		v.current.options = options(maps.Clone(seen))
	}
	if standard := v.current.Default; standard != nil {
		v.current.standard = standard(maps.Clone(seen))
	}
}

// wanted reports whether a question needs an answer from somebody.
func (v *interview) wanted(at int, seen map[string]string) bool {
	question := v.questions[at]
	if _, known := v.given[question.Key]; known {
		return false
	}
	return question.When == nil || question.When(maps.Clone(seen))
}

// seen returns the answers that stand before a question: those given, and those to the questions before it that are still
// asked.
func (v *interview) seen(at int) map[string]string {
	seen := map[string]string{}
	maps.Copy(seen, v.given)
	for i := range at {
		if answer, answered := v.answers[i]; answered && v.wanted(i, seen) {
			seen[v.questions[i].Key] = answer
		}
	}
	return seen
}

// all returns every answer.
func (v *interview) all() map[string]string { return v.seen(len(v.questions)) }

// number tells which question this is of those that are asked, counted from 1.
func (v *interview) number() int { return len(v.trail) + 1 }

// answered returns the titles and answers of the questions before the current one, or of all where all are answered.
func (v *interview) answered(whole bool) (told [][2]string) {
	trail := v.trail
	if whole {
		trail = slices.Concat(trail, []int{v.at})
	}
	for _, i := range trail {
		if answer := v.answers[i]; answer != "" {
			told = append(told, [2]string{v.questions[i].Title, answer})
		}
	}
	return told
}

// answer takes an answer to the current question, or tells why it cannot.
func (v *interview) answer(value string) error {
	if err := v.current.judge(value); err != nil {
		return err
	}
	v.answers[v.at] = value
	return nil
}

// keep takes what stands in a field when somebody leaves, where it would do as an answer: it may have taken a while to type.
func (v *interview) keep(typed string) {
	typed = strings.TrimSpace(typed)
	if typed != "" && typed != nothing && v.current.judge(typed) == nil {
		v.answers[v.at] = typed
	}
}

// judge tells what is wrong with an answer.
func (q asked) judge(value string) error {
	switch {
	case !utf8.ValidString(value):
		return errors.New("this is no UTF-8 text; type it again")
	case value == "" && q.Optional:
		return nil
	case value == "":
		return errors.New("this needs an answer")
	case q.Closed && !q.offers(value):
		return q.notOffered(value)
	case q.Check == nil:
		return nil
	}
	return q.Check(maps.Clone(q.seen), value)
}

func (q asked) offers(value string) bool {
	return slices.ContainsFunc(q.options, func(o Option) bool { return o.Value == value })
}

// notOffered says of words that are none of the options which one may have been meant.
func (q asked) notOffered(words string) error {
	var values []string
	for _, option := range q.options {
		values = append(values, option.Value)
	}
	const named = 6
	near, ok := schema.Nearest(words, values)
	switch {
	case len(values) == 0:
		return fmt.Errorf("%q cannot be chosen: there is nothing to choose from", words)
	case ok:
		return fmt.Errorf("%q is none of what can be chosen; did you mean %q?", words, near)
	case len(values) <= named:
		return fmt.Errorf("%q is none of what can be chosen: %s", words, strings.Join(values, ", "))
	}
	return fmt.Errorf("%q is none of the %d that can be chosen; a part of an id or a name finds one", words, len(values))
}

// typed turns what was typed into an answer: nothing is the default, and a dash empties what has one.
func (q asked) typed(text string) string {
	text = strings.TrimSpace(text)
	switch {
	case text == "":
		return q.standard
	case text == nothing && q.Optional && q.standard != "":
		return ""
	}
	return text
}
