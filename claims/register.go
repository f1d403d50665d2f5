package claims

import "strconv"

// Person is somebody whom articles speak of.
type Person struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
	Zone    string   `json:"zone"`
	Born    string   `json:"born"` // Born and Died are EDTF dates.
	Died    string   `json:"died"`
	SameAs  Strings  `json:"same_as"`
	Offices []Office `json:"offices"`
	Note    string   `json:"note"`
	entry   `json:"-"`
}

// Office is one office of a person, from one day to another.
type Office struct {
	Title        string   `json:"title"`
	Aliases      []string `json:"aliases"`
	Organisation string   `json:"organisation"`
	From         string   `json:"from"` // From and To are EDTF dates; a missing To means that the office is still held.
	To           string   `json:"to"`
	Exclusive    bool     `json:"exclusive"`
	Source       string   `json:"source"`
}

// Organisation is a body that speaks, acts or employs.
type Organisation struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
	Zone    string   `json:"zone"`
	Note    string   `json:"note"`
	entry   `json:"-"`
}

// Publisher is who publishes articles.
type Publisher struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Zone  string `json:"zone"`
	Note  string `json:"note"`
	entry `json:"-"`
}

// Extents of an event in time.
const (
	ExtentMoment = "moment"
	ExtentSpan   = "span"
	ExtentSeries = "series"
)

// Event is something that took place, or is said to.
type Event struct {
	ID           string   `json:"id"`
	Name         string   `json:"name"`
	Participants []string `json:"participants"`
	Places       []string `json:"places"`
	PartOf       string   `json:"part_of"`
	Extent       string   `json:"extent"`
	Note         string   `json:"note"`
	entry        `json:"-"`
}

// Place is a place that the gazetteer in the program does not know, or knows otherwise.
type Place struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
	Zone    string   `json:"zone"`
	PartOf  string   `json:"part_of"`
	Note    string   `json:"note"`
	entry   `json:"-"`
}

// Measure is a quantity that articles give figures for.
type Measure struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Unit  string `json:"unit"`
	Note  string `json:"note"`
	entry `json:"-"`
}

// Entry is what all registers' items share: an id, a name and a place in a file.
type Entry interface {
	Key() string
	Label() string
	Ref(path ...string) Ref
	stand(document *Document, kind string, index int)
}

// entry remembers where a register's item stands.
type entry struct {
	document *Document
	kind     string
	index    int
}

func (e *entry) stand(document *Document, kind string, index int) {
	e.document, e.kind, e.index = document, kind, index
}

// Ref returns the place of a value inside the item, or of the item itself.
func (e *entry) Ref(path ...string) Ref {
	return Ref{Document: e.document, Pointer: pointer(append([]string{e.kind, strconv.Itoa(e.index)}, path...)...)}
}

// Key returns the person's id.
func (p *Person) Key() string { return p.ID }

// Label returns the person's name.
func (p *Person) Label() string { return p.Name }

// Key returns the organisation's id.
func (o *Organisation) Key() string { return o.ID }

// Label returns the organisation's name.
func (o *Organisation) Label() string { return o.Name }

// Key returns the publisher's id.
func (p *Publisher) Key() string { return p.ID }

// Label returns the publisher's name.
func (p *Publisher) Label() string { return p.Name }

// Key returns the event's id.
func (e *Event) Key() string { return e.ID }

// Label returns the event's name, or its id where it has none.
func (e *Event) Label() string {
	if e.Name == "" {
		return e.ID
	}
	return e.Name
}

// Key returns the place's id.
func (p *Place) Key() string { return p.ID }

// Label returns the place's name.
func (p *Place) Label() string { return p.Name }

// Key returns the measure's id.
func (m *Measure) Key() string { return m.ID }

// Label returns the measure's name.
func (m *Measure) Label() string { return m.Name }
