package schema

// This file reads single values out of a JSON text, for those who show what stands at a place.

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"
)

// Scalars returns what stands at JSON pointers (RFC 6901) in a document, all in one pass over its text: strings without
// their quotation marks, numbers and words as they are written. It is empty for an object or a list, and for what is not
// there.
func Scalars(document []byte, pointers []string) []string {
	texts := make([]string, len(pointers))
	known := map[int]string{}
	for i, each := range find(document, pointers) {
		if each.absent {
			continue
		}
		text, read := known[each.value]
		if !read {
			text = scalarAt(document[each.value:])
			known[each.value] = text
		}
		texts[i] = text
	}
	return texts
}

// scalarAt returns the scalar with which a text begins.
func scalarAt(text []byte) string {
	decoder := jsontext.NewDecoder(bytes.NewBuffer(text), jsontext.AllowInvalidUTF8(true))
	switch decoder.PeekKind() {
	case '{', '[', jsontext.KindInvalid:
		return ""
	}
	token, err := decoder.ReadToken()
	if err != nil {
		return ""
	}
	return token.String()
}
