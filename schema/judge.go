package schema

// This file judges one document by one schema. The items of its lists are judged one by one, so that a hostile document of a
// million of them is given up when enough is wrong. A claim is judged by the schema of its own kind alone: to try it against
// every kind would take seven times as long, and would tell of eight kinds what is wrong with one.

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/xeipuuv/gojsonschema"
)

// Where the claims stand in a record, and the key that tells their kinds apart.
const (
	claimsKey = "claims"
	kindKey   = "kind"
)

// judge is one compiled schema.
type judge struct {
	root    *node
	formats formatSet
	// whole judges the document, but for the items of its lists.
	whole *gojsonschema.Schema
	// items judge those of its lists, claims apart.
	items []itemJudge
	// claims judges claims, nil where the schema has none.
	claims *claimJudge
	// sieve lets documents through that are certainly valid, so that nobody else needs to judge them. It is nil where the
	// schema asks for something that no sieve follows.
	sieve *sieve
}

// itemJudge judges each item of the list of a key.
type itemJudge struct {
	key   string
	node  *node
	judge *gojsonschema.Schema
}

// claimJudge is what a schema says of claims, taken apart by their kinds.
type claimJudge struct {
	kinds []kindOfClaim
	// any is the schema of a claim whose kind is missing or unknown: that of the keys that all claims share.
	any      *node
	anyJudge *gojsonschema.Schema
}

// kindOfClaim is the schema of one kind of claim.
type kindOfClaim struct {
	name  string
	node  *node
	judge *gojsonschema.Schema
}

// newJudge compiles a schema. Where it branches over the kinds of claims, each branch is compiled by itself.
func newJudge(root *node, formats formatSet) (*judge, error) {
	j := &judge{root: root, formats: formats}
	shell := *root
	shell.Properties = slices.Clone(root.Properties)
	for i, each := range shell.Properties {
		if each.node.Items == nil {
			continue
		}
		list := *each.node
		list.Items = nil
		shell.Properties[i].node = &list
		if err := j.addItems(each.name, each.node.Items.resolve(root)); err != nil {
			return nil, err
		}
	}
	var err error
	if j.whole, err = compile(root, &shell, formats); err != nil {
		return nil, err
	}
	if j.sieve, err = newSieve(root, formats); errors.Is(err, errBeyondSieve) {
		err = nil
	}
	return j, err
}

// addItems compiles the schema of the items of a list.
func (j *judge) addItems(key string, item *node) (err error) {
	if key == claimsKey && item.AllOf != nil {
		j.claims, err = newClaimJudge(j.root, item, j.formats)
		return err
	}
	compiled, err := compile(j.root, item, j.formats)
	j.items = append(j.items, itemJudge{key, item, compiled})
	return err
}

// newClaimJudge takes the schema of a claim apart: what all claims share, and one branch for each kind.
func newClaimJudge(root, claim *node, formats formatSet) (*claimJudge, error) {
	shared := *claim
	shared.AllOf = nil
	c := &claimJudge{any: &shared}
	var err error
	if c.anyJudge, err = compile(root, c.any, formats); err != nil {
		return nil, err
	}
	for _, branch := range claim.AllOf {
		if branch.If == nil || branch.Then == nil || branch.If.Properties.find(kindKey) == nil {
			return nil, fmt.Errorf("each branch of a claim must be an \"if\" about its %q and a \"then\"", kindKey)
		}
		each := kindOfClaim{
			name: unquoted(branch.If.Properties.find(kindKey).Const),
			node: branch.Then.resolve(root),
		}
		if each.judge, err = compile(root, each.node, formats); err != nil {
			return nil, err
		}
		c.kinds = append(c.kinds, each)
	}
	listed := claim.Properties.find(kindKey)
	if listed == nil {
		return nil, fmt.Errorf("a claim has no %q", kindKey)
	}
	return c, c.sameKinds(listed.resolve(root).Enum)
}

// sameKinds reports an error unless the kinds listed are exactly those that have a branch.
func (c *claimJudge) sameKinds(listed []jsontext.Value) error {
	for _, value := range listed {
		if c.kind(unquoted(value)) == nil {
			return fmt.Errorf("the kind %s has no branch of its own", value)
		}
	}
	if len(listed) != len(c.kinds) {
		return fmt.Errorf("%d kinds of claim are listed, and %d have branches", len(listed), len(c.kinds))
	}
	return nil
}

// kind returns the schema of a kind of claim, or nil.
func (c *claimJudge) kind(name string) *kindOfClaim {
	for i := range c.kinds {
		if c.kinds[i].name == name {
			return &c.kinds[i]
		}
	}
	return nil
}

// faults judges a document that is read into maps, lists and [json.Number]s.
func (j *judge) faults(document any) []fault {
	faults := j.shellFaults(document)
	record, _ := document.(map[string]any)
	for _, key := range slices.Sorted(maps.Keys(record)) {
		list, _ := record[key].([]any)
		for i := 0; i < len(list) && len(faults) <= maxViolations; i++ {
			found, _ := j.itemFaults(key, i, list[i])
			faults = append(faults, found...)
		}
	}
	return faults
}

// soundFaults judges a document as it reads it, and keeps none of the items of its lists. The error says that the text is not
// sound.
func (j *judge) soundFaults(document []byte) ([]fault, error) {
	var faults []fault
	root, err := readTree(document, strictly, func(key string, index int, item any) bool {
		if len(faults) > maxViolations {
			return true // Nobody will be told of more.
		}
		found, ours := j.itemFaults(key, index, item)
		faults = append(faults, found...)
		return ours
	})
	if err != nil {
		return nil, err
	}
	return append(faults, j.shellFaults(root)...), nil
}

// shellFaults judges a document but for the items of its lists.
func (j *judge) shellFaults(document any) []fault {
	whole := scene{root: j.root, formats: j.formats.known, start: j.root, value: document}
	return whole.faults(run(j.whole, document))
}

// itemFaults judges an item of the list of a key, and reports whether the schema has such a list.
func (j *judge) itemFaults(key string, index int, item any) ([]fault, bool) {
	if key == claimsKey && j.claims != nil {
		return j.claimFaults(item, index), true
	}
	i := slices.IndexFunc(j.items, func(each itemJudge) bool { return each.key == key })
	if i < 0 {
		return nil, false
	}
	errors := run(j.items[i].judge, item)
	if len(errors) == 0 {
		return nil, true
	}
	about := scene{root: j.root, formats: j.formats.known, start: j.items[i].node, value: item}
	about.above = []string{key, strconv.Itoa(index)}
	return about.faults(errors), true
}

// claimFaults judges one claim by the schema of its kind.
func (j *judge) claimFaults(claim any, index int) []fault {
	about := scene{root: j.root, formats: j.formats.known, value: claim, start: j.claims.any, claims: j.claims}
	compiled := j.claims.anyJudge
	object, _ := claim.(map[string]any)
	name, _ := object[kindKey].(string)
	if kind := j.claims.kind(name); kind != nil {
		about.start, compiled = kind.node, kind.judge
	}
	errors := run(compiled, claim)
	if len(errors) == 0 {
		return nil
	}
	about.above = []string{claimsKey, strconv.Itoa(index)}
	return about.faults(errors)
}

// run returns what gojsonschema finds wrong with a value. It reports an error only for a value that it has to load,
// and this one is loaded.
func run(schema *gojsonschema.Schema, value any) []gojsonschema.ResultError {
	result, err := schema.Validate(gojsonschema.NewRawLoader(value))
	if err != nil {
		panic("schema: a value in memory could not be judged: " + err.Error())
	}
	return result.Errors()
}
