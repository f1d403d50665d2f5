package schema

// This file compiles a schema once more, into a sieve: it lets a document through that is certainly valid, and leaves any
// other to gojsonschema, which takes ten times as long and can say what is wrong. Nearly all documents are valid, and nearly
// all of a run's time would go into proving so.
//
// A sieve may leave a valid document to gojsonschema, and never lets an invalid one through. What it cannot follow it does
// not compile: such a schema has no sieve.

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// sieve is one schema, compiled so. It may be used by many goroutines at once.
type sieve struct {
	start *rule
	// claims is the rule of a record's list of claims, and copy that of the local copy that an article names; nil where a
	// schema has none.
	claims *listRule
	copy   *objectRule
}

// rule says which values are certainly valid. A part that is nil refuses all values of its type.
type rule struct {
	text    *textRule
	number  *numberRule
	list    *listRule
	object  *objectRule
	boolean bool
	null    bool
}

// listRule says which lists are certainly valid.
type listRule struct {
	least int
	// items are the rules that each item follows.
	items *rule
}

// objectRule says which objects are certainly valid. Keys beyond its members are not let through, even where the schema
// allows them: so no key needs to be remembered to tell that it stands twice.
type objectRule struct {
	members []memberRule
	// required are the members that must be there; each has the bit of its index.
	required   uint64
	conditions []condition
	// choice is the key by whose value one of choices is taken in place of all the above; empty where there is none.
	choice  string
	choices []choiceRule
}

type memberRule struct {
	name string
	rule *rule
}

// condition says which members must be there where those asked for are, and otherwise.
type condition struct{ asked, then, otherwise uint64 }

// choiceRule is the rule of the objects in which the key of the choice has a value.
type choiceRule struct {
	value string
	rule  *objectRule
}

// mostMembers is how many members of an object a set of bits can hold.
const mostMembers = 64

// errBeyondSieve says that a schema asks for something that no sieve can judge.
var errBeyondSieve = errors.New("no sieve can judge this")

// newSieve compiles a schema. The error says what cannot be followed.
func newSieve(root *node, formats formatSet) (*sieve, error) {
	for at, n := range root.all("#") {
		if !n.followed() {
			return nil, fmt.Errorf("%s: a keyword: %w", at, errBeyondSieve)
		}
	}
	m := &sieveMaker{root: root, formats: formats.known, known: map[string]*rule{}}
	start, err := m.rule([]*node{root})
	if err != nil {
		return nil, err
	}
	made := &sieve{start: start}
	if claims := start.member("claims"); claims != nil {
		made.claims = claims.list
	}
	if copy := start.member("article").member("text"); copy != nil {
		made.copy = copy.object
	}
	return made, nil
}

// member returns the rule of a member of the objects that a rule lets through, nil where there is none.
func (r *rule) member(name string) *rule {
	if r == nil || r.object == nil {
		return nil
	}
	for _, member := range r.object.members {
		if member.name == name {
			return member.rule
		}
	}
	return nil
}

// followed reports whether the node holds only keywords that a sieve follows, or that judge nothing. A keyword that is
// added to a node is one that it does not follow, until it is named here.
func (n *node) followed() bool {
	rest := *n
	rest.Draft, rest.Title, rest.Description, rest.PatternMessage, rest.Message = "", "", "", "", ""
	rest.Definitions, rest.EnumDescriptions, rest.Default, rest.Snippets = nil, nil, nil, nil
	rest.Ref, rest.Types, rest.Enum, rest.Const, rest.Format, rest.Pattern = "", nil, nil, nil, "", ""
	rest.MinLength, rest.MaxLength, rest.MinItems, rest.Minimum = nil, nil, nil, nil
	rest.Required, rest.Properties, rest.Additional, rest.Items = nil, nil, additional{}, nil
	rest.AllOf, rest.If, rest.Then, rest.Else = nil, nil, nil, nil
	return reflect.ValueOf(rest).IsZero()
}

// sieveMaker makes the rules of one schema. Known holds those made already, by the nodes that they are made of: a schema
// may lie in itself.
type sieveMaker struct {
	root    *node
	formats map[string]Format
	known   map[string]*rule
}

