package wording

// This file sees at a glance that words stand in a text as they are, as those of most quotes do: without cutting either
// into words, which takes far longer.

import "strings"

// StandsPlainly reports whether words stand in a text letter by letter, but for the case of the first one, from the
// beginning of a word to the end of another. Compare then finds them there. Only words of ASCII are looked for, and none
// that may be read otherwise together with their neighbours in the text, as "twenty" before "five" is; and none in a text
// with square brackets, in which words may stand that are an editor's.
func StandsPlainly(words, text string) bool {
	words = strings.Trim(words, marksBetween)
	blank, lastBlank := strings.IndexByte(words, ' '), strings.LastIndexByte(words, ' ')
	if blank < 1 || !plainWords(words) || strings.IndexByte(text, '[') >= 0 {
		return false
	}
	first, last := words[:blank], words[lastBlank+1:]
	if len(last) < 2 || !byItself(first) || !byItself(last) {
		return false
	}
	at := 1
	for range fewPlaces {
		found := strings.Index(text[min(at, len(text)):], words[1:])
		if found < 0 {
			return false
		}
		at += found
		begin, end := at-1, at-1+len(words)
		if opensWord(text, begin) && endsWord(text, end) && lexemeOf(text[begin:begin+len(first)]).key == lexemeOf(first).key {
			return true
		}
		at++
	}
	return false
}

// fewPlaces is at how many places the letters of words are looked at. Mostly the first one is right.
const fewPlaces = 8

// marksBetween are the commonest marks between words, none of which says anything.
const marksBetween = " .,;:!?'\"-"

func asciiLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// plainWords reports whether words hold nothing but letters, figures and the commonest punctuation, and no ellipsis.
func plainWords(words string) bool {
	for i := range len(words) {
		switch c := words[i]; {
		case asciiLetter(rune(c)), c >= '0' && c <= '9':
		case c == '.':
			if strings.HasPrefix(strings.TrimLeft(words[i+1:], " "), ".") {
				return false
			}
		case strings.IndexByte(marksBetween, c) < 0:
			return false
		}
	}
	return true
}

// byItself reports whether a word of letters alone says the same whatever stands beside it.
func byItself(word string) bool {
	for _, r := range word {
		if !asciiLetter(r) {
			return false
		}
	}
	said := lexemeOf(word)
	return !said.opensQuantity && said.magnitude == 0 && said.key != "per" && said.key != "cent"
}

// opensWord reports whether words that begin at an offset of a text begin a word there, by what stands before them.
func opensWord(text string, at int) bool { return at == 0 || blankOrQuote(text[at-1]) }

// endsWord reports whether words that end at an offset of a text end a word there, by what stands behind them: a mark with a
// letter behind it may belong to a web address.
func endsWord(text string, at int) bool {
	if at < len(text) && strings.IndexByte(".,;:!?", text[at]) >= 0 {
		at++
	}
	return at == len(text) || blankOrQuote(text[at])
}

func blankOrQuote(c byte) bool { return c == ' ' || c == '\n' || c == '"' }
