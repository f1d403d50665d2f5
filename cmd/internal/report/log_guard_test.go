package report

// These tests play the runner of GitHub Actions: they read lines as it does, and find the commands in them.

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/cmd/internal/report/runnertest"
)

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
		for _, line := range runnertest.Lines(out) {
			if name, _, _, ok := runnertest.Command(line); ok {
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
		for _, line := range runnertest.Lines(guarded(t, print(t, format, made(finding), Options{}))) {
			if name, _, _, ok := runnertest.Command(line); ok {
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
