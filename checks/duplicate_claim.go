package checks

import (
	"fmt"
	"hash/maphash"
	"strconv"
	"strings"
	"unicode/utf8"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/recall"
	"claimcheck/claims/wording"
)

// DuplicateClaim finds claims of one article that record the same thing at the same words.
var DuplicateClaim = &check.Check{
	Name: "duplicate-claim",
	Doc: `the same claim recorded twice

Two claims of one article say the same, by the same voice, and stand at the same words. One of them is a leftover or was
meant for other words, and counts of who says what come out wrong. The same thing said at two places of the text is no
duplicate: each is evidence of its own. Nor is what the headline and the body both say, what two speakers say, or one span
of words that carries claims of two kinds.

What to do: remove one, after taking over what only it cites. Where the words stand in the text twice and both are meant,
tell the two apart by "prefix" or "suffix" in their anchors; where one was meant for other words, anchor it there.`,
	Severity: check.Info,
	Run: check.EachArticle(func(p *check.Pass, a *claims.Article) {
		for _, same := range sameClaims(a) {
			p.Report(duplicates(same))
		}
	}),
}

// sameClaims returns the groups of live claims that say the same at the same words, each in the order of the record.
func sameClaims(a *claims.Article) [][]*claims.Claim {
	if allDiffer(a.Claims) {
		return nil
	}
	var repeated [][]*claims.Claim
	for _, alike := range grouped(a.Claims, func(c *claims.Claim) (uint64, bool) { return subjectOfClaim(c).hash(), c.Live() }) {
		if len(alike) < 2 {
			continue
		}
		dates := datesOfWords(alike)
		for _, same := range grouped(alike, func(c *claims.Claim) (string, bool) {
			if a.Claim(c.ID) != c {
				return "", false // Of two claims with one id, that is the fault to tell.
			}
			return contentKey(c) + "\n" + timeKey(c, dates), true
		}) {
			if len(same) > 1 {
				repeated = append(repeated, same)
			}
		}
	}
	return repeated
}

// subject is some of what the same claims have in common to the letter. Most claims of an article have one of their own,
// and need not be looked at more closely.
type subject struct{ kind, event, other, person, measure, speaker, source string }

func subjectOfClaim(c *claims.Claim) subject {
	s := subject{kind: c.Kind, event: c.Event, other: c.Other, person: c.Person, measure: c.Measure}
	if len(c.Anchor.Items) > 0 {
		s.source = c.Anchor.Items[0].Source
	}
	if c.Speaker != nil {
		s.speaker = c.Speaker.ID
	}
	return s
}

// fewClaims is how many claims are held against one another one by one.
const fewClaims = 40

// allDiffer reports whether it is soon seen that no two claims are of one subject, with the same letters in their anchors.
func allDiffer(all []*claims.Claim) bool {
	if len(all) > fewClaims {
		return false
	}
	for i, c := range all {
		for _, other := range all[:i] {
			if c.Kind == other.Kind && c.Event == other.Event && c.Measure == other.Measure && c.Person == other.Person &&
				sameLetters(firstAnchored(c), firstAnchored(other)) && subjectOfClaim(c) == subjectOfClaim(other) {
				return false
			}
		}
	}
	return true
}

// firstAnchored returns the words of a claim's first anchor, folded where they are not of ASCII alone.
func firstAnchored(c *claims.Claim) string {
	if len(c.Anchor.Items) == 0 {
		return ""
	}
	words := c.Anchor.Items[0].Exact
	for i := range len(words) {
		if words[i] >= utf8.RuneSelf {
			return plainWords(words)
		}
	}
	return words
}

// sameLetters reports whether words have the same letters and figures of ASCII, in either case, as those have that
// plainWords makes one of.
func sameLetters(a, b string) bool {
	for {
		var inA, inB byte
		inA, a = nextLetter(a)
		inB, b = nextLetter(b)
		if inA != inB {
			return false
		}
		if inA == 0 {
			return true
		}
	}
}

// nextLetter returns the first letter or figure of some words and what stands behind it; 0 where there is none.
func nextLetter(words string) (letter byte, rest string) {
	for i := range len(words) {
		if c := words[i] | 0x20; c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
			return c, words[i+1:]
		}
	}
	return 0, ""
}

var subjectSeed = maphash.MakeSeed()

// hash returns a number that is one for equal subjects, and hardly ever for others.
func (s subject) hash() uint64 { return maphash.Comparable(subjectSeed, s) }

