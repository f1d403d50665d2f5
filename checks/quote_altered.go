package checks

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// QuoteAltered finds quotes whose words are not those of the source that they cite.
var QuoteAltered = &check.Check{
	Name: "quote-altered",
	Doc: `a quote whose words are not in the source it cites

Quotation marks promise that these are the speaker's very words. The quote is held against the recorded text of the
sources that it cites or stands in (a quote that cites none, against those of the statement that it is part of); one
source that holds it is enough. What nobody can hear is an editor's own choice and no fault: punctuation, capitals,
spelling ("defence", "U.S.", "per cent"), an ellipsis for words left out, words in [square brackets], links. Every other
word must stand in the source, in the same order. A source without a text, or in another language, proves nothing.

What to do: look at both readings. If the article misquotes, the source's own words are what it should print; words
left out need an ellipsis, words added need brackets. If the record is wrong, mend its text. If the words come from
elsewhere, cite that source.`,
	Severity: check.Error,
	Run: check.EachArticle(func(p *check.Pass, a *claims.Article) {
		texts := newSourceTexts(p.Dataset)
		for _, claim := range a.Claims {
			if claim.Kind != claims.KindQuote || !claim.Live() || texts.anchorLost(claim) ||
				claim.Text == "" && claim.Source() != nil { // Its words are the anchor's, taken from the source itself.
				continue
			}
			if finding, ok := alteredQuote(texts, claim); ok {
				p.Report(finding.On(claim))
			}
		}
	}),
}

// alteredQuote compares a quote with each of its sources, and tells of the closest one where none holds it.
func alteredQuote(texts sourceTexts, c *claims.Claim) (check.Finding, bool) {
	if plainlyCopied(c) {
		return check.Finding{}, false
	}
	readings := []*wording.Text{wording.Prepare(c.Words())}
	if c.Text == "" {
		if inner := insideMarks(c.Words()); inner != "" {
			readings = append(readings, wording.Prepare(inner)) // The anchor holds the attribution too.
		}
	}
	quote := readings[len(readings)-1]
	sources := texts.under(c, quote)
	if len(sources) == 0 || quote.Len() == 0 {
		return check.Finding{}, false
	}
	var closest *claims.Source
	var best wording.Comparison
	for _, source := range sources {
		for _, reading := range readings {
			compared := wording.Compare(reading, texts.of(source))
			if compared.Verbatim {
				return check.Finding{}, false
			}
			if reading == quote && (closest == nil || compared.Shared > best.Shared) {
				closest, best = source, compared
			}
		}
	}
	finding := check.Finding{Evidence: []check.Evidence{quoted(c)}}
	if c.Text != "" {
		finding.At = c.Ref("text")
	}
	passage := best.Passage
	if best.Absent() {
		finding.Verdict = "absent"
		finding.Message = fmt.Sprintf("the words “%s” quoted%s are not in %s: no passage has more than %d of their %d words",
			wording.Excerpt(strings.Trim(c.Words(), "\"“”„«»‘’' "), 200), strings.Replace(texts.by(c), " of ", " from ", 1), namesOf(sources), best.Shared, best.Words)
		finding.Suggestions = elsewhere()
		if best.Shared < 2 {
			passage = wording.Excerpt(closest.Text, 200)
		}
	} else {
		finding.Verdict = "altered"
		finding.Message = fmt.Sprintf("the quote%s %s", texts.by(c), changesTold(best.Changes, closest))
		finding.Suggestions = ownWords(c, best)
	}
	finding.Evidence = append(finding.Evidence, check.Evidence{
		At: closest.Ref("text"), Quote: passage, Part: "source", Note: texts.about(closest),
	})
	return finding, true
}

// quoted returns the claim's words as evidence, from its text where it has one.
func quoted(c *claims.Claim) check.Evidence {
	evidence := check.QuoteOf(c)
	if c.Text != "" {
		evidence.At, evidence.Quote = c.Ref("text"), c.Text
	}
	return evidence
}

// mostTold is the number of changes that a message tells; evidence shows the rest.
const mostTold = 3

