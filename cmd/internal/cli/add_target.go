package cli

// This file finds the file that an item goes into: the article that is named, or the register of the item's kind.

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"claimcheck/claims"
	"claimcheck/cmd/internal/recording"
	"claimcheck/cmd/internal/terminal"
	"claimcheck/schema"
)

// target finds where an item goes. A new article's file is named when its id is known.
func (s *session) target(line recording.Line) (target, error) {
	switch {
	case line.Kind.InArticle():
		in := line.In
		if in == "" {
			in = s.in
		}
		return s.article(in)
	case line.Kind.List == "":
		return target{}, nil
	}
	return target{path: s.registerFile(line.Kind.File)}, nil
}

// registerFile returns the file of a register: the one that is named after it, else the first that holds one, else a new
// one at the root.
func (s *session) registerFile(kind string) string {
	usual := filepath.Join(s.survey.Root, kind+".json")
	records := s.survey.Records(kind)
	if len(records) == 0 || slices.ContainsFunc(records, func(r claims.Surveyed) bool { return r.Path == usual }) {
		return usual
	}
	for _, record := range records {
		if strings.HasSuffix(record.Path, ".json") {
			return record.Path
		}
	}
	return records[0].Path
}

// article finds an article by its file or its id, or the only one that there is.
func (s *session) article(in string) (target, error) {
	if in == "" {
		return s.onlyArticle()
	}
	for _, file := range s.files {
		for _, item := range file.items {
			if item.target.article == in {
				return item.target, nil
			}
		}
	}
	if info, err := os.Stat(s.path(in)); err == nil && info.Mode().IsRegular() {
		return s.articleOf(in)
	}
	if record, ok := s.survey.Article(in); ok {
		return target{record.Path, in}, nil
	}
	var ids []string
	for _, record := range s.survey.Records(claims.FileArticle) {
		ids = append(ids, record.ID())
	}
	if near, ok := schema.Nearest(in, ids); ok {
		return target{}, fmt.Errorf("--in %q: no article of that id and no file of that name; did you mean %q?", in, near)
	}
	if near, ok := claims.NearPath(s.path(in)); ok {
		return target{}, fmt.Errorf("--in %q: no article of that id and no file of that name; did you mean %q?", in, filepath.ToSlash(filepath.Join(filepath.Dir(in), near)))
	}
	return target{}, fmt.Errorf("--in %q: no article of that id and no file of that name; \"%s list articles\" lists what there is", in, program)
}

// articleOf returns the one article of a file.
func (s *session) articleOf(in string) (target, error) {
	records := slices.DeleteFunc(s.survey.In(s.path(in)), func(r claims.Surveyed) bool { return r.Kind != claims.FileArticle })
	switch {
	case strings.HasSuffix(in, ".gz"):
		return target{}, fmt.Errorf("--in %q: a compressed file cannot be added to; unpack it first", in)
	case len(records) == 0:
		return target{}, fmt.Errorf("--in %q: the file holds no article of the dataset %s", in, s.survey.Shown(s.survey.Root))
	case len(records) > 1:
		return target{}, fmt.Errorf("--in %q: the file holds %d articles; give the id of one", in, len(records))
	}
	id := records[0].ID()
	if id == "" {
		return target{}, fmt.Errorf("--in %q: its article has no id; give it one first", in)
	}
	return target{records[0].Path, id}, nil
}

// onlyArticle returns the one article of the dataset. Of several, none is picked, but the one written to last is told.
func (s *session) onlyArticle() (target, error) {
	records := s.survey.Records(claims.FileArticle)
	switch len(records) {
	case 0:
		return target{}, fmt.Errorf("the dataset has no article; \"%s add article\" adds one", program)
	case 1:
		return target{records[0].Path, records[0].ID()}, nil
	}
	told := fmt.Sprintf("which article? give --in ARTICLE; the dataset has %d", len(records))
	if last, ok := lastWritten(records); ok {
		told += fmt.Sprintf(", and %q was written to last", last.ID())
	}
	return target{}, errors.New(told)
}

// lastWritten returns the record whose file was changed last, if there is one such.
func lastWritten(records []claims.Surveyed) (last claims.Surveyed, ok bool) {
	var newest time.Time
	for _, record := range records {
		info, err := os.Stat(record.Path)
		if err != nil {
			continue
		}
		switch changed := info.ModTime(); {
		case changed.After(newest):
			last, newest, ok = record, changed, true
		case changed.Equal(newest):
			ok = false // Two of one time were not written by hand.
		}
	}
	return last, ok
}

// articleFolder is the folder that new articles go into: "articles" where there is one or nothing else, and otherwise the
// one that has the most.
func (s *session) articleFolder() string {
	usual := filepath.Join(s.survey.Root, "articles")
	most, count, counts := usual, 0, map[string]int{}
	for _, record := range s.survey.Records(claims.FileArticle) {
		if !strings.HasSuffix(record.Path, ".json") {
			continue
		}
		folder := filepath.Dir(record.Path)
		if counts[folder]++; counts[folder] > count {
			most, count = folder, counts[folder]
		}
	}
	if info, err := os.Stat(usual); err == nil && info.IsDir() {
		return usual
	}
	return most
}

// complete completes what is known for a field.
func (a *adder) complete(ctx context.Context, field *recording.Field) ([]cobra.Completion, cobra.ShellCompDirective) {
	if field == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	if field.Value == "FILE" {
		return nil, cobra.ShellCompDirectiveDefault
	}
	s, err := a.open(ctx)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	to, err := s.target(recording.Line{Kind: a.kind})
	if err != nil {
		to = target{}
	}
	var words []cobra.Completion
	for _, option := range s.offers(ctx, field, to) {
		words = append(words, cobra.CompletionWithDesc(terminal.Clean(option.Value), terminal.Clean(option.Label)))
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}

// offers lists what is known for a field, with or without an article.
func (s *session) offers(ctx context.Context, field *recording.Field, to target) []recording.Option {
	scene, err := s.sceneFor(ctx, s.kind, to)
	if err != nil {
		dataset, loadErr := s.survey.Load(ctx, nil, s.registers())
		if loadErr != nil {
			return nil
		}
		scene = &recording.Scene{Dataset: dataset}
	}
	return field.Offer(scene)
}
