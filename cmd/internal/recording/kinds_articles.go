package recording

// This file is the table of what stands in the record of an article beside its claims: the article itself, and its sources.

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"claimcheck/claims"
	"claimcheck/claims/when"
)

// sourceKinds are the kinds of source that the schema has.
var sourceKinds = []string{"post", "statement", "press-release", "readout", "briefing", "speech", "interview", "document", "report", "article", "other"}

func articleKinds() []*Kind {
	return []*Kind{articleKind(), sourceKind()}
}

func articleKind() *Kind {
	return &Kind{
		Name: "article", Short: "a new article, in a file of its own", File: claims.FileArticle, words: "headline", name: articleName,
		Usage:   "HEADLINE --publisher WHO --published DATE",
		Example: `--publisher "Harbour Times" --published 2024-03-06 --dateline-place London "Ferry returns"`,
		LeftOut: map[string]string{"suppress": claimLeftOut["suppress"]},
		Fields: []*Field{
			whoField("publisher", "WHO", "who published it: an id or a name of the register", "Who published it?", publishers).required(),
			shownField("published", "when it was published", "When was it published?"),
			textField("headline", "WORDS", "the headline as printed", "What is the headline?"),
			textField("url", "URL", "its web address", "What is its web address?"),
			{
				Name: "dateline-place", Fills: "dateline", Value: "PLACE", Help: "the place of the dateline", Ask: "Which place does the dateline name?",
				with: []string{"dateline-date", "dateline-text"}, read: func(d *draft, _ []string) error { return d.dateline() },
			},
			helper("dateline-date", "dateline", "DATE", "the date of the dateline, where it gives one"),
			helper("dateline-text", "dateline", "WORDS", "the dateline as printed, such as \"WASHINGTON, Aug. 10\""),
			{
				Name: "text", Fills: "text", Value: "FILE", Help: "a local copy of its text, inside of the dataset, in which anchors are looked up",
				Ask: "Which file has its text?", read: func(d *draft, words []string) error { return d.textFile(words[0]) },
			},
			listField("byline", "NAME", "who wrote it, as printed; may be repeated", ""),
			textField("language", "TAG", "its language, such as en or en-GB", ""),
			textField("archive-url", "URL", "the web address of an archived copy", ""),
			shownField("modified", "when it was changed last", ""),
			shownField("retrieved", "when somebody looked at it for this record", ""),
			noteField(),
			idField("made of the publisher, the day and the headline"),
		},
	}
}

func sourceKind() *Kind {
	kind := fewField("kind", "the kind of source", "What kind of source is it?", sourceKinds...).required()
	kind.instead = []string{"url"}
	kind.always = true
	take := kind.read
	kind.read = func(d *draft, words []string) error {
		if len(words) > 0 {
			return take(d, words)
		}
		if _, ok := when.PostTime(d.given.one("url")); ok {
			d.item["kind"] = "post"
			return nil
		}
		if d.given.has("url") {
			return fmt.Errorf("source needs --kind %s: %s", kind.Value, kind.Help)
		}
		return nil
	}
	fields := []*Field{kind}
	fields = append(fields, speakerFields("author", "Who wrote or said it?")...)
	return &Kind{
		Name: "source", Short: "a source that an article rests on: a post, a statement, a briefing", File: claims.FileArticle, List: "sources",
		words: "text", name: sourceName, finish: finishSource,
		Usage:   "WORDS --kind KIND --author WHO --published DATE",
		Example: `--in ferry --kind statement --author "Mara Venn" --published 2024-03-05 "Today the ferry came back."`,
		LeftOut: map[string]string{"suppress": claimLeftOut["suppress"]},
		Fields: append(fields,
			shownField("published", "when it was published, as displayed on it", "When was it published? As it is shown"),
			textField("text", "WORDS", "its words, as far as the article shows or uses them", "Which words of it does the article show or use?"),
			textField("url", "URL", "its web address; that of a post on X or Twitter tells its instant", "What is its web address?"),
			textField("platform", "NAME", "the network or outlet on which it appeared", ""),
			textField("title", "WORDS", "its title, such as the heading of a press release", ""),
			shownField("retrieved", "when somebody looked at it for this record", ""),
			noteField(),
			idField("made of the author and the kind"),
		),
	}
}

// finishSource fills in what the address of a post tells: the platform, and the instant where no time is given.
func finishSource(d *draft) {
	address, _ := d.item["url"].(string)
	posted, ok := when.PostTime(address)
	if !ok {
		return
	}
	if d.item["platform"] == nil {
		d.item["platform"] = "Twitter"
		if link, err := url.Parse(address); err == nil && strings.HasSuffix(link.Hostname(), "x.com") {
			d.item["platform"] = "X"
		}
	}
	instant := posted.Format(time.RFC3339)
	if d.item["published"] == nil {
		d.item["published"] = instant
		d.note("published: the number of the post tells the instant, %s", instant)
		return
	}
	d.note("published: the number of the post tells the instant %s", instant)
}

// dateline fills in the dateline.
func (d *draft) dateline() error {
	place := d.given.one("dateline-place")
	if place == "" {
		return fmt.Errorf("a dateline has a place: give --dateline-place")
	}
	told := map[string]any{"place": place}
	d.notePlace("dateline", place)
	if date := d.given.one("dateline-date"); date != "" {
		if err := edtf("dateline-date", date); err != nil {
			return err
		}
		told["date"] = date
	}
	if words := d.given.one("dateline-text"); words != "" {
		told["text"] = words
	}
	d.item["dateline"] = told
	return nil
}

// textFile fills in the copy of the article's text: its path as seen from the record, and its sum.
func (d *draft) textFile(path string) error {
	full := path
	if !filepath.IsAbs(full) {
		full = filepath.Join(d.scene.Dir, path)
	}
	full, err := filepath.Abs(full)
	if err != nil {
		return fault("text", []string{path}, "%w", err)
	}
	data, err := os.ReadFile(full)
	if err != nil {
		return fault("text", []string{path}, "it cannot be read: %w", claims.ReasonOf(err))
	}
	root, err := filepath.Abs(d.scene.Root)
	if err != nil {
		return fault("text", []string{path}, "%w", err)
	}
	if below, err := filepath.Rel(root, full); err != nil || !filepath.IsLocal(below) {
		return fault("text", []string{path}, "it lies outside of the dataset; only files inside of it are read, so move it there")
	}
	folder, err := filepath.Abs(d.scene.Folder)
	if err != nil {
		return fault("text", []string{path}, "%w", err)
	}
	from, err := filepath.Rel(folder, full)
	if err != nil {
		return fault("text", []string{path}, "%w", err)
	}
	sum := sha256.Sum256(data)
	d.item["text"] = map[string]any{"file": filepath.ToSlash(from), "sha256": hex.EncodeToString(sum[:])}
	return nil
}
