package report

// This file writes SARIF 2.1.0, the report that code hosts and editors read: the run, and one result a finding. What a
// finding says beyond its message stands below it, each place as a link that such readers follow.

import (
	"io"
	"regexp"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

const (
	sarifVersion = "2.1.0"
	sarifSchema  = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

	// sarifRoot is the name that SARIF's readers know for the root of the repository.
	sarifRoot = "%SRCROOT%"
)

type sarifText struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitzero"`
}

type sarifResult struct {
	RuleID       string          `json:"ruleId"`
	RuleIndex    *int            `json:"ruleIndex,omitzero"`
	Level        string          `json:"level"`
	Message      sarifText       `json:"message"`
	Locations    []sarifLocation `json:"locations,omitempty"`
	Related      []sarifLocation `json:"relatedLocations,omitempty"`
	Fingerprints sarifPrints     `json:"partialFingerprints"`
	// Suppressions is nil where nothing is suppressed in the whole run; else it is there for every result, if empty.
	Suppressions []sarifSuppression `json:"suppressions,omitzero"`
	Baseline     string             `json:"baselineState,omitzero"`
	Properties   sarifProperties    `json:"properties,omitzero"`
}

// sarifPrints are what tells that a result is one of an earlier run: our own fingerprint, and the one that GitHub reads.
type sarifPrints struct {
	Own      string `json:"claimcheck/v1"`
	LineHash string `json:"primaryLocationLineHash"`
}

type sarifLocation struct {
	ID       int           `json:"id,omitzero"`
	Physical sarifPhysical `json:"physicalLocation"`
	Message  *sarifText    `json:"message,omitzero"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitzero"`
}

type sarifArtifact struct {
	URI    string `json:"uri"`
	BaseID string `json:"uriBaseId,omitzero"`
}

// sarifRegion begins at a place and goes on to the end of its line; columns count units of UTF-16.
type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitzero"`
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Status        string `json:"status"`
	Justification string `json:"justification,omitzero"`
}

// sarifProperties say what a finding is about in claimcheck's own terms.
type sarifProperties struct {
	Article string   `json:"article,omitzero"`
	Claims  []string `json:"claims,omitzero"`
	Verdict string   `json:"verdict,omitzero"`
}

type sarifInvocation struct {
	Successful bool   `json:"executionSuccessful"`
	Start      string `json:"startTimeUtc,omitzero"`
}

var sarifLevels = map[check.Severity]string{check.Off: "none", check.Error: "error", check.Warning: "warning", check.Info: "note"}

// writeSARIF writes all findings, each with its state, one after the other.
func writeSARIF(w io.Writer, r Report, options Options) error {
	s := newStream(w)
	s.tokens(jsontext.BeginObject)
	s.member("$schema", sarifSchema)
	s.member("version", sarifVersion)
	s.key("runs")
	s.tokens(jsontext.BeginArray, jsontext.BeginObject)
	s.member("tool", map[string]sarifDriver{"driver": r.sarifDriver()})
	invocation := sarifInvocation{Successful: true}
	if !r.Time.IsZero() {
		invocation.Start = r.Time.UTC().Format(time.RFC3339)
	}
	s.member("invocations", []sarifInvocation{invocation})
	s.member("originalUriBaseIds", map[string]map[string]sarifText{sarifRoot: {"description": {Text: "the root of the repository"}}})
	s.member("columnKind", "utf16CodeUnits")
	s.key("results")
	s.tokens(jsontext.BeginArray)
	results := newSarifResults(r, options)
	for f := range r.All() {
		s.value(results.of(f))
	}
	s.tokens(jsontext.EndArray, jsontext.EndObject, jsontext.EndArray, jsontext.EndObject)
	return s.end()
}

// sarifResults turns findings into results, and remembers what concerns several of them.
type sarifResults struct {
	report  Report
	options Options
	rules   map[string]int
	// document is the one whose lines were hashed last; findings come in the order of their places.
	document *claims.Document
	lines    []lineHash
	// taken are the identities that GitHub sees: the check, the file and the hash of the line.
	taken map[[3]string]bool
}

func newSarifResults(r Report, options Options) *sarifResults {
	rules := map[string]int{}
	for i, c := range r.Checks {
		rules[c.Name] = i
	}
	return &sarifResults{report: r, options: options, rules: rules, taken: map[[3]string]bool{}}
}

