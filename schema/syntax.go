package schema

// This file says in words why a text is no JSON. The usual slips of people who write it by hand, and of programs that
// write something like it, are told by what they are rather than by what a parser expected.

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// foreign recognises a text that is something else than JSON in UTF-8, and tells where and why.
func foreign(document []byte) (offset int, message string) {
	starts := func(magic string) bool { return bytes.HasPrefix(document, []byte(magic)) }
	switch {
	case len(bytes.TrimLeft(document, " \t\r\n")) == 0:
		return 0, "the text is empty; a record is one JSON object, which begins with \"{\""
	case starts("\xef\xbb\xbf"):
		return 0, "the text begins with a byte order mark; save it as UTF-8 without one"
	case starts("\xff\xfe"), starts("\xfe\xff"), starts("\x00{"), starts("{\x00"):
		return 0, "the text is UTF-16 or UTF-32; save it as UTF-8"
	case starts("\x1f\x8b"):
		return 0, "the text is compressed with gzip; only files whose names end in .gz are unpacked"
	}
	if at := bytes.IndexByte(document, 0); at >= 0 {
		return at, "a NUL byte stands here, which no text holds; the file is binary or damaged"
	}
	return 0, ""
}

// brokenCharacter finds the first character in a JSON string, given as it is written, that is none: bytes that are not
// UTF-8, or half of a surrogate pair. It returns where that stands in the string.
func brokenCharacter(text []byte) (offset int, message string) {
	for i := 0; i < len(text); {
		if text[i] != '\\' {
			r, size := utf8.DecodeRune(text[i:])
			if r == utf8.RuneError && size == 1 {
				return i, fmt.Sprintf("the byte %#02x is not UTF-8; save the text as UTF-8", text[i])
			}
			i += size
			continue
		}
		unit := escapedUnit(text[i:])
		switch {
		case unit < 0:
			i += 2
		case unit >= 0xd800 && unit < 0xdc00:
			if low := escapedUnit(text[i+6:]); low < 0xdc00 || low > 0xdfff {
				return i, fmt.Sprintf("the escape %s is half of a character; the other half must follow", text[i:i+6])
			}
			i += 12
		case unit >= 0xdc00 && unit <= 0xdfff:
			return i, fmt.Sprintf("the escape %s is half of a character; the other half must stand before it", text[i:i+6])
		default:
			i += 6
		}
	}
	return 0, ""
}

// escapedUnit returns the UTF-16 code unit that a text begins with as an escape such as \u00e9, or -1.
func escapedUnit(text []byte) int {
	var unit int
	if len(text) < 6 || text[0] != '\\' || text[1] != 'u' {
		return -1
	}
	if _, err := fmt.Sscanf(string(text[2:6]), "%04x", &unit); err != nil {
		return -1
	}
	return unit
}

// breakage is the place at which reading a text broke off.
type breakage struct {
	*reader
	// at is where the fault is; begin is where the token that holds it begins, or the punctuation before it.
	at, begin int
	// gap is what stands between the last sound token and the fault.
	gap string
	// container is what the fault stands in: '{', '[', or 0 at the top.
	container jsontext.Kind
	// count is how many names and values of the container were read.
	count int64
	// wordy says that the fault is a word that is no value.
	wordy bool
}

// brokenOff tells where and why reading stopped.
func (r *reader) brokenOff(err error) (offset int, message string) {
	b := breakage{reader: r, begin: r.next(), at: r.next()}
	var fault *jsontext.SyntacticError
	if errors.As(err, &fault) {
		b.at = int(fault.ByteOffset)
	}
	b.at = min(max(b.at, 0), len(r.document))
	b.wholeWord()
	depth := r.decoder.StackDepth()
	b.container, b.count = r.decoder.StackIndex(depth)
	if depth == 0 {
		b.container = 0
	}
	last := min(int(r.decoder.InputOffset()), b.at)
	b.gap = strings.TrimSpace(string(r.document[last:min(b.at, last+100)]))
	if errors.Is(err, io.ErrUnexpectedEOF) || b.at == len(r.document) {
		return len(r.document), b.unfinished()
	}
	return b.at, b.explain()
}

