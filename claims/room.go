package claims

// This file keeps what is decoded side by side in memory. A million claims are twenty million values: asking for the memory
// of each by itself takes more time than reading them.

import (
	"hash/maphash"
	"slices"
	"strings"
)

// roomSize is how many values of a type are given room at once.
const roomSize = 64

// room has place for values of one type. It hands places out and never takes one back.
type room[T any] struct{ free []T }

// one returns the place of a value, which is zero.
func (r *room[T]) one() *T {
	r.make(1)
	place := &r.free[0]
	r.free = r.free[1:]
	return place
}

// of returns a part that there may be already.
func (r *room[T]) of(part **T) *T {
	if *part == nil {
		*part = r.one()
	}
	return *part
}

// keep copies values to where they stay. Nothing can be appended there.
func (r *room[T]) keep(values []T) []T {
	if len(values) == 0 {
		return []T{}
	}
	if len(values) > roomSize {
		return slices.Clone(values)
	}
	r.make(len(values))
	kept := r.free[:len(values):len(values)]
	r.free = r.free[len(values):]
	copy(kept, values)
	return kept
}

// make sees to it that so many places are free.
func (r *room[T]) make(places int) {
	if len(r.free) < places {
		r.free = slices.Grow([]T(nil), roomSize)
		r.free = r.free[:cap(r.free)] // Memory comes in sizes of its own, all of which is used.
	}
}

// Bounds of what is kept of texts: the memory in bytes that is asked for at once, the length from which on a text has its
// own, that of texts which are looked for among those kept, and how many of them are, a power of two.
const (
	textRoom    = 32 << 10
	ownRoom     = textRoom / 4
	longestSame = 40
	mostSame    = 1 << 12
)

// texts keeps strings side by side. Those that come again and again, as ids, dates and zones do, are kept once for as long as
// no other string takes their place.
type texts struct {
	free strings.Builder
	same [mostSame]string
}

// keep returns a text as a string.
func (t *texts) keep(text []byte) string {
	if len(text) > longestSame {
		return t.add(text)
	}
	same := &t.same[maphash.Bytes(sums, text)%mostSame]
	if *same != string(text) {
		*same = t.add(text)
	}
	return *same
}

func (t *texts) add(text []byte) string {
	if len(text) >= ownRoom {
		return string(text)
	}
	begin := t.free.Len()
	if begin+len(text) > t.free.Cap() {
		t.free, begin = strings.Builder{}, 0
		t.free.Grow(textRoom)
	}
	t.free.Write(text)
	return t.free.String()[begin:]
}
