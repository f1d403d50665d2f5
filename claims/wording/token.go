package wording

// This file cuts a text into words, and tells apart what an editor puts between them: gaps, insertions, links.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says what a token is.
type Kind int

// The kinds of token.
const (
	Word      Kind = iota
	Number         // Number is a quantity in digits or words; its key is the value in digits.
	Gap            // Gap is an ellipsis: something may be left out here.
	Insertion      // Insertion stands in square brackets: an editor's words, in place of some of the speaker's or beside them.
	Link           // Link is a web address, which nobody says aloud.
)

// Token is one word of a text.
type Token struct {
	// Text is the word as printed.
	Text string
	// Key is the word as it sounds: tokens with equal keys are one word, however each is spelt.
	Key string
	// Start and End are byte offsets in the text, half open.
	Start, End int
	Kind       Kind
}

// Capital reports whether the word begins with a capital letter.
func (t Token) Capital() bool {
	first, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(first) || unicode.IsTitle(first)
}

// longestInsertion is the length in bytes above which square brackets are punctuation and no editor's insertion.
const longestInsertion = 200

// Tokens cuts a text into its words, in their order. Punctuation falls away, except for what changes how the words are
// to be read. Any bytes are accepted.
func Tokens(text string) []Token {
	s := scanner{text: text}
	s.tokens = make([]Token, 0, len(text)/6+1)
	for s.at < len(text) {
		s.next()
	}
	return merge(text, s.tokens)
}

type scanner struct {
	text   string
	at     int
	tokens []Token
}

// peek returns the rune at an offset and its length in bytes; at the end of the text a space of no length.
func (s *scanner) peek(at int) (rune, int) {
	if at >= len(s.text) {
		return ' ', 0
	}
	if c := s.text[at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.text[at:])
}

func (s *scanner) emit(kind Kind, end int) {
	text := s.text[s.at:end]
	s.tokens = append(s.tokens, Token{Text: text, Start: s.at, End: end, Kind: kind})
	s.at = end
}

// next reads one token, or passes over one rune that is none.
func (s *scanner) next() {
	r, size := s.peek(s.at)
	switch {
	case r == '[':
		if end, ok := s.bracket(s.at); ok {
			s.insertion(end)
			return
		}
	case r == '(' || r == '<':
		if end, ok := s.aside(s.at); ok {
			s.emit(Gap, end)
			return
		}
	case r == '.' || r == '…' || r == '⋯':
		if end, ok := s.ellipsis(s.at); ok {
			s.emit(Gap, end)
			return
		}
	case r == '$' || r == '€' || r == '£' || r == '¥' || r == '₹' || r == '%' || r == '&':
		s.emit(Word, s.at+size)
		return
	case single(r):
		s.emit(Word, s.marks(s.at+size))
		return
	case wordRune(r):
		if end := s.link(s.at); end > s.at {
			s.emit(Link, end)
		} else {
			s.emit(Word, s.word(s.at))
		}
		return
	}
	s.at += size
}

// word returns the end of the word that begins at an offset. A bracket around one letter, as in "[T]he", belongs to it.
func (s *scanner) word(at int) int {
	for {
		r, size := s.peek(at)
		switch {
		case size == 0:
			return at
		case wordRune(r) && !single(r), invisible(r):
			at += size
		case apostrophe(r) && s.letterAt(at+size) && s.letterBefore(at):
			at += size
		case r == '.' || r == ',':
			inner, ok := s.point(at, r)
			if !ok {
				return at
			}
			at = inner
		default:
			return at
		}
	}
}

// point reads on behind a point or comma inside a word: a figure ("1,200.5") or an abbreviation ("U.S.").
func (s *scanner) point(at int, mark rune) (int, bool) {
	before, _ := utf8.DecodeLastRuneInString(s.text[:at])
	after, size := s.peek(at + 1)
	if unicode.IsDigit(before) && unicode.IsDigit(after) {
		return at + 1 + size, true
	}
	if mark == ',' || !unicode.IsLetter(before) || !s.alone(at) {
		return 0, false
	}
	behind, _ := s.peek(at + 1 + size)
	if size > 0 && unicode.IsLetter(after) && !wordRune(behind) {
		return at + 1 + size, true // One more letter of an abbreviation follows.
	}
	if strings.Contains(s.text[s.at:at], ".") && !unicode.IsLetter(after) {
		return at + 1, true // This is the last point of an abbreviation.
	}
	return 0, false
}

