// Package network finds instants that cannot all lie as they are said to, and says which sayings it takes to see that.
//
// A network is a Simple Temporal Problem (Rina Dechter, Itay Meiri and Judea Pearl, "Temporal constraint networks",
// Artificial Intelligence 49, 1991): its nodes are instants, its edges say that one instant lies at most so long after
// another. It can be satisfied if and only if no cycle of edges has a negative sum, and the edges of such a cycle are by
// themselves the proof that it cannot. [Contradictions] finds the shortest of these proofs. [Of] builds the network of
// the events that claims speak of.
package network

import "slices"

// Origin is the node to which dates are tied: the beginning of 1970 in UTC.
const Origin = 0

// Given is the label of edges that nobody asserts and that always hold, as that a start is no later than its end.
const Given = -1

// Edge says that the instant To lies at most Within milliseconds after the instant From: To - From <= Within. A negative
// number says that it lies at least so long before it.
type Edge struct {
	From, To int
	Within   int64
	// Label is an index of whatever the edge follows from, or [Given].
	Label int
}

// Contradiction is a cycle of edges, each beginning where the one before it ends, that cannot all hold.
type Contradiction struct {
	Edges []Edge
	// Also lists, for each edge, the labels of others between the same two instants that contradict the rest as well.
	Also [][]int
}

// Contradictions returns cycles that cannot hold, of which no two share a label: each is the shortest one that is left
// when the labels of those before it are taken away, with those of the edges that say the same. Of cycles of equally many
// edges it is the one that is off by the most, and of these one that depends on the order of the edges alone. Nodes count
// from 0 to nodes-1. At most so many cycles are returned as most says.
//
// One cycle takes a few passes over the edges where the network allows it, which news does; see [shortest] for the bound
// on the work where it does not.
func Contradictions(nodes int, edges []Edge, most int) []Contradiction {
	edges = bounded(nodes, edges)
	var found []Contradiction
	for len(found) < most {
		cycle := shortest(nodes, edges)
		if cycle == nil {
			break
		}
		contradiction := Contradiction{Edges: cycle, Also: alike(cycle, edges)}
		found = append(found, contradiction)
		gone := map[int]bool{}
		for i, edge := range cycle {
			gone[edge.Label] = true
			for _, label := range contradiction.Also[i] {
				gone[label] = true
			}
		}
		delete(gone, Given)
		if len(gone) == 0 {
			break // Nothing that anybody asserts is at fault, so that it would be found for ever.
		}
		edges = slices.DeleteFunc(edges, func(e Edge) bool { return gone[e.Label] })
	}
	return found
}

// alike returns, for each edge of a cycle, the labels of other edges in whose place the cycle would be as impossible.
func alike(cycle, edges []Edge) [][]int {
	sum := sumOf(cycle)
	at := map[[2]int]int{}
	own := map[int]bool{}
	for i, edge := range cycle {
		at[[2]int{edge.From, edge.To}] = i
		own[edge.Label] = true
	}
	also := make([][]int, len(cycle))
	for _, edge := range edges {
		i, joins := at[[2]int{edge.From, edge.To}]
		if joins && edge.Label != Given && !own[edge.Label] && sum-cycle[i].Within+edge.Within < 0 && !slices.Contains(also[i], edge.Label) {
			also[i] = append(also[i], edge.Label)
		}
	}
	return also
}

// mostWithin bounds the weights of edges: some 8,900 years.
const mostWithin = 1 << 48

// bounded copies the edges with weights so small that no sum over as many edges as there are nodes, twice over, leaves 64
// bits. It only ever weakens them, so that it may lose a contradiction but makes none.
func bounded(nodes int, edges []Edge) []Edge {
	limit := min(int64(mostWithin), int64(1)<<60/int64(nodes+1))
	kept := make([]Edge, 0, len(edges))
	for _, edge := range edges {
		if edge.Within > limit {
			continue
		}
		edge.Within = max(edge.Within, -limit)
		kept = append(kept, edge)
	}
	return kept
}

func sumOf(edges []Edge) int64 {
	var sum int64
	for _, edge := range edges {
		sum += edge.Within
	}
	return sum
}

// negativeCycle returns a simple cycle of negative sum among the edges between nodes that have not been removed, or nil,
// which [satisfiable] tells quickly.
// It is the algorithm of Bellman and Ford from a virtual node that lies before all others: O(nodes * edges) at worst, but
// it ends with the first pass that changes nothing. A cycle is looked for among the predecessors, where every cycle has a
// negative sum, after passes that are powers of two, so that one is seen long before the last pass.
func negativeCycle(nodes int, edges []Edge, removed []bool) []Edge {
	if satisfiable(nodes, edges, removed) {
		return nil
	}
	before := make([]int64, nodes)
	last := make([]int, nodes) // last is, for each node, the index of the edge that moved it last.
	for i := range last {
		last[i] = -1
	}
	for pass := 1; ; pass++ {
		changed := false
		for i, edge := range edges {
			if removed[edge.From] || removed[edge.To] {
				continue
			}
			if moved := before[edge.From] + edge.Within; moved < before[edge.To] {
				before[edge.To], last[edge.To] = moved, i
				changed = true
			}
		}
		if !changed {
			return nil
		}
		if pass&(pass-1) == 0 || pass >= nodes {
			if cycle := predecessorCycle(edges, last); cycle != nil {
				return cycle
			}
		}
	}
}

// predecessorCycle follows the edges that moved each node last, back to a node that it has met on the same way.
func predecessorCycle(edges []Edge, last []int) []Edge {
	const unseen = -1
	seen := make([]int, len(last)) // seen is, for each node, the node from which it was met first.
	for i := range seen {
		seen[i] = unseen
	}
	for from := range last {
		node := from
		for seen[node] == unseen && last[node] >= 0 {
			seen[node] = from
			node = edges[last[node]].From
		}
		if last[node] < 0 || seen[node] != from {
			continue
		}
		var cycle []Edge
		for at := node; ; {
			edge := edges[last[at]]
			cycle = append(cycle, edge)
			if at = edge.From; at == node {
				slices.Reverse(cycle)
				return cycle
			}
		}
	}
	return nil
}
