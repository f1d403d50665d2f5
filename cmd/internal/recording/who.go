package recording

// This file finds out who is meant by a name: a person by any name or a part of one, an organisation or a publisher by any
// of its names, or somebody whom the article does not name.

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimcheck/claims"
	"claimcheck/claims/wording"
	"claimcheck/schema"
)

// named is somebody of a register with all of their names.
type named struct {
	id, register string
	names        []string
}

// among says which registers somebody may stand in.
type among struct{ people, organisations, publishers bool }

var (
	anybody       = among{people: true, organisations: true, publishers: true}
	people        = among{people: true}
	organisations = among{organisations: true}
	publishers    = among{publishers: true}
	participants  = among{people: true, organisations: true}
)

// words names the registers.
func (a among) words() string {
	var kinds []string
	for _, each := range []struct {
		in   bool
		kind string
	}{{a.people, "person"}, {a.organisations, "organisation"}, {a.publishers, "publisher"}} {
		if each.in {
			kinds = append(kinds, each.kind)
		}
	}
	return strings.Join(kinds, " or ")
}

// known lists all who may be meant.
func (s *Scene) known(a among) []named {
	var all []named
	if a.people {
		for _, p := range s.Dataset.People.Items {
			all = append(all, named{p.ID, "person", append([]string{p.Name}, p.Aliases...)})
		}
	}
	if a.organisations {
		for _, o := range s.Dataset.Organisations.Items {
			all = append(all, named{o.ID, "organisation", append([]string{o.Name}, o.Aliases...)})
		}
	}
	if a.publishers {
		for _, p := range s.Dataset.Publishers.Items {
			all = append(all, named{p.ID, "publisher", []string{p.Name}})
		}
	}
	return all
}

// offerWho lists all who may be meant, with every name that they have.
func offerWho(a among) func(*Scene) []Option {
	return func(s *Scene) []Option {
		var options []Option
		for _, each := range s.known(a) {
			options = append(options, Option{each.id, strings.Join(each.names, ", ")})
		}
		return options
	}
}

// who returns the id of whoever is meant by words: by an id, by a whole name, by a part of a name that only one has. Where
// nobody is, found is false and the error says what may have been meant.
func (d *draft) who(field, words string, a among) (id string, found bool, err error) {
	all := d.scene.known(a)
	var exact, parts, near []named
	printed := wording.ReadPersonName(words)
	for _, each := range all {
		if each.id == words {
			return words, true, nil
		}
		switch each.likeness(words, printed) {
		case sameName:
			exact = append(exact, each)
		case partOfName:
			parts = append(parts, each)
		case nearName:
			near = append(near, each)
		}
	}
	if len(exact) == 0 {
		exact = parts
	}
	switch len(exact) {
	case 1:
		d.note("%s: “%s” is %s", field, words, exact[0])
		return exact[0].id, true, nil
	case 0:
		return "", false, fmt.Errorf("--%s %q: %s", field, words, d.unknown(words, a, near, all))
	}
	return "", true, fmt.Errorf("--%s %q: it may be %s; give the id", field, words, listed(exact))
}

// String names somebody with the id first.
func (n named) String() string {
	return fmt.Sprintf("%s (%s)", n.id, n.names[0])
}

func listed(all []named) string {
	const most = 8
	var words []string
	for i, each := range all {
		if i == most {
			words = append(words, fmt.Sprintf("%d more", len(all)-most))
			break
		}
		words = append(words, each.String())
	}
	return strings.Join(words, ", ")
}

// likeness says how like words are to the names that somebody has.
type likeness int

const (
	noName likeness = iota
	nearName
	partOfName
	sameName
)

func (n named) likeness(words string, printed wording.PersonName) likeness {
	folded := wording.Fold(words)
	best := noName
	var slips []wording.PersonName
	for _, name := range n.names {
		if wording.Fold(name) == folded {
			return sameName
		}
		slips = append(slips, wording.ReadPersonName(name))
		if _, near := schema.Nearest(words, []string{name}); near {
			best = nearName
		}
	}
	if n.register != "person" || !printed.Judged() {
		return best
	}
	switch match := wording.MatchName(printed, slips, false); match.Verdict {
	case wording.NameFits:
		if !match.Extended {
			return partOfName
		}
	case wording.NameSpelled, wording.NameInitial:
		best = nearName
	}
	return best
}

// unknown says that nobody has a name, and what to do.
func (d *draft) unknown(words string, a among, near, all []named) string {
	told := "no " + a.words() + " of the registers is called so"
	switch {
	case len(near) == 1:
		told += fmt.Sprintf("; did you mean %s?", near[0])
	case len(near) > 1:
		told += "; near it are " + listed(near)
	default:
		var ids []string
		for _, each := range all {
			ids = append(ids, each.id)
		}
		if id, ok := schema.Nearest(words, ids); ok {
			told += fmt.Sprintf("; did you mean %q?", id)
		}
	}
	kind, _, _ := strings.Cut(a.words(), " ")
	return told + fmt.Sprintf("; \"claimcheck add %s\" adds a new one", kind)
}

// whoField is a field for one of some registers.
func whoField(name, value, help, ask string, a among) *Field {
	key := strings.ReplaceAll(name, "-", "_")
	return &Field{Name: name, Fills: key, Value: value, Help: help, Ask: ask, offer: offerWho(a), read: func(d *draft, words []string) error {
		id, _, err := d.who(name, words[0], a)
		if err == nil {
			d.item[key] = id
		}
		return err
	}}
}

// speakerFields are the fields for who spoke or wrote, who may be unnamed.
func speakerFields(name, ask string) []*Field {
	return []*Field{
		{
			Name: name, Fills: name, Value: "WHO", Ask: ask, offer: offerWho(anybody),
			Help: "who said it: an id, a name or a part of one, or words such as \"a senior official\"",
			read: func(d *draft, words []string) error { return d.speaker(name, words[0]) },
		},
		switchField("unnamed", name, "take the words for the "+name+" as those for somebody whom the article does not name"),
	}
}

// speaker fills in who spoke. Words in lower case, such as "a senior official", name nobody; so do others that are said
// to be for somebody unnamed.
func (d *draft) speaker(name, words string) error {
	unnamed := map[string]any{"text": words}
	if d.given.has("unnamed") {
		d.item[name] = unnamed
		return nil
	}
	id, found, err := d.who(name, words, anybody)
	switch {
	case err == nil:
		d.item[name] = id
	case !found && describes(words):
		d.note("%s: “%s” names nobody, so the words are kept", name, words)
		d.item[name] = unnamed
	case !found:
		return fmt.Errorf("%w; --unnamed keeps the words for somebody whom the article does not name", err)
	default:
		return err
	}
	return nil
}

// describes reports whether words are a description of somebody rather than a name or an id: they begin in lower case and
// are more than one.
func describes(words string) bool {
	first, _ := utf8.DecodeRuneInString(words)
	return unicode.IsLower(first) && strings.ContainsFunc(words, unicode.IsSpace)
}

// publisherName returns the id of the article's publisher, or nothing.
func publisherID(item map[string]any) string {
	id, _ := item[claimsPublisher].(string)
	return id
}

const claimsPublisher = "publisher"

// authorZone returns the zone of whoever wrote a source.
func (s *Scene) authorZone(source *claims.Source) string { return s.Dataset.SpeakerZone(source.Author) }
