package quantity

// This file finds the figures in the words of an anchor: how finely each is written, what bounds it, what it counts.

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"claimcheck/claims/recall"
	"claimcheck/claims/wording"
)

// Printed is one figure as words give it.
type Printed struct {
	// Text is the figure as printed, and Value what it stands for: 1,200,000 for "1.2 million".
	Text  string
	Value float64
	// Unit is what the words count, where they name a unit that can be converted; its Dimension is empty elsewhere.
	Unit Unit

	magnitude float64 // magnitude is the last whole place: a million in "1.2 million".
	decimals  int     // decimals and noughts tell how the figure ends: "1.25" has two decimals, "1,200" two noughts.
	noughts   int
	bound     bound
	other     *Printed // other is the other end of a range.
	ordinal   bool
	sound     bool // sound says that the figure is written as English writes one, and in digits or in one word.
}

// bound is what the words before and behind a figure make of it.
type bound string

const (
	none    bound = ""
	about   bound = "about"
	atLeast bound = "at-least"
	atMost  bound = "at-most"
	nearly  bound = "nearly"
	over    bound = "just over"
)

// boundsBefore are the words before a figure that bound it, the longest first.
var boundsBefore = []struct {
	words string
	bound bound
}{
	{"no fewer than", atLeast},
	{"no less than", atLeast},
	{"not less than", atLeast},
	{"no more than", atMost},
	{"not more than", atMost},
	{"as many as", atMost},
	{"as much as", atMost},
	{"just short of", nearly},
	{"a little over", over},
	{"slightly more than", over},
	{"slightly over", over},
	{"just over", over},
	{"just under", nearly},
	{"more than", atLeast},
	{"fewer than", atMost},
	{"less than", atMost},
	{"at least", atLeast},
	{"at most", atMost},
	{"upwards of", atLeast},
	{"upward of", atLeast},
	{"well over", atLeast},
	{"up to", atMost},
	{"close to", about},
	{"an estimated", about},
	{"over", atLeast},
	{"above", atLeast},
	{"exceeding", atLeast},
	{"exceeded", atLeast},
	{"topped", atLeast},
	{"exceeds", atLeast},
	{"minimum", atLeast},
	{"maximum", atMost},
	{"under", atMost},
	{"below", atMost},
	{"nearly", nearly},
	{"almost", nearly},
	{"approaching", nearly},
	{"about", about},
	{"around", about},
	{"some", about},
	{"roughly", about},
	{"approximately", about},
	{"circa", about},
	{"estimated", about},
}

// printed returns the figures in some words, in their order. Nobody may change them.
func printed(text string) []Printed { return figuresPrinted(text) }

// Each figure is read by several checks.
var figuresPrinted = recall.Of(1<<9, 1<<9, readPrinted)

func readPrinted(text string) []Printed {
	tokens := wording.Tokens(text)
	var all []Printed
	ends := []int{} // ends are the tokens behind each figure.
	for i := 0; i < len(tokens); i++ {
		figure, used := figureAt(tokens, i)
		if used == 0 {
			continue
		}
		after := i + used
		figure.Text = text[tokens[i].Start:tokens[after-1].End]
		figure.Unit = unitAt(tokens[after:])
		figure.bound = boundOf(text, tokens, i, after)
		last := len(all) - 1
		if last >= 0 && ranged(text, tokens, ends[last], i) {
			low := all[last]
			if low.magnitude == 1 && figure.magnitude > 1 && low.Value < figure.Value/figure.magnitude {
				low.Value, low.magnitude = low.Value*figure.magnitude, figure.magnitude // "2 to 3 million"
			}
			low.other, figure.other = &figure, &low
			low.Unit = figure.Unit
			all[last] = low
		}
		all, ends = append(all, figure), append(ends, after)
		i = after - 1
	}
	return all
}

// ranged reports whether a figure and the next one are two ends: "10 to 20", "10-20", "between 10 and 20". What comes
// from one and goes to another is a change.
func ranged(text string, tokens []wording.Token, end, next int) bool {
	before := ""
	for i := end - 1; i >= 0 && i >= end-4; i-- {
		if key := tokens[i].Key; key == "from" || key == "between" {
			before = key
			break
		}
	}
	switch {
	case next == end:
		between := strings.TrimSpace(text[tokens[end-1].End:tokens[end].Start])
		return between == "-" || between == "–" || between == "—"
	case next != end+1:
		return false
	}
	return tokens[end].Key == "and" && before == "between" || (tokens[end].Key == "to" || tokens[end].Key == "or") && before != "from"
}

// figureAt reads the figure that begins at a token and says how many tokens it takes.
func figureAt(tokens []wording.Token, at int) (Printed, int) {
	token := tokens[at]
	figure, used := Printed{magnitude: 1, sound: true}, 1
	key := token.Key
	switch value, ok := token.Value(); {
	case ok:
		figure.read(token.Text, value)
	case (key == "a" || key == "half") && at+1 < len(tokens) && token.Kind == wording.Word:
		// "a million", "half a million", "a dozen": the scale word that follows counts.
		figure.Value, figure.sound = 1, false
		if key == "half" {
			figure.Value, figure.decimals = 0.5, 1
			if tokens[at+1].Key == "a" {
				used = 2
			}
		}
		if at+used >= len(tokens) || scales[tokens[at+used].Key] == 0 || strings.HasSuffix(tokens[at+used].Key, "s") {
			return Printed{}, 0
		}
	default:
		value, ok := ordinalValue(key)
		figure.Value, figure.ordinal = value, true
		figure.noughts = noughts(value)
		if !ok {
			return Printed{}, 0
		}
		return figure, 1
	}
	for at+used < len(tokens) {
		times, ok := scales[tokens[at+used].Key]
		if !ok {
			break
		}
		figure.Value *= times
		if times == 12 {
			// A dozen is seldom counted.
			figure.decimals, figure.noughts, figure.sound = 0, 0, false
		} else {
			figure.magnitude *= times
		}
		used++
	}
	return figure, used
}

