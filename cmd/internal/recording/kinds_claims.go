package recording

// This file is the table of the kinds of claim.

import (
	"fmt"
	"slices"
	"strings"

	"claimcheck/claims"
)

var relations = []string{"before", "after", "during", "same-day"}

// claimLeftOut are the keys of claims that no flag fills.
var claimLeftOut = map[string]string{
	"kind":     "the command says it",
	"checked":  "a mark is made when somebody verifies a claim, not when it is recorded",
	"suppress": "there is nothing to silence before there is a finding",
}

// claim makes a kind of claim of its own fields and those that all claims share.
func claim(kind Kind, own ...[]*Field) *Kind {
	kind.File, kind.List, kind.LeftOut = claims.FileArticle, "claims", claimLeftOut
	kind.Fields = slices.Concat(slices.Concat(own...), anchorFields(), []*Field{
		citesField(),
		withinField(),
		fewField("factuality", "how it is put forward, asserted where nothing is said", "", "asserted", "planned", "possible", "denied"),
		fewField("status", "where it stands in the work of the claim writers", "", "draft", "confirmed", "disputed", "retracted"),
		noteField(),
		idField("the next one in the style of the file"),
	})
	return &kind
}

// anchoredBy returns a function that makes an anchor of the words of a field.
func anchoredBy(name string) func(*draft) [][]string {
	return func(d *draft) [][]string { return [][]string{d.given.Words[name]} }
}

func claimKinds() []*Kind {
	return slices.Concat(timeKinds(), speechKinds(), []*Kind{
		claim(Kind{
			Name: claims.KindTitle, Short: "one title that a person is called by", words: "title", anchors: titleAnchors,
			Usage: "WORDS --person WHO", Example: `--in ferry --person "Mara Venn" "Director of Ports"`,
		}, []*Field{
			whoField("person", "WHO", "the person who is called so: an id, a name or a part of one", "Who is called so?", people).required(),
			titleField(),
			textField("name", "NAME", "the name as printed beside the title", "Which name stands beside the title?"),
		}, whenFields("when", "", "when it was held, in the article's words", ""), []*Field{
			fewField("standing", "whether it is held, was held or will be, current where nothing is said", "", "current", "former", "acting", "elect"),
		}),
		claim(Kind{
			Name: claims.KindNumber, Short: "a quantity: a count, a sum, a share, an age", words: "figure", anchors: figureAnchors,
			Usage: "WORDS --measure MEASURE", Example: `--in ferry --measure passengers "about 300 passengers"`,
		}, []*Field{
			measureField("measure", "id of what is counted, or \"age\" for the age of --person", "What is counted or measured?").required(),
			figureField(),
			helper("value", "value", "N", "the quantity as a number, where the words do not tell it"),
			textField("unit", "UNIT", "unit of the value, such as percent or USD", ""),
			fewField("bound", "how exactly it is meant", "", bounds...),
			eventField("event", "id of the event that it tells of", ""),
		}, whenFields("when", "", "when it held, in the article's words", ""), []*Field{
			whoField("person", "WHO", "the person whose age it is", "", people),
			measureField("part-of", "id of the measure that this one is a part of", ""),
		}, changeFields()),
		claim(Kind{
			Name: claims.KindPlace, Short: "where an event took place", words: "place", anchors: anchoredBy("place"),
			Usage: "PLACE --event EVENT", Example: `--in ferry --event ferry-return "Dover"`,
		}, []*Field{
			eventField("event", "id of what took place", "What took place?").required(),
			placeField("place", "where it took place: a name, or the id of a place in the register", "Where?").required(),
		}),
	})
}

func timeKinds() []*Kind {
	date := whenFields("when", "", "the time in the article's words, such as \"on Tuesday\"", "When? In the article's words")
	date[0].Required = true
	return []*Kind{
		claim(Kind{
			Name: claims.KindDate, Short: "when an event took place", words: "when", anchors: wordsOfTime,
			Usage: "WORDS --event EVENT", Example: `--in ferry --event ferry-return "on Monday"`,
		}, []*Field{eventField("event", "id of what took place", "What took place?").required()}, date, []*Field{
			fewField("phase", "the part of the event that took place then, during where nothing is said", "", "start", "end", "during", "whole"),
		}),
		claim(Kind{
			Name: claims.KindOrder, Short: "how two events lie in time", anchors: noAnchors,
			Usage:   "EVENT before|after|during|same-day OTHER --anchor WORDS",
			Example: `--in ferry ferry-return after winter-storm --anchor "after the winter storm"`,
		}, []*Field{
			eventField("event", "id of the one event", "Which event?").required(),
			fewField("relation", "how it lies to the other in time", "How does it lie to the other in time?", relations...).required(),
			eventField("other", "id of the other event", "Which other event?").required(),
			lengthField("gap", "the time between the two", ""),
			fewField("bound", "how exactly the gap is meant", "", bounds...),
		}),
		claim(Kind{
			Name: claims.KindDuration, Short: "how long something lasted", words: "length", anchors: lengthAnchors,
			Usage: "WORDS --event EVENT", Example: `--in ferry --event repair "two years"`,
		}, []*Field{
			lastedField(),
			endField("from", "to", "what the time is counted from, instead of --event"),
			endField("to", "from", "what the time is counted to, instead of --event"),
			lengthField("length", "how long", "How long? In the article's words").required(),
			fewField("bound", "how exactly the length is meant", "", bounds...),
		}),
	}
}

