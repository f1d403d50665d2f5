package dossier

// These tests hold every dossier to what its readers rely on: that links lead somewhere, that nothing is told twice or left
// out, that the numbers are those of the report, and that nothing in it could forge what it says.

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/cmd/internal/report"
	"claimcheck/cmd/internal/terminal"
	"claimcheck/fixtures"
)

// failer is what tests and property tests complain to.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// inspect holds a dossier to all that holds for each of them.
func inspect(t failer, d *Dossier) {
	t.Helper()
	things := declared(t, d)
	walk(reflect.ValueOf(d), func(v reflect.Value) {
		switch told := v.Interface().(type) {
		case string:
			if terminal.Clean(told) != told {
				t.Errorf("the text %q is not clean", told)
			}
			if len(told) > 5*(longest+tolerated) {
				t.Errorf("a text has %d bytes", len(told))
			}
		case Link:
			if told.Key == "" {
				break
			}
			if there, ok := things[told.Key]; !ok || there.Article != told.Article {
				t.Errorf("the link %v leads nowhere", told)
			}
		case Finding:
			if len(told.Sides) == 0 || told.Title == "" || told.Place == "" {
				t.Errorf("the finding %v has no side, title or place", told.Link)
			}
		case Run:
			for _, begins := range told.Begins {
				if !slices.Contains(told.Claims, begins) {
					t.Errorf("%v begins with a run in which it does not stand", begins)
				}
			}
			if (len(told.Claims) == 0) && told.Worst != check.Off {
				t.Errorf("a run without claims weighs %s", told.Worst)
			}
		}
	})
	inspectFindings(t, d)
}

var plainKey = regexp.MustCompile(`^[A-Za-z0-9-]+$`)

// declared lists everything that links may lead to, and sees that no two things have one key.
func declared(t failer, d *Dossier) map[string]Link {
	t.Helper()
	things := map[string]Link{}
	folded := map[string]bool{}
	declare := func(link Link) {
		if key := strings.ToLower(link.Key); folded[key] || !plainKey.MatchString(link.Key) {
			t.Errorf("the key %q is no key of its own", link.Key)
		}
		folded[strings.ToLower(link.Key)] = true
		things[link.Key] = link
	}
	pages := map[string]bool{}
	for _, article := range d.Articles {
		if pages[article.Link.Article] {
			t.Errorf("two articles have the page %q", article.Link.Article)
		}
		pages[article.Link.Article] = true
		declare(article.Link)
		for _, source := range article.Sources {
			declare(source.Link)
		}
		for _, claim := range article.Claims {
			declare(claim.Link)
		}
		for _, finding := range slices.Concat(article.Findings, article.Silenced) {
			declare(finding.Link)
		}
	}
	for _, finding := range d.Apart {
		declare(finding.Link)
	}
	for _, person := range d.People {
		declare(person.Link)
	}
	for _, event := range d.Events {
		declare(event.Link)
	}
	return things
}

// inspectFindings sees that every finding is told once, the worst first, and counted.
func inspectFindings(t failer, d *Dossier) {
	t.Helper()
	var speaking, silent int
	var weights Weights
	told := map[*Finding]bool{}
	lists := [][]*Finding{d.Findings, d.Apart}
	for _, article := range d.Articles {
		lists = append(lists, article.Findings, article.Silenced)
		var own Weights
		for _, finding := range article.Findings {
			own.add(finding.Severity)
		}
		if own != article.Weights {
			t.Errorf("article %s counts %v of its findings %v", article.Label, article.Weights, own)
		}
		if article.Checking.Total() != len(article.Claims) {
			t.Errorf("article %s counts %d of its claims %d", article.Label, article.Checking.Total(), len(article.Claims))
		}
		for _, finding := range article.Elsewhere {
			if slices.Contains(article.Findings, finding) || finding.State != "" {
				t.Errorf("the finding %v is told elsewhere too", finding.Link)
			}
		}
	}
	for i, list := range lists {
		if !slices.IsSortedFunc(list, func(a, b *Finding) int { return int(b.Severity) - int(a.Severity) }) {
			t.Errorf("the findings of list %d are not told with the worst first", i)
		}
		for _, finding := range list {
			switch {
			case i == 0:
				weights.add(finding.Severity)
			case told[finding]:
				t.Errorf("the finding %v is told twice", finding.Link)
			case finding.State == "":
				speaking++
				if !slices.Contains(d.Findings, finding) {
					t.Errorf("the finding %v is none of all", finding.Link)
				}
			default:
				silent++
			}
			told[finding] = told[finding] || i > 0
		}
	}
	if speaking != len(d.Findings) || weights != d.Counts.Weights || silent != d.Counts.Silenced+d.Counts.Known {
		t.Errorf("%d and %d findings are told, and %d listed; counted are %v", speaking, silent, len(d.Findings), d.Counts)
	}
	if d.Counts.Checking.Total() != d.Counts.Claims || len(d.Articles) != d.Counts.Articles {
		t.Errorf("%d articles are told and counted %v", len(d.Articles), d.Counts)
	}
}

