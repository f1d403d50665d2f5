package store

// This file tests what becomes of files when nothing goes wrong, and the common refusals.

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimcheck/claims/canon"
)

// sound is a record that the schema accepts; other is another one.
const (
	sound = "{\"publishers\": [{\"id\": \"a\", \"name\": \"A\"}]}\n"
	other = "{\"publishers\": [{\"id\": \"b\", \"name\": \"B\"}]}\n"
)

// dataset makes a folder with files in it.
func dataset(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		put(t, filepath.Join(root, name), text)
	}
	return root
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// holds fails unless a folder holds exactly these files, those of folders in it with their paths.
func holds(t *testing.T, root string, want map[string]string) {
	t.Helper()
	got := map[string]string{}
	err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, _ := filepath.Rel(root, path)
		text, err := os.ReadFile(path)
		got[filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s holds %q, want %q", name, got[name], text)
		}
		delete(got, name)
	}
	if len(got) > 0 {
		t.Errorf("left behind are %q", got)
	}
}

// becomes returns a change that puts a text in place of whatever stands there.
func becomes(text string) func([]byte) ([]byte, error) {
	return func([]byte) ([]byte, error) { return []byte(text), nil }
}

func refusal(t *testing.T, err, reason error) *Refusal {
	t.Helper()
	var refused *Refusal
	if !errors.As(err, &refused) || reason != nil && !errors.Is(err, reason) {
		t.Fatalf("got %v, want it refused as %v", err, reason)
	}
	return refused
}

func TestChange(t *testing.T) {
	root := dataset(t, map[string]string{"a.json": sound, "deep/b.json": sound})
	if err := os.Chmod(filepath.Join(root, "a.json"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("a.json", filepath.Join(root, "link.json")); err != nil {
		t.Fatal(err)
	}
	seen := ""
	err := Change(t.Context(), root, filepath.Join(root, "link.json"), func(old []byte) ([]byte, error) {
		seen = string(old)
		return []byte(other), nil
	})
	if err != nil || seen != sound {
		t.Fatalf("%v; the old text was %q", err, seen)
	}
	holds(t, root, map[string]string{"a.json": other, "link.json": other, "deep/b.json": sound})
	info, err := os.Lstat(filepath.Join(root, "link.json"))
	if err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link was replaced by a file")
	}
	if info, err = os.Stat(filepath.Join(root, "a.json")); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the mode is %v, %v", info.Mode(), err)
	}
}

func TestCreate(t *testing.T) {
	root := dataset(t, nil)
	path := filepath.Join(root, "articles/new.json")
	if err := Open(root).Create(t.Context(), path, []byte(sound)); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(root, "plain"), "")
	if got, want := mode(t, path), mode(t, filepath.Join(root, "plain")); got != want {
		t.Errorf("a new record has the mode %v, other new files %v", got, want)
	}
	err := Open(root).Create(t.Context(), path, []byte(other))
	refused := refusal(t, err, ErrExists)
	holds(t, root, map[string]string{"articles/new.json": sound, "articles/new.json.not-saved": other, "plain": ""})
	if got := refused.Files[0].SavedAt; got != path+".not-saved" || !strings.Contains(err.Error(), got) {
		t.Errorf("saved in %q; told: %v", got, err)
	}
}

func mode(t *testing.T, path string) os.FileMode {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode().Perm()
}

