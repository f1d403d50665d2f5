package memo

// These tests hold memos to a length, and what they leave out to what they say about it.

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/markdown/markdowntest"
	"claimcheck/cmd/internal/report/dossier"
)

// mostComment is what GitHub takes as a comment on a pull request.
const mostComment = 65_536

// within writes a dossier in at most that many characters; it is empty where there is no room for a summary.
func within(t markdowntest.T, d *dossier.Dossier, most int) string {
	t.Helper()
	var out strings.Builder
	switch err := WriteWithin(&out, d, most); {
	case err != nil && !strings.Contains(err.Error(), "its summary alone takes"):
		t.Fatalf("%v", err)
	case err != nil && out.Len() > 0:
		t.Fatalf("an error and a memo")
	case markdown.Units(out.String()) > most:
		t.Fatalf("%d characters where %d are allowed", markdown.Units(out.String()), most)
	}
	return out.String()
}

// flood is a dossier of many articles, each with findings whose messages are that long.
func flood(articles, findings, length int) *dossier.Dossier {
	d := &dossier.Dossier{Dataset: "flood", Counts: dossier.Counts{Articles: articles, Weights: dossier.Weights{Errors: articles * findings}}}
	for i := range articles {
		a := &dossier.Article{Link: link("", fmt.Sprintf("article-%d", i), ""), Heading: fmt.Sprintf("Article %d", i), Weights: dossier.Weights{Errors: findings}}
		for n := range findings {
			claim := &dossier.Claim{Link: link("", fmt.Sprintf("claim-%d-%d", i, n), "c"), Kind: "date", Quote: "on Tuesday"}
			f := &dossier.Finding{
				Link: link("", fmt.Sprintf("finding-%d-%d", i, n), "f"), Severity: check.Error, Check: "date-conflict", Title: "Dates", Heading: a.Heading,
				Message: strings.Repeat("long ", length/5) + "message", Place: "a.json:1:1", Sides: []dossier.Side{{Quote: "on Tuesday", Place: "a.json:1:1"}},
			}
			claim.Findings = []dossier.Link{f.Link}
			a.Findings, a.Claims, d.Findings = append(a.Findings, f), append(a.Claims, claim), append(d.Findings, f)
		}
		d.Articles = append(d.Articles, a)
	}
	return d
}

var (
	leftFindings = regexp.MustCompile(`(?m)^Left out for want of room:.*?(\d+) findings?\b`)
	leftStories  = regexp.MustCompile(`(?m)^Left out for want of room:.*?the (\d+) stor`)
	leftArticles = regexp.MustCompile(`(?m)^Left out for want of room:.*?(\d+) articles?( and|\.|,)`)
)

func counted(pattern *regexp.Regexp, text string) int {
	found := pattern.FindStringSubmatch(text)
	if found == nil {
		return 0
	}
	n, err := strconv.Atoi(found[1])
	if err != nil {
		panic(err)
	}
	return n
}

func TestWithinALengthTheWorstFindingsStay(t *testing.T) {
	for _, test := range []struct {
		name                               string
		articles, findings, length         int
		fewestRows, fewestStories, leftOut int
	}{
		{"some long findings", 5, 20, 3000, 40, 15, 0},
		{"many short findings", 400, 2, 60, 100, 100, 1},
		{"a great many findings", 1000, 20, 300, 90, 80, 1},
		{"all fits", 10, 2, 60, 20, 20, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := flood(test.articles, test.findings, test.length)
			text := within(t, d, mostComment)
			checkPage(t, text)
			rows, stories := 0, 0
			for i, f := range d.Findings {
				row := strings.Contains(text, fmt.Sprintf("\n| [%d](#%s) |", i+1, f.Key)) || strings.Contains(text, fmt.Sprintf("\n| %d |", i+1))
				story := strings.Contains(text, fmt.Sprintf("\n### %d. ", i+1))
				if row && rows < i || story && stories < i {
					t.Fatalf("finding %d is told, one that is worse is not", i+1)
				}
				if row {
					rows++
				}
				if story {
					stories++
				}
			}
			all := len(d.Findings)
			if rows < test.fewestRows || stories < test.fewestStories {
				t.Errorf("%d rows and %d stories", rows, stories)
			}
			if got, want := counted(leftFindings, text), all-max(rows, stories); got != want || got < test.leftOut {
				t.Errorf("%d findings are counted as left out, %d are", got, want)
			}
			if got, want := counted(leftStories, text), max(rows-stories, 0); got != want {
				t.Errorf("%d stories are counted as left out, %d are", got, want)
			}
			sections := strings.Count(text, "\n## Article ")
			if got, want := counted(leftArticles, text), test.articles-sections; got != want {
				t.Errorf("%d articles are counted as left out, %d are:\n%s", got, want, text[:800])
			}
			if full := sections == test.articles && stories == all; full != !strings.Contains(text, "Left out") {
				t.Errorf("all is told: %t, but the memo begins with\n%s", full, text[:500])
			}
		})
	}
}

func TestWithinAnyLengthMemosAreWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := hostileDossier().Draw(t, "dossier")
		all := written(t, d)
		most := rapid.IntRange(0, markdown.Units(all)+100).Draw(t, "most")
		text := within(t, d, most)
		switch {
		case most >= markdown.Units(all) && text != all:
			t.Fatalf("there is room for %d, but not all is told that takes %d", most, markdown.Units(all))
		case text == "":
			if most > 10_000 {
				t.Fatalf("no memo in %d characters", most)
			}
			return
		case text != all && strings.Count(text, "\nLeft out for want of room: ") != 1:
			t.Fatalf("what is left out is not counted in\n%s", text)
		}
		checkPage(t, text)
	})
}

func TestALengthWithoutRoomForTheSummaryIsAnError(t *testing.T) {
	err := WriteWithin(&strings.Builder{}, shipped(), 300)
	if err == nil || !strings.Contains(err.Error(), "allow that many at least") {
		t.Fatalf("got %v", err)
	}
	least := counted(regexp.MustCompile(`takes (\d+);`), err.Error())
	if text := within(t, shipped(), least); !strings.HasPrefix(text, "# Consistency report: claims/data\n") {
		t.Errorf("in %d characters: %q", least, text)
	}
}

func TestAStoryWithoutRoomLeavesItToOthers(t *testing.T) {
	d := flood(3, 1, 60)
	d.Findings[0].Message = strings.Repeat("monster ", 3000)
	text := within(t, d, 8000)
	if strings.Contains(text, "### 1.") || !strings.Contains(text, "### 2.") || !strings.Contains(text, "### 3.") || !strings.Contains(text, "\n| 1 | error") {
		t.Errorf("got\n%s", text)
	}
	if got := counted(leftStories, text); got != 1 {
		t.Errorf("%d stories are counted", got)
	}
	checkPage(t, text)
}
