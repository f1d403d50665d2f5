package cli

// This file finds who or what is meant by an id, a name or an alias that somebody types.

import (
	"fmt"
	"slices"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/wording"
	"claimcheck/schema"
)

// named is something with an id and the names that it goes by.
type named struct {
	id    string
	names []string
}

// lookUp returns the ids of what goes by a name: all of them, where several do; else of the one that has the words within a
// name. An unknown name is an error that says what is near to it.
func lookUp(flag, name string, known []named) ([]string, error) {
	if name == "" {
		return nil, nil
	}
	if slices.ContainsFunc(known, func(n named) bool { return n.id == name }) {
		return []string{name}, nil
	}
	var found []string
	for _, n := range known {
		if n.goesBy(wording.Fold(name)) && !slices.Contains(found, n.id) {
			found = append(found, n.id)
		}
	}
	if len(found) == 0 {
		found = partly(wording.Fold(name), known)
	}
	if len(found) == 0 {
		return nil, unknownName(flag, name, known)
	}
	return found, nil
}

// partly returns the id of the one that has some words within its names, as a family name is; nothing where several do, of
// whom nobody can tell which is meant.
func partly(folded string, known []named) []string {
	var found []string
	for _, n := range known {
		has := slices.ContainsFunc(n.names, func(name string) bool {
			return strings.Contains(" "+wording.Fold(name)+" ", " "+folded+" ")
		})
		if has && !slices.Contains(found, n.id) {
			found = append(found, n.id)
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found
}

func (n named) goesBy(folded string) bool {
	return wording.Fold(n.id) == folded ||
		slices.ContainsFunc(n.names, func(name string) bool { return wording.Fold(name) == folded })
}

// unknownName names what may have been meant: what has the words in its names, else what is written much like them.
func unknownName(flag, name string, known []named) error {
	const most = 3
	folded := wording.Fold(name)
	var within, spellings []string
	meant := map[string]string{}
	for _, n := range known {
		for _, spelling := range append([]string{n.id}, n.names...) {
			if strings.Contains(wording.Fold(spelling), folded) && !slices.Contains(within, n.id) {
				within = append(within, n.id)
			}
			for _, part := range append(strings.Fields(spelling), spelling) {
				part = wording.Fold(part)
				spellings = append(spellings, part)
				meant[part] = n.id
			}
		}
	}
	if len(within) == 0 {
		if near, ok := schema.Nearest(folded, spellings); ok {
			within = []string{meant[near]}
		}
	}
	if len(within) == 0 {
		return fmt.Errorf("--%s %s: no %s goes by that id or name; \"%s list\" lists what there is", flag, clipped(name), flag, program)
	}
	question := quoted(within[:min(len(within), most)])
	if more := len(within) - most; more > 0 {
		question += fmt.Sprintf(" or %d more", more)
	}
	return fmt.Errorf("--%s %s: no %s goes by that id or name; did you mean %s?", flag, clipped(name), flag, question)
}

// speakersOf lists everybody who may be spoken of or speak: people, organisations and publishers, and those whom only
// claims and sources name.
func speakersOf(d *claims.Dataset) []named {
	var known []named
	for _, person := range d.People.Items {
		known = append(known, named{person.ID, append([]string{person.Name}, person.Aliases...)})
	}
	for _, organisation := range d.Organisations.Items {
		known = append(known, named{organisation.ID, append([]string{organisation.Name}, organisation.Aliases...)})
	}
	for _, publisher := range d.Publishers.Items {
		known = append(known, named{publisher.ID, []string{publisher.Name}})
	}
	return append(known, mentioned(d, kindPerson, &d.People)...)
}

func eventsOf(d *claims.Dataset) []named {
	var known []named
	for _, event := range d.Events.Items {
		known = append(known, named{event.ID, []string{event.Name}})
	}
	return append(known, mentioned(d, kindEvent, &d.Events)...)
}

func articlesOf(d *claims.Dataset) []named {
	var known []named
	for _, article := range d.Articles {
		known = append(known, named{article.ID, []string{article.Headline}})
	}
	return known
}

// mentioned lists what records refer to and the register does not know, once each.
func mentioned[E claims.Entry](d *claims.Dataset, kind string, register *claims.Register[E]) []named {
	var found []named
	seen := map[string]bool{}
	for _, r := range references(d) {
		if _, registered := register.Find(r.id); r.kind == kind && !registered && !seen[r.id] {
			seen[r.id] = true
			found = append(found, named{id: r.id})
		}
	}
	return found
}
