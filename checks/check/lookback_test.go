package check_test

// These tests look at what a run remembers of its findings: what was silenced, what the baseline knew, and what was only
// read because others refer to it.

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// onEveryClaim is a check that finds something in every claim.
func onEveryClaim(name string) *check.Check {
	return &check.Check{
		Name: name, Doc: "a check\n\nof the tests", Severity: check.Error,
		Run: check.EachArticle(func(p *check.Pass, a *claims.Article) {
			for _, claim := range a.Claims {
				p.Report(check.Finding{Message: "found on line 3", Evidence: []check.Evidence{check.QuoteOf(claim)}}.On(claim))
			}
		}),
	}
}

// tellers are two late checks that tell what they are handed.
func tellers() []*check.Check {
	return []*check.Check{
		{
			Name: "suppressions", Doc: "a check\n\nof the tests", Severity: check.Info,
			Run: check.EachSuppression(func(p *check.Pass, s *check.Suppression) {
				p.Report(s.Finding(fmt.Sprintf("%s in %s: known %v, expired %v, matches %d, judged %v", s.Check, s.By, s.Known, s.Expired, s.Matches, s.Judged), nil))
			}),
		},
		{
			Name: "stale", Doc: "a check\n\nof the tests", Severity: check.Info,
			Run: check.EachStaleEntry(func(p *check.Pass, e *check.BaselineEntry) {
				p.Report(check.Finding{Message: fmt.Sprintf("%s %s, gone %v", e.Check, e.Article, e.CheckGone), At: e.At})
			}),
		},
	}
}

func messages(findings []check.Finding) []string {
	var told []string
	for _, f := range findings {
		told = append(told, f.Message)
	}
	return told
}

var day = time.Date(2024, 3, 6, 0, 0, 0, 0, time.UTC)

// suppressed is a dataset whose first claim carries suppressions of many sorts.
func suppressed(t *testing.T) *claims.Dataset {
	return dataset(t, 0, map[string]string{"a.json": `{"article": {"id": "a", "publisher": "p"}, "claims": [
  {"id": "c1", "kind": "title", "person": "x", "title": "Mayor", "anchor": {"exact": "Mayor"}, "suppress": [
    {"check": "each", "reason": "1"}, {"check": "each", "reason": "2"}, {"check": "each", "reason": "3", "until": "2024-03-05"},
    {"check": "other", "reason": "4"}, {"check": "off", "reason": "5"}, {"check": "nothing", "reason": "6"}, {"check": "suppressions", "reason": "7"}]}]}`})
}

