// Package markdown writes texts from records into Markdown so that they show as text, whatever signs they hold, and give
// no orders to the page that shows them: GitHub and GitLab link addresses, mention people and issues, and draw formulas
// and emoji wherever a text looks like one.
//
// Control characters and what else would move or hide text are spelled out, as package terminal does. A colon that is to
// follow a text is given with it: ":100" would become an emoji by it.
package markdown

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"claimcheck/cmd/internal/terminal"
)

const (
	// signs are those that Markdown or HTML may take for markup inside of a line.
	signs = "&<>\\`*_[]|~#"
	// keptApart is a space without width, which ends what would be a link. It is told from those of records since
	// cleaned text has none.
	keptApart = "&#8203;"
	// plainDollar is a dollar sign that begins no formula, as GitHub's documentation has it.
	plainDollar = "<span>$</span>"
)

// Text returns a text that shows as it is, in one line of a paragraph, a cell or a heading, and between tags of HTML. Its
// signs are told by their numbers, which is text to both; a number, sign or space at the start too, so that it begins no
// list or heading, and a space at the end, so that it is kept.
func Text(text string) string {
	return written(text, func(sign byte) bool { return sign < 0x80 && !isASCIILetter(sign) })
}

// listNumber is what begins a numbered list.
var listNumber = regexp.MustCompile(`^[0-9]{1,9}[.)]`)

// Opening returns a text that shows as it is at the start of a line. It tells by its number only what would begin a list
// or a heading there, so that a line which begins with a date can be read in the Markdown itself too.
func Opening(text string) string {
	numbered := listNumber.MatchString(text)
	return written(text, func(sign byte) bool {
		return strings.IndexByte("-+=: ", sign) >= 0 || numbered && sign >= '0' && sign <= '9'
	})
}

// Inline returns a text that shows as it is where something of the writer's own stands before it in its line: in a cell,
// or after a word. A number or a sign begins nothing there, and stays as people who read the Markdown itself know it.
func Inline(text string) string {
	return written(text, func(sign byte) bool { return sign == ' ' })
}

// written tells the signs of a text by their numbers, its first one if that would begin something.
func written(text string, begins func(sign byte) bool) string {
	text = terminal.Clean(text)
	var b strings.Builder
	for i := range len(text) {
		sign := text[i]
		switch {
		case sign == '$':
			b.WriteString(plainDollar)
		case strings.IndexByte(signs, sign) >= 0, i == 0 && begins(sign), i == len(text)-1 && sign == ' ':
			b.WriteString("&#" + strconv.Itoa(int(sign)) + ";")
		default:
			b.WriteByte(sign)
		}
		if joinsALink(text[:i+1], text[i+1:]) {
			b.WriteString(keptApart)
		}
	}
	return b.String()
}

// shortcode is what follows the colon of an emoji: ":100:" is one, and so is the line in "a.json:100:5".
var shortcode = regexp.MustCompile(`^[A-Za-z0-9_+-]+:`)

// joinsALink reports whether a text must be kept apart here, so that it is no mention, no reference to an issue or a merge
// request, no address and no emoji. A name of a commit may stay: it links to nothing but the repository itself.
func joinsALink(before, after string) bool {
	if after == "" {
		return endsInFold(before, "www") // What follows may be a sentence's full stop.
	}
	digit := after[0] >= '0' && after[0] <= '9'
	switch before[len(before)-1] {
	case '@':
		return true
	case '#', '!', '&', '%':
		return digit // GitLab has epics and milestones besides.
	case '~':
		return digit || isASCIILetter(after[0]) // Its labels.
	case '-':
		return digit && endsInFold(before, "GH-")
	case ':':
		return strings.HasPrefix(after, "//") || shortcode.MatchString(after)
	case 'w', 'W':
		return after[0] == '.' && endsInFold(before, "www")
	}
	return false
}

func endsInFold(text, end string) bool {
	return len(text) >= len(end) && strings.EqualFold(text[len(text)-len(end):], end)
}

func isASCIILetter(sign byte) bool { return sign|0x20 >= 'a' && sign|0x20 <= 'z' }

// plainPlace is a place that holds no sign of Markdown's. It takes a millisecond to compile, which few runs need.
var plainPlace = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\p{L}\p{N}./:_-]([\p{L}\p{N} ./:_-]*[\p{L}\p{N}./:_-])?$`)
})

// Place tells a place between backticks, where nothing is a link and from where it is copied as it is; or as text, where
// its name holds signs that backticks do not tame.
func Place(place string) string {
	if plainPlace().MatchString(place) {
		return "`" + place + "`"
	}
	return Text(place)
}

// plainAddress is an address on the web that shows as it is between backticks, in a cell too.
var plainAddress = regexp.MustCompile("^https?://[^\\x00-\\x20`|\\\\\\x7f-\\x{10ffff}]+$")

// Address tells an address on the web between backticks. It is no link: an address of an issue would make GitHub tell
// that issue that it was mentioned, and what a record gives for an address may lead anywhere.
func Address(address string) string {
	if plainAddress.MatchString(address) {
		return "`" + address + "`"
	}
	return Inline(address)
}

// Row is a row of a table; its cells are Markdown.
func Row(cells ...string) string { return "| " + strings.Join(cells, " | ") + " |\n" }

// Head is the row of a table that names its columns, with the line that ends it.
func Head(columns ...string) string {
	lines := make([]string, len(columns))
	for i := range lines {
		lines[i] = "---"
	}
	return Row(columns...) + Row(lines...)
}

// Strong marks Markdown as important, and Struck as struck out: in the Markdown itself both can be seen.
func Strong(markdown string) string { return emphasised(markdown, "**") }

// Struck is told with [Strong].
func Struck(markdown string) string { return emphasised(markdown, "~~") }

// emphasised puts Markdown between marks. Marks emphasise nothing where they stand between a letter and a sign of
// punctuation, so a space without width goes between such a sign and its mark; that of keptApart would be a sign itself.
func emphasised(markdown, mark string) string {
	const noWidth = "\u200b"
	first, _ := utf8.DecodeRuneInString(markdown)
	last, _ := utf8.DecodeLastRuneInString(markdown)
	if !isWordRune(first) {
		markdown = noWidth + markdown
	}
	if !isWordRune(last) {
		markdown += noWidth
	}
	return mark + markdown + mark
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// backticks is a run of them.
var backticks = regexp.MustCompile("`+")

// Fenced is a block of code whose fences are longer than every run of backticks inside. The code ends with a line feed.
func Fenced(language, code string) string {
	fence := "```"
	for _, run := range backticks.FindAllString(code, -1) {
		if len(run) >= len(fence) {
			fence = run + "`"
		}
	}
	return fence + language + "\n" + code + fence
}

// Units counts a text in units of UTF-16, as GitHub and GitLab count what there is room for.
func Units(text string) int {
	n := 0
	for _, r := range text {
		n += utf16.RuneLen(r)
	}
	return n
}
