package recording

// This file finds out which event, measure, place, source or claim is meant by a word.

import (
	"fmt"
	"slices"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/wording"
	"claimcheck/schema"
)

// thing is an event or a measure: its id, and its name where a register has one.
type thing struct{ id, name string }

// events lists those of the register, then those that the article's claims name.
func (s *Scene) events() []thing {
	var all []thing
	for _, event := range s.Dataset.Events.Items {
		all = append(all, thing{event.ID, event.Name})
	}
	return s.used(all, func(c *claims.Claim) []string { return []string{c.Event, c.Other} })
}

// measures lists those of the register, then those that the article's claims name.
func (s *Scene) measures() []thing {
	var all []thing
	for _, measure := range s.Dataset.Measures.Items {
		all = append(all, thing{measure.ID, measure.Name})
	}
	return s.used(all, func(c *claims.Claim) []string { return []string{c.Measure, c.PartOf} })
}

// used adds what claims name, each once.
func (s *Scene) used(all []thing, of func(*claims.Claim) []string) []thing {
	for _, article := range s.Dataset.Articles {
		for _, claim := range article.Claims {
			for _, id := range of(claim) {
				if id != "" && !slices.ContainsFunc(all, func(t thing) bool { return t.id == id }) {
					all = append(all, thing{id: id})
				}
			}
		}
	}
	return all
}

func offerThings(list func(*Scene) []thing) func(*Scene) []Option {
	return func(s *Scene) []Option {
		var options []Option
		for _, each := range list(s) {
			options = append(options, Option{each.id, each.name})
		}
		return options
	}
}

// eventField and measureField are fields for the id of an event, or of a measure.
func eventField(name, help, ask string) *Field {
	return thingField(name, "EVENT", help, ask, "event", (*Scene).events)
}

func measureField(name, help, ask string) *Field {
	return thingField(name, "MEASURE", help, ask, "measure", (*Scene).measures)
}

func thingField(name, value, help, ask, kind string, list func(*Scene) []thing) *Field {
	key := strings.ReplaceAll(name, "-", "_")
	return &Field{Name: name, Fills: key, Value: value, Help: help, Ask: ask, offer: offerThings(list), read: func(d *draft, words []string) error {
		id, err := d.thing(name, words[0], kind, list(d.scene))
		if err == nil {
			d.item[key] = id
		}
		return err
	}}
}

// ageMeasure is the measure that every dataset has: how old a person is.
const ageMeasure = "age"

// thing returns the id that is meant: a known one, the one of a name, or a new one, of which a note tells.
func (d *draft) thing(field, words, kind string, all []thing) (string, error) {
	var ids []string
	var of []string
	for _, each := range all {
		if each.id == words {
			return words, nil
		}
		ids = append(ids, each.id)
		if each.name != "" && wording.Fold(each.name) == wording.Fold(words) {
			of = append(of, each.id)
		}
	}
	switch {
	case len(of) == 1:
		d.note("%s: “%s” is %s", field, words, of[0])
		return of[0], nil
	case len(of) > 1:
		return "", fmt.Errorf("--%s %q: it may be %s; give the id", field, words, strings.Join(of, ", "))
	}
	if words == ageMeasure && kind == "measure" {
		return words, nil
	}
	near, ok := schema.Nearest(words, ids)
	if !isID(words) {
		told := fmt.Sprintf("no %s is called so", kind)
		if ok {
			told += fmt.Sprintf("; did you mean %q?", near)
		}
		return "", fmt.Errorf("--%s %q: %s; a new one takes an id, such as %q", field, words, told, slug(words))
	}
	told := fmt.Sprintf("%s: %q is a new %s", field, words, kind)
	if ok {
		told += fmt.Sprintf("; if it is %q, write that", near)
	}
	d.note("%s", told)
	return words, nil
}

// placeField is a field for where something took place: any name, or the id of the register.
func placeField(name, help, ask string) *Field {
	key := strings.ReplaceAll(name, "-", "_")
	field := textField(name, "PLACE", help, ask)
	field.offer = func(s *Scene) []Option {
		var options []Option
		for _, place := range s.Dataset.Places.Items {
			options = append(options, Option{place.ID, place.Name})
		}
		return options
	}
	field.read = func(d *draft, words []string) error {
		d.item[key] = words[0]
		d.notePlace(name, words[0])
		return nil
	}
	return field
}

// notePlace tells where a place lies, or that nobody knows it.
func (d *draft) notePlace(name, words string) {
	where := d.scene.Dataset.Whereabouts(words)
	zone, known := d.scene.Dataset.PlaceZone(words)
	switch {
	case !known:
		told := fmt.Sprintf("%s: neither the register of places nor the gazetteer knows “%s”", name, words)
		if near, ok := schema.Nearest(words, gazetteerNames()); ok {
			told += fmt.Sprintf("; if it is %s, write that", near)
		}
		d.note("%s", told)
	case zone != "":
		d.note("%s: “%s” is %s, in the zone %s", name, words, where.Words(), zone)
	}
}

func gazetteerNames() []string {
	var names []string
	for _, place := range when.Gazetteer() {
		names = append(names, place.Name)
	}
	return names
}

// citesField is the field for the sources that the article gives for a claim.
func citesField() *Field {
	return &Field{
		Name: "cites", Fills: "cites", Value: "SOURCE", Help: "id of a source that the article gives for it", Many: true,
		Ask: "Which source does the article give for it?", offer: offerSources,
		read: func(d *draft, words []string) error {
			for _, id := range words {
				if _, err := d.source("cites", id); err != nil {
					return err
				}
			}
			d.item["cites"] = words
			return nil
		},
	}
}

func offerSources(s *Scene) []Option {
	var options []Option
	if s.Article == nil {
		return nil
	}
	for _, source := range s.Article.Sources {
		options = append(options, Option{source.ID, strings.TrimSpace(source.Kind + " " + s.Dataset.SpeakerName(source.Author))})
	}
	return options
}

// source finds a source of the article by its id.
func (d *draft) source(field, id string) (*claims.Source, error) {
	if source := d.scene.Article.Source(id); source != nil {
		return source, nil
	}
	var ids []string
	for _, source := range d.scene.Article.Sources {
		ids = append(ids, source.ID)
	}
	return nil, fmt.Errorf("--%s %q: %s", field, id, noSuch("source", id, ids))
}

// withinField is the field for the quote or statement that a claim stands within.
func withinField() *Field {
	return &Field{
		Name: "within", Fills: "within", Value: "CLAIM", Help: "id of the quote or statement that it stands within: its speaker claims it",
		offer: func(s *Scene) []Option {
			var options []Option
			if s.Article == nil {
				return nil
			}
			for _, claim := range s.Article.Claims {
				if claim.Kind == claims.KindQuote || claim.Kind == claims.KindStatement {
					options = append(options, Option{claim.ID, claim.Words()})
				}
			}
			return options
		},
		read: func(d *draft, words []string) error {
			if d.scene.Article.Claim(words[0]) == nil {
				var ids []string
				for _, claim := range d.scene.Article.Claims {
					ids = append(ids, claim.ID)
				}
				return fmt.Errorf("--within %q: %s", words[0], noSuch("claim", words[0], ids))
			}
			d.item["within"] = words[0]
			return nil
		},
	}
}

// noSuch says that an article has no source or claim of an id.
func noSuch(kind, id string, ids []string) string {
	if len(ids) == 0 {
		return "the article has no " + kind + "s"
	}
	if near, ok := schema.Nearest(id, ids); ok {
		return fmt.Sprintf("the article has no such %s; did you mean %q?", kind, near)
	}
	const most = 12
	shown := ids[max(0, len(ids)-most):]
	return fmt.Sprintf("the article has no such %s; it has %s", kind, strings.Join(shown, ", "))
}
