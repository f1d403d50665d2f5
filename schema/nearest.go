package schema

// This file finds the word that was meant by a misspelt one.

import (
	"strings"
	"unicode"
)

// Nearest returns the known word that was probably meant by an unknown one: the same but for case and separators
// ("Fail-On"), one that a few slips of the pen lead to ("qoute"), one that the word is a beginning of ("org"), or one
// that the word goes on from ("published_at"). Slips are counted as optimal string alignments (insertions, deletions,
// replacements and exchanges of neighbours), of which words of three letters may have one, those of six two and those
// of ten three. Of equally near words the one that begins with the same letter is preferred, then the first.
func Nearest(word string, known []string) (string, bool) {
	folded := fold(word)
	if len(folded) == 0 {
		return "", false
	}
	for _, each := range known {
		if string(fold(each)) == string(folded) {
			return each, true
		}
	}
	best, bestCost := "", 1<<30
	for _, each := range known {
		other := fold(each)
		most := slips(min(len(folded), len(other)+1))
		distance, near := alignment(folded, other, most)
		if !near {
			continue
		}
		cost := 2 * distance
		if other[0] != folded[0] {
			cost++
		}
		if cost < bestCost {
			best, bestCost = each, cost
		}
	}
	if best != "" {
		return best, true
	}
	return extended(word, folded, known)
}

// slips is how many slips of the pen a word of some length may have.
func slips(length int) int {
	switch {
	case length < 3:
		return 0
	case length < 6:
		return 1
	case length < 10:
		return 2
	default:
		return 3
	}
}

// fold drops case and separators.
func fold(word string) []rune {
	folded := make([]rune, 0, len(word))
	for _, r := range word {
		if r != '_' && r != '-' && r != '.' && !unicode.IsSpace(r) {
			folded = append(folded, unicode.ToLower(r))
		}
	}
	return folded
}

// alignment returns the number of slips that lead from one word to another, and whether they are no more than most.
func alignment(a, b []rune, most int) (int, bool) {
	if len(a)-len(b) > most || len(b)-len(a) > most || len(b) == 0 {
		return 0, false
	}
	before, above, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most {
			return 0, false
		}
		before, above, row = above, row, before
	}
	return above[len(b)], above[len(b)] <= most
}

// extended finds the only known word that begins with the word, or the longest one that the word goes on from after a
// separator, a capital letter or a digit.
func extended(word string, folded []rune, known []string) (string, bool) {
	var begun []string
	longest := ""
	for _, each := range known {
		other := string(fold(each))
		if len(folded) >= 3 && strings.HasPrefix(other, string(folded)) {
			begun = append(begun, each)
		}
		rest, goesOn := strings.CutPrefix(strings.ToLower(word), strings.ToLower(each))
		if len(each) >= 4 && len(each) > len(longest) && goesOn && parted(word, rest) {
			longest = each
		}
	}
	if len(begun) == 1 {
		return begun[0], true
	}
	return longest, longest != ""
}

// parted reports whether the rest of a word begins where a reader sees a new part begin.
func parted(word, rest string) bool {
	if len(rest) == 0 || len(rest) > len(word) {
		return false
	}
	for _, r := range word[len(word)-len(rest):] {
		return r == '_' || r == '-' || r == '.' || unicode.IsSpace(r) || unicode.IsUpper(r) || unicode.IsDigit(r)
	}
	return false
}
