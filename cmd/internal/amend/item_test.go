package amend

// These tests hold changes of single items to what they may change.

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/claims/canon"
	"claimcheck/claims/store"
)

// layouts are one record in several layouts, of which the last is the canonical one.
func layouts(t *testing.T) []string {
	t.Helper()
	plain := `{"article": {"id": "a", "publisher": "p"}, "claims": [{"id": "c1", "kind": "date", "event": "e", "when": {"text": "x", "date": "2021"}, "anchor": {"exact": "y"}}, {"id": "c2", "kind": "place", "event": "e", "place": "P", "anchor": {"exact": "y"}}]}`
	canonical, err := canon.Format("", []byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	hand := strings.NewReplacer(`"claims": [`, "\"claims\": [\n\t", `}, {"id": "c2"`, "},\n\t{\"id\": \"c2\"", `"event": "e", "when"`, "\"event\": \"e\",\n\t \"when\"").Replace(plain)
	return []string{plain, hand, strings.ReplaceAll(hand, "\n", "\r\n"), string(canonical)}
}

// TestWithItem holds that an item says what was typed, however that is laid out, and that nothing else changes.
func TestWithItem(t *testing.T) {
	texts := layouts(t)
	rapid.Check(t, func(t *rapid.T) {
		document := []byte(rapid.SampledFrom(texts).Draw(t, "document"))
		var members []string
		for _, each := range []string{`"id": "c1"`, `"kind": "date"`, `"event": "f"`, `"when": {"date": "2022", "text": "x"}`, `"note": "z"`, `"anchor": {"exact":"y"}`, `"anchor": [{"exact": "é"}, {"exact": "y"}]`} {
			key, _, _ := strings.Cut(each, ":")
			if rapid.Bool().Draw(t, key) && !strings.Contains(strings.Join(members, ""), key) {
				members = append(members, each)
			}
		}
		typed := []byte("{" + strings.Join(rapid.Permutation(members).Draw(t, "order"), ", \n ") + "}")
		got, err := withItem(document, "/claims/0", typed)
		if err != nil {
			t.Fatal(err)
		}
		start, end, _ := rangeOf(document, "/claims/0")
		if !bytes.HasPrefix(got, document[:start]) || !bytes.HasSuffix(got, document[end:]) {
			t.Fatalf("something else changed:\n%s", got)
		}
		is, wasTyped := item(t, got), item(t, bytes.Replace(document, document[start:end], typed, 1))
		if is != wasTyped {
			t.Fatalf("typed %s, got %s", wasTyped, is)
		}
		if bytes.Count(got, []byte("\r\n")) > 0 && bytes.Count(got, []byte("\n")) != bytes.Count(got, []byte("\r\n")) {
			t.Fatalf("lines end in two ways: %q", got)
		}
	})
}

// item returns the first claim of a document in canonical form.
func item(t *rapid.T, document []byte) string {
	text, err := canonicalItem(document, "/claims/0")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestWithoutValues(t *testing.T) {
	document := `{"article": {"id": "a"}, "sources": [{"id": "s"}, {"id": "t"}], "claims": [{"cites": ["s", "t"], "within": "w"}, {"cites": ["s"]}, {"x": 1}]}`
	for _, each := range []struct {
		pointers []string
		want     string
	}{
		{[]string{"/claims/0/cites/0"}, strings.Replace(document, `["s", "t"]`, `[ "t"]`, 1)},
		{[]string{"/claims/1/cites/0"}, strings.Replace(document, `{"cites": ["s"]}`, `{}`, 1)},
		{[]string{"/sources/0", "/sources/1"}, strings.Replace(document, `[{"id": "s"}, {"id": "t"}]`, `[]`, 1)},
		{[]string{"/claims/0", "/claims/2", "/sources/1"}, `{"article": {"id": "a"}, "sources": [{"id": "s"}], "claims": [ {"cites": ["s"]}]}`},
		{[]string{"/claims/0/within"}, strings.Replace(document, `, "within": "w"`, ``, 1)},
	} {
		got, err := withoutValues([]byte(document), each.pointers)
		if err != nil || string(got) != each.want {
			t.Errorf("without %v: %v\n%s\nwant\n%s", each.pointers, err, got, each.want)
		}
	}
}

// TestPlansAreOfTheirTime holds that a plan is refused as a whole where one of its files is no longer what it was.
func TestPlansAreOfTheirTime(t *testing.T) {
	root := t.TempDir()
	put := func(name, text string) {
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	put("claimcheck.yaml", "version: 1\n")
	put("publishers.json", `{"publishers": [{"id": "p", "name": "P"}]}`)
	put("a.json", `{"article": {"id": "a", "publisher": "p"}}`)
	options := Options{Paths: []string{root}, Dir: root}
	_, plan, err := Rename(t.Context(), options, "p", "q")
	if err != nil || len(plan.Changes) != 2 {
		t.Fatalf("%v, %v", plan, err)
	}
	put("publishers.json", `{"publishers": [{"id": "p", "name": "Q"}]}`)
	before := texts(t, root)
	if err := store.Open(root).Update(t.Context(), plan.Write); !errors.Is(err, store.ErrChanged) {
		t.Errorf("got %v", err)
	}
	for name, text := range texts(t, root) {
		if text != before[name] {
			t.Errorf("%s is changed", name)
		}
	}
}

// TestCanonicalFilesStaySo holds that a file in canonical form has it afterwards, too, whatever an id's length breaks.
func TestCanonicalFilesStaySo(t *testing.T) {
	root := t.TempDir()
	canonical := layouts(t)[3]
	for name, text := range map[string]string{"claimcheck.yaml": "version: 1\n", "a.json": canonical} {
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	options := Options{Paths: []string{root}, Dir: root}
	for _, work := range []func() (*Plan, error){
		func() (*Plan, error) {
			_, plan, err := Rename(t.Context(), options, "event:e", strings.Repeat("long-", 30)+"e")
			return plan, err
		},
		func() (*Plan, error) {
			_, plan, err := Remove(t.Context(), options, false, "c1", "c2")
			return plan, err
		},
	} {
		plan, err := work()
		if err != nil {
			t.Fatal(err)
		}
		next := plan.Changes[0].Next
		if want, err := canon.Format("", next); err != nil || !bytes.Equal(want, next) {
			t.Errorf("%v\n%s", err, next)
		}
	}
}
