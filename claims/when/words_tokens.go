// This file cuts words into tokens: words in lower case without their abbreviation dots, numbers, numeric dates, and
// the marks between them. It smooths out what typography does to text: curly apostrophes, non-breaking spaces and
// hyphens, capitals.

package when

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind tells tokens apart.
type tokenKind uint8

const (
	tokenWord   tokenKind = iota
	tokenNumber           // tokenNumber is a whole number, maybe an ordinal ("9th") or a decade ("1990s").
	tokenDate             // tokenDate is a date in digits alone; days holds what it may mean.
	tokenMark             // tokenMark is a comma, a bracket, or anything else that is not understood.
)

// token is one word, number or mark.
type token struct {
	kind    tokenKind
	text    string // text is the token in lower case, without a dot.
	start   int    // start and end are the token's place in the text, in bytes.
	end     int
	number  int // number is the value of a number, else -1.
	ordinal bool
	decade  bool
	lower   bool // lower means that the word was written without a capital.
	dotted  bool // dotted means that a full stop follows.
	days    []Day
}

// tokenize cuts a text into tokens. Hyphens between letters separate words as spaces do ("mid-August").
func tokenize(text string) []token {
	tokens := make([]token, 0, 8)
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.IsSpace(r):
			at += size
		case unicode.IsLetter(r):
			tokens = append(tokens, wordToken(text, at))
			at = tokens[len(tokens)-1].end
		case r >= '0' && r <= '9':
			tokens = append(tokens, numberToken(text, at))
			at = tokens[len(tokens)-1].end
		case isHyphen(r) && len(tokens) > 0 && tokens[len(tokens)-1].end == at && tokens[len(tokens)-1].kind == tokenWord &&
			startsWithLetter(text[at+size:]):
			at += size
		default:
			tokens = append(tokens, token{kind: tokenMark, text: text[at : at+size], start: at, end: at + size, number: -1})
			at += size
		}
	}
	return tokens
}

// isHyphen reports whether a rune joins words. Dashes do not: they stand between the ends of a range.
func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

// startsWithLetter reports whether a text begins with a letter.
func startsWithLetter(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}

// wordToken reads the word at a place, with apostrophes inside it and the full stop after it.
func wordToken(text string, start int) token {
	end := start
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		inner := (r == '\'' || r == '\u2019') && startsWithLetter(text[end+size:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !inner {
			break
		}
		end += size
	}
	word := text[start:end]
	t := token{kind: tokenWord, start: start, end: end, number: -1}
	t.text = strings.ToLower(strings.ReplaceAll(word, "\u2019", "'"))
	t.lower = t.text == word
	if end < len(text) && text[end] == '.' {
		t.dotted = true
		t.end++
	}
	return t
}

// numberToken reads the number or the date in digits at a place.
func numberToken(text string, start int) token {
	end := digitsEnd(text, start)
	groups := 1
	for end+1 < len(text) && strings.IndexByte("-/.", text[end]) >= 0 && text[end+1] >= '0' && text[end+1] <= '9' {
		end = digitsEnd(text, end+1)
		groups++
	}
	t := token{kind: tokenMark, text: text[start:end], start: start, end: end, number: -1}
	if groups > 1 {
		if t.days = numericDays(t.text); len(t.days) > 0 {
			t.kind = tokenDate
		}
		return t
	}
	t.kind = tokenNumber
	// A comma and just three digits go on with the number: "1,000".
	digits := t.text
	if end < len(text) && text[end] == ',' && len(digits) <= 3 && digitsEnd(text, end+1) == end+4 {
		digits += text[end+1 : end+4]
		t.end = end + 4
	}
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 6 {
		t.kind = tokenMark
		return t
	}
	t.number = n
	t.readSuffix(text)
	return t
}

// readSuffix reads the letters behind a number: those of an ordinal or of a decade.
func (t *token) readSuffix(text string) {
	end := t.end
	for end < len(text) && startsWithLetter(text[end:]) {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	suffix := strings.ToLower(text[t.end:end])
	switch {
	case suffix == "":
		if strings.HasPrefix(text[end:], ".") {
			t.dotted = true
			t.end++
		}
		return
	case suffix == "s" && t.number%10 == 0 && t.number >= 1000:
		t.decade = true
	case suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th":
		t.ordinal = true
	default:
		t.kind, t.number = tokenMark, -1
	}
	t.end = end
}

// digitsEnd returns where the digits at a place end.
func digitsEnd(text string, at int) int {
	for at < len(text) && text[at] >= '0' && text[at] <= '9' {
		at++
	}
	return at
}

// numericDays returns the days that three numbers may mean: the only one for "2021-08-09" and for "08/13/2021", two for
// "09/08/2021", with the day first and with the month first. Years have four digits and stand first or last.
func numericDays(text string) []Day {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("-/. ", r) })
	if len(parts) != 3 {
		return nil
	}
	var numbers [3]int
	for i, part := range parts {
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 || part[0] == '+' || (len(part) > 2 && len(part) != 4) {
			return nil
		}
		numbers[i] = n
	}
	var readings [][3]int
	switch {
	case len(parts[0]) == 4 && len(parts[1]) <= 2 && len(parts[2]) <= 2:
		readings = [][3]int{{numbers[0], numbers[1], numbers[2]}}
	case len(parts[2]) == 4 && len(parts[0]) <= 2 && len(parts[1]) <= 2:
		readings = [][3]int{{numbers[2], numbers[1], numbers[0]}, {numbers[2], numbers[0], numbers[1]}}
	}
	var days []Day
	for _, reading := range readings {
		day := Day{reading[0], monthOf(uint8(reading[1])), reading[2]}
		if day.Valid() && (len(days) == 0 || days[0] != day) {
			days = append(days, day)
		}
	}
	return days
}
