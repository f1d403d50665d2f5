package check

// This file knows what a run may take over from an earlier one. A unit in which an earlier run found nothing, and of which
// nothing has changed since, is silent in this run too; so its records need not even be read. What stays the same is told by
// keys: an article has a key in a scope for each unit that it takes part in.

import (
	"maps"
	"math/bits"
	"slices"

	"github.com/cespare/xxhash/v2"

	"claimcheck/claims"
)

// Key stands for a unit of a scope: an event, a person, some words. Two units of one key are looked at together, which costs
// time and changes nothing. The zero key is none, and ends a chain of keys.
type Key uint64

// KeyOf returns the key of a text. It is the same in every run.
func KeyOf(text string) Key { return Key(max(xxhash.Sum64String(text), 1)) }

// KeyOfAll returns the key of what other keys stand for together, in their order.
func KeyOfAll(keys ...Key) Key {
	sum := uint64(0)
	for _, key := range keys {
		sum = bits.RotateLeft64(sum, 5)*0x9e3779b97f4a7c15 ^ uint64(key)
	}
	return Key(max(sum, 1))
}

// Chain makes one chain of keys.
func Chain(keys []Key) []Key {
	if len(keys) == 0 {
		return nil
	}
	return append(keys, 0)
}

// KnownBy says which units of a scope an article takes part in.
type KnownBy struct {
	Scope string
	// Keys returns, for the registers of a dataset, what gives an article its keys: chains, each of which ends with a zero. It
	// is nil where a check looks at everything at once.
	Keys func(*claims.Dataset) func(*claims.Article) []Key
	// Tied says that the keys of a chain are one unit, with all that they are tied to elsewhere.
	Tied bool
	// Ties returns what the registers tie together, as chains; it may be nil.
	Ties func(*claims.Dataset) []Key
}

// Scopes lists the scopes of checks in which articles have keys, by name, each once.
func Scopes(checks []*Check) []*KnownBy {
	byName := map[string]*KnownBy{}
	for _, c := range checks {
		for _, part := range c.Run.parts() {
			if part.knownBy != nil {
				byName[part.knownBy.Scope] = part.knownBy
			}
		}
	}
	var scopes []*KnownBy
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		scopes = append(scopes, byName[name])
	}
	return scopes
}

// ReadsArticles reports whether any of some checks looks at articles, or at what others find in them.
func ReadsArticles(checks []*Check) bool {
	return slices.ContainsFunc(checks, func(c *Check) bool {
		return slices.ContainsFunc(c.Run.parts(), func(part Runner) bool { return !part.once })
	})
}

// Units are units of all scopes: articles by their documents, all others by their keys.
type Units struct {
	Articles map[*claims.Document]bool
	Keys     map[string]map[Key]bool
	// Untold says that there are more, of which nobody can tell which they are.
	Untold bool
}

// NewUnits returns no units.
func NewUnits() *Units {
	return &Units{Articles: map[*claims.Document]bool{}, Keys: map[string]map[Key]bool{}}
}

// Add adds the units of a scope that have certain keys.
func (u *Units) Add(scope string, keys ...Key) {
	if u.Keys[scope] == nil {
		u.Keys[scope] = map[Key]bool{}
	}
	for _, key := range keys {
		if key != 0 {
			u.Keys[scope][key] = true
		}
	}
}

// Has reports whether the unit of a scope that has a key is among them.
func (u *Units) Has(scope string, key Key) bool { return u.Keys[scope][key] }

// addArticles adds the articles that a finding is about.
func (f *Finding) addArticles(articles map[*claims.Article]bool) {
	if f.owner != nil {
		articles[f.owner] = true
	}
	for _, claim := range f.subjects {
		articles[claim.Article] = true
	}
}

// keysOfClaims gives articles the keys of what their live claims name, a chain for each claim.
func keysOfClaims(named func(*claims.Claim) Names) func(*claims.Dataset) func(*claims.Article) []Key {
	keysOf := func(a *claims.Article) []Key {
		var keys []Key
		for _, claim := range a.Claims {
			if !claim.Live() {
				continue
			}
			before := len(keys)
			for _, name := range named(claim) {
				if name != "" {
					keys = append(keys, KeyOf(name))
				}
			}
			if len(keys) > before {
				keys = append(keys, 0)
			}
		}
		return withoutRepeated(keys)
	}
	return func(*claims.Dataset) func(*claims.Article) []Key { return keysOf }
}

// withoutRepeated leaves out chains of one key that stands in the list before.
func withoutRepeated(keys []Key) []Key {
	seen := make(map[Key]bool, len(keys)/2)
	kept := keys[:0]
	for from := 0; from < len(keys); {
		to := from + slices.Index(keys[from:], 0) + 1
		if to-from != 2 || !seen[keys[from]] {
			kept = append(kept, keys[from:to]...)
		}
		for _, key := range keys[from:to] {
			seen[key] = true
		}
		from = to
	}
	return kept
}

// registeredTies returns the pairs of events of which the register calls one a part of the other.
func registeredTies(d *claims.Dataset) []Key {
	var keys []Key
	for _, event := range d.Events.Items {
		if event.PartOf != "" {
			keys = append(keys, KeyOf(event.ID), KeyOf(event.PartOf), 0)
		}
	}
	return keys
}
