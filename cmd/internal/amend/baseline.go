package amend

// This file knows where the baseline of a dataset names articles and claims.

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/mentions"
)

// baseline is the file of the findings that are known.
type baseline struct {
	path, shown string
	text        []byte
	entries     []*check.BaselineEntry
}

// readBaseline reads the baseline of a dataset; nil where it has none.
func readBaseline(root string, config *configuration, options Options) (*baseline, error) {
	if config == nil {
		return nil, nil // Without a configuration, nothing says what the root of the dataset is.
	}
	b := &baseline{path: filepath.Join(root, filepath.FromSlash(cmp.Or(config.baseline, check.BaselineName)))}
	b.shown = claims.ShownPath(options.Dir, b.path)
	read, err := check.ReadBaseline(b.path, b.shown)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	b.entries, b.text = read.Entries, read.Document.Text()
	return b, nil
}

// names reports whether a known finding is about an article or a claim. Claims of other articles than the finding's are
// told by their full ids.
func (b *baseline) names(e *check.BaselineEntry, t Thing) bool {
	switch t.Kind {
	case mentions.Article:
		return e.Article == t.ID || slices.ContainsFunc(e.Claims, func(id string) bool { return strings.HasPrefix(id, t.ID+"#") })
	case mentions.Claim:
		return e.Article == t.document.article && slices.Contains(e.Claims, t.local()) || slices.Contains(e.Claims, t.ID)
	}
	return false
}

// at tells where an entry stands.
func (b *baseline) at(e *check.BaselineEntry) claims.Position {
	return claims.Resolve([]claims.Ref{e.At})[0]
}

// change works out the change that leaves the baseline with some entries.
func (b *baseline) change(entries []*check.BaselineEntry, places int) (*Change, error) {
	var out bytes.Buffer
	if err := (&check.Baseline{Entries: entries}).Write(&out); err != nil {
		return nil, err
	}
	return &Change{Path: b.path, Shown: b.shown, Old: b.text, Next: out.Bytes(), Places: places}, nil
}

// without works out the change that takes entries out; nil where there are none to take out.
func (b *baseline) without(gone []*check.BaselineEntry) (*Change, error) {
	if len(gone) == 0 {
		return nil, nil
	}
	kept := slices.DeleteFunc(slices.Clone(b.entries), func(e *check.BaselineEntry) bool { return slices.Contains(gone, e) })
	return b.change(kept, len(gone))
}

// follow works out the change by which the baseline knows the same findings after a plan. A finding is named by a sum of
// ids and words, so both are asked of the checks: which findings stood where before the plan, and which do after it.
func (d *Dataset) follow(ctx context.Context, p *Plan) error {
	if d.baseline == nil || len(d.baseline.entries) == 0 {
		return nil
	}
	before, err := d.findings(ctx, nil)
	if err != nil {
		return err
	}
	after, err := d.findings(ctx, p)
	if err != nil {
		return err
	}
	byPlace := map[string][]check.Finding{}
	for _, f := range after {
		byPlace[placeOf(f)] = append(byPlace[placeOf(f)], f)
	}
	next := map[string]check.Finding{}
	for _, f := range before {
		if there := byPlace[placeOf(f)]; len(there) > 0 {
			next[f.Fingerprint], byPlace[placeOf(f)] = there[0], there[1:]
		}
	}
	changed := 0
	entries := slices.Clone(d.baseline.entries)
	for i, e := range entries {
		if f, ok := next[e.Fingerprint]; ok && f.Fingerprint != e.Fingerprint {
			entries[i] = check.EntryOf(f)
			changed++
		}
	}
	if changed == 0 {
		return nil
	}
	change, err := d.baseline.change(entries, changed)
	p.add(change)
	return err
}

// placeOf tells findings apart by what an id does not change.
func placeOf(f check.Finding) string {
	at := claims.Position{}
	if f.At.Document != nil {
		at = claims.Position{File: f.At.Document.Path, Line: f.At.Document.Line}
	}
	return strings.Join([]string{f.Check, f.Verdict, at.String(), f.At.Pointer}, "\x00")
}

// findings returns what all checks find in the dataset as it would be after a plan, known or not.
func (d *Dataset) findings(ctx context.Context, p *Plan) ([]check.Finding, error) {
	texts := map[string][]byte{}
	if p != nil {
		for _, c := range p.Changes {
			path, err := filepath.Abs(c.Path)
			if err != nil {
				return nil, err
			}
			texts[path] = c.Next
		}
	}
	loaded, err := claims.Load(ctx, claims.Options{Paths: []string{d.Root}, Dir: d.options.Dir, Texts: texts})
	if err != nil {
		return nil, err
	}
	result, err := check.Run(ctx, loaded, checks.All(), check.Settings{})
	if err != nil {
		return nil, err
	}
	return slices.Concat(result.Findings, result.Suppressed), nil
}
