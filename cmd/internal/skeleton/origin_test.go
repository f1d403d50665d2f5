package skeleton

import (
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
	"pgregory.net/rapid"
)

func TestParseOrigin(t *testing.T) {
	for text, want := range map[string]origin{
		"":                                   {},
		"press/claimcheck":                   {"press/claimcheck", "https://github.com/press/claimcheck", ""},
		"press/claimcheck@v1.10":             {"press/claimcheck", "https://github.com/press/claimcheck", "v1.10"},
		"press/claimcheck@feature/x":         {"press/claimcheck", "https://github.com/press/claimcheck", "feature/x"},
		"https://github.com/press/cc.git@v1": {"press/cc", "https://github.com/press/cc", "v1"},
		"https://git.example/a/b.git@v1":     {"", "https://git.example/a/b.git", "v1"},
		"https://git.example:8443/a/":        {"", "https://git.example:8443/a", ""},
		"ssh://git@git.example/a/b":          {"", "ssh://git@git.example/a/b", ""},
		"ssh://git@git.example/a/b@v2":       {"", "ssh://git@git.example/a/b", "v2"},
		"git@git.example:a/b.git":            {"", "git@git.example:a/b.git", ""},
		"git@git.example:a/b.git@0a1b2c":     {"", "git@git.example:a/b.git", "0a1b2c"},
	} {
		if got, err := parseOrigin(text); err != nil || got != want {
			t.Errorf("%q is read as %+v, %v; want %+v", text, got, err, want)
		}
	}
	for _, text := range []string{
		"claimcheck", "a b/c", "a/b@", "a/b@v1;ls", "a/b@-v", "https://git.example", "https://git.example/a$(ls)", "a/b/c",
		"https://u:secret@git.example/a", "file:///etc/passwd", "ext::sh", "--upload-pack=x", "a/b@${{ x }}", "a/b\n@v1", "a/b@v1\n",
	} {
		got, err := parseOrigin(text)
		if err == nil && (text != "a/b@" || got.Ref != "") {
			t.Errorf("%q is read as %+v", text, got)
		}
		if err != nil && strings.Contains(err.Error(), "secret") {
			t.Errorf("the error tells a password: %v", err)
		}
	}
}

// TestOriginsAreHarmless lets nothing through that a shell, YAML or a workflow would read as more than a word: the files
// are the same to a reader of YAML, but for the words themselves.
func TestOriginsAreHarmless(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.StringMatching(`[a-zA-Z0-9:/@. "'\\$\{\}#&*!|>%-]{0,30}`),
			rapid.StringMatching(`(https://|ssh://git@|git@)[a-z.]{1,8}[:/][a-z./~"$-]{0,10}(@[a-z0-9.$:"/-]{0,6})?`),
			rapid.StringMatching(`[a-z-]{1,5}/[a-z._-]{1,5}@[a-z0-9./"$-]{1,6}`),
		).Draw(t, "from")
		from, err := parseOrigin(text)
		if err != nil || !from.given() {
			return
		}
		for _, word := range []string{from.Repository, from.Address, from.Ref} {
			if strings.ContainsAny(word, " \t\r\n\"'`\\$&|;<>(){}[]*?!#%") || strings.HasPrefix(word, "-") {
				t.Fatalf("%q lets %q through", text, word)
			}
		}
		for _, s := range services {
			var written any
			if s.unmet(from) != nil {
				continue
			}
			data := s.file(from).data
			if err := yaml.Unmarshal(data, &written); err != nil || !strings.Contains(string(data), from.Address) && !strings.Contains(string(data), from.Repository+"@"+from.Ref) {
				t.Fatalf("%s from %q: %v\n%s", s.name, text, err, data)
			}
		}
	})
}

func TestWhatServicesNeed(t *testing.T) {
	for _, c := range []struct{ service, from, want string }{
		{"github", "", ""},
		{"github", "a/b@v1", ""},
		{"github", "a/b", "--from a/b@REF"},
		{"github", "https://git.example/a@v1", "not on GitHub"},
		{"gitlab", "", ""},
		{"gitlab", "a/b", ""},
		{"pre-commit", "", "--from OWNER/REPO@REF"},
		{"pre-commit", "a/b", "--from https://github.com/a/b@REF"},
		{"pre-commit", "git@git.example:a/b@v1", ""},
	} {
		_, err := Lay(t.TempDir(), Options{Services: []string{c.service}, From: c.from})
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s from %q: %v; want %q", c.service, c.from, err, c.want)
		}
	}
	if _, err := Lay(t.TempDir(), Options{Services: []string{"jenkins"}}); err == nil {
		t.Error("an unknown service is known")
	}
}
