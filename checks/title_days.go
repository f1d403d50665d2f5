package checks

// This file tells on which days a title is said to be held, and on which days the register has an office held, both as
// widely as the record allows.

import (
	"time"

	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
)

// dayRun is a run of days of the calendar, both ends included.
type dayRun struct{ first, last when.Day }

// The ends of time, for what has no bound.
var (
	earliestDay = when.Day{Year: -when.MaxYear, Month: time.January, Day: 1}
	latestDay   = when.Day{Year: when.MaxYear, Month: time.December, Day: 31}
)

// hull returns the shortest run that holds both.
func (r dayRun) hull(other dayRun) dayRun {
	return dayRun{minDay(r.first, other.first), maxDay(r.last, other.last)}
}

// words tells the days: "Tuesday, 10 August 2021", "August 2021".
func (r dayRun) words() string {
	return when.Span{Start: r.first.Span(time.UTC).Start, End: r.last.Span(time.UTC).End}.Words(time.UTC)
}

// daysOfDate returns the days on which a date may lie; it is false where there is no date, or one without bounds.
func daysOfDate(date when.Date) (dayRun, bool) {
	first, begins := date.FirstDay()
	last, ends := date.LastDay()
	return dayRun{first, last}, begins && ends
}

// daysOfEDTF returns the days on which a recorded date may lie.
func daysOfEDTF(date string) (dayRun, bool) {
	if date == "" {
		return dayRun{}, false
	}
	parsed, err := when.ParseDate(date)
	if err != nil {
		return dayRun{}, false
	}
	return daysOfDate(parsed)
}

// daysOfWhen returns all the days on which a when may lie, by its date and by its words. It is false where neither tells
// any: what words mean is never guessed.
func daysOfWhen(w *claims.When, seen func() view) (found dayRun, ok bool) {
	if w == nil {
		return dayRun{}, false
	}
	if w.Date != "" {
		if found, ok = daysOfEDTF(w.Date); !ok {
			return dayRun{}, false
		}
	}
	if w.Text == "" {
		return found, ok
	}
	for _, s := range sensesOf(w.Text, seen()) {
		meant, bounded := daysOfDate(s.Date)
		if !bounded {
			return dayRun{}, false
		}
		if ok {
			meant = meant.hull(found)
		}
		found, ok = meant, true
	}
	return found, ok
}

// articleDays returns the days from the earliest to the latest that an article may be of: its dateline's, that of its
// publication and that of its last change.
func articleDays(a *claims.Article) (found dayRun, ok bool) {
	unseen := func() view { return view{} }
	add := func(other dayRun, known bool) {
		switch {
		case known && ok:
			found = found.hull(other)
		case known:
			found, ok = other, true
		}
	}
	if a.Dateline != nil {
		add(daysOfEDTF(a.Dateline.Date))
	}
	add(daysOfWhen(a.Published, unseen))
	add(daysOfWhen(a.Modified, unseen))
	return found, ok
}

// sourceDays returns the days on which a source may have been published.
func sourceDays(s *claims.Source) (dayRun, bool) {
	found, ok := daysOfWhen(s.Published, func() view { return view{} })
	if posted, numbered := when.PostTime(s.URL); numbered {
		day := when.DayOf(posted, time.UTC)
		if !ok {
			return dayRun{day, day}, s.Published == nil
		}
		return found.hull(dayRun{day, day}), true
	}
	return found, ok
}

// occasion is the time at which somebody is called by a title.
type occasion struct {
	// at are the days for which the title is given, and origin tells what they are.
	at     dayRun
	origin string
	// own says that the claim itself dates the title.
	own bool
	// told are the days on which the words were written or spoken, and also the others from which they may be seen.
	told dayRun
	also []dayRun
}

