package claims

// This file reads the local copies of articles' texts that records name in "text". A copy is usually kept out of the
// repository, so one that is not there is no fault. What a record names comes from anywhere, so nothing outside of the
// dataset is ever opened, by whatever links.

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"claimcheck/schema"
)

// maxCopy is the size in bytes above which a copy is refused; an article has a few thousand, a long live blog some
// hundred thousand.
const maxCopy = 4 << 20

// Copy is the local copy of an article's text. Articles that name one file share it.
type Copy struct {
	document *Document
	sum      string
	// endings are the sums of the text with other ends of lines, which version control changes.
	endings []string
}

// Path names the file as people see it.
func (c *Copy) Path() string { return c.document.Path }

// Text returns the text of the copy.
func (c *Copy) Text() string { return string(c.document.data) }

// Sum returns the SHA-256 sum of the file.
func (c *Copy) Sum() string { return c.sum }

// Is reports whether the copy is the one of which a SHA-256 sum was recorded. Its lines may end otherwise.
func (c *Copy) Is(sum string) bool { return sum == c.sum || slices.Contains(c.endings, sum) }

// Ref returns the place in the file at a byte offset of the text.
func (c *Copy) Ref(offset int) Ref {
	return Ref{Document: c.document, position: schema.PositionAt(c.document.data, offset)}
}

// copyPlan is one copy to read, for all the records that name it.
type copyPlan struct {
	folder, name string // name is the path of the file below the folder that it must not leave.
	shown        string
	stamp        Stamp // stamp is what the file had before it was read.
	copy         *Copy
	fault        string
}

// readCopies reads the copies that records name, each file once, and hands them to their articles. A copy that may not
// or cannot be read is a rejection; its article is checked without it.
func readCopies(ctx context.Context, dir string, records []record) error {
	plans := map[string]*copyPlan{}
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	named := make([]*copyPlan, len(records))
	for i := range records {
		a := records[i].article
		if a == nil || a.Text == nil || records[i].file.path == stdinPath {
			continue // A record from standard input stands in no folder.
		}
		plan := planCopy(dir, *records[i].file, a.Text.File)
		key := plan.folder + "\x00" + plan.name
		if known := plans[key]; known != nil && plan.fault == "" {
			named[i] = known
			continue
		}
		named[i] = plan
		if plan.fault == "" {
			plans[key] = plan
			group.Go(func() error {
				plan.read()
				return ctx.Err()
			})
		}
	}
	if err := group.Wait(); err != nil {
		return err
	}
	for i, plan := range named {
		if plan == nil {
			continue
		}
		a := records[i].article
		a.Copy, records[i].copy = plan.copy, plan
		if plan.fault != "" {
			records[i].rejected = append(records[i].rejected, Rejection{
				At: a.Ref("text", "file"), Article: a.ID,
				Message: fmt.Sprintf("the copy %q of the article's text %s", a.Text.File, plan.fault),
			})
		}
	}
	return nil
}

const copyOutside = "lies outside of the dataset; only files inside of it are read, so move it there"

// planCopy finds the file that a record names, relative to the record.
func planCopy(dir string, file inputFile, name string) *copyPlan {
	plan := &copyPlan{folder: file.base}
	full := filepath.FromSlash(name)
	if !filepath.IsAbs(full) {
		full = filepath.Join(filepath.Dir(file.path), full)
	}
	plan.shown = shownPath(dir, full)
	base, err1 := filepath.Abs(file.base)
	full, err2 := filepath.Abs(full)
	below, err3 := filepath.Rel(base, full)
	if errors.Join(err1, err2, err3) != nil || !filepath.IsLocal(below) {
		plan.fault = copyOutside
		return plan
	}
	plan.name = below
	return plan
}

// read reads the file, if it is there.
func (p *copyPlan) read() {
	p.stamp, _ = stampOf(filepath.Join(p.folder, p.name))
	data, err := p.bytes()
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return
	case err != nil && p.leadsOut():
		p.fault = copyOutside
		return
	case err != nil:
		if failed := (*fs.PathError)(nil); errors.As(err, &failed) {
			err = failed.Err
		}
		p.fault = fmt.Sprintf("cannot be read: %v", err)
		return
	case len(data) > maxCopy:
		p.fault = "has more than 4 MiB; the text of an article has a few kilobytes"
		return
	}
	text := bytes.TrimPrefix(data, []byte("\uFEFF"))
	switch head := bytes.ToLower(bytes.TrimSpace(text[:min(len(text), 512)])); {
	case !utf8.Valid(text) || bytes.IndexByte(text, 0) >= 0:
		p.fault = "is no text in UTF-8; save it as one"
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")):
		p.fault = "is a web page; save its text alone, without tags"
	default:
		p.copy = &Copy{document: &Document{Path: p.shown, Line: 1, data: text}, sum: sumOf(data), endings: sumsOfEndings(data)}
	}
}

// bytes reads the file through the folder, which no link leads out of.
func (p *copyPlan) bytes() ([]byte, error) {
	root, err := os.OpenRoot(p.folder)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	info, err := root.Stat(p.name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("it is no regular file")
	}
	file, err := root.Open(p.name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, maxCopy+1))
}

// leadsOut reports whether links take the path out of its folder.
func (p *copyPlan) leadsOut() bool {
	folder, err1 := filepath.EvalSymlinks(p.folder)
	target, err2 := filepath.EvalSymlinks(filepath.Join(p.folder, p.name))
	if errors.Join(err1, err2) != nil {
		return false
	}
	below, err := filepath.Rel(folder, target)
	return err != nil || !filepath.IsLocal(below)
}

func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// sumsOfEndings returns the sums of a text with each of the two ends of lines, as far as that changes it.
func sumsOfEndings(data []byte) []string {
	if !bytes.Contains(data, []byte{'\n'}) {
		return nil
	}
	plain := bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	return []string{sumOf(plain), sumOf(bytes.ReplaceAll(plain, []byte("\n"), []byte("\r\n")))}
}
