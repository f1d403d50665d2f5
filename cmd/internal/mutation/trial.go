package mutation

// This file injects faults, one at a time, and asks the checks.

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
)

// Settings bound a trial.
type Settings struct {
	// Seed chooses the faults; equal seeds choose equal ones.
	Seed uint64
	// Most is how many faults of a sort are injected, over all newsrooms.
	Most int
	// Sorts are the sorts of fault to inject; none means all of them.
	Sorts []Sort
}

// leastRecall is the share of the faults of every sort that must be found.
const leastRecall = 0.95

// Outcome is how the checks did on one sort of fault.
type Outcome struct {
	Sort     Sort
	Injected int
	Found    int
	// FoundBy counts the faults that each of the sort's checks pointed at.
	FoundBy map[string]int
	// Missed are the faults that no check of the sort pointed at.
	Missed []string
	// FalseAlarms counts what the checks of the sort find where nothing is wrong.
	FalseAlarms int
}

// Good reports whether enough of the faults were found.
func (o Outcome) Good() bool { return float64(o.Found) >= leastRecall*float64(o.Injected) }

// Report is how the checks did on all sorts.
type Report struct {
	Outcomes []Outcome
	// LeftOut names the sorts whose check is not there.
	LeftOut []Sort
	// FalseAlarms are all findings where nothing is wrong.
	FalseAlarms []string
}

// Good reports whether the checks find enough of every sort of fault, and nothing where nothing is wrong.
func (r Report) Good() bool {
	return len(r.FalseAlarms) == 0 && !slices.ContainsFunc(r.Outcomes, func(o Outcome) bool { return !o.Good() })
}

// Try injects faults of all sorts into newsrooms and reports what the checks found.
func Try(ctx context.Context, newsrooms []*Newsroom, settings Settings) (Report, error) {
	var report Report
	var rooms []*room
	alarms := map[string]int{}
	for _, n := range newsrooms {
		at, err := open(n)
		if err != nil {
			return report, err
		}
		defer at.close()
		rooms = append(rooms, at)
		clean, err := at.findings(ctx)
		if err != nil {
			return report, fmt.Errorf("%s: %w", n.Name, err)
		}
		for _, finding := range clean {
			alarms[finding.Check]++
			at.known[finding.Fingerprint] = true
			report.FalseAlarms = append(report.FalseAlarms, n.Name+": "+finding.Check+": "+finding.Message)
		}
	}
	sorts := settings.Sorts
	if len(sorts) == 0 {
		sorts = Sorts()
	}
	for _, sort := range sorts {
		if _, ok := checks.Find(sort.Checks[0]); !ok {
			report.LeftOut = append(report.LeftOut, sort)
			continue
		}
		outcome := Outcome{Sort: sort, FoundBy: map[string]int{}}
		for _, name := range sort.Checks {
			outcome.FalseAlarms += alarms[name]
		}
		if err := tryAll(ctx, choose(rooms, sort, settings), &outcome); err != nil {
			return report, err
		}
		report.Outcomes = append(report.Outcomes, outcome)
	}
	return report, nil
}

// planned is a fault to be injected, and where.
type planned struct {
	fault Fault
	room  *room
}

