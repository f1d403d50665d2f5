package checks

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/wording"
)

// SpellingMixed finds articles that follow two conventions of spelling.
var SpellingMixed = &check.Check{
	Name: "spelling-mixed",
	Doc: `two spelling conventions in one article's own words

"The US defence secretary" in one paragraph and "the bilateral defense relationship" in another: part of the text was
taken over from somewhere and not read by whoever edited the rest, and readers notice. Only the article's own words count:
its headline and what its claims are anchored at or report, not what it quotes, what stands in its sources, or what has a
capital, since a name ("Secretary of Defense", "Ministry of Defence") keeps its own spelling. Only words count that the
other convention never writes: "organize" is British too in houses that follow Oxford, and a "program" may be one of a
British computer. Canadian papers mix the two by rule and are left alone.

What to do: write all of it as your house style does, or put what was taken over in quotation marks.`,
	Severity: check.Info,
	Run: check.EachArticle(func(p *check.Pass, a *claims.Article) {
		if !canadian(p.Dataset, a) {
			spellingMixed(p, a)
		}
	}),
}

func spellingMixed(p *check.Pass, a *claims.Article) {
	telling := ownTexts(a, wording.MayTell)
	if len(telling) == 0 || !ownEnglish(a) {
		return
	}
	spelt := spellingsOf(telling, sync.OnceValue(func() map[string]bool { return quotedForms(a) }))
	switch british := append(spelt[wording.British], spelt[wording.Ise]...); {
	case len(british) > 0 && len(spelt[wording.American]) > 0:
		p.Report(mixed(a, style{"British", british}, style{"American", spelt[wording.American]}))
	case len(spelt[wording.Ise]) > 0 && len(spelt[wording.Ize]) > 0:
		p.Report(mixed(a, style{"-ise", spelt[wording.Ise]}, style{"-ize", spelt[wording.Ize]}))
	}
}

// ownText is words that the article itself has printed.
type ownText struct {
	claim *claims.Claim // claim is the one whose words these are, nil for those of the headline.
	path  []string      // path is the place of the words in the claim, or in the article's description.
	words string
}

var headlinePath, textPath = []string{"headline"}, []string{"text"}

// at returns the place of the words.
func (t ownText) at(a *claims.Article) claims.Ref {
	if t.claim == nil {
		return a.Ref(t.path...)
	}
	return t.claim.Ref(t.path...)
}

// ownTexts lists the article's own words, as far as the record has them: its headline, and the words of claims that
// stand in the article and not in anybody's mouth. Of these it lists those that are wanted.
func ownTexts(a *claims.Article, wanted func(string) bool) []ownText {
	var texts []ownText
	if a.Headline != "" && wanted(a.Headline) {
		texts = append(texts, ownText{path: headlinePath, words: a.Headline})
	}
	for _, claim := range a.Claims {
		if !claim.Live() || verbatim(claim) {
			continue
		}
		for i, anchor := range claim.Anchor.Items {
			if anchor.Source != "" {
				continue
			}
			if wanted(anchor.Exact) {
				texts = append(texts, ownText{claim, claim.AnchorPath(i, "exact"), anchor.Exact})
			}
			if anchor.Through != "" && wanted(anchor.Through) {
				texts = append(texts, ownText{claim, claim.AnchorPath(i, "through"), anchor.Through})
			}
		}
		if claim.Kind == claims.KindStatement && wanted(claim.Text) && printed(claim) {
			texts = append(texts, ownText{claim, textPath, claim.Text})
		}
	}
	return texts
}

// verbatim reports whether a claim's words are somebody's own: it is a quote, or stands within one.
func verbatim(c *claims.Claim) bool {
	for range 32 { // Deeper nesting is a cycle.
		if c == nil {
			return false
		}
		if c.Kind == claims.KindQuote || c.Article.Lost(c.Within) {
			return true // What it stands within may be a quote, where the record could not be read.
		}
		c = c.Article.Claim(c.Within)
	}
	return true
}

