package terminal

// These tests hold text to what a screen can show: nothing hidden, nothing too long, every column straight.

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "renew the expected output in testdata")

func TestClean(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"plain", "on Tuesday telephoned", "on Tuesday telephoned"},
		{"accents and dashes", "café — naïve …", "café — naïve …"},
		{"escape sequence", "\x1b[2J\x1b]0;title\x07", `\u001b[2J\u001b]0;title\u0007`},
		{"eight-bit control", "a\u009b31mb", `a\u009b31mb`},
		{"delete, null and tab", "\x00a\tb\x7f", `\u0000a\u0009b\u007f`},
		{"line feed", "one\ntwo\r\nthree \n four\n", "one ⏎ two ⏎ three ⏎ four ⏎"},
		{"carriage return alone", "error\rfine", `error\u000dfine`},
		{"line separators", "a\u2028b\u2029c\u0085", `a\u2028b\u2029c\u0085`},
		{"bidi override", "a\u202egnp.exe", `a\u202egnp.exe`},
		{"bidi isolates and marks", "\u2066a\u2069\u200e\u200f\u061c", `\u2066a\u2069\u200e\u200f\u061c`},
		{"zero width in a word", "pay\u200bpal\u2060\ufeff", `pay\u200bpal\u2060\ufeff`},
		{"joiners in Latin", "a\u200db\u200cc", `a\u200db\u200cc`},
		{"non-joiner in Persian", "می\u200cخواهم", "می\u200cخواهم"},
		{"joiner in Hindi", "क्\u200dष", "क्\u200dष"},
		{"joiner at the end", "🎉\u200d", `🎉\u200d`},
		{"family of emoji", "👨\u200d👩\u200d👧 and 🏳️\u200d🌈", "👨\u200d👩\u200d👧 and 🏳️\u200d🌈"},
		{"emoji with skin tone and profession", "👩🏽\u200d⚕️", "👩🏽\u200d⚕️"},
		{"flag of Scotland", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"},
		{"tags without a flag", "a\U000e0067\U000e007f", `a\U000e0067\U000e007f`},
		{"variation selector", "❤️ 葛\U000e0100", "❤️ 葛\U000e0100"},
		{"selectors that hide data", "a\ufe0f\ufe01\ufe02", `a` + "\ufe0f" + `\ufe01\ufe02`},
		{"soft hyphen and filler", "de\u00adfence\u3164", `de\u00adfence\u3164`},
		{"invalid bytes", "a\xffb\xc3", `a\xffb\xc3`},
		{"the replacement character itself", "a\ufffdb", "a\ufffdb"},
		{"Arabic number sign", "\u0600١٢", "\u0600١٢"},
		{"Chinese and Arabic", "习近平 العربية", "习近平 العربية"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Clean(test.text); got != test.want {
				t.Errorf("Clean(%+q) = %+q, want %+q", test.text, got, test.want)
			}
		})
	}
}

// checkClean tells what is wrong with a cleaned text, whatever it was made of.
func checkClean(t interface{ Fatalf(string, ...any) }, text string) {
	cleaned := Clean(text)
	if !utf8.ValidString(cleaned) {
		t.Fatalf("Clean(%+q) = %+q is no UTF-8", text, cleaned)
	}
	for _, r := range cleaned {
		if unicode.Is(unicode.Cc, r) || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F {
			t.Fatalf("Clean(%+q) = %+q still holds %U", text, cleaned, r)
		}
	}
	if again := Clean(cleaned); again != cleaned {
		t.Fatalf("Clean(%+q) = %+q, and cleaned again %+q", text, cleaned, again)
	}
}

func FuzzClean(f *testing.F) {
	f.Add("\x1b[31m👨\u200d👩\u200d👧\u202e\n\r\n\xff")
	f.Add("می\u200cخواهم\U000e0100")
	f.Fuzz(func(t *testing.T, text string) {
		checkClean(t, text)
		for _, breaker := range []Breaker{Words, Path, Name} {
			checkLines(t, breaker, Clean(text), 1+len(text)%40)
		}
	})
}

