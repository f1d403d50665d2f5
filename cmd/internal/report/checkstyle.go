package report

// This file writes the XML of Checkstyle, a linter for Java, which many editors and CI servers read.

import (
	"encoding/xml"
	"io"
)

// checkstyleVersion is the version of Checkstyle whose form this is; readers want one and do not look at it.
const checkstyleVersion = "4.3"

type checkstyleReport struct {
	XMLName xml.Name          `xml:"checkstyle"`
	Version string            `xml:"version,attr"`
	Files   []*checkstyleFile `xml:"file"`
}

type checkstyleFile struct {
	Name   string            `xml:"name,attr"`
	Errors []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr,omitempty"`
	Column   int    `xml:"column,attr,omitempty"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

// writeCheckstyle writes the findings that speak, by file. Columns count code points, as Checkstyle counts characters.
func writeCheckstyle(w io.Writer, r Report, _ Options) error {
	out := checkstyleReport{Version: checkstyleVersion}
	files := map[string]*checkstyleFile{}
	for _, f := range r.Findings {
		name := plain(r.file(f))
		file := files[name]
		if file == nil {
			file = &checkstyleFile{Name: name}
			files[name] = file
			out.Files = append(out.Files, file)
		}
		file.Errors = append(file.Errors, checkstyleError{
			Line: f.At.Line, Column: f.At.Column, Severity: f.Severity.String(), Message: plain(f.Message), Source: toolName + "." + f.Check,
		})
	}
	encoder := newXML(w)
	if err := encoder.begin(); err != nil {
		return err
	}
	if err := encoder.Encode(out); err != nil {
		return err
	}
	return encoder.end()
}
