package amend

// This file gives a thing another id, with everything that refers to it.

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/canon"
	"claimcheck/claims/mentions"
	"claimcheck/claims/when"
)

// measureOfAge is the measure that the program itself knows.
const measureOfAge = "age"

// Rename works out how a thing gets another id. The error tells why it cannot have that.
func Rename(ctx context.Context, options Options, id, next string) (Thing, *Plan, error) {
	d, err := Read(ctx, options, append(holds(id), holds(next)...)...)
	if err != nil {
		return Thing{}, nil, err
	}
	t, err := d.Find(id)
	if errors.Is(err, errUnknown) {
		err = unknown(ctx, options, id)
	}
	if err != nil {
		return Thing{}, nil, err
	}
	if next, err = d.allowed(t, next); err != nil {
		return t, nil, err
	}
	plan, err := d.rename(t, next, nil)
	if err != nil {
		return t, nil, err
	}
	return t, plan, d.follow(ctx, plan)
}

// allowed returns the id that a thing may have, as records write it.
func (d *Dataset) allowed(t Thing, next string) (string, error) {
	if article, local, full := strings.Cut(next, "#"); full && mentions.Local(t.Kind) {
		if article != t.document.article {
			return "", fmt.Errorf("%s cannot move to article %q; an id alone is enough: %q", t, article, local)
		}
		next = local
	}
	if next == t.local() {
		return "", fmt.Errorf("%s has that id already", t)
	}
	if err := ValidID(next); err != nil {
		return "", err
	}
	switch {
	case t.Kind == mentions.Event && mentions.IsDate(next):
		return "", fmt.Errorf("%q reads as a date, and a duration may be counted from an event or from a date; choose another id", next)
	case t.Kind == mentions.Measure && (t.ID == measureOfAge || next == measureOfAge):
		return "", fmt.Errorf("the measure %q is the one by which the program knows the age of a person; it keeps its id, and no other has it", measureOfAge)
	case t.Kind == mentions.Place && t.document == nil:
		if _, known := when.FindPlace(t.ID); known {
			return "", fmt.Errorf("%q is a name that the gazetteer knows, and under another one its time zone would be lost; enter it in a register of places first", t.ID)
		}
	}
	return next, d.free(t, next)
}

// ValidID returns why a text is no id, as the schema tells it.
func ValidID(id string) error {
	register := fmt.Sprintf(`{"events": [{"id": %s, "name": "any"}]}`, canon.Text(id))
	if _, faults := claims.Judge([]byte(register)); len(faults) > 0 {
		return fmt.Errorf("%q is no id: %s", id, strings.TrimPrefix(faults[0].Message, fmt.Sprintf("id %q: ", id)))
	}
	return nil
}

// free refuses an id that something else has, or that other things are referred to by.
func (d *Dataset) free(t Thing, next string) error {
	var taken error
	for _, doc := range d.documents() {
		for _, m := range doc.mentions {
			what := d.takes(doc, m, t, next)
			if what == "" || taken != nil && m.Role == mentions.Refers {
				continue
			}
			taken = fmt.Errorf("%s: %q is taken: %s; choose another id", doc.position(m.Start), next, what)
			if m.Role != mentions.Refers {
				return taken
			}
		}
	}
	return taken
}

// takes tells in which way a mention keeps an id from a thing; empty where it does not.
func (d *Dataset) takes(doc *document, m mentions.Mention, t Thing, next string) string {
	own := doc == t.document && m.Item == t.id.Item
	switch {
	case m.Role == mentions.Names:
		if t.Kind == mentions.Place && !own && strings.EqualFold(m.ID, next) {
			return "it is a name of " + doc.owner(m).String() + ", and places are found by their names, too"
		}
	case m.ID != next || m.Loose:
	case m.Role == mentions.Refers:
		itself := t.Kind == mentions.Place && t.document != nil && d.placeNames[strings.ToLower(next)] == t.ID
		if m.Is(t.Kind) && mentions.Free(t.Kind) && !itself {
			return fmt.Sprintf("%s refers to another %s by it", doc.owner(m), t.Kind)
		}
	case mentions.Local(t.Kind):
		if m.Is(t.Kind) && doc == t.document {
			return doc.thing(m).String() + " has it"
		}
	case m.Is(t.Kind):
		return doc.thing(m).String() + " has it"
	case mentions.Speaks(t.Kind) && mentions.Speaks(m.Kinds[0]):
		return doc.thing(m).String() + " has it, and whoever speaks is named by the id alone"
	}
	return ""
}

// rename works out the changes by which a thing gets another id, which must be allowed. Where somebody wrote the thing
// anew, with its next id, that stands in place of it.
func (d *Dataset) rename(t Thing, next string, anew *splice) (*Plan, error) {
	plan := &Plan{}
	for _, f := range d.files {
		splices, err := d.renameIn(f, t, next, anew != nil)
		if err != nil {
			return nil, err
		}
		if anew != nil && f == t.document.file {
			splices = append(splices, *anew)
		}
		if len(splices) == 0 {
			continue
		}
		if err := f.writable(); err != nil {
			return nil, err
		}
		change, err := f.change(splices, len(splices))
		if err != nil {
			return nil, err
		}
		plan.add(change)
	}
	change, err := d.config.rename(t, next, func() bool { return d.onlyClaim(t) })
	plan.add(change)
	return plan, err
}

// renameIn works out what changes in one file. What stands in the thing itself is left alone where that is written anew.
func (d *Dataset) renameIn(f *file, t Thing, next string, anew bool) ([]splice, error) {
	var splices []splice
	for _, doc := range f.documents {
		if mentions.Local(t.Kind) && doc != t.document && !mentions.MayHold(doc.text(), t.ID) {
			continue
		}
		if err := doc.faults(); err != nil {
			return nil, err
		}
		for _, m := range doc.mentions {
			text, refers := d.renamed(doc, m, t, next)
			if doc == t.document && m.Pointer == t.id.Pointer {
				text, refers = next, true
			}
			if refers && !(anew && doc == t.document && m.Item == t.id.Item) {
				splices = append(splices, splice{doc.start + m.Start, doc.start + m.End, canon.Text(text)})
			}
		}
	}
	return splices, nil
}

// onlyClaim reports whether no other article has a claim of that id.
func (d *Dataset) onlyClaim(t Thing) bool {
	for _, doc := range d.documents() {
		for _, m := range doc.mentions {
			if m.Role == mentions.Defines && m.Is(mentions.Claim) && m.ID == t.local() && doc != t.document {
				return false
			}
		}
	}
	return true
}
