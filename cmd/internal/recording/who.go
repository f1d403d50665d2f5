package recording

// This file finds out who is meant by a name: a person by any name or a part of one, an organisation or a publisher by any
// of its names, or somebody whom the article does not name.

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimcheck/claims"
	"claimcheck/claims/wording"
	"claimcheck/cmd/internal/terminal"
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
	folded := wording.Fold(words)
	var exact []named
	for _, each := range all {
		switch {
		case each.id == words:
			return words, true, nil
		case each.called(folded):
			exact = append(exact, each)
		}
	}
	var near []named
	if len(exact) == 0 {
		exact, near = likened(all, words)
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
	return fmt.Sprintf("%s (%s)", n.id, terminal.Clean(n.names[0]))
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

// called reports whether one of the names is the folded one.
func (n named) called(folded string) bool {
	return slices.ContainsFunc(n.names, func(name string) bool { return wording.Fold(name) == folded })
}

// likened returns those of whose names words are a part, and those whose names they come near to.
func likened(all []named, words string) (parts, near []named) {
	printed := wording.ReadPersonName(words)
	for _, each := range all {
		_, like := schema.Nearest(words, each.names)
		if each.register == "person" && printed.Judged() {
			switch match := wording.MatchName(printed, each.read(), false); match.Verdict {
			case wording.NameFits:
				if !match.Extended {
					parts = append(parts, each)
					continue
				}
			case wording.NameSpelled, wording.NameInitial:
				like = true
			}
		}
		if like {
			near = append(near, each)
		}
	}
	return parts, near
}

// read reads the names.
func (n named) read() []wording.PersonName {
	names := make([]wording.PersonName, len(n.names))
	for i, name := range n.names {
		names[i] = wording.ReadPersonName(name)
	}
	return names
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
