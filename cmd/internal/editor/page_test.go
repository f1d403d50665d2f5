package editor

// These tests hold the text that is edited to what it promises.

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestComposeCountsAsEditorsDo(t *testing.T) {
	typed := "{\n  \"id\": 1,\n  \"kind\": \"dat\"\n}\n"
	got := string(Compose([]string{"claim c01", ""}, []byte(typed), []Fault{{3, 11, "no kind"}, {2, 9, "no id"}, {2, 3, "too short"}, {9, 1, "cut off"}}))
	want := strings.Join([]string{
		"// claim c01", "//", "{",
		"// ^ 6:9: no id", "// ^ 6:3: too short", `  "id": 1,`,
		"// ^ 8:11: no kind", `  "kind": "dat"`,
		"// ^ 10:1: cut off", "}", "",
	}, "\n")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, line := range []int{6, 8, 10} {
		if strings.HasPrefix(strings.Split(got, "\n")[line-1], "//") {
			t.Errorf("line %d is none that was typed", line)
		}
	}
}

// TestWhatIsTypedIsKept holds that composing and reading again changes no byte, whatever was typed and is wrong with it.
func TestWhatIsTypedIsKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(rapid.SampledFrom([]string{"{", "}", `  "a": 1,`, "", "\t", "é", "x // y", "  // z", `"# no"`}), 1, 12).Draw(t, "lines")
		ending := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "ending")
		typed := strings.Join(lines, ending) + rapid.SampledFrom([]string{"", ending}).Draw(t, "end")
		var faults []Fault
		for range rapid.IntRange(0, 4).Draw(t, "faults") {
			faults = append(faults, Fault{rapid.IntRange(1, 15).Draw(t, "line"), 1, "wrong"})
		}
		page := Compose([]string{"what this is", ""}, []byte(typed), faults)
		if got := Typed(page); !bytes.Equal(got, []byte(typed)) {
			t.Fatalf("typed %q, read %q", typed, got)
		}
		if typed != "" && bytes.Count(page, []byte(mark)) != len(faults) {
			t.Fatalf("%d faults are told in %q", len(faults), page)
		}
	})
}

func TestTypedLeavesOutWhatExplains(t *testing.T) {
	for _, each := range [][2]string{
		{"\uFEFF// a\n# b\n{}\n", "{}\n"},
		{"// a\r\n{\r\n// ^ 3:1: x\r\n}", "{\r\n}"},
		{"// a\n", ""},
		{"{\n// mine\n}\n", "{\n// mine\n}\n"},
	} {
		if got := string(Typed([]byte(each[0]))); got != each[1] {
			t.Errorf("%q becomes %q, want %q", each[0], got, each[1])
		}
	}
}

func TestChoose(t *testing.T) {
	env := map[string]string{"VISUAL": " ", "EDITOR": "ed -s"}
	get := func(name string) string { return env[name] }
	for _, each := range []struct {
		flag string
		set  string
		want Command
	}{
		{"code --wait", "", Command{"code --wait", "--editor"}},
		{"", "", Command{"ed -s", "EDITOR"}},
		{"", "emacs", Command{"emacs", "VISUAL"}},
	} {
		env["VISUAL"] = each.set
		if got, err := Choose(each.flag, get); err != nil || got != each.want {
			t.Errorf("got %v, %v, want %v", got, err, each.want)
		}
	}
}

func TestNoEditorIsThere(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := Choose("", func(string) string { return "" })
	if err == nil || !strings.Contains(err.Error(), "none of vi, nano, notepad is there; name one") {
		t.Errorf("got %v", err)
	}
	err = Command{Line: "nothing --wait", From: "EDITOR"}.Run("x.json", Streams{})
	if err == nil || !strings.Contains(err.Error(), `the editor "nothing --wait" (EDITOR) cannot be run: `) {
		t.Errorf("got %v", err)
	}
}

func TestArguments(t *testing.T) {
	for _, each := range []struct {
		line string
		want string
	}{
		{"sh", "sh|a b.json"},
		{"code  --wait", "code|--wait|a b.json"},
		{"x 'y z'", `-c|x 'y z' "$@"|x 'y z'|a b.json`},
	} {
		got := strings.Join(Command{Line: each.line}.arguments("a b.json"), "|")
		if !strings.HasSuffix(got, each.want) {
			t.Errorf("%q is run as %s, want %s", each.line, got, each.want)
		}
	}
}
