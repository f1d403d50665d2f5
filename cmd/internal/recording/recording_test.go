package recording

// These tests make items in one small newsroom.

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"claimcheck/claims"
	"claimcheck/claims/when"
)

// The newsroom: its article, and the text of it.
const (
	ferryText = `LONDON, March 6 - The ferry returned on Tuesday after two hard winters, carrying about 300 passengers to Dover.
“We are glad to have her home,” Director of Ports Mara Venn said. “It’s not much, but it’s ours – and it will stay.”
The ferry would stay for good, Venn told the paper. On Thursday the ferry will sail again, said a port official.`

	ferryRecord = `{
  "article": {"id": "ferry", "publisher": "harbour-times", "published": "2024-03-07", "headline": "Ferry returns",
    "dateline": {"place": "London", "date": "2024-03-06"}, "text": {"file": "ferry.txt"}},
  "sources": [
    {"id": "notice", "kind": "statement", "author": "mara-venn", "published": "2024-03-05", "text": "Today the ferry came back."},
    {"id": "post", "kind": "post", "author": "mara-venn", "url": "https://x.com/harbour/status/1424848763461640192", "text": "Back today."}
  ],
  "claims": [{"id": "q01", "kind": "quote", "speaker": "mara-venn", "said": {"date": "2024-03-04"}, "anchor": {"exact": "not much"}}]
}`
	ferryPeople = `{"people": [
    {"id": "mara-venn", "name": "Mara Venn", "zone": "Europe/London"}, {"id": "john-venn", "name": "John Venn"},
    {"id": "jon-smith", "name": "Jon Smith"}, {"id": "jon-smith-2", "name": "Jon Smith"}
  ]}`
	ferryMeasures   = `{"measures": [{"id": "passengers", "name": "passengers of the ferry", "unit": "people"}]}`
	ferryPublishers = `{"publishers": [{"id": "harbour-times", "name": "Harbour Times", "zone": "Europe/London"}]}`
)

