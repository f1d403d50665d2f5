package claims

// This file decodes the records of articles that a sieve has let through, which nearly all are. About their texts nothing
// needs to be proved again: they are JSON in UTF-8, no key stands twice or is written with escapes, and every value is of a
// type that its key may have. A record that no sieve lets through is decoded by its types' tags.

import (
	"bytes"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// swift decodes one record after another, for one goroutine. What it decodes stays where it puts it, side by side with that
// of other records.
type swift struct {
	text []byte
	at   int
	// unescaped is where a string with escapes is written out; the others are lists that are not complete yet.
	unescaped  []byte
	allClaims  []*Claim
	allSources []*Source
	listed     []string
	anchors    []Anchor
	marks      []Mark

	texts       texts
	claimed     room[Claim]
	sourced     room[Source]
	lists       room[string]
	anchorLists room[Anchor]
	markLists   room[Mark]
	whens       room[When]
	speakers    room[Speaker]
	remarks     room[Remarks]
	settings    room[Setting]
	orderings   room[Ordering]
	lastings    room[Lasting]
	namings     room[Naming]
	sayings     room[Saying]
	figures     room[Figure]
	values      room[float64]
}

// peek returns the next byte that is no white space.
func (s *swift) peek() byte {
	for {
		switch c := s.text[s.at]; c {
		case ' ', '\n', '\t', '\r':
			s.at++
		default:
			return c
		}
	}
}

// member goes on to the value of the next member of an object, and returns its key. At the end of the object, which it goes
// past, there is none.
func (s *swift) member() (key []byte, found bool) {
	if c := s.peek(); c == '{' || c == ',' {
		s.at++
	}
	if s.peek() == '}' {
		s.at++
		return nil, false
	}
	key, _ = s.quoted()
	s.peek()
	s.at++ // This is the colon.
	return key, true
}

// item goes on to the next item of a list, and reports whether there is one. It goes past the end of the list.
func (s *swift) item() bool {
	if c := s.peek(); c == '[' || c == ',' {
		s.at++
	}
	if s.peek() == ']' {
		s.at++
		return false
	}
	return true
}

// quoted reads a string as it is written between its quotation marks.
func (s *swift) quoted() (written []byte, escaped bool) {
	s.peek()
	s.at++
	begin := s.at
	for {
		s.at += bytes.IndexByte(s.text[s.at:], '"')
		written = s.text[begin:s.at]
		s.at++
		escapes := len(written) - len(bytes.TrimRight(written, `\`))
		if escapes%2 == 0 {
			return written, bytes.IndexByte(written, '\\') >= 0
		}
	}
}

// words reads a string.
func (s *swift) words() string {
	s.peek()
	begin := s.at
	written, escaped := s.quoted()
	if escaped {
		// Whatever a sieve lets through can be written out.
		s.unescaped, _ = jsontext.AppendUnquote(s.unescaped[:0], s.text[begin:s.at])
		written = s.unescaped
	}
	return s.texts.keep(written)
}

// number reads a number. One that is too large for its type was never let through.
func (s *swift) number() float64 {
	s.peek()
	begin := s.at
	for c := s.text[s.at]; c >= '0' && c <= '9' || c == '-' || c == '.'; c = s.text[s.at] {
		s.at++
	}
	value, _ := strconv.ParseFloat(string(s.text[begin:s.at]), 64)
	return value
}

// skip goes past a value that no type has a place for.
func (s *swift) skip() {
	switch s.peek() {
	case '"':
		s.quoted()
	case '{':
		for _, more := s.member(); more; _, more = s.member() {
			s.skip()
		}
	case '[':
		for s.item() {
			s.skip()
		}
	default:
		for c := s.text[s.at]; c != ',' && c != '}' && c != ']' && c > ' '; c = s.text[s.at] {
			s.at++
		}
	}
}

// strings reads a list of strings, or one alone.
func (s *swift) strings() []string {
	if s.peek() == '"' {
		s.listed = append(s.listed[:0], s.words())
	} else {
		s.listed = s.listed[:0]
		for s.item() {
			s.listed = append(s.listed, s.words())
		}
	}
	return s.lists.keep(s.listed)
}
