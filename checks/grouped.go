package checks

// This file sorts things into groups, as several checks do before they compare what belongs together.

// grouped sorts items by a key, in the order in which the keys first come. Items for which there is no key are left out.
func grouped[T any, K comparable](items []T, key func(T) (K, bool)) [][]T {
	if len(items) == 0 {
		return nil
	}
	index := map[K]int{}
	groups := make([]int, len(items)) // groups has the number of each item's group, or -1.
	var sizes []int
	for i, item := range items {
		k, ok := key(item)
		if !ok {
			groups[i] = -1
			continue
		}
		at, known := index[k]
		if !known {
			at = len(sizes)
			index[k] = at
			sizes = append(sizes, 0)
		}
		groups[i] = at
		sizes[at]++
	}
	all := make([]T, len(items))
	found := make([][]T, len(sizes))
	from := 0
	for at, size := range sizes {
		found[at] = all[from : from : from+size]
		from += size
	}
	for i, at := range groups {
		if at >= 0 {
			found[at] = append(found[at], items[i])
		}
	}
	return found
}
