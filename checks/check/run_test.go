package check_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// dataset loads a dataset of articles, each with claims of three people and events, from a new folder.
func dataset(t *testing.T, articles int, extra map[string]string) *claims.Dataset {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for i := range articles {
		write(fmt.Sprintf("%04d.json", i), fmt.Sprintf(`{"article": {"id": "a%04d", "publisher": "p"}, "claims": [
  {"id": "c1", "kind": "title", "person": "person-%d", "title": "Mayor", "anchor": {"exact": "Mayor"}},
  {"id": "c2", "kind": "order", "event": "e%d", "relation": "before", "other": "e%d", "anchor": {"exact": "before"}},
  {"id": "c3", "kind": "number", "measure": "tolls", "value": 3, "anchor": {"exact": "three"}},
  {"id": "c4", "kind": "number", "measure": "tolls", "value": 4, "anchor": {"exact": "four"}, "status": "retracted"}]}`,
			i, i%3, 2*(i/2), 2*(i/2)+1))
	}
	for name, text := range extra {
		write(name, text)
	}
	d, err := claims.Load(context.Background(), claims.Options{Dir: dir, Paths: []string{"."}})
	if err != nil || len(d.Rejected) > 0 {
		t.Fatal(err, d)
	}
	return d
}

// everyScope lists a check for each scope that tells what it was handed.
func everyScope() []*check.Check {
	tell := func(p *check.Pass, c *claims.Claim, what string) {
		p.Report(check.Finding{Message: what, Evidence: []check.Evidence{check.QuoteOf(c)}}.On(c))
	}
	group := func(p *check.Pass, g *check.Group) {
		tell(p, g.Claims[0], fmt.Sprintf("%s has %d claims", g.ID, len(g.Claims)))
	}
	named := func(name string, run check.Runner) *check.Check {
		return &check.Check{Name: name, Doc: "a check\n\nof the tests", Severity: check.Error, Run: run}
	}
	return []*check.Check{
		named("article", check.EachArticle(func(p *check.Pass, a *claims.Article) { tell(p, a.Claims[0], a.ID) })),
		named("event", check.EachEvent(group)),
		named("person", check.EachPerson(group)),
		named("measure", check.EachMeasure(group)),
		named("connected", check.EachConnected(func(p *check.Pass, groups []*check.Group) {
			tell(p, groups[0].Claims[0], fmt.Sprintf("%d events from %s", len(groups), groups[0].ID))
		})),
		named("dataset", check.WholeDataset(func(p *check.Pass) {
			p.Report(check.Finding{Message: fmt.Sprintf("%d articles", len(p.Dataset.Articles))})
		})),
	}
}

func run(t *testing.T, d *claims.Dataset, checks []*check.Check, settings check.Settings) check.Result {
	t.Helper()
	result, err := check.Run(context.Background(), d, checks, settings)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func told(findings []check.Finding) []string {
	var lines []string
	for _, f := range findings {
		lines = append(lines, fmt.Sprintf("%s %s %s %s", f.Severity, f.Check, f.Message, f.Fingerprint))
	}
	return lines
}

func TestEachScopeIsHandedItsGroups(t *testing.T) {
	result := run(t, dataset(t, 4, nil), everyScope(), check.Settings{})
	var messages []string
	for _, f := range result.Findings {
		messages = append(messages, f.Check+": "+f.Message)
	}
	all := strings.Join(messages, "\n")
	for _, want := range []string{
		"article: a0003", "event: e0 has 2 claims", "event: e3 has 2 claims", "person: person-0 has 2 claims",
		"person: person-2 has 1 claims", "measure: tolls has 4 claims", // a retracted claim takes no part
		"connected: 2 events from e0", "connected: 2 events from e2", "dataset: 4 articles",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in\n%s", want, all)
		}
	}
}

func TestFindingsDoNotDependOnProcessors(t *testing.T) {
	d := dataset(t, 300, nil)
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	want := told(run(t, d, everyScope(), check.Settings{}).Findings)
	for _, processors := range []int{2, 8} {
		runtime.GOMAXPROCS(processors)
		if diff := cmp.Diff(want, told(run(t, d, everyScope(), check.Settings{}).Findings)); diff != "" {
			t.Errorf("%d processors: %s", processors, diff)
		}
	}
}

func TestAWrongCheckBreaksAlone(t *testing.T) {
	wrong := &check.Check{
		Name: "wrong", Doc: "a wrong check\n\nof the tests", Severity: check.Error,
		Run: check.EachArticle(func(p *check.Pass, a *claims.Article) {
			if a.ID == "a0001" {
				panic("no such thing")
			}
			p.Report(check.Finding{Message: a.ID}.In(a))
		}),
	}
	result := run(t, dataset(t, 3, nil), append(everyScope(), wrong), check.Settings{})
	if diff := cmp.Diff([]check.Failure{{Check: "wrong", Reason: "no such thing"}}, result.Failures); diff != "" {
		t.Error(diff)
	}
	if count := strings.Count(strings.Join(told(result.Findings), "\n"), " wrong "); count != 2 {
		t.Errorf("the wrong check found %d things in the other articles, want 2", count)
	}
	if count := strings.Count(strings.Join(told(result.Findings), "\n"), " article "); count != 3 {
		t.Errorf("another check found %d things, want 3", count)
	}
}

