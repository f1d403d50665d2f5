// Package mentions knows where records name things by their ids: which keys give a thing its id, and which refer to one.
//
// It reads the text of a record as it stands, so that it also sees what the schema rejects, and it needs no dataset: what
// an id leads to is for others to say.
package mentions

// This file walks through a record and notes what its keys mention. Which keys those are stands in table.go.

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/claims/when"
	"claimcheck/schema"
)

// Kinds of things that have an id, in the singular, as people see them.
const (
	Article      = "article"
	Claim        = "claim"
	Source       = "source"
	Person       = "person"
	Organisation = "organisation"
	Publisher    = "publisher"
	Event        = "event"
	Place        = "place"
	Measure      = "measure"
)

// Kinds lists all kinds of things that have an id.
func Kinds() []string {
	return []string{Article, Claim, Source, Person, Organisation, Publisher, Event, Place, Measure}
}

// Role is what a mention does.
type Role int

// What a mention does: it refers to a thing, gives a thing its id, or gives it another name that may stand for the id.
const (
	Refers Role = iota
	Defines
	Names
)

// Mention is one string in a record that names a thing.
type Mention struct {
	Role Role
	// Kinds are the kinds that the thing may be of. Of several things with one id the one of the first kind is meant.
	Kinds []string
	// ID is the string: an id, or a name where the key may hold one.
	ID string
	// Key is the key below the item that the mention stands in, with dots between the levels and no numbers of lists.
	Key string
	// Loose says that the key holds words for people, which may happen to be an id: that of a source in the same record,
	// that of an article, or ARTICLE#ID.
	Loose bool
	// Detachable says that the item says no less of anything else where the mention is taken out, if the schema lets it.
	Detachable bool
	// Pointer leads to the string, and Item to the claim, source, article or entry of a register that it stands in.
	Pointer, Item string
	// Start and End are the offsets in bytes of the string in the text, with its quotation marks.
	Start, End int
}

// Is reports whether the mention may be of a thing of that kind.
func (m Mention) Is(kind string) bool { return slices.Contains(m.Kinds, kind) }

// lenient reads what the schema may reject.
var lenient = []jsontext.Options{jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)}

// Of lists the mentions of a record, in the order of its text, with its kind by its top-level key. A text that is no
// record mentions nothing, and has no kind; of one that breaks off, what comes before that is listed.
func Of(text []byte) (kind string, found []Mention) {
	w := walker{decoder: jsontext.NewDecoder(bytes.NewBuffer(text), lenient...)}
	w.walk(&root, "", 0)
	return w.kind, w.found
}

// walker reads one record from its beginning to its end.
type walker struct {
	decoder *jsontext.Decoder
	kind    string
	item    string
	found   []Mention
}

// walk reads one value at a pointer, which lies in as many objects and lists as depth says. It is false where the text
// breaks off.
func (w *walker) walk(at *node, pointer string, depth int) bool {
	switch kind := w.decoder.PeekKind(); {
	case kind == '{' && at.members != nil:
		return w.members(at, pointer, depth)
	case kind == '[' && at.items != nil:
		return w.items(at.items, pointer, depth)
	case kind == '"' && at.rule != nil:
		value, err := w.decoder.ReadValue()
		if err == nil {
			w.note(at.rule, value, pointer)
		}
		return err == nil
	}
	return w.decoder.SkipValue() == nil
}

func (w *walker) members(at *node, pointer string, depth int) bool {
	if _, err := w.decoder.ReadToken(); err != nil {
		return false
	}
	for w.decoder.PeekKind() == '"' {
		token, err := w.decoder.ReadToken()
		if err != nil {
			return false
		}
		name := token.String()
		if depth == 0 && w.kind == "" && slices.Contains(schema.Kinds(), name) {
			w.kind = name
		}
		inner := at.members[name]
		if inner == nil {
			if w.decoder.SkipValue() != nil {
				return false
			}
			continue
		}
		below := pointer + "/" + name
		if depth == 0 {
			w.item = below
		}
		if !w.walk(inner, below, depth+1) {
			return false
		}
	}
	_, err := w.decoder.ReadToken()
	return err == nil
}

func (w *walker) items(each *node, pointer string, depth int) bool {
	if _, err := w.decoder.ReadToken(); err != nil {
		return false
	}
	for i := 0; w.decoder.PeekKind() != ']'; i++ {
		below := pointer + "/" + strconv.Itoa(i)
		if depth == 1 {
			w.item = below
		}
		if w.decoder.PeekKind() == jsontext.KindInvalid || !w.walk(each, below, depth+1) {
			return false
		}
	}
	_, err := w.decoder.ReadToken()
	return err == nil
}

// note notes a string that stands where a rule looks for one.
func (w *walker) note(r *rule, value jsontext.Value, pointer string) {
	text, err := jsontext.AppendUnquote(nil, value)
	if err != nil && text == nil || len(text) == 0 {
		return
	}
	id := string(text)
	if r.orDate && IsDate(id) {
		return
	}
	end := int(w.decoder.InputOffset())
	w.found = append(w.found, Mention{
		Role: r.role, Kinds: r.kinds, ID: id, Key: r.key, Loose: r.loose, Detachable: r.detachable,
		Pointer: pointer, Item: w.item, Start: end - len(value), End: end,
	})
}

// IsDate reports whether a text that may be the id of an event or a date is a date.
func IsDate(text string) bool {
	_, err := when.ParseDate(text)
	return err == nil
}

// Local reports whether an id of a kind means something within one record only.
func Local(kind string) bool { return kind == Claim || kind == Source }

// Free reports whether things of a kind may be named that no register has.
func Free(kind string) bool { return kind == Event || kind == Place || kind == Measure }

// Speaks reports whether things of a kind speak: those that do share the ids of speakers, authors and participants.
func Speaks(kind string) bool { return slices.Contains(speakers, kind) }

// MayHold reports whether a text may hold one of these strings as a JSON string, without reading it: it has the bytes, or
// an escape that may stand for them.
func MayHold(text []byte, ids ...string) bool {
	return bytes.Contains(text, []byte(`\u00`)) || slices.ContainsFunc(ids, func(id string) bool {
		plain := strings.Trim(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-") == ""
		return !plain || bytes.Contains(text, []byte(id))
	})
}
