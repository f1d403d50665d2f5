package checks

import "claimcheck/checks/check"

// SchemaViolation tells what the schemas rejected, and files that could not be read at all.
var SchemaViolation = &check.Check{
	Name: "schema-violation",
	Doc: `a record that its schema rejects

Every other check reads only what the schema accepts, so whatever is wrong here is not checked at all until it is
mended: a misspelt key or kind, a value of the wrong type, a date that does not exist, a file that is no JSON. Only the
claim, source or register entry with the fault is left out; its neighbours are still checked.

What to do: go to the line and column and mend the value; the message says what is allowed there. An editor that knows
the schema ("claimcheck schema article") tells the same while you type.`,
	Severity: check.Error,
	Run: check.Once(func(p *check.Pass) {
		for _, rejection := range p.Dataset.Rejected {
			finding := check.Finding{Message: rejection.Message, Article: rejection.Article, At: rejection.At}
			if rejection.Claim != "" {
				finding.Claims = []string{rejection.Claim}
			}
			p.Report(finding)
		}
	}),
}
