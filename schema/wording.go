package schema

// This file holds the words: how values are quoted, how things are named, and what is said of a value of a wrong type.
// Records come from the web and messages go to terminals, so nothing of a record is shown unescaped or at full length.

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// maxShown is how many characters of a value a message shows.
const maxShown = 60

// quote returns a text in quotation marks as messages show it: cut at 60 characters, with control characters,
// overrides of the writing direction and all else that cannot be seen escaped.
func quote(text string) string {
	count := 0
	for i := range text {
		if count == maxShown {
			return strconv.Quote(text[:i] + "…")
		}
		count++
	}
	return strconv.Quote(text)
}

// unquoted returns the text of a JSON string.
func unquoted(value jsontext.Value) string {
	text, err := jsontext.AppendUnquote(nil, value)
	if err != nil {
		return string(value)
	}
	return string(text)
}

// show returns a value as messages show it.
func show(value any) string {
	switch value := value.(type) {
	case nil:
		return "null"
	case bool:
		return strconv.FormatBool(value)
	case string:
		return quote(value)
	case json.Number:
		return cut(string(value))
	case []any:
		return "[…]"
	default:
		return "{…}"
	}
}

func cut(text string) string {
	if len(text) <= maxShown {
		return text
	}
	return text[:maxShown] + "…"
}

// thing returns what a value is called where it is spoken of as a thing: "a date claim", "the dateline".
func (at *spot) thing() string {
	if title := at.title(); title != "" {
		return title
	}
	return at.subject()
}

// subject returns what a value is called where its content is at fault: the key that holds it.
func (at *spot) subject() string {
	switch {
	case len(at.path) == 0 && !at.item:
		return "the text"
	case at.item && at.title() != "":
		return at.title()
	case !printable(at.name):
		return quote(at.name)
	default:
		return at.name
	}
}

// whole returns what a value is called where all of it is at fault, which for an unnamed item of a list is more than
// the key of the list.
func (at *spot) whole() string {
	if at.item && at.title() == "" {
		return "an item of " + at.subject()
	}
	return at.subject()
}

// printable reports whether a key can be shown without quotation marks; keys of the schemas can, others may not.
func printable(key string) bool {
	return key != "" && len(key) <= maxShown && !strings.ContainsFunc(key, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune("_-.$", r)
	})
}

// clause returns the first clause of a description, as it stands after a colon: without the examples, and without the
// capital letter unless it begins an abbreviation.
func clause(description string) string {
	for _, end := range []string{", such as ", ". ", "; ", ": ", ", \"", ", usually ", ", as an IANA name "} {
		description, _, _ = strings.Cut(description, end)
	}
	description = strings.TrimSuffix(description, ".")
	if len(description) > 1 && description[1] >= 'a' && description[1] <= 'z' {
		description = strings.ToLower(description[:1]) + description[1:]
	}
	return description
}

// schemaKey is a key for editors only: it may stand in every document, and no message lists it.
const schemaKey = "$schema"

// list joins words as an enumeration.
func list(words []string) string {
	shown := slices.DeleteFunc(slices.Clone(words), func(word string) bool { return word == schemaKey })
	return strings.Join(shown, ", ")
}

// allowed tells which words may stand in place of one that may not, and which of them was probably meant.
func allowed(word string, known []string) string {
	if len(known) == 1 {
		return fmt.Sprintf("only %s is allowed", known[0])
	}
	text := "one of " + list(known)
	if near, ok := Nearest(word, known); ok {
		text += fmt.Sprintf("; did you mean %q?", near)
	}
	return text
}

// articles name the types of JSON Schema.
var articles = map[string]string{
	"string": "a string", "object": "an object", "array": "a list", "number": "a number", "integer": "a whole number",
	"boolean": "true or false", "null": "null",
}

// wrongType tells of a value that is of none of the types allowed, and how to write it rightly.
func (s *scene) wrongType(at *spot) string {
	types, _ := first(at.facets, func(f facet) ([]string, bool) { return f.Types, f.Types != nil })
	needed := make([]string, len(types))
	for i, name := range types {
		needed[i] = articles[name]
	}
	verb := " is needed"
	if slices.Equal(types, []string{"boolean"}) {
		verb = " are allowed"
	}
	return fmt.Sprintf("%s is %s; %s%s%s", at.whole(), describe(at.value), strings.Join(needed, " or "), verb, s.remedy(at, types))
}

// optional reports whether the value is that of a key which may be left out.
func (at *spot) optional() bool {
	return !at.item && len(at.path) > 0 && !slices.ContainsFunc(at.owners, func(f facet) bool {
		return slices.Contains(f.Required, at.name)
	})
}

// describe names a value with its type: the string "six", the number 6, a list.
func describe(value any) string {
	switch value := value.(type) {
	case string:
		return "the string " + show(value)
	case json.Number:
		return "the number " + show(value)
	case []any:
		return "a list"
	case map[string]any:
		return "an object"
	default:
		return show(value)
	}
}

// remedy tells how to write a value of a wrong type rightly, beginning with the punctuation before it.
func (s *scene) remedy(at *spot, types []string) string {
	takes := func(name string) bool { return slices.Contains(types, name) }
	if words := choices(at.facets); words != nil {
		return ": " + allowed("", words)
	}
	switch value := at.value.(type) {
	case nil:
		if at.optional() {
			return "; leave the key out where nothing is known"
		}
	case string:
		if takes("number") || takes("integer") {
			if jsontext.Value(value).Kind() == '0' && jsontext.Value(value).IsValid() {
				return ", without quotation marks: " + cut(value)
			}
			return ", in digits and without quotation marks, such as 6"
		}
		if takes("boolean") {
			return ", without quotation marks"
		}
		if takes("array") && !takes("object") {
			return fmt.Sprintf(", in square brackets: [%s]", quote(value))
		}
	case json.Number, bool:
		if takes("string") {
			return fmt.Sprintf(", in quotation marks: \"%s\"", show(value))
		}
	case map[string]any:
		if takes("array") {
			return ", in square brackets: [{…}]"
		}
	case []any:
		if takes("object") && len(value) == 1 {
			return ", without the square brackets"
		}
	}
	if takes("object") {
		if names := s.members(at); len(names) > 0 {
			return ", with the keys " + list(names)
		}
	}
	if text := purpose(at.facets); text != "" {
		return ": " + text
	}
	return ""
}
