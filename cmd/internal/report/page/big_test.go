package page

// These tests lay out dossiers of many articles: a file of 500 has to stay quick to use, and a folder of thousands quick to
// write, in memory that does not grow with it.

import (
	"fmt"
	"io"
	"reflect"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"claimcheck/cmd/internal/report/browsertest"
	"claimcheck/cmd/internal/report/dossier"
)

// big is a dossier of so many articles, each of which is one of the sample's with keys of its own.
func big(articles int) *dossier.Dossier {
	d := &dossier.Dossier{Dataset: "claims/data", Counts: dossier.Counts{Articles: articles, Checks: 31}}
	for n := range articles {
		s := sample()
		suffix := fmt.Sprintf("-%d", n)
		seen := map[uintptr]bool{}
		for _, part := range []any{s.Articles, s.Events} {
			renamed(reflect.ValueOf(part), suffix, seen)
		}
		a := s.Articles[n%2]
		a.Heading, a.Day = a.Heading+suffix, fmt.Sprintf("2021-%02d-%02d", n%12+1, n%28+1)
		for _, f := range a.Findings {
			f.Heading, f.Day = a.Heading, a.Day
			if f.Event != nil {
				f.Event.Articles = f.Event.Articles[:1]
			}
			for i := range f.Sides { // The other article is not among these.
				if f.Sides[i].Article != "" {
					f.Sides[i].Claim = dossier.Link{}
				}
			}
		}
		d.Articles = append(d.Articles, a)
		d.Findings = append(d.Findings, a.Findings...)
		d.Counts.Claims += len(a.Claims)
		d.Counts.Checking.Open += len(a.Claims)
	}
	return d
}

// renamed gives every link below a value a suffix.
func renamed(v reflect.Value, suffix string, seen map[uintptr]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || seen[v.Pointer()] || v.Type().Elem().PkgPath() != reflect.TypeFor[dossier.Link]().PkgPath() {
			return
		}
		seen[v.Pointer()] = true
		renamed(v.Elem(), suffix, seen)
	case reflect.Slice:
		if seen[v.Pointer()] { // Lists of links are shared among claims.
			return
		}
		if v.Len() > 0 {
			seen[v.Pointer()] = true
		}
		for i := range v.Len() {
			renamed(v.Index(i), suffix, seen)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[dossier.Link]() {
			l := v.Addr().Interface().(*dossier.Link)
			if l.Key != "" {
				l.Key += suffix
			}
			if l.Article != "" {
				l.Article += suffix
			}
			return
		}
		for i := range v.NumField() {
			renamed(v.Field(i), suffix, seen)
		}
	}
}

func TestManyArticlesKeepTheRules(t *testing.T) {
	checkPages(t, map[string]string{"index.html": written(t, big(longReport))})
	checkPages(t, writtenFolder(t, big(longReport)))
}

// Far down a long page, where the browser has not laid out anything yet, a link still shows what it leads to.
func TestLongPagesAreFollowed(t *testing.T) {
	t.Parallel()
	tab := opened(t, big(3*longReport))
	seen := browsertest.Value[bool](tab, `new Promise((done) => {
		location.hash = "f-tenure-41";
		setTimeout(() => {
			const box = document.getElementById("f-tenure-41").getBoundingClientRect();
			done(box.height > 0 && box.top >= 0 && box.top < innerHeight);
		}, 300);
	})`)
	if !seen {
		t.Error("a link to something far down the page does not show it")
	}
	tab.Silent()
	tab.Fits()
	tab.Width(390)
	tab.Fits()
}

// BenchmarkActions tells how long the browser works when somebody acts on a report of 500 articles.
func BenchmarkActions(b *testing.B) {
	tab := opened(b, big(500))
	for _, action := range []struct{ name, script string }{
		{"sort-findings", `document.querySelector("#findings_table th:nth-child(3) button").click()`},
		{"sort-articles", `document.querySelector("#articles_table th:nth-child(3) button").click()`},
		{"filter", `(() => {const f = document.querySelector("[name=words]"); f.value = f.value ? "" : "lark 41"; f.dispatchEvent(new Event("input"));})()`},
	} {
		b.Run(action.name, func(b *testing.B) {
			worked := time.Duration(0)
			for b.Loop() {
				worked += tab.Work(action.script)
			}
			b.ReportMetric(float64(worked.Milliseconds())/float64(b.N), "ms-of-processor/op")
		})
	}
}

// counter counts what is written, and how many files are open at a time.
type counter struct{ bytes, files, open, most atomic.Int64 }

type counted struct{ in *counter }

func (c counted) Write(p []byte) (int, error) {
	c.in.bytes.Add(int64(len(p)))
	return len(p), nil
}

func (c counted) Close() error {
	c.in.open.Add(-1)
	return nil
}

func (c *counter) create(string) (io.WriteCloser, error) {
	c.files.Add(1)
	c.most.Store(max(c.most.Load(), c.open.Add(1)))
	return counted{c}, nil
}

func TestFolderOpensFewFiles(t *testing.T) {
	var c counter
	if err := WriteFolder(c.create, big(200)); err != nil {
		t.Fatal(err)
	}
	if c.files.Load() != 201 || c.open.Load() != 0 || c.most.Load() > int64(runtime.GOMAXPROCS(0)) {
		t.Errorf("%d files were made, %d at a time, and %d are still open", c.files.Load(), c.most.Load(), c.open.Load())
	}
}

func TestFolderTellsFaults(t *testing.T) {
	full := fmt.Errorf("the disk is full")
	err := WriteFolder(func(name string) (io.WriteCloser, error) {
		if strings.Contains(name, "ferry") {
			return nil, full
		}
		return counted{&counter{}}, nil
	}, sample())
	if err != full {
		t.Errorf("the error is %v", err)
	}
}

func BenchmarkFolder(b *testing.B) {
	d := big(1000)
	var c counter
	b.ReportAllocs()
	for b.Loop() {
		if err := WriteFolder(c.create, d); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(c.bytes.Load())/float64(b.N)/1e6, "MB-written/op")
}
