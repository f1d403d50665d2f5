package picture

// These tests draw known stories and compare the pictures with those in testdata; -update renews them. Look at the
// pictures, in light and dark and at both widths, before a change of them is kept.

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimcheck/checks/timeline"
	"claimcheck/claims"
	"claimcheck/fixtures"
)

var update = flag.Bool("update", false, "renew the expected pictures in testdata")

// drawn are the stories that are drawn: an event of the shipped dataset, or of a story of the check date-conflict.
var drawn = []struct{ name, story, event string }{
	{"seed", "", "austin-bajwa-call"},
	{"many-against-one", "flagged-many-against-one", "ferry-return"},
	{"snowflake", "flagged-snowflake", "holt-call"},
	{"start-of-long-event", "flagged-start-of-long-event", "strike"},
	{"within-one-article", "flagged-within-one-article", "ferry-return"},
	{"exchanged", "flagged-exchanged", ""},
	{"coarser-dates", "silent-coarser-dates", ""},
	{"hour-there-twice", "silent-hour-there-twice", ""},
}

// load loads the shipped dataset, or that of a story.
func load(t testing.TB, name string) *claims.Dataset {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "..", "claims", "data")
	for _, story := range fixtures.Stories("date-conflict") {
		if story.Name == name {
			dir = t.TempDir()
			if err := story.Write(dir); err != nil {
				t.Fatal(err)
			}
		}
	}
	dataset, err := claims.Load(context.Background(), claims.Options{Dir: dir, Paths: []string{"."}})
	if err != nil {
		t.Fatal(err)
	}
	return dataset
}

// timelineOf returns the first timeline of an event, or of the first event that is dated where none is named.
func timelineOf(t testing.TB, dataset *claims.Dataset, event string) *timeline.Timeline {
	t.Helper()
	for _, article := range dataset.Articles {
		for _, claim := range article.Claims {
			if event == "" && claim.Kind == claims.KindDate {
				event = claim.Event
			}
		}
	}
	all := timeline.Of(dataset, event, timeline.Dating(dataset, func(id string) bool { return id == event })[event])
	if len(all) == 0 {
		t.Fatalf("the event %q has no timeline", event)
	}
	return all[0]
}

func TestPictures(t *testing.T) {
	for _, one := range drawn {
		told := timelineOf(t, load(t, one.story), one.event)
		for _, width := range []int{Narrow, Wide} {
			t.Run(fmt.Sprint(one.name, " ", width, " wide"), func(t *testing.T) {
				var got bytes.Buffer
				if err := Standalone(&got, told, Options{Width: width}); err != nil {
					t.Fatal(err)
				}
				compare(t, fmt.Sprintf("%s-%d.svg", one.name, width), got.String())
			})
		}
		t.Run(one.name+" in text", func(t *testing.T) { compare(t, one.name+".txt", Text(told, 78)) })
	}
}

// compare compares an output with the file of that name in testdata, or renews this.
func compare(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s is drawn otherwise; -update renews it:\n%s", name, diff)
	}
}
