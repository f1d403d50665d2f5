// Claimcheck is a linter for the facts in news. This file wires the process to the command line and exits.
package main

import (
	"context"
	"os"
	"os/signal"
	"time"

	"golang.org/x/term"

	"claimcheck/cmd/internal/cli"
)

func main() { os.Exit(run()) }

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop) // The first Ctrl-C ends the work, a second one the process.
	var terminal cli.Terminal
	if fd := int(os.Stdout.Fd()); term.IsTerminal(fd) {
		width, _, _ := term.GetSize(fd) // A terminal that does not tell its width has the default one.
		terminal = cli.Terminal{Present: true, Width: width}
	}
	return cli.Main(ctx, os.Args[1:], cli.Streams{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Terminal: terminal, Env: os.Getenv, Now: time.Now,
	})
}
