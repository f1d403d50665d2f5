package ledger

// This file finds out what a change touches: the units of which something has changed, or of which something was found
// before, and all texts that take part in them.

import (
	"slices"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// touched is what changed, and what that touches.
type touched struct {
	old   *ledger
	units *check.Units
	// gone says of each text of the ledger whether it is no more.
	gone []bool
	// come are the chains of the texts that are new, by scope.
	come [][]check.Key
	// marks are the lower bits of all keys that are touched: most keys are not, and are passed over by a glance at them.
	marks []marks
	tied  []bool
}

// marks are bits by the lower bits of keys.
type marks [1 << 14]uint64

func (m *marks) set(key check.Key)      { m[key>>6&(1<<14-1)] |= 1 << (key & 63) }
func (m *marks) has(key check.Key) bool { return m[key>>6&(1<<14-1)]&(1<<(key&63)) != 0 }

// touch gathers what has changed since the ledger was written.
func (s *Session) touch(dataset *claims.Dataset) *touched {
	count := len(s.old.scopes)
	t := &touched{
		old: s.old, units: check.NewUnits(), gone: make([]bool, len(s.old.texts)),
		come: make([][]check.Key, count), marks: make([]marks, count), tied: make([]bool, count),
	}
	for at := range t.gone {
		t.gone[at] = true
	}
	keysOf := make([]func(*claims.Article) []check.Key, count)
	for at, scope := range s.old.scopes {
		known := s.scopes[scope.name]
		t.tied[at] = known.Tied
		keysOf[at] = known.Keys(dataset)
		t.add(at, scope.spoke)
	}
	for i := range s.files {
		for n, old := range s.files[i].texts {
			if old >= 0 {
				t.gone[old] = false
				continue
			}
			if article := s.stock.Files[i].Texts[n].Article; article != nil {
				for at := range keysOf {
					keys := keysOf[at](article)
					t.come[at] = append(t.come[at], keys...)
					t.add(at, keys)
				}
			}
		}
		for _, old := range s.files[i].moved {
			t.addText(old)
		}
	}
	for old, gone := range t.gone {
		if gone {
			t.addText(old)
		}
	}
	return t
}

// touchNamed touches the articles that have to be read in any case. It is false where the ledger does not know their ids.
func (s *Session) touchNamed(t *touched) bool {
	if s.request.Named == nil {
		return true
	}
	ids := s.request.Named(s.stock.Root(), s.stock.Config())
	at := slices.IndexFunc(s.old.scopes, func(known scope) bool { return known.name == check.ArticleIDs })
	for _, id := range ids {
		if at >= 0 {
			t.add(at, []check.Key{check.KeyOf(id)})
		}
	}
	return at >= 0 || len(ids) == 0
}

func (t *touched) addText(old int) {
	for at := range t.old.scopes {
		t.add(at, t.old.keysOf(old, at))
	}
}

func (t *touched) add(scope int, keys []check.Key) {
	t.units.Add(t.old.scopes[scope].name, keys...)
	for _, key := range keys {
		if key != 0 {
			t.marks[scope].set(key)
		}
	}
}

// has reports whether any of some keys is touched.
func (t *touched) has(scope int, keys []check.Key) bool {
	for _, key := range keys {
		if t.marks[scope].has(key) && t.units.Has(t.old.scopes[scope].name, key) {
			return true
		}
	}
	return false
}

// mostPasses is how often all chains are gone through for what they tie to what is touched. What needs more passes is so
// wound up that checking everything takes less time.
const mostPasses = 64

// spread touches all that is tied to what is touched, and returns which texts of the ledger take part in anything that is.
// It is false where that takes too long.
func (t *touched) spread() ([]bool, bool) {
	for scope := range t.old.scopes {
		passes := 0
		for t.tied[scope] && t.pass(scope, passes%2 == 1) {
			if passes++; passes == mostPasses {
				return nil, false
			}
		}
	}
	needed := make([]bool, len(t.old.texts))
	for old := range needed {
		for scope := range t.old.scopes {
			needed[old] = needed[old] || !t.gone[old] && t.has(scope, t.old.keysOf(old, scope))
		}
	}
	return needed, true
}

// pass goes through all chains once, forwards or backwards, and reports whether anything was touched by it.
func (t *touched) pass(scope int, backwards bool) bool {
	grew := false
	look := func(keys []check.Key) {
		for chain := range chains(keys) {
			if len(chain) > 1 && t.has(scope, chain) && !t.hasAll(scope, chain) {
				t.add(scope, chain)
				grew = true
			}
		}
	}
	look(t.old.scopes[scope].ties)
	look(t.come[scope])
	for i := range t.gone {
		old := i
		if backwards {
			old = len(t.gone) - 1 - i
		}
		if !t.gone[old] {
			look(t.old.keysOf(old, scope))
		}
	}
	return grew
}

func (t *touched) hasAll(scope int, keys []check.Key) bool {
	for _, key := range keys {
		if !t.units.Has(t.old.scopes[scope].name, key) {
			return false
		}
	}
	return true
}
