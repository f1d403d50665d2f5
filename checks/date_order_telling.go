package checks

// This file tells a contradiction between orders, lengths and dates as one chain, from its first link to the one that
// does not fit, and lists what may be off in it.

import (
	"fmt"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/checks/network"
	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// chain is a contradiction, link by link.
type chain struct {
	telling
	lasting map[string]bool
	links   []link
	events  []string // events are the ids of the events that it speaks of, in its order.
}

// link is a claim, or an entry of the register, that a contradiction rests on.
type link struct {
	network.Reason
	// alike counts the other claims in whose place the chain would not hold either.
	alike int
}

// newChain orders a contradiction's links for telling. Its edges lead from each instant to those before it, so that they
// are told from the last to the first, beginning with the date that the others are counted from. There is no chain where
// nobody asserts anything.
func newChain(d *claims.Dataset, t network.Timeline, contradiction network.Contradiction) (chain, bool) {
	c := chain{telling: telling{dataset: d}, lasting: t.Lasting}
	edges := contradiction.Edges
	first := 0
	for i, edge := range edges {
		if edge.From == network.Origin || edges[first].From != network.Origin && edge.Label < edges[first].Label {
			first = i
		}
	}
	at := map[int]int{}
	articles := map[*claims.Article]bool{}
	for k := range edges {
		i := (first + len(edges) - 1 - k) % len(edges)
		label := edges[i].Label
		if label == network.Given {
			continue
		}
		if _, known := at[label]; !known {
			at[label] = len(c.links)
			c.links = append(c.links, link{Reason: t.Reasons[label]})
			c.speakOf(t.Reasons[label])
		}
		known := &c.links[at[label]]
		known.alike = max(known.alike, len(contradiction.Also[i]))
		if known.Claim != nil {
			articles[known.Claim.Article] = true
		}
	}
	c.several = len(articles) > 1
	return c, len(articles) > 0
}

// speakOf remembers the events that a link ties.
func (c *chain) speakOf(r network.Reason) {
	for _, id := range c.eventsOf(r) {
		if !slices.Contains(c.events, id) {
			c.events = append(c.events, id)
		}
	}
}

// eventsOf returns the ids of the events that a reason speaks of.
func (c chain) eventsOf(r network.Reason) []string {
	if r.Claim == nil {
		return []string{r.Part.ID, r.Part.PartOf}
	}
	return c.dataset.EventsOf(r.Claim)
}

// named returns an event's name as it stands in a sentence.
func (c chain) named(id string) string { return telling{dataset: c.dataset, event: id}.name() }

// finding tells the contradiction.
func (c chain) finding() check.Finding {
	f := check.Finding{Message: c.message()}
	for _, l := range c.links {
		f.Evidence = append(f.Evidence, c.linkEvidence(l))
		if l.Claim != nil {
			f = f.On(l.Claim)
		}
	}
	f.Suggestions = c.candidates()
	return f
}

// message reads the chain aloud in one sentence.
func (c chain) message() string {
	var clauses []string
	for _, l := range c.links {
		clauses = append(clauses, c.clause(l)+c.saying(l))
	}
	var names []string
	for _, id := range c.events {
		names = append(names, c.named(id))
	}
	last := len(clauses) - 1
	if last == 0 {
		return "a claim contradicts itself: " + clauses[0] + c.ownEnds(c.links[0])
	}
	return fmt.Sprintf("the times of %s contradict %s: %s, but %s", check.List(names), eachOther(names), strings.Join(clauses[:last], ", "), clauses[last])
}

// eachOther tells what the times of so many events contradict.
func eachOther(names []string) string {
	if len(names) == 1 {
		return "themselves"
	}
	return "one another"
}

// clause tells one link, as what it says and not in its words.
func (c chain) clause(l link) string {
	claim := l.Claim
	if claim == nil {
		return fmt.Sprintf("%s is part of %s", c.named(l.Part.ID), c.named(l.Part.PartOf))
	}
	switch claim.Kind {
	case claims.KindOrder:
		words := map[string]string{"before": "came before", "after": "came after", "during": "took place during", "same-day": "took place on the same day as"}[claim.Relation]
		if claim.Gap != "" && (claim.Relation == "before" || claim.Relation == "after") {
			words = fmt.Sprintf("came %s %s", lengthWords(claim.Gap, claim.Bound), claim.Relation)
		}
		return fmt.Sprintf("%s %s %s", c.named(claim.Event), words, c.named(claim.Other))
	case claims.KindDuration:
		if claim.Event != "" {
			return fmt.Sprintf("%s lasted %s", c.named(claim.Event), lengthWords(claim.Length, claim.Bound))
		}
		return fmt.Sprintf("%s passed from %s to %s", lengthWords(claim.Length, claim.Bound), c.endWords(claim.From), c.endWords(claim.To))
	}
	part := ""
	if c.lasting[claim.Event] {
		part = map[string]string{
			claims.PhaseStart: "the start of ", claims.PhaseEnd: "the end of ", claims.PhaseWhole: "the whole of ",
		}[claim.Phase]
		if part == "" {
			return fmt.Sprintf("%s was going on %s", c.named(claim.Event), check.Quoted(reading.Words(claim)))
		}
	}
	return fmt.Sprintf("%s%s is dated %s", part, c.named(claim.Event), check.Quoted(reading.Words(claim)))
}

// saying tells, in brackets, a link's own words or what they mean, and whose they are.
func (c chain) saying(l link) string {
	if l.Claim == nil {
		return " (the register of events)"
	}
	var told []string
	if l.Claim.Kind != claims.KindDate {
		told = append(told, check.Quoted(reading.Words(l.Claim)))
	} else if meant := l.meant(); meant != "" && !strings.Contains(reading.Words(l.Claim), meant) {
		told = append(told, meant)
	}
	if c.several || l.Claim.Voice().Source != nil || l.Claim.Voice().Within != nil || l.Claim.Anchor.Part() == "headline" {
		told = append(told, c.who(l.Claim))
	}
	if len(told) == 0 {
		return ""
	}
	return " (" + strings.Join(told, "; ") + ")"
}

// meant tells the time that a date means in the reading that comes to mind first.
func (l link) meant() string {
	r := l.Voice.First()
	return r.PerClaim[l.Index].Words(func(s when.Span) string { return s.Words(r.Zone.Location) })
}

// who names who asserts a claim, an article by its id alone, and its headline as such.
func (c chain) who(claim *claims.Claim) string {
	voice := claim.Voice()
	switch {
	case voice.Source != nil || voice.Within != nil:
	case claim.Anchor.Part() != "headline":
		return claim.Article.ID
	case c.several:
		return "the headline of " + claim.Article.ID
	default:
		return "the headline"
	}
	words := telling{dataset: c.dataset}.voice(reading.Voice{Speaker: voice})
	if c.several {
		words += " in " + claim.Article.ID
	}
	return words
}

// ownEnds tells how far the ends of a length lie apart, where one claim contradicts itself.
func (c chain) ownEnds(l link) string {
	if l.Claim == nil || l.Claim.Kind != claims.KindDuration || !c.dataset.IsDate(l.Claim.From) || !c.dataset.IsDate(l.Claim.To) {
		return ", which cannot be"
	}
	from, _ := when.ParseDate(l.Claim.From)
	to, _ := when.ParseDate(l.Claim.To)
	first, begins := from.FirstDay()
	latest, bounded := from.LastDay()
	next, starts := to.FirstDay()
	last, ends := to.LastDay()
	switch {
	case begins && ends && last.Before(first):
		return ", though the second lies before the first"
	case !begins || !bounded || !starts || !ends || next.Before(latest):
		return ", which cannot be"
	case first == latest && next == last:
		return ", which lie " + apartWords(first, last) + " apart"
	}
	return fmt.Sprintf(", which lie %s to %s apart", apartWords(latest, next), apartWords(first, last.AddDays(1)))
}

// endWords tells an end of a duration: an event's name, or a date.
func (c chain) endWords(end string) string {
	if !c.dataset.IsDate(end) {
		return c.named(end)
	}
	if day, ok := dayIn(end); ok {
		return shortDay(day)
	}
	return end
}

// linkEvidence quotes a link and says how it was read.
func (c chain) linkEvidence(l link) check.Evidence {
	if l.Claim == nil {
		return check.Evidence{
			At: l.Part.Ref("part_of"), Quote: l.Part.PartOf, Part: "register",
			Note: fmt.Sprintf("the register of events says that %s is part of %s", c.named(l.Part.ID), c.named(l.Part.PartOf)),
		}
	}
	evidence := check.QuoteOf(l.Claim)
	if l.Claim.Kind == claims.KindDate {
		t := newTelling(c.dataset, l.Claim.Event, reading.Facet{}, reading.Judgement{Sides: [][]reading.Voice{{*l.Voice}}})
		t.several = c.several
		evidence = t.evidence(*l.Voice, l.Index)
		if evidence.Span != nil && !evidence.Span.Covers(l.Hull) {
			evidence.Note += "; in all zones in which it may be meant, " + l.Hull.UTCWords()
		}
	} else {
		evidence.Note = fmt.Sprintf("%s, read as: %s", c.voice(reading.Voice{Speaker: l.Claim.Voice(), Claims: []*claims.Claim{l.Claim}}), c.clause(l))
	}
	if l.alike > 0 {
		evidence.Note += fmt.Sprintf("; %s", more(l.alike))
	}
	return evidence
}

// more tells how many claims say what one that is quoted says.
func more(count int) string {
	if count == 1 {
		return "another claim, which is not quoted, contradicts the rest in the same way"
	}
	return fmt.Sprintf("%d more claims, which are not quoted, contradict the rest in the same way", count)
}
