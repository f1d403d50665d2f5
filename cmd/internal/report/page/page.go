// Package page lays a dossier out as HTML, for editors who read it in a browser or on paper.
//
// [Write] makes one file of everything, [WriteFolder] a first page and a page for each article. Every file stands alone:
// its style and its script are inside, named by their hashes in a Content-Security-Policy that allows nothing else, and
// nothing is ever fetched. The templates hold all of the words and the structure, page.css the look, and page.js what
// sorts and filters the tables; without the script the tables just stand there whole. All text of the dossier is data, and
// html/template escapes it where it stands.
package page

import (
	"bufio"
	"html/template"
	"io"

	"claimcheck/cmd/internal/report/dossier"
)

// Write writes the dossier as one HTML file.
func Write(w io.Writer, d *dossier.Dossier) error {
	return (&sheet{Dossier: d}).write(w, "report")
}

// sheet is a file of HTML. The templates get it beside whatever they show, since links depend on where they stand.
type sheet struct {
	*dossier.Dossier
	// page is the name of the file in its folder.
	page string
	// Article is the one whose page this is, nil on any other page.
	Article *dossier.Article
	// folder tells where everything else stands, nil where all of it is in this one file.
	folder *folder
}

// write lays the sheet out by the template of that name.
func (s *sheet) write(w io.Writer, name string) error {
	buffered := bufio.NewWriterSize(w, 64<<10)
	if err := layout().ExecuteTemplate(buffered, name, s); err != nil {
		return err
	}
	return buffered.Flush()
}

// placed is something to show, and the sheet that it is shown on.
type placed struct {
	On *sheet
	It any
}

// With puts something on the sheet, for a template that shows it.
func (s *sheet) With(it any) placed { return placed{s, it} }

// InFolder reports whether each article has a page of its own.
func (s *sheet) InFolder() bool { return s.folder != nil }

// longReport is the number of articles from which on a browser lays out only what is in sight: links and the scroll bar are
// surer where it need not guess.
const longReport = 30

// Long reports whether the sheet is so long that a browser should lay out only what is in sight.
func (s *sheet) Long() bool { return s.Article == nil && len(s.Articles) >= longReport }

// Style is the style sheet.
func (s *sheet) Style() template.CSS { return template.CSS(style()) }

// Script is the script. Only the first page has tables to sort, and parts that a link may have to unfold.
func (s *sheet) Script() template.JS {
	if s.folder != nil && s.page != indexName {
		return ""
	}
	return template.JS(script())
}

// Policy is the Content-Security-Policy of the sheet.
func (s *sheet) Policy() string { return policy(string(s.Script())) }
