package wording

// This file gives each word its key, by how it sounds: one key for every spelling of a word, and one for a quantity
// whether it is written in digits, in words or in both.

import (
	"math/big"
	"strconv"
	"strings"
	"unicode"

	"claimcheck/claims/recall"
)

// country is the key of "US" and "U.S.", which case alone tells from the pronoun.
const country = "u.s."

// merge gives tokens their keys and joins those that are one word or one quantity: "per cent", "twenty-five",
// "$1.5 million".
func merge(text string, tokens []Token) []Token {
	merged := tokens[:0]
	for i := 0; i < len(tokens); {
		token := tokens[i]
		if token.Kind == Gap || token.Kind == Insertion || token.Kind == Link {
			merged = append(merged, token)
			i++
			continue
		}
		if symbol, ok := currency(token.Text); ok && i+1 < len(tokens) && tokens[i+1].Start == token.End {
			if quantity, used := number(text, tokens[i+1:], true); used > 0 {
				token.Key = symbol // A price is read with its currency last.
				merged = append(merged, quantity, token)
				i += 1 + used
				continue
			}
		}
		word := lexemeOf(token.Text)
		if word.opensQuantity {
			if quantity, used := number(text, tokens[i:], false); used > 0 {
				merged = append(merged, quantity)
				i += used
				continue
			}
		}
		token.Key = word.key
		i++
		if token.Key == "per" && i < len(tokens) && Fold(tokens[i].Text) == "cent" {
			token.Text, token.End, token.Key = text[token.Start:tokens[i].End], tokens[i].End, "percent"
			i++
		}
		if token.Key != "" {
			merged = append(merged, token)
		}
	}
	return merged
}

var currencies = map[string]string{"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee"}

// currency returns the currency that a token is the sign of.
func currency(text string) (string, bool) {
	if first := text[0] | 0x20; first >= 'a' && first <= 'z' {
		return "", false
	}
	symbol, ok := currencies[text]
	return symbol, ok
}

// currencyWords reads the currencies as they are written behind a quantity.
var currencyWords = map[string]string{
	"dollars": "dollar", "euros": "euro", "pounds": "pound", "rupees": "rupee",
}

// lexeme is what a word says by itself, whatever stands around it.
type lexeme struct {
	key       string // key is that of the word where it is no part of a quantity.
	cardinal  int64  // cardinal is the value of a word such as "twenty", or -1.
	magnitude int64  // magnitude is the value of a word such as "thousand", or 0.
	// opensQuantity says that a quantity may begin with the word.
	opensQuantity bool
	// alone is what the word says where nothing beside it changes that, and hesitates that nobody writes it down.
	alone     Spoken
	hesitates bool
}

var lexemeOf = recall.Of(1<<14, 40, func(text string) *lexeme {
	l := &lexeme{key: keyOf(text), cardinal: -1}
	folded := Fold(text)
	if value, ok := cardinals[folded]; ok {
		l.cardinal = value
	}
	l.magnitude = magnitudes[folded]
	first, _ := firstRune(text)
	l.opensQuantity = l.cardinal >= 0 || unicode.IsDigit(first)
	l.alone, l.hesitates = Spoken{Key: l.key, Small: Stop(l.key)}, hesitation[l.key]
	if value, _ := figure(Token{Text: text}, l, false); l.opensQuantity && value != nil {
		l.alone = Spoken{Key: decimal(value)}
	}
	return l
})

// keyOf returns the key of a word that is no quantity. Punctuation, such as a lone "$", has none.
func keyOf(text string) string {
	switch text {
	case "%":
		return "percent"
	case "&":
		return "and"
	case "US":
		return country
	}
	folded := Fold(withoutBrackets.Replace(text))
	if owner, ok := strings.CutSuffix(folded, "'s"); ok {
		text = text[:max(0, strings.LastIndexFunc(text, apostrophe))]
		if owner != "" && text != "" {
			return keyOf(text) + "'s"
		}
	}
	if folded == "u.s." || folded == "u.s" {
		return country
	}
	if symbol, ok := currencies[folded]; ok {
		return symbol
	}
	if strings.Contains(folded, ".") && strings.ContainsFunc(folded, unicode.IsLetter) {
		folded = strings.ReplaceAll(folded, ".", "")
	}
	if full, ok := shortened[folded]; ok && (Token{Text: text}).Capital() {
		return full
	}
	if symbol, ok := currencyWords[folded]; ok {
		return symbol
	}
	if ordinal, ok := ordinals[folded]; ok {
		return ordinal
	}
	return Spelling(folded)
}

