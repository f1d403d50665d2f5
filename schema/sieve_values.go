package schema

// This file compiles what a schema says of strings and numbers, and judges them.

import (
	"bytes"
	"fmt"
	"regexp"
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// textRule says which strings are certainly valid.
type textRule struct {
	// short and long bound the number of code points; long is negative where there is no such bound.
	short, long int
	patterns    []func([]byte) bool
	formats     []*formatRule
	// listed says that only the values are valid.
	listed bool
	values []string
}

// formatRule is one format; [scan.follows] asks it.
type formatRule struct{ accepts Format }

func (m *sieveMaker) text(j judges) (*textRule, error) {
	if !j.allow("string") {
		return nil, nil
	}
	made := &textRule{long: -1}
	for _, n := range j.nodes {
		if n.MinLength != nil {
			made.short = max(made.short, *n.MinLength)
		}
		if n.MaxLength != nil && (made.long < 0 || *n.MaxLength < made.long) {
			made.long = *n.MaxLength
		}
		if n.Pattern != "" {
			matches, err := compilePattern(n.Pattern)
			if err != nil {
				return nil, err
			}
			made.patterns = append(made.patterns, matches)
		}
		if n.Format != "" {
			format := m.formats[n.Format]
			if format == nil {
				return nil, fmt.Errorf("format %q: %w", n.Format, errBeyondSieve)
			}
			made.formats = append(made.formats, &formatRule{format})
		}
		made.list(n)
	}
	return made, nil
}

// list keeps of the values those that a node lists, too.
func (t *textRule) list(n *node) {
	listed, ok := n.listed()
	if !ok {
		return
	}
	var values []string
	for _, each := range listed {
		if value := each; value.Kind() == '"' && (!t.listed || slices.Contains(t.values, unquoted(value))) {
			values = append(values, unquoted(value))
		}
	}
	t.listed, t.values = true, values
}

// accepts reports whether a string is certainly valid, but for its formats.
func (t *textRule) accepts(text []byte) bool {
	// A code point takes one byte to four, so that most strings need no counting.
	if len(text) < t.short || t.short > 1 && utf8.RuneCount(text) < t.short {
		return false
	}
	if t.long >= 0 && len(text) > t.long && utf8.RuneCount(text) > t.long {
		return false
	}
	for _, matches := range t.patterns {
		if !matches(text) {
			return false
		}
	}
	return !t.listed || slices.Contains(t.values, string(text))
}

// compilePattern returns a function that matches texts as the pattern's regular expression does. An id's pattern, which is
// asked thirty times a record, is one character of a class and any number of another: that takes two tables.
func compilePattern(pattern string) (func([]byte) bool, error) {
	compiled, err := regexp.Compile(pattern)
	if err != nil {
		return nil, err
	}
	parsed, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return nil, err
	}
	parts := parsed.Simplify().Sub
	if parsed.Op != syntax.OpConcat || len(parts) != 4 || parts[0].Op != syntax.OpBeginText || parts[3].Op != syntax.OpEndText ||
		parts[1].Op != syntax.OpCharClass || parts[2].Op != syntax.OpStar || parts[2].Sub[0].Op != syntax.OpCharClass {
		return compiled.Match, nil
	}
	first, others := tableOf(parts[1].Rune), tableOf(parts[2].Sub[0].Rune)
	if first == nil || others == nil {
		return compiled.Match, nil
	}
	return func(text []byte) bool {
		if len(text) == 0 || !first[text[0]] {
			return false
		}
		for _, c := range text[1:] {
			if !others[c] {
				return false
			}
		}
		return true
	}, nil
}

// tableOf makes a table of a class of characters, given by the ends of its ranges; nil where some are beyond ASCII.
func tableOf(ranges []rune) *[256]bool {
	table := new([256]bool)
	for i := 0; i+1 < len(ranges); i += 2 {
		if ranges[i+1] >= utf8.RuneSelf {
			return nil
		}
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			table[r] = true
		}
	}
	return table
}

// numberRule says which numbers are certainly valid.
type numberRule struct {
	// whole says that only whole numbers are valid, as far as they are written so.
	whole bool
	// least is the smallest value that is valid, where there is one.
	least *int
	// listed says that only the values are valid, as far as a number is written like one of them.
	listed bool
	values [][]byte
}

func (m *sieveMaker) number(j judges) *numberRule {
	if !j.allow("number") {
		return nil
	}
	made := &numberRule{}
	for _, n := range j.nodes {
		made.whole = made.whole || n.Types != nil && !slices.Contains(n.Types, "number")
		if n.Minimum != nil && (made.least == nil || *n.Minimum > *made.least) {
			made.least = n.Minimum
		}
		if listed, ok := n.listed(); ok {
			var values [][]byte
			for _, each := range listed {
				if each.Kind() == '0' && (!made.listed || slices.ContainsFunc(made.values, func(v []byte) bool { return bytes.Equal(v, each) })) {
					values = append(values, each)
				}
			}
			made.listed, made.values = true, values
		}
	}
	return made
}

// plainDigits is how many digits a number may have to be compared as an int.
const plainDigits = 9

// accepts reports whether a number, given as it is written, is certainly valid.
func (n *numberRule) accepts(number []byte) bool {
	if !n.whole && n.least == nil && !n.listed {
		return true
	}
	if n.listed && !slices.ContainsFunc(n.values, func(v []byte) bool { return bytes.Equal(v, number) }) {
		return false
	}
	value := 0
	for _, c := range number {
		if c < '0' || c > '9' {
			return n.listed && !n.whole && n.least == nil
		}
		value = value*10 + int(c-'0')
	}
	return len(number) <= plainDigits && (n.least == nil || value >= *n.least)
}
