package cli

// This file reads a record as it stands in its file: the text of the value at a pointer, and its keys one by one.

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// lenient reads what the schema may have rejected elsewhere in the same text.
var lenient = []jsontext.Options{jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)}

// valueAt returns the value at a JSON pointer (RFC 6901) of a text, and the offset in bytes at which it begins.
func valueAt(text []byte, pointer string) (value jsontext.Value, offset int, found bool) {
	decoder := jsontext.NewDecoder(bytes.NewReader(text), lenient...)
	for token := range jsontext.Pointer(pointer).Tokens() {
		if !enter(decoder, token) {
			return nil, 0, false
		}
	}
	value, err := decoder.ReadValue()
	if err != nil {
		return nil, 0, false
	}
	return bytes.Clone(value), int(decoder.InputOffset()) - len(value), true
}

// enter moves a decoder from before a list or object to before its member of that name or number.
func enter(decoder *jsontext.Decoder, name string) bool {
	opening, err := decoder.ReadToken()
	if err != nil || opening.Kind() != '{' && opening.Kind() != '[' {
		return false
	}
	for i := 0; ; i++ {
		here := strconv.Itoa(i)
		if opening.Kind() == '{' {
			key, err := decoder.ReadToken()
			if err != nil || key.Kind() != '"' {
				return false
			}
			here = key.String()
		}
		if next := decoder.PeekKind(); next == ']' || next == jsontext.KindInvalid {
			return false
		}
		if here == name {
			return true
		}
		if decoder.SkipValue() != nil {
			return false
		}
	}
}

// field is one key of a record with its value: keys of inner objects are joined by dots, short lists by commas.
type field struct {
	key, value string
}

// fields lists the keys of a record in the order in which they are written.
func fields(value jsontext.Value) []field {
	var list []field
	collectFields(&list, "", value)
	return list
}

func collectFields(list *[]field, key string, value jsontext.Value) {
	decoder := jsontext.NewDecoder(bytes.NewReader(value), lenient...)
	switch value.Kind() {
	case '{':
		_, _ = decoder.ReadToken()
		for decoder.PeekKind() == '"' {
			name, err := decoder.ReadToken()
			if err != nil {
				return
			}
			inner := joined(key, name.String())
			member, err := decoder.ReadValue()
			if err != nil {
				return
			}
			collectFields(list, inner, member)
		}
	case '[':
		collectItems(list, key, decoder)
	default:
		*list = append(*list, field{key, scalar(value)})
	}
}

// collectItems lists the items of a list: on one line where all are plain, else each under its number.
func collectItems(list *[]field, key string, decoder *jsontext.Decoder) {
	var plain []string
	_, _ = decoder.ReadToken()
	for i := 0; ; i++ {
		if next := decoder.PeekKind(); next == ']' || next == jsontext.KindInvalid {
			break
		}
		item, err := decoder.ReadValue()
		if err != nil {
			break
		}
		if kind := item.Kind(); kind == '{' || kind == '[' {
			collectFields(list, joined(key, strconv.Itoa(i)), item)
		} else {
			plain = append(plain, scalar(item))
		}
	}
	if len(plain) > 0 {
		*list = append(*list, field{key, strings.Join(plain, ", ")})
	}
}

func joined(outer, inner string) string {
	if outer == "" {
		return inner
	}
	return outer + "." + inner
}

// scalar returns a string without its quotation marks, and any other value as it is written.
func scalar(value jsontext.Value) string {
	if value.Kind() != '"' {
		return string(value)
	}
	text, err := jsontext.AppendUnquote(nil, value)
	if err != nil && text == nil {
		return string(value)
	}
	return string(text)
}
