//go:build unix

package prompt_test

// These tests sit in front of a terminal, type, and look at the screen.

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimcheck/cmd/internal/prompt"
	"claimcheck/cmd/internal/terminal"
)

func TestAnsweringOnAScreen(t *testing.T) {
	tt := newTeletype(t, 80, 24)
	done := tt.asks(t.Context(), tt.terminal(), quoteQuestions(), nil)
	tt.sees("Add a quote", "What kind?", "quote: words said", "place")
	tt.types(enter)
	tt.sees("What kind? quote", "Who said it?", "An id, a name or an alias.", "more")
	tt.types("kIRb")
	tt.sees("john-kirby  John Kirby, Adm. Kirby")
	tt.seesNo("lloyd-austin")
	tt.types(tab)
	tt.sees("> john-kirby")
	tt.types(enter)
	tt.sees("What was said?")
	tt.types("We heard teh bell", enter)
	tt.sees(`"teh" is not in the text; is it "the"?`, "We heard teh bell")
	tt.types(strings.Repeat(erase, len("teh bell")), "the bell", enter)
	tt.sees("Under which title?", "Press Secretary", "Rear Admiral")
	tt.types(down, down, enter)
	tt.sees("On which day?", "enter takes “2021-08-10”")
	tt.types(enter)
	tt.sees("A note?", "may be left empty")
	tt.types(enter)
	got := tt.ends(done)
	want := map[string]string{
		"kind": "quote", "speaker": "john-kirby", "words": "We heard the bell", "as": "Rear Admiral", "day": "2021-08-10", "note": "",
	}
	if diff := cmp.Diff(want, got.answers); diff != "" || got.err != nil {
		t.Errorf("answers (-want +got):\n%s%v", diff, got.err)
	}
	tt.sees("What was said? We heard the bell")
	tt.seesNo("esc: leave")
}

func TestTypingAhead(t *testing.T) {
	tt := newTeletype(t, 80, 24)
	done := tt.asks(t.Context(), tt.terminal(), quoteQuestions(), map[string]string{"kind": "title"})
	tt.types("aust", enter, "one two", enter, "2021", enter, "n", enter)
	got := tt.ends(done)
	want := map[string]string{"kind": "title", "speaker": "lloyd-austin", "words": "one two", "day": "2021", "note": "n"}
	if diff := cmp.Diff(want, got.answers); diff != "" || got.err != nil {
		t.Errorf("answers (-want +got):\n%s%v", diff, got.err)
	}
}

func TestNothingToAsk(t *testing.T) {
	tt := newTeletype(t, 80, 24)
	given := map[string]string{"speaker": "x", "kind": "title", "words": "w", "day": "", "note": "n", "other": "o"}
	got := tt.ends(tt.asks(t.Context(), tt.terminal(), quoteQuestions(), given))
	if diff := cmp.Diff(given, got.answers); diff != "" || got.err != nil {
		t.Errorf("answers (-want +got):\n%s%v", diff, got.err)
	}
	if tt.output() != "" {
		t.Errorf("nothing is asked, yet %q is written", tt.output())
	}
}

func TestGoingBack(t *testing.T) {
	tt := newTeletype(t, 80, 24)
	done := tt.asks(t.Context(), tt.terminal(), quoteQuestions(), map[string]string{"kind": "quote"})
	tt.sees("Who said it?")
	tt.types("bajwa", enter)
	tt.sees("What was said?")
	tt.types("half a sen", shiftTab)
	tt.sees("Who said it?", "> bajwa")
	tt.types("\x15", "kirby", enter)
	tt.sees("What was said?", "> half a sen")
	tt.types("tence", enter)
	tt.sees("Under which title?", "Rear Admiral")
	tt.types("Spokesman", enter, "2021", enter, enter)
	got := tt.ends(done)
	want := map[string]string{
		"kind": "quote", "speaker": "john-kirby", "words": "half a sentence", "as": "Spokesman", "day": "2021", "note": "",
	}
	if diff := cmp.Diff(want, got.answers); diff != "" || got.err != nil {
		t.Errorf("answers (-want +got):\n%s%v", diff, got.err)
	}
}

