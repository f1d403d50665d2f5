package cli

// This file reads the dates that claims give for one event and judges them, as the check date-conflict does: what "show"
// tells of an event's time rests on it, and so it never says anything else than the check.

import (
	"slices"
	"time"

	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// eventDates is all that claims say about the time of one event.
type eventDates struct {
	// extent is the event's own, or a moment where no register tells one.
	extent string
	// dates are all date claims on the event, in the order of the dataset, whether they are judged or not.
	dates []claimedDate
	// judged are the instants that asserted dates constrain: the event's only one, or its start and its end. An instant
	// of which no asserted claim tells a time is not among them.
	judged []judgedInstant
	// plans are the plans of one asserter in one article that cannot all hold.
	plans []judgedInstant
	// labels names the zones of all readings.
	labels reading.Labels
}

// claimedDate is one date claim with the ways in which it may be read, those that come to mind first. There is none
// where nobody can tell what time its words mean.
type claimedDate struct {
	claim    *claims.Claim
	readings []dateReading
}

// dateReading is one way to read one claim.
type dateReading struct {
	zone reading.Zone
	// display is the zone in which the day shown on a post was counted; its Name is empty where that changes nothing.
	display reading.Zone
	// first says that this reading comes to mind, or that none is preferred to it.
	first bool
	spans when.Spans
}

// judgedInstant is one instant of an event with the verdict on its dates.
type judgedInstant struct {
	name      string // name is "start" or "end", and empty for a moment.
	judgement reading.Judgement
	claims    []*claims.Claim // claims are those that tell a time.
	labels    reading.Labels  // labels names the zones as date-conflict does.
}

// newEventDates reads and judges the dates of an event.
func newEventDates(d *claims.Dataset, id string) *eventDates {
	e := &eventDates{extent: reading.Extent(d, id), labels: reading.Labels{}}
	var all []*claims.Claim
	for _, article := range d.Articles {
		for _, claim := range article.Claims {
			if claim.Kind == claims.KindDate && claim.Event == id {
				all = append(all, claim)
			}
		}
	}
	asserted, plans := reading.Comparable(id, all)
	read := map[*claims.Claim][]dateReading{}
	for _, facet := range reading.Facets(e.extent) {
		if judged, ok := e.judge(d, id, facet, asserted, read); ok {
			e.judged = append(e.judged, judged)
		}
		for _, plan := range plans {
			if judged, ok := e.judge(d, id, facet, plan, read); ok && judged.judgement.Verdict != reading.Consistent {
				e.plans = append(e.plans, judged)
			}
		}
	}
	for _, claim := range all {
		if read[claim] == nil {
			e.noteReadings(read, reading.Of(d, id, []*claims.Claim{claim}))
		}
		e.dates = append(e.dates, claimedDate{claim, read[claim]})
	}
	return e
}

// judge judges those claims that constrain an instant of the event, and notes how they are read. It is false where none
// of them tells a time. One claim alone contradicts nothing.
func (e *eventDates) judge(d *claims.Dataset, id string, f reading.Facet, dated []*claims.Claim, read map[*claims.Claim][]dateReading) (judgedInstant, bool) {
	chosen := f.Of(dated)
	voices := reading.Of(d, id, chosen)
	if len(voices) == 0 {
		return judgedInstant{}, false
	}
	e.noteReadings(read, voices)
	judged := judgedInstant{name: f.Name, labels: reading.Labels{}}
	for _, voice := range voices {
		judged.claims = append(judged.claims, voice.Claims...)
	}
	if len(chosen) == 1 {
		judged.judgement = reading.Judgement{
			Verdict: reading.Consistent, Agreed: instants(voices[0], firstOnly), Sides: [][]reading.Voice{voices},
		}
	} else {
		judged.judgement = reading.Judge(voices)
	}
	judged.labels.Name(judged.judgement.Voices())
	return judged, true
}

// noteReadings notes the readings of each claim of some voices, unless they are known already, and the names of their
// zones.
func (e *eventDates) noteReadings(read map[*claims.Claim][]dateReading, voices []reading.Voice) {
	e.labels.Name(voices)
	for _, voice := range voices {
		for k, claim := range voice.Claims {
			if read[claim] == nil {
				read[claim] = readingsOf(voice, k)
			}
		}
	}
}

// readingsOf returns the ways to read a voice's k-th claim, those that come to mind first. Readings that give one zone
// the same time are one: the day shown on a post changes nothing there. Of a claim that states its own zone there is one
// reading only.
func readingsOf(v reading.Voice, k int) []dateReading {
	stated, isStated := statedZone(v.Claims[k].When)
	var found []dateReading
	for _, r := range v.Readings {
		if r.PerClaim[k] == nil {
			continue
		}
		next := dateReading{zone: r.Zone, display: r.Display, first: r.First, spans: r.PerClaim[k]}
		if stated.Name != "" {
			next.zone = stated
		}
		same := slices.IndexFunc(found, func(f dateReading) bool {
			return f.spans.String() == next.spans.String() && (isStated || f.zone.Name == next.zone.Name)
		})
		if same < 0 {
			found = append(found, next)
			continue
		}
		found[same].first = found[same].first || next.first
		if found[same].display.Name != next.display.Name {
			found[same].display = reading.Zone{}
		}
	}
	slices.SortStableFunc(found, func(a, b dateReading) int {
		switch {
		case a.first == b.first:
			return 0
		case a.first:
			return -1
		}
		return 1
	})
	return found
}

// statedZone reports whether a when states its own zone, by a recorded zone or by the offset of its date. The zone has a
// name only in the former case: what an offset fixes may be told on anybody's clock.
func statedZone(w *claims.When) (reading.Zone, bool) {
	if w == nil || w.Date == "" {
		return reading.Zone{}, false
	}
	date, err := when.ParseDate(w.Date)
	if err != nil || date.Zoned() {
		return reading.Zone{}, err == nil
	}
	location, err := when.LoadZone(w.Zone)
	if w.Zone == "" || err != nil {
		return reading.Zone{}, false
	}
	return reading.Zone{Name: w.Zone, Label: when.ZoneWords(location), Origin: "as stated", Location: location}, true
}

// verdict is the worst that is said of the event's asserted dates, empty where nothing is judged.
func (e *eventDates) verdict() reading.Verdict {
	worst := reading.Verdict("")
	order := []reading.Verdict{"", reading.Consistent, reading.Conflict, reading.Contradiction}
	for _, judged := range e.judged {
		if slices.Index(order, judged.judgement.Verdict) > slices.Index(order, worst) {
			worst = judged.judgement.Verdict
		}
	}
	return worst
}

func firstOnly(r reading.Reading) bool { return r.First }
func anyAtAll(reading.Reading) bool    { return true }

// instants returns the instants that some of a voice's readings allow.
func instants(v reading.Voice, wanted func(reading.Reading) bool) when.Spans {
	var spans when.Spans
	for _, r := range v.Readings {
		if wanted(r) {
			spans = spans.Union(r.Spans)
		}
	}
	return spans
}

// miss is by how much voices miss one another.
type miss struct {
	// apart says that there are two voices that share no instant; where it is false each two do, but not all together.
	apart bool
	// gap is the longest time that lies between two voices, each in the readings that bring them nearest to one another.
	gap time.Duration
	// varies says that two other voices lie nearer to one another than that, and still share no instant.
	varies bool
}

// missed tells by how much voices miss one another in some of their readings. A voice that gives no instant at all lies
// nowhere, and so at no distance from the others.
func missed(voices []reading.Voice, wanted func(reading.Reading) bool) miss {
	var sets []when.Spans
	seen := map[string]bool{}
	for _, voice := range voices {
		spans := instants(voice, wanted)
		if key := spans.String(); len(spans) > 0 && !seen[key] {
			seen[key] = true
			sets = append(sets, spans)
		}
	}
	var found miss
	for i, a := range sets {
		for _, b := range sets[:i] {
			if a.Overlaps(b) {
				continue
			}
			gap := nearest(a, b)
			found.varies = found.varies || found.apart && gap != found.gap
			found.apart, found.gap = true, max(found.gap, gap)
		}
	}
	return found
}

// nearest returns the shortest time between two sets of instants, neither of which is empty.
func nearest(a, b when.Spans) time.Duration {
	shortest := a[0].Gap(b[0])
	for _, x := range a {
		for _, y := range b {
			shortest = min(shortest, x.Gap(y))
		}
	}
	return shortest
}
