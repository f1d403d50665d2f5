package check

// This file keeps the findings that a dataset had when somebody began to check it. They are known and do not speak, so
// that an old dataset can start clean; whatever is new does. An entry names its finding by fingerprint, which rests on
// the check, ids and content and on no place, so that it survives moved lines and renamed files.

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/claims"
)

// BaselineName is the file in the root of a dataset that is its baseline where nobody names another one.
const BaselineName = "claimcheck-baseline.json"

// baselineSchema is the schema of the file.
const baselineSchema = "baseline"

// Baseline is the findings that are known already.
type Baseline struct {
	Entries []*BaselineEntry
	// Document is the file that they were read from, nil where there is none yet.
	Document *claims.Document
}

// BaselineEntry is one known finding. All but the fingerprint is there for the people who read the file.
type BaselineEntry struct {
	Fingerprint string   `json:"fingerprint"`
	Check       string   `json:"check"`
	Article     string   `json:"article,omitzero"`
	Claims      []string `json:"claims,omitempty"`
	Message     string   `json:"message"`

	// At is the place of the entry in its file.
	At claims.Ref `json:"-"`
	// CheckGone says that no check has the entry's name any more.
	CheckGone bool `json:"-"`
}

// EntryOf returns the entry by which a baseline knows a finding.
func EntryOf(f Finding) *BaselineEntry {
	return &BaselineEntry{Fingerprint: f.Fingerprint, Check: f.Check, Article: f.Article, Claims: f.Claims, Message: f.Message}
}

// ReadBaseline reads a baseline. Every fault in it is told with its line and column; the error for a file that is not
// there is one of [fs.ErrNotExist].
func ReadBaseline(path, shown string) (*Baseline, error) {
	document, err := claims.ReadOther(path, shown, baselineSchema)
	if err != nil {
		return nil, err
	}
	var file struct {
		Findings []*BaselineEntry `json:"findings"`
	}
	if err := json.Unmarshal(document.Text(), &file); err != nil {
		return nil, fmt.Errorf("%s: %w", shown, err)
	}
	for i, entry := range file.Findings {
		entry.At = claims.Ref{Document: document, Pointer: "/findings/" + strconv.Itoa(i)}
	}
	return &Baseline{file.Findings, document}, nil
}

// Write writes the baseline as a file: one entry a line, sorted by article, check and fingerprint, so that two people who
// change it seldom meet, and a diff tells what came and went.
func (b *Baseline) Write(w io.Writer) error {
	entries := slices.Clone(b.Entries)
	slices.SortFunc(entries, func(a, b *BaselineEntry) int {
		return cmp.Or(
			strings.Compare(a.Article, b.Article), strings.Compare(a.Check, b.Check),
			slices.Compare(a.Claims, b.Claims), strings.Compare(a.Fingerprint, b.Fingerprint),
		)
	})
	text := []byte("{\n  \"version\": 1,\n  \"findings\": [")
	for i, entry := range entries {
		line, err := json.Marshal(entry, jsontext.SpaceAfterColon(true), jsontext.SpaceAfterComma(true), jsontext.AllowInvalidUTF8(true))
		if err != nil {
			return err
		}
		if i > 0 {
			text = append(text, ',')
		}
		text = append(append(text, "\n    "...), line...)
	}
	if len(entries) > 0 {
		text = append(text, "\n  "...)
	}
	_, err := w.Write(append(text, "]\n}\n"...))
	return err
}

// memory is the entries of a baseline by fingerprint, in one run; those that were found again are remembered.
type memory struct {
	entries map[string]*BaselineEntry
	found   map[string]bool
}

func newMemory(b *Baseline) memory {
	m := memory{map[string]*BaselineEntry{}, map[string]bool{}}
	if b != nil {
		for _, entry := range b.Entries {
			m.entries[entry.Fingerprint] = entry
		}
	}
	return m
}

// knows reports whether the baseline lists a finding.
func (m memory) knows(f *Finding) bool {
	if m.entries[f.Fingerprint] == nil {
		return false
	}
	m.found[f.Fingerprint] = true
	return true
}

// holds reports whether a finding is about the baseline itself.
func (b *Baseline) holds(f Finding) bool {
	return b != nil && b.Document != nil && f.At.Document == b.Document
}

// Accept makes everything known that a run found, as it is once [Baseline.Renew] is written; what it found in the old
// baseline itself has gone with that.
func (r *Result) Accept(old *Baseline) {
	for _, f := range r.Findings {
		if !old.holds(f) {
			f.Known = true
			r.Known = append(r.Known, f)
		}
	}
	r.Findings, r.Stale = nil, nil
	order(r.Known)
}

// Renew returns the baseline that knows everything a run found, but for what stands in the baseline itself. Entries that
// the run could not judge, because it looked at a part of the dataset or ran some checks only, are kept.
func (b *Baseline) Renew(result Result) *Baseline {
	renewed := &Baseline{}
	seen := map[string]bool{}
	stale := map[*BaselineEntry]bool{}
	for _, entry := range result.Stale {
		stale[entry] = true
	}
	keep := func(entry *BaselineEntry) {
		if !seen[entry.Fingerprint] {
			seen[entry.Fingerprint] = true
			renewed.Entries = append(renewed.Entries, entry)
		}
	}
	for _, list := range [][]Finding{result.Findings, result.Known} {
		for _, f := range list {
			if !b.holds(f) {
				keep(EntryOf(f))
			}
		}
	}
	if b != nil {
		for _, entry := range b.Entries {
			if !stale[entry] {
				keep(entry)
			}
		}
	}
	return renewed
}
