package wording

// This file reads a statement for what carries it: its names, its numbers and the other words with a meaning.

import (
	"strings"
	"unicode/utf8"
)

// reader reads one statement.
type reader struct {
	text *Text
	own  map[string]bool // own are the keys of the speaker's names and titles.
	loud bool            // loud says that capitals mean nothing here, as in a headline.
}

// items returns what carries the statement, in its order.
func (r *reader) items() []Item {
	var items []Item
	for i := 0; i < len(r.text.tokens); {
		item, used := r.item(i)
		if used == 0 {
			i++
			continue
		}
		if item.to > item.from {
			item.Text = r.text.words(segment{item.from, item.to})
			items = append(items, item)
		}
		i += used
	}
	return items
}

// counts reports whether a key is an ordinal from the third on; "first" and "second" say mostly in which order things
// are told.
func counts(key string) bool {
	if len(key) < 3 || key == "1st" || key == "2nd" {
		return false
	}
	figure, ending := key[:len(key)-2], key[len(key)-2:]
	return onlyDigits(figure) && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th")
}

// item reads what begins at a token and says how many tokens it takes: none for a word that carries nothing. An item
// that is empty has no weight, as a title before a name has not.
func (r *reader) item(at int) (Item, int) {
	token := r.text.tokens[at]
	key := strings.TrimSuffix(token.Key, "'s")
	one := Item{from: at, to: at + 1}
	if name, used := Country(r.text.tokens[at:]); used > 0 {
		one.Kind, one.to, one.country = Name, at+used, name
		if r.owned(at, at+used) {
			one.to = at
		}
		return one, used
	}
	capital := token.Capital() && !r.loud
	switch {
	case r.date(at) > 0:
		one.Kind, one.to = Date, at+r.date(at)
		return one, one.to - at
	case token.Kind == Number:
		one.Kind = Quantity
		if Fold(token.Text) == "one" { // Mostly a pronoun.
			return Item{}, 0
		}
		return one, 1
	case counts(key):
		one.Kind = Quantity
		return one, 1
	case Stop(key), Relative(key), Weekday(key), Reporting(Stem(key)), utf8.RuneCountInString(key) < 2 && !capital:
		return Item{}, 0
	case capital && r.own[key]:
		return Item{}, 0
	case capital && (!r.opens(at) || r.joined(at+1)):
		return r.name(at)
	}
	return one, 1
}

// date returns the number of tokens of a date that names its month: "Aug. 31, 2021", "31 August", "August".
func (r *reader) date(at int) int {
	tokens := r.text.tokens[at:]
	day := func(i int) bool {
		value, ok := 0.0, false
		if i < len(tokens) {
			value, ok = tokens[i].Value()
		}
		return ok && value >= 1 && value <= 31
	}
	month := func(i int) bool { return i < len(tokens) && tokens[i].Capital() && Month(tokens[i].Key) }
	used := 0
	switch {
	case month(0) && day(1), day(0) && month(1):
		used = 2
	case month(0) && (tokens[0].Key != "may" && tokens[0].Key != "march" || at > 0):
		used = 1
	default:
		return 0
	}
	if used < len(tokens) {
		if year, ok := tokens[used].Value(); ok && year >= 1900 && year <= 2100 {
			used++
		}
	}
	return used
}

// owned reports whether all words of a run are the speaker's own.
func (r *reader) owned(from, to int) bool {
	for _, token := range r.text.tokens[from:to] {
		if !r.own[strings.TrimSuffix(token.Key, "'s")] {
			return false
		}
	}
	return true
}

// opens reports whether a token opens a sentence, where a capital says nothing.
func (r *reader) opens(at int) bool {
	return at == 0 || r.text.sentenceEnds(at) && !r.abbreviated(at-1)
}

// abbreviated reports whether the point behind a token belongs to it.
func (r *reader) abbreviated(at int) bool {
	folded := Fold(r.text.tokens[at].Text)
	_, known := shortened[folded]
	return known || utf8.RuneCountInString(folded) == 1 || courtesies[folded]
}

var courtesies = setOf("mr mrs ms dr st jr sr mx hon")

// joined reports whether a token is a capitalised word that continues the one before it.
func (r *reader) joined(at int) bool {
	if at >= len(r.text.tokens) {
		return false
	}
	before, token := r.text.tokens[at-1], r.text.tokens[at]
	if !token.Capital() || token.Start < before.End || Weekday(token.Key) || Month(token.Key) {
		return false
	}
	initial := utf8.RuneCountInString(token.Text) == 1 && strings.HasPrefix(r.text.raw[token.End:], ".")
	if Stop(token.Key) && !initial {
		return false
	}
	between := strings.TrimSpace(r.text.raw[before.End:token.Start])
	return between == "" || between == "-" || between == "." && r.abbreviated(at-1)
}

// name reads a name from capitalised words that follow one another. Titles before it fall away, and with them what
// they are titles of.
func (r *reader) name(at int) (Item, int) {
	from, to := at, at
	for {
		token := r.text.tokens[to]
		key := strings.TrimSuffix(token.Key, "'s")
		to++
		body := r.joined(to) && institutions[r.text.tokens[to].Key] // "Justice Department"
		if titleWords[key] && !body {
			from = to
			// "Secretary of State", "Minister for Foreign Affairs".
			next := to
			for next < len(r.text.tokens) && (linking[r.text.tokens[next].Key] || titleOf[r.text.tokens[next].Key]) {
				next++
				if titleOf[r.text.tokens[next-1].Key] {
					from, to = next, next
				}
			}
		} else if from == to-1 && r.own[key] {
			from = to
		}
		if strings.HasSuffix(token.Key, "'s") || !r.joined(to) {
			break
		}
		if _, used := Country(r.text.tokens[to:]); used > 0 {
			break
		}
	}
	return Item{Kind: Name, from: from, to: to}, to - at
}

// titleWords are the ranks and offices that reports put before names.
var titleWords = setOf(`president vice premier prime minister secretary general lieutenant colonel major captain sergeant
	admiral brigadier commander corporal senator representative governor ambassador chancellor chairman chairwoman chair
	chief director deputy assistant acting former king queen prince princess pope cardinal archbishop bishop judge justice
	professor doctor mr mrs ms miss dr sir lord lady dame mayor speaker spokesman spokeswoman spokesperson envoy officer
	marshal congressman congresswoman lawmaker attorney commissioner undersecretary advisor councilor inspector
	foreign`)

// titleOf are the matters that offices are named for.
var titleOf = setOf(`state defense affairs foreign interior staff army treasury finance security health energy labor
	commerce justice navy education trade environment transportation agriculture`)

var linking = setOf("of for the and")

// loud reports whether so many words of a text have capitals that they mean nothing.
func (t *Text) loud() bool {
	capitals, words := 0, 0
	for _, token := range t.tokens {
		if token.Kind == Word && !Stop(token.Key) {
			words++
			if token.Capital() {
				capitals++
			}
		}
	}
	return words >= 5 && capitals*10 >= words*9
}
