package cli

// This file makes streams well-behaved: an output that somebody closes early, and an input that somebody stops waiting
// for.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"
)

// pipeWriter writes until somebody closes the other end, as "head" does when it has seen enough; from then on it takes
// everything silently. Other faults of writing are remembered once, to be told at the end.
type pipeWriter struct {
	out    io.Writer
	closed bool
	err    error
}

func (w *pipeWriter) Write(data []byte) (int, error) {
	if w.closed || w.err != nil {
		return len(data), nil
	}
	_, err := w.out.Write(data)
	switch {
	case errors.Is(err, syscall.EPIPE), errors.Is(err, io.ErrClosedPipe):
		w.closed = true
	case err != nil:
		w.err = fmt.Errorf("the output cannot be written: %w", err)
	}
	return len(data), nil
}

// Unwrap returns the output itself, which may be a terminal.
func (w *pipeWriter) Unwrap() io.Writer { return w.out }

// patientReader reads until a context ends, so that Ctrl-C also ends waiting for somebody who types.
type patientReader struct {
	ctx context.Context
	in  io.Reader
}

// Unwrap returns the input itself, which may be a terminal.
func (r patientReader) Unwrap() io.Reader { return r.in }

func (r patientReader) Read(buffer []byte) (int, error) {
	type outcome struct {
		data []byte
		err  error
	}
	done := make(chan outcome, 1)
	go func() {
		data := make([]byte, len(buffer))
		n, err := r.in.Read(data)
		done <- outcome{data[:n], err}
	}()
	select {
	case read := <-done:
		return copy(buffer, read.data), read.err
	case <-r.ctx.Done():
		return 0, r.ctx.Err()
	}
}
