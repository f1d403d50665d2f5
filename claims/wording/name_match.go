package wording

// This file holds a printed name against the names that somebody is known by, word by word: which words are the same,
// which a slip or another spelling apart, and which are another's.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// NameVerdict says how a printed name lies to the names that somebody is known by.
type NameVerdict int

// The verdicts.
const (
	// NameFits: it is one of the names, a part of one, or one with more words, and contradicts none.
	NameFits NameVerdict = iota
	// NameSpelled: every word is one of a name's, but for slips or other spellings.
	NameSpelled
	// NameInitial: it is one of the names but for an initial, or a middle name, that is another.
	NameInitial
	// NameSuffix: it is one of the names but for the suffix that tells namesakes apart.
	NameSuffix
	// NamePart: it shares a word with a name, and another word contradicts that name.
	NamePart
	// NameUnlike: it has nothing in common with any of the names.
	NameUnlike
)

// NameMatch is what a comparison found.
type NameMatch struct {
	Verdict NameVerdict
	// Nearest is the index of the name that comes nearest.
	Nearest int
	// Extended says that a name which fits only does so since nothing contradicts it: some of its words are in none of the
	// known ones.
	Extended bool
	// Shared are the printed words that the nearest name has too.
	Shared []string
	// Here and There are the printed words that differ from the nearest name, and what that has in their place.
	Here, There []string
}

// MatchName holds a printed name against known ones. Inflected says that the language of the article declines names, so
// that their endings mean nothing. Names in scripts that none of the known ones is written in fit, as do those of whom
// only single words are known: nothing can be said about them.
func MatchName(printed PersonName, known []PersonName, inflected bool) NameMatch {
	words, _ := printed.Words()
	fits, sure, extended, compared := -1, false, false, false
	var nearest, contradicted nearestName
	var suffixed []PersonName
	for i, name := range known {
		if name.script != printed.script || len(name.parts) > mostNameParts || len(name.parts) == 0 {
			continue
		}
		if printed.script == unsegmented {
			// One character more or less is no slip of the pen, and the scripts of one language have several forms of many.
			if ours, theirs := joinedKey(printed.parts, true), joinedKey(name.parts, true); strings.Contains(theirs, ours) || strings.Contains(ours, theirs) {
				return NameMatch{Nearest: i}
			}
			continue
		}
		if name.suffix != "" {
			suffixed = append(suffixed, name)
		}
		several, _ := name.Words()
		compared = compared || several > 1
		a := align(printed, name, inflected)
		switch {
		case a.joined || len(a.extras) == 0 && len(a.near) == 0:
			if fits < 0 || known[fits].suffix == "" && name.suffix != "" {
				fits = i
			}
			sure = sure || a.joined || !a.completed
		case len(a.near) == 0 && len(a.missing) == 0 && a.words+a.initials > 1:
			extended = true // It may well be the name with more words, unless a longer one has others in their place.
		case several > 1 || words == 1: // A name of one word says nothing of the other words.
			nearest.offer(a, i)
			if len(a.extras) == 0 || a.middleDiffers() {
				contradicted.offer(a, i)
			}
		}
	}
	if fits >= 0 {
		match := suffixMatch(printed, fits, suffixed)
		match.Extended = match.Extended || match.Verdict == NameFits && !sure
		return match
	}
	if extended {
		nearest = contradicted
	}
	if nearest.printed == nil {
		return NameMatch{Extended: true} // There is nothing to contradict it, nor to say that it is theirs.
	}
	match := NameMatch{Verdict: nearest.verdict(compared), Nearest: nearest.index}
	if match.Verdict == NameUnlike {
		match.Here = []string{printed.Text}
		return match
	}
	match.Shared, match.Here, match.There = nearest.told()
	match.Extended = match.Verdict == NameFits
	return match
}

// nearestName is the known name that comes nearest to a printed one, of those offered; of equals, the first.
type nearestName struct {
	alignment
	index int
}

func (n *nearestName) offer(a alignment, index int) {
	if n.printed == nil || a.score() > n.score() {
		n.alignment, n.index = a, index
	}
}

