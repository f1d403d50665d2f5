package cli

// This file writes records in their canonical form. What is filled in on the way stands in fmt_resolve.go.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"claimcheck/claims"
	"claimcheck/claims/canon"
	"claimcheck/claims/store"
	"claimcheck/cmd/internal/terminal"
	"claimcheck/schema"
)

const fmtHelp = `Write records in one canonical form: keys in the order of the schema, one member
of a claim a line, small things such as a date or an anchor on one line, two
spaces, real UTF-8. Values stay as they are, and so does all that the schema
does not know.

A PATH is a file, a folder or a glob; without one it is the dataset at hand.
"-" reads standard input and writes to standard output. A file that is no JSON
is told and left alone; the others are written nonetheless. Compressed files
are passed over.

With --resolve, dates are filled in beside words of time that give them without
doubt, seen from the day of the article or of the source, and claims without an
id get the next one. A date that is there is never touched.

Exit status: 0; 1 where --check or --diff finds a file in another form; 2 where
some file could not be read or written.`

const fmtExamples = `  claimcheck fmt
  claimcheck fmt --check
  claimcheck fmt --diff articles/2021-08-10-call.json
  claimcheck fmt --resolve articles/2021-08-10-call.json
  claimcheck fmt - < record.json`

// formatter is one run of the command.
type formatter struct {
	check, diff, resolve, quiet bool

	app      *app
	resolver *resolver // resolver is nil unless something is to be filled in.
}