// newsroom returns the scene in which claims are added to the article.
func newsroom(t *testing.T) *Scene {
	t.Helper()
	root := t.TempDir()
	for name, text := range map[string]string{
		"claimcheck.yaml": "version: 1\n", "ferry.txt": ferryText, "ferry.json": ferryRecord,
		"people.json": ferryPeople, "measures.json": ferryMeasures, "publishers.json": ferryPublishers,
	} {
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	dataset, err := claims.Load(context.Background(), claims.Options{Dir: root})
	if err != nil {
		t.Fatal(err)
	}
	if len(dataset.Rejected) > 0 {
		t.Fatal(dataset.Rejected[0].Message)
	}
	return &Scene{
		Dataset: dataset, Article: dataset.Articles[0], Today: when.Day{Year: 2024, Month: 3, Day: 8},
		Root: root, Folder: root, Dir: root,
	}
}

// typed makes what was typed of pairs of names and words.
func typed(pairs ...string) Given {
	given := NewGiven()
	for i := 0; i < len(pairs); i += 2 {
		given.Words[pairs[i]] = append(given.Words[pairs[i]], pairs[i+1])
	}
	return given
}

func TestRecord(t *testing.T) {
	s := newsroom(t)
	for _, test := range []struct {
		kind  string
		given Given
		want  string
	}{
		{"date", typed("event", "e", "when", "on Tuesday"), `{"kind":"date","event":"e","when":{"text":"on Tuesday","date":"2024-03-05"},"anchor":{"exact":"on Tuesday"}}`},
		{"date", typed("event", "e", "when", "Today", "source", "notice"), `{"kind":"date","event":"e","when":{"text":"Today","date":"2024-03-05"},"anchor":{"exact":"Today","source":"notice"}}`},
		{"date", typed("event", "e", "when", "today", "source", "post"), `{"kind":"date","event":"e","when":{"text":"today","date":"2021-08-09"},"anchor":{"exact":"today","source":"post"}}`},
		{"date", typed("event", "e", "when", "2024-03", "anchor", "March"), `{"kind":"date","event":"e","when":{"date":"2024-03"},"anchor":{"exact":"March"}}`},
		{"date", typed("event", "e", "when", "On Thursday", "factuality", "planned"), `{"kind":"date","event":"e","when":{"text":"On Thursday","date":"2024-03-07"},"anchor":{"exact":"On Thursday"},"factuality":"planned"}`},
		{"date", typed("event", "e", "when", "on Tuesday", "within", "q01"), `{"kind":"date","event":"e","when":{"text":"on Tuesday","date":"2024-02-27"},"anchor":{"exact":"on Tuesday"},"within":"q01"}`},
		{"date", typed("event", "e", "when", "on Tuesday", "date", "2024-03-12", "zone", "Karachi"), `{"kind":"date","event":"e","when":{"text":"on Tuesday","date":"2024-03-12","zone":"Asia/Karachi"},"anchor":{"exact":"on Tuesday"}}`},
		{"date", typed("event", "e", "when", "two hard winters"), `{"kind":"date","event":"e","when":{"text":"two hard winters"},"anchor":{"exact":"two hard winters"}}`},
		{"number", typed("measure", "passengers", "figure", "about 300 passengers"), `{"kind":"number","measure":"passengers","value":300,"bound":"about","anchor":{"exact":"about 300 passengers"}}`},
		{"number", typed("measure", "share", "value", "4.50", "unit", "percent", "anchor", "two hard winters", "from", "1", "to", "2"), `{"kind":"number","measure":"share","value":4.50,"unit":"percent","anchor":{"exact":"two hard winters"},"change":{"from":1,"to":2}}`},
		{"quote", typed("speaker", "Venn, Mara", "unnamed", "true", "text", `"We are glad to have her home"`), `{"kind":"quote","speaker":{"text":"Venn, Mara"},"anchor":{"exact":"We are glad to have her home"}}`},
		{"quote", typed("speaker", "MARA VENN", "text", "the ferry will sail", "text", "it's ours - and"), `{"kind":"quote","speaker":"mara-venn","anchor":[{"exact":"the ferry will sail"},{"exact":"it’s ours – and"}]}`},
		{"quote", typed("speaker", "John Venn", "text", "not much", "cites", "notice", "cites", "post"), `{"kind":"quote","speaker":"john-venn","anchor":{"exact":"not much"},"cites":["notice","post"]}`},
		{"title", typed("person", "Mara Venn", "title", "Director of Ports", "name", "Mara Venn"), `{"kind":"title","person":"mara-venn","title":"Director of Ports","name":"Mara Venn","anchor":{"exact":"Director of Ports Mara Venn"}}`},
		{"place", typed("event", "e", "place", "the ferry", "occurrence", "1", "part", "body"), `{"kind":"place","event":"e","place":"the ferry","anchor":{"exact":"the ferry"}}`},
		{"duration", typed("event", "e", "length", "more than 20 years", "anchor", "for good"), `{"kind":"duration","event":"e","length":"P20Y","bound":"at-least","anchor":{"exact":"for good"}}`},
		{"order", typed("event", "e", "relation", "after", "other", "f", "gap", "three days", "anchor", "after two hard winters"), `{"kind":"order","event":"e","relation":"after","other":"f","gap":"P3D","anchor":{"exact":"after two hard winters"}}`},
		{"person", typed("name", "Zoë O'Neill-Łuk", "zone", "Karachi", "title", "Director", "from", "2023-05", "exclusive", "true"), `{"name":"Zoë O'Neill-Łuk","zone":"Asia/Karachi","offices":[{"title":"Director","from":"2023-05","exclusive":true}]}`},
	} {
		kind, err := Find(test.kind)
		if err != nil {
			t.Fatal(err)
		}
		entry, err := s.Record(kind, test.given)
		if err != nil {
			t.Errorf("%s %v: %v", test.kind, test.given.Words, err)
			continue
		}
		id := entry.ID
		if id == "" {
			id = "c"
		}
		made, err := entry.JSON(id)
		if err != nil {
			t.Fatal(err)
		}
		var got, want map[string]any
		if err := json.Unmarshal(made, &got); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(test.want), &want); err != nil {
			t.Fatal(err)
		}
		want["id"] = id
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s %v (-want +got):\n%s", test.kind, test.given.Words, diff)
		}
	}
}

