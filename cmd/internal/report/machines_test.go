package report

// These tests hold the formats for machines to the schemas that their readers publish, with findings made to be difficult,
// with those of all stories of the fixtures, and with none; and they see that the schemas refuse what is wrong.

import (
	"context"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif" // It holds SARIF's own schema, as text.
	"github.com/xeipuuv/gojsonschema"
	"pgregory.net/rapid"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/fixtures"
)

// judges are the schemas that each format must satisfy.
var judges = map[string][]func(*testing.T, string) []string{
	"sarif":      {sarifFaults},
	"gitlab":     {jsonFaults("gitlab.schema.json")},
	"rdjson":     {jsonFaults("rdjson.schema.json")},
	"checkstyle": {xmlFaults("checkstyle.xsd")},
	"junit":      {xmlFaults("junit-ant.xsd"), xmlFaults("junit-jenkins.xsd")},
}

// faults lists what the schemas of a format have against a text.
func faults(t *testing.T, format, text string) []string {
	t.Helper()
	var list []string
	for _, judge := range judges[format] {
		list = append(list, judge(t, text)...)
	}
	return list
}

func eachJudged(t *testing.T, judge func(t *testing.T, format string)) {
	for format := range judges {
		t.Run(format, func(t *testing.T) { judge(t, format) })
	}
}

// schemaFaults lists what a JSON Schema has against a text.
func schemaFaults(t *testing.T, schema []byte, text string) []string {
	t.Helper()
	result, err := gojsonschema.Validate(gojsonschema.NewBytesLoader(schema), gojsonschema.NewStringLoader(text))
	if err != nil {
		return []string{err.Error()}
	}
	var list []string
	for _, fault := range result.Errors() {
		list = append(list, fault.String())
	}
	return list
}

func jsonFaults(schema string) func(*testing.T, string) []string {
	return func(t *testing.T, text string) []string {
		t.Helper()
		data, err := os.ReadFile(filepath.Join("testdata", "schemas", schema))
		if err != nil {
			t.Fatal(err)
		}
		return schemaFaults(t, data, text)
	}
}

// readSARIFSchema reads the schema that the SARIF committee publishes out of the source of a package that holds it.
var readSARIFSchema = sync.OnceValues(func() (string, error) {
	const imported = "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	folder, err := exec.Command("go", "list", "-f", "{{.Dir}}", imported).Output()
	if err != nil {
		return "", err
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(folder)), "schema.go"), nil, 0)
	if err != nil {
		return "", err
	}
	literal, _ := file.Scope.Lookup("schema").Decl.(*ast.ValueSpec).Values[0].(*ast.BasicLit)
	text, err := strconv.Unquote(literal.Value)
	// Without its address the schema refers to itself alone, and nothing is fetched.
	return regexp.MustCompile(`(?m)^  "id": .*\n`).ReplaceAllString(text, ""), err
})

func sarifFaults(t *testing.T, text string) []string {
	t.Helper()
	schema, err := readSARIFSchema()
	if err != nil {
		t.Fatal(err)
	}
	return schemaFaults(t, []byte(schema), text)
}

// xmlFaults judges by an XML Schema. Go has no validator, so xmllint does it where it is installed.
func xmlFaults(schema string) func(*testing.T, string) []string {
	return func(t *testing.T, text string) []string {
		t.Helper()
		program, err := exec.LookPath("xmllint")
		if err != nil {
			if os.Getenv("CI_REQUIRES_ALL") != "" {
				t.Fatal("xmllint is not installed (Debian: libxml2-utils), and CI_REQUIRES_ALL lets no test be skipped")
			}
			t.Skip("xmllint is not installed (Debian: libxml2-utils), so nothing judges by " + schema)
		}
		command := exec.Command(program, "--noout", "--nonet", "--schema", filepath.Join("testdata", "schemas", schema), "-")
		command.Stdin = strings.NewReader(text)
		if out, err := command.CombinedOutput(); err != nil {
			return strings.Split(strings.TrimSpace(string(out)), "\n")
		}
		return nil
	}
}

