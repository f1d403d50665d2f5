// Mutate measures how well the checks find faults: "make mutate" runs it over the consistent datasets of the fixtures. It
// prints a table, and exits with status 1 where a sort of fault is found too seldom or something is found where nothing is
// wrong.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"

	"claimcheck/cmd/internal/mutation"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	seed := flag.Uint64("seed", 1, "chooses the faults; equal seeds choose equal ones")
	most := flag.Int("most", 45, "how many faults of a sort are injected")
	markdown := flag.Bool("markdown", false, "print only the table, as the README has it")
	width := flag.Int("width", 100, "width of the output in cells")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: mutate [FLAGS] DATASET...")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	write := func(report mutation.Report) error { return report.Write(os.Stdout, *width) }
	if *markdown {
		write = func(report mutation.Report) error { return report.WriteMarkdown(os.Stdout) }
	}
	good, err := run(ctx, flag.Args(), mutation.Settings{Seed: *seed, Most: *most}, write)
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	case !good:
		os.Exit(1)
	}
}

// run reads the datasets, tries them and writes the report. It tells whether the checks are as good as they should be.
func run(ctx context.Context, dirs []string, settings mutation.Settings, write func(mutation.Report) error) (good bool, err error) {
	var newsrooms []*mutation.Newsroom
	for _, dir := range dirs {
		newsroom, err := mutation.Read(dir)
		if err != nil {
			return false, err
		}
		newsrooms = append(newsrooms, newsroom)
	}
	report, err := mutation.Try(ctx, newsrooms, settings)
	if err != nil {
		return false, err
	}
	return report.Good(), write(report)
}
