package report

// This file writes JSON piece by piece, so that a report of many findings is never held as a whole.

import (
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// stream writes one JSON value. After a failure it writes nothing more, and end returns why.
type stream struct {
	encoder *jsontext.Encoder
	err     error
}

// newStream begins JSON that is indented by two spaces; bytes that are no UTF-8 become U+FFFD.
func newStream(w io.Writer) *stream {
	return &stream{encoder: jsontext.NewEncoder(w, jsontext.WithIndent("  "), jsontext.AllowInvalidUTF8(true))}
}

// tokens writes the beginnings and ends of objects and arrays.
func (s *stream) tokens(tokens ...jsontext.Token) {
	for _, token := range tokens {
		if s.err == nil {
			s.err = s.encoder.WriteToken(token)
		}
	}
}

// key writes the name of the next member.
func (s *stream) key(name string) { s.tokens(jsontext.String(name)) }

// value writes a whole value.
func (s *stream) value(value any) {
	if s.err == nil {
		s.err = json.MarshalEncode(s.encoder, value)
	}
}

// member writes a whole member.
func (s *stream) member(name string, value any) {
	s.key(name)
	s.value(value)
}

// end tells what went wrong, nil where nothing did.
func (s *stream) end() error { return s.err }
