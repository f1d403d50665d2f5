package check

// This file groups the claims of a dataset by what they speak of, once for all checks.

import (
	"maps"
	"slices"
	"sync"

	"claimcheck/claims"
)

// Group is all live claims that speak of one event, person or measure.
type Group struct {
	ID     string
	Claims []*claims.Claim
}

// asked reports whether any of the claims stands in a record that somebody asked to have checked.
func (g *Group) asked() bool {
	return slices.ContainsFunc(g.Claims, func(c *claims.Claim) bool { return !c.Article.Document().Context })
}

// Groups hands out the groups of a dataset. Each kind of group is made when the first check asks for it.
type Groups struct {
	Dataset *claims.Dataset

	// fresh are the units to look at, nil where these are all.
	fresh *Units
	// grouped has a func() []*Group for each scope of things that claims name.
	grouped   sync.Map
	connected func() [][]*Group
	// prepared has a func() any for each check that makes something of the registers.
	prepared sync.Map

	// suppressions and stale are for the checks that look at what became of the others' findings.
	suppressions []*Suppression
	stale        []*BaselineEntry
	names        []string
}

// NewGroups prepares the groups of a dataset.
func NewGroups(d *claims.Dataset) *Groups {
	g := &Groups{Dataset: d}
	g.connected = sync.OnceValue(func() [][]*Group { return connect(d, g.by(eventScope, eventsOf)) })
	return g
}

// by returns the groups of a scope: all live claims that name one thing.
func (g *Groups) by(scope string, named func(*claims.Claim) Names) []*Group {
	made, known := g.grouped.Load(scope)
	if !known {
		made, _ = g.grouped.LoadOrStore(scope, sync.OnceValue(func() []*Group { return groupBy(g.Dataset, named) }))
	}
	return made.(func() []*Group)()
}

const eventScope = "event"

// Names are the ids of one sort that a claim names; those that are empty are none.
type Names [3]string

func eventsOf(c *claims.Claim) Names {
	if c.Kind == claims.KindDuration {
		return Names{c.Event, c.From, c.To}
	}
	return Names{c.Event, c.Other}
}

func peopleOf(c *claims.Claim) Names {
	if c.Speaker != nil {
		return Names{c.Person, c.Speaker.ID}
	}
	return Names{c.Person}
}

func measuresOf(c *claims.Claim) Names { return Names{c.Measure, c.PartOf} }

// groupBy collects live claims under each of their keys, groups sorted by key, claims in the order of the dataset.
func groupBy(d *claims.Dataset, keys func(*claims.Claim) Names) []*Group {
	byKey := map[string]*Group{}
	last := &Group{} // last is the group that was added to last: neighbours mostly speak of one thing.
	for _, article := range d.Articles {
		for _, claim := range article.Claims {
			if !claim.Live() {
				continue
			}
			named := keys(claim)
			for i, key := range named {
				if key == "" || slices.Contains(named[:i], key) {
					continue
				}
				if key != last.ID {
					if last = byKey[key]; last == nil {
						last = &Group{ID: key}
						byKey[key] = last
					}
				}
				last.Claims = append(last.Claims, claim)
			}
		}
	}
	return sorted(byKey)
}

func sorted(byKey map[string]*Group) []*Group {
	groups := make([]*Group, 0, len(byKey))
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		groups = append(groups, byKey[key])
	}
	return groups
}

// connect joins events that one claim ties together, or that the register calls part of one another, into groups.
func connect(d *claims.Dataset, events []*Group) [][]*Group {
	parent := map[string]string{}
	root := func(id string) string {
		for parent[id] != "" && parent[id] != id {
			if above := parent[parent[id]]; above != "" {
				parent[id] = above
			}
			id = parent[id]
		}
		return id
	}
	join := func(a, b string) {
		if a, b = root(a), root(b); a != b {
			parent[max(a, b)] = min(a, b)
		}
	}
	for _, group := range events {
		for _, claim := range group.Claims {
			for _, id := range eventsOf(claim) {
				if id != "" {
					join(group.ID, id)
				}
			}
		}
	}
	for _, event := range d.Events.Items {
		if event.PartOf != "" {
			join(event.ID, event.PartOf)
		}
	}
	index := map[string]int{}
	var joined [][]*Group
	for _, group := range events {
		key := root(group.ID)
		at, known := index[key]
		if !known {
			at = len(joined)
			index[key] = at
			joined = append(joined, nil)
		}
		joined[at] = append(joined[at], group)
	}
	return joined
}
