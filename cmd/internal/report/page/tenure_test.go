package page

// These tests plan pictures of titles for people of all sorts, and judge by the places alone: no label may run into another,
// and a day has to stand where its part of the years says.

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimcheck/cmd/internal/report/browsertest"
	"claimcheck/cmd/internal/report/dossier"
)

// anyPerson draws somebody with offices and titles, some without days.
func anyPerson() *rapid.Generator[*dossier.Person] {
	return rapid.Custom(func(t *rapid.T) *dossier.Person {
		text := rapid.StringN(0, 120, 400)
		day := rapid.Custom(func(t *rapid.T) string {
			at := time.Date(rapid.IntRange(1900, 2040).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")), rapid.IntRange(1, 28).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
			return at.Format(time.DateOnly)
		})
		sometimes := func(name string) string {
			if rapid.Bool().Draw(t, "has "+name) {
				return day.Draw(t, name)
			}
			return ""
		}
		p := &dossier.Person{Name: text.Draw(t, "name")}
		for range rapid.IntRange(1, 6).Draw(t, "offices") {
			office := dossier.Office{Title: text.Draw(t, "title"), Term: text.Draw(t, "term"), First: sometimes("first"), Last: sometimes("last")}
			if office.First != "" && office.Last != "" && office.First > office.Last {
				office.First, office.Last = office.Last, office.First
			}
			p.Offices = append(p.Offices, office)
		}
		for range rapid.IntRange(1, 30).Draw(t, "titles") {
			title := dossier.Title{Title: text.Draw(t, "title"), Day: rapid.OneOf(day, rapid.SampledFrom([]string{"2021", "2021-08", "2021-08-10/2021-08-12", "-0044", "2021~", "no day", "../2021", ""})).Draw(t, "day")}
			for range rapid.IntRange(0, 2).Draw(t, "offices of the title") {
				title.Offices = append(title.Offices, rapid.IntRange(0, len(p.Offices)-1).Draw(t, "office"))
			}
			title.Verdict = rapid.SampledFrom([]string{"held", notHeld}).Draw(t, "verdict")
			p.Titles = append(p.Titles, title)
		}
		return p
	})
}

// box is what a label takes of a picture.
type box struct{ left, top, right, bottom int }

func boxOf(l label) box { return box{l.X, l.Y - 11, l.X + l.Width, l.Y + 3} }

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

func TestLabelsOfTitlesNeverCollide(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		width := rapid.SampledFrom([]int{340, 720}).Draw(rt, "width")
		picture := planTenure(anyPerson().Draw(rt, "person"), width)
		if picture == nil {
			return
		}
		labels := append([]label{}, picture.Years...)
		for _, office := range picture.Offices {
			labels = append(append(labels, office.Name), office.Days...)
			bar := box{office.X, office.Y, office.X + office.Width, office.Y + office.Height}
			if bar.left < 0 || bar.right > width+1 || bar.bottom > picture.AxisY {
				rt.Errorf("the bar %v leaves a picture of %d", bar, width)
			}
			for _, l := range labels {
				if boxOf(l).meets(bar) {
					rt.Errorf("%q stands on a bar", l.Text)
				}
			}
			for _, tick := range office.Ticks {
				if tick.X < 0 || tick.X > width || tick.Top < 0 || tick.Bottom > picture.AxisY {
					rt.Errorf("a stroke at %v leaves the picture", tick)
				}
			}
		}
		for i, l := range labels {
			if b := boxOf(l); b.left < 0 || b.right > width || b.top < 0 || b.bottom > picture.Height {
				rt.Errorf("%q leaves a picture of %d by %d: %v", l.Text, width, picture.Height, b)
			}
			for _, other := range labels[:i] {
				if boxOf(l).meets(boxOf(other)) {
					rt.Errorf("%q runs into %q", l.Text, other.Text)
				}
			}
		}
	})
}

