package reading

// This file judges whether all voices on an event can be right at once, by a sweep over the ends of their spans.

import (
	"cmp"
	"slices"
	"time"

	"claimcheck/claims/when"
)

// Verdict says how the voices on an event go together.
type Verdict string

// The verdicts.
const (
	// Consistent voices share an instant, each in a reading that comes to mind.
	Consistent Verdict = "consistent"
	// Conflict means that only another zone for somebody's words lets all voices agree.
	Conflict Verdict = "conflict"
	// Contradiction means that no reading lets all voices agree.
	Contradiction Verdict = "contradiction"
)

// Judgement is a verdict with what it rests on.
type Judgement struct {
	Verdict Verdict
	// Agreed are the instants that all voices share: in their first readings where these are consistent, else in those
	// of the way out. There are none in a contradiction.
	Agreed when.Spans
	// Sides groups the voices by the instants that their first readings give, the largest side first; a side of voices
	// without any first reading that gives an instant stands last. There is one where the verdict is consistent.
	Sides [][]Voice
	// WaysOut lists, for each voice that must be read otherwise than at first, the readings that let all agree.
	WaysOut []WayOut
}

// WayOut is a reading, not the first to come to mind, under which all voices agree.
type WayOut struct {
	Voice Voice
	Zone  Zone
	Spans when.Spans
}

// maxSides is how many sides a judgement tells apart; the rest stand together in the last one.
const maxSides = 6

// First takes the readings that come to mind.
func First(r Reading) bool { return r.First }

// Any takes every reading.
func Any(Reading) bool { return true }

// Instants returns the instants that some of the readings which are wanted allow, such as those of First or Any.
func (v Voice) Instants(wanted func(Reading) bool) when.Spans {
	var spans when.Spans
	for i := range v.Readings {
		if wanted(v.Readings[i]) {
			spans = spans.Union(v.Readings[i].Spans)
		}
	}
	return spans
}

// Judge says whether all voices can speak of one instant. A voice whose own claims cannot is split into voices that
// each say one thing.
func Judge(voices []Voice) Judgement {
	voices = splitSelfContradictions(voices)
	if len(voices) == 0 {
		return Judgement{Verdict: Consistent}
	}
	first := make([]when.Spans, len(voices))
	for i := range voices {
		first[i] = voices[i].Instants(First)
	}
	if agreed := shareOne(first); len(agreed) > 0 {
		return Judgement{Verdict: Consistent, Agreed: agreed, Sides: [][]Voice{voices}}
	}
	all := make([]when.Spans, len(voices))
	for i := range voices {
		all[i] = voices[i].Instants(Any)
	}
	if most := sweep(first); most.count == len(voices) {
		return Judgement{Verdict: Consistent, Agreed: most.spans, Sides: [][]Voice{voices}}
	}
	judgement := Judgement{Verdict: Contradiction, Sides: sides(voices, first)}
	if most := sweep(all); most.count == len(voices) {
		judgement.Verdict = Conflict
		judgement.Agreed, judgement.WaysOut = waysOut(voices, first, most.spans)
	}
	return judgement
}

// splitSelfContradictions splits each voice that agrees with itself in no reading: claims of equal spans stay together.
func splitSelfContradictions(voices []Voice) []Voice {
	contradicts := func(v Voice) bool { return len(v.Claims) > 1 && len(v.Instants(Any)) == 0 }
	if !slices.ContainsFunc(voices, contradicts) {
		return voices
	}
	var split []Voice
	for _, voice := range voices {
		if !contradicts(voice) {
			split = append(split, voice)
			continue
		}
		var parts []Voice
		index := map[string]int{}
		for k, claim := range voice.Claims {
			key := ""
			for _, reading := range voice.Readings {
				key += reading.PerClaim[k].String() + "|"
			}
			at, known := index[key]
			if !known {
				at = len(parts)
				index[key] = at
				part := Voice{Speaker: voice.Speaker}
				for _, reading := range voice.Readings {
					reading.PerClaim, reading.Spans = nil, reading.PerClaim[k]
					part.Readings = append(part.Readings, reading)
				}
				parts = append(parts, part)
			}
			parts[at].Claims = append(parts[at].Claims, claim)
			for i := range parts[at].Readings {
				r := &parts[at].Readings[i]
				r.PerClaim = append(r.PerClaim, r.Spans)
			}
		}
		split = append(split, parts...)
	}
	return split
}

