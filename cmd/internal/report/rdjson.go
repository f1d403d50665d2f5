package report

// This file writes the report that reviewdog turns into comments on a change: its DiagnosticResult in JSON. It has no
// related locations, since versions of reviewdog that do not know them refuse the whole report; the message names them.

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

type rdDiagnostic struct {
	Message     string         `json:"message"`
	Location    rdLocation     `json:"location"`
	Severity    string         `json:"severity"`
	Source      rdSource       `json:"source"`
	Code        rdCode         `json:"code"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
}

type rdSource struct {
	Name string `json:"name"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitzero"`
}

// rdRange is a range whose end is the place after it; without an end it is empty.
type rdRange struct {
	Start rdPosition  `json:"start"`
	End   *rdPosition `json:"end,omitzero"`
}

// rdPosition counts from 1, columns in bytes of UTF-8.
type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column,omitzero"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

var rdSeverities = map[check.Severity]string{check.Error: "ERROR", check.Warning: "WARNING", check.Info: "INFO"}

// writeRDJSON writes the findings that speak.
func writeRDJSON(w io.Writer, r Report, _ Options) error {
	s := newStream(w)
	s.tokens(jsontext.BeginObject)
	s.member("source", rdSource{toolName})
	worst := check.Off
	for _, f := range r.Findings {
		worst = max(worst, f.Severity)
	}
	if worst != check.Off {
		s.member("severity", rdSeverities[worst])
	}
	s.key("diagnostics")
	s.tokens(jsontext.BeginArray)
	for _, f := range r.Findings {
		s.value(r.rdDiagnostic(f))
	}
	s.tokens(jsontext.EndArray, jsontext.EndObject)
	return s.end()
}

func (r Report) rdDiagnostic(f Finding) rdDiagnostic {
	lines := []string{plain(f.Message)}
	for _, remark := range remarks(f, plain) {
		lines = append(lines, remark.String())
	}
	out := rdDiagnostic{
		Message:  strings.Join(lines, "\n"),
		Location: rdLocation{Path: plain(r.file(f))},
		Severity: rdSeverities[f.Severity],
		Source:   rdSource{toolName},
		Code:     rdCode{f.Check},
	}
	if f.At.Line > 0 {
		out.Location.Range = &rdRange{Start: rdPosition{f.At.Line, f.At.ByteColumn}}
	}
	for _, s := range f.Suggestions {
		// reviewdog looks for a suggestion in the file of its diagnostic.
		if s.At == nil || s.At.File != f.At.File || s.Value == "" {
			continue
		}
		if length, text, ok := replacement(*s.Suggestion.At, s.Value); ok {
			start := rdPosition{s.At.Line, s.At.ByteColumn}
			out.Suggestions = append(out.Suggestions, rdSuggestion{rdRange{start, &rdPosition{start.Line, start.Column + length}}, text})
		}
	}
	return out
}

// longestSearched is the size in bytes of the largest document in which values are looked up, one search a suggestion.
const longestSearched = 256 << 10

// replacement returns the length in bytes of the value at a place, and the JSON to write in its stead. It returns false
// where there is no value yet, or one that is neither a string nor a number: then somebody has to see to it.
func replacement(at claims.Ref, value string) (length int, text string, ok bool) {
	if at.Document == nil || at.Document.Size() > longestSearched {
		return 0, "", false
	}
	decoder := jsontext.NewDecoder(bytes.NewReader(at.Document.Text()))
	present, found := valueAt(decoder, slices.Collect(jsontext.Pointer(at.Pointer).Tokens()))
	if !found {
		return 0, "", false
	}
	switch present.Kind() {
	case jsontext.KindString:
		quoted, err := jsontext.AppendQuote(nil, value)
		return len(present), string(quoted), err == nil
	case jsontext.KindNumber:
		number := jsontext.Value(value)
		return len(present), value, number.IsValid() && number.Kind() == jsontext.KindNumber
	}
	return 0, "", false
}

// valueAt reads on to the value that a pointer leads to from the next one.
func valueAt(decoder *jsontext.Decoder, pointer []string) (jsontext.Value, bool) {
	if len(pointer) == 0 {
		value, err := decoder.ReadValue()
		return value, err == nil
	}
	begin, err := decoder.ReadToken()
	if err != nil {
		return nil, false
	}
	for i := 0; ; i++ {
		name := strconv.Itoa(i)
		switch begin.Kind() {
		case jsontext.KindBeginArray:
			if decoder.PeekKind() == jsontext.KindEndArray {
				return nil, false
			}
		case jsontext.KindBeginObject:
			token, err := decoder.ReadToken()
			if err != nil || token.Kind() != jsontext.KindString {
				return nil, false
			}
			name = token.String()
		default:
			return nil, false
		}
		if name == pointer[0] {
			return valueAt(decoder, pointer[1:])
		}
		if decoder.SkipValue() != nil {
			return nil, false
		}
	}
}