// printed reports whether the text of a statement is what the article prints, and not how whoever recorded it puts it:
// it has the words of all its anchors, which are the shortest spans that tell where it stands.
func printed(c *claims.Claim) bool {
	if c.Kind != claims.KindStatement || c.Text == "" {
		return false
	}
	text := plainWords(c.Text)
	for _, anchor := range c.Anchor.Items {
		if anchor.Source != "" ||
			!strings.Contains(text, plainWords(anchor.Exact)) || !strings.Contains(text, plainWords(anchor.Through)) {
			return false
		}
	}
	return len(c.Anchor.Items) > 0
}

// ownEnglish reports whether an article is in English: by its own word, else by words enough to tell.
func ownEnglish(a *claims.Article) bool {
	if a.Language != "" {
		return inEnglish(a, nil)
	}
	var all []string
	for _, text := range ownTexts(a, func(string) bool { return true }) {
		all = append(all, text.words)
	}
	english, known := wording.Prepare(strings.Join(all, ". ")).English()
	return english && known
}

// canadian reports whether an article follows Canadian spelling, by its language or its publisher's clock.
func canadian(d *claims.Dataset, a *claims.Article) bool {
	if strings.HasSuffix(strings.ToLower(a.Language), "-ca") {
		return true
	}
	publisher, ok := d.Publishers.Find(a.Publisher)
	return ok && canadianZones()[publisher.Zone]
}

// canadianZones are the time zones of Canada's places.
var canadianZones = sync.OnceValue(func() map[string]bool {
	zones := map[string]bool{}
	for _, place := range when.Gazetteer() {
		if place.Country == "CA" && place.Zone != "" {
			zones[place.Zone] = true
		}
	}
	return zones
})

// quotedForms are the words that somebody is quoted with. Where the article seems to have one in its own words, its
// anchor may stand within the quote.
func quotedForms(a *claims.Article) map[string]bool {
	forms := map[string]bool{}
	for _, claim := range a.Claims {
		if !claim.Live() || claim.Kind != claims.KindQuote {
			continue
		}
		for _, words := range []string{claim.Text, claim.Anchor.Quote()} {
			for _, token := range wording.Tokens(words) {
				forms[wording.Fold(token.Text)] = true
			}
		}
	}
	return forms
}

// spelling is a word that tells a convention, and where it stands first.
type spelling struct {
	word string
	text ownText
	at   wording.Token
}

// spellingsOf lists the words that tell each convention, each form once. Words with a capital may be names, those in
// quotation marks or among the forms that are quoted are another's.
func spellingsOf(texts []ownText, quoted func() map[string]bool) map[wording.Convention][]spelling {
	found := map[wording.Convention][]spelling{}
	seen := map[string]bool{}
	for _, text := range texts {
		unquoted, ok := withoutQuotes(text.words)
		if !ok {
			continue
		}
		for _, token := range wording.Tokens(unquoted) {
			word := wording.Fold(token.Text)
			convention := wording.ConventionOf(word)
			if convention == wording.AnyConvention || token.Kind != wording.Word || seen[word] {
				continue
			}
			if token.Text != strings.ToLower(token.Text) || partOfName(unquoted, token) || quoted()[word] {
				continue
			}
			seen[word] = true
			found[convention] = append(found[convention], spelling{word, text, token})
		}
	}
	return found
}

// partOfName reports whether a word in lower case hangs on a name or an address: "@defense", "defense.gov", "Ministry of
// defence".
func partOfName(text string, token wording.Token) bool {
	before, after := text[:token.Start], text[token.End:]
	if strings.ContainsAny(lastOf(before), "@#/.") || strings.HasPrefix(after, "@") || strings.HasPrefix(after, "/") {
		return true
	}
	if len(after) > 1 && after[0] == '.' && after[1] >= 'a' && after[1] <= 'z' {
		return true
	}
	words := strings.Fields(before)
	last := len(words) - 1
	if last < 1 || words[last] != "of" && words[last] != "for" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(words[last-1])
	return unicode.IsUpper(first)
}

// lastOf returns the last character of a text.
func lastOf(text string) string { return text[max(0, len(text)-1):] }
