package ledger

// This file writes ledgers as bytes and reads them again. Numbers are little-endian. The head has the sum of all that
// follows it, so that a ledger that was cut off, or is none, is found out before anything of it is believed.

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// magic begins each ledger. Its number changes with the form.
const magic = "claimcheck ledger 1\n"

// encode returns the bytes of a ledger.
func (l *ledger) encode() []byte {
	e := &encoder{data: make([]byte, 0, len(magic)+8*len(l.keys)+4*len(l.bounds)+192*len(l.files)+48*len(l.texts)+4096)}
	e.data = append(append(e.data, magic...), make([]byte, sha256.Size)...)
	for _, sum := range []claims.Sum{l.program, l.context, l.checks} {
		e.data = append(e.data, sum[:]...)
	}
	e.number(len(l.scopes))
	for _, s := range l.scopes {
		e.text(s.name)
		e.keys(s.ties)
		e.keys(s.spoke)
	}
	e.number(len(l.files))
	for _, f := range l.files {
		e.text(f.path)
		e.flag(f.context)
		e.stamp(f.stamp)
		e.number(int(f.count))
	}
	e.number(len(l.texts))
	for _, t := range l.texts {
		e.data = append(e.data, t.sum[:]...)
		e.flag(t.silent)
		e.number(int(t.claims))
		e.text(t.copy.Path)
		if t.copy.Path != "" {
			e.stamp(t.copy.Stamp)
		}
	}
	for _, bound := range l.bounds {
		e.data = binary.LittleEndian.AppendUint32(e.data, bound)
	}
	e.keys(l.keys)
	sum := sha256.Sum256(e.data[len(magic)+sha256.Size:])
	copy(e.data[len(magic):], sum[:])
	return e.data
}

type encoder struct{ data []byte }

func (e *encoder) number(n int) { e.data = binary.LittleEndian.AppendUint32(e.data, uint32(n)) }

func (e *encoder) text(text string) {
	e.number(len(text))
	e.data = append(e.data, text...)
}

func (e *encoder) flag(set bool) {
	value := byte(0)
	if set {
		value = 1
	}
	e.data = append(e.data, value)
}

func (e *encoder) stamp(s claims.Stamp) {
	for _, n := range []uint64{uint64(s.Size), uint64(s.Modified), uint64(s.Changed), s.Device, s.Inode} {
		e.data = binary.LittleEndian.AppendUint64(e.data, n)
	}
}

func (e *encoder) keys(keys []check.Key) {
	e.number(len(keys))
	for _, key := range keys {
		e.data = binary.LittleEndian.AppendUint64(e.data, uint64(key))
	}
}

// errNone says that bytes are no ledger of this form, or a damaged one.
var errNone = errors.New("it is no ledger of this program, or a damaged one")

// decode reads a ledger.
func decode(data []byte) (*ledger, error) {
	head := len(magic) + sha256.Size
	if len(data) < head || string(data[:len(magic)]) != magic {
		return nil, errNone
	}
	if sum := sha256.Sum256(data[head:]); !bytes.Equal(sum[:], data[len(magic):head]) {
		return nil, errNone
	}
	d := &decoder{data: data[head:]}
	l := d.ledger()
	if d.failed || len(d.data) > 0 || !l.sound() {
		return nil, errNone
	}
	return l, nil
}

// decoder reads from the beginning of bytes. Where they are too few it has failed, and gives nothing any more.
type decoder struct {
	data   []byte
	failed bool
}

func (d *decoder) ledger() *ledger {
	l := &ledger{}
	for _, sum := range []*claims.Sum{&l.program, &l.context, &l.checks} {
		copy(sum[:], d.bytes(len(sum)))
	}
	for range d.count(12) {
		l.scopes = append(l.scopes, scope{name: d.text(), ties: d.keys(), spoke: d.keys()})
	}
	l.files = make([]file, d.count(49))
	first := 0
	for i := range l.files {
		l.files[i] = file{path: d.text(), context: d.flag(), stamp: d.stamp(), first: uint32(first)}
		l.files[i].count = uint32(d.number())
		first += int(l.files[i].count)
	}
	l.texts = make([]text, d.count(41))
	for i := range l.texts {
		t := &l.texts[i]
		copy(t.sum[:], d.bytes(len(t.sum)))
		t.silent, t.claims, t.copy.Path = d.flag(), uint32(d.number()), d.text()
		if t.copy.Path != "" {
			t.copy.Stamp = d.stamp()
		}
	}
	l.bounds = make([]uint32, len(d.data[:d.has(4*(len(l.texts)*len(l.scopes)+1))])/4)
	for i := range l.bounds {
		l.bounds[i] = uint32(d.number())
	}
	l.keys = d.keys()
	return l
}

// has returns a number of bytes, if there are so many, else none.
func (d *decoder) has(size int) int {
	if d.failed || size < 0 || size > len(d.data) {
		d.failed = true
		return 0
	}
	return size
}

func (d *decoder) bytes(size int) []byte {
	size = d.has(size)
	taken := d.data[:size:size]
	d.data = d.data[size:]
	return taken
}

func (d *decoder) number() int {
	taken := d.bytes(4)
	if d.failed {
		return 0
	}
	return int(binary.LittleEndian.Uint32(taken))
}

// count returns how many items follow, each of which has a least size in bytes: no more than there is room for.
func (d *decoder) count(least int) int {
	n := d.number()
	if n > len(d.data)/least {
		d.failed = true
		return 0
	}
	return n
}

func (d *decoder) text() string { return string(d.bytes(d.number())) }

func (d *decoder) flag() bool {
	taken := d.bytes(1)
	return !d.failed && taken[0] != 0
}

func (d *decoder) stamp() claims.Stamp {
	taken := d.bytes(40)
	if d.failed {
		return claims.Stamp{}
	}
	n := func(i int) uint64 { return binary.LittleEndian.Uint64(taken[8*i:]) }
	return claims.Stamp{Size: int64(n(0)), Modified: int64(n(1)), Changed: int64(n(2)), Device: n(3), Inode: n(4)}
}

func (d *decoder) keys() []check.Key {
	taken := d.bytes(8 * d.count(8))
	keys := make([]check.Key, len(taken)/8)
	for i := range keys {
		keys[i] = check.Key(binary.LittleEndian.Uint64(taken[8*i:]))
	}
	return keys
}

// sound reports whether the parts of a ledger fit one another.
func (l *ledger) sound() bool {
	count := 0
	for _, f := range l.files {
		count += int(f.count)
	}
	if count != len(l.texts) || len(l.bounds) != len(l.texts)*len(l.scopes)+1 || len(l.keys) > math.MaxUint32 {
		return false
	}
	return l.bounds[0] == 0 && int(l.bounds[len(l.bounds)-1]) == len(l.keys) && slices.IsSorted(l.bounds) &&
		slices.IsSortedFunc(l.files, func(a, b file) int { return strings.Compare(a.path, b.path) })
}
