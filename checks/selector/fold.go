package selector

// This file folds away what is no part of the words: the Unicode form, the white space, and marks for breaking lines.

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text as it is compared: in form NFC, without white space around it and with single spaces in it.
func Fold(raw string) string {
	if plain(raw) {
		return raw
	}
	folded, _ := fold(raw, -1)
	return folded
}

// plain reports whether a text is its own fold: it is of ASCII alone, with single spaces between words.
func plain(raw string) bool {
	gap := true
	for i := range len(raw) {
		switch c := raw[i]; {
		case c > ' ' && c < utf8.RuneSelf:
			gap = false
		case c == ' ' && !gap:
			gap = true
		default:
			return false
		}
	}
	return !gap || raw == ""
}

// Offset returns the offset in the text as given at which something of the folded text stands.
func (t *Text) Offset(folded int) int {
	_, at := fold(t.raw, folded)
	return at
}

// Raw returns where places of the folded text stand in the text as given, all in one pass. White space and marks for
// breaking lines at either end of a place do not belong to it.
func (t *Text) Raw(places []Place) []Place {
	raw := make([]Place, len(places))
	starts, ends := make([]int, len(places)), make([]int, len(places))
	for i := range places {
		starts[i], ends[i] = i, i
	}
	slices.SortFunc(starts, func(a, b int) int { return cmp.Compare(places[a].From, places[b].From) })
	slices.SortFunc(ends, func(a, b int) int { return cmp.Compare(places[a].To, places[b].To) })
	folded, last := 0, 0
	for at, piece := range pieces(t.raw) {
		if len(ends) == 0 {
			break
		}
		// A place that ends with the blank before this piece ends with the piece before it.
		for len(ends) > 0 && places[ends[0]].To <= folded+piece.gap {
			raw[ends[0]].To = last
			ends = ends[1:]
		}
		folded += piece.gap + len(piece.text)
		for len(starts) > 0 && places[starts[0]].From < folded {
			raw[starts[0]].From = at
			starts = starts[1:]
		}
		last = at + piece.size
	}
	for _, i := range starts {
		raw[i].From = last
	}
	for _, i := range ends {
		raw[i].To = last
	}
	return raw
}

// fold folds a text, up to an offset of the result if one is given, and returns the offset in the text at which it
// stopped.
func fold(raw string, upTo int) (string, int) {
	var b strings.Builder
	b.Grow(len(raw))
	for at, piece := range pieces(raw) {
		if piece.gap > 0 {
			b.WriteByte(' ')
		}
		if upTo >= 0 && b.Len()+len(piece.text) > upTo {
			return "", at
		}
		b.WriteString(piece.text)
	}
	return b.String(), len(raw)
}

// folded is what a piece of a text becomes.
type folded struct {
	text string
	gap  int // gap is the number of blanks before it, which is one where white space was.
	size int // size is the length of the piece as given.
}

// pieces yields what is left of a text when it is folded, piece by piece, each with its offset in the text.
func pieces(raw string) iter.Seq2[int, folded] {
	return func(yield func(int, folded) bool) {
		space, begun := false, false
		for at := 0; at < len(raw); {
			size := pieceSize(raw[at:])
			piece := folded{text: raw[at : at+size], size: size}
			r, width := utf8.DecodeRuneInString(piece.text)
			switch {
			case width == size && unicode.IsSpace(r):
				space = true
			case width == size && breaking(r):
				// It is nothing to a reader.
			default:
				if space && begun {
					piece.gap = 1
				}
				space, begun = false, true
				if size > 1 {
					piece.text = norm.NFC.String(piece.text)
				}
				if !yield(at, piece) {
					return
				}
			}
			at += size
		}
	}
}

// pieceSize returns the length of what is brought into form NFC on its own.
func pieceSize(s string) int {
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return 1
	}
	return max(1, norm.NFC.NextBoundaryInString(s, true))
}

// breaking reports whether a rune only says where a line may break, or where it may not: a soft hyphen, a space of no
// width, a word joiner, a byte order mark.
func breaking(r rune) bool { return r == 0xAD || r == 0x200B || r == 0x2060 || r == 0xFEFF }
