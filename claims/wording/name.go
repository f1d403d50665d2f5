package wording

// This file reads the names of people as printed: family name last or first, initials, suffixes such as III, particles
// such as "bin", nicknames in quotation marks, and the ranks and offices that stand before a name.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// PersonName is the name of a person, read.
type PersonName struct {
	// Text is the name as it was given.
	Text  string
	parts []namePart
	// suffix tells namesakes apart, as a key: "jr", "sr", "3"; suffixText is how it is printed.
	suffix, suffixText string
	script             string
	described          bool
}

// namePart is one word of a name, or one of its initials.
type namePart struct {
	text string
	// key is the word folded; other is how its umlauts are written without them ("mueller").
	key, other string
	initial    bool
	// optional are the words that one newsroom writes and another leaves out: particles, ranks, nicknames.
	optional bool
}

// mostNameParts is how many words a name may have; longer ones are no names.
const mostNameParts = 12

// ReadPersonName reads a name. Any text is accepted; [PersonName.Judged] says whether it is a name.
func ReadPersonName(text string) PersonName {
	n := PersonName{Text: text, script: scriptOf(text)}
	words := nameWords(text)
	loud := strings.ToUpper(text) == text
	front := 0
	for i, word := range words {
		bare := bareWord(word.text, i == len(words)-1)
		if bare == "" || i > 0 && n.readSuffix(bare, word.text, i) {
			continue
		}
		n.add(bare, loud, word)
		if courtesy(bare) && i < len(words)-1 {
			front = len(n.parts)
		}
	}
	for i := range min(front, len(n.parts)-1) {
		n.parts[i].optional = true
	}
	if front < len(n.parts)-1 {
		if first := &n.parts[front]; givenToo[first.key] && hasCapital(first.text) {
			first.optional = false
		}
	}
	for i := len(n.parts) - 1; i > 0 && credentials[n.parts[i].key]; i-- {
		n.parts[i].optional = true
	}
	if len(n.parts) == 1 {
		n.parts[0].optional = courtesy(n.parts[0].text)
	}
	return n
}

// nameWord is one word of a name as printed.
type nameWord struct {
	text string
	// aside says that it stands in brackets or quotation marks, as a nickname does, and hyphen that it follows a hyphen.
	aside, hyphen bool
}

// hyphens are the marks that join two words of a name.
const hyphens = "-‐‑–"

// nameWords cuts a name at spaces, hyphens, commas and the points that stand between names.
func nameWords(text string) []nameWord {
	var words []nameWord
	start, aside, inside, hyphen := 0, false, false, false
	all := true
	flush := func(end int) {
		if strings.TrimSpace(text[start:end]) != "" {
			words = append(words, nameWord{text[start:end], inside, hyphen})
			all = all && inside
		}
	}
	for at, r := range text {
		opens, closes := strings.ContainsRune("([“„", r), strings.ContainsRune(")]”", r)
		if r == '"' {
			opens, closes = !aside, aside
		}
		if opens || closes || unicode.IsSpace(r) || strings.ContainsRune(hyphens+"—,;/·・•‧=", r) {
			flush(at)
			hyphen = strings.ContainsRune(hyphens, r)
			start = at + utf8.RuneLen(r)
		}
		if opens || closes {
			aside = opens
		}
		inside = aside
	}
	flush(len(text))
	for i := range words {
		words[i].aside = words[i].aside && !all
	}
	return words
}

// bareWord takes the marks off a word, and the possessive ending off the last one; points between initials stay.
func bareWord(word string, last bool) string {
	word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	if last && len(word) > 2 {
		if end := len(word) - 1; word[end] == 's' || word[end] == 'S' {
			if mark, size := utf8.DecodeLastRuneInString(word[:end]); apostrophe(mark) && mark != '`' {
				word = word[:end-size]
			}
		}
	}
	return word
}

// add takes in one word: a name, an initial, or several initials in one ("J.R.", "JK").
func (n *PersonName) add(word string, loud bool, from nameWord) {
	letters := strings.Split(word, ".")
	run := len(letters) > 1
	for _, letter := range letters {
		run = run && utf8.RuneCountInString(letter) == 1
	}
	if capitals := []rune(word); !loud && !run && (len(capitals) == 2 || len(capitals) == 3) && n.script == "Latin" {
		run = true
		letters = nil
		for _, r := range capitals {
			run = run && unicode.IsUpper(r)
			letters = append(letters, string(r))
		}
	}
	if !run {
		letters = []string{word}
	}
	for _, letter := range letters {
		key := nameKey(letter)
		if key == "" {
			continue
		}
		part := namePart{text: letter, key: key, other: nameKey(umlauts.Replace(strings.ToLower(letter)))}
		part.initial = utf8.RuneCountInString(key) == 1 && n.script != unsegmented && hasCapital(letter)
		part.optional = from.aside || particles[key] && !part.initial
		if part.initial && (run || strings.Contains(n.Text, letter+".")) {
			part.text += "."
		}
		if !from.aside && !from.hyphen && !particles[key] && !hasCapital(letter) || strings.ContainsFunc(letter, unicode.IsDigit) {
			n.described = true
		}
		n.parts = append(n.parts, part)
	}
}

// umlauts writes the letters that have lost a sound in folding as newsrooms without them do.
var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe", "æ", "ae")

// nameKey folds a word and drops what is no letter: apostrophes and points.
func nameKey(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, Fold(strings.Map(func(r rune) rune {
		if r == 'ʿ' || r == 'ʾ' || r == 'ʹ' || r == 'ʻ' {
			return -1
		}
		return r
	}, word)))
}