// changesTold puts the changes into words, in the order of the quote.
func changesTold(changes []wording.Change, source *claims.Source) string {
	var told []string
	name := fmt.Sprintf("source %q", source.ID)
	for _, change := range changes[:min(len(changes), mostTold)] {
		readings := fmt.Sprintf("“%s” where %s says “%s”", change.Quote, name, change.Source)
		switch change.Kind {
		case wording.Replaced:
			told = append(told, "says "+readings)
		case wording.Inserted:
			if change.Source == "" {
				told = append(told, fmt.Sprintf("adds “%s”, which %s does not have there", change.Words, name))
				break
			}
			told = append(told, fmt.Sprintf("adds “%s”: %s", change.Words, readings))
		case wording.LeftOut:
			told = append(told, fmt.Sprintf("leaves out “%s”: %s", change.Words, readings))
		case wording.Moved:
			if change.Quote == change.Source {
				told = append(told, fmt.Sprintf("puts “%s” at another place than %s", change.Words, name))
				break
			}
			told = append(told, fmt.Sprintf("moves “%s”: %s", change.Words, readings))
		}
		name = "the source"
	}
	if more := len(changes) - mostTold; more == 1 {
		told = append(told, "departs from it in one more place")
	} else if more > 1 {
		told = append(told, fmt.Sprintf("departs from it in %d more places", more))
	}
	if len(told) == 0 {
		return fmt.Sprintf("joins words that stand apart in %s", name)
	}
	return strings.Join(told, "; it ")
}

// ownWords lists what would settle an altered quote.
func ownWords(c *claims.Claim, best wording.Comparison) []check.Suggestion {
	own := check.Suggestion{Message: fmt.Sprintf("quote the source's own words: “%s”", wording.Excerpt(best.Passage, 300))}
	if c.Text != "" {
		at := c.Ref("text")
		own.At, own.Value = &at, best.Passage
	}
	suggestions := []check.Suggestion{own}
	kinds := map[wording.ChangeKind]bool{}
	for _, change := range best.Changes {
		kinds[change.Kind] = true
	}
	if kinds[wording.LeftOut] {
		suggestions = append(suggestions, check.Suggestion{Message: "mark what is left out with an ellipsis (…)"})
	}
	if kinds[wording.Inserted] || kinds[wording.Replaced] {
		suggestions = append(suggestions, check.Suggestion{Message: "put the editor's own words in [square brackets]"})
	}
	return append(suggestions, check.Suggestion{Message: "cite the source in which the words stand as quoted, if it is another one"})
}

// elsewhere lists what would settle a quote that its source does not have at all.
func elsewhere() []check.Suggestion {
	return []check.Suggestion{
		{Message: "cite the source in which the words stand"},
		{Message: "complete the source's text, if it is only an extract"},
		{Message: "record a statement in place of the quote, if the words are the article's own"},
	}
}

// insideMarks returns what of some words stands in double quotation marks, parts joined by an ellipsis; empty where
// there are no marks. A mark whose partner lies outside the words reaches to their end.
func insideMarks(words string) string {
	if !mayHaveMarks(words) {
		return ""
	}
	var parts []string
	start := 0
	inside, marked := true, false
	for at, r := range words {
		if !strings.ContainsRune("\"“”„«»", r) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(words[:at])
		opens := strings.ContainsRune("“„«", r) || r == '"' && (at == 0 || unicode.IsSpace(before) || strings.ContainsRune("([:—–", before))
		if opens {
			inside, start = true, at+utf8.RuneLen(r)
		} else if inside {
			parts = append(parts, words[start:at])
			inside = false
		}
		marked = true
	}
	if inside && marked {
		parts = append(parts, words[start:])
	}
	return strings.Join(parts, " … ")
}

// mayHaveMarks reports whether there may be quotation marks in some words: most have none, and no letter beyond ASCII.
func mayHaveMarks(words string) bool {
	for i := range len(words) {
		if words[i] == '"' || words[i] >= utf8.RuneSelf {
			return true
		}
	}
	return false
}