// lastedField is the event that lasted so long, in whose place two ends may be given.
func lastedField() *Field {
	field := eventField("event", "id of what lasted so long", "What lasted so long?").required()
	field.instead = []string{"from", "to"}
	return field
}

// endField is one end of a time that lasted, an event or a date. It has another one.
func endField(name, other, help string) *Field {
	field := textField(name, "END", help+": the id of an event, or a date", "")
	field.read = func(d *draft, words []string) error {
		if !d.kind.gives(d.given, other) {
			return fmt.Errorf("a time has two ends: give --%s as well as --%s", other, name)
		}
		d.item[name] = words[0]
		return nil
	}
	return field
}

func speechKinds() []*Kind {
	said := whenFields("said", "said-", "when it was said, in the article's words", "")
	occasion := eventField("event", "id of the event at which it was said", "")
	quote := &Field{
		Name: "text", Fills: "text", Value: "WORDS", Many: true, Ask: "Which words? As they are printed",
		Help: "the words said, as they are printed; several where attribution breaks them", Required: true, instead: []string{"anchor"},
		read: func(d *draft, words []string) error {
			d.item["text"] = strings.Join(words, " … ")
			return nil
		},
	}
	statement := textField("text", "WORDS", "what was said, in the article's words", "What was said? In the article's words").required()
	return []*Kind{
		claim(Kind{
			Name: claims.KindQuote, Short: "words said, verbatim", words: "text", anchors: anchoredBy("text"), finish: finishQuote,
			Usage: "WORDS --speaker WHO", Example: `--in ferry --speaker "Mara Venn" "We are happy to have her home"`,
		}, speakerFields("speaker", "Who said it?"), []*Field{quote}, said, []*Field{occasion}),
		claim(Kind{
			Name: claims.KindStatement, Short: "words reported indirectly", words: "text", anchors: anchoredBy("text"), finish: finishStatement,
			Usage: "WORDS --speaker WHO", Example: `--in ferry --speaker "Mara Venn" "the ferry would stay"`,
		}, speakerFields("speaker", "Who said so?"), []*Field{statement}, said, []*Field{occasion}),
	}
}

// finishQuote keeps the words of a quote only where its anchor does not hold all of them.
func finishQuote(d *draft) {
	if _, whole := d.given.Whole["anchor"]; whole || d.given.has("anchor") {
		return
	}
	d.item["text"] = strings.Join(d.spans, " … ")
	anchors, several := d.item["anchor"].([]any)
	if !several {
		anchors = []any{d.item["anchor"]}
	}
	for _, each := range anchors {
		if one, ok := each.(map[string]any); !ok || one["through"] != nil {
			return
		}
	}
	delete(d.item, "text")
}

// finishStatement takes over the words of a statement as they are printed.
func finishStatement(d *draft) {
	if _, whole := d.given.Whole["anchor"]; !whole && !d.given.has("anchor") && len(d.spans) == 1 {
		d.item["text"] = d.spans[0]
	}
}

// titleField is the title as printed; those that the register has for the person are offered.
func titleField() *Field {
	field := textField("title", "WORDS", "the title as printed", "Which title? As it is printed").required()
	field.offer = func(s *Scene) []Option { return s.titlesOf("") }
	return field
}

// titleAnchors are the title with the name beside it, or alone.
func titleAnchors(d *draft) [][]string {
	title := d.given.one("title")
	if name := d.given.one("name"); name != "" {
		return [][]string{{title + " " + name}, {name + ", " + title}, {title}}
	}
	return [][]string{{title}}
}

// wordsOfTime are the words of a time, unless it was given as a date that no text has.
func wordsOfTime(d *draft) [][]string {
	if told, ok := d.item["when"].(map[string]any); ok {
		if words, ok := told["text"].(string); ok {
			return [][]string{{words}}
		}
		return nil
	}
	return [][]string{d.given.Words["when"]} // What is wrong with the time is told already.
}

func figureAnchors(d *draft) [][]string {
	if words := d.given.one("figure"); words != "" && !isFigure(words) {
		return [][]string{{words}}
	}
	return nil
}

func lengthAnchors(d *draft) [][]string {
	if words := d.given.one("length"); words != "" && !isLength(words) {
		return [][]string{{words}}
	}
	return nil
}

func noAnchors(*draft) [][]string { return nil }
