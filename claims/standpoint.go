package claims

// This file tells paths as people see them, and tells files apart.

import (
	"cmp"
	"path/filepath"
	"strings"
)

// standpoint is where paths are told from. It asks once for the working folder, which takes longer than all the rest of what
// is done with a path.
type standpoint struct {
	working, folder string
	// last is the folder of the path that was told last, as it stood in the path, and toldLast how it was told. Most paths are
	// those of neighbours.
	last, toldLast string
}

// newStandpoint returns the standpoint of who stands in a folder. Where the system cannot tell the working folder, relative
// paths stay as they are.
func newStandpoint(folder string) standpoint {
	working, err := filepath.Abs(".")
	if err != nil {
		return standpoint{}
	}
	s := standpoint{working: working}
	s.folder = s.absolute(folder)
	return s
}

func (s standpoint) absolute(path string) string {
	if filepath.IsAbs(path) || s.working == "" {
		return filepath.Clean(path)
	}
	return filepath.Join(s.working, path)
}

// key tells files apart, by whichever path they are named.
func (s standpoint) key(path string) string {
	if path == stdinPath {
		return path
	}
	return s.absolute(path)
}

// shown tells a path as people see it: relative to the folder they stand in where that is shorter, and with forward slashes.
func (s *standpoint) shown(path string) string {
	folder, name := filepath.Split(path)
	if folder == "" || name == "" || name == "." || name == ".." || strings.Contains(s.folder, string(filepath.Separator)+name) {
		return s.shownAlone(path) // This may be no neighbour but the folder itself, or one above it.
	}
	if folder != s.last {
		s.last, s.toldLast = folder, strings.TrimSuffix(s.shownAlone(path), name)
	}
	return s.toldLast + name
}

// shownAlone tells a path without a look at those told before.
func (s *standpoint) shownAlone(path string) string {
	if path == stdinPath || path == "" {
		return path
	}
	if absolute := s.absolute(path); s.working != "" {
		if relative, err := filepath.Rel(s.folder, absolute); err == nil && len(relative) < len(absolute) {
			return filepath.ToSlash(relative)
		}
	}
	return filepath.ToSlash(path)
}

// fileKey tells files apart, by whichever path they are named.
func fileKey(path string) string { return newStandpoint(".").key(path) }

// ShownPath tells a path as people see it who stand in a folder, which is the working folder where it is empty.
func ShownPath(dir, path string) string { return shownPath(cmp.Or(dir, "."), path) }

func shownPath(dir, path string) string {
	from := newStandpoint(dir)
	return from.shownAlone(path)
}
