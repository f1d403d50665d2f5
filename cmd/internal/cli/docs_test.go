package cli

// These tests hold checks/CATALOGUE.md to what "claimcheck docs" prints, and the page to what Markdown makes of it.

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"claimcheck/checks"
	"claimcheck/fixtures"
)

func TestCatalogueIsFresh(t *testing.T) {
	got := runIn(t, t.TempDir(), "docs")
	if got.status != statusClean || got.err != "" {
		t.Fatalf("exit status %d, and on stderr: %s", got.status, got.err)
	}
	path := filepath.Join(repository, "checks", "CATALOGUE.md")
	if *update {
		if err := os.WriteFile(path, []byte(got.out), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(kept), got.out); diff != "" {
		t.Errorf("the catalogue is stale; make update renews it:\n%s", diff)
	}
}

// TestCatalogueIsTheSameOnAnyDay lets nobody find the kept page stale because a year has passed.
func TestCatalogueIsTheSameOnAnyDay(t *testing.T) {
	page := func(day time.Time) string {
		var out, errs strings.Builder
		streams := Streams{Out: &out, Err: &errs, Now: func() time.Time { return day }}
		if status := Main(t.Context(), []string{"docs"}, streams); status != statusClean {
			t.Fatal(errs.String())
		}
		return out.String()
	}
	if diff := cmp.Diff(page(today), page(today.AddDate(15, 0, 0))); diff != "" {
		t.Errorf("fifteen years later the page is another:\n%s", diff)
	}
}

// TestCatalogueTellsEverything reads the page with an eye of its own: outside of code, each check has a heading of its
// name that one line of the contents leads to, and each story is there by its title.
func TestCatalogueTellsEverything(t *testing.T) {
	text, blocks := splitFences(t, runIn(t, t.TempDir(), "docs").out)
	for _, c := range checks.All() {
		for _, line := range []string{"## " + c.Name, fmt.Sprintf("- [`%s`](#%s): %s", c.Name, c.Name, c.Title())} {
			if strings.Count(text, "\n"+line+"\n") != 1 {
				t.Errorf("the page does not have the line %q once", line)
			}
		}
		if !strings.Contains(blocks, "$ claimcheck check --check "+c.Name+"\n") {
			t.Errorf("no example of %s is run", c.Name)
		}
		for i, story := range fixtures.Stories(c.Name) {
			want := "- " + story.Title
			if i == 0 {
				want = "### Example: " + story.Title
				if !strings.Contains(blocks, story.Want) {
					t.Errorf("%s: the page does not show what is printed for %q", c.Name, story.Title)
				}
			}
			if !strings.Contains(text, "\n"+want+"\n") {
				t.Errorf("%s: the page lacks the line %q", c.Name, want)
			}
		}
	}
}

// splitFences parts a page into its text and what stands in its blocks of code, as CommonMark has it: a block ends with a
// fence at least as long as the one that begins it.
func splitFences(t *testing.T, page string) (text, blocks string) {
	t.Helper()
	opening := regexp.MustCompile("^(`{3,})[a-z]*$")
	var fence string
	for line := range strings.Lines(page) {
		bare := strings.TrimSuffix(line, "\n")
		switch match := opening.FindStringSubmatch(bare); {
		case fence == "" && match != nil:
			fence = match[1]
		case fence == "":
			text += line
		case strings.Trim(bare, "`") == "" && len(bare) >= len(fence):
			fence = ""
		default:
			blocks += line
		}
	}
	if fence != "" {
		t.Errorf("a block of code is never closed")
	}
	return text, blocks
}

func TestDocsOfSomeChecks(t *testing.T) {
	got := runIn(t, t.TempDir(), "docs", "date-order", "date-conflict")
	if !strings.HasPrefix(got.out, "## date-conflict\n") || !strings.Contains(got.out, "\n\n## date-order\n") || strings.Contains(got.out, "# The checks") {
		t.Errorf("not the sections of two checks in the order of the catalogue:\n%s", got.out)
	}
	got = runIn(t, t.TempDir(), "docs", "date-conflit")
	if want := "claimcheck: unknown check \"date-conflit\"; did you mean \"date-conflict\"?\n"; got.status != statusFailed || got.err != want || got.out != "" {
		t.Errorf("exit status %d, %q and %q; want %q", got.status, got.out, got.err, want)
	}
}

func TestMarkdownShowsTheTextAsItIs(t *testing.T) {
	for plain, want := range map[string]string{
		`("part_of") of snake_case`:     `("part_of") of snake_case`,
		"a *star*, `code` and _words_":  "a \\*star\\*, \\`code\\` and \\_words\\_",
		"[square brackets](x) <b> a<b":  `\[square brackets\](x) \<b> a\<b`,
		"AT&T &amp; &#8238;":            `AT&T \&amp; \&#8238;`,
		"one\n# two\n- three\n1. four":  "one\n\\# two\n\\- three\n1\\. four",
		"> said\n| a | b\n10) ten\n===": "\\> said\n\\| a | b\n10\\) ten\n\\===",
		`a \ b`:                         `a \\ b`,
		"well-known, 5 - 3 = 2, 3.5":    "well-known, 5 - 3 = 2, 3.5",
	} {
		if got := escapeMarkdown(plain); got != want {
			t.Errorf("%q is written %q, want %q", plain, got, want)
		}
	}
	if got, want := paragraphMarkdown("    one\n      two\n    three"), "```text\none\n  two\nthree\n```"; got != want {
		t.Errorf("an example is written %q, want %q", got, want)
	}
}
