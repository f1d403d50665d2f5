package network

// This file finds the shortest proof of a contradiction: the negative cycle of the fewest edges, which makes the sentence
// that is the easiest to follow.

import "slices"

// mostWork bounds how many edges are looked at while a cycle is shortened: some tens of milliseconds.
const mostWork = 30_000_000

// shortest returns the negative cycle of the fewest edges, of several the one with the least sum, or nil.
//
// As long as there is a negative cycle, the node on it with the most edges is taken, all closed walks through that node
// are measured edge by edge, and the node is removed. Whichever cycle is the shortest, a node of it is taken before none
// is left; the least closed walk through that node then is that cycle, since a walk of as few edges that met a node twice
// would hold a negative cycle of fewer. That takes O(r * (p + k) * edges), where r nodes have to be removed until the
// rest is free of contradictions (in news mostly one, the origin of all dates), p is the number of passes of
// [negativeCycle], and k is the length of the cycle. After [mostWork] edges, the shortest cycle found so far is returned:
// still a proof, though perhaps not the shortest.
func shortest(nodes int, edges []Edge) []Edge {
	removed := make([]bool, nodes)
	best := negativeCycle(nodes, edges, removed)
	if best == nil {
		return nil
	}
	degree := make([]int, nodes)
	for _, edge := range edges {
		degree[edge.From]++
		degree[edge.To]++
	}
	work := 0
	for cycle := best; cycle != nil && work < mostWork; cycle = negativeCycle(nodes, edges, removed) {
		through := cycle[0].From
		for _, edge := range cycle {
			if degree[edge.From] > degree[through] {
				through = edge.From
			}
		}
		best = better(best, cycle)
		edges = slices.DeleteFunc(slices.Clone(edges), func(e Edge) bool { return removed[e.From] || removed[e.To] })
		if closed := shortestThrough(nodes, edges, through, len(best)); closed != nil {
			best = better(best, simple(closed))
		}
		work += (len(best) + 4) * (len(edges) + nodes)
		removed[through] = true
	}
	return best
}

// better returns the cycle of fewer edges, of two equals the one with the lesser sum, of these the first.
func better(a, b []Edge) []Edge {
	if len(b) < len(a) || len(b) == len(a) && sumOf(b) < sumOf(a) {
		return b
	}
	return a
}

// shortestThrough returns the closed walk of negative sum through a node that has the fewest edges, and at most so many as
// most says; of several the one with the least sum. It is nil where there is none. The walk may meet other nodes twice.
//
// Layer k holds the least sum of a walk of k edges from the node to each other one, and the edge that it ends with.
func shortestThrough(nodes int, edges []Edge, through, most int) []Edge {
	const unreached = int64(1) << 62
	sums := make([]int64, nodes)
	for i := range sums {
		sums[i] = unreached
	}
	sums[through] = 0
	var layers [][]int // layers holds, for each number of edges but none, the last edge of the least walk to each node.
	for len(layers) < most {
		next, last := make([]int64, nodes), make([]int, nodes)
		for i := range next {
			next[i], last[i] = unreached, -1
		}
		for i, edge := range edges {
			if sums[edge.From] == unreached {
				continue
			}
			if sum := sums[edge.From] + edge.Within; sum < next[edge.To] {
				next[edge.To], last[edge.To] = sum, i
			}
		}
		layers = append(layers, last)
		if next[through] < 0 {
			break
		}
		sums = next
		// A walk that comes back with a sum that is not negative leads to nothing shorter.
		sums[through] = unreached
	}
	node, walk := through, []Edge(nil)
	for k := len(layers) - 1; k >= 0; k-- {
		if layers[k][node] < 0 {
			return nil
		}
		edge := edges[layers[k][node]]
		walk = append(walk, edge)
		node = edge.From
	}
	slices.Reverse(walk)
	if node != through || sumOf(walk) >= 0 {
		return nil
	}
	return walk
}

// simple returns the shortest negative cycle within a closed walk of negative sum. The walk falls into simple cycles, of
// which one at least is negative.
func simple(walk []Edge) []Edge {
	var best, open []Edge
	for _, edge := range walk {
		open = append(open, edge)
		at := slices.IndexFunc(open, func(e Edge) bool { return e.From == edge.To })
		if at < 0 {
			continue
		}
		cycle := slices.Clone(open[at:])
		open = open[:at]
		if sumOf(cycle) < 0 && (best == nil || len(better(best, cycle)) < len(best)) {
			best = cycle
		}
	}
	return best
}
