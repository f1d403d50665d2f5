package store

// This file replaces the files of a transaction. Where they are several, a journal is written first that says what is to
// be done; whoever takes the lock next completes it. A journal may come from anywhere, as all of a dataset may, so it is
// followed only inside of the dataset, and only to texts that it describes byte for byte.

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/claims"
)

// JournalName is the name of the file, in the root of the dataset, that tells what a transaction over several files has
// yet to do. It is there only while somebody writes, or after a crash.
const JournalName = ".claimcheck.journal"

// journal is what a transaction does.
type journal struct {
	Version int     `json:"version"`
	Files   []entry `json:"files"`
}

// entry is one file of a journal.
type entry struct {
	// Path is relative to the root of the dataset, with forward slashes.
	Path string `json:"path"`
	// Old and New are the SHA-256 sums of the text before and after; empty where there is no file.
	Old string `json:"old,omitempty"`
	New string `json:"new,omitempty"`
}

// settle replaces the files, whose next texts stand beside them.
func (tx *Transaction) settle(changes []*change) error {
	if len(changes) == 0 {
		return nil
	}
	root, err := filepath.EvalSymlinks(tx.store.root)
	if err == nil {
		root, err = filepath.Abs(root)
	}
	if err != nil {
		return tx.refuse(claims.ReasonOf(err))
	}
	if len(changes) == 1 {
		if err := tx.replace(changes[0]); err != nil {
			changes[0].fault = claims.ReasonOf(err)
			return tx.refuse(nil)
		}
		return nil
	}
	j := journal{Version: 1}
	for _, c := range changes {
		e, err := c.entry(root)
		if err != nil {
			c.fault = err
			return tx.refuse(nil)
		}
		j.Files = append(j.Files, e)
	}
	if err := j.write(root); err != nil {
		return tx.refuse(fmt.Errorf("what is to be done cannot be written down: %w", claims.ReasonOf(err)))
	}
	return tx.store.complete(root, j)
}

// replace puts the next text of the only file of a transaction in its place.
func (tx *Transaction) replace(c *change) error {
	if err := atStep(stepRename, c.target); err != nil {
		return err
	}
	if err := c.place(); err != nil {
		return err
	}
	c.temporary = ""
	if err := atStep(stepSettle, c.target); err != nil {
		return nil // The file is replaced, whatever becomes of the folder.
	}
	syncFolder(filepath.Dir(c.target))
	return nil
}

func (c *change) place() error {
	switch c.action {
	case actionRemove:
		return os.Remove(c.target)
	case actionCreate:
		return placeNew(c.temporary, c.target)
	}
	return os.Rename(c.temporary, c.target)
}

// placeNew gives a file another name, unless one of that name has appeared. A second link does so in one step; where the
// system of files has none, somebody may still come between the two.
func placeNew(temporary, target string) error {
	switch err := os.Link(temporary, target); {
	case err == nil:
		return os.Remove(temporary)
	case errors.Is(err, fs.ErrExist):
		return ErrExists
	}
	if _, err := os.Lstat(target); !errors.Is(err, fs.ErrNotExist) {
		return ErrExists
	}
	return os.Rename(temporary, target)
}

// entry describes a change in a journal.
func (c *change) entry(root string) (entry, error) {
	folder, err := filepath.EvalSymlinks(filepath.Dir(c.target))
	if err == nil {
		folder, err = filepath.Abs(folder)
	}
	if err != nil {
		return entry{}, claims.ReasonOf(err)
	}
	relative, err := filepath.Rel(root, filepath.Join(folder, filepath.Base(c.target)))
	if err != nil || !filepath.IsLocal(relative) {
		return entry{}, errors.New("it lies outside of the dataset; several files are changed together only inside of one")
	}
	e := entry{Path: filepath.ToSlash(relative)}
	if c.exists {
		e.Old = sumOf(c.text)
	}
	if c.action != actionRemove {
		e.New = sumOf(c.next)
	}
	return e, nil
}

func sumOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// write writes the journal, as a whole.
func (j journal) write(root string) error {
	text, err := json.Marshal(j, jsontext.Multiline(true))
	if err != nil {
		return err
	}
	path := filepath.Join(root, JournalName)
	temporary := temporaryOf(path)
	if err := os.Remove(temporary); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err = writeNew(temporary, append(text, '\n'), 0o666); err == nil {
		err = os.Rename(temporary, path)
	}
	if err != nil {
		_ = os.Remove(temporary)
		return err
	}
	syncFolder(root)
	return nil
}

