package picture

// These tests hold pictures of any timeline to what readers rely on: no label stands on another one or leaves the picture,
// the SVG is well-formed and obeys a strict policy, whatever the texts hold, and the axes are right.

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimcheck/checks/reading"
	"claimcheck/checks/timeline"
	"claimcheck/claims/when"
	"claimcheck/cmd/internal/terminal"
)

// texts are names and words of all sorts, some of them hostile.
var texts = []string{
	"the article", "the post of Lloyd Austin", "“on Tuesday”", "14 articles", "x", "", "Washington", "Karachi",
	"the statement of the Permanent Representative of the Kingdom of the Netherlands to the United Nations in The Daily Harbour Times (a-2021-08-10)",
	"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
	"東京新聞の記事によると首相は火曜日に電話会談を行った", "صحيفة الشرق الأوسط", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "e\u0301e\u0301e\u0301", "Щщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщ",
	`<script>alert("1")</script>`, `"><style>*{}</style>`, "]]>&amp;<!--", "a\x00b\ufffe\xff", strings.Repeat("long ", 500), strings.Repeat("ſ", 3000),
}

var zoneNames = []string{
	"UTC", "America/New_York", "Asia/Karachi", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Kiritimati", "America/Sao_Paulo", "Europe/London", "Africa/Monrovia",
}

// drawTimeline draws a timeline as Of might make one, or a stranger one. The time shown is from minutes to millions of
// years.
func drawTimeline(t *rapid.T) *timeline.Timeline {
	text := func(label string) string { return rapid.SampledFrom(texts).Draw(t, label) }
	zone := func(label string) reading.Zone {
		location, err := when.LoadZone(rapid.SampledFrom(zoneNames).Draw(t, label))
		if err != nil {
			t.Fatal(err)
		}
		return reading.Zone{Name: location.String(), Label: text(label + " name"), Location: location}
	}
	length := rapid.SampledFrom([]int64{600, 7200, 90_000, 280_000, 700_000, 4_000_000, 40_000_000, 500_000_000, 3_200_000_000, 40_000_000_000, 90_000_000_000_000}).Draw(t, "length")
	start := rapid.SampledFrom([]int64{1628380800, 1572620400, 1541214000, -3_000_000_000, 0, 1636243200, -62_200_000_000}).Draw(t, "start")
	instant := func(label string) time.Time {
		return time.Unix(start+length*int64(rapid.IntRange(-20, 120).Draw(t, label))/100, 0).UTC()
	}
	span := func(label string) when.Span {
		a, b := instant(label+" from"), instant(label+" to")
		if b.Before(a) {
			a, b = b, a
		}
		return when.Span{Start: a, End: b.Add(time.Duration(rapid.SampledFrom([]int{1, 1000, 3_600_000}).Draw(t, label+" more")) * time.Millisecond)}
	}
	one := &timeline.Timeline{
		Event: text("event"), Name: text("name"), Instant: rapid.SampledFrom([]string{"", "start"}).Draw(t, "instant"), Sentence: text("sentence"),
		Verdict: rapid.SampledFrom([]reading.Verdict{reading.Consistent, reading.Conflict, reading.Contradiction}).Draw(t, "verdict"),
		Shown:   when.Span{Start: time.Unix(start, 0).UTC(), End: time.Unix(start+length, 0).UTC()},
	}
	for range rapid.IntRange(1, 12).Draw(t, "rows") {
		row := timeline.Row{Who: text("who"), Words: text("words"), Voices: []string{text("voice")}}
		for k := range rapid.IntRange(0, 3).Draw(t, "bars") {
			possible := when.Spans{span("possible")}
			if rapid.Bool().Draw(t, "two spans") {
				possible = possible.Union(when.Spans{span("more possible")})
			}
			if rapid.IntRange(0, 4).Draw(t, "open") == 0 {
				possible = possible.Union(when.Spans{{Start: instant("open from"), End: when.Forever}})
			}
			bar := timeline.Bar{First: k == 0, WayOut: k == 1, Possible: possible, Zones: []reading.Zone{zone("bar zone")}}
			if k == 0 {
				bar.Certain = possible.Intersect(when.Spans{span("certain")})
			}
			row.Bars = append(row.Bars, bar)
		}
		one.Rows = append(one.Rows, row)
	}
	for range rapid.IntRange(1, 4).Draw(t, "clocks") {
		z := zone("clock")
		one.Clocks = append(one.Clocks, timeline.Clock{Label: z.Label, Location: z.Location})
	}
	for range rapid.IntRange(0, 8).Draw(t, "marks") {
		mark := timeline.Mark{Kind: rapid.SampledFrom([]timeline.MarkKind{timeline.Agreed, timeline.Saved, timeline.Gap}).Draw(t, "kind"), Span: span("mark"), Words: text("length")}
		if mark.Kind == timeline.Gap && rapid.Bool().Draw(t, "touching") {
			mark.Span.End = mark.Span.Start
		}
		one.Marks = append(one.Marks, mark)
	}
	return one
}

