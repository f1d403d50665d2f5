package reading

// This file sorts the date claims on one event by the voice that asserts them, and reads each voice's claims in each of
// the zones that it may have meant.

import (
	"slices"
	"sync"

	"claimcheck/claims"
	"claimcheck/claims/when"
)

// Voice is one voice and the ways in which its words on an event may be read.
type Voice struct {
	// Speaker is who asserts the claims.
	Speaker claims.Voice
	Claims  []*claims.Claim
	// Readings are those that give the voice's claims some meaning; there is at least one.
	Readings []Reading
}

// Reading is one way to read all of a voice's words.
type Reading struct {
	// Zone is the zone that the words follow.
	Zone Zone
	// Display is the zone in which the day shown on a post was counted; its Name is empty where there is none.
	Display Zone
	// First says that this reading comes to a reader's mind, or that none is preferred to it.
	First bool
	// PerClaim holds the spans of each of the voice's claims.
	PerClaim []when.Spans
	// Spans are the instants that all of the voice's claims allow.
	Spans when.Spans
}

// Of returns the voices whose dates constrain one instant, and how each may be read. Claims whose time cannot be told,
// as their words are not understood or no zone is known, constrain nothing and are left out.
func Of(d *claims.Dataset, event string, dated []*claims.Claim) []Voice {
	index := make(map[voiceKey]int, len(dated))
	all := make([]Voice, 0, len(dated))
	for _, claim := range dated {
		speaker := claim.Voice()
		key := keyOf(speaker)
		at, known := index[key]
		if !known {
			at = len(all)
			index[key] = at
			all = append(all, Voice{Speaker: speaker})
		}
		all[at].Claims = append(all[at].Claims, claim)
	}
	zones := sync.OnceValue(func() []Zone { return zonesOfAll(d, event, all) })
	voices := make([]Voice, 0, len(all))
	for _, voice := range all {
		voice.read(d, event, zones)
		if len(voice.Readings) > 0 {
			voices = append(voices, voice)
		}
	}
	return voices
}

// voiceKey tells voices apart: an article, a source of an article, a speaker in an article.
type voiceKey struct {
	article        *claims.Article
	sort, id, text string
}

func keyOf(v claims.Voice) voiceKey {
	switch {
	case v.Within != nil && v.Within.Speaker != nil:
		return voiceKey{v.Article, "speaker", v.Within.Speaker.ID, v.Within.Speaker.Text}
	case v.Within != nil:
		return voiceKey{v.Article, "within", v.Within.ID, ""}
	case v.Source != nil:
		return voiceKey{v.Article, "source", v.Source.ID, ""}
	}
	return voiceKey{article: v.Article}
}

// zonesOfAll returns the zones known of any article on the event, and UTC: a voice of no known zone is read in these,
// never in all the zones of the world.
func zonesOfAll(d *claims.Dataset, event string, voices []Voice) []Zone {
	var zones []Zone
	for _, voice := range voices {
		zones = distinct(append(zones, ArticleZones(d, voice.Speaker.Article, event)...))
	}
	return distinct(append(zones, utc()))
}

// read fills in the voice's readings.
func (v *Voice) read(d *claims.Dataset, event string, anywhere func() []Zone) {
	var readings []Reading
	switch {
	case v.Speaker.Within != nil:
		readings = v.withinReadings(d, event, anywhere)
	case v.Speaker.Source != nil:
		readings = v.sourceReadings(d, event, anywhere)
	default:
		readings = v.articleReadings(d, event, anywhere)
	}
	v.dropUnread(readings)
	v.Readings = make([]Reading, 0, len(readings))
	for _, reading := range readings {
		read := false
		for _, spans := range reading.PerClaim {
			if spans == nil {
				continue // These words mean nothing in this reading, and so they constrain nothing.
			}
			if read {
				spans = reading.Spans.Intersect(spans)
			}
			reading.Spans, read = spans, true
		}
		if read {
			v.Readings = append(v.Readings, reading)
		}
	}
}

