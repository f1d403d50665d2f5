package claims

// This file writes files so that nobody ever sees half of one.

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// ReplaceFile writes a file as a whole: whoever reads it meanwhile, and whoever finds it after a crash, sees the old text
// or the new one. A file that is there keeps its mode, and a link leads to what is replaced. What is no regular file, such
// as a pipe or a terminal, is written to.
func ReplaceFile(path string, data []byte) error { return replace(path, data, (*os.File).Sync) }

// ReplaceMade replaces a file as [ReplaceFile] does, but does not wait until the disk has it: after a crash of the whole
// machine it may be empty. That is for what can be made again, such as one of ten thousand pages.
func ReplaceMade(path string, data []byte) error {
	return replace(path, data, func(*os.File) error { return nil })
}

func replace(path string, data []byte, settle func(*os.File) error) error {
	path = throughLinks(path)
	info, err := os.Stat(path)
	mode := fs.FileMode(0o666) // What the user's mask leaves of it, as with any new file.
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return ReasonOf(err)
	case info.IsDir():
		return errors.New("it is a folder")
	case !info.Mode().IsRegular():
		return writeThrough(path, data)
	default:
		mode = info.Mode().Perm()
	}
	temporary, err := writeBeside(path, data, mode, settle)
	if err == nil && info != nil {
		err = os.Chmod(temporary, mode)
	}
	if err == nil {
		err = os.Rename(temporary, path)
	}
	if err != nil && temporary != "" {
		os.Remove(temporary)
	}
	return ReasonOf(err)
}

// throughLinks returns the file that a link leads to, which need not be there yet, and any other path as it is.
func throughLinks(path string) string {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		return target
	}
	if _, err := os.Stat(path); err == nil {
		return path // A link to what has no path, as an open pipe is one.
	}
	for range 40 { // As many as systems follow; more go round in a circle.
		target, err := os.Readlink(path)
		if err != nil {
			break
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(path), target)
		}
		path = target
	}
	return path
}

// writeBeside writes a new file beside another one, settles it on the disk, and returns its path. Its name is hidden, so that
// no one takes it for a record, and says what it was to become.
func writeBeside(path string, data []byte, mode fs.FileMode, settle func(*os.File) error) (string, error) {
	folder, name := filepath.Split(path)
	for attempt := range 10_000 {
		temporary := filepath.Join(folder, fmt.Sprintf(".%s.%d-%d.tmp", name, os.Getpid(), attempt))
		file, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", err
		}
		_, err = file.Write(data)
		return temporary, errors.Join(err, settle(file), file.Close())
	}
	return "", errors.New("too many temporary files beside it")
}

func writeThrough(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return ReasonOf(err)
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Close())
}

// ReasonOf returns why something could not be done with a file, without the paths that whoever tells it names anyway.
func ReasonOf(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	var call *os.SyscallError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	case errors.As(err, &call):
		return call.Err
	}
	return err
}
