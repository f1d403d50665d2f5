package cli

// This file is one run of checks, which "check" and "validate" share: read, narrow, check, compare with the baseline,
// print, and say by the exit status whether what was found fails the run. The status is decided by what was found, before
// anything is left out of what is shown.

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/checks/ledger"
	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
)

// run is what the flags of check and validate ask for.
type run struct {
	printing *printing
	failOn   choice
	only     []string
	skip     []string
	config   string
	since    string
	baseline baselineFlags
	quiet    bool
	verbose  bool
	// afresh says that no earlier run is rested on, and every that what is printed tells of every article.
	afresh, every bool
}

// never is the value of --fail-on, and of the configuration's fail_on, that lets every run pass.
const never = "never"

func (r *run) addFlags(cmd *cobra.Command) {
	r.printing = addPrinting(cmd)
	flags := cmd.Flags()
	r.failOn = choice{allowed: []string{check.Error.String(), check.Warning.String(), check.Info.String(), never}, named: "LEVEL"}
	flags.Var(&r.failOn, "fail-on", "least severity that fails the run: error, warning, info or never (default: the configuration's fail_on, else error)")
	flags.StringVar(&r.config, "config", "", "read this `FILE` in place of the dataset's claimcheck.yaml")
	flags.StringVar(&r.since, "changed-since", "", "check what git says changed since `REV`, and what shares an event, person or measure with it")
	flags.BoolVarP(&r.quiet, "quiet", "q", false, "show what fails the run, and nothing where nothing does")
	flags.BoolVarP(&r.verbose, "verbose", "v", false, "tell on stderr what is read and run, and how long it takes")
	flags.BoolVar(&r.afresh, "no-cache", false, "check everything, whatever an earlier run has written down in the user's cache folder")
	register(cmd, "fail-on", r.failOn.complete)
	register(cmd, "changed-since", cobra.NoFileCompletions)
}

// runChecks reads, checks, prints and sets the exit status.
func (a *app) runChecks(ctx context.Context, r *run, selected []*check.Check, paths []string) error {
	if err := r.contradiction(); err != nil {
		return err
	}
	a.verbose = r.verbose
	outputs, err := a.outputs(r.printing)
	if err != nil {
		return err
	}
	r.every = slices.ContainsFunc(outputs, func(o output) bool { return report.TellsEveryArticle(o.format) })
	made, failures, err := a.inspect(ctx, r, selected, paths)
	if err != nil {
		return err
	}
	if made.Fails() {
		a.status = statusFindings
	}
	if err := a.print(made, outputs, report.Options{Folder: a.repositoryFolder(), Quiet: r.quiet}); err != nil {
		return err
	}
	return broken(failures)
}

// inspect reads a dataset, runs the checks and tells what they found. What a broken check did not find is missing in it.
func (a *app) inspect(ctx context.Context, r *run, selected []*check.Check, paths []string) (report.Report, []check.Failure, error) {
	start := a.now()
	progress := a.progress(ctx, r.quiet)
	defer progress.stop()
	options := claims.Options{Paths: paths, Dir: a.Dir, Config: r.config, Stdin: a.In, Progress: progress.reading}
	options.Skim = !r.every && r.since == "" && !check.ReadsArticles(selected)
	session, err := ledger.Begin(ctx, a.bookFor(r), ledger.Request{
		Options: options, Question: a.question(r, selected), Checks: checks.All(), Every: r.every, Named: a.namedInBaseline(r),
	})
	if err != nil {
		return report.Report{}, nil, err
	}
	a.noteDataset(session, start)
	if r.since != "" {
		if err := a.narrow(ctx, session.Dataset, r.since); err != nil {
			return report.Report{}, nil, err
		}
	}
	settings, err := a.settings(r, session.Dataset)
	if err != nil {
		return report.Report{}, nil, err
	}
	settings.Progress = progress.checking
	result, err := a.checkSession(ctx, session, selected, settings)
	if err != nil {
		return report.Report{}, nil, err
	}
	progress.stop()
	a.noteTimes(result)
	dataset := session.Dataset
	known, err := a.keepBaseline(r, dataset, settings.Baseline, &result)
	if err != nil {
		return report.Report{}, nil, err
	}
	made := report.New(dataset, selected, result)
	made.Baseline, made.FailOn = known, leastSeverity(cmp.Or(r.failOn.value, dataset.Config.FailOn))
	made.Version, made.Time = versionNumber(), start
	return made, result.Failures, nil
}

// bookFor returns where a run writes down what it found out, nil where it does not. What changed since a revision is asked of
// all records, so that each has to be read.
func (a *app) bookFor(r *run) *ledger.Book {
	if r.afresh || r.since != "" {
		return nil
	}
	return a.Book
}

// question is what a run asks beside its paths: two runs that ask the same, and find the same records, find the same.
func (a *app) question(r *run, selected []*check.Check) []string {
	folder, err := filepath.Abs(a.path("."))
	if err != nil {
		folder = a.Dir
	}
	question := []string{folder, r.config, strings.Join(slices.Sorted(slices.Values(r.only)), ",")}
	for _, c := range selected {
		question = append(question, c.Name)
	}
	return question
}

