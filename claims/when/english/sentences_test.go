// This test reads the sentences of testdata/sentences.txt, and proves that each phrase of the tables is used by one.

package english

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what is found into testdata")

const sentencesFile = "testdata/sentences.txt"

// TestSentences finds the times of each sentence of the file, and compares the file with what it would be.
func TestSentences(t *testing.T) {
	file, err := os.Open(sentencesFile)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var was, is strings.Builder
	used := map[*phrase]bool{}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		line := lines.Text()
		fmt.Fprintln(&was, line)
		if strings.HasPrefix(line, "\t") {
			continue
		}
		fmt.Fprintln(&is, line)
		if line != "" && line[0] != '#' {
			is.WriteString(foundIn(t, line, used))
		}
	}
	if lines.Err() != nil {
		t.Fatal(lines.Err())
	}
	if *update {
		if err := os.WriteFile(sentencesFile, []byte(is.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if diff := cmp.Diff(was.String(), is.String()); diff != "" {
		t.Errorf("what is found differs (-want +got); make update renews it:\n%s", diff)
	}
	for name, g := range loaded().groups {
		for i := range g.phrases {
			if p := &g.phrases[i]; !used[p] && name != "holiday" {
				t.Errorf("no sentence uses the phrase %q of the table %q", p.pattern, name)
			}
		}
	}
}

// foundIn tells what is found in a sentence, a line each.
func foundIn(t *testing.T, sentence string, used map[*phrase]bool) string {
	var told strings.Builder
	f := newFinder(tuesday, func(e Expression) error {
		if runes := []rune(sentence); string(runes[e.Start:e.End]) != e.Text {
			t.Errorf("%q: %q does not stand at %d to %d", sentence, e.Text, e.Start, e.End)
		}
		fields := []string{e.Text, string(e.Type), e.Value}
		if date := e.Date.String(); date != "" {
			fields = append(fields, date)
		}
		if e.Before {
			fields = append(fields, "before")
		}
		fmt.Fprintf(&told, "\t%s\n", strings.Join(fields, " | "))
		return nil
	})
	f.matcher.used = used
	if err := f.read(sentence); err != nil {
		t.Fatal(err)
	}
	return told.String()
}
