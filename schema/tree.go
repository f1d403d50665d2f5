package schema

// This file reads JSON text: tokens by a decoder that is used again and again, and whole documents as gojsonschema
// wants them.

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"sync"

	"github.com/go-json-experiment/json/jsontext"
)

// maxDepth is how deep objects and lists may lie in one another; a record needs fewer than ten levels.
const maxDepth = 100

// mode is how a text is read: strictly, as a sound one is; or leniently, past repeated keys, past broken characters, of
// which each becomes U+FFFD, and past numbers that no program could read, which become 0.
type mode bool

const (
	strictly  mode = false
	leniently mode = true
)

// reader reads the tokens of one document.
type reader struct {
	decoder  jsontext.Decoder
	buffer   bytes.Buffer
	document []byte
	mode     mode
}

var readers = sync.Pool{New: func() any { return new(reader) }}

// acquire returns a reader of a document, to be released after use.
func acquire(document []byte, how mode) *reader {
	r := readers.Get().(*reader)
	r.document, r.buffer, r.mode = document, *bytes.NewBuffer(document), how
	if how == leniently {
		r.decoder.Reset(&r.buffer, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	} else {
		r.decoder.Reset(&r.buffer)
	}
	return r
}

// release lets go of the document.
func (r *reader) release() {
	r.document, r.buffer = nil, bytes.Buffer{}
	r.decoder.Reset(&r.buffer)
	readers.Put(r)
}

// next returns where the next token begins.
func (r *reader) next() int {
	at := int(r.decoder.InputOffset())
	for at < len(r.document) && bytes.IndexByte([]byte(" \t\r\n,:"), r.document[at]) >= 0 {
		at++
	}
	return at
}

// errUnsound says that a text has a fault; which one is found out by reading it again.
var errUnsound = errors.New("the text is not sound")

// readTree reads a document into maps, lists, strings, booleans and [json.Number]s, and reports whether it is sound.
func readTree(document []byte, how mode) (root any, sound bool) {
	r := acquire(document, how)
	defer r.release()
	root, err := r.tree(0)
	if err != nil {
		return nil, false
	}
	_, err = r.decoder.ReadToken()
	return root, err == io.EOF
}

// tree reads one value that lies in as many objects and lists as depth says.
func (r *reader) tree(depth int) (any, error) {
	before := r.decoder.InputOffset()
	token, err := r.decoder.ReadToken()
	if err != nil {
		return nil, err
	}
	switch token.Kind() {
	case '{', '[':
		if depth == maxDepth {
			return nil, errUnsound
		}
		if token.Kind() == '{' {
			return r.object(depth + 1)
		}
		return r.list(depth + 1)
	case '"':
		return token.String(), nil
	case '0':
		number := trimmed(r.document[before:r.decoder.InputOffset()])
		switch {
		case absurd(number) == "":
			return json.Number(number), nil
		case r.mode == leniently:
			return json.Number("0"), nil
		default:
			return nil, errUnsound
		}
	case 't', 'f':
		return token.Bool(), nil
	default:
		return nil, nil
	}
}

// object reads the members of an object and its closing brace; of a repeated key the last value counts.
func (r *reader) object(depth int) (any, error) {
	members := make(map[string]any, 8)
	for {
		token, err := r.decoder.ReadToken()
		if err != nil {
			return nil, err
		}
		if token.Kind() == '}' {
			return members, nil
		}
		name := token.String()
		if members[name], err = r.tree(depth); err != nil {
			return nil, err
		}
	}
}

// list reads the items of a list and its closing bracket.
func (r *reader) list(depth int) (any, error) {
	items := []any{}
	for r.decoder.PeekKind() != ']' {
		item, err := r.tree(depth)
		if err != nil {
			return nil, err
		}
		items = append(items, item)
	}
	_, err := r.decoder.ReadToken()
	return items, err
}

// trimmed drops what parts a token from the one before it.
func trimmed(text []byte) []byte { return bytes.TrimLeft(text, " \t\r\n,:") }