// alone reports whether the letter before an offset stands alone, as each one of an abbreviation does.
func (s *scanner) alone(at int) bool {
	_, size := utf8.DecodeLastRuneInString(s.text[:at])
	if at-size == s.at {
		return true
	}
	return at-size > 0 && s.text[at-size-1] == '.'
}

func (s *scanner) letterAt(at int) bool {
	r, size := s.peek(at)
	return size > 0 && unicode.IsLetter(r)
}

func (s *scanner) letterBefore(at int) bool {
	r, size := utf8.DecodeLastRuneInString(s.text[:at])
	return size > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' && at > s.at)
}

// marks passes over the combining marks behind a letter that is a token of its own.
func (s *scanner) marks(at int) int {
	for {
		r, size := s.peek(at)
		if size == 0 || !unicode.IsMark(r) {
			return at
		}
		at += size
	}
}

// ellipsis returns the end of three or more points, written together or apart.
func (s *scanner) ellipsis(at int) (int, bool) {
	points, end := 0, at
	for {
		r, size := s.peek(at)
		switch {
		case r == '…' || r == '⋯':
			points += 3
		case r == '.':
			points++
		case (r == ' ' || r == 0xA0 || r == 0x202F) && size > 0:
			at += size
			continue
		default:
			return end, points >= 3
		}
		at += size
		end = at
	}
}

// aside returns the end of "(...)" and "<...>", which are written for an ellipsis.
func (s *scanner) aside(at int) (int, bool) {
	open, _ := s.peek(at)
	end, ok := s.ellipsis(at + 1)
	if !ok {
		return 0, false
	}
	closing, size := s.peek(end)
	return end + size, open == '(' && closing == ')' || open == '<' && closing == '>'
}

// bracket returns the end of an insertion in square brackets that begins at an offset.
func (s *scanner) bracket(at int) (int, bool) {
	window := s.text[at:min(len(s.text), at+longestInsertion)]
	end := strings.IndexByte(window, ']')
	if end < 1 || strings.ContainsRune(window[1:end], '[') {
		return 0, false
	}
	return at + end + 1, true
}

// insertion reads what stands in square brackets. "[…]" is a gap and "[sic]" nothing at all. A letter whose case the
// editor changed belongs to its word; other brackets inside a word ("leave[s]") make the whole word an insertion.
func (s *scanner) insertion(end int) {
	inside := strings.TrimSpace(s.text[s.at+1 : end-1])
	if stop, ok := (&scanner{text: inside}).ellipsis(0); ok && stop == len(inside) {
		s.emit(Gap, end)
		return
	}
	if strings.EqualFold(inside, "sic") {
		s.at = end
		return
	}
	last := len(s.tokens) - 1
	touches := last >= 0 && s.tokens[last].Kind == Word && s.tokens[last].End == s.at && s.letterBefore(s.at)
	follows := s.letterAt(end)
	if follows && !touches && utf8.RuneCountInString(inside) == 1 {
		s.emit(Word, s.word(end))
		return
	}
	if follows {
		end = s.word(end)
	}
	if touches {
		s.at = s.tokens[last].Start
		s.tokens = s.tokens[:last]
	}
	s.emit(Insertion, end)
}

// link returns the end of a web address that begins at an offset, or the offset where none does.
func (s *scanner) link(at int) int {
	c := s.text[at] | 0x20
	if c != 'h' && c != 'w' && c != 'p' && c != 't' {
		return at
	}
	rest := s.text[at:]
	for _, head := range [...]string{"http://", "https://", "www.", "pic.twitter.com/", "pic.x.com/", "t.co/"} {
		if len(rest) > len(head) && strings.EqualFold(rest[:len(head)], head) {
			end := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`"“”<>`, r) })
			if end < 0 {
				end = len(rest)
			}
			return at + end
		}
	}
	return at
}

// wordRune reports whether a rune belongs to a word: a letter, a digit or a mark on one.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) && !invisible(r))
}

// single reports whether a rune belongs to a script that sets no spaces between words, where each letter is a token.
func single(r rune) bool {
	return r >= 0xE00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao,
		unicode.Khmer, unicode.Myanmar)
}
