// Package dossier puts together what an editor reads: the consistency report on a dataset, or on a part of it, before
// anybody decides what it looks like.
//
// [New] takes the report of a run of checks and tells, article by article, what is recorded, what was found and how far
// the checking has come. Packages page and memo lay the same dossier out as HTML and as Markdown. A dossier holds words
// only, and each of them can be shown as it is: control characters, bidirectional overrides and what else would move or
// hide text is spelled out already, and texts that are far longer than any quote are cut, which is said. Whoever lays it
// out escapes its own markup and nothing else. The same input gives the same dossier: it knows no clock.
package dossier

import (
	"claimcheck/checks/check"
	"claimcheck/checks/timeline"
)

// Dossier is the consistency report on some articles.
type Dossier struct {
	// Dataset names the folder that was checked, by its path; empty for the working folder.
	Dataset string
	// Scope tells in a few words which part of the dataset this is, such as "the article “a1”"; empty for all of it.
	Scope  string
	Counts Counts
	// Findings are those that speak, the worst first, and those of one weight in the order of their articles.
	Findings []*Finding
	// Articles stand in the order of the dataset.
	Articles []*Article
	// Apart are findings about no article: in registers, in the configuration, in files that cannot be read.
	Apart []*Finding
	// People are those whom the articles call by a title, by name.
	People []*Person
	// Events are those with a timeline: whose dates are in conflict, or that was asked for.
	Events []*Event
}

// Counts says how much was read and found.
type Counts struct {
	Articles, Claims, Checks int
	Weights
	// Silenced counts the findings that somebody suppressed, Known those that the baseline lists, and Skipped the JSON
	// files that hold no records.
	Silenced, Known, Skipped int
	Checking                 Checking
	// Unattributed counts the quotes and statements without any speaker.
	Unattributed int
}

// Weights counts findings by their severity.
type Weights struct{ Errors, Warnings, Infos int }

// Total is the number of findings.
func (w Weights) Total() int { return w.Errors + w.Warnings + w.Infos }

// Checking counts claims by how far people have checked them. Open claims are drafts and those without a status.
type Checking struct{ Confirmed, Disputed, Open, Retracted int }

// Total is the number of claims.
func (c Checking) Total() int { return c.Confirmed + c.Disputed + c.Open + c.Retracted }

// Link leads to something in the dossier.
type Link struct {
	// Article is the id of the article on whose page it stands; empty for what stands on the first page. Where several
	// records have one id, a number follows it from the second on: "a1 (2)".
	Article string
	// Key is unique in the whole dossier, whatever the case of its letters, and made of letters, digits and hyphens: it may be
	// an id in HTML and the name of a file. It is empty, and the link leads nowhere, where the thing is not in the dossier.
	Key string
	// Label names it: an id of a claim, a person's name.
	Label string
}

// Finding is one finding as a short story.
type Finding struct {
	Link
	Severity check.Severity
	Check    string
	// Title says what such findings are about, as a heading has it: "Claims that put one event at times that cannot all hold".
	Title   string
	Message string
	// Heading is that of the article with which it is told: the one it is about or, where a selection leaves that out, the
	// first one that takes part in it. It is empty where it is about none.
	Heading string
	// Day is the day of that article as EDTF, by which findings are sorted; empty where unknown.
	Day string
	// Place is "file:line:column".
	Place string
	// Claims are the claims that it is about.
	Claims []Link
	// Sides are the texts that stand against each other, at least one.
	Sides []Side
	// Comparisons tell, word by word, how the first side departs from each of the others, where words were compared.
	Comparisons []Comparison
	// WaysOut are the readings under which all claims hold, each a sentence.
	WaysOut []string
	// Corrections are all candidate corrections.
	Corrections []Correction
	// Event is the event whose timeline shows the conflict, nil where time is not what it is about.
	Event *Event
	// State is empty for a finding that speaks; else it tells in a sentence who silenced it, why, and until when, or that
	// the baseline lists it.
	State string
}

// Side is one of the texts that a finding holds against another.
type Side struct {
	// Quote is the words; empty where the fault lies in what is not there.
	Quote string
	// Part is where in its article the words stand: "body", "headline", "caption", "source"; "copy" is the local copy of its
	// text. It is empty for what stands in no article.
	Part string
	// Reading says how the words were read.
	Reading string
	Place   string
	// Claim leads to the claim whose words these are; its Key is empty where they are no claim's.
	Claim Link
	// Article is the heading of the article in which the words stand where it is not the finding's; else empty.
	Article string
	// Language is the BCP 47 tag of the words where it is recorded.
	Language string
}

// Correction is one candidate correction.
type Correction struct {
	Text string
	// Value is what to write, and Place where; both may be empty.
	Value, Place string
}

// Comparison sets one text against another, word by word.
type Comparison struct {
	// Ours and Theirs name the two: "the quote", "source “briefing”".
	Ours, Theirs string
	Pieces       []Piece
}

// Piece is a run of words in a comparison.
type Piece struct {
	Change Change
	// Ours are the words of the first text, and Theirs those of the second: both in Same (which may differ in spelling and
	// punctuation), the former alone in Added, the latter alone in Missing. A replacement is Missing followed by Added.
	Ours, Theirs string
}

// Change says which text has the words of a piece.
type Change int

// The changes.
const (
	Same    Change = iota // Same words stand in both.
	Added                 // Added words stand in the first text alone.
	Missing               // Missing words stand in the second text alone.
)

