package amend

// This file gives a whole file out to be edited, whatever is wrong with it.

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/mentions"
	"claimcheck/claims/store"
)

// Whole is a file of records that is being edited as it stands.
type Whole struct {
	// Shown is how people see the file, and Text what stands in it.
	Shown string
	Text  []byte

	file    *file
	dataset *Dataset
	began   store.Snapshot
}

// IsFile reports whether an argument names a file of records rather than an id.
func (o Options) IsFile(argument string) bool {
	info, err := os.Stat(o.under(argument))
	named := strings.HasSuffix(argument, ".json") || strings.HasSuffix(argument, ".jsonl") || strings.HasSuffix(argument, ".gz")
	return named && err == nil && info.Mode().IsRegular()
}

// OpenFile gives out a file by its path.
func OpenFile(ctx context.Context, options Options, path string) (*Whole, error) {
	options.Paths = []string{path}
	w := &Whole{file: &file{path: options.under(path), shown: claims.ShownPath(options.Dir, options.under(path))}}
	w.file.packed, w.file.lines = strings.HasSuffix(path, ".gz"), strings.HasSuffix(path, ".jsonl")
	if err := w.file.writable(); err != nil {
		return nil, err
	}
	var err error
	if w.began, err = store.Take(w.file.path); err != nil {
		return nil, err
	}
	w.Shown, w.Text, w.file.text = w.file.shown, w.began.Text, w.began.Text
	w.dataset, err = Read(ctx, options)
	return w, err
}

// String names the file.
func (w *Whole) String() string { return fmt.Sprintf("the file %q", w.Shown) }

// Path opens the file.
func (w *Whole) Path() string { return w.file.path }

// Same reports whether an edited text is what stands in the file.
func (w *Whole) Same(typed []byte) bool { return bytes.Equal(typed, w.Text) }

// Faults returns what is wrong with a text that is to stand in place of the file's.
func (w *Whole) Faults(typed []byte) []Fault {
	next := &file{path: w.file.path, shown: w.file.shown, text: typed, lines: w.file.lines}
	next.cut(func([]byte) bool { return true })
	var faults []Fault
	for _, doc := range next.documents {
		_, found := claims.Judge(doc.text())
		faults = append(faults, faultsOf(found, 1-doc.line)...)
	}
	if len(faults) > 0 {
		return faults
	}
	return append(w.taken(next), w.missed(next)...)
}

// defined lists what a file defines that others may refer to.
func defined(f *file) map[string]Thing {
	things := map[string]Thing{}
	for _, doc := range f.documents {
		for _, m := range doc.mentions {
			if m.Role == mentions.Defines && !mentions.Local(m.Kinds[0]) {
				t := doc.thing(m)
				things[t.full()] = t
			}
		}
	}
	return things
}

// old returns the file as the dataset has it; one that the dataset does not read is told apart from all of them.
func (w *Whole) old() *file {
	for _, f := range w.dataset.files {
		if claims.ShownPath("", f.path) == claims.ShownPath("", w.file.path) {
			return f
		}
	}
	return w.file
}

// taken returns a fault for each new id that another file has.
func (w *Whole) taken(next *file) []Fault {
	var faults []Fault
	before := defined(w.old())
	for id, t := range defined(next) {
		if _, known := before[id]; known {
			continue
		}
		for _, doc := range w.dataset.documents() {
			for _, m := range doc.mentions {
				if m.Role == mentions.Defines && doc.file != w.old() && doc.thing(m).full() == id {
					faults = append(faults, Fault{t.At.Line, t.At.Column, fmt.Sprintf("%q is taken: %s has it at %s; choose another id", t.ID, doc.thing(m), doc.position(m.Start))})
				}
			}
		}
	}
	return faults
}

// missed returns a fault for each thing that is gone and that other files refer to.
func (w *Whole) missed(next *file) []Fault {
	var faults []Fault
	after := defined(next)
	for id, t := range defined(w.old()) {
		if _, there := after[id]; there || mentions.Free(t.Kind) {
			continue
		}
		if where := w.referrer(t); where != "" {
			faults = append(faults, Fault{1, 1, fmt.Sprintf("%s is gone, and %s refers to it; keep it, and give it another id with \"claimcheck rename %s NEW\"", t, where, t.full())})
		}
	}
	return faults
}

// referrer returns the first place in another file that refers to a thing.
func (w *Whole) referrer(t Thing) string {
	for _, doc := range w.dataset.documents() {
		for _, m := range doc.mentions {
			if _, refers := w.dataset.renamed(doc, m, t, ""); refers && doc.file != w.old() {
				return doc.position(m.Start).String()
			}
		}
	}
	return ""
}

// Plan works out how a text without faults takes the place of the file's, unless that has changed meanwhile.
func (w *Whole) Plan(_ context.Context, _ Options, typed []byte) (*Plan, error) {
	now, err := store.Take(w.Path())
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(now.Text, w.Text) {
		return nil, fmt.Errorf("%s: %w", w.Shown, store.ErrChanged)
	}
	return &Plan{[]*Change{{Path: w.Path(), Shown: w.Shown, Old: w.Text, Next: typed, Places: 1}}}, nil
}
