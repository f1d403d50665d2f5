package check

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/when"
)

// Finding is one thing that a check found. A finding never guesses which side is wrong: it quotes what stands against
// what, says how each was read, and lists every correction that would settle it.
type Finding struct {
	Check    string
	Severity Severity
	// Verdict tells findings of one check apart where it has several, such as "conflict" and "contradiction".
	Verdict string
	// Message is one sentence that stands alone.
	Message string
	// Article and Claims are the ids of what the finding is about.
	Article string
	Claims  []string
	// At is the place to look first.
	At          claims.Ref
	Evidence    []Evidence
	WayOut      []WayOut
	Suggestions []Suggestion
	// Fingerprint names the finding across runs: it rests on the check, ids and content, never on a line.
	Fingerprint string
	// Suppressed tells who silenced the finding, nil where nobody did.
	Suppressed *Suppressed
	// Known says that the baseline lists the finding.
	Known bool

	// subjects, sources and owner are the records that may carry a suppression of the finding.
	subjects []*claims.Claim
	sources  []*claims.Source
	owner    *claims.Article
}

// Evidence is one of the texts that a finding holds against another.
type Evidence struct {
	At    claims.Ref
	Quote string
	// Part is where the words stand: headline, body, caption, or source.
	Part string
	// Note says how the words were read.
	Note string
	// Zone and Span are the zone and the span of UTC instants that were read into them, where they tell a time.
	Zone string
	Span *when.Span
}

// WayOut is a reading of somebody's words, not the first to come to mind, under which all claims hold.
type WayOut struct {
	Voice string
	Zone  string
	Span  when.Span
}

// Suggestion is one candidate correction. Where At and Value are given, writing Value there carries it out.
type Suggestion struct {
	Message string
	At      *claims.Ref
	Value   string
}

// Suppressed tells why a finding is silent, and until when.
type Suppressed struct {
	Reason string
	Until  string
	By     string // By is what silenced it: a claim, its article or the configuration.
	// InRecord says that it stands in a record, and not in the configuration.
	InRecord bool
}

// On makes the finding one about a claim: its article and id, and its quoted words as the place to look. A claim of
// another article than the finding's is told as "ARTICLE#CLAIM", since ids of claims are those of one article only.
func (f Finding) On(c *claims.Claim) Finding {
	f = f.In(c.Article)
	id := c.ID
	if c.Article != f.owner {
		id = c.Article.ID + "#" + c.ID
	}
	f.Claims = append(f.Claims, id)
	f.subjects = append(f.subjects, c)
	if f.At.Document == nil {
		f.At = c.AnchorRef()
	}
	return f
}

// In makes the finding one about an article, unless it is about one already.
func (f Finding) In(a *claims.Article) Finding {
	if f.owner == nil {
		f.owner, f.Article = a, a.ID
	}
	return f
}

// OnSource makes the finding one about a source, and the source the place to look.
func (f Finding) OnSource(s *claims.Source) Finding {
	f = f.In(s.Article)
	f.sources = append(f.sources, s)
	if f.At.Document == nil {
		f.At = s.Ref("id")
	}
	return f
}

// Owner returns the article that the finding is about, nil where the check named none.
func (f *Finding) Owner() *claims.Article { return f.owner }

// Subjects returns the claims that the finding is about, in the order of its Claims.
func (f *Finding) Subjects() []*claims.Claim { return f.subjects }

// Sources returns the sources that the finding is about.
func (f *Finding) Sources() []*claims.Source { return f.sources }

// QuoteOf returns a claim's words as evidence.
func QuoteOf(c *claims.Claim) Evidence {
	evidence := Evidence{At: c.AnchorRef(), Quote: c.Anchor.Quote(), Part: c.Anchor.Part()}
	if c.Source() != nil {
		evidence.Part = "source"
	}
	return evidence
}

// aLine is a line as messages name it; lines move, and a finding's name must not move with them.
var aLine = regexp.MustCompile(`\bline \d+\b`)

// fingerprint derives the finding's name across runs.
func (f *Finding) fingerprint() string {
	hash := sha256.New()
	field := func(values ...string) { fmt.Fprintf(hash, "%d:%q\n", len(values), values) }
	field(f.Check, f.Verdict, f.Article)
	field(f.Claims...)
	if len(f.Evidence) == 0 {
		field(aLine.ReplaceAllString(f.Message, "line"))
	}
	for _, evidence := range f.Evidence {
		field(evidence.Quote, evidence.Part)
	}
	return hex.EncodeToString(hash.Sum(nil))[:32]
}

// Quoted puts words in quotation marks for a message; marks that they bring themselves are not doubled.
func Quoted(words string) string { return "“" + strings.Trim(words, "“”\"") + "”" }

// asked reports whether the finding is about anything that somebody asked to have checked, and not only about records that
// were read because others refer to them.
func (f *Finding) asked() bool {
	if f.At.Document == nil || !f.At.Document.Context {
		return true
	}
	for _, claim := range f.subjects {
		if !claim.Article.Document().Context {
			return true
		}
	}
	for _, evidence := range f.Evidence {
		if evidence.At.Document != nil && !evidence.At.Document.Context {
			return true
		}
	}
	return f.owner != nil && !f.owner.Document().Context
}

// List joins words as people do: "a, b and c".
func List(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// Count tells a number of things: "1 error", "3 errors".
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
