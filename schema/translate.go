package schema

// This file turns what gojsonschema finds into faults in words that a claim writer understands: one fault, one message.

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/xeipuuv/gojsonschema"
)

// separator joins the tokens of a path. No text read from JSON holds this byte, since it is never part of UTF-8.
const separator = "\xff"

// trouble is all that is wrong with one value.
type trouble struct {
	path             []string
	missing, unknown []string
	others           []gojsonschema.ResultError
}

// faults tells what is wrong with the value of the scene.
func (s *scene) faults(errors []gojsonschema.ResultError) []fault {
	if len(errors) == 0 {
		return nil
	}
	troubles := map[string]*trouble{}
	if s.kindless() {
		troubles[gojsonschema.STRING_ROOT_SCHEMA_PROPERTY] = &trouble{} // Its keys are judged by no schema.
	}
	for _, each := range errors {
		at := each.Context().String(separator)
		_, below, inside := strings.Cut(at, separator)
		if troubles[at] == nil {
			troubles[at] = &trouble{}
			if inside {
				troubles[at].path = strings.Split(below, separator)
			}
		}
		troubles[at].add(each)
	}
	var faults []fault
	for _, each := range troubles {
		at := s.look(each.path)
		faults = append(faults, s.keyFaults(&at, each)...)
		for _, other := range each.others {
			if message := s.tell(&at, other); message != "" {
				faults = append(faults, fault{pointer: s.pointer(each.path), offset: -1, message: message})
			}
		}
	}
	return faults
}

// add sorts an error in. Errors that only say that some branch of a schema has errors of its own say nothing.
func (t *trouble) add(err gojsonschema.ResultError) {
	key, _ := err.Details()["property"].(string)
	switch err.(type) {
	case *gojsonschema.NumberAllOfError, *gojsonschema.ConditionThenError, *gojsonschema.ConditionElseError:
	case *gojsonschema.RequiredError:
		t.missing = append(t.missing, key)
	case *gojsonschema.AdditionalPropertyNotAllowedError:
		t.unknown = append(t.unknown, key)
	default:
		t.others = append(t.others, err)
	}
}

func (s *scene) pointer(path []string, more ...string) string {
	return join(slices.Concat(s.above, path, more))
}

// keyFaults tells of keys that are unknown or missing. Where an unknown key is a slip for one that is missing, only the
// unknown one is told.
func (s *scene) keyFaults(at *spot, t *trouble) []fault {
	object, ok := at.value.(map[string]any)
	if !ok {
		return nil
	}
	known := keys(at.facets)
	if s.kindless() && len(t.path) == 0 {
		known = s.claims.keys()
		for key := range object {
			if !slices.Contains(known, key) {
				t.unknown = append(t.unknown, key)
			}
		}
	}
	free := slices.DeleteFunc(slices.Clone(known), func(key string) bool { _, taken := object[key]; return taken })
	slices.Sort(t.unknown)
	unknown := slices.Compact(t.unknown)
	var faults []fault
	var meant []string
	for _, key := range unknown[:min(len(unknown), maxViolations+1)] {
		message := fmt.Sprintf("unknown key %s in %s; ", quote(key), at.thing())
		if near, ok := Nearest(key, free); ok {
			meant = append(meant, near)
			message += fmt.Sprintf("did you mean %q?", near)
		} else {
			message += s.home(at, key) + "allowed: " + list(known)
		}
		faults = append(faults, fault{pointer: s.pointer(t.path, key), onName: true, offset: -1, message: message})
	}
	for _, key := range t.missing {
		if message := s.lacks(at, key, meant); message != "" {
			faults = append(faults, fault{pointer: s.pointer(t.path), offset: -1, message: message})
		}
	}
	return faults
}

// kindless reports whether the scene is a claim of no known kind.
func (s *scene) kindless() bool { return s.claims != nil && s.start == s.claims.any }

