package claims

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/schema"
)

// Save writes one JSON document to a file of records. It is validated first, and refused with every violation named;
// what is written is the text as given, indented by two spaces, with all that this program does not understand. The
// file is replaced as a whole: whoever reads it meanwhile, and whoever finds it after a crash, sees the old text or the
// new one.
func Save(path string, document []byte) error {
	v, err := validator()
	if err != nil {
		return err
	}
	outline, faults := schema.Inspect(document)
	if len(faults) == 0 {
		kind, _, message := kindOf(outline, true)
		if message != "" {
			return fmt.Errorf("%s: not saved: %s", path, message)
		}
		faults = v.Validate(kind, document)
	}
	if len(faults) > 0 {
		var all []string
		for _, fault := range faults {
			all = append(all, fmt.Sprintf("%d:%d: %s", fault.Position.Line, fault.Position.Column, fault.Message))
		}
		return fmt.Errorf("%s: not saved: %s", path, strings.Join(all, "; "))
	}
	text := jsontext.Value(bytes.Clone(document))
	if err := text.Indent(jsontext.WithIndent("  ")); err != nil {
		return fmt.Errorf("%s: not saved: %w", path, err)
	}
	if err := ReplaceFile(path, append(text, '\n')); err != nil {
		return fmt.Errorf("%s: not saved: %w", path, err)
	}
	return nil
}
