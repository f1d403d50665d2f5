package cli

// These tests run the whole program over datasets of hostile texts, in all formats at once, and read each of them as its
// readers do: nothing that stands in a record does anything there.

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	tree "golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"

	"claimcheck/cmd/internal/markdown/markdowntest"
	"claimcheck/cmd/internal/report"
	"claimcheck/cmd/internal/report/runnertest"
	"claimcheck/cmd/internal/terminal"
	"claimcheck/fixtures"
)

// thorough reports whether all is to be tried, which takes minutes: CI asks for it.
func thorough() bool { return os.Getenv("CI_REQUIRES_ALL") != "" }

// TestHostileTextsInAllFormats puts every hostile text into every key of a record, at its beginning, at its end, and alone.
func TestHostileTextsInAllFormats(t *testing.T) {
	frames := []string{"H x"}
	if thorough() {
		frames = []string{"H x", "x H", "H"}
	}
	for _, frame := range frames {
		story := hostileNewsroom(t, hostileTexts, func(text, evil string) string {
			return strings.ReplaceAll(text, "H", strings.Replace(frame, "H", evil, 1))
		})
		if findings := pages.judge(t, story, frame); findings < 2*len(hostileTexts) {
			t.Errorf("%d findings in %d articles, so that little was printed", findings, len(hostileTexts))
		}
	}
}

// TestHostileTextsInStories puts hostile texts into the stories of every check, into keys that have to be something else, and
// into the names of files.
func TestHostileTextsInStories(t *testing.T) {
	datasets := newHostileDatasets(t)
	ways := []struct {
		name string
		made func(story fixtures.Story, from int) fixtures.Story
	}{
		{"in free places", func(story fixtures.Story, from int) fixtures.Story { return datasets.inFreePlaces(t, story, from) }},
		{"everywhere", func(story fixtures.Story, from int) fixtures.Story { return datasets.everywhere(t, story, from) }},
		{"under hostile names", underHostileNames},
	}
	rounds := 1
	if thorough() {
		rounds = 5 * len(ways)
	}
	for i, story := range datasets.stories {
		t.Run(story.Check, func(t *testing.T) {
			t.Parallel()
			for round := range rounds {
				way, from := ways[(i+round)%len(ways)], (5*i+37*round)%len(hostileTexts)
				pages.judge(t, way.made(story, from), fmt.Sprintf("%s, from text %d", way.name, from))
			}
		})
	}
}

// TestLongTextsInAllFormats holds a text of the greatest length in each key of an article to the same; a shorter one where
// time counts.
func TestLongTextsInAllFormats(t *testing.T) {
	size := 1 << 16
	if thorough() {
		size = 1 << 20
	}
	const piece = "<b>|`= \u202e"
	long := strings.Repeat(piece, size/len(piece))
	story := hostileNewsroom(t, []string{long}, func(text, evil string) string {
		if text == "H" {
			return evil
		}
		return text
	})
	pages.judge(t, story, "long texts")
}

// formatJudges look at what is printed in a format.
var formatJudges = map[string]func(t *testing.T, text string, findings int){
	"checkstyle": judgeXML("checkstyle", "file", "error"),
	"junit":      judgeXML("testsuites", "testsuite", "testcase", "failure", "skipped", "system-out", "system-err", "properties", "property"),
	"csv":        judgeCSV,
	"github":     judgeGitHub,
	"gitlab":     judgeJSON,
	"json":       judgeJSON,
	"rdjson":     judgeJSON,
	"sarif":      judgeJSON,
	"jsonl":      judgeJSONLines,
	"line":       judgeLines,
	"table":      judgeTable,
	"markdown": func(t *testing.T, text string, _ int) {
		markdowntest.CheckHarmless(t, markdowntest.Page(t, text), ownTags, func(*tree.Node) bool { return false })
	},
}

func TestEachFormatIsJudged(t *testing.T) {
	if judged := slices.Sorted(maps.Keys(formatJudges)); !slices.Equal(judged, report.Formats()) {
		t.Errorf("judged are %q, and there are %q", judged, report.Formats())
	}
}

func judgeJSON(t *testing.T, text string, _ int) {
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Errorf("%v in %s", err, text)
	}
}

func judgeJSONLines(t *testing.T, text string, findings int) {
	lines := slices.Collect(strings.Lines(text))
	for _, line := range lines {
		judgeJSON(t, line, 1)
	}
	if len(lines) != findings {
		t.Errorf("%d lines of %d findings", len(lines), findings)
	}
}

// judgeXML reads elements, which must have names that the format has.
func judgeXML(names ...string) func(*testing.T, string, int) {
	return func(t *testing.T, text string, _ int) {
		decoder := xml.NewDecoder(strings.NewReader(text))
		for {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				t.Errorf("%v in %s", err, text)
				return
			}
			switch token := token.(type) {
			case xml.StartElement:
				if !slices.Contains(names, token.Name.Local) {
					t.Errorf("an element %q", token.Name.Local)
				}
			case xml.Directive, xml.Comment:
				t.Errorf("it holds %q", token)
			}
		}
	}
}

