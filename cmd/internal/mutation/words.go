package mutation

// This file injects faults of words: quotes, statements, speakers, anchors, spellings.

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Words that stand in no record, of which one takes the place of another.
var (
	strangeWords = []string{"walnut", "velvet", "umbrella", "marble", "lantern", "thistle", "saffron", "cobalt", "parsley", "juniper"}
	strangeNames = []string{"Ravenholm", "Ostrava", "Penhallow", "Zanesville", "Tromso"}
)

var (
	word      = regexp.MustCompile(`[A-Za-z]+(?:['-][A-Za-z]+)*`)
	numeral   = regexp.MustCompile(`\b\d[\d,]*(?:\.\d+)?\b`)
	nameRun   = regexp.MustCompile(`\b[A-Z][a-z]+(?: (?:of )?[A-Z][a-z]+)*\b`)
	monthName = regexp.MustCompile(`^(January|February|March|April|May|June|July|August|September|October|November|December)$`)
)

// fewLetters is the number of letters from which a word is taken to carry meaning.
const fewLetters = 4

// inner returns the places of the words inside a text that carry meaning: neither the first nor the last word of it.
func inner(text string) [][]int {
	all := word.FindAllStringIndex(text, -1)
	if len(all) < 3 {
		return nil
	}
	return slices.DeleteFunc(all[1:len(all)-1], func(at []int) bool {
		found := text[at[0]:at[1]]
		return len(found) < fewLetters || strings.ToLower(found) != found
	})
}

// sourced is a claim whose words rest on the text of a source that it cites.
type sourced struct {
	claim item
	text  string
	// path is where the words stand in the record.
	path []any
	said string // said is what the sources say.
}

// sourcedClaims lists the claims of a kind that cite sources with texts and stand in the article.
func (n *Newsroom) sourcedClaims(kind string) []sourced {
	var found []sourced
	for _, r := range n.records {
		for _, claim := range r.ofKind(kind) {
			s := sourced{claim: claim, text: claim.text("text"), path: []any{"text"}}
			if s.text == "" {
				s.text, s.path = claim.text("anchor", "exact"), []any{"anchor", "exact"}
			}
			for _, id := range claim.list("cites") {
				s.said += " " + r.source(id).text("text")
			}
			if s.said != "" && claim.text("anchor", "source") == "" && s.text != "" {
				found = append(found, s)
			}
		}
	}
	return found
}

// reworded makes a fault of a claim's words.
func (s sourced) reworded(words string) Fault {
	return in(changed(s.text, words), s.claim, s.claim.set(words, s.path...))
}

// edits of a quote, at the place of one of its inner words.
func (n *Newsroom) requoted(r *rand.Rand, change func(quote string, from, to int) string) []Fault {
	var faults []Fault
	for _, quote := range n.sourcedClaims("quote") {
		places := inner(quote.text)
		r.Shuffle(len(places), func(i, k int) { places[i], places[k] = places[k], places[i] })
		for _, at := range places[:min(len(places), 2)] {
			faults = append(faults, quote.reworded(change(quote.text, at[0], at[1])))
		}
	}
	return faults
}

func strange(r *rand.Rand) string { return strangeWords[r.IntN(len(strangeWords))] }

func quoteChanged(n *Newsroom, r *rand.Rand) []Fault {
	return n.requoted(r, func(quote string, from, to int) string { return quote[:from] + strange(r) + quote[to:] })
}

func quoteShortened(n *Newsroom, r *rand.Rand) []Fault {
	return n.requoted(r, func(quote string, from, to int) string { return quote[:from] + strings.TrimLeft(quote[to:], " ") })
}

func quoteLengthened(n *Newsroom, r *rand.Rand) []Fault {
	return n.requoted(r, func(quote string, from, _ int) string { return quote[:from] + strange(r) + " " + quote[from:] })
}

// repeats lists the quotes without a source whose words another quote has too.
func (n *Newsroom) repeats() []item {
	count := map[string]int{}
	quotes := slices.DeleteFunc(n.claims("quote"), func(claim item) bool { return claim.value("cites") != nil })
	for _, claim := range quotes {
		count[claim.text("anchor", "exact")]++
	}
	return slices.DeleteFunc(quotes, func(claim item) bool { return count[claim.text("anchor", "exact")] < 2 })
}

func repeatChanged(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, claim := range n.repeats() {
		quote := claim.text("anchor", "exact")
		for _, at := range inner(quote) {
			wrong := quote[:at[0]] + strange(r) + quote[at[1]:]
			faults = append(faults, in(changed(quote, wrong), claim, claim.set(wrong, "anchor", "exact")))
		}
	}
	return faults
}

func repeatSwapped(n *Newsroom, _ *rand.Rand) []Fault {
	var faults []Fault
	for _, claim := range n.repeats() {
		for _, person := range n.register("people") {
			if id := person.text("id"); id != claim.text("speaker") {
				faults = append(faults, in(changed(claim.text("speaker"), id), claim, claim.set(id, "speaker")))
			}
		}
	}
	return faults
}

