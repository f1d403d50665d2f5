package amend

// This file gives one item out to be edited as a text, judges what becomes of the text, and puts it back.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/mentions"
	"claimcheck/claims/store"
	"claimcheck/schema"
)

// Item is one thing that is being edited.
type Item struct {
	Thing
	// Text is what is to be edited, in canonical form.
	Text []byte

	dataset *Dataset
}

// Fault is something wrong with an edited text.
type Fault struct {
	// Line and Column count from 1, columns in code points.
	Line, Column int
	Message      string
}

// Open gives out an item by its id.
func Open(ctx context.Context, options Options, id string) (*Item, error) {
	d, err := Read(ctx, options)
	if err != nil {
		return nil, err
	}
	t, err := d.Find(id)
	switch {
	case errors.Is(err, errUnknown):
		return nil, unknown(ctx, options, id)
	case err != nil:
		return nil, err
	case t.document == nil:
		return nil, fmt.Errorf("%s is in no register: only claims speak of it; \"claimcheck show %s\" tells which", t, t.full())
	}
	if err := t.document.file.writable(); err != nil {
		return nil, err
	}
	text, err := t.text()
	return &Item{Thing: t, Text: text, dataset: d}, err
}

// text returns the thing as it stands, in canonical form.
func (t Thing) text() ([]byte, error) {
	text, err := canonicalItem(t.document.text(), t.id.Item)
	if err != nil {
		return nil, fmt.Errorf("%s stands in a file that has faults (%w); edit the file as a whole: claimcheck edit %s", t, t.document.faults(), t.document.file.shown)
	}
	return append(text, '\n'), nil
}

// Path opens the file that the item stands in.
func (i *Item) Path() string { return i.document.file.path }

// Pointer leads to the item in its document, which begins on a line of its file.
func (i *Item) Pointer() (pointer string, line int) { return i.id.Item, i.document.line }

// Faults returns what is wrong with a text that is to stand in place of the item, in the order of the text.
func (i *Item) Faults(typed []byte) []Fault {
	if _, found := schema.Inspect(typed); len(found) > 0 {
		return faultsOf(found, 0)
	}
	document, above, ok := i.inPlace(typed)
	if !ok {
		return []Fault{{1, 1, "its place in the file cannot be found"}}
	}
	_, found := claims.Judge(document)
	found = slices.DeleteFunc(found, func(v schema.Violation) bool {
		return v.Pointer != i.id.Item && !strings.HasPrefix(v.Pointer, i.id.Item+"/")
	})
	if len(found) > 0 {
		return faultsOf(found, above)
	}
	next, at := idOf(document, i.id)
	if next == i.local() {
		return nil
	}
	err := func() error {
		if _, err := i.dataset.allowed(i.Thing, next); err != nil {
			return err
		}
		_, err := i.dataset.rename(i.Thing, next, &splice{})
		return err
	}()
	if err == nil {
		return nil
	}
	at.Line -= above
	return []Fault{{at.Line, at.Column, err.Error()}}
}

// inPlace returns the document with a text in place of the item, on lines of its own, and the number of lines above.
func (i *Item) inPlace(typed []byte) (document []byte, above int, ok bool) {
	old := i.document.text()
	start, end, ok := rangeOf(old, i.id.Item)
	if !ok {
		return nil, 0, false
	}
	document = slices.Concat(old[:start], []byte("\n"), typed, []byte("\n"), old[end:])
	return document, bytes.Count(old[:start], []byte("\n")) + 1, true
}

// idOf returns the id of an item in a text of its document, and the place of that.
func idOf(document []byte, id mentions.Mention) (string, schema.Position) {
	_, found := mentions.Of(document)
	for _, m := range found {
		if m.Role == mentions.Defines && m.Item == id.Item {
			return m.ID, schema.PositionAt(document, m.Start)
		}
	}
	return "", schema.Position{Line: 1, Column: 1}
}

func faultsOf(found []schema.Violation, above int) []Fault {
	var faults []Fault
	for _, v := range found {
		faults = append(faults, Fault{v.Position.Line - above, v.Position.Column, v.Message})
	}
	return faults
}

// Same reports whether an edited text says the same as the item.
func (i *Item) Same(typed []byte) bool {
	document, _, ok := i.inPlace(typed)
	if !ok {
		return false
	}
	text, err := canonicalItem(document, i.id.Item)
	return err == nil && bytes.Equal(append(text, '\n'), i.Text)
}

// Plan works out how a text without faults takes the place of the item. The item is looked up anew: whatever else has
// changed in its file stays, and where the item itself has, the reason is [store.ErrChanged]. Where its id is another one,
// everything that refers to it follows.
func (i *Item) Plan(ctx context.Context, options Options, typed []byte) (*Plan, error) {
	document, _, _ := i.inPlace(typed)
	next, _ := idOf(document, i.id)
	d, err := Read(ctx, options, append(holds(i.full()), holds(next)...)...)
	if err != nil {
		return nil, err
	}
	t, err := d.Find(i.full())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", i.At.File, store.ErrChanged)
	}
	if now, err := t.text(); err != nil || t.document.file.path != i.Path() || !bytes.Equal(now, i.Text) {
		return nil, fmt.Errorf("%s: %w", t.At, store.ErrChanged)
	}
	i.Thing = t
	text, err := withItem(t.document.text(), t.id.Item, typed)
	if err != nil {
		return nil, err
	}
	anew, err := itemSplice(t, text)
	if err != nil {
		return nil, err
	}
	if next == t.local() {
		plan := &Plan{}
		change, err := t.document.file.change([]splice{anew}, 1)
		plan.add(change)
		return plan, err
	}
	if next, err = d.allowed(t, next); err != nil {
		return nil, err
	}
	plan, err := d.rename(t, next, &anew)
	if err != nil {
		return nil, err
	}
	return plan, d.follow(ctx, plan)
}

// itemSplice returns the splice of a thing's file that makes its document another text, of which only the thing differs.
func itemSplice(t Thing, text []byte) (splice, error) {
	start, end, ok := rangeOf(t.document.text(), t.id.Item)
	if !ok {
		return splice{}, fmt.Errorf("%s: %w", t.At, store.ErrChanged)
	}
	behind := len(t.document.text()) - end
	base := t.document.start
	return splice{base + start, base + end, text[start : len(text)-behind]}, nil
}
