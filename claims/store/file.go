package store

// This file looks at a file before it is changed, and writes what is to take its place.

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"claimcheck/claims"
)

// file is what stands at a path.
type file struct {
	// target is the file that the path leads to by links.
	target string
	exists bool
	mode   fs.FileMode
	text   []byte
}

var (
	errNotThere   = errors.New("it is not there")
	errFolder     = errors.New("it is a folder")
	errNotRegular = errors.New("it is no regular file")
)

// look reads what stands at a path; that nothing does is no error. The error is the reason alone. A link to nothing is one: it may lead anywhere.
func look(path string) (file, error) {
	f := file{target: path}
	info, err := os.Lstat(path)
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		if f.target, err = filepath.EvalSymlinks(path); err == nil {
			info, err = os.Lstat(f.target)
		}
		if errors.Is(err, fs.ErrNotExist) {
			return f, errors.New("it is a link to a file that is not there")
		}
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return f, nil
	case err != nil:
		return f, claims.ReasonOf(err)
	case info.IsDir():
		return f, errFolder
	case !info.Mode().IsRegular():
		return f, errNotRegular
	}
	f.exists, f.mode = true, info.Mode().Perm()
	if f.text, err = os.ReadFile(f.target); err != nil {
		return f, claims.ReasonOf(err)
	}
	return f, nil
}

// unread tells that a file cannot be read.
func (s *Store) unread(path string, err error) error {
	return fmt.Errorf("%q cannot be read: %w", s.shown(path), err)
}

// writable returns why a file may not be replaced. To replace it takes no permission on the file itself, so that whoever
// made it read-only would be passed over.
func (f file) writable() error {
	if !f.exists {
		return nil
	}
	if f.mode&0o222 == 0 {
		return ErrReadOnly
	}
	opened, err := os.OpenFile(f.target, os.O_WRONLY, 0)
	if errors.Is(err, fs.ErrPermission) {
		return ErrReadOnly
	}
	if err != nil {
		return claims.ReasonOf(err)
	}
	return opened.Close()
}

// atStep is called before each step of a change, with the path that it is about; tests let it fail or die there.
var atStep = func(step, path string) error { return nil }

// The steps of a change.
const (
	stepCreate  = "create"  // The temporary file is about to be made.
	stepWrite   = "write"   // It is made, and half of the text stands in it.
	stepSync    = "sync"    // All of the text does, not yet on the disk.
	stepJournal = "journal" // All temporary files are on the disk.
	stepRename  = "rename"  // The file is about to be replaced.
	stepSettle  = "settle"  // Every file is replaced, and the folders are about to be written down to the disk.
	stepForget  = "forget"  // The journal is about to be removed.
)

// temporaryOf returns the name under which the next text of a file is written. Whoever holds the lock is the only one to
// use it. It is hidden, and no one takes it for a record.
func temporaryOf(target string) string {
	folder, name := filepath.Split(target)
	return filepath.Join(folder, "."+name+".claimcheck.tmp")
}

// writeNew writes a file that must not be there yet, down to the disk.
func writeNew(path string, text []byte, mode fs.FileMode) (err error) {
	if err := atStep(stepCreate, path); err != nil {
		return err
	}
	opened, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, opened.Close()) }()
	half := len(text) / 2
	if _, err := opened.Write(text[:half]); err != nil {
		return err
	}
	if err := atStep(stepWrite, path); err != nil {
		return err
	}
	if _, err := opened.Write(text[half:]); err != nil {
		return err
	}
	if err := atStep(stepSync, path); err != nil {
		return err
	}
	return opened.Sync()
}

// syncFolder writes down to the disk which files a folder has. Some systems cannot, and need not, do so.
func syncFolder(path string) {
	if folder, err := os.Open(path); err == nil {
		_ = errors.Join(folder.Sync(), folder.Close())
	}
}
