package checks

// This file sorts things into groups, as several checks do before they compare what belongs together.

// grouped sorts items by a key, in the order in which the keys first come. Items for which there is no key are left out.
func grouped[T any, K comparable](items []T, key func(T) (K, bool)) [][]T {
	index := map[K]int{}
	var found [][]T
	for _, item := range items {
		k, ok := key(item)
		if !ok {
			continue
		}
		at, known := index[k]
		if !known {
			at = len(found)
			index[k] = at
			found = append(found, nil)
		}
		found[at] = append(found[at], item)
	}
	return found
}
