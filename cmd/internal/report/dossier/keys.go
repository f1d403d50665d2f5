package dossier

// This file gives everything in a dossier a key of its own.

import (
	"strconv"
	"strings"
)

// keys hands out keys that differ by more than capitals, since some file systems do not tell these apart.
type keys map[string]int

// longestKey is the number of bytes up to which a key repeats what it is made of.
const longestKey = 80

// take makes a key of the letters, digits and hyphens of some words, with a number behind it where another thing has it.
func (k keys) take(words ...string) string {
	var b strings.Builder
	gap := false
	for _, word := range words {
		gap = b.Len() > 0
		for i := 0; i < len(word) && b.Len() < longestKey; i++ {
			if c := word[i]; c|0x20 < 'a' || c|0x20 > 'z' {
				if c < '0' || c > '9' {
					gap = b.Len() > 0
					continue
				}
			}
			if gap {
				b.WriteByte('-')
				gap = false
			}
			b.WriteByte(word[i])
		}
	}
	key := b.String()
	folded := strings.ToLower(key)
	for k[folded] > 0 {
		k[folded]++
		key = b.String() + "-" + strconv.Itoa(k[folded])
		if other := strings.ToLower(key); k[other] == 0 {
			k[other] = 1
			return key
		}
	}
	k[folded] = 1
	return key
}
