package wording_test

// These tests hold titles against the offices that they may shorten, and tell offices apart and together.

import (
	"slices"
	"testing"

	"claimcheck/claims/wording"
)

func TestStanding(t *testing.T) {
	tests := map[string][]string{
		"former acting Secretary of Defense": {"former", "acting"},
		"President-elect":                    {"elect"},
		"ex-Defense Secretary":               {"ex"},
		"then-Foreign Minister":              {"then"},
		"Secretary of Defense":               nil,
	}
	for text, want := range tests {
		if got := wording.Standing(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestShortens(t *testing.T) {
	tests := []struct {
		title, office string
		want          bool
	}{
		{"Secretary", "Secretary of Defense", true},
		{"President", "President of the United States", true},
		{"Secretary", "Secretary-General of the United Nations", true},
		{"Minister", "Prime Minister", true},
		{"Prime Minister", "Prime Minister of Pakistan", false},
		{"US President", "President of the United States", false},
		{"Chancellor", "Chancellor", false},
		{"Vice President", "Vice President of the United States", false},
		{"SecDef", "Secretary of Defense", false},
	}
	for _, test := range tests {
		office := wording.ReadOffice([]string{test.office}, nil)
		if got := office.Shortens(wording.ReadTitle(test.title)); got != test.want {
			t.Errorf("%q of %q: %t, want %t", test.title, test.office, got, test.want)
		}
	}
}

func TestIdentity(t *testing.T) {
	identity := func(title string) string { return wording.ReadOffice([]string{title}, nil).Identity() }
	alike := [][2]string{
		{"Secretary of Defense", "US Defence Secretary"},
		{"Minister of Foreign Affairs", "Foreign Minister"},
		{"Chief of Army Staff", "Chief of the Army Staff"},
	}
	for _, pair := range alike {
		if identity(pair[0]) == "" || identity(pair[0]) != identity(pair[1]) {
			t.Errorf("%q and %q are two offices: %q, %q", pair[0], pair[1], identity(pair[0]), identity(pair[1]))
		}
	}
	apart := [][2]string{
		{"Secretary of Defense", "Deputy Secretary of Defense"},
		{"Minister of Foreign Affairs", "Minister of State for Foreign Affairs"},
		{"Mayor of Port Ellis", "Mayor of Vell"},
	}
	for _, pair := range apart {
		if identity(pair[0]) == identity(pair[1]) {
			t.Errorf("%q and %q are one office: %q", pair[0], pair[1], identity(pair[0]))
		}
	}
}
