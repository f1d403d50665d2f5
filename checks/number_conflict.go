package checks

// This file holds figures of one thing at one time against one another: within one voice of an article, against the
// sources that an article rests on, and across articles.

import (
	"math"
	"slices"
	"strings"
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/quantity"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// NumberConflict finds figures of one thing at one time that cannot all hold.
var NumberConflict = &check.Check{
	Name: "number-conflict",
	Doc: `one thing, at one time, in figures that cannot all hold

The headline says thirty and the text says thirteen. Every figure is read as all the values that it leaves open: by its
rounding ("1.2 million" is 1.15 to 1.25 million; a small count is exact), its bound ("about" is a tenth up and down,
"more than" has no upper end), its vague words ("dozens") and its unit, miles against kilometres. Figures that share a
value agree. What stands against one another is one measure of one event or person, told of one time by one voice;
an article against the sources that it rests on; and, as a warning, articles of one day. Tolls move: figures of
different days are silent, those whose words tell that they were revised, and later articles of a day that say more.
Police and hospital may count differently, and are silent too. A figure that looks like a slip of its own quoted words
is told as well.

What to do: look at both quotes and ask which one is off; likely slips are listed, none is preferred. If both are right,
record what tells them apart: the time ("when"), the bound, another measure, or the speaker ("within").`,
	Severity: check.Error,
	Run:      check.EachMeasure(numberConflicts),
}

// The verdicts of number-conflict.
const (
	againstWords    = "words"    // The recorded value belies the words quoted for it.
	againstHeadline = "headline" // The headline and the rest of an article differ.
	againstItself   = "article"  // One voice in an article gives two figures.
	againstSource   = "source"   // An article and its source differ.
	againstOthers   = "articles" // Articles of one day differ.
)

func numberConflicts(p *check.Pass, g *check.Group) {
	if g.ID == measureOfAge {
		return
	}
	var own []*claims.Claim
	for _, c := range g.Claims {
		if c.Kind == claims.KindNumber && c.Measure == g.ID {
			own = append(own, c)
		}
	}
	reportMisprinted(p, own)
	figures := figuresOf(p.Dataset, own)
	if agree(figures) {
		return
	}
	figures = withoutFigures(figures, figure.revised)
	faulty := map[*claims.Article]bool{} // faulty are articles of which something is told already.
	for _, told := range bucket(figures, func(f figure) string { return articleKey(f.Claim.Article) + f.subject + "\x00" + f.held }) {
		if conflictsWithin(p, told) {
			faulty[told[0].Claim.Article] = true
		}
	}
	across := withoutFigures(figures, func(f figure) bool { return faulty[f.Claim.Article] || f.voice != "" })
	for _, told := range bucket(across, dayKey) {
		conflictAcross(p, told)
	}
}

// agree reports whether all figures of a measure share a value, as they mostly do: then so do those of each voice, each
// article and each day among them.
func agree(figures []figure) bool {
	shared := quantity.Interval{Low: math.Inf(-1), High: math.Inf(1)}
	for i := range figures {
		shared = shared.Intersect(figures[i].Interval)
	}
	return shared.Low <= shared.High
}

// conflictsWithin reports what one article says of one thing at one time, and whether there was anything to report.
func conflictsWithin(p *check.Pass, told []figure) bool {
	found := false
	var sound, sources []figure
	for _, voice := range bucket(told, func(f figure) string { return "voice " + f.voice }) {
		if sides := quantity.Sides(intervalsOf(voice)); len(sides) > 1 {
			newNumberTelling(p.Dataset, voice, sides).report(p, withinVerdict(voice, sides), check.Error)
			found = true
		} else if voice[0].Claim.Source() != nil && voice[0].Claim.Voice().Within == nil {
			sources = append(sources, voice...)
		} else {
			sound = append(sound, voice...)
		}
	}
	for _, pair := range againstSources(sound, sources) {
		sides := quantity.Sides(intervalsOf(pair))
		newNumberTelling(p.Dataset, pair, sides).report(p, againstSource, check.Error)
		found = true
	}
	return found
}

// withinVerdict tells a headline that stands against the rest from a text that differs with itself.
func withinVerdict(figures []figure, sides [][]int) string {
	if figures[0].voice != "" {
		return againstItself
	}
	headline := func(i int) bool { return figures[i].Claim.Anchor.Part() == "headline" }
	for _, side := range sides {
		if !slices.ContainsFunc(side, func(i int) bool { return !headline(i) }) {
			return againstHeadline
		}
	}
	return againstItself
}

// againstSources returns the figures of an article that agree with none of the sources that they rest on, each time
// with those sources' figures. A figure rests on the sources that it cites; one that cites none, on those published on
// the article's day, and one of a speaker on the speaker's own. Figures of the same sources are told together.
func againstSources(told, sources []figure) [][]figure {
	if len(sources) == 0 {
		return nil
	}
	type source struct {
		figures []figure
		shared  quantity.Interval // shared are the values that all its figures hold: it agrees with itself.
	}
	byID := map[string]*source{}
	var ids []string
	for _, f := range sources {
		id := f.Claim.Source().ID
		if known := byID[id]; known != nil {
			known.figures, known.shared = append(known.figures, f), known.shared.Intersect(f.Interval)
			continue
		}
		ids = append(ids, id)
		byID[id] = &source{[]figure{f}, f.Interval}
	}
	lonely := bucket(told, func(f figure) string {
		under := restsOn(f.Claim, ids)
		if len(under) == 0 || slices.ContainsFunc(under, func(id string) bool { return f.Overlaps(byID[id].shared) }) {
			return ""
		}
		return f.voice + "\x00" + strings.Join(under, "\x00")
	})
	for i, figures := range lonely {
		for _, id := range restsOn(figures[0].Claim, ids) {
			lonely[i] = append(lonely[i], byID[id].figures...)
		}
	}
	return lonely
}

// restsOn returns those of an article's sources that a figure rests on.
func restsOn(c *claims.Claim, ids []string) []string {
	cites := c.Cites
	outer := c.Article.Claim(c.Within)
	if len(cites) == 0 && outer != nil {
		cites = outer.Cites
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		if len(cites) > 0 {
			return !slices.Contains(cites, id)
		}
		source := c.Article.Source(id)
		if outer != nil {
			return outer.Speaker == nil || source.Author == nil || *outer.Speaker != *source.Author
		}
		return !publishedOn(source, c.Article.Reference())
	})
}

