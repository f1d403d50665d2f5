package wording

import "testing"

func TestLay(t *testing.T) {
	tests := map[string]struct {
		a, b, want string // want is both readings of the first change, "agree" or "apart".
	}{
		"a part of the other":       {"every boat matters", "I say that every boat matters to this town", "agree"},
		"overlapping ends":          {"We built the harbour and every boat matters to us", "every boat matters to us because we fish", "agree"},
		"another word inside":       {"every boat matters to this town today", "every boat matters to this region today", "town today / region today"},
		"another last word":         {"every boat matters to this town", "every boat matters to this region", "this town / this region"},
		"another last word, longer": {"every boat matters to this town", "every boat matters to this region, whatever the weather", "this town / this region"},
		"another first word":        {"surely we must defend our harbour", "today we must defend our harbour", "surely we / today we"},
		"a word more":               {"we will close the old harbour", "we will not close the old harbour", "will close / will not close"},
		"spelling":                  {"the defence of our harbour", "the defense of our harbor", "agree"},
		"a gap over the difference": {"we will defend … the harbour of this town", "we will defend to the last the harbour of this town", "agree"},
		"a gap on either side":      {"we will defend the … harbour of this town", "we will defend the old … of this town", "agree"},
		"brackets":                  {"[The council] will defend the harbour", "We will defend the harbour", "agree"},
		"a sentence left out":       {"We will defend the harbour. Nobody helps us. The bank is far away.", "We will defend the harbour. The bank is far away.", "agree"},
		"another next sentence":     {"We will defend the harbour. The bank is far away from us.", "We will defend the harbour. Our children will fish here too.", "agree"},
		"sentences that part":       {"We call on the bank to give our fishermen more time", "We call on the bank to open its books to the whole council", "apart"},
		"nothing in common":         {"Our children fish here", "The bank closed the branch", "apart"},
		"small words alone":         {"it is not for us to say", "it was for the bank to do", "apart"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for _, turned := range []bool{false, true} {
				a, b := Prepare(test.a), Prepare(test.b)
				if turned {
					a, b = b, a
				}
				got := "apart"
				switch found := Lay(a, b); {
				case found.Agree:
					got = "agree"
				case len(found.Changes) > 0 && turned:
					got = found.Changes[0].Source + " / " + found.Changes[0].Quote
				case len(found.Changes) > 0:
					got = found.Changes[0].Quote + " / " + found.Changes[0].Source
				}
				if got != test.want {
					t.Errorf("turned %v: %q, want %q", turned, got, test.want)
				}
			}
		})
	}
}

func TestLayCounts(t *testing.T) {
	a := Prepare("We will never allow terrorists to use our soil against any country, said the mayor of Dover to 40 men")
	b := Prepare("We will never allow terrorists to use our land against any country, said the mayor of Calais to 50 men")
	found := Lay(a, b)
	if found.Content != 7 || found.Changed != 3 || found.Named || len(found.Changes) != 2 {
		t.Errorf("%d shared with meaning, %d changed, names alone %v, changes %v", found.Content, found.Changed, found.Named, found.Changes)
	}
	if !Lay(Prepare("we send ten ships to Dover harbour now"), Prepare("we send twelve ships to Calais harbour now")).Named {
		t.Error("names and numbers alone differ, which is not told")
	}
}
