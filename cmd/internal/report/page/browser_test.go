package page

// These tests open the sample in a real browser: what is written has to be read, sorted, filtered, printed and followed by
// keys alone, and a browser sees what no parser does.

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"claimcheck/cmd/internal/report/browsertest"
	"claimcheck/cmd/internal/report/dossier"
)

func TestMain(m *testing.M) { os.Exit(browsertest.Main(m)) }

// opened writes a dossier as one file and opens it.
func opened(t testing.TB, d *dossier.Dossier) *browsertest.Tab {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, []byte(written(t, d)), 0o644); err != nil {
		t.Fatal(err)
	}
	return browsertest.Open(t, file)
}

// column are the texts that a table shows in one column, those of hidden rows left out.
func column(tab *browsertest.Tab, table, column string) []string {
	return browsertest.Value[[]string](tab, `[...document.querySelectorAll("`+table+` tbody tr:not([hidden]) td:nth-child(`+column+`)")].map((c) => c.textContent.trim())`)
}

// status is what a reader who cannot see the page is told.
func status(tab *browsertest.Tab, selector string) string {
	return browsertest.Value[string](tab, `document.querySelector("`+selector+`").textContent`)
}

const (
	sortStatus   = "#findings_table + [role=status]"
	filterStatus = ".controls [role=status]"
)

func TestSorting(t *testing.T) {
	t.Parallel()
	tab := opened(t, sample())
	tab.Click("#findings_table th:nth-child(5) button")
	days := column(tab, "#findings_table", "5")
	if want := []string{"2021-08-12", "2021-08-12", "2021-08-12", "2021-08-10", "2021-08-10", "2021-08-10", "2021-08-10", ""}; !slices.Equal(days, want) {
		t.Errorf("latest first: %q", days)
	}
	if got := status(tab, sortStatus); got != "Sorted by Day, latest first" {
		t.Errorf("it tells %q", got)
	}
	tab.Click("#findings_table th:nth-child(5) button")
	if days := column(tab, "#findings_table", "5"); days[0] != "2021-08-10" || days[7] != "" {
		t.Errorf("earliest first, and what has no day last: %q", days)
	}
	tab.Click("#findings_table th:nth-child(1) button")
	if weights := column(tab, "#findings_table", "1"); weights[0] != "◆ error" || weights[1] != "◆ error" || weights[7] != "● info" {
		t.Errorf("the worst first: %q", weights)
	}
	if sorted := browsertest.Value[[]string](tab, `[...document.querySelectorAll("[aria-sort]")].map((h) => h.textContent + " " + h.getAttribute("aria-sort"))`); !slices.Equal(sorted, []string{"Weight descending"}) {
		t.Errorf("sorted are %q", sorted)
	}
	tab.Click("#articles_table th:nth-child(7) button")
	if open := column(tab, "#articles_table", "7"); !slices.Equal(open, []string{"9 of 9", "1 of 6", "1 of 1"}) {
		t.Errorf("most open claims first: %q", open)
	}
	tab.Silent()
}

func TestFiltering(t *testing.T) {
	t.Parallel()
	tab := opened(t, sample())
	if got := status(tab, filterStatus); got != "all 8 shown" {
		t.Errorf("at first it tells %q", got)
	}
	tab.Type("[name=words]", "LARK venn")
	if got := column(tab, "#findings_table", "2"); !slices.Equal(got, []string{"quote-altered", "title-tenure"}) {
		t.Errorf("with these words: %q", got)
	}
	if got := status(tab, filterStatus); got != "2 of 8 shown" {
		t.Errorf("it tells %q", got)
	}
	choose := func(field, value string) {
		browsertest.Value[bool](tab, `(() => {const f = document.querySelector("[name=`+field+`]"); f.value = "`+value+`"; return f.dispatchEvent(new Event("change"));})()`)
	}
	choose("check", "title-tenure")
	if got := column(tab, "#findings_table", "2"); !slices.Equal(got, []string{"title-tenure"}) {
		t.Errorf("of this check: %q", got)
	}
	choose("weight", "error")
	if got := column(tab, "#findings_table", "2"); len(got) != 0 {
		t.Errorf("errors of this check: %q", got)
	}
	if !browsertest.Value[bool](tab, `document.querySelector(".empty").checkVisibility()`) {
		t.Error("it does not tell that nothing matches")
	}
	tab.Click(".empty button")
	if got := column(tab, "#findings_table", "2"); len(got) != 8 {
		t.Errorf("all again: %q", got)
	}
	if browsertest.Value[bool](tab, `document.querySelector(".empty").checkVisibility()`) {
		t.Error("it still tells that nothing matches")
	}
	choose("weight", "warning")
	if got := column(tab, "#findings_table", "1"); len(got) != 5 || got[0] != "▲ warning" {
		t.Errorf("warnings: %q", got)
	}
	tab.Silent()
}

