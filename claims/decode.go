package claims

// This file turns JSON text that the schema accepts into typed records, and knows the values that may be written in two
// ways: a speaker's id or words, one anchor or several, a plain date or a when.

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/schema"
)

// Strings is a list of strings that may also be written as one string alone.
type Strings []string

// UnmarshalJSONFrom reads one string, or a list of them.
func (s *Strings) UnmarshalJSONFrom(decoder *jsontext.Decoder) error {
	if decoder.PeekKind() == '"' {
		var one string
		err := json.UnmarshalDecode(decoder, &one)
		*s = Strings{one}
		return err
	}
	return json.UnmarshalDecode(decoder, (*[]string)(s))
}

// UnmarshalJSONFrom reads a speaker's id, or the words for somebody unnamed.
func (s *Speaker) UnmarshalJSONFrom(decoder *jsontext.Decoder) error {
	if decoder.PeekKind() == '"' {
		return json.UnmarshalDecode(decoder, &s.ID)
	}
	type unnamed Speaker
	return json.UnmarshalDecode(decoder, (*unnamed)(s))
}

// UnmarshalJSONFrom reads one anchor, or a list of them.
func (a *Anchors) UnmarshalJSONFrom(decoder *jsontext.Decoder) error {
	if decoder.PeekKind() == '[' {
		a.list = true
		return json.UnmarshalDecode(decoder, &a.Items)
	}
	a.Items = make([]Anchor, 1)
	return json.UnmarshalDecode(decoder, &a.Items[0])
}

// UnmarshalJSONFrom reads a when, or the plain date that stands for one.
func (w *When) UnmarshalJSONFrom(decoder *jsontext.Decoder) error {
	if decoder.PeekKind() == '"' {
		w.plain = true
		return json.UnmarshalDecode(decoder, &w.Date)
	}
	type full When
	return json.UnmarshalDecode(decoder, (*full)(w))
}

// record is one document, decoded; what the schema rejected is left out.
type record struct {
	file     *inputFile
	number   int // number is that of the document in the file, from 0.
	document *Document
	article  *Article
	copy     *copyPlan // copy is the local copy of the article's text, where it names one.
	entries  []Entry
	rejected []Rejection
	skimmed  Unread   // skimmed counts an article that is sound, and was not kept.
	lost     []string // lost are the ids of rejected register items.
	// skipped counts the documents of the file that were passed over from here on; those that the program wrote are ours.
	skipped int
	ours    bool
	// broken says that the text is no JSON, and unread that it could not be read, so that nobody knows what it held.
	broken, unread bool
}

// empty reports whether there is nothing in the record: a register without entries.
func (r record) empty() bool {
	return r.skipped == 0 && r.article == nil && len(r.entries) == 0 && len(r.rejected) == 0
}

// unit is the part of a document that one violation takes out: an item of one of the lists, or the whole.
type unit struct {
	list  string
	index int
}

func unitOf(pointer string) (unit, bool) {
	tokens := strings.SplitN(pointer, "/", 4)
	if len(tokens) < 3 || tokens[1] == FileArticle {
		return unit{}, false
	}
	index, err := strconv.Atoi(tokens[2])
	return unit{list: tokens[1], index: index}, err == nil
}

