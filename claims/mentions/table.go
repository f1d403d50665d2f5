package mentions

// This file is the one list of keys that name things. A new key of a record that names one is a line in it.

import (
	"slices"
	"strings"
)

// rule says what the string at a path names.
type rule struct {
	// path leads to the string from the top of the document; "*" is any item of a list.
	path  string
	role  Role
	kinds []string
	// orDate says that the key may hold a date in place of an id.
	orDate            bool
	loose, detachable bool

	key string // key is worked out from the path.
}

// speakers are the kinds of those who speak, in the order in which an id is looked up among them.
var speakers = []string{Person, Organisation, Publisher}

func defines(path, kind string) rule { return rule{path: path, role: Defines, kinds: []string{kind}} }

func names(path, kind string) rule           { return rule{path: path, role: Names, kinds: []string{kind}} }
func refers(path string, k ...string) rule   { return rule{path: path, kinds: k} }
func (r rule) butDates() rule                { r.orDate = true; return r }
func (r rule) orWords() rule                 { r.loose, r.detachable = true, true; return r }
func detaches(path string, k ...string) rule { return rule{path: path, kinds: k, detachable: true} }

// rules list every key that names a thing. What an item cannot lose without saying something else, such as the source
// that an anchor's words stand in, does not detach.
var rules = []rule{
	defines("article/id", Article),
	refers("article/publisher", Publisher),
	refers("article/dateline/place", Place),
	defines("sources/*/id", Source),
	refers("sources/*/author", speakers...),
	defines("claims/*/id", Claim),
	refers("claims/*/within", Claim),
	detaches("claims/*/event", Event),
	refers("claims/*/other", Event),
	refers("claims/*/from", Event).butDates(),
	refers("claims/*/to", Event).butDates(),
	refers("claims/*/person", Person),
	refers("claims/*/speaker", speakers...),
	refers("claims/*/measure", Measure),
	detaches("claims/*/part_of", Measure),
	refers("claims/*/place", Place),
	refers("claims/*/anchor/source", Source),
	refers("claims/*/anchor/*/source", Source),
	detaches("claims/*/cites/*", Source),
	refers("claims/*/checked/*/source", Source, Article, Claim).orWords(),

	defines("people/*/id", Person),
	detaches("people/*/offices/*/organisation", Organisation),
	refers("people/*/offices/*/source", Source, Article, Claim).orWords(),
	defines("organisations/*/id", Organisation),
	defines("publishers/*/id", Publisher),
	defines("events/*/id", Event),
	detaches("events/*/participants/*", speakers...),
	detaches("events/*/places/*", Place),
	detaches("events/*/part_of", Event),
	defines("places/*/id", Place),
	names("places/*/name", Place),
	names("places/*/aliases/*", Place),
	detaches("places/*/part_of", Place),
	defines("measures/*/id", Measure),
}

// node is where rules lead: what is looked for in the members of an object, in the items of a list, and in a string.
type node struct {
	rule    *rule
	members map[string]*node
	items   *node
}

// root is where every document begins.
var root = tree(rules)

// tree arranges rules by their paths.
func tree(rules []rule) node {
	var top node
	for _, r := range rules {
		at := &top
		var key []string
		for depth, token := range strings.Split(r.path, "/") {
			if depth > 0 && token != "*" {
				key = append(key, token)
			}
			at = at.child(token)
		}
		r.key = strings.Join(key, ".")
		r.kinds = slices.Clip(r.kinds)
		at.rule = &r
	}
	return top
}

// child returns the node below a member or an item, and makes it where there is none.
func (n *node) child(token string) *node {
	if token == "*" {
		if n.items == nil {
			n.items = &node{}
		}
		return n.items
	}
	if n.members == nil {
		n.members = map[string]*node{}
	}
	if n.members[token] == nil {
		n.members[token] = &node{}
	}
	return n.members[token]
}
