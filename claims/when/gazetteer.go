// The gazetteer: which place does a dateline name, what clock does it keep, and what does it lie in? The facts stand in
// gazetteer.tsv, which says at its head how to add to them; this file reads that table, once and only when it is
// needed, and finds places in it by the many ways of writing one name.

package when

import (
	"cmp"
	_ "embed" // for the table
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"claimcheck/claims/recall"
)

// Place is one place of the gazetteer: a city, a country, a state, or what else news is datelined from.
type Place struct {
	// Name is the name as the Associated Press prints it. It carries its state or country, "Portland, Maine", where
	// the bare name is shared so widely that it names no one place.
	Name string
	// Country is the ISO 3166-1 alpha-2 code, or XK, which is in common use for Kosovo.
	Country string
	// Zone is the name of an IANA time zone. It is empty for a country or region that keeps several clocks.
	Zone string
	// PartOf is the Name of the smallest place of the gazetteer that contains this one; empty for most countries.
	PartOf string
	// Capital is true for capitals and seats of government; a country may have several.
	Capital bool
	// Aliases are other spellings and names.
	Aliases []string
}

// FindPlace looks a place up by its name or one of its aliases, as datelines write them: case, accents, full stops,
// hyphens, spaces, a leading "the" and the choice of Saint or St. do not matter. Behind a comma may follow what the
// place lies in, by name or abbreviation, one or more of them: "Lahore, Pakistan", "Springfield, Ill.", "Portland,
// Ore., USA". A place that does not lie there is not found, nor is a name that several places share and that nothing
// behind it tells apart. A bare name that AP uses for one of several places is that one: "Washington" is the city.
// Zone may be empty in a place that is found.
func FindPlace(name string) (Place, bool) {
	row := gazetteerFound(name)
	if row == nil {
		return Place{}, false
	}
	return row.copyPlace(), true
}

// gazetteerFound returns the row that a name stands for, or nil. News comes from few places.
var gazetteerFound = recall.Of(1<<10, gazetteerLongest, func(name string) *gazetteerRow { return gazetteerLoaded().find(name) })

// Gazetteer lists all places, sorted by name. The list is the caller's own.
func Gazetteer() []Place {
	rows := gazetteerLoaded().rows
	places := make([]Place, len(rows))
	for i, row := range rows {
		places[i] = row.copyPlace()
	}
	slices.SortFunc(places, func(a, b Place) int { return cmp.Compare(a.Name, b.Name) })
	return places
}

// PlaceContains reports whether inner lies in outer, through any number of places between them, or is the same place,
// perhaps under another name. Both are written as FindPlace takes them. Outer may also be a name that is good only
// behind a comma: "Georgia" contains both Atlanta and Tbilisi. An inner place that the gazetteer lacks lies where its
// own words put it: "Paris, Texas" is in the United States. Where nothing is known the answer is false.
func PlaceContains(outer, inner string) bool {
	if len(outer) > gazetteerLongest || len(inner) > gazetteerLongest {
		return false
	}
	index := gazetteerLoaded()
	key := strings.Join(gazetteerParts(outer), ",")
	if key == "" {
		return false
	}
	container := index.find(outer)
	for {
		if strings.Join(gazetteerParts(inner), ",") == key {
			return true
		}
		if row := index.find(inner); row != nil {
			if container != nil {
				return row == container || slices.Contains(row.within, container)
			}
			return row.liesIn(key)
		}
		_, rest, more := strings.Cut(inner, ",")
		if !more {
			return false
		}
		inner = rest
	}
}

// gazetteerTable is the table of places; its columns are explained at its head.
//
//go:embed gazetteer.tsv
var gazetteerTable string

// gazetteerHeader is the table's header line.
const gazetteerHeader = "name\tcountry\tzone\tcapital\taliases\tpart_of\tafter_comma\tnote"

// gazetteerLongest is the length in bytes above which a text is no name of a place, so that hostile input costs nothing.
const gazetteerLongest = 200

// gazetteerRow is one line of the table, tied to the rows that contain it.
type gazetteerRow struct {
	Place
	written    [][]string      // its name and aliases, each folded and in parts
	afterComma []string        // folded names that are good only behind another place
	within     []*gazetteerRow // what contains it, from the innermost outwards
	goesBy     []string        // the folded names by which it may stand behind another place
}

// gazetteerIndex is the whole table, made ready for finding.
type gazetteerIndex struct {
	rows   []*gazetteerRow            // as the table has them
	bare   map[string]*gazetteerRow   // by folded names that need nothing behind them
	shared map[string][]*gazetteerRow // by folded names that do, without what stands behind them
}

// gazetteerLoaded reads the table when it is first asked for. The tests prove that the embedded table can be read.
var gazetteerLoaded = sync.OnceValue(func() *gazetteerIndex {
	index, err := gazetteerParse(gazetteerTable)
	if err != nil {
		panic(err)
	}
	return index
})

