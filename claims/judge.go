package claims

// This file judges a document that is about to be written, as loading would judge it when it is read again.

import "claimcheck/schema"

// Judge returns the kind of a document by its top-level key and all that is wrong with it: it is no JSON, no record of any
// kind, or its schema rejects it. None means that it would be read as a record.
func Judge(document []byte) (kind string, faults []schema.Violation) {
	outline, faults := schema.Inspect(document)
	if len(faults) > 0 {
		return "", faults
	}
	kind, key, message := kindOf(outline, true)
	if message != "" {
		at := schema.Violation{Position: beginning, Message: message}
		if key != "" {
			at.Pointer = pointer(key)
			at.Position = schema.LocateKeys(document, []string{at.Pointer})[0]
		}
		return "", []schema.Violation{at}
	}
	v, err := validator()
	if err != nil {
		panic("claims: the shipped schemas cannot be compiled: " + err.Error())
	}
	return kind, v.Validate(kind, document)
}
