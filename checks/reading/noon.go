package reading

// This file sees at a glance that claims agree, as those on most events do: without reading them in each zone.

import (
	"time"

	"claimcheck/claims"
	"claimcheck/claims/when"
)

// AgreeAtNoon reports whether claims surely share an instant in the readings that come to mind, so that [Judge] would find
// them consistent: all are of one day, and noon of that day in UTC is in it on the clock of each voice. It reports false of
// many others that agree as well.
func AgreeAtNoon(d *claims.Dataset, dated []*claims.Claim) bool {
	var agreed when.Day
	for i, claim := range dated {
		if claim.Within != "" || claim.When == nil || claim.When.Zone != "" {
			return false
		}
		date, ok := dateOf(claim.When)
		day, whole := date.Day()
		if !ok || !whole || i > 0 && day != agreed {
			return false
		}
		agreed = day
		if source := claim.Source(); source != nil {
			if !meansItsDate(claim, date, source) || !noonAtAuthors(d, source, day) {
				return false
			}
		} else if !noonAtDateline(d, claim.Article, day) {
			return false
		}
	}
	return true
}

// meansItsDate reports whether a claim in words of a source means just the day recorded, on the author's clock: the source
// shows that very day, and the words give it or tell nothing from it.
func meansItsDate(c *claims.Claim, date when.Date, source *claims.Source) bool {
	if _, numbered := when.PostTime(source.URL); numbered || source.Kind == "post" || source.Published == nil || source.Published.Zone != "" {
		return false
	}
	shown, ok := dateOf(source.Published)
	day, whole := shown.Day()
	if !ok || !whole || !shown.Equal(date) {
		return false
	}
	if c.When.Text == "" {
		return true
	}
	meaning, understood := resolver(c)(c.When.Text, day)
	return !understood || !meaning.Relative || meaning.Date.Equal(date)
}

// noonAtAuthors reports whether noon of a day in UTC is in that day on the clock of a source's author, or at the dateline
// where nobody knows that clock.
func noonAtAuthors(d *claims.Dataset, source *claims.Source, day when.Day) bool {
	if author, ok := zoneOf(d.SpeakerZone(source.Author), "", "the author"); ok {
		return holdsNoon(day, author)
	}
	zone, known := datelineZone(d, source.Article)
	return known && holdsNoon(day, zone)
}

// noonAtDateline reports whether noon of a day in UTC is in that day at the dateline of an article, whose words mean their
// dates there unless it was published at a known moment.
func noonAtDateline(d *claims.Dataset, a *claims.Article, day when.Day) bool {
	zone, known := datelineZone(d, a)
	if !known {
		return false
	}
	_, printed := instantOf(a.Published, zone.Location)
	return !printed && holdsNoon(day, zone)
}

func datelineZone(d *claims.Dataset, a *claims.Article) (Zone, bool) {
	if a.Dateline == nil {
		return Zone{}, false
	}
	return placeZone(d, a.Dateline.Place, "the dateline")
}

func holdsNoon(day when.Day, zone Zone) bool {
	noon, span := day.Span(time.UTC).Start.Add(12*time.Hour), day.Span(zone.Location)
	return !span.Start.After(noon) && span.End.After(noon)
}
