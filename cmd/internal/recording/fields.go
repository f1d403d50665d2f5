package recording

// This file holds the plain fields: words that are taken as they are, one of a few values, lists, figures.

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/claims/when"
	"claimcheck/schema"
)

// textField is a field whose words are the value of its key.
func textField(name, value, help, ask string) *Field {
	key := strings.ReplaceAll(name, "-", "_")
	return &Field{Name: name, Fills: key, Value: value, Help: help, Ask: ask, read: func(d *draft, words []string) error {
		d.item[key] = words[0]
		return nil
	}}
}

// required makes a field one that no item can do without.
func (f *Field) required() *Field {
	f.Required = true
	return f
}

// listField is a field that may be given several times and fills a list.
func listField(name, value, help, ask string) *Field {
	key := strings.ReplaceAll(name, "-", "_")
	return &Field{Name: name, Fills: key, Value: value, Help: help, Ask: ask, Many: true, read: func(d *draft, words []string) error {
		d.item[key] = words
		return nil
	}}
}

// fewField is a field that has one of a few values.
func fewField(name, help, ask string, values ...string) *Field {
	field := textField(name, strings.ToUpper(name), help+": "+strings.Join(values, ", "), ask)
	field.Allowed = values
	return field
}

// allowed refuses a value that a field cannot have.
func allowed(field *Field, word string) error {
	for _, value := range field.Allowed {
		if value == word {
			return nil
		}
	}
	if near, ok := schema.Nearest(word, field.Allowed); ok {
		return fmt.Errorf("--%s %q: one of %s; did you mean %q?", field.Name, word, strings.Join(field.Allowed, ", "), near)
	}
	return fmt.Errorf("--%s %q: one of %s", field.Name, word, strings.Join(field.Allowed, ", "))
}

// helper is a field that another one reads.
func helper(name, fills, value, help string) *Field {
	return &Field{Name: name, Fills: fills, Value: value, Help: help}
}

// switchField is a field without a value, which another one reads or which sets its key to true.
func switchField(name, fills, help string) *Field {
	return &Field{Name: name, Fills: fills, Help: help, Switch: true}
}

// idField is the id of the item, which is made where none is typed.
func idField(made string) *Field {
	return &Field{Name: "id", Fills: "id", Value: "ID", Help: "id of the item; without it, " + made}
}

func noteField() *Field {
	return textField("note", "WORDS", "remark for people; no check reads it", "")
}

// number reads a number and keeps it as it was typed.
func number(name, word string) (jsontext.Value, error) {
	plain := strings.ReplaceAll(word, ",", "")
	value := jsontext.Value(plain)
	if !value.IsValid() || value.Kind() != '0' {
		return nil, fmt.Errorf("--%s %q: not a number; write digits, such as 300 or 4.5", name, word)
	}
	if _, err := strconv.ParseFloat(plain, 64); err != nil {
		return nil, fmt.Errorf("--%s %q: too large a number", name, word)
	}
	return value, nil
}

// edtf refuses what is no date.
func edtf(name, word string) error {
	if _, err := when.ParseDate(word); err != nil {
		return fault(name, []string{word}, "%s", unquotedProblem(err, word))
	}
	return nil
}

// unquotedProblem tells why a text is no date or length without quoting it again.
func unquotedProblem(err error, text string) string {
	problem := strings.TrimPrefix(err.Error(), text+": ")
	return strings.TrimPrefix(problem, fmt.Sprintf("%q is ", text))
}

// dateField is a field whose value is a date without words.
func dateField(name, help string) *Field {
	field := textField(name, "DATE", help, "")
	take := field.read
	field.read = func(d *draft, words []string) error {
		if err := edtf(name, words[0]); err != nil {
			return err
		}
		return take(d, words)
	}
	return field
}

// zoneField is the zone of a person, a place and the like: its name, or a place that lies in it.
func zoneField(help string) *Field {
	return &Field{
		Name: "zone", Fills: "zone", Value: "ZONE", Help: help + ": a name such as Europe/London, or a place such as London",
		Ask: "In which time zone? A place will do",
		read: func(d *draft, words []string) error {
			zone, err := d.zone("zone", words[0])
			if err == nil {
				d.item["zone"] = zone
			}
			return err
		},
	}
}

// zone understands a zone by its own name, or by a place that lies in it.
func (d *draft) zone(name, word string) (string, error) {
	if _, err := when.LoadZone(word); err == nil {
		return word, nil
	}
	if zone, _ := d.scene.Dataset.PlaceZone(word); zone != "" {
		d.note("the zone of %s is %s", word, zone)
		return zone, nil
	}
	if near, ok := schema.Nearest(word, when.ZoneNames()); ok {
		return "", fmt.Errorf("--%s %q: no zone, and no place whose zone is known; did you mean %q?", name, word, near)
	}
	return "", fmt.Errorf("--%s %q: no zone, and no place whose zone is known; write a name such as Europe/London, or an offset such as +05:00", name, word)
}
