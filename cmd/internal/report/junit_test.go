package report

// These tests count what JUnit's XML counts, and see which findings fail.

import (
	"encoding/xml"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// readSuite is what the tests read of a suite; empty elements count too.
type readSuite struct {
	Name     string `xml:"name,attr"`
	Tests    int    `xml:"tests,attr"`
	Failures int    `xml:"failures,attr"`
	Errors   int    `xml:"errors,attr"`
	Skipped  int    `xml:"skipped,attr"`
	Cases    []struct {
		Name    string  `xml:"name,attr"`
		Failure *string `xml:"failure"`
		Skipped *struct {
			Message string `xml:"message,attr"`
		} `xml:"skipped"`
	} `xml:"testcase"`
	Output string `xml:"system-out"`
}

func readJUnit(t interface{ Fatal(...any) }, text string) []readSuite {
	var log struct {
		Suites []readSuite `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(text), &log); err != nil {
		t.Fatal(err)
	}
	return log.Suites
}

func TestJUnitCounts(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		draw := func(name string) []check.Finding { return rapid.SliceOfN(anyFinding(), 0, 4).Draw(rt, name) }
		result := check.Result{Findings: draw("findings"), Suppressed: draw("suppressed"), Known: draw("known")}
		for i := range result.Suppressed {
			result.Suppressed[i].Suppressed = &check.Suppressed{Reason: "r", By: "claim c1"}
		}
		for i := range result.Known {
			result.Known[i].Known = true
		}
		r := New(&claims.Dataset{Root: "data"}, nil, result)
		r.FailOn = rapid.SampledFrom([]check.Severity{check.Off, check.Info, check.Warning, check.Error}).Draw(rt, "fail-on")
		failing := 0
		for _, f := range result.Findings {
			if r.FailOn != check.Off && f.Severity >= r.FailOn {
				failing++
			}
		}
		failures, skipped, tests := 0, 0, 0
		for _, suite := range readJUnit(rt, print(t, "junit", r, Options{})) {
			var failed, passedOver int
			for _, c := range suite.Cases {
				if c.Failure != nil {
					failed++
				}
				if c.Skipped != nil {
					passedOver++
				}
				if c.Name != passed {
					tests++
				}
			}
			if suite.Tests != len(suite.Cases) || suite.Failures != failed || suite.Skipped != passedOver || suite.Errors != 0 {
				rt.Errorf("%+v", suite)
			}
			if passedOver == suite.Tests {
				rt.Errorf("nothing speaks in %q, and no test of it passes", suite.Name)
			}
			failures, skipped = failures+failed, skipped+passedOver
		}
		if want := len(result.Suppressed) + len(result.Known); failures != failing || skipped != want || tests != want+len(result.Findings) {
			rt.Errorf("%d failures for %d, %d skipped for %d, %d tests", failures, failing, skipped, want, tests)
		}
	})
}

func TestJUnitKeepsItsText(t *testing.T) {
	f := check.Finding{Check: "c", Severity: check.Error, Message: "an end ]]> of <it> &amp;", At: at("a.json")}
	r := made(f)
	for _, failOn := range []check.Severity{check.Off, check.Error} {
		r.FailOn = failOn
		suite := readJUnit(t, print(t, "junit", r, Options{}))[0]
		said := suite.Output
		if failOn == check.Error {
			said = *suite.Cases[0].Failure
		}
		if !strings.Contains(said, "error: "+f.Message) {
			t.Errorf("failing on %s it says %q", failOn, said)
		}
	}
}

// An article that was read only because others refer to it was not checked, and no test of it can pass.
func TestJUnitTellsWhatWasChecked(t *testing.T) {
	dataset := examine(t, nil, newsroom...).records
	names := func() string {
		var list []string
		for _, suite := range readJUnit(t, print(t, "junit", New(dataset, nil, check.Result{}), Options{})) {
			list = append(list, suite.Name)
		}
		return strings.Join(list, " ")
	}
	if got := names(); got != "ferry calm" {
		t.Errorf("it tells %s", got)
	}
	dataset.Articles[0].Document().Context = true
	if got := names(); got != "calm" {
		t.Errorf("with the ferry as context it tells %s", got)
	}
}
