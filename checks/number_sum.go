package checks

// This file adds up the parts of a total, and the shares of a whole, within one article.

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/checks/quantity"
	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// NumberSum finds parts that are more than their total, and changes that do not follow from their ends.
var NumberSum = &check.Check{
	Name: "number-sum",
	Doc: `parts, shares and changes that do not add up

Twenty died, twelve women and eleven children among them: that is twenty-three. Readers do the sum, and then trust
neither figure. Within one article, voice and time, parts ("part_of") of one measure may come to less than its total,
since nobody says that all are named, and never to more; shares of one whole may not come to more than 100 percent. A
"change" must follow from its ends, however these were rounded: from 5 to 7 percent is 2 percentage points, or 40
percent, and not 2 percent. Every figure counts with its rounding and its bound, as in number-conflict.

What to do: do the sum. Ask which of the figures is off, whether the total is older than its parts, or whether somebody
is counted in two parts; then let the one be "part_of" the other. Shares of different wholes have different "part_of".`,
	Severity: check.Warning,
	Run: check.EachArticle(func(p *check.Pass, a *claims.Article) {
		if !slices.ContainsFunc(a.Claims, func(c *claims.Claim) bool { return c.Change != nil || c.PartOf != "" }) {
			return
		}
		figures := figuresOf(p.Dataset, a.Claims)
		for _, f := range figures {
			if f.Claim.Change != nil {
				judgeChange(p, f)
			}
		}
		judgeParts(p, withoutFigures(figures, func(f figure) bool { return f.Claim.Change != nil || f.revised() }), ratesOf(p.Dataset, a))
	}),
}

// The verdicts of number-sum.
const (
	partTooLarge = "part"   // One part alone is more than its total.
	sumTooLarge  = "sum"    // The parts together are more than their total.
	overHundred  = "shares" // Shares of one whole are more than all of it.
	notFollowing = "change" // A change does not follow from its ends.
	pointsMeant  = "points" // A change in percent is one in percentage points, or the other way about.
)

// setting names what parts and their total must have in common.
func (f figure) setting(measure string) string {
	c := f.Claim
	return strings.Join([]string{measure, c.Event, c.Person, f.held, f.voice, f.Unit.Dimension}, "\x00")
}

// ratesOf returns the measures that an article, or the register, gives in percent. A rate among some may be higher than
// that among all, so that its parts are never added up.
func ratesOf(d *claims.Dataset, a *claims.Article) map[string]bool {
	rates := map[string]bool{}
	for _, c := range a.Claims {
		if c.Kind == claims.KindNumber {
			rates[c.Measure] = rates[c.Measure] || quantity.UnitOf(c, figureOptions(d, c)).Dimension == quantity.Percent
		}
	}
	for _, c := range a.Claims {
		if measure, ok := d.Measures.Find(c.PartOf); ok && quantity.ParseUnit(measure.Unit).Dimension == quantity.Percent {
			rates[c.PartOf] = true
		}
	}
	return rates
}

// judgeParts adds up the parts of each measure.
func judgeParts(p *check.Pass, figures []figure, rates map[string]bool) {
	totals := map[string][]figure{}
	for _, f := range figures {
		totals[f.setting(f.Claim.Measure)] = append(totals[f.setting(f.Claim.Measure)], f)
	}
	for _, parts := range bucket(figures, func(f figure) string {
		if f.Claim.PartOf == "" || f.Claim.PartOf == f.Claim.Measure || !f.Unit.Additive() {
			return ""
		}
		return f.setting(f.Claim.PartOf)
	}) {
		if slices.ContainsFunc(parts, func(f figure) bool { return f.Value < 0 }) {
			continue // Gains and losses add up to anything.
		}
		total := totals[parts[0].setting(parts[0].Claim.PartOf)]
		switch share := parts[0].Unit.Dimension == quantity.Percent; {
		case share && !rates[parts[0].Claim.PartOf]:
			judgeShares(p, parts)
		case !share && len(total) > 0:
			judgeTotal(p, parts, total)
		}
	}
}

// leastOf returns, of each part that adds to a total, the figure that says least. A part told as included in another
// ("including 8 children") is left out.
func leastOf(parts []figure) []figure {
	var least []figure
	for _, part := range bucket(parts, func(f figure) string { return f.Claim.Measure }) {
		if !slices.ContainsFunc(part, figure.included) {
			least = append(least, slices.MinFunc(part, compareLow))
		}
	}
	return least
}

// including are the words by which a part is told to be one that may overlap with others.
var including = []string{" including ", " includes ", " included ", " among them ", " among ", " of them ", " of whom ", " both ", " many of "}

// included reports whether a figure's words tell it as included in others.
func (f figure) included() bool {
	var keys []string
	for _, token := range wording.Tokens(f.Claim.Anchor.Quote()) {
		keys = append(keys, token.Key)
	}
	words := " " + strings.Join(keys, " ") + " "
	return slices.ContainsFunc(including, func(known string) bool { return strings.Contains(words, known) })
}

