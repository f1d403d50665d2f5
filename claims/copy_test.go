package claims_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimcheck/claims"
)

// withCopy returns a record that names a copy of its text.
func withCopy(id, file string) string {
	return strings.Replace(article(id), `"publisher": "p"`, `"publisher": "p", "text": {"file": "`+file+`"}`, 1)
}

func TestCopyIsReadBesideItsRecord(t *testing.T) {
	text := "\uFEFFIn Dover, früh\r\nthe sea\r\n"
	dir := write(t, map[string]string{
		"claimcheck.yaml": "version: 1", "texts/a.txt": text,
		"articles/a.json":  withCopy("a", "../texts/a.txt"),
		"articles/b.jsonl": oneLine(withCopy("b", "../articles/../texts/a.txt")),
		"articles/c.json":  withCopy("c", "missing.txt"),
	})
	d := load(t, dir, "articles")
	if len(d.Rejected) > 0 {
		t.Fatalf("rejected %q", rejections(d))
	}
	a, b, c := d.Articles[0], d.Articles[1], d.Articles[2]
	if a.Copy == nil || a.Copy != b.Copy || c.Copy != nil {
		t.Fatalf("copies %v, %v and %v: want one of the first two and none of the third", a.Copy, b.Copy, c.Copy)
	}
	if got := a.Copy.Text(); got != strings.TrimPrefix(text, "\uFEFF") {
		t.Errorf("the copy holds %q", got)
	}
	at := claims.Resolve([]claims.Ref{a.Copy.Ref(strings.Index(a.Copy.Text(), "the sea") + 4)})[0]
	if at.String() != "texts/a.txt:2:5" {
		t.Errorf("the sea is at %s", at)
	}
	for _, form := range []string{text, strings.ReplaceAll(text, "\r\n", "\n")} {
		sum := sha256.Sum256([]byte(form))
		if !a.Copy.Is(hex.EncodeToString(sum[:])) {
			t.Errorf("the copy is not taken for %q", form)
		}
	}
	if a.Copy.Is(strings.Repeat("0", 64)) {
		t.Error("the copy is taken for another one")
	}
}

func TestCopyThatIsRefused(t *testing.T) {
	dir := write(t, map[string]string{
		"secret.txt":           "outside",
		"data/claimcheck.yaml": "version: 1",
		"data/big.txt":         strings.Repeat("a", 4<<20+1),
		"data/page.txt":        "\n<!DOCTYPE HTML><html>",
		"data/latin.txt":       "caf\xe9",
		"data/folder/x.txt":    "x",
		"data/a.json":          withCopy("a", "../secret.txt"),
		"data/b.json":          withCopy("b", filepath.ToSlash(filepath.Join(t.TempDir(), "x.txt"))),
		"data/c.json":          withCopy("c", "link.txt"),
		"data/d.json":          withCopy("d", "big.txt"),
		"data/e.json":          withCopy("e", "page.txt"),
		"data/f.json":          withCopy("f", "latin.txt"),
		"data/g.json":          withCopy("g", "folder"),
		"data/h.json":          withCopy("h", "folder/../folder/x.txt"),
	})
	if err := os.Symlink(filepath.Join("..", "secret.txt"), filepath.Join(dir, "data", "link.txt")); err != nil {
		t.Skip("no links here")
	}
	d := load(t, dir, "data")
	var got []string
	for _, r := range rejections(d) {
		_, fault, _ := strings.Cut(r, "of the article's text ")
		got = append(got, r[5:6]+" "+strings.SplitN(fault, ";", 2)[0])
	}
	outside := "lies outside of the dataset"
	want := []string{
		"a " + outside, "b " + outside, "c " + outside, "d has more than 4 MiB", "e is a web page",
		"f is no text in UTF-8", "g cannot be read: it is no regular file",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(d.Articles) != 8 || d.Articles[7].Copy == nil || d.Articles[2].Copy != nil {
		t.Errorf("%d articles: the records themselves are to be kept", len(d.Articles))
	}
}

// Without a claimcheck.yaml the folder that was named is the dataset.
func TestCopyWithoutRoot(t *testing.T) {
	dir := write(t, map[string]string{"x/articles/a.json": withCopy("a", "../texts/a.txt"), "x/texts/a.txt": "in Dover"})
	if d := load(t, dir, "x"); d.Articles[0].Copy == nil {
		t.Errorf("not read: %q", rejections(d))
	}
	if d := load(t, dir, "x/articles/a.json"); d.Articles[0].Copy != nil || len(d.Rejected) != 1 {
		t.Errorf("a file alone is a dataset of its folder: %q", rejections(d))
	}
}
