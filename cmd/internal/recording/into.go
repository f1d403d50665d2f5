package recording

// This file puts an item where it goes in the text of a file.

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/canon"
)

// Placed is the text of a file with an item in it.
type Placed struct {
	Text []byte
	// Line is the line of the file on which the item's document begins, counted from 1, and Pointer its place in it.
	Line    int
	Pointer string
	// ID is the id that the item has there.
	ID string
}

// Into puts the item into the text of a file: at the end of its list. A claim is numbered by those that are there. In a
// file of one document a line it goes into the record of an article by its id, or, without one, into the first of the
// item's kind.
func (e *Entry) Into(path string, text []byte, article string) (Placed, error) {
	if !strings.HasSuffix(path, ".jsonl") {
		id, item, err := e.numbered(text)
		if err != nil {
			return Placed{}, err
		}
		out, pointer, err := canon.Append(text, e.Kind.List, item)
		return Placed{out, 1, pointer, id}, err
	}
	out := make([]byte, 0, len(text)+512)
	var placed Placed
	number := 0
	for line := range bytes.Lines(text) {
		number++
		d, err := canon.Parse(bytes.TrimSpace(line))
		if placed.Line == 0 && err == nil && e.belongs(d, article) {
			if placed, err = e.intoLine(d, line); err != nil {
				return Placed{}, err
			}
			placed.Line = number
			line = placed.Text
		}
		out = append(out, line...)
	}
	if placed.Line == 0 {
		return Placed{}, fmt.Errorf("the record is no longer in %s", path)
	}
	placed.Text = out
	return placed, nil
}

// belongs reports whether the item belongs into a document.
func (e *Entry) belongs(d *canon.Document, article string) bool {
	id, _ := d.String("/article/id")
	return d.Kind() == e.Kind.File && id == article
}

// intoLine puts the item into a document that stands on one line.
func (e *Entry) intoLine(d *canon.Document, line []byte) (Placed, error) {
	id, item, err := e.numbered(bytes.TrimSpace(line))
	if err != nil {
		return Placed{}, err
	}
	list := "/" + e.Kind.List
	if _, there := d.Get(list); !there {
		if err := d.Set(list, []byte("[]")); err != nil {
			return Placed{}, err
		}
	}
	pointer := list + "/" + strconv.Itoa(d.Len(list))
	if err := d.Set(list+"/-", item); err != nil {
		return Placed{}, err
	}
	end := line[len(bytes.TrimRight(line, "\r\n")):]
	if len(end) == 0 {
		end = []byte("\n")
	}
	return Placed{Text: append(d.Line(), end...), Pointer: pointer, ID: id}, nil
}

// numbered returns the item with an id that is free in a document.
func (e *Entry) numbered(text []byte) (id string, item []byte, err error) {
	d, err := canon.Parse(text)
	if err != nil {
		return "", nil, fmt.Errorf("the file is no sound JSON: %w", err)
	}
	list := "/" + e.Kind.List
	var ids []string
	taken := map[string]bool{}
	for i := range d.Len(list) {
		if id, ok := d.String(list + "/" + strconv.Itoa(i) + "/id"); ok {
			ids = append(ids, id)
			taken[id] = true
		}
	}
	id = e.ID
	switch {
	case id == "":
		id = claims.NextClaimID(ids)
	case taken[id] && e.Made && e.Kind.List == "sources":
		id = freeID(id, taken)
	case taken[id]:
		return "", nil, fmt.Errorf("--id %q: the file has one of that id already", id)
	}
	item, err = e.JSON(id)
	return id, item, err
}

// File returns the text of a new file with the item in it. Schema is the address of its schema for editors, empty where
// there is none.
func (e *Entry) File(schema string) (Placed, error) {
	item, err := e.JSON(e.ID)
	if err != nil {
		return Placed{}, err
	}
	pointer := "/" + e.Kind.File
	value := string(item)
	if e.Kind.List != "" {
		value, pointer = "["+value+"]", pointer+"/0"
	}
	text := fmt.Sprintf("{%s: %s}", canon.Text(e.Kind.File), value)
	if schema != "" {
		text = fmt.Sprintf("{\"$schema\": %s, %s: %s}", canon.Text(schema), canon.Text(e.Kind.File), value)
	}
	d, err := canon.Parse([]byte(text))
	if err != nil {
		return Placed{}, err
	}
	return Placed{d.Bytes(), 1, pointer, e.ID}, nil
}

// Names lists the ids that the item names: events, measures, people. What other articles say of these may stand against
// it.
func (e *Entry) Names() []string {
	var ids []string
	for _, key := range []string{"event", "other", "from", "to", "measure", "part_of", "person", "speaker"} {
		if id, ok := e.item[key].(string); ok && e.Kind.Claim() {
			ids = append(ids, id)
		}
	}
	if e.Kind.File != "article" {
		ids = append(ids, e.ID)
	}
	return ids
}
