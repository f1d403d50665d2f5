package page

// This file holds what is embedded: the templates, the style and the script, and the policy that lets a browser use these
// two and nothing else.

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"regexp"
	"strings"
	"sync"

	"claimcheck/cmd/internal/report/picture"
)

var (
	//go:embed templates/*.html.tmpl
	templates embed.FS
	//go:embed page.css
	pageCSS string
	//go:embed page.js
	pageJS string
)

// layout are the templates, read when the first page is written: most runs of the program write none.
var layout = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(words).ParseFS(templates, "templates/*.html.tmpl"))
})

// Mark stands in the head of every page, and tells a page of a report from any other file.
const Mark = `<meta name="generator" content="claimcheck">`

// style is the style sheet as every page holds it, that of the pictures included.
var style = sync.OnceValue(func() string { return squeezed(pageCSS + picture.CSS()) })

var (
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	cssSpace   = regexp.MustCompile(`\s*([{};,])\s*`)
)

// squeezed is a style sheet without its comments and the spaces that mean nothing, as each of thousands of pages holds it.
// Strings in it have none of the signs that it goes by.
func squeezed(css string) string {
	return strings.TrimSpace(cssSpace.ReplaceAllString(cssComment.ReplaceAllString(css, ""), "$1"))
}

// script is the script as the pages with tables hold it.
var script = sync.OnceValue(func() string { return oneLineEnd(pageJS) })

// oneLineEnd gives a text the line ends that a browser sees, by which it computes the hash: Git may have written others.
func oneLineEnd(text string) string { return strings.ReplaceAll(text, "\r\n", "\n") }

// policy allows the style, the script if there is one, and nothing else. Nothing may be fetched, no form sent.
func policy(script string) string {
	parts := []string{"default-src 'none'", "style-src " + hash(style())}
	if script != "" {
		parts = append(parts, "script-src "+hash(script))
	}
	return strings.Join(append(parts, "base-uri 'none'", "form-action 'none'"), "; ")
}

// hash names a style or a script in a policy, as CSP Level 2 has it.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
