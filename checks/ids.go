package checks

// This file shapes and compares ids.

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// slug makes an id out of a name: lower case letters and digits of ASCII, and hyphens between them.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case !unicode.Is(unicode.Mn, r):
			gap = true
		}
	}
	if b.Len() == 0 {
		return "place-1"
	}
	return b.String()
}

// digits returns the digits of an id, which tell apart what is numbered or dated.
func digits(id string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, id)
}
