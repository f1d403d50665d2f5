package recording

// This file is what was typed, from wherever it came: flags, answers, or an object of JSON.

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/claims"
	"claimcheck/schema"
)

// Given is what was typed for one item.
type Given struct {
	// Words are those for fields, by their names.
	Words map[string][]string
	// Whole are values of the record's own keys that are taken as they are.
	Whole map[string]jsontext.Value
}

// NewGiven returns what was typed where nothing was.
func NewGiven() Given { return Given{Words: map[string][]string{}, Whole: map[string]jsontext.Value{}} }

// one returns the words for a field in one.
func (g Given) one(name string) string { return strings.Join(g.Words[name], " ") }

// has reports whether something was typed for one of some fields.
func (g Given) has(names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return len(g.Words[name]) > 0 })
}

// Line is one item of JSON as it was typed: what kind of thing it is, in which article, and what it says.
type Line struct {
	Kind  *Kind
	In    string
	Given Given
}

// ReadLine understands an object of JSON. Its keys are those of the record or the names of fields: a string, or a list of
// strings, is understood as the words of a flag are; any other value is taken as it is. The key "in" names the article,
// and "add" the kind where the command does not; a claim tells it by its own "kind".
func ReadLine(text []byte, kind *Kind) (Line, error) {
	line := Line{Kind: kind, Given: NewGiven()}
	if _, faults := schema.Inspect(text); len(faults) > 0 {
		return line, errors.New(faults[0].Message)
	}
	if text = bytes.TrimSpace(text); len(text) == 0 || text[0] != '{' {
		return line, errors.New("an item is one object of JSON, such as {\"text\": \"...\"}")
	}
	var members map[string]jsontext.Value
	if err := json.Unmarshal(text, &members); err != nil {
		return line, err
	}
	if err := line.tellKind(members); err != nil {
		return line, err
	}
	for _, key := range keysOf(text) {
		if err := line.take(key, members[key]); err != nil {
			return line, err
		}
	}
	return line, nil
}

// tellKind finds out what the object is.
func (l *Line) tellKind(members map[string]jsontext.Value) error {
	name, _ := stringOf(members["add"])
	own, told := stringOf(members["kind"])
	if name == "" && l.Kind == nil {
		name = own
	}
	if name == "" && l.Kind == nil {
		return fmt.Errorf("nothing says what it is: give a claim its \"kind\", and anything else \"add\", such as \"add\": \"person\"")
	}
	if name != "" {
		kind, err := Find(name)
		if err != nil {
			return err
		}
		if l.Kind != nil && l.Kind != kind && l.Kind.Name != kind.Name {
			return fmt.Errorf("it is of the kind %q, where the command adds the kind %q", kind.Name, l.Kind.Name)
		}
		l.Kind = kind
	}
	if l.Kind.Claim() && told && own != l.Kind.Name {
		return fmt.Errorf("its \"kind\" is %q, where the command adds the kind %q", own, l.Kind.Name)
	}
	return nil
}

// take takes one member of the object.
func (l *Line) take(key string, value jsontext.Value) error {
	words, worded := wordsOf(value)
	switch {
	case key == "add", key == "kind" && l.Kind.Claim():
		return nil
	case key == "in" && l.Kind.InArticle():
		l.In = strings.Join(words, " ")
		return nil
	}
	field := l.Kind.Field(strings.ReplaceAll(key, "_", "-"))
	record := slices.Contains(l.Kind.Keys(), key)
	switch {
	case field != nil && worded:
		l.Given.Words[field.Name] = words
	case field != nil && field.Switch:
		if string(value) == "true" {
			l.Given.Words[field.Name] = []string{"true"}
		}
	case record:
		l.Given.Whole[key] = value
	case field != nil:
		return fmt.Errorf("%q is %s, where words are needed", key, value)
	default:
		var known []string
		for _, each := range l.Kind.Fields {
			known = append(known, each.Name)
		}
		known = append(known, l.Kind.Keys()...)
		if near, ok := schema.Nearest(key, known); ok {
			return fmt.Errorf("unknown key %q; did you mean %q?", key, near)
		}
		return fmt.Errorf("unknown key %q; \"claimcheck add %s --help\" lists the fields", key, l.Kind.Name)
	}
	return nil
}

// Keys lists the keys that the schema lets an item of the kind have.
func (k *Kind) Keys() []string { return k.shape().Keys() }

func (k *Kind) shape() *schema.Shape {
	shape, err := schema.ShapeOf(k.File)
	if err != nil {
		panic("recording: " + err.Error())
	}
	if k.List == "" {
		return shape.Member([]byte(claims.FileArticle))
	}
	shape = shape.Member([]byte(k.List)).Items()
	if k.Claim() {
		return shape.OfKind(k.Name)
	}
	return shape
}

// wordsOf returns a string, or a list of strings that has one at least; false for any other value.
func wordsOf(value jsontext.Value) ([]string, bool) {
	if word, ok := stringOf(value); ok {
		return []string{word}, true
	}
	var list []string
	if value.Kind() != '[' || json.Unmarshal(value, &list) != nil || len(list) == 0 {
		return nil, false
	}
	return list, true
}

func stringOf(value jsontext.Value) (string, bool) {
	var word string
	if value.Kind() != '"' || json.Unmarshal(value, &word) != nil {
		return "", false
	}
	return word, true
}

// keysOf lists the keys of an object in their order.
func keysOf(text []byte) []string {
	outline, _ := schema.Inspect(text)
	return outline.Keys
}
