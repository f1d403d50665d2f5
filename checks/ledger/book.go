package ledger

// This file keeps ledgers in a folder: one for each question that is asked of a dataset.

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"claimcheck/claims"
)

// Bounds of a book, in bytes. A dataset of fewer is read and checked in less time than a ledger saves.
const (
	// Least is how much a dataset has at least of which a ledger is kept.
	Least = 2 << 20
	// most is how much all ledgers of a book have together.
	most = 512 << 20
)

// Book is a folder of ledgers.
type Book struct {
	// Folder need not be there yet.
	Folder string
	// Program returns what stands for the program and all that it brings along or finds on the machine: where it differs,
	// nothing that was written down before holds. It is asked from another goroutine.
	Program func() (string, error)
	// Least is how many bytes a dataset has at least of which a ledger is kept; 0 stands for [Least].
	Least int64
	// Bearable is how many bytes of a dataset may have changed before its ledger is written anew; 0 stands for a hundredth.
	Bearable int64
	// Now tells the time; nil is the clock's.
	Now func() time.Time
}

const suffix = ".ledger"

// path returns the file of the ledger of a question.
func (b *Book) path(question []string) string {
	sum := sumOf(question...)
	return filepath.Join(b.Folder, hex.EncodeToString(sum[:16])+suffix)
}

// open returns what tells the program, and the ledger of a question, nil where there is none that can be made use of. It reads
// a ledger that is there while others do something else.
func (b *Book) open(question []string) func() (claims.Sum, *ledger, error) {
	read := sync.OnceValues(func() (opened, error) {
		told, err := b.Program()
		if err != nil {
			return opened{}, err
		}
		program := sumOf(told)
		return opened{program, b.read(question, program)}, nil
	})
	if _, err := os.Stat(b.path(question)); err == nil {
		go func() { _, _ = read() }()
	}
	return func() (claims.Sum, *ledger, error) {
		o, err := read()
		return o.program, o.ledger, err
	}
}

// opened is a program and what a run of it has written down.
type opened struct {
	program claims.Sum
	ledger  *ledger
}

// read returns the ledger of a question, nil where there is none that can be made use of.
func (b *Book) read(question []string, program claims.Sum) *ledger {
	path := b.path(question)
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() || info.Size() > most {
		return nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	l, err := decode(data)
	if err != nil || l.program != program {
		return nil
	}
	return l
}

// write puts a ledger in the place of the one that was there. Ledgers that nobody has used for longest make room for it.
func (b *Book) write(question []string, l *ledger) error {
	data := l.encode()
	if len(data) > most {
		return nil
	}
	if err := os.MkdirAll(b.Folder, 0o700); err != nil {
		return err
	}
	path := b.path(question)
	b.makeRoom(int64(len(data)), path)
	return claims.ReplaceMade(path, data)
}

// use notes that a ledger is of use still.
func (b *Book) use(question []string) {
	now := time.Now()
	_ = os.Chtimes(b.path(question), now, now) // Otherwise it makes room sooner.
}

// makeRoom removes what was left behind by runs that were killed, and the oldest ledgers that are too many beside one.
func (b *Book) makeRoom(size int64, beside string) {
	entries, err := os.ReadDir(b.Folder)
	if err != nil {
		return
	}
	var ledgers []fs.FileInfo
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		switch path := filepath.Join(b.Folder, entry.Name()); {
		case strings.HasSuffix(entry.Name(), suffix) && path != beside:
			ledgers = append(ledgers, info)
		case strings.Contains(entry.Name(), suffix) && path != beside && time.Since(info.ModTime()) > 24*time.Hour:
			os.Remove(path)
		}
	}
	slices.SortFunc(ledgers, func(a, b fs.FileInfo) int { return b.ModTime().Compare(a.ModTime()) })
	for _, info := range ledgers {
		if size += info.Size(); size > most {
			os.Remove(filepath.Join(b.Folder, info.Name()))
		}
	}
}

// sumOf returns the sum of texts, each told from the next.
func sumOf(texts ...string) claims.Sum {
	sum := sha256.New()
	for _, text := range texts {
		sum.Write(binary.LittleEndian.AppendUint64(nil, uint64(len(text))))
		sum.Write([]byte(text))
	}
	return claims.Sum(sum.Sum(nil))
}
