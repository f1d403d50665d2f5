package claims

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/go-json-experiment/json"
	"go.yaml.in/yaml/v3"

	"claimcheck/schema"
)

// Config is what a dataset's claimcheck.yaml says. The zero value is that of a dataset without one.
type Config struct {
	Version int `json:"version"`
	// Checks gives checks another severity: off, info, warning or error.
	Checks map[string]string `json:"checks"`
	// Ignore lists globs of paths below the root that are not read.
	Ignore []string `json:"ignore"`
	// FailOn is the least severity that makes a run fail, or "never".
	FailOn string `json:"fail_on"`
	// Baseline is the file of the findings that are known already, relative to the root.
	Baseline string             `json:"baseline"`
	Suppress []SuppressionEntry `json:"suppress"`

	document  *Document
	positions map[string]Position
}

// SuppressionEntry silences a check for an article, a claim or the records of a path.
type SuppressionEntry struct {
	Suppression
	Article string `json:"article"`
	Claim   string `json:"claim"`
	Path    string `json:"path"`
}

// Path names the file as people see it, empty where there is none.
func (c Config) Path() string {
	if c.document == nil {
		return ""
	}
	return c.document.Path
}

// Position returns the place of a value of the configuration, or of its key.
func (c Config) Position(path ...string) Position { return c.positions[pointer(path...)] }

// Ref returns the same place as a finding has it.
func (c Config) Ref(path ...string) Ref {
	at := c.Position(path...)
	return Ref{Document: c.document, Pointer: at.Pointer, position: schema.Position{
		Line: at.Line, Column: at.Column, ByteColumn: at.ByteColumn, UTF16Column: at.UTF16Column,
	}}
}

// ignores reports whether the configuration leaves out a path; patterns are relative to the dataset's root.
func (c Config) ignores(root, path string) bool {
	if len(c.Ignore) == 0 || root == "" {
		return false
	}
	absolute, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	relative, err := filepath.Rel(root, absolute)
	if err != nil {
		return false
	}
	relative = filepath.ToSlash(relative)
	for _, pattern := range c.Ignore {
		if matched, err := doublestar.Match(strings.TrimSuffix(pattern, "/"), relative); err == nil && matched {
			return true
		}
	}
	return false
}

// loadConfig reads a configuration. A missing file is the zero Config, unless somebody named it. Everything that is
// wrong in it is told at once, each fault with its line and column.
func loadConfig(path, shown string, named bool) (Config, error) {
	if path == "" {
		return Config{}, nil
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && !named {
		return Config{}, nil
	}
	if err != nil {
		return Config{}, fmt.Errorf("configuration %q cannot be read: %w", shown, errors.Unwrap(err))
	}
	return parseConfig(data, shown)
}

// JudgeConfig returns what is wrong with the text of a configuration, each fault with its line and column; shown is how
// people see the file.
func JudgeConfig(text []byte, shown string) error {
	_, err := parseConfig(text, shown)
	return err
}

func parseConfig(data []byte, shown string) (Config, error) {
	var document yaml.Node
	if err := yaml.Unmarshal(data, &document); err != nil {
		return Config{}, yamlFault(shown, err)
	}
	if document.Kind == 0 {
		return Config{}, fmt.Errorf("%s:1:1: the configuration is empty; write \"version: 1\"", shown)
	}
	daysAreText(&document)
	var value any
	if err := document.Decode(&value); err != nil {
		return Config{}, yamlFault(shown, err)
	}
	text, err := json.Marshal(value)
	if err != nil {
		return Config{}, fmt.Errorf("%s: a configuration holds plain keys and values only: %w", shown, err)
	}
	v, err := validator()
	if err != nil {
		return Config{}, err
	}
	config := Config{positions: map[string]Position{}, document: &Document{Path: shown, Line: 1, data: data}}
	placer := yamlPlacer{file: shown, lines: bytes.Split(data, []byte("\n")), found: config.positions}
	placer.walk(document.Content[0], "")
	var faults []error
	violations := v.Validate("config", text) // They are in the order of the JSON text, which is not that of the file.
	slices.SortStableFunc(violations, func(a, b schema.Violation) int {
		x, y := config.positions[a.Pointer], config.positions[b.Pointer]
		return cmp.Or(cmp.Compare(x.Line, y.Line), cmp.Compare(x.Column, y.Column), strings.Compare(a.Message, b.Message))
	})
	for _, violation := range violations {
		faults = append(faults, fmt.Errorf("%s: %s", config.positions[violation.Pointer], violation.Message))
	}
	if len(faults) > 0 {
		return Config{}, errors.Join(faults...)
	}
	must(json.Unmarshal(text, &config))
	return config, nil
}

// lineOfFault is how the reader of YAML tells the line of a fault.
var lineOfFault = regexp.MustCompile(`^line (\d+): (.*)$`)

// yamlFault tells every fault that the reader of YAML found, each with its line, as faults of records are told.
func yamlFault(shown string, err error) error {
	var faults []error
	for text := range strings.Lines(strings.TrimPrefix(err.Error(), "yaml: ")) {
		text = strings.TrimSpace(text)
		if text == "unmarshal errors:" {
			continue
		}
		line := "1"
		if match := lineOfFault.FindStringSubmatch(text); match != nil {
			line, text = match[1], match[2]
		}
		faults = append(faults, fmt.Errorf("%s:%s:1: the configuration is no YAML: %s", shown, line, text))
	}
	return errors.Join(faults...)
}

// daysAreText makes a day that is written without quotation marks the text that it looks like, and not YAML's instant.
func daysAreText(node *yaml.Node) {
	if node.Kind == yaml.ScalarNode && node.Tag == "!!timestamp" {
		node.Tag = "!!str"
	}
	for _, inner := range node.Content {
		daysAreText(inner)
	}
}

// yamlPlacer notes where every value of a YAML document stands, by JSON pointer; a key in a mapping counts as the place
// of its value.
type yamlPlacer struct {
	file  string
	lines [][]byte
	found map[string]Position
}

func (p yamlPlacer) walk(node *yaml.Node, at string) {
	if node.Kind == yaml.AliasNode {
		return // What an alias repeats is judged where it stands first.
	}
	if _, known := p.found[at]; !known {
		p.note(node, at)
	}
	switch node.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			key := at + pointer(node.Content[i].Value)
			p.note(node.Content[i], key)
			p.walk(node.Content[i+1], key)
		}
	case yaml.SequenceNode:
		for i, item := range node.Content {
			p.walk(item, at+pointer(strconv.Itoa(i)))
		}
	}
}

// note turns a node's column, which counts code points, into all three.
func (p yamlPlacer) note(node *yaml.Node, at string) {
	position := Position{File: p.file, Pointer: at, Line: node.Line, Column: node.Column}
	if node.Line >= 1 && node.Line <= len(p.lines) {
		offset := 0
		line := p.lines[node.Line-1]
		for range node.Column - 1 {
			_, size := utf8.DecodeRune(line[offset:])
			offset += size
		}
		exact := schema.PositionAt(line, offset)
		position.ByteColumn, position.UTF16Column = exact.ByteColumn, exact.UTF16Column
	}
	p.found[at] = position
}
