package when

// This file answers the question that is asked of places most often: which clock do they go by?

// PlaceZone returns the zone of a place that FindPlace finds, and the place's name.
func PlaceZone(place string) (zone, name string, ok bool) {
	row := gazetteerFound(place)
	if row == nil {
		return "", "", false
	}
	return row.Zone, row.Name, true
}
