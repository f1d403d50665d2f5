// Package picture draws a timeline: each claim a bar over time, the clocks of the places in the story below it, and bands
// where all agree or where a gap lies between them.
//
// [SVG] draws it for an HTML page, which includes [CSS]; [Standalone] draws it as a file of its own, and [Text] in block
// characters for a terminal or for Markdown. The same timeline gives the same picture, byte for byte.
//
// A picture is laid out first, as a scene of shapes and labels whose places are known to a tenth of a pixel, and written
// afterwards. No label stands on another one or leaves the picture, whatever the words: they are measured by the advances
// of a wide font, and wrapped, shortened or left out where there is no room. Texts that do not fit stand whole in titles,
// which browsers show over the shape.
//
// The texts of a timeline are taken to be harmless to look at already (see [timeline.Timeline.Told]); markup in them is
// escaped here.
package picture

import (
	_ "embed"
	"io"

	"claimcheck/checks/timeline"
)

// Options says how a picture is drawn.
type Options struct {
	// Width is in CSS pixels, and Wide where it is zero. Below some 520 there is one column, for phones.
	Width int
	// Prefix begins the ids in the picture, so that several can stand in one page; "pic" where it is empty. It is made of
	// letters, digits and hyphens.
	Prefix string
}

// The widths for which pictures are made: for a phone, and for a desktop or paper.
const (
	Narrow = 360
	Wide   = 720
)

//go:embed picture.css
var css string

// CSS returns the style sheet of pictures. Its colours are custom properties that begin with "--pic-", light and dark,
// which a page may set otherwise.
func CSS() string { return css }

// SVG draws a timeline as an element of an HTML page: with classes and presentation attributes only, so that it obeys a
// policy that forbids inline styles. The page has the style sheet that CSS returns.
func SVG(w io.Writer, t *timeline.Timeline, options Options) error {
	return write(w, newScene(t, options, false), "")
}

// Standalone draws a timeline as an SVG file, with its title on top and its style sheet inside.
func Standalone(w io.Writer, t *timeline.Timeline, options Options) error {
	return write(w, newScene(t, options, true), css)
}