// wholeWord goes back to the beginning of a word that starts like true, false or null, to tell it as a whole.
func (b *breakage) wholeWord() {
	at := b.at
	for at > 0 && at <= len(b.document) && isLetter(b.document[at-1]) {
		at--
	}
	inString := b.begin < len(b.document) && b.document[b.begin] == '"'
	if at < b.at && !inString && b.at < len(b.document) && (isLetter(b.document[b.at]) || b.begin == at) {
		b.at, b.wordy = at, true
	}
}

// after returns where the first thing stands behind an offset that is no white space.
func (r *reader) after(offset int) int {
	rest := r.document[offset:]
	return len(r.document) - len(bytes.TrimLeft(rest, " \t\r\n"))
}

// unfinished tells of a text that ends too soon, with what is missing at its end.
func (b *breakage) unfinished() string {
	var missing strings.Builder
	if b.begin < len(b.document) && b.document[b.begin] == '"' {
		missing.WriteByte('"')
	}
	for depth := b.decoder.StackDepth(); depth > 0; depth-- {
		if kind, _ := b.decoder.StackIndex(depth); kind == '{' {
			missing.WriteByte('}')
		} else {
			missing.WriteByte(']')
		}
	}
	if missing.Len() == 0 {
		return "the text breaks off here, before its end"
	}
	return fmt.Sprintf("the text breaks off here, before its end; at least this is missing: %s", missing.String())
}

// explain tells of a fault of syntax by the first account that fits it.
func (b *breakage) explain() string {
	if b.wordy {
		return b.value()
	}
	accounts := []func() string{b.inString, b.inNumber, b.foreignMark, b.punctuation, b.key, b.value}
	for _, account := range accounts {
		if message := account(); message != "" {
			return message
		}
	}
	return fmt.Sprintf("%s cannot stand here", b.character())
}

// character returns the character at fault in quotation marks.
func (b *breakage) character() string {
	r, size := utf8.DecodeRune(b.document[b.at:])
	if r == utf8.RuneError && size == 1 {
		return fmt.Sprintf("the byte %#02x", b.document[b.at])
	}
	return quote(string(r))
}

// inString tells of what may not stand in a string as it is.
func (b *breakage) inString() string {
	if b.at <= b.begin || b.document[b.begin] != '"' {
		return ""
	}
	switch c := b.document[b.at]; {
	case c == '\n' || c == '\r':
		return `a line breaks inside a string; write \n for the break, or end the string with a quotation mark`
	case c == '\t':
		return `a tab stands inside a string; write \t for it`
	case c < ' ':
		return fmt.Sprintf(`a control character stands inside a string; write \u%04x for it`, c)
	case c == '\\':
		return fmt.Sprintf(`%s is no escape that JSON has; write \\ for a backslash`, escape(b.document[b.at:]))
	}
	return ""
}

// escape returns the escape that a text begins with, as far as it is one.
func escape(text []byte) string {
	size := 2
	if len(text) > 1 && text[1] == 'u' {
		size = 6
	}
	shown := strings.ToValidUTF8(string(text[:min(size, len(text))]), "�")
	return "\"" + strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return '�'
		}
		return r
	}, shown) + "\""
}

