package checks

import (
	"iter"
	"time"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
)

// DateResolution finds recorded dates that the words beside them cannot mean.
var DateResolution = &check.Check{
	Name: "date-resolution",
	Doc: `a recorded date that its own words cannot mean

"On Tuesday", in an article of Tuesday, 10 August 2021, is no Wednesday; "yesterday" in a post of 9 August is not the 9th.
Where a record gives a date beside such words, one of the two was misread or mistyped, and every other check that goes
by the date is led astray. The words are seen from their reference time: an article's from its dateline's day, else the
day it was published; a source's from the day it was published; the words of somebody quoted from the day they were said.

Every reading that the words allow is tried: a weekday up to eight days away on either side, a month and day in the year
before and the year after, "today" as each day that it was for whoever wrote it. A date that overlaps one of them is
silent, however coarse or fine it is, and so are words that claimcheck does not know, or that are seen from another time
in the story ("two days later").

What to do: look the words up in the text. Either the record misquotes them, or the date is off, or the reference day is.
The candidates are listed; none is preferred. A weekday that does not go with the date beside it is told by date-weekday.`,
	Severity: check.Error,
	Run:      check.EachArticle(dateResolutions),
}

func dateResolutions(p *check.Pass, a *claims.Article) {
	for t := range timesOf(p.Dataset, a) {
		if finding, ok := t.resolutionFault(); ok {
			p.Report(finding)
		}
	}
}

// timed is a when of a record.
type timed struct {
	dataset *claims.Dataset
	when    *claims.When
	article *claims.Article
	// source and claim are what the when belongs to; both are nil for one of the article itself.
	source *claims.Source
	claim  *claims.Claim
	// key is the when's key in the record: "published", "when", "said".
	key string
	// today is the one day that a yearless date is nearest to, as date-weekday sees it.
	today when.Day
}

// timesOf yields the times of an article's record: its own, those of its sources and those of its live claims.
func timesOf(d *claims.Dataset, a *claims.Article) iter.Seq[timed] {
	return func(yield func(timed) bool) {
		today, _ := dayIn(a.Reference())
		add := func(w *claims.When, key string, source *claims.Source, claim *claims.Claim, today when.Day) bool {
			return w == nil || yield(timed{dataset: d, article: a, when: w, key: key, source: source, claim: claim, today: today})
		}
		if !add(a.Published, "published", nil, nil, today) || !add(a.Modified, "modified", nil, nil, today) || !add(a.Retrieved, "retrieved", nil, nil, today) {
			return
		}
		for _, source := range a.Sources {
			if !add(source.Published, "published", source, nil, today) || !add(source.Retrieved, "retrieved", source, nil, today) {
				return
			}
		}
		for _, claim := range a.Claims {
			if !claim.Live() {
				continue
			}
			day := today
			if source := claim.Source(); source != nil && source.Published != nil {
				if published, ok := dayIn(source.Published.Date); ok {
					day = published
				}
			}
			if !add(claim.When, "when", nil, claim, day) || !add(claim.Said, "said", nil, claim, day) {
				return
			}
		}
	}
}

// view returns the days from which the words may be seen. The time at which a page was looked at is seen from nowhere.
func (t timed) view() view {
	switch {
	case t.claim != nil && t.key == "said":
		return saidView(t.dataset, t.claim)
	case t.claim != nil:
		return claimView(t.dataset, t.claim)
	case t.key == "retrieved":
		return view{}
	case t.source != nil:
		return sourceShownView(t.dataset, t.source)
	}
	return shownView(t.article.Retrieved, t.article.Ref("retrieved"))
}

// firstDay returns the first day of the view of a claim's own time, where it is one that the record of the article or of the
// source tells plainly.
func (t timed) firstDay() (when.Day, bool) {
	if t.claim == nil || t.key != "when" || t.claim.Within != "" {
		return when.Day{}, false
	}
	if source := t.claim.Source(); source != nil {
		return dayOfWhen(source.Published)
	}
	if a := t.article; standsInArticle(t.claim) && a.Dateline != nil && a.Dateline.Date != "" {
		return dayIn(a.Dateline.Date)
	}
	return when.Day{}, false
}

// ref returns the place of a key of the when, or of the when itself where it is a plain date.
func (t timed) ref(key string) claims.Ref {
	path := append([]string{t.key}, t.when.Path(key)...)
	switch {
	case t.claim != nil:
		return t.claim.Ref(path...)
	case t.source != nil:
		return t.source.Ref(path...)
	}
	return t.article.Ref(path...)
}

// on makes a finding one about what the when belongs to.
func (t timed) on(f check.Finding) check.Finding {
	switch {
	case t.claim != nil:
		return f.On(t.claim)
	case t.source != nil:
		return f.OnSource(t.source)
	}
	return f.In(t.article)
}

// part tells in which part of the article the words stand.
func (t timed) part() string {
	switch {
	case t.claim != nil:
		return check.QuoteOf(t.claim).Part
	case t.source != nil:
		return "source"
	}
	return ""
}

// noDay stands for the day from which words are seen where any day will do.
var noDay = when.Day{Year: 2000, Month: time.January, Day: 1}

// namesDate reports whether a when's words name its recorded date by themselves, whatever the day from which they are
// seen.
func namesDate(w *claims.When) bool {
	meaning, ok := english.Resolve(w.Text, noDay)
	if !ok || meaning.Relative {
		return false
	}
	recorded, err := when.ParseDate(w.Date)
	return err == nil && allowed(w.Text, []sense{{Meaning: meaning}}, recorded)
}

// misread reports whether the words of a when cannot mean its recorded date, and returns what they can mean.
func (t timed) misread() (recorded when.Date, may []sense, wrong bool) {
	if t.when.Text == "" || t.when.Date == "" {
		return when.Date{}, nil, false
	}
	recorded, err := when.ParseDate(t.when.Date)
	if err != nil {
		return recorded, nil, false
	}
	if namesDate(t.when) {
		return recorded, nil, false
	}
	first, known := t.firstDay()
	var v view
	if !known {
		v = t.view()
		if known = len(v.days) > 0; known {
			first = v.days[0]
		}
	}
	if known {
		// Most records are right at first sight, and need no search.
		meaning, ok := english.Resolve(t.when.Text, first)
		if !ok || allowed(t.when.Text, []sense{{meaning, first}}, recorded) {
			return recorded, nil, false
		}
	}
	if len(v.days) == 0 {
		v = t.view()
	}
	if len(weekdayFaults(t.when, t.when.Text, t.today)) > 0 {
		return recorded, nil, false
	}
	if t.when.Zone != "" {
		v = v.widened() // The words follow another clock than the one by which the reference day was counted.
	}
	may = sensesOf(t.when.Text, v)
	return recorded, may, len(may) > 0 && !allowed(t.when.Text, may, recorded)
}

func (t timed) resolutionFault() (check.Finding, bool) {
	recorded, may, wrong := t.misread()
	if !wrong {
		return check.Finding{}, false
	}
	return t.tellResolution(recorded, may), true
}
