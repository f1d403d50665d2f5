package claims_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimcheck/claims"
)

func TestNextClaimID(t *testing.T) {
	for ids, want := range map[string]string{
		"": "c01", "c1": "c2", "c01": "c02", "c09": "c10", "c9": "c10", "c99": "c100", "c099": "c100", "c3 c1": "c4",
		"c1 q7 c2": "c3", "intro q7": "q8", "intro": "c01", "7": "8", "007": "008", "c99999999999999999999": "c01", "c1 c1": "c2",
		"c01 c02": "c03", "c1 c9": "c10", "c41 x7 c12": "c42", "lead fact-007": "fact-008", "only words": "c01",
	} {
		if got := claims.NextClaimID(strings.Fields(ids)); got != want {
			t.Errorf("after %q comes %q, want %q", ids, got, want)
		}
	}
}

func TestRecordFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"claimcheck.yaml", "people.json", "articles/a.json", "articles/a.json.not-saved", "articles/.a.json.claimcheck.tmp", "b.jsonl", "c.txt"} {
		path := filepath.Join(dir, name)
		text := "version: 1\n"
		if name == "people.json" {
			text = `{"people": []}`
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct{ paths, want string }{
		{"", "articles/a.json b.jsonl people.json"},
		{"articles", "articles/a.json"},
		{"b.jsonl articles/a.json", "articles/a.json! b.jsonl!"},
		{"-", "-!"},
	} {
		files, err := claims.RecordFiles(claims.Options{Dir: dir, Paths: strings.Fields(test.paths)})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, file := range files {
			mark := ""
			if file.Named {
				mark = "!"
			}
			got = append(got, file.Shown+mark)
		}
		if told := strings.Join(got, " "); told != test.want {
			t.Errorf("%q: got %s, want %s", test.paths, told, test.want)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "empty"), 0o777); err != nil {
		t.Fatal(err)
	}
	if _, err := claims.RecordFiles(claims.Options{Dir: dir, Paths: []string{"empty"}}); err == nil || !strings.Contains(err.Error(), "no records found in empty") {
		t.Error(err)
	}
	if root := claims.RootOf(filepath.Join(dir, "articles/a.json")); root != dir {
		t.Errorf("the root is %s, want %s", root, dir)
	}
}

func TestReadArticle(t *testing.T) {
	a, ok := claims.ReadArticle([]byte(`{"article": {"id": "a", "publisher": "p"}, "claims": [{"kind": "date"}, {"id": "c", "kind": "place", "event": "e", "place": "x", "anchor": {"exact": "y"}}]}`))
	if !ok || len(a.Claims) != 1 || a.Claims[0].Ref().Pointer != "/claims/1" || !a.Incomplete {
		t.Errorf("read %+v, %v", a, ok)
	}
	for _, text := range []string{`{"people": []}`, `{"article": {"id": "a"}}`, `{`, `5`, `{"article": 5}`} {
		if _, ok := claims.ReadArticle([]byte(text)); ok {
			t.Errorf("%s was read as an article", text)
		}
	}
}
