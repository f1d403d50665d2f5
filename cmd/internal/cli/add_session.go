package cli

// This file is one run of "add": items are put into texts in memory, each seen by those after it, and at the end all files
// are written together or none is.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/store"
	"claimcheck/claims/when"
	"claimcheck/cmd/internal/recording"
	"claimcheck/cmd/internal/terminal"
)

// session is the items of one run and the texts that they make.
type session struct {
	*adder
	survey *claims.Survey
	files  []*changedFile
	added  []*addedItem
	// scene is kept from one item to the next where nothing changed that could matter to it.
	scene   *recording.Scene
	sceneOf target
}

// changedFile is a file that items go into.
type changedFile struct {
	path string
	// began is what stood there, nil where the file is new; text is what is to stand there.
	began, text []byte
	schema      string
	items       []*addedItem
}

// addedItem is one item and where it goes.
type addedItem struct {
	entry  *recording.Entry
	target target
	placed recording.Placed
}

// target is where an item goes: a file, and in it the record of an article.
type target struct{ path, article string }

// open surveys the dataset at hand.
func (a *adder) open(ctx context.Context) (*session, error) {
	root, err := a.root()
	if err != nil {
		return nil, err
	}
	survey, err := claims.Look(ctx, a.Dir, root)
	if err != nil {
		return nil, err
	}
	return &session{adder: a, survey: survey}, nil
}

// root finds the dataset: the one named, the one that the article's file belongs to, else the one at hand.
func (a *adder) root() (string, error) {
	named := a.dataset
	if named == "" && a.in != "" {
		if info, err := os.Stat(a.path(a.in)); err == nil && info.Mode().IsRegular() {
			named = a.in
		}
	}
	if named == "" {
		return claims.FindRoot(a.path("."))
	}
	if root := claims.RootAbove(a.path(named)); root != "" {
		return root, nil
	}
	return "", fmt.Errorf("%q belongs to no dataset: there is no %s in its folder or above it; \"%s init\" begins one", named, claims.ConfigName, program)
}

// add makes an item and puts it into the text of its file.
func (s *session) add(ctx context.Context, line recording.Line) error {
	to, err := s.target(line)
	if err != nil {
		return err
	}
	if len(line.Given.Words["within"]) > 0 {
		s.scene = nil // It may stand within a claim that was added just before.
	}
	scene, err := s.sceneFor(ctx, line.Kind, to)
	if err != nil {
		return err
	}
	entry, err := scene.Record(line.Kind, line.Given)
	if err != nil {
		return err
	}
	if line.Kind.List == "" {
		if known, ok := s.survey.Article(entry.ID); ok {
			return fmt.Errorf("%s has the article %q already; if this is another one, give it an id of its own with --id", s.survey.At(known), entry.ID)
		}
		to = target{filepath.Join(scene.Folder, entry.ID+".json"), entry.ID}
	}
	return s.put(&addedItem{entry: entry, target: to})
}

// put puts an item into the text of its file.
func (s *session) put(item *addedItem) error {
	file, err := s.file(item.target.path, item.entry.Kind)
	if err != nil {
		return err
	}
	if file.text == nil {
		item.placed, err = item.entry.File(file.schema)
	} else {
		item.placed, err = item.entry.Into(file.path, file.text, item.target.article)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", s.survey.Shown(file.path), err)
	}
	file.text = item.placed.Text
	file.items = append(file.items, item)
	s.added = append(s.added, item)
	if item.entry.Kind.Claim() {
		return nil
	}
	s.scene = nil // The next item may name what this one adds.
	return nil
}

// file returns a file of the session, which is read the first time.
func (s *session) file(path string, kind *recording.Kind) (*changedFile, error) {
	for _, file := range s.files {
		if file.path == path {
			return file, nil
		}
	}
	file := &changedFile{path: path, schema: s.schemaFor(path, kind.File)}
	began, err := os.ReadFile(path)
	switch {
	case err == nil:
		file.began, file.text = began, began
	case !errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("%q cannot be read: %w", s.survey.Shown(path), errors.Unwrap(err))
	}
	if kind.List == "" && file.began != nil {
		return nil, fmt.Errorf("%q is there already; give the article an id of its own with --id", s.survey.Shown(path))
	}
	s.files = append(s.files, file)
	return file, nil
}

// schemaFor returns the address of the schema that a new file names for editors: that of the copy in the dataset, if it
// has one.
func (s *session) schemaFor(path, kind string) string {
	copied := filepath.Join(s.survey.Root, ".claimcheck", "schema", kind+".schema.json")
	if _, err := os.Stat(copied); err != nil {
		return ""
	}
	address, err := filepath.Rel(filepath.Dir(path), copied)
	if err != nil {
		return ""
	}
	return filepath.ToSlash(address)
}

