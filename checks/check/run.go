package check

// This file runs checks in parallel, in two rounds: those that look at the records, then those that look at what became of
// the findings of the first.

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"claimcheck/claims"
)

// Settings say how checks are run.
type Settings struct {
	// Severities gives checks another severity by name; Off leaves one out.
	Severities map[string]Severity
	// Today is the day against which suppressions expire.
	Today time.Time
	// Baseline is the findings that are known already, nil where there is no baseline.
	Baseline *Baseline
	// All lists every check that there is, run or not. Those that suppressions or the baseline name are run unseen where a
	// check looks at what became of their findings. Without it every name that is suppressed is taken for one of a check.
	All []*Check
	// Fresh are the units to look at, where an earlier run knows all others to be silent; nil where it knows nothing.
	Fresh *Units
	// Progress is told how much of the work is done, from several goroutines at once; it may be nil.
	Progress func(done, total int)
}

// Result is what a run found.
type Result struct {
	// Findings are those that speak, in the order of their places.
	Findings []Finding
	// Suppressed are those that somebody silenced, and Known those that the baseline lists, in the same order.
	Suppressed []Finding
	Known      []Finding
	// Stale are the entries of the baseline that are found no more.
	Stale []*BaselineEntry
	// Failures tell of checks that broke on some input; the others' findings are whole.
	Failures []Failure
	// Spoke are the units of which something was found, whatever became of it afterwards.
	Spoke *Units
	// Ran names the checks that were run, asked for or not, but for those that look at the findings of others.
	Ran []string
	// Took is the time that each check took, by name, on all processors together.
	Took map[string]time.Duration
}

// Failure is a check that panicked, which is a fault of the program and never of its input.
type Failure struct {
	Check  string
	Reason string
}

// chunk is how many units of a scope one goroutine takes at a time: so few that what a check has read of them is still at
// hand when the next one asks for it.
const chunk = 16

// task is a run of units of one scope, and the checks that look at them, one behind the other.
type task struct {
	checks   []graded
	from, to int
}

// graded is what a check does in one scope, with the severity that it has in a run.
type graded struct {
	*Check
	part     Runner
	severity Severity
}

// Run runs checks over a dataset with as many goroutines as there are processors. The findings and their order do not
// depend on that number. Where the context ends, Run returns at once.
func Run(ctx context.Context, d *claims.Dataset, checks []*Check, settings Settings) (Result, error) {
	r := &run{dataset: d, groups: NewGroups(d), settings: settings, silence: newSilence(d, settings.Today), memory: newMemory(settings.Baseline), seen: map[string]int{}}
	r.result.Took, r.result.Spoke = map[string]time.Duration{}, NewUnits()
	r.groups.fresh = settings.Fresh
	var early, late []*Check
	for _, c := range checks {
		switch {
		case !c.Run.late:
			early = append(early, c)
		case r.severity(c) != Off:
			late = append(late, c)
		}
	}
	if len(late) > 0 {
		early = append(early, r.unseen(checks)...)
	}
	for _, c := range early {
		if r.severity(c) != Off {
			r.result.Ran = append(r.result.Ran, c.Name)
		}
	}
	if _, err := r.round(ctx, early); err != nil {
		return Result{}, err
	}
	r.lookBack(early)
	found, err := r.round(ctx, late)
	if err != nil {
		return Result{}, err
	}
	if found > 0 {
		for _, list := range [][]Finding{r.result.Findings, r.result.Suppressed, r.result.Known} {
			order(list) // Those of the second round stand behind all of the first.
		}
	}
	return r.result, nil
}

// run is one run of checks over a dataset.
type run struct {
	dataset  *claims.Dataset
	groups   *Groups
	settings Settings
	silence  *silence
	memory   memory
	seen     map[string]int  // seen counts the findings that have one fingerprint.
	hidden   map[string]bool // hidden names the checks that nobody asked to run.
	result   Result
}

// round runs checks that do not depend on one another, adds what they find to the result, and returns how much it was.
func (r *run) round(ctx context.Context, checks []*Check) (int, error) {
	tasks := r.tasks(checks)
	done, err := r.work(ctx, tasks)
	if err != nil {
		return 0, err
	}
	var findings []Finding
	var failures []Failure
	for _, outcomes := range done {
		for _, d := range outcomes {
			findings = append(findings, d.findings...)
			failures = append(failures, d.failures...)
			r.result.Took[d.check] += d.took
			d.tell(r.result.Spoke, r.groups)
		}
	}
	slices.SortStableFunc(failures, func(a, b Failure) int { return strings.Compare(a.Check, b.Check) })
	r.result.Failures = append(r.result.Failures, failures...)
	r.judge(findings)
	return len(findings), nil
}

