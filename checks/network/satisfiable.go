package network

// This file proves quickly that nothing contradicts, as is mostly so. The algorithm of Bellman and Ford takes a pass for
// each link of a chain of orders that stand in the wrong order; that of Goldberg and Radzik (Andrew V. Goldberg and Tomasz
// Radzik, "A heuristic improvement of the Bellman-Ford algorithm", Applied Mathematics Letters 6, 1993) sorts the nodes
// before each pass so that one is enough for any number of links.

// mostPasses is how often the nodes are sorted before it is left to the other algorithm to tell. Two or three are the rule.
const mostPasses = 64

// satisfiable reports whether it is soon seen that no cycle has a negative sum, among the edges between nodes that have not
// been removed.
func satisfiable(nodes int, edges []Edge, removed []bool) bool {
	s := sorter{edges: edges, leaving: leaving(nodes, edges, removed), at: make([]int64, nodes), mark: make([]mark, nodes), less: make([]int32, nodes)}
	moved := make([]int32, nodes)
	for node := range moved {
		moved[node] = int32(node)
	}
	for pass := 0; len(moved) > 0; pass++ {
		if pass == mostPasses || !s.sort(moved) {
			return false
		}
		moved = moved[:0]
		for i := len(s.order) - 1; i >= 0; i-- {
			for _, e := range s.leaving[s.order[i]] {
				edge := edges[e]
				if sum := s.at[edge.From] + edge.Within; sum < s.at[edge.To] {
					s.at[edge.To] = sum
					moved = append(moved, int32(edge.To))
				}
			}
		}
	}
	return true
}

// leaving returns, for each node, the indexes of the edges that lead from it to another that has not been removed.
func leaving(nodes int, edges []Edge, removed []bool) [][]int32 {
	counts := make([]int, nodes)
	for _, edge := range edges {
		counts[edge.From]++
	}
	all := make([]int32, len(edges))
	from := make([][]int32, nodes)
	for node, count := range counts {
		from[node], all = all[:0:count], all[count:]
	}
	for i, edge := range edges {
		if !removed[edge.From] && !removed[edge.To] {
			from[edge.From] = append(from[edge.From], int32(i))
		}
	}
	return from
}

// sorter sorts nodes so that each stands behind those that it may move.
type sorter struct {
	edges   []Edge
	leaving [][]int32
	at      []int64 // at is the latest time that each node may have, as far as is known.
	mark    []mark
	less    []int32 // less is how many edges that move a node lie on the way to it.
	way     []step  // way is the way to the node that is looked at.
	order   []int32 // order has each node behind all that can be reached from it by edges that move it, or would if it moved.
}

// mark says how far a node has been looked at.
type mark int8

const (
	unmet mark = iota
	onWay      // onWay says that the node lies on the way to the one that is looked at.
	done
)

// step is a node on the way, and the next of its edges.
type step struct {
	node int32
	next int
}

// sort fills in the order of all that can be reached from nodes which move another one. It is false where a way leads back
// to one of its own nodes and moves it: a cycle of negative sum.
func (s *sorter) sort(moved []int32) bool {
	for _, node := range s.order {
		s.mark[node] = unmet
	}
	s.order = s.order[:0]
	for _, node := range moved {
		if s.mark[node] == unmet && s.moves(node) && !s.follow(node) {
			return false
		}
	}
	return true
}

// moves reports whether an edge from a node moves another.
func (s *sorter) moves(node int32) bool {
	for _, e := range s.leaving[node] {
		if s.at[node]+s.edges[e].Within < s.at[s.edges[e].To] {
			return true
		}
	}
	return false
}

// follow looks at all that can be reached from a node.
func (s *sorter) follow(node int32) bool {
	s.way = append(s.way[:0], step{node: node})
	s.mark[node], s.less[node] = onWay, 0
	for len(s.way) > 0 {
		last := &s.way[len(s.way)-1]
		if last.next == len(s.leaving[last.node]) {
			s.mark[last.node] = done
			s.order = append(s.order, last.node)
			s.way = s.way[:len(s.way)-1]
			continue
		}
		edge := s.edges[s.leaving[last.node][last.next]]
		last.next++
		by := s.at[edge.From] + edge.Within - s.at[edge.To]
		if by > 0 {
			continue
		}
		less := s.less[edge.From]
		if by < 0 {
			less++
		}
		switch to := int32(edge.To); s.mark[to] {
		case unmet:
			s.mark[to], s.less[to] = onWay, less
			s.way = append(s.way, step{node: to})
		case onWay:
			if less > s.less[to] {
				return false
			}
		}
	}
	return true
}
