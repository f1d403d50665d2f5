package cli

// This file narrows a run to what git says changed since a revision, and to what shares an event, a person or a measure
// with it: a new claim can contradict an old one that nobody has touched. Everything is still read, since only the whole
// tells what shares what; records that are not asked for take part in checks and are not found fault with by themselves.

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/claims"
	"claimcheck/claims/mentions"
	"claimcheck/cmd/internal/changes"
	"claimcheck/schema"
)

// narrow makes everything context that did not change since a revision and shares nothing with what did. Where the
// configuration changed, everything may be judged otherwise, and nothing is left out.
func (a *app) narrow(ctx context.Context, dataset *claims.Dataset, revision string) error {
	set, err := changes.Since(ctx, a.path("."), revision)
	if err != nil {
		return fmt.Errorf("--changed-since %q: %w", revision, err)
	}
	if config := dataset.Config.Path(); config != "" && set.Has(a.path(config)) {
		a.note("everything is checked, since %s changed", config)
		return nil
	}
	n := narrowing{app: a, set: set, dataset: dataset, touched: map[string]bool{}, changed: map[*claims.Document]bool{}}
	if err := n.compare(ctx); err != nil {
		return fmt.Errorf("--changed-since %q: %w", revision, err)
	}
	n.apply()
	return nil
}

// narrowing compares a dataset with what its files were.
type narrowing struct {
	*app
	set     *changes.Set
	dataset *claims.Dataset
	// changed are the documents that differ, and touched the things with an id, as "kind:id", that they speak of or that
	// differ themselves.
	changed map[*claims.Document]bool
	touched map[string]bool
	// files are all documents of the dataset, by the file that they stand in.
	files map[string][]*claims.Document
}

// documentsOf lists every document of a dataset once, file by file.
func documentsOf(dataset *claims.Dataset) map[string][]*claims.Document {
	files := map[string][]*claims.Document{}
	seen := map[*claims.Document]bool{}
	add := func(d *claims.Document) {
		if d != nil && !seen[d] {
			seen[d] = true
			files[d.Path] = append(files[d.Path], d)
		}
	}
	for _, article := range dataset.Articles {
		add(article.Document())
	}
	for _, entry := range catalogue(dataset) {
		add(entry.at.Document)
	}
	for _, rejection := range dataset.Rejected {
		add(rejection.At.Document)
	}
	return files
}

// compare finds the documents that differ from what they were, and what they speak of.
func (n *narrowing) compare(ctx context.Context) error {
	n.files = documentsOf(n.dataset)
	var differing []string
	for path := range n.files {
		if n.set.Has(n.path(path)) {
			differing = append(differing, n.path(path))
		}
	}
	deleted := n.set.Deleted(n.path(n.dataset.Root))
	before, err := n.set.Before(ctx, slices.Concat(differing, deleted))
	if err != nil {
		return err
	}
	for path, documents := range n.files {
		if n.set.Has(n.path(path)) {
			n.compareFile(documents, formerTexts(path, before[n.path(path)]))
		}
	}
	for _, path := range deleted {
		n.touchAll(slices.Collect(maps.Keys(formerTexts(path, before[path]))), nil)
	}
	for _, article := range n.dataset.Articles {
		if article.Text != nil && n.set.Has(filepath.Join(filepath.Dir(n.path(article.Document().Path)), filepath.FromSlash(article.Text.File))) {
			n.changed[article.Document()] = true
		}
	}
	return nil
}

// formerTexts returns the texts of the documents that a file held: one, or one a line.
func formerTexts(path string, data []byte) map[string]bool {
	if strings.HasSuffix(path, ".gz") {
		if unpacked, err := gzip.NewReader(bytes.NewReader(data)); err == nil {
			data, _ = io.ReadAll(unpacked) // As far as it can be unpacked, it is compared.
		}
	}
	texts := map[string]bool{}
	if strings.HasSuffix(path, ".json") {
		texts[strings.TrimSpace(string(data))] = true
		return texts
	}
	for line := range strings.Lines(string(data)) {
		texts[strings.TrimSpace(line)] = true
	}
	return texts
}

