package skeleton

// This file judges files that are there already and that others write too, such as an editor's settings: whether they
// say all that ours do.

import (
	"encoding/json"
	"reflect"

	"github.com/tailscale/hujson"
	"go.yaml.in/yaml/v3"
)

// holdsJSON reports whether a JSON text, which may have comments and trailing commas as an editor's settings do, holds all
// that another one does.
func holdsJSON(there, ours []byte) bool {
	var values [2]any
	for i, text := range [][]byte{there, ours} {
		plain, err := hujson.Standardize(text)
		if err != nil || json.Unmarshal(plain, &values[i]) != nil {
			return false
		}
	}
	return contains(values[0], values[1])
}

// holdsYAML does the same for YAML.
func holdsYAML(there, ours []byte) bool {
	var values [2]any
	for i, text := range [][]byte{there, ours} {
		if yaml.Unmarshal(text, &values[i]) != nil {
			return false
		}
	}
	return contains(values[0], values[1])
}

// contains reports whether a value has all keys and items of another one.
func contains(there, ours any) bool {
	switch ours := ours.(type) {
	case map[string]any:
		mapping, ok := there.(map[string]any)
		if !ok {
			return false
		}
		for key, value := range ours {
			found, ok := mapping[key]
			if !ok || !contains(found, value) {
				return false
			}
		}
		return true
	case []any:
		list, ok := there.([]any)
		if !ok {
			return false
		}
		for _, item := range ours {
			if !containsItem(list, item) {
				return false
			}
		}
		return true
	}
	return reflect.DeepEqual(there, ours)
}

// containsItem reports whether some item of a list has all of another value.
func containsItem(list []any, item any) bool {
	for _, each := range list {
		if contains(each, item) {
			return true
		}
	}
	return false
}
