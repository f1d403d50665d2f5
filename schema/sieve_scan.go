package schema

// This file reads a document through a sieve, in one pass over its bytes. Whatever is not plainly sound ends the reading:
// repeated keys, characters that are none, numbers that programs choke on, and all that is no JSON.

import (
	"bytes"
	"sync"
	"unicode/utf8"
)

// scan is the reading of one document.
type scan struct {
	document []byte
	at       int
	depth    int
	// unescaped is where a string with escapes is written out.
	unescaped []byte
	// by is the sieve, told what has gone through it.
	by   *sieve
	told Recognised
	// accepted are the texts that a format has accepted before.
	accepted map[acceptedText]bool
}

type acceptedText struct {
	format *formatRule
	text   string
}

// scans are readings that are over, whose memory serves another one.
var scans = sync.Pool{New: func() any { return new(scan) }}

// mostUnescaped is the memory in bytes that a reading leaves to the next one.
const mostUnescaped = 64 << 10

// passes reports whether a document is certainly sound, as [Inspect] says, and valid. A nil sieve lets nothing through.
func (s *sieve) passes(document []byte) bool {
	_, passed := s.tell(document)
	return passed
}

// tell tells what a document holds that passes.
func (s *sieve) tell(document []byte) (told Recognised, passed bool) {
	if s == nil {
		return told, false
	}
	r := scans.Get().(*scan)
	r.document, r.at, r.depth, r.by, r.told = document, 0, 0, s, Recognised{}
	passed = utf8.Valid(document) && r.value(s.start) && r.peek() == 0 && r.at == len(document)
	r.document = nil
	if cap(r.unescaped) > mostUnescaped {
		r.unescaped = nil
	}
	told = r.told
	scans.Put(r)
	return told, passed
}

// kindByKeys returns the kind of record that a document is by the first of its keys that names one, empty where none does.
func kindByKeys(document []byte) string {
	r := scan{document: document}
	if r.peek() != '{' {
		return ""
	}
	r.at++
	var kind string
	r.ahead(func(name []byte) bool {
		for _, each := range recordKinds {
			if each == string(name) {
				kind = each
			}
		}
		return kind != ""
	})
	return kind
}

// peek returns the next byte that is no white space, without going past it; 0 at the end.
func (r *scan) peek() byte {
	for r.at < len(r.document) {
		switch c := r.document[r.at]; c {
		case ' ', '\n', '\t', '\r':
			r.at++
		default:
			return c
		}
	}
	return 0
}

// value reads a value and reports whether a rule lets it through.
func (r *scan) value(by *rule) bool {
	switch r.peek() {
	case '"':
		return by.text != nil && r.judgeText(by.text)
	case '{':
		return by.object != nil && r.deeper() && r.object(by.object)
	case '[':
		return by.list != nil && r.deeper() && r.list(by.list)
	case 't':
		return by.boolean && r.word("true")
	case 'f':
		return by.boolean && r.word("false")
	case 'n':
		return by.null && r.word("null")
	default:
		return by.number != nil && r.number(by.number)
	}
}

// deeper enters an object or a list.
func (r *scan) deeper() bool {
	r.depth++
	r.at++
	return r.depth <= maxDepth
}

func (r *scan) word(word string) bool {
	if !bytes.HasPrefix(r.document[r.at:], []byte(word)) {
		return false
	}
	r.at += len(word)
	return true
}

// list reads a list whose bracket has been read.
func (r *scan) list(by *listRule) bool {
	for count := 0; ; count++ {
		if count == maxItems && r.depth > 2 {
			return false
		}
		if count == 0 && r.peek() == ']' {
			return r.leave(by.least == 0)
		}
		if !r.value(by.items) {
			return false
		}
		switch r.peek() {
		case ',':
			r.at++
		case ']':
			if by == r.by.claims {
				r.told.Claims = count + 1
			}
			return r.leave(count+1 >= by.least)
		default:
			return false
		}
	}
}