// occasionOf tells when a title is given: at the claim's own time, else when the words were said, else on the days of the
// source or the article that they stand in. It is false where that is not known.
func occasionOf(d *claims.Dataset, c *claims.Claim) (o occasion, ok bool) {
	voice, source := c.Voice(), c.Source()
	outer := voice.Within
	spoken := outer != nil && (outer.Kind == claims.KindQuote || outer.Kind == claims.KindStatement)
	switch {
	case outer == nil && c.Within != "", source == nil && !standsInArticle(c):
		return o, false // Whose words these are is lost with the source or the quote that they stand in.
	case spoken && outer.Said != nil:
		o.origin = "when it was said"
		o.told, ok = daysOfWhen(outer.Said, func() view { return saidView(d, outer) })
	case spoken && source == nil && outer.Source() == nil:
		return o, false // When it was said is not known.
	case source != nil || spoken:
		if source == nil {
			source = outer.Source()
		}
		o.origin = "when the " + kindWords(source) + " was published"
		o.told, ok = sourceDays(source)
	default:
		o.origin = "at the time of the article"
		o.told, ok = articleDays(c.Article)
	}
	if !ok {
		return o, false
	}
	if article, known := articleDays(c.Article); known && spoken && outer.Kind == claims.KindStatement {
		o.also = append(o.also, article) // An article that reports what was said may use the titles of its own day.
	}
	o.at = o.told
	if c.When != nil {
		o.own, o.also, o.origin = true, nil, "at the time that the claim gives"
		o.at, ok = daysOfWhen(c.When, func() view { return claimView(d, c) })
	}
	return o, ok
}

// timesBeside returns the days that are told in the anchored words around a title: "President Bush, in 2003". It is false
// where the words tell a past that has no date.
func timesBeside(c *claims.Claim, from when.Day) (told []dayRun, clear bool) {
	for _, anchor := range c.Anchor.Items {
		for _, found := range english.Find(anchoredWords(anchor), from) {
			if found.FromStory || found.Value == "PAST_REF" {
				return nil, false
			}
			if meant, ok := daysOfDate(found.Date); ok {
				told = append(told, meant)
			}
		}
	}
	return told, true
}

// officeTerm is one time in an office, as widely and as narrowly as the register has it.
type officeTerm struct {
	office registered
	// began and ended are the days on which it may have begun and ended.
	began, ended dayRun
}

// termOf reads a term of office; it is false where the register has no date for it. An office without an end is still
// held, and of one without a beginning no more is known than that it began before it ended.
func termOf(office registered) (officeTerm, bool) {
	t := officeTerm{office, dayRun{earliestDay, latestDay}, dayRun{latestDay, latestDay}}
	began, begins := openDays(office.From)
	if begins {
		t.began = began
	}
	ended, ends := openDays(office.To)
	if ends {
		t.ended = ended
	}
	t.began.last = minDay(t.began.last, t.ended.last)
	return t, begins || ends
}

// openDays returns the days on which a recorded date may lie, which reach to the ends of time where it has no bound.
func openDays(recorded string) (dayRun, bool) {
	if recorded == "" {
		return dayRun{}, false
	}
	date, err := when.ParseDate(recorded)
	found := dayRun{earliestDay, latestDay}
	if first, ok := date.FirstDay(); ok {
		found.first = first
	}
	if last, ok := date.LastDay(); ok {
		found.last = last
	}
	return found, err == nil
}

// Each of the following is generous by a day, since an office changes hands on one day in two calendars.

// mayHold reports whether the office may have been held on one of some days.
func (t officeTerm) mayHold(at dayRun) bool { return t.mayHaveBegun(at) && t.mayLastUntil(at.first) }

// mayHaveBegun reports whether the term may have begun by the last of some days.
func (t officeTerm) mayHaveBegun(at dayRun) bool {
	return t.began.first.Compare(at.last.AddDays(1)) <= 0
}

// mayLastUntil reports whether the term may have lasted until a day.
func (t officeTerm) mayLastUntil(day when.Day) bool {
	return day.AddDays(-1).Compare(t.ended.last) <= 0
}

// mayHaveEnded reports whether the term may have ended by the last of some days.
func (t officeTerm) mayHaveEnded(at dayRun) bool {
	return t.ended.first.Compare(at.last.AddDays(1)) <= 0
}

// mayBeginLater reports whether the term may begin on the first of some days or later.
func (t officeTerm) mayBeginLater(at dayRun) bool {
	return at.first.AddDays(-1).Compare(t.began.last) <= 0
}

// holds reports whether the office was held on all of some days, and on those beside them, whatever the register's dates
// mean.
func (t officeTerm) holds(at dayRun) bool {
	return t.began.last.Before(at.first) && at.last.AddDays(1).Before(t.ended.first)
}