// gazetteerParse makes an index of a table. It returns an error for a line that is not as the table's head says, for a
// place that lies in an unknown one or in itself, and for a name that two places claim.
func gazetteerParse(table string) (*gazetteerIndex, error) {
	index := &gazetteerIndex{bare: map[string]*gazetteerRow{}, shared: map[string][]*gazetteerRow{}}
	byName := map[string]*gazetteerRow{}
	headed, number := false, 0
	for line := range strings.Lines(table) {
		number++
		line = strings.TrimRight(line, "\r\n")
		switch {
		case line == "" || line[0] == '#':
			continue
		case !headed:
			if line != gazetteerHeader {
				return nil, fmt.Errorf("gazetteer line %d: the header is %q, want %q", number, line, gazetteerHeader)
			}
			headed = true
			continue
		}
		row, err := gazetteerReadLine(line)
		if err != nil {
			return nil, fmt.Errorf("gazetteer line %d: %w", number, err)
		}
		if byName[row.Name] != nil {
			return nil, fmt.Errorf("gazetteer line %d: %q is there already; give one of the two its state or country", number, row.Name)
		}
		byName[row.Name] = row
		index.rows = append(index.rows, row)
	}
	for _, row := range index.rows {
		if err := row.link(byName); err != nil {
			return nil, err
		}
	}
	for _, row := range index.rows {
		if err := index.enter(row); err != nil {
			return nil, err
		}
	}
	return index, nil
}

// gazetteerReadLine reads one line of the table. Empty columns at its end may be left off.
func gazetteerReadLine(line string) (*gazetteerRow, error) {
	columns := strings.Split(line, "\t")
	width := strings.Count(gazetteerHeader, "\t") + 1
	if len(columns) > width {
		return nil, fmt.Errorf("%q has %d columns, want at most %d", columns[0], len(columns), width)
	}
	columns = append(columns, make([]string, width-len(columns))...)
	if columns[0] == "" {
		return nil, fmt.Errorf("the name is empty in %q", line)
	}
	if len(columns[1]) != 2 {
		return nil, fmt.Errorf("%q has the country %q, want two letters of ISO 3166-1", columns[0], columns[1])
	}
	if columns[3] != "" && columns[3] != "y" {
		return nil, fmt.Errorf("%q has %q as capital, want \"y\" or nothing", columns[0], columns[3])
	}
	row := &gazetteerRow{Place: Place{
		Name: columns[0], Country: columns[1], Zone: columns[2], Capital: columns[3] == "y",
		Aliases: gazetteerList(columns[4]), PartOf: columns[5],
	}}
	for _, name := range append([]string{row.Name}, row.Aliases...) {
		parts := gazetteerParts(name)
		if len(parts) == 0 {
			return nil, fmt.Errorf("%q has %q as a name, which has no letters", row.Name, name)
		}
		row.written = append(row.written, parts)
	}
	for _, name := range gazetteerList(columns[6]) {
		parts := gazetteerParts(name)
		if len(parts) != 1 {
			return nil, fmt.Errorf("%q has %q after a comma, which must be one name", row.Name, name)
		}
		row.afterComma = append(row.afterComma, parts[0])
	}
	return row, nil
}

// gazetteerList splits a cell at its semicolons.
func gazetteerList(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, ";")
}

// link ties a row to all that contains it and notes the names by which it may stand behind another place. A country may
// stand there by its ISO code too.
func (row *gazetteerRow) link(byName map[string]*gazetteerRow) error {
	for inner := row; inner.PartOf != ""; {
		outer := byName[inner.PartOf]
		if outer == nil {
			return fmt.Errorf("gazetteer: %q is part of %q, which has no line", inner.Name, inner.PartOf)
		}
		if outer == row || slices.Contains(row.within, outer) {
			return fmt.Errorf("gazetteer: %q is part of itself, by way of %q", outer.Name, inner.Name)
		}
		row.within = append(row.within, outer)
		inner = outer
	}
	for _, parts := range row.written {
		row.goesBy = append(row.goesBy, parts[0])
	}
	row.goesBy = append(row.goesBy, row.afterComma...)
	if row.isCountry() {
		row.goesBy = append(row.goesBy, strings.ToLower(row.Country))
	}
	return nil
}

// isCountry reports whether the row is the one for its country code as a whole. It needs the row's links.
func (row *gazetteerRow) isCountry() bool {
	return len(row.within) == 0 || row.within[0].Country != row.Country
}

