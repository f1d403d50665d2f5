package claims

import (
	"slices"
	"strings"
	"sync"

	"claimcheck/claims/when"
)

// Kinds of file, by their one top-level key.
const (
	FileArticle       = "article"
	FilePeople        = "people"
	FileOrganisations = "organisations"
	FilePublishers    = "publishers"
	FileEvents        = "events"
	FilePlaces        = "places"
	FileMeasures      = "measures"
)

// Dataset is everything that was read, in one order that does not depend on how many processors read it.
type Dataset struct {
	// Root is the folder that the dataset's claimcheck.yaml stands in, or the first path named.
	Root   string
	Config Config
	// Partial says that only a part of the dataset was asked for: what is not found may be in the rest.
	Partial bool

	Articles      []*Article
	People        Register[*Person]
	Organisations Register[*Organisation]
	Publishers    Register[*Publisher]
	Events        Register[*Event]
	Places        Register[*Place]
	Measures      Register[*Measure]

	// Unread counts what is not in Articles, since an earlier run knows it or nobody asks what it holds.
	Unread Unread

	// Rejected lists what the schemas refused, or what could not be read at all.
	Rejected []Rejection
	// Skipped counts the JSON files that are no records and do not look as if they were meant to be.
	Skipped int
	// SkippedPaths names the first of them.
	SkippedPaths []string

	placeNames map[string]*Place
	wholes     wholes
}

// wholes are the events that have parts, once somebody asks for them.
type wholes struct {
	once sync.Once
	ids  map[string]bool
}

// HasParts reports whether the register calls some event a part of the one of that id.
func (d *Dataset) HasParts(id string) bool {
	d.wholes.once.Do(func() {
		d.wholes.ids = map[string]bool{}
		for _, event := range d.Events.Items {
			if event.PartOf != "" {
				d.wholes.ids[event.PartOf] = true
			}
		}
	})
	return d.wholes.ids[id]
}

// Rejection is one reason for which an item, or a whole file, takes no part in the other checks.
type Rejection struct {
	At      Ref
	Message string
	// Article and Claim are the ids of the article and the claim that the fault stands in, where they can be read.
	Article string
	Claim   string
}

// Register holds what records share, by id, in the order of its files.
type Register[E Entry] struct {
	Items []E
	// Repeated lists the items whose id an earlier one has already.
	Repeated []E

	byID   map[string]E
	lost   map[string]bool
	unread bool
}

// Find returns the item of that id.
func (r *Register[E]) Find(id string) (E, bool) {
	item, ok := r.byID[id]
	return item, ok
}

// Excused reports whether an id that is not found may be one that the schema rejected, or one of a file that could not
// be read: no check may accuse it of being unknown.
func (r *Register[E]) Excused(id string) bool { return r.unread || r.lost[id] }

// IDs lists the ids of the register.
func (r *Register[E]) IDs() []string {
	ids := make([]string, 0, len(r.Items))
	for _, item := range r.Items {
		ids = append(ids, item.Key())
	}
	return ids
}

func (r *Register[E]) add(item E) {
	if _, known := r.byID[item.Key()]; known {
		r.Repeated = append(r.Repeated, item)
		return
	}
	if r.byID == nil {
		r.byID = map[string]E{}
	}
	r.byID[item.Key()] = item
	r.Items = append(r.Items, item)
}

func (r *Register[E]) lose(id string) {
	if r.lost == nil {
		r.lost = map[string]bool{}
	}
	r.lost[id] = true
}

// SpeakerName returns the name of a speaker as people know it: that of a person, an organisation or a publisher, the
// words for somebody unnamed, or the id itself.
func (d *Dataset) SpeakerName(s *Speaker) string {
	if s == nil {
		return ""
	}
	if s.ID == "" {
		return s.Text
	}
	return d.Name(s.ID)
}

// Name returns the name of the person, organisation or publisher of that id, or the id where none has it.
func (d *Dataset) Name(id string) string {
	if person, ok := d.People.Find(id); ok {
		return person.Name
	}
	if organisation, ok := d.Organisations.Find(id); ok {
		return organisation.Name
	}
	if publisher, ok := d.Publishers.Find(id); ok {
		return publisher.Name
	}
	return id
}

// EventName returns the name of an event, or its id where no register has one.
func (d *Dataset) EventName(id string) string {
	if event, ok := d.Events.Find(id); ok {
		return event.Label()
	}
	return id
}

// EventsOf lists the events that a claim speaks of, each once. An end of a duration is a date, where it reads as one and no
// register has an event of that id.
func (d *Dataset) EventsOf(c *Claim) []string {
	var ids []string
	for _, id := range []string{c.Event, c.Other, c.From, c.To} {
		if id != "" && (id != c.From && id != c.To || !d.IsDate(id)) && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// IsDate reports whether an end of a duration is a date rather than the id of an event.
func (d *Dataset) IsDate(end string) bool {
	_, registered := d.Events.Find(end)
	_, err := when.ParseDate(end)
	return err == nil && !registered
}

// SpeakerZone returns the name of the zone in which a speaker lives, empty where no register tells it.
func (d *Dataset) SpeakerZone(s *Speaker) string {
	if s == nil || s.ID == "" {
		return ""
	}
	if person, ok := d.People.Find(s.ID); ok {
		return person.Zone
	}
	if organisation, ok := d.Organisations.Find(s.ID); ok {
		return organisation.Zone
	}
	if publisher, ok := d.Publishers.Find(s.ID); ok {
		return publisher.Zone
	}
	return ""
}

// PlaceZone returns the zone of a place, given by its id or by any name that a register or the gazetteer has for it.
// A place of a register without a zone of its own has that of the place it lies in. Known says whether the place is
// known at all.
func (d *Dataset) PlaceZone(name string) (zone string, known bool) {
	for range 32 { // Deeper nesting is a cycle.
		place, ok := d.FindPlace(name)
		if !ok {
			found, ok := when.FindPlace(name)
			return found.Zone, known || ok
		}
		known = true
		if place.Zone != "" {
			return place.Zone, true
		}
		// A registered place that only adds an id or aliases keeps the zone that the gazetteer has for its name.
		if found, ok := when.FindPlace(place.Name); ok && found.Zone != "" {
			return found.Zone, true
		}
		if place.PartOf == "" {
			return "", true
		}
		name = place.PartOf
	}
	return "", known
}

// FindPlace returns the place of the register that an id or any of its names stands for.
func (d *Dataset) FindPlace(name string) (*Place, bool) {
	if place, ok := d.Places.Find(name); ok {
		return place, true
	}
	place, ok := d.placeNames[strings.ToLower(name)]
	return place, ok
}

// Asked counts the articles, and the claims in them, that somebody asked to have checked, whether or not they were read.
func (d *Dataset) Asked() (articles, claims int) {
	articles, claims = d.Unread.Articles, d.Unread.Claims
	for _, article := range d.Articles {
		if !article.document.Context {
			articles++
			claims += len(article.Claims)
		}
	}
	return articles, claims
}
