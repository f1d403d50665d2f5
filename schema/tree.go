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
	// values counts those that a tree was made of.
	values int
	// key is that of the root's member that is being read, and item is handed the items of the lists that it takes.
	key  string
	item itemReader
}

// itemReader is handed an item of a list, by the key of the list in the document and the item's index. It returns whether it
// takes the items of that list: the tree does not keep them then, so that a list of a million takes the memory of one.
type itemReader func(key string, index int, item any) bool

var readers = sync.Pool{New: func() any { return new(reader) }}

// acquire returns a reader of a document, to be released after use.
func acquire(document []byte, how mode) *reader {
	r := readers.Get().(*reader)
	r.document, r.buffer, r.mode, r.values, r.key = document, *bytes.NewBuffer(document), how, 0, ""
	if how == leniently {
		r.decoder.Reset(&r.buffer, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	} else {
		r.decoder.Reset(&r.buffer)
	}
	return r
}

// release lets go of the document.
func (r *reader) release() {
	r.document, r.buffer, r.item = nil, bytes.Buffer{}, nil
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

// errOverfull says that a text with faults has too many values to be read as a tree.
var errOverfull = errors.New("the text has too many values")

// readTree reads a document into maps, lists, strings, booleans and [json.Number]s, and reports an error where it is not
// sound, or one with faults that is too large. The item reader may be nil.
func readTree(document []byte, how mode, item itemReader) (root any, err error) {
	r := acquire(document, how)
	defer r.release()
	r.item = item
	if root, err = r.tree(); err != nil {
		return nil, err
	}
	if _, err = r.decoder.ReadToken(); err != io.EOF {
		return nil, errUnsound
	}
	return root, nil
}

// tree reads one value.
func (r *reader) tree() (any, error) {
	before := r.decoder.InputOffset()
	token, err := r.bounded()
	if err != nil {
		return nil, err
	}
	if r.values++; r.values > maxValues && r.mode == leniently {
		return nil, errOverfull
	}
	switch token.Kind() {
	case '{':
		return r.object()
	case '[':
		return r.list()
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
func (r *reader) object() (any, error) {
	members := map[string]any{}
	for {
		token, err := r.bounded()
		if err != nil {
			return nil, err
		}
		if token.Kind() == '}' {
			return members, nil
		}
		name := token.String()
		if r.decoder.StackDepth() == 1 {
			r.key = name
		}
		if members[name], err = r.tree(); err != nil {
			return nil, err
		}
	}
}

// list reads the items of a list and its closing bracket.
func (r *reader) list() (any, error) {
	items := []any{}
	ofRoot := r.item != nil && r.decoder.StackDepth() == 2
	for i := 0; r.decoder.PeekKind() != ']'; i++ {
		item, err := r.tree()
		if err != nil {
			return nil, err
		}
		if !ofRoot || !r.item(r.key, i, item) || i == 0 {
			items = append(items, item) // The first one tells an empty list from another.
		}
	}
	_, err := r.bounded()
	return items, err
}

// bounded reads one token that goes beyond no bound.
func (r *reader) bounded() (jsontext.Token, error) {
	before := r.decoder.InputOffset()
	token, err := r.decoder.ReadToken()
	if err == nil && r.excess(token.Kind(), int(r.decoder.InputOffset()-before)) != "" {
		err = errUnsound
	}
	return token, err
}

// trimmed drops what parts a token from the one before it.
func trimmed(text []byte) []byte { return bytes.TrimLeft(text, " \t\r\n,:") }
