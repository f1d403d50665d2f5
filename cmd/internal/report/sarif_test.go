package report

// These tests see that SARIF's places are right as its readers count and resolve them, and that results stay the same ones
// from run to run.

import (
	"encoding/json"
	"fmt"
	"net/url"
	"path"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/fixtures"
)

// readRun is what the tests read of a report.
type readRun struct {
	Tool struct {
		Driver struct {
			Version, SemanticVersion *string
			Rules                    []struct {
				ID, Name   string
				Help       struct{ Text, Markdown string }
				Default    struct{ Level string }  `json:"defaultConfiguration"`
				Properties struct{ Tags []string } `json:"properties"`
			}
		}
	}
	Results []readResult
}

type readResult struct {
	RuleID       string
	Level        string
	Message      struct{ Text string }
	Locations    []readLocation
	Related      []readLocation    `json:"relatedLocations"`
	Fingerprints map[string]string `json:"partialFingerprints"`
	Suppressions *[]struct{ Kind, Justification string }
	Baseline     *string `json:"baselineState"`
}

type readLocation struct {
	ID       int
	Physical struct {
		Artifact struct{ URI, URIBaseID string } `json:"artifactLocation"`
		Region   *struct{ StartLine, StartColumn int }
	} `json:"physicalLocation"`
}

func readSARIF(t *testing.T, r Report, options Options) readRun {
	t.Helper()
	var log struct{ Runs []readRun }
	if err := json.Unmarshal([]byte(print(t, "sarif", r, options)), &log); err != nil {
		t.Fatal(err)
	}
	return log.Runs[0]
}

// The place of c5 is after an emoji of four bytes, two units and one code point, with a selector of three, one and one.
func TestColumnsAreCountedAsReadersDo(t *testing.T) {
	r := examine(t, nil, newsroom...)
	lines := strings.Split(newsroom[4].Data, "\n")
	want := `"mara-ven", "anchor": {"exact": "spoke of a ferry"}},`
	for _, result := range readSARIF(t, r, Options{}).Results {
		if result.RuleID != "dangling-reference" {
			continue
		}
		region := result.Locations[0].Physical.Region
		units := utf16.Encode([]rune(lines[region.StartLine-1]))
		if got := string(utf16.Decode(units[region.StartColumn-1:])); got != want {
			t.Errorf("SARIF points at %s", got)
		}
	}
	for _, d := range readDiagnostics(t, r) {
		if d.Code.Value != "dangling-reference" {
			continue
		}
		start := d.Location.Range.Start
		if got := lines[start.Line-1][start.Column-1:]; got != want {
			t.Errorf("rdjson points at %s", got)
		}
	}
}

func TestURIs(t *testing.T) {
	for _, test := range []struct{ folder, file, uri, base string }{
		{"", "articles/a.json", "articles/a.json", sarifRoot},
		{"news", "articles/a b#1?.json", "news/articles/a%20b%231%3F.json", sarifRoot},
		{"", "100%.json", "100%25.json", sarifRoot},
		{"", "a:b/c.json", "./a:b/c.json", sarifRoot},
		{"news", "a:b.json", "news/a:b.json", sarifRoot},
		{"", "\xff/周二.json", "%FF/%E5%91%A8%E4%BA%8C.json", sarifRoot},
		{"news/data", "../people.json", "news/people.json", sarifRoot},
		{"", "../people.json", "../people.json", sarifRoot},
		{"news", "/srv/a b.json", "file:///srv/a%20b.json", ""},
		{"news", "-", "-", sarifRoot},
		{"", "", "data/", sarifRoot},
		{"news", "", "news/data/", sarifRoot},
	} {
		f := check.Finding{Check: "c", Severity: check.Error, Message: "m"}
		if test.file != "" {
			f.At = at(test.file)
		}
		place := readSARIF(t, made(f), Options{Folder: test.folder}).Results[0].Locations[0].Physical.Artifact
		if place.URI != test.uri || place.URIBaseID != test.base {
			t.Errorf("%q in %q: got %q from %q", test.file, test.folder, place.URI, place.URIBaseID)
		}
	}
}

func TestURIsNameTheirFiles(t *testing.T) {
	segment := rapid.StringMatching(`[^/\x00]{1,8}`)
	rapid.Check(t, func(t *rapid.T) {
		file := strings.Join(rapid.SliceOfN(segment, 1, 4).Draw(t, "segments"), "/")
		if path.Clean(file) != file {
			t.Skip("the path is not clean")
		}
		uri, err := url.Parse(uriOf(file))
		if err != nil || uri.IsAbs() || uri.Host != "" || uri.RawQuery != "" || uri.Fragment != "" {
			t.Fatalf("%q: %v, %v", file, uri, err)
		}
		if got := strings.TrimPrefix(uri.Path, "./"); got != file {
			t.Errorf("%q is named as %q, which is %q", file, uri, got)
		}
	})
}

func TestSARIFVersions(t *testing.T) {
	for version, semantic := range map[string]string{
		"v1.2.3": "1.2.3", "1.2.3-rc.1+x": "1.2.3-rc.1+x", "devel": "", "v1.2": "", "v01.2.3": "", "v1.2.3 (commit 0123)": "",
	} {
		r := made()
		r.Version = version
		driver := readSARIF(t, r, Options{}).Tool.Driver
		if driver.Version == nil || *driver.Version != version || (driver.SemanticVersion != nil) != (semantic != "") {
			t.Errorf("%s: %v", version, driver.SemanticVersion)
		} else if semantic != "" && *driver.SemanticVersion != semantic {
			t.Errorf("%s: %s", version, *driver.SemanticVersion)
		}
	}
	if driver := readSARIF(t, made(), Options{}).Tool.Driver; driver.Version != nil {
		t.Errorf("a program without a version has %q", *driver.Version)
	}
}

