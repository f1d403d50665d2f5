// Package recall remembers what functions of a string have returned. The words, dates and places of news come again and
// again, and so does a text that several checks read one after the other.
//
// What is remembered never grows: a newcomer takes the place of one whose hash has the same remainder. So a function that is
// called through this package costs less where strings repeat, about as much as before where they do not, and no memory to
// speak of in either case. It must be one whose result depends on nothing but the string, and that nobody changes.
package recall

import (
	"math/bits"
	"strings"
	"sync/atomic"
)

// Of returns a function that returns what another one does. It remembers up to as many results, a power of two, of strings
// that are no longer than so many bytes; any number of goroutines may call it at once.
func Of[V any](results, longest int, of func(string) V) func(string) V {
	pairs := make([]pair[string, V], results/2)
	last := uint64(len(pairs) - 1)
	return func(s string) V {
		if len(s) > longest {
			return of(s)
		}
		at := &pairs[sumOf(s)&last]
		if known := at.find(s); known != nil {
			return known.value
		}
		s = strings.Clone(s) // A word must not keep the whole text alive that it is a part of.
		return at.keep(s, of(s))
	}
}

// With is Of for a function of a string and something small beside it, which holds no memory of its own. What stands beside
// strings tells them apart by a sum, which is best another one for anything else.
func With[W comparable, V any](results, longest int, sum func(W) uint64, of func(string, W) V) func(string, W) V {
	type asked struct {
		s    string
		with W
	}
	pairs := make([]pair[asked, V], results/2)
	last := uint64(len(pairs) - 1)
	return func(s string, with W) V {
		if len(s) > longest {
			return of(s, with)
		}
		at := &pairs[(sumOf(s)^sum(with))&last]
		question := asked{s, with}
		if known := at.find(question); known != nil {
			return known.value
		}
		question.s = strings.Clone(s)
		return at.keep(question, of(question.s, with))
	}
}

// pair is the last two results with one remainder of their hash, so that two questions that are asked in turn do not
// drive one another out.
type pair[Q comparable, V any] struct{ recent, older atomic.Pointer[result[Q, V]] }

// find returns what is remembered of a question, nil where nothing is.
func (p *pair[Q, V]) find(question Q) *result[Q, V] {
	if recent := p.recent.Load(); recent != nil && recent.of == question {
		return recent
	}
	if older := p.older.Load(); older != nil && older.of == question {
		return older
	}
	return nil
}

// keep remembers what a question was answered with, in place of the older of two others.
func (p *pair[Q, V]) keep(question Q, value V) V {
	p.older.Store(p.recent.Load())
	p.recent.Store(&result[Q, V]{question, value})
	return value
}

// result is what a function returned when it was asked. It is never changed.
type result[Q comparable, V any] struct {
	of    Q
	value V
}

// sumOf returns a sum of a string by which its place is found. It reads the ends and the middle alone: strings that it does
// not tell apart drive one another out, and are then worked out each time.
func sumOf(s string) uint64 {
	first, last, middle := uint64(len(s)), uint64(0), uint64(0)
	switch n := len(s); {
	case n >= 8:
		first += word(s)
		last = word(s[n-8:])
		if n > 16 {
			middle = word(s[n/2-4:])
		}
	default:
		for i := range n {
			last = last<<8 | uint64(s[i])
		}
	}
	high, low := bits.Mul64(first^0x9e3779b97f4a7c15, last^middle*0xd6e8feb86659fd93^0xa0761d6478bd642f)
	return high ^ low
}

// word returns the first eight bytes of a string.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