// hasCapital reports whether a word has a capital, or is of a script that has none.
func hasCapital(word string) bool {
	cased := false
	for _, r := range word {
		if unicode.IsUpper(r) || unicode.IsTitle(r) {
			return true
		}
		cased = cased || unicode.IsLower(r)
	}
	return !cased
}

// readSuffix takes a suffix that tells namesakes apart; it stands behind a name, in whichever place that has.
func (n *PersonName) readSuffix(bare, word string, at int) bool {
	key := strings.TrimSuffix(strings.ToLower(bare), ".")
	switch key {
	case "jr", "jnr", "junior":
		n.suffix = "jr"
	case "sr", "snr", "senior":
		n.suffix = "sr"
	default:
		number := roman(bare)
		if number < 2 || (number == 5 || number == 10) && (strings.Contains(word, ".") || at < 2) || number > 40 {
			return false
		}
		n.suffix = string(rune(number))
	}
	n.suffixText = bare
	if strings.HasSuffix(word, bare+".") {
		n.suffixText += "."
	}
	return true
}

// roman reads a number in Roman capitals, 0 where it is none.
func roman(word string) int {
	digits := map[byte]int{'I': 1, 'V': 5, 'X': 10}
	total := 0
	for i := range len(word) {
		value := digits[word[i]]
		if value == 0 {
			return 0
		}
		if i+1 < len(word) && value < digits[word[i+1]] {
			value = -value
		}
		total += value
	}
	return total
}

// courtesy reports whether a word is a rank, a form of address, an office or a nation, such as stand before names.
func courtesy(word string) bool {
	tokens := Tokens(word)
	if len(tokens) != 1 || !tokens[0].Capital() {
		return false
	}
	key := strings.TrimSuffix(tokens[0].Key, "'s")
	_, full := fullTitles[key]
	_, nation := Country(tokens)
	return full || nation > 0 || ranks[key] || titleWords[key] || standing[key] || addresses[key]
}

// addresses are forms of address beside those of ranks.go that other languages put before names.
var addresses = setOf(`herr frau monsieur madame m mme mlle signor signora senor senora don dona shri smt haji hajji
	hajj hazrat syed sayyid sayed ustad datuk dato tun tan begum sahib pandit swami saint cllr admiral air vice rear
	honourable honorable rt hon representative`)

// credentials stand behind names.
var credentials = setOf(`phd md mp mep qc kc obe mbe cbe esq dds jr msc mba ret retd rtd sahib`)

// particles are the small words inside names that one newsroom writes and another leaves out.
var particles = setOf(`al el ul ur ud uz us bin ibn ben bint binti van von vom der den de del della di da do dos das du la
	le les las los ter ten te tot zu zum zur af av am an of y e i d`)

// givenToo are the particles that are names of their own where they stand first.
var givenToo = setOf("ben an di le")

// unsegmented names the scripts in which a name has no gaps between its words.
const unsegmented = "Han"

// scriptOf returns the script of a text's letters: "Latin", and "" where there are several or the script is not known.
func scriptOf(text string) string {
	found := ""
	for _, r := range text {
		if !unicode.IsLetter(r) || r == 'ʿ' || r == 'ʾ' || r == 'ʼ' || r == 'ʻ' || r == 'ʹ' {
			continue
		}
		script := scriptOfRune(r)
		if script == "" || found != "" && script != found {
			return ""
		}
		found = script
	}
	return found
}

func scriptOfRune(r rune) string {
	if r < utf8.RuneSelf {
		return "Latin"
	}
	if single(r) || unicode.Is(unicode.Hangul, r) {
		return unsegmented
	}
	for _, script := range scripts {
		if unicode.Is(script.table, r) {
			return script.name
		}
	}
	return ""
}

// scripts are those that set gaps between words and are frequent in news.
var scripts = []struct {
	name  string
	table *unicode.RangeTable
}{
	{"Latin", unicode.Latin},
	{"Cyrillic", unicode.Cyrillic},
	{"Greek", unicode.Greek},
	{"Arabic", unicode.Arabic},
	{"Hebrew", unicode.Hebrew},
	{"Armenian", unicode.Armenian},
	{"Georgian", unicode.Georgian},
	{"Devanagari", unicode.Devanagari},
	{"Bengali", unicode.Bengali},
	{"Tamil", unicode.Tamil},
	{"Ethiopic", unicode.Ethiopic},
}

// Judged reports whether the words are a name, as far as that can be told: a pronoun, a description ("the secretary"), a
// bare office, a mixture of scripts and what is very long are none.
func (n PersonName) Judged() bool {
	words, _ := n.Words()
	return n.script != "" && !n.described && len(n.parts) <= mostNameParts && words > 0
}

// Latin reports whether the name is in Latin letters.
func (n PersonName) Latin() bool { return n.script == "Latin" }

// Keys returns the name folded, with the words that one newsroom leaves out and without them: names that share a key
// are one name.
func (n PersonName) Keys() []string {
	var all, some []string
	for _, part := range n.parts {
		all = append(all, part.key)
		if !part.optional {
			some = append(some, part.key)
		}
	}
	if len(some) == 0 || len(some) == len(all) {
		return []string{strings.Join(all, " ")}
	}
	return []string{strings.Join(all, " "), strings.Join(some, " ")}
}

// Words returns the number of words that nobody leaves out, and the last one of them, folded, which mostly is that of the
// family.
func (n PersonName) Words() (count int, last string) {
	for _, part := range n.parts {
		if !part.optional {
			count, last = count+1, part.key
		}
	}
	return count, last
}

// BearsSuffix reports whether a name has the suffix that this one has, if this one has any.
func (n PersonName) BearsSuffix(of PersonName) bool {
	return of.suffix == "" || n.suffix == of.suffix
}
