// Package report prints what a run of checks found: one file a format.
//
// [New] derives every place once, from pointer to line and column, and counts; the formats only print. A format decides
// nothing: the exit status follows from the result, not from what was printed.
package report

import (
	"iter"
	"slices"
	"time"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// Report is what a run found, ready to be printed.
type Report struct {
	// Dataset is the root of what was checked, as a path.
	Dataset string
	Summary Summary
	// Findings speak; Suppressed are those that somebody silenced, and Known those that the baseline lists. Each list is in
	// the order of its places.
	Findings   []Finding
	Suppressed []Finding
	Known      []Finding
	// Baseline is the file of the baseline, empty where there is none.
	Baseline string
	// FailOn is the least severity that fails the run; [check.Off] is none.
	FailOn check.Severity
	// Version is the program's, and Time is when the run began.
	Version string
	Time    time.Time
	// Checks are those that were run, by name.
	Checks []*check.Check

	records *claims.Dataset
	// articles are the records by id; of several with one id it is the first.
	articles map[string]*claims.Article
	// documents are the records by the document that holds them.
	documents map[*claims.Document]*claims.Article
}

// Summary counts what was read and found. Errors, warnings and infos are those that nobody silenced.
type Summary struct {
	Articles   int `json:"articles"`
	Claims     int `json:"claims"`
	Errors     int `json:"errors"`
	Warnings   int `json:"warnings"`
	Infos      int `json:"infos"`
	Suppressed int `json:"suppressed"`
	// Known counts those that the baseline lists.
	Known int `json:"known,omitzero"`
	// Skipped counts the JSON files that hold no records.
	Skipped int `json:"skipped"`
}

// Finding is a finding with every place in it resolved.
type Finding struct {
	check.Finding
	At          claims.Position
	Evidence    []Evidence
	Suggestions []Suggestion
}

// Evidence is a piece of evidence with its place.
type Evidence struct {
	check.Evidence
	At claims.Position
}

// Suggestion is a suggestion with its place, nil where it names none.
type Suggestion struct {
	check.Suggestion
	At *claims.Position
}

// New prepares the report of a run of checks over a dataset.
func New(dataset *claims.Dataset, checks []*check.Check, result check.Result) Report {
	r := Report{Dataset: dataset.Root, Checks: checks, records: dataset}
	r.Summary = Summary{Suppressed: len(result.Suppressed), Known: len(result.Known), Skipped: dataset.Skipped}
	r.Summary.Articles, r.Summary.Claims = dataset.Asked()
	r.articles = make(map[string]*claims.Article, len(dataset.Articles))
	r.documents = make(map[*claims.Document]*claims.Article, len(dataset.Articles))
	for _, article := range dataset.Articles {
		r.documents[article.Document()] = article
		if r.articles[article.ID] == nil {
			r.articles[article.ID] = article
		}
	}
	for _, finding := range result.Findings {
		switch finding.Severity {
		case check.Error:
			r.Summary.Errors++
		case check.Warning:
			r.Summary.Warnings++
		case check.Info:
			r.Summary.Infos++
		}
	}
	places := newPlaces(result.Findings, result.Suppressed, result.Known)
	r.Findings = places.resolve(result.Findings)
	r.Suppressed = places.resolve(result.Suppressed)
	r.Known = places.resolve(result.Known)
	return r
}

// All yields every finding: those that speak, then the silenced ones, then those that the baseline lists. Formats that
// machines read show all of them, each with its state.
func (r Report) All() iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, list := range [][]Finding{r.Findings, r.Suppressed, r.Known} {
			for _, f := range list {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// Fails reports whether what speaks fails the run.
func (r Report) Fails() bool {
	return r.FailOn != check.Off && slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Severity >= r.FailOn })
}

// The states of a finding against a baseline, as SARIF names them.
const (
	StateNew       = "new"
	StateUnchanged = "unchanged"
)

// BaselineState tells how a finding stands to the baseline; empty where there is none.
func (r Report) BaselineState(f Finding) string {
	switch {
	case r.Baseline == "":
		return ""
	case f.Known:
		return StateUnchanged
	}
	return StateNew
}

// places hands out positions in the order in which their refs were collected.
type places struct {
	positions []claims.Position
}

// newPlaces resolves all refs of all findings at once, so that each document is read once.
func newPlaces(lists ...[]check.Finding) *places {
	var refs []claims.Ref
	for _, list := range lists {
		for _, finding := range list {
			refs = append(refs, finding.At)
			for _, evidence := range finding.Evidence {
				refs = append(refs, evidence.At)
			}
			for _, suggestion := range finding.Suggestions {
				if suggestion.At != nil {
					refs = append(refs, *suggestion.At)
				}
			}
		}
	}
	return &places{claims.Resolve(refs)}
}

func (p *places) next() claims.Position {
	position := p.positions[0]
	p.positions = p.positions[1:]
	return position
}

func (p *places) resolve(list []check.Finding) []Finding {
	resolved := make([]Finding, len(list))
	for i, finding := range list {
		f := Finding{Finding: finding, At: p.next()}
		for _, evidence := range finding.Evidence {
			f.Evidence = append(f.Evidence, Evidence{evidence, p.next()})
		}
		for _, suggestion := range finding.Suggestions {
			s := Suggestion{Suggestion: suggestion}
			if suggestion.At != nil {
				at := p.next()
				s.At = &at
			}
			f.Suggestions = append(f.Suggestions, s)
		}
		resolved[i] = f
	}
	return resolved
}

// Records returns the dataset that was checked.
func (r Report) Records() *claims.Dataset { return r.records }

// About returns the record that a finding is about, nil where it is about none, or about one that was rejected. Where the
// check named it by its id alone and two records have that, it is the one in which the finding stands.
func (r Report) About(f Finding) *claims.Article {
	if f.Owner() != nil {
		return f.Owner()
	}
	if f.Article == "" {
		return nil
	}
	if article := r.Holding(f.Finding.At); article != nil && article.ID == f.Article {
		return article
	}
	if at := f.Finding.At.Document; at != nil && at.Kind == claims.FileArticle {
		return nil // It was rejected; another record may have its id.
	}
	return r.articles[f.Article]
}

// Holding returns the record that a place lies in, nil where it lies in none of an article.
func (r Report) Holding(at claims.Ref) *claims.Article { return r.documents[at.Document] }

// DayWords tells the day from which an article's words are read: "Tuesday, 10 August 2021", or the date as it is recorded
// where it is coarser than a day.
func DayWords(article *claims.Article) string {
	reference := article.Reference()
	date, err := when.ParseDate(reference)
	if err != nil {
		return reference
	}
	first, ok := date.FirstDay()
	if last, same := date.LastDay(); ok && same && first == last && !date.Qualified() {
		return first.Words()
	}
	return reference
}