// enter files a row under its names and aliases.
func (index *gazetteerIndex) enter(row *gazetteerRow) error {
	for _, parts := range row.written {
		first, rest := parts[0], parts[1:]
		if len(rest) == 0 {
			if other := index.bare[first]; other != nil && other != row {
				return fmt.Errorf("gazetteer: %q names both %q and %q; give one of the two its state or country", first, other.Name, row.Name)
			}
			index.bare[first] = row
			continue
		}
		if !row.liesIn(rest...) {
			return fmt.Errorf("gazetteer: %q is also written %q but does not lie there", row.Name, strings.Join(parts, ", "))
		}
		index.share(first, row)
	}
	for _, key := range row.afterComma {
		index.share(key, row)
	}
	return nil
}

// share files a row under a name that needs something behind it.
func (index *gazetteerIndex) share(key string, row *gazetteerRow) {
	if !slices.Contains(index.shared[key], row) {
		index.shared[key] = append(index.shared[key], row)
	}
}

// find returns the row that a name stands for, or nil.
func (index *gazetteerIndex) find(name string) *gazetteerRow {
	parts := gazetteerParts(name)
	if len(parts) == 0 {
		return nil
	}
	row, rest := index.bare[parts[0]], parts[1:]
	if len(rest) == 0 || row != nil && row.liesIn(rest...) {
		return row
	}
	var found *gazetteerRow
	for _, row := range index.shared[parts[0]] {
		if !row.liesIn(rest...) {
			continue
		}
		if found != nil {
			return nil // "Springfield, USA": nothing tells the two apart.
		}
		found = row
	}
	return found
}

// liesIn reports whether each key is a name of something that contains the row. A city that is its own country contains
// itself, as "Singapore, Singapore" has it.
func (row *gazetteerRow) liesIn(keys ...string) bool {
	for _, key := range keys {
		inside := slices.ContainsFunc(row.within, func(outer *gazetteerRow) bool { return slices.Contains(outer.goesBy, key) })
		ownCountry := row.Capital && row.isCountry() && slices.Contains(row.goesBy, key)
		if !inside && !ownCountry {
			return false
		}
	}
	return true
}

// copyPlace returns the place with a list of aliases that its taker may change.
func (row *gazetteerRow) copyPlace() Place {
	place := row.Place
	place.Aliases = slices.Clone(place.Aliases)
	return place
}

// gazetteerParts folds a name, part by part between its commas. Parts without a letter fall away, a trailing comma thus
// too, but nothing is left of a name that begins with one, that is too long or that is not UTF-8.
func gazetteerParts(name string) []string {
	if len(name) > gazetteerLongest || !utf8.ValidString(name) {
		return nil
	}
	var parts []string
	for i, part := range strings.Split(norm.NFKD.String(name), ",") {
		key := gazetteerFold(part)
		if key == "" && i == 0 {
			return nil
		}
		// "Hague, The" is a name in one part.
		if key != "" && (i == 0 || key != "the") {
			parts = append(parts, key)
		}
	}
	return parts
}

// gazetteerFold makes one key of all the ways of writing a name: decomposed by the caller (Unicode NFKD), it loses its
// accents, its punctuation, its spaces, a leading article and "and". Anything else that is no letter stays, so that
// it matches nothing.
func gazetteerFold(decomposed string) string {
	words := strings.FieldsFunc(decomposed, func(r rune) bool {
		return unicode.IsSpace(r) || r == '-' || r >= utf8.RuneSelf && unicode.Is(unicode.Dash, r)
	})
	var key strings.Builder
	for i, word := range words {
		word = gazetteerFoldWord(word)
		switch word {
		case "the":
			if i == 0 && len(words) > 1 {
				continue
			}
		case "and", "&":
			continue
		}
		if short, ok := gazetteerShort[word]; ok {
			word = short
		}
		key.WriteString(word)
	}
	return key.String()
}

// gazetteerFoldWord folds one word to lower-case letters without accents, full stops, apostrophes and brackets.
func gazetteerFoldWord(word string) string {
	var folded strings.Builder
	for _, r := range word {
		r = unicode.ToLower(r)
		switch {
		case 'a' <= r && r <= 'z':
			folded.WriteRune(r)
		case strings.ContainsRune(gazetteerSilent, r) || unicode.Is(unicode.Mn, r):
			// An accent, or a mark that is written or not.
		case gazetteerPlain[r] != "":
			folded.WriteString(gazetteerPlain[r])
		default:
			folded.WriteRune(r)
		}
	}
	return folded.String()
}

// gazetteerSilent holds the marks that names are written with or without. Among them are the apostrophes of
// transliteration, U+02BB, U+02BC, U+02BE and U+02BF.
const gazetteerSilent = ".'`()\u2018\u2019\u02bb\u02bc\u02be\u02bf"

// gazetteerPlain writes out, after lower-casing, the letters that have no accent to lose.
var gazetteerPlain = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ħ': "h", 'ŋ': "n", 'ı': "i", 'ə': "e",
}

// gazetteerShort holds the words of names that are as often abbreviated as not.
var gazetteerShort = map[string]string{"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}
