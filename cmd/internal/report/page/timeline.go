package page

// This file puts the picture of a timeline on the page.

import (
	"html/template"
	"strings"

	"claimcheck/checks/timeline"
	"claimcheck/cmd/internal/report/picture"
)

// timelineSVG draws a timeline of that width. The prefix begins every id in the picture, since a page holds several.
func timelineSVG(t *timeline.Timeline, width int, prefix string) (template.HTML, error) {
	var drawn strings.Builder
	err := picture.SVG(&drawn, t, picture.Options{Width: width, Prefix: prefix})
	return template.HTML(drawn.String()), err
}