func TestQuoted(t *testing.T) {
	for text, want := range map[string]string{
		"on Tuesday":          "“on Tuesday”",
		"“a great storm”":     "“a great storm”",
		`"a great storm"`:     `"a great storm"`,
		"“a” and “b”":         "““a” and “b””",
		"“perfectly safe” he": "““perfectly safe” he”",
		"「今天」":                "「今天」",
		"":                    "“”",
	} {
		if got := Quoted(text); got != want {
			t.Errorf("Quoted(%s) = %s, want %s", text, got, want)
		}
	}
}

// samples are pieces of text that are hard to measure or to break.
var samples = []string{
	"on", "Tuesday,", "10", "August", "中文字符", "，", "。", "「引文」", "العربية", "👨‍👩‍👧", "🇵🇰", "é", "❤️", " ", "  ", "-", "_", "/",
	"articles/", "ary-2021-08-10-austin-bajwa", ".json", ":12:5", "supercalifragilistic", "日本語テキスト", "क्षि", "\u3000", "“quoted”",
}

func anyText() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(samples), 0, 30), func(parts []string) string {
		return strings.Join(parts, "")
	})
}

// checkLines tells where a breaker makes a line that is too long, or loses or adds a character.
func checkLines(t interface{ Fatalf(string, ...any) }, breaker Breaker, text string, width int) {
	width = max(width, 2)
	lines := breaker(text, width)
	for _, line := range lines {
		if Width(line) > width {
			t.Fatalf("%q at %d: line %q takes %d", text, width, line, Width(line))
		}
	}
	bare := func(s string) string { return strings.ReplaceAll(s, " ", "") }
	if got := bare(strings.Join(lines, "")); got != bare(text) {
		t.Fatalf("%q at %d: broken into %q", text, width, lines)
	}
}

func TestBreakersKeepTheWidthAndTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := Clean(anyText().Draw(t, "text"))
		width := rapid.IntRange(2, 60).Draw(t, "width")
		for _, breaker := range []Breaker{Words, Path, Name} {
			checkLines(t, breaker, text, width)
		}
	})
}

func TestBreakers(t *testing.T) {
	for _, test := range []struct {
		name    string
		breaker Breaker
		text    string
		width   int
		want    []string
	}{
		{"prose at spaces", Words, "the article says Tuesday", 11, []string{"the article", "says", "Tuesday"}},
		{"nothing to break", Words, "Tuesday", 7, []string{"Tuesday"}},
		{
			"a long word begins on the line before where there is room", Words, "a supercalifragilistic", 10,
			[]string{"a supercal", "ifragilist", "ic"},
		},
		{"Chinese without spaces", Words, "国防部长，周二通电话。", 10, []string{"国防部长，", "周二通电", "话。"}},
		{"a quote opens on its own line", Words, "他说「今天」", 6, []string{"他说", "「今", "天」"}},
		{"emoji are not cut", Words, "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 5, []string{"👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"}},
		{"a path after slashes", Path, "claims/data/articles/a.json:12:5", 21, []string{"claims/data/articles/", "a.json:12:5"}},
		{
			"a path after hyphens", Path, "articles/ary-2021-08-10-austin-bajwa.json:120:15", 18,
			[]string{"articles/", "ary-2021-08-10-", "austin-", "bajwa.json:120:15"},
		},
		{
			"line and column stay together", Path, "articles/somethingverylong.json:120:15", 17,
			[]string{"articles/", "somethingverylong", ".json:120:15"},
		},
		{"a name", Name, "statement-unsupported", 11, []string{"statement-", "unsupported"}},
		{"a name that fits", Name, "date-conflict", 13, []string{"date-conflict"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := test.breaker(test.text, test.width); strings.Join(got, "|") != strings.Join(test.want, "|") {
				t.Errorf("%q at %d:\ngot  %q\nwant %q", test.text, test.width, got, test.want)
			}
		})
	}
}

func TestIndented(t *testing.T) {
	got := strings.Join(Indented("try: ", "write the date in full", 14, Words), "\n")
	if want := "try: write the\n     date in\n     full"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTableKeepsItsColumnsStraight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		columns := []Column{{Header: "first", Width: 12}, {Header: "second", Width: 20}, {Header: "|", Width: 1}}
		var out bytes.Buffer
		bold := func(s string) string { return "\x1b[1m" + s + "\x1b[0m" }
		table := NewTable(&out, columns, bold)
		for _, text := range rapid.SliceOfN(anyText(), 1, 6).Draw(t, "rows") {
			lines := Words(Clean(text), 20)
			bars := strings.Split(strings.Repeat("|", len(lines)), "")
			table.Row(Cell{Lines: Name(Clean(text), 12), Paint: bold}, Cell{Lines: lines}, Cell{Lines: bars})
		}
		if err := table.Close(); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(out.String()) {
			bare := strings.NewReplacer("\x1b[1m", "", "\x1b[0m", "", "\n", "").Replace(line)
			before, _, found := strings.Cut(bare, "|")
			if found && Width(before) != 12+Gap+20+Gap {
				t.Fatalf("%q: the bar stands at %d", bare, Width(before))
			}
			if Width(bare) > 12+Gap+20+Gap+1 || strings.HasSuffix(bare, " ") {
				t.Fatalf("%q: too long, or spaces at its end", bare)
			}
		}
	})
}