// tasks shares out the work of checks. Checks of one scope look at its units together, except where there is only one
// unit: then they can be run at the same time, and come first, since that unit may be the whole dataset.
func (r *run) tasks(checks []*Check) []task {
	byScope := map[string][]graded{}
	var scopes []string
	for _, c := range checks {
		severity := r.severity(c)
		if severity == Off {
			continue
		}
		for _, part := range c.Run.parts() {
			if byScope[part.Scope] == nil {
				scopes = append(scopes, part.Scope)
			}
			byScope[part.Scope] = append(byScope[part.Scope], graded{c, part, severity})
		}
	}
	counts := make([]int, len(scopes))
	var counting sync.WaitGroup
	for i, scope := range scopes {
		counting.Go(func() { counts[i] = byScope[scope][0].part.count(r.groups) }) // The first to count makes the groups.
	}
	counting.Wait()
	var alone, together []task
	for i, scope := range scopes {
		checks, count := byScope[scope], counts[i]
		if count == 1 {
			for i := range checks {
				alone = append(alone, task{checks[i : i+1], 0, 1})
			}
			continue
		}
		for from := 0; from < count; from += chunk {
			together = append(together, task{checks, from, min(from+chunk, count)})
		}
	}
	return append(alone, together...)
}

func (r *run) severity(c *Check) Severity {
	if severity, changed := r.settings.Severities[c.Name]; changed {
		return severity
	}
	return c.Severity
}

// outcome is what became of one check in a task.
type outcome struct {
	check    string
	part     Runner
	findings []Finding
	// spoke are the units of which something was found, each with the findings.
	spoke    []spokenUnit
	failures []Failure
	took     time.Duration
}

// work does tasks in parallel. Where the context ends it returns without waiting: a check only reads, so whoever is still
// at work does no harm, and nobody looks at what they find.
func (r *run) work(ctx context.Context, tasks []task) ([][]outcome, error) {
	outcomes := make([][]outcome, len(tasks))
	next := make(chan int)
	var finished atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				outcomes[i] = tasks[i].do(r.groups)
				if r.settings.Progress != nil {
					r.settings.Progress(int(finished.Add(1)), len(tasks))
				}
			}
		})
	}
	if err := feed(ctx, next, len(tasks)); err != nil {
		return nil, err
	}
	all := make(chan struct{})
	go func() { workers.Wait(); close(all) }()
	select {
	case <-all:
		return outcomes, ctx.Err()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
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

// spokenUnit is a unit of which something was found.
type spokenUnit struct {
	unit     int
	findings []Finding
}

// tell adds to the units of which something was found.
func (o *outcome) tell(units *Units, groups *Groups) {
	if o.part.spoke == nil {
		return
	}
	for _, s := range o.spoke {
		o.part.spoke(units, groups, s.unit, s.findings)
	}
}

func (t task) do(groups *Groups) []outcome {
	outcomes := make([]outcome, len(t.checks))
	passes := make([]Pass, len(t.checks))
	for k, c := range t.checks {
		outcomes[k].check, outcomes[k].part = c.Name, c.part
		passes[k] = Pass{Dataset: groups.Dataset, check: c.Check, severity: c.severity, groups: groups}
	}
	start := time.Now()
	for k := range passes {
		for i := t.from; i < t.to; i++ {
			if t.passesOver(groups, i) {
				continue
			}
			before := len(passes[k].findings)
			if failure := runUnit(&passes[k], t.checks[k].part, i); failure != nil {
				outcomes[k].failures = append(outcomes[k].failures, *failure)
			}
			if found := passes[k].findings[before:]; len(found) > 0 {
				outcomes[k].spoke = append(outcomes[k].spoke, spokenUnit{i, found})
			}
		}
		end := time.Now()
		outcomes[k].took, start = end.Sub(start), end
	}
	for k := range passes {
		outcomes[k].findings = passes[k].findings
	}
	return outcomes
}

// passesOver reports whether a unit is left out: nobody asked for it, or an earlier run knows it to be silent.
func (t task) passesOver(groups *Groups, i int) bool {
	part := t.checks[0].part
	return part.asked != nil && !part.asked(groups, i) ||
		groups.fresh != nil && part.afresh != nil && !part.afresh(groups, i)
}

// runUnit runs a check over one unit and turns its panic, if it has one, into a failure.
func runUnit(pass *Pass, part Runner, i int) (failure *Failure) {
	defer func() {
		if reason := recover(); reason != nil {
			failure = &Failure{Check: pass.check.Name, Reason: fmt.Sprint(reason)}
		}
	}()
	part.run(pass, i)
	return nil
}

// judge leaves out findings about what nobody asked for, names the rest, and sets apart those that are silenced or known.
func (r *run) judge(findings []Finding) {
	findings = slices.DeleteFunc(findings, func(f Finding) bool { return !f.asked() })
	if len(findings) == 0 {
		return
	}
	order(findings)
	for _, f := range findings {
		f.Fingerprint = f.fingerprint()
		r.seen[f.Fingerprint]++
		if times := r.seen[f.Fingerprint]; times > 1 {
			f.Fingerprint = fmt.Sprintf("%s-%d", f.Fingerprint, times)
		}
		f.Known = r.memory.knows(&f)
		f.Suppressed = r.silence.of(&f)
		switch {
		case r.hidden[f.Check]:
		case f.Suppressed != nil:
			r.result.Suppressed = append(r.result.Suppressed, f)
		case f.Known:
			r.result.Known = append(r.result.Known, f)
		default:
			r.result.Findings = append(r.result.Findings, f)
		}
	}
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
