package claims

// This file tells where a place lies, by the dataset's register of places and by the gazetteer together.

import (
	"slices"
	"strings"

	"claimcheck/claims/when"
)

// Whereabouts is what is known of where a place lies.
type Whereabouts struct {
	name string
	// steps are the places of the register from the place itself outwards; none where the register lacks it.
	steps []*Place
	// outside is what the last step lies in, or the place itself where there is none; empty where nothing is said.
	outside string
	// known is the name under which the gazetteer knows the place, or the innermost of what it lies in, and at the number
	// of steps that lie inside of that.
	known string
	at    int
}

// Whereabouts looks up where a place lies that is given by its id or by any name that the register or the gazetteer has
// for it.
func (d *Dataset) Whereabouts(name string) Whereabouts {
	w := Whereabouts{name: name, outside: name}
	for range 32 { // Deeper nesting is a cycle.
		place, ok := d.FindPlace(w.outside)
		if !ok && d.Places.Excused(w.outside) {
			w.outside = "" // What the register says of it could not be read.
		}
		if !ok || slices.Contains(w.steps, place) {
			break
		}
		w.steps, w.outside = append(w.steps, place), place.PartOf
		if w.known == "" && inGazetteer(place) {
			w.known, w.at = place.Name, len(w.steps)-1
		}
	}
	if w.known == "" {
		w.known, w.at = w.outside, len(w.steps)
	}
	return w
}

// inGazetteer reports whether a place of the register is the one that the gazetteer has under its name: nothing that the
// register says of it is otherwise there.
func inGazetteer(place *Place) bool {
	found, ok := when.FindPlace(place.Name)
	if !ok {
		return false
	}
	if place.PartOf != "" {
		return when.PlaceContains(place.PartOf, place.Name)
	}
	return place.Zone == "" || place.Zone == found.Zone
}

// Within reports whether the place is another or is known to lie in it.
func (w Whereabouts) Within(other Whereabouts) bool {
	if len(other.steps) > 0 && slices.Contains(w.steps, other.steps[0]) {
		return true
	}
	if strings.EqualFold(w.name, other.name) {
		return true
	}
	return other.at == 0 && when.PlaceContains(other.known, w.known)
}

// Apart reports whether two places are certain to be two, of which neither lies in the other: the gazetteer tells so of
// them or of what they lie in, or the register has both side by side in one place. The unknown is apart from nothing.
func (w Whereabouts) Apart(other Whereabouts) bool {
	if w.Within(other) || other.Within(w) {
		return false
	}
	if when.PlacesApart(w.known, other.known) {
		return true
	}
	for i, step := range w.steps {
		if j := slices.Index(other.steps, step); j >= 0 {
			return w.registered(i-1) && other.registered(j-1)
		}
	}
	last, otherLast := len(w.steps)-1, len(other.steps)-1
	return w.outside != "" && strings.EqualFold(w.outside, other.outside) && w.registered(last) && other.registered(otherLast)
}

// Registered reports whether the dataset's register of places has the place.
func (w Whereabouts) Registered() bool { return len(w.steps) > 0 }

// registered reports whether the register alone says where its i-th step lies.
func (w Whereabouts) registered(i int) bool { return i >= 0 && (w.at > i || w.known == "") }

// Depth returns the number of places known around the place.
func (w Whereabouts) Depth() int { return len(w.around()) }

// around lists the names of what the place lies in, from the innermost outwards.
func (w Whereabouts) around() []string {
	var names []string
	for i, step := range w.steps {
		if i > 0 {
			names = append(names, step.Name)
		}
	}
	if w.at < len(w.steps) {
		names = names[:w.at]
	}
	place, ok := when.FindPlace(w.known)
	if _, rest, comma := strings.Cut(w.known, ","); !ok && comma {
		if place, ok = when.FindPlace(rest); ok {
			names = append(names, bare(place.Name))
		}
	} else if ok && w.at > 0 {
		names = append(names, bare(place.Name))
	}
	for ok && place.PartOf != "" {
		if place, ok = when.FindPlace(place.PartOf); ok {
			names = append(names, bare(place.Name))
		}
	}
	return names
}

// Name returns the name of the place as it stands in a sentence: the register's, else the gazetteer's, which is not in
// capitals as datelines are, else the one that was asked for.
func (w Whereabouts) Name() string {
	if len(w.steps) > 0 {
		return w.steps[0].Name
	}
	if place, ok := when.FindPlace(w.name); ok {
		return place.Name
	}
	return w.name
}

// Words tells where the place lies: "Lahore, Punjab, Pakistan".
func (w Whereabouts) Words() string {
	name, _, _ := strings.Cut(w.Name(), ",")
	return strings.Join(append([]string{bare(name)}, w.around()...), ", ")
}

// bare returns a name of the gazetteer without what tells it from its namesakes.
func bare(name string) string {
	for _, kind := range [...]string{" (state)", " (country)", " (India)", " (Pakistan)", " (Australia)"} {
		name = strings.TrimSuffix(name, kind)
	}
	name, _, _ = strings.Cut(name, ",")
	return name
}
