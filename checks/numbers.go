package checks

// This file reads the number claims of a dataset for the checks that compare figures: what each says, of what, at what
// time, and in whose voice.

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/quantity"
	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/recall"
	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
	"claimcheck/claims/wording"
)

// measureOfAge is the one measure that has a check of its own.
const measureOfAge = "age"

// figure is a number claim as it is compared with others.
type figure struct {
	quantity.Reading
	// subject says what it is a figure of: measure, event, person, whole, change and dimension of the unit.
	subject string
	// held says when it held, in the eyes of whoever tells it: "now", or a span.
	held string
	// voice tells apart who asserts it within an article.
	voice string
}

// figureOptions returns what is known of a number claim beside its record.
func figureOptions(d *claims.Dataset, c *claims.Claim) quantity.Options {
	var words *wording.Text
	if c.Article.Language == "" {
		words = wording.Prepare(c.Anchor.Quote())
	}
	options := quantity.Options{English: inEnglish(c.Article, words)}
	if source := c.Source(); source != nil && source.Text != "" {
		if told := openingLanguage(source.Text); told.known {
			options.English = told.english
		}
	}
	if measure, ok := d.Measures.Find(c.Measure); ok {
		options.Unit = measure.Unit
	}
	return options
}

// language says whether a text is in English, as far as its length lets anybody tell.
type language struct{ english, known bool }

// openingLanguage returns the language of a text by its first words, which speak for the rest.
var openingLanguage = recall.Of(1<<8, 1<<12, func(text string) language {
	english, known := wording.Prepare(wording.Excerpt(text, 600)).English()
	return language{english, known}
})

// countsAsFigure reports whether a claim is a number that is asserted and compared with others.
func countsAsFigure(c *claims.Claim) bool {
	return c.Kind == claims.KindNumber && c.Measure != measureOfAge && c.Live() && c.Fact() == claims.Asserted
}

// figuresOf reads the numbers among some claims, in their order. Left out are those whose own words belie them, which
// number-conflict tells of.
func figuresOf(d *claims.Dataset, all []*claims.Claim) []figure {
	var chosen []*claims.Claim
	var options []quantity.Options
	units := unitsOf(all)
	measured := map[string]bool{} // measured are the measures that some claim gives with decimals.
	for _, c := range all {
		if !countsAsFigure(c) {
			continue
		}
		o := figureOptions(d, c)
		if unit := units[c.Measure]; c.Unit == "" && o.Unit == "" && quantity.Names(c.Anchor.Quote(), unit) {
			o.Unit = unit
		}
		if _, slipped := quantity.Misprinted(c, o); slipped {
			continue
		}
		measured[c.Measure] = measured[c.Measure] || quantity.Fraction(c, o.Unit)
		chosen, options = append(chosen, c), append(options, o)
	}
	var figures []figure
	for i, c := range chosen {
		options[i].Measured = measured[c.Measure]
		if read, ok := quantity.Read(c, options[i]); ok {
			figures = append(figures, figure{read, subjectOf(c, read.Unit.Dimension), heldAt(c), figureVoice(c)})
		}
	}
	return figures
}

// unitsOf returns the one unit in which all claims of a measure are that give any: a claim whose words hold it, and whose
// record leaves it out, means it too.
func unitsOf(all []*claims.Claim) map[string]string {
	units := map[string]string{}
	several := map[string]bool{}
	for _, c := range all {
		if c.Unit == "" || !countsAsFigure(c) {
			continue
		}
		if known, ok := units[c.Measure]; ok && known != c.Unit {
			several[c.Measure] = true
		}
		units[c.Measure] = c.Unit
	}
	for measure := range several {
		delete(units, measure)
	}
	return units
}

// subjectOf names what a figure is one of. A change is told apart by its ends.
func subjectOf(c *claims.Claim, dimension string) string {
	key := []string{c.Measure, c.Event, c.Person, c.PartOf, dimension}
	if c.Change != nil {
		key = append(key, fmt.Sprint(*c.Change))
	}
	return strings.Join(key, "\x00")
}

// now is when a figure held whose claim names no time, or names the day of the article or source that tells it.
const now = "now"

// heldAt says when a figure held. Words that mean no time that is known stand for themselves.
func heldAt(c *claims.Claim) string {
	if c.When == nil {
		return now
	}
	own := ownDay(c)
	date, err := when.ParseDate(c.When.Date)
	if c.When.Date == "" || err != nil {
		meaning, ok := english.Meaning{}, false
		if day, known := dayIn(own); known {
			meaning, ok = english.Resolve(c.When.Text, day)
		}
		if !ok {
			return "words " + wording.Fold(c.When.Text)
		}
		date = meaning.Date
	}
	span := date.Span(time.UTC)
	// "Today" in a source of another day than the article's is that day, as the article may tell it: "on Friday".
	if day, known := dayIn(own); known && span.Equal(day.Span(time.UTC)) && (c.Source() == nil || publishedOn(c.Source(), c.Article.Reference())) {
		return now
	}
	return span.String()
}

