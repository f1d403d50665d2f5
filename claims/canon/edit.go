package canon

// This file changes single values of a document and leaves all the others as they are. Values are found by JSON pointer
// (RFC 6901).

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"claimcheck/schema"
)

// Get returns the text of the value at a pointer on one line, with its keys in the order in which they stand.
func (d *Document) Get(pointer string) (text []byte, ok bool) {
	found, err := d.find(tokensOf(pointer))
	if err != nil {
		return nil, false
	}
	p := printer{}
	p.writeLine(found, nil)
	return p.out, true
}

// Len returns the number of members of the object, or of items of the list, at a pointer; 0 where there is neither.
func (d *Document) Len(pointer string) int {
	found, err := d.find(tokensOf(pointer))
	if err != nil {
		return 0
	}
	return len(found.parts)
}

// IsObject reports whether there is an object at a pointer.
func (d *Document) IsObject(pointer string) bool {
	found, err := d.find(tokensOf(pointer))
	return err == nil && found.kind == '{'
}

// Keys returns the keys of the object at a pointer in their order; none where there is no object.
func (d *Document) Keys(pointer string) []string {
	found, err := d.find(tokensOf(pointer))
	if err != nil || found.kind != '{' {
		return nil
	}
	keys := make([]string, len(found.parts))
	for i := range found.parts {
		keys[i] = unquoted(found.parts[i].name)
	}
	return keys
}

// String returns the string at a pointer; false where there is no string.
func (d *Document) String(pointer string) (string, bool) {
	found, err := d.find(tokensOf(pointer))
	if err != nil || found.kind != '"' {
		return "", false
	}
	return unquoted(found.text), true
}

// Set puts a value, given as JSON text, at a pointer: in place of the one that is there, or as a new member of an object.
// The token "-" stands for the end of a list. All above the value must be there.
func (d *Document) Set(pointer string, text []byte) error {
	set, err := valueOf(text)
	if err != nil {
		return fmt.Errorf("the value for %q is refused: %w", pointer, err)
	}
	tokens := tokensOf(pointer)
	if len(tokens) == 0 {
		d.root = set
		d.kind = kindOf(d.Keys(""))
		return nil
	}
	err = d.change(tokens, func(above *value, last string) error {
		if i, ok := above.index(last); ok {
			above.parts[i].value = set
			return nil
		}
		switch {
		case above.kind == '{':
			above.parts = append(slices.Clip(above.parts), part{name: quote(nil, last), value: set})
		case above.kind == '[' && last == "-":
			above.parts = append(slices.Clip(above.parts), part{value: set})
		default:
			return above.missing(last)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("%q cannot be set: %w", pointer, err)
	}
	d.kind = kindOf(d.Keys(""))
	return nil
}

// Remove takes out the value at a pointer, with its key.
func (d *Document) Remove(pointer string) error {
	tokens := tokensOf(pointer)
	if len(tokens) == 0 {
		return fmt.Errorf("the document as a whole cannot be removed from itself")
	}
	err := d.change(tokens, func(above *value, last string) error {
		i, ok := above.index(last)
		if !ok {
			return above.missing(last)
		}
		above.parts = slices.Delete(slices.Clone(above.parts), i, i+1)
		return nil
	})
	if err != nil {
		return fmt.Errorf("%q cannot be removed: %w", pointer, err)
	}
	d.kind = kindOf(d.Keys(""))
	return nil
}

// Text returns the JSON text of a string, to be given to [Document.Set].
func Text(s string) []byte { return quote(nil, strings.ToValidUTF8(s, string(utf8.RuneError))) }

// change leads to the object or list that holds the value of a pointer, and brings the widths above it up to date.
func (d *Document) change(tokens []string, do func(above *value, last string) error) error {
	path := []*value{&d.root}
	for _, token := range tokens[:len(tokens)-1] {
		above := path[len(path)-1]
		i, ok := above.index(token)
		if !ok {
			return above.missing(token)
		}
		path = append(path, &above.parts[i].value)
	}
	if err := do(path[len(path)-1], tokens[len(tokens)-1]); err != nil {
		return err
	}
	for _, each := range slices.Backward(path) {
		each.measure()
	}
	return nil
}

func (d *Document) find(tokens []string) (*value, error) {
	at := &d.root
	for _, token := range tokens {
		i, ok := at.index(token)
		if !ok {
			return nil, at.missing(token)
		}
		at = &at.parts[i].value
	}
	return at, nil
}

// index returns which part of an object or a list a token of a pointer names.
func (v *value) index(token string) (int, bool) {
	switch v.kind {
	case '{':
		name := quote(nil, token)
		i := slices.IndexFunc(v.parts, func(p part) bool { return bytes.Equal(p.name, name) })
		return i, i >= 0
	case '[':
		i, err := strconv.Atoi(token)
		return i, err == nil && i >= 0 && i < len(v.parts) && strconv.Itoa(i) == token
	}
	return 0, false
}

// missing tells why a value has no part of that name.
func (v *value) missing(token string) error {
	switch v.kind {
	case '{':
		return fmt.Errorf("there is no key %q", token)
	case '[':
		return fmt.Errorf("the list has no item %q, but %d from 0", token, len(v.parts))
	}
	return fmt.Errorf("%q leads into a value that is neither an object nor a list", token)
}

// tokensOf cuts a pointer into its tokens.
func tokensOf(pointer string) []string {
	if pointer == "" {
		return nil
	}
	tokens := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	for i, token := range tokens {
		tokens[i] = strings.NewReplacer("~1", "/", "~0", "~").Replace(token)
	}
	return tokens
}

// valueOf reads the text of one value.
func valueOf(text []byte) (value, error) {
	if _, violations := schema.Inspect(text); len(violations) > 0 {
		return value{}, &SyntaxError{violations}
	}
	return new(parser).read(bytes.Clone(text)), nil
}
