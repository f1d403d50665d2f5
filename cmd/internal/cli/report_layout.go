package cli

// This file writes a consistency report to where it goes: standard output, a file, or a folder with a page an article.

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"claimcheck/claims"
	"claimcheck/cmd/internal/report/dossier"
	"claimcheck/cmd/internal/report/memo"
	"claimcheck/cmd/internal/report/page"
)

// layout is the form in which a report goes somewhere.
type layout struct {
	format string
	target string // target is a file or a folder, empty for standard output.
	folder bool
	most   int // most is the number of characters of Markdown, 0 for any.
}

// comfortable is the number of articles in one HTML file up to which browsers show it at once.
const comfortable = 2000

func (l layout) write(a *app, d *dossier.Dossier) error {
	if l.folder {
		return l.writeFolder(a, d)
	}
	var text bytes.Buffer
	if err := l.lay(&text, d); err != nil {
		return fmt.Errorf("the report cannot be made: %w", err)
	}
	if l.target == "" {
		return a.toStandard(l.format, text.Bytes())
	}
	if l.format == reportHTML && len(d.Articles) > comfortable {
		a.complain(fmt.Sprintf("%s in one file are slow to open; -o %s/ makes a page for each", plural(len(d.Articles), "article"),
			filepath.ToSlash(filepath.Join(filepath.Dir(l.target), "report"))))
	}
	path := a.path(l.target)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return fmt.Errorf("-o %q: its folder cannot be made: %w", l.target, claims.ReasonOf(err))
	}
	if err := claims.ReplaceFile(path, text.Bytes()); err != nil {
		return fmt.Errorf("-o %q cannot be written: %w", l.target, err)
	}
	return nil
}

func (l layout) lay(w io.Writer, d *dossier.Dossier) error {
	switch {
	case l.format == reportHTML:
		return page.Write(w, d)
	case l.most > 0:
		return memo.WriteWithin(w, d, l.most)
	}
	return memo.Write(w, d)
}

// writeFolder writes a page for each article and one that leads to them. Pages of an earlier report that this one lacks
// are removed, so that nobody reads on about an article that is gone.
func (l layout) writeFolder(a *app, d *dossier.Dossier) error {
	f := &folder{root: a.path(l.target), written: map[string]bool{}, made: map[string]bool{}}
	if err := page.WriteFolder(f.create, d); err != nil {
		return fmt.Errorf("-o %q: %w", l.target, err)
	}
	for inner := range f.made {
		if err := f.removeStale(inner); err != nil {
			return fmt.Errorf("-o %q: a page of an earlier report cannot be removed: %w", l.target, err)
		}
	}
	return nil
}

// folder is where the pages of a report go. Pages are written by several goroutines at once.
type folder struct {
	root    string
	mutex   sync.Mutex
	written map[string]bool
	made    map[string]bool
}

// create returns a file of the folder, which is replaced as a whole when it is closed.
func (f *folder) create(name string) (io.WriteCloser, error) {
	path := filepath.Join(f.root, filepath.FromSlash(name))
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if inner := filepath.Dir(path); !f.made[inner] {
		if err := os.MkdirAll(inner, 0o777); err != nil {
			return nil, fmt.Errorf("its folder cannot be made: %w", claims.ReasonOf(err))
		}
		f.made[inner] = true
	}
	f.written[path] = true
	return &pageFile{name: name, path: path}, nil
}

// pageFile gathers a page.
type pageFile struct {
	bytes.Buffer
	name, path string
}

// Close writes the page.
func (p *pageFile) Close() error {
	if err := claims.ReplaceMade(p.path, p.Bytes()); err != nil {
		return fmt.Errorf("%q cannot be written: %w", p.name, err)
	}
	return nil
}

// removeStale removes the pages in a folder that an earlier report has left, and nothing that somebody else put there.
func (f *folder) removeStale(inner string) error {
	entries, err := os.ReadDir(inner)
	if err != nil {
		return claims.ReasonOf(err)
	}
	for _, entry := range entries {
		path := filepath.Join(inner, entry.Name())
		if f.written[path] || !entry.Type().IsRegular() || filepath.Ext(path) != ".html" || !isOurs(path) {
			continue
		}
		if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return claims.ReasonOf(err)
		}
	}
	return nil
}

// isOurs reports whether a file is a page of a report, by the mark at its head.
func isOurs(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	head := make([]byte, 1024)
	n, _ := io.ReadFull(file, head)
	return bytes.Contains(head[:n], []byte(page.Mark))
}

// isFolder reports whether a path is that of a folder.
func (a *app) isFolder(name string) bool {
	if name == "" {
		return false
	}
	info, err := os.Stat(a.path(name))
	return err == nil && info.IsDir()
}
