package claims

// This file lets documents do without their texts. A hundred thousand records have half a gigabyte of text, which is asked
// for only at the few places that findings point to; so a document in a file remembers where its text stood, and reads it
// again for whoever asks.

import (
	"hash/maphash"
	"os"
)

// origin is where the text of a document stands in a file. It has no path where the text can be read only once, as from
// standard input or out of a compressed file.
type origin struct {
	path   string
	offset int64
	size   int
	// sum tells whether what stands there is still the text that was judged.
	sum uint64
}

// sums is the seed of the sums of texts, which are good for this process only.
var sums = maphash.MakeSeed()

// Text returns the document's JSON text. It is read again where the document has let it go, and nil where it is no longer
// what was judged: somebody has changed the file since, or removed it.
func (d *Document) Text() []byte {
	if d.data != nil || d.origin.path == "" {
		return d.data
	}
	text, ok := readPart(d.origin.path, d.origin.offset, d.origin.size)
	if !ok || maphash.Bytes(sums, text) != d.origin.sum {
		return nil
	}
	return text
}

// Size returns the number of bytes of the document's text.
func (d *Document) Size() int { return max(len(d.data), d.origin.size) }

// letGo forgets the text of a document that has been decoded, if it can be read again. Its memory may serve another one.
func (d *Document) letGo() {
	if d.origin.path == "" {
		return
	}
	d.origin.size, d.origin.sum = len(d.data), maphash.Bytes(sums, d.data)
	d.data = nil
}

// readPart reads a part of a regular file. It is false where the file is none, or has no such part.
func readPart(path string, offset int64, size int) ([]byte, bool) {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() || info.Size() < offset+int64(size) {
		return nil, false
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, false
	}
	defer file.Close()
	text := make([]byte, size)
	_, err = file.ReadAt(text, offset)
	return text, err == nil
}

// mostRecycled is the memory in bytes that the text of one document leaves to the next one.
const mostRecycled = 1 << 20

// recycled returns the memory of a text for another one.
func recycled(text []byte) []byte {
	if cap(text) > mostRecycled {
		return nil
	}
	return text[:0]
}
