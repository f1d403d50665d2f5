package recording

// This file answers what somebody wants to know who asks for an item field by field, before it is complete.

import "slices"

// With returns what was typed together with the words for one more field.
func (g Given) With(name string, words ...string) Given {
	next := NewGiven()
	for field, each := range g.Words {
		next.Words[field] = each
	}
	for key, value := range g.Whole {
		next.Whole[key] = value
	}
	next.Words[name] = words
	return next
}

// Has reports whether words were typed for a field.
func (g Given) Has(name string) bool { return g.has(name) }

// Try tells what is wrong with the words for one field, as far as that can be told without those that are still to come.
// Words that stand at several places are not wrong: which of them is meant is asked next.
func (s *Scene) Try(kind *Kind, given Given, field *Field) error {
	d := &draft{scene: s, kind: kind, given: given, item: map[string]any{}}
	if err := d.read(field); err != nil {
		if many(err) {
			return nil
		}
		return err
	}
	if !kind.Claim() || field.Name != kind.words || given.has("anchor") || len(kind.anchors(d)) == 0 {
		return nil
	}
	if err := d.anchor(nil); err != nil && !many(err) {
		return err
	}
	return nil
}

// NeedsAnchor reports whether the words of the text must be typed that the claim rests on, since none of those typed are.
func (s *Scene) NeedsAnchor(kind *Kind, given Given) bool {
	if !kind.Claim() || s.Article == nil || given.has("anchor") || given.Whole["anchor"] != nil {
		return false
	}
	d := s.sketch(kind, given)
	candidates := kind.anchors(d)
	return len(candidates) == 0 || len(candidates[0]) == 0
}

// Occurrences lists the places at which the words of a claim stand, where there are several; none elsewhere.
func (s *Scene) Occurrences(kind *Kind, given Given) []Option {
	if !kind.Claim() || s.Article == nil || given.has("occurrence") || given.Whole["anchor"] != nil {
		return nil
	}
	d := s.sketch(kind, given)
	found, ok := d.anchor(given.Words["anchor"]).(*manyPlaces)
	if !ok {
		return nil
	}
	return found.options()
}

// Titles lists the titles that the register has for the person whom a claim is about, as far as it is known who that is;
// else those of everybody.
func (s *Scene) Titles(kind *Kind, given Given) []Option {
	person, _ := s.sketch(kind, given).item["person"].(string)
	return s.titlesOf(person)
}

// titlesOf lists the titles of one person, once each, or of everybody where none is named.
func (s *Scene) titlesOf(id string) []Option {
	var options []Option
	for _, person := range s.Dataset.People.Items {
		if id != "" && person.ID != id {
			continue
		}
		for _, office := range person.Offices {
			if option := (Option{office.Title, person.Name}); !slices.Contains(options, option) {
				options = append(options, option)
			}
		}
	}
	return options
}

// sketch reads all that was typed for a claim but its anchor, whatever is wrong with it.
func (s *Scene) sketch(kind *Kind, given Given) *draft {
	d := &draft{scene: s, kind: kind, given: given, item: map[string]any{}}
	for _, field := range kind.Fields {
		if field.Fills != "anchor" {
			_ = d.read(field) // What is wrong was told when the field was tried.
		}
	}
	return d
}

// Offers reports whether anything is known for a field, or anything else could be typed.
func (f *Field) Offers(s *Scene) bool {
	return f.offer == nil || len(f.Allowed) > 0 || len(f.Offer(s)) > 0
}

// Closed reports whether a field takes nothing but what is offered.
func (f *Field) Closed() bool {
	return len(f.Allowed) > 0 || slices.Contains([]string{"cites", "within", "occurrence"}, f.Name)
}
