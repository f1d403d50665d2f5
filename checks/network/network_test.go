package network_test

// These tests hold the network against an independent oracle, the algorithm of Floyd and Warshall, and against all cycles
// that a small network has.

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/checks/network"
)

// consistent tells by Floyd and Warshall whether a network can be satisfied.
func consistent(nodes int, edges []network.Edge) bool {
	const far = int64(1) << 40
	apart := make([][]int64, nodes)
	for i := range apart {
		apart[i] = slices.Repeat([]int64{far}, nodes)
		apart[i][i] = 0
	}
	for _, edge := range edges {
		apart[edge.From][edge.To] = min(apart[edge.From][edge.To], edge.Within)
	}
	for k := range nodes {
		for i := range nodes {
			for j := range nodes {
				apart[i][j] = max(min(apart[i][j], apart[i][k]+apart[k][j]), -far)
			}
		}
	}
	for i := range nodes {
		if apart[i][i] < 0 {
			return false
		}
	}
	return true
}

// least tries every simple cycle of a small network, and returns the fewest edges that a negative one has, and the least
// sum of those; 0 and 0 where there is none.
func least(nodes int, edges []network.Edge) (count int, sum int64) {
	met := make([]bool, nodes)
	var walk func(start, node, length int, total int64)
	walk = func(start, node, length int, total int64) {
		for _, edge := range edges {
			switch {
			case edge.From != node || edge.To < start:
			case edge.To == start:
				closed := total + edge.Within
				if closed < 0 && (count == 0 || length+1 < count || length+1 == count && closed < sum) {
					count, sum = length+1, closed
				}
			case !met[edge.To]:
				met[edge.To] = true
				walk(start, edge.To, length+1, total+edge.Within)
				met[edge.To] = false
			}
		}
	}
	for start := range nodes {
		walk(start, start, 0, 0)
	}
	return count, sum
}

// drawn returns a random network; labels are the edges' indexes, of which several may share one.
func drawn(t *rapid.T, mostNodes, mostEdges int) (int, []network.Edge) {
	nodes := rapid.IntRange(1, mostNodes).Draw(t, "nodes")
	node := rapid.IntRange(0, nodes-1)
	edges := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) network.Edge {
		return network.Edge{
			From: node.Draw(t, "from"), To: node.Draw(t, "to"),
			Within: rapid.Int64Range(-10, 30).Draw(t, "within"),
			Label:  rapid.IntRange(network.Given, mostEdges).Draw(t, "label"),
		}
	}), 0, mostEdges).Draw(t, "edges")
	return nodes, edges
}

// proves says what is wrong with a contradiction as a proof, and nothing where it is one.
func proves(c network.Contradiction, edges []network.Edge) string {
	sum := int64(0)
	met := map[int]bool{}
	for i, edge := range c.Edges {
		switch {
		case !slices.Contains(edges, edge):
			return fmt.Sprintf("%v is no edge of the network", edge)
		case met[edge.From]:
			return fmt.Sprintf("node %d is met twice", edge.From)
		case edge.To != c.Edges[(i+1)%len(c.Edges)].From:
			return "the edges do not follow one another"
		}
		met[edge.From] = true
		sum += edge.Within
	}
	if sum >= 0 {
		return fmt.Sprintf("its sum is %d", sum)
	}
	return ""
}

func TestAgainstFloydAndWarshall(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for range 20 { // Thousands of networks in all.
			nodes, edges := drawn(t, 12, 40)
			found := network.Contradictions(nodes, edges, 100)
			if holds := consistent(nodes, edges); holds != (len(found) == 0) {
				t.Fatalf("consistent: %v, but found %v", holds, found)
			}
			used := map[int]bool{}
			for _, contradiction := range found {
				if fault := proves(contradiction, edges); fault != "" {
					t.Fatalf("%v proves nothing: %s", contradiction.Edges, fault)
				}
				own := map[int]bool{}
				for i, edge := range contradiction.Edges {
					for _, label := range append([]int{edge.Label}, contradiction.Also[i]...) {
						if used[label] {
							t.Fatalf("the label %d is in two contradictions", label)
						}
						own[label] = true
					}
				}
				delete(own, network.Given)
				for label := range own {
					used[label] = true
				}
			}
			left := slices.DeleteFunc(slices.Clone(edges), func(e network.Edge) bool { return used[e.Label] })
			last := len(found) - 1
			if last >= 0 && !consistent(nodes, left) && slices.ContainsFunc(found[last].Edges, func(e network.Edge) bool { return e.Label != network.Given }) {
				t.Fatalf("a contradiction is left among %v", left)
			}
		}
	})
}

