// Package store changes files of records so that nothing is ever lost.
//
// Every change is made under the lock of its dataset, is judged by the schema before anything is written, and replaces
// each file as a whole: whoever reads meanwhile, and whoever looks after a crash, finds the old text or the new one. What
// cannot be written is saved beside the file that it was meant for, and the error says where.
package store

// This file is the way in: a transaction over several files, and the common changes of one.

import (
	"context"
	"errors"
	"path/filepath"
)

// ErrChanged is the reason for which a file is not written that somebody else changed meanwhile.
var ErrChanged = errors.New("somebody else changed it meanwhile; look at both and try again")

// ErrExists is the reason for which a new file is not written where one has appeared meanwhile.
var ErrExists = errors.New("a file of that name is there already; choose another name, or change that file")

// ErrReadOnly is the reason for which a file is not written that its owner protects.
var ErrReadOnly = errors.New("it is read-only; make it writable first")

// ErrLocked is the reason for which nothing is written while somebody else writes to the dataset.
var ErrLocked = errors.New("another command is writing to the dataset")

// errInterrupted is the reason for which nothing is written once the context has ended.
var errInterrupted = errors.New("interrupted")

// Store changes the files of one dataset. Its zero value is not usable; see [Open].
type Store struct {
	root string
	// Tell is handed what people should know while they wait or afterwards: who holds the lock, what an earlier command
	// left unfinished. Nil tells nobody.
	Tell func(message string)
	// Show turns a path into the one that messages have. Nil shows it as it was named.
	Show func(path string) string
}

// Open returns the store of a dataset by its root: the folder that the lock stands in. Records that belong to no dataset
// have the folder of the file as their root.
func Open(root string) *Store { return &Store{root: root} }

// Update runs a function that reads and writes files through a transaction, and then makes all of its changes. It holds
// the lock meanwhile, and waits for it until the context ends. The function's own error is returned as it is, and nothing
// is changed then; where the changes themselves are refused the error is a [*Refusal], and what the function wrote is
// saved.
//
// Each file is replaced as a whole. Of several files either all are changed or none is: a crash in between leaves a
// journal, and the next Update of the dataset completes what it says before it does anything else. Only whoever reads
// the dataset before that may see some files changed and others not.
func (s *Store) Update(ctx context.Context, do func(tx *Transaction) error) error {
	tx := &Transaction{store: s}
	release, err := s.lock(ctx)
	if err != nil {
		// Nothing can be changed, but what somebody typed is worked out nonetheless, so that it can be saved.
		if do(tx) != nil {
			return err
		}
		return tx.refuse(err)
	}
	defer release()
	if err := s.recover(); err != nil {
		if do(tx) != nil {
			return err
		}
		return tx.refuse(err)
	}
	if err := do(tx); err != nil {
		return err
	}
	if ctx.Err() != nil {
		return tx.refuse(errInterrupted)
	}
	return tx.commit()
}

// Change changes one file: the function is handed its text and returns the one that is to stand there.
func (s *Store) Change(ctx context.Context, path string, change func(old []byte) ([]byte, error)) error {
	return s.Update(ctx, func(tx *Transaction) error {
		old, err := tx.Read(path)
		if err != nil {
			return err
		}
		text, err := change(old)
		if err != nil {
			return err
		}
		return tx.Write(path, text)
	})
}

// Create writes a new file, and the folder for it where there is none. A file that is there already is never overwritten:
// the reason is [ErrExists] then.
func (s *Store) Create(ctx context.Context, path string, text []byte) error {
	return s.Update(ctx, func(tx *Transaction) error { return tx.Create(path, text) })
}

// Replace writes a text that somebody worked on for a while, unless the file is no longer what it was when the work began:
// the reason is [ErrChanged] then.
func (s *Store) Replace(ctx context.Context, began Snapshot, text []byte) error {
	return s.Update(ctx, func(tx *Transaction) error { return tx.Replace(began, text) })
}

// Change changes one file of a dataset as [Store.Change] does, and tells nobody of waiting.
func Change(ctx context.Context, root, path string, change func(old []byte) ([]byte, error)) error {
	return Open(root).Change(ctx, path, change)
}

// Snapshot is a file as it was at one time.
type Snapshot struct {
	// Path is the file as it was named.
	Path string
	// Text is what stood there; it must not be changed.
	Text []byte
}

// Take reads a file to which somebody will write later on, by [Store.Replace].
func (s *Store) Take(path string) (Snapshot, error) {
	f, err := look(path)
	if err == nil && !f.exists {
		err = errNotThere
	}
	if err != nil {
		return Snapshot{}, s.unread(path, err)
	}
	return Snapshot{Path: path, Text: f.text}, nil
}

// Take reads a file as [Store.Take] does.
func Take(path string) (Snapshot, error) { return Open("").Take(path) }

func (s *Store) tell(message string) {
	if s.Tell != nil {
		s.Tell(message)
	}
}

// shown returns a path as messages have it.
func (s *Store) shown(path string) string {
	if s.Show != nil {
		return s.Show(path)
	}
	return filepath.ToSlash(path)
}