// suffixMatch asks whether a name that fits otherwise has a suffix that no known name has, where some have one.
func suffixMatch(printed PersonName, fits int, suffixed []PersonName) NameMatch {
	same := func(name PersonName) bool { return name.suffix == printed.suffix }
	if printed.suffix == "" || len(suffixed) == 0 || slices.ContainsFunc(suffixed, same) {
		return NameMatch{Nearest: fits, Extended: printed.suffix != "" && len(suffixed) == 0}
	}
	return NameMatch{Verdict: NameSuffix, Nearest: fits, Here: []string{printed.suffixText}, There: []string{suffixed[0].suffixText}}
}

// alignment is the words of a printed name beside those of a known one.
type alignment struct {
	printed, known []namePart
	// to is the index of the known word that each printed one stands for, -1 where there is none; near are the printed
	// ones that differ from it.
	to   []int
	near []int
	// strict says that the words which differ do so very little.
	strict bool
	// words and initials count what is the same.
	words, initials int
	extras, missing []int
	// joined says that the names are equal but for their gaps, and completed that a word is printed where the known name
	// has an initial only.
	joined, completed bool
}

// align finds which words of two names stand for one another, the surest first: whatever the order, since in many
// countries the family's name comes first.
func align(printed, name PersonName, inflected bool) alignment {
	a := alignment{printed: printed.parts, known: name.parts, to: make([]int, len(printed.parts)), strict: true}
	for i := range a.to {
		a.to[i] = -1
	}
	taken := make([]bool, len(a.known))
	last := len(a.known) - 1
	a.pass(taken, func(p, k namePart, _ int) bool { return sameWord(p, k) })
	a.pass(taken, func(p, k namePart, at int) bool { return !p.initial && !k.initial && shortForm(p, k, at == last) })
	a.pass(taken, func(p, k namePart, _ int) bool { return inflected && sameStem(p.key, k.key) })
	a.pass(taken, func(p, k namePart, _ int) bool {
		return (p.initial || k.initial) && (strings.HasPrefix(k.key, p.key) || strings.HasPrefix(p.key, k.key))
	})
	for i, p := range a.printed {
		if a.to[i] >= 0 && !p.optional {
			if p.initial || a.known[a.to[i]].initial {
				a.completed = a.completed || !p.initial
				a.initials++
			} else if !a.known[a.to[i]].optional {
				a.words++
			}
		}
	}
	a.nearWords(taken)
	for i, p := range a.printed {
		if a.to[i] < 0 && !p.optional {
			a.extras = append(a.extras, i)
		}
	}
	for k, part := range a.known {
		if !taken[k] && !part.optional {
			a.missing = append(a.missing, k)
		}
	}
	a.joined = joinedKey(printed.parts, false) == joinedKey(name.parts, false) || joinedKey(printed.parts, true) == joinedKey(name.parts, true)
	return a
}

// pass pairs the words that are not paired yet and are alike in some way, in the order of the names.
func (a *alignment) pass(taken []bool, alike func(p, k namePart, at int) bool) {
	for i, p := range a.printed {
		for k, part := range a.known {
			if a.to[i] < 0 && !taken[k] && alike(p, part, k) {
				a.to[i], taken[k] = k, true
			}
		}
	}
}

// nearWords pairs the words that are a slip or another spelling apart, the nearest first.
func (a *alignment) nearWords(taken []bool) {
	for {
		bestP, bestK, best := -1, -1, 0
		for i, p := range a.printed {
			for k, part := range a.known {
				if a.to[i] >= 0 || taken[k] || p.optional || part.optional {
					continue
				}
				if slips, ok := nearWord(p.key, part.key); ok && (bestP < 0 || slips < best) {
					bestP, bestK, best = i, k, slips
				}
			}
		}
		if bestP < 0 {
			return
		}
		a.to[bestP], taken[bestK] = bestK, true
		a.near = append(a.near, bestP)
		a.strict = a.strict && (best <= 1 || best == 2 && len(a.printed[bestP].key) >= 8)
	}
}

func joinedKey(parts []namePart, all bool) string {
	key := ""
	for _, part := range parts {
		if all || !part.optional {
			key += part.key
		}
	}
	return key
}

func sameWord(a, b namePart) bool { return a.key == b.key || a.key == b.other || a.other == b.key }

