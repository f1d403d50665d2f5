package store

// This file collects the changes of a transaction, and makes them: everything is judged and written beside before the
// first file is replaced.

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/canon"
)

// Transaction is the changes that are made together. It is of use only within the function it is handed to.
type Transaction struct {
	store  *Store
	files  []*change
	byPath map[string]*change
}

// change is a file that a transaction has read, and what it makes of it.
type change struct {
	file
	// path is the file as it was named first.
	path string
	// what is to be done, and why it cannot be.
	action action
	next   []byte
	fault  error
	// unchecked says that the schema is not asked.
	unchecked bool
	// temporary is where the next text stands, empty before it does.
	temporary string
}

type action int

const (
	actionNone action = iota
	actionWrite
	actionCreate
	actionRemove
)

// Read returns the text of a file, with what the transaction has made of it so far. The text must not be changed.
func (tx *Transaction) Read(path string) ([]byte, error) {
	c, err := tx.of(path)
	switch {
	case err != nil:
		return nil, tx.store.unread(path, err)
	case c.action == actionRemove, c.action == actionNone && !c.exists:
		return nil, tx.store.unread(path, errNotThere)
	case c.action == actionNone:
		return c.text, nil
	}
	return c.next, nil
}

// Write replaces the text of a file that is there. It is judged by its schema first.
func (tx *Transaction) Write(path string, text []byte) error {
	return tx.set(path, text, actionWrite, false)
}

// Rewrite is Write for what no person typed, such as another form of the same text: the schema may reject it, as it did
// the old one, and where it cannot be written it is not saved elsewhere.
func (tx *Transaction) Rewrite(path string, text []byte) error {
	return tx.set(path, text, actionWrite, true)
}

// Create writes a file that must not be there yet.
func (tx *Transaction) Create(path string, text []byte) error {
	return tx.set(path, text, actionCreate, false)
}

// Remove removes a file.
func (tx *Transaction) Remove(path string) error {
	c, err := tx.of(path)
	if err == nil && !c.exists {
		err = errNotThere
	}
	if err != nil {
		return tx.store.unread(path, err)
	}
	c.action, c.next = actionRemove, nil
	return nil
}

// Replace is Write for a file that must be as it was once.
func (tx *Transaction) Replace(began Snapshot, text []byte) error {
	if err := tx.Write(began.Path, text); err != nil {
		return err
	}
	if c, _ := tx.of(began.Path); !c.exists || !bytes.Equal(c.text, began.Text) {
		c.fault = ErrChanged
	}
	return nil
}

// of returns what the transaction knows of a file, and reads it the first time. The error is the reason alone.
func (tx *Transaction) of(path string) (*change, error) {
	key := path
	if absolute, err := filepath.Abs(path); err == nil {
		key = absolute
	}
	if c := tx.byPath[key]; c != nil {
		return c, nil
	}
	f, err := look(path)
	if err != nil {
		return nil, err
	}
	for _, known := range tx.files {
		if f.exists && known.exists && known.target == f.target {
			return known, nil
		}
	}
	c := &change{file: f, path: path}
	if tx.byPath == nil {
		tx.byPath = map[string]*change{}
	}
	tx.byPath[key] = c
	tx.files = append(tx.files, c)
	return c, nil
}

// set notes what is to stand at a path. That a file is there, or is not, becomes the reason of a refusal, so that the text
// is saved.
func (tx *Transaction) set(path string, text []byte, do action, unchecked bool) error {
	c, err := tx.of(path)
	if err != nil {
		c = &change{file: file{target: path}, path: path, fault: err}
		tx.files = append(tx.files, c)
	}
	if c.action == actionCreate && do == actionWrite {
		do = actionCreate
	}
	switch {
	case c.fault != nil:
	case do == actionCreate && c.exists:
		c.fault = ErrExists
	case do == actionWrite && !c.exists:
		c.fault = errNotThere
	}
	c.action, c.next, c.unchecked = do, bytes.Clone(text), unchecked
	return nil
}

// commit makes the changes.
func (tx *Transaction) commit() error {
	var changes []*change
	refused := false
	for _, c := range tx.files {
		if c.action == actionNone || c.action == actionWrite && c.fault == nil && bytes.Equal(c.text, c.next) {
			continue
		}
		if c.fault == nil {
			c.fault = c.judge()
		}
		if c.fault == nil {
			c.fault = c.writable()
		}
		refused = refused || c.fault != nil
		changes = append(changes, c)
	}
	if refused {
		return tx.refuse(nil)
	}
	for _, c := range changes {
		if c.fault = claims.ReasonOf(c.stage(tx.store)); c.fault != nil {
			return tx.refuse(nil)
		}
	}
	for _, c := range changes {
		if c.fault = c.unchanged(); c.fault != nil {
			return tx.refuse(nil)
		}
	}
	if err := atStep(stepJournal, tx.store.root); err != nil {
		return tx.refuse(err)
	}
	return tx.settle(changes)
}

// judge returns what the schema has against the next text of a file.
func (c *change) judge() error {
	if c.action == actionRemove {
		return nil
	}
	if filepath.Base(c.path) == claims.ConfigName {
		return claims.JudgeConfig(c.next, filepath.ToSlash(c.path))
	}
	if !c.unchecked && strings.HasSuffix(c.path, ".jsonl") {
		return judgeLines(c.next)
	}
	if _, faults := claims.Judge(c.next); len(faults) > 0 && !c.unchecked {
		return fmt.Errorf("it would be no sound record: %w", &canon.SyntaxError{Violations: faults})
	}
	return nil
}

// judgeLines judges each line of a text by its schema.
func judgeLines(text []byte) error {
	number := 0
	for line := range bytes.Lines(text) {
		number++
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if _, faults := claims.Judge(line); len(faults) > 0 {
			for i := range faults {
				faults[i].Position.Line += number - 1
			}
			return fmt.Errorf("it would hold an unsound record: %w", &canon.SyntaxError{Violations: faults})
		}
	}
	return nil
}

// stage writes the next text of a file beside it.
func (c *change) stage(s *Store) error {
	if c.action == actionRemove {
		return nil
	}
	temporary := temporaryOf(c.target)
	mode := c.mode
	if !c.exists {
		mode = 0o666 // What the user's mask leaves of it, as with any new file.
		if err := os.MkdirAll(filepath.Dir(c.target), 0o777); err != nil {
			return err
		}
	}
	if err := s.salvage(temporary, c.target); err != nil {
		return err
	}
	c.temporary = temporary
	err := writeNew(temporary, c.next, mode)
	if err == nil && c.exists {
		err = os.Chmod(temporary, c.mode)
	}
	return err
}

// unchanged returns why a file is no longer what the transaction read. A program that does not know the lock may have
// written to it, such as an editor.
func (c *change) unchanged() error {
	now, err := look(c.path)
	switch {
	case err != nil:
		return err
	case now.exists && !c.exists:
		return ErrExists
	case now.exists != c.exists, now.target != c.target, !bytes.Equal(now.text, c.text):
		return ErrChanged
	}
	return nil
}

// discard removes the temporary files of a transaction that is not made.
func (tx *Transaction) discard() {
	for _, c := range tx.files {
		if c.temporary != "" {
			_ = os.Remove(c.temporary)
		}
	}
}