// compareFile notes which documents of a file differ from all that the file held, and what they and their former selves
// speak of. Of registers only the entries that differ are touched.
func (n *narrowing) compareFile(documents []*claims.Document, former map[string]bool) {
	var gone, come []string
	now := map[string]bool{}
	for _, document := range documents {
		text := strings.TrimSpace(string(document.Text()))
		now[text] = true
		if !former[text] {
			n.changed[document] = true
			come = append(come, text)
		}
	}
	for text := range former {
		if !now[text] {
			gone = append(gone, text)
		}
	}
	n.touchAll(come, entriesOf(gone))
	n.touchAll(gone, entriesOf(come))
}

// touchAll notes what documents speak of: the events, people and measures of articles' claims, and the entries of
// registers that are not the same in the other version of the file.
func (n *narrowing) touchAll(texts []string, other map[string]string) {
	for _, text := range texts {
		n.touchArticle([]byte(text))
	}
	for id, entry := range entriesOf(texts) {
		if other[id] != entry {
			n.touched[id] = true
		}
	}
}

// touchArticle notes what an article is and what its claims speak of, as far as the text can be read.
func (n *narrowing) touchArticle(text []byte) {
	_, found := mentions.Of(text)
	for _, m := range found {
		switch {
		case m.Role == mentions.Defines && m.Is(kindArticle):
			n.touch(kindArticle, m.ID)
		case m.Role != mentions.Refers || !strings.HasPrefix(m.Item, "/claims/"):
		default:
			for _, kind := range []string{kindEvent, kindPerson, kindMeasure} {
				if m.Is(kind) {
					n.touch(kind, m.ID)
				}
			}
		}
	}
}

func (n *narrowing) touch(kind string, ids ...string) {
	for _, id := range ids {
		if id != "" {
			n.touched[kind+":"+id] = true
		}
	}
}

// registerKinds are the kinds of entries by the top-level keys of their registers.
var registerKinds = map[string]string{
	claims.FilePeople: kindPerson, claims.FileOrganisations: kindOrganisation, claims.FilePublishers: kindPublisher,
	claims.FileEvents: kindEvent, claims.FilePlaces: kindPlace, claims.FileMeasures: kindMeasure,
}

// entriesOf returns the entries of all registers among texts, in one form however they are indented, by "kind:id".
func entriesOf(texts []string) map[string]string {
	entries := map[string]string{}
	for _, text := range texts {
		outline, _ := schema.Inspect([]byte(text))
		for _, key := range outline.Keys {
			kind := registerKinds[key]
			if kind == "" {
				continue
			}
			list, _, _ := valueAt([]byte(text), "/"+key)
			var values []jsontext.Value
			_ = json.Unmarshal(list, &values, lenient...) // What is no list has no entries.
			for _, value := range values {
				var entry struct {
					ID string `json:"id"`
				}
				if json.Unmarshal(value, &entry, lenient...) == nil && value.Compact(lenient...) == nil {
					entries[kind+":"+entry.ID] = string(value)
				}
			}
		}
	}
	return entries
}

// apply makes context of every document that neither differs nor shares anything with one that does.
func (n *narrowing) apply() {
	related := map[*claims.Document]bool{}
	for _, r := range references(n.dataset) {
		if n.touched[r.kind+":"+r.id] {
			related[r.at.Document] = true
		}
	}
	articles := 0
	asked := maps.Clone(n.changed)
	for _, article := range n.dataset.Articles {
		document := article.Document()
		if related[document] || n.touched[kindArticle+":"+article.ID] {
			asked[document] = true
		}
		if asked[document] {
			articles++
		}
	}
	for _, documents := range n.files {
		for _, document := range documents {
			document.Context = !asked[document]
		}
	}
	n.dataset.Partial = true
	n.note("changed since %s: %s; checked, with what shares an event, a person or a measure: %s",
		n.set.Base[:min(len(n.set.Base), 12)], plural(len(n.changed), "record"), plural(articles, "article"))
}
