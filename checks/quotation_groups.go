package checks

// This file joins quotes that belong together, each to each, into groups: disjoint sets, as Tarjan (1975) keeps them.

import (
	"cmp"
	"slices"
)

// groups are the quotes of a list by their place in it. The zero groups are none.
type groups struct{ parent []int }

// add makes a group of the next quote.
func (g *groups) add() { g.parent = append(g.parent, len(g.parent)) }

// root returns the quote that stands for a quote's group, the first one in it.
func (g *groups) root(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

// join makes one group of those of two quotes.
func (g *groups) join(i, j int) {
	from, to := g.root(i), g.root(j)
	g.parent[max(from, to)] = min(from, to)
}

// several returns the groups of two quotes and more, in the order of their first.
func (g *groups) several() [][]int {
	var found [][]int
	var places map[int]int // places leads the first of each group to its place in what was found.
	for i := range g.parent {
		root := g.root(i)
		if root == i {
			continue // Others of its group stand behind it, if there are any.
		}
		at, known := places[root]
		if !known {
			if places == nil {
				places = map[int]int{}
			}
			at = len(found)
			places[root] = at
			found = append(found, []int{root})
		}
		found[at] = append(found[at], i)
	}
	slices.SortFunc(found, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return found
}
