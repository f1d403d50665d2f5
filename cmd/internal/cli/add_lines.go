package cli

// This file adds items that come as JSON on standard input: one object, or one a line. Either all are written or none is.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/cmd/internal/recording"
)

// mostInput is the size in bytes above which standard input is refused.
const mostInput = 64 << 20

// addLines adds the items of standard input.
func (a *adder) addLines(ctx context.Context) error {
	if a.In == nil {
		return errors.New("standard input is closed")
	}
	input, err := io.ReadAll(io.LimitReader(a.In, mostInput+1))
	switch {
	case err != nil:
		return fmt.Errorf("standard input cannot be read: %w", err)
	case len(input) > mostInput:
		return errors.New("standard input has more than 64 MiB")
	}
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	var faults []error
	count := 0
	for number, text := range items(input) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		count++
		line, err := recording.ReadLine(text, a.kind)
		if err == nil {
			err = s.add(ctx, line)
		}
		if err != nil {
			faults = append(faults, inLine(number, err))
		}
	}
	switch {
	case len(faults) > 0:
		return errors.Join(append(faults, errors.New("nothing was written"))...)
	case count == 0:
		return errors.New("standard input holds no item: one object of JSON, or one a line")
	}
	return s.finish(ctx, nil)
}

// inLine says in which line of standard input each of some faults stands.
func inLine(number int, err error) error {
	var told []error
	for line := range strings.Lines(err.Error()) {
		told = append(told, fmt.Errorf("stdin:%d: %s", number, strings.TrimRight(line, "\n")))
	}
	return errors.Join(told...)
}

// items yields the objects of a text with the lines on which they begin: one a line, or a single one over several lines.
func items(input []byte) func(yield func(int, []byte) bool) {
	return func(yield func(int, []byte) bool) {
		input = bytes.TrimPrefix(input, []byte("\uFEFF"))
		if jsontext.Value(input).IsValid() {
			before := input[:len(input)-len(bytes.TrimLeft(input, " \t\r\n"))]
			yield(1+bytes.Count(before, []byte("\n")), input)
			return
		}
		number := 0
		for line := range bytes.Lines(input) {
			number++
			if len(bytes.TrimSpace(line)) > 0 && !yield(number, line) {
				return
			}
		}
	}
}
