package claims

// This file says which key of a claim goes where, as [swift] decodes it.

func (s *swift) claim(index int) *Claim {
	c := s.roomOfClaims.one()
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
		case "within":
			c.Within = s.words()
		case "factuality":
			c.Factuality = s.words()
		case "status":
			c.Status = s.words()
		case "checked":
			c.Checked = s.marks()
		case "note":
			c.Note = s.words()
		case "suppress":
			c.Suppress = s.suppressions()
		case "event":
			c.Event = s.words()
		case "when":
			c.When = s.when()
		case "bound":
			c.Bound = s.words()
		default:
			s.own(c, string(key))
		}
	}
	return c
}

// own decodes a member that only claims of some kinds have.
func (s *swift) own(c *Claim, key string) {
	switch key {
	case "phase":
		c.Phase = s.words()
	case "relation":
		c.Relation = s.words()
	case "other":
		c.Other = s.words()
	case "gap":
		c.Gap = s.words()
	case "from":
		c.From = s.words()
	case "to":
		c.To = s.words()
	case "length":
		c.Length = s.words()
	case "person":
		c.Person = s.words()
	case "title":
		c.Title = s.words()
	case "name":
		c.Name = s.words()
	case "standing":
		c.Standing = s.words()
	case "speaker":
		c.Speaker = s.speaker()
	case "text":
		c.Text = s.words()
	case "said":
		c.Said = s.when()
	case "measure":
		c.Measure = s.words()
	case "value":
		c.Value = s.roomOfValues.one()
		*c.Value = s.number()
	case "unit":
		c.Unit = s.words()
	case "part_of":
		c.PartOf = s.words()
	case "change":
		c.Change = s.change()
	case "place":
		c.Place = s.words()
	default:
		s.skip()
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
	return Anchors{Items: s.roomOfAnchors.keep(s.anchors), list: list}
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

func (s *swift) marks() []Mark {
	list := []Mark{}
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
		list = append(list, one)
	}
	return list
}
