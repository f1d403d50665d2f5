package schema

// This file hands schemas to gojsonschema, which gives the verdicts. What it compiles is written anew from the nodes,
// so that it sees keywords that judge and nothing else, and formats under names of our own.

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync/atomic"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/xeipuuv/gojsonschema"
)

// formatSet holds the formats of one validator and the names under which gojsonschema knows them.
type formatSet struct {
	prefix string
	known  map[string]Format
}

var formatSets atomic.Int64

// registerFormats makes formats known to gojsonschema. Its list of formats is one for the whole process, so each
// validator has names of its own: two validators with different formats never meet.
func registerFormats(given map[string]Format) formatSet {
	set := formatSet{prefix: fmt.Sprintf("claimcheck/%d/", formatSets.Add(1)), known: builtinFormats()}
	for name, format := range given {
		set.known[name] = format
	}
	for name, format := range set.known {
		gojsonschema.FormatCheckers.Add(set.prefix+name, checker{format})
	}
	return set
}

// checker is a format as gojsonschema asks for it. It asks about numbers too, which no format is about.
type checker struct{ format Format }

// IsFormat reports whether a value is no string or one that the format accepts.
func (c checker) IsFormat(value any) bool {
	text, ok := value.(string)
	return !ok || c.format(text) == nil
}

// compiler writes nodes as gojsonschema reads them, and notes the definitions that they refer to.
type compiler struct {
	formats formatSet
	parts   map[string]any
	wanted  []string
}

// partsKey holds the definitions in what is compiled. It is none that gojsonschema knows, or it would parse each twice.
const partsKey = "parts"

// compile compiles a node of a schema together with the definitions that it needs.
func compile(root, start *node, formats formatSet) (*gojsonschema.Schema, error) {
	c := compiler{formats: formats, parts: map[string]any{}}
	document, err := c.write(start)
	if err != nil {
		return nil, err
	}
	for len(c.wanted) > 0 {
		name := c.wanted[0]
		c.wanted = c.wanted[1:]
		if c.parts[name] != nil {
			continue
		}
		if c.parts[name], err = c.write(root.Definitions[name]); err != nil {
			return nil, err
		}
	}
	document[partsKey] = c.parts
	loader := gojsonschema.NewSchemaLoader()
	loader.Draft, loader.AutoDetect = gojsonschema.Draft7, false
	compiled, err := loader.Compile(gojsonschema.NewRawLoader(document))
	if err != nil {
		return nil, fmt.Errorf("cannot be compiled: %w", err)
	}
	return compiled, nil
}

// keywords returns the keywords of a node that judge a value by themselves, as gojsonschema reads them.
func (n *node) keywords() map[string]any {
	written := map[string]any{}
	if n.Types != nil {
		written["type"] = words(n.Types)
	}
	if n.Required != nil {
		written["required"] = words(n.Required)
	}
	if n.Enum != nil {
		values := make([]any, len(n.Enum))
		for i, each := range n.Enum {
			values[i] = plain(each)
		}
		written["enum"] = values
	}
	if n.Const != nil {
		written["const"] = plain(n.Const)
	}
	for name, text := range map[string]string{"pattern": n.Pattern, "format": n.Format} {
		if text != "" {
			written[name] = text
		}
	}
	limits := map[string]*int{
		"minLength": n.MinLength, "maxLength": n.MaxLength, "minItems": n.MinItems, "minimum": n.Minimum,
	}
	for name, limit := range limits {
		if limit != nil {
			written[name] = json.Number(fmt.Sprint(*limit))
		}
	}
	if n.Additional.refused {
		written["additionalProperties"] = false
	}
	return written
}

// write returns a node, and all below it, as gojsonschema reads it.
func (c *compiler) write(n *node) (map[string]any, error) {
	if n.Ref != "" {
		name := strings.TrimPrefix(n.Ref, definitionsPrefix)
		c.wanted = append(c.wanted, name)
		return map[string]any{"$ref": "#/" + partsKey + "/" + name}, nil
	}
	written := n.keywords()
	if n.Format != "" {
		if c.formats.known[n.Format] == nil {
			return nil, fmt.Errorf("format %q is neither given nor known", n.Format)
		}
		written["format"] = c.formats.prefix + n.Format
	}
	var fault error
	below := func(key string, child *node) map[string]any {
		if child == nil || fault != nil {
			return nil
		}
		var each map[string]any
		if each, fault = c.write(child); fault == nil && key != "" {
			written[key] = each
		}
		return each
	}
	keys := map[string]any{}
	for _, each := range n.Properties {
		keys[each.name] = below("", each.node)
	}
	if len(keys) > 0 {
		written["properties"] = keys
	}
	var all []any
	for _, each := range n.AllOf {
		all = append(all, below("", each))
	}
	if len(all) > 0 {
		written["allOf"] = all
	}
	below("additionalProperties", n.Additional.node)
	below("items", n.Items)
	below("if", n.If)
	below("then", n.Then)
	below("else", n.Else)
	return written, fault
}

func words(list []string) []any {
	all := make([]any, len(list))
	for i, each := range list {
		all[i] = each
	}
	return all
}

// plain returns a value of a schema, a string or a number, as gojsonschema holds it.
func plain(value jsontext.Value) any {
	if value.Kind() == '"' {
		return unquoted(value)
	}
	return json.Number(value)
}
