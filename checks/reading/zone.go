package reading

// This file finds the zones that somebody's words may follow, each with the name that a reader knows it by.

import (
	"slices"
	"time"

	"claimcheck/claims"
	"claimcheck/claims/when"
)

// Zone is a zone in which words may be meant.
type Zone struct {
	// Name is the IANA name or offset.
	Name string
	// Label is what people call it: the dateline's place, a city.
	Label string
	// Origin tells where the zone comes from: "the dateline".
	Origin string
	// Dateline says that an article's dateline gave it: readers take its weekdays as meant there.
	Dateline bool

	Location *time.Location
}

// zoneOf makes a Zone, and reports whether a zone of that name exists at all.
func zoneOf(name, label, origin string) (Zone, bool) {
	if name == "" {
		return Zone{}, false
	}
	location, err := when.LoadZone(name)
	if err != nil {
		return Zone{}, false
	}
	if label == "" {
		label = when.ZoneWords(location)
	}
	return Zone{Name: name, Label: label, Origin: origin, Location: location}, true
}

// utc is the zone in which machines show days.
func utc() Zone { return Zone{Name: "UTC", Label: "UTC", Origin: "UTC", Location: time.UTC} }

// distinct drops zones that an earlier one names already, from the list itself.
func distinct(zones []Zone) []Zone {
	kept := zones[:0]
	for _, zone := range zones {
		if !slices.ContainsFunc(kept, func(k Zone) bool { return k.Name == zone.Name }) {
			kept = append(kept, zone)
		}
	}
	return kept
}

// ArticleZones returns the zones that an article's own words on an event may follow, the most likely first: that of the
// dateline's place, then those of the event's places, then the publisher's.
func ArticleZones(d *claims.Dataset, a *claims.Article, event string) []Zone {
	return articleZones(make([]Zone, 0, 4), d, a, event)
}

// articleZones is ArticleZones in a list that is empty and has room.
func articleZones(zones []Zone, d *claims.Dataset, a *claims.Article, event string) []Zone {
	add := func(zone Zone, ok bool) {
		if ok {
			zones = append(zones, zone)
		}
	}
	if a.Dateline != nil {
		zone, ok := placeZone(d, a.Dateline.Place, "the dateline")
		zone.Dateline = true
		add(zone, ok)
	}
	if known, ok := d.Events.Find(event); ok {
		for _, place := range known.Places {
			add(placeZone(d, place, "a place of the event"))
		}
	}
	if publisher, ok := d.Publishers.Find(a.Publisher); ok {
		add(zoneOf(publisher.Zone, "", "the publisher, "+publisher.Name))
	}
	return distinct(zones)
}

// placeZone returns the zone of a place. Its label is the name of the place as it stands in a sentence: the register's, else
// the gazetteer's, which is not in capitals as datelines are.
func placeZone(d *claims.Dataset, place, origin string) (Zone, bool) {
	if registered, ok := d.Places.Find(place); ok && registered.Name != "" {
		name, _ := d.PlaceZone(place)
		return zoneOf(name, registered.Name, origin)
	}
	name, label, known := when.PlaceZone(place)
	if !known {
		label = place
	}
	if _, registered := d.FindPlace(place); registered {
		name, _ = d.PlaceZone(place)
	}
	return zoneOf(name, label, origin)
}

// displayZones returns the zones in which the day shown on a post may have been counted, none of them preferred: the
// author's, that of the publisher who embeds the post, and UTC.
func displayZones(d *claims.Dataset, s *claims.Source, author Zone) []Zone {
	if s.Published.Zone != "" {
		if zone, ok := zoneOf(s.Published.Zone, "", "the record"); ok {
			return []Zone{zone}
		}
	}
	if s.Kind != "post" {
		return []Zone{author}
	}
	zones := []Zone{author}
	if publisher, ok := d.Publishers.Find(s.Article.Publisher); ok {
		if zone, ok := zoneOf(publisher.Zone, "", "the publisher, "+publisher.Name); ok {
			zones = append(zones, zone)
		}
	}
	return distinct(append(zones, utc()))
}
