package claims

// This file reads the documents out of files: one from a .json file, one from each line of a .jsonl file, which may be
// compressed. What cannot be read is told as the document's fault; reading never fails as a whole.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// maxDocument is the size in bytes above which one document is refused; an article's record has a few thousand.
const maxDocument = 64 << 20

// foundDocument is a document, or the reason for which there is none.
type foundDocument struct {
	document *Document
	fault    string
	// lost says that the fault may hide a record: it is known of a folder that it holds none.
	lost bool
}

// errNoFile says that something is none that could hold records.
type errNoFile string

func (e errNoFile) Error() string { return string(e) }

// documents yields the documents of a file in their order. Their texts may stand in a buffer, until the next one is asked for.
func documents(file inputFile, stdin io.Reader, buffer *[]byte) iter.Seq[foundDocument] {
	return func(yield func(foundDocument) bool) {
		if text, ok := atOnce(file, buffer); ok {
			document := &Document{Path: file.shown, Line: 1, Context: file.context, data: text, origin: origin{path: file.path}}
			yield(foundDocument{document: document})
			return
		}
		whole := func(data []byte, fault string, lost bool) {
			yield(foundDocument{document: &Document{Path: file.shown, Line: 1, Context: file.context, data: data}, fault: fault, lost: lost})
		}
		reader, closeFile, err := open(file, stdin)
		if err != nil {
			irregular := errNoFile("")
			whole(nil, unreadable(err), !errors.As(err, &irregular))
			return
		}
		defer closeFile()
		if strings.HasSuffix(file.path, ".jsonl") || strings.HasSuffix(file.path, ".jsonl.gz") {
			lines(file, reader, yield)
			return
		}
		data, err := readDocument(reader)
		switch {
		case err != nil:
			whole(nil, unreadable(err), true)
		case len(data) > maxDocument:
			whole(nil, tooLarge, true)
		case file.path == stdinPath && HoldsLines(data):
			lines(file, bytes.NewReader(data), yield)
		default:
			whole(data, "", false)
		}
	}
}

// readDocument reads to the end, or to where a document is too large. A file tells how long it is, so that its text takes no
// more memory than it needs.
func readDocument(reader io.Reader) ([]byte, error) {
	size := 512
	if file, ok := reader.(*os.File); ok {
		if info, err := file.Stat(); err == nil {
			size = int(min(info.Size(), maxDocument)) + 1 // The last byte is for the read that finds the end.
		}
	}
	data := make([]byte, 0, size)
	for {
		n, err := reader.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case err == io.EOF, err == nil && len(data) > maxDocument:
			return data, nil
		case err != nil:
			return data, err
		case len(data) == cap(data):
			data = slices.Grow(data, 1)
		}
	}
}

// firstRoom is the memory in bytes in which most records have room.
const firstRoom = 64 << 10

// atOnce reads a file of one document into a buffer, without the calls that it takes to find out why one cannot be read. A
// file that is far longer than records are is left to those, and one that gives nothing: it may have become a pipe.
func atOnce(file inputFile, buffer *[]byte) ([]byte, bool) {
	if file.fault != nil || file.text != nil || !strings.HasSuffix(file.path, ".json") {
		return nil, false
	}
	if cap(*buffer) < firstRoom {
		*buffer = make([]byte, firstRoom)
	}
	*buffer = (*buffer)[:cap(*buffer)]
	text, ok := readRegular(file, buffer, mostRecycled)
	return text, ok && len(text) > 0 && len(text) < mostRecycled
}

const tooLarge = "the document has more than 64 MiB; a record of one article has a few kilobytes"

