package canon

// This file reads a text into values. The text is known to be sound JSON, so nothing is judged here; what is kept of each
// string is its canonical text, and of each number the text as it is written.

import (
	"sync"
	"unicode/utf8"
)

// value is one JSON value.
type value struct {
	// kind is the first character of the value's text, and '0' for every number.
	kind byte
	// width is the number of code points that the value takes on one line.
	width int
	// text is that of a value which is no object or list.
	text []byte
	// parts are the members of an object or the items of a list.
	parts []part
}

// part is a member of an object, or an item of a list.
type part struct {
	// name is the canonical text of the member's key with its quotation marks, nil for an item.
	name  []byte
	value value
}

// composite reports whether a value is an object or a list.
func (v *value) composite() bool { return v.kind == '{' || v.kind == '[' }

// measure works out the width of an object or a list from those of its parts.
func (v *value) measure() {
	v.width = len("{}") + len(", ")*max(0, len(v.parts)-1)
	for i := range v.parts {
		v.width += v.parts[i].width()
	}
}

// width returns the number of code points that a part takes on one line.
func (p *part) width() int {
	if p.name == nil {
		return p.value.width
	}
	return utf8.RuneCount(p.name) + len(": ") + p.value.width
}

// parser reads texts, one after another.
type parser struct {
	text []byte
	at   int
	// stack holds the parts of objects and lists that are not read to their ends.
	stack []part
	// slab is cut into the parts of those that are.
	slab []part
}

// parsers are those that are not at work, with memory that no document has any more.
var parsers = sync.Pool{New: func() any { return new(parser) }}

func acquire() *parser { return parsers.Get().(*parser) }

// mostKept bounds the memory, in parts, that a parser keeps for its next text.
const mostKept = 1 << 12

// release lets go of all that the parser has read; nothing of it may be in use.
func (p *parser) release() {
	if cap(p.slab) > mostKept || cap(p.stack) > mostKept {
		p.slab, p.stack = nil, nil
	}
	clear(p.slab[:cap(p.slab)])
	clear(p.stack[:cap(p.stack)])
	p.text, p.slab = nil, p.slab[:0]
	parsers.Put(p)
}

// read reads a text. What it read before is of no use any more.
func (p *parser) read(text []byte) value {
	p.text, p.at, p.stack, p.slab = text, 0, p.stack[:0], p.slab[:0]
	if p.slab == nil {
		p.stack, p.slab = make([]part, 0, 64), make([]part, 0, len(text)/24+4)
	}
	return p.value()
}

// value reads the value that comes next.
func (p *parser) value() value {
	p.skipBlanks()
	switch c := p.text[p.at]; c {
	case '{', '[':
		return p.composite(c)
	case '"':
		text := p.string()
		return value{kind: c, text: text, width: utf8.RuneCount(text)}
	default:
		begin := p.at
		for p.at < len(p.text) && !ends(p.text[p.at]) {
			p.at++
		}
		if c == '-' || '0' <= c && c <= '9' {
			c = '0'
		}
		return value{kind: c, text: p.text[begin:p.at], width: p.at - begin}
	}
}

// ends reports whether a character ends a number or a word.
func ends(c byte) bool {
	switch c {
	case ',', ']', '}', ' ', '\t', '\r', '\n':
		return true
	}
	return false
}

func (p *parser) skipBlanks() {
	for p.at < len(p.text) {
		switch p.text[p.at] {
		case ' ', '\t', '\r', '\n', ',', ':':
			p.at++
		default:
			return
		}
	}
}

// composite reads an object or a list.
func (p *parser) composite(kind byte) value {
	p.at++
	begin := len(p.stack)
	for {
		p.skipBlanks()
		if c := p.text[p.at]; c == '}' || c == ']' {
			p.at++
			break
		}
		var each part
		if kind == '{' {
			each.name = p.string()
		}
		each.value = p.value()
		p.stack = append(p.stack, each)
	}
	v := value{kind: kind, parts: p.cut(p.stack[begin:])}
	p.stack = p.stack[:begin]
	v.measure()
	return v
}

// cut copies parts into a slab, of which there are few, so that not every object needs memory of its own.
func (p *parser) cut(parts []part) []part {
	if len(parts) > cap(p.slab)-len(p.slab) {
		p.slab = make([]part, 0, max(64, len(parts)))
	}
	from := len(p.slab)
	p.slab = append(p.slab, parts...)
	return p.slab[from:len(p.slab):len(p.slab)]
}

// string reads a string and returns its canonical text.
func (p *parser) string() []byte {
	begin := p.at
	plain := true
	for p.at++; ; p.at++ {
		switch c := p.text[p.at]; {
		case c == '"':
			p.at++
			if plain {
				return p.text[begin:p.at:p.at]
			}
			return canonicalString(p.text[begin:p.at])
		case c == '\\':
			plain = false
			p.at++ // What is escaped ends no string.
		case c >= 0x7f && plain:
			r, size := utf8.DecodeRune(p.text[p.at:])
			plain = !escaped(r)
			p.at += size - 1
		}
	}
}
