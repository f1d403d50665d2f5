package cli

// This file is the command that records: one subcommand for each kind of thing, whose flags follow from the table of
// recording. What is done with an item stands in add_session.go, what is shown of it in add_preview.go.

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"claimcheck/cmd/internal/recording"
)

const addHelp = `Record something in one line: an article, a source of it, a claim, or an entry
of a register. What the words tell is filled in: the person from any name, the
date from "on Tuesday", the anchor from the article's text, the next id. What
may be meant in two ways is never guessed, but told with what it may be.

The item is shown as it will be written, with what it was taken for and what the
checks find that they did not find before; then it is written. On a terminal
what is missing is asked for, and whether to write. An error of the checks does
not stop a script, unless --strict says so: the article may well be wrong, and
that is what is recorded. What the schema rejects is never written.

"-" in place of words reads items from standard input: one object of JSON, or
one a line, with the keys of the record or the names of flags. A string is
understood as the words of a flag are, any other value is taken as it is. An
object may tell its article by the key "in", and its kind by "add", or a claim
by its own "kind". Either all are written or none is.

Exit status: 0 when it is written, or would be (--dry-run); 2 when it is not.`

const addExamples = `  claimcheck add quote --in ferry --speaker "Mara Venn" "Not much."
  claimcheck add date --in ferry --event ferry-return "on Monday"
  claimcheck add person "Mara Venn" --zone London --title "Director of Ports"
  claimcheck add - --in ferry < claims.jsonl
  claimcheck add source --help`

// adder is one run of the command.
type adder struct {
	*app
	// kind is what is added, nil where each item tells its own.
	kind *recording.Kind
	// in names the article, and dataset the folder of the dataset where neither is at hand.
	in, dataset string
	// dryRun writes nothing, strict nothing with a new error, and yes asks nobody whether to write.
	dryRun, strict, yes bool
	// accessible asks in plain lines, wherever somebody may be.
	accessible bool
}

func (a *app) add() *cobra.Command {
	adder := &adder{app: a}
	cmd := &cobra.Command{
		Use:     "add KIND [WORDS...]",
		Short:   "record an article, a source, a claim, or an entry of a register",
		Long:    addHelp,
		Example: addExamples,
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 1 && args[0] == stdinMark:
				return cleaned(adder.addLines(cmd.Context()))
			case len(args) == 0:
				return fmt.Errorf("add what? one of %s; or - for items from standard input", strings.Join(kindNames(), ", "))
			}
			_, err := recording.Find(args[0])
			if err == nil {
				return cmd.Help()
			}
			return err
		},
	}
	adder.addCommonFlags(cmd)
	adder.addArticleFlag(cmd)
	cmd.SetUsageTemplate(strings.Replace(usageTemplate, "{{.CommandPath}} help COMMAND", "{{.CommandPath}} KIND --help", 1))
	cmd.AddGroup(
		&cobra.Group{ID: "article", Title: "articles and their sources:"},
		&cobra.Group{ID: "claim", Title: "claims of an article:"},
		&cobra.Group{ID: "register", Title: "entries of registers:"},
	)
	for _, kind := range recording.Kinds() {
		cmd.AddCommand(a.addKind(kind))
	}
	return cmd
}

// stdinMark stands for standard input among arguments.
const stdinMark = "-"

func kindNames() []string {
	var names []string
	for _, kind := range recording.Kinds() {
		names = append(names, kind.Name)
	}
	return names
}

// addCommonFlags adds the flags that all kinds share.
func (a *adder) addCommonFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&a.dataset, "dataset", "", "`DIR` of the dataset; without it the one at hand")
	flags.BoolVar(&a.dryRun, "dry-run", false, "show what would be written, and write nothing")
	flags.BoolVar(&a.strict, "strict", false, "write nothing where the checks find an error that they did not find before")
	flags.BoolVarP(&a.yes, "yes", "y", false, "do not ask whether to write")
	flags.BoolVar(&a.accessible, "accessible", false, "ask for what is missing in plain lines, as screen readers need them; so does ACCESSIBLE=1")
	flags.SortFlags = false
}

// addArticleFlag adds the flag that names the article.
func (a *adder) addArticleFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&a.in, "in", "", "`ARTICLE` that it stands in: its id or its file; without it, the only one of the dataset")
	register(cmd, "in", func(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		ids, _ := a.completing(kindArticle)(cmd, args, typed)
		return ids, cobra.ShellCompDirectiveDefault // A file will do as well.
	})
}

