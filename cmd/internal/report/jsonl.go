package report

// This file writes a finding a line, each a JSON object with the keys that it has in the JSON report, for programs that
// read line by line. Silenced and known findings are among them, each with its state.

import (
	"bufio"
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// writeJSONLines writes the findings. What is not seen is escaped, U+2028 and U+2029 among it, which some readers take for
// ends of lines; bytes that are no UTF-8 become U+FFFD, as in the JSON report.
func writeJSONLines(out io.Writer, r Report, _ Options) error {
	w := bufio.NewWriter(out)
	for f := range r.All() {
		line, err := json.Marshal(r.json(f), jsontext.AllowInvalidUTF8(true))
		if err != nil {
			return err
		}
		w.Write(append(escapeUnseen(line), '\n')) // A writer that fails is told of by Flush.
	}
	return w.Flush()
}
