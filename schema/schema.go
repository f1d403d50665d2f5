// Package schema holds the JSON Schemas of claimcheck's records and judges raw JSON text by them, with line and column.
//
// The published files, NAME.schema.json beside this one, are the single truth: editors complete and document keys from
// them, and everything that this package compiles or says in a message is derived from them.
package schema

// This file is the way in: the shipped schemas by name, and a validator that is compiled from them once.

import (
	"cmp"
	"embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed *.schema.json
var published embed.FS

const suffix = ".schema.json"

// Format judges a string named by a schema's "format"; its error says what is wrong and what is allowed ("month 13: a
// month is 01 to 12"). A format is called from many goroutines at once, and says the same of a text whenever it is asked.
type Format func(string) error

// Position is a place in a text. Lines and columns count from 1, columns in Unicode code points. A line ends with "\n";
// a "\r" before it belongs to the line.
type Position struct {
	Line, Column int
	// ByteColumn and UTF16Column are the same column in bytes of UTF-8 and in units of UTF-16, as other programs count.
	ByteColumn, UTF16Column int
}

// Violation is one fault of a document.
type Violation struct {
	// Pointer is the JSON pointer (RFC 6901) of the value at fault: for an unknown or repeated key that of the key's
	// value, for a missing key that of the object that lacks it. It is empty for a fault of the text as a whole, which
	// every fault of JSON syntax is.
	Pointer string
	// Position is where to look: the beginning of the value, or of the key's own name where the key is at fault.
	Position Position
	// Message tells people what is wrong and what is allowed, with values quoted and cut.
	Message string
}

// Kinds returns the kinds of record by their top-level keys, in the order in which they are documented.
func Kinds() []string { return slices.Clone(recordKinds) }

var recordKinds = []string{"article", "people", "organisations", "publishers", "events", "places", "measures"}

// Names returns the names of the shipped schemas, sorted: the record kinds, "baseline", "config" and "report".
func Names() []string {
	entries, err := published.ReadDir(".")
	if err != nil {
		panic("schema: the embedded schemas cannot be listed: " + err.Error())
	}
	names := make([]string, 0, len(entries))
	for _, entry := range entries {
		names = append(names, strings.TrimSuffix(entry.Name(), suffix))
	}
	slices.Sort(names)
	return names
}

// Source returns the text of a schema as it is published. The error for an unknown name lists the names there are.
func Source(name string) ([]byte, error) {
	if !slices.Contains(Names(), name) {
		return nil, unknownName(name, Names())
	}
	return published.ReadFile(name + suffix)
}

func unknownName(name string, known []string) error {
	return fmt.Errorf("unknown schema %s; %s", quote(name), allowed(name, known))
}

// Validator judges documents by the shipped schemas. It may be used by many goroutines at once.
type Validator struct {
	schemas map[string]*judge
}

// New compiles the shipped schemas, once for all. Formats gives those named in the schemas that this package does not
// bring itself: it knows "calendar-day", "date-time", "language" and "web-address". A format that is named but neither
// given nor known is an error, as is a reference that leads out of its schema: nothing is ever fetched.
func New(formats map[string]Format) (*Validator, error) {
	sources := map[string][]byte{}
	for _, name := range Names() {
		text, err := Source(name)
		if err != nil {
			return nil, err
		}
		sources[name] = text
	}
	return newValidator(sources, formats)
}

// newValidator compiles schemas by name.
func newValidator(sources map[string][]byte, given map[string]Format) (*Validator, error) {
	formats := registerFormats(given)
	v := &Validator{schemas: map[string]*judge{}}
	for name, text := range sources {
		root, err := parse(text)
		if err != nil {
			return nil, fmt.Errorf("schema %q: %w", name, err)
		}
		v.schemas[name], err = newJudge(root, formats)
		if err != nil {
			return nil, fmt.Errorf("schema %q: %w", name, err)
		}
	}
	return v, nil
}

// maxViolations bounds what is told of one document, so that a hostile one cannot fill the memory with messages.
const maxViolations = 1000

// Validate judges a document, given as JSON text, by the schema of that name, and returns its violations in the order
// of their positions; none means that the document is valid. A document that is no JSON has the violations of [Inspect]
// alone. Faults that leave the structure readable, such as a repeated key, stand beside those that the schema finds; of
// a repeated key the last value is judged, and a number that no program could read is taken for a sound one.
func (v *Validator) Validate(name string, document []byte) []Violation {
	judge, ok := v.schemas[name]
	if !ok {
		known := make([]string, 0, len(v.schemas))
		for each := range v.schemas {
			known = append(known, each)
		}
		slices.Sort(known)
		return []Violation{{Position: lineStart(1), Message: unknownName(name, known).Error()}}
	}
	if judge.sieve.passes(document) {
		return nil
	}
	return judge.violations(document)
}

// Recognised is what is told of a record that is certainly sound and valid.
type Recognised struct {
	Kind string
	// Claims is how many claims an article's record holds, and Copy says that the article names a local copy of its text.
	Claims int
	Copy   bool
}

// Recognise recognises a record that is certainly sound and valid, so that neither [Inspect] nor [Validator.Validate] need
// be asked about it. It answers for nearly every such record, and takes a twentieth of their time.
func (v *Validator) Recognise(document []byte) (told Recognised, certain bool) {
	kind := kindByKeys(document)
	if judge, ok := v.schemas[kind]; ok {
		told, certain = judge.sieve.tell(document)
	}
	told.Kind = kind
	return told, certain
}

// violations judges a document that the sieve has not let through.
func (j *judge) violations(document []byte) []Violation {
	if faults, err := j.soundFaults(document); err == nil {
		return limit(place(document, faults))
	}
	examined := examine(document)
	if !examined.readable {
		return examined.violations(document)
	}
	root, err := readTree(document, leniently, nil)
	if err != nil {
		return examined.violations(document) // There is too much of it to be judged before these are mended.
	}
	return limit(place(document, append(examined.faults, examined.without(j.faults(root))...)))
}

// fault is a violation whose place is not worked out yet.
type fault struct {
	pointer string
	// onName says that the fault is the key's name rather than its value.
	onName bool
	// offset is the place in bytes from 0; a negative one is found from the pointer.
	offset  int
	message string
}

// place turns faults into violations: it finds where they stand, in one pass over the text, sorts them by that and
// drops those told twice.
func place(document []byte, faults []fault) []Violation {
	if len(faults) == 0 {
		return nil
	}
	pointers := make([]string, len(faults))
	for i, f := range faults {
		pointers[i] = f.pointer
	}
	spots := find(document, pointers)
	offsets := make([]int, len(faults))
	for i, f := range faults {
		switch {
		case f.offset >= 0:
			offsets[i] = f.offset
		case f.onName:
			offsets[i] = spots[i].name
		default:
			offsets[i] = spots[i].value
		}
	}
	violations := make([]Violation, len(faults))
	for i, position := range positions(document, offsets) {
		violations[i] = Violation{Pointer: faults[i].pointer, Position: position, Message: faults[i].message}
	}
	slices.SortFunc(violations, func(a, b Violation) int {
		return cmp.Or(
			cmp.Compare(a.Position.Line, b.Position.Line),
			cmp.Compare(a.Position.Column, b.Position.Column),
			strings.Compare(a.Pointer, b.Pointer),
			strings.Compare(a.Message, b.Message),
		)
	})
	return slices.Compact(violations)
}

// limit cuts the violations of a document that has too many. The one that tells so is about the document as a whole,
// since no part of it is known to be sound.
func limit(violations []Violation) []Violation {
	if len(violations) <= maxViolations {
		return violations
	}
	return append(violations[:maxViolations-1:maxViolations-1], Violation{
		Position: violations[maxViolations-1].Position,
		Message:  "there are more faults from here on, too many to tell; mend those above first",
	})
}