func (a *app) fmt() *cobra.Command {
	f := &formatter{app: a}
	cmd := &cobra.Command{
		Use:     "fmt [PATH...]",
		Short:   "write records in one canonical form",
		Long:    fmtHelp,
		Example: fmtExamples,
		RunE: func(cmd *cobra.Command, paths []string) error {
			if slices.Contains(paths, stdinName) {
				if len(paths) > 1 {
					return fmt.Errorf("%q, standard input, does not go together with other paths; got %s", stdinName, quoted(paths))
				}
				return f.stream(cmd.Context())
			}
			return f.files(cmd.Context(), paths)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&f.check, "check", false, "write nothing, but name the files that are in another form")
	flags.BoolVar(&f.diff, "diff", false, "write nothing, but show what would change")
	flags.BoolVar(&f.resolve, "resolve", false, "fill in dates that words of time give, and ids of claims")
	flags.BoolVar(&f.quiet, "quiet", false, "do not name the files that are changed")
	return cmd
}

// dry reports whether nothing is to be written.
func (f *formatter) dry() bool { return f.check || f.diff }

// formatted is a file that was compared with its canonical form.
type formatted struct {
	claims.RecordFile
	// differs says that the file is in another form; old and next are both, as long as somebody wants to see them.
	differs   bool
	old, next []byte
	filled    filled
	err       error
}

// stream formats standard input.
func (f *formatter) stream(ctx context.Context) error {
	text, err := io.ReadAll(f.app.In)
	if err != nil {
		return fmt.Errorf("standard input cannot be read: %w", err)
	}
	lines := claims.HoldsLines(text)
	if reason := claims.Oversized(int64(len(text))); reason != "" && !lines {
		return told(stdinName, errors.New(reason))
	}
	if f.resolve {
		if f.resolver, err = newResolver(ctx, claims.Options{Paths: []string{stdinName}, Dir: f.app.Dir, Stdin: bytes.NewReader(text)}); err != nil {
			return err
		}
	}
	next, _, err := f.format(text, lines, true)
	if err != nil {
		return told(stdinName, err)
	}
	if f.dry() {
		return f.tell(&formatted{
			RecordFile: claims.RecordFile{Shown: stdinName}, differs: !bytes.Equal(text, next), old: text, next: next,
		})
	}
	_, err = f.app.Out.Write(next)
	return err
}

// files formats files: it works all of them out at once, and then writes them one after another.
func (f *formatter) files(ctx context.Context, paths []string) error {
	options := claims.Options{Paths: paths, Dir: f.app.Dir}
	files, err := claims.RecordFiles(options)
	if err != nil {
		return err
	}
	if f.resolve {
		if f.resolver, err = newResolver(ctx, options); err != nil {
			return err
		}
	}
	results := make([]formatted, len(files))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, file := range files {
		group.Go(func() error {
			if ctx.Err() == nil {
				results[i] = f.one(file)
			}
			return ctx.Err()
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	var faults []error
	for i := range results {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		r := &results[i]
		if r.differs && !f.dry() {
			r.err = f.write(ctx, r)
		}
		if r.err != nil {
			faults = append(faults, told(r.Shown, r.err))
		} else if err := f.tell(r); err != nil {
			return err
		}
	}
	return errors.Join(faults...)
}

// compressed is what the names of compressed files end with.
const compressed = ".gz"

// one works out the canonical form of a file.
func (f *formatter) one(file claims.RecordFile) formatted {
	r := formatted{RecordFile: file}
	if strings.HasSuffix(file.Path, compressed) {
		if file.Named {
			r.err = errors.New("it is compressed; unpack it to format it")
		}
		return r
	}
	if info, err := os.Stat(file.Path); err == nil && !holdsLines(file) {
		if reason := claims.Oversized(info.Size()); reason != "" {
			r.err = errors.New(reason)
			return r
		}
	}
	began, err := store.Take(file.Path)
	if err != nil {
		r.err = errors.Unwrap(err)
		return r
	}
	var next []byte
	next, r.filled, r.err = f.format(began.Text, holdsLines(file), file.Named)
	if r.differs = r.err == nil && !bytes.Equal(began.Text, next); r.differs && f.diff {
		r.old, r.next = began.Text, next
	}
	return r
}

func holdsLines(file claims.RecordFile) bool { return strings.HasSuffix(file.Path, ".jsonl") }

// format returns the canonical form of a text. One that is no record stays as it is, unless somebody named it.
func (f *formatter) format(text []byte, lines, named bool) ([]byte, filled, error) {
	var all filled
	fill := func(d *canon.Document) error {
		if f.resolver == nil {
			return nil
		}
		more, err := f.resolver.fill(d)
		all = all.and(more)
		return err
	}
	if lines {
		next, err := canon.EachLine(text, fill)
		return next, all, err
	}
	d, err := canon.Parse(text)
	if err != nil {
		return nil, all, err
	}
	if kind, message := claims.KindOfKeys(d.Keys("")); kind == "" {
		if named && message == "" {
			message = "no record: its top-level key must be one of " + strings.Join(schema.Kinds(), ", ")
		}
		if message != "" {
			return nil, all, errors.New(message)
		}
		return text, all, nil
	}
	err = fill(d)
	return d.Bytes(), all, err
}

// write writes the canonical form of a file, of what stands there by now.
func (f *formatter) write(ctx context.Context, r *formatted) error {
	return f.app.storeOf(claims.RootOf(r.Path)).Update(ctx, func(tx *store.Transaction) error {
		now, err := tx.Read(r.Path)
		if err != nil {
			return errors.Unwrap(err)
		}
		next, all, err := f.format(now, holdsLines(r.RecordFile), r.Named)
		if err != nil {
			return err
		}
		r.filled = all
		return tx.Rewrite(r.Path, next)
	})
}

// tell tells what became of a file, or what would.
func (f *formatter) tell(r *formatted) error {
	if !r.differs {
		return nil
	}
	if f.dry() {
		f.app.status = statusFindings
	}
	var err error
	switch {
	case f.quiet:
	case f.diff:
		err = f.tellDiff(r)
	case f.check:
		_, err = fmt.Fprintln(f.app.Out, terminal.Clean(r.Shown))
	default:
		_, err = fmt.Fprintf(f.app.Out, "%s: %s\n", terminal.Clean(r.Shown), r.filled.words())
	}
	return err
}

// tellDiff shows the lines that change, as "diff -u" does.
func (f *formatter) tellDiff(r *formatted) error {
	shown := terminal.Clean(r.Shown)
	return f.app.printDifference(shown, shown+" (formatted)", r.old, r.next)
}

// told tells what is wrong with a file: each fault of its text with the place.
func told(shown string, err error) error {
	var syntax *canon.SyntaxError
	var refused *store.Refusal
	switch {
	case errors.As(err, &refused):
		return refused
	case !errors.As(err, &syntax):
		return fmt.Errorf("%s: %w", terminal.Clean(shown), err)
	}
	var faults []error
	for _, v := range syntax.Violations {
		at := claims.Position{File: terminal.Clean(shown), Line: v.Position.Line, Column: v.Position.Column}
		faults = append(faults, fmt.Errorf("%s: %s", at, v.Message))
	}
	return errors.Join(faults...)
}
