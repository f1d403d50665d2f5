package reading

// This file names the zones of a judgement as people know them.

// Voices returns the voices of all sides.
func (j Judgement) Voices() []Voice {
	var voices []Voice
	for _, side := range j.Sides {
		voices = append(voices, side...)
	}
	return voices
}

// Clocks returns the zones in which readers and people of the story live: those of first readings, then those of the
// ways out.
func (j Judgement) Clocks() []Zone {
	var zones []Zone
	for _, voice := range j.Voices() {
		for _, r := range voice.Readings {
			if r.First {
				zones = append(zones, r.Zone)
			}
		}
	}
	for _, way := range j.WaysOut {
		zones = append(zones, way.Zone)
	}
	return distinct(zones)
}

// Labels gives each zone the one name by which it is called: the dateline's place where one has it, else a city.
type Labels map[string]string

// Name notes the names of the zones in which voices are read.
func (l Labels) Name(voices []Voice) {
	for _, voice := range voices {
		for _, r := range voice.Readings {
			if r.Zone.Dateline || l[r.Zone.Name] == "" {
				l[r.Zone.Name] = r.Zone.Label
			}
		}
	}
}

// Of returns the name of a zone.
func (l Labels) Of(zone Zone) string {
	if label := l[zone.Name]; label != "" {
		return label
	}
	return zone.Label
}
