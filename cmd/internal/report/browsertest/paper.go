package browsertest

// This file prints a page and reads from the PDF what the tests ask: how many sheets there are and where headings stand.
// Chromium writes a PDF's objects uncompressed, so regular expressions do; only the drawing itself is compressed.

import (
	"encoding/binary"
	"encoding/hex"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/chromedp/chromedp"
)

// Paper is a size of paper.
type Paper = chromedp.PaperSize

// The sizes of paper that reports are printed on.
var (
	A4     = chromedp.PaperA4
	Letter = chromedp.PaperLetter
)

// Heading is a heading in a printed page.
type Heading struct {
	// Sheet is the number of the sheet, from 1, and Top the distance from its bottom edge in points.
	Sheet int
	Top   float64
	Title string
}

var (
	sheetObject   = regexp.MustCompile(`(\d+) 0 obj\s*<</Type /Page\s`)
	outlineObject = regexp.MustCompile(`/Title (\((?:[^()\\]|\\.)*\)|<[0-9A-F]*>)\s*/Dest \[(\d+) 0 R /XYZ [\d.]+ ([\d.]+)`)
)

// PDF is the page as a reader prints it.
func (tab *Tab) PDF(paper Paper) []byte {
	tab.t.Helper()
	return run(tab, chromedp.PrintToPDF(chromedp.PDFPaper(paper), chromedp.PDFPreferCSSPageSize(), chromedp.PDFOutlineAndTagged()))
}

// Print prints the page, and returns the number of sheets and the headings.
func (tab *Tab) Print(paper Paper) (sheets int, headings []Heading) {
	tab.t.Helper()
	pdf := tab.PDF(paper)
	number := map[string]int{}
	for _, m := range sheetObject.FindAllSubmatch(pdf, -1) {
		number[string(m[1])] = len(number) + 1
	}
	for _, m := range outlineObject.FindAllSubmatch(pdf, -1) {
		top, err := strconv.ParseFloat(string(m[3]), 64)
		if err != nil {
			tab.t.Fatal(err)
		}
		headings = append(headings, Heading{Sheet: number[string(m[2])], Top: top, Title: title(string(m[1]))})
	}
	return len(number), headings
}

// title reads a string of a PDF: plain in parentheses, or UTF-16 as hexadecimal digits after a byte order mark.
func title(text string) string {
	digits, ok := strings.CutPrefix(strings.TrimSuffix(text, ">"), "<")
	if !ok {
		return strings.ReplaceAll(text[1:len(text)-1], "\\", "")
	}
	raw, err := hex.DecodeString(digits)
	if err != nil || len(raw) < 2 {
		return text
	}
	units := make([]uint16, 0, len(raw)/2)
	for pair := range slices.Chunk(raw[2:], 2) {
		units = append(units, binary.BigEndian.Uint16(pair))
	}
	return string(utf16.Decode(units))
}
