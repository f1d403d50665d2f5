package store

// This file keeps two writers apart: one lock for each dataset, which the system takes back from a process that dies.

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"claimcheck/claims"
)

// LockName is the name of the file that is locked, in the root of the dataset. It is there only while somebody writes, or
// after a crash, and means nothing by itself: the lock on it does.
const LockName = ".claimcheck.lock"

const (
	// patience is how long one waits for another writer before that is told.
	patience = time.Second
	// firstPause and longestPause are between two tries for the lock.
	firstPause   = time.Millisecond
	longestPause = 50 * time.Millisecond
)

// lock takes the lock of the dataset and returns what gives it back.
func (s *Store) lock(ctx context.Context) (release func(), err error) {
	path := filepath.Join(s.root, LockName)
	told, began := false, time.Now()
	for pause := firstPause; ; pause = min(2*pause, longestPause) {
		held, err := tryLock(path)
		if err != nil {
			return nil, fmt.Errorf("the dataset %s cannot be locked: %w", s.shown(s.root), claims.ReasonOf(err))
		}
		if held != nil {
			// The file is removed before the lock is given back, so that none is left in anybody's repository.
			return func() { _ = errors.Join(os.Remove(path), held.Close()) }, nil
		}
		if !told && time.Since(began) >= patience {
			told = true
			s.tell("waiting for " + holder(path) + ", which is writing to the dataset " + s.shown(s.root))
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("%w: gave up waiting for %s", ErrLocked, holder(path))
		case <-time.After(pause):
		}
	}
}

// tryLock takes the lock if it is free; it returns nil where it is not. A lock on a file that was removed since it was
// opened is none: the next writer would lock another file of the same name.
func tryLock(path string) (*flock.Flock, error) {
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is no regular file; remove it", LockName)
	}
	lock := flock.New(path, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o666))
	locked, err := lock.TryLock()
	if err != nil || !locked {
		return nil, errors.Join(err, lock.Close())
	}
	mine, err := lock.Stat()
	there, errThere := os.Lstat(path)
	switch {
	case err != nil:
		return nil, errors.Join(err, lock.Close())
	case errors.Is(errThere, fs.ErrNotExist), errThere == nil && !os.SameFile(mine, there):
		return nil, lock.Close()
	case errThere != nil:
		return nil, errors.Join(errThere, lock.Close())
	}
	// Others who may write to the dataset must be able to wait for the lock, and to take it after a crash, whatever the
	// mask of whoever made the file. Who holds it is for people alone, so that neither is a reason not to try.
	_ = errors.Join(os.Chmod(path, 0o666), os.WriteFile(path, fmt.Appendf(nil, "process %d\n", os.Getpid()), 0o666))
	return lock, nil
}

// holder tells who holds the lock, as far as the file says it.
func holder(path string) string {
	text, err := os.ReadFile(path)
	name, isProcess := strings.CutPrefix(strings.TrimSpace(string(text)), "process ")
	if err != nil || !isProcess || name == "" || strings.Trim(name, "0123456789") != "" || len(name) > 20 {
		return "another process"
	}
	return "process " + name
}
