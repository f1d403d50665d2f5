// Package recall remembers what functions of a string have returned. The words, dates and places of news come again and
// again, and so does a text that several checks read one after the other.
//
// What is remembered never grows: a newcomer takes the place of one whose hash has the same remainder. So a function that is
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
	with := With(results, longest, func(s string, _ struct{}) V { return of(s) })
	return func(s string) V { return with(s, struct{}{}) }
}

// With is Of for a function of a string and something small beside it, which holds no memory of its own.
func With[W comparable, V any](results, longest int, of func(string, W) V) func(string, W) V {
	type asked struct {
		s    string
		with W
	}
	pairs := make([]pair[asked, V], results/2)
	last := uint64(len(pairs) - 1)
	seed := maphash.MakeSeed()
	return func(s string, with W) V {
		if len(s) > longest {
			return of(s, with)
		}
		question := asked{s, with}
		at := &pairs[maphash.Comparable(seed, question)&last]
		recent := at.recent.Load()
		if recent != nil && recent.of == question {
			return recent.value
		}
		if older := at.older.Load(); older != nil && older.of == question {
			return older.value
		}
		question.s = strings.Clone(s) // A word must not keep the whole text alive that it is a part of.
		made := &result[asked, V]{question, of(question.s, with)}
		at.older.Store(recent)
		at.recent.Store(made)
		return made.value
	}
}

// pair is the last two results with one remainder of their hash, so that two questions that are asked in turn do not
// drive one another out.
type pair[Q, V any] struct{ recent, older atomic.Pointer[result[Q, V]] }

// result is what a function returned when it was asked. It is never changed.
type result[Q, V any] struct {
	of    Q
	value V
}
