package claims

// This file serves those who write records: which files there are, what stands in one that is not written yet, and which
// id a new claim gets.

import (
	"fmt"
	"strconv"
	"strings"

	"claimcheck/schema"
)

// RecordFile is a file that may hold records.
type RecordFile struct {
	// Path opens the file, and Shown is how people see it. Both are "-" for standard input.
	Path, Shown string
	// Named says that somebody named this very file, so that it must hold a record.
	Named bool
}

// RecordFiles lists the files that [Load] would read for these paths, by the order of their names; the registers that it
// would add to them are left out.
func RecordFiles(options Options) (files []RecordFile, err error) {
	plan, err := planFiles(options)
	if err != nil {
		return nil, err
	}
	for _, file := range plan.files {
		if !file.context {
			files = append(files, RecordFile{Path: file.path, Shown: file.shown, Named: file.named})
		}
	}
	if len(files) == 0 {
		return nil, plan.nothingFound(0)
	}
	return files, nil
}

// Oversized tells why a document of so many bytes is not read; empty where it is.
func Oversized(size int64) string {
	if size > maxDocument {
		return tooLarge
	}
	return ""
}

// ReadArticle reads an article's record from its text alone, with all of it that the schema accepts; false where the text
// is no such record, or where the article itself is rejected.
func ReadArticle(text []byte) (*Article, bool) {
	kind, faults := Judge(text)
	if kind != FileArticle {
		return nil, false
	}
	r := decode(&Document{Line: 1, Kind: kind, data: text}, faults)
	return r.article, r.article != nil
}

// KindOfKeys tells the kind of a record by its top-level keys. The message says what is wrong with keys of no kind, empty
// where nothing suggests that a record was meant.
func KindOfKeys(keys []string) (kind, message string) {
	kind, _, message = kindOf(schema.Outline{Object: true, Keys: keys}, false)
	return kind, message
}

// firstClaimID is the id of a record's first claim where no other one shows the style of the file.
const firstClaimID = "c01"

// NextClaimID returns the id that comes after those of a record, in their style: c8 after c7, c08 after c07. Ids that do
// not end with a number show none.
func NextClaimID(ids []string) string {
	prefix, last, width := "", -1, 0
	for _, id := range ids {
		letters := strings.TrimRight(id, "0123456789")
		digits := id[len(letters):]
		number, err := strconv.Atoi(digits)
		if err != nil || last >= 0 && letters != prefix {
			continue
		}
		if strings.HasPrefix(digits, "0") {
			width = max(width, len(digits))
		}
		prefix, last = letters, max(last, number)
	}
	if last < 0 {
		return firstClaimID
	}
	return fmt.Sprintf("%s%0*d", prefix, width, last+1)
}
