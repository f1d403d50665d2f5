package cli

// This file shows how far a run is, to somebody who waits at a terminal. It speaks on Err alone, only where that is a
// terminal, and not before a second has passed; when the run ends nothing of it is left on the screen.

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// patience is how long a run may take before anything is shown.
const patience = time.Second

// progress is how far a run is.
type progress struct {
	mutex     sync.Mutex
	phase     string
	things    string
	done      int
	total     int
	timer     *time.Timer
	container *mpb.Progress
	bar       *mpb.Bar
	stopped   bool
}

// progress begins to watch a run. Nothing is ever shown where nobody watches or somebody asked for quiet.
func (a *app) progress(ctx context.Context, quiet bool) *progress {
	p := &progress{phase: "reading"}
	if quiet || !a.ErrTerminal.Present || a.env("TERM") == "dumb" {
		p.stopped = true
		return p
	}
	p.timer = time.AfterFunc(patience, func() { p.show(ctx, a) })
	return p
}

func (p *progress) show(ctx context.Context, a *app) {
	p.mutex.Lock()
	if p.stopped {
		p.mutex.Unlock()
		return
	}
	p.container = mpb.NewWithContext(ctx, mpb.WithOutput(a.Err), mpb.WithWidth(30), mpb.WithAutoRefresh())
	p.bar = p.container.New(int64(p.total), mpb.BarStyle().Lbound("[").Rbound("]"), mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Any(func(decor.Statistics) string { return p.words() })))
	bar, done := p.bar, p.done
	p.mutex.Unlock()
	bar.SetCurrent(int64(done)) // Whoever draws the bar asks for its words, and must not find them locked.
}

// words tells the phase: "reading 120 of 10000 files ".
func (p *progress) words() string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.total == 0 {
		return p.phase + " "
	}
	return fmt.Sprintf("%s %d of %d %s ", p.phase, p.done, p.total, p.things)
}

// reading is told how many files have been read.
func (p *progress) reading(done, total int) { p.update("reading", "files", done, total) }

// checking is told how much of the checking is done.
func (p *progress) checking(done, total int) { p.update("checking", "parts", done, total) }

// update takes steps in any order, since several goroutines report them.
func (p *progress) update(phase, things string, done, total int) {
	p.mutex.Lock()
	if p.stopped || phase == p.phase && done < p.done && total == p.total {
		p.mutex.Unlock()
		return
	}
	p.phase, p.things, p.done, p.total = phase, things, done, total
	bar := p.bar
	p.mutex.Unlock()
	if bar != nil {
		bar.SetTotal(int64(total)+1, false) // A bar that is full would end by itself.
		bar.SetCurrent(int64(done))
	}
}

// stop wipes what is shown; it may be called again.
func (p *progress) stop() {
	p.mutex.Lock()
	if p.stopped {
		p.mutex.Unlock()
		return
	}
	p.stopped = true
	p.timer.Stop()
	bar, container := p.bar, p.container
	p.mutex.Unlock()
	if bar != nil {
		bar.Abort(true)
		container.Wait()
	}
}
