package check

import (
	"slices"

	"claimcheck/claims"
)

// Runner is a check's function together with the scope that it looks at, which lets the engine split the work. Make one
// with [EachArticle], [EachEvent], [EachPerson], [EachMeasure], [EachConnected] or [WholeDataset].
type Runner struct {
	// Scope names the scope for people: "article", "event" and so on.
	Scope string

	count func(*Groups) int
	run   func(*Pass, int)
	// asked reports whether a unit holds anything that somebody asked to have checked; nil means that each may.
	asked func(*Groups, int) bool
	// late says that the check looks at what became of the others' findings, and is run when they are known.
	late bool
}

// EachArticle runs a function over every article record.
func EachArticle(run func(*Pass, *claims.Article)) Runner {
	return Runner{
		Scope: "article",
		count: func(g *Groups) int { return len(g.Dataset.Articles) },
		run:   func(p *Pass, i int) { run(p, p.Dataset.Articles[i]) },
		asked: func(g *Groups, i int) bool { return !g.Dataset.Articles[i].Document().Context },
	}
}

// EachEvent runs a function over all claims on one event, for every event that claims speak of.
func EachEvent(run func(*Pass, *Group)) Runner {
	return Runner{
		Scope: "event",
		count: func(g *Groups) int { return len(g.events()) },
		run:   func(p *Pass, i int) { run(p, p.groups.events()[i]) },
		asked: func(g *Groups, i int) bool { return g.events()[i].asked() },
	}
}

// EachPerson runs a function over all claims on one person, or by one speaker.
func EachPerson(run func(*Pass, *Group)) Runner {
	return Runner{
		Scope: "person",
		count: func(g *Groups) int { return len(g.people()) },
		run:   func(p *Pass, i int) { run(p, p.groups.people()[i]) },
		asked: func(g *Groups, i int) bool { return g.people()[i].asked() },
	}
}

// EachMeasure runs a function over all claims on one measure.
func EachMeasure(run func(*Pass, *Group)) Runner {
	return Runner{
		Scope: "measure",
		count: func(g *Groups) int { return len(g.measures()) },
		run:   func(p *Pass, i int) { run(p, p.groups.measures()[i]) },
		asked: func(g *Groups, i int) bool { return g.measures()[i].asked() },
	}
}

// EachConnected runs a function over each group of events that claims tie together.
func EachConnected(run func(*Pass, []*Group)) Runner {
	return Runner{
		Scope: "connected events",
		count: func(g *Groups) int { return len(g.connected()) },
		run:   func(p *Pass, i int) { run(p, p.groups.connected()[i]) },
		asked: func(g *Groups, i int) bool { return slices.ContainsFunc(g.connected()[i], (*Group).asked) },
	}
}

// WholeDataset runs a function over everything at once.
func WholeDataset(run func(*Pass)) Runner {
	return Runner{
		Scope: "dataset",
		count: func(*Groups) int { return 1 },
		run:   func(p *Pass, _ int) { run(p) },
	}
}

// EachSuppression runs a function over every suppression in the records and the configuration, when all other checks have
// found what they find.
func EachSuppression(run func(*Pass, *Suppression)) Runner {
	return Runner{
		Scope: "suppression",
		count: func(g *Groups) int { return len(g.suppressions) },
		run:   func(p *Pass, i int) { run(p, p.groups.suppressions[i]) },
		late:  true,
	}
}

// EachStaleEntry runs a function over every entry of the baseline that the other checks would have found again if it were
// still so, and did not.
func EachStaleEntry(run func(*Pass, *BaselineEntry)) Runner {
	return Runner{
		Scope: "entry of the baseline",
		count: func(g *Groups) int { return len(g.stale) },
		run:   func(p *Pass, i int) { run(p, p.groups.stale[i]) },
		late:  true,
	}
}

// Pass is one run of one check over one unit of its scope.
type Pass struct {
	// Dataset is everything that was read; a check only reads it.
	Dataset *claims.Dataset

	check    *Check
	severity Severity
	groups   *Groups
	findings []Finding
}

// CheckNames lists the names of all checks that there are, where the run was told them.
func (p *Pass) CheckNames() []string { return p.groups.names }

// Report adds a finding. One without a severity gets that of its check; one with a lighter severity than the check's
// keeps the distance where a configuration moves the check.
func (p *Pass) Report(f Finding) {
	f.Check = p.check.Name
	switch {
	case f.Severity == Off || f.Severity == p.check.Severity:
		f.Severity = p.severity
	case p.severity != p.check.Severity:
		f.Severity = min(f.Severity, p.severity)
	}
	p.findings = append(p.findings, f)
}
