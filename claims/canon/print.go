package canon

// This file lays values out: which of them take lines of their own, and in which order the keys of an object stand.

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"

	"claimcheck/schema"
)

// mostColumns is how many code points a line has at most, unless one string alone is longer.
const mostColumns = 120

// printer writes one document.
type printer struct {
	out []byte
	// order is used again and again for sorting.
	order []ranked
}

// place is where a value is written.
type place struct {
	// depth is the number of objects and lists that the value lies in.
	depth int
	// column is the number of code points before it on its line, and behind that of those that must follow it there.
	column, behind int
	// listed says that the value is an item of a list.
	listed bool
}

// write writes a value at a place.
func (p *printer) write(v *value, shape *schema.Shape, at place) {
	switch {
	case !v.composite():
		p.out = append(p.out, v.text...)
	case len(v.parts) == 0 || !at.broken(v):
		p.writeLine(v, shape)
	default:
		p.writeLines(v, shape, at)
	}
}

// broken reports whether an object or a list has one part a line. The document has, the article, the lists of sources,
// claims and entries and each object in them; deeper ones have where one line cannot hold them.
func (at place) broken(v *value) bool {
	switch {
	case at.depth == 0:
		return true
	case at.depth == 1 && (v.kind == '{' || slices.ContainsFunc(v.parts, func(p part) bool { return p.value.composite() })):
		return true
	case at.depth == 2 && at.listed && v.kind == '{':
		return true
	}
	return at.column+v.width+at.behind > mostColumns
}

// writeLines writes an object or a list with one part a line.
func (p *printer) writeLines(v *value, shape *schema.Shape, at place) {
	shape = p.arrange(v, shape)
	p.out = append(p.out, v.kind)
	for i := range v.parts {
		each := &v.parts[i]
		p.newline(at.depth + 1)
		inner := place{depth: at.depth + 1, column: 2 * (at.depth + 1), listed: each.name == nil}
		if i < len(v.parts)-1 {
			inner.behind = len(",")
		}
		if each.name != nil {
			p.out = append(append(p.out, each.name...), ": "...)
			inner.column += utf8.RuneCount(each.name) + len(": ")
		}
		p.write(&each.value, within(shape, each), inner)
		if i < len(v.parts)-1 {
			p.out = append(p.out, ',')
		}
	}
	p.newline(at.depth)
	p.out = append(p.out, closing(v.kind))
}

// writeLine writes a value on one line.
func (p *printer) writeLine(v *value, shape *schema.Shape) {
	if !v.composite() {
		p.out = append(p.out, v.text...)
		return
	}
	shape = p.arrange(v, shape)
	p.out = append(p.out, v.kind)
	for i := range v.parts {
		each := &v.parts[i]
		if i > 0 {
			p.out = append(p.out, ", "...)
		}
		if each.name != nil {
			p.out = append(append(p.out, each.name...), ": "...)
		}
		p.writeLine(&each.value, within(shape, each))
	}
	p.out = append(p.out, closing(v.kind))
}

func (p *printer) newline(depth int) {
	p.out = append(p.out, '\n')
	for range depth {
		p.out = append(p.out, "  "...)
	}
}

func closing(kind byte) byte {
	if kind == '{' {
		return '}'
	}
	return ']'
}

// within returns the shape of a part of a value.
func within(shape *schema.Shape, each *part) *schema.Shape {
	if each.name == nil {
		return shape.Items()
	}
	return shape.Member(bare(each.name))
}

// bare returns a name without its quotation marks. The keys that schemas have need no escapes, so that another name is
// none of them in this form either.
func bare(name []byte) []byte { return name[1 : len(name)-1] }

// ranked is a part and its place in the order of keys.
type ranked struct {
	rank int
	part part
}

// arrange sorts the members of an object by the schema's order, and returns the shape that the object has by its kind.
// Keys that the schema does not name come last, in the order in which they stood.
func (p *printer) arrange(v *value, shape *schema.Shape) *schema.Shape {
	if v.kind != '{' || shape == nil {
		return shape
	}
	if len(shape.Kinds()) > 0 {
		shape = shape.OfKind(v.stringOf("kind"))
	}
	p.order = p.order[:0]
	sorted, last := true, -1
	for i := range v.parts {
		rank, ok := shape.Rank(bare(v.parts[i].name))
		if !ok {
			rank = math.MaxInt
		}
		sorted, last = sorted && rank >= last, rank
		p.order = append(p.order, ranked{rank, v.parts[i]})
	}
	if !sorted {
		slices.SortStableFunc(p.order, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
		for i := range p.order {
			v.parts[i] = p.order[i].part
		}
	}
	return shape
}

// stringOf returns the value of a member that is a string without escapes; empty where there is none.
func (v *value) stringOf(key string) string {
	for i := range v.parts {
		if member := &v.parts[i]; member.value.kind == '"' && string(bare(member.name)) == key {
			return string(bare(member.value.text))
		}
	}
	return ""
}
