package browsertest

// This file holds what a test does with an opened page.

import (
	"context"
	"encoding/json"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Tab is a page that a test has opened.
type Tab struct {
	t       testing.TB
	context context.Context

	lock sync.Mutex
	// said is what the page wrote to the console or what a policy forbade it, and asked are the addresses it asked for.
	said, asked []string
}

// Open opens a file in a tab of its own, as wide as a desktop.
func Open(t testing.TB, file string) *Tab {
	t.Helper()
	parent := browser(t)
	ctx, stop := chromedp.NewContext(parent)
	t.Cleanup(stop)
	tab := &Tab{t: t, context: ctx}
	if err := chromedp.Listen(ctx, tab.note); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	// Tabs of other tests may have the focus, and keys would go nowhere.
	if _, err := chromedp.Call(ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}); err != nil {
		t.Fatal(err)
	}
	domain := performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks}
	if _, err := chromedp.Call(ctx, performance.Enable, domain); err != nil {
		t.Fatal(err)
	}
	tab.Width(1280)
	tab.Prefer("prefers-color-scheme", "light")
	tab.Go(file)
	return tab
}

// note keeps what the page says and asks for.
func (tab *Tab) note(event any) {
	tab.lock.Lock()
	defer tab.lock.Unlock()
	switch event := event.(type) {
	case *runtime.EventConsoleAPICalled:
		var words []string
		for _, argument := range event.Args {
			words = append(words, string(argument.Value)+argument.Description)
		}
		tab.said = append(tab.said, "console: "+strings.Join(words, " "))
	case *runtime.EventExceptionThrown:
		tab.said = append(tab.said, "exception: "+event.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		tab.said = append(tab.said, "log: "+event.Entry.Text)
	case *network.EventRequestWillBeSent:
		tab.asked = append(tab.asked, event.Request.URL)
	}
}

func (tab *Tab) do(steps ...chromedp.Action[chromedp.Void]) {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.context, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		tab.t.Fatal(err)
	}
}

// Go opens another file in the tab.
func (tab *Tab) Go(file string) {
	tab.t.Helper()
	absolute, err := filepath.Abs(file)
	if err != nil {
		tab.t.Fatal(err)
	}
	tab.do(chromedp.Navigate((&url.URL{Scheme: "file", Path: filepath.ToSlash(absolute)}).String()))
}

// Width makes the page so many pixels wide.
func (tab *Tab) Width(pixels int64) {
	tab.t.Helper()
	tab.do(chromedp.EmulateViewport(pixels, 900))
}

// Prefer sets what a style may ask for of its reader, such as "prefers-color-scheme" to "dark". The reader of the tests
// wants no motion in any case: a page that still moves cannot be clicked at.
func (tab *Tab) Prefer(feature, value string) {
	tab.t.Helper()
	params := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-reduced-motion", Value: "reduce"}, {Name: feature, Value: value},
	}}
	if _, err := chromedp.Call(tab.context, emulation.SetEmulatedMedia, params); err != nil {
		tab.t.Fatal(err)
	}
}

// Press presses keys, one a rune: package kb of chromedp names those without a letter.
func (tab *Tab) Press(keys string, options ...chromedp.KeyOption) {
	tab.t.Helper()
	tab.do(chromedp.KeyEvent(keys, options...))
}

// Click clicks the first element that a CSS selector finds, as soon as it is in sight and has come to rest: what a page lays
// out only when it comes into sight moves what is below.
func (tab *Tab) Click(selector string) {
	tab.t.Helper()
	Value[bool](tab, `new Promise((done) => {
		const element = document.querySelector(`+strconv.Quote(selector)+`);
		if (!element) return done(false);
		const settle = (left) => {
			element.scrollIntoView({block: "center", behavior: "instant"});
			left ? requestAnimationFrame(() => settle(left - 1)) : done(true);
		};
		settle(3);
	})`)
	tab.do(chromedp.Click(chromedp.CSS(selector)))
}