// tryAll injects faults one by one, those of several newsrooms at a time, and adds up what became of them.
func tryAll(ctx context.Context, chosen []planned, outcome *Outcome) error {
	verdicts := make([]verdict, len(chosen))
	var group errgroup.Group
	rooms := map[*room][]int{}
	for i, p := range chosen {
		rooms[p.room] = append(rooms[p.room], i)
	}
	for _, indexes := range rooms {
		group.Go(func() error {
			for _, i := range indexes {
				var err error
				if verdicts[i], err = chosen[i].judge(ctx, outcome.Sort.Checks); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	for _, v := range verdicts {
		outcome.Injected++
		if len(v.by) == 0 {
			outcome.Missed = append(outcome.Missed, v.missed)
			continue
		}
		outcome.Found++
		for name := range v.by {
			outcome.FoundBy[name]++
		}
	}
	return nil
}

// choose picks faults of a sort from all newsrooms by chance.
func choose(rooms []*room, sort Sort, settings Settings) []planned {
	name := fnv.New64a()
	name.Write([]byte(sort.Name)) // What is chosen of one sort does not depend on the others.
	r := rand.New(rand.NewPCG(settings.Seed, name.Sum64()))
	var all []planned
	for _, at := range rooms {
		for _, fault := range sort.faults(at.Newsroom, r) {
			all = append(all, planned{fault, at})
		}
	}
	r.Shuffle(len(all), func(i, k int) { all[i], all[k] = all[k], all[i] })
	return all[:min(len(all), settings.Most)]
}

// verdict is what became of one fault.
type verdict struct {
	by     map[string]bool // by names the checks that pointed at it.
	missed string          // missed tells the fault, where none did.
}

// judge injects one fault, asks all checks, and tells which of those named point at it.
func (p planned) judge(ctx context.Context, names []string) (verdict, error) {
	findings, err := p.room.with(ctx, p.fault)
	if err != nil {
		return verdict{}, fmt.Errorf("%s in %s: %w", p.fault.What, p.room.Name, err)
	}
	v := verdict{by: map[string]bool{}, missed: fmt.Sprintf("%s/%s: %s", p.room.Name, p.fault.Where(), p.fault.What)}
	for _, finding := range findings {
		if p.room.known[finding.Fingerprint] {
			continue
		}
		if slices.Contains(names, finding.Check) && p.fault.concerns(finding) {
			v.by[finding.Check] = true
		}
		v.missed += fmt.Sprintf("; %s finds: %s", finding.Check, finding.Message)
	}
	return v, nil
}

// concerns reports whether a finding points at what a fault touches: by the ids that it names, or by one of its places.
func (f Fault) concerns(finding check.Finding) bool {
	refs := []claims.Ref{finding.At}
	for _, evidence := range finding.Evidence {
		refs = append(refs, evidence.At)
	}
	for _, touched := range f.touched {
		claim := touched.article != "" && touched.path[0] == "claims"
		id := touched.text("id")
		if claim && (finding.Article == touched.article && slices.Contains(finding.Claims, id) ||
			slices.Contains(finding.Claims, touched.article+"#"+id)) {
			return true
		}
		for _, ref := range refs {
			if ref.Document != nil && ref.Document.Path == touched.file &&
				(ref.Pointer == touched.pointer() || strings.HasPrefix(ref.Pointer, touched.pointer()+"/")) {
				return true
			}
		}
	}
	return false
}

// room is a newsroom written to a folder of its own, in which faults are injected.
type room struct {
	*Newsroom
	dir   string
	known map[string]bool // known are the fingerprints of what is found without a fault.
}

func open(n *Newsroom) (*room, error) {
	dir, err := os.MkdirTemp("", "claimcheck-mutation-")
	if err != nil {
		return nil, err
	}
	at := &room{n, dir, map[string]bool{}}
	err = n.write(dir, n.files)
	for name, data := range n.others {
		err = errors.Join(err, writeFile(dir, name, data))
	}
	if err != nil {
		at.close()
		return nil, err
	}
	return at, nil
}

func (at *room) close() { os.RemoveAll(at.dir) }

// with returns what is found while a fault is in the dataset.
func (at *room) with(ctx context.Context, f Fault) ([]check.Finding, error) {
	spoilt, whole := map[string]any{}, map[string]any{}
	for _, e := range f.edits {
		if whole[e.file] == nil {
			whole[e.file], spoilt[e.file] = at.files[e.file], at.files[e.file]
		}
		spoilt[e.file] = edited(spoilt[e.file], e.path, e)
	}
	if err := at.write(at.dir, spoilt); err != nil {
		return nil, err
	}
	findings, err := at.findings(ctx)
	return findings, errors.Join(err, at.write(at.dir, whole))
}

// findings runs all checks over the folder, as "claimcheck check" does.
func (at *room) findings(ctx context.Context) ([]check.Finding, error) {
	dataset, err := claims.Load(ctx, claims.Options{Paths: []string{"."}, Dir: at.dir})
	if err != nil {
		return nil, err
	}
	result, err := check.Run(ctx, dataset, checks.All(), check.Settings{Today: time.Now(), All: checks.All()})
	if err != nil {
		return nil, err
	}
	for _, failure := range result.Failures {
		err = errors.Join(err, fmt.Errorf("the check %s broke: %s", failure.Check, failure.Reason))
	}
	return result.Findings, err
}
