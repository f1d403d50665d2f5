package amend

// This file takes things out of a dataset, unless something refers to them.

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/mentions"
)

// Remove works out how things are removed. With cascade, references that their records can do without are taken out, too.
// The error names everything else that refers to one of the things.
func Remove(ctx context.Context, options Options, cascade bool, ids ...string) ([]Thing, *Plan, error) {
	d, err := Read(ctx, options)
	if err != nil {
		return nil, nil, err
	}
	r := removal{dataset: d, cascade: cascade, items: map[*document]map[string]bool{}, out: map[*document][]mentions.Mention{}}
	var faults []error
	for _, id := range ids {
		t, err := d.Find(id)
		switch {
		case errors.Is(err, errUnknown):
			err = unknown(ctx, options, id)
		case err == nil && t.document == nil:
			err = fmt.Errorf("%s is in no register: only claims speak of it; remove or change those", t)
		case err == nil:
			err = t.document.file.writable()
		}
		if err != nil {
			faults = append(faults, err)
			continue
		}
		r.take(t)
	}
	if len(faults) > 0 {
		return nil, nil, errors.Join(faults...)
	}
	plan, err := r.plan()
	return r.things, plan, err
}

// removal is things to be removed, and what refers to them.
type removal struct {
	dataset *Dataset
	cascade bool
	things  []Thing
	// items are the pointers of the things by the document they stand in; an empty one is all of the document.
	items map[*document]map[string]bool
	// out are the references to be taken out, suppressed and known the entries of the configuration and the baseline.
	out        map[*document][]mentions.Mention
	suppressed []suppression
	known      []*check.BaselineEntry
	// faults tell what keeps the things from being removed.
	faults []error
}

// take notes one thing to be removed.
func (r *removal) take(t Thing) {
	item := t.id.Item
	if t.Kind == mentions.Article {
		item = ""
	}
	if r.items[t.document] == nil {
		r.items[t.document] = map[string]bool{}
	}
	if !r.items[t.document][item] {
		r.items[t.document][item] = true
		r.things = append(r.things, t)
	}
}

// goes reports whether what a mention stands in is removed itself.
func (r *removal) goes(doc *document, m mentions.Mention) bool {
	return r.items[doc][""] || r.items[doc][m.Item]
}

// plan works out the changes.
func (r *removal) plan() (*Plan, error) {
	for _, doc := range r.dataset.documents() {
		for _, m := range doc.mentions {
			if !r.goes(doc, m) {
				r.judge(doc, m)
			}
		}
	}
	r.judgeOthers()
	if len(r.faults) > 0 {
		advice := "nothing was removed; change or remove what refers to it first, or name it, too"
		if !r.cascade {
			advice += "; --cascade takes out the references that their records can do without"
		}
		return nil, errors.Join(append(r.faults, errors.New(advice))...)
	}
	plan := &Plan{}
	return plan, r.change(plan)
}

// judge looks whether a mention refers to one of the things.
func (r *removal) judge(doc *document, m mentions.Mention) {
	for _, t := range r.things {
		if !r.refers(doc, m, t) {
			continue
		}
		where := doc.position(m.Start)
		packed := doc.file.writable()
		switch {
		case r.cascade && packed != nil:
			r.faults = append(r.faults, packed)
		case r.cascade && m.Detachable && doc.canLose(m):
			r.out[doc] = append(r.out[doc], m)
		case r.cascade:
			r.faults = append(r.faults, fmt.Errorf("%s: %s refers to %s in %q, and cannot do without", where, doc.owner(m), t, m.Key))
		default:
			r.faults = append(r.faults, fmt.Errorf("%s: %s refers to %s in %q", where, doc.owner(m), t, m.Key))
		}
		return
	}
}

// canLose reports whether the schema has no more against a document without a mention than with it.
func (d *document) canLose(m mentions.Mention) bool {
	text, err := withoutValues(d.text(), []string{m.Pointer})
	if err != nil {
		return false
	}
	_, before := claims.Judge(d.text())
	_, after := claims.Judge(text)
	return len(after) <= len(before)
}

// refers reports whether a mention refers to a thing, by its id or, of a place, by one of its names.
func (r *removal) refers(doc *document, m mentions.Mention, t Thing) bool {
	if _, refers := r.dataset.renamed(doc, m, t, ""); refers {
		return true
	}
	return t.Kind == mentions.Place && m.Role == mentions.Refers && m.Is(mentions.Place) && !r.dataset.has(mentions.Place, m.ID) &&
		r.dataset.placeNames[strings.ToLower(m.ID)] == t.ID
}

// judgeOthers looks what the configuration and the baseline say of the things.
func (r *removal) judgeOthers() {
	note := func(at claims.Position, what string, t Thing) {
		r.faults = append(r.faults, fmt.Errorf("%s: %s %s", at, what, t))
	}
	for _, t := range r.things {
		if c := r.dataset.config; c != nil {
			for _, s := range c.suppressions {
				node := s.names(t)
				switch {
				case node == nil, t.Kind == mentions.Claim && s.article == nil && !r.dataset.onlyClaim(t):
				case r.cascade:
					r.suppressed = append(r.suppressed, s)
				default:
					note(c.at(node), "a suppression is for", t)
				}
			}
		}
		if b := r.dataset.baseline; b != nil {
			for _, e := range b.entries {
				switch {
				case !b.names(e, t) || slices.Contains(r.known, e):
				case r.cascade:
					r.known = append(r.known, e)
				default:
					note(b.at(e), "the baseline knows a finding about", t)
				}
			}
		}
	}
}

// change adds the changes of all files to a plan.
func (r *removal) change(plan *Plan) error {
	for _, f := range r.dataset.files {
		var splices []splice
		places := 0
		for _, doc := range f.documents {
			items, out := r.items[doc], r.out[doc]
			if len(items)+len(out) == 0 {
				continue
			}
			if err := doc.faults(); err != nil {
				return err
			}
			places += len(items) + len(out)
			s, err := doc.without(items, out)
			if err != nil {
				return err
			}
			splices = append(splices, s)
		}
		if len(splices) == 0 {
			continue
		}
		change, err := f.change(splices, places)
		if err != nil {
			return err
		}
		plan.add(change)
	}
	if r.dataset.config != nil {
		change, err := r.dataset.config.without(r.suppressed)
		if err != nil {
			return err
		}
		plan.add(change)
	}
	if r.dataset.baseline != nil {
		change, err := r.dataset.baseline.without(r.known)
		if err != nil {
			return err
		}
		plan.add(change)
	}
	return nil
}

// without works out the splice that takes items and references out of a document, or the whole of it.
func (d *document) without(items map[string]bool, out []mentions.Mention) (splice, error) {
	if items[""] {
		end := d.end
		if d.file.lines {
			if at := strings.IndexByte(string(d.file.text[end:]), '\n'); at >= 0 {
				end += at + 1
			}
			return splice{d.lineStart(), end, nil}, nil
		}
		return splice{0, len(d.file.text), nil}, nil
	}
	pointers := make([]string, 0, len(items)+len(out))
	for item := range items {
		pointers = append(pointers, item)
	}
	for _, m := range out {
		pointers = append(pointers, m.Pointer)
	}
	text, err := withoutValues(d.text(), pointers)
	return splice{d.start, d.end, text}, err
}

// lineStart returns the offset at which the document's line begins.
func (d *document) lineStart() int {
	return strings.LastIndexByte(string(d.file.text[:d.start]), '\n') + 1
}