func TestLabelsNeverCollideOrLeaveThePicture(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		one := drawTimeline(t)
		width := rapid.SampledFrom([]int{0, 100, Narrow, 412, 519, 520, Wide, 1000}).Draw(t, "width")
		s := newScene(one, Options{Width: width}, rapid.Bool().Draw(t, "titled"))
		for i, a := range s.labels {
			if a.x < 0 || a.x+a.width() > s.width+0.01 || a.top() < 0 || a.bottom() > s.height {
				t.Fatalf("%q stands at %.1f %.1f, %.1f wide, in a picture of %.1f by %.1f", a.text, a.x, a.y, a.width(), s.width, s.height)
			}
			if a.style.size < 11 {
				t.Fatalf("%q is set in %.1f pixels", a.text, a.style.size)
			}
			for _, b := range s.labels[:i] {
				if a.x < b.x+b.width() && b.x < a.x+a.width() && a.top() < b.bottom() && b.top() < a.bottom() {
					t.Fatalf("%q at %.1f %.1f and %q at %.1f %.1f collide", a.text, a.x, a.y, b.text, b.x, b.y)
				}
			}
		}
		for _, one := range s.shapes {
			from, to := min(one.x, one.x+one.w), max(one.x, one.x+one.w)
			if from < -0.01 || to > s.width+0.01 || one.y < 0 || one.y+one.h > s.height+0.01 || one.h < 0 {
				t.Fatalf("%+v leaves a picture of %.1f by %.1f", one, s.width, s.height)
			}
		}
	})
}

func TestSVGIsWellFormedAndObeysAStrictPolicy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		one := drawTimeline(t)
		var inline, again, alone bytes.Buffer
		options := Options{Width: Narrow, Prefix: "e1-narrow"}
		if err := errors.Join(SVG(&inline, one, options), SVG(&again, one, options), Standalone(&alone, one, options)); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(inline.Bytes(), again.Bytes()) {
			t.Fatal("the same timeline gives two pictures")
		}
		elements(t, alone.Bytes())
		ids := map[string]bool{}
		for _, element := range elements(t, inline.Bytes()) {
			if !slices.Contains([]string{"svg", "title", "desc", "defs", "pattern", "rect", "path", "text", "tspan"}, element.Name.Local) {
				t.Fatalf("an element %s", element.Name.Local)
			}
			for _, attribute := range element.Attr {
				name := attribute.Name.Local
				if name == "style" || strings.HasPrefix(name, "on") || name == "href" {
					t.Fatalf("an attribute %s", name)
				}
				if name == "id" {
					if !strings.HasPrefix(attribute.Value, "e1-narrow-") || ids[attribute.Value] {
						t.Fatalf("an id %s", attribute.Value)
					}
					ids[attribute.Value] = true
				}
				if name == "fill" && (!strings.HasPrefix(attribute.Value, "url(#") || !ids[strings.TrimSuffix(attribute.Value[5:], ")")]) {
					t.Fatalf("filled with %s", attribute.Value)
				}
			}
		}
		if len(ids) != 3 {
			t.Fatalf("the ids are %v", ids)
		}
	})
}

// elements reads XML and returns its elements.
func elements(t *rapid.T, data []byte) []xml.StartElement {
	var all []xml.StartElement
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, data)
		}
		if element, ok := token.(xml.StartElement); ok {
			all = append(all, element.Copy())
		}
	}
}

func TestTextKeepsToItsWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		clean := drawTimeline(t).Told(terminal.Clean)
		width := rapid.IntRange(leastColumns, 120).Draw(t, "width")
		drawn := Text(clean, width)
		for text := range strings.Lines(drawn) {
			if got := terminal.Width(strings.TrimSuffix(text, "\n")); got > width {
				t.Fatalf("a line of %d cells in a width of %d: %s", got, width, text)
			}
		}
		if drawn != Text(clean, width) {
			t.Fatal("the same timeline gives two pictures")
		}
	})
}

