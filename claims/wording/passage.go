package wording

// This file finds a quote in a text that has it word by word.

// Passage returns where a quote stands in the text, but for what an editor may change: the byte offsets of its first
// word's beginning and its last word's end.
func (t *Text) Passage(quote *Text) (from, to int, ok bool) {
	if len(quote.tokens) == 0 {
		return 0, 0, false
	}
	at := 0
	for i, run := range quote.segments() {
		found, ok := t.find(quote, run, at)
		if !ok {
			return 0, 0, false
		}
		if i == 0 {
			from = t.tokens[found.from].Start
		}
		at, to = found.to, t.tokens[found.to-1].End
	}
	return from, to, true
}