// newsroom is a dataset with findings of every sort: all severities, ways out, suggestions, and emoji before the places.
// Its claim c4 and its configuration each silence a finding.
var newsroom = []fixtures.File{
	{Path: "claimcheck.yaml", Data: "version: 1\nsuppress:\n  - {check: record-incomplete, reason: the paper prints no headlines, until: 2021-12-31}\n"},
	{Path: "people.json", Data: `{"people": [
  {"id": "mara-venn", "name": "Mara Venn", "zone": "America/New_York", "offices": [{"title": "Director of Ports", "from": "2019"}]}
]}
`},
	{Path: "publishers.json", Data: `{"publishers": [{"id": "wire", "name": "Wire", "zone": "Asia/Karachi"}]}` + "\n"},
	{Path: "articles/calm.json", Data: `{"article": {"id": "calm", "publisher": "wire", "published": "2021-08-10", "headline": "h", "url": "https://wire.example/calm"}}` + "\n"},
	{Path: "articles/a b.json", Data: `{
  "article": {"id": "ferry", "publisher": "wire", "published": "2021-08-10", "dateline": {"place": "Washington", "date": "2021-08-10"}},
  "sources": [
    {"id": "post", "kind": "post", "author": "mara-venn", "published": "2021-08-09", "text": "Earlier today, I saw the ferry. We are glad 🛳️ to have her."}
  ],
  "claims": [
    {"id": "c1", "kind": "date", "event": "visit", "when": {"text": "on Tuesday"}, "anchor": {"exact": "on Tuesday saw"}},
    {"id": "c2", "kind": "date", "event": "visit", "when": {"text": "Earlier today"}, "anchor": {"source": "post", "exact": "Earlier today, I saw"}},
    {"id": "c3", "kind": "quote", "speaker": "mara-venn", "text": "We are happy 🛳️ to have her", "anchor": {"exact": "We are happy 🛳️ to have her"}, "cites": ["post"]},
    {"id": "c4", "kind": "quote", "text": "nobody 🇵🇰 said it", "anchor": {"exact": "nobody 🇵🇰 said it"}, "suppress": [{"check": "attribution-missing", "reason": "the crowd chanted it"}]},
    {"id": "c5", "kind": "statement", "text": "🛳️", "speaker": "mara-ven", "anchor": {"exact": "spoke of a ferry"}},
    {"id": "c6", "kind": "quote", "text": "aye", "anchor": {"exact": "aye"}},
    {"id": "c7", "kind": "title", "person": "mara-venn", "title": "Director Ports", "name": "Mara Venn", "anchor": {"exact": "Director Ports Mara Venn"}}
  ]
}
`},
}

// examine runs all checks over files; the findings of the checks named are known already.
func examine(t *testing.T, known []string, files ...fixtures.File) Report {
	t.Helper()
	dir := t.TempDir()
	if err := (fixtures.Story{Files: files}).Write(dir); err != nil {
		t.Fatal(err)
	}
	dataset, err := claims.Load(context.Background(), claims.Options{Paths: []string{"."}, Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	settings := check.Settings{Today: today, Baseline: &check.Baseline{}}
	result, err := check.Run(context.Background(), dataset, checks.All(), settings)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range result.Findings {
		if slices.Contains(known, f.Check) {
			settings.Baseline.Entries = append(settings.Baseline.Entries, &check.BaselineEntry{Fingerprint: f.Fingerprint, Check: f.Check})
		}
	}
	if result, err = check.Run(context.Background(), dataset, checks.All(), settings); err != nil {
		t.Fatal(err)
	}
	r := New(dataset, checks.All(), result)
	r.Baseline, r.FailOn, r.Version, r.Time = check.BaselineName, check.Error, "v1.2.3", today
	return r
}

func TestMachineFormatsOfANewsroom(t *testing.T) {
	r := examine(t, []string{"attribution-missing"}, newsroom...)
	if len(r.Findings) < 4 || len(r.Known) != 1 || len(r.Suppressed) != 2 || r.Suppressed[0].Suppressed.InRecord == r.Suppressed[1].Suppressed.InRecord {
		t.Fatalf("the newsroom has %d findings, %d known and %d suppressed:\n%s", len(r.Findings), len(r.Known), len(r.Suppressed), print(t, FormatTable, r, Options{}))
	}
	r.Checks = slices.DeleteFunc(slices.Clone(r.Checks), func(c *check.Check) bool {
		return !slices.Contains([]string{"date-conflict", "quote-altered", "record-incomplete", "dangling-reference"}, c.Name)
	})
	eachJudged(t, func(t *testing.T, format string) {
		text := print(t, format, r, Options{Folder: "news"})
		golden(t, "newsroom."+format, text)
		for _, fault := range faults(t, format, text) {
			t.Error(fault)
		}
	})
}

// all is one report of the findings of all stories.
func all(t *testing.T) Report {
	t.Helper()
	merged := Report{
		Dataset: ".", Checks: checks.All(), FailOn: check.Warning, Time: today, records: &claims.Dataset{}, articles: map[string]*claims.Article{},
		documents: map[*claims.Document]*claims.Article{},
	}
	for _, folder := range fixtures.Folders() {
		for _, story := range fixtures.Stories(folder) {
			r := ofStory(t, story)
			merged.Findings = append(merged.Findings, r.Findings...)
			merged.Suppressed = append(merged.Suppressed, r.Suppressed...)
			merged.records.Articles = append(merged.records.Articles, r.records.Articles...)
			maps.Copy(merged.articles, r.articles)
			maps.Copy(merged.documents, r.documents)
		}
	}
	return merged
}

func TestMachineFormatsOfAllStories(t *testing.T) {
	r := all(t)
	if len(r.Findings) < 100 {
		t.Fatalf("the stories have %d findings", len(r.Findings))
	}
	eachJudged(t, func(t *testing.T, format string) {
		for _, fault := range faults(t, format, print(t, format, r, Options{})) {
			t.Error(fault)
		}
	})
}

func TestMachineFormatsOfNothing(t *testing.T) {
	eachJudged(t, func(t *testing.T, format string) {
		for _, r := range []Report{made(), {}} {
			text := print(t, format, r, Options{})
			if !strings.HasSuffix(text, "\n") || strings.HasSuffix(text, "\n\n") {
				t.Errorf("it ends in %q", text[max(0, len(text)-20):])
			}
			for _, fault := range faults(t, format, text) {
				t.Error(fault)
			}
		}
	})
}

// wicked are findings whose texts mean no good, in several ways at once.
func wicked() []check.Finding {
	worse := hostile()
	worse.Message = "::error::forged ]]> ]]&gt; <script>alert(1)</script> | =1+1 \xff {0} [here](https://evil.example/) \uFFFE"
	worse.At = at("::error::\xff/a:b|?#%20 .json")
	worse.Evidence[0].Quote = strings.Repeat("]]> [", 1<<16)
	worse.Fingerprint = "g"
	placeless := check.Finding{Check: "c", Severity: check.Info, Message: "about everything", Fingerprint: "h"}
	return []check.Finding{hostile(), worse, placeless}
}

func TestMachineFormatsOfHostileText(t *testing.T) {
	eachJudged(t, func(t *testing.T, format string) {
		r := made(wicked()...)
		r.Version = "v1.0.0"
		text := print(t, format, r, Options{Folder: "news\xff"})
		checkHarmless(t, text)
		if len(text) > 200_000 {
			t.Errorf("%d bytes", len(text))
		}
		for _, fault := range faults(t, format, text) {
			t.Error(fault)
		}
	})
}

// checkHarmless sees that no text moves a cursor, turns the direction, hides, or begins a line with a command of a log.
func checkHarmless(t interface{ Errorf(string, ...any) }, text string) {
	if !utf8.ValidString(text) {
		t.Errorf("it is no UTF-8")
	}
	for _, r := range text {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u200b') {
			t.Errorf("it holds %U", r)
		}
	}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(strings.TrimSpace(line), "::") {
			t.Errorf("a line begins with a command: %q", line)
		}
	}
}

