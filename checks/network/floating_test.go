package network_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/checks/network"
	"claimcheck/claims"
)

// TestConsistentFindsNoLess draws what an article says of three events, and holds what is soon seen of it against what the
// whole network tells.
func TestConsistentFindsNoLess(t *testing.T) {
	dir := t.TempDir()
	seen := map[bool]int{}
	event := rapid.SampledFrom([]string{"a", "b", "c"})
	claim := rapid.Custom(func(t *rapid.T) map[string]any {
		c := map[string]any{"anchor": map[string]string{"exact": "x"}, "event": event.Draw(t, "event")}
		length := rapid.SampledFrom([]string{"P1D", "P3D", "PT5H", "P1M"})
		bound := rapid.SampledFrom([]string{"exact", "about", "at-least", "at-most"})
		switch c["kind"] = rapid.SampledFrom([]string{"date", "order", "order", "duration"}).Draw(t, "kind"); c["kind"] {
		case "date":
			c["event"] = "a"
			c["when"] = map[string]string{"date": rapid.SampledFrom([]string{"2024-03-30", "2024-03-31", "2024-04", "2024-04-02T10:00Z"}).Draw(t, "date")}
			if rapid.IntRange(0, 5).Draw(t, "phased") == 0 {
				c["phase"] = rapid.SampledFrom([]string{"start", "end"}).Draw(t, "phase")
			}
		case "order":
			c["relation"] = rapid.SampledFrom([]string{"before", "after", "during", "same-day"}).Draw(t, "relation")
			c["other"] = event.Filter(func(id string) bool { return id != c["event"] }).Draw(t, "other")
			if r := c["relation"]; (r == "before" || r == "after") && rapid.Bool().Draw(t, "apart") {
				c["gap"], c["bound"] = length.Draw(t, "gap"), bound.Draw(t, "bound")
			}
		case "duration":
			c["length"], c["bound"] = length.Draw(t, "length"), bound.Draw(t, "bound")
			if rapid.Bool().Draw(t, "ends") {
				c["from"], c["to"] = c["event"], rapid.SampledFrom([]string{"a", "b", "c", "2024-04-05"}).Draw(t, "to")
				delete(c, "event")
			}
		}
		return c
	})
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(claim, 1, 8).Draw(t, "claims")
		for i, c := range all {
			c["id"] = "c" + string(rune('0'+i))
		}
		d := loaded(t, dir, map[string]any{"article": map[string]any{"id": "x", "publisher": "p", "dateline": map[string]string{"place": "London", "date": "2024-04-03"}}, "claims": all})
		var groups []*check.Group
		for _, id := range []string{"a", "b", "c"} {
			group := &check.Group{ID: id}
			for _, c := range d.Articles[0].Claims {
				if c.Event == id || c.Other == id || c.From == id || c.To == id {
					group.Claims = append(group.Claims, c)
				}
			}
			groups = append(groups, group)
		}
		timeline := network.Of(d, groups)
		found := network.Contradictions(timeline.Nodes, timeline.Edges, 1)
		consistent := network.Consistent(d, groups)
		seen[consistent]++
		if consistent && len(found) > 0 {
			t.Fatalf("taken to be consistent, but contradicts: %v", found)
		}
	})
	if seen[true] == 0 || seen[false] == 0 {
		t.Errorf("consistent and not: %v", seen)
	}
}

func loaded(t *rapid.T, dir string, record any) *claims.Dataset {
	text, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "x.json"), text, 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := claims.Load(t.Context(), claims.Options{Dir: dir, Paths: []string{"."}})
	if err != nil {
		t.Fatal(err)
	}
	for _, rejection := range d.Rejected {
		t.Fatalf("rejected: %s", rejection.Message)
	}
	return d
}
