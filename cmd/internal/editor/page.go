package editor

// This file makes the text that is edited: some lines that explain it, and what is wrong beside the lines it is about. None
// of these lines is part of what somebody types, and all that somebody types is kept byte for byte.

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// Fault is something wrong at a place of the text that was typed; lines and columns count from 1.
type Fault struct {
	Line, Column int
	Message      string
}

const (
	// comment begins the lines that explain the text; hash does so, too, since people write it.
	comment = "//"
	hash    = "#"
	// mark begins the lines that tell a fault. No line of JSON begins with it.
	mark = "// ^ "
)

// byteOrderMark is what some editors put before a text.
const byteOrderMark = "\uFEFF"

// Compose returns the text to edit: the explanation, then what was typed, with each fault right above the line it is about.
// A fault tells its place as the editor counts lines.
func Compose(explanation []string, typed []byte, faults []Fault) []byte {
	var out bytes.Buffer
	for _, line := range explanation {
		out.WriteString(strings.TrimRight(comment+" "+line, " ") + "\n")
	}
	faults = slices.Clone(faults)
	slices.SortStableFunc(faults, func(a, b Fault) int { return a.Line - b.Line })
	written, next := len(explanation), 0
	lines := slices.Collect(bytes.Lines(typed))
	for i, line := range lines {
		about := next
		for about < len(faults) && (faults[about].Line <= i+1 || i == len(lines)-1) {
			about++
		}
		at := written + about - next + 1 // This is the line that the faults stand above.
		for ; next < about; next++ {
			fmt.Fprintf(&out, "%s%d:%d: %s\n", mark, at, faults[next].Column, faults[next].Message)
			written++
		}
		out.Write(line)
		written++
	}
	return out.Bytes()
}

// Typed returns what somebody typed: a text without the lines that explain it at its top, and without those that tell
// faults.
func Typed(text []byte) []byte {
	text = bytes.TrimPrefix(text, []byte(byteOrderMark))
	var out []byte
	top := true
	for line := range bytes.Lines(text) {
		explains := bytes.HasPrefix(line, []byte(comment)) || bytes.HasPrefix(line, []byte(hash))
		if top && explains || bytes.HasPrefix(line, []byte(mark)) {
			continue
		}
		top = false
		out = append(out, line...)
	}
	return out
}
