package check

import (
	"slices"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"

	"claimcheck/claims"
)

// silence knows who silenced which findings: a claim, a source's or an article's own record, or the configuration.
type silence struct {
	today  string
	root   string
	config []claims.SuppressionEntry
}

func newSilence(d *claims.Dataset, today time.Time) silence {
	return silence{today: today.Format(time.DateOnly), root: d.Root, config: d.Config.Suppress}
}

// of returns why a finding is silenced, or nil. An expired suppression silences nothing.
func (s silence) of(f *Finding) *Suppressed {
	for _, claim := range f.subjects {
		if found := s.among(f.Check, claim.Suppress, "claim "+claim.ID); found != nil {
			return found
		}
	}
	for _, source := range f.sources {
		if found := s.among(f.Check, source.Suppress, "source "+source.ID); found != nil {
			return found
		}
	}
	if f.owner != nil {
		if found := s.among(f.Check, f.owner.Suppress, "article "+f.owner.ID); found != nil {
			return found
		}
	}
	for _, entry := range s.config {
		if s.covers(entry, f) {
			if found := s.among(f.Check, []claims.Suppression{entry.Suppression}, claims.ConfigName); found != nil {
				return found
			}
		}
	}
	return nil
}

func (s silence) among(check string, list []claims.Suppression, by string) *Suppressed {
	for _, entry := range list {
		if entry.Check == check && (entry.Until == "" || s.today <= entry.Until) {
			return &Suppressed{Reason: entry.Reason, Until: entry.Until, By: by}
		}
	}
	return nil
}

// covers reports whether an entry of the configuration speaks of the finding's article, claim and path, each where it
// names one. Paths are relative to the root of the dataset.
func (s silence) covers(entry claims.SuppressionEntry, f *Finding) bool {
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
