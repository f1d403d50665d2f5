package page

// This file writes a report as a folder: index.html, and a page for each article under articles.

import (
	"errors"
	"io"
	"runtime"
	"strconv"
	"strings"

	"golang.org/x/sync/errgroup"

	"claimcheck/cmd/internal/report/dossier"
)

const (
	indexName     = "index.html"
	articlesName  = "articles"
	pageExtension = ".html"
	// longestName is the length up to which a page is named by the whole key of its article, in bytes: file systems take 255.
	longestName = 100
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
		name := articlesName + "/" + f.names[article]
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

// folder tells on which page something stands.
type folder struct {
	names map[*dossier.Article]string
	// byID are the articles by id. Faulty records may share an id; what stands in them is then found in byKey.
	byID  map[string]*dossier.Article
	byKey map[string]*dossier.Article
}

func newFolder(d *dossier.Dossier) *folder {
	f := &folder{
		names: make(map[*dossier.Article]string, len(d.Articles)),
		byID:  make(map[string]*dossier.Article, len(d.Articles)),
		byKey: map[string]*dossier.Article{},
	}
	taken := make(map[string]bool, len(d.Articles))
	for _, article := range d.Articles {
		f.names[article] = fileName(article.Key, taken)
		if first, shared := f.byID[article.Article]; shared {
			f.addKeys(first)
			f.addKeys(article)
			continue
		}
		f.byID[article.Article] = article
	}
	return f
}

// fileName is the name of an article's page, unlike all of those taken also where upper and lower case are not told apart.
func fileName(key string, taken map[string]bool) string {
	stem := key[:min(len(key), longestName)]
	name := stem
	for n := 2; taken[strings.ToLower(name)]; n++ {
		name = stem + "-" + strconv.Itoa(n)
	}
	taken[strings.ToLower(name)] = true
	return name + pageExtension
}

// addKeys notes what stands on the page of an article.
func (f *folder) addKeys(article *dossier.Article) {
	f.byKey[article.Key] = article
	for _, source := range article.Sources {
		f.byKey[source.Key] = article
	}
	for _, claim := range article.Claims {
		f.byKey[claim.Key] = article
	}
	for _, list := range [][]*dossier.Finding{article.Findings, article.Silenced} {
		for _, finding := range list {
			f.byKey[finding.Key] = article
		}
	}
}

// page returns the article on whose page the target of a link stands, nil for the first page.
func (f *folder) page(l dossier.Link) *dossier.Article {
	if l.Article == "" {
		return nil
	}
	if article, known := f.byKey[l.Key]; known {
		return article
	}
	return f.byID[l.Article]
}

// Href is the address of what a link leads to, from this sheet.
func (s *sheet) Href(l dossier.Link) string {
	fragment := "#" + l.Key
	if s.folder == nil {
		return fragment
	}
	switch target := s.folder.page(l); {
	case target == s.Article:
		return fragment
	case target == nil:
		return "../" + indexName + fragment
	case s.Article == nil:
		return articlesName + "/" + s.folder.names[target] + fragment
	default:
		return s.folder.names[target] + fragment
	}
}

// First is the address of something on the first page, by its id there.
func (s *sheet) First(id string) string { return s.Href(dossier.Link{Key: id}) }
