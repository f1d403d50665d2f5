// This file cuts text into tokens: words by their number in the lexicon, numbers in their shapes, and marks. It smooths out
// what typography does to text: curly apostrophes, non-breaking spaces and hyphens, capitals, abbreviation dots.

package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// flags tell how a token stands in the text.
type flags uint16

const (
	capital    flags = 1 << iota // capital means that the word begins with a capital letter.
	allCaps                      // allCaps means that it has several letters, all of them capital.
	dotted                       // dotted means that a full stop follows.
	possessive                   // possessive means that "'s", or an apostrophe, follows.
	joined                       // joined means that a hyphen joins it to the token before.
	begins                       // begins means that the token is the first of its sentence.
	money                        // money means that a currency sign stands before the number.
	endsInEd                     // endsInEd means that the word may be a verb in the past.
	willed                       // willed means that "'ll" follows.
	initials                     // initials means that dots stand between the letters: "p.m".
	grouped                      // grouped means that the number has a comma: "1,000".
	apostrophe                   // apostrophe means that one stands before the number: "'89".
	paragraph                    // paragraph means that an empty line stands before the token.
)

// token is one word, number or mark. Places are in bytes of the chunk that was cut.
type token struct {
	start, end int32
	number     int32 // number is the value of a number, the rune of a mark.
	second     int32 // second is the other value of "5:30", "1988-89" and "1/2".
	word       uint16
	flags      flags
	digits     uint8 // digits is how many digits the number has.
}

func (t *token) has(f flags) bool { return t.flags&f != 0 }

// isMark reports whether the token is neither a word nor a number.
func (t *token) isMark() bool { return t.word >= wordComma && t.word < wordsFrom }

// longestWord is how many letters a word of the lexicon may have.
const longestWord = 16

// cutter cuts a text into tokens.
type cutter struct {
	lexicon *lexicon
	text    string
	at      int
	tokens  []token
	ended   bool // ended means that a sentence may have ended before the next word.
}

// Kinds of bytes.
const (
	byteOther uint8 = iota
	byteLetter
	byteDigit
	byteSpace
	byteHigh // byteHigh belongs to a rune beyond ASCII.
)

var byteKinds = func() (kinds [256]uint8) {
	for b := range kinds {
		switch {
		case 'a' <= b|0x20 && b|0x20 <= 'z' && b < utf8.RuneSelf:
			kinds[b] = byteLetter
		case '0' <= b && b <= '9':
			kinds[b] = byteDigit
		case b == ' ' || '\t' <= b && b <= '\r':
			kinds[b] = byteSpace
		case b >= utf8.RuneSelf:
			kinds[b] = byteHigh
		}
	}
	return kinds
}()

// cut appends the tokens of the text.
func (c *cutter) cut(text string) []token {
	c.text, c.at, c.tokens, c.ended = text, 0, c.tokens[:0], true
	var pending flags
	for c.at < len(text) {
		size := len(c.tokens)
		switch byteKinds[text[c.at]] {
		case byteSpace:
			pending = c.space() | pending&paragraph
			continue
		case byteLetter:
			c.word()
		case byteDigit:
			c.digits()
		default:
			c.sign(&pending)
		}
		if len(c.tokens) > size {
			t := &c.tokens[size]
			t.flags |= pending
			pending = 0
			if !t.isMark() {
				c.sentence(t)
			}
		}
	}
	return c.tokens
}

// space passes over white space, and tells whether it holds an empty line.
func (c *cutter) space() flags {
	lines := 0
	for c.at < len(c.text) && byteKinds[c.text[c.at]] == byteSpace {
		if c.text[c.at] == '\n' {
			lines++
		}
		c.at++
	}
	if lines > 1 {
		return paragraph
	}
	return 0
}

// sentence marks a token that begins a sentence, and looks whether the next one may.
func (c *cutter) sentence(t *token) {
	if t.has(paragraph) || c.ended && (t.has(capital) || t.number > 0) {
		t.flags |= begins
	}
	c.ended = t.has(dotted) && c.lexicon.entries[t.word].is&(isShort|isAbbreviation) == 0 && !t.has(initials)
}

// sign reads what is no letter, digit or space of ASCII.
func (c *cutter) sign(pending *flags) {
	r, size := utf8.DecodeRuneInString(c.text[c.at:])
	start := c.at
	switch {
	case r >= utf8.RuneSelf && unicode.IsSpace(r):
		c.at += size
	case r >= utf8.RuneSelf && unicode.IsLetter(r):
		c.word()
	case isApostrophe(r) && c.shortYear(start+size):
		c.at += size
	case isHyphen(r) && c.joins(start, size):
		c.at += size
		*pending |= joined
	default:
		c.at += size
		word := wordMark
		switch r {
		case ',':
			word = wordComma
		case '(':
			word = wordOpen
		case ')':
			word = wordClose
		}
		c.ended = c.ended || r == '.' || r == '!' || r == '?'
		c.tokens = append(c.tokens, token{start: int32(start), end: int32(c.at), word: word, number: int32(r)})
	}
}

