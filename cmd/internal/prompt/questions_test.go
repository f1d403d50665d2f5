package prompt_test

// This file holds the questions that the tests ask.

import (
	"fmt"
	"strings"

	"claimcheck/cmd/internal/prompt"
)

// people is a register that is too long to be looked through.
func people(map[string]string) []prompt.Option {
	options := []prompt.Option{
		{Value: "john-kirby", Label: "John Kirby, Adm. Kirby"},
		{Value: "lloyd-austin", Label: "Lloyd Austin, Secretary Austin"},
		{Value: "bajwa", Label: "Qamar Javed Bajwa, General Bajwa, قمر جاوید باجوہ"},
		{Value: "wang-yi", Label: "Wang Yi, 王毅"},
	}
	for i := range 30 {
		options = append(options, prompt.Option{Value: fmt.Sprintf("witness-%02d", i), Label: fmt.Sprintf("Witness number %d", i)})
	}
	return options
}

// quoteQuestions are those for a quote, or for a title where that is the kind.
func quoteQuestions() []prompt.Question {
	return []prompt.Question{
		{Key: "kind", Title: "What kind?", Closed: true, Options: func(map[string]string) []prompt.Option {
			return []prompt.Option{{Value: "quote", Label: "quote: words said"}, {Value: "title", Label: "title: what a person is called"}, {Value: "place"}}
		}},
		{Key: "speaker", Title: "Who said it?", Help: "An id, a name or an alias.", Closed: true, Options: people},
		{Key: "words", Title: "What was said?", Check: func(_ map[string]string, value string) error {
			if strings.Contains(value, "teh") {
				return fmt.Errorf("%q is not in the text; is it \"the\"?", "teh")
			}
			return nil
		}},
		{Key: "as", Title: "Under which title?", Options: func(answers map[string]string) []prompt.Option {
			if answers["speaker"] == "john-kirby" {
				return []prompt.Option{{Value: "Press Secretary"}, {Value: "Rear Admiral"}}
			}
			return []prompt.Option{{Value: "Secretary of Defense"}}
		}, When: func(answers map[string]string) bool { return answers["kind"] == "quote" }},
		{Key: "day", Title: "On which day?", Default: func(answers map[string]string) string { return "2021-08-10" }},
		{Key: "note", Title: "A note?", Optional: true},
	}
}
