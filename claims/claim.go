package claims

import (
	"cmp"
	"strconv"
)

// Kinds of claim, as their "kind" says.
const (
	KindDate      = "date"
	KindOrder     = "order"
	KindDuration  = "duration"
	KindTitle     = "title"
	KindQuote     = "quote"
	KindStatement = "statement"
	KindNumber    = "number"
	KindPlace     = "place"
)

// Factuality of a claim, after FactBank (Saurí and Pustejovsky, 2009). Only asserted claims constrain what happened.
const (
	Asserted = "asserted"
	Planned  = "planned"
	Possible = "possible"
	Denied   = "denied"
)

// Statuses of a claim, by which its checking is known to be done. What is retracted is listed but never checked.
const (
	Confirmed = "confirmed"
	Disputed  = "disputed"
	Retracted = "retracted"
)

// Phases of an event that a date may tell of.
const (
	PhaseStart  = "start"
	PhaseEnd    = "end"
	PhaseDuring = "during"
	PhaseWhole  = "whole"
)

// Claim is one thing that an article, or a source in it, claims. Its kind says which of the keys below the common ones
// are in use; the schema has seen to it that those the kind needs are there.
//
// Most keys belong to some kinds alone, and their parts of a claim take memory only where one of them is given. No part of a
// claim that was read is nil, so that every key can be asked of any claim; nothing may write to them.
type Claim struct {
	ID     string   `json:"id"`
	Kind   string   `json:"kind"`
	Anchor Anchors  `json:"anchor"`
	Cites  []string `json:"cites"`

	// Event is the event that a date, order, duration, quote, statement, number or place speaks of.
	Event string `json:"event"`
	// When belongs to a date; also to a title and a number: when it held.
	When *When `json:"when"`
	// Bound says how exactly a gap, a length or a value is meant.
	Bound string `json:"bound"`

	*Remarks
	*Setting
	*Ordering
	*Lasting
	*Naming
	*Saying
	*Figure

	// Article is the record that the claim stands in.
	Article *Article `json:"-"`
	index   int
}

// Remarks are what a claim of any kind may have, and few do: what it stands within, how sure its words are of it, and what
// people have noted at it.
type Remarks struct {
	Within     string        `json:"within"`
	Factuality string        `json:"factuality"`
	Status     string        `json:"status"`
	Checked    []Mark        `json:"checked"`
	Note       string        `json:"note"`
	Suppress   []Suppression `json:"suppress"`
}

// Setting has the keys of a date and of a place: which phase of the event is dated, and where the event took place.
type Setting struct {
	Phase string `json:"phase"`
	Place string `json:"place"`
}

// Ordering has the keys of an order: how Event lies to Other in time.
type Ordering struct {
	Relation string `json:"relation"`
	Other    string `json:"other"`
	Gap      string `json:"gap"`
}

// Lasting has the keys of a duration; its ends are event ids or EDTF dates where Event is not given.
type Lasting struct {
	From   string `json:"from"`
	To     string `json:"to"`
	Length string `json:"length"`
}

// Naming has the keys of a title; Person also belongs to a number that is an age.
type Naming struct {
	Person   string `json:"person"`
	Title    string `json:"title"`
	Name     string `json:"name"`
	Standing string `json:"standing"`
}

// Saying has the keys of a quote and of a statement.
type Saying struct {
	Speaker *Speaker `json:"speaker"`
	Text    string   `json:"text"`
	Said    *When    `json:"said"`
}

// Figure has the keys of a number.
type Figure struct {
	Measure string   `json:"measure"`
	Value   *float64 `json:"value"`
	Unit    string   `json:"unit"`
	PartOf  string   `json:"part_of"`
	Change  *Change  `json:"change"`
}

// blank are the parts of all claims that have none of their keys.
var blank = Claim{
	Remarks: &Remarks{}, Setting: &Setting{}, Ordering: &Ordering{}, Lasting: &Lasting{}, Naming: &Naming{},
	Saying: &Saying{}, Figure: &Figure{},
}

// complete gives the claim the parts of which it has no key.
func (c *Claim) complete() {
	c.Remarks = cmp.Or(c.Remarks, blank.Remarks)
	c.Setting = cmp.Or(c.Setting, blank.Setting)
	c.Ordering = cmp.Or(c.Ordering, blank.Ordering)
	c.Lasting = cmp.Or(c.Lasting, blank.Lasting)
	c.Naming = cmp.Or(c.Naming, blank.Naming)
	c.Saying = cmp.Or(c.Saying, blank.Saying)
	c.Figure = cmp.Or(c.Figure, blank.Figure)
}

