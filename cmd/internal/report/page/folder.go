package page

// This file writes a report as a folder: index.html, people.html, events.html, and a page for each article under articles.

import (
	"errors"
	"io"
	"runtime"
	"strings"

	"golang.org/x/sync/errgroup"

	"claimcheck/cmd/internal/report/dossier"
)

const (
	indexName     = "index.html"
	peopleName    = "people.html"
	eventsName    = "events.html"
	articlesName  = "articles"
	pageExtension = ".html"
)

// WriteFolder writes the dossier as index.html, a page for each article, and one each for people and events where there are
// some: of thousands of articles they would make the first page slow to open. It calls create for each file, with a name
// whose parts are separated by slashes, and closes what it gets; several files are open at a time, so create must be safe for
// concurrent use. What one page takes in memory does not depend on the number of articles.
func WriteFolder(create func(name string) (io.WriteCloser, error), d *dossier.Dossier) error {
	f := newFolder(d)
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	write := func(s *sheet, template string) {
		s.Dossier, s.folder = d, f
		group.Go(func() error { return writeFile(create, s.page, s, template) })
	}
	write(&sheet{page: indexName}, "report")
	if len(d.People) > 0 {
		write(&sheet{page: peopleName}, "people page")
	}
	if len(f.events) > 0 {
		write(&sheet{page: eventsName}, "events page")
	}
	for _, article := range d.Articles {
		write(&sheet{page: f.articles[article.Article], Article: article}, "article page")
	}
	return group.Wait()
}

func writeFile(create func(string) (io.WriteCloser, error), name string, s *sheet, template string) error {
	file, err := create(name)
	if err != nil {
		return err
	}
	return errors.Join(s.write(file, template), file.Close())
}

// folder tells on which page something stands.
type folder struct {
	// articles are the articles' pages by what links call the articles.
	articles map[string]string
	// events are the events that have a section, and people everybody who has one, by their keys.
	events, people map[string]bool
}

func newFolder(d *dossier.Dossier) *folder {
	f := &folder{articles: make(map[string]string, len(d.Articles)), events: map[string]bool{}, people: map[string]bool{}}
	for _, article := range d.Articles {
		f.articles[article.Article] = articlesName + "/" + article.Key + pageExtension
	}
	for _, event := range sections(d) {
		f.events[event.Key] = true
	}
	for _, person := range d.People {
		f.people[person.Key] = true
	}
	return f
}

// The ids of the sections that have pages of their own in a folder.
const (
	peopleID = "the_people"
	eventsID = "the_events"
)

// pageOf is the page on which what a link leads to stands.
func (f *folder) pageOf(l dossier.Link) string {
	switch {
	case l.Article != "":
		return f.articles[l.Article]
	case l.Key == peopleID || f.people[l.Key]:
		return peopleName
	case l.Key == eventsID || f.events[l.Key]:
		return eventsName
	}
	return indexName
}

// Href is the address of what a link leads to, from this sheet.
func (s *sheet) Href(l dossier.Link) string {
	fragment := "#" + l.Key
	if s.folder == nil {
		return fragment
	}
	to := s.folder.pageOf(l)
	below, inside := strings.CutPrefix(to, articlesName+"/")
	switch {
	case to == s.page:
		return fragment
	case s.Article == nil:
		return to + fragment
	case inside:
		return below + fragment
	}
	return "../" + to + fragment
}

// First is the address of something that stands on no article's page, by its id there.
func (s *sheet) First(id string) string { return s.Href(dossier.Link{Key: id}) }
