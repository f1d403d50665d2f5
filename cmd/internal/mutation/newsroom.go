package mutation

// This file reads a dataset as plain JSON, and changes one value of it without touching the rest.

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json"
)

// Newsroom is a dataset in which nothing is wrong.
type Newsroom struct {
	// Name is that of its folder.
	Name string

	files   map[string]any // files are the JSON texts, read, by their paths in the folder.
	others  map[string][]byte
	records []*record
}

// record is the record of one article.
type record struct {
	file    string
	id      string
	article item
	sources []item
	claims  []item
}

// item is one JSON object of a dataset: an article, a source, a claim, an entry of a register.
type item struct {
	file string
	path []any
	// article is the id of the article in whose record it stands, empty for an entry of a register.
	article string
	fields  map[string]any
}

// Read reads the dataset of a folder.
func Read(dir string) (*Newsroom, error) {
	n := &Newsroom{Name: filepath.Base(dir), files: map[string]any{}, others: map[string][]byte{}}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		if path.Ext(name) != ".json" {
			n.others[name] = data
			return nil
		}
		var tree any
		if err := json.Unmarshal(data, &tree); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		n.files[name] = tree
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(n.files)) {
		root, _ := n.files[name].(map[string]any)
		if fields, ok := root["article"].(map[string]any); ok {
			id, _ := fields["id"].(string)
			n.records = append(n.records, &record{
				file: name, id: id, article: item{name, []any{"article"}, id, fields},
				sources: itemsOf(name, id, "sources", root), claims: itemsOf(name, id, "claims", root),
			})
		}
	}
	if len(n.records) == 0 {
		return nil, fmt.Errorf("%s holds no record of an article", dir)
	}
	return n, nil
}

func itemsOf(file, article, key string, root map[string]any) []item {
	list, _ := root[key].([]any)
	var items []item
	for i, each := range list {
		if fields, ok := each.(map[string]any); ok {
			items = append(items, item{file, []any{key, i}, article, fields})
		}
	}
	return items
}

// register returns the entries of the registers of one sort: "people", "events".
func (n *Newsroom) register(key string) []item {
	var entries []item
	for _, name := range slices.Sorted(maps.Keys(n.files)) {
		if root, ok := n.files[name].(map[string]any); ok {
			entries = append(entries, itemsOf(name, "", key, root)...)
		}
	}
	return entries
}

// entry returns the entry of a register that has an id, and none where no entry has it.
func (n *Newsroom) entry(register, id string) item {
	for _, entry := range n.register(register) {
		if entry.text("id") == id {
			return entry
		}
	}
	return item{}
}

// claims returns the claims of all articles that are asserted, or of some kinds of them.
func (n *Newsroom) claims(kinds ...string) []item {
	var found []item
	for _, r := range n.records {
		found = append(found, r.ofKind(kinds...)...)
	}
	return found
}

func (r *record) ofKind(kinds ...string) []item {
	var found []item
	for _, claim := range r.claims {
		if len(kinds) == 0 || slices.Contains(kinds, claim.text("kind")) {
			found = append(found, claim)
		}
	}
	return found
}

func (n *Newsroom) recordOf(i item) *record {
	for _, r := range n.records {
		if r.file == i.file {
			return r
		}
	}
	return nil
}

// source returns the source of an id in the record.
func (r *record) source(id string) item {
	for _, source := range r.sources {
		if source.text("id") == id {
			return source
		}
	}
	return item{}
}

// value returns what stands at a path below the item, and nil where nothing does.
func (i item) value(path ...any) any {
	var value any = i.fields
	for _, step := range path {
		switch parent := value.(type) {
		case map[string]any:
			key, _ := step.(string)
			value = parent[key]
		case []any:
			index, ok := step.(int)
			if !ok || index >= len(parent) {
				return nil
			}
			value = parent[index]
		default:
			return nil
		}
	}
	return value
}

// text returns the string at a path below the item, empty where there is none.
func (i item) text(path ...any) string {
	text, _ := i.value(path...).(string)
	return text
}

// list returns the strings of the list at a path below the item.
func (i item) list(path ...any) []string {
	var texts []string
	values, _ := i.value(path...).([]any)
	for _, value := range values {
		if text, ok := value.(string); ok {
			texts = append(texts, text)
		}
	}
	return texts
}

// asserted reports whether a claim is told as fact.
func (i item) asserted() bool { return cmp.Or(i.text("factuality"), "asserted") == "asserted" }

// pointer is the item's place as a JSON pointer.
func (i item) pointer() string {
	var b strings.Builder
	for _, step := range i.path {
		switch step := step.(type) {
		case string:
			b.WriteString("/" + step)
		case int:
			b.WriteString("/" + strconv.Itoa(step))
		}
	}
	return b.String()
}

// edit is a change of one value: at its path stands another one, or none.
type edit struct {
	file   string
	path   []any
	value  any
	remove bool
}

// set is the edit that puts a value at a path below the item.
func (i item) set(value any, path ...any) edit {
	return edit{file: i.file, path: slices.Concat(i.path, path), value: value}
}

// drop is the edit that takes away what stands at a path below the item.
func (i item) drop(path ...any) edit {
	return edit{file: i.file, path: slices.Concat(i.path, path), remove: true}
}

// edited returns a tree with an edit carried out; the tree itself stays as it is.
func edited(tree any, path []any, e edit) any {
	if len(path) == 0 {
		return e.value
	}
	last := len(path) == 1
	switch parent := tree.(type) {
	case map[string]any:
		key, _ := path[0].(string)
		changed := maps.Clone(parent)
		if last && e.remove {
			delete(changed, key)
		} else {
			changed[key] = edited(parent[key], path[1:], e)
		}
		return changed
	case []any:
		index, _ := path[0].(int)
		changed := slices.Clone(parent)
		switch {
		case last && e.remove:
			return slices.Delete(changed, index, index+1)
		case index == len(changed):
			return append(changed, edited(nil, path[1:], e))
		}
		changed[index] = edited(parent[index], path[1:], e)
		return changed
	}
	return tree
}

// write writes the files of the dataset into a folder, or only those named.
func (n *Newsroom) write(dir string, trees map[string]any) error {
	for name, tree := range trees {
		data, err := json.Marshal(tree, json.Deterministic(true))
		if err != nil {
			return err
		}
		if err := writeFile(dir, name, data); err != nil {
			return err
		}
	}
	return nil
}

func writeFile(dir, name string, data []byte) error {
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o600)
}