// Ref returns the place of a value inside the claim, or of the claim itself where no path is given.
func (c *Claim) Ref(path ...string) Ref {
	return c.Article.ref(append([]string{"claims", strconv.Itoa(c.index)}, path...)...)
}

// AnchorPath returns the pointer tokens, below the claim, of a key of its i-th anchor.
func (c *Claim) AnchorPath(i int, key string) []string {
	if c.Anchor.list {
		return []string{"anchor", strconv.Itoa(i), key}
	}
	return []string{"anchor", key}
}

// AnchorRef returns the place of the claim's first quoted words.
func (c *Claim) AnchorRef() Ref { return c.Ref(c.AnchorPath(0, "exact")...) }

// Live reports whether the claim takes part in checks: all do that nobody has retracted.
func (c *Claim) Live() bool { return c.Status != Retracted }

// Fact returns the claim's factuality, which is asserted where nothing else is said.
func (c *Claim) Fact() string {
	if c.Factuality == "" {
		return Asserted
	}
	return c.Factuality
}

// Words returns the words of a quote or statement: its text, or those of its anchor.
func (c *Claim) Words() string {
	if c.Text != "" {
		return c.Text
	}
	return c.Anchor.Quote()
}

// Source returns the source in whose text the claim's words stand, or nil where they stand in the article itself.
func (c *Claim) Source() *Source {
	if len(c.Anchor.Items) == 0 || c.Anchor.Items[0].Source == "" {
		return nil
	}
	return c.Article.Source(c.Anchor.Items[0].Source)
}

// Voice tells who asserts a claim, and so whose clock its words follow.
type Voice struct {
	// Within is the quote or statement whose speaker asserts the claim, nil otherwise.
	Within *Claim
	// Source is the source whose author asserts the claim, nil otherwise.
	Source *Source
	// Article is the article that tells the claim; it asserts the claim itself where Within and Source are nil.
	Article *Article
}

// Voice returns who asserts the claim: the speaker of the quote or statement that it stands within, else the author of
// the source in which its words stand, else the article. A chain of claims that ends in itself counts as ended.
func (c *Claim) Voice() Voice {
	voice := Voice{Article: c.Article}
	if outer := c.Article.Claim(c.Within); outer != nil && outer != c {
		voice.Within = outer
		return voice
	}
	voice.Source = c.Source()
	return voice
}

// Anchor is where a claim's words stand, a text-quote selector of the W3C Web Annotation data model. Only the shortest
// unique span is stored.
type Anchor struct {
	Exact   string `json:"exact"`
	Through string `json:"through"`
	Prefix  string `json:"prefix"`
	Suffix  string `json:"suffix"`
	Part    string `json:"part"`
	Source  string `json:"source"`
}

// Quote returns the anchor's words as they are shown to people: a long span is told by its first and last words.
func (a Anchor) Quote() string {
	if a.Through != "" {
		return a.Exact + " … " + a.Through
	}
	return a.Exact
}

// Anchors is one anchor, or a list of them where attribution breaks a quote in two.
type Anchors struct {
	Items []Anchor
	list  bool
}

// Quote returns the words of all anchors in their order.
func (a Anchors) Quote() string {
	var words string
	for i, item := range a.Items {
		if i > 0 {
			words += " … "
		}
		words += item.Quote()
	}
	return words
}

// Part returns the part of the article in which the words stand: headline, body or caption, and body where none is
// named.
func (a Anchors) Part() string {
	if len(a.Items) == 0 || a.Items[0].Part == "" {
		return "body"
	}
	return a.Items[0].Part
}

// When is a time as a record gives it: the words used, what the claim writer takes them to mean, or both.
type When struct {
	Text string `json:"text"`
	Date string `json:"date"` // Date is ISO 8601-2 EDTF.
	Zone string `json:"zone"` // Zone is an IANA name or an offset, given only where words or record state it.

	plain bool
}

// Path returns the pointer tokens of the date below the when, which are none where the when is a plain date string.
func (w *When) Path(key string) []string {
	if w.plain {
		return nil
	}
	return []string{key}
}

// Speaker is who speaks or writes: somebody of a register, or somebody whom the article does not name.
type Speaker struct {
	ID   string `json:"-"`
	Text string `json:"text"`
}

// Mark is a checker's mark: who verified a claim, when and how.
type Mark struct {
	By     string `json:"by"`
	Date   string `json:"date"`
	How    string `json:"how"`
	Source string `json:"source"`
}

// Change is what a percentage or a difference leads from and to.
type Change struct {
	From float64 `json:"from"`
	To   float64 `json:"to"`
}

// Suppression silences one check for the item that carries it.
type Suppression struct {
	Check  string `json:"check"`
	Reason string `json:"reason"`
	Until  string `json:"until"` // Until is the last day on which it holds, or empty.
}
