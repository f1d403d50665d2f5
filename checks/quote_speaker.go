package checks

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// QuoteSpeaker finds words that are put in the mouths of different speakers.
var QuoteSpeaker = &check.Check{
	Name: "quote-speaker",
	Doc: `the same six or more content words given to different speakers

Two people hardly ever say the same sentence. Where six words or more that carry meaning follow one another in quotes of
different speakers (words of grammar between them may differ), one of the quotes is most likely given to the wrong one.
It is no fault where one of them quotes the other ("within", or in a source that the other wrote), where an organisation
speaks through one of its people or under another of its names, where records give the quotes different days or events,
where each has a source of its own that holds the words, or where one article gives them to both at once. Words that more
than five speakers share belong to nobody. A speaker without a name, or in no register, is not compared.

What to do: find out who said it, and mend the other quote's speaker. If one quoted the other, let the quote stand
"within" that quote or statement. If both said it, record when ("said") or where ("event").`,
	Severity: check.Warning,
	Run: check.EachSharing("run of quoted words", keysOfRuns, func(p *check.Pass, articles []*claims.Article) {
		s := newSpeakers(p.Dataset, articles)
		for _, cluster := range s.clusters() {
			p.Report(s.told(cluster))
		}
	}),
}

const (
	runLength    = 6 // runLength is the number of words with meaning that make a run.
	mostSpeakers = 5 // mostSpeakers is the number of speakers above which a run belongs to nobody.
)

// speakers are all quotes of a dataset, by the runs of words that they hold.
type speakers struct {
	dataset *claims.Dataset
	quotes  []*quotation
	// numbered has the words with meaning of all quotes, by number, and parted where a quote has a gap. Those of each quote
	// end where ends has it.
	numbered []int32
	ends     []int
	// holders are the quotes that hold a run which quotes of several speakers hold, shared those runs in their order.
	holders map[run][]int32
	shared  []run
	// judged remembers of two quotes whether they contradict one another.
	judged map[[2]int32]bool
	joined groups
	texts  map[*claims.Article]sourceTexts
}

// parted stands between words that do not follow one another.
const parted = -1

func newSpeakers(d *claims.Dataset, articles []*claims.Article) *speakers {
	s := &speakers{dataset: d, holders: map[run][]int32{}, judged: map[[2]int32]bool{}, texts: map[*claims.Article]sourceTexts{}}
	numbers := wordNumbers{}
	var reader quotations
	for _, article := range articles {
		for u, spoken := range registeredQuotes(d, article, &reader) {
			s.quotes = append(s.quotes, u)
			s.joined.add()
			for _, word := range spoken {
				if word.Apart {
					s.numbered = append(s.numbered, parted)
				}
				if word.Small {
					continue
				}
				s.numbered = append(s.numbered, numbers.of(word.Key))
			}
			s.ends = append(s.ends, len(s.numbered))
		}
	}
	s.hold()
	return s
}

// registeredQuotes yields the quotes of an article that are long enough for a run, of speakers in a register, with the
// words that each says.
func registeredQuotes(d *claims.Dataset, a *claims.Article, reader *quotations) iter.Seq2[*quotation, []wording.Spoken] {
	return func(yield func(*quotation, []wording.Spoken) bool) {
		for _, claim := range a.Claims {
			speaker := quotedSpeaker(claim)
			if speaker == "" || !registeredSpeaker(d, speaker) {
				continue
			}
			if u, spoken := reader.read(claim, speaker, runLength); u != nil && !yield(u, spoken) {
				return
			}
		}
	}
}

// registeredSpeaker reports whether a speaker is known: of others nobody can tell for whom they speak.
func registeredSpeaker(d *claims.Dataset, id string) bool {
	_, person := d.People.Find(id)
	_, organisation := d.Organisations.Find(id)
	return person || organisation
}

// keysOfRuns gives articles a key for each run of words in their quotes.
func keysOfRuns(d *claims.Dataset) func(*claims.Article) []check.Key {
	return func(a *claims.Article) []check.Key {
		var keys []check.Key
		var reader quotations
		for _, spoken := range registeredQuotes(d, a, &reader) {
			var words []check.Key
			for _, word := range spoken {
				if word.Apart {
					words = words[:0]
				}
				if word.Small {
					continue
				}
				if words = append(words, check.KeyOf(word.Key)); len(words) >= runLength {
					keys = append(keys, check.KeyOfAll(words[len(words)-runLength:]...))
				}
			}
		}
		return check.Chain(keys)
	}
}

// clusters returns the quotes that give the same words to different speakers, those together that share words.
func (s *speakers) clusters() [][]int {
	for _, r := range s.shared {
		s.judge(s.holders[r])
	}
	return s.joined.several()
}