// namedInBaseline returns what lists the articles that the baseline names: what is told of its entries names them in full.
func (a *app) namedInBaseline(r *run) func(string, claims.Config) []string {
	return func(root string, config claims.Config) []string {
		var ids []string
		quiet := &app{Streams: a.Streams}
		if baseline, err := quiet.readBaseline(r.baseline, root, config); err == nil && baseline != nil {
			for _, entry := range baseline.Entries {
				ids = append(ids, entry.Article)
			}
		}
		return ids
	}
}

// checkSession runs checks over what a session has to check, and writes down what it found out. Where the checks are not those
// of the earlier run after all, since a baseline or a suppression names another one, everything is checked.
func (a *app) checkSession(ctx context.Context, session *ledger.Session, selected []*check.Check, settings check.Settings) (check.Result, error) {
	settings.Fresh = session.Fresh
	result, err := check.Run(ctx, session.Dataset, selected, settings)
	if err == nil && !session.Covers(result) {
		if err = session.Whole(ctx); err != nil {
			return check.Result{}, err
		}
		settings.Fresh = nil
		result, err = check.Run(ctx, session.Dataset, selected, settings)
	}
	if err != nil {
		return check.Result{}, err
	}
	if err := session.Keep(result); err != nil {
		a.note("what was found out is not kept for the next run: %v", err)
	}
	return result, nil
}

// contradiction tells of flags that cannot both be meant.
func (r *run) contradiction() error {
	switch {
	case r.quiet && r.verbose:
		return errors.New("--quiet and --verbose ask for opposite things; choose one")
	case r.baseline.none && r.baseline.write:
		return errors.New("--no-baseline and --write-baseline ask for opposite things; choose one")
	case r.baseline.none && r.baseline.file != "":
		return fmt.Errorf("--no-baseline and --baseline %q ask for opposite things; choose one", r.baseline.file)
	}
	return nil
}

// settings puts together how checks are run over a dataset.
func (a *app) settings(r *run, dataset *claims.Dataset) (check.Settings, error) {
	severities, err := configured(dataset.Config)
	if err != nil {
		return check.Settings{}, err
	}
	for _, name := range r.only {
		if severities[name] == check.Off {
			delete(severities, name) // Who names a check wants it, whatever the configuration leaves out.
		}
	}
	baseline, err := a.readBaseline(r.baseline, dataset.Root, dataset.Config)
	return check.Settings{Severities: severities, Today: a.now(), Baseline: baseline, All: checks.All()}, err
}

// leastSeverity returns the least severity that fails a run; Off where none does.
func leastSeverity(failOn string) check.Severity {
	if failOn == never {
		return check.Off
	}
	least, err := check.ParseSeverity(failOn)
	if err != nil || least == check.Off {
		return check.Error
	}
	return least
}

// broken tells of checks that panicked, once each.
func broken(failures []check.Failure) error {
	var faults []error
	told := map[string]bool{}
	for _, failure := range failures {
		if !told[failure.Check] {
			told[failure.Check] = true
			faults = append(faults, fmt.Errorf("the check %s broke, which is a fault of %s and not of your records; please report it: %q",
				failure.Check, program, failure.Reason))
		}
	}
	return errors.Join(faults...)
}

// configured returns the severities that a configuration gives to checks. A name that no check has, there or among the
// suppressions, is an error with its place.
func configured(config claims.Config) (map[string]check.Severity, error) {
	severities := map[string]check.Severity{}
	var faults []fault
	for name, value := range config.Checks {
		severity, err := check.ParseSeverity(value)
		if _, known := checks.Find(name); !known {
			err = unknownCheck(name)
		}
		if err != nil {
			faults = append(faults, fault{config.Position("checks", name), err})
		}
		severities[name] = severity
	}
	for i, entry := range config.Suppress {
		if _, known := checks.Find(entry.Check); !known {
			faults = append(faults, fault{config.Position("suppress", strconv.Itoa(i), "check"), unknownCheck(entry.Check)})
		}
	}
	return severities, joinFaults(faults)
}

// note tells something on Err that only those want to know who ask for it.
func (a *app) note(format string, values ...any) {
	if a.verbose {
		a.complain(fmt.Sprintf(format, values...))
	}
}

// noteDataset tells what was read.
func (a *app) noteDataset(session *ledger.Session, start time.Time) {
	if !a.verbose {
		return
	}
	dataset := session.Dataset
	config := cmp.Or(dataset.Config.Path(), "none")
	articles, count := dataset.Asked()
	a.note("read %s with %s from %s in %s; configuration: %s", plural(articles, "article"), plural(count, "claim"),
		dataset.Root, a.now().Sub(start).Round(time.Millisecond), config)
	if session.Fresh != nil {
		a.note("%s of them were not read: nothing about them has changed since an earlier run found nothing (--no-cache checks everything)",
			plural(session.Resting(), "article"))
	}
	for _, path := range dataset.SkippedPaths {
		a.note("skipped %s, which has no key of a record at its top", path)
	}
}

// noteTimes tells how long each check took, the longest first.
func (a *app) noteTimes(result check.Result) {
	if !a.verbose {
		return
	}
	names := checkNames()
	slices.SortStableFunc(names, func(x, y string) int { return cmp.Compare(result.Took[y], result.Took[x]) })
	for _, name := range names {
		if took, ran := result.Took[name]; ran {
			a.note("%-22s %8s", name, took.Round(100*time.Microsecond))
		}
	}
}
