package wording

// This file prepares a text for being searched: its words as they sound, without what nobody says aloud, and joined so
// that it does not matter whether two words are written as one.

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"claimcheck/claims/recall"
)

// Text is a text prepared for comparison. It may be searched by many goroutines at once.
type Text struct {
	raw    string
	tokens []Token
	// breaks are the indexes of tokens before which the text has a gap or an editor's insertion.
	breaks []int
	// joined holds all keys one behind the other, and begins and ends where each stands in it.
	joined       string
	begins, ends []int32
	// bracketed reads what stands in square brackets as words of the text; nil where nothing does.
	bracketed *Text
	// shelf orders the text for being asked what it holds, once somebody asks.
	shelf func() *shelf
	// small counts the words of English grammar.
	small int
}

// Prepare reads a text. Several checks ask for one text, and articles for the same one, so the last ones are remembered.
func Prepare(raw string) *Text { return prepared(raw) }

// A prepared text takes some 20 times the memory of the text itself, and all that are remembered no more than a few
// megabytes.
var prepared = recall.Of(1<<9, 1<<12, read)

func read(raw string) *Text {
	text := prepare(raw, Tokens(raw))
	if strings.Contains(raw, "[") {
		// The blanks keep offsets as they are.
		open := strings.NewReplacer("[", " ", "]", " ").Replace(raw)
		text.bracketed = prepare(raw, Tokens(open))
	}
	return text
}

// prepare makes a text of tokens, which it takes over.
func prepare(raw string, tokens []Token) *Text {
	t := &Text{raw: raw, tokens: tokens[:0]}
	places := make([]int32, 2*len(tokens))
	t.begins, t.ends = places[:0:len(tokens)], places[len(tokens):len(tokens)]
	var joined strings.Builder
	joined.Grow(len(raw))
	for _, token := range tokens {
		if token.Kind == Gap || token.Kind == Insertion {
			t.breaks = append(t.breaks, len(t.tokens))
			continue
		}
		if token.Kind == Link || hesitation[token.Key] || t.direction(token) {
			continue
		}
		if joined.Len() > 0 && digitsMeet(t.tokens[len(t.tokens)-1].Key, token.Key) {
			joined.WriteByte(0)
		}
		t.begins = append(t.begins, int32(joined.Len()))
		joined.WriteString(token.Key)
		t.ends = append(t.ends, int32(joined.Len()))
		t.tokens = append(t.tokens, token)
		if Stop(token.Key) {
			t.small++
		}
	}
	t.joined = joined.String()
	t.shelf = sync.OnceValue(func() *shelf { return newShelf(t) })
	return t
}

// hesitation holds the sounds that transcripts note and newsrooms leave out.
var hesitation = setOf("uh um uhm erm hmm mm")

// directions are what transcripts note in round brackets and nobody said.
var directions = setOf("applause laughter laughs inaudible crosstalk cheers ph sic unintelligible")

// direction reports whether a word is a note of the transcript, as in "(Applause.)".
func (t *Text) direction(token Token) bool {
	if !directions[token.Key] || token.Start == 0 || t.raw[token.Start-1] != '(' {
		return false
	}
	return strings.HasPrefix(strings.TrimPrefix(t.raw[token.End:], "."), ")")
}

// digitsMeet reports whether two keys would run into one figure if nothing stood between them.
func digitsMeet(before, after string) bool {
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	return digit(before[len(before)-1]) && digit(after[0])
}

// segment is a run of tokens, half open.
type segment struct{ from, to int }

func (s segment) size() int { return s.to - s.from }

// segments returns the runs of words between gaps, none of them empty.
func (t *Text) segments() []segment {
	var runs []segment
	from := 0
	for _, at := range append(slices.Clone(t.breaks), len(t.tokens)) {
		if at > from {
			runs = append(runs, segment{from, at})
			from = at
		}
	}
	return runs
}

// mostTries is the number of places at which letters match but words do not, after which a search ends. Only a text made
// for it has so many.
const mostTries = 10_000

// find returns the first place, not before a token, at which a run of another text stands word by word.
func (t *Text) find(other *Text, run segment, from int) (segment, bool) {
	words := other.joined[other.begins[run.from]:other.ends[run.to-1]]
	for range mostTries {
		if from >= len(t.tokens) {
			break
		}
		at := strings.Index(t.joined[t.begins[from]:], words)
		if at < 0 {
			break
		}
		at += int(t.begins[from])
		first, starts := slices.BinarySearch(t.begins, int32(at))
		last, stops := slices.BinarySearch(t.ends, int32(at+len(words)))
		if starts && stops {
			return segment{first, last + 1}, true
		}
		if starts {
			first++
		}
		from = first
	}
	return segment{}, false
}

// holds reports whether all runs of a quote stand in the text, one behind the other.
func (t *Text) holds(quote *Text) bool {
	from := 0
	for _, run := range quote.segments() {
		found, ok := t.find(quote, run, from)
		if !ok {
			return false
		}
		from = found.to
	}
	return true
}

// words returns a run as printed, with its punctuation and single blanks.
func (t *Text) words(run segment) string {
	if run.size() <= 0 {
		return ""
	}
	start, end := len(t.raw), 0
	for _, token := range t.tokens[run.from:run.to] {
		start, end = min(start, token.Start), max(end, token.End)
	}
	return strings.Join(strings.Fields(t.raw[start:end]), " ")
}

// keys returns the keys of a run.
func (t *Text) keys(run segment) []string {
	keys := make([]string, 0, run.size())
	for _, token := range t.tokens[run.from:run.to] {
		keys = append(keys, token.Key)
	}
	return keys
}

// sentenceEnds reports whether a sentence ends between a token and the one before it.
func (t *Text) sentenceEnds(at int) bool {
	if at <= 0 || at >= len(t.tokens) {
		return true
	}
	before, after := t.tokens[at-1], t.tokens[at]
	if before.End > after.Start {
		return false
	}
	return strings.ContainsAny(t.raw[before.End:after.Start], ".!?…\n")
}

// Len returns the number of words.
func (t *Text) Len() int { return len(t.tokens) }

// Words yields the words that are said aloud, in their order.
func (t *Text) Words() iter.Seq[Token] { return slices.Values(t.tokens) }

// Excerpt shortens a text to about so many characters, at the end of a word, and marks what it leaves out.
func Excerpt(text string, limit int) string {
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	runes := []rune(text)[:limit]
	short := string(runes)
	if at := strings.LastIndexByte(short, ' '); at > len(short)/2 {
		short = short[:at]
	}
	return strings.TrimRight(short, " ,;:.–—-") + " …"
}
