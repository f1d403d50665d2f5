package report

// This file tells a finding in plain lines, for formats whose readers show text: what stands against what and how it was
// read, the readings that would save all, and what to try.

import (
	"unicode/utf8"

	"claimcheck/claims"
	"claimcheck/cmd/internal/terminal"
)

// longestText is the number of bytes after which text from records is cut off: it is a book then and no quote, and a CI
// server that is given a book may drop the whole report.
const longestText = 2000

// plain returns text from records as it can be shown anywhere on one line.
func plain(text string) string {
	if len(text) > longestText {
		end := longestText
		for end > 0 && !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end] + "…"
	}
	return terminal.Clean(text)
}

// remark is one thing that a finding says beyond its message, as cleaned text.
type remark struct {
	// quote is the words that it speaks of, with their part; empty where it quotes none.
	quote string
	at    claims.Position
	note  string
	// advice says that it is a way out or something to try, and no text that stands against another.
	advice bool
}

// String tells a remark in one line: "“on Tuesday” (a.json:20:26): read as Tuesday, 10 August 2021".
func (r remark) String() string {
	place := ""
	if r.at.File != "" {
		place = PlaceWords(r.at)
	}
	return r.around(place)
}

// around tells a remark with its place in the words given, which may be none.
func (r remark) around(place string) string {
	line := r.quote
	if place != "" {
		if line != "" {
			line += " "
		}
		line += "(" + place + ")"
	}
	if line != "" && r.note != "" {
		line += ": "
	}
	return line + r.note
}

// remarks lists what a finding says beyond its message, its texts cleaned by a function, which may cut them as well.
func remarks(f Finding, clean func(string) string) []remark {
	var list []remark
	for _, e := range f.Evidence {
		if isTold(f, e) {
			continue
		}
		r := remark{at: e.At, note: clean(e.Note)}
		if e.Quote != "" {
			r.quote = terminal.Quoted(clean(e.Quote)) + partWords(e.Part)
		}
		list = append(list, r)
	}
	for _, w := range f.WayOut {
		list = append(list, remark{advice: true, note: "way out: " + clean(WayOutWords(w))})
	}
	for _, s := range f.Suggestions {
		if isAsked(f, s) {
			continue
		}
		r := remark{advice: true, note: "try: " + clean(suggestionWords(s))}
		if s.At != nil && *s.At != f.At {
			r.at = *s.At
		}
		list = append(list, r)
	}
	return list
}
