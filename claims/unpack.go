package claims

// This file unpacks compressed files, and gives up on those that were made to fill the memory or the time of whoever does: a
// megabyte of gzip may hold a gigabyte of nothing.

import (
	"bufio"
	"compress/gzip"
	"errors"
	"io"
)

// Records are packed to a tenth of their size or so. What unpacks to more than mostSwelling times its size is refused, once it
// has more bytes than freelyUnpacked, which cost nobody anything.
const (
	mostSwelling   = 100
	freelyUnpacked = 1 << 20
)

var errSwells = errors.New("it unpacks to much more than records do")

// unpacking reads what is compressed, while it keeps count of both sides.
type unpacking struct {
	packed   *counting
	unpacker *gzip.Reader
	size     int64
}

// counting counts the bytes that are read through it.
type counting struct {
	io.Reader
	size int64
}

// Read implements [io.Reader].
func (c *counting) Read(into []byte) (int, error) {
	n, err := c.Reader.Read(into)
	c.size += int64(n)
	return n, err
}

// unpack returns a reader of the text of compressed data.
func unpack(packed io.Reader) (io.Reader, error) {
	counted := &counting{Reader: packed}
	unpacker, err := gzip.NewReader(bufio.NewReader(counted))
	return &unpacking{packed: counted, unpacker: unpacker}, err
}

// Read implements [io.Reader].
func (u *unpacking) Read(into []byte) (int, error) {
	n, err := u.unpacker.Read(into)
	u.size += int64(n)
	if u.size > freelyUnpacked && u.size > mostSwelling*u.packed.size {
		return 0, errSwells
	}
	return n, err
}
