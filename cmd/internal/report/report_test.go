package report

// These tests print findings made by hand, to see every corner of the formats, and those of all stories of the
// fixtures, to see that real ones pass.

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/cmd/internal/terminal"
	"claimcheck/fixtures"
	"claimcheck/schema"
)

var update = flag.Bool("update", false, "renew the expected outputs in testdata")

var today = time.Date(2021, time.August, 20, 0, 0, 0, 0, time.UTC)

// load reads a dataset of files and runs all checks over it.
func load(t *testing.T, files ...fixtures.File) Report {
	t.Helper()
	dir := t.TempDir()
	if err := (fixtures.Story{Files: files}).Write(dir); err != nil {
		t.Fatal(err)
	}
	dataset, err := claims.Load(context.Background(), claims.Options{Paths: []string{"."}, Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	result, err := check.Run(context.Background(), dataset, checks.All(), check.Settings{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	return New(dataset, checks.All(), result)
}

func print(t *testing.T, format string, r Report, options Options) string {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, format, r, options); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// made is a report of findings made by hand about a dataset without records.
func made(findings ...check.Finding) Report {
	return New(&claims.Dataset{Root: "data"}, checks.All(), check.Result{Findings: findings})
}

// at is a place in a document without text.
func at(path string) claims.Ref { return claims.Ref{Document: &claims.Document{Path: path, Line: 1}} }

// hostile is a finding whose every text comes from somebody who means no good.
func hostile() check.Finding {
	const evil = "\x1b[2J\x1b]0;owned\x07 \u202egnp.exe\u2066 a\u200bb\r\n::error::forged"
	span := when.Span{Start: when.Beginning, End: time.Date(2021, 8, 10, 4, 0, 0, 0, time.UTC)}
	place := at("articles/" + evil + ".json")
	return check.Finding{
		Check: "date-conflict", Severity: check.Error, Message: "the call " + evil, Article: evil, Claims: []string{evil}, At: place,
		Evidence:    []check.Evidence{{At: place, Quote: evil, Part: evil, Note: evil, Zone: evil, Span: &span}},
		WayOut:      []check.WayOut{{Voice: evil, Zone: "Asia/Karachi", Span: span}, {Voice: evil, Zone: evil, Span: span}},
		Suggestions: []check.Suggestion{{Message: evil, At: &place, Value: evil + "!"}},
		Fingerprint: "f",
	}
}

func TestJSONKeys(t *testing.T) {
	span := when.Span{Start: time.Date(2021, 8, 10, 4, 0, 0, 0, time.UTC), End: when.Forever}
	place := at("articles/a.json")
	found := check.Finding{
		Check: "date-conflict", Severity: check.Error, Verdict: "conflict", Message: "“on Tuesday” <&> 周二", Article: "a", Claims: []string{"c1"},
		At: place, Fingerprint: "0123",
		Evidence:    []check.Evidence{{At: place, Quote: "on Tuesday", Part: "body", Note: "read as Tuesday", Zone: "Asia/Karachi", Span: &span}},
		WayOut:      []check.WayOut{{Voice: "the article", Zone: "Asia/Karachi", Span: when.Span{Start: span.Start, End: span.Start.Add(90*time.Minute + time.Millisecond)}}},
		Suggestions: []check.Suggestion{{Message: "another day", At: &place, Value: "2021-08-09"}, {Message: "another event"}},
	}
	silenced := check.Finding{
		Check: "title-unknown", Severity: check.Warning, Message: "a title", At: place, Fingerprint: "4567",
		Suppressed: &check.Suppressed{Reason: "house style", Until: "2021-12-31", By: "claim c1"},
	}
	report := New(&claims.Dataset{Root: "data", Skipped: 2}, nil, check.Result{Findings: []check.Finding{found}, Suppressed: []check.Finding{silenced}})
	golden(t, "keys.json", print(t, FormatJSON, report, Options{}))
}

func TestJSONOfNothing(t *testing.T) {
	const want = `{
  "version": 1,
  "dataset": "data",
  "summary": {
    "articles": 0,
    "claims": 0,
    "errors": 0,
    "warnings": 0,
    "infos": 0,
    "suppressed": 0,
    "skipped": 0
  },
  "findings": []
}
`
	if diff := cmp.Diff(want, print(t, FormatJSON, made(), Options{})); diff != "" {
		t.Error(diff)
	}
}

// golden compares with a file in testdata, or renews it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s is stale; -update renews it:\n%s", path, diff)
	}
}

// storyReports keeps the reports of stories, which several tests print.
var storyReports = map[string]Report{}

// ofStory returns the report of a story, which nobody may change.
func ofStory(t *testing.T, story fixtures.Story) Report {
	t.Helper()
	key := story.Check + "/" + story.Name
	r, known := storyReports[key]
	if !known {
		r = load(t, story.Files...)
		storyReports[key] = r
	}
	return r
}

// validator is compiled once for all that is judged.
var validator = sync.OnceValues(func() (*schema.Validator, error) {
	any := func(string) error { return nil }
	return schema.New(map[string]schema.Format{"edtf": any, "zone": any, "duration": any})
})

// judge holds a JSON report to the schema that is shipped.
func judge(t *testing.T, text string) {
	t.Helper()
	judging, err := validator()
	if err != nil {
		t.Fatal(err)
	}
	for _, violation := range judging.Validate("report", []byte(text)) {
		t.Errorf("%s: %s", violation.Pointer, violation.Message)
	}
}

func TestJSONFollowsItsSchema(t *testing.T) {
	judge(t, print(t, FormatJSON, made(), Options{}))
	judge(t, print(t, FormatJSON, made(hostile(), check.Finding{Check: "c", Severity: check.Info, Message: "m", Fingerprint: "g"}), Options{}))
	for _, folder := range fixtures.Folders() {
		for _, story := range fixtures.Stories(folder) {
			t.Run(folder+"/"+story.Name, func(t *testing.T) {
				judge(t, print(t, FormatJSON, ofStory(t, story), Options{}))
			})
		}
	}
}

func TestJSONInstants(t *testing.T) {
	for _, test := range []struct {
		at   time.Time
		want string
	}{
		{time.Date(2021, 8, 10, 9, 0, 0, 0, time.FixedZone("PKT", 5*3600)), "2021-08-10T04:00:00Z"},
		{time.Date(2021, 8, 10, 4, 0, 0, 250_000_000, time.UTC), "2021-08-10T04:00:00.25Z"},
		{time.Date(9, 1, 1, 0, 0, 0, 0, time.UTC), "0009-01-01T00:00:00Z"},
		{time.Date(-43, 3, 15, 0, 0, 0, 0, time.UTC), ""},
		{time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), ""},
		{when.Beginning, ""},
		{when.Forever, ""},
	} {
		if got := instant(test.at); got != test.want {
			t.Errorf("%v: got %q, want %q", test.at, got, test.want)
		}
	}
	if got := span(when.Span{}); got != nil {
		t.Errorf("an empty span is told as %v", got)
	}
}

func TestSummary(t *testing.T) {
	for _, test := range []struct {
		summary Summary
		want    string
	}{
		{Summary{Articles: 1, Claims: 38, Errors: 3, Warnings: 4, Infos: 2}, "3 errors, 4 warnings, 2 infos in 1 article with 38 claims"},
		{Summary{Articles: 12, Claims: 340}, "nothing wrong in 12 articles with 340 claims"},
		{Summary{Articles: 2, Claims: 1, Errors: 1, Suppressed: 2, Skipped: 1}, "1 error in 2 articles with 1 claim, 2 suppressed, 1 file skipped"},
		{Summary{Infos: 1, Skipped: 3}, "1 info in 0 articles with 0 claims, 3 files skipped"},
		{Summary{Articles: 1, Suppressed: 1}, "nothing wrong in 1 article with 0 claims, 1 suppressed"},
	} {
		if got := test.summary.String(); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	for name, want := range map[string]string{
		"tabel": `unknown format "tabel"; did you mean "table"?`,
		"JSON":  `unknown format "JSON"; did you mean "json"?`,
		"pdf":   `unknown format "pdf"; one of ` + strings.Join(Formats(), ", "),
	} {
		if err := Write(&bytes.Buffer{}, name, Report{}, Options{}); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", name, err, want)
		}
		if err := CheckFormat(name); err == nil || err.Error() != want {
			t.Errorf("%s: CheckFormat says %v", name, err)
		}
	}
	if err := CheckFormat(FormatJSON); err != nil {
		t.Error(err)
	}
}

// checkWidth tells which line is too long, or ends in spaces.
func checkWidth(t interface{ Errorf(string, ...any) }, text string, width int) {
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if got := terminal.Width(uncolored(line)); got > width {
			t.Errorf("%q takes %d of %d", line, got, width)
		}
		if strings.HasSuffix(line, " ") {
			t.Errorf("%q ends in spaces", line)
		}
	}
}

