package amend

// This file reads the files of a dataset as texts, with what they mention.

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/sync/errgroup"

	"claimcheck/claims"
	"claimcheck/claims/mentions"
	"claimcheck/schema"
)

// Options say which dataset is changed.
type Options struct {
	// Paths are files, folders or globs of the dataset; none means the dataset at hand. They say which of several things with
	// one id is meant. All of the dataset that they belong to is looked at, since anything in it may refer to what is changed.
	Paths []string
	// Dir is the folder from which paths are told; empty means the working folder.
	Dir string
}

// Dataset is the files of records as they stand.
type Dataset struct {
	// Root is the folder that is locked while something is changed.
	Root string

	options  Options
	files    []*file
	config   *configuration // config is nil where there is none.
	baseline *baseline      // baseline is nil where there is none.
	// defined counts the things of registers and the articles that have an id, by "kind:id".
	defined map[string]int
	// placeNames are the ids of places by each of their names, in lower case.
	placeNames map[string]string
	// holding are the strings that are looked for, none where all is read.
	holding []string
	// named are the files that the paths of the options name, as people see them; none where there are no paths.
	named map[string]bool
}

// file is one file of records.
type file struct {
	path, shown string
	text        []byte
	// lines says that it holds one document a line, and packed that it is compressed.
	lines, packed bool
	documents     []*document
}

// document is one JSON text: a file, or a line of one.
type document struct {
	file *file
	// line is that of the file on which it begins, and start and end are its offsets there.
	line, start, end int
	kind             string
	mentions         []mentions.Mention
	// article is the id of the article that it records, empty where it records none.
	article string
}

func (d *document) text() []byte { return d.file.text[d.start:d.end] }

// position tells where an offset of the document is.
func (d *document) position(offset int) claims.Position {
	at := schema.PositionAt(d.text(), offset)
	return claims.Position{File: d.file.shown, Line: d.line + at.Line - 1, Column: at.Column}
}

// Root returns the folder that is locked while something in the dataset is changed.
func (o Options) Root() (string, error) {
	root, _, err := o.root()
	return root, err
}

// root finds the dataset that paths belong to: its root, and the paths to read for all of it. Without a configuration
// above them, the paths are all of it.
func (o Options) root() (root string, paths []string, err error) {
	if len(o.Paths) == 0 {
		root, err = claims.FindRoot(o.under("."))
		return root, []string{root}, err
	}
	for _, path := range o.Paths {
		if path == "-" {
			return "", nil, errors.New("standard input cannot be changed; name a file or a folder")
		}
	}
	first := o.under(o.Paths[0])
	if root = claims.RootAbove(first); root == "" {
		return claims.RootOf(first), o.Paths, nil
	}
	for _, path := range o.Paths[1:] {
		if other := claims.RootAbove(o.under(path)); other != root {
			return "", nil, fmt.Errorf("%q does not belong to the same dataset as %q; change one dataset at a time", path, o.Paths[0])
		}
	}
	return root, []string{root}, nil
}

// under makes a path usable from the working folder.
func (o Options) under(path string) string {
	if filepath.IsAbs(path) || o.Dir == "" {
		return path
	}
	return filepath.Join(o.Dir, path)
}