func TestChangeOfNothing(t *testing.T) {
	root := dataset(t, map[string]string{"a.json": sound})
	before, err := os.Stat(filepath.Join(root, "a.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := Change(t.Context(), root, filepath.Join(root, "a.json"), becomes(sound)); err != nil {
		t.Fatal(err)
	}
	if after, err := os.Stat(filepath.Join(root, "a.json")); err != nil || !os.SameFile(before, after) {
		t.Errorf("a file that stays as it is was replaced; %v", err)
	}
	mine := errors.New("mine")
	err = Change(t.Context(), root, filepath.Join(root, "a.json"), func([]byte) ([]byte, error) { return nil, mine })
	if err != mine {
		t.Errorf("got %v, want the function's own error", err)
	}
	holds(t, root, map[string]string{"a.json": sound})
}

func TestUnsoundRecordsAreRefused(t *testing.T) {
	for text, want := range map[string]string{
		`{"publishers": [{"id": "a"}]}`:        `1:17: a publisher needs "name"`,
		`{"publshers": []}`:                    `did you mean "publishers"?`,
		`{"publishers": [`:                     `1:17: `,
		`{"publishers": [], "publishers": []}`: "stands here again",
	} {
		root := dataset(t, map[string]string{"a.json": sound})
		err := Change(t.Context(), root, filepath.Join(root, "a.json"), becomes(text))
		if syntax := (*canon.SyntaxError)(nil); !errors.As(err, &syntax) {
			t.Errorf("%s: %v tells no places", text, err)
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v; want %q in it", text, err, want)
		}
		holds(t, root, map[string]string{"a.json": sound, "a.json.not-saved": text})
	}
}

func TestUnsoundLinesAreRefused(t *testing.T) {
	root := dataset(t, map[string]string{"a.jsonl": sound})
	path := filepath.Join(root, "a.jsonl")
	if err := Change(t.Context(), root, path, becomes(sound+"\n"+other)); err != nil {
		t.Fatal(err)
	}
	err := Change(t.Context(), root, path, becomes(sound+"\n{\"publishers\": [{}]}\n"))
	if refusal(t, err, nil); !strings.Contains(err.Error(), "3:17: ") {
		t.Error(err)
	}
}

func TestReplaceRefusesWhatWasChangedMeanwhile(t *testing.T) {
	root := dataset(t, map[string]string{"a.json": sound})
	path := filepath.Join(root, "a.json")
	began, err := Take(path)
	if err != nil {
		t.Fatal(err)
	}
	put(t, path, other)
	const typed = `{"publishers": [{"id": "typed", "name": "Typed"}]}`
	for _, saved := range []string{".not-saved", ".not-saved-2"} {
		refused := refusal(t, Open(root).Replace(t.Context(), began, []byte(typed)), ErrChanged)
		if refused.Files[0].SavedAt != path+saved {
			t.Errorf("saved in %q", refused.Files[0].SavedAt)
		}
	}
	holds(t, root, map[string]string{"a.json": other, "a.json.not-saved": typed, "a.json.not-saved-2": typed})
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	refusal(t, Open(root).Replace(t.Context(), began, []byte(typed)), ErrChanged)
	if began, err = Take(filepath.Join(root, "a.json.not-saved")); err != nil || string(began.Text) != typed {
		t.Errorf("%q, %v", began.Text, err)
	}
}

func TestAnEditorWritesBetween(t *testing.T) {
	root := dataset(t, map[string]string{"a.json": sound})
	path := filepath.Join(root, "a.json")
	err := Change(t.Context(), root, path, func([]byte) ([]byte, error) {
		put(t, path, other)
		return []byte(`{"publishers": []}`), nil
	})
	refusal(t, err, ErrChanged)
	holds(t, root, map[string]string{"a.json": other, "a.json.not-saved": `{"publishers": []}`})
	err = Open(root).Update(t.Context(), func(tx *Transaction) error {
		err := tx.Create(filepath.Join(root, "b.json"), []byte(sound))
		put(t, filepath.Join(root, "b.json"), other)
		return err
	})
	refusal(t, err, ErrExists)
}

func TestReadOnly(t *testing.T) {
	root := dataset(t, map[string]string{"a.json": sound})
	path := filepath.Join(root, "a.json")
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	refusal(t, Change(t.Context(), root, path, becomes(other)), ErrReadOnly)
	holds(t, root, map[string]string{"a.json": sound, "a.json.not-saved": other})
}

func TestNoPlaceBesideTheFile(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	root := dataset(t, map[string]string{"file": "x"})
	err := Open(root).Create(t.Context(), filepath.Join(root, "file/a.json"), []byte(sound))
	refused := refusal(t, err, nil)
	at := refused.Files[0].SavedAt
	if filepath.Dir(at) != os.TempDir() {
		t.Errorf("saved in %q", at)
	}
	if text, err := os.ReadFile(at); err != nil || string(text) != sound {
		t.Errorf("saved is %q, %v", text, err)
	}
	if !strings.Contains(err.Error(), "not a directory") || !strings.Contains(err.Error(), at) {
		t.Error(err)
	}
	// A root that is none has no place for the lock either, and what was typed is saved all the same.
	err = Open(filepath.Join(root, "file")).Create(t.Context(), filepath.Join(root, "a.json"), []byte(sound))
	refusal(t, err, nil)
	holds(t, root, map[string]string{"file": "x", "a.json.not-saved": sound})
}

func TestSeveralFilesAtOnce(t *testing.T) {
	root := dataset(t, map[string]string{"a.json": sound, "b.json": sound, "gone.json": sound, "same.json": sound})
	at := func(name string) string { return filepath.Join(root, name) }
	all := func(last string) error {
		return Open(root).Update(t.Context(), func(tx *Transaction) error {
			return errors.Join(
				tx.Write(at("a.json"), []byte(other)), tx.Create(at("deep/new.json"), []byte(other)),
				tx.Remove(at("gone.json")), tx.Write(at("same.json"), []byte(sound)), tx.Write(at("b.json"), []byte(last)),
			)
		})
	}
	refusal(t, all(`{"publishers": 5}`), nil)
	holds(t, root, map[string]string{
		"a.json": sound, "b.json": sound, "gone.json": sound, "same.json": sound, "a.json.not-saved": other,
		"b.json.not-saved": `{"publishers": 5}`, "deep/new.json.not-saved": other,
	})
	for _, name := range []string{"a.json.not-saved", "b.json.not-saved", "deep/new.json.not-saved"} {
		if err := os.Remove(at(name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := all(other); err != nil {
		t.Fatal(err)
	}
	holds(t, root, map[string]string{"a.json": other, "b.json": other, "deep/new.json": other, "same.json": sound})
}

func TestReadsSeeWhatTheTransactionWrote(t *testing.T) {
	root := dataset(t, map[string]string{"a.json": sound})
	path := filepath.Join(root, "a.json")
	err := Open(root).Update(t.Context(), func(tx *Transaction) error {
		for _, text := range []string{other, sound, other} {
			if err := tx.Write(path, []byte(text)); err != nil {
				return err
			}
			if got, err := tx.Read(path); err != nil || string(got) != text {
				t.Errorf("read %q, %v; want %q", got, err, text)
			}
		}
		if _, err := tx.Read(filepath.Join(root, "none.json")); err == nil {
			t.Error("a file that is not there was read")
		}
		if err := tx.Remove(path); err != nil {
			return err
		}
		if _, err := tx.Read(path); err == nil {
			t.Error("a file that is to be removed was read")
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	holds(t, root, nil)
}

func TestTheLockIsWaitedFor(t *testing.T) {
	root := dataset(t, map[string]string{"a.json": sound})
	path := filepath.Join(root, "a.json")
	release, err := Open(root).lock(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	told := make(chan string, 1)
	waiting := Open(root)
	ctx, cancel := context.WithCancel(t.Context())
	waiting.Tell = func(message string) { told <- message; cancel() }
	refusal(t, waiting.Change(ctx, path, becomes(other)), ErrLocked)
	if message := <-told; !strings.Contains(message, "waiting for process ") {
		t.Errorf("told: %q", message)
	}
	if err := os.Remove(path + ".not-saved"); err != nil {
		t.Error(err)
	}
	release()
	holds(t, root, map[string]string{"a.json": sound})
}
