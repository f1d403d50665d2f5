// This test tries each cue by which a sentence looks ahead or back.

package english

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// On Tuesday, 10 August 2021, the Friday behind is the 6th and the Friday ahead the 13th.
const (
	behind = "2021-08-06"
	ahead  = "2021-08-13"
)

// Every word by which a sentence looks ahead or back is tried in a sentence of its own.
func TestCues(t *testing.T) {
	type cue struct{ sentence, want string }
	var cues []cue
	add := func(set map[string]bool, sentence, want string) {
		for _, word := range slices.Sorted(maps.Keys(set)) {
			cues = append(cues, cue{strings.Replace(sentence, "WORD", word, 1), want})
		}
	}
	add(futureWords, "The board WORD decide on Friday.", ahead)
	add(plannedWords, "A vote of the board WORD on Friday.", ahead)
	add(pastWords, "The board WORD it on Friday.", behind)
	add(infinitives, "The board wants to WORD on Friday.", ahead)
	add(words("would could should may might can must"), "The board WORD do so on Friday.", ahead)
	add(words("until till by starting beginning effective"), "The board has it WORD Friday.", ahead)
	add(words("scheduled expected due set to"), "On Friday, the board is WORD begin.", ahead)
	cues = append(cues,
		cue{"Nobody has asked her since Friday.", behind},
		cue{"Until Friday, nobody asked her.", behind},
		cue{"Until Friday, nobody will ask her.", ahead},
		cue{"It could be as early as Friday.", ahead},
		cue{"They sold it ahead of Friday.", ahead},
		cue{"They'll sell it Friday.", ahead},
		cue{"They rowed it home on Friday.", behind},
		cue{"On Friday, they rowed home.", behind},
		cue{"On Friday, they would row home.", ahead},
		cue{"It will be told on Friday.", ahead},
		cue{"It had been due to end Friday.", behind},
		cue{"It will rain, she said Friday.", behind},
		cue{"They will row; they rowed on Friday.", behind},
		cue{"He spoke in the United States on Friday.", behind},
		cue{"Friday's race will be told of.", behind},
		cue{"A race on Friday.", behind},
	)
	for _, c := range cues {
		found := Find(c.sentence, tuesday)
		if len(found) != 1 || found[0].Value != c.want {
			t.Errorf("%q: %v, want %s", c.sentence, places(found), c.want)
		}
	}
	if len(cues) < 150 {
		t.Errorf("only %d cues are tried", len(cues))
	}
}