func TestSuppressionsAreCounted(t *testing.T) {
	each, other, off := onEveryClaim("each"), onEveryClaim("other"), onEveryClaim("off")
	other.Run = check.EachArticle(func(*check.Pass, *claims.Article) {})
	late := tellers()
	settings := check.Settings{Today: day, All: append(late, each, other, off), Severities: map[string]check.Severity{"off": check.Off}}
	want := []string{
		"each in claim c1: known true, expired false, matches 1, judged true",
		"each in claim c1: known true, expired false, matches 1, judged true",
		"each in claim c1: known true, expired true, matches 1, judged true",
		"other in claim c1: known true, expired false, matches 0, judged true",
		"off in claim c1: known true, expired false, matches 0, judged false",
		"nothing in claim c1: known false, expired false, matches 0, judged true",
		"suppressions in claim c1: known true, expired false, matches 0, judged false",
	}
	// Who asks for the late check alone learns the same: what the others find is found unseen.
	for _, asked := range [][]*check.Check{append(late, each, other, off), late[:1]} {
		result := run(t, suppressed(t), asked, settings)
		var got []string
		for _, f := range slices.Concat(result.Findings, result.Suppressed) {
			if f.Check == "suppressions" {
				got = append(got, f.Message)
			} else if len(asked) == 1 {
				t.Errorf("nobody asked for %s", f.Check)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestSuppressionsOfAPartAreNotJudged(t *testing.T) {
	d := suppressed(t)
	d.Partial = true
	each := onEveryClaim("each")
	result := run(t, d, append(tellers(), each), check.Settings{Today: day, All: append(tellers(), each)})
	for _, f := range slices.Concat(result.Findings, result.Suppressed) {
		if f.Check == "suppressions" && strings.Contains(f.Message, "judged true") {
			t.Error(f.Message)
		}
	}
}

// readBack writes a baseline to a file and reads it.
func readBack(t *testing.T, b *check.Baseline) *check.Baseline {
	t.Helper()
	var text bytes.Buffer
	if err := b.Write(&text); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "b.json")
	if err := os.WriteFile(path, text.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	read, err := check.ReadBaseline(path, "b.json")
	if err != nil {
		t.Fatal(err)
	}
	return read
}

// TestBaselineKnowsWhatItWasWrittenFrom walks through the life of a baseline: written, used, used for a part, and grown
// stale.
func TestBaselineKnowsWhatItWasWrittenFrom(t *testing.T) {
	each, late := onEveryClaim("each"), tellers()[1:]
	all := append(late, each)
	first := run(t, dataset(t, 2, nil), all, check.Settings{All: all})
	if len(first.Findings) != 8 {
		t.Fatalf("%d findings, want 8", len(first.Findings))
	}
	var none *check.Baseline
	baseline := readBack(t, none.Renew(first))

	again := run(t, dataset(t, 2, nil), all, check.Settings{All: all, Baseline: baseline})
	if len(again.Findings) != 0 || len(again.Known) != 8 || len(again.Stale) != 0 || !again.Known[0].Known {
		t.Errorf("%d findings, %d known, %d stale; want 0, 8, 0", len(again.Findings), len(again.Known), len(again.Stale))
	}
	// A new article speaks, and what is gone is stale.
	more := run(t, dataset(t, 3, nil), all, check.Settings{All: all, Baseline: baseline})
	if len(more.Findings) != 4 || more.Findings[0].Article != "a0002" || len(more.Known) != 8 {
		t.Errorf("%q speak, %d are known", messages(more.Findings), len(more.Known))
	}
	less := run(t, dataset(t, 1, nil), all, check.Settings{All: all, Baseline: baseline})
	if diff := cmp.Diff([]string{"each a0001, gone false", "each a0001, gone false", "each a0001, gone false", "each a0001, gone false"}, messages(less.Findings)); diff != "" {
		t.Error(diff)
	}
	if renewed := baseline.Renew(less); len(renewed.Entries) != 4 {
		t.Errorf("renewed it has %d entries, want the 4 that are found", len(renewed.Entries))
	}
	// Of a part nobody can tell what is gone, nor of checks that were not run.
	part := dataset(t, 1, nil)
	part.Partial = true
	for name, result := range map[string]check.Result{
		"a part":       run(t, part, all, check.Settings{All: all, Baseline: baseline}),
		"other checks": run(t, dataset(t, 1, nil), nil, check.Settings{All: all, Baseline: baseline}),
	} {
		if len(result.Findings) > 0 {
			t.Errorf("%s: %q", name, messages(result.Findings))
		}
		if renewed := baseline.Renew(result); len(renewed.Entries) != 8 {
			t.Errorf("%s: renewed it has %d entries, want all 8", name, len(renewed.Entries))
		}
	}
	gone := run(t, dataset(t, 1, nil), late, check.Settings{All: late, Baseline: baseline})
	if len(gone.Findings) != 8 || !strings.HasSuffix(gone.Findings[0].Message, "gone true") {
		t.Errorf("of a check that is no more: %q", messages(gone.Findings))
	}
	gone.Accept(baseline)
	if len(gone.Findings)+len(gone.Known) > 0 {
		t.Error("what is wrong in the old baseline is wrong in the new one")
	}
}

func TestBaselineIsWrittenInOneOrder(t *testing.T) {
	entries := []*check.BaselineEntry{
		{Fingerprint: strings.Repeat("b", 32), Check: "x", Article: "a", Message: "m “q” <&>\u2028"},
		{Fingerprint: strings.Repeat("a", 32), Check: "x", Article: "a", Claims: []string{"c"}, Message: "m"},
		{Fingerprint: strings.Repeat("c", 32), Check: "w", Article: "b", Message: "m"},
	}
	var forwards, backwards bytes.Buffer
	if err := (&check.Baseline{Entries: entries}).Write(&forwards); err != nil {
		t.Fatal(err)
	}
	slices.Reverse(entries)
	if err := (&check.Baseline{Entries: entries}).Write(&backwards); err != nil {
		t.Fatal(err)
	}
	if forwards.String() != backwards.String() || strings.Count(forwards.String(), "\n") != 8 {
		t.Errorf("%s\n%s", &forwards, &backwards)
	}
	if read := readBack(t, &check.Baseline{Entries: entries}); read.Entries[0].Message != entries[2].Message {
		t.Errorf("%q became %q", entries[2].Message, read.Entries[0].Message)
	}
}

func TestBaselineFaultsAreToldWithTheirPlaces(t *testing.T) {
	path := filepath.Join(t.TempDir(), "b.json")
	text := `{"version": 2, "findings": [
  {"fingerprint": "x", "check": "each"}]}`
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := check.ReadBaseline(path, "b.json")
	if err == nil {
		t.Fatal("it is read")
	}
	for _, want := range []string{"b.json:1:13: ", "b.json:2:3: ", "b.json:2:19: "} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("no %q in %v", want, err)
		}
	}
}

// TestContextTakesPartAndIsNotFoundFaultWith leaves out of a run one of two articles that share an event.
func TestContextTakesPartAndIsNotFoundFaultWith(t *testing.T) {
	d := dataset(t, 4, nil)
	for _, article := range d.Articles[1:] {
		article.Document().Context = true
	}
	result := run(t, d, everyScope(), check.Settings{})
	got := strings.Join(messages(result.Findings), "\n")
	want := "4 articles\na0000\n2 events from e0\ne0 has 2 claims\ne1 has 2 claims\nperson-0 has 2 claims\ntolls has 4 claims"
	lines := strings.Split(got, "\n")
	slices.Sort(lines)
	wanted := strings.Split(want, "\n")
	slices.Sort(wanted)
	if diff := cmp.Diff(wanted, lines); diff != "" {
		t.Error(diff)
	}
	if articles, count := d.Asked(); articles != 1 || count != 4 {
		t.Errorf("asked for are %d articles with %d claims, want 1 with 4", articles, count)
	}
}

// TestRunEndsWithItsContext ends a run while a check is at work that never ends.
func TestRunEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	forever := make(chan struct{})
	defer close(forever)
	endless := &check.Check{
		Name: "endless", Doc: "a check\n\nof the tests", Severity: check.Error,
		Run: check.WholeDataset(func(*check.Pass) { cancel(); <-forever }),
	}
	if _, err := check.Run(ctx, dataset(t, 1, nil), []*check.Check{endless}, check.Settings{}); err == nil {
		t.Error("no error")
	}
}

// TestFingerprintsDoNotKnowTheLinesOfMessages holds two findings that differ only in the line that they name to one name.
func TestFingerprintsDoNotKnowTheLinesOfMessages(t *testing.T) {
	prints := func(message string) string {
		tell := &check.Check{
			Name: "tell", Doc: "a check\n\nof the tests", Severity: check.Error,
			Run: check.WholeDataset(func(p *check.Pass) { p.Report(check.Finding{Message: message}) }),
		}
		return run(t, dataset(t, 1, nil), []*check.Check{tell}, check.Settings{}).Findings[0].Fingerprint
	}
	if prints("the key stands on line 3 already") != prints("the key stands on line 12 already") {
		t.Error("a moved line is another finding")
	}
	if prints("3 claims") == prints("4 claims") {
		t.Error("two findings have one name")
	}
}
