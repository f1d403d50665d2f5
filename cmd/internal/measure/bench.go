package measure

// This file says what is measured: the start of the program, its work at several sizes, and that of its peers.

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"claimcheck/fixtures/invented"
)

// Settings say what to measure.
type Settings struct {
	// Root is the folder of the project, Program the built program, and Scratch an empty folder for the datasets.
	Root, Program, Scratch string
	// Sizes are the numbers of articles at which the program is measured, and PeerSize that of the files for the peers.
	Sizes    []int
	PeerSize int
	// Times is how often each is measured; the fastest counts.
	Times int
	// Settle is how long files lie before they are read by a run that is to remember them: see [Settling].
	Settle time.Duration
	// Note is told what is done next.
	Note func(string)
}

// Row is one measurement.
type Row struct {
	// What was run, over how many articles of how many bytes in all.
	What     string
	Articles int
	Bytes    int64
	Run
}

// PerRecord is the time of all processors that one article took.
func (r Row) PerRecord() time.Duration {
	if r.Articles == 0 {
		return 0
	}
	return r.Worked / time.Duration(r.Articles)
}

// Result is all that was measured.
type Result struct {
	Rows  []Row
	Peers []Row
	// Absent are the peers that are not installed.
	Absent []Peer
}

// seed makes every run measure the same records.
const seed = 20260810

// Measure runs everything.
func Measure(ctx context.Context, s Settings) (Result, error) {
	var result Result
	start, err := s.program("version").Best(ctx, max(10, s.Times))
	if err != nil {
		return result, err
	}
	program, err := os.Stat(s.Program)
	if err != nil {
		return result, err
	}
	result.Rows = append(result.Rows, Row{What: "version, of a program of " + megabytes(program.Size()), Run: start})
	for _, size := range s.Sizes {
		rows, err := s.size(ctx, size)
		if err != nil {
			return result, err
		}
		result.Rows = append(result.Rows, rows...)
	}
	result.Peers, result.Absent, err = s.peers(ctx)
	return result, err
}

func (s Settings) program(args ...string) Command {
	return Command{Args: append([]string{s.Program}, args...), Dir: s.Scratch, Allowed: []int{1}}
}

// size measures the program over one dataset, a file an article and a line an article.
func (s Settings) size(ctx context.Context, articles int) ([]Row, error) {
	s.Note(fmt.Sprintf("inventing %d articles", articles))
	dataset := invented.Dataset{Seed: seed, Articles: articles, FaultEvery: 100}
	var rows []Row
	for _, form := range []struct {
		name  string
		write func(string) error
	}{{"files", dataset.WriteFolder}, {"lines", dataset.WriteLines}} {
		folder := filepath.Join(s.Scratch, form.name)
		if err := form.write(folder); err != nil {
			return nil, err
		}
		bytes, err := sizeOf(folder)
		if err != nil {
			return nil, err
		}
		measured, err := s.phases(ctx, folder, form.name)
		if err != nil {
			return nil, err
		}
		for _, row := range measured {
			row.Articles, row.Bytes = articles, bytes
			rows = append(rows, row)
		}
		if err := os.RemoveAll(folder); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// phases measures the commands over one folder: without an earlier run to rest on, then with one.
func (s Settings) phases(ctx context.Context, folder, form string) ([]Row, error) {
	caches := filepath.Join(s.Scratch, "caches")
	defer os.RemoveAll(caches)
	change := &changer{folder: folder, settle: s.Settle}
	var rows []Row
	for _, phase := range []struct {
		what   string
		args   []string
		env    []string
		before func() error
	}{
		{what: "validate", args: []string{"validate", "--no-cache"}},
		{what: "check", args: []string{"check", "--no-cache"}},
		{what: "check, one core", args: []string{"check", "--no-cache"}, env: []string{"GOMAXPROCS=1"}},
		{what: "check for the first time", args: []string{"check"}, before: func() error { return os.RemoveAll(caches) }},
		{what: "check again", args: []string{"check"}},
		{what: "check after a change", args: []string{"check"}, before: change.one},
	} {
		command := s.program(append(phase.args, "--format", "json", folder)...)
		command.Env, command.Before = append(phase.env, "XDG_CACHE_HOME="+caches), phase.before
		what := phase.what + ", " + form
		s.Note(what)
		if phase.what == "check for the first time" {
			time.Sleep(s.Settle)
		}
		run, err := command.Best(ctx, s.Times)
		if err != nil {
			return nil, err
		}
		rows = append(rows, Row{What: what, Run: run})
	}
	return rows, nil
}

// Settling is how long files have to lie before the program believes that they do not change unseen.
const Settling = 2500 * time.Millisecond

// changer changes a record at a time: the first letter of an article's byline.
type changer struct {
	folder string
	settle time.Duration
	files  []string
	next   int
}

// one changes the record in a file of its own, another one each time, or the first one of the file that holds all.
func (c *changer) one() error {
	if c.files == nil {
		var err error
		if c.files, err = filepath.Glob(filepath.Join(c.folder, "articles", "*", "*.json")); err != nil {
			return err
		}
		if lines := filepath.Join(c.folder, "articles.jsonl"); len(c.files) == 0 {
			c.files = []string{lines}
		}
	}
	c.next++
	file := c.files[c.next*7919%len(c.files)]
	opened, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer opened.Close()
	head := make([]byte, 32<<10)
	n, err := opened.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return err
	}
	key := []byte(`"byline"`)
	at := bytes.Index(head[:n], key) + len(key)
	letter := at + bytes.IndexByte(head[at:n], '"') + 1
	if at < len(key) || letter >= n {
		return fmt.Errorf("%s has no byline to change", file)
	}
	_, err = opened.WriteAt([]byte{'A' + (head[letter]-'A'+1)%26}, int64(letter))
	time.Sleep(c.settle)
	return err
}

// peers measures the program and its peers over the same files.
func (s Settings) peers(ctx context.Context) (rows []Row, absent []Peer, err error) {
	folder := filepath.Join(s.Scratch, "peers")
	s.Note(fmt.Sprintf("inventing %d articles for the peers", s.PeerSize))
	if err := (invented.Dataset{Seed: seed, Articles: s.PeerSize}).WriteFolder(folder); err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(folder)
	bytes, err := sizeOf(folder)
	if err != nil {
		return nil, nil, err
	}
	measure := func(what string, c Command) error {
		s.Note(what)
		run, err := c.Best(ctx, s.Times)
		if err == nil {
			rows = append(rows, Row{What: what, Articles: s.PeerSize, Bytes: bytes, Run: run})
		}
		return err
	}
	for _, own := range []string{"validate", "check"} {
		if err := measure("claimcheck "+own, s.program(own, "--no-cache", folder)); err != nil {
			return nil, nil, err
		}
	}
	where := place{s.Root, filepath.Join(s.Root, "schema", "article.schema.json"), filepath.Join(folder, "articles")}
	for _, peer := range Peers() {
		command, installed := peer.command(where)
		if !installed {
			absent = append(absent, peer)
			continue
		}
		if err := measure(peer.Name, command); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", peer.Name, err)
		}
	}
	return rows, absent, nil
}

// sizeOf returns how many bytes the files below a folder have.
func sizeOf(folder string) (total int64, err error) {
	err = filepath.WalkDir(folder, func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			total += info.Size()
		}
		return err
	})
	return total, err
}
