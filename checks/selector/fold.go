package selector

// This file folds away what is no part of the words: the Unicode form, the white space, and marks for breaking lines.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text as it is compared: in form NFC, without white space around it and with single spaces in it.
func Fold(raw string) string {
	folded, _ := fold(raw, -1)
	return folded
}

// Offset returns the offset in the text as given at which something of the folded text stands.
func (t *Text) Offset(folded int) int {
	_, at := fold(t.raw, folded)
	return at
}

// fold folds a text, up to an offset of the result if one is given, and returns the offset in the text at which it
// stopped.
func fold(raw string, upTo int) (string, int) {
	var b strings.Builder
	b.Grow(len(raw))
	gap := false
	for at := 0; at < len(raw); {
		piece := raw[at : at+pieceSize(raw[at:])]
		r, size := utf8.DecodeRuneInString(piece)
		switch {
		case size == len(piece) && unicode.IsSpace(r):
			gap = true
		case size == len(piece) && breaking(r):
			// It is nothing to a reader.
		default:
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			if len(piece) > 1 {
				piece = norm.NFC.String(piece)
			}
			if upTo >= 0 && b.Len()+len(piece) > upTo {
				return "", at
			}
			b.WriteString(piece)
		}
		at += pieceSize(raw[at:])
	}
	return b.String(), len(raw)
}

// pieceSize returns the length of what is brought into form NFC on its own.
func pieceSize(s string) int {
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return 1
	}
	return max(1, norm.NFC.NextBoundaryInString(s, true))
}

// breaking reports whether a rune only says where a line may break, or where it may not: a soft hyphen, a space of no
// width, a word joiner, a byte order mark.
func breaking(r rune) bool { return r == 0xAD || r == 0x200B || r == 0x2060 || r == 0xFEFF }