// judge looks at the quotes that hold one run, and joins those that cannot all be given to the right speaker.
func (s *speakers) judge(holders []int32) {
	bySpeaker := s.bySpeaker(holders)
	if len(bySpeaker) < 2 || len(bySpeaker) > mostSpeakers {
		return
	}
	names := slices.Sorted(maps.Keys(bySpeaker))
	for i, one := range names {
		for _, other := range names[i+1:] {
			ours, theirs := bySpeaker[one], bySpeaker[other]
			if s.related(one, other) || s.relays(ours, other) || s.relays(theirs, one) {
				continue
			}
			for _, a := range ours[:min(len(ours), mostPairs)] {
				for _, b := range theirs[:min(len(theirs), mostPairs)] {
					if s.contradict(a, b) {
						s.joined.join(int(a), int(b))
					}
				}
			}
		}
	}
}

func (s *speakers) bySpeaker(holders []int32) map[string][]int32 {
	bySpeaker := map[string][]int32{}
	for _, i := range holders {
		bySpeaker[s.quotes[i].speaker] = append(bySpeaker[s.quotes[i].speaker], i)
	}
	return bySpeaker
}

// relays reports whether one of some quotes says that its words came to the article through another speaker: it stands
// within words of the other, or in a source that the other wrote.
func (s *speakers) relays(quotes []int32, other string) bool {
	for _, i := range quotes {
		c := s.quotes[i].claim
		for _, id := range c.Cites {
			if source := c.Article.Source(id); source != nil && source.Author != nil && source.Author.ID == other {
				return true
			}
		}
		for range 32 { // Deeper nesting is a cycle.
			if source := c.Source(); source != nil && source.Author != nil && source.Author.ID == other {
				return true
			}
			if c = c.Article.Claim(c.Within); c == nil {
				break
			}
			if c.Speaker != nil && c.Speaker.ID == other {
				return true
			}
		}
	}
	return false
}

// related reports whether two speakers speak for one another: an organisation and somebody with an office in it, or two
// organisations of which one bears the other's name. One whose people are not recorded may speak through anybody.
func (s *speakers) related(one, other string) bool {
	person, isPerson := s.dataset.People.Find(one)
	if !isPerson {
		if person, isPerson = s.dataset.People.Find(other); isPerson {
			one, other = other, one
		}
	}
	organisation, ok := s.dataset.Organisations.Find(other)
	if !ok {
		return false // They are two people.
	}
	if !isPerson {
		first, _ := s.dataset.Organisations.Find(one)
		return kindred(first, organisation)
	}
	recorded := false
	for _, office := range person.Offices {
		employer, known := s.dataset.Organisations.Find(office.Organisation)
		recorded = recorded || known
		if known && kindred(employer, organisation) {
			return true
		}
	}
	return !recorded
}

// kindred reports whether two organisations are one, or one has a name of the other in its own.
func kindred(a, b *claims.Organisation) bool {
	if a == b {
		return true
	}
	for _, pair := range [][2]*claims.Organisation{{a, b}, {b, a}} {
		for _, name := range append([]string{pair[0].Name}, pair[0].Aliases...) {
			for _, longer := range append([]string{pair[1].Name}, pair[1].Aliases...) {
				if strings.Contains(" "+wording.Fold(longer)+" ", " "+wording.Fold(name)+" ") {
					return true
				}
			}
		}
	}
	return false
}

// contradict reports whether two quotes of different speakers cannot both be given to the right one.
func (s *speakers) contradict(i, j int32) bool {
	key := [2]int32{min(i, j), max(i, j)}
	verdict, known := s.judged[key]
	if !known {
		verdict = s.clash(s.quotes[i], s.quotes[j]) && !s.stock(i, j)
		s.judged[key] = verdict
	}
	return verdict
}

func (s *speakers) clash(a, b *quotation) bool {
	if a.claim.Article == b.claim.Article && a.claim.Anchor.Quote() == b.claim.Anchor.Quote() {
		return false // The article gives one quote to both.
	}
	if a.occasionOf(s.dataset).meet(s.dataset, b.occasionOf(s.dataset)) == surelyTwo {
		return false
	}
	ours, theirs := a.in(s.textsOf(a.claim.Article)), b.in(s.textsOf(b.claim.Article))
	return ours != sourceLacks && theirs != sourceLacks && (ours != sourceHolds || theirs != sourceHolds)
}

// stock reports whether two quotes share words that belong to nobody.
func (s *speakers) stock(i, j int32) bool {
	theirs := map[run]bool{}
	for r := range s.runsOf(int(j)) {
		theirs[r] = true
	}
	for r := range s.runsOf(int(i)) {
		if theirs[r] && len(s.holders[r]) > mostSpeakers && len(s.bySpeaker(s.holders[r])) > mostSpeakers {
			return true
		}
	}
	return false
}

// textsOf returns the sources of an article.
func (s *speakers) textsOf(a *claims.Article) sourceTexts {
	texts, ok := s.texts[a]
	if !ok {
		texts = newSourceTexts(s.dataset)
		s.texts[a] = texts
	}
	return texts
}
