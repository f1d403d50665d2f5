package wording

// This file folds away how a word is written where nobody can hear it: case, accents, typographic apostrophes,
// compatibility forms and invisible characters.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text in lower case, without Latin accents, typographic apostrophes, compatibility forms (Unicode NFKC)
// and invisible characters. Equal folds are one word to a reader. What is no UTF-8 becomes U+FFFD.
func Fold(s string) string {
	if plain(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(s, "\uFFFD")) {
		switch {
		case invisible(r), r >= 0x300 && r <= 0x36F: // Combining marks of other scripts are letters to their readers.
		case apostrophe(r):
			b.WriteByte('\'')
		default:
			r = unicode.ToLower(r)
			if flat, ok := flattened[r]; ok {
				b.WriteString(flat)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return norm.NFC.String(b.String())
}

// flattened holds the Latin letters that have no accent to lose and are still written without their stroke.
var flattened = map[rune]string{'ł': "l", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ı': "i"}

func plain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// apostrophe reports whether a rune is one of the marks that stand for an apostrophe in print.
func apostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '‛' || r == '＇' || r == '´' || r == '`'
}

// invisible reports whether a rune leaves no trace in print: a soft hyphen, a joiner, a mark of direction or order.
func invisible(r rune) bool {
	switch {
	case r == 0xAD, r == 0x61C, r == 0x180E, r == 0xFEFF:
		return true
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
		return true
	}
	return r >= 0xFE00 && r <= 0xFE0F
}