var escape = regexp.MustCompile(`\x1b\[[0-9;]*m`)

func uncolored(text string) string { return escape.ReplaceAllString(text, "") }

var words = []string{
	"周二通电话，", "الفريق قمر جاويد باجوا", "👨‍👩‍👧", "🇵🇰", "on Tuesday", " ", "supercalifragilisticexpialidocious", "\x1b[31m", "\u202e", "a/b/c-d.json", "",
}

func anyFinding() *rapid.Generator[check.Finding] {
	text := rapid.Map(rapid.SliceOfN(rapid.SampledFrom(words), 1, 8), func(parts []string) string { return strings.Join(parts, " ") })
	return rapid.Custom(func(t *rapid.T) check.Finding {
		f := check.Finding{
			Check:    rapid.SampledFrom([]string{"date-conflict", "statement-unsupported", "x"}).Draw(t, "check"),
			Severity: rapid.SampledFrom([]check.Severity{check.Info, check.Warning, check.Error}).Draw(t, "severity"),
			Message:  text.Draw(t, "message"), Article: text.Draw(t, "article"), At: at(text.Draw(t, "file")),
		}
		for range rapid.IntRange(0, 3).Draw(t, "evidence") {
			f.Evidence = append(f.Evidence, check.Evidence{At: at(text.Draw(t, "file")), Quote: text.Draw(t, "quote"), Note: text.Draw(t, "note")})
		}
		for range rapid.IntRange(0, 2).Draw(t, "suggestions") {
			f.Suggestions = append(f.Suggestions, check.Suggestion{Message: text.Draw(t, "try"), Value: text.Draw(t, "value")})
		}
		return f
	})
}

func TestTableKeepsItsWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := made(rapid.SliceOfN(anyFinding(), 0, 4).Draw(t, "findings")...)
		width := rapid.IntRange(40, 200).Draw(t, "width")
		var plain, colored bytes.Buffer
		if err := Write(&plain, FormatTable, r, Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		if err := Write(&colored, FormatTable, r, Options{Width: width, Color: true}); err != nil {
			t.Fatal(err)
		}
		checkWidth(t, plain.String(), width)
		if strings.ContainsAny(plain.String(), "\x1b\u202e") {
			t.Errorf("escapes in a plain table")
		}
		if uncolored(colored.String()) != plain.String() {
			t.Errorf("colour changes the table:\n%s\n%s", colored.String(), plain.String())
		}
	})
}

func TestTableOfHostileText(t *testing.T) {
	golden(t, "hostile.txt", print(t, FormatTable, made(hostile()), Options{Width: 80}))
}

func TestTableGroupsByArticle(t *testing.T) {
	files := []fixtures.File{
		{Path: "articles/a.json", Data: `{"article": {"id": "a", "publisher": "wire", "published": "2021-08-10", "headline": "h", "url": "https://a.example/"},
			"claims": [{"id": "c1", "kind": "quote", "anchor": {"exact": "one"}}, {"id": "c2", "kind": "quote", "anchor": {"exact": "two"}}]}`},
		{Path: "articles/b.json", Data: `{"article": {"id": "b", "publisher": "nobody", "published": "2021-08", "headline": "h", "url": "https://b.example/"},
			"claims": [{"id": "c1", "kind": "quote", "anchor": {"exact": "three"}}]}`},
		{Path: "people.json", Data: `{"people": [{"id": "p"}]}`},
		{Path: "publishers.json", Data: `{"publishers": [{"id": "wire", "name": "新华社"}]}`},
	}
	golden(t, "groups-80.txt", print(t, FormatTable, load(t, files...), Options{Width: 80}))
	golden(t, "groups-160.txt", print(t, FormatTable, load(t, files...), Options{Width: 160}))
}

func TestTableLeavesOutWhatNobodyReads(t *testing.T) {
	var findings []check.Finding
	for i := range mostShown + 2 {
		findings = append(findings, check.Finding{Check: "c", Severity: check.Error, Message: fmt.Sprint("finding ", i), At: at("a.json")})
	}
	text := print(t, FormatTable, made(findings...), Options{})
	const want = "2 more findings are not shown; to see all: --format json\n1002 errors in 0 articles with 0 claims\n"
	if !strings.HasSuffix(text, want) {
		t.Errorf("the table ends in %q", text[len(text)-200:])
	}
	if !strings.Contains(text, fmt.Sprint("finding ", mostShown-1)) || strings.Contains(text, fmt.Sprint("finding ", mostShown)) {
		t.Errorf("the table does not end with finding %d", mostShown-1)
	}
	var report struct{ Findings []any }
	if err := json.Unmarshal([]byte(print(t, FormatJSON, made(findings...), Options{})), &report); err != nil || len(report.Findings) != len(findings) {
		t.Errorf("JSON has %d findings, %v", len(report.Findings), err)
	}
}

func TestColorIsForSeveritiesAndHeadings(t *testing.T) {
	text := print(t, FormatTable, load(t, fixtures.Stories("attribution-missing")[0].Files...), Options{Color: true})
	for _, colored := range regexp.MustCompile(`\x1b\[[0-9;]*m([^\x1b]+)\x1b`).FindAllStringSubmatch(text, -1) {
		switch word := colored[1]; {
		case word == "error", word == "warning", word == "info", strings.Contains(word, " · "):
		default:
			t.Errorf("%q is coloured", word)
		}
	}
	if !strings.Contains(text, "\x1b[33mwarning\x1b[") {
		t.Errorf("warnings are not yellow:\n%q", text)
	}
}

func TestFindingWithoutAPlace(t *testing.T) {
	r := made(check.Finding{Check: "c", Severity: check.Warning, Message: "about everything", Fingerprint: "f"})
	if text := print(t, FormatTable, r, Options{}); !strings.HasPrefix(text, "data\n") {
		t.Errorf("its heading is not the dataset:\n%s", text)
	}
	judge(t, print(t, FormatJSON, r, Options{}))
}

func BenchmarkTable(b *testing.B) {
	var findings []check.Finding
	for range mostShown {
		findings = append(findings, hostile())
	}
	r := made(findings...)
	for b.Loop() {
		if err := Write(&bytes.Buffer{}, FormatTable, r, Options{Width: 80}); err != nil {
			b.Fatal(err)
		}
	}
}
