package cli

// This file makes datasets of hostile texts: the stories of the fixtures, with a text of which some program makes more than
// text in every place where the schemas allow any, and in other datasets in every place there is.

import (
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"claimcheck/claims"
	"claimcheck/cmd/internal/markdown/markdowntest"
	"claimcheck/fixtures"
)

// hostileTexts mean something to a terminal, a browser, a spreadsheet, a log, or a parser of some format.
var hostileTexts = append(slices.Clone(markdowntest.HostilePieces),
	"=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x.example\",\"y\")", "\n=1", ";=1", "\u00a0=1",
	"\x1b]0;owned\x07", "\x1b[31m", "\x9b31m", "\u0085", "\b\b\b", "\u2028::error::x", "\u2066x\u2069", "\u061c", "\ufeff", "\u00ad",
	"\n::error::forged", "\r\n::set-env name=PATH::x", "::error file=x.go,line=1::forged", "%0A::error::x", "%25", "##[error]x", "::stop-commands::x",
	"\ufffe", "\uffff", "\x0b", "]]>", "<![CDATA[", "<?xml?>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#0;",
	"</script><script>alert(1)</script>", "</style>", "</title>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)", "javascript:alert(1)",
	"<base href=//x.example>", "<iframe srcdoc=x>", "<svg/onload=alert(1)>", "<meta http-equiv=refresh content=0>", "<form action=//x.example>",
	"{{.}}", "${{ github.token }}", "%s%n", "\\u001b[2J", "\"", "\\", "\U0001F3F4\U000E0067\U000E007F", "\U000E0041", strings.Repeat("Wm", 300),
)

// leaves visits every string in a JSON value, and puts in its place what the function returns.
func leaves(value any, at string, visit func(at, text string) string) any {
	switch value := value.(type) {
	case string:
		return visit(at, value)
	case []any:
		for i, item := range value {
			value[i] = leaves(item, fmt.Sprint(at, "/", i), visit)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(value)) {
			value[key] = leaves(value[key], at+"/"+key, visit)
		}
	}
	return value
}

// changed returns a JSON text with other strings.
func changed(t *testing.T, text string, visit func(at, text string) string) string {
	t.Helper()
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatal(err)
	}
	written, err := json.MarshalIndent(leaves(value, "", visit), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return string(written)
}

// isDocument reports whether a file of a story is one record. Some are none, to tell of broken ones, or of baselines.
func isDocument(file fixtures.File) bool {
	kind, _ := claims.Judge([]byte(file.Data))
	return path.Ext(file.Path) == ".json" && kind != ""
}

// free lists the places of a document's strings in which any text may stand, by the verdict of the schema.
func free(t *testing.T, text string) map[string]bool {
	t.Helper()
	places := map[string]bool{}
	var all []string
	changed(t, text, func(at, text string) string {
		all = append(all, at)
		return text
	})
	for _, place := range all {
		tried := changed(t, text, func(at, text string) string {
			if at == place {
				return "<x> 12 " + text
			}
			return text
		})
		if _, faults := claims.Judge([]byte(tried)); len(faults) == 0 {
			places[place] = true
		}
	}
	return places
}

// hostileDatasets are the stories with hostile texts, one of each check, so that each text stands in every place in one round
// of so many. Every other round puts them behind what stood there.
type hostileDatasets struct {
	stories []fixtures.Story
	free    map[string]map[string]bool
}

func newHostileDatasets(t *testing.T) *hostileDatasets {
	h := &hostileDatasets{free: map[string]map[string]bool{}}
	for _, name := range fixtures.Folders() {
		story := fixtures.Stories(name)[0]
		h.stories = append(h.stories, story)
		for _, file := range story.Files {
			if isDocument(file) {
				h.free[name+"/"+file.Path] = free(t, file.Data)
			}
		}
	}
	return h
}

// withTexts is a story in which the texts stand from one of them on, each in the next place that a function chooses.
func withTexts(t *testing.T, story fixtures.Story, from int, chosen func(file, at string) bool) fixtures.Story {
	t.Helper()
	result := story
	result.Files = nil
	next := from
	for _, file := range story.Files {
		if isDocument(file) {
			file.Data = changed(t, file.Data, func(at, text string) string {
				if !chosen(file.Path, at) {
					return text
				}
				next++
				evil := strings.ReplaceAll(hostileTexts[next%len(hostileTexts)], "\xff", "\ufffd")
				if from%2 == 0 {
					return evil + text
				}
				return text + " " + evil
			})
		}
		result.Files = append(result.Files, file)
	}
	return result
}

// inFreePlaces puts texts where the schema allows them.
func (h *hostileDatasets) inFreePlaces(t *testing.T, story fixtures.Story, from int) fixtures.Story {
	return withTexts(t, story, from, func(file, at string) bool { return h.free[story.Check+"/"+file][at] })
}

// everywhere puts texts into every place, so that the schema rejects much of it, and bytes that are no text into one.
func (h *hostileDatasets) everywhere(t *testing.T, story fixtures.Story, from int) fixtures.Story {
	result := withTexts(t, story, from, func(string, string) bool { return true })
	for i, file := range result.Files {
		if isDocument(file) {
			result.Files[i].Data = strings.Replace(file.Data, `": "`, `": "`+"\xff\xc0", 1)
		}
	}
	return result
}

// underHostileNames gives the files of articles names that mean no good.
func underHostileNames(story fixtures.Story, from int) fixtures.Story {
	result := story
	result.Files = nil
	for i, file := range story.Files {
		if isDocument(file) {
			evil := strings.NewReplacer("/", "", "\x00", "").Replace(hostileTexts[(from+i)%len(hostileTexts)])
			file.Path = path.Join(path.Dir(file.Path), fmt.Sprintf("x%s%d.json", evil[:min(len(evil), 100)], i))
			if from%2 == 0 && !strings.HasPrefix(evil, ".") {
				file.Path = path.Join(path.Dir(file.Path), strings.TrimPrefix(path.Base(file.Path), "x"))
			}
		}
		result.Files = append(result.Files, file)
	}
	return result
}
