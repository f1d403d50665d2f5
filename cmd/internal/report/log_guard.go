package report

// This file keeps texts for people from giving orders to GitHub Actions. Its runner reads every line that a step prints: one
// that begins with "::" after white space, or has "##[" anywhere, may be a command, which sets variables of later steps or
// forges annotations.

import (
	"bytes"
	"io"
	"strings"
	"unicode"
)

// LogGuard is a writer that makes lines harmless to the runner before they reach a log of GitHub Actions. It holds the
// last line back until it ends or Flush is called. The format "github" must not go through it: its lines are commands.
type LogGuard struct {
	out  io.Writer
	line []byte // line is the beginning of a line whose end has not been written yet.
}

// NewLogGuard returns a guard before a log.
func NewLogGuard(log io.Writer) *LogGuard { return &LogGuard{out: log} }

// Write passes on the lines that text ends. The runner's lines end with a line feed, a carriage return or both.
func (g *LogGuard) Write(text []byte) (int, error) {
	rest := text
	var safe []byte
	for {
		end := bytes.IndexAny(rest, "\r\n")
		if end < 0 {
			break
		}
		g.line = append(g.line, rest[:end]...)
		safe = append(append(safe, withoutCommand(string(g.line))...), rest[end])
		g.line, rest = g.line[:0], rest[end+1:]
	}
	g.line = append(g.line, rest...)
	if len(safe) == 0 {
		return len(text), nil
	}
	if _, err := g.out.Write(safe); err != nil {
		return 0, err
	}
	return len(text), nil
}

// Flush passes on a last line without an end.
func (g *LogGuard) Flush() error {
	if len(g.line) == 0 {
		return nil
	}
	_, err := io.WriteString(g.out, withoutCommand(string(g.line)))
	g.line = g.line[:0]
	return err
}

// withoutCommand returns a line that is no command: a backslash stands before the "::" that would begin one, and before
// the bracket of "##[". The runner trims white space; signs that nobody sees are skipped as well, since .NET compares
// texts without them.
func withoutCommand(line string) string {
	trimmed := strings.TrimLeftFunc(line, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsGraphic(r) })
	if strings.HasPrefix(trimmed, "::") {
		line = line[:len(line)-len(trimmed)] + `\` + trimmed
	}
	return withoutTags(line)
}

// withoutTags breaks "##[", which begins a command of the runner's old syntax and which the page of a log reads as
// "##[error]" and the like.
func withoutTags(line string) string { return strings.ReplaceAll(line, "##[", `##\[`) }
