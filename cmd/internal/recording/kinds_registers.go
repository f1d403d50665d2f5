package recording

// This file is the table of what stands in registers. A place of the register is a "location" here, since "place" is a
// kind of claim.

import (
	"fmt"

	"claimcheck/claims"
)

// entryKind makes a kind of a register from its own fields.
func entryKind(name, short, file, example string, fields ...*Field) *Kind {
	all := append([]*Field{textField("name", "NAME", "its name, as people know it", "What is the name?").required()}, fields...)
	return &Kind{
		Name: name, Short: short, File: file, List: file, words: "name", name: nameOf, Usage: "NAME", Example: example,
		Fields: append(all, noteField(), idField("made of the name")),
	}
}

func aliasesField() *Field {
	return &Field{
		Name: "alias", Fills: "aliases", Value: "NAME", Help: "another name; may be repeated", Many: true,
		read: func(d *draft, words []string) error {
			d.item["aliases"] = words
			return nil
		},
	}
}

func registerKinds() []*Kind {
	return []*Kind{
		entryKind("person", "somebody whom articles speak of", claims.FilePeople, `"Mara Venn" --zone London --title "Director of Ports" --from 2023-05`,
			aliasesField(), zoneField("where the person lives"),
			dateField("born", "when the person was born"), dateField("died", "when the person died"),
			officeField(),
			helper("from", "offices", "DATE", "when the office began"),
			helper("to", "offices", "DATE", "when it ended; without it, it is still held"),
			helper("organisation", "offices", "WHO", "the organisation that it belongs to"),
			switchField("exclusive", "offices", "only one person at a time holds the office"),
			listField("same-as", "URL", "the same person elsewhere, such as on Wikidata; may be repeated", ""),
		),
		entryKind("organisation", "a body that speaks, acts or employs", claims.FileOrganisations, `"Port of Dover" --zone London`,
			aliasesField(), zoneField("where it sits")),
		entryKind("publisher", "who publishes articles", claims.FilePublishers, `"Harbour Times" --zone London`,
			zoneField("where it sits")),
		entryKind("event", "something that took place, or is said to", claims.FileEvents, `"the ferry's return" --place Dover`,
			participantsField(), placesField(),
			eventField("part-of", "id of the event that it is a part of", ""),
			fewField("extent", "how it lies in time, a moment where nothing is said", "", claims.ExtentMoment, claims.ExtentSpan, claims.ExtentSeries)),
		entryKind("measure", "a quantity that articles give figures for", claims.FileMeasures, `"passengers of the ferry" --unit people`,
			textField("unit", "UNIT", "the unit that it is counted in", "In which unit?")),
		entryKind("location", "a place that the gazetteer lacks or has otherwise", claims.FilePlaces, `"Pier 4" --part-of Dover`,
			aliasesField(), zoneField("the zone of the place"),
			placeField("part-of", "the place that it lies in", "In which place does it lie?")),
	}
}

// officeField is the first office of a person; others are added to the register by hand.
func officeField() *Field {
	return &Field{
		Name: "title", Fills: "offices", Value: "WORDS", Help: "the title of an office of the person", Ask: "Which office does the person hold?",
		with: []string{"from", "to", "organisation", "exclusive"},
		read: func(d *draft, words []string) error {
			if len(words) == 0 {
				return fmt.Errorf("an office has a title: give --title")
			}
			office := map[string]any{"title": words[0]}
			for _, end := range []string{"from", "to"} {
				date := d.given.one(end)
				if date == "" {
					continue
				}
				if err := edtf(end, date); err != nil {
					return err
				}
				office[end] = date
			}
			if of := d.given.one("organisation"); of != "" {
				id, _, err := d.who("organisation", of, organisations)
				if err != nil {
					return err
				}
				office["organisation"] = id
			}
			if d.given.has("exclusive") {
				office["exclusive"] = true
			}
			d.item["offices"] = []any{office}
			return nil
		},
	}
}

func participantsField() *Field {
	return &Field{
		Name: "participant", Fills: "participants", Value: "WHO", Help: "who takes part: an id or a name; may be repeated", Many: true,
		offer: offerWho(participants),
		read: func(d *draft, words []string) error {
			var ids []string
			for _, each := range words {
				id, _, err := d.who("participant", each, participants)
				if err != nil {
					return err
				}
				ids = append(ids, id)
			}
			d.item["participants"] = ids
			return nil
		},
	}
}

func placesField() *Field {
	return &Field{
		Name: "place", Fills: "places", Value: "PLACE", Help: "where it takes place; a call has two; may be repeated", Many: true,
		Ask: "Where did it take place?",
		read: func(d *draft, words []string) error {
			for _, each := range words {
				d.notePlace("place", each)
			}
			d.item["places"] = words
			return nil
		},
	}
}