// A day that lies between the bounds of an office is drawn on its bar, and one outside beside it.
func TestStrokesStandWhereTheirDaysSay(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		at := func(name string) time.Time {
			return time.Date(rapid.IntRange(1950, 2030).Draw(rt, name), time.Month(rapid.IntRange(1, 12).Draw(rt, name)), 15, 0, 0, 0, 0, time.UTC)
		}
		first, last, day := at("first"), at("last"), at("day")
		if last.Before(first) {
			first, last = last, first
		}
		p := &dossier.Person{
			Offices: []dossier.Office{{Title: "Office", First: first.Format(time.DateOnly), Last: last.Format(time.DateOnly)}},
			Titles:  []dossier.Title{{Day: day.Format(time.DateOnly), Offices: []int{0}}},
		}
		office := planTenure(p, 720).Offices[0]
		x := office.Ticks[0].X
		// A stroke keeps off the edges of the picture by its own width, and places are whole pixels.
		const slack = tenureStroke + 1
		if held := !day.Before(first) && !day.After(last); held && (x < office.X-slack || x > office.X+office.Width+slack) {
			rt.Errorf("%v was held, but stands at %d beside %d to %d", day, x, office.X, office.X+office.Width)
		}
		if day.Before(first) && x > office.X+slack || day.After(last) && x < office.X+office.Width-slack {
			rt.Errorf("%v stands at %d on the bar %d to %d", day, x, office.X, office.X+office.Width)
		}
	})
}

// Of two terms in one office a title is drawn on the one in which its day lies, and on both where it lies in neither.
func TestTitlesOfSeveralTerms(t *testing.T) {
	p := &dossier.Person{Offices: []dossier.Office{
		{Title: "Secretary", First: "2013-12-01", Last: "2015-12-31"}, {Title: "Secretary", First: "2021-01-20", Last: "2022-05-31"},
	}}
	for day, want := range map[string][2]int{"2014-05-01": {1, 0}, "2021-08-10": {0, 1}, "2018": {1, 1}, "2015/2021": {1, 1}} {
		p.Titles = []dossier.Title{{Title: "Secretary", Day: day, Offices: []int{0, 1}}}
		offices := planTenure(p, 720).Offices
		if got := [2]int{len(offices[0].Ticks), len(offices[1].Ticks)}; got != want {
			t.Errorf("%s is drawn %v times", day, got)
		}
	}
}

func TestNoPictureWithoutDays(t *testing.T) {
	office := dossier.Office{Title: "Director", First: "2019-01-01"}
	day := dossier.Title{Title: "Director", Day: "2021-08-10", Offices: []int{0}}
	for name, p := range map[string]*dossier.Person{
		"no title":             {Offices: []dossier.Office{office}},
		"no office":            {Titles: []dossier.Title{{Title: "Captain", Day: "2021-08-10"}}},
		"no day":               {Offices: []dossier.Office{office}, Titles: []dossier.Title{{Title: "Director", Offices: []int{0}}}},
		"no end":               {Offices: []dossier.Office{office}, Titles: []dossier.Title{{Title: "Director", Day: "2021/..", Offices: []int{0}}}},
		"a title of none":      {Offices: []dossier.Office{office}, Titles: []dossier.Title{{Title: "Captain", Day: "2021-08-10"}}},
		"more than is legible": {Offices: make([]dossier.Office, mostOffices+1), Titles: []dossier.Title{day}},
	} {
		if planTenure(p, 720) != nil {
			t.Errorf("%s: there is a picture", name)
		}
	}
	if planTenure(&dossier.Person{Offices: []dossier.Office{office}, Titles: []dossier.Title{day}}, 720) == nil {
		t.Error("there is no picture of a title with its day")
	}
}

// A real font is not wider than what is estimated for it, so what does not collide in the plan does not on the page.
func TestLabelsFitTheirEstimate(t *testing.T) {
	t.Parallel()
	tab := opened(t, sample())
	for _, width := range []int64{390, 1280} {
		tab.Width(width)
		over := browsertest.Value[[]string](tab, `[...document.querySelectorAll(".tenure text")].filter((l) => l.checkVisibility()).map((l) => {
			const box = l.getBBox(), svg = l.ownerSVGElement.viewBox.baseVal;
			return box.x < -1 || box.x + box.width > svg.width + 1 ? l.textContent : "";
		}).filter(Boolean)`)
		if len(over) > 0 {
			t.Errorf("at %d pixels these leave their picture: %q", width, over)
		}
		wide := browsertest.Value[map[string]float64](tab, `Object.fromEntries([...document.querySelectorAll(".tenure text")].filter((l) => l.checkVisibility()).map((l) => [l.textContent, l.getBBox().width]))`)
		if len(wide) < 10 {
			t.Fatalf("there are only %d labels", len(wide))
		}
		for text, measured := range wide {
			if estimate := float64(textWidth(text)); measured > estimate+1 {
				t.Errorf("%q is %.0f wide, and estimated at %.0f", text, measured, estimate)
			}
		}
	}
}
