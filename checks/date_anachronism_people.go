package checks

// This file holds what was said against the life of who said it, checkers' marks against the article they checked, and
// the day shown on a post against the number in its address.

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// judgeSaid asks whether somebody said something after it was printed, or when not alive.
func (c *chronology) judgeSaid(claim *claims.Claim) {
	said, ok := c.claimStamp("the time at which it was said", claim, claim.Said, "said")
	if !ok || c.misread(claim.Said) {
		return
	}
	said.may = sensesOf(claim.Said.Text, saidView(c.dataset, claim))
	if limit, ok := c.printedBy(claim); ok && said.after(limit) && !c.restsOnLater(claim) {
		finding := check.Finding{
			Message: fmt.Sprintf("%s is recorded as said after it was in print: %s lies after %s", check.Quoted(claim.Words()), said.told(), limit.named()),
		}
		if c.known && limit.at() == c.printed.at() {
			finding.Suggestions = c.changedLater()
		}
		c.report(saidAfter, said, limit, finding.On(claim))
	}
	if claim.Speaker == nil || claim.Speaker.ID == "" {
		return
	}
	person, ok := c.dataset.People.Find(claim.Speaker.ID)
	if !ok {
		return
	}
	other := check.Suggestion{Message: fmt.Sprintf("if somebody else said it, give the claim another speaker than %q", person.ID)}
	if born, ok := edtfStamp("the birth of "+person.Name, person.Born, func() claims.Ref { return person.Ref("born") }, anywhere()); ok && born.after(said) {
		c.report(saidBeforeBirth, said, born, check.Finding{
			Message:     fmt.Sprintf("%s is recorded as said by somebody not yet born: %s lies before %s", check.Quoted(claim.Words()), said.told(), born.named()),
			Suggestions: []check.Suggestion{other},
		}.On(claim))
	}
	if died, ok := edtfStamp("the death of "+person.Name, person.Died, func() claims.Ref { return person.Ref("died") }, anywhere()); ok && said.after(died) {
		c.report(saidAfterDeath, said, died, check.Finding{
			Message:     fmt.Sprintf("%s is recorded as said by somebody no longer alive: %s lies after %s", check.Quoted(claim.Words()), said.told(), died.named()),
			Suggestions: []check.Suggestion{other},
		}.On(claim))
	}
}

// printedBy returns when a quote was in print: with its source, else with the article.
func (c *chronology) printedBy(claim *claims.Claim) (stamp, bool) {
	if source := claim.Source(); source != nil {
		return c.sourceStamp(source)
	}
	return c.printed, c.known && standsInArticle(claim)
}

// judgeMarks asks whether a claim was verified before the article was there. The dateline's day may be earlier than that
// of publication, and a checker may sit anywhere.
func (c *chronology) judgeMarks(claim *claims.Claim) {
	published := c.published
	early := func(mark claims.Mark) bool { return !published.beginsBefore(mark.Date) }
	if !c.dated || !slices.ContainsFunc(claim.Checked, early) || c.misread(c.article.Published) {
		return
	}
	earliest := published
	if line, ok := c.datelineStamp(published.zones); ok {
		earliest.stretch = earliest.stretch.Hull(line.stretch)
	}
	for i, mark := range claim.Checked {
		checked, ok := edtfStamp("the checker’s mark", mark.Date, func() claims.Ref { return claim.Ref("checked", strconv.Itoa(i), "date") }, anywhere())
		if !ok || !earliest.after(checked) {
			continue
		}
		by := ""
		if mark.By != "" {
			by = " by " + check.Quoted(mark.By)
		}
		c.report(checkedEarly, checked, published, check.Finding{
			Message: fmt.Sprintf("claim %q is marked as checked%s before there was an article to check: %s lies before %s", claim.ID, by, checked.told(), published.named()),
		}.On(claim))
	}
}

// postStamp returns the moment that the number in a post's address tells.
func postStamp(s *claims.Source) (stamp, bool) {
	posted, ok := when.PostTime(s.URL)
	if !ok {
		return stamp{}, false
	}
	utc := []reading.Zone{{Name: "UTC", Label: "UTC", Location: time.UTC}}
	return edtfStamp("the moment that the number of the post tells", posted.UTC().Format("2006-01-02T15:04:05Z"), func() claims.Ref { return s.Ref("url") }, utc)
}

// judgePostTime holds the day shown on a post against the number in its address. The day is accused only where no clock
// in the world showed it then, or where the record states whose clock it was.
func (c *chronology) judgePostTime(s *claims.Source) {
	posted, ok := postStamp(s)
	if !ok || c.misread(s.Published) {
		return
	}
	shown, ok := newStamp("the time recorded for the post", s.Published, s.Ref, "published", anywhere())
	// What is recorded to the second may be rounded.
	if !ok || stretched(shown.stretch, time.Second, time.Second).Overlaps(posted.stretch) {
		return
	}
	finding := check.Finding{
		Message: fmt.Sprintf("the post %q is recorded as of %s, but the number in its address tells %s", s.ID, shown.told(), instantWords(posted.stretch.Start, time.UTC, "UTC")),
	}
	at := shown.at()
	written := s.Published.Date != ""
	_, day := shown.date.Day()
	for _, local := range localDays(posted.stretch.Start, knownClocks(c.dataset, s)) {
		suggestion := check.Suggestion{Message: fmt.Sprintf("the recorded date may be off: in %s it was posted on %s", check.List(local.places), local.day.Words())}
		if written && day {
			suggestion.At, suggestion.Value = &at, local.day.String()
		}
		finding.Suggestions = append(finding.Suggestions, suggestion)
	}
	finding.Suggestions = append(finding.Suggestions, check.Suggestion{Message: "the address may be that of another post"})
	finding.Verdict = postedAnotherTime
	finding.At = at
	number := posted.evidence()
	number.Quote, number.Note = s.URL, "the number in the address tells "+instantWords(posted.stretch.Start, time.UTC, "UTC")
	finding.Evidence = []check.Evidence{shown.evidence(), number}
	c.pass.Report(finding.OnSource(s))
}

// localDay is a day and the places whose calendars show it.
type localDay struct {
	day    when.Day
	places []string
}

// localDays returns the days that an instant falls on in some zones, each with its places.
func localDays(moment time.Time, zones []reading.Zone) []localDay {
	var days []localDay
	for _, zone := range zones {
		day := when.DayOf(moment, zone.Location)
		i := slices.IndexFunc(days, func(known localDay) bool { return known.day == day })
		if i < 0 {
			i = len(days)
			days = append(days, localDay{day: day})
		}
		days[i].places = appendNew(days[i].places, zone.Label)
	}
	return days
}

// instantWords tells a moment to the second: "18:40:00 UTC on Monday, 9 August 2021".
func instantWords(moment time.Time, zone *time.Location, label string) string {
	return fmt.Sprintf("%s %s on %s", moment.In(zone).Format("15:04:05"), label, when.DayOf(moment, zone).Words())
}
