package wording

// This file reads what a text says aloud without its places, which takes less time and memory than a whole [Text] where
// many texts are asked for their words once.

import "strings"

// Spoken is a word that is said aloud.
type Spoken struct {
	// Key is the word as it sounds, as that of a [Token].
	Key string
	// Small says that it is a word of grammar, as [Stop] tells.
	Small bool
	// Apart says that a gap or an editor's insertion stands before it.
	Apart bool
}

// AppendSpoken appends the words of a text that are said aloud: those that [Text.Words] yields, in their order.
func AppendSpoken(spoken []Spoken, raw string) []Spoken {
	if plain, ok := appendPlain(spoken, raw); ok {
		return plain
	}
	text, next := Prepare(raw), 0
	for i, token := range text.tokens {
		word := Spoken{Key: token.Key, Small: Stop(token.Key)}
		for ; next < len(text.breaks) && text.breaks[next] == i; next++ {
			word.Apart = true
		}
		spoken = append(spoken, word)
	}
	return spoken
}

// EnglishSpoken reports of the words of a text what [Text.English] reports of the text.
func EnglishSpoken(spoken []Spoken) (english, known bool) {
	small := 0
	for _, word := range spoken {
		if word.Small {
			small++
		}
	}
	return englishBy(small, len(spoken))
}

// appendPlain reads a text of which each word says the same whatever stands beside it, with nothing between words but
// blanks and common marks. It reports false of any other text.
func appendPlain(spoken []Spoken, raw string) ([]Spoken, bool) {
	var last *lexeme
	for at := 0; at < len(raw); {
		if !letterOrFigure(raw[at]) {
			size := plainMark(raw[at:])
			if size == 0 {
				return spoken, false
			}
			at += size
			continue
		}
		end := plainWordEnd(raw, at)
		text := raw[at:end]
		word := lexemeOf(text)
		if last != nil && last.takes(word, text) || len(text) == 3 && strings.EqualFold(text, "www") || len(text) > longestFigure {
			return spoken, false
		}
		if word.alone.Key != "" && !word.hesitates {
			spoken = append(spoken, word.alone)
		}
		last, at = word, end
	}
	return spoken, true
}

// takes reports whether a word makes one quantity, or one word, with the one behind it.
func (l *lexeme) takes(next *lexeme, text string) bool {
	return l.opensQuantity && next.magnitude != 0 ||
		l.cardinal >= 20 && next.cardinal > 0 && next.cardinal < 10 ||
		l.key == "per" && strings.EqualFold(text, "cent")
}

func letterOrFigure(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// plainWordEnd returns the end of the word that begins at an offset: an apostrophe belongs to it where a letter follows.
func plainWordEnd(raw string, at int) int {
	for at < len(raw) {
		size := 0
		if !letterOrFigure(raw[at]) {
			if size = plainApostrophe(raw[at:]); size == 0 {
				break
			}
			if behind := at + size; behind == len(raw) || !asciiLetter(rune(raw[behind])) {
				break
			}
		}
		at += max(size, 1)
	}
	return at
}

// plainApostrophe returns the length of the apostrophe that a text begins with, or nothing.
func plainApostrophe(text string) int {
	switch {
	case text[0] == '\'':
		return 1
	case strings.HasPrefix(text, "’"):
		return len("’")
	}
	return 0
}

// plainMark returns the length of the blank or mark that a text begins with, if it does nothing but part words: no point or
// comma with a word right behind it, and no ellipsis.
func plainMark(text string) int {
	switch c := text[0]; c {
	case ' ', '\n', '"', ';', ':', '!', '?', '-':
		return 1
	case '.', ',':
		if len(text) > 1 && letterOrFigure(text[1]) || strings.HasPrefix(strings.TrimLeft(text[1:], " "), ".") {
			return 0
		}
		return 1
	case '\'':
		return plainApostrophe(text)
	}
	for _, mark := range [...]string{"’", "“", "”", "–", "—"} {
		if strings.HasPrefix(text, mark) {
			return len(mark)
		}
	}
	return 0
}
