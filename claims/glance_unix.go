//go:build unix

package claims

// This file reads many small files quickly where the system is a Unix: by the system's own calls, without what the
// standard library does for files that somebody waits on.

import (
	"errors"
	"syscall"
)

// readWhole reads a regular file into a buffer that grows as it must, to its end or to as many bytes as are asked for at
// the least. It is false where that cannot be.
func readWhole(path string, buffer *[]byte, most int) ([]byte, bool) {
	// What is no file is opened without waiting for whoever might write to it.
	fd, err := retried(func() (int, error) {
		return syscall.Open(path, syscall.O_RDONLY|syscall.O_CLOEXEC|syscall.O_NONBLOCK, 0)
	})
	if err != nil {
		return nil, false
	}
	defer syscall.Close(fd)
	size := 0
	for {
		n, err := retried(func() (int, error) { return syscall.Read(fd, (*buffer)[size:]) })
		if err != nil {
			return nil, false
		}
		size += n
		if n == 0 || size < len(*buffer) || size >= most {
			return (*buffer)[:size], true // A regular file gives less than was asked for only at its end.
		}
		*buffer = append(*buffer, make([]byte, len(*buffer))...)
	}
}

// retried does a call again that a signal has interrupted.
func retried(call func() (int, error)) (int, error) {
	for {
		n, err := call()
		if !errors.Is(err, syscall.EINTR) {
			return n, err
		}
	}
}
