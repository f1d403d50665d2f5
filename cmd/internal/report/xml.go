package report

// This file holds what the formats in XML share.

import (
	"encoding/xml"
	"io"
)

// xmlEncoder writes a document of indented XML.
type xmlEncoder struct {
	*xml.Encoder
	out io.Writer
}

func newXML(w io.Writer) xmlEncoder {
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	return xmlEncoder{encoder, w}
}

// begin writes the declaration with which a document begins.
func (e xmlEncoder) begin() error {
	_, err := io.WriteString(e.out, xml.Header)
	return err
}

// end writes what is still held back, and a line feed.
func (e xmlEncoder) end() error {
	if err := e.Close(); err != nil {
		return err
	}
	_, err := io.WriteString(e.out, "\n")
	return err
}
