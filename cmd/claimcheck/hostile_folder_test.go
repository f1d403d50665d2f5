//go:build unix

package main

// This file makes what the hostile inputs consist of: files of any size, compressed ones, records around a value, servers that
// nobody may call, and what happens to a file while it is read.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// folder is where an input is laid.
type folder string

func (f folder) path(name string) string { return filepath.Join(string(f), filepath.FromSlash(name)) }

// must fails a test whose input cannot be made.
func must(err error) {
	if err != nil {
		panic(err)
	}
}

// write makes a file, and the folders for it.
func (f folder) write(name, text string) {
	must(os.MkdirAll(filepath.Dir(f.path(name)), 0o777))
	must(os.WriteFile(f.path(name), []byte(text), 0o666))
}

// part is a text that stands many times.
type part struct {
	text  string
	times int
}

// parts writes texts, each some times over.
func parts(w io.Writer, list ...part) {
	buffered := bufio.NewWriterSize(w, 1<<20)
	for _, p := range list {
		some := max(1, min(p.times, 1<<16/len(p.text)))
		block := strings.Repeat(p.text, some)
		for left := p.times; left > 0; left -= some {
			_, err := buffered.WriteString(block[:min(left, some)*len(p.text)])
			must(err)
		}
	}
	must(buffered.Flush())
}

// text lays one file of a text.
func text(content string) func(*testing.T, folder) {
	return func(_ *testing.T, dir folder) { dir.write("hostile.json", content) }
}

// large lays one file of parts.
func large(list ...part) func(*testing.T, folder) {
	return func(_ *testing.T, dir folder) {
		file, err := os.Create(dir.path("hostile.json"))
		must(err)
		parts(file, list...)
		must(file.Close())
	}
}

// packed lays one compressed file of parts, of which a part that stands very often is compressed once and repeated: several
// compressed files behind one another are one.
func packed(list ...part) func(*testing.T, folder) {
	const most = 64 << 20
	return func(_ *testing.T, dir folder) {
		var file bytes.Buffer
		for _, p := range list {
			once := min(p.times, most/len(p.text))
			var member bytes.Buffer
			packer := gzip.NewWriter(&member)
			parts(packer, part{p.text, once})
			must(packer.Close())
			for range p.times / once {
				file.Write(member.Bytes())
			}
		}
		dir.write("hostile.jsonl.gz", file.String())
	}
}

// The record in which hostile values stand: what comes before the claims and after them, and before and after the value of a
// number.
const (
	head       = `{"article": {"id": "hostile", "publisher": "wire", "published": "2021-08-10", "headline": "h", "url": "https://wire.example/h"},` + "\n" + ` "claims": [`
	tail       = "]}\n"
	claimStart = `{"id": "c1", "kind": "number", "measure": "m", "unit": "u", "anchor": {"exact": "many"}, "value": `
)

// once is a text that stands one time.
func once(text string) part { return part{text, 1} }

// numbered is a record of n claims that a function makes.
func numbered(n int, claim func(i int) string) string {
	var b strings.Builder
	b.WriteString(head)
	for i := range n {
		if i > 0 {
			b.WriteString(",\n")
		}
		b.WriteString(claim(i))
	}
	b.WriteString(tail)
	return b.String()
}

// wide turns a text into UTF-16.
func wide(text string, little, mark bool) string {
	var b bytes.Buffer
	if mark {
		text = "\ufeff" + text
	}
	for _, unit := range utf16.Encode([]rune(text)) {
		high, low := byte(unit>>8), byte(unit)
		if little {
			high, low = low, high
		}
		b.Write([]byte{high, low})
	}
	return b.String()
}

// plain is a record without any fault.
const plain = head + `{"id": "c1", "kind": "place", "event": "e", "place": "Dover", "anchor": {"exact": "in Dover"}}` + tail

// headline is a record with a headline of which the JSON text is given.
func headline(text string) string { return strings.Replace(plain, `"h"`, text, 1) }

// random are bytes of a program or a picture, with every value among them.
func random() string {
	data := make([]byte, 1<<16)
	state := uint32(1)
	for i := range data {
		state = state*1664525 + 1013904223
		data[i] = byte(state >> 24)
	}
	return string(data)
}

// trap is a server on this machine that fails the test when anybody calls it. Its address takes the place of TRAP in a text.
func trap(t *testing.T, text string) string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	must(err)
	t.Cleanup(func() { listener.Close() })
	go func() {
		if connection, err := listener.Accept(); err == nil {
			connection.Close()
			t.Error("somebody followed an address that stands in a record")
		}
	}()
	return strings.ReplaceAll(text, "TRAP", "http://"+listener.Addr().String())
}

// patient lets a process of one thread wait for its standard input, which it reads first, until something has happened to the
// files that it reads next.
func patient(happen func(dir folder)) func(*testing.T, folder, *exec.Cmd) func() {
	return func(t *testing.T, dir folder, cmd *exec.Cmd) func() {
		stdin, err := cmd.StdinPipe()
		must(err)
		return func() {
			// More than a pipe has room for is taken only when the process reads, which it does when it knows its files.
			_, err := io.WriteString(stdin, strings.Repeat(" ", 1<<20))
			must(err)
			happen(dir)
			_, err = io.WriteString(stdin, `{"publishers": []}`)
			must(err)
			must(stdin.Close())
		}
	}
}

// oneThread lets the process read one file after another.
var oneThread = []string{"GOMAXPROCS=1"}

// growing writes to a file for as long as a process runs.
func growing(t *testing.T, dir folder, _ *exec.Cmd) func() {
	return func() {
		stop := make(chan struct{})
		done := make(chan struct{})
		t.Cleanup(func() { close(stop); <-done })
		go func() {
			defer close(done)
			file, err := os.OpenFile(dir.path("hostile.json"), os.O_APPEND|os.O_WRONLY, 0)
			must(err)
			defer file.Close()
			for block := strings.Repeat(" ", 1<<16); ; {
				select {
				case <-stop:
					return
				case <-time.After(time.Millisecond):
					_, err := file.WriteString(block)
					must(err)
				}
			}
		}()
	}
}

// lined lays one file of lines.
func lined(list ...part) func(*testing.T, folder) {
	return func(_ *testing.T, dir folder) {
		file, err := os.Create(dir.path("hostile.jsonl"))
		must(err)
		parts(file, list...)
		must(file.Close())
	}
}

// copyOf lays a record that names a local copy of its text.
func copyOf(file string) func(*testing.T, folder) {
	return text(strings.Replace(plain, `"headline"`, fmt.Sprintf(`"text": {"file": %q}, "headline"`, file), 1))
}

// reachable lets everybody come as far as a folder, and read what is in it.
func reachable(dir folder) {
	for path := string(dir); path != os.TempDir() && path != "/"; path = filepath.Dir(path) {
		info, err := os.Stat(path)
		must(err)
		must(os.Chmod(path, info.Mode().Perm()|0o555))
	}
}
