package check

// This file knows who silences which findings: a claim, a source, an article, or the configuration. It also remembers
// which suppressions found something to silence, since one that does not is a finding itself.

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"

	"claimcheck/claims"
)

// Suppression is one suppression as it stands in a record or in the configuration, with what became of it in a run.
type Suppression struct {
	claims.Suppression
	// At is the place of the suppression, and By names what carries it: a claim, a source, an article or the
	// configuration.
	At claims.Ref
	By string
	// Article, Claim and Source carry it; all are nil where the configuration does.
	Article *claims.Article
	Claim   *claims.Claim
	Source  *claims.Source
	// Known says whether there is a check of that name at all.
	Known bool
	// Expired says that its last day is over, so that it silences nothing any more.
	Expired bool
	// Matches counts the findings that it speaks of: those it silences, or would if it had not expired.
	Matches int
	// Judged says whether the run could have found what it speaks of: its check was run, and over the whole dataset.
	Judged bool

	entry claims.SuppressionEntry // entry is what the configuration says beyond check, reason and end.
}

// Finding returns a finding about the suppression, at its place, with its reason as what stands there.
func (s *Suppression) Finding(message string, suggestions []Suggestion) Finding {
	f := Finding{Message: message, At: s.At, Suggestions: suggestions}
	f.Evidence = []Evidence{{At: s.At, Quote: s.Reason, Note: "its reason"}}
	switch {
	case s.Claim != nil:
		f = f.On(s.Claim)
	case s.Source != nil:
		f = f.OnSource(s.Source)
	case s.Article != nil:
		f = f.In(s.Article)
	}
	return f
}

// CheckRef returns the place of the name of the check that is silenced.
func (s *Suppression) CheckRef() claims.Ref {
	at := s.At
	at.Pointer += "/check"
	return at
}

// silence is all suppressions of a dataset, by what carries them: a claim, a source, an article, or nil for the
// configuration.
type silence struct {
	today string
	root  string
	by    map[any][]*Suppression
	all   []*Suppression
}

func newSilence(d *claims.Dataset, today time.Time) *silence {
	s := &silence{today: today.Format(time.DateOnly), root: d.Root, by: map[any][]*Suppression{}}
	for _, a := range d.Articles {
		if len(a.Suppress) > 0 {
			s.addAll(a, a.Suppress, a.Ref, Suppression{By: "article " + a.ID, Article: a})
		}
		for _, source := range a.Sources {
			if len(source.Suppress) > 0 {
				s.addAll(source, source.Suppress, source.Ref, Suppression{By: "source " + source.ID, Article: a, Source: source})
			}
		}
		for _, claim := range a.Claims {
			if len(claim.Suppress) > 0 {
				s.addAll(claim, claim.Suppress, claim.Ref, Suppression{By: "claim " + claim.ID, Article: a, Claim: claim})
			}
		}
	}
	by := cmp.Or(d.Config.Path(), claims.ConfigName)
	for i, given := range d.Config.Suppress {
		s.add(nil, Suppression{Suppression: given.Suppression, At: d.Config.Ref("suppress", strconv.Itoa(i)), By: by, entry: given})
	}
	return s
}

// addAll notes the suppressions that a record carries, each at its place in it.
func (s *silence) addAll(carrier any, given []claims.Suppression, ref func(...string) claims.Ref, made Suppression) {
	for i := range given {
		made.Suppression, made.At = given[i], ref("suppress", strconv.Itoa(i))
		s.add(carrier, made)
	}
}

func (s *silence) add(carrier any, made Suppression) {
	made.Expired = made.Until != "" && s.today > made.Until
	s.by[carrier] = append(s.by[carrier], &made)
	s.all = append(s.all, &made)
}

// of returns why a finding is silenced, or nil, and counts the finding for every suppression that speaks of it. An
// expired suppression silences nothing.
func (s *silence) of(f *Finding) *Suppressed {
	if len(s.all) == 0 {
		return nil
	}
	var found *Suppressed
	among := func(carrier any) {
		for _, given := range s.by[carrier] {
			if given.Check != f.Check || !s.covers(given.entry, f) {
				continue
			}
			given.Matches++
			if found == nil && !given.Expired {
				found = &Suppressed{Reason: given.Reason, Until: given.Until, By: given.By, InRecord: given.Article != nil}
			}
		}
	}
	for _, claim := range f.subjects {
		among(claim)
	}
	for _, source := range f.sources {
		among(source)
	}
	if f.owner != nil {
		among(f.owner)
	}
	among(nil)
	return found
}

// covers reports whether an entry of the configuration speaks of the finding's article, claim and path, each where it
// names one. Paths are relative to the root of the dataset.
func (s *silence) covers(entry claims.SuppressionEntry, f *Finding) bool {
	if entry.Article != "" && entry.Article != f.Article {
		return false
	}
	if entry.Claim != "" && !slices.Contains(f.Claims, entry.Claim) {
		return false
	}
	if entry.Path == "" {
		return true
	}
	if f.At.Document == nil {
		return false
	}
	matched, err := doublestar.Match(entry.Path, strings.TrimPrefix(f.At.Document.Path, s.root+"/"))
	return err == nil && matched
}

// judge says which suppressions the run could have made use of.
func (s *silence) judge(d *claims.Dataset, ran, known map[string]bool) {
	for _, given := range s.all {
		given.Known = len(known) == 0 || known[given.Check]
		asked := given.Article == nil || !given.Article.Document().Context
		given.Judged = asked && !d.Partial && (ran[given.Check] || !given.Known)
	}
}
