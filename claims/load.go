package claims

// This file reads a dataset: the documents of many files at once, put together in one order that depends only on their
// names.

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/agnivade/levenshtein"

	"claimcheck/claims/when"
	"claimcheck/schema"
)

// Options say what to load.
type Options struct {
	// Paths are files, folders, globs, or "-" for standard input. None means the dataset at hand: see [FindRoot].
	Paths []string
	// Dir is the folder from which paths are told and the dataset at hand is looked for; empty means the working folder.
	Dir string
	// Config names a configuration file to use in place of the dataset's own.
	Config string
	// Stdin is read where a path is "-".
	Stdin io.Reader
	// Texts are read in place of the files at their paths, which are absolute: a dataset as it would be. They add no files.
	Texts map[string][]byte
	// Now tells the time, by which a file may be so young that it changes again without a trace; nil is the clock's.
	Now func() time.Time
	// Skim counts articles that are sound, and does not keep them: nobody asks what they hold.
	Skim bool
	// Progress is told how many files have been read, from several goroutines at once; it may be nil.
	Progress func(done, total int)
}

// validator is compiled once for the whole program; the schemas do not change.
var validator = sync.OnceValues(func() (*schema.Validator, error) {
	return schema.New(map[string]schema.Format{
		"edtf":     format(when.ParseDate),
		"zone":     format(when.LoadZone),
		"duration": format(when.ParseDuration),
	})
})

// format makes a schema's format of a parser. Its error leaves out the text itself, since a violation quotes it.
func format[T any](parse func(string) (T, error)) schema.Format {
	return func(text string) error {
		_, err := parse(text)
		if err == nil {
			return nil
		}
		problem := err.Error()
		for _, quoted := range []string{fmt.Sprintf("zone %q is ", text), fmt.Sprintf("%q is ", text), text + ": "} {
			problem = strings.TrimPrefix(problem, quoted)
		}
		return errors.New(problem)
	}
}

// Load reads a dataset. What is wrong inside a file becomes a [Rejection]; an error is returned only where loading
// could not be done as asked: a path that is not there, a broken configuration, no records at all.
func Load(ctx context.Context, options Options) (*Dataset, error) {
	stock, err := newStock(options)
	if err != nil {
		return nil, err
	}
	return stock.Load(ctx)
}

// holdsRecords reports whether anything of what was asked for is a record, or was meant to be one.
func holdsRecords(records []record) bool {
	return slices.ContainsFunc(records, func(r record) bool { return r.skipped == 0 && !r.document.Context })
}

// desk is what one goroutine reads files with. Its memory serves one file after another.
type desk struct {
	validator *schema.Validator
	stdin     io.Reader
	buffer    []byte
	swift     swift
	// sums says that the sums of texts are asked for, and skims that sound articles are counted and not kept.
	sums, skims bool
}

// fileRead is what was read of a file: its records, its texts where sums are asked for, and what was only counted.
type fileRead struct {
	records []record
	texts   []StockText
	skimmed Unread
	// odd counts the texts that hold no article. Where they are too many, texts are not told.
	odd    int
	untold bool
}

// mostOdd is how many texts of a file that hold no article are told.
const mostOdd = 100_000

// readFile reads those documents of a file that are wanted, until the context ends. What cannot be read is always wanted.
func (d *desk) readFile(ctx context.Context, file *inputFile, wanted func(number int, sum func() Sum) bool) fileRead {
	var pile pile
	var read fileRead
	number := -1
	for document := range documents(*file, d.stdin, &d.buffer) {
		if ctx.Err() != nil {
			break
		}
		number++
		sum := func() Sum { return sha256.Sum256(document.document.data) }
		isWanted := read.untold || wanted(number, sum) || document.fault != ""
		if d.sums && !read.untold {
			read.texts = append(read.texts, StockText{})
			if isWanted {
				read.texts[number].Sum = sum()
			}
		}
		if !isWanted {
			continue
		}
		found := d.read(*file, document)
		found.file, found.number = file, number
		if found.skimmed.Articles > 0 {
			read.skimmed.add(found.skimmed)
			if number < len(read.texts) {
				read.texts[number].Sound, read.texts[number].Claims = true, found.skimmed.Claims
			}
			continue
		}
		if found.article == nil {
			if read.odd++; read.odd > mostOdd {
				read.texts, read.untold = nil, true
			}
		}
		document.document.letGo()
		if !pile.add(found) {
			break
		}
	}
	d.buffer = recycled(d.buffer)
	read.records = pile.records
	return read
}

// beginning is the place of a fault that a text has as a whole.
var beginning = schema.Position{Line: 1, Column: 1, ByteColumn: 1, UTF16Column: 1}

// read judges one document and decodes what the schema accepts of it.
func (d *desk) read(file inputFile, found foundDocument) record {
	document := found.document
	if found.fault != "" {
		return unreadRecord(document, found.fault, found.lost)
	}
	if told, certain := d.validator.Recognise(document.data); certain {
		document.Kind = told.Kind
		switch {
		case told.Kind != FileArticle:
			return decode(document, nil)
		case d.skims && !told.Copy:
			return record{document: document, skimmed: Unread{Articles: 1, Claims: told.Claims}}
		}
		return record{document: document, article: d.swift.article(document)}
	}
	outline, faults := schema.Inspect(document.data)
	if !outline.Object && len(faults) > 0 {
		document.Kind = sniffKind(document.data)
		broken := decode(document, faults)
		broken.broken = true
		return broken
	}
	if !file.named && isReport(outline.Keys) {
		return record{document: document, skipped: 1, ours: true}
	}
	kind, key, message := kindOf(outline, file.named)
	if kind == "" && message == "" {
		return record{document: document, skipped: 1}
	}
	if message != "" {
		at := pointer(key)
		if key == "" {
			at = ""
		}
		position := schema.LocateKeys(document.data, []string{at})[0]
		return decode(document, []schema.Violation{{Pointer: at, Position: position, Message: message}})
	}
	document.Kind = kind
	return decode(document, d.validator.Validate(kind, document.data))
}