// shortened holds the abbreviations that newsrooms write before names and in dates, and what is said for them.
var shortened = map[string]string{
	"gen": "general", "lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain", "sgt": "sergeant",
	"adm": "admiral", "brig": "brigadier", "cmdr": "commander", "cpl": "corporal", "pvt": "private",
	"sen": "senator", "rep": "representative", "gov": "governor", "pres": "president", "prof": "professor",
	"amb": "ambassador", "sec": "secretary", "rev": "reverend",
	"jan": "january", "feb": "february", "aug": "august", "sept": "september", "sep": "september", "oct": "october",
	"nov": "november", "dec": "december", "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday",
	"thu": "thursday", "thurs": "thursday", "fri": "friday",
	"vs": "versus",
}

var cardinals = map[string]int64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90,
}

var magnitudes = map[string]int64{
	"hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9, "trillion": 1e12,
	"mn": 1e6, "bn": 1e9, "tn": 1e12,
}

var ordinals = map[string]string{
	"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th",
	"eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th", "thirteenth": "13th",
	"fourteenth": "14th", "fifteenth": "15th", "sixteenth": "16th", "seventeenth": "17th", "eighteenth": "18th",
	"nineteenth": "19th", "twentieth": "20th",
}

// longestFigure is the number of digits above which a figure is text and no quantity.
const longestFigure = 30

// number reads the quantity that tokens begin with and says how many of them it takes. A price may carry the letter of
// its magnitude ("$5m").
func number(text string, tokens []Token, price bool) (Token, int) {
	if !price && plainNumber(tokens) {
		token := tokens[0]
		token.Key, token.Kind = strings.TrimLeft(token.Text[:len(token.Text)-1], "0")+token.Text[len(token.Text)-1:], Number
		return token, 1
	}
	value, short := figure(tokens[0], lexemeOf(tokens[0].Text), price)
	if value == nil {
		return Token{}, 0
	}
	used := 1
	if isTens(tokens[0]) && len(tokens) > 1 && tokens[1].Kind == Word {
		if unit := lexemeOf(tokens[1].Text).cardinal; unit > 0 && unit < 10 {
			value.Add(value, big.NewRat(unit, 1))
			used = 2
		}
	}
	for !short && used < len(tokens) && used < 4 && tokens[used].Kind == Word {
		times := lexemeOf(tokens[used].Text).magnitude
		if times == 0 {
			break
		}
		value.Mul(value, big.NewRat(times, 1))
		used++
	}
	start, end := tokens[0].Start, tokens[used-1].End
	return Token{Text: text[start:end], Key: decimal(value), Start: start, End: end, Kind: Number}, used
}

// plainNumber reports whether tokens begin with a whole number in digits, and no word for a magnitude behind it: that is
// its own key, as most numbers are.
func plainNumber(tokens []Token) bool {
	for i := range len(tokens[0].Text) {
		if c := tokens[0].Text[i]; c < '0' || c > '9' {
			return false
		}
	}
	return tokens[0].Kind == Word && len(tokens[0].Text) <= longestFigure &&
		(len(tokens) == 1 || tokens[1].Kind != Word || lexemeOf(tokens[1].Text).magnitude == 0)
}

// figure reads one token, which says something by itself, as a quantity; short says that a magnitude was part of it.
func figure(token Token, said *lexeme, price bool) (value *big.Rat, short bool) {
	if token.Kind != Word {
		return nil, false
	}
	first, _ := firstRune(token.Text)
	if !unicode.IsDigit(first) {
		if said.cardinal >= 0 {
			return big.NewRat(said.cardinal, 1), false
		}
		return nil, false
	}
	digits := strings.ReplaceAll(Fold(token.Text), ",", "")
	times := int64(1)
	if price {
		for letters, magnitude := range map[string]int64{"k": 1000, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12} {
			if stem, ok := strings.CutSuffix(digits, letters); ok && onlyDigits(stem) {
				digits, times, short = stem, magnitude, true
			}
		}
	}
	if !onlyDigits(digits) || len(digits) > longestFigure {
		return nil, false
	}
	value, ok := new(big.Rat).SetString(digits)
	if !ok {
		return nil, false
	}
	return value.Mul(value, big.NewRat(times, 1)), short
}

func firstRune(s string) (rune, bool) {
	for _, r := range s {
		return r, true
	}
	return 0, false
}

func onlyDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789.") == "" && strings.Count(s, ".") <= 1
}

// isTens reports whether a token is one of the words from "twenty" to "ninety", which a unit may follow.
func isTens(token Token) bool {
	return lexemeOf(token.Text).cardinal >= 20
}

// decimal writes a value without a point where it needs none.
func decimal(value *big.Rat) string {
	if value.IsInt() {
		return value.Num().String()
	}
	return strings.TrimRight(value.FloatString(longestFigure), "0")
}

// Value returns the value of a quantity.
func (t Token) Value() (float64, bool) {
	if t.Kind != Number {
		return 0, false
	}
	value, err := strconv.ParseFloat(t.Key, 64)
	return value, err == nil
}

// withoutBrackets takes away the marks of an insertion.
var withoutBrackets = strings.NewReplacer("[", "", "]", "")
