package report

// These tests ask for quiet: what does not fail the run is not told, and a run that nothing fails says nothing.

import (
	"fmt"
	"strings"
	"testing"

	"claimcheck/checks/check"
)

// ofEachWeight is a report of one finding of each severity.
func ofEachWeight() Report {
	var findings []check.Finding
	for _, severity := range []check.Severity{check.Info, check.Warning, check.Error} {
		findings = append(findings, check.Finding{
			Check: "c", Severity: severity, Message: fmt.Sprintf("told as %s.", severity), At: at("a.json"),
		})
	}
	return made(findings...)
}

// formatsForPeople are those that quiet is about.
var formatsForPeople = []string{FormatTable, FormatLine, FormatMarkdown}

func TestQuietTellsWhatFailsTheRun(t *testing.T) {
	severities := []check.Severity{check.Info, check.Warning, check.Error}
	for _, format := range formatsForPeople {
		for _, failOn := range []check.Severity{check.Off, check.Info, check.Warning, check.Error} {
			r := ofEachWeight()
			r.FailOn = failOn
			text := print(t, format, r, Options{Quiet: true})
			for _, severity := range severities {
				told := strings.Contains(text, fmt.Sprintf("told as %s.", severity))
				if want := severity >= failOn; told != want {
					t.Errorf("%s failing on %s: a finding of weight %s is told: %t", format, failOn, severity, told)
				}
			}
			loud := print(t, format, r, Options{})
			for _, severity := range severities {
				if !strings.Contains(loud, fmt.Sprintf("told as %s.", severity)) {
					t.Errorf("%s without quiet hides a finding of weight %s", format, severity)
				}
			}
		}
	}
}

func TestQuietSaysNothingOfNothing(t *testing.T) {
	mild := made(check.Finding{Check: "c", Severity: check.Warning, Message: "m", At: at("a.json")})
	mild.FailOn = check.Error
	for _, format := range formatsForPeople {
		for _, r := range []Report{made(), mild} {
			if text := print(t, format, r, Options{Quiet: true}); text != "" {
				t.Errorf("%s: %q", format, text)
			}
		}
	}
}

func TestQuietCountsWhatItShows(t *testing.T) {
	var findings []check.Finding
	for range mostShown + 1 {
		findings = append(findings, check.Finding{Check: "c", Severity: check.Error, Message: "m", At: at("a.json")})
		findings = append(findings, check.Finding{Check: "c", Severity: check.Info, Message: "m", At: at("a.json")})
	}
	r := made(findings...)
	r.FailOn = check.Error
	if text := print(t, FormatTable, r, Options{Quiet: true}); !strings.Contains(text, "\n1 more finding is not shown;") {
		t.Errorf("what quiet leaves out is counted as not shown:\n%s", text[len(text)-200:])
	}
}