// Everything can be reached and done by keys: past the head of the page, to a column, and along a link.
func TestKeysAlone(t *testing.T) {
	t.Parallel()
	tab := opened(t, sample())
	focused := func() string {
		return browsertest.Value[string](tab, `document.activeElement.textContent.trim() || document.activeElement.name || ""`)
	}
	tab.Press(kb.Tab)
	if got := focused(); got != "Skip to the report" {
		t.Fatalf("the first stop is %q", got)
	}
	tab.Press(kb.Enter)
	tab.Press(kb.Tab)
	if got := focused(); !strings.HasPrefix(got, "the dates of the call") {
		t.Errorf("after the head comes %q", got)
	}
	var stops []string
	for range 20 {
		tab.Press(kb.Tab)
		stops = append(stops, focused())
		if focused() == "Day" {
			break
		}
	}
	wanted := []string{"words", "Show all", "Weight", "Check", "What was found", "Article", "Day"}
	at := slices.Index(stops, "words")
	if at < 0 {
		t.Fatalf("the stops are %q", stops)
	}
	stops = slices.DeleteFunc(stops[at:], func(s string) bool { return strings.HasPrefix(s, "all") }) // Both lists of choices.
	if !slices.Equal(stops, wanted) {
		t.Errorf("the stops are %q", stops)
	}
	tab.Press(kb.Enter)
	if got := focused(); got != "Day" || status(tab, sortStatus) != "Sorted by Day, latest first" {
		t.Errorf("after Enter %q has the focus, and it tells %q", got, status(tab, sortStatus))
	}
	outline := browsertest.Value[string](tab, `getComputedStyle(document.activeElement).outlineStyle`)
	if outline != "solid" {
		t.Errorf("the focus is shown by an outline of style %q", outline)
	}
	tab.Press(kb.Tab)
	tab.Press(kb.Enter)
	if got := browsertest.Value[string](tab, `location.hash`); got != "#f-ferry" {
		t.Errorf("the first row leads to %q", got)
	}
	tab.Silent()
}

// A link to something inside a folded part opens it, and one far down the page shows it.
func TestLinksLead(t *testing.T) {
	t.Parallel()
	tab := opened(t, sample())
	for _, key := range []string{"f-ferry", "ferry-c5", "f-silenced", "e-ferry", "p-venn"} {
		seen := browsertest.Value[bool](tab, `new Promise((done) => {
			location.hash = "`+key+`";
			setTimeout(() => {
				const box = document.getElementById("`+key+`").getBoundingClientRect();
				done(box.height > 0 && box.top >= 0 && box.top < innerHeight);
			}, 100);
		})`)
		if !seen {
			t.Errorf("a link to %s does not show it", key)
		}
	}
}

func TestFolderIsFollowed(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range writtenFolder(t, sample()) {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tab := browsertest.Open(t, filepath.Join(dir, "index.html"))
	here := func() string {
		address := browsertest.Value[string](tab, `location.href`)
		return address[strings.LastIndex(address, "/")+1:]
	}
	for _, step := range []struct{ click, arrives string }{
		{"#articles_table tbody tr:nth-child(3) a", "a-quay.html#a-quay"},
		{".elsewhere a", "a-ferry.html#f-ferry"},
		{".finding p.where a[href*=e-ferry]", "events.html#e-ferry"},
		{"#e-ferry a[href*=a-quay]", "a-quay.html#a-quay"},
	} {
		tab.Follow(step.click)
		if got := here(); got != step.arrives {
			t.Errorf("%s leads to %s, not %s", step.click, got, step.arrives)
		}
	}
	tab.Audit()
	tab.Silent()
}

// The other two pairs of width and colours are audited on the report of the shipped dataset, by the tests of the command.
func TestAnybodyCanReadIt(t *testing.T) {
	for _, look := range []struct {
		width  int64
		scheme string
	}{{390, "dark"}, {1280, "light"}} {
		t.Run(look.scheme, func(t *testing.T) {
			t.Parallel()
			tab := opened(t, sample())
			tab.Width(look.width)
			tab.Prefer("prefers-color-scheme", look.scheme)
			tab.Fits()
			tab.Silent()
			tab.Audit()
		})
	}
}

// On paper each article begins on a sheet of its own, and folded parts are open.
func TestPrinting(t *testing.T) {
	t.Parallel()
	tab := opened(t, sample())
	for name, paper := range map[string]browsertest.Paper{"A4": browsertest.A4, "Letter": browsertest.Letter} {
		sheets, headings := tab.Print(paper)
		if sheets < 8 || sheets > 20 {
			t.Errorf("%s: there are %d sheets", name, sheets)
		}
		find := func(title string) int {
			return slices.IndexFunc(headings, func(h browsertest.Heading) bool { return strings.Contains(h.Title, title) })
		}
		for _, title := range []string{"ARY News · Tuesday", "Ferry Lark sinks", "تغرق", "Registers and files"} {
			at := find(title)
			if at < 0 {
				t.Fatalf("%s: %q is not among %v", name, title, headings)
			}
			for _, other := range headings {
				if other.Sheet == headings[at].Sheet && other.Top > headings[at].Top {
					t.Errorf("%s: %q stands above %q on its sheet", name, other.Title, title)
				}
			}
		}
		if at := find("Two conventions of spelling"); at < 0 || headings[at].Sheet == 0 {
			t.Errorf("%s: the silenced finding is not printed", name)
		}
	}
	tab.Silent()
}

// Without a script the report is whole, and offers nothing that does not work.
func TestWithoutScript(t *testing.T) {
	t.Parallel()
	d := sample()
	text := strings.Replace(written(t, d), "script-src "+hash(script()), "script-src 'none'", 1)
	text = strings.Replace(text, "<script>"+script()+"</script>", "", 1)
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	tab := browsertest.Open(t, file)
	if got := column(tab, "#findings_table", "2"); len(got) != len(d.Findings) {
		t.Errorf("there are %d rows", len(got))
	}
	if browsertest.Value[bool](tab, `[...document.querySelectorAll("button, input, select")].some((e) => e.checkVisibility())`) {
		t.Error("there are controls that nothing answers to")
	}
	for _, width := range []int64{390, 1280} {
		tab.Width(width)
		tab.Fits()
	}
}
