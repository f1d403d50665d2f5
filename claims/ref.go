package claims

import (
	"strconv"
	"strings"

	"claimcheck/schema"
)

// Document is one JSON text: a whole .json file, or one line of a .jsonl file.
type Document struct {
	// Path names the file as people see it: relative to the folder they stand in, with forward slashes.
	Path string
	// Line is the line of the file on which the document begins, counted from 1.
	Line int
	// Kind is the document's one top-level key, such as "article"; empty where it cannot be told.
	Kind string
	// Context says that nobody asked for this document: it was read because others refer to it.
	Context bool

	// data is the text, as long as the document keeps it, and origin where it can be read again.
	data   []byte
	origin origin
}

// Ref is a place: a JSON pointer (RFC 6901) in a document. An empty pointer is the document itself.
type Ref struct {
	Document *Document
	Pointer  string
	// position is given where a fault lies outside every value, as in a text that is no JSON.
	position schema.Position
}

// Position is a place as people look it up: a file, and the line and column in it, both counted from 1, columns in
// Unicode code points.
type Position struct {
	File    string
	Pointer string
	Line    int
	Column  int
	// ByteColumn and UTF16Column are the same column in bytes of UTF-8 and in units of UTF-16, as other programs count.
	ByteColumn  int
	UTF16Column int
}

// String returns the position as compilers print it.
func (p Position) String() string {
	return p.File + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column)
}

// Resolve derives the positions of refs, reading each document once however many of its values are asked for. Where the
// text of a document is gone, all that is known is where the document began.
func Resolve(refs []Ref) []Position {
	positions := make([]Position, len(refs))
	asked := map[*Document][]int{}
	for i, ref := range refs {
		if ref.Document == nil {
			continue
		}
		positions[i] = Position{File: ref.Document.Path, Pointer: ref.Pointer}
		if ref.position.Line > 0 {
			positions[i].place(ref.Document, ref.position)
			continue
		}
		asked[ref.Document] = append(asked[ref.Document], i)
	}
	for document, indexes := range asked {
		pointers := make([]string, len(indexes))
		for k, i := range indexes {
			pointers[k] = refs[i].Pointer
		}
		for k, found := range schema.Locate(document.Text(), pointers) {
			positions[indexes[k]].place(document, found)
		}
	}
	return positions
}

// Scalars returns what stands at refs, reading each document once: strings, and numbers and words as they are written. It is
// empty for an object or a list, for what is not there, and for a place that is none of a value.
func Scalars(refs []Ref) []string {
	texts := make([]string, len(refs))
	asked := map[*Document][]int{}
	for i, ref := range refs {
		if ref.Document != nil && ref.position.Line == 0 {
			asked[ref.Document] = append(asked[ref.Document], i)
		}
	}
	for document, indexes := range asked {
		pointers := make([]string, len(indexes))
		for k, i := range indexes {
			pointers[k] = refs[i].Pointer
		}
		for k, text := range schema.Scalars(document.Text(), pointers) {
			texts[indexes[k]] = text
		}
	}
	return texts
}

func (p *Position) place(document *Document, found schema.Position) {
	p.Line, p.Column = document.Line+found.Line-1, found.Column
	p.ByteColumn, p.UTF16Column = found.ByteColumn, found.UTF16Column
}

// pointer joins tokens to a JSON pointer, escaping "~" and "/" as RFC 6901 demands.
func pointer(tokens ...string) string {
	var b strings.Builder
	for _, token := range tokens {
		b.WriteByte('/')
		if strings.ContainsAny(token, "~/") {
			token = strings.NewReplacer("~", "~0", "/", "~1").Replace(token)
		}
		b.WriteString(token)
	}
	return b.String()
}
