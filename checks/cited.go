package checks

// This file finds the texts that a quote or a statement rests on. The checks that hold words against their source share
// it.

import (
	"fmt"
	"slices"
	"strings"

	"claimcheck/checks/selector"
	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// sourceTexts reads the texts of one article's sources, each once.
type sourceTexts struct {
	dataset  *claims.Dataset
	read     map[*claims.Source]*wording.Text
	anchored map[*claims.Source]*selector.Text
}

func newSourceTexts(d *claims.Dataset) sourceTexts {
	return sourceTexts{dataset: d, read: map[*claims.Source]*wording.Text{}, anchored: map[*claims.Source]*selector.Text{}}
}

// of returns a source's text, prepared for comparison.
func (t sourceTexts) of(source *claims.Source) *wording.Text {
	text, ok := t.read[source]
	if !ok {
		text = wording.Prepare(source.Text)
		t.read[source] = text
	}
	return text
}

// under returns the sources with a text that a claim rests on: those it cites and those it is anchored in. A claim that
// names none rests on those of the quote or statement that it stands within. A source in another language than the
// claim is left out, since a translation shares no words with it.
func (t sourceTexts) under(c *claims.Claim, words *wording.Text) []*claims.Source {
	english := inEnglish(c.Article, words)
	return slices.DeleteFunc(textsUnder(c), func(source *claims.Source) bool {
		told, known := t.of(source).English()
		return known && told != english
	})
}

// textsUnder returns the sources of any language with a text that a claim rests on.
func textsUnder(c *claims.Claim) []*claims.Source {
	var found []*claims.Source
	for range 32 { // Deeper nesting is a cycle.
		named := false
		add := func(id string) {
			named = named || id != ""
			source := c.Article.Source(id)
			if source != nil && source.Text != "" && !slices.Contains(found, source) {
				found = append(found, source)
			}
		}
		for _, id := range c.Cites {
			add(id)
		}
		for _, anchor := range c.Anchor.Items {
			add(anchor.Source)
		}
		outer := c.Article.Claim(c.Within)
		if named || outer == nil {
			break
		}
		c = outer
	}
	return found
}

// plainlyCopied reports whether a claim's words stand, as they are, in every source that it rests on, so that none of them
// need be cut into words to see that they hold it.
func plainlyCopied(c *claims.Claim) bool {
	words := c.Words()
	return !slices.ContainsFunc(textsUnder(c), func(source *claims.Source) bool { return !wording.StandsPlainly(words, source.Text) })
}

// anchorLost reports whether a claim is anchored in a source that does not have the anchor. That is a fault of its own,
// told by another check, and the claim's words need not be held against the source beside it.
func (t sourceTexts) anchorLost(c *claims.Claim) bool {
	for _, anchor := range c.Anchor.Items {
		source := c.Article.Source(anchor.Source)
		if source == nil || source.Text == "" {
			continue
		}
		if t.anchored[source] == nil {
			t.anchored[source] = selector.Prepare(source.Text)
		}
		if t.anchored[source].Find(anchor).Verdict.Lost() {
			return true
		}
	}
	return false
}

// inEnglish reports whether an article is in English: by its own word, else by a claim's words, else it is taken to be.
func inEnglish(a *claims.Article, words *wording.Text) bool {
	if a.Language != "" {
		return saysEnglish(a)
	}
	english, known := words.English()
	return english || !known
}

// spokenInEnglish reports the same by the words that a claim says.
func spokenInEnglish(a *claims.Article, spoken []wording.Spoken) bool {
	if a.Language != "" {
		return saysEnglish(a)
	}
	english, known := wording.EnglishSpoken(spoken)
	return english || !known
}

// saysEnglish reports whether the language that an article names is English.
func saysEnglish(a *claims.Article) bool {
	language, _, _ := strings.Cut(strings.ToLower(a.Language), "-")
	return language == "en"
}

// about names a source and tells what it is.
func (t sourceTexts) about(source *claims.Source) string {
	words := SourceWords(t.dataset, source)
	if source.Kind == "other" {
		return fmt.Sprintf("source %q%s", source.ID, strings.TrimPrefix(words, "a source"))
	}
	return fmt.Sprintf("source %q, %s", source.ID, words)
}

// SourceWords tells what a source is: its kind, its author and when it was published, as in "a post by Lloyd Austin, August
// 9, 2021".
func SourceWords(d *claims.Dataset, source *claims.Source) string {
	told := "a " + kindWords(source)
	if strings.ContainsAny(source.Kind[:1], "aeiou") && source.Kind != "other" {
		told = "an " + kindWords(source)
	}
	if name := d.SpeakerName(source.Author); name != "" {
		told += " by " + name
	}
	if source.Published != nil && source.Published.Text != "" {
		told += ", " + source.Published.Text
	} else if source.Published != nil {
		told += ", " + source.Published.Date
	}
	return told
}

// namesOf lists sources by their ids.
func namesOf(sources []*claims.Source) string {
	var names []string
	for _, source := range sources {
		names = append(names, fmt.Sprintf("%q", source.ID))
	}
	if len(names) == 1 {
		return "source " + names[0]
	}
	return "sources " + strings.Join(names, ", ")
}

// by tells whose words a claim reports, for use behind its kind: " of Lloyd Austin", and nothing where nobody is named.
func (t sourceTexts) by(c *claims.Claim) string {
	if name := t.dataset.SpeakerName(c.Speaker); name != "" {
		return " of " + name
	}
	return ""
}
