package schema

// This file finds the parts of a schema that judge one value of a document, through references, branches and
// conditions, since gojsonschema tells where in the document a fault is but not by which part of the schema.

import (
	"encoding/json"
	"math/big"
	"slices"
	"strconv"
)

// scene is a value under judgement and the schema that judges it.
type scene struct {
	root    *node
	formats map[string]Format
	start   *node
	value   any
	// above are the tokens of the pointer that leads to the value, from the document's root.
	above []string
	// claims is what is known of the kinds of claim, where the value is a claim.
	claims *claimJudge
}

// facet is one part of a schema that judges a value.
type facet struct {
	*node
	// condition is the "if" under which the part judges, nil where it always does.
	condition *node
}

// spot is one value within a scene, with all that judges it.
type spot struct {
	// path are the pointer tokens that lead to the value from the value of the scene.
	path   []string
	value  any
	facets []facet
	// owners are the facets of the object or list that holds the value.
	owners []facet
	// item says that the value is an item of a list, which name is the key of.
	item bool
	name string
}

// look follows a path into the scene.
func (s *scene) look(path []string) spot {
	at := spot{path: path, value: s.value, facets: s.facets(s.start, s.value, nil)}
	if len(s.above) > 0 {
		at.item, at.name = true, s.above[0]
	}
	for _, token := range path {
		at.owners = at.facets
		var below []facet
		switch value := at.value.(type) {
		case map[string]any:
			at.value, at.item, at.name = value[token], false, token
			for _, each := range at.owners {
				if child := each.Properties.find(token); child != nil {
					below = append(below, s.facets(child, at.value, nil)...)
				} else if each.Additional.node != nil {
					below = append(below, s.facets(each.Additional.node, at.value, nil)...)
				}
			}
		case []any:
			at.item = true
			if i, err := strconv.Atoi(token); err == nil && i >= 0 && i < len(value) {
				at.value = value[i]
			}
			for _, each := range at.owners {
				if each.Items != nil {
					below = append(below, s.facets(each.Items, at.value, nil)...)
				}
			}
		}
		at.facets = below
	}
	return at
}

// facets lists the parts of a node that judge a value.
func (s *scene) facets(n *node, value any, condition *node) []facet {
	n = n.resolve(s.root)
	all := []facet{{n, condition}}
	for _, each := range n.AllOf {
		all = append(all, s.facets(each, value, condition)...)
	}
	branch := n.Else
	if n.If != nil && n.If.holds(value) {
		branch = n.Then
	}
	if n.If != nil && branch != nil {
		all = append(all, s.facets(branch, value, n.If)...)
	}
	return all
}

// holds reports whether a value meets a condition; what a condition may be made of is checked when a schema is read.
func (n *node) holds(value any) bool {
	if n.Types != nil && !slices.ContainsFunc(n.Types, func(name string) bool { return hasType(value, name) }) {
		return false
	}
	object, ok := value.(map[string]any)
	if !ok {
		return true
	}
	for _, key := range n.Required {
		if _, ok := object[key]; !ok {
			return false
		}
	}
	for _, each := range n.Properties {
		if member, ok := object[each.name]; ok && member != plain(each.node.Const) {
			return false
		}
	}
	return true
}

// hasType reports whether a value is of a type of JSON Schema.
func hasType(value any, name string) bool {
	switch value := value.(type) {
	case nil:
		return name == "null"
	case bool:
		return name == "boolean"
	case string:
		return name == "string"
	case json.Number:
		if name == "integer" {
			number, ok := new(big.Rat).SetString(string(value))
			return ok && number.IsInt()
		}
		return name == "number"
	case []any:
		return name == "array"
	default:
		return name == "object"
	}
}

// first returns what the first facet tells that tells anything.
func first[T any](facets []facet, tell func(facet) (T, bool)) (T, bool) {
	for _, each := range facets {
		if told, ok := tell(each); ok {
			return told, true
		}
	}
	var none T
	return none, false
}

// title returns what kind of thing the schema calls a value, such as "a date claim"; empty where it has no name.
func (at *spot) title() string {
	title, _ := first(at.facets, func(f facet) (string, bool) { return f.Title, f.Title != "" })
	return title
}

// purpose returns what a value is for, in the words of its schema's description.
func purpose(facets []facet) string {
	text, _ := first(facets, func(f facet) (string, bool) { return f.Description, f.Description != "" })
	return clause(text)
}

// keys returns the keys that an object may have, in the order of the published schema.
func keys(facets []facet) []string {
	var names []string
	for _, each := range facets {
		for _, property := range each.Properties {
			if !slices.Contains(names, property.name) {
				names = append(names, property.name)
			}
		}
	}
	return names
}

// members returns the keys of the object that could stand in a value's place.
func (s *scene) members(at *spot) []string {
	var facets []facet
	for _, each := range at.facets {
		facets = append(facets, s.facets(each.node, map[string]any{}, nil)...)
	}
	return keys(facets)
}