// ownDay returns the day on which a claim's words were written: the article's, or that of the source they stand in.
func ownDay(c *claims.Claim) string {
	source := c.Source()
	switch {
	case source == nil:
		return c.Article.Reference()
	case source.Published == nil:
		return ""
	}
	return source.Published.Date
}

// figureVoice tells voices within one article apart: its own, each source, each speaker.
func figureVoice(c *claims.Claim) string {
	v := c.Voice()
	switch {
	case v.Within != nil && v.Within.Speaker != nil:
		return "speaker " + v.Within.Speaker.ID + "\x00" + v.Within.Speaker.Text
	case v.Within != nil:
		return "within " + v.Within.ID
	case v.Source != nil:
		return "source " + v.Source.ID
	}
	return ""
}

// revising are words by which a text says that a figure is not the last one, or has not stayed what it was.
var revising = sync.OnceValue(func() map[string]bool {
	return stemsOf(`revise earlier previous previously initial initially original originally preliminary provisional
	update correct correction former formerly later since before ago rise rose risen climb increase grow grew grown fall
	fell fallen drop jump double triple swell last then once`)
})

func stemsOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[wording.Stem(word)] = true
	}
	return set
}

// revised reports whether a figure's own words tell that it is not what it was, or no longer is: "rose to 30", "an
// earlier count of 13", "from 13".
func (f figure) revised() bool { return tellsRevision(f.Claim.Anchor.Quote()) }

var tellsRevision = recall.Of(1<<11, 1<<8, func(words string) bool {
	tokens := wording.Tokens(words)
	isChange := onlyChange(tokens)
	for i, token := range tokens {
		if revising()[wording.Stem(token.Key)] && i != isChange {
			return true
		}
		if token.Key == "from" && i+1 < len(tokens) && tokens[i+1].Kind == wording.Number {
			return true
		}
	}
	return false
})

// onlyChange returns the word of change whose extent the one figure in the words is: "falls by 2 metres", "a rise of 10 per
// cent". Such a figure is no revision of another. It returns -1 where there is none.
func onlyChange(tokens []wording.Token) int {
	figures, change := 0, -1
	for i, token := range tokens {
		if token.Kind != wording.Number {
			continue
		}
		figures++
		if i >= 2 && (tokens[i-1].Key == "by" || tokens[i-1].Key == "of") {
			change = i - 2
		}
	}
	if figures != 1 {
		return -1
	}
	return change
}

// MeasureName returns the name of what claims give figures for, with the event or person they speak of.
func MeasureName(d *claims.Dataset, c *claims.Claim) string {
	name := fmt.Sprintf("%q", c.Measure)
	if measure, ok := d.Measures.Find(c.Measure); ok {
		name = measure.Name
	}
	if c.Event != "" {
		name += " (" + telling{dataset: d, event: c.Event}.name() + ")"
	}
	if c.Person != "" {
		name += " of " + d.Name(c.Person)
	}
	return name
}

// place names whose words a figure is given in: the headline, the text, a source, a speaker.
func (f figure) place(d *claims.Dataset, several bool) string {
	voice := telling{dataset: d, several: several}.voice(reading.Voice{Speaker: f.Claim.Voice()})
	if voice != "the article" {
		return voice
	}
	switch f.Claim.Anchor.Part() {
	case "headline":
		return "the headline"
	case "caption":
		return "a caption"
	}
	return "the text"
}

// said quotes a figure's words, with its value where they do not hold it.
func (f figure) said() string {
	words := check.Quoted(f.Claim.Anchor.Quote())
	if !f.InWords {
		words += " (" + f.ValueWords() + ")"
	}
	return words
}

// evidence quotes a figure and says how it was read, in the unit of another one too where the units differ.
func (f figure) evidence(d *claims.Dataset, several bool, other quantity.Unit) check.Evidence {
	evidence := check.QuoteOf(f.Claim)
	evidence.Note = fmt.Sprintf("%s, read as %s", f.place(d, several), f.Words())
	if f.Unit.Differs(other) {
		evidence.Note += " (" + f.In(other) + ")"
	}
	return evidence
}

// intervalsOf returns the intervals of figures.
func intervalsOf(figures []figure) []quantity.Interval {
	intervals := make([]quantity.Interval, len(figures))
	for i, f := range figures {
		intervals[i] = f.Interval
	}
	return intervals
}

// bucket sorts figures by a key, in the order in which the keys first come. Figures with an empty key are left out.
func bucket(figures []figure, key func(figure) string) [][]figure {
	return grouped(figures, func(f figure) (string, bool) {
		k := key(f)
		return k, k != ""
	})
}

// articleKey tells articles apart, even those that share an id.
func articleKey(a *claims.Article) string {
	document := a.Document()
	return document.Path + "\x00" + strconv.Itoa(document.Line) + "\x00" + a.ID
}

// withoutFigures returns the figures for which nothing speaks.
func withoutFigures(figures []figure, out func(figure) bool) []figure {
	return slices.DeleteFunc(slices.Clone(figures), out)
}
