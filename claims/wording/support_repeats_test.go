package wording_test

import (
	"testing"

	"claimcheck/claims/wording"
)

func TestWhatIsRepeatedIsSupported(t *testing.T) {
	source := wording.Prepare("The Sandelford Bridge fell on Monday, 8 March. Twenty-five people and the mayor's two dogs were hurt in the 3rd collapse, " +
		"and a ceasefire with the United States Army followed.")
	for statement, want := range map[string]bool{
		"the Sandelford Bridge fell on Monday, 8 March": true,
		"25 people and the mayor’s two dogs were hurt":  true,
		"dogs were hurt in the 3rd collapse":            true,
		"dogs were hurt in the collapse":                false,
		"a cease fire with":                             false,
		"the United States Army followed":               false,
		"":                                              false,
	} {
		text := wording.Prepare(statement)
		if got := source.Repeats(text); got != want {
			t.Errorf("%q is repeated: %t, want %t", statement, got, want)
		}
		missing := wording.Supported(text, []*wording.Text{source}, nil).Missing()
		if want && len(missing) > 0 {
			t.Errorf("%q is repeated, and lacks %v", statement, missing)
		}
	}
}