// read tells how finely a quantity is written.
func (p *Printed) read(text string, value float64) {
	p.Value = value
	words := strings.Fields(wording.Fold(strings.ReplaceAll(text, "-", " ")))
	for _, word := range words[1:] {
		if times, ok := scales[word]; ok {
			p.magnitude *= times
		}
	}
	first := strings.TrimRightFunc(words[0], unicode.IsLetter)
	if first == "" {
		p.noughts = noughts(value / p.magnitude)
		return
	}
	digits := strings.ReplaceAll(first, ",", "")
	if plain, err := strconv.ParseFloat(digits, 64); err == nil && plain != 0 && len(words) == 1 && first != words[0] {
		p.magnitude = value / plain // The magnitude is a letter: "$5m".
	}
	if _, fraction, ok := strings.Cut(digits, "."); ok {
		p.decimals = len(fraction)
	} else {
		p.noughts = len(digits) - len(strings.TrimRight(digits, "0"))
	}
	p.sound = grouped(first)
}

// grouped reports whether the commas of a figure part it into groups of three, and its point, if it has one, is no
// mark between such groups.
func grouped(digits string) bool {
	whole, fraction, _ := strings.Cut(digits, ".")
	if len(fraction) == 3 || strings.Contains(fraction, ",") {
		return false
	}
	for i, group := range strings.Split(whole, ",") {
		if i > 0 && len(group) != 3 || len(group) == 0 {
			return false
		}
	}
	return true
}

// noughts counts the noughts at the end of a whole number.
func noughts(value float64) int {
	count := 0
	for value != 0 && math.Abs(value) < 1e15 && math.Mod(value, 10) == 0 {
		value /= 10
		count++
	}
	return count
}

// ordinalValue reads the key of an ordinal, such as "6th".
func ordinalValue(key string) (float64, bool) {
	if len(key) < 3 {
		return 0, false
	}
	switch key[len(key)-2:] {
	case "st", "nd", "rd", "th":
		value, err := strconv.ParseUint(key[:len(key)-2], 10, 32)
		return float64(value), err == nil
	}
	return 0, false
}

// longestUnit is the number of words of the longest unit.
const longestUnit = 3

// unitAt reads the unit that words begin with, where it is one that can be converted.
func unitAt(tokens []wording.Token) Unit {
	for size := min(longestUnit, len(tokens)); size > 0; size-- {
		var words []string
		for _, token := range tokens[:size] {
			words = append(words, token.Key)
		}
		if unit, ok := units()[strings.Join(words, " ")]; ok {
			unit.Name, unit.Scale = strings.Join(words, " "), 1
			return unit
		}
	}
	return Unit{}
}

// boundOf reads the words around a figure, from its first token to the one behind it.
func boundOf(text string, tokens []wording.Token, from, after int) bound {
	var behind strings.Builder
	for _, token := range tokens[after:min(len(tokens), after+4)] {
		behind.WriteString(" " + token.Key)
	}
	switch rest := text[tokens[after-1].End:]; {
	case strings.HasPrefix(rest, "+"), strings.Contains(behind.String()+" ", " or more "):
		return atLeast
	case strings.Contains(behind.String()+" ", " or fewer "), strings.Contains(behind.String()+" ", " or less "):
		return atMost
	case strings.Contains(behind.String()+" ", " or so "), strings.HasPrefix(rest, "-odd"), strings.HasPrefix(rest, "-ish"):
		return about
	}
	var before strings.Builder
	for _, token := range tokens[max(0, from-4):from] {
		before.WriteString(" " + token.Key)
	}
	words := strings.TrimSuffix(strings.TrimSuffix(before.String(), " a"), " of")
	for _, known := range boundsBefore {
		if strings.HasSuffix(words, " "+known.words) {
			return known.bound
		}
	}
	return none
}

// vagueWords are words for a number that nobody has counted, with the least and the most that they can be said of:
// generously, since "dozens" are two dozen or more to a dictionary and some twenty to a reporter.
var vagueWords = []struct {
	words string
	Interval
}{
	{"hundreds of thousands", Interval{180e3, 2e6}},
	{"tens of thousands", Interval{18e3, 200e3}},
	{"tens of millions", Interval{18e6, 200e6}},
	{"hundreds of millions", Interval{180e6, 2e9}},
	{"scores", Interval{40, 200}},
	{"dozens", Interval{20, 120}},
	{"hundreds", Interval{180, 2000}},
	{"thousands", Interval{1800, 200e3}},
	{"millions", Interval{1.8e6, 200e6}},
	{"billions", Interval{1.8e9, 200e9}},
	{"a couple", Interval{2, 3}},
	{"a handful", Interval{2, 10}},
	{"a few", Interval{2, 10}},
	{"several", Interval{2, 12}},
}

// vague returns what the vague words of a text can be said of.
func vague(text string) (Interval, bool) {
	var keys []string
	for _, token := range wording.Tokens(text) {
		keys = append(keys, token.Key)
	}
	words := " " + strings.Join(keys, " ") + " "
	for _, known := range vagueWords {
		if strings.Contains(words, " "+known.words+" ") {
			return known.Interval, true
		}
	}
	return Interval{}, false
}
