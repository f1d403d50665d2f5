package cli

// This file cuts out of a story's records the lines that its finding is about; of a story in which nothing is found,
// the claims.

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/fixtures"
)

// excerpt is some lines of a file.
type excerpt struct {
	path  string
	lines []numbered
}

type numbered struct {
	number int
	text   string
}

// mostLines is the number of lines of one file above which an excerpt says no more.
const mostLines = 30

// excerptsOf runs a check over a story and returns the lines of the records that its findings point to.
func excerptsOf(ctx context.Context, c *check.Check, story fixtures.Story, today time.Time) ([]excerpt, error) {
	dir, err := os.MkdirTemp("", "claimcheck-explain-")
	if err != nil {
		return nil, fmt.Errorf("the example %s cannot be laid out: %w", story.Name, err)
	}
	defer os.RemoveAll(dir)
	if err := story.Write(dir); err != nil {
		return nil, err
	}
	dataset, err := claims.Load(ctx, claims.Options{Paths: []string{"."}, Dir: dir})
	if err != nil {
		return nil, fmt.Errorf("the example %s cannot be read: %w", story.Name, err)
	}
	baseline, err := (&app{Streams: Streams{Dir: dir}}).readBaseline(baselineFlags{}, dataset.Root, dataset.Config)
	if err != nil {
		return nil, fmt.Errorf("the example %s cannot be read: %w", story.Name, err)
	}
	result, err := check.Run(ctx, dataset, []*check.Check{c}, check.Settings{Today: today, Baseline: baseline, All: checks.All()})
	if err != nil {
		return nil, err
	}
	refs := refsOf(result.Findings)
	if len(refs) == 0 {
		for _, article := range dataset.Articles {
			for _, claim := range article.Claims {
				refs = append(refs, claim.Ref())
			}
		}
	}
	return cut(refs, story.Files), nil
}

// refsOf returns every place that findings point to.
func refsOf(findings []check.Finding) []claims.Ref {
	var refs []claims.Ref
	for _, f := range findings {
		refs = append(refs, f.At)
		for _, e := range f.Evidence {
			refs = append(refs, e.At)
		}
	}
	return refs
}

// cut returns the lines on which the records at refs stand, file by file.
func cut(refs []claims.Ref, files []fixtures.File) []excerpt {
	wanted := map[string]map[int]bool{}
	for i, position := range claims.Resolve(refs) {
		if position.File == "" {
			continue
		}
		lines := wanted[position.File]
		if lines == nil {
			lines = map[int]bool{}
			wanted[position.File] = lines
		}
		from, to := span(refs[i], position)
		for line := from; line <= to; line++ {
			lines[line] = true
		}
	}
	var excerpts []excerpt
	for _, file := range files {
		text := strings.Split(file.Data, "\n")
		x := excerpt{path: file.Path}
		for _, line := range slices.Sorted(maps.Keys(wanted[file.Path])) {
			if line <= len(text) && len(x.lines) < mostLines {
				x.lines = append(x.lines, numbered{line, text[line-1]})
			}
		}
		if len(x.lines) > 0 {
			excerpts = append(excerpts, x)
		}
	}
	return excerpts
}

// span returns the lines of the record that a place lies in: those of the item of a list, such as a claim; elsewhere the
// one line.
func span(ref claims.Ref, at claims.Position) (from, to int) {
	tokens := strings.SplitN(ref.Pointer, "/", 4)
	if len(tokens) < 3 || tokens[1] == claims.FileArticle {
		return at.Line, at.Line
	}
	text := ref.Document.Text()
	value, offset, found := valueAt(text, "/"+tokens[1]+"/"+tokens[2])
	if !found {
		return at.Line, at.Line
	}
	from = ref.Document.Line + bytes.Count(text[:offset], []byte("\n"))
	return from, from + bytes.Count(value, []byte("\n"))
}
