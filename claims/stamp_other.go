//go:build !unix

package claims

import "os"

// stampOf returns the size of a regular file, and no stamp: here nothing tells surely that a file is what it was, so its text
// has to.
func stampOf(path string) (Stamp, int64) {
	if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
		return Stamp{}, info.Size()
	}
	return Stamp{}, noSize
}