// isApostrophe reports whether a rune may stand before a year that is cut to two digits.
func isApostrophe(r rune) bool { return r == '\'' || r == '\u2019' || r == '\u2018' || r == '`' }

// shortYear reports whether two digits stand at a place, and nothing that goes on with them but the s of a decade.
func (c *cutter) shortYear(at int) bool {
	digit := func(at int) bool { return at < len(c.text) && byteKinds[c.text[at]] == byteDigit }
	return digit(at) && digit(at+1) && !digit(at+2) && (at+2 >= len(c.text) || strings.IndexByte(".,:/", c.text[at+2]) < 0 || !digit(at+3))
}

// joins reports whether a hyphen stands between two words or numbers.
func (c *cutter) joins(at, size int) bool {
	if len(c.tokens) == 0 || at+size >= len(c.text) {
		return false
	}
	last := c.tokens[len(c.tokens)-1]
	end := int(last.end)
	if last.has(dotted) {
		end++
	}
	next := byteKinds[c.text[at+size]]
	return end == at && !last.isMark() &&
		(next == byteLetter || next == byteDigit || next == byteHigh)
}

// isHyphen reports whether a rune joins words. Dashes do not: they stand between the ends of a range.
func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

// word reads the word at this place.
func (c *cutter) word() {
	var letters [longestWord]byte
	n, capitals, all := 0, 0, 0
	start := c.at
	t := token{start: int32(start)}
reading:
	for c.at < len(c.text) {
		b := c.text[c.at]
		switch byteKinds[b] {
		case byteLetter:
			if b < 'a' {
				capitals++
				if all == 0 {
					t.flags |= capital
				}
			}
			if n < longestWord {
				letters[n] = b | 0x20
			}
			n++
			all++
			c.at++
		case byteHigh:
			r, size := utf8.DecodeRuneInString(c.text[c.at:])
			if r == '\u2019' && c.apostrophe(size, &t) {
				if t.flags&(possessive|willed) != 0 {
					break reading
				}
				continue
			}
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break reading
			}
			if all == 0 && unicode.IsUpper(r) {
				t.flags |= capital
			}
			n = longestWord + 1
			all++
			c.at += size
		default:
			if b == '\'' && c.apostrophe(1, &t) {
				if t.flags&(possessive|willed) != 0 {
					break reading
				}
				continue
			}
			// A dot between single letters belongs to them: "p.m.", "U.S.".
			if b == '.' && (n == 1 || t.has(initials)) && c.singleLetter(c.at+1) {
				t.flags |= initials
				c.at++
				continue
			}
			break reading
		}
	}
	if t.end == 0 {
		t.end = int32(c.at)
	}
	if capitals > 1 && capitals == all {
		t.flags |= allCaps
	}
	if n <= longestWord {
		t.word = c.lexicon.numbers[string(letters[:n])]
		if n > 3 && letters[n-1] == 'd' && letters[n-2] == 'e' && t.word == wordUnknown {
			t.flags |= endsInEd
		}
	}
	if c.at < len(c.text) && c.text[c.at] == '.' {
		t.flags |= dotted
		c.at++
	}
	c.tokens = append(c.tokens, t)
}

// singleLetter reports whether one letter stands at a place, and no other behind it.
func (c *cutter) singleLetter(at int) bool {
	return at < len(c.text) && byteKinds[c.text[at]] == byteLetter &&
		(at+1 >= len(c.text) || byteKinds[c.text[at+1]] != byteLetter && byteKinds[c.text[at+1]] != byteHigh)
}

// apostrophe reads an apostrophe of a size within or behind a word: "'s" and "s'" end it, "'ll" makes it look ahead, and
// any other letter goes on with it ("o'clock"). It is false for a quotation mark.
func (c *cutter) apostrophe(size int, t *token) bool {
	rest := c.text[c.at+size:]
	letters := 0
	for letters < len(rest) && byteKinds[rest[letters]] == byteLetter {
		letters++
	}
	switch {
	case letters == 0:
		if c.at > int(t.start) && c.text[c.at-1]|0x20 == 's' {
			t.end = int32(c.at)
			t.flags |= possessive
			c.at += size
			return true
		}
		return false
	case letters == 1 && rest[0]|0x20 == 's':
		t.end = int32(c.at)
		t.flags |= possessive
		c.at += size + 1
		return true
	case letters == 2 && rest[0]|0x20 == 'l' && rest[1]|0x20 == 'l':
		t.end = int32(c.at)
		t.flags |= willed
		c.at += size + 2
		return true
	}
	c.at += size
	return true
}
