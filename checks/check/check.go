// Package check says what a check is, what it finds, and how checks are run.
//
// A check is a value: a name, a doc and a pure function over one scope of the dataset (an article, all claims on one
// event, and so on). It returns no error, keeps no state and knows no other check, so checks run in parallel and a
// wrong one breaks alone. [Run] groups the claims once and hands each group over.
package check

import (
	"fmt"
	"strings"
)

// Check is one check.
type Check struct {
	// Name is what people and machines call it: "date-conflict".
	Name string
	// Doc tells it to people: a title line, a blank line, why it matters and what to do.
	Doc string
	// Severity is the weight of its findings where a configuration does not say otherwise.
	Severity Severity
	// Run is its scope and its function.
	Run Runner
}

// Title returns the first line of the doc.
func (c *Check) Title() string {
	title, _, _ := strings.Cut(c.Doc, "\n")
	return title
}

// Severity is the weight of a finding.
type Severity int

// The severities, in rising order.
const (
	Off     Severity = iota // Off findings are not looked for.
	Info                    // Info is hygiene.
	Warning                 // Warning is a tension that an editor should look at.
	Error                   // Error cannot be true as a reader would read it, or cannot be read.
)

var severityNames = []string{"off", "info", "warning", "error"}

// String returns the severity's name.
func (s Severity) String() string { return severityNames[s] }

// ParseSeverity returns the severity of that name.
func ParseSeverity(name string) (Severity, error) {
	for i, known := range severityNames {
		if known == name {
			return Severity(i), nil
		}
	}
	return Off, fmt.Errorf("severity %q: one of %s", name, strings.Join(severityNames, ", "))
}
