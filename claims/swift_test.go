package claims

// These tests decode invented records both ways, by the types' tags and by the swift's own hand, and want the same. Records are
// invented by the tags, so that a key which is added to a type and forgotten here shows.

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// sameRecord compares articles by what was decoded of them.
var sameRecord = cmp.Options{
	cmp.AllowUnexported(Article{}, Source{}, Claim{}, Anchors{}, When{}),
	cmpopts.EquateEmpty(),
	cmpopts.IgnoreFields(Article{}, "document"),
	cmpopts.IgnoreFields(Source{}, "Article"),
	cmpopts.IgnoreFields(Claim{}, "Article"),
}

func TestSwiftDecodesAsTagsSay(t *testing.T) {
	s := &swift{}
	rapid.Check(t, func(t *rapid.T) {
		var decoded []*Article
		var records []string
		for range 3 {
			i := inventor{t: t}
			records = append(records, i.record())
			decoded = append(decoded, s.article(&Document{data: []byte(records[len(records)-1])}))
		}
		// All are compared at the end, when others stand beside them.
		for i, record := range records {
			want := decodeArticle(&Document{data: []byte(record)}, nil, nil)
			if diff := cmp.Diff(want, decoded[i], sameRecord); diff != "" {
				t.Fatalf("%s\n%s", record, diff)
			}
		}
	})
}

func TestSwiftKnowsEveryKey(t *testing.T) {
	s := &swift{}
	rapid.Check(t, func(t *rapid.T) {
		i := inventor{t: t, all: true}
		a := s.article(&Document{data: []byte(i.record())})
		for _, each := range []any{a.Sources[0], a.Claims[0], a.Claims[0].Anchor.Items[0], a} {
			v := reflect.Indirect(reflect.ValueOf(each))
			for _, field := range reflect.VisibleFields(v.Type()) {
				if key := field.Tag.Get("json"); key != "" && key != "-" && v.FieldByIndex(field.Index).IsZero() {
					t.Errorf("the key %q of a %s is not read", key, v.Type().Name())
				}
			}
		}
	})
}

// inventor invents records. It gives all keys that there are, or some.
type inventor struct {
	t   *rapid.T
	all bool
}

// member is a key with what invents its value.
type member struct {
	key    string
	always bool
	value  func() string
}

func (i inventor) record() string {
	return i.object([]member{
		{"$schema", false, func() string { return `{"a": ["}", 1, {}, [], true], "b": "\""}` }},
		{FileArticle, true, func() string { return i.value(reflect.TypeFor[Article]()) }},
		{"sources", false, func() string { return i.list(reflect.TypeFor[Source]()) }},
		{"claims", false, func() string { return i.list(reflect.TypeFor[Claim]()) }},
	})
}

// value invents a value of a type, as it may be written.
func (i inventor) value(of reflect.Type) string {
	switch of {
	case reflect.TypeFor[Strings]():
		return i.either(reflect.TypeFor[string](), reflect.TypeFor[[]string]())
	case reflect.TypeFor[Anchors]():
		return i.either(reflect.TypeFor[Anchor](), reflect.TypeFor[[]Anchor]())
	case reflect.TypeFor[When](), reflect.TypeFor[Speaker]():
		if !i.all && rapid.Bool().Draw(i.t, "plain") {
			return i.text()
		}
	}
	switch of.Kind() {
	case reflect.Pointer:
		return i.value(of.Elem())
	case reflect.Slice:
		return i.list(of.Elem())
	case reflect.Float64:
		return rapid.SampledFrom([]string{"1", "-1", "0.25", "1200000", "-17.5", "12345678901234567890"}).Draw(i.t, "number")
	case reflect.Struct:
		var members []member
		for _, field := range reflect.VisibleFields(of) {
			if key := field.Tag.Get("json"); key != "" && key != "-" {
				members = append(members, member{key, false, func() string { return i.value(field.Type) }})
			}
		}
		return i.object(members)
	}
	return i.text()
}

func (i inventor) either(one, other reflect.Type) string {
	if rapid.Bool().Draw(i.t, "one") {
		return i.value(one)
	}
	return i.value(other)
}

// object writes members with blanks between them, in an order of their own or turned.
func (i inventor) object(members []member) string {
	chosen := rapid.Uint64().Draw(i.t, "chosen")
	turn := rapid.IntRange(0, 3).Draw(i.t, "turn")
	var written []string
	for at := range members {
		at = (at + turn) % len(members)
		if m := members[at]; i.all || m.always || chosen>>at&1 == 1 {
			written = append(written, fmt.Sprintf("%s%q%s:%s%s%s", i.blank(), m.key, i.blank(), i.blank(), m.value(), i.blank()))
		}
	}
	return "{" + i.blank() + strings.Join(written, ",") + "}"
}

func (i inventor) list(of reflect.Type) string {
	least := 0
	if i.all {
		least = 1
	}
	var items []string
	for range rapid.IntRange(least, 3).Draw(i.t, "items") {
		items = append(items, i.blank()+i.value(of)+i.blank())
	}
	return "[" + i.blank() + strings.Join(items, ",") + "]"
}

func (i inventor) blank() string {
	return rapid.SampledFrom([]string{"", "", " ", "\n\t", "\r\n  "}).Draw(i.t, "blank")
}

// text writes a string, with some of its characters escaped.
func (i inventor) text() string {
	words := rapid.OneOf(
		rapid.SampledFrom([]string{"e", "date", "2021-08-10", `\`, `"`, `\"`, "\u2028 é 🎈", strings.Repeat("long ", 30), strings.Repeat(`\`, 41)}),
		rapid.StringN(1, 60, -1),
	).Draw(i.t, "words")
	if !rapid.Bool().Draw(i.t, "escaped") {
		written, err := json.Marshal(words)
		if err != nil {
			i.t.Fatal(err)
		}
		return string(written)
	}
	var written strings.Builder
	for _, r := range words {
		if r >= 1<<16 {
			written.WriteRune(r)
			continue
		}
		fmt.Fprintf(&written, `\u%04x`, r)
	}
	return `"` + written.String() + `"`
}