func statementName(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, statement := range n.sourcedClaims("statement") {
		own := n.entry("people", statement.claim.text("speaker")).text("name") + " " +
			n.entry("organisations", statement.claim.text("speaker")).text("name")
		for _, at := range nameRun.FindAllStringIndex(statement.text, -1) {
			name := statement.text[at[0]:at[1]]
			last := name[strings.LastIndexByte(name, ' ')+1:]
			if monthName.MatchString(last) || strings.Contains(own, last) {
				continue
			}
			wrong := strangeNames[r.IntN(len(strangeNames))]
			faults = append(faults, statement.reworded(statement.text[:at[1]-len(last)]+wrong+statement.text[at[1]:]))
		}
	}
	return faults
}

func statementNumber(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, statement := range n.sourcedClaims("statement") {
		for _, at := range numeral.FindAllStringIndex(statement.text, -1) {
			number := statement.text[at[0]:at[1]]
			wrong := number
			for stands(wrong, statement.said) {
				first := '1' + rune(r.IntN(9))
				wrong = string(first) + number[1:]
			}
			faults = append(faults, statement.reworded(statement.text[:at[0]]+wrong+statement.text[at[1]:]))
		}
	}
	return faults
}

// stands reports whether a number stands in a text, in digits or in words.
func stands(number, text string) bool {
	value, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", ""), 64)
	return strings.Contains(text, number) || err == nil && slices.ContainsFunc(printings(value), func(printing string) bool {
		return strings.Contains(text, printing)
	})
}

// statementWords changes all words of a statement that carry meaning, but for names and numbers. A few of them may be a
// paraphrase, so that it is no fault where names and numbers carry most.
func statementWords(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, statement := range n.sourcedClaims("statement") {
		plain := len(inner(statement.text))
		if weighty := len(nameRun.FindAllString(statement.text, -1)) + len(numeral.FindAllString(statement.text, -1)); plain < 3*weighty {
			continue
		}
		wrong := word.ReplaceAllStringFunc(statement.text, func(found string) string {
			if len(found) < fewLetters || unicode.IsUpper(rune(found[0])) {
				return found
			}
			return strange(r)
		})
		faults = append(faults, statement.reworded(wrong))
	}
	return faults
}

func speakerless(n *Newsroom, _ *rand.Rand) []Fault {
	var faults []Fault
	for _, claim := range n.claims("quote", "statement") {
		if claim.value("speaker") != nil && claim.text("within") == "" && claim.text("anchor", "source") == "" {
			faults = append(faults, in("nobody says “"+claim.text("anchor", "exact")+"”", claim, claim.drop("speaker")))
		}
	}
	return faults
}

// anchorChanged changes a word of a source's text in which a claim's words stand.
func anchorChanged(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, record := range n.records {
		for _, claim := range record.claims {
			source := record.source(claim.text("anchor", "source"))
			text, exact := source.text("text"), claim.text("anchor", "exact")
			if source.fields == nil || !strings.Contains(text, exact) {
				continue
			}
			words := word.FindAllString(exact, -1)
			was := words[r.IntN(len(words))]
			wrong := regexp.MustCompile(`\b`+was+`\b`).ReplaceAllString(exact, strange(r))
			fault := in(changed(exact, wrong), claim, source.set(strings.Replace(text, exact, wrong, 1), "text"))
			faults = append(faults, fault)
		}
	}
	return faults
}

// spellings are words as they are spelt in Britain and in America.
var spellings = [][2]string{
	{"harbour", "harbor"},
	{"labour", "labor"},
	{"neighbour", "neighbor"},
	{"colour", "color"},
	{"favour", "favor"},
	{"centre", "center"},
	{"defence", "defense"},
	{"honour", "honor"},
}

// ownWords returns the paths of an article's own words in its description, or in one of its claims: the headline, what a
// claim is anchored in, what a statement says.
func ownWords(i item) [][]any {
	switch {
	case len(i.path) == 1:
		return [][]any{{"headline"}}
	case i.text("kind") == "quote" || i.text("anchor", "source") != "" || i.text("anchor", "part") == "headline":
		return nil
	case i.text("kind") == "statement":
		return [][]any{{"anchor", "exact"}, {"text"}}
	}
	return [][]any{{"anchor", "exact"}}
}

// respelt returns the edits that spell the words of one country at some paths of an item as the other does.
func respelt(i item, paths [][]any) (what string, edits []edit) {
	for _, path := range paths {
		text := i.text(path...)
		for _, pair := range spellings {
			for side := range pair {
				if side == 1 && strings.Contains(text, pair[0]) || !strings.Contains(text, pair[side]) {
					continue
				}
				wrong := strings.ReplaceAll(text, pair[side], pair[1-side])
				what = changed(text, wrong)
				edits = append(edits, i.set(wrong, path...))
			}
		}
	}
	return what, edits
}

// spellingMixed spells a word as another country does, where the article has others that are spelt as in its own.
func spellingMixed(n *Newsroom, _ *rand.Rand) []Fault {
	var faults []Fault
	for _, r := range n.records {
		var mixed []Fault
		for _, i := range append([]item{r.article}, r.claims...) {
			what, edits := respelt(i, ownWords(i))
			if len(i.path) == 1 && len(edits) > 0 {
				for _, claim := range r.claims { // What stands in the headline follows it.
					if claim.text("anchor", "part") == "headline" {
						_, more := respelt(claim, [][]any{{"anchor", "exact"}})
						edits = append(edits, more...)
					}
				}
			}
			if len(edits) > 0 {
				mixed = append(mixed, Fault{What: what, edits: edits, touched: []item{i, r.article}})
			}
		}
		if len(mixed) > 1 {
			faults = append(faults, mixed...)
		}
	}
	return faults
}
