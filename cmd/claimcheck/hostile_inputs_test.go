//go:build unix

package main

// This file lists the hostile inputs.

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// hostileInput is something in a folder that means no good, or that no good came of.
type hostileInput struct {
	name string
	// lay puts it into the folder.
	lay func(t *testing.T, dir folder)
	// args are what is to be checked, the folder where there are none.
	args []string
	// env is added to the environment of the process.
	env []string
	// findings are how many there have to be: one where it is 0, none where it is below 0.
	findings int
	// meanwhile prepares a process that something happens to while it runs, and returns what makes it happen.
	meanwhile func(t *testing.T, dir folder, cmd *exec.Cmd) func()
}

func (i hostileInput) arguments() []string {
	if i.args == nil {
		return []string{"."}
	}
	return i.args
}

func (i hostileInput) expected() int {
	if i.findings == 0 {
		return 1
	}
	return max(i.findings, 0)
}

// none is the number of findings about an input that is odd and nothing else.
const none = -1

var hostileInputs = []hostileInput{
	{name: "300 numbers with the exponent 1000000", findings: 300, lay: func(_ *testing.T, dir folder) {
		dir.write("hostile.json", numbered(300, func(i int) string { return strings.Replace(claimStart, "c1", fmt.Sprint("c", i), 1) + "1e1000000}" }))
	}},
	{name: "an exponent of nine digits", lay: text(head + claimStart + "1e999999999}" + tail)},
	{name: "a negative exponent of nine digits", lay: text(head + claimStart + "-1e-999999999}" + tail)},
	{name: "an exponent of nine digits in place of a word of a list", lay: text(strings.Replace(plain, `"place",`, "1e999999999,", 1))},
	{name: "a number of 10 MB of digits", lay: large(once(head+claimStart), part{"7", 10 << 20}, once("}"+tail))},
	{name: "a number of 10 MB of digits behind the point", lay: large(once(head+claimStart+"0."), part{"3", 10 << 20}, once("}"+tail))},
	{name: "an exponent of 10 MB of digits", lay: large(once(head+claimStart+"1e"), part{"9", 10 << 20}, once("}"+tail))},
	{name: "100,000 lists in one another", lay: large(part{"[", 100_000}, part{"]", 100_000})},
	{name: "100,000 lists in one another, never closed", lay: large(part{"[", 100_000})},
	{name: "100,000 objects in one another", lay: large(part{`{"a":`, 100_000}, once("1"), part{"}", 100_000})},
	{name: "100,000 objects in one another, inside a record", lay: large(once(head+claimStart), part{`{"a":`, 100_000}, once("1"), part{"}", 100_000}, once("}"+tail))},
	{name: "100 MB of one string", lay: large(once(strings.SplitAfter(plain, `"headline": "`)[0]), part{"x", 100 << 20}, once(strings.SplitAfter(plain, `"headline": "h`)[1]))},
	{name: "60 MB of one string", lay: large(once(strings.SplitAfter(plain, `"headline": "`)[0]), part{"x", 60 << 20}, once(strings.SplitAfter(plain, `"headline": "h`)[1]))},
	{name: "60 MB of one string of words", lay: large(once(strings.SplitAfter(plain, `"headline": "`)[0]), part{"the ferry ", 6 << 20}, once(strings.SplitAfter(plain, `"headline": "h`)[1]))},
	{name: "60 MB of white space", findings: none, lay: large(part{" \n", 30 << 20}, once(plain))},
	{name: "a key twice", lay: text(strings.Replace(plain, `"article": {`, `"article": {"id": "other", `, 1))},
	{name: "a key twice, deep", lay: text(strings.Replace(plain, `"exact": "in Dover"`, `"exact": "in Dover", "exact": "in Calais"`, 1))},
	{name: "a key twice, once escaped", lay: text(strings.Replace(plain, `"place": "Dover"`, `"place": "Dover", "pl\u0061ce": "Calais"`, 1))},
	{name: "bytes that are no UTF-8", lay: text(headline("\"h\xff\xfe\""))},
	{name: "bytes that are no UTF-8, in a key", findings: 2, lay: text(strings.Replace(plain, `"headline"`, "\"headline\xc0\xaf\"", 1))},
	{name: "a surrogate encoded as UTF-8", lay: text(headline("\"\xed\xa0\x80\""))},
	{name: "half a surrogate pair", lay: text(headline(`"\ud83d"`))},
	{name: "a surrogate pair the wrong way round", lay: text(headline(`"\udea2\ud83d"`))},
	{name: "a NUL byte", lay: text(headline("\"h\x00\""))},
	{name: "an escaped NUL", findings: none, lay: text(headline(`"h\u0000"`))},
	{name: "a control character", lay: text(headline("\"h\x1b[2J\""))},
	{name: "a byte order mark", lay: text("\ufeff" + plain)},
	{name: "UTF-16 of little end with its mark", lay: text(wide(plain, true, true))},
	{name: "UTF-16 of big end with its mark", lay: text(wide(plain, false, true))},
	{name: "UTF-16 of little end", lay: text(wide(plain, true, false))},
	{name: "UTF-16 of big end", lay: text(wide(plain, false, false))},
	{name: "cut off at each byte", findings: len(plain) - 2, lay: func(_ *testing.T, dir folder) {
		for i := 1; i < len(plain)-1; i++ { // Behind the last brace only the line ends.
			dir.write(fmt.Sprintf("cut/%03d.json", i), plain[:i])
		}
	}},
	{name: "an empty file", lay: text("")},
	{name: "a blank file", lay: text(" \r\n\t\n")},
	{name: "a program", lay: text("\x7fELF" + random())},
	{name: "gzip under the name of JSON", lay: text("\x1f\x8b\x08\x00" + random())},
	{name: "a folder of the name", lay: func(_ *testing.T, dir folder) { must(os.Mkdir(dir.path("hostile.json"), 0o777)) }},
	{name: "a named pipe", lay: func(_ *testing.T, dir folder) { must(syscall.Mkfifo(dir.path("hostile.json"), 0o666)) }},
	{name: "a socket", lay: func(t *testing.T, dir folder) {
		t.Chdir(string(dir)) // The path of a socket must be short.
		listener, err := net.Listen("unix", "hostile.json")
		must(err)
		t.Cleanup(func() { listener.Close() })
	}},
	{name: "a link to itself", lay: func(_ *testing.T, dir folder) { must(os.Symlink("hostile.json", dir.path("hostile.json"))) }},
	{name: "a link to nothing", lay: func(_ *testing.T, dir folder) { must(os.Symlink("nowhere.json", dir.path("hostile.json"))) }},
	{name: "a link to a device without end", lay: func(_ *testing.T, dir folder) { must(os.Symlink("/dev/zero", dir.path("hostile.json"))) }},
	{name: "a link to a named pipe", lay: func(_ *testing.T, dir folder) {
		must(syscall.Mkfifo(dir.path("pipe"), 0o666))
		must(os.Symlink("pipe", dir.path("hostile.json")))
	}},
	{name: "a link to the folder above", findings: none, lay: func(_ *testing.T, dir folder) { must(os.Symlink("..", dir.path("up"))) }},
	{name: "a link of the name to the folder above", lay: func(_ *testing.T, dir folder) { must(os.Symlink("..", dir.path("hostile.json"))) }},
	{name: "a link to a secret outside", args: []string{"data", "."}, findings: 1, lay: func(_ *testing.T, dir folder) {
		dir.write("data/claimcheck.yaml", "version: 1\n")
		dir.write("secret", "root:x:0:0:hunter2\n")
		must(os.Symlink("../secret", dir.path("data/hostile.json")))
	}},
	{name: "a file without permission", env: []string{userVariable + "=" + fmt.Sprint(nobody)}, lay: func(_ *testing.T, dir folder) {
		dir.write("hostile.json", plain)
		must(os.Chmod(dir.path("hostile.json"), 0))
		reachable(dir)
	}},
	{name: "a folder without permission", env: []string{userVariable + "=" + fmt.Sprint(nobody)}, lay: func(_ *testing.T, dir folder) {
		dir.write("closed/hostile.json", plain)
		must(os.Chmod(dir.path("closed"), 0))
		reachable(dir)
	}},
	{name: "a file that vanishes", args: []string{"-", "."}, env: oneThread, lay: text(plain), meanwhile: patient(func(dir folder) {
		must(os.Remove(dir.path("hostile.json")))
	})},
	{name: "a file that becomes a pipe", args: []string{"-", "."}, env: oneThread, lay: text(plain), meanwhile: patient(func(dir folder) {
		must(os.Remove(dir.path("hostile.json")))
		must(syscall.Mkfifo(dir.path("hostile.json"), 0o666))
	})},
	{name: "a file that is cut off", args: []string{"-", "."}, env: oneThread, lay: text(plain), meanwhile: patient(func(dir folder) {
		must(os.Truncate(dir.path("hostile.json"), 20))
	})},
	{name: "a file that grows", findings: none, lay: text(plain), meanwhile: growing},
	{name: "gzip of a line of 2 GB", lay: packed(part{"x", 2 << 30})},
	{name: "gzip of 200 million empty lines", lay: packed(part{"\n", 200_000_000})},
	{name: "gzip of 100 million lines that are no records", lay: packed(part{"{}\n", 100_000_000})},
	{name: "gzip of 20 million lines that are no JSON", findings: 101, lay: packed(part{"x\n", 20_000_000})},
	{name: "gzip of 20 million registers of nothing", lay: packed(part{"{\"places\":[]}\n", 20_000_000})},
	{name: "gzip that is cut off", lay: func(t *testing.T, dir folder) {
		packed(part{strings.ReplaceAll(plain, "\n", " ") + "\n", 1})(t, dir)
		must(os.Truncate(dir.path("hostile.jsonl.gz"), 100))
	}},
	{name: "gzip that is damaged", lay: func(t *testing.T, dir folder) {
		packed(part{strings.ReplaceAll(plain, "\n", " ") + "\n", 1})(t, dir)
		data, err := os.ReadFile(dir.path("hostile.jsonl.gz"))
		must(err)
		data[len(data)-8] ^= 1 // The sum of the text stands there.
		must(os.WriteFile(dir.path("hostile.jsonl.gz"), data, 0o666))
	}},
	{name: "gzip in gzip", lay: func(_ *testing.T, dir folder) {
		var inner bytes.Buffer
		packer := gzip.NewWriter(&inner)
		_, err := packer.Write([]byte(plain))
		must(err)
		must(packer.Close())
		packed(once(inner.String()))(nil, dir)
	}},
	{name: "200,000 lines that are no records", findings: none, lay: lined(part{"{}\n", 200_000})},
	{name: "2 million lines that are no JSON", findings: 101, lay: lined(part{"x\n", 2 << 20})},
	{name: "a $ref to a server", lay: func(t *testing.T, dir folder) {
		dir.write("hostile.json", trap(t, strings.Replace(plain, `{"article"`, `{"$ref": "TRAP/x.json", "article"`, 1)))
	}},
	{name: "a $ref in place of a claim", findings: 4, lay: func(t *testing.T, dir folder) {
		dir.write("hostile.json", trap(t, head+`{"$ref": "TRAP/claim.json"}`+tail))
	}},
	{name: "a $schema on a server", findings: none, lay: func(t *testing.T, dir folder) {
		dir.write("hostile.json", trap(t, strings.Replace(plain, `{"article"`, `{"$schema": "TRAP/schema.json", "article"`, 1)))
	}},
	{name: "a $schema that is a named pipe", findings: none, lay: func(t *testing.T, dir folder) {
		must(syscall.Mkfifo(dir.path("pipe"), 0o666))
		dir.write("hostile.json", strings.Replace(plain, `{"article"`, `{"$schema": "file://`+dir.path("pipe")+`", "article"`, 1))
	}},
	{name: "addresses of a server", findings: none, lay: func(t *testing.T, dir folder) {
		dir.write("hostile.json", trap(t, strings.Replace(plain, `"https://wire.example/h"`, `"TRAP/h", "archive_url": "TRAP/a"`, 1)))
	}},
	{name: "an id that is a path", lay: text(strings.Replace(plain, `"id": "hostile"`, `"id": "../../x"`, 1))},
	{name: "an id that is a path, of a claim", lay: text(strings.Replace(plain, `"id": "c1"`, `"id": "/etc/passwd"`, 1))},
	{name: "a text outside", lay: copyOf("../secret")},
	{name: "a text at the root", lay: copyOf("/etc/passwd")},
	{name: "a text by way of another folder", lay: copyOf("x/../../secret")},
	{name: "a text behind a link", lay: func(t *testing.T, dir folder) {
		copyOf("link")(t, dir)
		must(os.Symlink("/etc/passwd", dir.path("link")))
	}},
	{name: "a text that is a named pipe", lay: func(t *testing.T, dir folder) {
		copyOf("pipe")(t, dir)
		must(syscall.Mkfifo(dir.path("pipe"), 0o666))
	}},
	{name: "a text of 60 MB", lay: func(t *testing.T, dir folder) {
		copyOf("long.txt")(t, dir)
		file, err := os.Create(dir.path("long.txt"))
		must(err)
		parts(file, part{"word ", 12 << 20})
		must(file.Close())
	}},
	{name: "a million keys", lay: func(_ *testing.T, dir folder) {
		var b strings.Builder
		for i := range 1_000_000 {
			fmt.Fprintf(&b, `"%d":1,`, i)
		}
		dir.write("hostile.json", strings.Replace(plain, `{"id": "hostile"`, `{`+b.String()+`"id": "hostile"`, 1))
	}},
	{name: "a key of 10 MB", lay: large(once(`{"`), part{"k", 10 << 20}, once(`": 1, `+plain[1:]))},
	{name: "a key of 10 MB, twice", lay: large(once(`{"`), part{"k", 10 << 20}, once(`": 1, "`), part{"k", 10 << 20}, once(`": 1, `+plain[1:]))},
	{name: "an article of 5,000 claims on one event", findings: none, lay: func(_ *testing.T, dir folder) {
		dir.write("hostile.json", numbered(5000, func(i int) string {
			return fmt.Sprintf(`{"id": "c%d", "kind": "date", "event": "e", "phase": "during", "when": {"date": "2021-08"}, "anchor": {"exact": "in August %d"}}`, i, i)
		}))
	}},
	{name: "an article of 5,000 quotes", findings: none, lay: func(_ *testing.T, dir folder) {
		dir.write("hostile.json", numbered(5000, func(i int) string {
			return fmt.Sprintf(`{"id": "c%d", "kind": "quote", "speaker": {"text": "a sailor"}, "anchor": {"exact": "the ferry number %d left the harbour of town %d at noon"}}`, i, i, i)
		}))
	}},
	{name: "30 quotes of 1 MB, and a source of as much", findings: 30, lay: func(_ *testing.T, dir folder) {
		long := strings.Repeat("the ferry left the harbour at noon, ", 1<<20/36)
		source := `"sources": [{"id": "s", "kind": "speech", "author": {"text": "a sailor"}, "published": "2021-08-10", "text": "` + long + `"}], "claims"`
		dir.write("hostile.json", strings.Replace(numbered(30, func(i int) string {
			return fmt.Sprintf(`{"id": "c%d", "kind": "quote", "speaker": {"text": "a sailor"}, "cites": ["s"], "anchor": {"exact": "%d %s"}}`, i, i, long[:len(long)-10])
		}), `"claims"`, source, 1))
	}},
	{name: "two million entries without anything", findings: 1000, lay: large(once(`{"people": [{}`), part{",{}", 2_000_000}, once("]}"))},
	{name: "5,000 files, one of them empty", lay: func(_ *testing.T, dir folder) {
		for i := range 5000 {
			dir.write(fmt.Sprintf("many/%02d/%d.json", i/100, i), strings.Replace(plain, `"hostile"`, fmt.Sprintf(`"m%d"`, i), 1))
		}
		dir.write("many/25/2500.json", "")
	}},
}
