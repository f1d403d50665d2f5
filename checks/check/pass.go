package check

import (
	"sync"

	"claimcheck/claims"
)

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

// Prepared returns what a check makes of the registers once for all its units. It is made when the first unit asks for it.
func Prepared[T any](p *Pass, prepare func(*claims.Dataset) T) T {
	made, known := p.groups.prepared.Load(p.check)
	if !known {
		made, _ = p.groups.prepared.LoadOrStore(p.check, sync.OnceValue(func() any { return prepare(p.Dataset) }))
	}
	return made.(func() any)().(T)
}
