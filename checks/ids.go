package checks

// This file shapes and compares ids.

import (
	"math"
	"math/bits"
	"strings"
	"unicode"

	"github.com/agnivade/levenshtein"
	"golang.org/x/text/unicode/norm"
)

// slug makes an id out of a name: lower case letters and digits of ASCII, and hyphens between them.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case !unicode.Is(unicode.Mn, r):
			gap = true
		}
	}
	if b.Len() == 0 {
		return "place-1"
	}
	return b.String()
}

// digits returns the digits of an id, which tell apart what is numbered or dated.
func digits(id string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, id)
}

// shapedIDs are the ids of a register, sorted by what a slip of the pen leaves as it is, so that few have to be compared with
// one that is not among them.
type shapedIDs struct {
	known map[string]bool
	alike map[idShape][]shapedID
}

// idShape is the length of an id in bytes, and its digits.
type idShape struct {
	length int
	digits string
}

// shapedID is an id with its place in the register, and the letters in it as bits.
type shapedID struct {
	id      string
	at      int
	letters uint64
}

func newShapedIDs(ids []string) *shapedIDs {
	s := &shapedIDs{known: make(map[string]bool, len(ids)), alike: map[idShape][]shapedID{}}
	for at, id := range ids {
		s.known[id] = true
		shape := idShape{len(id), digits(id)}
		s.alike[shape] = append(s.alike[shape], shapedID{id, at, lettersOf(id)})
	}
	return s
}

// lettersOf returns bits for the letters of an id. A slip changes two of them at the most.
func lettersOf(id string) uint64 {
	var letters uint64
	for _, r := range id {
		letters |= 1 << (r % 64)
	}
	return letters
}

func (s *shapedIDs) has(id string) bool { return s.known[id] }

// slipOf returns the known id that an unknown one was meant to be: one or two letters off, the first of the register where
// there are several. Ids that differ in a digit, or only in a last part of one letter, are two things of a series and no slip.
func (s *shapedIDs) slipOf(id string) (string, bool) {
	if len(id) < 5 || s.known[id] {
		return "", false
	}
	most := 1
	if len(id) >= 10 {
		most = 2
	}
	near, letters := shapedID{at: math.MaxInt}, lettersOf(id)
	shape := idShape{digits: digits(id)}
	for shape.length = len(id) - most; shape.length <= len(id)+most; shape.length++ {
		for _, each := range s.alike[shape] {
			if each.at < near.at && bits.OnesCount64(each.letters^letters) <= 2*most &&
				levenshtein.ComputeDistance(id, each.id) <= most && !sameSeries(id, each.id) {
				near = each
			}
		}
	}
	return near.id, near.id != ""
}

// sameSeries reports whether two ids differ only in a last part of one letter, as "visit-a" and "visit-b".
func sameSeries(a, b string) bool {
	cutA, cutB := strings.LastIndexByte(a, '-'), strings.LastIndexByte(b, '-')
	return cutA > 0 && cutA == cutB && a[:cutA] == b[:cutB] && len(a) == cutA+2 && len(b) == cutB+2
}