// leave reads the bracket or brace that closes a list or an object, and passes on whether it was let through.
func (r *scan) leave(passed bool) bool {
	r.depth--
	r.at++
	return passed
}

// object reads an object whose brace has been read.
func (r *scan) object(by *objectRule) bool {
	if by.choice != "" {
		if by = r.choose(by); by == nil {
			return false
		}
	}
	if by == r.by.copy {
		r.told.Copy = true
	}
	var seen uint64
	next := 0
	for first := true; ; first = false {
		if first && r.peek() == '}' {
			return r.leave(by.complete(0))
		}
		name, ok := r.name()
		if !ok {
			return false
		}
		i := by.find(name, next)
		if i < 0 || seen&(1<<i) != 0 {
			return false
		}
		seen |= 1 << i
		next = i + 1
		if !r.value(by.members[i].rule) {
			return false
		}
		switch r.peek() {
		case ',':
			r.at++
		case '}':
			return r.leave(by.complete(seen))
		default:
			return false
		}
	}
}

// find returns the index of a member, or -1. The keys of most records stand in the order of the schema, so that the search
// begins behind the one before.
func (o *objectRule) find(name []byte, from int) int {
	for i := from; i < len(o.members); i++ {
		if o.members[i].name == string(name) {
			return i
		}
	}
	for i := range min(from, len(o.members)) {
		if o.members[i].name == string(name) {
			return i
		}
	}
	return -1
}

// complete reports whether all members are there that must be, where those seen are.
func (o *objectRule) complete(seen uint64) bool {
	if seen&o.required != o.required {
		return false
	}
	for _, each := range o.conditions {
		needed := each.otherwise
		if seen&each.asked == each.asked {
			needed = each.then
		}
		if seen&needed != needed {
			return false
		}
	}
	return true
}

// name reads the name of a member and the colon behind it. One with escapes is not read: no key needs any.
func (r *scan) name() (name []byte, ok bool) {
	if r.peek() != '"' {
		return nil, false
	}
	name, escaped, ok := r.quoted()
	if !ok || escaped || r.peek() != ':' {
		return nil, false
	}
	r.at++
	return name, true
}

// ahead goes on in an object to the first value whose key is the one looked for.
func (r *scan) ahead(wanted func(name []byte) bool) bool {
	for {
		name, ok := r.name()
		if !ok {
			return false
		}
		if wanted(name) {
			return true
		}
		if !r.skip() || r.peek() != ',' {
			return false
		}
		r.at++
	}
}

// choose looks ahead for the key whose value decides by which rule an object is judged; nil where that is not found.
func (r *scan) choose(by *objectRule) *objectRule {
	begin := r.at
	defer func() { r.at = begin }()
	if !r.ahead(func(name []byte) bool { return string(name) == by.choice }) || r.peek() != '"' {
		return nil
	}
	value, escaped, ok := r.quoted()
	if !ok || escaped {
		return nil
	}
	for _, each := range by.choices {
		if each.value == string(value) {
			return each.rule
		}
	}
	return nil
}

// skip goes past a value, which is judged another time.
func (r *scan) skip() bool {
	for depth := 0; ; {
		switch r.peek() {
		case '"':
			if _, _, ok := r.quoted(); !ok {
				return false
			}
		case '{', '[':
			r.at++
			depth++
			continue
		case '}', ']':
			r.at++
			depth--
		case ',', ':':
			r.at++
			continue
		default:
			if !r.skipPlain() {
				return false
			}
		}
		if depth <= 0 {
			return depth == 0
		}
	}
}

// skipPlain goes past a number or a word.
func (r *scan) skipPlain() bool {
	begin := r.at
	for r.at < len(r.document) && bytes.IndexByte([]byte(" \t\r\n,:[]{}\""), r.document[r.at]) < 0 {
		r.at++
	}
	return r.at > begin
}
