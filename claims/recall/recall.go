// Package recall remembers what functions of a string have returned. The words, dates and places of news come again and
// again, and so does a text that several checks read one after the other.
//
// What is remembered never grows: a newcomer takes the place of somebody with the same remainder. So a function that is
// called through this package costs less where strings repeat, about as much as before where they do not, and no memory to
// speak of in either case. It must be one whose result depends on nothing but the string, and that nobody changes.
package recall

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

// Of returns a function that returns what another one does. It remembers up to as many results, a power of two, of strings
// that are no longer than so many bytes; any number of goroutines may call it at once.
func Of[V any](results, longest int, of func(string) V) func(string) V {
	pairs := make([]pair[V], results/2)
	last := uint64(len(pairs) - 1)
	seed := maphash.MakeSeed()
	return func(s string) V {
		if len(s) > longest {
			return of(s)
		}
		at := &pairs[maphash.String(seed, s)&last]
		recent := at.recent.Load()
		if recent != nil && recent.of == s {
			return recent.value
		}
		if older := at.older.Load(); older != nil && older.of == s {
			return older.value
		}
		own := strings.Clone(s) // A word must not keep the whole text alive that it is a part of.
		made := &result[V]{own, of(own)}
		at.older.Store(recent)
		at.recent.Store(made)
		return made.value
	}
}

// pair is the last two results with one remainder of their hash, so that two strings that are asked for in turn do not
// drive one another out.
type pair[V any] struct{ recent, older atomic.Pointer[result[V]] }

// result is what a function returned for one string. It is never changed.
type result[V any] struct {
	of    string
	value V
}
