package checks

import (
	"fmt"
	"slices"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// StatementUnsupported finds indirect statements that say more than the source they cite.
var StatementUnsupported = &check.Check{
	Name: "statement-unsupported",
	Doc: `an indirect statement whose words are not in the source it cites

A report in the article's own words may choose other words than the source, but it must not say more. The words that
carry the statement are looked for in the recorded texts of the sources that it cites or stands in: in any form of the
word, any spelling, or as another word that newsrooms write for it ("shared" for "mutual", "telephoned" for "spoke
with"). The coverage is the share that is found, a name or a number counting as much as three other words. Words of
grammar and of reporting ("said", "expressed"), relative days, and the speaker's own name and titles count for nothing.
The statement is flagged where less than two thirds are found, or where no source has one of its names or numbers.

What to do: read the source's nearest words beside the statement. Where the article adds something of its own, find the
source that says so, report it in the article's own voice, or leave it out.`,
	Severity: check.Warning,
	Run: check.EachArticle(func(p *check.Pass, a *claims.Article) {
		texts := newSourceTexts(p.Dataset)
		for _, claim := range a.Claims {
			if claim.Kind != claims.KindStatement || !claim.Live() || texts.anchorLost(claim) {
				continue
			}
			if finding, ok := unsupported(texts, claim); ok {
				p.Report(finding.On(claim))
			}
		}
	}),
}

// A faithful paraphrase exchanges about one word in three for another that no table foresees; what exceeds a third of a
// statement is more often matter that the source does not have. So that much must be found, in parts of coveredOf.
const (
	covered   = 2
	coveredOf = 3
)

// unsupported measures how much of a statement its sources hold, and tells of it where that is too little.
func unsupported(texts sourceTexts, c *claims.Claim) (check.Finding, bool) {
	statement := wording.Prepare(c.Words())
	if plainlyCopied(c) && !statement.MayNameCountry() {
		return check.Finding{}, false
	}
	sources := texts.under(c, statement)
	repeats := func(source *claims.Source) bool { return texts.of(source).Repeats(statement) }
	if len(sources) == 0 || !inEnglish(c.Article, statement) || slices.ContainsFunc(sources, repeats) {
		return check.Finding{}, false
	}
	var read, headings []*wording.Text
	var own []string
	for _, source := range sources {
		read = append(read, texts.of(source))
		if source.Title != "" {
			headings = append(headings, wording.Prepare(source.Title)) // It is part of what the source says.
		}
		own = append(own, ownNames(texts.dataset, source.Author)...)
	}
	own = append(own, ownNames(texts.dataset, c.Speaker)...)
	support := wording.Supported(statement, slices.Concat(read, headings), own)
	found, total := support.Coverage()
	missing := support.Missing()
	var words []string
	decisive := false
	for _, item := range missing {
		words = append(words, itemTold(item))
		decisive = decisive || item.Kind != wording.Plain
	}
	if !decisive && found*coveredOf >= total*covered && !onlyNamesHeld(support.Items) {
		return check.Finding{}, false
	}
	finding := check.Finding{
		Message: fmt.Sprintf("the statement%s that “%s” is covered to %d%% by %s, which does not have %s",
			texts.by(c), wording.Excerpt(c.Words(), 200), 100*found/total, namesOf(sources), check.List(words)),
		At:       c.Ref("text"),
		Evidence: []check.Evidence{quoted(c)},
	}
	if len(sources) > 1 {
		finding.Message = fmt.Sprintf("the statement%s that “%s” is covered to %d%% by %s, none of which has %s",
			texts.by(c), wording.Excerpt(c.Words(), 200), 100*found/total, namesOf(sources), check.List(words))
	}
	for i, source := range sources {
		nearest := wording.Nearest(statement, read[i])
		if nearest == "" {
			nearest = wording.Excerpt(source.Text, 200)
		}
		finding.Evidence = append(finding.Evidence, check.Evidence{
			At: source.Ref("text"), Quote: nearest, Part: "source", Note: "the nearest words of " + texts.about(source),
		})
	}
	finding.Suggestions = []check.Suggestion{
		{Message: fmt.Sprintf("cite the source that has %s", check.List(words))},
		{Message: "tell it as the article's own words, without giving it to " + speakerOr(texts.dataset, c)},
		{Message: "cite nothing for it, if it rests on no source"},
	}
	return finding, true
}

// leastPlain is from how many plain words on their absence counts, however well names and numbers cover a statement.
const leastPlain = 3

// onlyNamesHeld reports whether a statement shares names and numbers with its sources, and not one of its plain words: the
// right people and figures, in another story.
func onlyNamesHeld(items []wording.Item) bool {
	plain := 0
	for _, item := range items {
		if item.Kind == wording.Plain {
			if item.Held {
				return false
			}
			plain++
		}
	}
	return plain >= leastPlain
}

// itemTold names a missing item with what makes it weigh.
func itemTold(item wording.Item) string {
	switch item.Kind {
	case wording.Name:
		return fmt.Sprintf("the name “%s”", item.Text)
	case wording.Quantity:
		return fmt.Sprintf("the number “%s”", item.Text)
	case wording.Date:
		return fmt.Sprintf("the date “%s”", item.Text)
	}
	return fmt.Sprintf("“%s”", item.Text)
}

// ownNames lists how a speaker is called: names, titles, and the words for somebody unnamed. A source need not repeat
// them.
func ownNames(d *claims.Dataset, s *claims.Speaker) []string {
	if s == nil {
		return nil
	}
	names := []string{s.Text}
	if person, ok := d.People.Find(s.ID); ok {
		names = append(append(names, person.Name), person.Aliases...)
		for _, office := range person.Offices {
			names = append(append(names, office.Title), office.Aliases...)
		}
	}
	if organisation, ok := d.Organisations.Find(s.ID); ok {
		names = append(append(names, organisation.Name), organisation.Aliases...)
	}
	if publisher, ok := d.Publishers.Find(s.ID); ok {
		names = append(names, publisher.Name)
	}
	return names
}

// speakerOr returns the speaker's name, or words for a speaker whom nobody names.
func speakerOr(d *claims.Dataset, c *claims.Claim) string {
	if name := d.SpeakerName(c.Speaker); name != "" {
		return name
	}
	return "anybody"
}
