package reading

// This file sorts the date claims on one event by the voice that asserts them, and reads each voice's claims in each of
// the zones that it may have meant.

import (
	"slices"

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
	r := &reader{dataset: d, event: event, voices: voicesOf(dated)}
	for i := range r.voices {
		r.read(&r.voices[i])
	}
	return slices.DeleteFunc(r.voices, func(v Voice) bool { return len(v.Readings) == 0 })
}

// reader reads the voices on one event.
type reader struct {
	dataset *claims.Dataset
	event   string
	voices  []Voice
	// everywhere are the zones in which a voice of no known zone is read, once there is one.
	everywhere []Zone
	// told are the claims of the voice that is being read.
	told []told
	// zones are those of its article.
	zones []Zone
}

// zonesOf returns the zones of a voice's article, in a list that is used again for the next voice.
func (r *reader) zonesOf(v *Voice) []Zone {
	r.zones = articleZones(r.zones[:0], r.dataset, v.Speaker.Article, r.event)
	return r.zones
}

// anywhere returns the zones known of any article on the event, and UTC: a voice of no known zone is read in these, never
// in all the zones of the world.
func (r *reader) anywhere() []Zone {
	if r.everywhere == nil {
		var zones []Zone
		for _, voice := range r.voices {
			zones = distinct(append(zones, ArticleZones(r.dataset, voice.Speaker.Article, r.event)...))
		}
		r.everywhere = distinct(append(zones, utc()))
	}
	return r.everywhere
}

// voicesOf sorts claims by the voice that asserts them. A voice's claims mostly follow one another.
func voicesOf(dated []*claims.Claim) []Voice {
	var index map[voiceKey]int
	all := make([]Voice, 0, len(dated))
	keys := make([]voiceKey, 0, len(dated))
	find := func(key voiceKey) (int, bool) {
		if index == nil {
			at := slices.Index(keys, key)
			return at, at >= 0
		}
		at, known := index[key]
		return at, known
	}
	for _, claim := range dated {
		speaker := claim.Voice()
		key := keyOf(speaker)
		at, known := find(key)
		if !known {
			at = len(all)
			all, keys = append(all, Voice{Speaker: speaker}), append(keys, key)
			switch {
			case index != nil:
				index[key] = at
			case at == fewVoices:
				index = make(map[voiceKey]int, len(dated))
				for i, key := range keys {
					index[key] = i
				}
			}
		}
		all[at].Claims = append(all[at].Claims, claim)
	}
	return all
}

// fewVoices is how many voices are looked through for one: an index of so few takes longer.
const fewVoices = 16

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

// read fills in a voice's readings.
func (r *reader) read(v *Voice) {
	r.told = appendTold(r.told[:0], v.Claims)
	var readings []Reading
	switch {
	case v.Speaker.Within != nil:
		readings = r.withinReadings(v)
	case v.Speaker.Source != nil:
		readings = r.sourceReadings(v)
	default:
		readings = r.articleReadings(v)
	}
	v.dropUnread(readings)
	v.Readings = readings[:0]
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
		for i := range readings {
			if readings[i].PerClaim[k] != nil {
				return false
			}
		}
		return true
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
func (r *reader) articleReadings(v *Voice) []Reading {
	zones := r.zonesOf(v)
	known := len(zones) > 0
	if !known {
		zones = r.anywhere()
	}
	reference, published := v.Speaker.Article.Reference(), v.Speaker.Article.Published
	readings := make([]Reading, 0, len(zones))
	for i, zone := range zones {
		readings = append(readings, Reading{
			Zone: zone, First: i == 0 || !known,
			PerClaim: r.perClaim(func(t *told) when.Spans { return ownSpans(t, zone, reference, published) }),
		})
	}
	return readings
}

// withinReadings reads the words of somebody quoted. A verbatim quote follows the speaker's clock. An indirect statement
// is told in the article's words about the speaker's, so that either clock may be meant.
func (r *reader) withinReadings(v *Voice) []Reading {
	outer := v.Speaker.Within
	zones := r.zonesOf(v)
	if own, ok := zoneOf(r.dataset.SpeakerZone(outer.Speaker), "", "the speaker"); ok {
		if outer.Kind == claims.KindQuote {
			zones = nil
		}
		zones = distinct(append([]Zone{own}, zones...))
	}
	if len(zones) == 0 {
		zones = r.anywhere()
	}
	reference := v.Speaker.Article.Reference()
	if outer.Said != nil && outer.Said.Date != "" {
		reference = outer.Said.Date
	}
	readings := make([]Reading, 0, len(zones))
	for _, zone := range zones {
		readings = append(readings, Reading{
			Zone: zone, First: true,
			PerClaim: r.perClaim(func(t *told) when.Spans { return ownSpans(t, zone, reference, nil) }),
		})
	}
	return readings
}

// sourceReadings reads a source's words on its author's clock, and the day shown on it in each zone in which that day
// may have been counted.
func (r *reader) sourceReadings(v *Voice) []Reading {
	source := v.Speaker.Source
	var authors []Zone
	if author, ok := zoneOf(r.dataset.SpeakerZone(source.Author), "", "the author"); ok {
		authors = []Zone{author}
	} else if authors = r.zonesOf(v); len(authors) == 0 {
		authors = r.anywhere()
	}
	var readings []Reading
	for _, author := range authors {
		for _, moment := range postings(r.dataset, source, author) {
			readings = append(readings, Reading{
				Zone: author, Display: moment.display, First: true,
				PerClaim: r.perClaim(func(t *told) when.Spans { return moment.spans(t, author) }),
			})
		}
	}
	return readings
}

// perClaim reads each claim by the zone that it states, else as it is asked for.
func (r *reader) perClaim(otherwise func(*told) when.Spans) []when.Spans {
	read := make([]when.Spans, len(r.told))
	for i := range r.told {
		t := &r.told[i]
		switch {
		case t.When == nil:
		case t.settled:
			read[i] = t.spans
		default:
			read[i] = otherwise(t)
		}
	}
	return read
}
