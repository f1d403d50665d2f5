package report

// This file escapes in JSON what JSON lets stand as it is and a terminal or a page does not show: whoever looks at a report
// without a program that reads it sees what it says. To a program the text is the same.

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// escapeUnseen returns a JSON text with escapes in place of control characters, bidirectional controls and line separators.
// None of them can stand outside of a string but white space in ASCII, which is left.
func escapeUnseen(text []byte) []byte {
	var escaped []byte
	kept := 0
	for at := 0; at < len(text); {
		if text[at] < 0x7f {
			at++
			continue
		}
		r, size := utf8.DecodeRune(text[at:])
		if unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp) {
			escaped = append(escaped, text[kept:at]...)
			escaped = fmt.Appendf(escaped, `\u%04x`, r)
			kept = at + size
		}
		at += size
	}
	if escaped == nil {
		return text
	}
	return append(escaped, text[kept:]...)
}
