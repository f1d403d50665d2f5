package claims

// This file reads JSON files of a dataset that hold no records, such as its baseline.

import (
	"errors"
	"fmt"
	"os"
)

// ReadOther reads a file that holds one document of a schema which is none of the records', and judges it. The error names
// every fault with its line and column; that for a file which is not there is one of [fs.ErrNotExist].
func ReadOther(path, shown, schemaName string) (*Document, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%q cannot be read: %w", shown, errors.Unwrap(err))
	}
	v, err := validator()
	if err != nil {
		return nil, err
	}
	document := &Document{Path: shown, Line: 1, data: data}
	var faults []error
	for _, violation := range v.Validate(schemaName, data) {
		at := Ref{Document: document, Pointer: violation.Pointer, position: violation.Position}
		faults = append(faults, fmt.Errorf("%s: %s", Resolve([]Ref{at})[0], violation.Message))
	}
	return document, errors.Join(faults...)
}
