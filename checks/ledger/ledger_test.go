package ledger

import (
	"bytes"
	"crypto/sha256"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// anyLedger generates ledgers whose parts fit one another.
var anyLedger = rapid.Custom(func(t *rapid.T) *ledger {
	sum := rapid.Map(rapid.SliceOfN(rapid.Byte(), 32, 32), func(b []byte) claims.Sum { return claims.Sum(b) })
	chain := rapid.Map(rapid.SliceOf(rapid.Uint64Min(1)), func(numbers []uint64) []check.Key {
		keys := []check.Key{}
		for _, n := range numbers {
			keys = append(keys, check.Key(n))
		}
		return check.Chain(keys)
	})
	stamp := rapid.Map(rapid.SliceOfN(rapid.Int64(), 5, 5), func(n []int64) claims.Stamp {
		return claims.Stamp{Size: n[0], Modified: n[1], Changed: n[2], Device: uint64(n[3]), Inode: uint64(n[4])}
	})
	l := &ledger{program: sum.Draw(t, "program"), context: sum.Draw(t, "context"), checks: sum.Draw(t, "checks"), bounds: []uint32{0}}
	for range rapid.IntRange(0, 3).Draw(t, "scopes") {
		l.scopes = append(l.scopes, scope{rapid.String().Draw(t, "name"), chain.Draw(t, "ties"), chain.Draw(t, "spoke")})
	}
	paths := rapid.SliceOfNDistinct(rapid.String(), 0, 4, rapid.ID).Draw(t, "paths")
	slices.Sort(paths)
	for _, path := range paths {
		count := rapid.IntRange(0, 3).Draw(t, "texts")
		l.files = append(l.files, file{path, rapid.Bool().Draw(t, "context"), stamp.Draw(t, "stamp"), uint32(len(l.texts)), uint32(count)})
		for range count {
			made := text{sum: sum.Draw(t, "sum"), silent: rapid.Bool().Draw(t, "silent"), claims: rapid.Uint32().Draw(t, "claims")}
			if made.copy.Path = rapid.String().Draw(t, "copy"); made.copy.Path != "" {
				made.copy.Stamp = stamp.Draw(t, "stamp of the copy")
			}
			l.texts = append(l.texts, made)
			for range l.scopes {
				l.keys = append(l.keys, chain.Draw(t, "keys")...)
				l.bounds = append(l.bounds, uint32(len(l.keys)))
			}
		}
	}
	return l
})

func TestLedgersAreReadAsTheyWereWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := anyLedger.Draw(t, "ledger")
		data := l.encode()
		read, err := decode(data)
		if err != nil {
			t.Fatalf("%v: %+v", err, l)
		}
		if again := read.encode(); !bytes.Equal(again, data) {
			t.Fatalf("written again it is another one: %+v", read)
		}
		for n := range l.texts {
			for s := range l.scopes {
				if got, want := read.keysOf(n, s), l.keysOf(n, s); len(got) != len(want) || len(got) > 0 && !reflect.DeepEqual(got, want) {
					t.Fatalf("text %d has the keys %v in scope %d, want %v", n, got, s, want)
				}
			}
		}
		at := rapid.IntRange(0, len(data)-1).Draw(t, "at")
		data[at] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
		if _, err := decode(data); err == nil {
			t.Fatalf("a bit was flipped at %d of %d bytes, and nobody noticed", at, len(data))
		}
	})
}

// FuzzDecode reads bytes that have the right sum, as no accident makes them.
func FuzzDecode(f *testing.F) {
	head := len(magic) + sha256.Size
	for seed := range 8 {
		f.Add(anyLedger.Example(seed).encode()[head:])
	}
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, body []byte) {
		sum := sha256.Sum256(body)
		data := append(append([]byte(magic), sum[:]...), body...)
		l, err := decode(data)
		if err != nil {
			return
		}
		for n := range l.texts {
			for s := range l.scopes {
				for range chains(l.keysOf(n, s)) {
				}
			}
		}
		for _, file := range l.files {
			_ = l.texts[file.first : file.first+file.count]
		}
	})
}

func TestABookHasABound(t *testing.T) {
	b := &Book{Folder: t.TempDir()}
	now := time.Now()
	make := func(name string, size int64, age time.Duration) string {
		path := filepath.Join(b.Folder, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(path, size); err != nil { // It takes no room on the disk.
			t.Fatal(err)
		}
		if err := os.Chtimes(path, now.Add(-age), now.Add(-age)); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const day = 24 * time.Hour
	kept := []string{
		make("new.ledger", most/2, time.Hour), make("newer.ledger", most/4, time.Minute),
		make("somebody-elses.txt", most, 100*day), make("being-written.ledger.1", 10, time.Minute),
	}
	gone := []string{make("old.ledger", most/2, 20*day), make("left-behind.ledger.2", 10, 2*day)}
	if err := b.write([]string{"what", "else"}, &ledger{bounds: []uint32{0}}); err != nil {
		t.Fatal(err)
	}
	kept = append(kept, b.path([]string{"what", "else"}))
	for _, path := range kept {
		if _, err := os.Stat(path); err != nil {
			t.Errorf("it should have been kept: %v", err)
		}
	}
	for _, path := range gone {
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s should have made room", filepath.Base(path))
		}
	}
}

func TestQuestionsAreToldApart(t *testing.T) {
	b := &Book{}
	if b.path([]string{"ab", "c"}) == b.path([]string{"a", "bc"}) {
		t.Error("two questions have one ledger")
	}
}
