package prompt

// This file reads an input line by line, and never further: what follows belongs to whoever asks next.

import (
	"context"
	"errors"
	"io"
	"strings"
)

// lineReader reads lines from an input that others read from too.
type lineReader struct {
	in io.Reader
}

// line returns the next line without its end, or the error of a context that ends while it is waited for. What stands
// before the end of the input is a line, too.
func (r lineReader) line(ctx context.Context) (string, error) {
	type outcome struct {
		text string
		err  error
	}
	done := make(chan outcome, 1)
	go func() {
		text, err := r.read()
		done <- outcome{text, err}
	}()
	select {
	case read := <-done:
		return read.text, read.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

func (r lineReader) read() (string, error) {
	if r.in == nil {
		return "", io.EOF
	}
	var line []byte
	var next [1]byte
	for {
		n, err := r.in.Read(next[:])
		switch {
		case n > 0 && next[0] == '\n':
			return strings.TrimSuffix(string(line), "\r"), nil
		case n > 0:
			line = append(line, next[0])
		}
		if errors.Is(err, io.EOF) && len(line) > 0 {
			return string(line), nil
		}
		if err != nil {
			return "", err
		}
	}
}