// walk visits every value that a dossier is made of, what pointers lead to once.
func walk(v reflect.Value, visit func(reflect.Value)) {
	seen := map[any]bool{}
	var step func(reflect.Value)
	ours := func(t reflect.Type) bool {
		return strings.HasSuffix(t.PkgPath(), "/dossier") || strings.HasSuffix(t.PkgPath(), "/timeline")
	}
	step = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if v.IsNil() || !ours(v.Type().Elem()) || seen[v.Interface()] {
				return
			}
			seen[v.Interface()] = true
			step(v.Elem())
		case reflect.Slice:
			for i := range v.Len() {
				step(v.Index(i))
			}
		case reflect.Struct:
			if !ours(v.Type()) {
				return
			}
			visit(v)
			for i := range v.NumField() {
				step(v.Field(i))
			}
		case reflect.String:
			visit(v)
		}
	}
	step(v)
}

// inspectWhole holds the dossier on a whole dataset to its report.
func inspectWhole(t failer, r report.Report, d *Dossier) {
	t.Helper()
	inspect(t, d)
	s := r.Summary
	want := Counts{
		Articles: s.Articles, Claims: s.Claims, Checks: len(r.Checks), Weights: Weights{s.Errors, s.Warnings, s.Infos},
		Silenced: s.Suppressed, Known: s.Known, Skipped: s.Skipped, Checking: d.Counts.Checking, Unattributed: d.Counts.Unattributed,
	}
	if d.Counts != want {
		t.Errorf("counted %v, the report %v", d.Counts, want)
	}
	missing := 0
	for _, finding := range r.Findings {
		if finding.Check == "attribution-missing" {
			missing++
		}
	}
	for _, list := range [][]report.Finding{r.Suppressed, r.Known} {
		for _, finding := range list {
			if finding.Check == "attribution-missing" {
				missing++
			}
		}
	}
	if d.Counts.Unattributed != missing {
		t.Errorf("%d sayings are unattributed, and %d findings say so", d.Counts.Unattributed, missing)
	}
}

func TestDossiersOfAllStories(t *testing.T) {
	found := 0
	for _, folder := range fixtures.Folders() {
		for _, story := range fixtures.Stories(folder) {
			t.Run(folder+"/"+story.Name, func(t *testing.T) {
				dir := t.TempDir()
				if err := story.Write(dir); err != nil {
					t.Fatal(err)
				}
				r := reportOn(t, dir)
				d := of(t, r, Selection{})
				inspectWhole(t, r, d)
				found += len(d.Findings)
				if diff := dump(of(t, reportOn(t, dir), Selection{})); diff != dump(d) {
					t.Error("the same dataset gives two dossiers")
				}
				for _, article := range r.Records().Articles {
					inspect(t, of(t, r, Selection{Article: article.ID}))
				}
			})
		}
	}
	if found < 100 {
		t.Errorf("the stories have %d findings", found)
	}
}

func TestDossiersOfConsistentNewsrooms(t *testing.T) {
	const root = "../../../../fixtures/consistent"
	rooms, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, room := range rooms {
		t.Run(room.Name(), func(t *testing.T) {
			r := reportOn(t, filepath.Join(root, room.Name()))
			d := of(t, r, Selection{})
			inspectWhole(t, r, d)
			if len(d.Articles) == 0 || len(d.People) == 0 {
				t.Errorf("told are %d articles and %d people", len(d.Articles), len(d.People))
			}
			for _, person := range d.People {
				for _, title := range person.Titles {
					if title.Verdict == "not held then" || title.Verdict == "not in the register" {
						t.Errorf("%s is called %q, which is %s", person.Name, title.Title, title.Verdict)
					}
				}
			}
			for _, event := range r.Records().Events.Items {
				selected := of(t, r, Selection{Event: event.ID})
				inspect(t, selected)
				if len(selected.Events) != 1 {
					t.Errorf("of event %s %d events are told", event.ID, len(selected.Events))
				}
			}
		})
	}
}

func TestLinesAreCutWhereTheySay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"war ", "战争", "\u202e", "\n", "x", "\xff"}).Draw(t, "word")
		text := strings.Repeat(word, rapid.IntRange(0, 2*longest).Draw(t, "times"))
		kept, left := cut(text, longest)
		if !strings.HasPrefix(text, kept) {
			t.Fatalf("%q is no beginning", kept)
		}
		if all, rest := len([]rune(text)), len([]rune(text[len(kept):])); rest != left || all > longest+tolerated && (left == 0 || all-rest > longest) {
			t.Fatalf("of %d code points %d are said to be left out and %d are", all, left, rest)
		}
		if cleaned := line(text); terminal.Clean(cleaned) != cleaned || left > 0 != strings.HasSuffix(cleaned, " more characters)") {
			t.Fatalf("shown is %q", cleaned)
		}
	})
}

func TestKeysAreDistinct(t *testing.T) {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "A", "a-b", "a-", "-", "", "1", "a-2", "2", "ä", "\x00", strings.Repeat("x", 100)}), 1, 3)
	rapid.Check(t, func(t *rapid.T) {
		k := keys{}
		seen := map[string]bool{}
		for _, each := range rapid.SliceOfN(words, 1, 60).Draw(t, "things") {
			key := k.take(append([]string{"claim"}, each...)...)
			if seen[strings.ToLower(key)] || !plainKey.MatchString(key) {
				t.Fatalf("the key %q of %q is taken or not plain", key, each)
			}
			seen[strings.ToLower(key)] = true
		}
	})
}
