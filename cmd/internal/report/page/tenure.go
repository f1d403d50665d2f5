package page

// This file plans the picture of a person's titles over the years: a bar for each office in the register, and on it a
// stroke for each day for which somebody gives the person its title. It only computes places; a template draws.

import (
	"slices"
	"strconv"
	"time"

	"claimcheck/checks"
	"claimcheck/claims/when"
	"claimcheck/cmd/internal/report/dossier"
)

// The measures of the picture, in pixels.
const (
	tenureRow    = 36 // tenureRow is the height of an office: its name and its bar.
	tenureBar    = 10
	tenureName   = 14 // tenureName is where the line of the name stands, below the top of the row.
	tenureDays   = 16 // tenureDays is what the days under a bar take.
	tenureAxis   = 20 // tenureAxis is the height of the years at the bottom.
	tenureStroke = 4  // tenureStroke is how far a stroke stands out of its bar.

	// leastApart is the least distance between two years that are named.
	leastApart = 48
	// mostOffices is the number of offices up to which a picture is drawn; the table tells everything in any case.
	mostOffices = 40
)

// tenure is a picture of titles over the years.
type tenure struct {
	Width, Height int
	Offices       []officeBar
	Years         []label
	// AxisY is where the line of the years stands, and Bottom the foot of the vertical lines.
	AxisY int
}

// officeBar is one office in the picture.
type officeBar struct {
	Name label
	// X, Y, Width and Height are those of the bar.
	X, Y, Width, Height int
	// FromOpen and ToOpen say that the register has no bound there.
	FromOpen, ToOpen bool
	Ticks            []tick
	Days             []label
}

// tick is a stroke on a bar for a day for which the title was given.
type tick struct {
	X, Top, Bottom int
	// Wrong says that the office was not held then.
	Wrong bool
}

// years is a stretch of whole years, drawn over a width.
type years struct {
	first, last int // last is the year after the last one.
	width       int
}

func yearStart(year int) time.Time { return time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC) }

// x is where an instant stands; instants outside stand at the ends.
func (y years) x(at time.Time) int {
	from, to := yearStart(y.first), yearStart(y.last)
	switch {
	case !at.After(from):
		return 0
	case !at.Before(to):
		return y.width
	default:
		return int(float64(y.width) * float64(at.Unix()-from.Unix()) / float64(to.Unix()-from.Unix()))
	}
}

// step is the number of years from one that is named to the next, so that they do not run into one another.
func (y years) step() int {
	for scale := 1; ; scale *= 10 {
		for _, n := range []int{1, 2, 5} {
			if n*scale*y.width >= leastApart*(y.last-y.first) {
				return n * scale
			}
		}
	}
}

// given is a title with the days for which it is given.
type given struct {
	dossier.Title
	span when.Span
}

// givenTitles are the titles that stand for an office and have a day.
func givenTitles(p *dossier.Person) []given {
	var list []given
	for _, title := range p.Titles {
		if len(title.Offices) == 0 {
			continue
		}
		date, err := when.ParseDate(title.Day)
		if err != nil {
			continue
		}
		if span := date.Span(time.UTC); !span.Empty() && !span.OpenStart() && !span.OpenEnd() {
			list = append(list, given{title, span})
		}
	}
	return list
}

// drawnOn are the offices on whose bars a title is drawn: those that were held then, where it may stand for several, and all
// of them where none was.
func (g given) drawnOn(p *dossier.Person) []int {
	var held []int
	for _, i := range g.Offices {
		from, to := bounds(p.Offices[i])
		if (from.IsZero() || g.span.End.After(from)) && (to.IsZero() || g.span.Start.Before(to)) {
			held = append(held, i)
		}
	}
	if len(held) == 0 {
		return g.Offices
	}
	return held
}

// bounds returns the days between which the register has an office held, the zero time where it has no bound. What the
// office ends on is its last day, so the end is the day after.
func bounds(o dossier.Office) (from, to time.Time) {
	if day, err := time.Parse(time.DateOnly, o.First); err == nil {
		from = day
	}
	if day, err := time.Parse(time.DateOnly, o.Last); err == nil {
		to = day.AddDate(0, 0, 1)
	}
	return from, to
}

