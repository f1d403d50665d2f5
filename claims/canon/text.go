package canon

// This file writes strings: real UTF-8, with nothing escaped but what JSON demands and what would make the text of a file
// look like another one.

import (
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// canonicalString returns the canonical text of a string, given by any text that JSON has for it.
func canonicalString(quoted []byte) []byte {
	return quote(make([]byte, 0, len(quoted)), unquoted(quoted))
}

// unquoted returns the string of which a sound JSON text is given.
func unquoted(quoted []byte) string {
	plain, err := jsontext.AppendUnquote(nil, quoted)
	if err != nil {
		panic("canon: a string that was found sound is not: " + err.Error())
	}
	return string(plain)
}

// quote appends the canonical text of a string.
func quote(out []byte, text string) []byte {
	out = append(out, '"')
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if escape, ok := escapes[r]; ok {
			out = append(out, '\\', escape)
		} else if escaped(r) {
			out = append(out, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		} else {
			out = utf8.AppendRune(out, r)
		}
		i += size
	}
	return append(out, '"')
}

const hex = "0123456789abcdef"

// escapes are the characters for which JSON has a short escape. A slash has one too, which nobody needs.
var escapes = map[rune]byte{'"': '"', '\\': '\\', '\b': 'b', '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't'}

// escaped reports whether a character is written by its number: control characters, of which JSON demands it only for
// those below the space; the separators of lines, at which some programs would end a line and others not; and those that
// turn the direction of the text about them, or are not seen at all, so that the file would not be read as it is.
func escaped(r rune) bool {
	switch {
	case r < 0x20, 0x7f <= r && r <= 0x9f:
		return true
	case r == 0x2028, r == 0x2029, 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069, r == 0xfeff:
		return true
	}
	return false
}
