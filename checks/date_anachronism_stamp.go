package checks

// This file reads times as generously as zones allow. A stamp is a time together with all the zones in which it may
// have been meant; it lies before another one only where no choice of zones, for either of them, makes the two overlap.

import (
	"strconv"
	"strings"
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// stamp is one time of a record, or two that are one for the purpose.
type stamp struct {
	// what names the time in a sentence: "the last change to the article".
	what string
	// at returns its place, which only those want to know that are told of.
	at func() claims.Ref
	// quote is how the record has it, and part where its words stand.
	quote string
	part  string
	// written is the recorded date, empty where only words tell the time; may is what the words beside it may mean.
	written string
	may     []sense
	date    when.Date
	zones   []reading.Zone
	// stretch is the hull of the time over all its zones.
	stretch when.Span
}

// namedZone returns the zone of that name.
func namedZone(name string) (reading.Zone, bool) {
	if name == "" {
		return reading.Zone{}, false
	}
	location, err := when.LoadZone(name)
	if err != nil {
		return reading.Zone{}, false
	}
	return reading.Zone{Name: name, Label: when.ZoneWords(location), Location: location}, true
}

var worldClocks = [...]reading.Zone{
	{Name: "-12:00", Label: "UTC-12", Location: time.FixedZone("UTC-12", -12*60*60)},
	{Name: "+14:00", Label: "UTC+14", Location: time.FixedZone("UTC+14", 14*60*60)},
}

// anywhere returns the easternmost and the westernmost clocks of the world, between which an unknown one goes.
func anywhere() []reading.Zone { return worldClocks[:] }

// orAnywhere returns the zones, or those of the whole world where none is known.
func orAnywhere(zones []reading.Zone) []reading.Zone {
	if len(zones) == 0 {
		return anywhere()
	}
	return zones
}

// articleZones returns the zones in which an article's own times may have been meant.
func articleZones(d *claims.Dataset, a *claims.Article, event string) []reading.Zone {
	return orAnywhere(reading.ArticleZones(d, a, event))
}

// displayZones returns the zones in which the day shown on a source may have been counted: the one that the record
// states, else its author's, the publisher's of the article that shows it, and UTC. With an unknown author that is any.
func displayZones(d *claims.Dataset, s *claims.Source) []reading.Zone {
	if s.Published != nil {
		if stated, ok := namedZone(s.Published.Zone); ok {
			return []reading.Zone{stated}
		}
	}
	if _, known := namedZone(d.SpeakerZone(s.Author)); !known {
		return anywhere()
	}
	return knownClocks(d, s)
}

// knownClocks returns the zones that are known of those in which the day shown on a source may have been counted: its
// author's, the publisher's of the article that shows it, and UTC.
func knownClocks(d *claims.Dataset, s *claims.Source) []reading.Zone {
	zones := make([]reading.Zone, 0, 3)
	if author, ok := namedZone(d.SpeakerZone(s.Author)); ok {
		zones = append(zones, author)
	}
	if publisher, ok := d.Publishers.Find(s.Article.Publisher); ok {
		if zone, ok := namedZone(publisher.Zone); ok {
			zones = append(zones, zone)
		}
	}
	return append(zones, reading.Zone{Name: "UTC", Label: "UTC", Location: time.UTC})
}

// newStamp reads a when in all of some zones. Words without a date are read where they need no reference day.
func newStamp(what string, w *claims.When, ref func(...string) claims.Ref, key string, zones []reading.Zone) (stamp, bool) {
	if w == nil {
		return stamp{}, false
	}
	s := stamp{what: what, at: func() claims.Ref { return whenRef(ref, key, w) }, quote: w.Date, written: w.Date, zones: zones}
	if stated, ok := namedZone(w.Zone); ok {
		s.zones = []reading.Zone{stated}
	}
	if w.Date == "" {
		s.quote = w.Text
		may := sensesOf(w.Text, view{})
		if len(may) != 1 {
			return stamp{}, false
		}
		s.date = may[0].Date
		return s.measured()
	}
	date, err := when.ParseDate(w.Date)
	if err != nil {
		return stamp{}, false
	}
	s.date = date
	return s.measured()
}

// edtfStamp reads an EDTF date in all of some zones.
func edtfStamp(what, date string, at func() claims.Ref, zones []reading.Zone) (stamp, bool) {
	parsed, err := when.ParseDate(date)
	if date == "" || err != nil {
		return stamp{}, false
	}
	return stamp{what: what, at: at, quote: date, written: date, date: parsed, zones: zones}.measured()
}

// measured fills in the hull over all zones.
func (s stamp) measured() (stamp, bool) {
	for _, zone := range s.zones {
		s.stretch = s.stretch.Hull(s.date.Span(zone.Location))
	}
	return s, !s.stretch.Empty()
}

// until stretches a stamp to hold an instant as well, which may be the true one.
func (s stamp) until(moment time.Time) stamp {
	s.stretch = s.stretch.Hull(when.Span{Start: moment, End: moment.Add(time.Millisecond)})
	return s
}

// after reports whether the whole of a time lies after the whole of another, in every zone of either.
func (s stamp) after(other stamp) bool { return !s.stretch.Start.Before(other.stretch.End) }

// endsBehind reports whether a when is a day that begins before the time ends wherever in the world it is counted: it is
// not after the time, and needs no reading in all of its zones, which takes longer than all the rest.
func (s stamp) endsBehind(w *claims.When) bool {
	if w == nil {
		return false
	}
	day, ok := plainDay(w.Date)
	return ok && day.BeginsBefore(s.stretch.End)
}

// beginsBefore reports whether the time begins before a day ends wherever in the world that is counted.
func (s stamp) beginsBefore(date string) bool {
	day, ok := plainDay(date)
	return ok && day.EndsAfter(s.stretch.Start)
}

// plainDay returns the day that a date is, where it is a whole day that nobody doubts.
func plainDay(date string) (when.Day, bool) {
	parsed, err := when.ParseDate(date)
	if err != nil {
		return when.Day{}, false
	}
	return parsed.Day()
}

// words tells the time by the calendar on which it is written.
func (s stamp) words() string { return dateWords(s.date) }

// told quotes the time as the record has it, and tells what that is.
func (s stamp) told() string {
	if words := s.words(); words != strconv.Quote(s.quote) && words != s.quote {
		return check.Quoted(s.quote) + " (" + words + ")"
	}
	return check.Quoted(s.quote)
}

// named tells what the time is of, and quotes it: "the publication of the article, “2021-08-10” (...)".
func (s stamp) named() string { return s.what + ", " + s.told() }

// evidence quotes the time, with the zones in which it was read.
func (s stamp) evidence() check.Evidence {
	var labels, names []string
	for _, zone := range s.zones {
		labels, names = appendNew(labels, zone.Label), appendNew(names, zone.Name)
	}
	where := "in " + strings.Join(labels, " or ")
	zone := names[0]
	switch {
	case s.date.Zoned():
		where, zone = "by its own offset", ""
	case len(s.zones) == 2 && s.zones[0].Name == "-12:00" && s.zones[1].Name == "+14:00":
		where, zone = "wherever in the world", ""
	}
	span := s.stretch
	return check.Evidence{
		At: s.at(), Quote: s.quote, Part: s.part, Zone: zone, Span: &span,
		Note: s.what + ", read as " + s.words() + " " + where + " (" + span.UTCWords() + ")",
	}
}

func appendNew(list []string, word string) []string {
	for _, known := range list {
		if known == word {
			return list
		}
	}
	return append(list, word)
}

// kindWords names a source by its kind: "press release".
func kindWords(s *claims.Source) string {
	if s.Kind == "other" {
		return "source"
	}
	return strings.ReplaceAll(s.Kind, "-", " ")
}