func (s *sarifResults) of(f Finding) sarifResult {
	result := sarifResult{
		RuleID:       f.Check,
		Level:        sarifLevels[f.Severity],
		Fingerprints: sarifPrints{f.Fingerprint, s.lineIdentity(f)},
		Baseline:     s.report.BaselineState(f),
		Properties:   sarifProperties{Article: plain(f.Article), Verdict: plain(f.Verdict)},
	}
	for _, claim := range f.Claims {
		result.Properties.Claims = append(result.Properties.Claims, plain(claim))
	}
	if index, known := s.rules[f.Check]; known {
		result.RuleIndex = &index
	}
	if f.At.File != "" || s.report.Dataset != "" && s.options.fromRoot(s.report.Dataset) != "." {
		result.Locations = []sarifLocation{{Physical: s.physical(f.At)}}
	}
	result.Message.Text, result.Related = s.message(f)
	if len(s.report.Suppressed) > 0 {
		result.Suppressions = []sarifSuppression{}
	}
	if silenced := f.Finding.Suppressed; silenced != nil {
		suppression := sarifSuppression{Kind: "external", Status: "accepted", Justification: plain(silenced.Reason)}
		if silenced.InRecord {
			suppression.Kind = "inSource"
		}
		result.Suppressions = []sarifSuppression{suppression}
	}
	return result
}

// lineIdentity names the line of a finding as GitHub does, which takes two results of one check with one such name in one
// file for the same. It is the hash of the line, unless that is taken or cannot be known: a line of JSON Lines is a whole
// record, and its hash would make one alert of all that is wrong in it. Then the finding's own fingerprint stands in.
func (s *sarifResults) lineIdentity(f Finding) string {
	document := f.Finding.At.Document
	if document == nil || !strings.HasSuffix(document.Path, ".json") {
		return f.Fingerprint
	}
	if s.document != document {
		s.document, s.lines = document, lineHashes(document.Text())
	}
	if f.At.Line < 1 || f.At.Line > len(s.lines) {
		return f.Fingerprint
	}
	hash := s.lines[f.At.Line-1].String()
	identity := [3]string{f.Check, f.At.File, hash}
	if s.taken[identity] {
		return f.Fingerprint
	}
	s.taken[identity] = true
	return hash
}

// physical tells a place; the dataset's folder where there is no file.
func (s *sarifResults) physical(at claims.Position) sarifPhysical {
	file := s.options.fromRoot(at.File)
	folder := ""
	if at.File == "" {
		file, folder = s.options.fromRoot(s.report.Dataset), "/"
	}
	place := sarifPhysical{Artifact: sarifArtifact{URI: strings.TrimSuffix(uriOf(file), "/") + folder}}
	if !isAbsolute(file) {
		place.Artifact.BaseID = sarifRoot
	}
	if at.Line > 0 {
		place.Region = &sarifRegion{at.Line, at.UTF16Column}
	}
	return place
}

// message tells a finding as text with links to the places that it speaks of. Readers show its first sentence alone where
// there is little room.
func (s *sarifResults) message(f Finding) (string, []sarifLocation) {
	text := sarifEscaped(plain(f.Message))
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "?") {
		text += "."
	}
	var related []sarifLocation
	for _, r := range remarks(f, plain) {
		place := ""
		if r.at.File != "" {
			id := len(related) + 1
			explained := r
			explained.at = claims.Position{}
			location := sarifLocation{ID: id, Physical: s.physical(r.at)}
			if words := explained.String(); words != "" {
				location.Message = &sarifText{Text: sarifEscaped(words)}
			}
			related = append(related, location)
			place = "[" + linkEscaper.Replace(braceEscaper.Replace(PlaceWords(r.at))) + "](" + jsontext.Int(int64(id)).String() + ")"
		}
		r.quote, r.note = sarifEscaped(r.quote), sarifEscaped(r.note)
		text += "\n- " + r.around(place)
	}
	return text, related
}

var (
	// braceEscaper doubles braces, since single ones hold the places of arguments (SARIF 2.1.0, 3.11.5).
	braceEscaper = strings.NewReplacer("{", "{{", "}", "}}")
	// linkEscaper escapes what would end the text of a link (3.11.6).
	linkEscaper = strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`)
)

// link is what readers take for the middle of a link.
var link = regexp.MustCompile(`\]\s*\(`)

// sarifEscaped returns text from records as a part of a message. Brackets stay as they are, as an editor sets them around
// words in quotes, unless they could be read as a link.
func sarifEscaped(text string) string {
	text = braceEscaper.Replace(text)
	if link.MatchString(text) {
		text = linkEscaper.Replace(text)
	}
	return text
}
