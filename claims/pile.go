package claims

// This file gathers the records of one file, which may have a line for each. However many lines it has that are none, they
// take little memory, and nobody is told of more of them than anybody reads.

import "fmt"

// Bounds of what is wrong in one file. A file whose lines are no JSON is no file of lines; one whose records are all wrong has
// the same fault in each.
const (
	mostBroken   = 100
	mostRejected = 10_000
)

// pile is the records of one file, in their order.
type pile struct {
	records []record
	// skipped, ours and empty are the index of the record that stands for all of its sort, plus one; 0 where there is none.
	skipped, ours, empty int
	// broken and rejected count the lines that are no JSON, and those of which anything was rejected.
	broken, rejected int
}

// add puts a record on the pile, and reports whether any more may follow.
func (p *pile) add(r record) bool {
	switch {
	case r.ours:
		p.merge(&p.ours, r)
	case r.skipped > 0:
		p.merge(&p.skipped, r)
	case r.empty():
		p.merge(&p.empty, r)
	default:
		p.records = append(p.records, r)
	}
	if r.broken {
		p.broken++
	}
	if len(r.rejected) > 0 {
		p.rejected++
	}
	switch {
	case p.broken == mostBroken:
		return p.end(r, fmt.Sprintf("%d lines up to here are no JSON, and the rest of the file is not read; a .jsonl file holds a JSON object a line", mostBroken))
	case p.rejected == mostRejected:
		return p.end(r, fmt.Sprintf("%d lines up to here are no sound records, and the rest of the file is not read; mend those above first", mostRejected))
	}
	return true
}

// merge keeps the first record of a sort, which counts the others.
func (p *pile) merge(first *int, r record) {
	if *first > 0 {
		p.records[*first-1].skipped += r.skipped
		return
	}
	p.records = append(p.records, r)
	*first = len(p.records)
}

// end says why nothing more is read.
func (p *pile) end(last record, reason string) bool {
	at := *last.document
	at.data = nil
	ended := unreadRecord(&at, reason, true)
	ended.file = last.file
	p.records = append(p.records, ended)
	return false
}

// unreadRecord stands for what could not be read, and may have held records.
func unreadRecord(document *Document, reason string, lost bool) record {
	return record{document: document, unread: lost, rejected: []Rejection{{
		At: Ref{Document: document, position: beginning}, Message: reason,
	}}}
}
