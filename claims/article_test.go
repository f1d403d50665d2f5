package claims_test

// These tests look up what stands in one article.

import (
	"fmt"
	"strings"
	"testing"
)

func TestItemsAreFoundHoweverManyThereAre(t *testing.T) {
	for _, count := range []int{1, 31, 32, 33, 500} {
		var sources, list []string
		for i := range count {
			for range 2 { // Where two share an id the first one counts.
				sources = append(sources, fmt.Sprintf(`{"id": "s%d", "kind": "other"}`, i))
				list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "place", "event": "e", "place": "Dover", "anchor": {"exact": "in Dover"}}`, i))
			}
		}
		record := fmt.Sprintf(`{"article": {"id": "a", "publisher": "p"}, "sources": [%s], "claims": [%s]}`,
			strings.Join(sources, ","), strings.Join(list, ","))
		a := load(t, write(t, map[string]string{"a.json": record}), ".").Articles[0]
		for i := range count {
			if source := a.Source(fmt.Sprintf("s%d", i)); source != a.Sources[2*i] || source.Article != a {
				t.Errorf("of %d sources s%d is another one", count, i)
			}
			if claim := a.Claim(fmt.Sprintf("c%d", i)); claim != a.Claims[2*i] || claim.Article != a {
				t.Errorf("of %d claims c%d is another one", count, i)
			}
		}
		if a.Source("other") != nil || a.Claim("other") != nil || a.Claim("") != nil {
			t.Errorf("of %d items one is found that is not there", count)
		}
	}
}