func TestNoShorterProof(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for range 10 {
			nodes, edges := drawn(t, 6, 14)
			count, sum := least(nodes, edges)
			found := network.Contradictions(nodes, edges, 1)
			switch {
			case count == 0 && len(found) > 0:
				t.Fatalf("found %v in a network without any", found)
			case count > 0 && (len(found) == 0 || len(found[0].Edges) != count || sumOf(found[0].Edges) != sum):
				t.Fatalf("the shortest proof has %d edges and the sum %d, but found %v", count, sum, found)
			}
		}
	})
}

func sumOf(edges []network.Edge) int64 {
	sum := int64(0)
	for _, edge := range edges {
		sum += edge.Within
	}
	return sum
}

func TestFarAwayInstantsDoNotOverflow(t *testing.T) {
	edges := []network.Edge{
		{From: 0, To: 1, Within: math.MinInt64, Label: 1},
		{From: 1, To: 2, Within: math.MinInt64, Label: 2},
		{From: 2, To: 3, Within: math.MaxInt64, Label: 3},
		{From: 3, To: 0, Within: math.MaxInt64, Label: 4},
	}
	if found := network.Contradictions(4, edges, 1); found != nil {
		t.Errorf("found %v, though two edges reach further than any date", found)
	}
	edges[2].Within, edges[3].Within = 0, 0
	if found := network.Contradictions(4, edges, 1); len(found) != 1 {
		t.Errorf("found %v, want one contradiction", found)
	}
}

func TestEdgesThatSayTheSameAreOneContradiction(t *testing.T) {
	var edges []network.Edge
	for i := range 5 {
		edges = append(edges, network.Edge{From: 0, To: 1, Within: -int64(i) - 1, Label: i}, network.Edge{From: 1, To: 0, Label: 5 + i})
	}
	edges = append(edges, network.Edge{From: 0, To: 1, Within: 0, Label: 10})
	found := network.Contradictions(2, edges, 10)
	if len(found) != 1 || len(found[0].Also[0])+len(found[0].Also[1]) != 8 {
		t.Errorf("found %v, want one contradiction with eight more labels", found)
	}
}

// eventful returns a network of so many events, each dated, with claims of order that hold.
func eventful(events, claims int) []network.Edge {
	random := rand.New(rand.NewPCG(1, 2))
	var edges []network.Edge
	for i := range events {
		at := int64(i+1) * 3_600_000
		edges = append(edges,
			network.Edge{From: network.Origin, To: i + 1, Within: at + 86_400_000, Label: i},
			network.Edge{From: i + 1, To: network.Origin, Within: -at, Label: i})
	}
	for k := range claims {
		a, b := 1+random.IntN(events), 1+random.IntN(events)
		if a == b {
			continue
		}
		edges = append(edges, network.Edge{From: max(a, b), To: min(a, b), Within: -1, Label: events + k})
	}
	return edges
}

// BenchmarkContradictions looks for contradictions among 1,000 events and 8,000 claims.
func BenchmarkContradictions(b *testing.B) {
	holds := eventful(1_000, 7_000)
	wrong := append(slices.Clone(holds),
		network.Edge{From: 10, To: 900, Within: -1, Label: 9_000}, network.Edge{From: 300, To: 301, Within: -172_800_000, Label: 9_001})
	for name, edges := range map[string][]network.Edge{"consistent": holds, "contradictory": wrong} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				found := network.Contradictions(1_001, edges, 20)
				if (len(found) > 0) != (name == "contradictory") {
					b.Fatalf("found %v", found)
				}
			}
		})
	}
}
