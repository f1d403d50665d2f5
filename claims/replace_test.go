package claims

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func TestReplaceFile(t *testing.T) {
	t.Run("down to the disk", func(t *testing.T) { tryReplacing(t, ReplaceFile) })
	t.Run("what can be made again", func(t *testing.T) { tryReplacing(t, ReplaceMade) })
}

func tryReplacing(t *testing.T, replace func(string, []byte) error) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.txt")
	if err := replace(path, []byte("one")); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(dir, "other")
	if err := os.WriteFile(other, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if got, want := modeOf(t, path), modeOf(t, other); got != want {
		t.Errorf("a new file has the mode %v, other new files %v", got, want)
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink("a.txt", link); err != nil {
		t.Fatal(err)
	}
	if err := replace(link, []byte("two")); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(path); err != nil || string(text) != "two" || modeOf(t, path) != 0o640 {
		t.Errorf("%q, %v, %v", text, modeOf(t, path), err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link was replaced by a file")
	}
	early := filepath.Join(dir, "early")
	if err := os.Symlink("late.txt", early); err != nil {
		t.Fatal(err)
	}
	if err := replace(early, []byte("three")); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(filepath.Join(dir, "late.txt")); err != nil || string(text) != "three" {
		t.Errorf("through a link to a file that was not there: %q, %v", text, err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 5 {
		t.Errorf("left behind are %v, %v", left, err)
	}
}

func modeOf(t *testing.T, path string) os.FileMode {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode().Perm()
}

// TestReplaceFileIsWhole reads a file while others replace it.
func TestReplaceFileIsWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	texts := map[string]bool{}
	for i := range 4 {
		texts[strings.Repeat(fmt.Sprint(i), 100_000)] = true
	}
	var writers sync.WaitGroup
	for text := range texts {
		writers.Go(func() {
			for range 20 {
				if err := ReplaceFile(path, []byte(text)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	done := make(chan struct{})
	go func() { writers.Wait(); close(done) }()
	for {
		select {
		case <-done:
			return
		default:
		}
		if text, err := os.ReadFile(path); err == nil && !texts[string(text)] {
			t.Fatalf("half a file: %d bytes", len(text))
		}
	}
}

func TestReplaceFileRefuses(t *testing.T) {
	dir := t.TempDir()
	if err := ReplaceFile(dir, nil); err == nil || err.Error() != "it is a folder" {
		t.Error(err)
	}
	if err := ReplaceFile(filepath.Join(dir, "none", "a"), nil); err == nil || err.Error() != "no such file or directory" {
		t.Error(err)
	}
	if err := ReplaceFile(os.DevNull, []byte("x")); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Error("the device was replaced")
	}
}

func TestReplaceFileWritesIntoPipes(t *testing.T) {
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	path := fmt.Sprintf("/dev/fd/%d", writer.Fd())
	if _, err := os.Stat(path); err != nil {
		t.Skip("this system has no /dev/fd")
	}
	err = ReplaceFile(path, []byte("through"))
	writer.Close()
	if got, _ := io.ReadAll(reader); err != nil || string(got) != "through" {
		t.Errorf("%q, %v", got, err)
	}
}
