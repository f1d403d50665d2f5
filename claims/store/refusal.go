package store

// This file saves what could not be written, and tells where.

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/canon"
)

// Refusal is the error of a change that was not made. No file is changed then.
type Refusal struct {
	// Reason is why, where it is about no single file.
	Reason error
	// Files are those that were to be changed, each with its own reason and its text.
	Files []Unsaved
	show  func(string) string
}

// Unsaved is a file that was not changed.
type Unsaved struct {
	// Path is the file as it was named.
	Path string
	// Reason is why, nil where the reason lies elsewhere.
	Reason error
	// Text is what was to stand there, nil for a file that was to be removed and for what no person typed.
	Text []byte
	// SavedAt is where the text stands now; empty where it could be saved nowhere, of which Lost tells the reason.
	SavedAt string
	Lost    error
}

// Error tells why each file was not changed and where its text is.
func (r *Refusal) Error() string {
	var told []string
	if r.Reason != nil {
		told = append(told, "nothing was changed: "+r.Reason.Error())
	}
	for _, f := range r.Files {
		line := r.show(f.Path) + ": not changed"
		if f.Reason != nil {
			line += ": " + f.Reason.Error()
		}
		switch {
		case f.SavedAt != "":
			line += "; what was to stand there is saved in " + r.show(f.SavedAt)
		case f.Lost != nil:
			line += fmt.Sprintf("; what was to stand there could be saved nowhere: %v", f.Lost)
		case f.Reason == nil:
			continue
		}
		told = append(told, line)
	}
	return strings.Join(told, "\n")
}

// Unwrap returns the reasons.
func (r *Refusal) Unwrap() []error {
	var reasons []error
	if r.Reason != nil {
		reasons = append(reasons, r.Reason)
	}
	for _, f := range r.Files {
		if f.Reason != nil {
			reasons = append(reasons, f.Reason)
		}
	}
	return reasons
}

// refuse saves what was to be written and returns the refusal.
func (tx *Transaction) refuse(reason error) error {
	tx.discard()
	r := &Refusal{Reason: reason, show: tx.store.shown}
	for _, c := range tx.files {
		if c.action == actionNone || c.action == actionWrite && c.fault == nil && bytes.Equal(c.text, c.next) {
			continue
		}
		f := Unsaved{Path: c.path, Reason: c.fault}
		if c.action != actionRemove && !c.unchecked {
			f.Text = c.next
			f.SavedAt, f.Lost = save(c.target, c.next)
		}
		r.Files = append(r.Files, f)
	}
	return r
}

// savedMark stands behind the name of a file whose next text could not be written. It makes the name one that no record
// has.
const savedMark = ".not-saved"

// mostSaved bounds the names that are tried.
const mostSaved = 1000

// Keep saves a text that somebody typed beside the file that it was meant for, under a name that no record has, or in the
// folder for temporary files where that cannot be, and returns where.
func Keep(path string, text []byte) (string, error) { return save(path, text) }

// save writes a text beside a file, or in the folder for temporary files where that cannot be, and returns where.
func save(target string, text []byte) (string, error) {
	_ = os.MkdirAll(filepath.Dir(target), 0o777) // Where there can be no folder, there is none for the text below.
	for attempt := range mostSaved {
		path := target + savedMark
		if attempt > 0 {
			path = fmt.Sprintf("%s-%d", path, attempt+1)
		}
		err := writeSaved(os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666))(text)
		if err == nil {
			return path, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	file, err := os.CreateTemp("", filepath.Base(target)+savedMark+"-*")
	if err != nil {
		return "", claims.ReasonOf(err)
	}
	if err := writeSaved(file, nil)(text); err != nil {
		return "", claims.ReasonOf(err)
	}
	return file.Name(), nil
}

// writeSaved returns what writes a text to a file that was opened, if it was, and leaves no part of it.
func writeSaved(file *os.File, err error) func([]byte) error {
	return func(text []byte) error {
		if err != nil {
			return err
		}
		_, err := file.Write(text)
		if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
			_ = os.Remove(file.Name())
		}
		return err
	}
}

// salvage makes room for a temporary file. One that a crash has left is kept under a name that people see, if it is whole
// and says something else than the file that it was meant for.
func (s *Store) salvage(temporary, target string) error {
	info, err := os.Lstat(temporary)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if info.Mode().IsRegular() {
		left, err := os.ReadFile(temporary)
		if err != nil {
			return err
		}
		there, _ := os.ReadFile(target)
		if len(left) > 0 && string(left) != string(there) && whole(target, left) {
			at, err := save(target, left)
			if err != nil {
				return err
			}
			s.tell("an earlier command was ended before it could change " + s.shown(target) + "; what was to stand there is saved in " + s.shown(at))
		}
	}
	return os.Remove(temporary)
}

// whole reports whether a text was written to its end.
func whole(target string, text []byte) bool {
	if strings.HasSuffix(target, ".jsonl") {
		_, err := canon.FormatLines(text)
		return err == nil && text[len(text)-1] == '\n'
	}
	_, err := canon.Parse(text)
	return err == nil
}
