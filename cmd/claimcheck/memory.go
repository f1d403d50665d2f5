package main

// This file settles how much garbage may lie in memory before it is collected. A run is short, and most of what it reads
// lives to its end: going over that again and again takes time, and finds little. So there is room that any run may fill; only
// where a dataset has many times the memory of that is garbage bounded by a part of what lives.

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// What garbage may take at the most before it is collected: freely so many bytes; as much as lives, up to a bound; and beyond
// both so many in a hundred of what lives.
const (
	freeRoom     = 48 << 20
	evenRoom     = 256 << 20
	leastPercent = 50
	mostPercent  = 2000
)

// giveRoom settles that for the process, unless its environment does.
func giveRoom(env func(string) string) {
	if env("GOGC") == "" {
		debug.SetGCPercent(mostPercent)
		afterCollection()
	}
}

// mark is a value that nothing refers to, so that the next collection finds it. It holds a pointer, since small values without
// one are found together with their neighbours.
type mark struct{ _ *mark }

// afterCollection settles anew after each collection, which tells how much lives.
func afterCollection() {
	runtime.AddCleanup(new(mark), func(struct{}) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		if live[0].Value.Kind() == metrics.KindUint64 {
			debug.SetGCPercent(percentFor(live[0].Value.Uint64()))
		}
		afterCollection()
	}, struct{}{})
}

// percentFor returns how much garbage may come to so many bytes that live, in a hundred of them.
func percentFor(live uint64) int {
	room := max(freeRoom, min(live, evenRoom))
	return int(min(max(room*100/max(live, 1), leastPercent), mostPercent))
}
