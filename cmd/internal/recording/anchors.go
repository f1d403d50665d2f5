package recording

// This file finds the words of a claim in the text that they stand in, and makes the anchor: the shortest words that stand
// there once, in the text's own characters.

import (
	"fmt"
	"strconv"
	"strings"

	"claimcheck/checks/selector"
	"claimcheck/claims"
	"claimcheck/cmd/internal/terminal"
)

// anchorFields are the fields of an anchor, which all kinds of claim have.
func anchorFields() []*Field {
	return []*Field{
		helper("source", "anchor", "SOURCE", "id of the source in whose text the words stand, where they are not the article's"),
		{
			Name: "part", Fills: "anchor", Value: "PART", Allowed: []string{"headline", "body", "caption"},
			Help: "part of the article in which the words stand, body where nothing is said: headline, body, caption",
		},
		{
			Name: "anchor", Fills: "anchor", Value: "WORDS", Many: true, always: true, Ask: "Which words of the text say so?",
			Help: "the words as they stand in the text, where they are not those given already; several where attribution breaks them",
			read: func(d *draft, words []string) error { return d.anchor(words) },
		},
		helper("through", "anchor", "WORDS", "the last words of a long span whose first ones are in --anchor"),
		helper("prefix", "anchor", "WORDS", "the words just before, where the text has the same words elsewhere"),
		helper("suffix", "anchor", "WORDS", "the words just after, where the text has the same words elsewhere"),
		{
			Name: "occurrence", Fills: "anchor", Value: "N", Ask: "The words stand at several places. Which is it?",
			Help: "which of several places it is that the words stand at, counted from 1",
		},
	}
}

// sought is a text in which words are looked for.
type sought struct {
	name string
	text *selector.Text
}

// anchor makes the anchor of the claim: of the words typed for it, or of those that its kind makes of what is known.
func (d *draft) anchor(words []string) error {
	if source := d.given.one("source"); source != "" {
		if _, err := d.source("source", source); err != nil {
			return err
		}
	}
	candidates := [][]string{words}
	if len(words) == 0 {
		candidates = d.kind.anchors(d)
	}
	switch nothing := len(candidates) == 0 || len(candidates[0]) == 0; {
	case nothing && len(d.kind.Missing(d.given)) > 0:
		return nil // What is missing is told, and may bring the words.
	case nothing:
		return fmt.Errorf("%s needs --anchor WORDS: the words of the text that say so", d.kind.Name)
	}
	text := d.sought()
	var first error
	for _, candidate := range candidates {
		anchors, err := d.anchorAll(text, candidate)
		if err == nil {
			d.keep(anchors)
			return nil
		}
		if first == nil || many(err) && !many(first) {
			first = err
		}
	}
	return first
}

// keep puts anchors into the item, each with the source or the part that it stands in.
func (d *draft) keep(anchors []claims.Anchor) {
	var all []any
	for _, each := range anchors {
		one := map[string]any{}
		for key, value := range map[string]string{
			"exact": each.Exact, "through": each.Through, "prefix": each.Prefix, "suffix": each.Suffix,
			"part": each.Part, "source": each.Source,
		} {
			if value != "" {
				one[key] = value
			}
		}
		all = append(all, one)
	}
	if len(all) == 1 {
		d.item["anchor"] = all[0]
		return
	}
	d.item["anchor"] = all
}

// anchorAll makes an anchor of each of some words.
func (d *draft) anchorAll(text sought, words []string) ([]claims.Anchor, error) {
	var anchors []claims.Anchor
	var spans []string
	for _, each := range words {
		each = unquoted(each)
		found, full, err := d.find(text, each)
		if err != nil {
			return nil, err
		}
		spans = append(spans, full)
		found.Source, found.Part = d.given.one("source"), cmpPart(d.given.one("part"), found.Part)
		anchors = append(anchors, found)
	}
	d.spans = spans
	return anchors, nil
}

// cmpPart returns the part that was given, else the one in which the words were found. The body needs no saying.
func cmpPart(given, found string) string {
	if given == "" {
		given = found
	}
	if given == "body" {
		return ""
	}
	return given
}

// unquoted takes off the quotation marks that somebody has typed around words.
func unquoted(words string) string {
	words = strings.TrimSpace(words)
	for _, marks := range [][2]string{{"“", "”"}, {`"`, `"`}, {"„", "“"}, {"«", "»"}} {
		inner, begins := strings.CutPrefix(words, marks[0])
		if inner, ends := strings.CutSuffix(inner, marks[1]); begins && ends && inner != "" && !strings.ContainsAny(inner, `“”"„«»`) {
			return inner
		}
	}
	return words
}

// sought returns the text that the claim's words are looked for in; its text is nil where it is not at hand, of which a
// note tells.
func (d *draft) sought() sought {
	a := d.scene.Article
	source, part := d.given.one("source"), d.given.one("part")
	var s sought
	switch {
	case source != "":
		s.name = fmt.Sprintf("the text of source %q", source)
		if found := a.Source(source); found != nil && found.Text != "" {
			s.text = selector.Prepare(found.Text)
		}
	case part == "headline":
		s.name = "the headline"
		if a.Headline != "" {
			s.text = selector.Prepare(a.Headline)
		}
	default:
		s.name = "the article's text"
		if a.Copy != nil {
			s.name = fmt.Sprintf("the article's text (%s)", a.Copy.Path())
			s.text = selector.Prepare(a.Copy.Text())
		}
	}
	if s.text == nil {
		d.note("anchor: %s is not at hand, so the words are taken as they are typed", s.name)
	}
	return s
}

