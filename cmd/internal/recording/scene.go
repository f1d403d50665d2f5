package recording

// This file makes an item of what was typed: each field is read in its order, and all that is wrong is told at once.

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"

	"claimcheck/claims"
	"claimcheck/claims/when"
)

// Scene is what is known where something is added.
type Scene struct {
	// Dataset holds the registers, and the article where there is one.
	Dataset *claims.Dataset
	// Article is the one that the item stands in, nil for what stands in none.
	Article *claims.Article
	// Today is the day by the clock, from which what is said of a new article is seen.
	Today when.Day
	// Root is the dataset's folder, Folder the one for records of articles, and Dir the one that paths are typed in.
	Root, Folder, Dir string
}

// Entry is one item, made and not yet written.
type Entry struct {
	Kind *Kind
	// ID is the item's id; of a claim it is empty where none was typed, and of others it may be one that was made, of which
	// Made tells.
	ID   string
	Made bool
	// Notes say what words were taken for, in sentences for people.
	Notes []string

	item map[string]any
}

// draft is an item in the making.
type draft struct {
	scene *Scene
	kind  *Kind
	given Given
	item  map[string]any
	notes []string
	// spans are the words of the anchor's whole spans, as they are printed.
	spans []string
}

// note says what was taken for what.
func (d *draft) note(format string, values ...any) {
	if text := fmt.Sprintf(format, values...); !slices.Contains(d.notes, text) {
		d.notes = append(d.notes, text)
	}
}

// Record makes an item. The error tells everything that is wrong with what was typed, each fault on a line.
func (s *Scene) Record(kind *Kind, given Given) (*Entry, error) {
	d := &draft{scene: s, kind: kind, given: given, item: map[string]any{}}
	for key, value := range given.Whole {
		d.item[key] = value
	}
	var faults []error
	for _, field := range kind.Fields {
		if err := d.read(field); err != nil {
			faults = append(faults, err)
		}
	}
	faults = append(faults, d.missing()...)
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	if kind.Claim() {
		d.item["kind"] = kind.Name
	}
	if kind.finish != nil {
		kind.finish(d)
	}
	entry := &Entry{Kind: kind, item: d.item}
	if err := d.identify(entry); err != nil {
		return nil, err
	}
	entry.Notes = d.notes
	return entry, nil
}

// read reads one field, where there is anything to read.
func (d *draft) read(field *Field) error {
	words := d.given.Words[field.Name]
	if _, whole := d.given.Whole[field.Fills]; whole && field.Fills != "" {
		if len(words) > 0 && field.Name != field.Fills {
			return fault(field.Name, words, "the whole %q is given as well; give one of them", field.Fills)
		}
		return nil
	}
	for _, word := range words {
		if strings.TrimSpace(word) == "" {
			return fmt.Errorf("--%s is empty; leave it out, or say what it is", field.Name)
		}
	}
	if len(words) > 1 && !field.Many {
		return fmt.Errorf("--%s is given %d times, and can have one value", field.Name, len(words))
	}
	if len(field.Allowed) > 0 && len(words) > 0 {
		if err := allowed(field, words[0]); err != nil {
			return err
		}
	}
	if field.read == nil || len(words) == 0 && !field.always && !d.given.has(field.with...) {
		return nil
	}
	return field.read(d, words)
}

// Missing lists the fields that an item cannot do without and for which nothing was typed.
func (k *Kind) Missing(given Given) []*Field {
	var missing []*Field
	for _, field := range k.Fields {
		if field.Required && !k.gives(given, field.Name) && !slices.ContainsFunc(slices.Concat(field.with, field.instead), func(name string) bool { return k.gives(given, name) }) {
			missing = append(missing, field)
		}
	}
	return missing
}

// gives reports whether words for a field were typed, or the whole of what it fills.
func (k *Kind) gives(given Given, name string) bool {
	_, whole := given.Whole[k.Field(name).Fills]
	return whole || given.has(name)
}

// missing tells which fields the item cannot do without.
func (d *draft) missing() []error {
	var faults []error
	for _, field := range d.kind.Missing(d.given) {
		how := fmt.Sprintf("--%s %s", field.Name, field.Value)
		if field.Name == d.kind.words {
			how = "the words themselves"
		}
		faults = append(faults, fmt.Errorf("%s needs %s: %s", d.kind.Name, how, field.Help))
	}
	return faults
}

// identify gives the item its id: the one that was typed, or one made of what is known. Claims are numbered later, when
// it is known which numbers are taken.
func (d *draft) identify(entry *Entry) error {
	if id := d.given.one("id"); id != "" {
		entry.ID = id
		return d.unused(id, false)
	}
	if whole, ok := stringOf(d.given.Whole["id"]); ok {
		entry.ID = whole
		return d.unused(whole, false)
	}
	if d.kind.name == nil {
		return nil
	}
	entry.ID, entry.Made = d.kind.name(d), true
	if entry.ID == "" {
		return fmt.Errorf("%s needs --id ID: no id of Latin letters and digits can be made of what is given", d.kind.Name)
	}
	if d.kind.List == "sources" {
		return nil // Sources are told apart by numbers where they must be.
	}
	return d.unused(entry.ID, true)
}

// JSON returns the item with an id.
func (e *Entry) JSON(id string) ([]byte, error) {
	item := map[string]any{}
	for key, value := range e.item {
		item[key] = value
	}
	item["id"] = id
	return json.Marshal(item, json.Deterministic(true))
}

// fault tells what is wrong with the words for a field.
func fault(field string, words []string, format string, values ...any) error {
	return fmt.Errorf("--%s %q: %w", field, strings.Join(words, " "), fmt.Errorf(format, values...))
}