// rule makes the rule of values that are valid by all of some nodes.
func (m *sieveMaker) rule(nodes []*node) (*rule, error) {
	var key strings.Builder
	for _, n := range nodes {
		fmt.Fprintf(&key, "%p ", n.resolve(m.root))
	}
	if made, ok := m.known[key.String()]; ok {
		return made, nil
	}
	made := &rule{}
	m.known[key.String()] = made
	var err error
	if made.text, err = m.text(m.judging(nodes, "string", nil)); err != nil {
		return nil, err
	}
	made.number = m.number(m.judging(nodes, "number", nil))
	if made.list, err = m.list(m.judging(nodes, "array", nil)); err != nil {
		return nil, err
	}
	if made.object, err = m.object(nodes, nil); err != nil {
		return nil, err
	}
	made.boolean = m.judging(nodes, "boolean", nil).allow("boolean")
	made.null = m.judging(nodes, "null", nil).allow("null")
	return made, nil
}

// judges are the nodes that judge a value of one type, and the conditions on which more of them would.
type judges struct {
	nodes      []*node
	conditions []*node
}

// chosen is the value that a key of an object has.
type chosen struct{ key, value string }

// judging lists the nodes that judge values of a type: those given, those that they refer to, and of the branches those
// that the type decides. For an object, the value of a key may be known.
func (m *sieveMaker) judging(nodes []*node, kind string, known *chosen) judges {
	var found judges
	waiting := slices.Clone(nodes)
	for len(waiting) > 0 {
		n := waiting[0].resolve(m.root)
		waiting = waiting[1:]
		if slices.Contains(found.nodes, n) {
			continue
		}
		found.nodes = append(found.nodes, n)
		waiting = append(waiting, n.AllOf...)
		if n.If == nil {
			continue
		}
		holds, decided := n.If.decided(kind, known)
		branch := n.Then
		if !holds {
			branch = n.Else
		}
		switch {
		case !decided:
			found.conditions = append(found.conditions, n)
		case branch != nil:
			waiting = append(waiting, branch)
		}
	}
	return found
}

// decided tells whether a condition holds for all values of a type, or for none. [node.simple] has seen to it that it asks
// for no more than the type, for keys, and for the values of keys.
func (n *node) decided(kind string, known *chosen) (holds, decided bool) {
	if n.Types != nil && !slices.Contains(n.Types, kind) {
		return false, kind != "number" || !slices.Contains(n.Types, "integer")
	}
	if kind != "object" || len(n.Required) == 0 && len(n.Properties) == 0 {
		return true, true
	}
	if known == nil || len(n.Properties) != 1 || n.Properties[0].name != known.key || !slices.Equal(n.Required, []string{known.key}) {
		return false, false
	}
	value := n.Properties[0].node.Const
	return value.Kind() == '"' && unquoted(value) == known.value, true
}

// allow reports whether values of a type may be valid at all. Only strings and numbers are ever listed.
func (j judges) allow(kind string) bool {
	for _, n := range j.nodes {
		if n.Types != nil && !slices.Contains(n.Types, kind) && (kind != "number" || !slices.Contains(n.Types, "integer")) {
			return false
		}
		if (n.Enum != nil || n.Const != nil) && kind != "string" && kind != "number" {
			return false
		}
	}
	return len(j.conditions) == 0 || kind == "object"
}

// listed returns the values that a node lists, and whether it lists any.
func (n *node) listed() ([]jsontext.Value, bool) {
	if n.Const != nil {
		return []jsontext.Value{n.Const}, true
	}
	return n.Enum, n.Enum != nil
}

func (m *sieveMaker) list(j judges) (*listRule, error) {
	if !j.allow("array") {
		return nil, nil
	}
	made := &listRule{}
	var items []*node
	for _, n := range j.nodes {
		if n.MinItems != nil {
			made.least = max(made.least, *n.MinItems)
		}
		if n.Items != nil {
			items = append(items, n.Items)
		}
	}
	var err error
	made.items, err = m.rule(items)
	return made, err
}
