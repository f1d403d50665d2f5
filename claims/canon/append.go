package canon

// This file adds one item to a text that somebody has laid out by hand, and leaves all other characters as they are, so
// that version control shows the item and nothing else.

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// Append returns a text with one more item, given as JSON, at the end of one of its lists, which a top-level key names. A
// text in canonical form stays in it. In any other the item is written behind the last one, set in as that is, with
// everything else as it was; only where the list has no item yet, or not each on lines of its own, the whole text is
// brought into canonical form. The pointer is that of the item.
func Append(text []byte, key string, item []byte) (out []byte, pointer string, err error) {
	d, err := Parse(text)
	if err != nil {
		return nil, "", err
	}
	list := "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
	if _, there := d.Get(list); !there {
		if err := d.Set(list, []byte("[]")); err != nil {
			return nil, "", err
		}
	}
	canonical := bytes.Equal(d.Bytes(), text)
	count := d.Len(list)
	pointer = list + "/" + strconv.Itoa(count)
	if err := d.Set(list+"/-", item); err != nil {
		return nil, "", err
	}
	whole := d.Bytes()
	if canonical {
		return whole, pointer, nil
	}
	begin, end, ok := itemAt(text, key, count-1)
	from, to, found := itemAt(whole, key, count)
	if !ok || !found {
		return whole, pointer, nil
	}
	indent, alone := indentOf(text, begin)
	if !alone {
		return whole, pointer, nil
	}
	newline := "\n"
	if bytes.Contains(text, []byte("\r\n")) {
		newline = "\r\n"
	}
	lines := strings.Split(string(whole[from:to]), "\n"+canonicalIndent)
	laid := "," + newline + indent + strings.Join(lines, newline+indent)
	return append(append(bytes.Clone(text[:end]), laid...), text[end:]...), pointer, nil
}

// canonicalIndent stands before each item of the lists of a document in canonical form.
const canonicalIndent = "    "

// itemAt returns where an item of a list stands in a sound text, in bytes: the list of a top-level key, the item counted
// from 0.
func itemAt(text []byte, key string, index int) (begin, end int, ok bool) {
	decoder := jsontext.NewDecoder(bytes.NewReader(text))
	if _, err := decoder.ReadToken(); err != nil || index < 0 {
		return 0, 0, false
	}
	for {
		name, err := decoder.ReadToken()
		if err != nil || name.Kind() != '"' {
			return 0, 0, false
		}
		if name.String() == key {
			break
		}
		if decoder.SkipValue() != nil {
			return 0, 0, false
		}
	}
	if opening, err := decoder.ReadToken(); err != nil || opening.Kind() != '[' {
		return 0, 0, false
	}
	for range index {
		if decoder.SkipValue() != nil {
			return 0, 0, false
		}
	}
	value, err := decoder.ReadValue()
	if err != nil {
		return 0, 0, false
	}
	end = int(decoder.InputOffset())
	return end - len(value), end, true
}

// indentOf returns the blanks before an offset on its line; false where there is anything else before it.
func indentOf(text []byte, offset int) (string, bool) {
	line := text[bytes.LastIndexByte(text[:offset], '\n')+1 : offset]
	return string(line), len(bytes.Trim(line, " \t")) == 0
}