// TestAxesShowWhatClocksShow holds every cell and tick to the clock of its zone.
func TestAxesShowWhatClocksShow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		one := drawTimeline(t)
		s := scale{one.Shown, 0, float64(rapid.SampledFrom([]int{200, 348, 520}).Draw(t, "pixels"))}
		zone := one.Clocks[0].Location
		a := newAxis(s, zone)
		if len(a.cells) == 0 || a.cells[0].span.Start.After(s.shown.Start) || a.cells[len(a.cells)-1].span.End.Before(s.shown.End) || len(a.cells) > 40 {
			t.Fatalf("%d cells do not cover %s", len(a.cells), s.shown)
		}
		for i, c := range a.cells {
			if i > 0 && (!c.span.Start.Equal(a.cells[i-1].span.End) || c.odd == a.cells[i-1].odd && a.unit != manyYears) {
				t.Fatalf("the cells %s and %s do not follow one another", a.cells[i-1].span, c.span)
			}
			if local := c.span.Start.In(zone); a.unit == days && c.names[len(c.names)-1] != local.Format("2") {
				t.Fatalf("%s is named %q", local, c.names)
			}
		}
		for i, next := range a.ticks {
			local := next.at.In(zone)
			if !s.shown.Contains(next.at) || i > 0 && !a.ticks[i-1].at.Before(next.at) || local.Second() != 0 {
				t.Fatalf("a tick at %s", local)
			}
			want := map[unit]string{days: local.Format("15:04"), months: local.Format("2"), years: local.Format("Jan"), manyYears: yearName(local.Year())}[a.unit]
			if next.text != "" && next.text != want {
				t.Fatalf("a tick at %s says %s", local, next.text)
			}
		}
	})
}

func TestDaysOfClockChanges(t *testing.T) {
	newYork, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name  string
		d     when.Day
		hours int
		want  string
	}{
		{"in spring an hour is skipped", when.Day{Year: 2021, Month: time.March, Day: 14}, 23, "01:00 03:00 04:00"},
		{"in autumn an hour comes twice", when.Day{Year: 2021, Month: time.November, Day: 7}, 25, "01:00 01:00 02:00"},
		{"else there are 24", when.Day{Year: 2021, Month: time.August, Day: 9}, 24, "01:00 02:00 03:00"},
	} {
		span := test.d.Span(newYork)
		a := newAxis(scale{span, 0, 2400}, newYork)
		var named []string
		for _, next := range a.ticks {
			if next.text != "" && next.at.In(newYork).Minute() == 0 {
				named = append(named, next.text)
			}
		}
		if len(a.cells) != 1 || len(named) != test.hours-1 || strings.Join(named[:3], " ") != test.want {
			t.Errorf("%s: %d days, and the hours %v", test.name, len(a.cells), named)
		}
		if length := seconds(a.cells[0].span.Start, a.cells[0].span.End); length != float64(test.hours)*3600 {
			t.Errorf("%s: the day has %.0f seconds", test.name, length)
		}
	}
}

// TestTheSeedTellsItsStory reads what a person must see at once in the picture of the seed.
func TestTheSeedTellsItsStory(t *testing.T) {
	one := timelineOf(t, load(t, ""), "austin-bajwa-call")
	for _, width := range []int{Narrow, Wide} {
		s := newScene(one, Options{Width: width}, false)
		var all []string
		for _, l := range s.labels {
			all = append(all, l.text+" "+l.more)
		}
		words := strings.Join(all, " | ")
		for _, want := range []string{"9 hours", "Karachi time", "just touch", "the article", "“on Tuesday”", "“Earlier today”", "Monday 9 Aug", "15:00", "00:00"} {
			if !strings.Contains(words, want) {
				t.Errorf("%d wide, %q is not in %s", width, want, words)
			}
		}
		for _, want := range []string{one.Sentence, "if Karachi time: Tuesday, 10 August 2021", "they share 9 hours, but only if “on Tuesday” is Karachi time: 15:00 to 24:00 on Monday, 9 August 2021 in Washington"} {
			if !strings.Contains(s.desc, want) {
				t.Errorf("%q is not told in %q", want, s.desc)
			}
		}
		// The post's bar ends where Tuesday in Washington begins, and Karachi's Tuesday begins 9 hours before that.
		var tuesday, karachi, post shape
		for _, one := range s.shapes {
			switch {
			case one.kind != rectangle || one.title == "":
			case one.class == "pic-certain" && strings.HasPrefix(one.title, "Tuesday"):
				tuesday = one
			case one.class == "pic-other":
				karachi = one
			case one.class == "pic-possible" && strings.HasPrefix(one.title, "Sunday"):
				post = one
			}
		}
		hour := s.scale.perSecond() * 3600
		if diff := post.x + post.w - tuesday.x; diff > 0.01 || diff < -0.01 || tuesday.w == 0 {
			t.Errorf("the post ends %.2f pixels after Tuesday begins", diff)
		}
		if got := fmt.Sprintf("%.2f", (tuesday.x-karachi.x)/hour); got != "9.00" {
			t.Errorf("Karachi is %s hours ahead", got)
		}
	}
}
