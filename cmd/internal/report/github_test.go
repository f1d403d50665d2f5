package report

// These tests turn annotations back into what they say, as the runner of GitHub Actions does, and hold them to what its
// pages show.

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/report/runnertest"
)

// annotated reads the output of a step as the runner does: the annotations in it, and the lines that are none.
func annotated(t interface {
	Fatalf(string, ...any)
}, output string,
) (annotations []annotation, plain []string) {
	for _, line := range runnertest.Lines(output) {
		name, properties, data, ok := runnertest.Command(line)
		if !ok {
			plain = append(plain, line)
			continue
		}
		a := annotation{command: name, file: properties["file"], title: properties["title"], message: data}
		a.line, _ = strconv.Atoi(properties["line"])
		a.column, _ = strconv.Atoi(properties["col"])
		if name != "error" && name != "warning" && name != "notice" {
			t.Fatalf("%q is the command %q", line, name)
		}
		annotations = append(annotations, a)
	}
	return annotations, plain
}

func TestAnnotations(t *testing.T) {
	annotations, plain := annotated(t, print(t, FormatGitHub, rich(), Options{Folder: "newsroom"}))
	var heads []string
	for _, a := range annotations {
		sentence, _, _ := strings.Cut(a.message, "\n")
		heads = append(heads, fmt.Sprintf("%s %s:%d:%d %s: %s", a.command, a.file, a.line, a.column, a.title, sentence))
	}
	want := []string{
		"error newsroom/articles/call.json:14:8 date-conflict: the dates of the call cannot all hold",
		"error :0:0 schema-violation: the dataset has no records",
		"warning newsroom/people.json:24:9 title-unknown: “Secretary Defence” is no title",
		`notice newsroom/articles/call.json:4:7 record-incomplete: the article "call" has no url`,
	}
	if strings.Join(heads, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(heads, "\n"), strings.Join(want, "\n"))
	}
	if len(plain) != 1 || plain[0] != rich().Summary.String() {
		t.Errorf("the plain lines are %q", plain)
	}
}

func TestFileInRepository(t *testing.T) {
	for _, test := range []struct{ file, folder, want string }{
		{"articles/a.json", "", "articles/a.json"},
		{"articles/a.json", "data", "data/articles/a.json"},
		{"../a.json", "data", "a.json"},
		{"/srv/a.json", "data", "/srv/a.json"},
		{"-", "data", ""},
		{"", "data", ""},
	} {
		if got, ok := fileInRepository(test.file, Options{Folder: test.folder}); got != test.want || ok != (test.want != "") {
			t.Errorf("%q in %q: got %q, %t", test.file, test.folder, got, ok)
		}
	}
}

// flood is a report of many findings of each severity.
func flood(n int) Report {
	var findings []check.Finding
	for i := range n {
		severity := []check.Severity{check.Info, check.Warning, check.Error}[i%3]
		f := hostile()
		f.Severity, f.Message = severity, fmt.Sprintf("finding %d", i)
		f.Article = fmt.Sprint("article ", i%100)
		findings = append(findings, f)
	}
	return made(findings...)
}

func TestAnnotationsAreThoseThatAreShown(t *testing.T) {
	for _, n := range []int{9, 30, 31, 33, 5000} {
		annotations, _ := annotated(t, print(t, FormatGitHub, flood(n), Options{}))
		told := map[string]int{}
		order := ""
		for _, a := range annotations {
			if !strings.HasSuffix(order, a.command) {
				order += " " + a.command
			}
			if more, _, ok := strings.Cut(a.title, " more "); ok {
				left, err := strconv.Atoi(more)
				if err != nil || a.file != "" {
					t.Errorf("%d findings: %+v", n, a)
				}
				told[a.command] += left - 1 // The annotation that counts is none of a finding.
				told["rest "+a.command]++
			}
			told[a.command]++
			told["shown "+a.command]++
		}
		if order != " error warning notice" {
			t.Errorf("%d findings: the order is %s", n, order)
		}
		for i, command := range []string{"notice", "warning", "error"} {
			of := (n + 2 - i) / 3
			if told[command] != of || told["shown "+command] != min(of, 10) || told["rest "+command] > 0 != (of > 10) {
				t.Errorf("%d findings, %s: %d of %d are told of, %d shown", n, command, told[command], of, told["shown "+command])
			}
		}
	}
}

func TestAnnotationsOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := hostileFinding().Draw(t, "finding")
		r := made(f)
		var out strings.Builder
		if err := Write(&out, FormatGitHub, r, Options{}); err != nil {
			t.Fatal(err)
		}
		annotations, plain := annotated(t, out.String())
		if len(annotations) != 1 || len(plain) != 1 {
			t.Fatalf("one finding became %d annotations and %q", len(annotations), plain)
		}
		got, want := annotations[0], newAnnotation(levelOf(f.Severity), r.Findings[0], Options{})
		want.file = strings.TrimLeft(want.file, "=") // The runner drops signs of equality before a value.
		got.message = strings.TrimPrefix(got.message, "◌")
		got.file = strings.TrimLeft(got.file, "=")
		if got != want {
			t.Fatalf("read as %+v, written as %+v", got, want)
		}
		if n := markdown.Units(got.message); n > 4096 {
			t.Fatalf("the runner cuts a message of %d", n)
		}
		if strings.Contains(got.message, "##[") || strings.ContainsAny(got.message, "\r\x1b\u202e") {
			t.Fatalf("the message is not harmless: %q", got.message)
		}
	})
}

// levelOf names the command for a severity.
func levelOf(severity check.Severity) string {
	return map[check.Severity]string{check.Error: "error", check.Warning: "warning", check.Info: "notice"}[severity]
}

func TestAnnotationOfALot(t *testing.T) {
	f := hostile()
	f.Message = strings.Repeat("周二", 100_000)
	for range 1000 {
		f.Suggestions = append(f.Suggestions, check.Suggestion{Message: "try this"})
	}
	message := newAnnotation("error", made(f).Findings[0], Options{}).message
	if n := markdown.Units(message); n > 4096 || n < mostSentence {
		t.Errorf("the message has %d units", n)
	}
	if !strings.Contains(message, "more lines") {
		t.Errorf("what is cut off is not counted:\n%s", message[len(message)-100:])
	}
}

func TestAnnotationBeginsWithALetterOfItsOwn(t *testing.T) {
	a := annotation{command: "error", title: "c", message: "\u0301,file=other.json::x"}
	if got, want := a.String(), "::error title=c::◌\u0301,file=other.json::x"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if at := (claims.Position{File: "-", Line: 3, Column: 4}); placeInRepository(at, Options{Folder: "data"}) != "-:3:4" {
		t.Errorf("standard input is told as %q", placeInRepository(at, Options{Folder: "data"}))
	}
}
