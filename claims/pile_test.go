package claims_test

// These tests hold that files of many lines cost little however many of them are no records, and that sound records among
// them are read.

import (
	"fmt"
	"strings"
	"testing"
)

func TestLinesThatAreNone(t *testing.T) {
	one := oneLine(article("a")) + "\n"
	for _, c := range []struct {
		name, text string
		articles   int
		skipped    int
		rejected   int
		last       string
	}{
		{"foreign lines before and behind a record", strings.Repeat("{}\n", 500) + one + strings.Repeat("{\"x\": 1}\n", 500), 1, 1000, 0, ""},
		{"registers of nothing", strings.Repeat("{\"places\": []}\n", 500) + one, 1, 0, 0, ""},
		{"almost too many broken lines", one + strings.Repeat("x\n", 99) + strings.Replace(one, `"a"`, `"b"`, 1), 2, 0, 99, ""},
		{"too many broken lines", one + strings.Repeat("x\n", 500) + one, 1, 0, 101, "x.jsonl:101:1: 100 lines up to here are no JSON, and the rest of the file is not read; a .jsonl file holds a JSON object a line"},
		{"too many rejected lines", strings.Repeat("{\"places\": [1]}\n", 10_001) + one, 0, 0, 10_001, "x.jsonl:10000:1: 10000 lines up to here are no sound records, and the rest of the file is not read; mend those above first"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := load(t, write(t, map[string]string{"x.jsonl": c.text}), "x.jsonl")
			told := rejections(d)
			// A file named outright must hold records, so that here foreign lines are told, too, and not skipped.
			if c.skipped > 0 {
				d = load(t, write(t, map[string]string{"x.jsonl": c.text}), ".")
				told = rejections(d)
			}
			if len(d.Articles) != c.articles || d.Skipped != c.skipped || len(told) != c.rejected {
				t.Errorf("%d articles, %d skipped, %d rejected; want %d, %d and %d", len(d.Articles), d.Skipped, len(told), c.articles, c.skipped, c.rejected)
			}
			if len(told) > 0 && c.last != "" && told[len(told)-1] != c.last {
				t.Errorf("the last is told as %q", told[len(told)-1])
			}
		})
	}
}

// TestWhatIsUnreadMayHoldAnything holds that nobody is accused of what may stand in a file, or a part of one, that could not be
// read; and that a folder holds nothing.
func TestWhatIsUnreadMayHoldAnything(t *testing.T) {
	for name, files := range map[string]map[string]string{
		"a file cut off":         {"x.jsonl.gz": compress(t, oneLine(publishers))[:20]},
		"a file of broken lines": {"x.jsonl": strings.Repeat("x\n", 200)},
	} {
		files["a.json"] = article("a")
		if d := load(t, write(t, files), "."); !d.People.Excused("anybody") || !d.Publishers.Excused("p") {
			t.Errorf("%s: somebody is accused", name)
		}
	}
	if d := load(t, write(t, map[string]string{"a.json": article("a"), "x.json/y": ""}), "."); d.People.Excused("anybody") || len(d.Rejected) != 1 {
		t.Error("a folder of the name of a record excuses anybody")
	}
}

// TestSwellingFiles holds that what is compressed as records are is read, however much it is, and what swells is not.
func TestSwellingFiles(t *testing.T) {
	var lines strings.Builder
	for i := range 10_000 {
		fmt.Fprintln(&lines, oneLine(article(fmt.Sprintf("a%d", i))))
	}
	packed := compress(t, lines.String())
	if growth := lines.Len() / len(packed); growth < 10 {
		t.Fatalf("it is only packed to a %dth", growth)
	}
	d := load(t, write(t, map[string]string{"x.jsonl.gz": packed}), ".")
	if len(d.Articles) != 10_000 || len(d.Rejected) > 0 {
		t.Errorf("%d articles, and %q", len(d.Articles), rejections(d))
	}
	d = load(t, write(t, map[string]string{"a.json": article("a"), "x.jsonl.gz": compress(t, strings.Repeat(" \n", 4<<20))}), ".")
	if told := rejections(d); len(d.Articles) != 1 || len(told) != 1 || !strings.Contains(told[0], "unpacks to more than 100 times its size") {
		t.Errorf("%d articles, and %q", len(d.Articles), told)
	}
}
