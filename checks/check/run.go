package check

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"claimcheck/claims"
)

// Settings say how checks are run.
type Settings struct {
	// Severities gives checks another severity by name; Off leaves one out.
	Severities map[string]Severity
	// Today is the day against which suppressions expire.
	Today time.Time
}

// Result is what a run found.
type Result struct {
	// Findings are those that speak, in the order of their places.
	Findings []Finding
	// Suppressed are those that somebody silenced, in the same order.
	Suppressed []Finding
	// Failures tell of checks that broke on some input; the others' findings are whole.
	Failures []Failure
}

// Failure is a check that panicked, which is a fault of the program and never of its input.
type Failure struct {
	Check  string
	Reason string
}

// chunk is how many units of a scope one goroutine takes at a time.
const chunk = 64

// task is a run of units of one check.
type task struct {
	check    *Check
	severity Severity
	from, to int
}

// Run runs checks over a dataset with as many goroutines as there are processors. The findings and their order do not
// depend on that number.
func Run(ctx context.Context, d *claims.Dataset, checks []*Check, settings Settings) (Result, error) {
	groups := NewGroups(d)
	var tasks []task
	for _, c := range checks {
		severity, changed := settings.Severities[c.Name]
		if !changed {
			severity = c.Severity
		}
		if severity == Off {
			continue
		}
		for from, count := 0, c.Run.count(groups); from < count; from += chunk {
			tasks = append(tasks, task{c, severity, from, min(from+chunk, count)})
		}
	}
	findings := make([][]Finding, len(tasks))
	failures := make([][]Failure, len(tasks))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				findings[i], failures[i] = tasks[i].do(groups)
			}
		})
	}
	err := feed(ctx, next, len(tasks))
	workers.Wait()
	if err != nil {
		return Result{}, err
	}
	return finish(d, slices.Concat(findings...), slices.Concat(failures...), settings), nil
}

// feed sends the numbers below count, until the context ends.
func feed(ctx context.Context, next chan<- int, count int) error {
	defer close(next)
	for i := range count {
		select {
		case next <- i:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return ctx.Err()
}

func (t task) do(groups *Groups) ([]Finding, []Failure) {
	pass := &Pass{Dataset: groups.Dataset, check: t.check, severity: t.severity, groups: groups}
	var failures []Failure
	for i := t.from; i < t.to; i++ {
		if failure := runUnit(pass, i); failure != nil {
			failures = append(failures, *failure)
		}
	}
	return pass.findings, failures
}

// runUnit runs a check over one unit and turns its panic, if it has one, into a failure.
func runUnit(pass *Pass, i int) (failure *Failure) {
	defer func() {
		if reason := recover(); reason != nil {
			failure = &Failure{Check: pass.check.Name, Reason: fmt.Sprint(reason)}
		}
	}()
	pass.check.Run.run(pass, i)
	return nil
}

// finish leaves out findings about what nobody asked for, orders the rest, names them and sets the suppressed apart.
func finish(d *claims.Dataset, findings []Finding, failures []Failure, settings Settings) Result {
	findings = slices.DeleteFunc(findings, func(f Finding) bool { return f.At.Document != nil && f.At.Document.Context })
	order(findings)
	result := Result{Failures: failures}
	seen := map[string]int{}
	silence := newSilence(d, settings.Today)
	for _, f := range findings {
		f.Fingerprint = f.fingerprint()
		seen[f.Fingerprint]++
		if times := seen[f.Fingerprint]; times > 1 {
			f.Fingerprint = fmt.Sprintf("%s-%d", f.Fingerprint, times)
		}
		if f.Suppressed = silence.of(&f); f.Suppressed != nil {
			result.Suppressed = append(result.Suppressed, f)
		} else {
			result.Findings = append(result.Findings, f)
		}
	}
	return result
}

// order sorts findings by file and by place in it, then by severity, check and message, so that equal inputs always
// give equal output.
func order(findings []Finding) {
	refs := make([]claims.Ref, len(findings))
	for i, f := range findings {
		refs[i] = f.At
	}
	type placed struct {
		finding  Finding
		position claims.Position
	}
	sorted := make([]placed, len(findings))
	for i, position := range claims.Resolve(refs) {
		sorted[i] = placed{findings[i], position}
	}
	slices.SortStableFunc(sorted, func(a, b placed) int {
		return cmp.Or(
			strings.Compare(a.position.File, b.position.File),
			cmp.Compare(a.position.Line, b.position.Line),
			cmp.Compare(a.position.Column, b.position.Column),
			cmp.Compare(b.finding.Severity, a.finding.Severity),
			strings.Compare(a.finding.Check, b.finding.Check),
			strings.Compare(a.finding.Message, b.finding.Message),
		)
	})
	for i := range sorted {
		findings[i] = sorted[i].finding
	}
}

// Worst returns the greatest severity of the findings, and Off where there are none.
func Worst(findings []Finding) Severity {
	worst := Off
	for _, f := range findings {
		worst = max(worst, f.Severity)
	}
	return worst
}