// addKind makes the command for one kind.
func (a *app) addKind(kind *recording.Kind) *cobra.Command {
	adder := &adder{app: a, kind: kind}
	typed := &typed{kind: kind, words: map[string]*wordsFlag{}, switches: map[string]*bool{}}
	cmd := &cobra.Command{
		Use:     kind.Name + " " + kind.Usage,
		Short:   kind.Short,
		Long:    "Record " + kind.Short + ".",
		Example: "  " + program + " add " + kind.Name + " " + kind.Example,
		GroupID: groupOf(kind),
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 && args[0] == stdinMark {
				if typed.given() {
					return errors.New("items from standard input bring their own words; give no flag for a field beside \"-\"")
				}
				return cleaned(adder.addLines(cmd.Context()))
			}
			given := typed.collect()
			if err := kind.Take(args, given); err != nil {
				return err
			}
			return cleaned(adder.addOne(cmd.Context(), given))
		},
		ValidArgsFunction: func(cmd *cobra.Command, _ []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return adder.complete(cmd.Context(), kind.Words())
		},
	}
	if kind.InArticle() {
		adder.addArticleFlag(cmd)
	}
	typed.addFlags(cmd, adder)
	adder.addCommonFlags(cmd)
	return cmd
}

func groupOf(kind *recording.Kind) string {
	switch {
	case kind.Claim():
		return "claim"
	case kind.File == kind.List:
		return "register"
	}
	return "article"
}

// typed holds what flags were given for the fields of a kind.
type typed struct {
	kind     *recording.Kind
	words    map[string]*wordsFlag
	switches map[string]*bool
}

// wordsFlag is a flag whose words are understood later, when all are known.
type wordsFlag struct {
	values []string
	named  string
}

func (w *wordsFlag) String() string { return strings.Join(w.values, ", ") }

// Type names the value in help.
func (w *wordsFlag) Type() string { return w.named }

// Set takes the words of one flag.
func (w *wordsFlag) Set(value string) error {
	w.values = append(w.values, value)
	return nil
}

// addFlags adds a flag for each field. They stand in the order of the table.
func (t *typed) addFlags(cmd *cobra.Command, a *adder) {
	flags := cmd.Flags()
	for _, field := range t.kind.Fields {
		if field.Switch {
			t.switches[field.Name] = flags.Bool(field.Name, false, field.Help)
			continue
		}
		t.words[field.Name] = &wordsFlag{named: field.Value}
		flags.Var(t.words[field.Name], field.Name, field.Help)
		register(cmd, field.Name, func(cmd *cobra.Command, _ []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return a.complete(cmd.Context(), field)
		})
	}
}

// given reports whether any flag of a field was given.
func (t *typed) given() bool { return len(t.collect().Words) > 0 }

// collect returns what was typed.
func (t *typed) collect() recording.Given {
	given := recording.NewGiven()
	for name, flag := range t.words {
		if len(flag.values) > 0 {
			given.Words[name] = flag.values
		}
	}
	for name, on := range t.switches {
		if *on {
			given.Words[name] = []string{"true"}
		}
	}
	return given
}

// addOne adds one item of what was typed, and of what is answered where somebody can be asked.
func (a *adder) addOne(ctx context.Context, given recording.Given) error {
	defer hurry()()
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	line := recording.Line{Kind: a.kind, In: a.in, Given: given}
	if !a.asks() {
		if err := s.add(ctx, line); err != nil {
			return err
		}
		return s.finish(ctx, nil)
	}
	if line, err = s.ask(ctx, given); err != nil {
		return err
	}
	if err := s.add(ctx, line); err != nil {
		return fmt.Errorf("%w\nnothing was written; the same again:\n  %s", err, s.repeated(line))
	}
	if a.yes {
		return s.finish(ctx, nil)
	}
	return s.finish(ctx, func(found comparison) error { return s.confirm(ctx, found, line) })
}

// hurry puts off the collection of garbage, which would take as long as all the rest: a command that adds one item is over
// before there is much of it. The limit is for datasets that are larger than any that is waited for. It returns what puts
// all as it was.
func hurry() func() {
	const most = 512 << 20
	percent, limit := debug.SetGCPercent(-1), debug.SetMemoryLimit(most)
	return func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}
}