// dropUnread leaves out the claims that mean nothing in any reading.
func (v *Voice) dropUnread(readings []Reading) {
	unread := func(k int) bool {
		return !slices.ContainsFunc(readings, func(r Reading) bool { return r.PerClaim[k] != nil })
	}
	whole := true
	for k := range v.Claims {
		whole = whole && !unread(k)
	}
	if whole {
		return
	}
	var kept []*claims.Claim
	spans := make([][]when.Spans, len(readings))
	for k, claim := range v.Claims {
		if unread(k) {
			continue
		}
		kept = append(kept, claim)
		for i, reading := range readings {
			spans[i] = append(spans[i], reading.PerClaim[k])
		}
	}
	v.Claims = kept
	for i := range readings {
		readings[i].PerClaim = spans[i]
	}
}

// articleReadings reads the article's own words: in the dateline's zone first.
func (v *Voice) articleReadings(d *claims.Dataset, event string, anywhere func() []Zone) []Reading {
	zones := ArticleZones(d, v.Speaker.Article, event)
	known := len(zones) > 0
	if !known {
		zones = anywhere()
	}
	reference := v.Speaker.Article.Reference()
	readings := make([]Reading, 0, len(zones))
	for i, zone := range zones {
		readings = append(readings, Reading{
			Zone: zone, First: i == 0 || !known,
			PerClaim: v.perClaim(zone, func(c *claims.Claim) when.Spans {
				return ownSpans(c, zone, reference, v.Speaker.Article.Published)
			}),
		})
	}
	return readings
}

// withinReadings reads the words of somebody quoted. A verbatim quote follows the speaker's clock. An indirect statement
// is told in the article's words about the speaker's, so that either clock may be meant.
func (v *Voice) withinReadings(d *claims.Dataset, event string, anywhere func() []Zone) []Reading {
	outer := v.Speaker.Within
	zones := ArticleZones(d, v.Speaker.Article, event)
	if own, ok := zoneOf(d.SpeakerZone(outer.Speaker), "", "the speaker"); ok {
		if outer.Kind == claims.KindQuote {
			zones = nil
		}
		zones = distinct(append([]Zone{own}, zones...))
	}
	if len(zones) == 0 {
		zones = anywhere()
	}
	reference := v.Speaker.Article.Reference()
	if outer.Said != nil && outer.Said.Date != "" {
		reference = outer.Said.Date
	}
	var readings []Reading
	for _, zone := range zones {
		readings = append(readings, Reading{
			Zone: zone, First: true,
			PerClaim: v.perClaim(zone, func(c *claims.Claim) when.Spans { return ownSpans(c, zone, reference, nil) }),
		})
	}
	return readings
}

// sourceReadings reads a source's words on its author's clock, and the day shown on it in each zone in which that day
// may have been counted.
func (v *Voice) sourceReadings(d *claims.Dataset, event string, anywhere func() []Zone) []Reading {
	source := v.Speaker.Source
	var authors []Zone
	if author, ok := zoneOf(d.SpeakerZone(source.Author), "", "the author"); ok {
		authors = []Zone{author}
	} else if authors = ArticleZones(d, v.Speaker.Article, event); len(authors) == 0 {
		authors = anywhere()
	}
	var readings []Reading
	for _, author := range authors {
		for _, moment := range postings(d, source, author) {
			readings = append(readings, Reading{
				Zone: author, Display: moment.display, First: true,
				PerClaim: v.perClaim(author, func(c *claims.Claim) when.Spans { return moment.spans(c, author) }),
			})
		}
	}
	return readings
}

func (v *Voice) perClaim(zone Zone, spans func(*claims.Claim) when.Spans) []when.Spans {
	all := make([]when.Spans, len(v.Claims))
	for i, claim := range v.Claims {
		all[i] = inStatedZone(claim.When, zone, func() when.Spans { return spans(claim) })
	}
	return all
}
