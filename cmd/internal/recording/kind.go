package recording

// This file says what a kind and a field are. The kinds themselves stand in the files kinds_*.go.

import (
	"fmt"
	"slices"
	"strings"

	"claimcheck/claims"
	"claimcheck/schema"
)

// Kind is something that can be added to a dataset.
type Kind struct {
	// Name is the word that the command line has for it.
	Name string
	// Short says in a few words what it records.
	Short string
	// File is the kind of file that it stands in, and List the key of the list that it becomes an item of; that is empty
	// for an article, which is a file of its own.
	File, List string
	// Fields are what it is made of, in the order in which they are asked for.
	Fields []*Field
	// LeftOut are the keys of the record that no field fills, each with the reason. Lines of JSON may have them.
	LeftOut map[string]string
	// Usage and Example show the one line that adds one.
	Usage, Example string

	// words names the field that the words without a flag belong to.
	words string
	// name makes an id of what is known of an item; claims have none, since they are numbered.
	name func(d *draft) string
	// anchors gives the words that an anchor may be made of where none are typed, the most telling first.
	anchors func(d *draft) [][]string
	// finish completes an item of which all fields are read.
	finish func(d *draft)
}

// Field is one thing that is known, or asked, of an item.
type Field struct {
	// Name is the field's flag, and its key in lines of JSON and in answers.
	Name string
	// Fills is the key of the record that it fills, alone or with other fields.
	Fills string
	// Value stands for its value in help, and Help says what it is.
	Value, Help string
	// Ask is the question for it, empty where prompts leave it out.
	Ask string
	// Required says that there can be no item without it.
	Required bool
	// Many says that it may be given several times, and Switch that it has no value.
	Many, Switch bool
	// Allowed are the values that it may have, where they are few.
	Allowed []string

	// offer lists what is known to a scene for it.
	offer func(s *Scene) []Option
	// read understands its words. It is nil for a field that another one reads.
	read func(d *draft, words []string) error
	// with names the fields whose being given is enough for this one to be read, too, and instead those one of which will
	// do in its place where it is required.
	with, instead []string
	// always says that it is read in any case.
	always bool
}

// Option is a value that may be chosen for a field.
type Option struct{ Value, Label string }

// Kinds lists all kinds in the order of help: what stands in articles first, then the registers.
func Kinds() []*Kind { return slices.Concat(articleKinds(), claimKinds(), registerKinds()) }

// Find finds a kind by its name. The error for an unknown one names the nearest.
func Find(name string) (*Kind, error) {
	var names []string
	for _, kind := range Kinds() {
		if kind.Name == name {
			return kind, nil
		}
		names = append(names, kind.Name)
	}
	if near, ok := schema.Nearest(name, names); ok {
		return nil, fmt.Errorf("unknown kind %q; did you mean %q?", name, near)
	}
	return nil, fmt.Errorf("unknown kind %q; one of %s", name, strings.Join(names, ", "))
}

// InArticle reports whether an item of the kind stands in the record of an article.
func (k *Kind) InArticle() bool { return k.File == claims.FileArticle && k.List != "" }

// Claim reports whether the kind is one of claim.
func (k *Kind) Claim() bool { return k.List == "claims" }

// Field returns the field of a name, or nil.
func (k *Kind) Field(name string) *Field {
	for _, field := range k.Fields {
		if field.Name == name {
			return field
		}
	}
	return nil
}

// Words returns the field that the words without a flag belong to, nil where they belong to several.
func (k *Kind) Words() *Field { return k.Field(k.words) }

// Offer lists what a scene knows for a field: the values that are allowed, else what the records have.
func (f *Field) Offer(s *Scene) []Option {
	var options []Option
	for _, value := range f.Allowed {
		options = append(options, Option{value, value})
	}
	if f.offer != nil {
		options = append(options, f.offer(s)...)
	}
	return options
}

// Take gives words without a flag to the fields that they belong to.
func (k *Kind) Take(words []string, into Given) error {
	if len(words) == 0 {
		return nil
	}
	if k.Name == claims.KindOrder {
		return takeOrder(words, into)
	}
	field := k.Words()
	if field == nil {
		return fmt.Errorf("%s takes no words without a flag, but got %q", k.Name, words[0])
	}
	if len(into.Words[field.Name]) > 0 {
		return fmt.Errorf("%q and --%s say the same twice; give one of them", words[0], field.Name)
	}
	if !field.Many {
		words = []string{strings.Join(words, " ")}
	}
	into.Words[field.Name] = words
	return nil
}

// takeOrder understands "EVENT before OTHER".
func takeOrder(words []string, into Given) error {
	if len(words) != 3 {
		return fmt.Errorf("an order is three words, EVENT %s OTHER, but got %d: %q", strings.Join(relations, "|"), len(words), strings.Join(words, " "))
	}
	for i, name := range []string{"event", "relation", "other"} {
		if len(into.Words[name]) > 0 {
			return fmt.Errorf("%q and --%s say the same twice; give one of them", words[i], name)
		}
		into.Words[name] = []string{words[i]}
	}
	return nil
}
