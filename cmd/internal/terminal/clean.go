package terminal

// This file makes text that comes from records safe to print. Claims come from the web; what moves a cursor, colours a
// line, turns the reading direction or cannot be seen would let a record forge what a finding says about it.

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean returns the text as it can be shown on one line of a terminal. A line feed is shown as "⏎". Control
// characters, escape sequences, bidirectional controls, line separators, bytes that are no UTF-8 and characters that
// nobody can see are shown as the escapes that JSON and Go have for them: "\u001b", "\u202e", "\xff". What writing
// systems and emoji need stays: joiners inside emoji sequences and in scripts that use them, variation selectors after
// a character, tags of flags.
func Clean(text string) string {
	if isPlain(text) {
		return text
	}
	var b strings.Builder
	previous := rune(-1) // previous is the last rune that was kept, -1 at the start and after an escape.
	flag := false        // flag says that the runes before form the flag of a region, which tags spell out.
	for at, size := 0, 0; at < len(text); at += size {
		var r rune
		r, size = utf8.DecodeRuneInString(text[at:])
		if r == utf8.RuneError && size == 1 {
			fmt.Fprintf(&b, `\x%02x`, text[at])
			previous, flag = -1, false
			continue
		}
		if r == '\r' && strings.HasPrefix(text[at+size:], "\n") {
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		flag = r == blackFlag || flag && isTag(r)
		switch {
		case r == '\n':
			b.WriteString(returnSign(b.String(), next))
			previous = ' '
		case isVisible(r), flag, isVariation(r) && takesVariation(previous), isJoiner(r) && joins(previous, r, next):
			b.WriteRune(r)
			previous = r
		default:
			b.WriteString(escaped(r))
			previous = -1
		}
	}
	return b.String()
}

// isPlain reports whether a text holds printable ASCII only, as most do.
func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// returnSign stands for a line feed, set apart from the words around it.
func returnSign(before string, next rune) string {
	sign := "⏎"
	if before != "" && !strings.HasSuffix(before, " ") {
		sign = " " + sign
	}
	if next != ' ' && next != utf8.RuneError {
		sign += " "
	}
	return sign
}

func escaped(r rune) string {
	if r > 0xFFFF {
		return fmt.Sprintf(`\U%08x`, r)
	}
	return fmt.Sprintf(`\u%04x`, r)
}

// isVisible reports whether a rune can be printed as it is: it leaves a mark or a gap, or belongs to the mark before. A
// code point that Unicode has not assigned yet may be next year's emoji.
func isVisible(r rune) bool {
	switch {
	case unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return true // The Arabic number signs are formats by name only: they are seen.
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Cs, unicode.Zl, unicode.Zp):
		return false
	case unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Noncharacter_Code_Point, unicode.Variation_Selector):
		return false
	}
	return true
}

const (
	zeroWidthNonJoiner = '\u200c'
	zeroWidthJoiner    = '\u200d'
	blackFlag          = '\U0001f3f4'
)

// isTag reports whether a rune spells a region inside a flag, the end of that spelling included.
func isTag(r rune) bool { return r >= 0xE0020 && r <= 0xE007F }

func isVariation(r rune) bool { return unicode.Is(unicode.Variation_Selector, r) }

// takesVariation reports whether a variation selector after this rune chooses a form of it. A selector after another
// one, or after nothing, only hides data.
func takesVariation(previous rune) bool {
	return previous > ' ' && !isVariation(previous) && !isJoiner(previous)
}

func isJoiner(r rune) bool { return r == zeroWidthNonJoiner || r == zeroWidthJoiner }

// joins reports whether a joiner has something to do between two runes: it makes one emoji of several, or chooses a
// form of letter in a script whose letters join (as CONTEXTJ of RFC 5892 allows, taken more broadly).
func joins(previous, joiner, next rune) bool {
	if joiner == zeroWidthJoiner && (isEmoji(previous) || isEmojiModifier(previous)) {
		return isEmoji(next)
	}
	return unicode.In(previous, joiningScripts...) && (unicode.In(next, joiningScripts...) || !unicode.IsLetter(next)) &&
		next != joiner
}

// joiningScripts are those in which joiners choose between forms of a letter.
var joiningScripts = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Nko, unicode.Mongolian,
	unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil,
	unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar, unicode.Tibetan,
}

// isEmoji reports whether a rune may be a part of an emoji sequence: a pictograph, or one of the older signs that have
// an emoji form.
func isEmoji(r rune) bool {
	switch {
	case r >= 0x1F000 && r <= 0x1FAFF, r >= 0x2190 && r <= 0x21FF, r >= 0x2300 && r <= 0x23FF, r >= 0x2600 && r <= 0x27BF,
		r >= 0x2B00 && r <= 0x2BFF:
		return true
	}
	return r == 0xA9 || r == 0xAE
}

// isEmojiModifier reports whether a rune ends the part of an emoji sequence before a joiner: the emoji form's selector
// or a skin tone.
func isEmojiModifier(r rune) bool { return r == 0xFE0F || r >= 0x1F3FB && r <= 0x1F3FF }

// Quoted returns a cleaned text between quotation marks, unless it stands between some already.
func Quoted(text string) string {
	for _, marks := range [...][2]string{{"“", "”"}, {`"`, `"`}, {"„", "“"}, {"«", "»"}, {"「", "」"}} {
		inner, opens := strings.CutPrefix(text, marks[0])
		inner, closes := strings.CutSuffix(inner, marks[1])
		if opens && closes && !strings.Contains(inner, marks[0]) {
			return text
		}
	}
	return "“" + text + "”"
}