// keys returns every key that some kind of claim has, those that all have first.
func (c *claimJudge) keys() []string {
	names := keys([]facet{{node: c.any}})
	for _, kind := range c.kinds {
		for _, name := range keys([]facet{{node: kind.node}}) {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// home tells where a key that is unknown here is known: inside another key of the same object, or in other kinds of
// claim.
func (s *scene) home(at *spot, key string) string {
	for _, each := range at.facets {
		for _, child := range each.Properties {
			for _, inner := range s.facets(child.node, map[string]any{}, nil) {
				if inner.Properties.find(key) != nil {
					return fmt.Sprintf("it belongs inside %q; ", child.name)
				}
			}
		}
	}
	if s.claims == nil || len(at.path) > 0 {
		return ""
	}
	var titles []string
	for _, kind := range s.claims.kinds {
		if kind.node.Properties.find(key) != nil {
			titles = append(titles, kind.node.Title)
		}
	}
	switch len(titles) {
	case 0:
		return ""
	case 1:
		return titles[0] + " has it; "
	default:
		last := len(titles) - 1
		return strings.Join(titles[:last], ", ") + " and " + titles[last] + " have it; "
	}
}

// lacks tells of a missing key, or nothing where a misspelt key was meant for it. A key may be missing only because
// another one is, as "date" where a when has no "text"; the schema then has words of its own.
func (s *scene) lacks(at *spot, key string, meant []string) string {
	message, _ := first(at.facets, func(f facet) (string, bool) {
		if !slices.Contains(f.Required, key) {
			return "", false
		}
		enough := slices.Clone(f.Required)
		if f.condition != nil {
			enough = append(enough, f.condition.Required...)
		}
		alternatives := f.condition != nil && f.Message != ""
		switch {
		case slices.Contains(meant, key),
			alternatives && slices.ContainsFunc(meant, func(m string) bool { return slices.Contains(enough, m) }):
			return "", true
		case alternatives:
			return f.Message, true
		}
		return fmt.Sprintf("%s needs %q: %s", at.thing(), key, s.purposeOf(at, key)), true
	})
	return message
}

// purposeOf returns what a key of an object is for, or which words it may hold.
func (s *scene) purposeOf(at *spot, key string) string {
	var facets []facet
	for _, each := range at.facets {
		if child := each.Properties.find(key); child != nil {
			facets = append(facets, s.facets(child, nil, nil)...)
		}
	}
	if words := choices(facets); words != nil {
		return allowed("", words)
	}
	return purpose(facets)
}

// tell says in words what is wrong with a value.
func (s *scene) tell(at *spot, err gojsonschema.ResultError) string {
	subject := at.subject()
	switch err.(type) {
	case *gojsonschema.InvalidTypeError:
		return s.wrongType(at)
	case *gojsonschema.EnumError, *gojsonschema.ConstError:
		return fmt.Sprintf("%s %s: %s", subject, show(at.value), allowed(plainText(at.value), choices(at.facets)))
	case *gojsonschema.DoesNotMatchPatternError:
		words, _ := first(at.facets, func(f facet) (string, bool) { return f.PatternMessage, f.PatternMessage != "" })
		return fmt.Sprintf("%s %s: %s", subject, show(at.value), words)
	case *gojsonschema.DoesNotMatchFormatError:
		return s.wrongFormat(at)
	case *gojsonschema.StringLengthGTEError:
		return fmt.Sprintf("%s is empty; needed: %s", at.whole(), purpose(at.facets))
	case *gojsonschema.StringLengthLTEError:
		most, _ := first(at.facets, func(f facet) (*int, bool) { return f.MaxLength, f.MaxLength != nil })
		text, _ := at.value.(string)
		return fmt.Sprintf("%s %s has %d characters; at most %d are allowed", subject, quote(text), utf8.RuneCountInString(text), *most)
	case *gojsonschema.ArrayMinItemsError:
		return fmt.Sprintf("%s is an empty list; needed: %s", at.whole(), purpose(at.facets))
	case *gojsonschema.NumberGTEError:
		least, _ := first(at.facets, func(f facet) (*int, bool) { return f.Minimum, f.Minimum != nil })
		return fmt.Sprintf("%s %s: at least %d is allowed", subject, show(at.value), *least)
	default:
		return fmt.Sprintf("%s %s is not what may stand here: %s", subject, show(at.value), purpose(at.facets))
	}
}

// choices returns the only values that a value may have, as people read them; nil where there is no such list.
func choices(facets []facet) []string {
	values, _ := first(facets, func(f facet) ([]string, bool) {
		var values []string
		for _, value := range f.Enum {
			values = append(values, plainText(plain(value)))
		}
		return values, values != nil
	})
	return values
}

// wrongFormat lets the format itself explain what is wrong.
func (s *scene) wrongFormat(at *spot) string {
	text, _ := at.value.(string)
	message, _ := first(at.facets, func(f facet) (string, bool) {
		if f.Format == "" {
			return "", false
		}
		err := s.formats[f.Format](text)
		if err == nil {
			return "", false
		}
		return err.Error(), true
	})
	// A format may quote the value itself; it is not quoted twice.
	message = strings.TrimPrefix(strings.TrimPrefix(message, fmt.Sprintf("%q", text)), ": ")
	return fmt.Sprintf("%s %s: %s", at.subject(), quote(text), message)
}

// plainText returns a string or number without quotation marks, to be compared with the values allowed.
func plainText(value any) string {
	switch value := value.(type) {
	case string:
		return value
	case json.Number:
		return string(value)
	default:
		return ""
	}
}
