package report

// This file writes the report that machines read. Its JSON Schema is shipped: "claimcheck schema report".

import (
	"io"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/claims"
	"claimcheck/claims/when"
)

// The types below are the JSON report, key by key in the order in which they are written. Empty optional keys are left
// out.

type jsonReport struct {
	Version  int           `json:"version"`
	Dataset  string        `json:"dataset"`
	Summary  Summary       `json:"summary"`
	Findings []jsonFinding `json:"findings"`
}

type jsonFinding struct {
	Check       string           `json:"check"`
	Severity    string           `json:"severity"`
	Verdict     string           `json:"verdict,omitzero"`
	Message     string           `json:"message"`
	Article     string           `json:"article,omitzero"`
	Claims      []string         `json:"claims,omitempty"`
	At          jsonPlace        `json:"at"`
	Evidence    []jsonEvidence   `json:"evidence,omitempty"`
	WayOut      []jsonWayOut     `json:"way_out,omitempty"`
	Suggestions []jsonSuggestion `json:"suggestions,omitempty"`
	Fingerprint string           `json:"fingerprint"`
	Suppressed  *jsonSuppressed  `json:"suppressed,omitzero"`
	Baseline    string           `json:"baseline,omitzero"`
}

type jsonPlace struct {
	File    string `json:"file"`
	Pointer string `json:"pointer,omitzero"`
	Line    int    `json:"line,omitzero"`
	Column  int    `json:"column,omitzero"`
}

type jsonEvidence struct {
	At    *jsonPlace `json:"at,omitzero"`
	Quote string     `json:"quote,omitzero"`
	Part  string     `json:"part,omitzero"`
	Note  string     `json:"note,omitzero"`
	Zone  string     `json:"zone,omitzero"`
	Span  *jsonSpan  `json:"span,omitzero"`
}

type jsonWayOut struct {
	Voice string    `json:"voice"`
	Zone  string    `json:"zone,omitzero"`
	Span  *jsonSpan `json:"span,omitzero"`
}

type jsonSuggestion struct {
	Message string     `json:"message"`
	At      *jsonPlace `json:"at,omitzero"`
	Value   string     `json:"value,omitzero"`
}

type jsonSuppressed struct {
	Reason string `json:"reason"`
	Until  string `json:"until,omitzero"`
	By     string `json:"by,omitzero"`
}

// jsonSpan is a span of UTC instants as RFC 3339 writes them; an open end is absent.
type jsonSpan struct {
	Start string `json:"start,omitzero"`
	End   string `json:"end,omitzero"`
}

// writeJSON writes the report as JSON indented by two spaces, the silenced findings last.
func writeJSON(w io.Writer, r Report, _ Options) error {
	out := jsonReport{Version: 1, Dataset: r.Dataset, Summary: r.Summary, Findings: []jsonFinding{}}
	for f := range r.All() {
		out.Findings = append(out.Findings, r.json(f))
	}
	return EncodeJSON(w, out)
}

// EncodeJSON writes a value as people and machines both read it: indented, UTF-8 as it is but for what is not seen, a line
// feed at the end. Bytes that are no UTF-8, as the names of files may have them, become U+FFFD.
func EncodeJSON(w io.Writer, value any) error {
	text, err := json.Marshal(value, jsontext.WithIndent("  "), jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return err
	}
	_, err = w.Write(append(escapeUnseen(text), '\n'))
	return err
}

func (r Report) json(f Finding) jsonFinding {
	out := jsonFinding{
		Check:       f.Check,
		Severity:    f.Severity.String(),
		Verdict:     f.Verdict,
		Message:     f.Message,
		Article:     f.Article,
		Claims:      f.Claims,
		At:          place(f.At),
		Fingerprint: f.Fingerprint,
		Baseline:    r.BaselineState(f),
	}
	if out.At.File == "" {
		out.At.File = r.Dataset // A finding about the dataset as a whole stands in no file.
	}
	for _, e := range f.Evidence {
		evidence := jsonEvidence{At: optionalPlace(e.At), Quote: e.Quote, Part: e.Part, Note: e.Note, Zone: e.Zone}
		if e.Span != nil {
			evidence.Span = span(*e.Span)
		}
		out.Evidence = append(out.Evidence, evidence)
	}
	for _, w := range f.WayOut {
		out.WayOut = append(out.WayOut, jsonWayOut{Voice: w.Voice, Zone: w.Zone, Span: span(w.Span)})
	}
	for _, s := range f.Suggestions {
		suggestion := jsonSuggestion{Message: s.Message, Value: s.Value}
		if s.At != nil {
			suggestion.At = optionalPlace(*s.At)
		}
		out.Suggestions = append(out.Suggestions, suggestion)
	}
	if s := f.Finding.Suppressed; s != nil {
		out.Suppressed = &jsonSuppressed{Reason: s.Reason, Until: s.Until, By: s.By}
	}
	return out
}

func place(p claims.Position) jsonPlace {
	return jsonPlace{File: p.File, Pointer: p.Pointer, Line: p.Line, Column: p.Column}
}

func optionalPlace(p claims.Position) *jsonPlace {
	if p.File == "" {
		return nil
	}
	at := place(p)
	return &at
}

// span tells a span, nil where it is empty. RFC 3339 has the years 0000 to 9999; an end outside them is absent as an
// open one is.
func span(s when.Span) *jsonSpan {
	if s.Empty() {
		return nil
	}
	return &jsonSpan{Start: instant(s.Start), End: instant(s.End)}
}

func instant(t time.Time) string {
	t = t.UTC()
	if t.Year() < 0 || t.Year() > 9999 {
		return ""
	}
	return t.Format(time.RFC3339Nano)
}