// planTenure plans the picture of a person's titles, nil where there is nothing to show: no office, no dated title of one,
// or more than a picture can hold.
func planTenure(p *dossier.Person, width int) *tenure {
	titles := givenTitles(p)
	if len(titles) == 0 || len(p.Offices) == 0 || len(p.Offices) > mostOffices {
		return nil
	}
	scale := yearsOf(p, titles, width)
	picture := &tenure{Width: width}
	y := 0
	for i, office := range p.Offices {
		bar := scale.bar(office, y)
		y += tenureRow
		for _, t := range titles {
			if slices.Contains(t.drawnOn(p), i) {
				bar.mark(scale, t)
			}
		}
		if len(bar.Ticks) > 0 {
			bar.Days = apart(bar.Days, width)
			y += tenureDays
		}
		picture.Offices = append(picture.Offices, bar)
	}
	picture.AxisY = y + 2
	picture.Height = y + tenureAxis
	for year := scale.first + (-scale.first%scale.step()+scale.step())%scale.step(); year <= scale.last; year += scale.step() {
		name := strconv.Itoa(year)
		picture.Years = append(picture.Years, label{Text: name, X: scale.x(yearStart(year)), Y: picture.Height - 4, Width: textWidth(name)})
	}
	picture.Years = apart(picture.Years, width)
	return picture
}

// yearsOf are the years that the picture has to show: those of all bounds and days.
func yearsOf(p *dossier.Person, titles []given, width int) years {
	scale := years{first: titles[0].span.Start.Year(), last: titles[0].span.Start.Year(), width: width}
	show := func(at time.Time) {
		scale.first, scale.last = min(scale.first, at.Year()), max(scale.last, at.Year())
	}
	for _, title := range titles {
		show(title.span.Start)
		show(title.span.End)
	}
	for _, office := range p.Offices {
		from, to := bounds(office)
		for _, bound := range []time.Time{from, to} {
			if !bound.IsZero() {
				show(bound)
			}
		}
	}
	scale.last++
	return scale
}

// bar lays the bar of an office out whose row begins at y.
func (y years) bar(o dossier.Office, top int) officeBar {
	from, to := bounds(o)
	bar := officeBar{FromOpen: from.IsZero(), ToOpen: to.IsZero(), Y: top + tenureRow - tenureBar - tenureStroke, Height: tenureBar}
	end := y.width
	if !bar.FromOpen {
		bar.X = y.x(from)
	}
	if !bar.ToOpen {
		end = y.x(to)
	}
	bar.Width = max(end-bar.X, 1)
	text := o.Title
	if o.Term != "" {
		text += ", " + o.Term
	}
	bar.Name = fit(text, bar.X, top+tenureName, y.width)
	return bar
}

// mark puts a stroke on the bar, in the middle of the days for which the title is given, and the day under it.
func (b *officeBar) mark(scale years, t given) {
	x := scale.x(t.span.Start.Add(t.span.End.Sub(t.span.Start) / 2))
	x = min(max(x, tenureStroke), scale.width-tenureStroke)
	b.Ticks = append(b.Ticks, tick{
		X: x, Top: b.Y - tenureStroke, Bottom: b.Y + tenureBar + tenureStroke, Wrong: t.Verdict == notHeld,
	})
	width := textWidth(t.Day)
	b.Days = append(b.Days, label{
		Text: t.Day, X: min(max(x-width/2, 0), scale.width-width), Y: b.Y + tenureBar + tenureStroke + tenureDays - 3, Width: width,
	})
}

// notHeld is the verdict on a title whose office was not held on its day.
const notHeld = string(checks.TitleNotHeld)

// Left and Right are the ends of the cross that stands for a wrong title.
func (t tick) Left() int { return t.X - (t.Bottom-t.Top)/2 }

// Right is the other end.
func (t tick) Right() int { return t.X + (t.Bottom-t.Top)/2 }