// sumOf adds up what is certain of parts: their least values, which are not below zero.
func sumOf(parts []figure) float64 {
	sum := 0.0
	for _, f := range parts {
		sum += max(0, f.Low)
	}
	return sum
}

// judgeTotal reports parts that are more than the most that any figure of their total leaves open.
func judgeTotal(p *check.Pass, parts, total []figure) {
	most := math.Inf(-1)
	for _, f := range total {
		most = max(most, f.High)
	}
	whole := MeasureName(p.Dataset, total[0].Claim)
	exceeding := false
	for _, part := range bucket(parts, func(f figure) string { return f.Claim.Measure }) {
		at := slices.MinFunc(part, compareLow)
		if at.Low <= most || quantity.Point(most).Overlaps(quantity.Point(at.Low)) {
			continue
		}
		exceeding = true
		told := sumTelling{p.Dataset, []figure{at}, total}
		told.report(p, partTooLarge, fmt.Sprintf("a part is more than its whole: %s is a part of %s, for which %s says %s",
			at.said(), whole, total[0].place(p.Dataset, false), total[0].said()))
	}
	added := leastOf(parts)
	sum := sumOf(added)
	if exceeding || len(added) < 2 || sum <= most || quantity.Point(most).Overlaps(quantity.Point(sum)) {
		return
	}
	told := sumTelling{p.Dataset, added, total}
	told.report(p, sumTooLarge, fmt.Sprintf("the parts of %s come to %s, more than the total: %s against %s",
		whole, told.sumWords(), told.partWords(), total[0].said()))
}

func compareLow(a, b figure) int { return cmp.Compare(a.Low, b.Low) }

// judgeShares reports shares of one whole that come to more than 100 percent, whatever their rounding.
func judgeShares(p *check.Pass, parts []figure) {
	added := leastOf(parts)
	if sum := sumOf(added); len(added) < 2 || sum <= 100+1e-6 {
		return
	}
	told := sumTelling{p.Dataset, added, nil}
	told.report(p, overHundred, fmt.Sprintf("shares of one whole, %q, come to %s: %s", parts[0].Claim.PartOf, told.sumWords(), told.partWords()))
}

// sumTelling tells parts and their total.
type sumTelling struct {
	dataset      *claims.Dataset
	parts, total []figure
}

// mostParts is how many parts a message names.
const mostParts = 4

// partWords quotes the parts.
func (t sumTelling) partWords() string {
	var words []string
	for _, f := range t.parts[:min(len(t.parts), mostParts)] {
		words = append(words, f.said())
	}
	if more := len(t.parts) - mostParts; more > 0 {
		words = append(words, fmt.Sprintf("%d more", more))
	}
	return check.List(words)
}

// values adds up the parts as recorded, in the unit of the first.
func (t sumTelling) values() float64 {
	sum := 0.0
	for _, f := range t.parts {
		sum += t.parts[0].Unit.Of(f.Reading)
	}
	return sum
}

// sumWords tells the sum of the parts as recorded.
func (t sumTelling) sumWords() string {
	return t.parts[0].Unit.Words(t.values())
}

func (t sumTelling) report(p *check.Pass, verdict, message string) {
	finding := check.Finding{Verdict: verdict, Message: message}
	unit := t.parts[0].Unit
	for _, group := range [][]figure{t.total, t.parts} {
		for i, f := range group {
			finding = finding.On(f.Claim)
			if i < mostQuoted {
				finding.Evidence = append(finding.Evidence, f.evidence(t.dataset, false, unit))
			}
		}
	}
	finding.Suggestions = t.corrections(verdict)
	p.Report(finding)
}

// corrections lists what would settle it: a slip in the total, one in a part, and what the record may say instead.
func (t sumTelling) corrections(verdict string) []check.Suggestion {
	var messages []string
	unit, sum := t.parts[0].Unit, t.values()
	whole := 100.0
	if len(t.total) > 0 {
		whole = unit.Of(t.total[0].Reading)
		if slip := quantity.Slip(whole, sum); slip != "" {
			messages = append(messages, fmt.Sprintf("if the total is %s: %s", unit.Words(sum), slip))
		}
	}
	for _, f := range t.parts[:min(len(t.parts), mostParts)] {
		value := unit.Of(f.Reading)
		if rest := whole - (sum - value); rest > 0 && len(t.parts) > 1 {
			if slip := quantity.Slip(value, rest); slip != "" {
				messages = append(messages, fmt.Sprintf("if %s is %s: %s", f.said(), unit.Words(rest), slip))
			}
		}
	}
	switch verdict {
	case overHundred:
		messages = append(messages, "if they are shares of different wholes, or one may have several answers, give each a \"part_of\" of its own, or none")
	case partTooLarge:
		messages = append(messages, "if it is no part of it, leave out its \"part_of\"")
	default:
		messages = append(messages, "if some are counted in two of the parts, let one of these be \"part_of\" the other")
	}
	if len(t.total) > 0 {
		messages = append(messages, "if the total is older than its parts, the text should say so, and each record when it held (\"when\")")
	}
	var suggestions []check.Suggestion
	for _, message := range messages {
		suggestions = append(suggestions, check.Suggestion{Message: message})
	}
	return suggestions
}
