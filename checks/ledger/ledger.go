// Package ledger remembers between runs what need not be checked again. A run writes down the sum of each text, which units
// of the checks' scopes it takes part in, and where something was found. The next run reads and checks only what has changed,
// all that shares a unit with it, and what spoke before; the rest was silent and is silent.
//
// A ledger is no source of findings: it holds no words of records, and each finding of a run is made by a check in that run.
// It is bound to the program, the configuration, the registers and the checks that ran; where one of these differs, or where
// it cannot be read, everything is checked. A newcomer starts at [Begin] and [Session.Keep].
package ledger

import (
	"claimcheck/checks/check"
	"claimcheck/claims"
)

// ledger is what is known of an earlier run.
type ledger struct {
	// program stands for the program and all that it brings along, context for what records are judged by beside one
	// another, and checks for the checks that ran.
	program, context, checks claims.Sum
	scopes                   []scope
	files                    []file
	texts                    []text
	// keys are those of all texts, in chains: the ones of the text n in the scope s end at bounds[n*len(scopes)+s+1].
	keys   []check.Key
	bounds []uint32
}

// scope is a scope of checks in which texts have keys.
type scope struct {
	name string
	// ties are chains of what the registers tie together, and spoke the units of which something was found.
	ties, spoke []check.Key
}

// file is a file of records; its texts are those from first on, so many of them.
type file struct {
	path         string
	context      bool
	stamp        claims.Stamp
	first, count uint32
}

// text is one document.
type text struct {
	sum claims.Sum
	// silent says that it need not be read while it stays as it is: it is sound, and nothing was found of it by itself.
	silent bool
	claims uint32
	copy   claims.CopyState
}

// keysOf returns the keys of a text in a scope.
func (l *ledger) keysOf(text, scope int) []check.Key {
	at := text*len(l.scopes) + scope
	return l.keys[l.bounds[at]:l.bounds[at+1]]
}

// chains yields chains of keys, without the zeros that end them.
func chains(keys []check.Key) func(func([]check.Key) bool) {
	return func(yield func([]check.Key) bool) {
		from := 0
		for i, key := range keys {
			if key == 0 {
				if !yield(keys[from:i]) {
					return
				}
				from = i + 1
			}
		}
	}
}
