//go:build unix && !linux

package prompt_test

// This file names the request for a terminal's state on systems after BSD.

import "golang.org/x/sys/unix"

const termiosRequest = unix.TIOCGETA