// find makes the anchor of words in a text, and returns it with the words of the whole span.
func (d *draft) find(s sought, words string) (claims.Anchor, string, error) {
	typed := claims.Anchor{Exact: words, Through: d.given.one("through"), Prefix: d.given.one("prefix"), Suffix: d.given.one("suffix")}
	if s.text == nil {
		return unseen(typed), words, nil
	}
	places := s.text.Alike(words)
	if typed.Through != "" || typed.Prefix != "" || typed.Suffix != "" {
		found := s.text.Find(typed)
		if found.Verdict.Lost() {
			return typed, "", d.notFound(s, typed)
		}
		places = found.Places
		if len(places) == 1 {
			return typed, s.text.Words(places[0]), nil
		}
	}
	if len(places) == 0 {
		if anchor, ok := d.inHeadline(words); ok {
			d.note("anchor: the words stand in the headline, and not in %s", s.name)
			return anchor, anchor.Exact, nil
		}
		return typed, "", d.notFound(s, typed)
	}
	place, err := d.choose(s, words, places)
	if err != nil {
		return typed, "", err
	}
	anchor, ok := s.text.Pin(s.text.Span(place), place)
	printed := s.text.Words(place)
	if !ok {
		return anchor, "", fault("anchor", []string{words}, "%s repeats the words and those around them; give more of them", s.name)
	}
	if selector.Fold(words) != printed {
		d.note("anchor: taken over as it is printed: “%s”", printed)
	}
	return anchor, printed, nil
}

// unseen makes the anchor of words whose text is not at hand. Of long ones the first and the last are kept.
func unseen(typed claims.Anchor) claims.Anchor {
	if typed.Through != "" {
		return typed
	}
	alone := selector.Prepare(typed.Exact)
	span := alone.Span(selector.Place{To: len(selector.Fold(typed.Exact))})
	typed.Exact, typed.Through = span.Exact, span.Through
	return typed
}

// inHeadline makes the anchor of words that the headline has, where nothing says that they stand elsewhere.
func (d *draft) inHeadline(words string) (claims.Anchor, bool) {
	headline := d.scene.Article.Headline
	if headline == "" || d.given.has("source", "part") {
		return claims.Anchor{}, false
	}
	text := selector.Prepare(headline)
	places := text.Alike(words)
	if len(places) != 1 {
		return claims.Anchor{}, false
	}
	return claims.Anchor{Exact: text.Words(places[0]), Part: "headline"}, true
}

// manyPlaces is the error for words that stand at several places.
type manyPlaces struct {
	words, where string
	around       []string
}

func (m *manyPlaces) Error() string {
	told := fmt.Sprintf("“%s” stands at %d places in %s; say which with --occurrence N:", terminal.Clean(m.words), len(m.around), m.where)
	for i, around := range m.around {
		told += fmt.Sprintf("\n  %d: %s", i+1, terminal.Clean(around))
	}
	return told
}

func many(err error) bool {
	_, ok := err.(*manyPlaces)
	return ok
}

// choose returns the place that is meant: the only one, or the one of a number.
func (d *draft) choose(s sought, words string, places []selector.Place) (selector.Place, error) {
	number := d.given.one("occurrence")
	if number == "" && len(places) == 1 {
		return places[0], nil
	}
	if number == "" {
		return selector.Place{}, &manyPlaces{words: words, where: s.name, around: surroundings(s.text, places)}
	}
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(places) {
		return selector.Place{}, fault("occurrence", []string{number}, "“%s” stands at %d places in %s; a number from 1 to %d", words, len(places), s.name, len(places))
	}
	return places[n-1], nil
}

// surroundings tells what stands around places, each with the words themselves in angle brackets.
func surroundings(text *selector.Text, places []selector.Place) []string {
	const words, most = 6, 40
	var all []string
	for _, place := range places[:min(len(places), most)] {
		before, after := text.Around(place, words)
		all = append(all, strings.TrimSpace(fmt.Sprintf("%s ›%s‹ %s", before, text.Words(place), after)))
	}
	return all
}

// notFound says that words do not stand in a text, and what comes near to them.
func (d *draft) notFound(s sought, typed claims.Anchor) error {
	told := fmt.Sprintf("the words do not stand in %s", s.name)
	if near, ok := s.text.Nearest(typed.Exact); ok {
		whole := s.text.Widen(near.Place)
		told += fmt.Sprintf("; nearest are “%s”", terminal.Clean(s.text.Words(whole)))
		if near.Likeness != "" && whole == near.Place {
			told += ", " + near.Likeness
		}
	}
	for _, source := range d.scene.Article.Sources {
		if !d.given.has("source") && source.Text != "" && len(selector.Prepare(source.Text).Alike(typed.Exact)) > 0 {
			told += fmt.Sprintf("; they stand in the text of source %q: --source %s", source.ID, source.ID)
		}
	}
	if !d.given.has("anchor") {
		return fmt.Errorf("%q: %s", typed.Quote(), told)
	}
	return fault("anchor", []string{typed.Quote()}, "%s", told)
}

// options are the places with their numbers.
func (m *manyPlaces) options() []Option {
	var options []Option
	for i, around := range m.around {
		options = append(options, Option{strconv.Itoa(i + 1), around})
	}
	return options
}
