package report

// This file writes the findings as annotations of GitHub Actions, which its pages show beside the lines of a pull request:
// a line of output is a workflow command, "::error file=a.json,line=3,col=7,title=date-conflict::what is wrong".

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/terminal"
)

// FormatGitHub is the name of the format of annotations.
const FormatGitHub = "github"

const (
	// mostAnnotations is the number of annotations of one level that the runner keeps for a step.
	mostAnnotations = 10
	// mostAnnotated is the length of an annotation in units of UTF-16; the runner cuts it at 4096.
	mostAnnotated = 4000
	// mostSentence is the length of the finding's own sentence, which leaves room for what it rests on.
	mostSentence = 2000
)

// annotationLevels are the levels of annotations, the worst first.
var annotationLevels = []struct {
	severity  check.Severity
	command   string
	one, many string
}{
	{check.Error, "error", "more error", "more errors"},
	{check.Warning, "warning", "more warning", "more warnings"},
	{check.Info, "notice", "more info", "more infos"},
}

// writeGitHub writes as many annotations of each level as are shown, and one plain line that sums up. Where there are
// more, the last of a level tells how many.
func writeGitHub(out io.Writer, r Report, options Options) error {
	all, silent := r.shown(options)
	if silent {
		return nil
	}
	w := bufio.NewWriter(out)
	for _, level := range annotationLevels {
		var findings []Finding
		for _, f := range all {
			if f.Severity == level.severity {
				findings = append(findings, f)
			}
		}
		shown := findings
		if len(findings) > mostAnnotations {
			shown = findings[:mostAnnotations-1]
		}
		for _, f := range shown {
			fmt.Fprintln(w, newAnnotation(level.command, f, options))
		}
		if left := len(findings) - len(shown); left > 0 {
			more := check.Count(left, level.one, level.many)
			fmt.Fprintln(w, annotation{command: level.command, title: more, message: more + " than GitHub shows for a step; " +
				"to see all: the summary of the job, or --format " + FormatLine})
		}
	}
	fmt.Fprintln(w, withoutCommand(r.Summary.String()))
	return w.Flush()
}

// annotation is one workflow command that annotates a place, or the run as a whole where it has no file.
type annotation struct {
	command      string
	file         string
	line, column int
	title        string
	message      string
}

func newAnnotation(command string, f Finding, options Options) annotation {
	a := annotation{command: command, title: f.Check, message: annotationMessage(f, options)}
	if file, ok := fileInRepository(f.At.File, options); ok {
		a.file, a.line, a.column = file, f.At.Line, f.At.Column
	}
	return a
}

// String writes the annotation as a command. What the runner would take for a part of it is escaped as it undoes it.
func (a annotation) String() string {
	var properties []string
	if a.file != "" {
		properties = append(properties, "file="+escapedProperty(a.file))
		if a.line > 0 {
			properties = append(properties, "line="+strconv.Itoa(a.line), "col="+strconv.Itoa(a.column))
		}
	}
	properties = append(properties, "title="+escapedProperty(a.title))
	return "::" + a.command + " " + strings.Join(properties, ",") + "::" + escapedData(a.message)
}

var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func escapedProperty(text string) string { return propertyEscapes.Replace(text) }

// escapedData escapes a message. A combining mark at its start would join the colons before it, and .NET may then look
// for the end of the properties further on, in the words of a record: it is given a circle to stand on.
func escapedData(text string) string {
	if first, _ := utf8.DecodeRuneInString(text); unicode.Is(unicode.M, first) {
		text = "◌" + text
	}
	return dataEscapes.Replace(text)
}

// annotationMessage tells a finding: its sentence, and line by line what stands against what, the ways out and what to
// try, as far as there is room.
func annotationMessage(f Finding, options Options) string {
	rows := tell(f)
	message := withoutTags(shortened(terminal.Clean(f.Message), mostSentence))
	room := mostAnnotated - markdown.Units(message)
	for i, row := range rows[1:] {
		line := "\n" + withoutTags(row.line(f.At, options))
		if room -= markdown.Units(line); room < 0 {
			return message + "\n… and " + check.Count(len(rows)-1-i, "more line", "more lines")
		}
		message += line
	}
	return message
}

// line tells a row in one line, with its place where that is another than the finding's.
func (t told) line(of claims.Position, options Options) string {
	var words []string
	for _, p := range t.paragraphs {
		words = append(words, spaces(p.indent)+p.text)
	}
	line := strings.Join(words, " ")
	if t.at.File != "" && t.at != of {
		line += " (" + placeInRepository(t.at, options) + ")"
	}
	return line
}

// fileInRepository tells a file from the root of its repository, as pages that show the repository know it. Standard input,
// and no file, are no file of a repository.
func fileInRepository(file string, options Options) (string, bool) {
	if file == "" || file == standardInput {
		return "", false
	}
	return terminal.Clean(options.fromRoot(file)), true
}

// placeInRepository tells a place as "file:line:column", the file from the root of its repository.
func placeInRepository(at claims.Position, options Options) string {
	if file, ok := fileInRepository(at.File, options); ok {
		at.File = file
	}
	return PlaceWords(at)
}
