package schema

// This file tells the order of keys: whoever writes a record by hand or by program lays its keys out as the published
// schema lists them, and needs no list of its own.

import (
	"slices"
	"sync"
)

// Shape is what a schema says of how one value is made: the keys of an object in their order, and the shapes of what lies
// in an object or a list. A nil Shape is that of a value about which the schema says nothing; it may be asked as well.
type Shape struct {
	ranks   map[string]int
	names   []string
	members map[string]*Shape
	items   *Shape
	kinds   map[string]*Shape
	// kindNames are the keys of kinds in the order of the schema.
	kindNames []string
}

// shapes are those of all the shipped schemas by name.
var shapes = sync.OnceValue(func() map[string]*Shape {
	all := map[string]*Shape{}
	for _, name := range Names() {
		text, err := Source(name)
		if err != nil {
			panic("schema: " + err.Error())
		}
		root, err := parse(text)
		if err != nil {
			panic("schema: " + name + ": " + err.Error())
		}
		shaper := shaper{root: root, known: map[*node]*Shape{}}
		all[name] = shaper.shape(root)
	}
	return all
})

// ShapeOf returns the shape of the documents of a shipped schema. The error for an unknown name lists the names there are.
func ShapeOf(name string) (*Shape, error) {
	if shape, ok := shapes()[name]; ok {
		return shape, nil
	}
	return nil, unknownName(name, Names())
}

// Keys returns the keys that an object may have, in their order.
func (s *Shape) Keys() []string {
	if s == nil {
		return nil
	}
	return slices.Clone(s.names)
}

// Rank returns the place of a key among the keys of its object, from 0; false for a key that the schema does not name.
func (s *Shape) Rank(key []byte) (int, bool) {
	if s == nil {
		return 0, false
	}
	rank, ok := s.ranks[string(key)]
	return rank, ok
}

// Member returns the shape of the value of a key.
func (s *Shape) Member(key []byte) *Shape {
	if s == nil {
		return nil
	}
	return s.members[string(key)]
}

// Items returns the shape of a list's items.
func (s *Shape) Items() *Shape {
	if s == nil {
		return nil
	}
	return s.items
}

// Kinds returns the values of "kind" that tell objects of this shape apart, in the order of the schema; none where they do
// not. The list must not be changed.
func (s *Shape) Kinds() []string {
	if s == nil {
		return nil
	}
	return s.kindNames
}

// OfKind returns the shape of an object by its "kind", where that tells what keys it has; else the shape itself.
func (s *Shape) OfKind(kind string) *Shape {
	if s == nil || s.kinds[kind] == nil {
		return s
	}
	return s.kinds[kind]
}

// shaper makes the shapes of one schema. Known holds those made already: a schema may lie in itself.
type shaper struct {
	root  *node
	known map[*node]*Shape
}

func (s shaper) shape(n *node) *Shape {
	n = n.resolve(s.root)
	if made, ok := s.known[n]; ok {
		return made
	}
	made := &Shape{ranks: map[string]int{}, members: map[string]*Shape{}}
	s.known[n] = made
	s.add(made, n)
	return made
}

// add adds to a shape what a node says of it: by itself, and in each of the branches that judge the same value.
func (s shaper) add(to *Shape, n *node) {
	for _, each := range n.Properties {
		if _, ok := to.ranks[each.name]; ok {
			continue
		}
		to.ranks[each.name] = len(to.names)
		to.names = append(to.names, each.name)
		to.members[each.name] = s.shape(each.node)
	}
	if n.Items != nil && to.items == nil {
		to.items = s.shape(n.Items)
	}
	for _, each := range n.AllOf {
		each = each.resolve(s.root)
		if kind := each.kindAsked(); kind != "" {
			s.addKind(to, kind, each.Then)
			continue
		}
		s.add(to, each)
	}
	for _, branch := range []*node{n.Then, n.Else} {
		if branch != nil {
			s.add(to, branch.resolve(s.root))
		}
	}
}

// addKind adds the shape of one kind: the keys that its own branch lists, in their order there.
func (s shaper) addKind(to *Shape, kind string, branch *node) {
	if branch == nil {
		return
	}
	if to.kinds == nil {
		to.kinds = map[string]*Shape{}
	}
	to.kindNames = append(to.kindNames, kind)
	to.kinds[kind] = s.shape(branch)
}

// kindAsked returns the "kind" that a node's condition asks for, empty where it asks for none.
func (n *node) kindAsked() string {
	if n.If == nil {
		return ""
	}
	asked := n.If.Properties.find(kindKey)
	if asked == nil || asked.Const.Kind() != '"' {
		return ""
	}
	return unquoted(asked.Const)
}
