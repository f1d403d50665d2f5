package picture

// These tests hold the colours of pictures to WCAG 2.2, level AA, in light and in dark.

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// colours returns the custom properties of a part of the style sheet.
func colours(t *testing.T, part string) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, match := range regexp.MustCompile(`--(pic-[a-z-]+): #([0-9a-f]+);`).FindAllStringSubmatch(part, -1) {
		found[match[1]] = match[2]
	}
	return found
}

// luminance is the relative luminance of a colour, as WCAG 2.2 defines it.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 3 {
		hex = fmt.Sprintf("%c%c%c%c%c%c", hex[0], hex[0], hex[1], hex[1], hex[2], hex[2])
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func TestContrast(t *testing.T) {
	light, rest, _ := strings.Cut(CSS(), "@media screen")
	dark, _, _ := strings.Cut(rest, "@media (forced-colors")
	for name, part := range map[string]string{"light": light, "dark": dark} {
		colour := colours(t, part)
		hold := func(front, back string, least float64) {
			a, b := luminance(t, colour[front]), luminance(t, colour[back])
			if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < least {
				t.Errorf("in %s, %s on %s has a contrast of %.2f", name, front, back, ratio)
			}
		}
		for _, back := range []string{"pic-paper", "pic-band", "pic-agreed-tint", "pic-gap-tint"} {
			for _, text := range []string{"pic-ink", "pic-muted", "pic-agreed", "pic-gap"} {
				hold(text, back, 4.5)
			}
			hold("pic-bar", back, 3)
		}
	}
}

// TestClassesAreStyled holds the classes of shapes and labels to the style sheet: a shape without a rule would be black.
func TestClassesAreStyled(t *testing.T) {
	used := map[string]bool{}
	for _, one := range drawn {
		for _, width := range []int{Narrow, Wide} {
			s := newScene(timelineOf(t, load(t, one.story), one.event), Options{Width: width}, true)
			for _, shape := range s.shapes {
				used[shape.class] = true
			}
			for _, label := range s.labels {
				for _, class := range strings.Fields(label.class) {
					used[class] = true
				}
			}
		}
	}
	if len(used) < 10 {
		t.Fatalf("the stories use %v", used)
	}
	for class := range used {
		if !regexp.MustCompile(`\.` + class + `[ ,{]`).MatchString(CSS()) {
			t.Errorf("the class %q has no rule", class)
		}
	}
}
