package cli

// This file fills in what a record leaves out and its other words give: the ids of claims, and dates beside words of time.

import (
	"context"
	"fmt"
	"strings"

	"claimcheck/checks"
	"claimcheck/claims"
	"claimcheck/claims/canon"
)

// resolver fills in records of one dataset, whose registers tell in which zones its words are meant.
type resolver struct{ dataset *claims.Dataset }

func newResolver(ctx context.Context, options claims.Options) (*resolver, error) {
	dataset, err := claims.Load(ctx, options)
	if err != nil {
		return nil, err
	}
	return &resolver{dataset}, nil
}

// filled counts what was filled in.
type filled struct{ dates, ids int }

func (f filled) and(more filled) filled { return filled{f.dates + more.dates, f.ids + more.ids} }

// words tells what was done to a file.
func (f filled) words() string {
	done := []string{"formatted"}
	for _, each := range []struct {
		count int
		name  string
	}{{f.dates, "date"}, {f.ids, "id"}} {
		switch {
		case each.count == 1:
			done = append(done, "1 "+each.name+" filled in")
		case each.count > 1:
			done = append(done, fmt.Sprintf("%d %ss filled in", each.count, each.name))
		}
	}
	return strings.Join(done, ", ")
}

// fill fills in one document. Ids come first: without one, a claim is none that the schema accepts, and its words are not
// read.
func (r *resolver) fill(d *canon.Document) (filled, error) {
	if d.Kind() != claims.FileArticle {
		return filled{}, nil
	}
	ids, err := fillIDs(d)
	if err != nil {
		return filled{}, err
	}
	done := filled{ids: ids}
	article, ok := claims.ReadArticle(d.Bytes())
	if !ok {
		return done, nil
	}
	for _, dating := range checks.Datings(r.dataset, article) {
		if err := d.Set(dating.Pointer+"/date", canon.Text(dating.Date.String())); err != nil {
			return done, err
		}
		done.dates++
	}
	return done, nil
}

// fillIDs gives an id to each claim that has none.
func fillIDs(d *canon.Document) (count int, err error) {
	const list = "/claims"
	var ids, without []string
	for i := range d.Len(list) {
		claim := fmt.Sprintf("%s/%d", list, i)
		if id, ok := d.String(claim + "/id"); ok && id != "" {
			ids = append(ids, id)
		} else if text, there := d.Get(claim + "/id"); !there && d.IsObject(claim) || there && string(text) == `""` {
			without = append(without, claim)
		}
	}
	for _, claim := range without {
		id := claims.NextClaimID(ids)
		if err := d.Set(claim+"/id", canon.Text(id)); err != nil {
			return count, err
		}
		ids = append(ids, id)
		count++
	}
	return count, nil
}
