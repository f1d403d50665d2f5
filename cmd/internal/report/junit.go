package report

// This file writes JUnit's XML, which CI servers show as tests: a suite for each article, and a test for each finding. It
// satisfies both schemas that are in use, the one for Ant and the one of Jenkins. The stricter one, Ant's, allows no output
// in a test, so what a finding that does not fail the run says is output of its suite.

import (
	"cmp"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"time"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

type junitSuite struct {
	XMLName    xml.Name        `xml:"testsuite"`
	Name       string          `xml:"name,attr"`
	Package    string          `xml:"package,attr"`
	ID         int             `xml:"id,attr"`
	Timestamp  string          `xml:"timestamp,attr"`
	Hostname   string          `xml:"hostname,attr"`
	Tests      int             `xml:"tests,attr"`
	Failures   int             `xml:"failures,attr"`
	Errors     int             `xml:"errors,attr"`
	Skipped    int             `xml:"skipped,attr"`
	Time       string          `xml:"time,attr"`
	Properties []junitProperty `xml:"properties>property"`
	Cases      []junitCase     `xml:"testcase"`
	Output     junitOutput     `xml:"system-out"`
	Faults     junitOutput     `xml:"system-err"`
}

type junitProperty struct {
	Name  string `xml:"name,attr"`
	Value string `xml:"value,attr"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	Time    string        `xml:"time,attr"`
	Failure *junitFailure `xml:"failure"`
	Skipped *junitSkipped `xml:"skipped"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",cdata"`
}

type junitSkipped struct {
	Message string `xml:"message,attr"`
}

type junitOutput struct {
	Text string `xml:",cdata"`
}

const (
	// junitTime is what each test took: checks are timed by themselves and not by article.
	junitTime = "0"
	// junitHost is the name that the schema for Ant wants where a host is not told.
	junitHost = "localhost"
	// passed is the name of the test of an article in which nothing speaks.
	passed = "nothing to report"
)

// writeJUnit writes one suite after the other.
func writeJUnit(w io.Writer, r Report, _ Options) error {
	encoder := newXML(w)
	if err := encoder.begin(); err != nil {
		return err
	}
	suites := xml.StartElement{Name: xml.Name{Local: "testsuites"}}
	if err := encoder.EncodeToken(suites); err != nil {
		return err
	}
	for i, subject := range r.subjects() {
		suite := r.junitSuite(subject)
		suite.ID = i
		if err := encoder.Encode(suite); err != nil {
			return err
		}
	}
	if err := encoder.EncodeToken(suites.End()); err != nil {
		return err
	}
	return encoder.end()
}

// subject is an article that was checked, or a file without one, with the findings about it.
type subject struct {
	name     string
	file     string
	findings []Finding
}

// subjects lists the articles that somebody asked for and whatever else findings are about, in the order of their files.
func (r Report) subjects() []*subject {
	type key struct {
		article *claims.Article
		name    string
	}
	var list []*subject
	index := map[key]*subject{}
	find := func(k key, file string) *subject {
		if index[k] == nil {
			index[k] = &subject{name: k.name, file: file}
			list = append(list, index[k])
		}
		return index[k]
	}
	if r.records != nil {
		for _, article := range r.records.Articles {
			if document := article.Document(); !document.Context {
				find(key{article, article.ID}, document.Path)
			}
		}
	}
	for f := range r.All() {
		article := r.About(f)
		file := f.At.File
		if article != nil {
			file = article.Document().Path
		}
		s := find(key{article, cmp.Or(f.Article, r.file(f))}, file)
		s.findings = append(s.findings, f)
	}
	slices.SortStableFunc(list, func(a, b *subject) int { return strings.Compare(a.file, b.file) })
	return list
}

func (r Report) junitSuite(s *subject) junitSuite {
	began := r.Time.UTC()
	if r.Time.IsZero() {
		began = time.Unix(0, 0).UTC() // The schema for Ant demands a time.
	}
	suite := junitSuite{
		Name: cmp.Or(plain(s.name), "."), Package: toolName, Timestamp: began.Format("2006-01-02T15:04:05"), Hostname: junitHost, Time: junitTime,
		Properties: []junitProperty{{"file", plain(s.file)}},
	}
	if r.Version != "" {
		suite.Properties = append(suite.Properties, junitProperty{"version", plain(r.Version)})
	}
	spoken := false
	var output []string
	for _, f := range s.findings {
		test, said := r.junitCase(f, suite.Name)
		suite.Cases = append(suite.Cases, test)
		if said != "" {
			output = append(output, said)
		}
		if test.Failure != nil {
			suite.Failures++
		}
		if test.Skipped != nil {
			suite.Skipped++
		} else {
			spoken = true
		}
	}
	if !spoken {
		suite.Cases = append(suite.Cases, junitCase{Name: passed, Class: suite.Name, Time: junitTime})
	}
	suite.Tests = len(suite.Cases)
	suite.Output.Text = strings.Join(output, "\n\n")
	return suite
}

// junitCase tells a finding as a test, and what it says where it speaks and does not fail the run.
func (r Report) junitCase(f Finding, class string) (test junitCase, said string) {
	test = junitCase{Name: junitName(f), Class: class, Time: junitTime}
	switch silenced := f.Finding.Suppressed; {
	case silenced != nil:
		reason := "suppressed by " + silenced.By
		if silenced.Until != "" {
			reason += " until " + silenced.Until
		}
		test.Skipped = &junitSkipped{plain(reason) + ": " + plain(silenced.Reason)}
	case f.Known:
		test.Skipped = &junitSkipped{"in the baseline: " + plain(f.Message)}
	case r.FailOn != check.Off && f.Severity >= r.FailOn:
		test.Failure = &junitFailure{Message: plain(f.Message), Type: f.Check, Text: junitText(f)}
	default:
		said = test.Name + "\n" + junitText(f)
	}
	return test, said
}

// junitName names a finding by its check and claims: "date-conflict c1, c4".
func junitName(f Finding) string {
	name := f.Check
	if len(f.Claims) > 0 {
		name += " " + plain(strings.Join(f.Claims, ", "))
	}
	return name
}

// junitText tells a finding in full. No line begins with what a record says, since a CI server that shows it in a log may
// take commands from the beginnings of lines.
func junitText(f Finding) string {
	var lines []string
	if f.At.File != "" {
		lines = append(lines, "at "+PlaceWords(f.At))
	}
	lines = append(lines, f.Severity.String()+": "+plain(f.Message))
	for _, remark := range remarks(f, plain) {
		lines = append(lines, "- "+remark.String())
	}
	return strings.Join(lines, "\n")
}
