package recording

// This file understands quantities and lengths of time in words.

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"claimcheck/checks/quantity"
	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
)

var bounds = []string{"exact", "about", "at-least", "at-most"}

// figureField is the field for the words of a quantity: "about 300 tools" gives the value, its bound and its unit.
func figureField() *Field {
	return &Field{
		Name: "figure", Fills: "value", Value: "WORDS", Help: "the quantity in the article's words, such as \"about 300 tools\"",
		Ask: "How many, or how much? In the article's words", Required: true, with: []string{"value"},
		read: func(d *draft, words []string) error { return d.figure(words) },
	}
}

// figure fills in what words say of a quantity, as far as it is not given otherwise.
func (d *draft) figure(words []string) error {
	if given := d.given.one("value"); given != "" {
		value, err := number("value", given)
		if err == nil {
			d.item["value"] = value
		}
		if err != nil || len(words) == 0 {
			return err
		}
	}
	figures := quantity.Figures(words[0])
	if len(figures) != 1 {
		if d.given.has("value") {
			return nil
		}
		return fault("figure", words, "%s; give the number with --value", figuresWords(figures))
	}
	figure := figures[0]
	told := quantity.Plain(figure.Value)
	if !d.given.has("value") {
		d.item["value"] = figure.Value
	}
	if figure.Bound != "" && !d.given.has("bound") {
		d.item["bound"] = figure.Bound
		told = figure.Bound + " " + told
	}
	if unit := d.unitOf(figure); unit != "" {
		d.item["unit"] = unit
		told += " " + unit
	}
	d.note("figure: “%s” is %s", words[0], told)
	return nil
}

func figuresWords(figures []quantity.Figure) string {
	if len(figures) == 0 {
		return "no number can be read in it"
	}
	var values []string
	for _, figure := range figures {
		values = append(values, quantity.Plain(figure.Value))
	}
	return "it has several numbers, " + strings.Join(values, ", ")
}

// unitOf returns the unit that the words name, where none is given and the register of measures does not say it already.
func (d *draft) unitOf(figure quantity.Figure) string {
	if d.given.has("unit") || figure.Unit == "" {
		return ""
	}
	measure, ok := d.scene.Dataset.Measures.Find(d.given.one("measure"))
	if ok && measure.Unit != "" && (!figure.Known || strings.EqualFold(measure.Unit, figure.Unit)) {
		return ""
	}
	return figure.Unit
}

// changeFields are the fields for the two values that a percentage or a difference leads from and to.
func changeFields() []*Field {
	return []*Field{
		{
			Name: "from", Fills: "change", Value: "N", Help: "the value before the change, for a percentage or a difference", with: []string{"to"},
			read: func(d *draft, _ []string) error {
				change := map[string]any{}
				for _, end := range []string{"from", "to"} {
					if !d.given.has(end) {
						return fmt.Errorf("a change has two ends: give --from and --to")
					}
					value, err := number(end, d.given.one(end))
					if err != nil {
						return err
					}
					change[end] = value
				}
				d.item["change"] = change
				return nil
			},
		},
		helper("to", "change", "N", "the value after the change"),
	}
}

// lengthField is a field for a length of time: an ISO 8601 duration, or words such as "20-year war".
func lengthField(name, help, ask string) *Field {
	field := textField(name, "LENGTH", help+": words such as \"20-year war\", or an ISO 8601 duration such as P20Y", ask)
	field.read = func(d *draft, words []string) error {
		length, bound, err := length(name, words[0])
		if err != nil {
			return err
		}
		d.item[name] = length
		if length != words[0] {
			d.note("%s: “%s” is %s", name, words[0], strings.TrimSpace(bound+" "+length))
		}
		if bound != "" && !d.given.has("bound") {
			d.item["bound"] = bound
		}
		return nil
	}
	return field
}

// length reads a length of time, and how the words bound it.
func length(name, words string) (duration, bound string, err error) {
	if _, err := when.ParseDuration(words); err == nil {
		return words, "", nil
	}
	var found []string
	for _, expression := range english.Find(words, when.Day{Year: 2000, Month: 1, Day: 1}) {
		if expression.Type != english.TypeDuration {
			continue
		}
		if _, err := when.ParseDuration(expression.Value); err == nil && !slices.Contains(found, expression.Value) {
			found = append(found, expression.Value)
		}
	}
	switch {
	case len(found) > 1:
		return "", "", fmt.Errorf("--%s %q: it has several lengths of time, %s; give one", name, words, strings.Join(found, ", "))
	case len(found) == 0 && strings.HasPrefix(words, "P"):
		_, err := when.ParseDuration(words)
		return "", "", fault(name, []string{words}, "%s", unquotedProblem(err, words))
	case len(found) == 0:
		return "", "", fmt.Errorf("--%s %q: no length of time can be read in it; write an ISO 8601 duration, such as P20Y for twenty years or PT2H for two hours", name, words)
	}
	if figures := quantity.Figures(words); len(figures) == 1 {
		bound = figures[0].Bound
	}
	return found[0], bound, nil
}

// isLength reports whether a word is an ISO 8601 duration, which no text has.
func isLength(word string) bool {
	_, err := when.ParseDuration(word)
	return err == nil
}

// isFigure reports whether a word is a bare number.
func isFigure(word string) bool {
	_, err := strconv.ParseFloat(word, 64)
	return err == nil
}
