package checks

// This file finds the days from which the words of a record may be seen: the day of the article, of the source, or of
// the saying, and each day that this was at the same time for somebody else who may have written the words.

import (
	"slices"
	"time"

	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// view is the days from which words may be seen.
type view struct {
	// days has first the one that the record gives; there are none where it gives none.
	days []when.Day
	// origin tells what day that is, and at and quote where it stands.
	origin string
	at     claims.Ref
	quote  string
	// zone is the first in which the words may be meant, nil where none is known.
	zone *reading.Zone
}

// and adds the days of another view.
func (v view) and(days ...when.Day) view {
	v.days = slices.Clone(v.days)
	for _, day := range days {
		if !slices.Contains(v.days, day) {
			v.days = append(v.days, day)
		}
	}
	return v
}

// widened adds the day before and the day after each day.
func (v view) widened() view {
	for _, day := range v.days {
		v = v.and(day.AddDays(-1), day.AddDays(1))
	}
	return v
}

// dayOfWhen returns the one day that a when names, as it is written.
func dayOfWhen(w *claims.When) (when.Day, bool) {
	if w == nil {
		return when.Day{}, false
	}
	if w.Date != "" {
		return dayIn(w.Date)
	}
	if may := sensesOf(w.Text, view{}); len(may) == 1 {
		return may[0].Date.Day()
	}
	return when.Day{}, false
}

// viewOf is the view from the one day that a when names; there is none where it names a month or two days.
func viewOf(w *claims.When, origin string, at claims.Ref) view {
	day, ok := dayOfWhen(w)
	if !ok {
		return view{}
	}
	v := view{days: []when.Day{day}, origin: origin, at: at, quote: w.Date}
	if w.Date == "" {
		v.quote = w.Text
	}
	return v
}

// mostLiveDays is how many days a page may go on being written, every day with its own "today".
const mostLiveDays = 14

// articleView is the view of an article's own words: from its dateline's day, else the day it was published. Where the
// two differ, words may be seen from the days beside them too; so may they where only the day of publication is known
// and it was another day at the dateline's place. An article that is changed may be seen from each day until then.
func articleView(d *claims.Dataset, a *claims.Article, event string) view {
	zones := reading.ArticleZones(d, a, event)
	var v view
	published, dated := dayOfWhen(a.Published)
	if a.Dateline != nil && a.Dateline.Date != "" {
		day, ok := dayIn(a.Dateline.Date)
		if !ok {
			return view{}
		}
		v = view{days: []when.Day{day}, origin: "the dateline’s day", at: a.Ref("dateline", "date"), quote: a.Dateline.Date}
		if dated && published != day {
			v = v.and(published).widened()
		}
	} else if dated {
		v = viewOf(a.Published, "the day the article was published", whenRef(a.Ref, "published", a.Published))
		v = v.and(daysElsewhere(a.Published, zones, zones)...)
	}
	if len(v.days) == 0 {
		return v
	}
	if changed, ok := dayOfWhen(a.Modified); ok {
		for day := v.days[0]; day.Compare(changed) < 0 && day.Since(v.days[0]) < mostLiveDays; day = day.AddDays(1) {
			v = v.and(day)
		}
		v = v.and(changed)
	}
	if len(zones) > 0 {
		v.zone = &zones[0]
	}
	return v
}

// whenRef returns the place of a when's date, or of its words where it has no date.
func whenRef(ref func(...string) claims.Ref, key string, w *claims.When) claims.Ref {
	inner := "date"
	if w.Date == "" {
		inner = "text"
	}
	return ref(append([]string{key}, w.Path(inner)...)...)
}

// daysElsewhere returns the days on the calendars of some voice's zones while a when lasts, whose day may have been counted
// in any of the zones of those who show it.
func daysElsewhere(shown *claims.When, shownIn, voices []reading.Zone) []when.Day {
	day, ok := dayOfWhen(shown)
	if !ok {
		return nil
	}
	date := day.Date()
	if parsed, err := when.ParseDate(shown.Date); shown.Date != "" && err == nil {
		date = parsed
	}
	var days []when.Day
	for _, zone := range shownIn {
		span := date.Span(zone.Location)
		for _, voice := range voices {
			last := when.DayOf(span.End.Add(-time.Nanosecond), voice.Location)
			for day := when.DayOf(span.Start, voice.Location); day.Compare(last) <= 0 && len(days) < 64; day = day.AddDays(1) {
				days = append(days, day)
			}
		}
	}
	return days
}

// sourceView is the view of a source's words: from the days of its author while the day shown on it lasted. An unknown
// clock leaves the day before and the day after open.
func sourceView(d *claims.Dataset, s *claims.Source) view {
	v := viewOf(s.Published, "the day the "+kindWords(s)+" was published", claims.Ref{})
	author, known := namedZone(d.SpeakerZone(s.Author))
	if len(v.days) > 0 {
		v.at = whenRef(s.Ref, "published", s.Published)
	}
	if posted, ok := when.PostTime(s.URL); ok {
		zones := anywhere()
		if known {
			zones = []reading.Zone{author}
		}
		if len(v.days) == 0 {
			v = view{origin: "the day that the post’s number tells", at: s.Ref("url"), quote: s.URL}
			v = v.and(when.DayOf(posted, zones[len(zones)-1].Location))
		}
		for day := when.DayOf(posted, zones[0].Location); day.Compare(when.DayOf(posted, zones[len(zones)-1].Location)) <= 0; day = day.AddDays(1) {
			v = v.and(day)
		}
	}
	if known {
		v.zone = &author
	}
	switch {
	case len(v.days) == 0 || s.Published == nil:
		return v
	case s.Kind == "press-release" || s.Kind == "readout":
		return v // It bears the day on which its author wrote it.
	case s.Kind == "post" && known:
		return v.and(daysElsewhere(s.Published, displayZones(d, s), []reading.Zone{author})...)
	}
	return v.widened()
}

// withinView is the view of words within a quote or statement: from the day it was said, else from the article's or the
// source's, which may print what was said the day before.
func withinView(d *claims.Dataset, c, outer *claims.Claim) view {
	if outer.Said != nil {
		v := saidDays(d, outer)
		if speaker, ok := namedZone(d.SpeakerZone(outer.Speaker)); ok {
			v.zone = &speaker
			zones := reading.ArticleZones(d, c.Article, c.Event)
			if outer.Said.Date != "" && len(zones) > 0 {
				return v.and(daysElsewhere(outer.Said, append(zones, speaker), []reading.Zone{speaker})...)
			}
		}
		return v.widened()
	}
	v := articleView(d, c.Article, c.Event)
	for _, source := range []*claims.Source{c.Source(), outer.Source()} {
		if source != nil {
			v = sourceView(d, source)
			break
		}
	}
	if len(v.days) == 0 {
		return v
	}
	for _, id := range slices.Concat(outer.Cites, c.Cites) {
		if source := c.Article.Source(id); source != nil {
			v = v.and(sourceView(d, source).days...)
		}
	}
	return v.widened()
}

// saidDays is the view from the day on which a quote was said: the recorded one, or those that the words allow.
func saidDays(d *claims.Dataset, c *claims.Claim) view {
	if c.Said.Date != "" {
		return viewOf(c.Said, "the day it was said", whenRef(c.Ref, "said", c.Said))
	}
	v := view{origin: "the day it was said", at: c.Ref("said", "text"), quote: c.Said.Text}
	for _, s := range sensesOf(c.Said.Text, saidView(d, c)) {
		day, ok := s.Date.Day()
		if !ok {
			return view{}
		}
		v = v.and(day)
	}
	return v
}

// claimView is the view of a claim's own words.
func claimView(d *claims.Dataset, c *claims.Claim) view {
	voice := c.Voice()
	switch {
	case voice.Within != nil && (voice.Within.Kind == claims.KindQuote || voice.Within.Kind == claims.KindStatement):
		return withinView(d, c, voice.Within)
	case voice.Source != nil:
		return sourceView(d, voice.Source)
	case len(c.Anchor.Items) > 0 && c.Anchor.Items[0].Source != "" || voice.Within == nil && c.Within != "":
		return view{} // Whose words these are is lost with the source or the quote that they stand in.
	}
	return articleView(d, c.Article, c.Event)
}

// saidView is the view of the words that tell when something was said. They may be the article's, whatever the quote
// stands in.
func saidView(d *claims.Dataset, c *claims.Claim) view {
	article := articleView(d, c.Article, c.Event)
	source := c.Source()
	if source == nil {
		return article
	}
	v := sourceView(d, source)
	if len(v.days) == 0 {
		return article
	}
	return v.and(article.days...)
}

// shownView is the view of a time as a page shows it, such as "yesterday": from the day on which somebody looked at it.
func shownView(retrieved *claims.When, at claims.Ref) view {
	return viewOf(retrieved, "the day it was retrieved", at).widened()
}

// sourceShownView is the view of the time shown on a source: by whoever made the article, or the record.
func sourceShownView(d *claims.Dataset, s *claims.Source) view {
	v := articleView(d, s.Article, "").widened()
	retrieved := shownView(s.Retrieved, s.Ref("retrieved"))
	if len(v.days) == 0 {
		return retrieved
	}
	return v.and(retrieved.days...)
}
