package cli

// This file finds the times of many texts, each with its day, given as lines of JSON. It is how other programs, and
// measurements of how well times are found, ask.

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
	"claimcheck/cmd/internal/terminal"
	"claimcheck/schema"
)

// mostLine is the size in bytes above which a line is refused.
const mostLine = 512 << 20

// dayedText is a line: a text, and the day on which it was written. Other keys do not matter.
type dayedText struct {
	ID   jsontext.Value `json:"doc_id"`
	DCT  jsontext.Value `json:"dct"`
	Text jsontext.Value `json:"text"`
}

// lineFault is what is wrong with a line.
type lineFault struct {
	column int // column is where in the line it stands, 0 for the line as a whole.
	reason string
}

// Error implements error.
func (f lineFault) Error() string { return f.reason }

// faultOf makes a fault of a line as a whole.
func faultOf(format string, values ...any) error {
	return lineFault{reason: fmt.Sprintf(format, values...)}
}

func (a *app) whenLines(ctx context.Context, name string) error {
	in, done, err := a.open(ctx, name, `lines {"doc_id", "dct", "text"}`)
	if err != nil {
		return err
	}
	defer done()
	reader := bufio.NewReaderSize(in, 1<<16)
	encoder := jsontext.NewEncoder(a.Out)
	for number := 1; ; number++ {
		line, long, last := readLine(reader, mostLine)
		if last != nil && last != io.EOF {
			return readingError(name, last)
		}
		line = bytes.TrimRight(line, "\r\n")
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if long || len(bytes.TrimSpace(line)) > 0 {
			if err := a.whenLine(ctx, encoder, line, long); errors.As(err, new(lineFault)) {
				a.complain(lineWords(name, number, err))
				a.status = statusFailed
			} else if err != nil {
				return err
			}
		}
		if last != nil {
			return nil
		}
	}
}

// lineWords tells a fault with its place.
func lineWords(name string, number int, err error) string {
	place := fmt.Sprintf("%s:%d", terminal.Clean(name), number)
	var fault lineFault
	if errors.As(err, &fault) && fault.column > 0 {
		place += fmt.Sprintf(":%d", fault.column)
	}
	return place + ": " + err.Error()
}

// readLine reads up to the end of the line. A longer one than most is read to its end and dropped.
func readLine(reader *bufio.Reader, most int) (line []byte, long bool, err error) {
	for {
		part, err := reader.ReadSlice('\n')
		if !long {
			line = append(line, part...)
		}
		if len(line) > most {
			line, long = nil, true
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

// whenLine prints the times of one line. Nothing is printed of a line that is faulty.
func (a *app) whenLine(ctx context.Context, encoder *jsontext.Encoder, line []byte, long bool) error {
	if long {
		return faultOf("the line has more than %d MiB", mostLine>>20)
	}
	id, day, text, err := readDayedText(line)
	if err != nil {
		return err
	}
	times := []foundTime{}
	err = english.Scan(stoppingReader{ctx, strings.NewReader(text)}, day, func(e english.Expression) error {
		times = append(times, newFoundTime(e))
		return nil
	})
	switch {
	case errors.Is(err, english.ErrNotText):
		return faultOf(`"text": %v`, err)
	case err != nil:
		return err
	}
	return json.MarshalEncode(encoder, object{{"doc_id", id}, {"timexes", times}})
}

// stoppingReader reads until a context ends, from what never makes it wait.
type stoppingReader struct {
	ctx context.Context
	in  io.Reader
}

func (r stoppingReader) Read(buffer []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.in.Read(buffer)
}

// readDayedText reads a line. An error is a lineFault.
func readDayedText(line []byte) (id jsontext.Value, day when.Day, text string, err error) {
	var read dayedText
	if err := json.Unmarshal(line, &read); err != nil {
		return nil, when.Day{}, "", unreadableLine(line, err)
	}
	if kind := read.ID.Kind(); kind != '"' && kind != '0' {
		return nil, when.Day{}, "", faultOf(`the line needs "doc_id": the id of the text`)
	}
	dct, ok := unquoted(read.DCT)
	if !ok {
		return nil, when.Day{}, "", faultOf(`the line needs "dct": the day of the text, like "2021-08-10"`)
	}
	if day, err = dayOf(dct); err != nil {
		return nil, when.Day{}, "", faultOf(`"dct": %v`, err)
	}
	if text, ok = unquoted(read.Text); !ok {
		return nil, when.Day{}, "", faultOf(`the line needs "text": the text, as a string`)
	}
	return read.ID, day, text, nil
}

// unquoted returns the string that a value is; false for a value of another kind, and for none.
func unquoted(value jsontext.Value) (string, bool) {
	if value.Kind() != '"' {
		return "", false
	}
	text, err := jsontext.AppendUnquote(nil, value)
	return string(text), err == nil
}

// unreadableLine says why a line is no JSON object, and where.
func unreadableLine(line []byte, err error) error {
	var syntax *jsontext.SyntacticError
	isSyntax := errors.As(err, &syntax)
	if errors.Is(err, jsontext.ErrDuplicateName) {
		return faultOf("key %s stands there twice; remove one of the two", clipped(syntax.JSONPointer.LastToken()))
	}
	if _, violations := schema.Inspect(line); len(violations) > 0 {
		reason, _, _ := strings.Cut(violations[0].Message, "; a record is")
		return lineFault{violations[0].Position.Column, reason}
	}
	if isSyntax {
		return faultOf("the line is not JSON: %v", err)
	}
	return faultOf(`the line is no JSON object {"doc_id", "dct", "text"}`)
}
