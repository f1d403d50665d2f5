package report

// This file draws findings whose texts are made of what means something to the programs that read reports: signs of
// markup, formulas, commands, and characters that hide or move things.

import (
	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/cmd/internal/markdown/markdowntest"
)

// hostileFinding draws a finding of such texts.
func hostileFinding() *rapid.Generator[check.Finding] {
	return rapid.Custom(func(t *rapid.T) check.Finding {
		text := markdowntest.Hostile()
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