func TestMachineFormatsAreHarmless(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := made(rapid.SliceOfN(anyFinding(), 0, 4).Draw(rt, "findings")...)
		for format := range judges {
			checkHarmless(rt, print(t, format, r, Options{}))
		}
	})
}

func TestSchemasRefuse(t *testing.T) {
	r := examine(t, nil, newsroom...)
	for format, slips := range map[string][][2]string{
		"sarif": {
			{`"version": "2.1.0"`, `"version": "2.0"`},
			{`"driver": `, `"drivers": `},
			{`"level": "error"`, `"level": "fatal"`},
			{`"startLine": `, `"startLine": -`},
			{`"message": {`, `"massage": {`},
			{`"columnKind": "utf16CodeUnits"`, `"columnKind": "bytes"`},
			{`"kind": "inSource"`, `"kind": "inRecord"`},
		},
		"gitlab": {{`"check_name"`, `"checkname"`}, {`"severity": "major"`, `"severity": "error"`}, {`"begin": `, `"begin": -`}, {`"path": "`, `"path": "./`}},
		"rdjson": {{`"message"`, `"text"`}, {`"severity": "ERROR"`, `"severity": "error"`}, {`"column": `, `"column": -`}, {`"source"`, `"sauce"`}},
		"checkstyle": {
			{` version="4.3"`, ``},
			{` severity="error"`, ` severity="fatal"`},
			{` line="`, ` line="-`},
			{` source="`, ` check="`},
		},
		"junit": {
			{` tests="`, ` test="`},
			{` name="`, ` title="`},
			{`<testcase `, `<test-case `},
			{`<failure message="`, `<failure reason="`},
			{` failures="`, ` failed="`},
		},
	} {
		t.Run(format, func(t *testing.T) {
			text := print(t, format, r, Options{})
			for _, slip := range slips {
				wrong := strings.Replace(text, slip[0], slip[1], 1)
				if wrong == text {
					t.Fatalf("it does not hold %s", slip[0])
				}
				for i, judge := range judges[format] {
					if len(judge(t, wrong)) == 0 {
						t.Errorf("schema %d takes %s for %s", i, slip[1], slip[0])
					}
				}
			}
		})
	}
}