// Read reads the files of a dataset that may hold one of some strings, and all of them where none is given.
func Read(ctx context.Context, options Options, holding ...string) (*Dataset, error) {
	root, paths, err := options.root()
	if err != nil {
		return nil, err
	}
	found, err := claims.RecordFiles(claims.Options{Paths: paths, Dir: options.Dir})
	if err != nil {
		return nil, err
	}
	d := &Dataset{Root: root, options: options, holding: holding, defined: map[string]int{}, placeNames: map[string]string{}, named: map[string]bool{}}
	if len(options.Paths) > 0 {
		named, err := claims.RecordFiles(claims.Options{Paths: options.Paths, Dir: options.Dir})
		if err != nil {
			return nil, err
		}
		for _, file := range named {
			d.named[file.Shown] = true
		}
	}
	files := make([]*file, len(found))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, each := range found {
		group.Go(func() (err error) {
			if ctx.Err() == nil {
				files[i], err = d.read(each)
			}
			return errors.Join(err, ctx.Err())
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	for _, f := range files {
		if f != nil && len(f.documents) > 0 {
			d.files = append(d.files, f)
		}
	}
	d.count()
	if d.config, err = readConfiguration(root, options); err != nil {
		return nil, err
	}
	d.baseline, err = readBaseline(root, d.config, options)
	return d, err
}

// read reads one file; nil where it is none of those that are looked for.
func (d *Dataset) read(found claims.RecordFile) (*file, error) {
	info, err := os.Stat(found.Path)
	if err == nil && !info.Mode().IsRegular() {
		return nil, nil // What is no file refers to nothing.
	}
	f := &file{path: found.Path, shown: found.Shown}
	f.packed = strings.HasSuffix(f.path, ".gz")
	f.lines = strings.HasSuffix(strings.TrimSuffix(f.path, ".gz"), ".jsonl")
	if err == nil {
		f.text, err = os.ReadFile(f.path)
	}
	if err == nil && f.packed {
		f.text, err = unpack(f.text)
	}
	if err != nil {
		return nil, fmt.Errorf("%q cannot be read, so nobody knows what it refers to: %w", f.shown, claims.ReasonOf(err))
	}
	if d.mayHold(f.text) {
		f.cut(d.mayHold)
	}
	return f, nil
}

func (d *Dataset) mayHold(text []byte) bool {
	return len(d.holding) == 0 || mentions.MayHold(text, d.holding...)
}

func unpack(text []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(reader)
}

// byteOrderMark begins the files of some editors. It is no part of JSON.
const byteOrderMark = "\uFEFF"

// cut cuts a file into its documents, and reads what those mention that are looked for.
func (f *file) cut(wanted func([]byte) bool) {
	begin := 0
	if bytes.HasPrefix(f.text, []byte(byteOrderMark)) {
		begin = len(byteOrderMark)
	}
	if !f.lines {
		f.documents = []*document{newDocument(f, 1, begin, len(f.text))}
		return
	}
	number := 0
	for line := range bytes.Lines(f.text[begin:]) {
		number++
		if body := bytes.TrimSpace(line); len(body) > 0 && wanted(line) {
			start := begin + bytes.Index(line, body)
			f.documents = append(f.documents, newDocument(f, number, start, start+len(body)))
		}
		begin += len(line)
	}
}

func newDocument(f *file, line, start, end int) *document {
	d := &document{file: f, line: line, start: start, end: end}
	d.kind, d.mentions = mentions.Of(d.text())
	for _, m := range d.mentions {
		if m.Role == mentions.Defines && m.Is(mentions.Article) {
			d.article = m.ID
		}
	}
	return d
}

// count counts what is defined.
func (d *Dataset) count() {
	for _, doc := range d.documents() {
		for _, m := range doc.mentions {
			if m.Role == mentions.Defines && !mentions.Local(m.Kinds[0]) {
				d.defined[m.Kinds[0]+":"+m.ID]++
			}
			if m.Role == mentions.Names {
				d.placeNames[strings.ToLower(m.ID)] = doc.owner(m).ID
			}
		}
	}
}

// documents lists all documents in the order of their files.
func (d *Dataset) documents() []*document {
	var all []*document
	for _, f := range d.files {
		all = append(all, f.documents...)
	}
	return all
}

// faults returns what keeps a document from being read by every program alike.
func (d *document) faults() error {
	if _, faults := schema.Inspect(d.text()); len(faults) > 0 {
		at := claims.Position{File: d.file.shown, Line: d.line + faults[0].Position.Line - 1, Column: faults[0].Position.Column}
		return fmt.Errorf("%s: %s; mend this first, since it may refer to what is changed", at, faults[0].Message)
	}
	return nil
}
