package amend

// This file knows where the configuration of a dataset names articles and claims, and changes those places. Everything
// else in it stays as it is, comments included.

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"claimcheck/claims"
	"claimcheck/claims/mentions"
)

// configuration is a dataset's claimcheck.yaml.
type configuration struct {
	path, shown string
	text        []byte
	tree        yaml.Node
	// baseline is the file that the configuration names, empty where it names none.
	baseline string
	// suppressions are the entries of "suppress".
	suppressions []suppression
}

// suppression is an entry of "suppress", as far as it names an article or a claim.
type suppression struct {
	entry          *yaml.Node
	article, claim *yaml.Node
}

// readConfiguration reads the configuration of a dataset; nil where it has none.
func readConfiguration(root string, options Options) (*configuration, error) {
	c := &configuration{path: filepath.Join(root, claims.ConfigName)}
	c.shown = claims.ShownPath(options.Dir, c.path)
	var err error
	c.text, err = os.ReadFile(c.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("configuration %q cannot be read: %w", c.shown, claims.ReasonOf(err))
	}
	if err := claims.JudgeConfig(c.text, c.shown); err != nil {
		return nil, err
	}
	if err := yaml.Unmarshal(c.text, &c.tree); err != nil {
		return nil, fmt.Errorf("%s: %w", c.shown, err)
	}
	if value := member(c.tree.Content[0], "baseline"); value != nil {
		c.baseline = value.Value
	}
	if list := c.list(); list != nil {
		for _, entry := range list.Content {
			entry = dealiased(entry)
			c.suppressions = append(c.suppressions, suppression{entry, member(entry, "article"), member(entry, "claim")})
		}
	}
	return c, nil
}

// list returns the list of suppressions, nil where there is none.
func (c *configuration) list() *yaml.Node { return member(c.tree.Content[0], "suppress") }

// member returns the value of a key of a mapping, nil where there is none.
func member(mapping *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return dealiased(mapping.Content[i+1])
		}
	}
	return nil
}

func dealiased(node *yaml.Node) *yaml.Node {
	if node.Kind == yaml.AliasNode {
		return node.Alias
	}
	return node
}

// names returns the value by which a suppression names a thing; nil where it does not. A claim that is named without its
// article is that of any article.
func (s suppression) names(t Thing) *yaml.Node {
	switch {
	case t.Kind == mentions.Article && s.article != nil && s.article.Value == t.ID:
		return s.article
	case t.Kind != mentions.Claim || s.claim == nil || s.claim.Value != t.local():
		return nil
	case s.article == nil || s.article.Value == t.document.article:
		return s.claim
	}
	return nil
}

// at tells where a value of the configuration stands.
func (c *configuration) at(node *yaml.Node) claims.Position {
	return claims.Position{File: c.shown, Line: node.Line, Column: node.Column}
}

// rename works out the change by which suppressions name a thing by its next id; nil where none names it.
func (c *configuration) rename(t Thing, next string, onlyOne func() bool) (*Change, error) {
	if c == nil {
		return nil, nil
	}
	var splices []splice
	seen := map[*yaml.Node]bool{}
	for _, s := range c.suppressions {
		node := s.names(t)
		if node == nil || seen[node] {
			continue
		}
		seen[node] = true
		if t.Kind == mentions.Claim && s.article == nil && !onlyOne() {
			return nil, fmt.Errorf("%s: the suppression is for claim %q of any article, and others have one; say in it which \"article\" is meant", c.at(node), node.Value)
		}
		change, err := c.splice(node, next)
		if err != nil {
			return nil, err
		}
		splices = append(splices, change)
	}
	if len(splices) == 0 {
		return nil, nil
	}
	return &Change{Path: c.path, Shown: c.shown, Old: c.text, Next: spliced(c.text, splices), Places: len(splices)}, nil
}

// splice puts an id in the place of a value, in the quotation marks that it has.
func (c *configuration) splice(node *yaml.Node, next string) (splice, error) {
	start := c.offset(node)
	plain, err := yaml.Marshal(next) // An id that looks like a number needs quotation marks.
	if err != nil {
		return splice{}, err
	}
	for _, each := range [][2]string{
		{`"` + node.Value + `"`, `"` + next + `"`},
		{`'` + node.Value + `'`, `'` + next + `'`},
		{node.Value, strings.TrimSuffix(string(plain), "\n")},
	} {
		if bytes.HasPrefix(c.text[start:], []byte(each[0])) {
			return splice{start, start + len(each[0]), []byte(each[1])}, nil
		}
	}
	return splice{}, fmt.Errorf("%s: %q is written in a way that cannot be changed in place; write it as it is, and try again", c.at(node), node.Value)
}

// offset returns the offset in bytes at which a value begins; its column counts code points.
func (c *configuration) offset(node *yaml.Node) int {
	offset, line := 0, 1
	for ; line < node.Line; line++ {
		offset += bytes.IndexByte(c.text[offset:], '\n') + 1
	}
	for range node.Column - 1 {
		_, size := utf8.DecodeRune(c.text[offset:])
		offset += size
	}
	return offset
}

// without works out the change that takes suppressions out.
func (c *configuration) without(gone []suppression) (*Change, error) {
	if len(gone) == 0 {
		return nil, nil
	}
	list := c.list()
	var kept []*yaml.Node
	for _, entry := range list.Content {
		out := false
		for _, each := range gone {
			out = out || dealiased(entry) == each.entry
		}
		if !out {
			kept = append(kept, entry)
		}
	}
	list.Content = kept
	if top := c.tree.Content[0]; len(kept) == 0 {
		for i := 0; i+1 < len(top.Content); i += 2 {
			if top.Content[i].Value == "suppress" {
				top.Content = append(top.Content[:i:i], top.Content[i+2:]...)
				break
			}
		}
	}
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := errors.Join(encoder.Encode(&c.tree), encoder.Close()); err != nil {
		return nil, err
	}
	return &Change{Path: c.path, Shown: c.shown, Old: c.text, Next: out.Bytes(), Places: len(gone)}, nil
}
