// Bench times claimcheck over invented datasets and compares it with what people would use in its place: "make bench" runs
// it. It prints tables of phases, throughput, memory and scaling; what it needs of other programs it tells.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"

	"claimcheck/cmd/internal/measure"
)

func main() {
	// A process begins with as much memory as the one that starts it has had, as systems count it: so this one has little.
	debug.SetGCPercent(20)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	sizes := flag.String("sizes", "1000,10000,100000", "numbers of articles, separated by commas; each has ten claims")
	peers := flag.Int("peers", 20_000, "number of articles that peers validate")
	times := flag.Int("times", 3, "how often each command is run; the fastest run counts")
	markdown := flag.Bool("markdown", false, "print the tables as the README has them")
	width := flag.Int("width", 120, "width of the output in cells")
	flag.Parse()
	if err := run(ctx, *sizes, *peers, *times, *markdown, *width); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
}

func run(ctx context.Context, sizes string, peers, times int, markdown bool, width int) error {
	root, err := os.Getwd()
	if err != nil {
		return err
	}
	scratch, err := os.MkdirTemp("", "claimcheck-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	program := filepath.Join(scratch, "claimcheck")
	build := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags", "-s -w", "-o", program, "./cmd/claimcheck")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("claimcheck cannot be built; run this in the root of the project: %w: %s", err, out)
	}
	settings := measure.Settings{
		Root: root, Program: program, Scratch: scratch, PeerSize: peers, Times: times, Settle: measure.Settling,
		Note: func(what string) { fmt.Fprintln(os.Stderr, what) },
	}
	for text := range strings.SplitSeq(sizes, ",") {
		size, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil || size < 1 {
			return fmt.Errorf("-sizes %q: numbers above 0, separated by commas", sizes)
		}
		settings.Sizes = append(settings.Sizes, size)
	}
	result, err := measure.Measure(ctx, settings)
	if err != nil {
		return err
	}
	if markdown {
		return result.WriteMarkdown(os.Stdout)
	}
	return result.Write(os.Stdout, width)
}
