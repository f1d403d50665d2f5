package schema

// This file compiles what a schema says of objects: their members, those that must be there, and the branches.

import (
	"fmt"
	"slices"
)

// object makes the rule of objects that are valid by all of some nodes.
func (m *sieveMaker) object(nodes []*node, known *chosen) (*objectRule, error) {
	j := m.judging(nodes, "object", known)
	if !j.allow("object") {
		return nil, nil
	}
	made := &objectRule{}
	var err error
	if known == nil {
		if made.choice, made.choices, err = m.choices(nodes, j); err != nil || made.choice != "" {
			return made, err
		}
	}
	if made.members, err = m.members(j); err != nil {
		return nil, err
	}
	for _, n := range j.nodes {
		bits, all := made.bits(n.Required)
		if !all {
			return nil, nil // What must be there may not be there.
		}
		made.required |= bits
	}
	for _, n := range j.conditions {
		each, err := made.condition(m, n)
		if err != nil {
			return nil, err
		}
		made.conditions = append(made.conditions, each)
	}
	return made, nil
}

// choices takes objects apart by a key whose value decides which branches judge them. Where none does the key is empty.
func (m *sieveMaker) choices(nodes []*node, j judges) (key string, made []choiceRule, err error) {
	for _, n := range j.conditions {
		if len(n.If.Properties) == 0 {
			continue
		}
		asked := n.If.Properties[0]
		if key == "" {
			key = asked.name
		}
		if asked.name != key || asked.node.Const.Kind() != '"' {
			return "", nil, fmt.Errorf("a condition on %q: %w", asked.name, errBeyondSieve)
		}
		value := unquoted(asked.node.Const)
		rule, err := m.object(nodes, &chosen{key, value})
		if err != nil {
			return "", nil, err
		}
		if rule != nil {
			made = append(made, choiceRule{value, rule})
		}
	}
	return key, made, nil
}

// members lists the members that may be there, with the rules of their values.
func (m *sieveMaker) members(j judges) ([]memberRule, error) {
	var made []memberRule
	var names []string
	for _, n := range j.nodes {
		for _, each := range n.Properties {
			if slices.Contains(names, each.name) {
				continue
			}
			names = append(names, each.name)
			judging, allowed := j.of(each.name)
			if !allowed {
				continue
			}
			rule, err := m.rule(judging)
			if err != nil {
				return nil, err
			}
			made = append(made, memberRule{each.name, rule})
		}
	}
	if len(made) > mostMembers {
		return nil, fmt.Errorf("%d members: %w", len(made), errBeyondSieve)
	}
	return made, nil
}

// of lists the nodes that judge the value of a key, and reports whether an object may have that key.
func (j judges) of(key string) (judging []*node, allowed bool) {
	for _, n := range j.nodes {
		each := n.Properties.find(key)
		if each == nil {
			each = n.Additional.node
		}
		switch {
		case each != nil && !slices.Contains(judging, each):
			judging = append(judging, each)
		case each == nil && n.Additional.refused:
			return nil, false
		}
	}
	return judging, true
}

// bits returns the bits of members, and reports whether there are members of all those names.
func (o *objectRule) bits(names []string) (bits uint64, all bool) {
	for _, name := range names {
		i := slices.IndexFunc(o.members, func(each memberRule) bool { return each.name == name })
		if i < 0 {
			return 0, false
		}
		bits |= 1 << i
	}
	return bits, true
}

// condition makes the condition of a node whose branches only ask for members.
func (o *objectRule) condition(m *sieveMaker, n *node) (made condition, err error) {
	branch := func(at *node) (bits uint64, ok bool) {
		if at == nil {
			return 0, true
		}
		rest := *at.resolve(m.root)
		required := rest.Required
		rest.Required = nil
		if !rest.judgesNothing() {
			return 0, false
		}
		return o.bits(required)
	}
	var can [3]bool
	made.asked, can[0] = o.bits(n.If.Required)
	made.then, can[1] = branch(n.Then)
	made.otherwise, can[2] = branch(n.Else)
	if len(n.If.Properties) > 0 || can != [3]bool{true, true, true} {
		return condition{}, fmt.Errorf("a branch that asks for more than members: %w", errBeyondSieve)
	}
	return made, nil
}
