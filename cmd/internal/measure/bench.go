package measure

// This file says what is measured: the start of the program, its work at several sizes, and that of its peers.

import (
	"context"
	"fmt"
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
	result.Rows = append(result.Rows, Row{What: "version", Run: start})
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

// phases measures the commands over one folder.
func (s Settings) phases(ctx context.Context, folder, form string) ([]Row, error) {
	oneCore := []string{"GOMAXPROCS=1"}
	var rows []Row
	for _, phase := range []struct {
		what string
		args []string
		env  []string
	}{
		{"validate, " + form, []string{"validate", "--format", "json"}, nil},
		{"check, " + form, []string{"check", "--format", "json"}, nil},
		{"check, " + form + ", one core", []string{"check", "--format", "json"}, oneCore},
	} {
		command := s.program(append(phase.args, folder)...)
		command.Env = phase.env
		s.Note(phase.what)
		run, err := command.Best(ctx, s.Times)
		if err != nil {
			return nil, err
		}
		rows = append(rows, Row{What: phase.what, Run: run})
	}
	return rows, nil
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
		if err := measure("claimcheck "+own, s.program(own, folder)); err != nil {
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
