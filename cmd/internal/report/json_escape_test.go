package report

import (
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/cmd/internal/markdown/markdowntest"
)

// TestWhatIsNotSeenIsEscaped holds that a program reads the same text, and a terminal shows all of it.
func TestWhatIsNotSeenIsEscaped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := strings.ToValidUTF8(markdowntest.Hostile().Draw(t, "text")+rapid.String().Draw(t, "more"), "\ufffd")
		var out strings.Builder
		if err := EncodeJSON(&out, []string{want}); err != nil {
			t.Fatal(err)
		}
		checkHarmless(t, strings.ReplaceAll(out.String(), "\u200b", ""))
		var got []string
		if err := json.Unmarshal([]byte(out.String()), &got); err != nil || got[0] != want {
			t.Errorf("%q is read back as %q, %v, from %q", want, got, err, out.String())
		}
	})
}

func TestEscapeUnseen(t *testing.T) {
	for text, want := range map[string]string{
		"\"plain\"": `"plain"`,
		"{\n  \"Łódź\": \"周二 👩\u200d👧 \u00a0\"\n}": "{\n  \"Łódź\": \"周二 👩\u200d👧 \u00a0\"\n}",
		"\"\u202ea\u2069\"":  `"\u202ea\u2069"`,
		"\"\u009b31m\x7f\"":  `"\u009b31m\u007f"`,
		"\"a\u2028b\u2029\"": `"a\u2028b\u2029"`,
	} {
		if got := string(escapeUnseen([]byte(text))); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
