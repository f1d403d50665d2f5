package report

// These tests carry out what rdjson suggests, as reviewdog does when somebody accepts it.

import (
	"encoding/json"
	"strings"
	"testing"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/fixtures"
)

func readDiagnostics(t *testing.T, r Report) []rdDiagnostic {
	t.Helper()
	var result struct{ Diagnostics []rdDiagnostic }
	if err := json.Unmarshal([]byte(print(t, "rdjson", r, Options{})), &result); err != nil {
		t.Fatal(err)
	}
	return result.Diagnostics
}

func TestSuggestionsAreExact(t *testing.T) {
	r := examine(t, nil, newsroom...)
	carriedOut := 0
	for _, d := range readDiagnostics(t, r) {
		for _, s := range d.Suggestions {
			lines := strings.Split(newsroom[4].Data, "\n")
			line := &lines[s.Range.Start.Line-1]
			*line = (*line)[:s.Range.Start.Column-1] + s.Text + (*line)[s.Range.End.Column-1:]
			mended := append([]fixtures.File{{Path: newsroom[4].Path, Data: strings.Join(lines, "\n")}}, newsroom[:4]...)
			for _, f := range examine(t, nil, mended...).Findings {
				if f.Check == d.Code.Value {
					t.Errorf("after %s is written, %s says: %s", s.Text, f.Check, f.Message)
				}
			}
			carriedOut++
		}
	}
	if carriedOut == 0 {
		t.Error("nothing is suggested")
	}
}

func TestReplacements(t *testing.T) {
	dataset := examine(t, nil, fixtures.File{Path: "a.json", Data: `{"article": {"id": "a", "publisher": "p"}, "claims": [` +
		`{"id": "c1", "kind": "number", "measure": "m", "value": 12, "anchor": {"exact": "\u0061 dozen"}, "cites": ["x", "y"]}]}`}).records
	for _, test := range []struct {
		pointer, value string
		length         int
		text           string
	}{
		{"/claims/0/anchor/exact", "a “dozen”", len(`"\u0061 dozen"`), `"a “dozen”"`},
		{"/claims/0/value", "13", 2, "13"},
		{"/claims/0/value", "thirteen", 0, ""},
		{"/claims/0/value", "13, 14", 0, ""},
		{"/claims/0/cites/1", `z"`, 3, `"z\""`},
		{"/claims/0/cites/2", "z", 0, ""},
		{"/claims/0/cites", "z", 0, ""},
		{"/claims/0/bound", "about", 0, ""},
		{"/claims/0/kind/of", "about", 0, ""},
	} {
		at := claims.Ref{Document: dataset.Articles[0].Document(), Pointer: test.pointer}
		length, text, ok := replacement(at, test.value)
		if ok != (test.text != "") || ok && (length != test.length || text != test.text) {
			t.Errorf("%s by %s: %d bytes by %s, %v", test.pointer, test.value, length, text, ok)
		}
	}
}

// Only what may be written over a value in the diagnostic's own file is offered.
func TestSuggestionsElsewhereAreWords(t *testing.T) {
	documents := examine(t, nil,
		fixtures.File{Path: "a.json", Data: `{"article": {"id": "a", "publisher": "p"}}`},
		fixtures.File{Path: "b.json", Data: `{"article": {"id": "b", "publisher": "p"}}`},
	).records.Articles
	here := documents[0].Ref("id")
	there := documents[1].Ref("id")
	f := check.Finding{Check: "c", Severity: check.Error, Message: "m", At: here, Suggestions: []check.Suggestion{
		{Message: "there", At: &there, Value: "v"}, {Message: "nowhere", Value: "v"}, {Message: "no value", At: &here},
	}}
	if got := readDiagnostics(t, made(f))[0]; got.Suggestions != nil || !strings.Contains(got.Message, "\ntry: nowhere (write \"v\")") {
		t.Errorf("%+v", got)
	}
	f.Suggestions[0].At = &here
	if got := readDiagnostics(t, made(f))[0]; len(got.Suggestions) != 1 {
		t.Errorf("%+v", got)
	}
}
