package canon

// This file tests the changes of single values against a plain model of JSON.

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const edited = `{"article": {"id": "a", "a/b~c": {"": 1}}, "claims": [{"id": "c1", "when": {"text": "t"}}, 5]}`

func mustParse(t *testing.T, text string) *Document {
	t.Helper()
	d, err := Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestLooks(t *testing.T) {
	d := mustParse(t, edited)
	for pointer, want := range map[string]string{
		"": "", "/article/id": `"a"`, "/article/a~1b~0c/": "1", "/claims/0/when": `{"text": "t"}`, "/claims/1": "5",
	} {
		got, ok := d.Get(pointer)
		if want == "" {
			want = edited
		}
		if !ok || string(got) != want {
			t.Errorf("%q: got %s, %v; want %s", pointer, got, ok, want)
		}
	}
	for _, pointer := range []string{"/none", "/claims/2", "/claims/-", "/claims/01", "/claims/-1", "/claims/1/x", "/article/id/0"} {
		if got, ok := d.Get(pointer); ok {
			t.Errorf("%q: got %s", pointer, got)
		}
	}
	if id, ok := d.String("/article/id"); !ok || id != "a" || d.Len("/claims") != 2 || d.Len("/none") != 0 || d.Kind() != "article" {
		t.Errorf("%q, %v, %d", id, ok, d.Len("/claims"))
	}
	if _, ok := d.String("/claims/1"); ok || d.IsObject("/claims/1") || !d.IsObject("/claims/0") {
		t.Error("a number is taken for something else")
	}
	if diff := cmp.Diff([]string{"id", "a/b~c"}, d.Keys("/article")); diff != "" || d.Keys("/claims") != nil {
		t.Error(diff)
	}
}

func TestChanges(t *testing.T) {
	d := mustParse(t, edited)
	for _, step := range []struct{ pointer, value string }{
		{"/claims/0/when/date", `"2021"`},
		{"/claims/0/id", string(Text("ç\"\u2028\xff"))},
		{"/claims/-", `{"b": [1.50], "id": "x"}`},
		{"/article/new~1key", `{}`},
		{"/claims/2/b/0", `1e3`},
	} {
		if err := d.Set(step.pointer, []byte(step.value)); err != nil {
			t.Fatal(err)
		}
	}
	for _, pointer := range []string{"/claims/1", "/article/a~1b~0c"} {
		if err := d.Remove(pointer); err != nil {
			t.Fatal(err)
		}
	}
	const want = `{"article": {"id": "a", "new/key": {}}, "claims": [{"id": "ç\"\u2028�", "when": {"text": "t", "date": "2021"}}, {"id": "x", "b": [1e3]}]}`
	if got := string(d.Line()); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if err := d.Set("", []byte(`{"people": []}`)); err != nil || d.Kind() != "people" || string(d.Line()) != `{"people": []}` {
		t.Errorf("%s, %v", d.Line(), err)
	}
}

func TestChangesThatCannotBe(t *testing.T) {
	d := mustParse(t, edited)
	for _, step := range []struct{ pointer, value, want string }{
		{"/article/id", `{`, `the value for "/article/id" is refused: 1:`},
		{"/article/id", `{"a": 1, "a": 2}`, "stands here again"},
		{"/none/id", `1`, `there is no key "none"`},
		{"/claims/2", `1`, `the list has no item "2", but 2 from 0`},
		{"/claims/1/x", `1`, `"x" leads into a value that is neither an object nor a list`},
	} {
		if err := d.Set(step.pointer, []byte(step.value)); err == nil || !strings.Contains(err.Error(), step.want) {
			t.Errorf("%s: %v; want %q in it", step.pointer, err, step.want)
		}
	}
	for _, pointer := range []string{"", "/none", "/claims/2", "/claims/-"} {
		if d.Remove(pointer) == nil {
			t.Errorf("%q was removed", pointer)
		}
	}
	if string(d.Line()) != edited {
		t.Errorf("a refused change was made: %s", d.Line())
	}
}

// TestChangesOfAnyJSON sets and removes members of any objects, and compares them with maps; the widths that the layout
// goes by must be those of a document that is read anew.
func TestChangesOfAnyJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		model := rapid.MapOfN(rapid.SampledFrom(names), anyJSON(2), 0, 5).Draw(t, "object")
		text, _ := json.Marshal(model)
		d, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 6).Draw(t, "steps") {
			key := rapid.SampledFrom(names).Draw(t, "key")
			pointer := "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
			if rapid.Bool().Draw(t, "set") {
				value := anyJSON(2).Draw(t, "value")
				text, _ := json.Marshal(value)
				model[key] = value
				if err := d.Set(pointer, text); err != nil {
					t.Fatal(err)
				}
				continue
			}
			_, there := model[key]
			delete(model, key)
			if err := d.Remove(pointer); (err == nil) != there {
				t.Fatal(fmt.Sprintf("%q is there: %v, and its removal: %v", key, there, err))
			}
		}
		want, _ := json.Marshal(model)
		got := d.Bytes()
		if diff := cmp.Diff(plain(t, want), plain(t, got)); diff != "" {
			t.Fatal(diff)
		}
		if again, err := Format("", got); err != nil || string(again) != string(got) {
			t.Fatalf("laid out by other widths: %q and %q, %v", got, again, err)
		}
	})
}