// inNumber tells of a number that breaks off or begins in a way that JSON does not allow.
func (b *breakage) inNumber() string {
	const how = "; a number is written as 6, -0.5 or 2e6"
	if b.at > b.begin && strings.IndexByte("-0123456789", b.document[b.begin]) >= 0 {
		return fmt.Sprintf("the number %s is not complete", cut(string(b.document[b.begin:b.at]))) + how
	}
	if b.gap == "" && b.at > 0 && b.count > 0 && b.at == int(b.decoder.InputOffset()) && isDigit(b.document[b.at-1]) &&
		(isDigit(b.document[b.at]) || isLetter(b.document[b.at])) {
		if b.document[b.at-1] == '0' && isDigit(b.document[b.at]) {
			return "a number does not begin with 0" + how
		}
		return fmt.Sprintf("the number goes on with %s", b.character()) + how
	}
	if c := b.document[b.at]; c == '+' || c == '.' {
		return fmt.Sprintf("a number does not begin with %s", b.character()) + how
	}
	return ""
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// foreignMark tells of what other languages have and JSON has not: other quotation marks, and comments.
func (b *breakage) foreignMark() string {
	r, _ := utf8.DecodeRune(b.document[b.at:])
	switch {
	case r == '\'' || r == '`':
		return fmt.Sprintf("%s is no quotation mark in JSON; it takes the double one, \"", b.character())
	case strings.ContainsRune("“”„‟«»‘’‚‛", r):
		return fmt.Sprintf("%s is a typographic quotation mark; JSON takes the straight one, \"", b.character())
	case r == '/' || r == '#':
		return "JSON has no comments; write remarks as \"note\""
	}
	return ""
}

// punctuation tells of commas, colons and brackets that are missing, doubled or misplaced.
func (b *breakage) punctuation() string {
	c, rest := b.document[b.at], bytes.TrimLeft(b.document[b.at+1:], " \t\r\n")
	awaitsValue := b.container == '{' && b.count%2 == 1
	switch {
	case awaitsValue && b.gap == "" && c != ':':
		return "a colon is missing after the key"
	case awaitsValue && (c == '}' || c == ','):
		return "a value is missing after the colon"
	case awaitsValue && c == ':':
		return "a second colon stands here; remove it"
	case c == ',' && len(rest) > 0 && (rest[0] == '}' || rest[0] == ']'):
		return "a comma stands before the closing bracket; remove it"
	case c == ',' && b.gap == ",":
		return "two commas stand in a row; remove one"
	case c == ',':
		return "a comma stands where something should come before it; remove it"
	case c == ']' && b.container == '{':
		return "\"]\" stands where \"}\" should close the object"
	case c == '}' && b.container == '[':
		return "\"}\" stands where \"]\" should close the list"
	case b.container == 0 || b.count == 0 || awaitsValue || strings.HasPrefix(b.gap, ","):
		return ""
	case b.gap == "" && isLetter(c) && b.at == int(b.decoder.InputOffset()) && b.document[b.at-1] == '"':
		return `a quotation mark has ended the string just before; write \" for one inside a string`
	case c == ':':
		return "a colon stands where a comma should"
	case c == '"':
		text, _, _ := bytes.Cut(b.document[b.at+1:], []byte(`"`))
		return fmt.Sprintf("a comma is missing before %s", quote(string(text)))
	default:
		return fmt.Sprintf("a comma is missing before %s", b.character())
	}
}

// key tells of a key that is no string.
func (b *breakage) key() string {
	if b.container != '{' || b.count%2 == 1 {
		return ""
	}
	if word := b.word(); word != "" {
		return fmt.Sprintf("a key stands in quotation marks: %s", quote(word))
	}
	if isDigit(b.document[b.at]) {
		return "a number stands where a key should; keys stand in quotation marks, and numbers are written without commas"
	}
	return fmt.Sprintf("%s stands where a key should; keys stand in quotation marks", b.character())
}

// value tells of a value that is none.
func (b *breakage) value() string {
	word := b.word()
	switch lower := strings.ToLower(word); {
	case b.container == 0:
		return fmt.Sprintf("the text is not JSON: it begins with %s; a record is one JSON object, which begins with \"{\"", b.character())
	case word == "":
		return fmt.Sprintf("%s stands where a value should", b.character())
	case lower == "true" || lower == "false":
		return fmt.Sprintf("%s is written %s", quote(word), lower)
	case slices.Contains([]string{"none", "null", "nil", "undefined", "nan", "infinity"}, lower):
		return fmt.Sprintf("%s is no value in JSON; leave the key out where nothing is known", quote(word))
	default:
		return fmt.Sprintf("text stands in quotation marks: %s", quote(word))
	}
}

// word returns the letters that stand at the fault.
func (b *breakage) word() string {
	rest := b.document[b.at:min(len(b.document), b.at+4*maxShown)]
	end := bytes.IndexFunc(rest, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-' && r != '$'
	})
	if end < 0 {
		end = len(rest)
	}
	if first, _ := utf8.DecodeRune(rest); !unicode.IsLetter(first) && first != '_' && first != '$' {
		return ""
	}
	return string(rest[:end])
}
