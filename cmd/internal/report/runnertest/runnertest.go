// Package runnertest reads the output of a step as the runner of GitHub Actions does: for tests that see to it that nothing of
// a record becomes a command.
package runnertest

import (
	"strings"
	"unicode"
)

// Lines splits output into lines as the runner does.
func Lines(output string) []string {
	return strings.FieldsFunc(output, func(r rune) bool { return r == '\n' || r == '\r' })
}

// Command reads a line as the runner does, and tells whether it is a command: of the present syntax,
// "::name key=value,key=value::data" after white space, or else of the old one, "##[name key=value;key=value]data"
// anywhere.
func Command(line string) (name string, properties map[string]string, data string, ok bool) {
	if rest, begins := strings.CutPrefix(strings.TrimLeftFunc(line, unicode.IsSpace), "::"); begins {
		if info, message, ends := strings.Cut(rest, "::"); ends {
			name, properties = commandInfo(info, ",")
			if known[name] {
				return name, properties, unescaped(message, "%0D", "\r", "%0A", "\n", "%25", "%"), true
			}
		}
	}
	if _, rest, begins := strings.Cut(line, "##["); begins {
		if info, message, ends := strings.Cut(rest, "]"); ends {
			name, properties = commandInfo(info, ";")
			return name, properties, message, known[name]
		}
	}
	return "", nil, "", false
}

// known are the commands that the runner knows.
var known = map[string]bool{
	"error": true, "warning": true, "notice": true, "debug": true, "group": true, "endgroup": true, "echo": true, "add-mask": true,
	"add-matcher": true, "remove-matcher": true, "add-path": true, "set-env": true, "set-output": true, "save-state": true,
	"stop-commands": true,
}

func commandInfo(info, separator string) (string, map[string]string) {
	name, list, _ := strings.Cut(info, " ")
	properties := map[string]string{}
	for pair := range strings.SplitSeq(strings.TrimSpace(list), separator) {
		if key, value, ok := strings.Cut(pair, "="); ok && key != "" && value != "" {
			properties[key] = unescaped(value, "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%")
		}
	}
	return name, properties
}

// unescaped undoes escapes one after the other, as the runner does.
func unescaped(text string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, pairs[i], pairs[i+1])
	}
	return text
}