func TestLeavingHalfWay(t *testing.T) {
	for name, leave := range map[string]string{"escape": escape, "control C": controlC} {
		t.Run(name, func(t *testing.T) {
			tt := newTeletype(t, 80, 24)
			done := tt.asks(t.Context(), tt.terminal(), quoteQuestions(), map[string]string{"kind": "quote"})
			tt.sees("Who said it?")
			tt.types("kirby", enter)
			tt.sees("What was said?")
			tt.types("a long sentence that took a while")
			tt.sees("took a while")
			tt.types(leave)
			got := tt.ends(done)
			got.abandoned(t)
			want := map[string]string{"kind": "quote", "speaker": "john-kirby", "words": "a long sentence that took a while"}
			if diff := cmp.Diff(want, got.answers); diff != "" {
				t.Errorf("answers so far (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhatWouldNotDoIsNoAnswer(t *testing.T) {
	tt := newTeletype(t, 80, 24)
	done := tt.asks(t.Context(), tt.terminal(), quoteQuestions(), map[string]string{"kind": "quote"})
	tt.sees("Who said it?")
	tt.types("nobody we know", enter)
	tt.sees(`"nobody we know" is none of the 34 that can be chosen`)
	tt.types(controlC)
	got := tt.ends(done)
	got.abandoned(t)
	if diff := cmp.Diff(map[string]string{"kind": "quote"}, got.answers); diff != "" {
		t.Errorf("answers so far (-want +got):\n%s", diff)
	}
}

func TestEndOfInput(t *testing.T) {
	tt := newTeletype(t, 80, 24)
	done := tt.asks(t.Context(), tt.terminal(), quoteQuestions(), map[string]string{"kind": "quote"})
	tt.sees("Who said it?")
	tt.types(controlD)
	tt.ends(done).abandoned(t)
}

func TestHangUp(t *testing.T) {
	tt := newTeletype(t, 80, 24)
	done := tt.asks(t.Context(), tt.terminal(), quoteQuestions(), map[string]string{"kind": "quote"})
	tt.sees("Who said it?")
	tt.keyboard.Close()
	(<-done).abandoned(t)
}

func TestContextEnds(t *testing.T) {
	tt := newTeletype(t, 80, 24)
	ctx, cancel := context.WithCancel(t.Context())
	done := tt.asks(ctx, tt.terminal(), quoteQuestions(), map[string]string{"kind": "quote"})
	tt.sees("Who said it?")
	tt.types("kirby", enter)
	tt.sees("What was said?")
	cancel()
	got := tt.ends(done)
	got.abandoned(t)
	if !errors.Is(got.err, context.Canceled) || got.answers["speaker"] != "john-kirby" {
		t.Errorf("answers %v, error %v", got.answers, got.err)
	}
}

func TestNarrowAndResized(t *testing.T) {
	tt := newTeletype(t, 40, 16)
	done := tt.asks(t.Context(), tt.terminal(), quoteQuestions(), map[string]string{"kind": "quote"})
	tt.sees("Who said it?", "john-kirby  John Kirby, Adm. Kirby")
	tt.types("王")
	tt.sees("wang-yi  Wang Yi, 王毅")
	tt.seesNo("kirby")
	tt.resize(60, 20)
	tt.types(erase, "باجوہ")
	tt.sees("bajwa  Qamar Javed Bajwa, General Bajwa")
	for line := range strings.Lines(tt.seen()) {
		if terminal.Width(strings.TrimRight(line, "\n")) > 60 {
			t.Errorf("too wide: %q", line)
		}
	}
	tt.types(enter)
	tt.sees("What was said?")
	tt.types("他说了「好」", enter)
	tt.sees("What was said? 他说了「好」", "Under which title?")
	tt.types(escape)
	got := tt.ends(done)
	if got.answers["speaker"] != "bajwa" || got.answers["words"] != "他说了「好」" {
		t.Errorf("answers %v", got.answers)
	}
}

func TestNoColour(t *testing.T) {
	for _, color := range []bool{false, true} {
		tt := newTeletype(t, 80, 24)
		on := tt.terminal()
		on.Color = color
		done := tt.asks(t.Context(), on, quoteQuestions(), nil)
		tt.sees("What kind?", "quote: words said")
		tt.types(escape)
		tt.ends(done)
		colored := false
		for _, sequence := range strings.Split(tt.output(), "\x1b[")[1:] {
			parameters, _, ended := strings.Cut(sequence, "m")
			for _, parameter := range strings.Split(parameters, ";") {
				colored = colored || ended && len(parameter) == 2 && strings.ContainsRune("349", rune(parameter[0]))
			}
		}
		if colored != color {
			t.Errorf("colour %v, want %v: %q", colored, color, tt.output())
		}
	}
}

func TestLabelsGiveNoOrders(t *testing.T) {
	tt := newTeletype(t, 80, 24)
	questions := []prompt.Question{
		{Key: "a", Title: "Which?", Closed: true, Options: func(map[string]string) []prompt.Option {
			return []prompt.Option{{Value: "x", Label: "evil \x1b]0;owned\x07\x1b[2J label"}, {Value: "y\u202e"}}
		}},
		{Key: "b", Title: "And?", Options: func(map[string]string) []prompt.Option {
			return []prompt.Option{{Value: "z", Label: "evil \x1b[8m too"}}
		}},
	}
	done := tt.asks(t.Context(), tt.terminal(), questions, nil)
	tt.sees(`evil \u001b]0;owned\u0007\u001b[2J label`, `y\u202e`)
	tt.types(down, enter)
	tt.sees(`evil \u001b[8m too`, `Which? y\u202e`)
	tt.types(tab, enter)
	if got := tt.ends(done); got.answers["a"] != "y\u202e" || got.answers["b"] != "z" {
		t.Errorf("answers %q", got.answers)
	}
	if strings.Contains(tt.output(), "\x1b]0;") || strings.Contains(tt.output(), "\x1b[8m") {
		t.Errorf("a label gave an order: %q", tt.output())
	}
}

func TestDefaultOfAnOptionalQuestion(t *testing.T) {
	for typed, want := range map[string]string{"": "std", "-": "", "own": "own"} {
		tt := newTeletype(t, 80, 24)
		questions := []prompt.Question{{Key: "a", Title: "Which?", Optional: true, Default: func(map[string]string) string { return "std" }}}
		done := tt.asks(t.Context(), tt.terminal(), questions, nil)
		tt.sees("enter takes “std”; - leaves it empty")
		tt.types(typed, enter)
		if got := tt.ends(done); got.answers["a"] != want || got.err != nil {
			t.Errorf("%q gives %q, %v; want %q", typed, got.answers["a"], got.err, want)
		}
	}
}

func TestChoosingWithTheDefaultFirst(t *testing.T) {
	tt := newTeletype(t, 80, 24)
	questions := quoteQuestions()[:1]
	questions[0].Default = func(map[string]string) string { return "title" }
	done := tt.asks(t.Context(), tt.terminal(), questions, nil)
	tt.sees("> title: what")
	tt.types(up, up, down, down, "plac")
	tt.seesNo("quote: words")
	tt.types("x", enter)
	tt.sees("nothing that can be chosen fits")
	tt.types(erase, enter)
	if got := tt.ends(done); got.answers["kind"] != "place" || got.err != nil {
		t.Errorf("answers %v, %v", got.answers, got.err)
	}
}

func TestConfirmOnAScreen(t *testing.T) {
	for _, test := range []struct {
		keys      string
		standard  bool
		yes, left bool
	}{
		{enter, true, true, false},
		{enter, false, false, false},
		{right + enter, true, false, false},
		{"y", false, true, false},
		{"n", true, false, false},
		{escape, true, false, true},
		{controlC, true, false, true},
	} {
		tt := newTeletype(t, 60, 20)
		done := make(chan outcome, 1)
		go func() {
			yes, err := prompt.Confirm(t.Context(), tt.terminal(), "Write it?", "one\n  two \x1b[2J\n", test.standard)
			done <- outcome{yes: yes, err: err}
		}()
		tt.sees("one\n", `  two \u001b[2J`, "Write it?", "Yes", "No", "y: yes")
		tt.types(test.keys)
		got := tt.ends(done)
		if got.yes != test.yes || test.left != errors.Is(got.err, prompt.ErrAbandoned) {
			t.Errorf("%q: %v, %v", test.keys, got.yes, got.err)
		}
	}
}

func TestLinesOverATerminal(t *testing.T) {
	tt := newTeletype(t, 40, 24)
	accessible := tt.terminal()
	accessible.Accessible, accessible.Color = true, true
	done := tt.asks(t.Context(), accessible, quoteQuestions(), map[string]string{"kind": "quote"})
	tt.sees("34 are known", "A part of a name, ? for help:")
	tt.types("Wang", enter)
	tt.sees("That is wang-yi")
	tt.types("他说了「好」", enter)
	tt.sees("Under which title?")
	tt.types(controlD)
	got := tt.ends(done)
	got.abandoned(t)
	want := map[string]string{"kind": "quote", "speaker": "wang-yi", "words": "他说了「好」"}
	if diff := cmp.Diff(want, got.answers); diff != "" {
		t.Errorf("answers so far (-want +got):\n%s", diff)
	}
	if strings.Contains(tt.output(), "\x1b") {
		t.Errorf("an escape sequence is written: %q", tt.output())
	}
}
