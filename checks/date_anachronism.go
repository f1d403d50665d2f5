package checks

import (
	"fmt"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// DateAnachronism finds what is told before it can have been.
var DateAnachronism = &check.Check{
	Name: "date-anachronism",
	Doc: `told, said, seen or checked before it can have been

An article of 10 August cannot assert what happened on 17 August, rest on a post of the 12th, or quote somebody who died
in July on what he said on the 9th. No page is retrieved before it is published or changed before that, no claim is
verified before it is printed, and the number in a post's address tells to the millisecond when it was posted.

Times are read as generously as zones allow: the article's at its dateline's place, the event's and its publisher's, a
source's also by its author's clock and UTC, an unknown one anywhere in the world. An alarm is raised only where whole
times lie the wrong way round in all of them. An article's last change is "modified", else "published", else the
dateline's date. What is only planned, possible or denied may lie ahead.

What to do: look at both times. Often the year is off, or day and month are exchanged; sometimes the article was changed
later and the record does not say so, or a claim is a plan: then give it the factuality "planned". The candidates are
listed; none is preferred.`,
	Severity: check.Error,
	Run:      check.EachArticle(dateAnachronisms),
}

// The verdicts, which tell what is the wrong way round.
const (
	assertedAhead     = "asserted-ahead"
	sourceAfter       = "source-after-article"
	saidAfter         = "said-after-print"
	saidBeforeBirth   = "said-before-birth"
	saidAfterDeath    = "said-after-death"
	retrievedEarly    = "retrieved-before-published"
	modifiedEarly     = "modified-before-published"
	checkedEarly      = "checked-before-published"
	postedAnotherTime = "post-time"
	theLastChange     = "the last change to the article"
	thePublication    = "the publication of the article"
	theDatelinesDate  = "the dateline’s date"
)

// chronology is the times of one article against which the others are held.
type chronology struct {
	pass    *check.Pass
	dataset *claims.Dataset
	article *claims.Article
	// zones are those in which the article's own times may have been meant.
	zones []reading.Zone
	// published is when the article was published, where dated says that its record tells.
	published stamp
	dated     bool
	// printed is the article's last change; known is false where the record tells none.
	printed stamp
	known   bool
	// wrong holds the whens whose words cannot mean their date, once somebody has asked for one.
	wrong map[*claims.When]bool
	// asked is the source whose time was asked for last, and shown that time, if it has one: neighbours stand in one source.
	asked    *claims.Source
	shown    stamp
	hasShown bool
}

// misread reports whether the words of a when cannot mean its date: which of the two is off is for date-resolution to
// ask.
func (c *chronology) misread(w *claims.When) bool {
	if w == nil || w.Text == "" || w.Date == "" || namesDate(w) {
		return false
	}
	if c.wrong == nil {
		c.wrong = map[*claims.When]bool{}
		for t := range timesOf(c.dataset, c.article) {
			if _, _, wrong := t.misread(); wrong {
				c.wrong[t.when] = true
			}
		}
	}
	return c.wrong[w]
}

func dateAnachronisms(p *check.Pass, a *claims.Article) {
	c := &chronology{pass: p, dataset: p.Dataset, article: a, zones: articleZones(p.Dataset, a, "")}
	c.published, c.dated = newStamp(thePublication, a.Published, a.Ref, "published", c.zones)
	c.printed, c.known = c.lastChange()
	c.judgePage()
	for _, source := range a.Sources {
		c.judgeSource(source)
	}
	for _, claim := range a.Claims {
		if claim.Live() {
			c.judgeClaim(claim)
		}
	}
}

// lastChange returns the time of the article's last change: the later one of modified and published, else the dateline's
// date.
func (c *chronology) lastChange() (stamp, bool) {
	a := c.article
	modified, changed := newStamp(theLastChange, a.Modified, a.Ref, "modified", c.zones)
	published, dated := c.published, c.dated
	switch {
	case changed && c.misread(a.Modified) || dated && c.misread(a.Published):
		return stamp{}, false
	case changed && (!dated || !published.stretch.End.After(modified.stretch.End)):
		return modified, true
	case dated:
		return published, true
	case a.Modified != nil || a.Published != nil:
		return stamp{}, false
	}
	return c.datelineStamp(c.zones)
}

// datelineStamp returns the time of the dateline's date.
func (c *chronology) datelineStamp(zones []reading.Zone) (stamp, bool) {
	a := c.article
	if a.Dateline == nil {
		return stamp{}, false
	}
	return edtfStamp(theDatelinesDate, a.Dateline.Date, func() claims.Ref { return a.Ref("dateline", "date") }, zones)
}

// judgePage holds the times of the article's page against one another.
func (c *chronology) judgePage() {
	a := c.article
	published := c.published
	if !c.dated {
		return
	}
	retrieved, ok := newStamp("the retrieval of the article", a.Retrieved, a.Ref, "retrieved", anywhere())
	if ok && published.after(retrieved) && !c.misread(a.Retrieved) && !c.misread(a.Published) {
		c.report(retrievedEarly, retrieved, published, check.Finding{
			Message: "the article was retrieved before it was published: " + retrieved.told() + " lies before " + published.named(),
		}.In(a))
	}
	modified, ok := newStamp(theLastChange, a.Modified, a.Ref, "modified", published.zones)
	early := alwaysAfter(published, modified)
	if ok && (a.Published.Zone != "" || a.Modified.Zone != "") {
		early = published.after(modified)
	}
	if ok && early && !c.misread(a.Modified) && !c.misread(a.Published) {
		c.report(modifiedEarly, modified, published, check.Finding{
			Message: "the article was changed before it was published: " + modified.told() + " lies before " + published.named(),
		}.In(a))
	}
}

// alwaysAfter reports whether a time lies after another one of the same page in whichever one zone both are read.
func alwaysAfter(later, earlier stamp) bool {
	for _, zone := range append(later.zones, earlier.zones...) {
		if later.date.Span(zone.Location).Start.Before(earlier.date.Span(zone.Location).End) {
			return false
		}
	}
	return true
}

// judgeSource holds a source's times against the article's, its retrieval and the moment that a post's number tells.
func (c *chronology) judgeSource(s *claims.Source) {
	_, numbered := when.PostTime(s.URL)
	if s.Retrieved == nil && !numbered && (!c.known || c.printed.endsBehind(s.Published)) {
		return
	}
	published, ok := c.sourceStamp(s)
	if !ok {
		return
	}
	if c.known && published.after(c.printed) {
		c.report(sourceAfter, published, c.printed, check.Finding{
			Message:     fmt.Sprintf("the article rests on a %s that is later, %q: %s lies after %s", kindWords(s), s.ID, published.told(), c.printed.named()),
			Suggestions: c.changedLater(),
		}.OnSource(s))
	}
	if s.Retrieved != nil {
		c.judgeRetrieval(s, published)
	}
	c.judgePostTime(s)
}

// judgeRetrieval holds the time at which a source was retrieved against that of its publication.
func (c *chronology) judgeRetrieval(s *claims.Source, published stamp) {
	retrieved, ok := newStamp("the retrieval of the "+kindWords(s), s.Retrieved, s.Ref, "retrieved", anywhere())
	if ok && published.after(retrieved) && !c.misread(s.Retrieved) {
		c.report(retrievedEarly, retrieved, published, check.Finding{
			Message: fmt.Sprintf("the %s %q was retrieved before it was published: %s lies before %s", kindWords(s), s.ID, retrieved.told(), published.named()),
		}.OnSource(s))
	}
}

// sourceStamp returns the time at which a source was published.
func (c *chronology) sourceStamp(s *claims.Source) (stamp, bool) {
	if c.asked != s {
		c.asked = s
		c.shown, c.hasShown = c.readSource(s)
	}
	return c.shown, c.hasShown
}

// readSource reads the time at which a source was published: the day shown on it, and the moment that its number tells;
// where the two differ either may be true.
func (c *chronology) readSource(s *claims.Source) (stamp, bool) {
	what := "the publication of the " + kindWords(s)
	shown, ok := newStamp(what, s.Published, s.Ref, "published", displayZones(c.dataset, s))
	posted, numbered := when.PostTime(s.URL)
	switch {
	case ok && c.misread(s.Published):
		return stamp{}, false
	case ok && numbered:
		return shown.until(posted), true
	case numbered && s.Published == nil:
		return postStamp(s)
	}
	return shown, ok
}

// judgeClaim holds a claim's times against those of the voice that tells it, and its checkers' marks against the
// article's publication.
func (c *chronology) judgeClaim(claim *claims.Claim) {
	switch {
	case claim.Fact() != claims.Asserted:
	case claim.Kind == claims.KindDate:
		c.judgeAsserted(claim)
	case claim.Said != nil:
		c.judgeSaid(claim)
	}
	c.judgeMarks(claim)
}

// judgeAsserted asks whether an event lies after the words that assert it as past.
func (c *chronology) judgeAsserted(claim *claims.Claim) {
	limit, ok := c.spoken(claim)
	if !ok || limit.endsBehind(claim.When) {
		return
	}
	happened, ok := c.claimStamp("the event", claim, claim.When, "when")
	if !ok || !happened.after(limit) || c.misread(claim.When) || c.restsOnLater(claim) {
		return
	}
	happened.may = sensesOf(claim.When.Text, claimView(c.dataset, claim))
	finding := check.Finding{
		Message:     happened.told() + " is asserted as past before it happened: it lies after " + limit.named(),
		Suggestions: []check.Suggestion{plannedSuggestion(claim)},
	}
	if c.known && limit.at() == c.printed.at() {
		finding.Suggestions = append(finding.Suggestions, c.changedLater()...)
	}
	c.report(assertedAhead, happened, limit, finding.On(claim))
}

// plannedSuggestion proposes that a claim is a plan; where the claim has a factuality it can be written there.
func plannedSuggestion(claim *claims.Claim) check.Suggestion {
	s := check.Suggestion{Message: `if it was still to come, give the claim the factuality "planned"`}
	if claim.Factuality != "" {
		at := claim.Ref("factuality")
		s.At, s.Value = &at, claims.Planned
	}
	return s
}

// spoken returns the last moment at which a claim's words were spoken or written: a source's when it was published,
// those of somebody quoted when they were said, else the article's at its last change.
func (c *chronology) spoken(claim *claims.Claim) (stamp, bool) {
	voice := claim.Voice()
	source := claim.Source()
	if outer := voice.Within; outer != nil {
		if outer.Said != nil {
			if c.misread(outer.Said) {
				return stamp{}, false
			}
			if said, ok := c.claimStamp("the time at which it was said", outer, outer.Said, "said"); ok {
				return said, true
			}
		}
		if source == nil {
			source = outer.Source()
		}
	}
	if source == nil {
		return c.printed, c.known && standsInArticle(claim)
	}
	if published, ok := c.sourceStamp(source); ok || source.Published != nil {
		return published, ok
	}
	return c.printed, c.known // An undated source was there when the article was printed.
}

// standsInArticle reports whether a claim's words are the article's own, as far as the record is whole.
func standsInArticle(claim *claims.Claim) bool {
	return len(claim.Anchor.Items) == 0 || claim.Anchor.Items[0].Source == ""
}

// restsOnLater reports whether a claim stands in or cites a source that is itself later than the article: one fault is
// told once, at the source.
func (c *chronology) restsOnLater(claim *claims.Claim) bool {
	sources := []*claims.Source{claim.Source()}
	for _, id := range claim.Cites {
		sources = append(sources, c.article.Source(id))
	}
	for _, source := range sources {
		if source == nil || !c.known {
			continue
		}
		if published, ok := c.sourceStamp(source); ok && published.after(c.printed) {
			return true
		}
	}
	return false
}

// claimStamp reads a claim's time in the zones of everybody who may have counted it. Words without a date stretch over
// all that they may mean.
func (c *chronology) claimStamp(what string, claim *claims.Claim, w *claims.When, key string) (stamp, bool) {
	zones := c.claimZones(claim)
	if w == nil {
		return stamp{}, false
	}
	if w.Date != "" {
		s, ok := newStamp(what, w, claim.Ref, key, zones)
		s.part = check.QuoteOf(claim).Part
		if w.Text != "" {
			s.quote = w.Text
		}
		return s, ok
	}
	v := claimView(c.dataset, claim)
	if key == "said" {
		v = saidView(c.dataset, claim)
	}
	may := sensesOf(w.Text, v)
	if len(may) == 0 {
		return stamp{}, false
	}
	if stated, ok := namedZone(w.Zone); ok {
		zones = []reading.Zone{stated}
	}
	s := stamp{what: what, at: func() claims.Ref { return claim.Ref(key, "text") }, quote: w.Text, part: check.QuoteOf(claim).Part, date: may[0].Date, zones: zones}
	for _, meant := range may {
		other := s
		other.date = meant.Date
		if other, ok := other.measured(); ok {
			s.stretch = s.stretch.Hull(other.stretch)
		}
	}
	return s, !s.stretch.Empty()
}

// claimZones returns the zones in which a claim's time may have been counted: the article's, and those of the source or
// the speaker.
func (c *chronology) claimZones(claim *claims.Claim) []reading.Zone {
	zones := reading.ArticleZones(c.dataset, claim.Article, claim.Event)
	speakers := []*claims.Speaker{claim.Speaker}
	if outer := claim.Voice().Within; outer != nil {
		speakers = append(speakers, outer.Speaker)
	}
	if source := claim.Source(); source != nil {
		zones = append(zones, displayZones(c.dataset, source)...)
	}
	for _, speaker := range speakers {
		if zone, ok := namedZone(c.dataset.SpeakerZone(speaker)); ok {
			zones = append(zones, zone)
		} else if speaker != nil {
			return anywhere()
		}
	}
	return orAnywhere(zones)
}
