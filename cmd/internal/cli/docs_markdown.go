package cli

// This file writes plain text as Markdown (CommonMark) that shows it as it is.

import (
	"regexp"
	"strings"

	"claimcheck/cmd/internal/markdown"
)

var (
	// markup is what begins emphasis, code, a link, an element or an entity of HTML, or an escape, wherever it stands; an
	// underscore does so at an end of a word only.
	markup = regexp.MustCompile("[\\\\`*\\[\\]<]|\\b_\\B|\\B_\\b|&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")
	// blockMark is what makes a line the beginning of a heading, a list, a quotation, a table or a rule.
	blockMark = regexp.MustCompile(`(?m)^( *)([#>|=~+-])`)
	// numberedMark is what makes a line an item of a numbered list.
	numberedMark = regexp.MustCompile(`(?m)^( *[0-9]{1,9})([.)])`)
)

// escapeMarkdown returns plain text as Markdown that shows the same text.
func escapeMarkdown(text string) string {
	text = markup.ReplaceAllStringFunc(text, func(found string) string { return `\` + found })
	text = blockMark.ReplaceAllString(text, `$1\$2`)
	return numberedMark.ReplaceAllString(text, `$1\$2`)
}

// paragraphMarkdown returns one paragraph of a doc as Markdown: an example, whose lines are set in, as a block of code.
func paragraphMarkdown(paragraph string) string {
	if strings.HasPrefix(paragraph, "  ") || strings.HasPrefix(paragraph, "\t") {
		return markdown.Fenced("text", dedent(paragraph)+"\n")
	}
	return escapeMarkdown(paragraph)
}

// dedent takes away the white space with which all lines of an example begin.
func dedent(example string) string {
	lines := strings.Split(example, "\n")
	margin := lines[0][:len(lines[0])-len(strings.TrimLeft(lines[0], " \t"))]
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, margin)
	}
	return strings.Join(lines, "\n")
}
