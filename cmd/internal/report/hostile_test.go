package report

// This file draws findings whose texts are made of what means something to the programs that read reports: signs of
// markup, formulas, commands, and characters that hide or move things.

import (
	"strings"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
)

// hostilePieces are what texts from records are made of here: signs of Markdown, HTML, tables, formulas and commands.
var hostilePieces = []string{
	"|", "\n", "\r\n", "\\", "`", "```", "*", "**", "_", "~~", "[", "](", "](https://x.example)", "![i](https://x.example/i.png)", "[x] ", "<", ">",
	"</details>", "<details>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<a href=x>", "&", "&amp;", "&#64;", "&lt;",
	"@", "@name", "a@b.example", "#", "#12", "GH-12", "gh-", "!", "!12", "org/repo#7", "http://x.example", "https:", "//x.example", "www.", "WWW.x.example",
	"ww", "w.", ":smile:", ":100:", ":", "5:", "$", "$x$", "$$", "12", "1. ", "1) ", "- ", "+ ", "=", "==", "---", "# ", "> ", " ", "  ", "    ", "\t",
	"％", "＝1", "::error::", "##[error]", "]]>", "word", "周二", "الفريق", "👩\u200d👧", "\u202e", "\x1b[2J", "\x00", "\u200b", "\xff", "\u0301", "'", "\"", ";",
	"; =1", ",", "%0A", "%", "^", "[^1]", "\u00a0",
}

func hostileText() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(hostilePieces), 0, 12), func(pieces []string) string { return strings.Join(pieces, "") })
}

// hostileFinding draws a finding of such texts.
func hostileFinding() *rapid.Generator[check.Finding] {
	return rapid.Custom(func(t *rapid.T) check.Finding {
		text := hostileText()
		f := check.Finding{
			Check: "date-conflict", Severity: rapid.SampledFrom([]check.Severity{check.Info, check.Warning, check.Error}).Draw(t, "severity"),
			Message: text.Draw(t, "message"), Article: text.Draw(t, "article"), At: at(text.Draw(t, "file")), Claims: []string{text.Draw(t, "claim")},
			Fingerprint: "f",
		}
		for range rapid.IntRange(0, 2).Draw(t, "evidence") {
			f.Evidence = append(f.Evidence, check.Evidence{
				At: at(text.Draw(t, "file")), Quote: text.Draw(t, "quote"), Note: text.Draw(t, "note"), Part: text.Draw(t, "part"),
			})
		}
		for range rapid.IntRange(0, 2).Draw(t, "suggestions") {
			f.Suggestions = append(f.Suggestions, check.Suggestion{Message: text.Draw(t, "try"), Value: text.Draw(t, "value")})
		}
		return f
	})
}
