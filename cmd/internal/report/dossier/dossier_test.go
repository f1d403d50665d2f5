package dossier

// These tests put dossiers together: of the dataset that the project ships, which is kept and compared, of the newsrooms in
// which nothing is wrong, and of all the stories of the checks.

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/checks/timeline"
	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
	"claimcheck/fixtures"
)

var update = flag.Bool("update", false, "renew the expected outputs in testdata")

var today = time.Date(2021, time.August, 20, 0, 0, 0, 0, time.UTC)

// reportOn reads the dataset in a folder and runs all checks over it.
func reportOn(t testing.TB, dir string) report.Report {
	t.Helper()
	dataset, err := claims.Load(context.Background(), claims.Options{Paths: []string{"."}, Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	result, err := check.Run(context.Background(), dataset, checks.All(), check.Settings{Today: today, All: checks.All()})
	if err != nil {
		t.Fatal(err)
	}
	return report.New(dataset, checks.All(), result)
}

// written is the report on a dataset of files, by name.
func written(t testing.TB, files map[string]string) report.Report {
	t.Helper()
	dir := t.TempDir()
	var story fixtures.Story
	for name, text := range files {
		story.Files = append(story.Files, fixtures.File{Path: name, Data: text})
	}
	if err := story.Write(dir); err != nil {
		t.Fatal(err)
	}
	return reportOn(t, dir)
}

// of is the dossier on a report.
func of(t testing.TB, r report.Report, s Selection) *Dossier {
	t.Helper()
	d, err := New(r, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// dump tells everything that a dossier holds and that is not empty, a line each. Links are told as "label → article/key", and
// findings and claims that stand elsewhere by their keys.
func dump(d *Dossier) string {
	var b strings.Builder
	told := map[any]bool{}
	var value func(indent, name string, v reflect.Value)
	value = func(indent, name string, v reflect.Value) {
		if v.IsZero() {
			return
		}
		if t, ok := v.Interface().(*timeline.Timeline); ok {
			fmt.Fprintf(&b, "%s%s: %s: %s; rows: %d, marks: %d\n", indent, name, t.Name, t.Sentence, len(t.Rows), len(t.Marks))
			return
		}
		switch v.Kind() {
		case reflect.Pointer:
			if told[v.Interface()] {
				fmt.Fprintf(&b, "%s%s: → %s\n", indent, name, v.Elem().FieldByName("Key"))
				return
			}
			told[v.Interface()] = true
			value(indent, name, v.Elem())
		case reflect.Slice:
			for i := range v.Len() {
				if v.Index(i).IsZero() {
					fmt.Fprintf(&b, "%s%s %d: %v\n", indent, name, i, v.Index(i))
				}
				value(indent, fmt.Sprintf("%s %d", name, i), v.Index(i))
			}
		case reflect.Struct:
			if t, ok := v.Interface().(timeline.Timeline); ok {
				fmt.Fprintf(&b, "%s%s: %s of %d rows: %s\n", indent, name, t.Verdict, len(t.Rows), t.Sentence)
				return
			}
			if link, ok := v.Interface().(Link); ok {
				fmt.Fprintf(&b, "%s%s: %s → %s/%s\n", indent, name, link.Label, link.Article, link.Key)
				return
			}
			fmt.Fprintf(&b, "%s%s:\n", indent, name)
			for i := range v.NumField() {
				value(indent+"  ", v.Type().Field(i).Name, v.Field(i))
			}
		default:
			fmt.Fprintf(&b, "%s%s: %v\n", indent, name, v)
		}
	}
	value("", "dossier", reflect.ValueOf(*d))
	return b.String()
}

// golden compares a text with the one that is kept, or keeps it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
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
		t.Errorf("want -, got + (renew with -update):\n%s", diff)
	}
}

const shipped = "../../../../claims/data"

func TestShippedDataset(t *testing.T) {
	golden(t, "shipped.txt", dump(of(t, reportOn(t, shipped), Selection{})))
}
