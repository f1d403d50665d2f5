package checks

// This file tells figures that cannot all hold: who gives which, how each was read, and by what slip one may have become
// the other.

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/checks/quantity"
	"claimcheck/claims"
)

// numberTelling tells figures of one thing, sorted into sides.
type numberTelling struct {
	dataset *claims.Dataset
	sides   [][]figure
	several bool // several says that more than one article is involved, so that each must be named.
}

func newNumberTelling(d *claims.Dataset, figures []figure, sides [][]int) numberTelling {
	t := numberTelling{dataset: d}
	for _, side := range sides {
		var members []figure
		for _, i := range side {
			members = append(members, figures[i])
			t.several = t.several || figures[i].Claim.Article != figures[0].Claim.Article
		}
		t.sides = append(t.sides, members)
	}
	if !t.several {
		// Within an article the headline, which is read first, is told first, and the article before its sources.
		slices.SortStableFunc(t.sides, func(a, b []figure) int { return rankOf(a) - rankOf(b) })
	}
	return t
}

// rankOf orders the sides of one article.
func rankOf(side []figure) int {
	rank := 3
	for _, f := range side {
		switch {
		case f.Claim.Source() != nil:
		case f.Claim.Anchor.Part() == "headline":
			rank = min(rank, 1)
		default:
			rank = min(rank, 2)
		}
	}
	return rank
}

// report reports the finding.
func (t numberTelling) report(p *check.Pass, verdict string, severity check.Severity) {
	finding := check.Finding{Severity: severity, Verdict: verdict, Message: t.message(verdict)}
	unit := t.sides[0][0].Unit
	for _, side := range t.sides {
		var quoted []check.Evidence
		for _, f := range side {
			quoted = append(quoted, f.evidence(t.dataset, t.several, unit))
			finding = finding.On(f.Claim)
		}
		if more := len(quoted) - mostQuoted; more > 0 {
			quoted = quoted[:mostQuoted]
			quoted[mostQuoted-1].Note += fmt.Sprintf("; %d more figures that agree with it are not quoted", more)
		}
		finding.Evidence = append(finding.Evidence, quoted...)
	}
	finding.Suggestions = t.corrections(verdict)
	p.Report(finding)
}

// message is the finding in one sentence.
func (t numberTelling) message(verdict string) string {
	of := MeasureName(t.dataset, t.sides[0][0].Claim)
	head := map[string]string{
		againstHeadline: "the headline and the article give different figures for %s",
		againstItself:   "the figures given for %s cannot all hold",
		againstSource:   "the article and its source give different figures for %s",
		againstOthers:   "articles of one day give different figures for %s",
	}[verdict]
	var told []string
	for _, side := range t.sides {
		told = append(told, t.sideWords(side))
	}
	return fmt.Sprintf(head, of) + ": " + strings.Join(told, "; ")
}

// mostNamed is how many places a side names; it counts them where there are more.
const mostNamed = 3

// sideWords tells who gives a figure, and which.
func (t numberTelling) sideWords(side []figure) string {
	var places []string
	for _, f := range side {
		if place := f.place(t.dataset, t.several); !slices.Contains(places, place) {
			places = append(places, place)
		}
		if len(places) > mostNamed {
			break
		}
	}
	said := side[0].said()
	verb := "say "
	if slices.ContainsFunc(side, func(f figure) bool { return f.said() != said }) {
		verb = "agree on "
	}
	switch {
	case len(places) == 1:
		return fmt.Sprintf("%s says %s", places[0], said)
	case t.several:
		return fmt.Sprintf("%d articles %s", len(side), verb+said)
	case len(places) > mostNamed:
		return fmt.Sprintf("%d places %s", len(side), verb+said)
	}
	return check.List(places) + " " + verb + said
}

// likeRounding is the ratio of two values up to which one may be a rounded telling of the other.
const likeRounding = 1.25

// corrections lists what would settle the figures of the two sides told first, and of all in general.
func (t numberTelling) corrections(verdict string) []check.Suggestion {
	a, b := t.sides[0][0], t.sides[1][0]
	var messages []string
	switch slip := quantity.Slip(a.Value, b.Value); {
	case a.Unit.Differs(b.Unit) && a.Value == b.Value:
		messages = append(messages, fmt.Sprintf("%s and %s have one value and two units: one of the units may be off", a.ValueWords(), b.ValueWords()))
	case slip != "" && !a.Unit.Differs(b.Unit):
		messages = append(messages, slip)
	}
	low, high := min(math.Abs(a.Value), math.Abs(b.Value)), max(math.Abs(a.Value), math.Abs(b.Value))
	if low > 0 && high/low <= likeRounding && !a.Unit.Differs(b.Unit) {
		messages = append(messages, "if one of them is rounded or estimated, its words should say so (“about”), and its record too, with the bound \"about\"")
	}
	switch verdict {
	case againstSource:
		messages = append(messages, "if the article's figure rests on another source, cite that one")
	case againstOthers:
		messages = append(messages, "if the count has moved, record for each figure when it held (\"when\")")
	default:
		messages = append(messages, "if they are counts of different times, or one corrects the other, the text should say so, and each record when it held (\"when\")")
	}
	messages = append(messages, fmt.Sprintf("if they count different things, give one a measure or an event of its own, other than %q", a.Claim.Measure))
	var suggestions []check.Suggestion
	for _, message := range messages {
		suggestions = append(suggestions, check.Suggestion{Message: message})
	}
	return suggestions
}

// reportMisprinted reports the values that their own words belie.
func reportMisprinted(p *check.Pass, all []*claims.Claim) {
	for _, c := range all {
		if !c.Live() {
			continue
		}
		options := figureOptions(p.Dataset, c)
		figure, slipped := quantity.Misprinted(c, options)
		if !slipped {
			continue
		}
		unit := quantity.UnitOf(c, options)
		value := *c.Value * unit.Scale
		printed := math.Copysign(figure.Value, value)
		quote := check.QuoteOf(c)
		quote.Note = fmt.Sprintf("the words give %s", quantity.Words(figure.Value))
		at := c.Ref("value")
		p.Report(check.Finding{
			Verdict: againstWords, At: at,
			Message: fmt.Sprintf("the value %s recorded for %s is not the figure in its words, “%s”",
				quantity.Words(value), MeasureName(p.Dataset, c), figure.Text),
			Evidence: []check.Evidence{quote},
			Suggestions: []check.Suggestion{
				{Message: quantity.Slip(value, figure.Value)},
				{Message: "write " + quantity.Words(printed/unit.Scale) + ", as the words have it", At: &at, Value: quantity.Plain(printed / unit.Scale)},
				{Message: "if the value is right, quote the words that give it"},
			},
		}.On(c))
	}
}