// Whatever is typed for the fields of a kind, what is made of it is a record, and what cannot be made is told in words.
// Web addresses and tags of languages are judged by the schema alone.
func TestWhatIsMadeIsARecord(t *testing.T) {
	s := newsroom(t)
	words := []string{
		"on Tuesday", "the ferry", "We are glad to have her home", "Mara Venn", "Venn", "Jon Smith", "a port official", "about 300 passengers",
		"300", "P20Y", "three days", "2024-03-05", "2024-13", "London", "notice", "q01", "passengers", "ferry-return", "before", "1", "2", "9",
		"post", "about", "headline", "planned", "draft", "\x1b[31mred", "a\nb", "\u202eevil", "’", "-5", "", " ", "é́", strings.Repeat("the ferry will sail ", 12),
	}
	// Words that suit a field, so that not every item fails for one of them.
	apt := map[string][]string{
		"speaker": {"Mara Venn", "a port official"}, "author": {"mara-venn"}, "person": {"mara-venn", "John Venn"},
		"publisher": {"Harbour Times"}, "published": {"2024-03-05", "Tuesday"}, "event": {"ferry-return", "e"}, "other": {"f"},
		"text": {"on Tuesday", "We are glad to have her home", "it's ours"}, "when": {"on Tuesday", "On Thursday", "2024-03"},
		"anchor": {"on Tuesday", "two hard winters"}, "title": {"Director of Ports"}, "measure": {"passengers"},
		"figure": {"about 300 passengers"}, "length": {"P20Y"}, "place": {"Dover", "London"}, "name": {"Zoe Quill", "O'Neill"},
		"source": {"notice"}, "cites": {"notice"}, "within": {"q01"}, "id": {"x1"},
	}
	judgedElsewhere := map[string]bool{"url": true, "archive-url": true, "language": true, "same-as": true}
	made := map[string]bool{}
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom(Kinds()).Draw(t, "kind")
		given := NewGiven()
		for _, field := range kind.Fields {
			if judgedElsewhere[field.Name] || !field.Required && rapid.IntRange(0, 3).Draw(t, "left out") > 0 {
				continue
			}
			most := 1
			if field.Many {
				most = 3
			}
			pool := slices.Concat(words, field.Allowed)
			if suited := slices.Concat(field.Allowed, apt[field.Name]); len(suited) > 0 && rapid.IntRange(0, 4).Draw(t, "apt") > 0 {
				pool = suited
			}
			given.Words[field.Name] = rapid.SliceOfN(rapid.SampledFrom(pool), 1, most).Draw(t, field.Name)
		}
		entry, err := s.Record(kind, given)
		if err != nil {
			if strings.TrimSpace(err.Error()) == "" {
				t.Fatal("an error without words")
			}
			return
		}
		var placed Placed
		if kind.InArticle() {
			placed, err = entry.Into("ferry.json", []byte(ferryRecord), "ferry")
		} else {
			placed, err = entry.File("")
		}
		if err != nil {
			return // The id is taken.
		}
		if _, faults := claims.Judge(placed.Text); len(faults) > 0 {
			t.Fatalf("%s: %s in\n%s", faults[0].Pointer, faults[0].Message, placed.Text)
		}
		made[kind.Name] = true
	})
	if len(made) < 5 {
		t.Errorf("only the kinds %v could be made, so little was tried", made)
	}
}
