package check

// This file is what lies between the two rounds of a run: late checks look at what became of the others' findings, so
// everything that they may ask about has to be found first.

import "slices"

// unseen returns the checks that nobody asked to run but that suppressions or the baseline name: only their findings tell
// whether these still have anything to do.
func (r *run) unseen(asked []*Check) []*Check {
	named := map[string]bool{}
	for _, given := range r.silence.all {
		named[given.Check] = true
	}
	for _, entry := range r.memory.entries {
		named[entry.Check] = true
	}
	r.hidden = map[string]bool{}
	var unseen []*Check
	for _, c := range r.settings.All {
		if named[c.Name] && !c.Run.late && !slices.Contains(asked, c) {
			r.hidden[c.Name] = true
			unseen = append(unseen, c)
		}
	}
	return unseen
}

// lookBack prepares what the late checks look at: which suppressions found something to silence, and which entries of the
// baseline were found again. A check that broke may not have found all.
func (r *run) lookBack(early []*Check) {
	ran := map[string]bool{}
	for _, c := range early {
		ran[c.Name] = r.severity(c) != Off
	}
	for _, failure := range r.result.Failures {
		ran[failure.Check] = false
	}
	known := map[string]bool{}
	var names []string
	for _, c := range r.settings.All {
		known[c.Name] = true
		names = append(names, c.Name)
	}
	r.silence.judge(r.dataset, ran, known)
	r.groups.suppressions, r.groups.names = r.silence.all, names
	if r.settings.Baseline == nil || r.dataset.Partial {
		return
	}
	for _, entry := range r.settings.Baseline.Entries {
		entry.CheckGone = len(known) > 0 && !known[entry.Check]
		if !r.memory.found[entry.Fingerprint] && (ran[entry.Check] || entry.CheckGone) {
			r.result.Stale = append(r.result.Stale, entry)
		}
	}
	r.groups.stale = r.result.Stale
}