// isReport reports whether a document with such keys is what the program writes: a report, one finding of it on a line, or
// a baseline. People put them beside their records, and they are none, though a finding names an article and claims.
func isReport(keys []string) bool {
	return slices.Contains(keys, "findings") || slices.Contains(keys, "check") && slices.Contains(keys, "fingerprint")
}

// kindOf tells the kind of a document by its top-level keys, or what is wrong with them and which of them is at fault.
// An empty kind without a message is no record at all.
func kindOf(outline schema.Outline, named bool) (kind, fault, message string) {
	kinds := schema.Kinds()
	for _, key := range outline.Keys {
		if slices.Contains(kinds, key) {
			return key, "", ""
		}
	}
	allowed := strings.Join(kinds, ", ")
	for _, key := range outline.Keys {
		if near, ok := nearKind(key, kinds); ok {
			return "", key, fmt.Sprintf("unknown top-level key %q; did you mean %q? the top-level key tells what a file holds: one of %s",
				key, near, allowed)
		}
	}
	for _, key := range outline.Keys {
		if key == "claims" || key == "sources" {
			return "", key, fmt.Sprintf("a record with %q needs %q beside it: the article that makes the claims", key, FileArticle)
		}
	}
	if named {
		return "", "", fmt.Sprintf("no record: its top-level key must be one of %s", allowed)
	}
	return "", "", ""
}

// nearKind finds the kind that a top-level key was meant to be: one letter off, or two neighbours exchanged, or the
// singular. Short words are not taken for slips, since foreign JSON files are full of them.
func nearKind(key string, kinds []string) (string, bool) {
	if near, ok := singulars[key]; ok {
		return near, true
	}
	near, ok := schema.Nearest(key, kinds)
	return near, ok && len(key) >= 5 && levenshtein.ComputeDistance(key, near) <= 2 && levenshtein.ComputeDistance(key, near) < len(near)-3
}

// singulars are the words that people write for a register of one.
var singulars = map[string]string{
	"person": FilePeople, "organisation": FileOrganisations, "organization": FileOrganisations,
	"organizations": FileOrganisations, "publisher": FilePublishers, "articles": FileArticle,
}

// sniffKind guesses the kind of a text that is no JSON from its first key, so that references into a broken register
// are not called dangling.
func sniffKind(data []byte) string {
	head := data[:min(len(data), 4096)]
	for _, kind := range schema.Kinds() {
		if bytes.Contains(head, []byte(`"`+kind+`"`)) {
			return kind
		}
	}
	return ""
}

// assemble puts records together: articles and register items in the order of their files.
func assemble(records []record) *Dataset {
	d := &Dataset{}
	for _, r := range records {
		if r.skipped > 0 {
			d.skip(r)
			continue
		}
		d.Rejected = append(d.Rejected, r.rejected...)
		d.lose(r)
		if r.article != nil {
			d.Articles = append(d.Articles, r.article)
		}
		for _, item := range r.entries {
			d.add(item)
		}
	}
	d.indexPlaces()
	return d
}

// mostSkippedPaths is how many skipped files are named; a foreign folder may have any number of them.
const mostSkippedPaths = 20

// skip counts a document that is no record. Those that the program itself writes, such as a baseline, are none to wonder
// about.
func (d *Dataset) skip(r record) {
	if r.ours {
		return
	}
	d.Skipped += r.skipped
	if path := r.document.Path; len(d.SkippedPaths) < mostSkippedPaths && !slices.Contains(d.SkippedPaths, path) {
		d.SkippedPaths = append(d.SkippedPaths, path)
	}
}

func (d *Dataset) add(item Entry) {
	switch item := item.(type) {
	case *Person:
		d.People.add(item)
	case *Organisation:
		d.Organisations.add(item)
	case *Publisher:
		d.Publishers.add(item)
	case *Event:
		d.Events.add(item)
	case *Place:
		d.Places.add(item)
	case *Measure:
		d.Measures.add(item)
	}
}

// lose remembers what a rejected register item, or a register that could not be read, would have held.
func (d *Dataset) lose(r record) {
	type register interface {
		lose(id string)
		unreadable()
	}
	registers := map[string]register{
		FilePeople: &d.People, FileOrganisations: &d.Organisations, FilePublishers: &d.Publishers,
		FileEvents: &d.Events, FilePlaces: &d.Places, FileMeasures: &d.Measures,
	}
	if r.unread {
		for _, each := range registers {
			each.unreadable()
		}
	}
	into, ok := registers[r.document.Kind]
	if !ok || len(r.rejected) == 0 {
		return
	}
	for _, id := range r.lost {
		into.lose(id)
	}
	if len(r.entries) == 0 && len(r.lost) == 0 {
		into.unreadable()
	}
}

func (r *Register[E]) unreadable() { r.unread = true }

// indexPlaces makes places findable by every name they have, folded to lower case; an id beats a name, and the first
// of two places with one name counts.
func (d *Dataset) indexPlaces() {
	d.placeNames = map[string]*Place{}
	for _, place := range d.Places.Items {
		for _, name := range append([]string{place.Name}, place.Aliases...) {
			if folded := strings.ToLower(name); d.placeNames[folded] == nil {
				d.placeNames[folded] = place
			}
		}
	}
}
