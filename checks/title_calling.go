package checks

// This file reads what an article calls somebody: which offices of the person's register a title stands for, and whether
// it is given as held, as left or as still to come. The checks that hold titles against terms of office share it.

import (
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// standing is how a title is given.
type standing string

// The standings. Several may be meant at once: a "newly elected" president may be in office already or not.
const (
	givenCurrent  standing = "current"
	givenFormer   standing = "former"
	givenThen     standing = "then" // then means held at the time of what is told.
	givenActing   standing = "acting"
	givenOutgoing standing = "outgoing"
	givenElect    standing = "elect"
)

// standingsOf says how a title with one of these words beside it is given. A retired rank may stand beside an office that is
// held; somebody late, ousted or deposed is called by the office that was lost.
var standingsOf = map[string][]standing{
	"former": {givenFormer}, "ex": {givenFormer}, "onetime": {givenFormer}, "then": {givenThen},
	"acting": {givenActing}, "interim": {givenActing}, "caretaker": {givenActing}, "outgoing": {givenOutgoing},
	"elect": {givenElect}, "designate": {givenElect}, "nominee": {givenElect}, "incoming": {givenElect},
	"newly": {givenCurrent, givenElect}, "elected": {givenCurrent, givenElect}, "appointed": {givenCurrent, givenElect},
	"current": {givenCurrent}, "sitting": {givenCurrent}, "serving": {givenCurrent}, "longtime": {givenCurrent},
	"late": {givenCurrent, givenFormer}, "ousted": {givenCurrent, givenFormer}, "deposed": {givenCurrent, givenFormer},
	"emeritus": {givenCurrent, givenFormer}, "retired": {givenCurrent, givenFormer}, "retd": {givenCurrent, givenFormer},
	"ret": {givenCurrent, givenFormer}, "rtd": {givenCurrent, givenFormer},
}

// calling is one title of a claim that its person's register has, with the offices it may stand for.
type calling struct {
	claim *claims.Claim
	// text is the title as printed, and words those in it that tell the standing.
	text    string
	words   []string
	offices []registered
	given   []standing
	// bare says that the title is only the head word of each office.
	bare bool
}

// callingsOf returns the titles in a claim that stand for offices of the person's. Ranks, forms of address and
// descriptions, whose noun is in lower case, stand for none; nor do titles that are none of the register's.
func callingsOf(c *claims.Claim, person *claims.Person, offices []registered) []calling {
	return titlesRead(nil).callings(c, person, offices)
}

// titlesRead remembers what the titles are that people are called by, since claims repeat them.
type titlesRead map[calledBy]calledTitles

// calledBy is a title as it is printed, and whose it is.
type calledBy struct {
	person *claims.Person
	title  string
}

// calledTitles are the titles in what is printed as one, and the words of all of them that tell the standing.
type calledTitles struct {
	titles []calling
	words  []string
}

// callings does what callingsOf does. It remembers what it reads, if it is not nil; then only one may ask at a time.
func (t titlesRead) callings(c *claims.Claim, person *claims.Person, offices []registered) []calling {
	called, known := t[calledBy{person, c.Title}]
	if !known {
		called = readCalled(withoutName(c.Title, person), offices)
		if t != nil {
			t[calledBy{person, c.Title}] = called
		}
	}
	if len(called.titles) == 0 {
		return nil
	}
	callings := slices.Clone(called.titles)
	for i := range callings {
		callings[i].claim, callings[i].given = c, givenAs(c, callings[i].words, called.words)
	}
	return callings
}

// readCalled reads the titles in what is printed as one, whoever prints it.
func readCalled(title string, offices []registered) calledTitles {
	called := calledTitles{words: wording.Standing(title)}
	for _, part := range wording.TitleParts(title) {
		for _, text := range segmentsOf(part, offices) {
			if borne, bare := officesCalled(text, offices); len(borne) > 0 {
				called.titles = append(called.titles, calling{text: text, words: wording.Standing(text), offices: borne, bare: bare})
			}
		}
	}
	return called
}

// segmentsOf splits a text into the titles that it joins, each of them known to the register or nothing that one could
// judge. There are none where some title is unknown.
func segmentsOf(text string, offices []registered) []string {
	if oneTitleKnown(text, offices) {
		return []string{text}
	}
	for _, marks := range []*strings.Replacer{joinedByAnd, joinedByMarks, joinedByAny} {
		parts := strings.Split(marks.Replace(text), "\x00")
		if !slices.ContainsFunc(parts, func(part string) bool { return !oneTitleKnown(part, offices) }) {
			return parts
		}
	}
	return nil
}

// officesCalled returns the offices that a printed title stands for, and whether it is only their head word.
func officesCalled(text string, offices []registered) (borne []registered, bare bool) {
	title := wording.ReadTitle(text)
	if !title.Known() || title.Described() || title.Ranked() {
		return nil, false
	}
	if !borneBy(title, offices) {
		title, _ = title.WithoutRanks(text)
	}
	bare = true
	for _, office := range offices {
		if office.read.Bears(title) {
			borne = append(borne, office)
			bare = bare && office.read.Shortens(title)
		}
	}
	return borne, bare
}

// currentAlone is how most titles are given. Nobody changes it.
var currentAlone = []standing{givenCurrent}

// givenAs returns how a title may be meant: by the words beside it and by the record. Of two titles that are joined, the
// words before the first may go with the second as well.
func givenAs(c *claims.Claim, own, all []string) []standing {
	words := slices.Concat(own, wordsBefore(c))
	if len(words) == 0 && len(all) == 0 && c.Standing == "" {
		return currentAlone
	}
	var given []standing
	for _, word := range words {
		given = append(given, standingsOf[word]...)
	}
	if len(words) == 0 {
		for _, word := range all {
			given = append(given, standingsOf[word]...)
		}
		if len(all) > 0 && c.Standing == "" {
			given = append(given, givenCurrent)
		}
	}
	if c.Standing != "" {
		given = append(given, standing(c.Standing))
	}
	if len(given) == 0 {
		given = []standing{givenCurrent}
	}
	slices.Sort(given)
	return slices.Compact(given)
}

// wordsBefore returns the words of standing that the anchor has directly around a title which was recorded without them:
// "former" of "former Secretary of Defense Mark Esper".
func wordsBefore(c *claims.Claim) []string {
	for _, anchor := range c.Anchor.Items {
		if anchor.Prefix == "" && c.Title != "" && strings.HasPrefix(anchor.Exact, c.Title) && !strings.HasPrefix(anchor.Exact[len(c.Title):], "-") {
			return nil // Most anchors begin with the title.
		}
		before, behind, found := strings.Cut(anchor.Prefix+" "+anchor.Exact+" "+anchor.Suffix, c.Title)
		if !found {
			continue
		}
		var words []string
		tokens := wording.Tokens(before)
		for i := len(tokens) - 1; i >= 0 && i >= len(tokens)-3; i-- {
			if _, country := wording.Country(tokens[i:]); country == 0 && len(standingsOf[tokens[i].Key]) == 0 {
				break
			}
			words = append(wording.Standing(tokens[i].Text), words...)
		}
		if strings.HasPrefix(behind, "-") {
			if next := wording.Tokens(behind); len(next) > 0 {
				words = append(words, wording.Standing(next[0].Text)...)
			}
		}
		return words
	}
	return nil
}

// lookingBack are the words that tell of another time than the article's, so that a title beside them need not be one of
// the day: "had ordered", "who once served".
var lookingBack = setOfWords(`had ago once formerly previously then former era tenure stint reign presidency premiership
	memoir served serves resigned resigns quit left stepped died born became recalled remembered anniversary archive file`)

// lookingBackBefore are those that do so only in front of the title: "when President", "served under President", "was
// named Secretary of Defense", "will become".
var lookingBackBefore = setOfWords(`was were been being as be by will would when while during under since until till before
	after become becomes becoming next new named names nominated nominates chosen picked picks tapped elected appointed
	sworn confirmed succeed succeeds succeeded succeeding replace replaces replaced replacing predecessor successor
	past previous first`)

func setOfWords(text string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(text) {
		set[wording.Spelling(word)] = true
	}
	return set
}

// retrospective reports whether the anchored words around a title tell of another time than the article's.
func retrospective(c *claims.Claim) bool {
	for _, anchor := range c.Anchor.Items {
		before, behind, found := strings.Cut(anchoredWords(anchor), c.Title)
		if !found {
			before, behind = "", before
		}
		for i, side := range []string{before, behind} {
			for _, token := range wording.Tokens(side) {
				if lookingBack[token.Key] || i == 0 && lookingBackBefore[token.Key] {
					return true
				}
			}
		}
	}
	return false
}

func anchoredWords(a claims.Anchor) string {
	return strings.Join([]string{a.Prefix, a.Exact, a.Through, a.Suffix}, " ")
}

// partWords names who calls somebody by a title: "the headline", "the post of Lloyd Austin".
func (k calling) partWords(d *claims.Dataset) string {
	c := k.claim
	if outer := c.Voice().Within; outer != nil {
		if speaker := d.SpeakerName(outer.Speaker); speaker != "" {
			return speaker
		}
		return "a " + outer.Kind
	}
	if source := c.Source(); source != nil {
		words := "the " + kindWords(source)
		if author := d.SpeakerName(source.Author); author != "" {
			words += " of " + author
		}
		return words
	}
	if part := c.Anchor.Part(); part != "body" {
		return "the " + part
	}
	return "the article"
}

// quoted quotes the title as it is given, and says so where only the record tells that it is past or to come.
func (k calling) quoted() string {
	words := check.Quoted(k.text)
	if before := wordsBefore(k.claim); len(k.words) == 0 && len(before) > 0 {
		return check.Quoted(strings.Join(before, " ") + " " + k.text)
	}
	if c := k.claim; c.Standing != "" && c.Standing != string(givenCurrent) && len(k.words) == 0 {
		words += ", recorded as " + c.Standing + ","
	}
	return words
}
