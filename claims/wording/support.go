package wording

// This file asks whether the words that carry a statement stand in the texts that it is said to rest on, in whatever
// form: as another word of the family, or as one that newsrooms write for it.

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"claimcheck/claims/recall"
)

// ItemKind says what carries a part of a statement.
type ItemKind int

// The kinds of item.
const (
	Plain    ItemKind = iota // Plain is a verb, a common noun, an adjective.
	Name                     // Name is a proper name, of one word or several.
	Quantity                 // Quantity is a number or an ordinal.
	Date                     // Date is a month, with its day and year where they are given.
)

// decisive is the weight of a name or a number. A reporter may choose other words, but no other names and numbers.
const decisive = 3

// Weight returns how much the kind counts: a name or a number as much as three other words.
func (k ItemKind) Weight() int {
	if k == Plain {
		return 1
	}
	return decisive
}

// Item is one thing that carries a statement.
type Item struct {
	Text string // Text is as printed.
	Kind ItemKind
	// Held says that one of the sources has it.
	Held bool

	from, to int
	country  string
}

// Support says how far sources hold what carries a statement.
type Support struct {
	// Items are in the order of the statement.
	Items []Item
}

// Coverage returns the weights found and of all.
func (s Support) Coverage() (found, total int) {
	for _, item := range s.Items {
		total += item.Kind.Weight()
		if item.Held {
			found += item.Kind.Weight()
		}
	}
	return found, total
}

// Missing returns what no source has, in the order of the statement.
func (s Support) Missing() []Item {
	return slices.DeleteFunc(slices.Clone(s.Items), func(item Item) bool { return item.Held })
}

// Supported looks in sources for what carries a statement. Words of grammar and of reporting carry nothing, nor do
// relative words of time; capitalised words among those of own, the speaker's names and titles, neither.
func Supported(statement *Text, sources []*Text, own []string) Support {
	reader := reader{text: statement, own: map[string]bool{}, loud: statement.loud()}
	for _, words := range own {
		for _, key := range namesKeys(words) {
			reader.own[key] = true
		}
	}
	items := reader.items()
	var shelves []*shelf
	for _, source := range sources {
		shelves = append(shelves, source.shelf())
	}
	for i := range items {
		items[i].Held = slices.ContainsFunc(shelves, func(s *shelf) bool { return s.holds(statement, items[i]) })
	}
	return Support{Items: items}
}

// Repeats reports whether the text has a statement word by word. It then holds all that carries the statement, piece by
// piece, which need not be looked for. Statements that may name a country are left out: whether one is named depends on
// the words behind it, too.
func (t *Text) Repeats(statement *Text) bool {
	run := segment{0, len(statement.tokens)}
	if run.to == 0 || statement.MayNameCountry() {
		return false
	}
	found, ok := t.find(statement, run, 0)
	if !ok || found.size() != run.to {
		return false
	}
	for i, token := range statement.tokens {
		there := t.tokens[found.from+i]
		if there.Key != token.Key || there.Kind != token.Kind {
			return false
		}
	}
	return true
}

// MayNameCountry reports whether some word of the text may begin the name of a country.
func (t *Text) MayNameCountry() bool {
	return slices.ContainsFunc(t.tokens, func(token Token) bool { return opensCountry()[strings.TrimSuffix(token.Key, "'s")] })
}

// namesKeys returns the keys of somebody's name or title. The same people speak again and again.
var namesKeys = recall.Of(1<<11, 1<<8, func(words string) []string {
	var keys []string
	for _, token := range Tokens(words) {
		keys = append(keys, strings.TrimSuffix(token.Key, "'s"))
	}
	return keys
})

// shelf is a source's text, ordered for being asked what it holds.
type shelf struct {
	text      *Text
	keys      map[string]bool
	senses    map[string]bool
	meaning   []string // meaning is the sense of each word of the text.
	countries map[string]bool
	initials  map[string]bool
	values    []float64
	// speaksOfDays says that the text has words such as "today" or "on Monday".
	speaksOfDays bool
}

func newShelf(t *Text) *shelf {
	size := len(t.tokens)
	s := &shelf{text: t, keys: make(map[string]bool, size), senses: make(map[string]bool, size), meaning: make([]string, 0, size)}
	s.countries, s.initials = map[string]bool{}, map[string]bool{}
	for i, token := range t.tokens {
		key := strings.TrimSuffix(token.Key, "'s")
		s.keys[key] = true
		sense := Sense(Stem(key))
		s.senses[sense] = true
		s.meaning = append(s.meaning, sense)
		if name, used := Country(t.tokens[i:]); used > 0 {
			s.countries[name] = true
		}
		if value, ok := token.Value(); ok {
			s.values = append(s.values, value)
		}
		if Weekday(key) || days[key] {
			s.speaksOfDays = true
		}
		if token.Capital() {
			for _, initials := range t.initialsAt(i) {
				s.initials[initials] = true
			}
		}
	}
	return s
}

var days = setOf("today yesterday tomorrow tonight morning afternoon evening week")

// longestName is the number of words up to which capitalised words are read as one name's initials.
const longestName = 8

