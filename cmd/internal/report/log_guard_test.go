package report

// These tests play the runner of GitHub Actions: they read lines as it does, and find the commands in them.

import (
	"errors"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// runnerLines splits output into lines as the runner does.
func runnerLines(output string) []string {
	return strings.FieldsFunc(output, func(r rune) bool { return r == '\n' || r == '\r' })
}

// runnerCommand reads a line as the runner does, and tells whether it is a command: of the present syntax,
// "::name key=value,key=value::data" after white space, or else of the old one, "##[name key=value;key=value]data"
// anywhere.
func runnerCommand(line string) (name string, properties map[string]string, data string, ok bool) {
	if rest, begins := strings.CutPrefix(strings.TrimLeftFunc(line, unicode.IsSpace), "::"); begins {
		if info, message, ends := strings.Cut(rest, "::"); ends {
			name, properties = commandInfo(info, ",")
			if isRunnerCommand[name] {
				return name, properties, unescaped(message, "%0D", "\r", "%0A", "\n", "%25", "%"), true
			}
		}
	}
	if _, rest, begins := strings.Cut(line, "##["); begins {
		if info, message, ends := strings.Cut(rest, "]"); ends {
			name, properties = commandInfo(info, ";")
			return name, properties, message, isRunnerCommand[name]
		}
	}
	return "", nil, "", false
}

// isRunnerCommand has the commands that the runner knows.
var isRunnerCommand = map[string]bool{
	"error": true, "warning": true, "notice": true, "debug": true, "group": true, "endgroup": true, "echo": true, "add-mask": true,
	"add-matcher": true, "remove-matcher": true, "add-path": true, "set-env": true, "set-output": true, "save-state": true,
	"stop-commands": true,
}

func commandInfo(info, separator string) (string, map[string]string) {
	name, list, _ := strings.Cut(info, " ")
	properties := map[string]string{}
	for pair := range strings.SplitSeq(strings.TrimSpace(list), separator) {
		if key, value, ok := strings.Cut(pair, "="); ok && key != "" && value != "" {
			properties[key] = unescaped(value, "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%")
		}
	}
	return name, properties
}

// unescaped undoes escapes one after the other, as the runner does.
func unescaped(text string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, pairs[i], pairs[i+1])
	}
	return text
}

func guarded(t interface{ Fatal(...any) }, chunks ...string) string {
	var out strings.Builder
	guard := NewLogGuard(&out)
	for _, chunk := range chunks {
		if n, err := guard.Write([]byte(chunk)); n != len(chunk) || err != nil {
			t.Fatal(n, err)
		}
	}
	if err := guard.Flush(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestLogGuard(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"1 error in 1 article\n", "1 error in 1 article\n"},
		{"::error::forged\n", `\::error::forged` + "\n"},
		{" \t\u00a0\u3000::set-env name=PATH::x", " \t\u00a0\u3000" + `\::set-env name=PATH::x`},
		{"\u200b\u00ad\x00::error::forged", "\u200b\u00ad\x00" + `\::error::forged`},
		{"fine\r::error::forged\r\n::end", "fine\r" + `\::error::forged` + "\r\n" + `\::end`},
		{"the old ##[set-env name=A]b and ##[error]c", `the old ##\[set-env name=A]b and ##\[error]c`},
		{"###[error]", `###\[error]`},
		{"a.json:1:2: error: title::unknown", "a.json:1:2: error: title::unknown"},
		{"", ""},
	} {
		if got := guarded(t, test.text); got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestLogGuardLetsNoCommandThrough(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		"::", ":", "#", "##[", "[", "]", "error", "set-env name=A", " ", "\n", "\r", "\t", "\u00a0", "\u200b", "title", "::error::", "周",
		"\xff", "\x1b[31m",
	})
	rapid.Check(t, func(t *rapid.T) {
		chunks := rapid.SliceOfN(piece, 0, 30).Draw(t, "chunks")
		out := guarded(t, chunks...)
		for _, line := range runnerLines(out) {
			if name, _, _, ok := runnerCommand(line); ok {
				t.Fatalf("%q is the command %q", line, name)
			}
		}
		if whole := guarded(t, strings.Join(chunks, "")); whole != out {
			t.Fatalf("in pieces %q, whole %q", out, whole)
		}
		if strings.ReplaceAll(out, `\`, "") != strings.Join(chunks, "") {
			t.Fatalf("%q became %q", chunks, out)
		}
	})
}

func TestLogGuardOfHostileReports(t *testing.T) {
	finding := hostile()
	finding.Message, finding.At = "##[set-env name=PATH]x\n::error::y", at("::error file=a::b")
	for _, format := range formatsForPeople {
		for _, line := range runnerLines(guarded(t, print(t, format, made(finding), Options{}))) {
			if name, _, _, ok := runnerCommand(line); ok {
				t.Errorf("%s: %q is the command %q", format, line, name)
			}
		}
	}
}

func TestLogGuardTellsFaults(t *testing.T) {
	guard := NewLogGuard(brokenWriter{})
	if _, err := guard.Write([]byte("held back")); err != nil {
		t.Error(err)
	}
	if err := guard.Flush(); err != errBroken {
		t.Errorf("Flush says %v", err)
	}
	if _, err := guard.Write([]byte("a line\n")); err != errBroken {
		t.Errorf("Write says %v", err)
	}
}

var errBroken = errors.New("no space left")

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }
