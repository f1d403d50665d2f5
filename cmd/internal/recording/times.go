package recording

// This file understands time words, seen from the day on which they were said, and says by which rule.

import (
	"fmt"
	"slices"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
)

// whenFields are the fields of a time that the words of a claim tell: the words, and what overrides what they are taken to
// mean.
func whenFields(name, prefix, help, ask string) []*Field {
	date, zone := prefix+"date", prefix+"zone"
	return []*Field{
		{
			Name: name, Fills: name, Value: "WORDS", Help: help, Ask: ask, with: []string{date},
			read: func(d *draft, words []string) error { return d.when(name, date, zone) },
		},
		helper(date, name, "DATE", "the date that they mean, as EDTF such as 2021-08-10; without it, it is worked out"),
		helper(zone, name, "ZONE", "the time zone, only where the words or the article state it"),
	}
}

// when fills in a time of a claim.
func (d *draft) when(name, dateField, zoneField string) error {
	words, date := d.given.one(name), d.given.one(dateField)
	if date != "" {
		if err := edtf(dateField, date); err != nil {
			return err
		}
	} else if _, err := when.ParseDate(words); err == nil {
		words, date = "", words
	} else {
		words = d.timeWords(name, words)
		date = d.resolve(name, dateField, words)
	}
	told := map[string]any{}
	for key, value := range map[string]string{"text": words, "date": date} {
		if value != "" {
			told[key] = value
		}
	}
	if zone := d.given.one(zoneField); zone != "" {
		known, err := d.zone(zoneField, zone)
		if err != nil {
			return err
		}
		told["zone"] = known
	}
	d.item[name] = told
	return nil
}

// timeWords returns the words of a time: all that was typed, or the one time in it where that is no time as a whole, since
// people type the span that they see: "returned on Monday".
func (d *draft) timeWords(name, words string) string {
	from := d.reference()
	if !from.known {
		from.day = d.scene.Today
	}
	if _, ok := english.Resolve(words, from.day); ok {
		return words
	}
	found := english.Find(words, from.day)
	if len(found) != 1 {
		return words
	}
	runes := []rune(words)
	alone := found[0].Text
	before := strings.Fields(string(runes[:found[0].Start]))
	if len(before) > 0 {
		if with := before[len(before)-1] + " " + alone; strings.Contains(words, with) {
			if _, ok := english.Resolve(with, from.day); ok {
				alone = with // A preposition belongs to its time.
			}
		}
	}
	d.note("%s: the time in “%s” is “%s”", name, words, alone)
	return alone
}

// resolve returns the date that words mean, or nothing where nobody can tell; a note says which and why.
func (d *draft) resolve(name, dateField, words string) string {
	from := d.reference()
	give := fmt.Sprintf("; --%s gives it, if the text tells it", dateField)
	resolve := english.Resolve
	if slices.Contains([]string{claims.Planned, claims.Possible}, d.given.one("factuality")) {
		resolve = english.ResolveAhead
	}
	day := from.day
	if !from.known {
		day = d.scene.Today
	}
	meaning, ok := resolve(words, day)
	switch {
	case !ok:
		d.note("%s: “%s” is no time that can be dated, so it has no date%s", name, words, give)
	case meaning.Relative && !from.known:
		d.note("%s: nothing tells the day from which “%s” is seen, so it has no date%s", name, words, give)
	case meaning.FromStory:
		d.note("%s: “%s” is seen from another time of the story, so it has no date%s", name, words, give)
	default:
		d.note("%s: “%s” is %s%s%s", name, words, dateWords(meaning.Date), seenFrom(meaning, from), ruleWords(meaning))
		return meaning.Date.String()
	}
	return ""
}

func dateWords(date when.Date) string {
	if day, ok := date.Day(); ok && date.Precision() == when.PrecisionDay {
		return day.Words()
	}
	return date.String()
}

func seenFrom(meaning english.Meaning, from reference) string {
	if !meaning.Relative {
		return ""
	}
	return fmt.Sprintf(", seen from %s, %s", from.day.Words(), from.origin)
}

func ruleWords(meaning english.Meaning) string {
	if meaning.Rule == "" || !meaning.Relative {
		return ""
	}
	return ": " + meaning.Rule
}

// reference is the day from which words are seen.
type reference struct {
	day    when.Day
	known  bool
	origin string
}

// reference returns the day from which the words of the claim are seen: the day of the saying that it stands within, the
// day of the source that it stands in, else that of the article.
func (d *draft) reference() reference {
	a := d.scene.Article
	if a == nil {
		return reference{}
	}
	source := a.Source(d.given.one("source"))
	if outer := a.Claim(d.given.one("within")); outer != nil {
		if day, ok := dayIn(said(outer)); ok {
			return reference{day, true, fmt.Sprintf("the day on which %q was said", outer.ID)}
		}
		if source == nil {
			source = outer.Source()
		}
	}
	if source != nil {
		return d.sourceDay(source)
	}
	if a.Dateline != nil && a.Dateline.Date != "" {
		day, ok := dayIn(a.Dateline.Date)
		return reference{day, ok, "the day of the dateline"}
	}
	day, ok := dayIn(a.Reference())
	return reference{day, ok, "the day the article was published"}
}

func said(c *claims.Claim) string {
	if c.Said == nil {
		return ""
	}
	return c.Said.Date
}

// sourceDay returns the day of a source: the one that it shows, else the one that a post's number tells, by the clock of
// its author.
func (d *draft) sourceDay(source *claims.Source) reference {
	if source.Published != nil {
		if day, ok := dayIn(source.Published.Date); ok {
			return reference{day, true, fmt.Sprintf("the day source %q was published", source.ID)}
		}
	}
	posted, ok := when.PostTime(source.URL)
	zone, err := when.LoadZone(d.scene.authorZone(source))
	if !ok || err != nil {
		return reference{}
	}
	return reference{when.DayOf(posted, zone), true, fmt.Sprintf("the day that the number of source %q tells", source.ID)}
}

// dayIn returns the one day that a date names.
func dayIn(date string) (when.Day, bool) {
	parsed, err := when.ParseDate(date)
	if err != nil {
		return when.Day{}, false
	}
	return parsed.Day()
}

// dayOf returns the day of a value of the record, a date or a when, as it is written; empty where it names none.
func dayOf(value any) string {
	date, _ := value.(string)
	if told, ok := value.(map[string]any); ok {
		date, _ = told["date"].(string)
	}
	if day, ok := dayIn(date); ok {
		return day.String()
	}
	return ""
}

// shownField is a field for a time as a page shows it: a date, or words that are kept beside the date that they mean.
func shownField(name, help, ask string) *Field {
	field := textField(name, "TIME", help+": a date such as 2021-08-10, or the words shown", ask)
	field.read = func(d *draft, words []string) error {
		if _, err := when.ParseDate(words[0]); err == nil {
			d.item[name] = words[0]
			return nil
		}
		from := reference{day: d.scene.Today, origin: "today"}
		if d.scene.Article != nil {
			from = d.reference()
		}
		meaning, ok := english.Resolve(words[0], from.day)
		switch {
		case !ok && looksLikeDate(words[0]):
			return edtf(name, words[0])
		case !ok || meaning.FromStory:
			d.note("%s: “%s” is no time that can be dated, so the words are kept without a date", name, words[0])
			d.item[name] = map[string]any{"text": words[0]}
		default:
			d.note("%s: “%s” is %s%s", name, words[0], dateWords(meaning.Date), seenFrom(meaning, from))
			d.item[name] = map[string]any{"text": words[0], "date": meaning.Date.String()}
		}
		return nil
	}
	return field
}

// looksLikeDate reports whether words were meant as a date in digits.
func looksLikeDate(words string) bool {
	return strings.Trim(words, "0123456789-/.:TZ+~?X ") == ""
}
