package report

// These tests read comma-separated values back as databases and spreadsheets do: nothing is lost, and nothing is a formula.

import (
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/terminal"
)

// readCSV reads records back; the first one is the header.
func readCSV(t interface{ Fatal(...any) }, text string) [][]string {
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// beginsFormula reports whether a spreadsheet takes a cell for a formula, wherever its sign comes from: full-width and
// other forms of a sign are the sign itself in compatibility normal form (NFKC).
func beginsFormula(cell string) bool {
	cell = strings.TrimLeftFunc(norm.NFKC.String(cell), unicode.IsSpace)
	return cell != "" && strings.ContainsAny(cell[:1], "=+-@")
}

// semicolonCells splits text as a spreadsheet does where the semicolon is the separator. Quotation marks at the start of a
// cell are passed over, since what comes after them may count.
var semicolonCells = regexp.MustCompile(`[;\r\n]["\s\pZ]*`)

func TestCSVIsReadBack(t *testing.T) {
	r := rich()
	records := readCSV(t, print(t, "csv", r, Options{}))
	if !slices.Equal(records[0], csvHeader) {
		t.Fatalf("the header is %q", records[0])
	}
	if len(records) != 7 {
		t.Fatalf("%d records of 6 findings", len(records)-1)
	}
	value := func(record int, column string) string { return records[record][slices.Index(csvHeader, column)] }
	for _, test := range []struct {
		record       int
		column, want string
	}{
		{2, "claims", "c1; c2"},
		{2, "line", "14"},
		{2, "column", "8"},
		{2, "verdict", "conflict"},
		{2, "quotes", "“on Tuesday” (headline); “Earlier today, I spoke” (source)"},
		{2, "suggestions", `another day (write "2021-08-09"); another event`},
		{4, "file", "data"},
		{4, "line", ""},
		{4, "state", "new"},
		{5, "state", "suppressed"},
		{5, "reason", "house style"},
		{6, "state", "known"},
		{6, "fingerprint", "f6"},
	} {
		if got := value(test.record, test.column); got != test.want {
			t.Errorf("%s of record %d: got %q, want %q", test.column, test.record, got, test.want)
		}
	}
}

func TestCSVCells(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"on Tuesday", "on Tuesday"},
		{"=1+1", "'=1+1"},
		{"  +1", "'  +1"},
		{"-5 degrees", "'-5 degrees"},
		{"@name said", "'@name said"},
		{"＝1+1", "'＝1+1"},
		{"\u00a0\u3000=1", "'\u00a0\u3000=1"},
		{"﹣1", "'﹣1"},
		{"\t=1", `\u0009=1`},
		{"\r=1", `\u000d=1`},
		{"\n=1", "⏎ =1"},
		{"rose; -5 at night", "rose; '-5 at night"},
		{`a;"=cmd|' /C calc'!A0`, `a;"'=cmd|' /C calc'!A0`},
		{"2 - 1 = 1", "2 - 1 = 1"},
		{"", ""},
	} {
		if got := CSVCell(test.text); got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
	if got := CSVCell(strings.Repeat("=", 100_000)); markdown.Units(got) != mostInCell || !strings.HasPrefix(got, "'=") {
		t.Errorf("a huge cell has %d units", markdown.Units(got))
	}
}

func TestCSVKnowsEveryFormOfASign(t *testing.T) {
	for r := range rune(unicode.MaxRune) {
		if text := string(r) + "1"; beginsFormula(text) && !strings.HasPrefix(CSVCell(text), "'") {
			t.Errorf("%q (%U) begins a formula", text, r)
		}
	}
}

func TestCSVOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		findings := rapid.SliceOfN(hostileFinding(), 1, 3).Draw(t, "findings")
		var out strings.Builder
		if err := Write(&out, "csv", made(findings...), Options{}); err != nil {
			t.Fatal(err)
		}
		checkCSV(t, out.String(), findings)
	})
}

func checkCSV(t *rapid.T, text string, findings []check.Finding) {
	if !utf8.ValidString(text) {
		t.Fatalf("no UTF-8: %q", text)
	}
	records := readCSV(t, text)
	if len(records) != len(findings)+1 {
		t.Fatalf("%d records of %d findings", len(records)-1, len(findings))
	}
	for i, record := range records[1:] {
		for _, cell := range record {
			if beginsFormula(cell) {
				t.Fatalf("%q begins a formula", cell)
			}
			if terminal.Clean(cell) != cell {
				t.Fatalf("%q is not clean", cell)
			}
		}
		message := record[slices.Index(csvHeader, "message")]
		if plain := strings.ReplaceAll(message, "'", ""); plain != strings.ReplaceAll(terminal.Clean(findings[i].Message), "'", "") {
			t.Fatalf("the message %q is told as %q", findings[i].Message, message)
		}
	}
	for _, cell := range semicolonCells.Split(text, -1) {
		if beginsFormula(cell) {
			t.Fatalf("%q begins a formula where semicolons separate cells", cell)
		}
	}
}
