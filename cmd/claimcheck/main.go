// Claimcheck is a linter for the facts in news. This file wires the process to the command line and exits.
package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"golang.org/x/term"

	"claimcheck/checks/ledger"
	"claimcheck/cmd/internal/cli"
)

func main() { os.Exit(run()) }

func run() int {
	giveRoom(os.Getenv)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop) // The first Ctrl-C ends the work, a second one the process.
	return cli.Main(ctx, os.Args[1:], cli.Streams{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Terminal: terminal(os.Stdout), ErrTerminal: terminal(os.Stderr),
		Attended: term.IsTerminal(int(os.Stdin.Fd())), Env: os.Getenv, Now: time.Now, Book: book(),
	})
}

// book is where the user's caches are, if anywhere.
func book() *ledger.Book {
	folder, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	return &ledger.Book{Folder: filepath.Join(folder, "claimcheck"), Program: ledger.ThisProgram}
}

// terminal tells what is known of the terminal that a file is.
func terminal(file *os.File) cli.Terminal {
	fd := int(file.Fd())
	if !term.IsTerminal(fd) {
		return cli.Terminal{}
	}
	width, _, _ := term.GetSize(fd) // A terminal that does not tell its width has the default one.
	return cli.Terminal{Present: true, Width: width}
}
