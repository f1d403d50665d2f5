package checks

// This file gathers what people are quoted with across a dataset, and tells on which occasion they said it. The checks
// that hold quotes against one another share it.

import (
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/wording"
)

// quotation is one quote of a speaker of some register.
type quotation struct {
	claim   *claims.Claim
	speaker string // speaker is an id.
	words   string

	occasion *saying
	standing sourceStanding
}

// quotedSpeaker returns the id of who is quoted, where a claim is a quote that is asserted. Quotes of people who are not
// named cannot be held against one another.
func quotedSpeaker(c *claims.Claim) string {
	if c.Kind != claims.KindQuote || !c.Live() || c.Fact() != claims.Asserted {
		return ""
	}
	if speaker, _ := SpokenBy(c); speaker != nil {
		return speaker.ID
	}
	return ""
}

// quotations reads quotes one after the other, in room that it uses again for each.
type quotations struct{ spoken []wording.Spoken }

// read reads a claim that is a quote of somebody, with the words that it says: only for as long as no other one is read. It
// is nil of one that is not in English, or has too few words that carry meaning to be told from others: words of another
// language are no wording that this program could compare.
func (q *quotations) read(claim *claims.Claim, speaker string, fewestContent int) (*quotation, []wording.Spoken) {
	words := claim.Words()
	if claim.Text == "" {
		if inner := insideMarks(words); inner != "" {
			words = inner // The anchor holds the attribution too.
		}
	}
	q.spoken = wording.AppendSpoken(q.spoken[:0], words)
	content := 0
	for _, word := range q.spoken {
		if !word.Small {
			content++
		}
	}
	if content < fewestContent || !spokenInEnglish(claim.Article, q.spoken) {
		return nil, nil
	}
	return &quotation{claim: claim, speaker: speaker, words: words}, q.spoken
}

// text returns the quote's words, read. It is read again each time, or remembered for a while: a dataset has so many quotes
// that all of them together take much memory.
func (u *quotation) text() *wording.Text { return wording.Prepare(u.words) }

// key tells wordings apart.
func (u *quotation) key() string {
	var key strings.Builder
	for token := range u.text().Words() {
		key.WriteString(token.Key)
		key.WriteByte(' ')
	}
	return key.String()
}

// saying is when something was said, as far as the record tells.
type saying struct {
	event string
	// from and to are the first and the last day on which it may have been said, where known.
	from, to when.Day
	known    bool
	// printed is the day of the article, where dated.
	printed when.Day
	dated   bool
}

// occasionOf returns when a quote was said: as its record says, else on the day of the one source that it is taken from.
func (u *quotation) occasionOf(d *claims.Dataset) saying {
	if u.occasion != nil {
		return *u.occasion
	}
	c := u.claim
	o := saying{event: c.Event}
	o.printed, _, o.dated = daysOf(c.Article.Reference())
	switch {
	case c.Said != nil && c.Said.Date != "":
		o.from, o.to, o.known = daysOf(c.Said.Date)
	case c.Said != nil:
		if senses := sensesOf(c.Said.Text, saidView(d, c)); len(senses) > 0 {
			o.from, o.known = senses[0].Date.FirstDay()
			last, ok := senses[len(senses)-1].Date.LastDay()
			o.to, o.known = last, o.known && ok
			if o.known && o.to.Before(o.from) {
				o.from, o.to = o.to, o.from
			}
		}
	default:
		if source := u.spokenSource(); source != nil {
			o.from, o.to, o.known = daysOf(source.Published.Date)
		}
	}
	u.occasion = &o
	return o
}

// spokenSource returns the one source that a quote is taken from, if it is a dated one in which the speaker speaks.
func (u *quotation) spokenSource() *claims.Source {
	c := u.claim
	ids := c.Cites
	if source := c.Source(); source != nil {
		ids = []string{source.ID}
	}
	if len(ids) != 1 {
		return nil
	}
	source := c.Article.Source(ids[0])
	if source == nil || source.Published == nil || source.Author == nil || source.Author.ID != u.speaker {
		return nil
	}
	switch source.Kind {
	case "article", "document", "report", "other":
		return nil // These may repeat what was said long before.
	}
	return source
}

// daysOf returns the first and the last day of an EDTF date.
func daysOf(text string) (from, to when.Day, ok bool) {
	date, err := when.ParseDate(text)
	if text == "" || err != nil {
		return from, to, false
	}
	from, ok1 := date.FirstDay()
	to, ok2 := date.LastDay()
	return from, to, ok1 && ok2
}

// meeting says whether two quotes may be of one occasion.
type meeting int

const (
	maybeOne  meeting = iota // maybeOne says that nothing tells them apart.
	surelyOne                // surelyOne says that the records give them one event, or one day.
	surelyTwo                // surelyTwo says that the records give them different ones.
)

// meet compares two occasions. Days that differ are different occasions even where two clocks might explain it.
func (o saying) meet(d *claims.Dataset, other saying) meeting {
	switch {
	case o.known && other.known && (o.to.Before(other.from) || other.to.Before(o.from)):
		return surelyTwo
	case o.known && other.dated && other.printed.AddDays(1).Before(o.from), other.known && o.dated && o.printed.AddDays(1).Before(other.from):
		return surelyTwo // It had not been said yet when the other was printed.
	case o.event != "" && other.event != "" && !oneEvent(d, o.event, other.event):
		return surelyTwo
	case o.event != "" && other.event != "", o.known && other.known && o.from == o.to && other.from == other.to:
		return surelyOne
	}
	return maybeOne
}

// oneEvent reports whether two events are one, or one is part of the other.
func oneEvent(d *claims.Dataset, a, b string) bool {
	for _, pair := range [][2]string{{a, b}, {b, a}} {
		at := pair[0]
		for range 32 { // Deeper nesting is a cycle.
			if at == pair[1] {
				return true
			}
			event, ok := d.Events.Find(at)
			if !ok || event.PartOf == "" {
				break
			}
			at = event.PartOf
		}
	}
	return false
}

// sourceStanding says how a quote stands to the sources that it rests on.
type sourceStanding int

const (
	sourceUnread sourceStanding = iota // sourceUnread says that nobody has looked yet.
	sourceNone                         // sourceNone says that it rests on no source with a text.
	sourceHolds                        // sourceHolds says that a source has it word by word.
	sourceLacks                        // sourceLacks says that none has: that is told of the quote itself, by other checks.
)

// in returns how the quote stands to its sources.
func (u *quotation) in(texts sourceTexts) sourceStanding {
	if u.standing != sourceUnread {
		return u.standing
	}
	c := u.claim
	source := c.Source()
	switch {
	case texts.anchorLost(c):
		u.standing = sourceLacks
	case c.Text == "" && source != nil && source.Text != "":
		u.standing = sourceHolds // Its words are the anchor's, taken from the source itself.
	default:
		u.standing = sourceNone
		if len(texts.under(c, u.text())) > 0 {
			u.standing = sourceHolds
			if _, altered := alteredQuote(texts, c); altered {
				u.standing = sourceLacks
			}
		}
	}
	return u.standing
}

// wordNumbers gives each word a number of its own, by which words are compared faster.
type wordNumbers map[string]int32

// of returns the number of a word, by its key.
func (n wordNumbers) of(key string) int32 {
	number, known := n[key]
	if !known {
		number = int32(len(n))
		n[key] = number
	}
	return number
}
