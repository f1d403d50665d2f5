package skeleton

import (
	"strings"
	"testing"
)

func TestHolds(t *testing.T) {
	ours := string(text("settings.json"))
	more := strings.Replace(ours, "{", "{\n  // mine\n  \"editor.tabSize\": 2,", 1)
	more = strings.Replace(more, `"json.schemas": [`, `"json.schemas": [{"fileMatch": ["x"], "url": "y"},`, 1)
	more = strings.Replace(more, "}\n}", "},\n}", 1)
	for there, want := range map[string]bool{
		ours:                   true,
		more:                   true,
		"{}":                   false,
		"":                     false,
		"[]":                   false,
		`{"json.schemas": []}`: false,
		`{"json.schemas": 1`:   false,
		strings.Replace(ours, "people.schema", "other.schema", 1): false,
		strings.Replace(ours, `"yaml.schemas"`, `"yaml"`, 1):      false,
	} {
		if got := holdsJSON([]byte(there), []byte(ours)); got != want {
			t.Errorf("holds is %v for:\n%s", got, there)
		}
	}
	job := string(services[1].file(origin{}).data)
	for there, want := range map[string]bool{
		job:                           true,
		"stages: [test]\n" + job:      true,
		job + "  stage: test\n":       true,
		"claimcheck: {image: golang}": false,
		"a: [":                        false,
		strings.Replace(job, "golang:1.26", "golang:1.2", 1): false,
	} {
		if got := holdsYAML([]byte(there), []byte(job)); got != want {
			t.Errorf("holds is %v for:\n%s", got, there)
		}
	}
}