// recover completes what a journal says that an ended process has left.
func (s *Store) recover() error {
	root, err := filepath.EvalSymlinks(s.root)
	if err == nil {
		root, err = filepath.Abs(root)
	}
	if err != nil {
		return claims.ReasonOf(err)
	}
	path := filepath.Join(root, JournalName)
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	unfit := func(reason any) error {
		return fmt.Errorf("%s, which tells what an earlier command left undone, cannot be followed: %v; look at it and remove it", s.shown(path), reason)
	}
	if err != nil || !info.Mode().IsRegular() {
		return unfit("it is no regular file")
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return unfit(claims.ReasonOf(err))
	}
	var j journal
	if err := json.Unmarshal(text, &j, json.RejectUnknownMembers(true)); err != nil || j.Version != 1 {
		return unfit("it is none that this version writes")
	}
	for _, e := range j.Files {
		if err := e.check(root); err != nil {
			return unfit(err)
		}
	}
	if err := s.complete(root, j); err != nil {
		return err
	}
	s.tell("completed what an earlier command left undone")
	return nil
}

// check refuses an entry that would lead out of the dataset, or to a file that is neither one of records nor the dataset's
// configuration.
func (e entry) check(root string) error {
	local := filepath.FromSlash(e.Path)
	name := filepath.Base(local)
	config := e.Path == claims.ConfigName && e.Old != "" && e.New != "" // It is changed, and neither made nor removed.
	kept := config || strings.HasSuffix(name, ".json") || strings.HasSuffix(name, ".jsonl")
	if !filepath.IsLocal(local) || strings.HasPrefix(name, ".") || !kept {
		return fmt.Errorf("%q is no file of records in the dataset", e.Path)
	}
	folder := filepath.Join(root, filepath.Dir(local))
	if real, err := filepath.EvalSymlinks(folder); err != nil || real != folder {
		return fmt.Errorf("%q leads through a link, or to a folder that is not there", e.Path)
	}
	return nil
}

// complete does what is left to do of a journal, and removes it.
func (s *Store) complete(root string, j journal) error {
	for _, e := range j.Files {
		target := filepath.Join(root, filepath.FromSlash(e.Path))
		err := atStep(stepRename, target)
		if err == nil {
			err = s.follow(e, target)
		}
		if err != nil {
			return fmt.Errorf("%s is not changed yet: %w; the next command that writes to the dataset completes it", s.shown(target), claims.ReasonOf(err))
		}
	}
	if err := atStep(stepSettle, root); err != nil {
		return err
	}
	for _, e := range j.Files {
		syncFolder(filepath.Dir(filepath.Join(root, filepath.FromSlash(e.Path))))
	}
	if err := atStep(stepForget, root); err != nil {
		return err
	}
	if err := os.Remove(filepath.Join(root, JournalName)); err != nil {
		return claims.ReasonOf(err)
	}
	syncFolder(root)
	return nil
}

// follow makes the change of one entry, unless it is made already. A file that is neither what it was nor what it is to be
// was changed by somebody else: it stays, and the other text is saved beside it.
func (s *Store) follow(e entry, target string) error {
	now, err := sumAt(target)
	if err != nil {
		return err
	}
	temporary := temporaryOf(target)
	if now == e.New {
		return s.salvage(temporary, target) // A new file has both names for a moment.
	}
	if e.New == "" {
		if now == e.Old {
			return os.Remove(target)
		}
		s.tell(s.shown(target) + " was to be removed, but somebody else changed it meanwhile; it stays")
		return nil
	}
	next, err := sumAt(temporary)
	if err != nil {
		return err
	}
	if next != e.New {
		s.tell("what was to stand in " + s.shown(target) + " is lost: its temporary file was changed or removed")
		return nil
	}
	if now != e.Old {
		return s.salvage(temporary, target)
	}
	if e.Old == "" {
		if err := placeNew(temporary, target); !errors.Is(err, ErrExists) {
			return err
		}
		return s.salvage(temporary, target)
	}
	return os.Rename(temporary, target)
}

// sumAt returns the sum of a file, empty where there is none.
func sumAt(path string) (string, error) {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "", errNotRegular
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	return sumOf(text), nil
}
