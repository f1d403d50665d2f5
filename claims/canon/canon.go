// Package canon writes records in their one canonical form, and changes values in them without losing anything that it
// does not know.
//
// The form is made for people and for version control: keys stand in the order of the published schema, each claim,
// source and entry of a register has one member a line, so that two people who add to one file seldom touch the same
// lines, and small things such as a date or an anchor stand on one line. Equal records have equal texts.
package canon

// This file is the way in: a document as a whole, and lines of documents.

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"claimcheck/schema"
)

// Document is one JSON document. It knows every value that its text has, numbers as they are written.
type Document struct {
	kind string
	root value
}

// SyntaxError tells why a text has no canonical form: it is no JSON, or JSON that programs would read differently, such as
// one with repeated keys.
type SyntaxError struct {
	// Violations are in the order of their positions; there is at least one.
	Violations []schema.Violation
}

// Error names each fault with its line and column.
func (e *SyntaxError) Error() string {
	told := make([]string, len(e.Violations))
	for i, v := range e.Violations {
		told[i] = fmt.Sprintf("%d:%d: %s", v.Position.Line, v.Position.Column, v.Message)
	}
	return strings.Join(told, "; ")
}

// byteOrderMark begins the files of some editors. It is no part of JSON.
const byteOrderMark = "\uFEFF"

// Parse reads a document. Its error is a [*SyntaxError].
func Parse(text []byte) (*Document, error) { return parse(text, new(parser)) }

// parse reads a document by a parser, whose memory the document takes.
func parse(text []byte, p *parser) (*Document, error) {
	text = bytes.TrimPrefix(text, []byte(byteOrderMark))
	outline, violations := schema.Inspect(text)
	if len(violations) > 0 {
		return nil, &SyntaxError{violations}
	}
	return &Document{kind: kindOf(outline.Keys), root: p.read(text)}, nil
}

// kindOf returns the kind of record that has these top-level keys, empty where none has.
func kindOf(keys []string) string {
	for _, key := range keys {
		if slices.Contains(schema.Kinds(), key) {
			return key
		}
	}
	return ""
}

// Kind returns the kind of record by the document's top-level key, such as "article" or "people"; empty where it has none
// of a record.
func (d *Document) Kind() string { return d.kind }

// Bytes returns the document in canonical form, as that of the kind which its top-level key tells. A document of no kind
// keeps its keys in their order.
func (d *Document) Bytes() []byte { return d.print(d.kind) }

func (d *Document) print(kind string) []byte {
	p := printer{out: make([]byte, 0, d.root.width*3/2+64)}
	p.write(&d.root, shapeOf(kind), place{})
	return append(p.out, '\n')
}

// Line returns the document on one line, with the keys in their order, as it stands in a file of lines. No line feed ends
// it.
func (d *Document) Line() []byte {
	p := printer{out: make([]byte, 0, d.root.width+64)}
	p.writeLine(&d.root, shapeOf(d.kind))
	return p.out
}

// shapeOf returns the shape of a kind of record, nil where there is no such kind.
func shapeOf(kind string) *schema.Shape {
	if kind == "" {
		return nil
	}
	shape, err := schema.ShapeOf(kind)
	if err != nil {
		return nil
	}
	return shape
}

// Format returns a text in canonical form. Kind is the name of the schema by which its keys are ordered, such as "article";
// where it is empty, the text's own top-level key tells. A text that is no sound JSON is refused with a [*SyntaxError].
func Format(kind string, text []byte) ([]byte, error) {
	if kind != "" {
		if _, err := schema.ShapeOf(kind); err != nil {
			return nil, err
		}
	}
	p := acquire()
	defer p.release()
	d, err := parse(text, p)
	if err != nil {
		return nil, err
	}
	if kind == "" {
		kind = d.kind
	}
	return d.print(kind), nil
}

// FormatLines returns a text that holds one document a line, each on its line in canonical form. The lines end as they did,
// and the last one ends in any case; lines that hold no record of any kind, and empty ones, stay as they are. The error
// counts lines in the whole text; it is a [*SyntaxError].
func FormatLines(text []byte) ([]byte, error) {
	return EachLine(text, func(d *Document) error { return nil })
}

// EachLine hands each record of a text of lines to a function that may change it, and returns the text as [FormatLines]
// does. The record is of use only within that function.
func EachLine(text []byte, change func(*Document) error) ([]byte, error) {
	out := make([]byte, 0, len(text)+len(text)/8)
	p := acquire()
	defer p.release()
	text = bytes.TrimPrefix(text, []byte(byteOrderMark))
	var faults []schema.Violation
	number := 0
	for line := range bytes.Lines(text) {
		number++
		body := bytes.TrimRight(line, " \t\r\n")
		if len(body) == 0 {
			out = append(out, line...)
			continue
		}
		d, err := parse(body, p)
		if syntax, ok := err.(*SyntaxError); ok {
			for _, v := range syntax.Violations {
				v.Position.Line += number - 1
				faults = append(faults, v)
			}
			continue
		}
		if d.kind == "" {
			out = append(out, line...)
			continue
		}
		if err := change(d); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
		out = append(out, d.Line()...)
		out = append(out, ending(line)...)
	}
	if len(faults) > 0 {
		return nil, &SyntaxError{faults}
	}
	if len(out) > 0 && out[len(out)-1] != '\n' {
		out = append(out, '\n')
	}
	return out, nil
}

// ending returns what ends a line.
func ending(line []byte) string {
	switch {
	case bytes.HasSuffix(line, []byte("\r\n")):
		return "\r\n"
	case bytes.HasSuffix(line, []byte("\n")):
		return "\n"
	}
	return ""
}