// contentKey tells claims apart by all that they say but its time, and by the words at which they stand. What a claim
// cites, and its status and notes, belong to the record and not to what is said.
func contentKey(c *claims.Claim) string {
	key := make([]byte, 0, 512)
	field := func(values ...string) {
		for _, value := range values {
			key = append(strconv.AppendInt(key, int64(len(value)), 10), ':')
			key = append(key, value...)
		}
		key = append(key, '\n')
	}
	field(c.Kind, c.Fact(), c.Within, c.Event, c.Relation, c.Other, c.Gap, c.Bound, c.From, c.To, c.Length)
	phase := c.Phase
	if phase == "" {
		phase = claims.PhaseDuring
	}
	field(phase, c.Person, wording.Fold(c.Title), c.Standing, c.Measure, wording.Fold(c.Unit), c.PartOf, wording.Fold(c.Place))
	if c.Speaker != nil {
		field(c.Speaker.ID, wording.Fold(c.Speaker.Text))
	}
	if c.Kind == claims.KindQuote || c.Kind == claims.KindStatement {
		field(plainWords(c.Words()))
	}
	if c.Value != nil {
		field(fmt.Sprint(*c.Value))
	}
	if c.Change != nil {
		field(fmt.Sprint(c.Change.From), fmt.Sprint(c.Change.To))
	}
	for _, anchor := range c.Anchor.Items {
		part := anchor.Part
		if part == "" {
			part = "body"
		}
		field(plainWords(anchor.Exact), plainWords(anchor.Through), plainWords(anchor.Prefix), plainWords(anchor.Suffix), part, anchor.Source)
	}
	return string(key)
}

// plainWords folds away how words are written: case, accents, the shape of quotation marks, blanks and punctuation at
// their ends.
func plainWords(words string) string { return plainly(words) }

var plainly = recall.Of(1<<10, 1<<9, func(words string) string {
	words = strings.Map(func(r rune) rune {
		if r == '“' || r == '”' || r == '"' {
			return -1
		}
		return r
	}, wording.Fold(words))
	return strings.Trim(strings.Join(strings.Fields(words), " "), " .,;:")
})

// timeOf returns the time that a claim tells, or nil.
func timeOf(c *claims.Claim) *claims.When {
	if c.When != nil {
		return c.When
	}
	return c.Said
}

// datesOfWords returns, for each content and words of a time in it, the one date that claims record for them; an empty
// one where they record several.
func datesOfWords(alike []*claims.Claim) map[string]string {
	dates := map[string]string{}
	for _, claim := range alike {
		told := timeOf(claim)
		if told == nil || told.Date == "" {
			continue
		}
		key := contentKey(claim) + timeWords(told)
		if date, known := dates[key]; known && date != told.Date+told.Zone {
			dates[key] = ""
		} else {
			dates[key] = told.Date + told.Zone
		}
	}
	return dates
}

// timeKey tells apart the times of claims that say the same otherwise: by their dates. Words without a date mean the one
// that another claim records for the same words.
func timeKey(c *claims.Claim, dates map[string]string) string {
	told := timeOf(c)
	switch {
	case told == nil:
		return ""
	case told.Date != "":
		return told.Date + told.Zone
	}
	if date := dates[contentKey(c)+timeWords(told)]; date != "" && told.Zone == "" {
		return date
	}
	return "words " + timeWords(told) + " " + told.Zone
}

// timeWords returns the words of a time without the preposition that one writer records and another leaves out.
func timeWords(told *claims.When) string { return strings.TrimPrefix(plainWords(told.Text), "on ") }

// duplicates tells of claims that are the same.
func duplicates(same []*claims.Claim) check.Finding {
	first, second := same[0], same[1]
	times := "twice"
	if len(same) > 2 {
		times = fmt.Sprintf("%d times", len(same))
	}
	var ids []string
	for _, claim := range same[:min(len(same), mostQuoted)] {
		ids = append(ids, fmt.Sprintf("%q", claim.ID))
	}
	if more := len(same) - len(ids); more > 0 {
		ids = append(ids, fmt.Sprintf("%d more", more))
	}
	finding := check.Finding{
		At: second.AnchorRef(),
		Message: fmt.Sprintf("the same %s claim at %s is recorded %s, as %s",
			first.Kind, check.Quoted(wording.Excerpt(first.Anchor.Quote(), 80)), times, check.List(ids)),
	}
	cited := false
	for i, claim := range same {
		finding = finding.On(claim)
		cited = cited || strings.Join(claim.Cites, "\n") != strings.Join(first.Cites, "\n")
		if i < mostQuoted {
			evidence := check.QuoteOf(claim)
			evidence.Note = fmt.Sprintf("claim %q%s", claim.ID, citing(claim))
			finding.Evidence = append(finding.Evidence, evidence)
		}
	}
	remove := fmt.Sprintf("remove %q", second.ID)
	if len(same) > 2 {
		remove = fmt.Sprintf("keep one of them, such as %q", first.ID)
	}
	if cited {
		remove = "keep one of them, with what the others cite"
	}
	finding.Suggestions = []check.Suggestion{
		{Message: remove},
		{Message: "if the words stand in the text more than once, tell the claims apart by \"prefix\" or \"suffix\" in their anchors"},
		{Message: fmt.Sprintf("if %q was meant for other words, anchor it there", second.ID)},
	}
	return finding
}

// citing tells what a claim cites, for use behind its id.
func citing(c *claims.Claim) string {
	if len(c.Cites) == 0 {
		return ""
	}
	var ids []string
	for _, id := range c.Cites {
		ids = append(ids, fmt.Sprintf("%q", id))
	}
	return ", which cites " + check.List(ids)
}