// Follow clicks a link and waits for where it leads, on this page or on another.
func (tab *Tab) Follow(selector string) {
	tab.t.Helper()
	before := Value[string](tab, `location.href`)
	tab.Click(selector)
	for begin := time.Now(); time.Since(begin) < patience; time.Sleep(10 * time.Millisecond) {
		// Between two pages there is none to ask, which is an error.
		here, err := chromedp.Run(tab.context, chromedp.Evaluate[string](`document.readyState === "complete" ? location.href : ""`))
		if err == nil && here != "" && here != before {
			return
		}
	}
	tab.t.Fatalf("the link %s leads nowhere", selector)
}

// Type types a text into the first element that a CSS selector finds.
func (tab *Tab) Type(selector, text string) {
	tab.t.Helper()
	tab.do(chromedp.Focus(chromedp.CSS(selector)), chromedp.KeyEvent(text))
}

// Screenshot is the whole page as a PNG.
func (tab *Tab) Screenshot() []byte {
	tab.t.Helper()
	return run(tab, chromedp.FullScreenshot(100))
}

// Value is what an expression in the page's own language gives.
func Value[T any](tab *Tab, expression string) T {
	tab.t.Helper()
	return run(tab, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

func run[T any](tab *Tab, action chromedp.Action[T]) T {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.context, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, action)
	if err != nil {
		tab.t.Fatal(err)
	}
	return value
}

// Work is how long the page's processor works until a script is done and what it changed is laid out and painted. It is no time
// of the clock, so that other programs on the machine do not count.
func (tab *Tab) Work(script string) time.Duration {
	tab.t.Helper()
	before := tab.worked()
	Value[bool](tab, `new Promise((done) => {`+script+`; requestAnimationFrame(() => requestAnimationFrame(() => done(true)));})`)
	return tab.worked() - before
}

// worked is how long the page's processor has worked so far.
func (tab *Tab) worked() time.Duration {
	tab.t.Helper()
	result, err := chromedp.Call(tab.context, performance.GetMetrics, cdp.Empty{})
	if err != nil {
		tab.t.Fatal(err)
	}
	for _, metric := range result.Metrics {
		if metric.Name == "TaskDuration" {
			return time.Duration(metric.Value * float64(time.Second))
		}
	}
	tab.t.Fatal("the browser does not tell how long it worked")
	return 0
}

// Silent sees that the page has written nothing to the console, broken no policy, and asked for nothing but files.
func (tab *Tab) Silent() {
	tab.t.Helper()
	tab.lock.Lock()
	defer tab.lock.Unlock()
	for _, line := range tab.said {
		tab.t.Error("the browser says: " + line)
	}
	for _, address := range tab.asked {
		if !strings.HasPrefix(address, "file:") {
			tab.t.Error("the page asked for " + address)
		}
	}
}

// Fits sees that nothing is wider than the page, which would then have to be moved sideways.
func (tab *Tab) Fits() {
	tab.t.Helper()
	over := Value[[]string](tab, `(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		return [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > width + 1)
			.slice(0, 5).map((e) => e.outerHTML.slice(0, 200));
	})()`)
	if wide := Value[bool](tab, `document.documentElement.scrollWidth > document.documentElement.clientWidth`); wide {
		tab.t.Errorf("the page is wider than its window: %s", strings.Join(over, "\n"))
	}
}

// Audit lets axe-core look for what keeps people from reading the page, by WCAG 2.2 at level AA and by its best practices;
// at the whole page, or at the parts that selectors name where it is so long that axe-core takes minutes.
func (tab *Tab) Audit(parts ...string) {
	tab.t.Helper()
	tab.do(chromedp.Evaluate[chromedp.Void](axe(tab.t)))
	type violation struct {
		ID, Help string
		Nodes    []struct {
			HTML           string
			FailureSummary string
		}
	}
	if len(parts) == 0 {
		parts = []string{"html"}
	}
	quoted, err := json.Marshal(parts)
	if err != nil {
		tab.t.Fatal(err)
	}
	for _, v := range Value[[]violation](tab, `axe.run(`+string(quoted)+`, {resultTypes: ["violations"]}).then((r) => r.violations)`) {
		var where []string
		for _, n := range v.Nodes[:min(3, len(v.Nodes))] {
			where = append(where, n.HTML+"\n"+n.FailureSummary)
		}
		tab.t.Errorf("axe-core finds %s (%s) in %d places:\n%s", v.ID, v.Help, len(v.Nodes), strings.Join(where, "\n"))
	}
}
