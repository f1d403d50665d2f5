package report

// This file is the list of formats: a name, and the function that writes it. Adding a format is a file and a line here.

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"claimcheck/schema"
)

// Options say how a report is printed. Formats for machines heed Folder alone.
type Options struct {
	// Width is the number of cells that a line may take; 0 means 80.
	Width int
	// Color allows escape sequences for colour.
	Color bool
	// Folder is the folder from which places are told, relative to the root of its repository: "" for the root itself,
	// "data" below it. Formats whose readers sit at the root put it before paths.
	Folder string
	// Quiet leaves out, in formats for people and for logs, what does not fail the run.
	Quiet bool
}

// Names of formats that the program itself speaks of.
const (
	FormatTable = "table"
	FormatJSON  = "json"
)

// toolName is the program's name in formats that say who found what.
const toolName = "claimcheck"

type format struct {
	name  string
	write func(io.Writer, Report, Options) error
	// every says that the format tells of every article, whether or not anything was found of it.
	every bool
}

var formats = []format{
	{name: "checkstyle", write: writeCheckstyle},
	{name: FormatCSV, write: writeCSV},
	{name: FormatGitHub, write: writeGitHub},
	{name: "gitlab", write: writeGitLab},
	{name: FormatJSON, write: writeJSON},
	{name: "jsonl", write: writeJSONLines},
	{name: "junit", write: writeJUnit, every: true},
	{name: FormatLine, write: writeLine},
	{name: FormatMarkdown, write: writeMarkdown},
	{name: "rdjson", write: writeRDJSON},
	{name: "sarif", write: writeSARIF},
	{name: FormatTable, write: writeTable},
}

// Formats lists the names of the formats, sorted.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	slices.Sort(names)
	return names
}

// CheckFormat returns an error that names the nearest format where there is none of that name.
func CheckFormat(name string) error {
	_, err := find(name)
	return err
}

// TellsEveryArticle reports whether the format of that name tells of every article, whether or not anything was found of it.
func TellsEveryArticle(name string) bool {
	f, err := find(name)
	return err == nil && f.every
}

// Write prints a report in the format of that name.
func Write(w io.Writer, name string, r Report, options Options) error {
	f, err := find(name)
	if err != nil {
		return err
	}
	return f.write(w, r, options)
}

func find(name string) (format, error) {
	for _, f := range formats {
		if f.name == name {
			return f, nil
		}
	}
	known := Formats()
	if near, ok := schema.Nearest(name, known); ok {
		return format{}, fmt.Errorf("unknown format %q; did you mean %q?", name, near)
	}
	return format{}, fmt.Errorf("unknown format %q; one of %s", name, strings.Join(known, ", "))
}
