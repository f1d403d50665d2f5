package checks

// This file tells in a few words what a claim claims, whatever its kind, for those who list claims.

import (
	"strconv"

	"claimcheck/checks/check"
	"claimcheck/checks/quantity"
	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/wording"
)

// mostClaimed is the number of characters of somebody's words that are told.
const mostClaimed = 200

// ClaimWords tells what a claim claims: "the call between Austin and Bajwa: Tuesday, 10 August 2021".
func ClaimWords(d *claims.Dataset, c *claims.Claim) string {
	words := map[string]func(*claims.Dataset, *claims.Claim) string{
		claims.KindDate: dateClaimWords, claims.KindOrder: orderClaimWords, claims.KindDuration: durationClaimWords,
		claims.KindTitle: titleClaimWords, claims.KindQuote: saidClaimWords, claims.KindStatement: saidClaimWords,
		claims.KindNumber: numberClaimWords, claims.KindPlace: placeClaimWords,
	}[c.Kind]
	if words == nil {
		return c.Anchor.Quote()
	}
	return words(d, c)
}

// WhenWords tells a time of a record: its date in words, else the words that it quotes.
func WhenWords(w *claims.When) string {
	if w.Date == "" {
		return check.Quoted(w.Text)
	}
	date, err := when.ParseDate(w.Date)
	if err != nil {
		return w.Date
	}
	return date.Words()
}

func dateClaimWords(d *claims.Dataset, c *claims.Claim) string {
	words := EventName(d, c.Event) + ": "
	if c.Phase == claims.PhaseStart || c.Phase == claims.PhaseEnd || c.Phase == claims.PhaseWhole {
		words = "the " + c.Phase + " of " + words
	}
	if c.When == nil {
		return words + check.Quoted(c.Anchor.Quote())
	}
	return words + WhenWords(c.When)
}

func orderClaimWords(d *claims.Dataset, c *claims.Claim) string {
	words := c.Relation
	if words == "same-day" {
		words = "on the same day as"
	}
	if c.Gap != "" {
		words = lengthWords(c.Gap, c.Bound) + " " + words
	}
	return EventName(d, c.Event) + " " + words + " " + EventName(d, c.Other)
}

func durationClaimWords(d *claims.Dataset, c *claims.Claim) string {
	if c.Event != "" {
		return EventName(d, c.Event) + ": " + lengthWords(c.Length, c.Bound)
	}
	end := func(text string) string {
		if date, err := when.ParseDate(text); err == nil {
			return date.Words()
		}
		return EventName(d, text)
	}
	return "from " + end(c.From) + " to " + end(c.To) + ": " + lengthWords(c.Length, c.Bound)
}

func titleClaimWords(d *claims.Dataset, c *claims.Claim) string {
	words := d.Name(c.Person) + " is called " + check.Quoted(c.Title)
	if c.Standing != "" {
		words += ", as " + c.Standing
	}
	if c.When != nil {
		words += ", for " + WhenWords(c.When)
	}
	return words
}

func saidClaimWords(d *claims.Dataset, c *claims.Claim) string {
	words := "somebody who is not named"
	if speaker, _ := SpokenBy(c); speaker != nil {
		words = d.SpeakerName(speaker)
	}
	told := wording.Excerpt(c.Words(), mostClaimed)
	if c.Kind == claims.KindQuote {
		told = check.Quoted(told)
	}
	words += ": " + told
	if c.Said != nil {
		words += ", said " + WhenWords(c.Said)
	}
	return words
}

func numberClaimWords(d *claims.Dataset, c *claims.Claim) string {
	words := MeasureName(d, c) + ": " + boundWords[c.Bound]
	if c.Value != nil {
		words += quantity.Words(*c.Value)
	}
	unit := c.Unit
	if measure, ok := d.Measures.Find(c.Measure); ok && unit == "" {
		unit = measure.Unit
	}
	if unit != "" {
		words += " " + unit
	}
	if c.Change != nil {
		words += ", from " + quantity.Words(c.Change.From) + " to " + quantity.Words(c.Change.To)
	}
	if c.PartOf != "" {
		whole := strconv.Quote(c.PartOf)
		if measure, ok := d.Measures.Find(c.PartOf); ok {
			whole = measure.Name
		}
		words += ", a part of " + whole
	}
	if c.When != nil {
		words += ", " + WhenWords(c.When)
	}
	return words
}

func placeClaimWords(d *claims.Dataset, c *claims.Claim) string {
	return EventName(d, c.Event) + ": " + d.Whereabouts(c.Place).Name()
}
