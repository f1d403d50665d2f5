package claims

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Article is one record: what an article is, the sources it rests on and the claims it makes.
type Article struct {
	ID         string        `json:"id"`
	Publisher  string        `json:"publisher"`
	Published  *When         `json:"published"`
	Modified   *When         `json:"modified"`
	Retrieved  *When         `json:"retrieved"`
	Dateline   *Dateline     `json:"dateline"`
	Language   string        `json:"language"`
	Headline   string        `json:"headline"`
	URL        string        `json:"url"`
	ArchiveURL string        `json:"archive_url"`
	Byline     Strings       `json:"byline"`
	Text       *TextFile     `json:"text"`
	Note       string        `json:"note"`
	Suppress   []Suppression `json:"suppress"`

	// Sources and Claims are those that the schema accepts, in the order of the record.
	Sources []*Source `json:"-"`
	Claims  []*Claim  `json:"-"`
	// Incomplete says that the schema rejected some source or claim of the record, so that a check must not conclude
	// from one's absence.
	Incomplete bool `json:"-"`
	// Copy is the local copy of the text that Text names, nil where none is named or none is there.
	Copy *Copy `json:"-"`

	document *Document
	lost     map[string]bool
	// sources and claims are indexes, where there are many.
	sources map[string]*Source
	claims  map[string]*Claim
}

// Dateline is the line "WASHINGTON, Aug. 10" at the head of an article.
type Dateline struct {
	Place string `json:"place"`
	Date  string `json:"date"`
	Text  string `json:"text"`
}

// TextFile names a local copy of the article's text, against which anchors are verified where it is there.
type TextFile struct {
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
}

// Source is something that an article rests on: a post, a statement, a briefing, another article.
type Source struct {
	ID        string        `json:"id"`
	Kind      string        `json:"kind"`
	Platform  string        `json:"platform"`
	Title     string        `json:"title"`
	Author    *Speaker      `json:"author"`
	URL       string        `json:"url"`
	Published *When         `json:"published"`
	Retrieved *When         `json:"retrieved"`
	Text      string        `json:"text"`
	Note      string        `json:"note"`
	Suppress  []Suppression `json:"suppress"`

	// Article is the record that the source stands in.
	Article *Article `json:"-"`
	index   int
}

// Ref returns the place of a value inside the source, or of the source itself.
func (s *Source) Ref(path ...string) Ref {
	return s.Article.ref(append([]string{"sources", strconv.Itoa(s.index)}, path...)...)
}

// Ref returns the place of a value inside the article's own description, or of the description itself.
func (a *Article) Ref(path ...string) Ref { return a.ref(append([]string{"article"}, path...)...) }

func (a *Article) ref(path ...string) Ref {
	return Ref{Document: a.document, Pointer: pointer(path...)}
}

// Document returns the document in which the article is recorded.
func (a *Article) Document() *Document { return a.document }

// Source returns the source of that id, or nil. Where two share an id the first one counts.
func (a *Article) Source(id string) *Source {
	return itemOf(a.Sources, a.sources, id, func(s *Source) string { return s.ID })
}

// Claim returns the claim of that id, or nil. Where two share an id the first one counts.
func (a *Article) Claim(id string) *Claim {
	if id == "" {
		return nil
	}
	return itemOf(a.Claims, a.claims, id, func(c *Claim) string { return c.ID })
}

// fewItems is how many items are looked through for an id. An index of so few takes more memory than they do.
const fewItems = 32

// itemOf finds the first item of an id, in an index where there is one.
func itemOf[T any](items []*T, index map[string]*T, id string, idOf func(*T) string) *T {
	if index != nil {
		return index[id]
	}
	for _, item := range items {
		if idOf(item) == id {
			return item
		}
	}
	return nil
}

// indexOf makes the index of items, or none of a few.
func indexOf[T any](items []*T, idOf func(*T) string) map[string]*T {
	if len(items) <= fewItems {
		return nil
	}
	index := make(map[string]*T, len(items))
	for _, item := range items {
		if id := idOf(item); index[id] == nil {
			index[id] = item
		}
	}
	return index
}

// ClaimAt returns the claim in which a place lies, nil where it lies in none of the article's.
func (a *Article) ClaimAt(at Ref) *Claim {
	return itemAt(a, at, "claims", a.Claims, func(c *Claim) int { return c.index })
}

// SourceAt returns the source in which a place lies, nil where it lies in none of the article's.
func (a *Article) SourceAt(at Ref) *Source {
	return itemAt(a, at, "sources", a.Sources, func(s *Source) int { return s.index })
}

// itemAt finds the item of a list in which a place lies. The items stand in the order of their numbers in the record, some
// of which may be missing.
func itemAt[T any](a *Article, at Ref, list string, items []*T, index func(*T) int) *T {
	tokens := strings.SplitN(at.Pointer, "/", 4)
	if at.Document != a.document || len(tokens) < 3 || tokens[1] != list {
		return nil
	}
	number, err := strconv.Atoi(tokens[2])
	if err != nil {
		return nil
	}
	i, found := slices.BinarySearchFunc(items, number, func(item *T, number int) int { return cmp.Compare(index(item), number) })
	if !found {
		return nil
	}
	return items[i]
}

// Lost reports whether the record holds a source or claim of that id which the schema rejected: a reference to it does
// not dangle, it only leads nowhere until the fault is mended.
func (a *Article) Lost(id string) bool { return a.lost[id] }

// Reference returns the day from which the article's own words are read: its dateline's, else the one it was published
// on; empty where the record tells neither.
func (a *Article) Reference() string {
	if a.Dateline != nil && a.Dateline.Date != "" {
		return a.Dateline.Date
	}
	if a.Published != nil {
		return a.Published.Date
	}
	return ""
}

// indexItems makes the article's sources and claims findable by id, and tells them where they stand.
func (a *Article) indexItems() {
	for _, source := range a.Sources {
		source.Article = a
	}
	for _, claim := range a.Claims {
		claim.Article = a
	}
	a.sources = indexOf(a.Sources, func(s *Source) string { return s.ID })
	a.claims = indexOf(a.Claims, func(c *Claim) string { return c.ID })
}
