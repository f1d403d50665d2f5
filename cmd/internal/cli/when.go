package cli

// This file tells what words mean that name a time: its flags, and which of them go together. One phrase is told in
// when_words.go, the times of a text in when_text.go, those of many texts in when_lines.go.

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"claimcheck/claims/when"
	"claimcheck/cmd/internal/report"
)

const whenHelp = `Tell what words mean that name a time, such as "on Tuesday", "Aug. 31" or "two
weeks ago", seen from the day on which they are said: --reference, else today.
They are read on the clocks of --zone, else of UTC.

With --text, find all such words in a text. With --jsonl, read lines {"doc_id",
"dct", "text"} from FILE, else from standard input, and print a line {"doc_id",
"timexes"} for each; "dct" is the day on which the text was written. A faulty
line is told on stderr, and the others are read nonetheless.

What is found is told as a TIMEX3 value (ISO 24617-1) and, where it is a date,
in EDTF (ISO 8601-2), which claims are dated in. Places in a text are counted in
Unicode code points.

Exit status: 0, or 2 for words that claimcheck does not know and for whatever
could not be read.`

const whenExamples = `  claimcheck when on Tuesday --reference 2021-08-10 --zone America/New_York
  claimcheck when "the past three months" --format json
  claimcheck when --text article.txt --reference 2021-08-10
  curl -s https://example.org/article.txt | claimcheck when --text -
  claimcheck when --jsonl articles.jsonl > times.jsonl`

// formatLines prints one JSON object a line.
const formatLines = "jsonl"

// stdinName stands for standard input among the names of files.
const stdinName = "-"

// asked is what the flags of the command ask for.
type asked struct {
	looks     *looks
	reference string
	zone      string
	text      string
	lines     linesFlag
}

// linesFlag is the file that --jsonl names, empty where it names none itself.
type linesFlag string

// withoutFile is the value of --jsonl where no file is joined to it by "=".
const withoutFile = "true"

func (f *linesFlag) String() string { return string(*f) }

// Type is that of a flag that may stand alone, so that help does not ask for a value.
func (f *linesFlag) Type() string { return "bool" }

// Set takes the name of a file, or that there is none.
func (f *linesFlag) Set(value string) error {
	*f = ""
	if value != withoutFile {
		*f = linesFlag(value)
	}
	return nil
}

func (a *app) when() *cobra.Command {
	w := &asked{}
	cmd := &cobra.Command{
		Use:               "when [WORDS...]",
		Short:             "what time words mean, and where they stand in a text",
		Long:              whenHelp,
		Example:           whenExamples,
		ValidArgsFunction: completeWords,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := w.conflict(cmd, args); err != nil {
				return err
			}
			if cmd.Flags().Changed("jsonl") {
				return a.whenLines(cmd.Context(), w.linesFile(args))
			}
			said, err := a.referenceDay(w.reference, cmd.Flags().Changed("reference"))
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("text") {
				return a.whenText(cmd.Context(), w, said)
			}
			p := phrase{words: strings.Join(args, " "), said: said}
			if cmd.Flags().Changed("zone") {
				if p.zone, err = when.LoadZone(w.zone); err != nil {
					return fmt.Errorf("--zone: %w", err)
				}
			}
			return a.whenWords(w, p)
		},
	}
	w.addFlags(cmd)
	return cmd
}

func (w *asked) addFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&w.reference, "reference", "", "the `DAY` on which the words are said, in EDTF; of a date-time its day counts (default: today)")
	flags.StringVar(&w.zone, "zone", "", "the time `ZONE` of the words, by its IANA name or offset (default: UTC)")
	flags.StringVar(&w.text, "text", "", "find the times in this `FILE`; - is standard input")
	flags.Var(&w.lines, "jsonl", "read lines of JSON from `[FILE]`, else from standard input, and find the times in their texts")
	flags.Lookup("jsonl").NoOptDefVal = withoutFile
	register(cmd, "reference", cobra.NoFileCompletions)
	register(cmd, "zone", func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return when.ZoneNames(), cobra.ShellCompDirectiveNoFileComp
	})
	w.looks = addLooks(cmd, []string{report.FormatJSON, formatLines, report.FormatTable})
}

// completeWords completes the file of --jsonl; words are for people to think of.
func completeWords(cmd *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if cmd.Flags().Changed("jsonl") && len(args) == 0 {
		return nil, cobra.ShellCompDirectiveDefault
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}

// linesFile returns the file of lines: joined to the flag, or behind it, else standard input.
func (w *asked) linesFile(args []string) string {
	switch {
	case w.lines != "":
		return string(w.lines)
	case len(args) > 0:
		return args[0]
	}
	return stdinName
}

// conflict refuses flags and words that do not go together.
func (w *asked) conflict(cmd *cobra.Command, args []string) error {
	given := cmd.Flags().Changed
	switch {
	case given("text") && given("jsonl"):
		return fmt.Errorf("--text and --jsonl do not go together: --text reads one text, --jsonl many")
	case given("jsonl"):
		return w.linesConflict(given, args)
	case given("text") && len(args) > 0:
		return fmt.Errorf("words (%s) and --text do not go together; give either", clipped(strings.Join(args, " ")))
	case given("text") && w.text == "":
		return fmt.Errorf("--text needs the name of a file, or %q for standard input", stdinName)
	case given("text") && given("zone"):
		return fmt.Errorf("--zone does not go with --text, which tells no spans of time")
	case !given("text") && len(args) == 0:
		return fmt.Errorf(`%q needs words, such as "on Tuesday", or --text FILE, or --jsonl`, cmd.CommandPath())
	}
	return nil
}

// linesConflict refuses what does not go with --jsonl.
func (w *asked) linesConflict(given func(string) bool, args []string) error {
	files := args
	if w.lines != "" {
		files = append([]string{string(w.lines)}, args...)
	}
	switch {
	case len(files) > 1:
		return fmt.Errorf("--jsonl takes one file and no words, but got %d: %s", len(files), clippedList(files))
	case given("reference"):
		return fmt.Errorf(`--reference does not go with --jsonl, where each line has its own day: "dct"`)
	case given("zone"):
		return fmt.Errorf("--zone does not go with --jsonl, which tells no spans of time")
	case given("format") && w.looks.format.value != formatLines:
		return fmt.Errorf("--format %s does not go with --jsonl, which prints lines of JSON", w.looks.format.value)
	}
	return nil
}
