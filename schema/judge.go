package schema

// This file judges one document by one schema. A claim is judged by the schema of its own kind alone: to try it against
// every kind would take seven times as long, and would tell of eight kinds what is wrong with one.

import (
	"errors"
	"fmt"
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
	// whole judges the document, but for the claims in it.
	whole *gojsonschema.Schema
	// claims judges claims, nil where the schema has none.
	claims *claimJudge
	// sieve lets documents through that are certainly valid, so that nobody else needs to judge them. It is nil where the
	// schema asks for something that no sieve follows.
	sieve *sieve
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
	start := root
	if list := root.Properties.find(claimsKey); list != nil && list.Items != nil {
		claim := list.Items.resolve(root)
		if claim.AllOf != nil {
			var err error
			if j.claims, err = newClaimJudge(root, claim, formats); err != nil {
				return nil, err
			}
			start = withoutClaims(root)
		}
	}
	var err error
	if j.whole, err = compile(root, start, formats); err != nil {
		return nil, err
	}
	if j.sieve, err = newSieve(root, formats); errors.Is(err, errBeyondSieve) {
		err = nil
	}
	return j, err
}

// withoutClaims returns the schema of a whole record that lets every claim pass.
func withoutClaims(root *node) *node {
	shell := *root
	shell.Properties = slices.Clone(root.Properties)
	for i, each := range shell.Properties {
		if each.name == claimsKey {
			list := *each.node
			list.Items = nil
			shell.Properties[i].node = &list
		}
	}
	return &shell
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
	scene := scene{root: j.root, formats: j.formats.known, start: j.root, value: document}
	faults := scene.faults(run(j.whole, document))
	if j.claims == nil {
		return faults
	}
	record, _ := document.(map[string]any)
	list, _ := record[claimsKey].([]any)
	for i, claim := range list {
		if len(faults) > maxViolations {
			break // Nobody will be told of more.
		}
		faults = append(faults, j.claimFaults(claim, i)...)
	}
	return faults
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
