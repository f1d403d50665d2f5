package mentions

// These tests hold the list of keys to the schemas, and the walk through a record to its text.

import (
	"strconv"
	"strings"
	"testing"

	"claimcheck/schema"
)

const record = `{
  "article": {"id": "a", "publisher": "p", "dateline": {"place": "Rome"}},
  "sources": [{"id": "s", "author": {"text": "somebody"}}, {"id": "t", "author": "who"}],
  "claims": [
    {"id": "c1", "kind": "duration", "from": "2021-08", "to": "end\u002dof", "cites": ["s", "t"], "anchor": [{"exact": "x", "source": "s"}]},
    {"id": "c2", "anchor": {"exact": "y", "source": "t"}, "within": "c1", "speaker": 7, "checked": [{"by": "me", "source": "s"}]}
  ]
}`

func TestOf(t *testing.T) {
	kind, found := Of([]byte(record))
	if kind != "article" {
		t.Errorf("kind %q", kind)
	}
	var got []string
	for _, m := range found {
		var text string
		if quoted := record[m.Start:m.End]; quoted == `"end\u002dof"` {
			text = "end-of"
		} else if unquoted, err := strconv.Unquote(quoted); err == nil {
			text = unquoted
		}
		if text != m.ID {
			t.Errorf("%s: the text at its offsets is %q, and its id %q", m.Pointer, text, m.ID)
		}
		got = append(got, m.Item+" "+m.Key+" "+m.ID)
	}
	want := []string{
		"/article id a", "/article publisher p", "/article dateline.place Rome",
		"/sources/0 id s", "/sources/1 id t", "/sources/1 author who",
		"/claims/0 id c1", "/claims/0 to end-of", "/claims/0 cites s", "/claims/0 cites t", "/claims/0 anchor.source s",
		"/claims/1 id c2", "/claims/1 anchor.source t", "/claims/1 within c1", "/claims/1 checked.source s",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestOfTextsThatBreakOff(t *testing.T) {
	for end := range record {
		_, found := Of([]byte(record[:end]))
		for _, m := range found {
			if m.End > end {
				t.Fatalf("of %d bytes, a mention ends at %d", end, m.End)
			}
		}
	}
	for _, text := range []string{"", "7", "[]", "null", `"article"`, `{"article": 3}`, `{"claims": {"id": "x"}}`} {
		if _, found := Of([]byte(text)); len(found) > 0 {
			t.Errorf("%s mentions %v", text, found)
		}
	}
}

// TestRulesLeadToKeysOfTheSchemas finds rules that no record can ever follow.
func TestRulesLeadToKeysOfTheSchemas(t *testing.T) {
	for _, r := range rules {
		top, _, _ := strings.Cut(r.path, "/")
		if top == "sources" || top == "claims" {
			top = Article
		}
		shape, err := schema.ShapeOf(top)
		if err != nil {
			t.Fatal(err)
		}
		if !leads(shape, strings.Split(r.path, "/")) {
			t.Errorf("%s is no key of the schema %q", r.path, top)
		}
	}
}

// leads reports whether tokens lead to a value of a shape, in an object of some kind.
func leads(shape *schema.Shape, tokens []string) bool {
	if len(tokens) == 0 {
		return true
	}
	if tokens[0] == "*" {
		return leads(shape.Items(), tokens[1:])
	}
	for _, kind := range append(shape.Kinds(), "") {
		each := shape.OfKind(kind)
		if _, known := each.Rank([]byte(tokens[0])); known && leads(each.Member([]byte(tokens[0])), tokens[1:]) {
			return true
		}
	}
	return false
}

func TestMayHold(t *testing.T) {
	for _, each := range []struct {
		text string
		ids  []string
		want bool
	}{
		{`{"id": "austin"}`, []string{"austin"}, true},
		{`{"id": "austin"}`, []string{"bajwa", "call"}, false},
		{`{"id": "\u0061ustin"}`, []string{"austin"}, true},
		{`{"name": "x"}`, []string{`Say "x"`}, true},
	} {
		if got := MayHold([]byte(each.text), each.ids...); got != each.want {
			t.Errorf("MayHold(%s, %q) is %t", each.text, each.ids, got)
		}
	}
}
