package claims

// This file looks over a dataset without loading it: which files hold registers, which an article, and which speak of an
// id. Whoever adds one claim to ten thousand articles waits for that alone, and for the few records that matter.

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/schema"
)

// Bounds of a survey. What lies beyond is not looked at: a file of lines, or of one article, that is larger than the first,
// and the texts of articles when those looked at have the second together.
const (
	mostSurveyed     = 8 << 20
	mostSurveyedText = 256 << 20
)

// Survey is what the files of a dataset hold at a glance.
type Survey struct {
	// Root is the folder that the dataset's claimcheck.yaml stands in.
	Root string

	dir     string
	config  Config
	records []Surveyed
	// loaded keeps what was read of files that others refer to, which are read again and again.
	loaded map[string][]record
}

// Surveyed is one record that a survey has seen.
type Surveyed struct {
	// Path opens the file, and Line is the line of it on which the record begins, counted from 1.
	Path string
	Line int
	// Kind is the record's kind by its first key.
	Kind string

	text []byte
}

// Look surveys the dataset of a root. Dir is the folder from which paths are told, the working folder where it is empty.
func Look(ctx context.Context, dir, root string) (*Survey, error) {
	s := &Survey{Root: root, dir: dir}
	if s.dir == "" {
		s.dir = "."
	}
	config := filepath.Join(root, ConfigName)
	var err error
	if s.config, err = loadConfig(config, shownPath(s.dir, config), false); err != nil {
		return nil, err
	}
	files, err := filesOf(root, root, s.config)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(files, func(a, b inputFile) int { return strings.Compare(a.path, b.path) })
	found := make([][]Surveyed, len(files))
	var kept atomic.Int64
	eachFile(ctx, len(files), func() func(int) {
		g := glancer{buffer: make([]byte, 64<<10)}
		return func(i int) {
			if kept.Load() < mostSurveyedText {
				found[i] = g.glance(files[i])
			}
			for _, record := range found[i] {
				kept.Add(int64(len(record.text)))
			}
		}
	})
	s.records = slices.Concat(found...)
	return s, ctx.Err()
}

// eachFile does something with each of so many files, on as many goroutines as there are processors. Each goroutine makes
// its own function first, with what it needs for itself.
func eachFile(ctx context.Context, count int, worker func() func(int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			do := worker()
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= count {
					return
				}
				do(i)
			}
		})
	}
	workers.Wait()
}

// glancer looks at one file after another. It reads through a buffer that grows as it must, and keeps texts in chunks.
type glancer struct{ buffer, chunk []byte }

// glance reads a file and tells what records it holds.
func (g *glancer) glance(file inputFile) []Surveyed {
	lines := strings.HasSuffix(file.path, ".jsonl")
	if !lines && !strings.HasSuffix(file.path, ".json") {
		return nil
	}
	text, ok := readRegular(file, &g.buffer, mostSurveyed)
	if !ok || len(text) >= mostSurveyed {
		return nil
	}
	if !lines {
		kind := firstKind(text)
		if kind == "" {
			return nil
		}
		return []Surveyed{{Path: file.path, Line: 1, Kind: kind, text: g.keep(text)}}
	}
	var records []Surveyed
	number := 0
	for line := range bytes.Lines(text) {
		number++
		if kind := firstKind(line); kind != "" {
			records = append(records, Surveyed{Path: file.path, Line: number, Kind: kind, text: g.keep(line)})
		}
	}
	return records
}

// keep copies a text to where it stays.
func (g *glancer) keep(text []byte) []byte {
	if len(text) > cap(g.chunk)-len(g.chunk) {
		g.chunk = make([]byte, 0, max(len(text), 1<<20))
	}
	from := len(g.chunk)
	g.chunk = append(g.chunk, text...)
	return g.chunk[from:len(g.chunk):len(g.chunk)]
}

// readRegular reads a file as [readWhole] does, if it is a regular one, wherever a link may lead.
func readRegular(file inputFile, buffer *[]byte, most int) ([]byte, bool) {
	if file.irregular || file.named {
		if info, err := os.Stat(file.path); err != nil || !info.Mode().IsRegular() {
			return nil, false
		}
	}
	return readWhole(file.path, buffer, most)
}

// firstKind returns the kind of a record by its first key, "$schema" apart; empty where that is none of a record. It looks
// at no more of the text than that: thousands of files are none of those that anybody needs.
func firstKind(text []byte) string {
	rest := bytes.TrimLeft(text, blanks)
	if len(rest) == 0 || rest[0] != '{' {
		return ""
	}
	for rest = rest[1:]; ; {
		key, behind, ok := leadingString(rest)
		if !ok {
			return ""
		}
		switch {
		case key == "claims", key == "sources":
			return FileArticle // Only an article's record has them, in whatever order its keys are.
		case slices.Contains(schema.Kinds(), key):
			return key
		case key != "$schema":
			return ""
		}
		if behind = bytes.TrimLeft(behind, blanks); len(behind) == 0 || behind[0] != ':' {
			return ""
		}
		if _, behind, ok = leadingString(behind[1:]); !ok {
			return ""
		}
		if behind = bytes.TrimLeft(behind, blanks); len(behind) == 0 || behind[0] != ',' {
			return ""
		}
		rest = behind[1:]
	}
}

// blanks are the white space of JSON.
const blanks = " \t\r\n"

// leadingString returns the string that a text of JSON begins with, as it is written there, and what stands behind it. It
// is false for anything else. The keys of records need no escapes, so that one with escapes is none of them.
func leadingString(text []byte) (written string, rest []byte, ok bool) {
	text = bytes.TrimLeft(text, blanks)
	if len(text) == 0 || text[0] != '"' {
		return "", nil, false
	}
	for at := 1; at < len(text); at++ {
		switch text[at] {
		case '\\':
			at++ // What is escaped ends no string.
		case '"':
			return string(text[1:at]), text[at+1:], true
		}
	}
	return "", nil, false
}

