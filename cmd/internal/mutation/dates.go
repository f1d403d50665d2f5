package mutation

// This file injects faults of time: weekdays, dates, lengths and orders.

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

var (
	weekdayWord = regexp.MustCompile(`\b(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b`)
	monthDay    = regexp.MustCompile(`\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`)
	nearDay     = regexp.MustCompile(`(?i)\b(today|yesterday|tomorrow|tonight|this (morning|afternoon|evening))\b`)
	fourDigits  = regexp.MustCompile(`\b\d{4}\b`)
	lengthParts = regexp.MustCompile(`^P(\d+)([DWMY])$`)
)

// day reads a date that names one day.
func day(date string) (time.Time, bool) {
	at, err := time.Parse(time.DateOnly, date)
	return at, err == nil
}

func told(at time.Time) string { return at.Format(time.DateOnly) }

// whens returns the paths of a claim's times that have both words and a day.
func whens(claim item) []string {
	var keys []string
	for _, key := range []string{"when", "said", "published"} {
		if _, ok := day(claim.text(key, "date")); ok && claim.text(key, "text") != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// timed returns all items that have times: claims, sources, articles.
func (n *Newsroom) timed() []item {
	var items []item
	for _, r := range n.records {
		items = append(items, r.article)
		items = append(items, r.sources...)
		items = append(items, r.claims...)
	}
	return items
}

// namesDay reports whether words name a day by themselves, seen from the day of the text.
func namesDay(words string) bool {
	return weekdayWord.MatchString(words) || monthDay.MatchString(words) || nearDay.MatchString(words)
}

// turn returns the weekday so many days on.
func turn(weekday string, days int) string {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if d.String() == weekday {
			return time.Weekday((int(d) + days + 7) % 7).String()
		}
	}
	return weekday
}

func either(r *rand.Rand, values ...int) int { return values[r.IntN(len(values))] }

func weekdayOff(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, i := range n.timed() {
		for _, key := range whens(i) {
			words := i.text(key, "text")
			weekday := weekdayWord.FindString(words)
			if weekday == "" {
				continue
			}
			days := either(r, -1, 1)
			if strings.Contains(words, "night") {
				days = 1 // The night of the day before reaches into the day.
			}
			wrong := strings.Replace(words, weekday, turn(weekday, days), 1)
			faults = append(faults, in(changed(words, wrong), i, i.set(wrong, key, "text")))
		}
	}
	return faults
}

// redated makes faults of all dates whose words name the day, by a change of the date; none is made where it returns an
// empty text.
func (n *Newsroom) redated(change func(i item, key string, at time.Time) string) []Fault {
	var faults []Fault
	for _, i := range n.timed() {
		for _, key := range whens(i) {
			at, _ := day(i.text(key, "date"))
			wrong := change(i, key, at)
			if wrong == "" || !namesDay(i.text(key, "text")) {
				continue
			}
			what := fmt.Sprintf("“%s” of %s is recorded as %s", i.text(key, "text"), told(at), wrong)
			faults = append(faults, in(what, i, i.set(wrong, key, "date")))
		}
	}
	return faults
}

func dateOff(n *Newsroom, r *rand.Rand) []Fault {
	return n.redated(func(i item, key string, at time.Time) string {
		source := n.sourceOf(i)
		sameDay := source.fields == nil || source.text("kind") == "press-release" || source.text("kind") == "readout"
		if nearDay.MatchString(i.text(key, "text")) && !sameDay {
			return told(at.AddDate(0, 0, either(r, -2, 2))) // A speech may be printed on the day after it was made.
		}
		return told(at.AddDate(0, 0, either(r, -2, -1, 1, 2)))
	})
}

func dayAndMonthExchanged(n *Newsroom, _ *rand.Rand) []Fault {
	return n.redated(func(_ item, _ string, at time.Time) string {
		year, month, day := at.Date()
		if day > 12 || day == int(month) {
			return ""
		}
		return told(time.Date(year, time.Month(day), int(month), 0, 0, 0, 0, time.UTC))
	})
}

func yearOff(n *Newsroom, r *rand.Rand) []Fault {
	dated := n.dated()
	return n.redated(func(i item, key string, at time.Time) string {
		words := i.text(key, "text")
		alone := !i.asserted() || len(dated[i.text("event")]) < 2
		if alone && !weekdayWord.MatchString(words) && !nearDay.MatchString(words) && !fourDigits.MatchString(words) {
			return "" // "On October 1" may be that of the next year, where nothing else tells.
		}
		return told(at.AddDate(either(r, -1, 1), 0, 0))
	})
}

// sourceOf returns the source in which a claim's words stand.
func (n *Newsroom) sourceOf(claim item) item {
	if r := n.recordOf(claim); r != nil {
		return r.source(claim.text("anchor", "source"))
	}
	return item{}
}

// dated lists the days on which asserted claims put each event, but for what lasted.
func (n *Newsroom) dated() map[string][]item {
	events := map[string][]item{}
	for _, claim := range n.claims("date") {
		if _, ok := day(claim.text("when", "date")); ok && claim.asserted() && claim.text("phase") == "" {
			events[claim.text("event")] = append(events[claim.text("event")], claim)
		}
	}
	return events
}

// abroad reports whether an event is told from several places, or by a source whose clock may be another than the paper's.
func (n *Newsroom) abroad(event string) bool {
	places := map[string]bool{}
	foreign := false
	for _, r := range n.records {
		paper := n.entry("publishers", r.article.text("publisher")).text("zone")
		for _, claim := range r.ofKind("date") {
			if claim.text("event") != event {
				continue
			}
			author := n.sourceOf(claim).text("author")
			zone := n.entry("people", author).text("zone") + n.entry("organisations", author).text("zone")
			places[r.article.text("dateline", "place")] = true
			foreign = foreign || zone != "" && zone != paper
		}
	}
	return foreign || len(places) > 1
}

// eventOff moves a day in words and date alike, where another voice tells the event's day too. A Thursday in one place may
// be the Friday of another, so that an event that is told abroad is moved by two days.
func eventOff(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	dated := n.dated()
	for _, claim := range n.claims("date") {
		event, words := claim.text("event"), claim.text("when", "text")
		at, _ := day(claim.text("when", "date"))
		weekday := weekdayWord.FindString(words)
		known := slices.ContainsFunc(dated[event], func(other item) bool {
			return other.file != claim.file || other.text("anchor", "source") != claim.text("anchor", "source")
		})
		mine := slices.ContainsFunc(dated[event], func(other item) bool {
			return other.file == claim.file && other.pointer() == claim.pointer()
		})
		if weekday == "" || !known || !mine || monthDay.MatchString(words) {
			continue
		}
		days := either(r, -1, 1)
		if n.abroad(event) {
			days *= 2
		}
		other := turn(weekday, days)
		wrong := strings.Replace(words, weekday, other, 1)
		faults = append(faults, in(changed(words, wrong), claim,
			claim.set(wrong, "when", "text"), claim.set(told(at.AddDate(0, 0, days)), "when", "date"),
			claim.set(strings.Replace(claim.text("anchor", "exact"), weekday, other, 1), "anchor", "exact")))
	}
	return faults
}

// stretched returns a length of the same unit that nobody would call the same.
func stretched(length string, r *rand.Rand) (string, bool) {
	parts := lengthParts.FindStringSubmatch(length)
	if parts == nil {
		return "", false
	}
	count, _ := strconv.Atoi(parts[1])
	longer := fmt.Sprintf("P%d%s", 2*count+2, parts[2])
	if count > 4 && r.IntN(2) == 0 {
		return fmt.Sprintf("P%d%s", count/2, parts[2]), true
	}
	return longer, true
}

func durationOff(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, claim := range n.claims("duration") {
		if wrong, ok := stretched(claim.text("length"), r); ok {
			faults = append(faults, in(changed(claim.text("length"), wrong), claim, claim.set(wrong, "length")))
		}
	}
	return faults
}

// apart reports whether both events of an order are told on days of their own.
func (n *Newsroom) apart(claim item) bool {
	dated := n.dated()
	these, others := dated[claim.text("event")], dated[claim.text("other")]
	if len(these) == 0 || len(others) == 0 {
		return false
	}
	return these[0].text("when", "date") != others[0].text("when", "date")
}

func gapOff(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, claim := range n.claims("order") {
		if wrong, ok := stretched(claim.text("gap"), r); ok && n.apart(claim) {
			faults = append(faults, in(changed(claim.text("gap"), wrong), claim, claim.set(wrong, "gap")))
		}
	}
	return faults
}

func orderReversed(n *Newsroom, _ *rand.Rand) []Fault {
	reversed := map[string]string{"before": "after", "after": "before"}
	var faults []Fault
	for _, claim := range n.claims("order") {
		relation := claim.text("relation")
		if reversed[relation] != "" && n.apart(claim) {
			faults = append(faults, in(changed(relation, reversed[relation]), claim, claim.set(reversed[relation], "relation")))
		}
	}
	return faults
}

// printed returns the day of an article's last change.
func (r *record) printed() (time.Time, bool) {
	var last time.Time
	for _, key := range []string{"published", "modified"} {
		for _, text := range []string{r.article.text(key), r.article.text(key, "date")} {
			if at, ok := day(text[:min(len(text), len(time.DateOnly))]); ok && at.After(last) {
				last = at
			}
		}
	}
	return last, !last.IsZero()
}

func sourceLate(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, record := range n.records {
		printed, ok := record.printed()
		for _, source := range record.sources {
			if !ok {
				continue
			}
			late := told(printed.AddDate(0, 0, 2+r.IntN(9)))
			fault := in("published on "+late, source, source.set(late, "published"))
			faults = append(faults, fault)
		}
	}
	return faults
}

func postOff(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, record := range n.records {
		for _, source := range record.sources {
			at, ok := day(source.text("published", "date"))
			if !ok || !strings.Contains(source.text("url"), "/status/") {
				continue
			}
			early := told(at.AddDate(0, 0, -3-r.IntN(9)))
			faults = append(faults, in("published on "+early, source, source.set(early, "published")))
		}
	}
	return faults
}

func planDone(n *Newsroom, _ *rand.Rand) []Fault {
	var faults []Fault
	for _, record := range n.records {
		printed, ok := record.printed()
		for _, claim := range record.ofKind("date") {
			at, known := day(claim.text("when", "date"))
			if ok && known && !claim.asserted() && at.Sub(printed) > 24*time.Hour {
				faults = append(faults, in("asserted: “"+claim.text("when", "text")+"”", claim, claim.drop("factuality")))
			}
		}
	}
	return faults
}

func retrievedEarly(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, record := range n.records {
		text := record.article.text("published")
		if at, ok := day(text[:min(len(text), len(time.DateOnly))]); ok {
			early := told(at.AddDate(0, 0, -2-r.IntN(9)))
			faults = append(faults, in("retrieved on "+early, record.article, record.article.set(early, "retrieved")))
		}
	}
	return faults
}
