package schema

// This file reads a published schema into nodes. Only the keywords that this package follows are accepted: a schema
// that uses another one is refused when it is compiled, so that no fault can arise for which there are no words.

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

const definitionsPrefix = "#/definitions/"

// node is one schema, or one schema within a schema, of JSON Schema draft-07.
type node struct {
	Draft       string           `json:"$schema"`
	Ref         string           `json:"$ref"`
	Definitions map[string]*node `json:"definitions"`

	Title       string `json:"title"`
	Description string `json:"description"`
	// PatternMessage and Message are what editors say in place of their own words; so do the messages of this package.
	PatternMessage   string         `json:"patternErrorMessage"`
	Message          string         `json:"errorMessage"`
	EnumDescriptions []string       `json:"enumDescriptions"`
	Default          jsontext.Value `json:"default"`
	Snippets         jsontext.Value `json:"defaultSnippets"`

	Types     oneOrMore        `json:"type"`
	Enum      []jsontext.Value `json:"enum"`
	Const     jsontext.Value   `json:"const"`
	Format    string           `json:"format"`
	Pattern   string           `json:"pattern"`
	MinLength *int             `json:"minLength"`
	MaxLength *int             `json:"maxLength"`
	MinItems  *int             `json:"minItems"`
	Minimum   *int             `json:"minimum"`

	Required   []string   `json:"required"`
	Properties properties `json:"properties"`
	Additional additional `json:"additionalProperties"`
	Items      *node      `json:"items"`

	AllOf []*node `json:"allOf"`
	If    *node   `json:"if"`
	Then  *node   `json:"then"`
	Else  *node   `json:"else"`
}

// oneOrMore is a list of strings that may be written as one string alone.
type oneOrMore []string

// UnmarshalJSONFrom reads one string, or a list of them.
func (o *oneOrMore) UnmarshalJSONFrom(decoder *jsontext.Decoder) error {
	if decoder.PeekKind() == '"' {
		*o = make(oneOrMore, 1)
		return json.UnmarshalDecode(decoder, &(*o)[0])
	}
	return json.UnmarshalDecode(decoder, (*[]string)(o))
}

// properties are the keys that a schema describes, in the order of the published text, which is the order in which
// messages list them.
type properties []property

type property struct {
	name string
	node *node
}

// UnmarshalJSONFrom reads the members of an object in their order.
func (p *properties) UnmarshalJSONFrom(decoder *jsontext.Decoder) error {
	if _, err := decoder.ReadToken(); err != nil {
		return err
	}
	for decoder.PeekKind() == '"' {
		name, err := decoder.ReadToken()
		if err != nil {
			return err
		}
		each := property{name: name.String()}
		if err := json.UnmarshalDecode(decoder, &each.node); err != nil {
			return err
		}
		*p = append(*p, each)
	}
	_, err := decoder.ReadToken()
	return err
}

// find returns the schema of a key, or nil.
func (p properties) find(name string) *node {
	for _, each := range p {
		if each.name == name {
			return each.node
		}
	}
	return nil
}

// additional says what a schema makes of keys that it does not describe: it refuses them, or has a schema for them all.
type additional struct {
	refused bool
	node    *node
}

// UnmarshalJSONFrom reads false, true or a schema.
func (a *additional) UnmarshalJSONFrom(decoder *jsontext.Decoder) error {
	switch decoder.PeekKind() {
	case 'f', 't':
		token, err := decoder.ReadToken()
		a.refused = err == nil && !token.Bool()
		return err
	default:
		return json.UnmarshalDecode(decoder, &a.node)
	}
}

// parse reads a published schema and refuses what this package does not follow.
func parse(text []byte) (*node, error) {
	root := new(node)
	// The names of Go's fields never match by themselves, and a keyword without a field is refused.
	if err := json.Unmarshal(text, root, json.RejectUnknownMembers(true)); err != nil {
		return nil, fmt.Errorf("not a schema that claimcheck can follow: %w", err)
	}
	for at, n := range root.all("#") {
		if err := n.check(root); err != nil {
			return nil, fmt.Errorf("%s: %w", at, err)
		}
	}
	return root, nil
}

// all yields the node and every node below it, each with the JSON pointer at which it is published; references are not
// followed. The order is fixed.
func (n *node) all(at string) func(yield func(string, *node) bool) {
	return func(yield func(string, *node) bool) { n.visit(at, yield) }
}

func (n *node) visit(at string, yield func(string, *node) bool) bool {
	if n == nil {
		return true
	}
	if !yield(at, n) {
		return false
	}
	for _, each := range n.Properties {
		if !each.node.visit(at+"/properties/"+each.name, yield) {
			return false
		}
	}
	for i, each := range n.AllOf {
		if !each.visit(fmt.Sprintf("%s/allOf/%d", at, i), yield) {
			return false
		}
	}
	for _, name := range slices.Sorted(maps.Keys(n.Definitions)) {
		if !n.Definitions[name].visit(at+"/definitions/"+name, yield) {
			return false
		}
	}
	return n.Additional.node.visit(at+"/additionalProperties", yield) && n.Items.visit(at+"/items", yield) &&
		n.If.visit(at+"/if", yield) && n.Then.visit(at+"/then", yield) && n.Else.visit(at+"/else", yield)
}

// check refuses a node that could not be judged, or whose faults could not be told in words.
func (n *node) check(root *node) error {
	if n.Ref != "" {
		name, inside := strings.CutPrefix(n.Ref, definitionsPrefix)
		if !inside {
			return fmt.Errorf("$ref %s leads out of the schema; only %sNAME is followed", quote(n.Ref), definitionsPrefix)
		}
		if target := root.Definitions[name]; target == nil || target.Ref != "" {
			return fmt.Errorf("$ref %s does not lead to a definition", quote(n.Ref))
		}
		return nil
	}
	if n.Pattern != "" && n.PatternMessage == "" {
		return fmt.Errorf("pattern %s needs a patternErrorMessage that says it in words", quote(n.Pattern))
	}
	for _, value := range append([]jsontext.Value{n.Const}, n.Enum...) {
		if value != nil && value.Kind() != '"' && value.Kind() != '0' {
			return fmt.Errorf("value %s: only strings and numbers can be listed in \"enum\" and \"const\"", value)
		}
	}
	if n.If != nil && !n.If.simple() {
		return fmt.Errorf("if: only \"type\", \"required\" and \"properties\" with \"const\" are followed in a condition")
	}
	return nil
}

// simple reports whether the node is a condition that [node.holds] can judge.
func (n *node) simple() bool {
	rest := *n
	rest.Types, rest.Required, rest.Properties = nil, nil, nil
	if !rest.judgesNothing() {
		return false
	}
	for _, each := range n.Properties {
		rest := *each.node
		rest.Const = nil
		if each.node.Const == nil || !rest.judgesNothing() {
			return false
		}
	}
	return true
}

// judgesNothing reports whether every value is valid by the node.
func (n *node) judgesNothing() bool {
	return len(n.keywords()) == 0 && n.Ref == "" && n.Properties == nil && n.Additional.node == nil && n.Items == nil &&
		n.AllOf == nil && n.If == nil && n.Then == nil && n.Else == nil
}

// resolve follows a reference to the definition that it names.
func (n *node) resolve(root *node) *node {
	if n.Ref == "" {
		return n
	}
	return root.Definitions[strings.TrimPrefix(n.Ref, definitionsPrefix)]
}
