package schema

// This file reads the strings and numbers of a document that goes through a sieve.

import (
	"encoding/binary"
	"math/bits"

	"github.com/go-json-experiment/json/jsontext"
)

// judgeText reads a string.
func (r *scan) judgeText(by *textRule) bool {
	begin := r.at
	text, escaped, ok := r.quoted()
	if !ok {
		return false
	}
	if escaped {
		var err error
		r.unescaped, err = jsontext.AppendUnquote(r.unescaped[:0], r.document[begin:r.at])
		if err != nil {
			return false
		}
		text = r.unescaped
	}
	if !by.accepts(text) {
		return false
	}
	for _, format := range by.formats {
		if !r.follows(format, text) {
			return false
		}
	}
	return true
}

// quoted reads a string up to its closing quotation mark, and returns what stands between the two as it is written. It does
// not take one that is too long.
func (r *scan) quoted() (text []byte, escaped, ok bool) {
	r.at++
	begin := r.at
	for r.at < len(r.document) {
		r.at += plainLength(r.document[r.at:])
		if r.at == len(r.document) {
			break
		}
		switch r.document[r.at] {
		case '"':
			r.at++
			return r.document[begin : r.at-1], escaped, r.at-1-begin <= maxText
		case '\\':
			escaped = true
			r.at += 2
		default:
			return nil, false, false
		}
	}
	return nil, false, false
}

// Each of these has one byte eight times.
const (
	lowBits    = 0x0101010101010101
	highBits   = 0x8080808080808080
	quotes     = lowBits * '"'
	backslash  = lowBits * '\\'
	whiteSpace = lowBits * ' '
)

// plainLength returns how many bytes a text begins with that stand for themselves in a string: all up to a quotation
// mark, a backslash or a control character. It looks at eight of them at a time, as one number: a byte that is zero, or
// smaller than another, borrows from its highest bit when that is subtracted (Warren, Hacker's Delight, 2nd ed., 6-1).
func plainLength(text []byte) int {
	at := 0
	for ; at+8 <= len(text); at += 8 {
		eight := binary.LittleEndian.Uint64(text[at:])
		isQuote, isBackslash := eight^quotes, eight^backslash
		found := ((isQuote-lowBits)&^isQuote | (isBackslash-lowBits)&^isBackslash | (eight-whiteSpace)&^eight) & highBits
		if found != 0 {
			return at + bits.TrailingZeros64(found)/8
		}
	}
	for ; at < len(text); at++ {
		if c := text[at]; c == '"' || c == '\\' || c < ' ' {
			break
		}
	}
	return at
}

// mostNumber is the length from which on [absurd] has to look at a number, and so does it at one with an exponent.
const mostNumber = 300

// number reads a number.
func (r *scan) number(by *numberRule) bool {
	begin := r.at
	if r.at < len(r.document) && r.document[r.at] == '-' {
		r.at++
	}
	whole := r.digits()
	if whole == 0 || whole > 1 && r.document[r.at-whole] == '0' {
		return false
	}
	if r.at < len(r.document) && r.document[r.at] == '.' {
		r.at++
		if r.digits() == 0 {
			return false
		}
	}
	return r.at-begin <= mostNumber && by.accepts(r.document[begin:r.at])
}

// digits reads digits and counts them.
func (r *scan) digits() int {
	begin := r.at
	for r.at < len(r.document) && isDigit(r.document[r.at]) {
		r.at++
	}
	return r.at - begin
}

// Bounds of what a scan remembers of texts that formats have accepted: dates and zones repeat, addresses do not.
const (
	mostRemembered = 1 << 12
	longRemembered = 32
)

// follows reports whether a format accepts a text.
func (r *scan) follows(format *formatRule, text []byte) bool {
	if r.accepted[acceptedText{format, string(text)}] {
		return true
	}
	if format.accepts(string(text)) != nil {
		return false
	}
	if len(text) <= longRemembered {
		if r.accepted == nil || len(r.accepted) >= mostRemembered {
			r.accepted = map[acceptedText]bool{}
		}
		r.accepted[acceptedText{format, string(text)}] = true
	}
	return true
}
