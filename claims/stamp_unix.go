//go:build unix

package claims

import (
	"errors"

	"golang.org/x/sys/unix"
)

// stampOf returns the stamp and the size of a regular file; the stamp of what is not there, or of anything else, which is
// zero.
func stampOf(path string) (Stamp, int64) {
	var told unix.Stat_t
	_, err := retried(func() (int, error) { return 0, unix.Stat(path, &told) })
	switch {
	case errors.Is(err, unix.ENOENT):
		return absent, noSize
	case err != nil || told.Mode&unix.S_IFMT != unix.S_IFREG:
		return Stamp{}, noSize
	}
	return Stamp{
		Size: told.Size, Modified: told.Mtim.Nano(), Changed: told.Ctim.Nano(),
		Device: uint64(told.Dev), Inode: uint64(told.Ino),
	}, told.Size
}
