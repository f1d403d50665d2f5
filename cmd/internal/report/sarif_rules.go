package report

// This file describes the program and its checks as SARIF wants them: as a tool and its rules, each with its help.

import (
	"regexp"
	"strings"

	"claimcheck/checks/check"
)

type sarifDriver struct {
	Name            string      `json:"name"`
	Version         string      `json:"version,omitzero"`
	SemanticVersion string      `json:"semanticVersion,omitzero"`
	Rules           []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID         string              `json:"id"`
	Name       string              `json:"name"`
	Short      sarifText           `json:"shortDescription"`
	Full       sarifText           `json:"fullDescription"`
	Help       sarifText           `json:"help"`
	Default    sarifConfiguration  `json:"defaultConfiguration"`
	Properties sarifRuleProperties `json:"properties"`
}

type sarifConfiguration struct {
	Level string `json:"level"`
}

// sarifRuleProperties are those that GitHub filters and sorts alerts by.
type sarifRuleProperties struct {
	Tags     []string `json:"tags"`
	Severity string   `json:"problem.severity"`
}

// semantic is a version as Semantic Versioning 2.0.0 has it, without a leading "v".
var semantic = regexp.MustCompile(`^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$`)

func (r Report) sarifDriver() sarifDriver {
	driver := sarifDriver{Name: toolName, Version: r.Version, Rules: []sarifRule{}}
	if bare := strings.TrimPrefix(r.Version, "v"); semantic.MatchString(bare) {
		driver.SemanticVersion = bare
	}
	for _, c := range r.Checks {
		driver.Rules = append(driver.Rules, ruleOf(c))
	}
	return driver
}

// ruleOf describes a check. Its tags are "facts", which all have, and what it looks at: "date" for "date-conflict".
func ruleOf(c *check.Check) sarifRule {
	family, _, _ := strings.Cut(c.Name, "-")
	severity := sarifLevels[c.Severity]
	if c.Severity == check.Info {
		severity = "recommendation"
	}
	return sarifRule{
		ID:         c.Name,
		Name:       pascal(c.Name),
		Short:      sarifText{Text: braceEscaper.Replace(c.Title())},
		Full:       sarifText{Text: braceEscaper.Replace(firstParagraph(c))},
		Help:       sarifText{Text: braceEscaper.Replace(helpText(c)), Markdown: braceEscaper.Replace(helpMarkdown(c))},
		Default:    sarifConfiguration{Level: sarifLevels[c.Severity]},
		Properties: sarifRuleProperties{Tags: []string{"facts", family}, Severity: severity},
	}
}

// pascal writes a name as SARIF's readers know names of rules: "DateConflict".
func pascal(name string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(name, "-") {
		b.WriteString(strings.ToUpper(part[:min(1, len(part))]) + part[min(1, len(part)):])
	}
	return b.String()
}

// paragraph of a doc: prose that may be filled anew, or lines of an example that stay as they are.
type docParagraph struct {
	text    string
	example bool
}

// docOf splits the doc of a check, without its title, into paragraphs.
func docOf(c *check.Check) []docParagraph {
	_, doc, _ := strings.Cut(c.Doc, "\n")
	var list []docParagraph
	for text := range strings.SplitSeq(strings.Trim(doc, "\n"), "\n\n") {
		switch {
		case strings.TrimSpace(text) == "":
		case strings.HasPrefix(text, "  "), strings.HasPrefix(text, "\t"):
			list = append(list, docParagraph{strings.Trim(text, "\n"), true})
		default:
			list = append(list, docParagraph{strings.Join(strings.Fields(text), " "), false})
		}
	}
	return list
}

func firstParagraph(c *check.Check) string {
	for _, p := range docOf(c) {
		if !p.example {
			return p.text
		}
	}
	return c.Title()
}

func helpText(c *check.Check) string {
	parts := []string{c.Name + ": " + c.Title()}
	for _, p := range docOf(c) {
		parts = append(parts, p.text)
	}
	return strings.Join(parts, "\n\n")
}

// markdownEscaper keeps prose from being read as markup.
var markdownEscaper = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "<", "&lt;", "`", "\\`", "[", `\[`, "]", `\]`, "|", `\|`, "#", `\#`)

func helpMarkdown(c *check.Check) string {
	parts := []string{"## " + c.Name + "\n\n**" + markdownEscaper.Replace(c.Title()) + "**"}
	for _, p := range docOf(c) {
		if p.example {
			parts = append(parts, "```text\n"+p.text+"\n```")
		} else {
			parts = append(parts, markdownEscaper.Replace(p.text))
		}
	}
	return strings.Join(parts, "\n\n")
}
