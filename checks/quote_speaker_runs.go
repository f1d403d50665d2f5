package checks

// This file finds the runs of words that quotes of several speakers hold.

import (
	"iter"
	"math/bits"
)

// run is some words with meaning that follow one another, by number.
type run [runLength]int32

// hold finds the runs that quotes of several speakers hold. Most runs are those of one speaker, and are told by a table in
// which several runs may share a place: what a place has of several speakers is then looked at run by run.
func (s *speakers) hold() {
	const nobody, several = 0, -1
	places := make([]int32, 1<<bits.Len(uint(2*len(s.numbered))))
	placeOf := func(r run) *int32 { return &places[r.sum()&uint64(len(places)-1)] }
	speakers := map[string]int32{}
	for i, u := range s.quotes {
		speaker, known := speakers[u.speaker]
		if !known {
			speaker = int32(len(speakers) + 1)
			speakers[u.speaker] = speaker
		}
		for r := range s.runsOf(i) {
			if place := placeOf(r); *place == nobody {
				*place = speaker
			} else if *place != speaker {
				*place = several
			}
		}
	}
	for i := range s.quotes {
		for r := range s.runsOf(i) {
			if *placeOf(r) != several {
				continue
			}
			holders := s.holders[r]
			if len(holders) == 0 {
				s.shared = append(s.shared, r)
			}
			if len(holders) == 0 || holders[len(holders)-1] != int32(i) {
				s.holders[r] = append(holders, int32(i))
			}
		}
	}
}

// sum mixes the words of a run.
func (r run) sum() uint64 {
	sum := uint64(0)
	for _, word := range r {
		sum = (bits.RotateLeft64(sum, 23) ^ uint64(word)) * 0x9e3779b97f4a7c15
	}
	return sum ^ sum>>32
}

// runsOf yields the runs of a quote, in their order.
func (s *speakers) runsOf(i int) iter.Seq[run] {
	begin := 0
	if i > 0 {
		begin = s.ends[i-1]
	}
	return func(yield func(run) bool) {
		var r run
		count := 0
		for _, word := range s.numbered[begin:s.ends[i]] {
			if word == parted {
				count = 0
				continue
			}
			copy(r[:], r[1:])
			r[runLength-1] = word
			if count++; count >= runLength && !yield(r) {
				return
			}
		}
	}
}
