package cli

// These tests ask what words mean where a script cannot reach: clocks, long texts, pipes, hostile bytes.

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestWhenIsToday(t *testing.T) {
	got := runWith(t, Streams{}, "when", "on", "Tuesday")
	for _, want := range []string{"\nreference  Friday, 20 August 2021 (today)\n", "\nmeans      Tuesday, 17 August 2021, read as if in UTC;"} {
		if !strings.Contains(got.out, want) {
			t.Errorf("no %q, but:\n%s%s", want, got.out, got.err)
		}
	}
	got = runWith(t, Streams{In: strings.NewReader("He called on Tuesday.")}, "when", "--text", "-")
	if want := "\n1 time expression; seen from Friday, 20 August 2021 (today)\n"; !strings.HasSuffix(got.out, want) {
		t.Errorf("no %q, but:\n%s%s", want, got.out, got.err)
	}
}

// oneLineText is a text of at least some bytes on one line, and how many times it holds.
func oneLineText(size int) (text string, times int) {
	const sentence = "Élan was met “on Tuesday”, and again on Aug. 31, by all of them. "
	n := size/len(sentence) + 1
	return strings.Repeat(sentence, n), 2 * n
}

func TestWhenReadsLongLines(t *testing.T) {
	const size = 2 << 20
	text, times := oneLineText(size)
	points := utf8.RuneCountInString(text)

	var list []foundTime
	got := runWith(t, Streams{In: strings.NewReader(text)}, "when", "--text", "-", "--format", "json", "--reference", "2021-08-10")
	if err := json.Unmarshal([]byte(got.out), &list); err != nil || got.status != statusClean {
		t.Fatalf("exit status %d, stderr %q, %v", got.status, got.err, err)
	}
	if last := list[len(list)-1]; len(list) != times || last.Text != "Aug. 31" || points-last.End != len(", by all of them. ") {
		t.Errorf("%d times, want %d; the last one is %+v of %d code points", len(list), times, last, points)
	}

	line, err := json.Marshal(map[string]string{"doc_id": "long", "dct": "2021-08-10", "text": text})
	if err != nil {
		t.Fatal(err)
	}
	lines := string(line) + "\n" + `{"doc_id": "short", "dct": "2021-08-10", "text": "today"}`
	got = runWith(t, Streams{In: strings.NewReader(lines)}, "when", "--jsonl")
	if got.status != statusClean {
		t.Fatalf("exit status %d, stderr %q", got.status, got.err)
	}
	first, second, _ := strings.Cut(got.out, "\n")
	var long struct{ Timexes []foundTime }
	if err := json.Unmarshal([]byte(first), &long); err != nil || len(long.Timexes) != times {
		t.Errorf("%d times, want %d; %v", len(long.Timexes), times, err)
	}
	if !strings.HasPrefix(second, `{"doc_id":"short","timexes":[{"start":0,"end":5,"text":"today",`) {
		t.Errorf("the second line is %s", second)
	}
}

func TestWhenTableEnds(t *testing.T) {
	got := runWith(t, Streams{In: strings.NewReader(strings.Repeat("He called on Tuesday.\n", mostRows+234))},
		"when", "--text", "-", "--reference", "2021-08-10", "--width", "200")
	want := "\n\n1000 time expressions and 234 more, which --format jsonl prints; seen from Tuesday, 10 August 2021\n"
	if rows := strings.Count(got.out, "\nTuesday  "); rows != mostRows || !strings.HasSuffix(got.out, want) {
		t.Errorf("%d rows; the end is:\n%s", rows, got.out[max(0, len(got.out)-200):])
	}
}

// TestWhenOfWhatIsNoText tells binary data from text wherever it shows, and leaves a list that breaks off open.
func TestWhenOfWhatIsNoText(t *testing.T) {
	text, _ := oneLineText(1 << 20)
	want := fmt.Sprintf("claimcheck: -: not text: it holds a NUL byte (byte %d)\n", len(text))
	for _, format := range []string{"table", "json", "jsonl"} {
		got := runWith(t, Streams{In: strings.NewReader(text + "\x00")}, "when", "--text", "-", "--format", format)
		if got.status != statusFailed || got.err != want {
			t.Errorf("--format %s: exit status %d, stderr %q", format, got.status, got.err)
		}
		if format == "table" && got.out != "" || format == "json" && json.Valid([]byte(got.out)) {
			t.Errorf("--format %s looks whole: %s", format, got.out[:100])
		}
	}
}

