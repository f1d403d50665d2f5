package report

// This file holds that no texts whatever do anything in any format.

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"claimcheck/checks/check"
	"claimcheck/cmd/internal/markdown/markdowntest"
)

// FuzzFormats prints a finding in every format and reads each as its readers do.
func FuzzFormats(f *testing.F) {
	for _, piece := range markdowntest.HostilePieces {
		f.Add(piece, "b"+piece, piece+".json")
	}
	f.Add(" \u061c\u2028=1\x9b", "\ufffe]]>\U000E0041", "../a\n::error::b.json")
	f.Fuzz(func(t *testing.T, message, quote, file string) {
		r := made(check.Finding{
			Check: "date-conflict", Severity: check.Error, Message: message, Article: quote, Claims: []string{quote}, At: at(file), Fingerprint: "f",
			Evidence:    []check.Evidence{{At: at(file), Quote: quote, Note: message, Part: quote, Zone: quote}},
			WayOut:      []check.WayOut{{Voice: quote, Zone: message}},
			Suggestions: []check.Suggestion{{Message: message, Value: quote}},
		})
		for _, format := range Formats() {
			text := print(t, format, r, Options{})
			switch format {
			case FormatGitHub:
				if annotations, plain := annotated(t, text); len(annotations) != 1 || len(plain) != 1 {
					t.Errorf("one finding became %d annotations and %q", len(annotations), plain)
				}
			case FormatCSV:
				text = strings.ReplaceAll(text, "\r\n", "\n")
				for _, record := range readCSV(t, text) {
					for _, cell := range record {
						if beginsFormula(cell) {
							t.Errorf("%q begins a formula", cell)
						}
					}
				}
			case FormatLine:
				if strings.Count(text, "\n") != 1 {
					t.Errorf("one finding became %q", text)
				}
			case FormatMarkdown:
				checkMarkdownHarmless(t, text)
			case "checkstyle", "junit":
				decoder := xml.NewDecoder(strings.NewReader(text))
				for err := error(nil); !errors.Is(err, io.EOF); _, err = decoder.Token() {
					if err != nil {
						t.Fatalf("%s: %v in %q", format, err, text)
					}
				}
			case "jsonl":
				for line := range strings.Lines(text) {
					if !json.Valid([]byte(line)) {
						t.Errorf("no JSON: %q", line)
					}
				}
			case FormatTable:
			default:
				if !json.Valid([]byte(text)) {
					t.Errorf("%s: no JSON: %q", format, text)
				}
			}
			if strings.HasPrefix(text, "::") || format == FormatTable || format == FormatMarkdown {
				continue // The first are commands; of the others only the log of CI makes any, where a guard stands before them.
			}
			checkHarmless(t, strings.ReplaceAll(text, "\u200b", ""))
		}
	})
}
