package dossier

// This file tells what an article is.

import (
	"net/url"
	"strings"

	"claimcheck/checks"
	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
	"claimcheck/cmd/internal/terminal"
)

// tellArticle fills in an article.
func (b *builder) tellArticle(a *claims.Article) {
	article := b.articles[a]
	article.Heading, article.Headlined = b.heading(a), hasHeadline(a)
	article.Publisher = line(b.data.Name(a.Publisher))
	article.Day, article.Date = line(a.Reference()), line(report.DayWords(a))
	article.Language, article.Note = line(a.Language), line(a.Note)
	article.Facts = b.articleFacts(a)
	b.place(a.Ref(), &article.Place)
	for _, source := range a.Sources {
		b.tellSource(source)
	}
	for _, claim := range a.Claims {
		b.tellClaim(claim)
		article.Checking.count(claim)
	}
	b.tellSayings(a)
	b.tellTexts(a)
}

// heading is an article's headline, or its publisher and day where none is recorded.
func (b *builder) heading(a *claims.Article) string {
	if heading, made := b.headings[a]; made {
		return heading
	}
	heading := line(a.Headline)
	if !hasHeadline(a) {
		var parts []string
		for _, part := range []string{line(b.data.Name(a.Publisher)), line(report.DayWords(a))} {
			if part != "" {
				parts = append(parts, part)
			}
		}
		heading = strings.Join(parts, " · ")
	}
	if heading == "" {
		heading = line(a.ID)
	}
	b.headings[a] = heading
	return heading
}

func hasHeadline(a *claims.Article) bool { return strings.TrimSpace(line(a.Headline)) != "" }

// articleFacts lists what is recorded of an article, as far as it is.
func (b *builder) articleFacts(a *claims.Article) []Fact {
	facts := factList{}
	facts.add("Publisher", b.data.Name(a.Publisher))
	if a.Dateline != nil {
		facts.add("Dateline", datelineWords(b.data, a.Dateline))
	}
	facts.addWhen("Published", a.Published)
	facts.addWhen("Last changed", a.Modified)
	facts.add("By", strings.Join(a.Byline, ", "))
	facts.addAddress("Address", a.URL)
	facts.addAddress("Archived copy", a.ArchiveURL)
	facts.addWhen("Retrieved", a.Retrieved)
	facts.add("Language", a.Language)
	if a.Text != nil {
		words := a.Text.File
		if a.Copy == nil {
			words += " (not at hand)"
		}
		facts.add("Copy of the text", words)
	}
	facts.add("Record", a.ID)
	return facts.list
}

// datelineWords tells a dateline: "Washington, Tuesday, 10 August 2021".
func datelineWords(d *claims.Dataset, dateline *claims.Dateline) string {
	var parts []string
	if dateline.Place != "" {
		parts = append(parts, d.Whereabouts(dateline.Place).Name())
	}
	if dateline.Date != "" {
		parts = append(parts, checks.WhenWords(&claims.When{Date: dateline.Date}))
	}
	return strings.Join(parts, ", ")
}

// factList is facts as they are gathered; what is not recorded is left out.
type factList struct{ list []Fact }

func (f *factList) add(name, value string) {
	if value != "" {
		f.list = append(f.list, Fact{Name: name, Value: line(value)})
	}
}

// addWhen adds a time, with the words in which the record has it and the zone that it gives.
func (f *factList) addWhen(name string, w *claims.When) {
	if w == nil {
		return
	}
	words := checks.WhenWords(w)
	if w.Date != "" && w.Text != "" {
		words += " (" + terminal.Quoted(w.Text) + ")"
	}
	if w.Zone != "" {
		words += ", " + w.Zone
	}
	f.add(name, words)
}

// addAddress adds an address, as a link where it is one on the web.
func (f *factList) addAddress(name, address string) {
	if address == "" {
		return
	}
	f.list = append(f.list, Fact{Name: name, Value: line(address), URL: webAddress(address)})
}

// longestAddress is the length in bytes above which no address is taken for one.
const longestAddress = 2000

// webAddress returns an address on the web that can be followed without surprise, else nothing.
func webAddress(address string) string {
	parsed, err := url.Parse(address)
	switch {
	case err != nil, len(address) > longestAddress, terminal.Clean(address) != address, strings.ContainsAny(address, " \"'<>\\`"):
		return ""
	case parsed.Scheme != "http" && parsed.Scheme != "https", parsed.Host == "", parsed.User != nil:
		return ""
	}
	return address
}