// publishedOn reports whether a source may have been published on a day, as far as the record tells it.
func publishedOn(source *claims.Source, day string) bool {
	on, known := dayIn(day)
	if !known || source.Published == nil {
		return false
	}
	published, known := dayIn(source.Published.Date)
	return known && published == on
}

// dayKey tells what articles say of one thing on one known day; empty where the day is not known.
func dayKey(f figure) string {
	if f.held != now {
		if f.Claim.When.Date == "" {
			return ""
		}
		return f.subject + "\x00" + f.held
	}
	day, known := dayIn(f.Claim.Article.Reference())
	if !known {
		return ""
	}
	return f.subject + "\x00" + day.Span(time.UTC).String()
}

// conflictAcross reports articles of one day that differ, unless each later one says as much as the earlier ones or more.
func conflictAcross(p *check.Pass, told []figure) {
	sides := quantity.Sides(intervalsOf(told))
	if len(sides) < 2 || growing(told) {
		return
	}
	newNumberTelling(p.Dataset, told, sides).report(p, againstOthers, check.Warning)
}

// growing reports whether every article tells the moment at which it was published, and the figures can be a toll that
// rises from one to the next.
func growing(told []figure) bool {
	type timed struct {
		at when.Span
		figure
	}
	var sorted []timed
	for _, f := range told {
		at, ok := momentOf(f.Claim.Article)
		if !ok {
			return false
		}
		sorted = append(sorted, timed{at, f})
	}
	slices.SortStableFunc(sorted, func(a, b timed) int { return a.at.Start.Compare(b.at.Start) })
	least := sorted[0].Low
	for _, f := range sorted {
		least = max(least, f.Low)
		if f.High < least {
			return false
		}
	}
	return true
}

// momentOf returns the moment at which an article was published, where its record gives the time of day with an offset.
func momentOf(a *claims.Article) (when.Span, bool) {
	if a.Published == nil {
		return when.Span{}, false
	}
	date, err := when.ParseDate(a.Published.Date)
	if err != nil || !date.Zoned() {
		return when.Span{}, false
	}
	return date.Span(time.UTC), true
}
