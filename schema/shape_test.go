package schema

// This file tests the order of keys that records are written in.

import (
	"slices"
	"strings"
	"testing"
)

func shapeOf(t *testing.T, name string, path ...string) *Shape {
	t.Helper()
	shape, err := ShapeOf(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range path {
		if key == "[]" {
			shape = shape.Items()
		} else {
			shape = shape.Member([]byte(key))
		}
	}
	return shape
}

func TestShapeListsKeysInTheOrderOfReading(t *testing.T) {
	claims := shapeOf(t, "article", "claims", "[]")
	for _, test := range []struct {
		shape *Shape
		want  string
	}{
		{shapeOf(t, "article"), "$schema article sources claims"},
		{claims, "id kind within anchor cites factuality status checked note suppress"},
		{claims.OfKind("date"), "id kind within event when phase anchor cites factuality status checked note suppress"},
		{claims.OfKind("title"), "id kind within person title name when standing anchor cites factuality status checked note suppress"},
		{claims.OfKind("unheard-of"), "id kind within anchor cites factuality status checked note suppress"},
		{claims.OfKind("date").Member([]byte("when")), "text date zone"},
		{claims.OfKind("date").Member([]byte("anchor")), "exact through prefix suffix part source"},
		{claims.OfKind("date").Member([]byte("anchor")).Items(), "exact through prefix suffix part source"},
		{shapeOf(t, "article", "article", "published"), "text date zone"},
		{shapeOf(t, "article", "sources", "[]", "author"), "text"},
		{shapeOf(t, "people", "people", "[]", "offices", "[]"), "title aliases organisation from to exclusive source"},
		{shapeOf(t, "people", "people", "[]", "none", "[]"), ""},
		{nil, ""},
	} {
		if got := strings.Join(test.shape.Keys(), " "); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
		for i, key := range test.shape.Keys() {
			if rank, ok := test.shape.Rank([]byte(key)); !ok || rank != i {
				t.Errorf("%s has the rank %d, %v; want %d", key, rank, ok, i)
			}
		}
		if _, ok := test.shape.Rank([]byte("no such key")); ok {
			t.Error("an unknown key has a rank")
		}
	}
}

// TestShapeKnowsEveryKindOfClaim compares the kinds that have an order with those that the schema lists elsewhere.
func TestShapeKnowsEveryKindOfClaim(t *testing.T) {
	judge := validator(t).schemas["article"].claims
	var want []string
	for _, kind := range judge.kinds {
		want = append(want, kind.name)
	}
	if got := shapeOf(t, "article", "claims", "[]").Kinds(); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestShapeOfUnknownName(t *testing.T) {
	if _, err := ShapeOf("peple"); err == nil || !strings.Contains(err.Error(), `did you mean "people"?`) {
		t.Error(err)
	}
}