// sameStem reports whether two words differ by an ending only, as declined names do: "Markiem" is Marek.
func sameStem(a, b string) bool {
	short := min(len(a), len(b))
	common := 0
	for common < short && a[common] == b[common] {
		common++
	}
	return utf8.RuneCountInString(a[:common]) >= 3 && utf8.RuneCountInString(a[common:]) <= 4 && utf8.RuneCountInString(b[common:]) <= 3
}

// nearWord reports whether two words are a slip of the pen or another spelling apart, and how many letters differ. Two
// letters changed about are one slip.
func nearWord(a, b string) (slips int, near bool) {
	length := max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	if length > longestWord || min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) < 3 || length < 4 {
		return 0, false
	}
	slips = levenshtein.ComputeDistance(a, b)
	if slips == 2 && turned(a, b) {
		slips = 1
	}
	limit := 1
	switch {
	case length >= 9:
		limit = 3
	case length >= 6:
		limit = 2
	}
	if sound := consonants(a); len(sound) > 1 && sound == consonants(b) {
		limit++ // Vowels and double letters are what transliterations differ in.
	}
	return slips, slips <= limit
}

// turned reports whether two words differ by two neighbouring letters that have changed places.
func turned(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) {
		return false
	}
	for i := range len(x) - 1 {
		if x[i] != y[i] {
			return x[i] == y[i+1] && x[i+1] == y[i] && slices.Equal(x[i+2:], y[i+2:])
		}
	}
	return false
}

// consonants returns the consonants of a word, each once where it is doubled.
func consonants(word string) string {
	var b strings.Builder
	var last rune
	for _, r := range word {
		if !strings.ContainsRune("aeiouyhw", r) && r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// middleDiffers reports whether a printed word and a known one that is not printed stand between the same other words: a
// middle name or initial that is another.
func (a alignment) middleDiffers() bool {
	return slices.ContainsFunc(a.extras, func(i int) bool { return a.between(i) >= 0 })
}

// between returns the known word that is missing where a printed one is too much, between words that are the same; -1
// where there is none.
func (a alignment) between(i int) int {
	before, after := -1, -1
	for j := i - 1; j >= 0 && before < 0; j-- {
		before = a.to[j]
	}
	for j := i + 1; j < len(a.to) && after < 0; j++ {
		after = a.to[j]
	}
	for _, k := range a.missing {
		if before >= 0 && before < k && k < after {
			return k
		}
	}
	return -1
}

// score says how much two names have in common.
func (a alignment) score() int {
	return 12*a.words + 8*len(a.near) + 3*a.initials - 4*len(a.extras) - len(a.missing)
}

// verdict judges a name that is none of the known ones by the one that comes nearest. Compared says that one of the
// known names has several words.
func (a alignment) verdict(compared bool) NameVerdict {
	printed := 0
	for _, part := range a.printed {
		if !part.optional && !part.initial {
			printed++
		}
	}
	switch {
	case len(a.extras) == 0 && (a.words > 0 || a.strict):
		return NameSpelled
	case len(a.extras) > 0 && a.words > 0 && len(a.missing)+len(a.near) == 0:
		return NameFits // There is nothing that the words too many contradict.
	case len(a.extras) > 0 && a.words > 0 && !slices.ContainsFunc(a.extras, func(i int) bool {
		return !a.printed[i].initial && a.between(i) < 0
	}):
		return NameInitial
	case a.words > 0:
		return NamePart
	case compared && printed > 1 && !slices.ContainsFunc(a.extras, func(i int) bool { return a.printed[i].initial }):
		return NameUnlike
	}
	return NameFits
}

// told returns the printed words that are the same, and those that differ with what stands in their place.
func (a alignment) told() (shared, here, there []string) {
	wrong := slices.Concat(a.extras, a.near)
	slices.Sort(wrong)
	missing := slices.Clone(a.missing)
	for i, part := range a.printed {
		switch {
		case slices.Contains(a.near, i):
			here, there = append(here, part.text), append(there, a.known[a.to[i]].text)
		case slices.Contains(a.extras, i):
			here = append(here, part.text)
			if k := a.between(i); k >= 0 {
				there = append(there, a.known[k].text)
				missing = slices.DeleteFunc(missing, func(m int) bool { return m == k })
			} else if len(missing) > 0 {
				there = append(there, a.known[missing[0]].text)
				missing = missing[1:]
			}
		case a.to[i] >= 0 && !part.optional:
			shared = append(shared, part.text)
		}
	}
	return shared, here, there
}