func TestSARIFRules(t *testing.T) {
	rules := readSARIF(t, made(), Options{}).Tool.Driver.Rules
	if len(rules) != len(checks.All()) {
		t.Fatalf("%d rules for %d checks", len(rules), len(checks.All()))
	}
	for i, c := range checks.All() {
		rule := rules[i]
		if rule.ID != c.Name || strings.ContainsAny(rule.Name, "- ") || !strings.Contains(rule.Help.Text, "What to do:") ||
			!strings.Contains(rule.Help.Markdown, "What to do:") || rule.Default.Level == "" || len(rule.Properties.Tags) != 2 {
			t.Errorf("%s: %+v", c.Name, rule)
		}
	}
	c := &check.Check{Name: "x-y", Severity: check.Info, Doc: "a *title*\n\nProse with <b>\nand {id}.\n\n  {\"a\": 1}\n  *\n\nWhat to do: nothing."}
	got := ruleOf(c).Help
	want := sarifText{
		Text:     "x-y: a *title*\n\nProse with <b> and {{id}}.\n\n  {{\"a\": 1}}\n  *\n\nWhat to do: nothing.",
		Markdown: "## x-y\n\n**a \\*title\\***\n\nProse with &lt;b> and {{id}}.\n\n```text\n  {{\"a\": 1}}\n  *\n```\n\nWhat to do: nothing.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestSARIFLinksCannotBeForged(t *testing.T) {
	for text, want := range map[string]string{
		"an editor's [square brackets]": "an editor's [square brackets].",
		"[sic] is fine":                 "[sic] is fine.",
		"[here](https://evil.example/)": `\[here\](https://evil.example/).`,
		"[here] (1)":                    `\[here\] (1).`,
		"{0} {}":                        "{{0}} {{}}.",
	} {
		f := check.Finding{Check: "c", Severity: check.Error, Message: text}
		if got := readSARIF(t, made(f), Options{}).Results[0].Message.Text; got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

// Identity survives lines that are moved, and no two results of a check share one, not even on one line.
func TestSARIFIdentitiesSurvive(t *testing.T) {
	record := func(lead, suffix string) fixtures.File {
		return fixtures.File{Path: "a" + suffix, Data: lead + `{"article": {"id": "a", "publisher": "p"}, "claims": [` +
			`{"id": "c1", "kind": "quote", "anchor": {"exact": "one"}}, {"id": "c2", "kind": "quote", "anchor": {"exact": "two"}}]}` + "\n"}
	}
	identities := func(file fixtures.File) map[string]string {
		found := map[string]string{}
		for _, result := range readSARIF(t, examine(t, nil, file), Options{}).Results {
			if result.RuleID == "attribution-missing" {
				found[result.Fingerprints["primaryLocationLineHash"]] = result.Fingerprints["claimcheck/v1"]
			}
		}
		return found
	}
	for _, suffix := range []string{".json", ".jsonl"} {
		before, after := identities(record("", suffix)), identities(record("\n\n\n", suffix))
		if len(before) != 2 {
			t.Errorf("%s: two results have the identities %v", suffix, before)
		}
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("%s: moved lines change identities:\n%s", suffix, diff)
		}
	}
}

func TestSARIFStates(t *testing.T) {
	found := func(f check.Finding) []check.Finding { return []check.Finding{f} }
	f := check.Finding{Check: "c", Severity: check.Info, Message: "m"}
	silenced, known := f, f
	silenced.Suppressed, known.Known = &check.Suppressed{Reason: "r", InRecord: true}, true
	r := New(&claims.Dataset{}, nil, check.Result{Findings: found(f), Suppressed: found(silenced), Known: found(known)})
	r.Baseline = "b.json"
	var states []string
	for _, result := range readSARIF(t, r, Options{}).Results {
		if result.Locations != nil {
			t.Errorf("a finding about a dataset without a name has the place %v", result.Locations)
		}
		states = append(states, fmt.Sprintln(*result.Baseline, *result.Suppressions, result.Level))
	}
	if diff := cmp.Diff([]string{"new [] note\n", "new [{inSource r}] note\n", "unchanged [] note\n"}, states); diff != "" {
		t.Error(diff)
	}
	if result := readSARIF(t, made(f), Options{}).Results[0]; result.Suppressions != nil || result.Baseline != nil {
		t.Errorf("without suppressions and baseline a result has states: %v %v", result.Suppressions, result.Baseline)
	}
}

// counter notes the largest piece that is written at once.
type counter struct{ total, largest int }

func (c *counter) Write(p []byte) (int, error) {
	c.total, c.largest = c.total+len(p), max(c.largest, len(p))
	return len(p), nil
}

func TestSARIFIsWrittenAsItGoes(t *testing.T) {
	var findings []check.Finding
	for i := range 5000 {
		findings = append(findings, check.Finding{Check: "c", Severity: check.Error, Message: fmt.Sprint("finding ", i), At: at("a.json")})
	}
	var out counter
	if err := Write(&out, "sarif", made(findings...), Options{}); err != nil {
		t.Fatal(err)
	}
	if out.total < 1_000_000 || out.largest > out.total/10 {
		t.Errorf("of %d bytes %d were written at once", out.total, out.largest)
	}
}
