package schema

// This file finds where values stand in a JSON text: bytes by JSON pointer, lines and columns by bytes.

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// Locate returns where the values at JSON pointers (RFC 6901) begin in a document, all in one pass over its text. A
// pointer to nothing gets the position of the nearest value above it that is there. Of a repeated key the last value
// counts. Any text may be given: as far as it is JSON, its values are found.
func Locate(document []byte, pointers []string) []Position {
	return locate(document, pointers, func(s site) int { return s.value })
}

// LocateKeys returns where the names of the members at JSON pointers begin, quotation mark included. For an item of a
// list, which has no name, it is the position of the item, and for a pointer to nothing that of [Locate].
func LocateKeys(document []byte, pointers []string) []Position {
	return locate(document, pointers, func(s site) int { return s.name })
}

func locate(document []byte, pointers []string, pick func(site) int) []Position {
	offsets := make([]int, len(pointers))
	for i, each := range find(document, pointers) {
		offsets[i] = pick(each)
	}
	return positions(document, offsets)
}

// site is where a value begins, and the name of the member that holds it, in bytes from 0.
type site struct {
	name, value int
	// absent says that nothing stands there, and that this is the nearest value above.
	absent bool
}

// step is one token of the pointers that are looked for, with those that go on from it.
type step struct {
	below map[string]*step
	at    site
	// visits counts how often the value was entered, which it is again for each repetition of its key; seen is the
	// count of the step above when this one was met, so that what stood in an earlier repetition is forgotten.
	visits, seen int
}

// find returns the sites of pointers.
func find(document []byte, pointers []string) []site {
	root := &step{}
	for _, pointer := range pointers {
		at := root
		for _, token := range split(pointer) {
			next := at.below[token]
			if next == nil {
				next = &step{}
				if at.below == nil {
					at.below = map[string]*step{}
				}
				at.below[token] = next
			}
			at = next
		}
	}
	r := acquire(document, leniently)
	defer r.release()
	_ = r.visit(root, -1) // What stands behind a fault of syntax is not there.
	sites := make([]site, len(pointers))
	for i, pointer := range pointers {
		at := root
		sites[i] = root.at
		for _, token := range split(pointer) {
			next := at.below[token]
			if next.seen == 0 || next.seen != at.visits {
				sites[i] = site{name: at.at.value, value: at.at.value, absent: true}
				break
			}
			at, sites[i] = next, next.at
		}
	}
	return sites
}

// visit reads one value, whose member's name begins at an offset that is negative where it has none, and notes where
// the steps below it stand.
func (r *reader) visit(at *step, name int) error {
	kind := r.decoder.PeekKind()
	at.at.value = r.next()
	at.at.name = name
	if name < 0 {
		at.at.name = at.at.value
	}
	at.visits++
	if len(at.below) == 0 {
		return r.decoder.SkipValue()
	}
	switch kind {
	case '{':
		return r.visitMembers(at)
	case '[':
		return r.visitItems(at)
	default:
		return r.decoder.SkipValue()
	}
}

func (r *reader) visitMembers(at *step) error {
	if _, err := r.decoder.ReadToken(); err != nil {
		return err
	}
	for r.decoder.PeekKind() == '"' {
		name := r.next()
		token, err := r.decoder.ReadToken()
		if err != nil {
			return err
		}
		if err := r.visitBelow(at, at.below[token.String()], name); err != nil {
			return err
		}
	}
	_, err := r.decoder.ReadToken()
	return err
}

func (r *reader) visitItems(at *step) error {
	if _, err := r.decoder.ReadToken(); err != nil {
		return err
	}
	var digits [20]byte
	for i := int64(0); ; i++ {
		if kind := r.decoder.PeekKind(); kind == ']' || kind == jsontext.KindInvalid {
			break
		}
		if err := r.visitBelow(at, at.below[string(strconv.AppendInt(digits[:0], i, 10))], -1); err != nil {
			return err
		}
	}
	_, err := r.decoder.ReadToken()
	return err
}

func (r *reader) visitBelow(at, next *step, name int) error {
	if next == nil {
		return r.decoder.SkipValue()
	}
	if r.decoder.PeekKind() == jsontext.KindInvalid {
		_, err := r.decoder.ReadToken()
		return cmp.Or(err, io.ErrUnexpectedEOF)
	}
	next.seen = at.visits
	return r.visit(next, name)
}

// split returns the tokens of a JSON pointer. What is no pointer is taken for the empty one, which is the document.
func split(pointer string) []string {
	if !strings.HasPrefix(pointer, "/") {
		return nil
	}
	tokens := strings.Split(pointer[1:], "/")
	for i, token := range tokens {
		if strings.Contains(token, "~") {
			tokens[i] = strings.ReplaceAll(strings.ReplaceAll(token, "~1", "/"), "~0", "~")
		}
	}
	return tokens
}

// join returns the JSON pointer of tokens.
func join(tokens []string) string {
	var pointer strings.Builder
	for _, token := range tokens {
		pointer.WriteByte('/')
		if strings.ContainsAny(token, "~/") {
			token = strings.ReplaceAll(strings.ReplaceAll(token, "~", "~0"), "/", "~1")
		}
		pointer.WriteString(token)
	}
	return pointer.String()
}

// PositionAt returns the position of an offset in bytes; one outside of the text is taken for its nearest end.
func PositionAt(text []byte, offset int) Position { return positions(text, []int{offset})[0] }

// positions turns offsets in bytes into lines and columns, all in one pass.
func positions(document []byte, offsets []int) []Position {
	order := make([]int, len(offsets))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(offsets[a], offsets[b]) })
	found := make([]Position, len(offsets))
	at, last := lineStart(1), 0
	for _, i := range order {
		offset := min(max(offsets[i], 0), len(document))
		passed := document[last:offset]
		for {
			end := bytes.IndexByte(passed, '\n')
			if end < 0 {
				break
			}
			at, passed = lineStart(at.Line+1), passed[end+1:]
		}
		runes := utf8.RuneCount(passed)
		at.Column += runes
		at.ByteColumn += len(passed)
		at.UTF16Column += runes + beyondBMP(passed)
		found[i], last = at, offset
	}
	return found
}

func lineStart(line int) Position {
	return Position{Line: line, Column: 1, ByteColumn: 1, UTF16Column: 1}
}

// beyondBMP counts the code points above U+FFFF, which take two units of UTF-16. In UTF-8 they, and they alone, begin
// with a byte from 0xF0 on; what is no UTF-8 counts as U+FFFD, one unit a byte.
func beyondBMP(text []byte) int {
	count := 0
	for at := 0; at < len(text); at++ {
		if text[at] >= 0xF0 {
			if _, size := utf8.DecodeRune(text[at:]); size == 4 {
				count++
			}
		}
	}
	return count
}
