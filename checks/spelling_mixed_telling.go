package checks

// This file takes quoted words out of an article's own, and tells which of the rest are spelt by which convention.

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// withoutQuotes blanks out what stands in quotation marks, so that places in the text stay what they are. A mark without
// its counterpart reaches to the end of the words, or from their beginning, since they may be cut out of a quote. It
// reports false where straight marks do not say which words they enclose.
func withoutQuotes(words string) (string, bool) {
	if !strings.ContainsFunc(words, quotes) {
		return words, true
	}
	if strings.Count(words, `"`)%2 == 1 {
		return "", false
	}
	kept := []byte(words)
	blank := func(from, to int) {
		for i := from; i < to; i++ {
			kept[i] = ' '
		}
	}
	open := -1
	for at, r := range words {
		end := at + utf8.RuneLen(r)
		switch {
		case r == utf8.RuneError:
		case r == '"' && open < 0, r == '“', r == '«', r == '„', singleOpens(words, at, r) && open < 0:
			if open < 0 {
				open = at
			}
		case r == '"', r == '”', r == '»', singleCloses(words, at, r) && open >= 0:
			blank(max(open, 0), end)
			open = -1
		}
	}
	if open >= 0 {
		blank(open, len(kept))
	}
	return string(kept), true
}

// quotes reports whether a rune may be a quotation mark.
func quotes(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '«', '»', '‘', '’', '\'':
		return true
	}
	return false
}

// singleOpens reports whether a single mark opens a quote: it stands before a word and behind none.
func singleOpens(words string, at int, r rune) bool {
	if r != '‘' && r != '\'' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(words[:at])
	after, _ := utf8.DecodeRuneInString(words[at+utf8.RuneLen(r):])
	return (at == 0 || unicode.IsSpace(before) || before == '(') && unicode.IsLetter(after)
}

// singleCloses reports whether a single mark may close a quote: no letter follows, as one does an apostrophe.
func singleCloses(words string, at int, r rune) bool {
	if r != '’' && r != '\'' {
		return false
	}
	after, size := utf8.DecodeRuneInString(words[at+utf8.RuneLen(r):])
	return size == 0 || !unicode.IsLetter(after)
}

// style is a convention by name, and the words that follow it.
type style struct {
	name  string
	words []spelling
}

// mixed tells of words that follow one convention and of others that follow another.
func mixed(a *claims.Article, one, other style) check.Finding {
	finding := check.Finding{
		Message: fmt.Sprintf("the article's own words follow two conventions of spelling: %s in %s, %s in %s",
			one.name, one.list(), other.name, other.list()),
	}.In(a)
	for _, side := range []style{one, other} {
		for _, word := range side.words {
			if claim := word.text.claim; claim != nil && !slices.Contains(finding.Claims, claim.ID) {
				finding = finding.On(claim)
			}
		}
		finding.Evidence = append(finding.Evidence, side.evidence(a)...)
	}
	finding.At = finding.Evidence[0].At
	house := houseStyle(a)
	for _, side := range [][2]style{{one, other}, {other, one}} {
		if house == "" || side[0].name == house || strings.HasPrefix(side[0].name, "-") {
			finding.Suggestions = append(finding.Suggestions, side[1].rewrite(side[0].name, house, a.Language))
		}
	}
	finding.Suggestions = append(finding.Suggestions, check.Suggestion{Message: "if the words are another's, put them in quotation marks"})
	return finding
}

// houseStyle returns the convention that the article's language asks for, where the record gives its region.
func houseStyle(a *claims.Article) string {
	switch strings.ToLower(a.Language) {
	case "en-us":
		return "American"
	case "en-gb", "en-ie", "en-au", "en-nz", "en-in", "en-pk", "en-za":
		return "British"
	}
	return ""
}

// mostSpelt is how many words of one convention a sentence bears.
const mostSpelt = 4

// list lists the words of a style.
func (s style) list() string {
	var told []string
	for _, word := range s.words[:min(len(s.words), mostSpelt)] {
		told = append(told, check.Quoted(word.word))
	}
	if more := len(s.words) - len(told); more > 0 {
		told = append(told, fmt.Sprintf("%d more", more))
	}
	return check.List(told)
}

// rewrite suggests to spell the words of a style by another one, which the record's language asks for where it is known.
func (s style) rewrite(as, house, language string) check.Suggestion {
	var changes []string
	for _, word := range s.words[:min(len(s.words), mostSpelt)] {
		changes = append(changes, fmt.Sprintf("%s for %s", check.Quoted(wording.Respell(word.word)), check.Quoted(word.word)))
	}
	if more := len(s.words) - len(changes); more > 0 {
		changes = append(changes, fmt.Sprintf("change %d more", more))
	}
	if as == house {
		return check.Suggestion{Message: fmt.Sprintf("the record's language, %q, asks for %s spelling: write %s", language, as, check.List(changes))}
	}
	return check.Suggestion{Message: fmt.Sprintf("if the house style is %s, write %s", as, check.List(changes))}
}

// evidence quotes the words of a style, those that stand together once.
func (s style) evidence(a *claims.Article) []check.Evidence {
	var quoted []check.Evidence
	var named []string
	for i, word := range s.words {
		evidence, last := word.evidence(a), len(quoted)-1
		if i > 0 && quoted[last].At == evidence.At && quoted[last].Quote == evidence.Quote {
			named = append(named, check.Quoted(word.word))
			quoted[last].Note = s.note("are", named)
			continue
		}
		if len(quoted) == mostQuoted {
			break
		}
		named = []string{check.Quoted(word.word)}
		evidence.Note = s.note("is", named)
		quoted = append(quoted, evidence)
	}
	return quoted
}

// note says of words that they follow the style.
func (s style) note(verb string, words []string) string {
	if strings.HasPrefix(s.name, "-") {
		verb += " spelt with"
	}
	return fmt.Sprintf("%s %s %s", check.List(words), verb, s.name)
}

// around is how many words before and behind a word are quoted with it.
const around = 4

// evidence quotes a word with some of those around it.
func (s spelling) evidence(a *claims.Article) check.Evidence {
	tokens := wording.Tokens(s.text.words)
	from, to := s.at.Start, s.at.End
	for i, token := range tokens {
		if token.Start <= s.at.Start && s.at.Start < token.End {
			from, to = tokens[max(0, i-around)].Start, tokens[min(len(tokens)-1, i+around)].End
		}
	}
	if words := wording.Excerpt(s.text.words, 80); words == s.text.words {
		from, to = 0, len(words) // Short words are quoted whole.
	}
	evidence := check.Evidence{At: s.text.at(a), Quote: strings.TrimSpace(s.text.words[from:to]), Part: "headline"}
	if s.text.claim != nil {
		evidence.Part = s.text.claim.Anchor.Part()
	}
	return evidence
}