// decode reads a document of a known kind. Items with violations are left out, and all of it where a violation lies
// outside every item.
func decode(document *Document, violations []schema.Violation) record {
	r := record{document: document}
	broken := map[unit]bool{}
	whole := false
	for _, violation := range violations {
		u, inItem := unitOf(violation.Pointer)
		broken[u] = true
		whole = whole || !inItem
	}
	var members map[string]jsontext.Value
	lenient := json.JoinOptions(jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	if len(violations) > 0 {
		if err := json.Unmarshal(document.data, &members, lenient); err != nil {
			members = nil // The text is no JSON object; there is nothing in it to name.
		}
	}
	r.reject(violations, members, lenient)
	switch {
	case whole:
		r.loseAll(members, lenient)
	case document.Kind == FileArticle:
		r.article = decodeArticle(document, members, broken)
	default:
		r.decodeRegister(members, broken)
	}
	return r
}

// reject notes each violation with the ids of the article and the claim it stands in, as far as they can be read.
func (r *record) reject(violations []schema.Violation, members map[string]jsontext.Value, options json.Options) {
	last := map[string]int{}
	for _, violation := range violations {
		if u, ok := unitOf(violation.Pointer); ok {
			last[u.list] = max(last[u.list], u.index)
		}
	}
	items := map[string][]jsontext.Value{}
	for list, index := range last {
		items[list] = itemsOf(members[list], index+1, options)
	}
	article := idOf(members[FileArticle], options)
	for _, violation := range violations {
		rejection := Rejection{
			At:      Ref{Document: r.document, Pointer: violation.Pointer, position: violation.Position},
			Message: violation.Message,
			Article: article,
		}
		if u, ok := unitOf(violation.Pointer); ok {
			if u.index < len(items[u.list]) {
				id := idOf(items[u.list][u.index], options)
				if u.list == "claims" {
					rejection.Claim = id
				} else if u.list == r.document.Kind && id != "" && !slices.Contains(r.lost, id) {
					r.lost = append(r.lost, id)
				}
			}
		}
		r.rejected = append(r.rejected, rejection)
	}
}

// mostLost is how many ids of a rejected register are remembered; of a larger one it is only known that it held some.
const mostLost = 10_000

// loseAll remembers every id of a register that was rejected as a whole.
func (r *record) loseAll(members map[string]jsontext.Value, options json.Options) {
	items := itemsOf(members[r.document.Kind], mostLost+1, options)
	if r.document.Kind != FileArticle && len(items) > mostLost {
		r.unread = true
		return
	}
	for _, item := range items {
		if id := idOf(item, options); id != "" {
			r.lost = append(r.lost, id)
		}
	}
}

// itemsOf returns the items of a list, no more than so many; none where it is no list.
func itemsOf(list jsontext.Value, most int, options json.Options) []jsontext.Value {
	decoder := jsontext.NewDecoder(bytes.NewBuffer(list), options)
	if token, err := decoder.ReadToken(); err != nil || token.Kind() != '[' {
		return nil
	}
	var items []jsontext.Value
	for len(items) < most && decoder.PeekKind() != ']' {
		item, err := decoder.ReadValue()
		if err != nil {
			return nil
		}
		end := int(decoder.InputOffset())
		items = append(items, list[end-len(item):end:end])
	}
	return items
}

func idOf(item jsontext.Value, options json.Options) string {
	var named struct {
		ID jsontext.Value `json:"id"`
	}
	var id string
	if json.Unmarshal(item, &named, options) != nil || json.Unmarshal(named.ID, &id, options) != nil {
		return ""
	}
	return id
}

// decodeArticle reads an article, its sources and its claims. Members is nil where nothing was rejected.
func decodeArticle(document *Document, members map[string]jsontext.Value, broken map[unit]bool) *Article {
	var file struct {
		Article *Article  `json:"article"`
		Sources []*Source `json:"sources"`
		Claims  []*Claim  `json:"claims"`
	}
	if members == nil {
		must(json.Unmarshal(document.data, &file))
		for i, source := range file.Sources {
			source.index = i
		}
		for i, claim := range file.Claims {
			claim.index = i
			claim.complete()
		}
		file.Article.Sources, file.Article.Claims = file.Sources, file.Claims
	} else {
		must(json.Unmarshal(members[FileArticle], &file.Article))
		lost := map[string]bool{}
		file.Article.Sources = decodeItems(members["sources"], "sources", broken, lost,
			func(s *Source, i int) { s.index = i })
		file.Article.Claims = decodeItems(members["claims"], "claims", broken, lost,
			func(c *Claim, i int) { c.index = i; c.complete() })
		file.Article.Incomplete = true
		file.Article.lost = lost
	}
	file.Article.document = document
	file.Article.indexItems()
	return file.Article
}

// decodeItems reads the items of a list that no violation takes out, and notes the ids of the others.
func decodeItems[T any](list jsontext.Value, name string, broken map[unit]bool, lost map[string]bool, place func(*T, int)) []*T {
	var items []*T
	lenient := json.JoinOptions(jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	for i, value := range itemsOf(list, math.MaxInt, lenient) {
		if broken[unit{name, i}] {
			if id := idOf(value, lenient); id != "" {
				lost[id] = true
			}
			continue
		}
		item := new(T)
		must(json.Unmarshal(value, item, lenient))
		place(item, i)
		items = append(items, item)
	}
	return items
}

// decodeRegister reads the items of a register. Members is nil where nothing was rejected.
func (r *record) decodeRegister(members map[string]jsontext.Value, broken map[unit]bool) {
	kind := r.document.Kind
	if members == nil {
		must(json.Unmarshal(r.document.data, &members))
	}
	switch kind {
	case FilePeople:
		decodeEntries[Person](r, members[kind], broken)
	case FileOrganisations:
		decodeEntries[Organisation](r, members[kind], broken)
	case FilePublishers:
		decodeEntries[Publisher](r, members[kind], broken)
	case FileEvents:
		decodeEntries[Event](r, members[kind], broken)
	case FilePlaces:
		decodeEntries[Place](r, members[kind], broken)
	case FileMeasures:
		decodeEntries[Measure](r, members[kind], broken)
	}
}

func decodeEntries[T any, E interface {
	*T
	Entry
}](r *record, list jsontext.Value, broken map[unit]bool) {
	kind := r.document.Kind
	lost := map[string]bool{}
	for _, item := range decodeItems(list, kind, broken, lost, func(item *T, i int) { E(item).stand(r.document, kind, i) }) {
		r.entries = append(r.entries, E(item))
	}
}

// must refuses to go on where a text that the schema accepts does not fit the types of this package: the two have
// drifted apart, which is a fault of the program that no input may hide.
func must(err error) {
	if err != nil {
		panic("claims: the schema accepts what the types cannot hold: " + err.Error())
	}
}
