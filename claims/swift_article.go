package claims

// This file says which key of an article's record goes where, as the tags of the types say it for all other records.

import "slices"

// article decodes a record.
func (s *swift) article(document *Document) *Article {
	s.text, s.at = document.data, 0
	s.allClaims, s.allSources = s.allClaims[:0], s.allSources[:0]
	a := &Article{document: document}
	for key, more := s.member(); more; key, more = s.member() {
		switch string(key) {
		case "article":
			s.description(a)
		case "sources":
			for s.item() {
				s.allSources = append(s.allSources, s.source(len(s.allSources)))
			}
		case "claims":
			for s.item() {
				s.allClaims = append(s.allClaims, s.claim(len(s.allClaims)))
			}
		default:
			s.skip()
		}
	}
	a.Sources, a.Claims = slices.Clone(s.allSources), slices.Clone(s.allClaims)
	s.text = nil
	a.indexItems()
	return a
}

// description decodes what an article is.
func (s *swift) description(a *Article) {
	for key, more := s.member(); more; key, more = s.member() {
		switch string(key) {
		case "id":
			a.ID = s.words()
		case "publisher":
			a.Publisher = s.words()
		case "published":
			a.Published = s.when()
		case "modified":
			a.Modified = s.when()
		case "retrieved":
			a.Retrieved = s.when()
		case "dateline":
			a.Dateline = s.dateline()
		case "language":
			a.Language = s.words()
		case "headline":
			a.Headline = s.words()
		case "url":
			a.URL = s.words()
		case "archive_url":
			a.ArchiveURL = s.words()
		case "byline":
			a.Byline = s.strings()
		case "text":
			a.Text = s.textFile()
		case "note":
			a.Note = s.words()
		case "suppress":
			a.Suppress = s.suppressions()
		default:
			s.skip()
		}
	}
}

func (s *swift) dateline() *Dateline {
	line := new(Dateline)
	for key, more := s.member(); more; key, more = s.member() {
		switch string(key) {
		case "place":
			line.Place = s.words()
		case "date":
			line.Date = s.words()
		case "text":
			line.Text = s.words()
		default:
			s.skip()
		}
	}
	return line
}

func (s *swift) textFile() *TextFile {
	file := new(TextFile)
	for key, more := s.member(); more; key, more = s.member() {
		switch string(key) {
		case "file":
			file.File = s.words()
		case "sha256":
			file.SHA256 = s.words()
		default:
			s.skip()
		}
	}
	return file
}

func (s *swift) source(index int) *Source {
	source := s.sourced.one()
	source.index = index
	for key, more := s.member(); more; key, more = s.member() {
		switch string(key) {
		case "id":
			source.ID = s.words()
		case "kind":
			source.Kind = s.words()
		case "platform":
			source.Platform = s.words()
		case "title":
			source.Title = s.words()
		case "author":
			source.Author = s.speaker()
		case "url":
			source.URL = s.words()
		case "published":
			source.Published = s.when()
		case "retrieved":
			source.Retrieved = s.when()
		case "text":
			source.Text = s.words()
		case "note":
			source.Note = s.words()
		case "suppress":
			source.Suppress = s.suppressions()
		default:
			s.skip()
		}
	}
	return source
}

func (s *swift) when() *When {
	when := s.whens.one()
	if s.peek() == '"' {
		when.plain, when.Date = true, s.words()
		return when
	}
	for key, more := s.member(); more; key, more = s.member() {
		switch string(key) {
		case "text":
			when.Text = s.words()
		case "date":
			when.Date = s.words()
		case "zone":
			when.Zone = s.words()
		default:
			s.skip()
		}
	}
	return when
}

func (s *swift) speaker() *Speaker {
	speaker := s.speakers.one()
	if s.peek() == '"' {
		speaker.ID = s.words()
		return speaker
	}
	for key, more := s.member(); more; key, more = s.member() {
		if string(key) == "text" {
			speaker.Text = s.words()
		} else {
			s.skip()
		}
	}
	return speaker
}

func (s *swift) suppressions() []Suppression {
	list := []Suppression{}
	for s.item() {
		var one Suppression
		for key, more := s.member(); more; key, more = s.member() {
			switch string(key) {
			case "check":
				one.Check = s.words()
			case "reason":
				one.Reason = s.words()
			case "until":
				one.Until = s.words()
			default:
				s.skip()
			}
		}
		list = append(list, one)
	}
	return list
}