// shareOne returns the instants that all voices share where each has one span, as most have. There are none where they
// share none, and where it takes a sweep to tell.
func shareOne(voices []when.Spans) when.Spans {
	shared := when.Always()
	for _, spans := range voices {
		if len(spans) != 1 {
			return nil
		}
		shared = shared.Intersect(spans[0])
	}
	if shared.Empty() {
		return nil
	}
	return when.Spans{shared}
}

// edge is an end of some voice's span.
type edge struct {
	at    time.Time
	delta int
}

// shared is what a sweep finds.
type shared struct {
	count int        // count is how many voices share an instant, at the most.
	spans when.Spans // spans are all the instants that so many share.
	at    time.Time  // at is the first of these instants.
}

// sweep finds the instants that the most voices share, in O(n log n). Each voice's spans are disjoint, so that it counts
// once at any instant.
func sweep(voices []when.Spans) shared {
	edges := make([]edge, 0, 2*len(voices))
	for _, spans := range voices {
		for _, span := range spans {
			edges = append(edges, edge{span.Start, 1}, edge{span.End, -1})
		}
	}
	// At one instant a span that ends is gone before another begins: spans are half open.
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.delta, b.delta)) })
	var most shared
	count := 0
	for i, e := range edges {
		count += e.delta
		if i+1 == len(edges) || count < most.count || count == 0 || !e.at.Before(edges[i+1].at) {
			continue
		}
		if count > most.count {
			most = shared{count: count, at: e.at}
		}
		most.spans = most.spans.Append(when.Span{Start: e.at, End: edges[i+1].at})
	}
	return most
}

// sides groups voices by their first readings: those that hold the instant which most of them share make a side, then
// those that hold the one which most of the others share, and so on. The largest side stands first; of equal ones, that
// of the voice named first.
func sides(voices []Voice, first []when.Spans) [][]Voice {
	type side struct {
		voices []Voice
		from   int
		lost   bool // lost says that these voices share no instant, or are too many sides to tell apart.
	}
	var found []side
	rest := make([]int, len(voices))
	for i := range rest {
		rest[i] = i
	}
	for len(rest) > 0 {
		spans := make([]when.Spans, len(rest))
		for k, i := range rest {
			spans[k] = first[i]
		}
		most := sweep(spans)
		next := side{from: rest[0], lost: most.count == 0 || len(found) == maxSides-1}
		instant := when.Spans{{Start: most.at, End: most.at.Add(time.Nanosecond)}}
		var others []int
		for _, i := range rest {
			if next.lost || first[i].Overlaps(instant) {
				if len(next.voices) == 0 {
					next.from = i
				}
				next.voices = append(next.voices, voices[i])
			} else {
				others = append(others, i)
			}
		}
		found, rest = append(found, next), others
	}
	slices.SortStableFunc(found, func(a, b side) int {
		if a.lost != b.lost {
			if a.lost {
				return 1
			}
			return -1
		}
		return cmp.Or(cmp.Compare(len(b.voices), len(a.voices)), cmp.Compare(a.from, b.from))
	})
	grouped := make([][]Voice, 0, len(found))
	for _, s := range found {
		grouped = append(grouped, s.voices)
	}
	return grouped
}

// waysOut finds, among the instants on which all voices agree in some reading, those that ask the fewest voices to be
// read otherwise than at first, and the readings that these need.
func waysOut(voices []Voice, first []when.Spans, agreed when.Spans) (when.Spans, []WayOut) {
	clipped := make([]when.Spans, len(voices))
	for i := range voices {
		clipped[i] = first[i].Intersect(agreed)
	}
	if most := sweep(clipped); most.count > 0 {
		agreed = most.spans
	}
	var ways []WayOut
	for i, voice := range voices {
		if first[i].Overlaps(agreed) {
			continue
		}
		for _, reading := range voice.Readings {
			if spans := reading.Spans.Intersect(agreed); !reading.First && len(spans) > 0 {
				ways = append(ways, WayOut{Voice: voice, Zone: reading.Zone, Spans: spans})
			}
		}
	}
	return agreed, ways
}
