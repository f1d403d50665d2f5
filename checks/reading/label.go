package reading

// This file names the zones of a judgement, and its voices and their words, as people know them.

import (
	"fmt"
	"slices"
	"strings"

	"claimcheck/claims"
)

// Voices returns the voices of all sides.
func (j Judgement) Voices() []Voice {
	var voices []Voice
	for _, side := range j.Sides {
		voices = append(voices, side...)
	}
	return voices
}

// Clocks returns the zones in which readers and people of the story live: those of first readings, then those of the
// ways out.
func (j Judgement) Clocks() []Zone {
	var zones []Zone
	for _, voice := range j.Voices() {
		for _, r := range voice.Readings {
			if r.First {
				zones = append(zones, r.Zone)
			}
		}
	}
	for _, way := range j.WaysOut {
		zones = append(zones, way.Zone)
	}
	return distinct(zones)
}

// Labels gives each zone the one name by which it is called: the dateline's place where one has it, else a city.
type Labels map[string]string

// Name notes the names of the zones in which voices are read.
func (l Labels) Name(voices []Voice) {
	for _, voice := range voices {
		for _, r := range voice.Readings {
			if r.Zone.Dateline || l[r.Zone.Name] == "" {
				l[r.Zone.Name] = r.Zone.Label
			}
		}
	}
}

// Of returns the name of a zone.
func (l Labels) Of(zone Zone) string {
	if label := l[zone.Name]; label != "" {
		return label
	}
	return zone.Label
}

// Several reports whether voices speak in more than one article, so that each of these must be named.
func Several(voices []Voice) bool {
	return slices.ContainsFunc(voices, func(v Voice) bool { return v.Speaker.Article != voices[0].Speaker.Article })
}

// Name names who asserts something, and the article by its publisher and id where several take part: "the article", "the
// post of Lloyd Austin in ARY News (a1)". The headline is named by itself where all of an article's words stand there,
// since it is often another's work than the text, and has to agree with it.
func (v Voice) Name(d *claims.Dataset, several bool) string {
	article := "the article"
	if several {
		article = fmt.Sprintf("%s (%s)", d.Name(v.Speaker.Article.Publisher), v.Speaker.Article.ID)
	}
	switch {
	case v.Speaker.Within != nil:
		speaker := d.SpeakerName(v.Speaker.Within.Speaker)
		if speaker == "" {
			speaker = "somebody"
		}
		if several {
			return speaker + " in " + article
		}
		return speaker
	case v.Speaker.Source != nil:
		source := v.Speaker.Source
		words := "the " + strings.ReplaceAll(source.Kind, "-", " ")
		if author := d.SpeakerName(source.Author); author != "" {
			words += " of " + author
		}
		if several {
			words += " in " + article
		}
		return words
	}
	inText := func(c *claims.Claim) bool { return c.Anchor.Part() != "headline" }
	switch {
	case len(v.Claims) == 0 || slices.ContainsFunc(v.Claims, inText):
		return article
	case several:
		return "the headline of " + article
	}
	return "the headline"
}

// First returns the first of the voice's readings that comes to mind and gives its claims an instant, or else the first
// of all.
func (v Voice) First() Reading {
	for _, r := range v.Readings {
		if r.First && len(r.Spans) > 0 {
			return r
		}
	}
	return v.Readings[0]
}

// Words returns what a date claim was read from: the words of its time, else those of its anchor.
func Words(c *claims.Claim) string {
	if c.When != nil && c.When.Text != "" {
		return c.When.Text
	}
	return c.Anchor.Quote()
}
