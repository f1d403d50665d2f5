package cli

// This file opens a record in somebody's editor until it is sound or abandoned, and puts it back. What was typed is never
// lost: what cannot be written is saved beside the record.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"claimcheck/claims"
	"claimcheck/claims/store"
	"claimcheck/cmd/internal/amend"
	"claimcheck/cmd/internal/editor"
	"claimcheck/cmd/internal/terminal"
)

const editHelp = `Open one record in an editor, and put it back when the editor ends. Where
something is wrong with it, it is opened again with each fault above its line,
until it is sound or you give up: save it unchanged, or empty, or let the editor
fail. What you typed and cannot be written is saved beside the record.

Only that record changes in its file, in canonical form; then the checks tell
what they find about it. Where its id is another one, everything that refers to
it follows, as with "claimcheck rename".

An ID is as "claimcheck show" takes it; the path of a file opens all of it, even
if it is no JSON. The editor is --editor, else VISUAL, else EDITOR, else vi,
nano or notepad, whichever is there.`

const editExamples = `  claimcheck edit ary-2021-08-10-austin-bajwa#c01
  claimcheck edit person:lloyd-austin --editor "code --wait"
  claimcheck edit articles/2021-08-10-call.json`

// editable is a record, or a whole file, that is given out to be edited.
type editable interface {
	String() string
	Path() string
	Same(typed []byte) bool
	Faults(typed []byte) []amend.Fault
	Plan(ctx context.Context, options amend.Options, typed []byte) (*amend.Plan, error)
}

func (a *app) edit() *cobra.Command {
	s := &editing{app: a}
	var line string
	cmd := &cobra.Command{
		Use:     "edit ID",
		Short:   "open a record in your editor until it is sound",
		Long:    editHelp,
		Example: editExamples,
		Args: func(cmd *cobra.Command, args []string) error {
			if err := needsID(cmd, args, 1, "an id, or a file"); err != nil {
				return err
			}
			return atMost(1)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if s.command, err = editor.Choose(line, a.env); err != nil {
				return err
			}
			if err := s.open(cmd.Context(), args[0]); err != nil {
				return cleaned(err)
			}
			return cleaned(s.run(cmd.Context()))
		},
	}
	s.in = addIn(cmd)
	cmd.Flags().StringVar(&line, "editor", "", "`COMMAND` of the editor; the file is added to it")
	s.looks = addPlainLooks(cmd)
	register(cmd, "editor", cobra.NoFileCompletions)
	cmd.ValidArgsFunction = a.completingID
	return cmd
}

// editing is one record in one editor.
type editing struct {
	app     *app
	in      *[]string
	looks   *looks
	command editor.Command
	options amend.Options

	record editable
	// item is the record where it is no whole file.
	item *amend.Item
	// began is the text when the work began, and typed what came from the editor last.
	began, typed []byte
	faults       []amend.Fault
}

// open finds what is to be edited.
func (s *editing) open(ctx context.Context, id string) error {
	s.options = amend.Options{Paths: *s.in, Dir: s.app.Dir}
	if s.options.IsFile(id) {
		whole, err := amend.OpenFile(ctx, s.options, id)
		if err != nil {
			return err
		}
		s.options.Paths = []string{id}
		s.record, s.began = whole, whole.Text
	} else {
		item, err := amend.Open(ctx, s.options, id)
		if err != nil {
			return err
		}
		s.record, s.item, s.began = item, item, item.Text
	}
	s.typed, s.faults = s.began, s.record.Faults(s.began)
	return nil
}

// run opens the editor again and again, and writes what comes of it.
func (s *editing) run(ctx context.Context) error {
	folder, err := os.MkdirTemp("", "claimcheck-edit-*")
	if err == nil {
		folder, err = filepath.Abs(folder)
	}
	if err != nil {
		return fmt.Errorf("no file can be made for the editor: %w", err)
	}
	path := filepath.Join(folder, fileName(s.record))
	if s.command.From == "" {
		s.app.complain(fmt.Sprintf("opens %q, since neither VISUAL nor EDITOR is set", s.command.Line))
	}
	for {
		last, began := s.typed, time.Now()
		failure := s.round(path)
		done, err := s.judge(ctx, last, failure)
		switch {
		case errors.Is(failure, errUnkept) || errors.Is(err, errUnkept):
			return fmt.Errorf("%w; it stays in %s", errors.Join(failure, err), folder)
		case done:
			if bytes.Equal(s.typed, last) && failure == nil && time.Since(began) < atOnce {
				s.app.complain("the editor ended at once; one with windows of its own must be told to wait, as in --editor \"code --wait\"")
			}
			return errors.Join(err, os.RemoveAll(folder))
		}
	}
}