func TestWhenReadsBrokenCharacters(t *testing.T) {
	got := runWith(t, Streams{In: strings.NewReader("\xff\xfe on Tuesday \xe2\x80 and today")},
		"when", "--text", "-", "--format", "jsonl", "--reference", "2021-08-10")
	for _, want := range []string{`{"start":6,"end":13,"text":"Tuesday",`, `{"start":21,"end":26,"text":"today",`} {
		if !strings.Contains(got.out, want) {
			t.Errorf("no %s in %q; stderr %q", want, got.out, got.err)
		}
	}
	line := "{\"doc_id\": \"a\", \"dct\": \"2021-08-10\", \"text\": \"today \xff\"}\n"
	got = runWith(t, Streams{In: strings.NewReader("\ufeff" + line + strings.ReplaceAll(line, "\xff", "still"))}, "when", "--jsonl")
	if want := "claimcheck: -:1:53: the byte 0xff is not UTF-8; save the text as UTF-8\n"; got.err != want || got.status != statusFailed {
		t.Errorf("exit status %d, stderr %q", got.status, got.err)
	}
	if !strings.HasPrefix(got.out, `{"doc_id":"a","timexes":[{"start":0,`) {
		t.Errorf("the second line is not read: %q", got.out)
	}
}

func TestWhenHostileWords(t *testing.T) {
	for _, words := range []string{"\x1b[2Jon Tuesday", "\u202eon Tuesday", "a\nb", strings.Repeat("blah ", 1<<16)} {
		got := runWith(t, Streams{}, "when", words)
		if got.status != statusFailed || strings.ContainsAny(got.out+got.err, "\x1b\u202e") || strings.Count(got.err, "\n") != 1 || len(got.err) > 400 {
			t.Errorf("exit status %d, stdout %q, stderr %q", got.status, got.out, got.err)
		}
	}
}

func TestWhenInterrupted(t *testing.T) {
	for _, args := range [][]string{{"when", "--text", "-"}, {"when", "--jsonl"}} {
		ctx, cancel := context.WithCancel(context.Background())
		waiting, _ := io.Pipe()
		var out, errs bytes.Buffer
		time.AfterFunc(10*time.Millisecond, cancel)
		status := Main(ctx, args, Streams{In: waiting, Out: &out, Err: &errs, Dir: t.TempDir(), Now: time.Now})
		if status != statusFailed || errs.String() != "claimcheck: interrupted\n" || out.Len() > 0 {
			t.Errorf("%q: exit status %d, stdout %q, stderr %q", args, status, out.String(), errs.String())
		}
	}
}

// TestWhenAnswersLineByLine lets a program that waits for each answer ask line by line.
func TestWhenAnswersLineByLine(t *testing.T) {
	questions, ask := io.Pipe()
	answers, answer := io.Pipe()
	ended := make(chan int)
	go func() {
		ended <- Main(context.Background(), []string{"when", "--jsonl"}, Streams{In: questions, Out: answer, Err: io.Discard})
	}()
	read := bufio.NewReader(answers)
	for i := range 3 {
		if _, err := fmt.Fprintf(ask, `{"doc_id": %d, "dct": "2021-08-10", "text": "today"}`+"\n", i); err != nil {
			t.Fatal(err)
		}
		line, err := read.ReadString('\n')
		if want := fmt.Sprintf(`{"doc_id":%d,"timexes":[{`, i); err != nil || !strings.HasPrefix(line, want) {
			t.Fatalf("%q, %v", line, err)
		}
	}
	ask.Close()
	if status := <-ended; status != statusClean {
		t.Errorf("exit status %d", status)
	}
}

func TestReadLine(t *testing.T) {
	const most = 100
	long := strings.Repeat("x", 3*most)
	reader := bufio.NewReaderSize(strings.NewReader("short\n"+long+"\nlast"), 16)
	for _, want := range []struct {
		line string
		long bool
		err  error
	}{{"short\n", false, nil}, {"", true, nil}, {"last", false, io.EOF}} {
		line, long, err := readLine(reader, most)
		if string(line) != want.line || long != want.long || err != want.err {
			t.Errorf("%q, %v, %v; want %+v", line, long, err, want)
		}
	}
}
