package schema

// This file judges the text of a document before any schema does: is it JSON that every program reads alike? A sound
// text is read past once, quickly; only one that is not is looked at closely.

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// Outline is what is known of a document before its schema is.
type Outline struct {
	// Object says that the text could be read to its end and is one JSON object.
	Object bool
	// Keys are the names of the object's members in their order, each once. Where the text breaks off they are those
	// that come before.
	Keys []string
}

// Inspect judges the text of a document: whether it is JSON (RFC 8259) in UTF-8 without a byte order mark, without
// repeated keys, broken characters, numbers that programs choke on, or more of anything than a record has. The violations are in
// the order of their positions, none for a sound text.
func Inspect(document []byte) (Outline, []Violation) {
	if outline, sound := skim(document); sound {
		return outline, nil
	}
	examined := examine(document)
	return examined.outline, examined.violations(document)
}

// skim reads past a text as fast as can be, and gives up at its first fault.
func skim(document []byte) (Outline, bool) {
	r := acquire(document, strictly)
	defer r.release()
	var outline Outline
	for done := false; ; done = r.decoder.StackDepth() == 0 {
		before := r.decoder.InputOffset()
		token, err := r.decoder.ReadToken()
		if err == io.EOF {
			return outline, done
		}
		if err != nil || done {
			return outline, false
		}
		if r.excess(token.Kind(), int(r.decoder.InputOffset()-before)) != "" {
			return outline, false
		}
		depth := r.decoder.StackDepth()
		switch token.Kind() {
		case '{', '[':
			outline.Object = outline.Object || depth == 1 && token.Kind() == '{'
		case '0':
			if absurd(trimmed(document[before:r.decoder.InputOffset()])) != "" {
				return outline, false
			}
		case '"':
			if depth == 1 && r.named() {
				outline.Keys = append(outline.Keys, token.String())
			}
		}
	}
}

// named reports whether the string just read is the name of a member.
func (r *reader) named() bool {
	kind, count := r.decoder.StackIndex(r.decoder.StackDepth())
	return kind == '{' && count%2 == 1
}

// Numbers beyond these bounds cost programs seconds and gigabytes to read, and no quantity in the news comes near them.
const (
	maxDigits   = 400
	maxExponent = 400
)

// absurd says what is wrong with a number that no program should have to read; nothing for a number that is fine.
func absurd(number []byte) string {
	exponent := bytes.IndexAny(number, "eE")
	if len(number) <= 300 && exponent < 0 {
		return ""
	}
	mantissa := number
	if exponent >= 0 {
		mantissa = number[:exponent]
		power, err := strconv.Atoi(string(number[exponent+1 : min(len(number), exponent+12)]))
		if err != nil || len(number)-exponent > 11 || power > maxExponent || power < -maxExponent {
			return fmt.Sprintf("the number %s has an exponent beyond %d; write a number that can be read", cut(string(number[:min(len(number), 80)])), maxExponent)
		}
	}
	digits := len(mantissa) - bytes.Count(mantissa, []byte("-")) - bytes.Count(mantissa, []byte("."))
	if digits > maxDigits {
		return fmt.Sprintf("the number %s has %d digits; at most %d are allowed", cut(string(number[:80])), digits, maxDigits)
	}
	if _, err := strconv.ParseFloat(string(number), 64); err != nil {
		return fmt.Sprintf("the number %s is too large; numbers go to about 1.8e308", cut(string(number[:min(len(number), 80)])))
	}
	return ""
}

// examination is what a close look at an unsound text finds.
type examination struct {
	outline Outline
	// readable says that the text is JSON nonetheless, so that its schema can judge it.
	readable bool
	faults   []fault
	// absurd holds the pointers of numbers that could not be read.
	absurd map[string]bool

	// objects are those that are being read, lists among them with no names.
	objects []names
	// done says that the document's one value has been read.
	done bool
	// line is the number of the line that the byte at lineOffset stands on.
	line, lineOffset int
}

// names are the members of an object by name, with the lines on which they stand.
type names map[string]int

// violations returns the faults as violations.
func (e *examination) violations(document []byte) []Violation {
	return limit(place(document, e.faults))
}

// without drops the faults of values that could not be read, of which all is said.
func (e *examination) without(faults []fault) []fault {
	return slices.DeleteFunc(faults, func(f fault) bool { return e.absurd[f.pointer] })
}

// report notes a fault, unless there are more than anybody will be told of.
func (e *examination) report(offset int, pointer, message string) {
	if len(e.faults) <= maxViolations {
		e.faults = append(e.faults, fault{pointer: pointer, offset: offset, message: message})
	}
}

// fail reports the fault that ends the reading. It has no pointer, since it takes out the document as a whole.
func (e *examination) fail(offset int, message string) *examination {
	e.outline.Object = false
	e.report(offset, "", message)
	return e
}

// examine looks closely at a text: it collects every fault up to the first one of syntax, which ends the reading.
func examine(document []byte) *examination {
	e := &examination{absurd: map[string]bool{}, line: 1}
	if offset, message := foreign(document); message != "" {
		return e.fail(offset, message)
	}
	r := acquire(document, leniently)
	defer r.release()
	for {
		before := r.decoder.InputOffset()
		token, err := r.decoder.ReadToken()
		if err == io.EOF {
			e.readable = true
			return e
		}
		if e.done {
			return e.fail(r.after(int(before)), "the text goes on after its end; a document is one JSON object alone")
		}
		if err != nil {
			return e.fail(r.brokenOff(err))
		}
		text := trimmed(document[before:r.decoder.InputOffset()])
		begin := int(r.decoder.InputOffset()) - len(text)
		if message := r.excess(token.Kind(), len(text)); message != "" {
			return e.fail(begin, message)
		}
		e.token(r, token, text, begin)
		e.done = r.decoder.StackDepth() == 0
	}
}

// token looks at one token, which begins at an offset.
func (e *examination) token(r *reader, token jsontext.Token, text []byte, begin int) {
	e.line += bytes.Count(r.document[e.lineOffset:begin], []byte("\n"))
	e.lineOffset = begin
	switch token.Kind() {
	case '{', '[':
		e.objects = append(e.objects, nil)
		e.outline.Object = e.outline.Object || len(e.objects) == 1 && token.Kind() == '{'
	case '}', ']':
		e.objects = e.objects[:len(e.objects)-1]
	case '0':
		if message := absurd(text); message != "" {
			pointer := string(r.decoder.StackPointer())
			e.absurd[pointer] = true
			e.report(begin, pointer, message)
		}
	case '"':
		if at, message := brokenCharacter(text); message != "" {
			e.report(begin+at, string(r.decoder.StackPointer()), message)
		}
		if r.named() {
			e.name(r, token.String(), begin)
		}
	}
}

// name notes the name of a member, and reports one that its object has already.
func (e *examination) name(r *reader, name string, begin int) {
	last := len(e.objects) - 1
	if e.objects[last] == nil {
		e.objects[last] = names{}
	}
	if earlier, ok := e.objects[last][name]; ok {
		e.report(begin, string(r.decoder.StackPointer()),
			fmt.Sprintf("key %s stands here again; it stands on line %d already; remove one of the two", quote(name), earlier))
		return
	}
	e.objects[last][name] = e.line
	if last == 0 {
		e.outline.Keys = append(e.outline.Keys, name)
	}
}
