// Package browsertest opens HTML in a real browser, for tests only: Debian's Chromium, driven over its own protocol, and
// axe-core, which audits a page for accessibility.
//
// A test's package calls [Main] from its TestMain, and each test calls [Open] for a tab of its own in the one browser that
// they all share. Where Chromium or axe-core is missing, the tests are skipped with a word on how to install it; with
// CI_REQUIRES_ALL set they fail, since there nothing may go untested.
package browsertest

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

const (
	howToInstall = "install it with: apt-get install chromium fonts-dejavu-core fonts-noto-cjk fonts-noto-color-emoji"
	howToAudit   = "install it with: npm ci --prefix .ci/browser"

	// patience is how long a step in the browser may take before its test fails.
	patience = 30 * time.Second
)

// shared is the browser of this process, which the first test starts.
var shared struct {
	once    sync.Once
	context context.Context
	stop    func()
	err     error
}

// Main runs the tests of a package, stops the browser that they may have started, and returns their exit status.
func Main(m *testing.M) int {
	status := m.Run()
	if shared.stop != nil {
		shared.stop()
	}
	return status
}

// need skips a test for which a program is missing, or fails it where none may be skipped.
func need(t testing.TB, missing, how string) {
	t.Helper()
	if os.Getenv("CI_REQUIRES_ALL") != "" {
		t.Fatalf("%s is not installed, and CI_REQUIRES_ALL lets no test be skipped; %s", missing, how)
	}
	t.Skipf("%s is not installed, so nothing is tried in a browser; %s", missing, how)
}

// start starts the browser. It has a profile of its own, which goes with it, and asks nobody outside for anything.
func start(program string) {
	profile, err := os.MkdirTemp("", "claimcheck-browser-")
	if err != nil {
		shared.err = err
		return
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program), chromedp.UserDataDir(profile), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	allocator, stopAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	browser, stopBrowser := chromedp.NewContext(allocator)
	shared.context = browser
	shared.stop = func() {
		_ = chromedp.Cancel(browser)
		stopBrowser()
		stopAllocator()
		_ = os.RemoveAll(profile)
	}
	shared.err = chromedp.Do(browser)
}

// browser is the browser that all tests share.
func browser(t testing.TB) context.Context {
	t.Helper()
	program, err := exec.LookPath("chromium")
	if err != nil {
		need(t, "chromium", howToInstall)
	}
	shared.once.Do(func() { start(program) })
	if shared.err != nil {
		t.Fatal(shared.err)
	}
	return shared.context
}

// axe is the source of axe-core, from the packages that tests of a browser need.
func axe(t testing.TB) string {
	t.Helper()
	root, err := repository()
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(filepath.Join(root, ".ci", "browser", "node_modules", "axe-core", "axe.min.js"))
	if os.IsNotExist(err) {
		need(t, "axe-core", howToAudit)
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}

// repository is the folder of go.mod, in which tests run somewhere below.
func repository() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", os.ErrNotExist
		}
		dir = parent
	}
}