func TestSeveritiesAreTheConfigurations(t *testing.T) {
	d := dataset(t, 1, nil)
	mixed := &check.Check{
		Name: "mixed", Doc: "a check\n\nof the tests", Severity: check.Error,
		Run: check.WholeDataset(func(p *check.Pass) {
			p.Report(check.Finding{Message: "heavy"})
			p.Report(check.Finding{Message: "light", Severity: check.Warning})
		}),
	}
	for configured, want := range map[check.Severity][]check.Severity{
		check.Error: {check.Error, check.Warning}, check.Warning: {check.Warning, check.Warning},
		check.Info: {check.Info, check.Info}, check.Off: nil,
	} {
		var got []check.Severity
		for _, f := range run(t, d, []*check.Check{mixed}, check.Settings{Severities: map[string]check.Severity{"mixed": configured}}).Findings {
			got = append(got, f.Severity)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("configured %s: %s", configured, diff)
		}
	}
}

func TestSuppressionsSilenceAndAreCounted(t *testing.T) {
	d := dataset(t, 0, map[string]string{
		"a.json": `{"article": {"id": "a", "publisher": "p"}, "claims": [
  {"id": "c1", "kind": "title", "person": "x", "title": "Mayor", "anchor": {"exact": "Mayor"}, "suppress": [{"check": "each", "reason": "known"}]},
  {"id": "c2", "kind": "title", "person": "x", "title": "Mayor", "anchor": {"exact": "Mayor"}, "suppress": [{"check": "each", "reason": "known", "until": "2024-03-05"}]},
  {"id": "c3", "kind": "title", "person": "x", "title": "Mayor", "anchor": {"exact": "Mayor"}, "suppress": [{"check": "other", "reason": "known"}]}]}`,
		"b.json": `{"article": {"id": "b", "publisher": "p", "suppress": [{"check": "each", "reason": "old"}]}, "claims": [
  {"id": "c1", "kind": "title", "person": "x", "title": "Mayor", "anchor": {"exact": "Mayor"}}]}`,
		"c.json": `{"article": {"id": "c", "publisher": "p"}, "claims": [
  {"id": "c1", "kind": "title", "person": "x", "title": "Mayor", "anchor": {"exact": "Mayor"}}]}`,
	})
	d.Config.Suppress = []claims.SuppressionEntry{{Suppression: claims.Suppression{Check: "each", Reason: "settled"}, Article: "c", Claim: "c1", Path: "*.json"}}
	each := &check.Check{
		Name: "each", Doc: "a check\n\nof the tests", Severity: check.Error,
		Run: check.EachArticle(func(p *check.Pass, a *claims.Article) {
			for _, claim := range a.Claims {
				p.Report(check.Finding{Message: "found"}.On(claim))
			}
		}),
	}
	on := func(day string) (speaking, silent []string) {
		today, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		result := run(t, d, []*check.Check{each}, check.Settings{Today: today})
		for _, f := range result.Findings {
			speaking = append(speaking, f.Article+f.Claims[0])
		}
		for _, f := range result.Suppressed {
			silent = append(silent, f.Article+f.Claims[0]+" "+f.Suppressed.Reason+" "+f.Suppressed.By)
		}
		return speaking, silent
	}
	speaking, silent := on("2024-03-05")
	if diff := cmp.Diff([]string{"ac3"}, speaking); diff != "" {
		t.Error(diff)
	}
	want := []string{"ac1 known claim c1", "ac2 known claim c2", "bc1 old article b", "cc1 settled claimcheck.yaml"}
	if diff := cmp.Diff(want, silent); diff != "" {
		t.Error(diff)
	}
	if speaking, _ = on("2024-03-06"); len(speaking) != 2 {
		t.Errorf("after the last day of c2's suppression %v speak, want c2 and c3", speaking)
	}
}

func TestFingerprintsDoNotKnowLines(t *testing.T) {
	one := `{"article": {"id": "a", "publisher": "p"}, "claims": [
  {"id": "c1", "kind": "title", "person": "x", "title": "Mayor", "anchor": {"exact": "Mayor"}}]}`
	moved := strings.Replace(one, "\n", "\n\n\n  {\"id\": \"c0\", \"kind\": \"title\", \"person\": \"y\", \"title\": \"Clerk\", \"anchor\": {\"exact\": \"Clerk\"}},\n", 1)
	checks := everyScope()[2:3]
	fingerprints := func(name, text string) []string {
		var prints []string
		for _, f := range run(t, dataset(t, 0, map[string]string{name: text}), checks, check.Settings{}).Findings {
			if f.Claims[0] == "c1" {
				prints = append(prints, f.Fingerprint)
			}
		}
		return prints
	}
	before, after := fingerprints("a.json", one), fingerprints("b.json", moved)
	if len(before) != 1 || len(before[0]) != 32 || !cmp.Equal(before, after) {
		t.Errorf("moving a claim changed its fingerprint from %v to %v", before, after)
	}
}

func TestAnEndedContextEndsTheRun(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := check.Run(ctx, dataset(t, 3, nil), everyScope(), check.Settings{}); err == nil {
		t.Error("a run went on after its context had ended")
	}
}
