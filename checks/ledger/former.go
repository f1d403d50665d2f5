package ledger

import (
	"slices"

	"claimcheck/claims"
)

// former are the texts that a file had in an earlier run. The texts that it has now are looked for in their order, since the
// order of records may matter to checks: of two that have changed places, one is new.
type former struct {
	numbers map[claims.Sum][]int
	next    int
	// missed counts the texts that were not found since the last that was.
	missed int
}

// farAhead is how many texts may be passed over for one that is found. A record that was moved to the top of a long file must
// not make all that it has passed new; and where more than so many are gone, one is found again after some that are not.
const farAhead = 1000

func (s *Session) formerTexts(k *known) *former {
	f := &former{}
	if k.from < 0 {
		return f
	}
	file := s.old.files[k.from]
	f.next = int(file.first)
	f.numbers = make(map[claims.Sum][]int, file.count)
	for n := file.first; n < file.first+file.count; n++ {
		sum := s.old.texts[n].sum
		f.numbers[sum] = append(f.numbers[sum], int(n))
	}
	return f
}

// find returns the number of the next text of that sum, -1 where there is none.
func (f *former) find(sum claims.Sum) int {
	numbers := f.numbers[sum]
	at, _ := slices.BinarySearch(numbers, f.next)
	if at == len(numbers) || numbers[at] > f.next+farAhead+f.missed {
		f.missed++
		return -1
	}
	f.next, f.missed = numbers[at]+1, 0
	return numbers[at]
}