// ID returns the id of an article's record, empty where it has none.
func (r Surveyed) ID() string {
	decoder := jsontext.NewDecoder(bytes.NewBuffer(r.text))
	if _, err := decoder.ReadToken(); err != nil {
		return ""
	}
	for {
		key, err := decoder.ReadToken()
		if err != nil || key.Kind() != '"' {
			return ""
		}
		if name := key.String(); name != FileArticle {
			if decoder.SkipValue() != nil {
				return ""
			}
			continue
		}
		value, err := decoder.ReadValue()
		if err != nil {
			return ""
		}
		return idOf(value, jsontext.AllowInvalidUTF8(true))
	}
}

// Article finds the record of an article by its id.
func (s *Survey) Article(id string) (Surveyed, bool) {
	quoted := []byte(`"` + id + `"`)
	for _, record := range s.records {
		if record.Kind == FileArticle && bytes.Contains(record.text, quoted) && record.ID() == id {
			return record, true
		}
	}
	return Surveyed{}, false
}

// Records lists the records of a kind in the order of their files.
func (s *Survey) Records(kind string) []Surveyed {
	return slices.DeleteFunc(slices.Clone(s.records), func(r Surveyed) bool { return r.Kind != kind })
}

// In lists the records of a file.
func (s *Survey) In(path string) []Surveyed {
	key := fileKey(path)
	return slices.DeleteFunc(slices.Clone(s.records), func(r Surveyed) bool { return fileKey(r.Path) != key })
}

// Registers lists the files that hold a register.
func (s *Survey) Registers() []string {
	var paths []string
	for _, record := range s.records {
		if record.Kind != FileArticle {
			paths = append(paths, record.Path)
		}
	}
	return slices.Compact(paths)
}

// Naming lists the files of articles whose text has one of some ids as a string, those with the most of them first.
func (s *Survey) Naming(ctx context.Context, ids []string) []string {
	var wanted [][]byte
	for _, id := range ids {
		if id != "" {
			wanted = append(wanted, []byte(`"`+id+`"`))
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	counts := make([]int, len(s.records))
	eachFile(ctx, len(s.records), func() func(int) {
		return func(i int) {
			if s.records[i].Kind != FileArticle {
				return
			}
			for _, id := range wanted {
				if bytes.Contains(s.records[i].text, id) {
					counts[i]++
				}
			}
		}
	})
	var paths []string
	seen := map[string]bool{}
	for many := len(wanted); many > 0; many-- {
		for i, count := range counts {
			if path := s.records[i].Path; count == many && !seen[path] {
				seen[path] = true
				paths = append(paths, path)
			}
		}
	}
	return paths
}

// Standing is a file of a dataset with the text that is to stand in it.
type Standing struct {
	Path string
	// Text is read in place of what the file holds; nil reads the file.
	Text []byte
}

// Load reads a few files of the dataset: those asked for, and those beside them, which others refer to. The files need not
// be there where their texts are given. What is wrong in a file becomes a [Rejection], as it does with the function [Load].
func (s *Survey) Load(ctx context.Context, asked, beside []Standing) (*Dataset, error) {
	v, err := validator()
	if err != nil {
		return nil, err
	}
	plan := filePlan{root: shownPath(s.dir, s.Root), config: s.config, partial: true}
	seen := map[string]bool{}
	for i, file := range slices.Concat(asked, beside) {
		if key := fileKey(file.Path); !seen[key] {
			seen[key] = true
			plan.files = append(plan.files, inputFile{
				path: file.Path, shown: shownPath(s.dir, file.Path), context: i >= len(asked), base: s.Root, text: file.Text,
			})
		}
	}
	slices.SortFunc(plan.files, func(a, b inputFile) int { return strings.Compare(a.shown, b.shown) })
	records, err := s.read(ctx, v, plan)
	if err != nil {
		return nil, err
	}
	if err := readCopies(ctx, s.dir, records); err != nil {
		return nil, err
	}
	dataset := assemble(records)
	dataset.Root, dataset.Config, dataset.Partial = plan.root, plan.config, true
	return dataset, nil
}

// read reads the files of a plan, in its order. Registers that stand as they did are not read twice.
func (s *Survey) read(ctx context.Context, v *schema.Validator, plan filePlan) ([]record, error) {
	all := plan.files
	plan.files = slices.DeleteFunc(slices.Clone(all), func(f inputFile) bool { return s.loaded[f.path] != nil && f.asItStands() })
	fresh, err := readAll(ctx, v, plan, Options{})
	if err != nil {
		return nil, err
	}
	var records []record
	for _, file := range all {
		if kept := s.loaded[file.path]; kept != nil && file.asItStands() {
			records = append(records, kept...)
			continue
		}
		var own []record
		for len(fresh) > 0 && fresh[0].file.path == file.path {
			own, fresh = append(own, fresh[0]), fresh[1:]
		}
		records = append(records, own...)
		isRegister := len(own) > 0 && own[0].article == nil && len(own[0].rejected) == 0
		if isRegister && file.asItStands() {
			if s.loaded == nil {
				s.loaded = map[string][]record{}
			}
			s.loaded[file.path] = own
		}
	}
	return records, nil
}

// asItStands reports whether a file is read as it is, for others.
func (f inputFile) asItStands() bool { return f.context && f.text == nil }

// Shown tells a path as people see it.
func (s *Survey) Shown(path string) string { return shownPath(s.dir, path) }

// At tells the place of a record as people see it.
func (s *Survey) At(r Surveyed) string { return fmt.Sprintf("%s:%d", s.Shown(r.Path), r.Line) }
