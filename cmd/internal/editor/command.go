// Package editor has somebody edit a text in the editor of their choice.
package editor

// This file chooses the editor, and waits until it ends.

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
)

// Command is an editor that is to be run.
type Command struct {
	// Line is the command as somebody wrote it.
	Line string
	// From says who chose it: a flag, a variable of the environment, or nobody.
	From string
}

// usual are the editors that are looked for where nobody has chosen one.
var usual = []string{"vi", "nano", "notepad"}

// Choose returns the editor that a flag names, else that of the environment, VISUAL before EDITOR, else one that is there.
func Choose(flag string, env func(string) string) (Command, error) {
	if flag != "" {
		return Command{flag, "--editor"}, nil
	}
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if line := strings.TrimSpace(env(name)); line != "" {
			return Command{line, name}, nil
		}
	}
	for _, name := range usual {
		if _, err := exec.LookPath(name); err == nil {
			return Command{name, ""}, nil
		}
	}
	return Command{}, fmt.Errorf("no editor: neither VISUAL nor EDITOR is set, and none of %s is there; name one, as in --editor \"code --wait\"", strings.Join(usual, ", "))
}

// shellOnly are the characters for which a command line needs a shell, as git has them, without blanks.
const shellOnly = "|&;<>()$`\\\"'\n*?[#~=%"

// arguments returns the words to run: the command itself where the whole line is one, as a path with blanks may be; its
// words where they are plain; else a shell that reads the line.
func (c Command) arguments(path string) []string {
	if _, err := exec.LookPath(c.Line); err == nil {
		return []string{c.Line, path}
	}
	shell, err := exec.LookPath("sh")
	if err != nil || !strings.ContainsAny(c.Line, shellOnly) {
		return append(strings.Fields(c.Line), path)
	}
	return []string{shell, "-c", c.Line + ` "$@"`, c.Line, path}
}

// Streams are those of the process, which the editor takes over. Each is best a file, since most editors need a terminal.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
	// Dir is the folder in which the editor runs; empty is the working folder.
	Dir string
}

// Run opens a file and waits until the editor ends. Whatever interrupts the program meanwhile is the editor's to answer: a
// key such as Ctrl-C reaches both, and the program goes on when the editor has ended.
func (c Command) Run(path string, streams Streams) error {
	words := c.arguments(path)
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr, cmd.Dir = streams.In, streams.Out, streams.Err, streams.Dir
	held := make(chan os.Signal, 1)
	signal.Notify(held, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(held)
	err := cmd.Run()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &exit):
		return fmt.Errorf("the editor %q ended with %s", c.Line, exit.ProcessState)
	}
	var missing *exec.Error
	var failed *fs.PathError
	if errors.As(err, &missing) {
		err = missing.Err
	} else if errors.As(err, &failed) {
		err = failed.Err
	}
	advice := "name another one with --editor, or in EDITOR"
	if runtime.GOOS == "windows" {
		advice += "; a path with blanks stands in quotation marks"
	}
	return fmt.Errorf("the editor %q (%s) cannot be run: %w; %s", c.Line, cmp.Or(c.From, "found"), err, advice)
}