// open opens a file, or standard input; what is compressed is read through gzip.
func open(file inputFile, stdin io.Reader) (io.Reader, func(), error) {
	if file.path == stdinPath {
		if stdin == nil {
			stdin = strings.NewReader("")
		}
		buffered := bufio.NewReader(stdin)
		if magic, err := buffered.Peek(2); err == nil && magic[0] == 0x1f && magic[1] == 0x8b {
			unpacked, err := unpack(buffered)
			return unpacked, func() {}, err
		}
		return buffered, func() {}, nil
	}
	if file.fault != nil {
		return nil, nil, file.fault
	}
	if file.text != nil {
		return bytes.NewReader(file.text), func() {}, nil
	}
	info, err := os.Stat(file.path)
	if err != nil {
		return nil, nil, err
	}
	if info.IsDir() {
		return nil, nil, errNoFile("it is a folder, not a file")
	}
	if !info.Mode().IsRegular() && !file.named {
		return nil, nil, errNoFile("it is no regular file")
	}
	opened, err := os.Open(file.path)
	if err != nil {
		return nil, nil, err
	}
	closeFile := func() { opened.Close() }
	if !strings.HasSuffix(file.path, ".gz") {
		return opened, closeFile, nil
	}
	unpacked, err := unpack(opened)
	if err != nil {
		closeFile()
		return nil, nil, err
	}
	return unpacked, closeFile, nil
}

// lines yields one document a line; empty lines are passed over, and counted.
func lines(file inputFile, reader io.Reader, yield func(foundDocument) bool) {
	again := readsAgain(reader)
	buffered := bufio.NewReaderSize(reader, 1<<16)
	var room []byte
	var offset int64
	for number := 1; ; number++ {
		text, length, err := readLine(buffered, room)
		start := offset
		offset += int64(length)
		if len(text) == 0 && length <= maxDocument && (err == nil || err == io.EOF) {
			if err != nil {
				return
			}
			continue
		}
		found := foundDocument{document: &Document{Path: file.shown, Line: number, Context: file.context}}
		switch {
		case err != nil && err != io.EOF: // What was read of the line is only a part of it.
			found.fault, found.lost = unreadable(err), true
		case length > maxDocument:
			found.fault, found.lost = tooLarge, true
		default:
			found.document.data = text
			if again {
				found.document.origin = origin{path: file.path, offset: start}
				room = recycled(text)
			}
		}
		if !yield(found) || err != nil {
			return
		}
	}
}

// readsAgain reports whether what is read can be read another time: it comes out of a regular file as it stands there.
func readsAgain(reader io.Reader) bool {
	file, ok := reader.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode().IsRegular()
}

// readLine appends what stands up to the end of the line to a text, and counts it; of an empty line nothing is left. A line
// over the size of a document is read to its end and dropped.
func readLine(reader *bufio.Reader, text []byte) (line []byte, length int, err error) {
	for {
		part, err := reader.ReadSlice('\n')
		length += len(part)
		if err != bufio.ErrBufferFull && len(text) == 0 && len(bytes.TrimSpace(part)) == 0 {
			return nil, length, err
		}
		if length <= maxDocument {
			text = append(text, part...)
		} else {
			text = nil
		}
		if err != bufio.ErrBufferFull {
			return text, length, err
		}
	}
}

// HoldsLines reports whether a text without a name, such as standard input, holds a document a line rather than one
// document: its first line is a whole value and something follows.
func HoldsLines(data []byte) bool {
	first, rest, found := bytes.Cut(data, []byte("\n"))
	return found && len(bytes.TrimSpace(rest)) > 0 && len(first) > 0 && first[0] == '{' && jsontext.Value(first).IsValid()
}

// unreadable tells why a file could not be read, without naming it again: the finding does.
func unreadable(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	switch {
	case errors.Is(err, errSwells):
		return fmt.Sprintf("the file unpacks to more than %d times its size, as no records do; it is not read to its end", mostSwelling)
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum):
		return "the file cannot be unpacked: it is no gzip data, or damaged"
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "the file ends too early: its compressed data is cut off"
	case errors.Is(err, fs.ErrPermission):
		return "the file cannot be read: you have no permission; ask its owner, or let the configuration ignore it"
	}
	return fmt.Sprintf("the file cannot be read: %v", err)
}