// sceneFor reads what is known where an item goes: the registers, and the article with what was added to it so far.
func (s *session) sceneFor(ctx context.Context, kind *recording.Kind, to target) (*recording.Scene, error) {
	if s.scene != nil && s.sceneOf == to && s.scene.Article != nil {
		return s.scene, nil
	}
	var asked []claims.Standing
	if to.article != "" {
		asked = append(asked, s.standing(to.path))
	}
	dataset, err := s.survey.Load(ctx, asked, s.registers())
	if err != nil {
		return nil, err
	}
	scene := &recording.Scene{
		Dataset: dataset, Today: when.DayOf(s.now(), nil), Root: s.survey.Root, Folder: s.articleFolder(), Dir: s.path("."),
	}
	for _, article := range dataset.Articles {
		if to.article != "" && article.ID == to.article {
			scene.Article = article
		}
	}
	if kind.InArticle() && scene.Article == nil {
		return nil, s.unreadable(dataset, to)
	}
	s.scene, s.sceneOf = scene, to
	return scene, nil
}

// unreadable tells why the record of an article cannot be added to: the schema rejects it as a whole.
func (s *session) unreadable(dataset *claims.Dataset, to target) error {
	faults := []error{fmt.Errorf("the article %q in %s cannot be read; mend it first", to.article, s.survey.Shown(to.path))}
	refs := make([]claims.Ref, len(dataset.Rejected))
	for i, rejection := range dataset.Rejected {
		refs[i] = rejection.At
	}
	for i, at := range claims.Resolve(refs) {
		if at.File == s.survey.Shown(to.path) {
			faults = append(faults, fmt.Errorf("%s: %s", at, terminal.Clean(dataset.Rejected[i].Message)))
		}
	}
	return errors.Join(faults...)
}

// registers are the files of registers, with what was added to them so far.
func (s *session) registers() []claims.Standing {
	var files []claims.Standing
	for _, path := range s.survey.Registers() {
		files = append(files, s.standing(path))
	}
	for _, file := range s.files {
		if file.began == nil && len(file.items) > 0 && file.items[0].entry.Kind.File != claims.FileArticle {
			files = append(files, claims.Standing{Path: file.path, Text: file.text})
		}
	}
	return files
}

// standing is a file as it is to stand.
func (s *session) standing(path string) claims.Standing {
	for _, file := range s.files {
		if file.path == path {
			return claims.Standing{Path: path, Text: file.text}
		}
	}
	return claims.Standing{Path: path}
}

// write writes all files, together, under the lock of the dataset. A file that somebody else has added to meanwhile gets
// the items as well, with ids that are free now.
func (s *session) write(ctx context.Context) error {
	return s.storeOf(s.survey.Root).Update(ctx, func(tx *store.Transaction) error {
		for _, file := range s.files {
			if file.began == nil {
				if err := tx.Create(file.path, file.text); err != nil {
					return err
				}
				continue
			}
			now, err := tx.Read(file.path)
			if err != nil {
				return err
			}
			if !bytes.Equal(now, file.began) {
				if err := s.again(file, now); err != nil {
					return err
				}
			}
			if err := tx.Write(file.path, file.text); err != nil {
				return err
			}
		}
		return nil
	})
}

// again puts the items of a file into the text that it has by now.
func (s *session) again(file *changedFile, now []byte) error {
	for _, item := range file.items {
		shown := item.placed.ID
		placed, err := item.entry.Into(file.path, now, item.target.article)
		if err != nil {
			return fmt.Errorf("%s: somebody else changed it meanwhile: %w", s.survey.Shown(file.path), err)
		}
		item.placed, now = placed, placed.Text
		if placed.ID != shown {
			s.complain(fmt.Sprintf("somebody else added %q meanwhile, so this is %q", shown, placed.ID))
		}
	}
	file.text = now
	return nil
}

// finish shows what was made, and writes it unless something is against it, or somebody who is asked.
func (s *session) finish(ctx context.Context, confirm func(comparison) error) error {
	found, err := s.compare(ctx)
	if err != nil {
		return err
	}
	s.preview(found)
	switch {
	case found.rejected():
		return errors.New("nothing was written: the schema rejects it")
	case s.strict && found.errors() > 0:
		return fmt.Errorf("nothing was written: the checks find %s that they did not find before (--strict)", plural(found.errors(), "error"))
	case s.dryRun:
		fmt.Fprintln(s.Out, "nothing was written (--dry-run)")
		return nil
	}
	if confirm != nil {
		if err := confirm(found); err != nil {
			return err
		}
	}
	if err := s.write(ctx); err != nil {
		return err
	}
	for _, file := range s.files {
		var ids []string
		for _, item := range file.items {
			ids = append(ids, item.placed.ID)
		}
		fmt.Fprintf(s.Out, "added %s to %s\n", strings.Join(ids, ", "), terminal.Clean(s.survey.Shown(file.path)))
	}
	return nil
}
