package schema

// This file says how much there may be of anything in a document. No record comes near these bounds; what goes beyond them
// would cost every program that reads it seconds and gigabytes, so that it ends the reading.

import (
	"fmt"

	"github.com/go-json-experiment/json/jsontext"
)

const (
	// maxDepth is how deep objects and lists may lie in one another; a record needs fewer than ten levels.
	maxDepth = 100
	// maxText is how many bytes a string or a key may have as it is written; a long press release has a few ten thousand.
	maxText = 1 << 20
	// maxKeys is how many members an object may have; those of records have fewer than thirty.
	maxKeys = 1000
	// maxItems is how many items a list may have within an item of another. The lists of a document itself have no bound.
	maxItems = 10_000
	// maxValues is how many values a document may have whose text has faults for its schema to be asked nonetheless.
	maxValues = 200_000
)

// excess says which bound the token just read goes beyond, and nothing where all is well. The length is that of the token as
// it is written; white space before it may count.
func (r *reader) excess(kind jsontext.Kind, length int) string {
	depth := r.decoder.StackDepth()
	if depth > maxDepth {
		return fmt.Sprintf("objects and lists lie more than %d deep in one another here; a record needs fewer than ten levels", maxDepth)
	}
	if kind == '"' && length > maxText+len(`""`) {
		if text := trimmed(r.document[int(r.decoder.InputOffset())-length : r.decoder.InputOffset()]); len(text) > maxText+len(`""`) {
			return fmt.Sprintf("a text of %d bytes begins here; at most %d are allowed", len(text)-len(`""`), maxText)
		}
	}
	switch container, count := r.decoder.StackIndex(depth); {
	case container == '{' && count > 2*maxKeys:
		return fmt.Sprintf("an object has more than %d keys up to here; that of a record has fewer than thirty", maxKeys)
	case container == '[' && count > maxItems && depth > 2:
		return fmt.Sprintf("a list has more than %d items up to here; that within a claim or an entry has fewer than a hundred", maxItems)
	}
	return ""
}