func TestTableIsDrawnInBatches(t *testing.T) {
	var out bytes.Buffer
	table := NewTable(&out, []Column{{Header: "n", Width: 5, Right: true}, {Header: "text", Width: 10}}, nil)
	const rows = batch*2 + 7
	for i := range rows {
		table.Row(Text("1"), Text(strings.Repeat("ü", 1+i%10)))
	}
	if err := table.Close(); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if len(lines) != rows+2 {
		t.Fatalf("%d lines, want a header, a rule and %d rows", len(lines), rows)
	}
	for _, line := range lines[2:] {
		if !strings.HasPrefix(line, "    1  ü") {
			t.Fatalf("row %q: its columns have moved", line)
		}
	}
}

func TestEmptyTableHasAHeader(t *testing.T) {
	var out bytes.Buffer
	if err := NewTable(&out, []Column{{Header: "id", Width: 4}, {Header: "name", Width: 4}}, nil).Close(); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "id    name\n"+strings.Repeat("─", 10)+"\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestGridFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows [][]string
		for range rapid.IntRange(0, 5).Draw(t, "rows") {
			rows = append(rows, []string{anyText().Draw(t, "a"), anyText().Draw(t, "b"), anyText().Draw(t, "c")})
		}
		grid := Rows([]GridColumn{{Header: "id", Kind: Label}, {Header: "what"}, {Header: "where", Kind: Place}}, rows)
		grid.Groups[0].Heading = anyText().Draw(t, "heading")
		width := rapid.IntRange(40, 160).Draw(t, "width")
		var out bytes.Buffer
		if err := grid.Write(&out, width, nil); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(out.String()) {
			if Width(strings.TrimSuffix(line, "\n")) > width {
				t.Fatalf("line %q is longer than %d", line, width)
			}
		}
	})
}

func TestGrid(t *testing.T) {
	grid := Grid{
		Columns: []GridColumn{{Header: "id", Kind: Label}, {Header: "empty"}, {Header: "n", Right: true}, {Header: "words"}},
		Groups: []GridGroup{
			{Heading: "first", Rows: [][]string{{"c1", "", "7", "on Tuesday\x1b[2J"}}},
			{Heading: "second", Rows: [][]string{{"austin-bajwa-call", "", "12", "a general telephoned"}}},
		},
	}
	var out bytes.Buffer
	if err := grid.Compact().Write(&out, 32, nil); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("testdata/grid.txt", out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/grid.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got := out.String(); got != string(want) {
		t.Errorf("testdata/grid.txt is stale; -update renews it; got\n%s", got)
	}
}