// atOnce is the time in which nobody reads a record, so that an editor which ends within it has not waited for anybody.
const atOnce = 200 * time.Millisecond

// errUnkept is the reason for which the file of the editor is the only place where something that was typed may be.
var errUnkept = errors.New("what you typed can be saved nowhere else")

// round lets the record be edited once.
func (s *editing) round(path string) error {
	faults := make([]editor.Fault, len(s.faults))
	for i, f := range s.faults {
		faults[i] = editor.Fault{Line: f.Line, Column: f.Column, Message: terminal.Clean(f.Message)}
	}
	page := editor.Compose(s.explanation(), s.typed, faults)
	if err := os.WriteFile(path, page, 0o600); err != nil {
		return fmt.Errorf("the file for the editor cannot be written: %w", err)
	}
	failure := s.command.Run(path, s.app.processStreams())
	text, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("%w: %w", errUnkept, err)
	}
	s.typed = editor.Typed(text)
	return failure
}

// explanation is what stands above the record in the editor.
func (s *editing) explanation() []string {
	what := s.record.String()
	if s.item != nil {
		what += " in " + claims.ShownPath(s.app.Dir, s.record.Path())
	}
	lines := []string{terminal.Clean(what)}
	lines = append(lines, "Lines up here that begin with // or # are no part of it. Save it empty to give up.")
	if n := len(s.faults); n > 0 {
		lines = append(lines, plural(n, "fault")+" below, each above its line; save it unchanged to give up: what you typed is kept.")
	}
	return lines
}

// judge says what becomes of what was typed. It is done unless the editor is to be opened again.
func (s *editing) judge(ctx context.Context, last []byte, failure error) (done bool, err error) {
	if errors.Is(failure, errUnkept) {
		return true, nil
	}
	again := len(s.faults) > 0 && bytes.Equal(s.typed, last)
	empty := len(bytes.TrimSpace(s.typed)) == 0
	switch {
	case empty && !s.record.Same(last):
		s.typed = last
		return true, s.abandon("it was emptied")
	case failure != nil && (empty || bytes.Equal(s.typed, s.began)):
		return true, fmt.Errorf("%w; nothing was changed", failure)
	case failure != nil:
		return true, s.abandon(failure.Error())
	case empty:
		fmt.Fprintln(s.app.Out, "given up; nothing was changed")
		return true, nil
	case s.record.Same(s.typed):
		fmt.Fprintln(s.app.Out, "unchanged; nothing was written")
		return true, nil
	case again:
		return true, s.abandon(fmt.Sprintf("it was saved unchanged, with %s", plural(len(s.faults), "fault")))
	}
	if s.faults = s.record.Faults(s.typed); len(s.faults) > 0 {
		s.app.complain(fmt.Sprintf("%s; opening it again", plural(len(s.faults), "fault")))
		return false, nil
	}
	return true, s.write(ctx)
}

// abandon saves what was typed and tells where.
func (s *editing) abandon(reason string) error {
	where := claims.ShownPath(s.app.Dir, s.record.Path())
	at, err := store.Keep(s.record.Path(), s.typed)
	if err != nil {
		return fmt.Errorf("%s: not changed: %s; %w: %w", where, reason, errUnkept, err)
	}
	return fmt.Errorf("%s: not changed: %s; what you typed is saved in %s", where, reason, claims.ShownPath(s.app.Dir, at))
}

// write puts the record back. An interrupt that reached the editor was meant for that; a new one ends this.
func (s *editing) write(ctx context.Context) error {
	ctx, stop := signal.NotifyContext(context.WithoutCancel(ctx), os.Interrupt)
	defer stop()
	plan, err := s.app.amendRecords(ctx, s.options, func() (*amend.Plan, error) {
		return s.record.Plan(ctx, s.options, s.typed)
	})
	if err != nil {
		return s.abandon(err.Error())
	}
	s.app.tellFiles(plan)
	return s.check(ctx)
}

// fileName is the name of the file that is edited, by which editors know that it is JSON. It is made of plain characters,
// whatever the record's id is made of.
func fileName(record editable) string {
	name := strings.Map(func(r rune) rune {
		if r < 0x80 && (r == '-' || r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z') {
			return r
		}
		return '-'
	}, record.String())
	const most = 60
	return strings.Trim(name[:min(len(name), most)], "-") + ".json"
}

// processStreams are the streams of the process, as an editor needs them.
func (a *app) processStreams() editor.Streams {
	streams := editor.Streams{In: a.In, Out: a.Out, Err: a.Err, Dir: a.Dir}
	if patient, ok := a.In.(patientReader); ok {
		streams.In = patient.in
	}
	if pipe, ok := a.Out.(*pipeWriter); ok {
		streams.Out = pipe.out
	}
	return streams
}
