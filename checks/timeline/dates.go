package timeline

// This file reads the dates that claims give for one event and judges them, as the check date-conflict does: what "show"
// and the pictures tell of an event's time rests on it, and so they never say anything else than the check.

import (
	"slices"

	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// Dates is all that claims say about the time of one event.
type Dates struct {
	// Extent is the event's own, or a moment where no register tells one.
	Extent string
	// Claimed are all date claims on the event, in the order of the dataset, whether they are judged or not.
	Claimed []Claimed
	// Judged are the instants that asserted dates constrain: the event's only one, or its start and its end. An instant
	// of which no asserted claim tells a time is not among them.
	Judged []Instant
	// Plans are the plans of one asserter in one article that cannot all hold.
	Plans []Instant
	// Labels names the zones of all readings.
	Labels reading.Labels
}

// Claimed is one date claim with the ways in which it may be read, those that come to mind first. There is none where
// nobody can tell what time its words mean.
type Claimed struct {
	Claim    *claims.Claim
	Readings []Reading
}

// Reading is one way to read one claim.
type Reading struct {
	Zone reading.Zone
	// Display is the zone in which the day shown on a post was counted; its Name is empty where that changes nothing.
	Display reading.Zone
	// First says that this reading comes to mind, or that none is preferred to it.
	First bool
	Spans when.Spans
}

// Instant is one instant of an event with the verdict on its dates.
type Instant struct {
	Name      string // Name is "start" or "end", and empty for a moment.
	Judgement reading.Judgement
	Claims    []*claims.Claim // Claims are those that tell a time.
	Labels    reading.Labels  // Labels names the zones as date-conflict does.
}

// Read reads and judges the dates of an event.
func Read(d *claims.Dataset, id string) *Dates {
	return read(d, id, Dating(d, func(event string) bool { return event == id })[id])
}

// Dating returns the date claims on some events, by event and in the order of the dataset, which it goes over once.
func Dating(d *claims.Dataset, wanted func(event string) bool) map[string][]*claims.Claim {
	dated := map[string][]*claims.Claim{}
	for _, article := range d.Articles {
		for _, claim := range article.Claims {
			if claim.Kind == claims.KindDate && wanted(claim.Event) {
				dated[claim.Event] = append(dated[claim.Event], claim)
			}
		}
	}
	return dated
}

// read reads and judges all the dates that claims give for an event.
func read(d *claims.Dataset, id string, all []*claims.Claim) *Dates {
	e := &Dates{Extent: reading.Extent(d, id), Labels: reading.Labels{}}
	asserted, plans := reading.Comparable(id, all)
	known := map[*claims.Claim][]Reading{}
	for _, facet := range reading.Facets(e.Extent) {
		if judged, ok := e.judge(d, id, facet, asserted, known); ok {
			e.Judged = append(e.Judged, judged)
		}
		for _, plan := range plans {
			if judged, ok := e.judge(d, id, facet, plan, known); ok && judged.Judgement.Verdict != reading.Consistent {
				e.Plans = append(e.Plans, judged)
			}
		}
	}
	for _, claim := range all {
		if known[claim] == nil {
			e.noteReadings(known, reading.Of(d, id, []*claims.Claim{claim}))
		}
		e.Claimed = append(e.Claimed, Claimed{claim, known[claim]})
	}
	return e
}

// judge judges those claims that constrain an instant of the event, and notes how they are read. It is false where none
// of them tells a time. One claim alone contradicts nothing.
func (e *Dates) judge(d *claims.Dataset, id string, f reading.Facet, dated []*claims.Claim, read map[*claims.Claim][]Reading) (Instant, bool) {
	chosen := f.Of(dated)
	voices := reading.Of(d, id, chosen)
	if len(voices) == 0 {
		return Instant{}, false
	}
	e.noteReadings(read, voices)
	judged := Instant{Name: f.Name, Labels: reading.Labels{}}
	for _, voice := range voices {
		judged.Claims = append(judged.Claims, voice.Claims...)
	}
	if len(chosen) == 1 {
		judged.Judgement = reading.Judgement{
			Verdict: reading.Consistent, Agreed: voices[0].Instants(reading.First), Sides: [][]reading.Voice{voices},
		}
	} else {
		judged.Judgement = reading.Judge(voices)
	}
	judged.Labels.Name(judged.Judgement.Voices())
	return judged, true
}

// noteReadings notes the readings of each claim of some voices, unless they are known already, and the names of their
// zones.
func (e *Dates) noteReadings(read map[*claims.Claim][]Reading, voices []reading.Voice) {
	e.Labels.Name(voices)
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
func readingsOf(v reading.Voice, k int) []Reading {
	stated, isStated := statedZone(v.Claims[k].When)
	var found []Reading
	for _, r := range v.Readings {
		if r.PerClaim[k] == nil {
			continue
		}
		next := Reading{Zone: r.Zone, Display: r.Display, First: r.First, Spans: r.PerClaim[k]}
		if stated.Name != "" {
			next.Zone = stated
		}
		same := slices.IndexFunc(found, func(f Reading) bool {
			return f.Spans.String() == next.Spans.String() && (isStated || f.Zone.Name == next.Zone.Name)
		})
		if same < 0 {
			found = append(found, next)
			continue
		}
		found[same].First = found[same].First || next.First
		if found[same].Display.Name != next.Display.Name {
			found[same].Display = reading.Zone{}
		}
	}
	slices.SortStableFunc(found, func(a, b Reading) int {
		switch {
		case a.First == b.First:
			return 0
		case a.First:
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

// Verdict is the worst that is said of the event's asserted dates, empty where nothing is judged.
func (e *Dates) Verdict() reading.Verdict {
	worst := reading.Verdict("")
	order := []reading.Verdict{"", reading.Consistent, reading.Conflict, reading.Contradiction}
	for _, judged := range e.Judged {
		if slices.Index(order, judged.Judgement.Verdict) > slices.Index(order, worst) {
			worst = judged.Judgement.Verdict
		}
	}
	return worst
}
