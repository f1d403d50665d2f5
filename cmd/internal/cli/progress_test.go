package cli

// These tests watch a run at a terminal: a real one, since what may be written to it depends on what it is.

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// slowly reads a text after some time has passed.
type slowly struct {
	io.Reader
	after <-chan time.Time
}

func (s slowly) Read(buffer []byte) (int, error) {
	<-s.after // Once closed it keeps nobody waiting.
	return s.Reader.Read(buffer)
}

const oneArticle = `{"article": {"id": "a", "publisher": "p", "published": "2021-08-10", "headline": "h", "url": "https://a.example/"}}`

// watch runs a check of standard input, which takes some time to come, with a terminal for Err and returns what was
// written to that.
func watch(t *testing.T, delay time.Duration, present bool, args ...string) string {
	t.Helper()
	ours, theirs, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer ours.Close()
	if err := pty.Setsize(ours, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	seen := make(chan string)
	go func() {
		var all bytes.Buffer
		_, _ = io.Copy(&all, ours) // A terminal ends with an error when the other end is closed.
		seen <- all.String()
	}()
	after := make(chan time.Time)
	time.AfterFunc(delay, func() { close(after) })
	Main(context.Background(), append([]string{"check", "-"}, args...), Streams{
		In: slowly{strings.NewReader(oneArticle), after}, Out: io.Discard, Err: theirs, ErrTerminal: Terminal{Present: present},
		Dir: t.TempDir(), Now: func() time.Time { return today },
	})
	theirs.Close()
	return <-seen
}

func TestProgressIsShownToWhoWaits(t *testing.T) {
	t.Parallel()
	got := watch(t, patience+500*time.Millisecond, true)
	if !strings.Contains(got, "reading") {
		t.Errorf("after a second nothing is shown: %q", got)
	}
	if left := got[strings.LastIndex(got, "\x1b[")+3:]; strings.TrimSpace(left) != "" {
		t.Errorf("%q is left on the screen: %q", left, got)
	}
}

func TestProgressIsNotShown(t *testing.T) {
	for name, c := range map[string]struct {
		delay   time.Duration
		present bool
		args    []string
	}{
		"within a second":    {0, true, nil},
		"asked to be quiet":  {patience + 300*time.Millisecond, true, []string{"--quiet"}},
		"without a terminal": {patience + 300*time.Millisecond, false, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := watch(t, c.delay, c.present, c.args...); got != "" {
				t.Errorf("%q is shown", got)
			}
		})
	}
}
