package claims

// This file says which key of a claim goes where, as [swift] decodes it.

func (s *swift) claim(index int) *Claim {
	c := s.claimed.one()
	c.index = index
	for key, more := s.member(); more; key, more = s.member() {
		switch string(key) {
		case "id":
			c.ID = s.words()
		case "kind":
			c.Kind = s.words()
		case "anchor":
			c.Anchor = s.anchored()
		case "cites":
			c.Cites = s.strings()
		case "event":
			c.Event = s.words()
		case "when":
			c.When = s.when()
		case "bound":
			c.Bound = s.words()
		case "within", "factuality", "status", "checked", "note", "suppress":
			s.remark(s.remarks.of(&c.Remarks), string(key))
		case "phase":
			s.settings.of(&c.Setting).Phase = s.words()
		case "place":
			s.settings.of(&c.Setting).Place = s.words()
		case "relation", "other", "gap":
			s.order(s.orderings.of(&c.Ordering), string(key))
		case "from", "to", "length":
			s.duration(s.lastings.of(&c.Lasting), string(key))
		case "person", "title", "name", "standing":
			s.naming(s.namings.of(&c.Naming), string(key))
		case "speaker", "text", "said":
			s.saying(s.sayings.of(&c.Saying), string(key))
		case "measure", "value", "unit", "part_of", "change":
			s.figure(s.figures.of(&c.Figure), string(key))
		default:
			s.skip()
		}
	}
	c.complete()
	return c
}

func (s *swift) remark(to *Remarks, key string) {
	switch key {
	case "within":
		to.Within = s.words()
	case "factuality":
		to.Factuality = s.words()
	case "status":
		to.Status = s.words()
	case "checked":
		to.Checked = s.marked()
	case "note":
		to.Note = s.words()
	case "suppress":
		to.Suppress = s.suppressions()
	}
}

func (s *swift) order(to *Ordering, key string) {
	switch key {
	case "relation":
		to.Relation = s.words()
	case "other":
		to.Other = s.words()
	case "gap":
		to.Gap = s.words()
	}
}

func (s *swift) duration(to *Lasting, key string) {
	switch key {
	case "from":
		to.From = s.words()
	case "to":
		to.To = s.words()
	case "length":
		to.Length = s.words()
	}
}

func (s *swift) naming(to *Naming, key string) {
	switch key {
	case "person":
		to.Person = s.words()
	case "title":
		to.Title = s.words()
	case "name":
		to.Name = s.words()
	case "standing":
		to.Standing = s.words()
	}
}

func (s *swift) saying(to *Saying, key string) {
	switch key {
	case "speaker":
		to.Speaker = s.speaker()
	case "text":
		to.Text = s.words()
	case "said":
		to.Said = s.when()
	}
}

func (s *swift) figure(to *Figure, key string) {
	switch key {
	case "measure":
		to.Measure = s.words()
	case "value":
		to.Value = s.values.one()
		*to.Value = s.number()
	case "unit":
		to.Unit = s.words()
	case "part_of":
		to.PartOf = s.words()
	case "change":
		to.Change = s.change()
	}
}

func (s *swift) change() *Change {
	change := new(Change)
	for key, more := s.member(); more; key, more = s.member() {
		switch string(key) {
		case "from":
			change.From = s.number()
		case "to":
			change.To = s.number()
		default:
			s.skip()
		}
	}
	return change
}

// anchored decodes an anchor, or a list of them.
func (s *swift) anchored() Anchors {
	s.anchors = s.anchors[:0]
	list := s.peek() == '['
	if !list {
		s.anchors = append(s.anchors, s.anchor())
	} else {
		for s.item() {
			s.anchors = append(s.anchors, s.anchor())
		}
	}
	return Anchors{Items: s.anchorLists.keep(s.anchors), list: list}
}

func (s *swift) anchor() (a Anchor) {
	for key, more := s.member(); more; key, more = s.member() {
		switch string(key) {
		case "exact":
			a.Exact = s.words()
		case "through":
			a.Through = s.words()
		case "prefix":
			a.Prefix = s.words()
		case "suffix":
			a.Suffix = s.words()
		case "part":
			a.Part = s.words()
		case "source":
			a.Source = s.words()
		default:
			s.skip()
		}
	}
	return a
}

func (s *swift) marked() []Mark {
	s.marks = s.marks[:0]
	for s.item() {
		var one Mark
		for key, more := s.member(); more; key, more = s.member() {
			switch string(key) {
			case "by":
				one.By = s.words()
			case "date":
				one.Date = s.words()
			case "how":
				one.How = s.words()
			case "source":
				one.Source = s.words()
			default:
				s.skip()
			}
		}
		s.marks = append(s.marks, one)
	}
	return s.markLists.keep(s.marks)
}
