//go:build !unix

package claims

// This file reads files where the system is no Unix.

import (
	"errors"
	"io"
	"os"
)

// readWhole reads a regular file into a buffer that grows as it must, to its end or to as many bytes as are asked for at
// the least. It is false where that cannot be.
func readWhole(path string, buffer *[]byte, most int) ([]byte, bool) {
	opened, err := os.Open(path)
	if err != nil {
		return nil, false
	}
	defer opened.Close()
	size := 0
	for {
		n, err := io.ReadFull(opened, (*buffer)[size:])
		size += n
		if err != nil {
			return (*buffer)[:size], errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		}
		if size >= most {
			return (*buffer)[:size], true
		}
		*buffer = append(*buffer, make([]byte, len(*buffer))...)
	}
}
