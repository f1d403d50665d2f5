package cli

// These tests make the consistency report through the command, as editors get it: of the dataset that the project ships,
// whose report is kept and compared, and of five hundred invented articles. A real browser opens both.

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimcheck/cmd/internal/report/browsertest"
	"claimcheck/fixtures/invented"
)

func TestMain(m *testing.M) { os.Exit(browsertest.Main(m)) }

// reported makes a report into a file and returns its path.
func reported(t *testing.T, dir string, args ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report.html")
	got := runIn(t, dir, append([]string{"report", "-o", file}, args...)...)
	if got.status != statusClean || got.err != "" {
		t.Fatalf("exit status %d: %s", got.status, got.err)
	}
	return file
}

func TestReportOfTheShippedDataset(t *testing.T) {
	for name, format := range map[string]string{"shipped.html": reportHTML, "shipped.md": reportMarkdown} {
		got := runIn(t, repository, "report", "--format", format)
		if got.status != statusClean || got.err != "" {
			t.Fatalf("%s: exit status %d: %s", format, got.status, got.err)
		}
		kept := filepath.Join("testdata", "report", name)
		if *update {
			if err := os.MkdirAll(filepath.Dir(kept), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(kept, []byte(got.out), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(kept)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.out, "\n")); diff != "" {
			t.Errorf("%s: want -, got + (renew with -update):\n%s", kept, diff)
		}
	}
}

// An editor who opens the report sees the conflict, its picture and the way out, and follows it to the claim.
func TestShippedReportInABrowser(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t, reported(t, repository))
	if title := browsertest.Value[string](tab, `document.title`); title != "Consistency report on claims/data" {
		t.Errorf("the title is %q", title)
	}
	tab.Click("#findings_table tbody tr:first-child a")
	story := browsertest.Value[string](tab, `document.querySelector(":target").innerText`)
	for _, words := range []string{"on Tuesday telephoned", "Earlier today, I spoke with", "The article means Karachi time", "off by one day"} {
		if !strings.Contains(story, words) {
			t.Errorf("the story of the conflict lacks %q:\n%s", words, story)
		}
	}
	picture := browsertest.Value[string](tab, `[...document.querySelectorAll(":target svg")].filter((s) => s.checkVisibility()).map((s) => s.textContent).join(" | ")`)
	if !strings.Contains(picture, "they share 9 hours, but only if “on Tuesday” is Karachi time") || strings.Contains(picture, " | ") {
		t.Errorf("the picture that is shown says %q", picture)
	}
	tab.Click(":target .side a")
	if words := browsertest.Value[string](tab, `document.querySelector(":target").innerText`); !strings.Contains(words, "on Tuesday telephoned") {
		t.Errorf("the claim that the story leads to says %q", words)
	}
	for width, scheme := range map[int64]string{390: "light", 1280: "dark"} {
		tab.Width(width)
		tab.Prefer("prefers-color-scheme", scheme)
		tab.Fits()
		tab.Audit()
	}
	for _, paper := range []browsertest.Paper{browsertest.A4, browsertest.Letter} {
		if sheets, _ := tab.Print(paper); sheets < 5 || sheets > 20 {
			t.Errorf("printed it takes %d sheets", sheets)
		}
	}
	tab.Silent()
}

// Five hundred articles stay usable in one file: they open, are sorted and filtered, and lead to their stories.
func TestReportOfFiveHundredArticlesInABrowser(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := (invented.Dataset{Seed: 8, Articles: 500, FaultEvery: 7}).WriteFolder(dir); err != nil {
		t.Fatal(err)
	}
	tab := browsertest.Open(t, reported(t, dir))
	count := func(rows string) int {
		return browsertest.Value[int](tab, `document.querySelectorAll("`+rows+`").length`)
	}
	if articles := count("#articles_table tbody tr"); articles != 500 {
		t.Errorf("%d articles are listed", articles)
	}
	if stories := count("article"); stories < 500 {
		t.Errorf("%d articles are told", stories)
	}
	all := count("#findings_table tbody tr")
	if all < 60 {
		t.Fatalf("%d findings are listed", all)
	}
	tab.Click("#findings_table th:nth-child(5) button")
	days := browsertest.Value[[]string](tab, `[...document.querySelectorAll("#findings_table tbody td:nth-child(5)")].map((c) => c.textContent.trim())`)
	for i := range days[1:] {
		if days[i] < days[i+1] {
			t.Fatalf("sorted by day, latest first, %q stands before %q", days[i], days[i+1])
		}
	}
	tab.Type("[name=words]", "entire")
	shown := count("#findings_table tbody tr:not([hidden])")
	if shown == 0 || shown >= all {
		t.Errorf("%d of %d findings have the word", shown, all)
	}
	tab.Click("#findings_table tbody tr:not([hidden]) a")
	if story := browsertest.Value[string](tab, `document.querySelector(":target").innerText`); !strings.Contains(story, "entire") {
		t.Errorf("the first of them leads to %q", story)
	}
	tab.Width(390)
	tab.Fits()
	tab.Silent()

	// As a folder each page is small enough to be audited. Of the tables on the first one some rows will do: all are alike.
	site := t.TempDir()
	if got := runIn(t, dir, "report", "-o", site); got.status != statusClean {
		t.Fatal(got.err)
	}
	tab.Go(filepath.Join(site, "index.html"))
	tab.Fits()
	tab.Audit("header", "#the_summary", ".controls", "thead", "tbody tr:nth-child(-n+5)")
	tab.Follow("#findings_table tbody tr:first-child a")
	tab.Fits()
	tab.Audit()
	if sheets, _ := tab.Print(browsertest.A4); sheets < 2 || sheets > 12 {
		t.Errorf("the page of one article takes %d sheets", sheets)
	}
	tab.Silent()
}