// Article is one article: what it is, what was found in it, and how far its claims are checked.
type Article struct {
	Link
	// Heading is its headline, or its publisher and day where none is recorded; Headlined says which.
	Heading   string
	Headlined bool
	Publisher string
	// Day is the day from which its words are read, as EDTF, and Date the same in words; empty where unknown.
	Day, Date string
	Language  string
	Note      string
	Place     string
	Weights   Weights
	Facts     []Fact
	Sources   []*Source
	// Findings are those about the article, the worst first; Silenced are those that do not speak.
	Findings, Silenced []*Finding
	// Elsewhere are findings that are told with other articles and in which this one takes part.
	Elsewhere []*Finding
	// Said are its quotes and statements; those without any speaker stand first.
	Said []Saying
	// Claims are all its claims in the order of the record.
	Claims   []*Claim
	Checking Checking
	Text     Text
}

// Fact is one fact about an article or a source.
type Fact struct {
	Name, Value string
	// URL is an address on the web, of the scheme http or https; empty where the fact is none.
	URL string
}

// Source is something that an article rests on.
type Source struct {
	Link
	// Words tell what it is: "a post by Lloyd Austin, August 9, 2021".
	Words string
	Facts []Fact
	// Text is its recorded text with the claims that stand in it; Recorded is false where it has none.
	Text     []Paragraph
	Recorded bool
	// Claims are those that cite it or stand in it.
	Claims []Link
	Place  string
}

// Saying is a quote or a statement: who said what, and on what it rests.
type Saying struct {
	// Speaker is who said it: a name, or the words for somebody unnamed; where the record leaves it to the source or the
	// quote around it, theirs. It is empty where nobody is named; Unattributed says that this is a fault, as the check does.
	Speaker      string
	Unattributed bool
	// Verbatim says that it is a quote and no indirect statement.
	Verbatim bool
	Words    string
	// Said is when, in the words of the record; empty where it tells nothing.
	Said    string
	Sources []Link
	Claim   *Claim
}

// Claim is one claim and the state of its checking.
type Claim struct {
	Link
	Kind string
	// Quote is the words that its anchor holds, and Part where they stand, as in a [Side].
	Quote, Part string
	// Told says what it claims, in a few words: "the call between Austin and Bajwa: 2021-08-10".
	Told string
	// Voice tells who asserts it where that is not the article: "the post of Lloyd Austin".
	Voice string
	// Factuality is "planned", "possible" or "denied", and empty for what is asserted.
	Factuality string
	// Status is "draft", "confirmed", "disputed" or "retracted", and empty where the record has none.
	Status  string
	Marks   []Mark
	Sources []Link
	// Findings lead to what was found about it.
	Findings []Link
	Note     string
	Place    string
}

// Mark is a checker's mark on a claim: who verified it, when, how and against which source.
type Mark struct {
	By, Date, How string
	Source        Link // Source's Key is empty where the mark names none of the article's.
}

// Text is an article's text with its claims marked, or its quoted spans where the text is not at hand.
type Text struct {
	// File is the local copy; empty where there is none, and Paragraphs then hold the quoted spans in their order, one each.
	File       string
	Paragraphs []Paragraph
	// Lost are the claims of which some words are not found in the copy.
	Lost []Link
	// Cut says that only the beginning of the text is shown.
	Cut bool
}

// Paragraph is a paragraph of a text, or one quoted span.
type Paragraph struct {
	// Part is "headline", "body" or "caption" of a quoted span; in a text it is "headline" for the headline, which stands
	// before the copy, and else empty.
	Part string
	Runs []Run
	// Findings are those about claims that begin in the paragraph, for its margin.
	Findings []*Finding
}

// Run is a run of a paragraph's text in which the same claims stand.
type Run struct {
	Text string
	// Claims are those that the run belongs to, Begins those of them whose first words it begins with.
	Claims, Begins []Link
	// Worst is the weight of the worst finding about these claims, and [check.Off] where there is none.
	Worst check.Severity
}

// Person is somebody's titles over time, held against the register.
type Person struct {
	Link
	Name    string
	Offices []Office
	// Titles are in the order of their days; the same title of one day in one article is told once.
	Titles []Title
}

// Office is one office of a person as the register has it.
type Office struct {
	Title string
	// From and To are EDTF, To empty where it is still held; Term tells both in words. First and Last are the days of
	// both, as "2006-01-02", at their widest; empty where there is no bound.
	From, To, Term string
	First, Last    string
	Exclusive      bool
}

// Title is one title by which a person is called.
type Title struct {
	Title string
	// Day is the day for which it is given, as EDTF; empty where unknown. Date tells it in words.
	Day, Date string
	// Standing is "former", "then", "acting", "outgoing", "elect" or empty.
	Standing string
	// Offices are the numbers, in the person's Offices, of those that it stands for; none for a rank or a description, and
	// for one that the register lacks.
	Offices []int
	// Verdict says how it stands to the register, as a [checks.TitleVerdict]. The checks find fault with "not held then" and
	// "not in the register" alone.
	Verdict  string
	Claim    Link
	Heading  string // Heading is that of the article.
	Findings []Link
}

// Event is an event with its timelines: one for a moment, and one each for the start and the end of what lasts.
type Event struct {
	Link
	Name      string
	Timelines []*timeline.Timeline
	// Findings lead to the findings that its timelines show, and Articles to the articles that date it.
	Findings []Link
	Articles []Link
}
