package wording

// This file reads the titles that people are called by: what the office is (its head word), what it is for, how far it
// stands below the office itself, and what else newsrooms write around it.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"claimcheck/claims/recall"
)

// Title is a title, read.
type Title struct {
	tokens []Token
	// head is the word that names the office: "secretary" of "Secretary of Defense" and of "Defense Secretary".
	head string
	// below are the words that make it another, lesser office: "vice", "deputy".
	below []string
	// matters are what the office is for, and what else distinguishes it, without regard to their order.
	matters []string
	// countries are those that the office belongs to, not those that it deals with.
	countries []string
	headAt    int
}

// ReadTitle reads a title as printed, or one of a register.
func ReadTitle(text string) Title { return titlesRead(text) }

// A person is called by few titles, and each is read by several checks.
var titlesRead = recall.Of(1<<11, 1<<8, readTitle)

func readTitle(text string) Title {
	t := Title{headAt: -1}
	for _, token := range Tokens(text) {
		if token.Kind == Word && token.Key != "the" {
			token.Key = strings.TrimSuffix(token.Key, "'s")
			t.tokens = append(t.tokens, expand(token)...)
		}
	}
	t.tokens = withoutStanding(t.tokens)
	if len(t.tokens) == 0 {
		return t
	}
	rest := t.leading()
	rest = joinHeads(rest)
	end := headEnd(rest)
	if end == 0 {
		return t
	}
	t.head = rest[end-1].Key
	t.headAt = rest[end-1].Start
	for _, token := range rest[:end-1] {
		if lesser[token.Key] {
			t.below = append(t.below, token.Key)
		} else if !prepositions[token.Key] && token.Key != "and" {
			t.matters = append(t.matters, token.Key)
		}
	}
	t.complement(rest[end:])
	slices.Sort(t.below)
	return t
}

// Known reports whether there is any office in the title.
func (t Title) Known() bool { return t.head != "" }

// Described reports whether the words describe somebody and are no title: the noun that names the office is in lower
// case, as in "Pentagon spokesman" and "US envoy for Afghanistan".
func (t Title) Described() bool {
	for _, token := range t.tokens {
		if token.Start == t.headAt {
			return !token.Capital()
		}
	}
	return true
}

// leading takes off what stands before the office: ordinals ("46th President") and the country that it belongs to.
func (t *Title) leading() []Token {
	rest := t.tokens
	for len(rest) > 1 {
		if name, used := Country(rest); used > 0 && used < len(rest) && !prepositions[rest[used].Key] {
			t.countries = append(t.countries, name)
			rest = rest[used:]
			continue
		}
		if !counts(rest[0].Key) && rest[0].Kind != Number {
			break
		}
		rest = rest[1:]
	}
	return slices.Clone(rest)
}

// complement reads what stands behind the head word: the matters of the office, and the country that it belongs to. A
// country behind "for" or "to" is one that the office deals with.
func (t *Title) complement(rest []Token) {
	deals := false
	for len(rest) > 0 {
		if name, used := Country(rest); used > 0 {
			if deals {
				t.matters = append(t.matters, name)
			} else {
				t.countries = append(t.countries, name)
			}
			rest = rest[used:]
			continue
		}
		key := rest[0].Key
		switch {
		case prepositions[key]:
			deals = key != "of"
		case key != "and":
			deals = false
			t.matters = append(t.matters, key)
		}
		rest = rest[1:]
	}
}

// expand writes an abbreviated or gendered word of a title as the register would.
func expand(token Token) []Token {
	full, ok := fullTitles[token.Key]
	if !ok {
		return []Token{token}
	}
	var tokens []Token
	for word := range strings.FieldsSeq(full) {
		part := token
		part.Key = word
		tokens = append(tokens, part)
	}
	return tokens
}

var fullTitles = map[string]string{
	"pm": "prime minister", "premier": "prime minister", "vp": "vice president", "dg": "director general",
	"undersecretary": "under secretary", "dy": "deputy", "dep": "deputy", "asst": "assistant", "min": "minister",
	"dir": "director", "chairman": "chair", "chairwoman": "chair", "chairperson": "chair",
	"spokesman": "spokesperson", "spokeswoman": "spokesperson", "congressman": "representative",
	"congresswoman": "representative", "councilman": "councilor", "councilwoman": "councilor", "naval": "navy",
}

