package canon

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestAppendLeavesTheRestAlone(t *testing.T) {
	item := `{"id":"c2","kind":"quote"}`
	for _, test := range []struct{ name, text, want string }{
		{
			"laid out by hand",
			"{\"article\": {\"id\": \"a\",\n   \"publisher\": \"p\"},\n\"claims\": [\n  {\"id\": \"c1\",\n   \"kind\": \"date\"}\n]}\n",
			"{\"article\": {\"id\": \"a\",\n   \"publisher\": \"p\"},\n\"claims\": [\n  {\"id\": \"c1\",\n   \"kind\": \"date\"},\n  {\n    \"id\": \"c2\",\n    \"kind\": \"quote\"\n  }\n]}\n",
		},
		{
			"ends of lines of Windows",
			"{\"article\": {},\r\n \"claims\": [\r\n\t{\"id\": \"c1\"}\r\n]}",
			"{\"article\": {},\r\n \"claims\": [\r\n\t{\"id\": \"c1\"},\r\n\t{\r\n\t  \"id\": \"c2\",\r\n\t  \"kind\": \"quote\"\r\n\t}\r\n]}",
		},
		{
			"all on one line becomes canonical",
			`{"article": {}, "claims": [{"id": "c1"}]}`,
			"{\n  \"article\": {},\n  \"claims\": [\n    {\n      \"id\": \"c1\"\n    },\n    {\n      \"id\": \"c2\",\n      \"kind\": \"quote\"\n    }\n  ]\n}\n",
		},
		{
			"no list yet",
			`{"article": {}}`,
			"{\n  \"article\": {},\n  \"claims\": [\n    {\n      \"id\": \"c2\",\n      \"kind\": \"quote\"\n    }\n  ]\n}\n",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, pointer, err := Append([]byte(test.text), "claims", []byte(item))
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
			d, err := Parse(got)
			if err != nil {
				t.Fatal(err)
			}
			if id, _ := d.String(pointer + "/id"); id != "c2" {
				t.Errorf("%s has the id %q", pointer, id)
			}
		})
	}
}

// However a text is laid out, one item is added, and nothing else becomes another value.
func TestAppendAddsOneItem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gap := func() string { return rapid.SampledFrom([]string{"", " ", "\n", "\n  ", "\r\n\t"}).Draw(t, "gap") }
		var text strings.Builder
		text.WriteString(gap() + `{"note":` + gap() + `[1,` + gap() + `2],"claims":[`)
		count := rapid.IntRange(0, 4).Draw(t, "count")
		for i := range count {
			if i > 0 {
				text.WriteString(gap() + ",")
			}
			text.WriteString(gap() + `{"id":` + gap() + `"c` + anID(t) + `"}`)
		}
		text.WriteString(gap() + "]" + gap() + "}" + gap())
		before, err := Parse([]byte(text.String()))
		if err != nil {
			t.Fatal(err)
		}
		got, _, err := Append([]byte(text.String()), "claims", []byte(`{"id":"new","x":[1,{"y":"z"}]}`))
		if err != nil {
			t.Fatal(err)
		}
		after, err := Parse(got)
		if err != nil {
			t.Fatalf("%v in\n%s", err, got)
		}
		if err := before.Set("/claims/-", []byte(`{"id":"new","x":[1,{"y":"z"}]}`)); err != nil {
			t.Fatal(err)
		}
		if string(before.Bytes()) != string(after.Bytes()) {
			t.Errorf("got\n%s\nwant\n%s", after.Bytes(), before.Bytes())
		}
	})
}

func anID(t *rapid.T) string { return rapid.StringMatching(`[a-z]{0,3}`).Draw(t, "id") }
