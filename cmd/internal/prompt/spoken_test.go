package prompt_test

// These tests answer in lines, over a pipe and over a terminal, as with a screen reader.

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimcheck/cmd/internal/prompt"
)

// spoken asks in lines, with the lines typed, and returns what was written too.
func spoken(t *testing.T, questions []prompt.Question, given map[string]string, lines ...string) (map[string]string, string, error) {
	t.Helper()
	var out bytes.Buffer
	in := strings.NewReader(strings.Join(lines, "\n"))
	answers, err := prompt.Ask(t.Context(), prompt.Terminal{In: in, Out: &out}, "Add a quote", questions, given)
	if strings.ContainsAny(out.String(), "\x1b\r\x07\b") {
		t.Errorf("an escape sequence is written: %q", out.String())
	}
	return answers, out.String(), err
}

func TestAnsweringInLines(t *testing.T) {
	answers, out, err := spoken(t, quoteQuestions(), nil,
		"4", "1", "Kirby", "teh bell", "the bell", "2", "", "", "")
	want := map[string]string{
		"kind": "quote", "speaker": "john-kirby", "words": "the bell", "as": "Rear Admiral", "day": "2021-08-10", "note": "",
	}
	if diff := cmp.Diff(want, answers); diff != "" || err != nil {
		t.Errorf("answers (-want +got):\n%s%v\n%s", diff, err, out)
	}
	const told = `Add a quote

What kind?
1: quote: words said
2: title: what a person is called
3: place
A number or a name, ? for help: The numbers go from 1 to 3.
A number or a name, ? for help: 
Who said it?
34 are known: a part of an id or a name finds one.
A part of a name, ? for help: That is john-kirby  John Kirby, Adm. Kirby.

What was said?
Answer, ? for help: "teh" is not in the text; is it "the"?
Answer, ? for help: 
Under which title?
1: Press Secretary
2: Rear Admiral
A number or your own words, ? for help: 
On which day?
Answer, enter for “2021-08-10”, ? for help: 
A note?
Answer, enter to leave it empty, ? for help: `
	if diff := cmp.Diff(told, out); diff != "" {
		t.Errorf("what is written (-want +got):\n%s", diff)
	}
}

func TestLinesSayMore(t *testing.T) {
	questions := quoteQuestions()
	answers, out, err := spoken(t, questions, map[string]string{"kind": "quote", "note": ""},
		"?", "? witness 1", "witness", "wit", "2", "=?", "<", "", "<", "<", "<", "lloyd-austin", "", "=2", "-", "2021-09-01", "")
	want := map[string]string{
		"kind": "quote", "speaker": "lloyd-austin", "words": "?", "as": "2", "day": "-", "note": "",
	}
	if diff := cmp.Diff(want, answers); diff != "" || err != nil {
		t.Errorf("answers (-want +got):\n%s%v\n%s", diff, err, out)
	}
	for _, told := range []string{
		"An id, a name or an alias.\n", "Ctrl-D leaves; what was answered so far is not lost.\n",
		"1: witness-01  Witness number 1\n", "21 more fit: another word narrows them.\n",
		"enter for “witness-01”", "enter for “?”", "This is the first question.\n", "1: Secretary of Defense\n",
	} {
		if !strings.Contains(out, told) {
			t.Errorf("%q is not told in\n%s", told, out)
		}
	}
}

func TestLinesRunOut(t *testing.T) {
	answers, _, err := spoken(t, quoteQuestions(), map[string]string{"kind": "title"}, "kirby", "nothing more")
	if !errors.Is(err, prompt.ErrAbandoned) {
		t.Errorf("error %v", err)
	}
	if diff := cmp.Diff(map[string]string{"kind": "title", "speaker": "john-kirby", "words": "nothing more"}, answers); diff != "" {
		t.Errorf("answers so far (-want +got):\n%s", diff)
	}
}

func TestLinesRefuse(t *testing.T) {
	_, out, _ := spoken(t, quoteQuestions(), map[string]string{"kind": "title"}, "", "nobody", "jon-kirby", "kirby", "a\xffb")
	for _, told := range []string{
		"This needs an answer.\n", `"nobody" is none of the 34 that can be chosen; a part of an id or a name finds one.`,
		`"jon-kirby" is none of what can be chosen; did you mean "john-kirby"?`, "This is no UTF-8 text; type it again.\n",
	} {
		if !strings.Contains(out, told) {
			t.Errorf("%q is not told in\n%s", told, out)
		}
	}
}

func TestLinesAreLeftToWhoReadsNext(t *testing.T) {
	in := strings.NewReader("first\r\ny\nthe rest\n")
	terminal := prompt.Terminal{In: in, Out: io.Discard}
	answers, err := prompt.Ask(t.Context(), terminal, "", []prompt.Question{{Key: "a", Title: "A?"}}, nil)
	if answers["a"] != "first" || err != nil {
		t.Errorf("answers %q, %v", answers, err)
	}
	if yes, err := prompt.Confirm(t.Context(), terminal, "Write it?", "", false); !yes || err != nil {
		t.Errorf("confirmed %v, %v", yes, err)
	}
	if rest, _ := io.ReadAll(in); string(rest) != "the rest\n" {
		t.Errorf("%q is left", rest)
	}
}

func TestLinesWhileTheContextEnds(t *testing.T) {
	in, typed := io.Pipe()
	defer typed.Close()
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		io.WriteString(typed, "kirby\n")
		cancel()
	}()
	answers, err := prompt.Ask(ctx, prompt.Terminal{In: in, Out: io.Discard}, "", quoteQuestions(), map[string]string{"kind": "quote"})
	if !errors.Is(err, prompt.ErrAbandoned) || !errors.Is(err, context.Canceled) {
		t.Errorf("answers %v, error %v", answers, err)
	}
}

func TestConfirmInLines(t *testing.T) {
	for typed, want := range map[string]bool{"\n": true, "n\n": false, "perhaps\nYES\n": true, "No\n": false} {
		var out bytes.Buffer
		yes, err := prompt.Confirm(t.Context(), prompt.Terminal{In: strings.NewReader(typed), Out: &out}, "Write it?", "a\nb\x1b[2J", true)
		if yes != want || err != nil {
			t.Errorf("%q gives %v, %v", typed, yes, err)
		}
		if !strings.HasPrefix(out.String(), "a\nb\\u001b[2J\nWrite it? yes or no, enter for yes: ") {
			t.Errorf("%q is written", out.String())
		}
	}
	_, err := prompt.Confirm(t.Context(), prompt.Terminal{In: strings.NewReader(""), Out: io.Discard}, "Write it?", "", true)
	if !errors.Is(err, prompt.ErrAbandoned) {
		t.Errorf("error %v at the end of the input", err)
	}
}