// standing are the words that say whether somebody holds an office, and are no part of its title.
var standing = setOf(`former ex then acting outgoing late incoming interim caretaker current longtime onetime ousted
	deposed elect designate nominee retired retd ret rtd emeritus newly elected appointed sitting serving`)

func withoutStanding(tokens []Token) []Token {
	return slices.DeleteFunc(tokens, func(token Token) bool { return standing[token.Key] })
}

// lesser are the words that make another office of one: a vice president is no president.
var lesser = setOf("vice deputy assistant under associate shadow co sub junior lieutenant")

var prepositions = setOf("of for to at on in with from")

// bodies are the nouns that take an "of" without being an office, so that the head word stands behind: "Ministry of
// Defence Spokesman", "Bank of England Governor".
var bodies = setOf(`ministry department bank house office bureau council board university college institute center
	commission court chamber army agency authority federation union league party church republic kingdom state chiefs
	friends doctors association society academy port joint committee society`)

// headEnd returns the number of tokens up to and with the head word.
func headEnd(tokens []Token) int {
	for i, token := range tokens {
		if i > 0 && prepositions[token.Key] && !bodies[tokens[i-1].Key] {
			return i
		}
	}
	return len(tokens)
}

// joinHeads makes one word of an office that has several: "secretary general", "minister of state". The "of state" of a
// British secretary of state for something says no more than "secretary".
func joinHeads(tokens []Token) []Token {
	var joined []Token
	for i := 0; i < len(tokens); i++ {
		token := tokens[i]
		ofState := i+2 < len(tokens) && tokens[i+1].Key == "of" && tokens[i+2].Key == "state"
		switch {
		case i+1 < len(tokens) && tokens[i+1].Key == "general" && ofGeneral[token.Key]:
			token.Key += " general"
			i++
		case ofState && token.Key == "minister":
			token.Key += " of state"
			i += 2
		case ofState && token.Key == "secretary" && i+3 < len(tokens) && tokens[i+3].Key == "for":
			i += 2
		}
		joined = append(joined, token)
	}
	return joined
}

// ofGeneral are the offices that "general" may follow.
var ofGeneral = setOf(`secretary director attorney governor solicitor inspector surgeon auditor comptroller consul
	postmaster advocate procurator prosecutor adjutant quartermaster commissioner controller`)

// TitleParts splits what is printed as one title into the titles that it holds: what stands in round brackets is one of
// its own, as in "Chief of Army Staff (COAS)".
func TitleParts(text string) []string { return titleParts(text) }

var titleParts = recall.Of(1<<11, 1<<8, splitTitle)

func splitTitle(text string) []string {
	var parts []string
	var outside strings.Builder
	for {
		open := strings.IndexByte(text, '(')
		if open < 0 {
			break
		}
		length := strings.IndexByte(text[open:], ')')
		if length < 0 {
			break
		}
		outside.WriteString(text[:open])
		parts = append(parts, strings.TrimSpace(text[open+1:open+length]))
		text = text[open+length+1:]
	}
	outside.WriteString(text)
	parts = slices.Insert(parts, 0, strings.Join(strings.Fields(outside.String()), " "))
	return slices.Clip(slices.DeleteFunc(parts, func(part string) bool {
		tokens := withoutStanding(Tokens(part))
		_, country := Country(tokens)
		return len(tokens) == 0 || country == len(tokens)
	}))
}

// acronym returns the letters of a title that is one, in lower case.
func (t Title) acronym() (string, bool) {
	if len(t.tokens) != 1 {
		return "", false
	}
	letters := strings.ReplaceAll(t.tokens[0].Text, ".", "")
	length := utf8.RuneCountInString(letters)
	if length < 2 || length > 8 || strings.ToUpper(letters) != letters {
		return "", false
	}
	return strings.ToLower(letters), true
}