// initialsAt returns the initials of all names that may begin at a token, small words left out.
func (t *Text) initialsAt(at int) []string {
	var all []string
	var initials strings.Builder
	for i := at; i < min(len(t.tokens), at+longestName); i++ {
		token := t.tokens[i]
		if !token.Capital() {
			if Stop(token.Key) {
				continue
			}
			break
		}
		first, _ := utf8.DecodeRuneInString(token.Key)
		initials.WriteRune(first)
		if i > at {
			all = append(all, initials.String())
		}
	}
	return all
}

// holds reports whether the source has an item.
func (s *shelf) holds(statement *Text, item Item) bool {
	if item.country != "" {
		return s.countries[item.country]
	}
	tokens := statement.tokens[item.from:item.to]
	switch item.Kind {
	case Quantity:
		return s.holdsQuantity(statement, item)
	case Date:
		return s.holdsDate(statement, item)
	case Name:
		return s.holdsName(statement, item)
	}
	return s.senses[Sense(Stem(tokens[0].Key))] || s.holdsWords(statement, item)
}

// holdsWords reports whether the very words stand in the source, written as one or apart, together with a neighbour if
// need be: "cease fire" and "ceasefire".
func (s *shelf) holdsWords(statement *Text, item Item) bool {
	for _, run := range [...]segment{{item.from, item.to}, {item.from, item.to + 1}, {item.from - 1, item.to}} {
		if run.from < 0 || run.to > len(statement.tokens) {
			continue
		}
		found, ok := s.text.find(statement, run, 0)
		if ok && (run.size() == item.to-item.from || found.size() == 1) {
			return true
		}
	}
	return false
}

// holdsName reports whether the source has a name: all its words, the surname alone, its initials, or it is itself the
// initials of a name there.
func (s *shelf) holdsName(statement *Text, item Item) bool {
	tokens := statement.tokens[item.from:item.to]
	last := strings.TrimSuffix(tokens[len(tokens)-1].Key, "'s")
	all, initials := true, ""
	for _, token := range tokens {
		key := strings.TrimSuffix(token.Key, "'s")
		all = all && (s.keys[key] || s.senses[Sense(Stem(key))])
		first, _ := utf8.DecodeRuneInString(key)
		initials += string(first)
	}
	switch {
	case all, len(tokens) > 1 && s.keys[initials], len(tokens) == 1 && len(last) > 1 && s.initials[last]:
		return true
	case len(tokens) > 1 && !institutions[last] && s.keys[last]:
		return true
	}
	return s.holdsWords(statement, item)
}

// institutions are the nouns that end the names of bodies, which share them and so are not told apart by them.
var institutions = setOf(`department ministry bank council committee party university college court agency commission
	force forces army navy police group fund act law house office union league association society institute center
	board bureau authority congress parliament assembly senate administration government company corporation
	organization agreement treaty accord deal plan program project street road avenue square river sea ocean island
	islands mountains bay gulf valley province state county district city town airport port bridge hotel hospital
	school church mosque temple day week month year war world cup games east west north south republic kingdom`)

// holdsQuantity reports whether the source has a number. One that the statement rounds ("nearly 2,000") may differ by a
// tenth. A year may be what the source calls "last year".
func (s *shelf) holdsQuantity(statement *Text, item Item) bool {
	token := statement.tokens[item.from]
	value, ok := token.Value()
	if !ok {
		return s.keys[token.Key]
	}
	tolerance := 1e-9
	if item.from > 0 && roundings[statement.tokens[item.from-1].Key] ||
		item.from > 1 && roundings[statement.tokens[item.from-2].Key] && Stop(statement.tokens[item.from-1].Key) {
		tolerance = 0.1
	}
	for _, held := range s.values {
		if math.Abs(held-value) <= tolerance*math.Max(math.Abs(held), math.Abs(value)) {
			return true
		}
	}
	year := value >= 1900 && value <= 2100 && len(token.Text) == 4
	return year && s.senses["year"]
}

// holdsDate reports whether the source has a date, or speaks of a day or month by words that a report turns into one:
// "tomorrow" becomes "on Aug. 31", and "next month" becomes "in September".
func (s *shelf) holdsDate(statement *Text, item Item) bool {
	tokens := statement.tokens[item.from:item.to]
	if len(tokens) == 1 && s.keys["month"] || len(tokens) > 1 && s.speaksOfDays {
		return true
	}
	for _, token := range tokens {
		if !s.keys[strings.TrimSuffix(token.Key, "'s")] {
			return false
		}
	}
	return true
}

var roundings = setOf("about around nearly almost roughly approximately some over than least most estimated circa")

// Nearest returns the sentence of a source that has most of what carries a statement, as printed; empty where none has
// anything of it.
func Nearest(statement, source *Text) string {
	wanted := map[string]bool{}
	for _, token := range statement.tokens {
		if stem := Stem(token.Key); !Stop(token.Key) && !Reporting(stem) {
			wanted[Sense(stem)] = true
		}
	}
	best, most := segment{}, 0
	meaning := source.shelf().meaning
	for from := 0; from < len(source.tokens); {
		to, found := from, map[string]bool{}
		for to == from || to < len(source.tokens) && !source.sentenceEnds(to) {
			if sense := meaning[to]; wanted[sense] {
				found[sense] = true
			}
			to++
		}
		if len(found) > most {
			best, most = segment{from, to}, len(found)
		}
		from = to
	}
	return source.words(best)
}
