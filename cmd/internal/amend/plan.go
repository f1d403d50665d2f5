package amend

// This file holds what is to be done to files, and does it.

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/canon"
	"claimcheck/claims/store"
)

// Plan is the files that are to be changed, in the order of the dataset.
type Plan struct {
	Changes []*Change
}

// Change is what is to become of one file.
type Change struct {
	// Path opens the file, and Shown is how people see it.
	Path, Shown string
	Old, Next   []byte
	// Places counts the ids that are changed, or the things and references that are taken out.
	Places int
	// Removed says that the file is to be removed.
	Removed bool
}

// splice is a part of a file's text, and what is to stand in its place.
type splice struct {
	start, end int
	text       []byte
}

// spliced returns a text with some of its parts replaced; no two of them may overlap.
func spliced(text []byte, splices []splice) []byte {
	splices = slices.Clone(splices)
	slices.SortFunc(splices, func(a, b splice) int { return a.start - b.start })
	out := make([]byte, 0, len(text)+64)
	at := 0
	for _, s := range splices {
		out = append(append(out, text[at:s.start]...), s.text...)
		at = s.end
	}
	return append(out, text[at:]...)
}

// change works out what becomes of a file. One in canonical form stays in it. The schema must have no more against it than
// before.
func (f *file) change(splices []splice, places int) (*Change, error) {
	c := &Change{Path: f.path, Shown: f.shown, Old: f.text, Next: spliced(f.text, splices), Places: places}
	if bytes.Equal(f.formatted(f.text), f.text) {
		if next := f.formatted(c.Next); next != nil {
			c.Next = next
		}
	}
	if len(bytes.TrimSpace(c.Next)) == 0 {
		c.Next, c.Removed = nil, true
		return c, nil
	}
	if before, after := f.faults(c.Old), f.faults(c.Next); len(after) > len(before) {
		return nil, after[0]
	}
	return c, nil
}

// formatted returns a text of the file in canonical form; nil where it has none.
func (f *file) formatted(text []byte) []byte {
	format := canon.FormatLines
	if !f.lines {
		format = func(text []byte) ([]byte, error) { return canon.Format("", text) }
	}
	next, err := format(text)
	if err != nil {
		return nil
	}
	return next
}

// faults returns all that the schema has against a text of the file.
func (f *file) faults(text []byte) []error {
	whole := &file{shown: f.shown, text: text, lines: f.lines}
	whole.cut(func([]byte) bool { return true })
	var told []error
	for _, doc := range whole.documents {
		_, faults := claims.Judge(doc.text())
		for _, v := range faults {
			at := claims.Position{File: f.shown, Line: doc.line + v.Position.Line - 1, Column: v.Position.Column}
			told = append(told, fmt.Errorf("%s: %s", at, v.Message))
		}
	}
	return told
}

// writable refuses what cannot be changed in place.
func (f *file) writable() error {
	if f.packed {
		return fmt.Errorf("%s is compressed, and cannot be changed as it is; unpack it (gunzip), change it, and pack it again (gzip)", f.shown)
	}
	return nil
}

// Write hands the plan to a transaction. A file that is no longer what the plan was worked out from refuses all of it.
func (p *Plan) Write(tx *store.Transaction) error {
	for _, c := range p.Changes {
		now, err := tx.Read(c.Path)
		if err != nil {
			return err
		}
		if !bytes.Equal(now, c.Old) {
			return fmt.Errorf("%s: not changed: %w", c.Shown, store.ErrChanged)
		}
		if c.Removed {
			err = tx.Remove(c.Path)
		} else {
			err = tx.Rewrite(c.Path, c.Next)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Places counts the places that are changed in all files.
func (p *Plan) Places() int {
	sum := 0
	for _, c := range p.Changes {
		sum += c.Places
	}
	return sum
}

// add adds a change, or joins it to one of the same file.
func (p *Plan) add(c *Change) {
	if c == nil || bytes.Equal(c.Old, c.Next) && !c.Removed {
		return
	}
	p.Changes = append(p.Changes, c)
	slices.SortStableFunc(p.Changes, func(a, b *Change) int { return strings.Compare(a.Shown, b.Shown) })
}
