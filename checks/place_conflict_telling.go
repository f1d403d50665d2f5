package checks

// This file puts a conflict of places into words: who says where, how each place was read, and what may be off.

import (
	"fmt"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// placeTelling tells one conflict of places.
type placeTelling struct {
	dataset *claims.Dataset
	event   string
	sides   []placeSide
	more    int
	// several says that more than one article is involved, so that each must be named.
	several bool
}

func newPlaceTelling(d *claims.Dataset, event string, sides []placeSide, more int) placeTelling {
	t := placeTelling{dataset: d, event: event, sides: sides, more: more}
	first := sides[0][0].claims[0].Article
	for _, side := range sides {
		for _, place := range side {
			for _, claim := range place.claims {
				t.several = t.several || claim.Article != first
			}
		}
	}
	return t
}

func (t placeTelling) finding() check.Finding {
	finding := check.Finding{Message: t.message()}
	for _, side := range t.sides {
		var quoted []check.Evidence
		for _, place := range side {
			for _, claim := range place.claims {
				finding = finding.On(claim)
				if len(quoted) < mostQuoted {
					evidence := check.QuoteOf(claim)
					evidence.Note = fmt.Sprintf("%s, read as %s", t.voice(claim), place.where.Words())
					quoted = append(quoted, evidence)
				}
			}
		}
		if more := side.count() - mostQuoted; more > 0 {
			quoted[mostQuoted-1].Note += fmt.Sprintf("; so do %d more claims, which are not quoted", more)
		}
		finding.Evidence = append(finding.Evidence, quoted...)
	}
	finding.Suggestions = t.corrections()
	return finding
}

// message is the finding in one sentence.
func (t placeTelling) message() string {
	var sides []string
	for _, side := range t.sides {
		sides = append(sides, t.sideWords(side))
	}
	places, number, end := "places", "both", "neither lies in the other"
	if t.sides[0][0].claims[0].Fact() == claims.Planned {
		places = "planned places"
	}
	if len(sides) > 2 || t.more > 0 {
		number, end = "all", "none lies in another"
	}
	if t.more > 0 {
		end = fmt.Sprintf("%d more claims name other places; %s", t.more, end)
	}
	if known, ok := t.dataset.Events.Find(t.event); ok && len(known.Places) > 0 && len(known.Places) <= mostSides {
		var listed []string
		for _, name := range known.Places {
			listed = append(listed, t.dataset.Whereabouts(name).Name())
		}
		end += fmt.Sprintf(", and the register has it in %s", check.List(listed))
	}
	return fmt.Sprintf("the %s of %s cannot %s hold: %s; %s", places, EventName(t.dataset, t.event), number, strings.Join(sides, "; "), end)
}

// sideWords tells a side: who says so, or how many do, and where.
func (t placeTelling) sideWords(side placeSide) string {
	var said, reads []string
	for _, place := range side {
		words, read := wording.Excerpt(place.claims[0].Anchor.Quote(), 60), place.where.Words()
		if len(said) == 3 || slices.Contains(reads, read) {
			continue
		}
		told := check.Quoted(words)
		if !strings.Contains(words, read) {
			told += " (" + read + ")"
		}
		said, reads = append(said, told), append(reads, read)
	}
	where := strings.Join(said, " or ")
	if side.count() == 1 {
		return fmt.Sprintf("%s says %s", t.voice(side[0].claims[0]), where)
	}
	articles, voices := map[*claims.Article]bool{}, map[string]bool{}
	for _, place := range side {
		for _, claim := range place.claims {
			articles[claim.Article], voices[t.voice(claim)] = true, true
		}
	}
	switch {
	case len(articles) > 1:
		return fmt.Sprintf("%d articles say %s", len(articles), where)
	case len(voices) > 1:
		return fmt.Sprintf("%d voices in one article say %s", len(voices), where)
	}
	return fmt.Sprintf("%s says %s", t.voice(side[0].claims[0]), where)
}

// voice names who asserts a claim.
func (t placeTelling) voice(c *claims.Claim) string { return voiceOf(t.dataset, c, t.several) }

// corrections lists every way in which the conflict may be settled.
func (t placeTelling) corrections() []check.Suggestion {
	say := func(format string, args ...any) check.Suggestion {
		return check.Suggestion{Message: fmt.Sprintf(format, args...)}
	}
	both := "both"
	if len(t.sides) > 2 {
		both = "all"
	}
	suggestions := []check.Suggestion{say("%s", t.oneIsWrong()), say("if they speak of two events, give one an event id other than %q", t.event)}
	if known, ok := t.dataset.Events.Find(t.event); ok {
		suggestions = append(suggestions, say("if it took place in %s, as a call does, list %s in \"places\" of %q in %s",
			both, both, t.event, known.Ref().Document.Path))
	} else {
		suggestions = append(suggestions, say("if it took place in %s, as a call does, list %s as \"places\" of the event %q in an events register",
			both, both, t.event))
	}
	suggestions = append(suggestions, say("if it lasted and moved, give the event %q the extent \"span\" in an events register", t.event))
	registered, namesakes := false, false
	for _, side := range t.sides {
		if side[0].where.Registered() {
			registered = true
		} else {
			namesakes = namesakes || !strings.Contains(side[0].claims[0].Place, ",")
		}
	}
	if namesakes {
		suggestions = append(suggestions, say("if a name stands for another place than it was read as, record what that lies in, as in \"Paris, Texas\""))
	}
	if registered {
		suggestions = append(suggestions, say("if one place lies in the other, say so with \"part_of\" in the register of places"))
	}
	return suggestions
}

// oneIsWrong names the places of which one at least is none of the event's, and who has each.
func (t placeTelling) oneIsWrong() string {
	var names []string
	for _, side := range t.sides {
		names = append(names, side[0].where.Name())
	}
	if len(names) > 2 {
		return "at least one of these is wrong: " + check.List(names)
	}
	one, other := t.voice(t.sides[0][0].claims[0]), t.voice(t.sides[1][0].claims[0])
	if one == other {
		return fmt.Sprintf("either %s or %s is wrong", names[0], names[1])
	}
	return fmt.Sprintf("either %s, as %s has it, or %s, as %s has it, is wrong", names[0], one, names[1], other)
}
