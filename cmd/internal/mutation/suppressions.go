package mutation

// This file injects suppressions that have no business in a record.

import "math/rand/v2"

// suppressionOver silences something until a day long past.
func suppressionOver(n *Newsroom, r *rand.Rand) []Fault {
	return suppressed(n, r, "a suppression that is over", map[string]any{"until": "2001-01-01"})
}

// suppressionIdle silences what is not found there.
func suppressionIdle(n *Newsroom, r *rand.Rand) []Fault {
	return suppressed(n, r, "a suppression of nothing", nil)
}

// suppressed puts a suppression into every article, source and claim.
func suppressed(n *Newsroom, r *rand.Rand, what string, more map[string]any) []Fault {
	names := []string{"date-conflict", "quote-altered", "spelling-mixed", "title-unknown"}
	var faults []Fault
	for _, i := range n.timed() {
		entry := map[string]any{"check": names[r.IntN(len(names))], "reason": strange(r)}
		for key, value := range more {
			entry[key] = value
		}
		faults = append(faults, in(what, i, i.set([]any{entry}, "suppress")))
	}
	return faults
}
