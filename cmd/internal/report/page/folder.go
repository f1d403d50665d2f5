package page

// This file writes a report as a folder: index.html, and a page for each article under articles.

import (
	"errors"
	"io"
	"runtime"

	"golang.org/x/sync/errgroup"

	"claimcheck/cmd/internal/report/dossier"
)

const (
	indexName     = "index.html"
	articlesName  = "articles"
	pageExtension = ".html"
)

// WriteFolder writes the dossier as index.html and a page for each article. It calls create for each file, with a name whose
// parts are separated by slashes, and closes what it gets; several files are open at a time, so create must be safe for
// concurrent use. What one page takes in memory does not depend on the number of articles.
func WriteFolder(create func(name string) (io.WriteCloser, error), d *dossier.Dossier) error {
	f := newFolder(d)
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	group.Go(func() error { return writeFile(create, indexName, &sheet{Dossier: d, folder: f}, "report") })
	for _, article := range d.Articles {
		name := articlesName + "/" + f.names[article.Article]
		group.Go(func() error {
			return writeFile(create, name, &sheet{Dossier: d, Article: article, folder: f}, "article page")
		})
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

// folder tells on which page something stands: the names of the articles' pages by what links call the articles.
type folder struct{ names map[string]string }

func newFolder(d *dossier.Dossier) *folder {
	f := &folder{names: make(map[string]string, len(d.Articles))}
	for _, article := range d.Articles {
		f.names[article.Article] = article.Key + pageExtension
	}
	return f
}

// Href is the address of what a link leads to, from this sheet.
func (s *sheet) Href(l dossier.Link) string {
	fragment := "#" + l.Key
	switch {
	case s.folder == nil, s.Article == nil && l.Article == "", s.Article != nil && l.Article == s.Article.Article:
		return fragment
	case l.Article == "":
		return "../" + indexName + fragment
	case s.Article == nil:
		return articlesName + "/" + s.folder.names[l.Article] + fragment
	default:
		return s.folder.names[l.Article] + fragment
	}
}

// First is the address of something on the first page, by its id there.
func (s *sheet) First(id string) string { return s.Href(dossier.Link{Key: id}) }
