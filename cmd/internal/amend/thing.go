package amend

// This file finds a thing of a dataset by the id that somebody types.

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/mentions"
	"claimcheck/schema"
)

// Thing is what has an id: an article, a claim, a source, or what registers hold or claims speak of.
type Thing struct {
	Kind string
	// ID is unique among its kind; that of a claim or a source begins with its article's, "article#claim".
	ID string
	// At is where its id stands, without a file where no register has it.
	At claims.Position

	document *document // document is nil where no register has the thing.
	id       mentions.Mention
}

// String names the thing whatever else has the same id.
func (t Thing) String() string {
	if t.ID == "" {
		return t.Kind
	}
	return fmt.Sprintf("%s %q", t.Kind, t.ID)
}

// full names it as commands take it.
func (t Thing) full() string { return t.Kind + ":" + t.ID }

// local is the id as records write it: that of a claim or a source inside its article.
func (t Thing) local() string {
	if mentions.Local(t.Kind) {
		_, local, _ := strings.Cut(t.ID, "#")
		return local
	}
	return t.ID
}

// cutKind cuts "kind:id" apart; the kind is empty where none is named.
func cutKind(id string) (kind, rest string) {
	kind, rest, found := strings.Cut(id, ":")
	if found && slices.Contains(mentions.Kinds(), kind) {
		return kind, rest
	}
	return "", id
}

// holds returns the strings one of which stands in every file that matters to an id.
func holds(id string) []string {
	_, rest := cutKind(id)
	if article, local, ok := strings.Cut(rest, "#"); ok && local != "" {
		return []string{article, local}
	}
	return []string{rest}
}

// thing returns what a mention defines.
func (d *document) thing(m mentions.Mention) Thing {
	t := Thing{Kind: m.Kinds[0], ID: m.ID, At: d.position(m.Start), document: d, id: m}
	if mentions.Local(t.Kind) {
		t.ID = d.article + "#" + m.ID
	}
	return t
}

// things lists everything that has an id and passes a test, in the order of the records; then what only mentions name.
func (d *Dataset) things(wanted func(kind, id, local string) bool) []Thing {
	var found []Thing
	for _, doc := range d.documents() {
		for _, m := range doc.mentions {
			full := m.ID
			if m.Role != mentions.Defines {
				continue
			}
			if mentions.Local(m.Kinds[0]) {
				full = doc.article + "#" + m.ID
			}
			if wanted(m.Kinds[0], full, m.ID) {
				found = append(found, doc.thing(m))
			}
		}
	}
	seen := map[string]bool{}
	for _, doc := range d.documents() {
		for _, m := range doc.mentions {
			key := m.Kinds[0] + ":" + m.ID
			free := m.Role == mentions.Refers && mentions.Free(m.Kinds[0]) && !d.registered(m.Kinds[0], m.ID)
			if free && !seen[key] && wanted(m.Kinds[0], m.ID, m.ID) {
				seen[key] = true
				found = append(found, Thing{Kind: m.Kinds[0], ID: m.ID})
			}
		}
	}
	return found
}

// errUnknown is the reason for which a thing is not found that nothing defines or mentions.
var errUnknown = errors.New("unknown id")

// Find returns the one thing that an id means: its full id, "kind:id", or the id of a claim or source that no other one
// has in the dataset, or in the files that are named.
func (d *Dataset) Find(id string) (Thing, error) {
	kind, rest := cutKind(id)
	found := d.things(func(k, full, local string) bool {
		return (kind == "" || k == kind) && (full == rest || local == rest)
	})
	outside := func(t Thing) bool { return !d.named[t.At.File] }
	if len(found) > 1 && slices.ContainsFunc(found, func(t Thing) bool { return !outside(t) }) {
		found = slices.DeleteFunc(found, outside)
	}
	switch len(found) {
	case 0:
		return Thing{}, errUnknown
	case 1:
		return found[0], nil
	}
	if same := slices.IndexFunc(found, func(t Thing) bool { return t.full() != found[0].full() }); same < 0 {
		return Thing{}, fmt.Errorf("%q is the id of several, at %s; give each its own, with \"claimcheck edit FILE\", first", id, places(found))
	}
	names := make([]string, len(found))
	for i, t := range found {
		names[i] = t.full()
	}
	return Thing{}, Ambiguous(id, names)
}

// Ambiguous tells that an id may be any of several things, by the names with which they can be told apart.
func Ambiguous(id string, names []string) error {
	const most = 8
	shown := make([]string, min(len(names), most))
	for i := range shown {
		shown[i] = fmt.Sprintf("%q", names[i])
	}
	list := strings.Join(shown, ", ")
	if left := len(names) - len(shown); left > 0 {
		list += fmt.Sprintf(" and %d more", left)
	}
	return fmt.Errorf("%q may be %s; say which", id, list)
}

func places(things []Thing) string {
	var list []string
	for _, t := range things {
		list = append(list, t.At.String())
	}
	return strings.Join(list, ", ")
}

// unknown tells that there is no such id, and which one may have been meant.
func unknown(ctx context.Context, options Options, id string) error {
	d, err := Read(ctx, options)
	if err != nil {
		return err
	}
	_, rest := cutKind(id)
	var known []string
	for _, t := range d.things(func(string, string, string) bool { return true }) {
		known = append(known, t.ID, t.local())
	}
	if near, ok := schema.Nearest(rest, known); ok {
		return fmt.Errorf("unknown id %q; did you mean %q?", id, near)
	}
	return fmt.Errorf("unknown id %q; \"claimcheck list\" lists what there is", id)
}

// has reports whether a register has a thing, or the dataset an article, of that id.
func (d *Dataset) has(kind, id string) bool { return d.defined[kind+":"+id] > 0 }

// registered reports whether a register has a thing of that id, or a place of that name.
func (d *Dataset) registered(kind, id string) bool {
	return d.has(kind, id) || kind == mentions.Place && d.placeNames[strings.ToLower(id)] != ""
}

// renamed returns what a mention says once a thing has another id; false where it does not refer to the thing.
func (d *Dataset) renamed(doc *document, m mentions.Mention, t Thing, next string) (string, bool) {
	if m.Role != mentions.Refers {
		return "", false
	}
	if m.Loose {
		return renamedLoose(doc, m, t, next)
	}
	if !m.Is(t.Kind) || m.ID != t.local() || mentions.Local(t.Kind) && doc != t.document {
		return "", false
	}
	for _, kind := range m.Kinds {
		if kind == t.Kind {
			break
		}
		if d.has(kind, m.ID) {
			return "", false
		}
	}
	return next, true
}

// renamedLoose does the same of words that happen to be an id.
func renamedLoose(doc *document, m mentions.Mention, t Thing, next string) (string, bool) {
	switch {
	case t.Kind == mentions.Source && doc == t.document && m.ID == t.local():
		return next, true
	case mentions.Local(t.Kind) && m.ID == t.ID:
		article, _, _ := strings.Cut(t.ID, "#")
		return article + "#" + next, true
	case t.Kind == mentions.Article && m.ID == t.ID:
		return next, true
	case t.Kind == mentions.Article && strings.HasPrefix(m.ID, t.ID+"#"):
		return next + m.ID[len(t.ID):], true
	}
	return "", false
}

// owner returns what a mention stands in, without an id where that has none.
func (d *document) owner(m mentions.Mention) Thing {
	for _, each := range d.mentions {
		if each.Role == mentions.Defines && each.Item == m.Item {
			return d.thing(each)
		}
	}
	return Thing{Kind: "an item without an id", document: d}
}
