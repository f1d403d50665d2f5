package main

// This file tests how much garbage may lie in memory.

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

func TestGarbageHasRoom(t *testing.T) {
	for live, want := range map[uint64]int{
		0:            mostPercent,
		1 << 20:      mostPercent,
		freeRoom / 2: 200,
		freeRoom:     100,
		freeRoom * 2: 100,
		evenRoom:     100,
		evenRoom * 2: leastPercent,
		1 << 40:      leastPercent,
	} {
		if got := percentFor(live); got != want {
			t.Errorf("beside %d bytes that live, garbage may be %d%% of them, want %d%%", live, got, want)
		}
	}
}

func TestRoomIsSettledAfterEachCollection(t *testing.T) {
	before := debug.SetGCPercent(100)
	defer debug.SetGCPercent(before)
	giveRoom(func(string) string { return "100" })
	if got := debug.SetGCPercent(100); got != 100 {
		t.Errorf("what the environment asks for became %d%%", got)
	}
	giveRoom(func(string) string { return "" })
	held := make([]byte, freeRoom)
	for range 2 { // What is settled once is settled again.
		debug.SetGCPercent(30)
		deadline := time.Now().Add(10 * time.Second)
		for got := 30; got == 30; got = debug.SetGCPercent(30) {
			if time.Now().After(deadline) {
				t.Fatal("nothing was settled after a collection")
			}
			runtime.GC()
			time.Sleep(time.Millisecond)
		}
	}
	runtime.KeepAlive(held)
}