// judgeWithXMLLint asks a parser that is more strict than Go's.
func judgeWithXMLLint(t *testing.T, path string) {
	program, err := exec.LookPath("xmllint")
	if err != nil {
		if thorough() {
			t.Fatal("xmllint is not installed (Debian: libxml2-utils), and CI_REQUIRES_ALL lets no test be skipped")
		}
		return
	}
	if out, err := exec.Command(program, "--noout", "--nonet", path).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

func judgeCSV(t *testing.T, text string, findings int) {
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Errorf("%v in %s", err, text)
		return
	}
	if len(records) != findings+1 {
		t.Errorf("%d records of %d findings", len(records)-1, findings)
	}
	for _, cell := range slices.Concat(records...) {
		if begin := strings.TrimLeftFunc(norm.NFKC.String(cell), unicode.IsSpace); begin != "" && strings.ContainsAny(begin[:1], "=+-@") {
			t.Errorf("%q begins a formula", cell)
		}
	}
}

// judgeGitHub reads what is printed as the runner of GitHub Actions: one annotation a finding, or a few of many.
func judgeGitHub(t *testing.T, text string, findings int) {
	annotations := 0
	lines := runnertest.Lines(text)
	for _, line := range lines {
		name, properties, _, ok := runnertest.Command(line)
		if !ok {
			continue
		}
		annotations++
		if !slices.Contains([]string{"error", "warning", "notice"}, name) {
			t.Errorf("the command %q in %q", name, line)
		}
		for key := range properties {
			if !slices.Contains([]string{"file", "line", "col", "endLine", "endColumn", "title"}, key) {
				t.Errorf("the property %q in %q", key, line)
			}
		}
	}
	if annotations > findings || findings > 0 && annotations == 0 || len(lines) != annotations+1 {
		t.Errorf("%d annotations on %d lines, of %d findings", annotations, len(lines), findings)
	}
}

var lineOfFinding = regexp.MustCompile(`^(.+:\d+:\d+|.+): (error|warning|info): [a-z-]+: .+$`)

func judgeLines(t *testing.T, text string, findings int) {
	lines := slices.Collect(strings.Lines(text))
	if len(lines) != findings {
		t.Errorf("%d lines of %d findings", len(lines), findings)
	}
	for _, line := range lines {
		if !lineOfFinding.MatchString(strings.TrimSuffix(line, "\n")) {
			t.Errorf("no editor reads %q", line)
		}
	}
}

// judgeTable holds a table to its width, which is 80 cells where nobody says otherwise.
func judgeTable(t *testing.T, text string, _ int) {
	for line := range strings.Lines(text) {
		if width := terminal.Width(strings.TrimSuffix(line, "\n")); width > 80 {
			t.Errorf("a line takes %d cells: %q", width, line)
		}
	}
}

// judgeText holds what is printed in any format to what a terminal or a log may be shown.
func judgeText(t *testing.T, text string) {
	if !utf8.ValidString(text) {
		t.Errorf("it is no UTF-8")
	}
	for at, r := range text {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029') {
			t.Errorf("it holds %U behind %q", r, text[max(0, at-100):at])
			return
		}
	}
}

// judge prints a dataset in all formats and as consistency reports, looks at each, and counts the findings.
func (p *pageJudge) judge(t *testing.T, story fixtures.Story, name string) int {
	t.Helper()
	dir, out := t.TempDir(), t.TempDir()
	if err := story.Write(dir); err != nil {
		t.Fatal(err)
	}
	args := []string{"check", "--fail-on", "never", "--format", "json"}
	for format := range formatJudges {
		args = append(args, "--output", format+"="+filepath.Join(out, format))
	}
	run := runIn(t, dir, append(args, ".")...)
	if run.err != "" || run.status != statusClean {
		t.Errorf("%s: exit status %d: %s", name, run.status, run.err)
		return 0
	}
	var printed struct{ Findings []any }
	if err := json.Unmarshal([]byte(run.out), &printed); err != nil {
		t.Errorf("%s: %v", name, err)
		return 0
	}
	for format, judge := range formatJudges {
		path := filepath.Join(out, format)
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		failed := t.Failed()
		judgeText(t, strings.ReplaceAll(string(text), "\r\n", "\n")) // So lines of CSV end.
		judge(t, string(text), len(printed.Findings))
		if format == "junit" || format == "checkstyle" {
			judgeWithXMLLint(t, path)
		}
		if !failed && t.Failed() {
			t.Errorf("%s: that was %s", name, format)
		}
	}
	p.judgeReports(t, dir, name)
	return len(printed.Findings)
}
