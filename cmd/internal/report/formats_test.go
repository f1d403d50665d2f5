package report

// These tests print one report that has everything, and one whose every text is hostile, in the formats that people and
// simple programs read.

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/cmd/internal/markdown"
)

// rich is a report with every severity, evidence, ways out, suggestions, a suppression and a baseline.
func rich() Report {
	day := when.Span{Start: time.Date(2021, 8, 10, 4, 0, 0, 0, time.UTC), End: time.Date(2021, 8, 11, 4, 0, 0, 0, time.UTC)}
	article, register := at("articles/call.json"), at("people.json")
	findings := []check.Finding{
		{Check: "record-incomplete", Severity: check.Info, Message: `the article "call" has no url`, Article: "call", At: article, Fingerprint: "a1"},
		{
			Check: "date-conflict", Severity: check.Error, Verdict: "conflict", Message: "the dates of the call cannot all hold", Article: "call",
			Claims: []string{"c1", "c2"}, At: article, Fingerprint: "b2",
			Evidence: []check.Evidence{
				{At: article, Quote: "on Tuesday", Part: "headline", Note: "read as Tuesday, 10 August", Zone: "America/New_York", Span: &day},
				{At: register, Quote: "“Earlier today, I spoke”", Part: "source", Note: "read as Monday"},
			},
			WayOut:      []check.WayOut{{Voice: "the article", Zone: "Asia/Karachi", Span: day}},
			Suggestions: []check.Suggestion{{Message: "another day", At: &register, Value: "2021-08-09"}, {Message: "another event"}},
		},
		{Check: "title-unknown", Severity: check.Warning, Message: "“Secretary Defence” is no title", At: register, Fingerprint: "c3"},
		{Check: "schema-violation", Severity: check.Error, Message: "the dataset has no records", Fingerprint: "d4"},
	}
	silenced := check.Finding{
		Check: "title-unknown", Severity: check.Warning, Message: "“US envoy” is no title", At: article, Fingerprint: "e5",
		Suppressed: &check.Suppressed{Reason: "house style", Until: "2021-12-31", By: "claim c1"},
	}
	known := check.Finding{Check: "date-order", Severity: check.Error, Message: "known since long", At: article, Fingerprint: "f6", Known: true}
	r := New(&claims.Dataset{Root: "data"}, checks.All(), check.Result{
		Findings: findings, Suppressed: []check.Finding{silenced}, Known: []check.Finding{known},
	})
	r.Baseline = "baseline.json"
	for i := range r.Findings {
		if r.Findings[i].At.File != "" {
			r.Findings[i].At.Line, r.Findings[i].At.Column = 10*i+4, i+7
		}
	}
	return r
}

func TestFormatsOfARichReport(t *testing.T) {
	for format, name := range map[string]string{
		"csv": "rich.csv", FormatGitHub: "rich-github.txt", "jsonl": "rich.jsonl", FormatLine: "rich-line.txt", FormatMarkdown: "rich.md",
	} {
		golden(t, name, print(t, format, rich(), Options{Folder: "newsroom"}))
	}
}

func TestFormatsOfHostileText(t *testing.T) {
	for format, name := range map[string]string{
		"csv": "hostile.csv", FormatGitHub: "hostile-github.txt", "jsonl": "hostile.jsonl", FormatLine: "hostile-line.txt", FormatMarkdown: "hostile.md",
	} {
		golden(t, name, print(t, format, made(hostile()), Options{}))
	}
}

func TestFormatsTellAFailingWriter(t *testing.T) {
	for _, format := range Formats() {
		if err := Write(brokenWriter{}, format, rich(), Options{}); !errors.Is(err, errBroken) {
			t.Errorf("%s: the fault of the writer is told as %v", format, err)
		}
	}
}

// errorformat is what editors make of a line: vim's "%f:%l:%c: %trror: %m" and its like for the other severities.
var errorformat = regexp.MustCompile(`^(.+):(\d+):(\d+): (error|warning|info): ([a-z-]+): (.+)$`)

func TestLinesAreReadByEditors(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(print(t, FormatLine, rich(), Options{}), "\n"), "\n")
	if got := errorformat.FindStringSubmatch(lines[1]); got == nil ||
		cmp.Diff(got[1:], []string{"articles/call.json", "14", "8", "error", "date-conflict", "the dates of the call cannot all hold"}) != "" {
		t.Errorf("an editor reads %q", got)
	}
	if want := "data: error: schema-violation: the dataset has no records"; lines[3] != want {
		t.Errorf("a finding in no file is %q, want %q", lines[3], want)
	}
	if len(lines) != 4 {
		t.Errorf("%d lines of 4 findings", len(lines))
	}
}

func TestJSONLinesHaveTheKeysOfJSON(t *testing.T) {
	r := rich()
	var whole struct{ Findings []any }
	if err := json.Unmarshal([]byte(print(t, FormatJSON, r, Options{})), &whole); err != nil {
		t.Fatal(err)
	}
	var lines []any
	scanner := bufio.NewScanner(strings.NewReader(print(t, "jsonl", r, Options{})))
	for scanner.Scan() {
		var line any
		if err := json.Unmarshal(scanner.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, line)
	}
	if diff := cmp.Diff(whole.Findings, lines); diff != "" || len(lines) != 6 {
		t.Error(diff)
	}
}

func TestJSONLinesStayLines(t *testing.T) {
	r := made(check.Finding{Check: "c", Severity: check.Info, Message: "a\u2028b\u2029c\nd\re\xff", At: at("a.json")})
	text := print(t, "jsonl", r, Options{})
	if strings.ContainsAny(strings.TrimSuffix(text, "\n"), "\u2028\u2029\n\r") {
		t.Errorf("one finding takes several lines: %q", text)
	}
	var line struct{ Message string }
	if err := json.Unmarshal([]byte(text), &line); err != nil || line.Message != "a\u2028b\u2029c\nd\re\ufffd" {
		t.Errorf("read back as %q, %v", line.Message, err)
	}
}

func TestShortened(t *testing.T) {
	for _, test := range []struct {
		text string
		most int
		want string
	}{
		{"four", 4, "four"},
		{"fifth", 4, "fif…"},
		{"周二通电话", 4, "周二通…"},
		{"周二", 4, "周二"},
		{"👩👩👩", 5, "👩👩…"},
		{"👩👩👩", 6, "👩👩👩"},
		{"a👩👩", 4, "a👩…"},
		{"👩👩", 1, "…"},
	} {
		got := shortened(test.text, test.most)
		if got != test.want {
			t.Errorf("%q in %d: got %q, want %q", test.text, test.most, got, test.want)
		}
		if markdown.Units(got) > test.most {
			t.Errorf("%q in %d: %d units", test.text, test.most, markdown.Units(got))
		}
	}
}

func BenchmarkFormats(b *testing.B) {
	var findings []check.Finding
	for range mostShown {
		findings = append(findings, hostile())
	}
	r := made(findings...)
	for _, format := range Formats() {
		b.Run(format, func(b *testing.B) {
			for b.Loop() {
				if err := Write(&bytes.Buffer{}, format, r, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
