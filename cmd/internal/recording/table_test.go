package recording

import (
	"slices"
	"testing"
)

// Every key that the schema lets an item have is filled by a field, or left out with a reason; and no field fills another.
func TestFieldsAreThoseOfTheSchema(t *testing.T) {
	for _, kind := range Kinds() {
		keys := kind.Keys()
		if len(keys) < 3 {
			t.Fatalf("%s: the schema has only the keys %q", kind.Name, keys)
		}
		for _, key := range keys {
			filled := slices.ContainsFunc(kind.Fields, func(f *Field) bool { return f.Fills == key })
			if _, left := kind.LeftOut[key]; filled == left {
				t.Errorf("%s: the key %q is filled by a field: %v, and left out: %v", kind.Name, key, filled, left)
			}
		}
		for _, field := range kind.Fields {
			if !slices.Contains(keys, field.Fills) {
				t.Errorf("%s: the field %q fills %q, which the schema does not have", kind.Name, field.Name, field.Fills)
			}
		}
	}
}

// What the table says of a field can be told to people, and leads somewhere.
func TestFieldsExplainThemselves(t *testing.T) {
	for _, kind := range Kinds() {
		if kind.Short == "" || kind.Usage == "" || kind.Example == "" {
			t.Errorf("%s: its help lacks something", kind.Name)
		}
		seen := map[string]bool{}
		for _, field := range kind.Fields {
			if seen[field.Name] {
				t.Errorf("%s: two fields %q", kind.Name, field.Name)
			}
			seen[field.Name] = true
			if field.Help == "" || field.Value == "" && !field.Switch {
				t.Errorf("%s: the help of %q lacks something", kind.Name, field.Name)
			}
			if field.Required && field.Ask == "" {
				t.Errorf("%s: nobody asks for %q, without which there can be no item", kind.Name, field.Name)
			}
			for _, other := range slices.Concat(field.with, field.instead) {
				if kind.Field(other) == nil {
					t.Errorf("%s: %q looks at a field %q, which is not there", kind.Name, field.Name, other)
				}
			}
		}
		if kind.words != "" && kind.Words() == nil {
			t.Errorf("%s: words without a flag belong to a field %q, which is not there", kind.Name, kind.words)
		}
		if found, err := Find(kind.Name); err != nil || found.Name != kind.Name {
			t.Errorf("Find(%q) = %v, %v", kind.Name, found, err)
		}
	}
}

// The few values that fields allow are those of the schema: it has no other, and takes each.
func TestFewValuesAreThoseOfTheSchema(t *testing.T) {
	for _, kind := range Kinds() {
		for _, field := range kind.Fields {
			if len(field.Allowed) == 0 || field.Fills == "anchor" {
				continue
			}
			if want := enumOf(t, kind, field.Fills); !slices.Equal(field.Allowed, want) {
				t.Errorf("%s: --%s allows %q, the schema %q", kind.Name, field.Name, field.Allowed, want)
			}
		}
	}
}
