package prompt_test

// This file names the request for a terminal's state where it goes by that name.

import "golang.org/x/sys/unix"

const termiosRequest = unix.TCGETS
