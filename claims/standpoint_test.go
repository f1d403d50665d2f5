package claims

// This file tests how paths are told.

import (
	"path/filepath"
	"testing"

	"pgregory.net/rapid"
)

func TestNeighboursAreToldAsIfAlone(t *testing.T) {
	working, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	part := rapid.SampledFrom([]string{".", "..", "", "a", "ab", "a.json", "é", filepath.Base(working)})
	start := rapid.SampledFrom([]string{"", "/", "./", "../", working + "/", filepath.Dir(working) + "/"})
	path := rapid.Custom(func(t *rapid.T) string {
		path := start.Draw(t, "start")
		for range rapid.IntRange(0, 3).Draw(t, "parts") {
			path += part.Draw(t, "part") + "/"
		}
		return path + part.Draw(t, "name")
	})
	rapid.Check(t, func(t *rapid.T) {
		from := newStandpoint(rapid.OneOf(path, rapid.Just("/"), rapid.Just(".")).Draw(t, "folder"))
		for range 5 {
			path := path.Draw(t, "path")
			if got, want := from.shown(path), from.shownAlone(path); got != want {
				t.Errorf("%q seen from %q is told as %q and not as %q", path, from.folder, got, want)
			}
		}
	})
}
