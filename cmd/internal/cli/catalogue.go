package cli

// This file knows everything in a dataset that has an id, and finds one by the id that somebody types.

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/mentions"
	"claimcheck/cmd/internal/amend"
	"claimcheck/schema"
)

// Kinds of things that have an id, in the singular, as they are shown.
const (
	kindArticle      = mentions.Article
	kindClaim        = mentions.Claim
	kindSource       = mentions.Source
	kindPerson       = mentions.Person
	kindOrganisation = mentions.Organisation
	kindPublisher    = mentions.Publisher
	kindEvent        = mentions.Event
	kindPlace        = mentions.Place
	kindMeasure      = mentions.Measure
)

// entry is one thing that has an id.
type entry struct {
	kind string
	id   string // id is unique among its kind; that of a claim or a source begins with its article's, "article#claim".
	name string
	// at is its record, without a document where no register has one.
	at      claims.Ref
	article *claims.Article
	claim   *claims.Claim
	source  *claims.Source
}

// String names the entry as "show" takes it whatever else has the same id.
func (e entry) String() string { return e.kind + ":" + e.id }

// registered reports whether the entry has a record.
func (e entry) registered() bool { return e.at.Document != nil }

// claimID and sourceID are ids that are unique in a dataset.
func claimID(c *claims.Claim) string   { return c.Article.ID + "#" + c.ID }
func sourceID(s *claims.Source) string { return s.Article.ID + "#" + s.ID }

// catalogue lists everything in a dataset that has an id: articles with their claims and sources, then the registers,
// then events, places and measures that only claims name.
func catalogue(d *claims.Dataset) []entry {
	var all []entry
	for _, article := range d.Articles {
		all = append(all, entry{kind: kindArticle, id: article.ID, name: article.Headline, at: article.Ref(), article: article})
		for _, source := range article.Sources {
			all = append(all, entry{kind: kindSource, id: sourceID(source), name: source.Title, at: source.Ref(), article: article, source: source})
		}
		for _, claim := range article.Claims {
			all = append(all, entry{kind: kindClaim, id: claimID(claim), name: claim.Anchor.Quote(), at: claim.Ref(), article: article, claim: claim})
		}
	}
	all = append(all, allRegistered(d)...)
	return append(all, unregistered(d, all)...)
}

// allRegistered lists the entries of all registers.
func allRegistered(d *claims.Dataset) []entry {
	all := registerEntries(kindPerson, &d.People)
	all = append(all, registerEntries(kindOrganisation, &d.Organisations)...)
	all = append(all, registerEntries(kindPublisher, &d.Publishers)...)
	all = append(all, registerEntries(kindEvent, &d.Events)...)
	all = append(all, registerEntries(kindPlace, &d.Places)...)
	return append(all, registerEntries(kindMeasure, &d.Measures)...)
}

func registerEntries[E claims.Entry](kind string, register *claims.Register[E]) []entry {
	var entries []entry
	for _, list := range [][]E{register.Items, register.Repeated} {
		for _, item := range list {
			entries = append(entries, entry{kind: kind, id: item.Key(), name: item.Label(), at: item.Ref()})
		}
	}
	return entries
}

// unregistered lists the events, places and measures that claims speak of and no register holds, sorted by id.
func unregistered(d *claims.Dataset, known []entry) []entry {
	seen := map[string]bool{}
	for _, e := range known {
		seen[e.String()] = true
	}
	var found []entry
	for _, r := range references(d) {
		e := entry{kind: r.kind, id: r.id}
		if mentions.Free(r.kind) && !seen[e.String()] {
			seen[e.String()] = true
			found = append(found, e)
		}
	}
	slices.SortFunc(found, func(a, b entry) int { return strings.Compare(a.String(), b.String()) })
	return found
}

// find returns the one entry that an id means: its full id, "kind:id", or the id of a claim or source that no other
// one in the dataset has.
func find(all []entry, id string) (entry, error) {
	var found []entry
	for _, e := range all {
		if e.id == id || e.String() == id || e.local() == id {
			found = append(found, e)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return entry{}, unknownID(all, id)
	}
	names := make([]string, len(found))
	for i, e := range found {
		names[i] = e.String()
	}
	return entry{}, amend.Ambiguous(id, names)
}

// local is the id of a claim or source inside its article.
func (e entry) local() string {
	switch {
	case e.claim != nil:
		return e.claim.ID
	case e.source != nil:
		return e.source.ID
	}
	return e.id
}

func unknownID(all []entry, id string) error {
	var known []string
	for _, e := range all {
		known = append(known, e.id, e.local())
	}
	if near, ok := schema.Nearest(id, known); ok {
		return fmt.Errorf("unknown id %q; did you mean %q?", id, near)
	}
	return fmt.Errorf("unknown id %q; \"%s list\" lists what there is", id, program)
}

// load reads the dataset that list and show speak of, and says on Err what they cannot show.
func (a *app) load(ctx context.Context, in []string) (*claims.Dataset, error) {
	dataset, err := claims.Load(ctx, claims.Options{Paths: in, Dir: a.Dir, Stdin: a.In})
	if err != nil {
		return nil, err
	}
	if n := len(dataset.Rejected); n > 0 {
		a.complain(fmt.Sprintf("the schema rejects some of the records, which are left out (%s); \"%s validate\" tells why",
			plural(n, "fault"), program))
	}
	return dataset, nil
}

func plural(n int, noun string) string {
	return check.Count(n, noun, noun+"s")
}

// addIn adds the flag that names the dataset where arguments mean something else.
func addIn(cmd *cobra.Command) *[]string {
	return cmd.Flags().StringArray("in", nil, "`PATH` of the file, folder or glob to read; without it the dataset at hand")
}
