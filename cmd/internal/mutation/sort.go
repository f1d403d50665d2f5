package mutation

// This file says what a sort of fault is, and lists them all.

import "math/rand/v2"

// Sort is one sort of fault.
type Sort struct {
	// Name says what is wrong, in words.
	Name string
	// Checks are those of which one must find the fault. Without the first of them the sort is not looked at.
	Checks []string

	faults func(n *Newsroom, r *rand.Rand) []Fault
}

// Fault is one fault that can be injected into a newsroom.
type Fault struct {
	// What tells the fault: what is changed into what.
	What string

	edits   []edit
	touched []item
}

// Where tells which items the fault touches.
func (f Fault) Where() string {
	first := f.touched[0]
	if id := first.text("id"); first.article != "" && first.article != id {
		return first.file + ", " + id
	}
	return first.file
}

// in makes a fault in an item; others that a finding may rightly point at can be named too.
func in(what string, at item, edits ...edit) Fault {
	return Fault{What: what, edits: edits, touched: []item{at}}
}

// changed tells a change of words.
func changed(from, to string) string { return "“" + from + "” becomes “" + to + "”" }

// Sorts lists all sorts of fault.
func Sorts() []Sort {
	return []Sort{
		{"weekday in the words off by one", []string{"date-resolution", "date-weekday", "date-conflict"}, weekdayOff},
		{"recorded date off by a day or two", []string{"date-resolution", "date-weekday", "date-conflict"}, dateOff},
		{"day and month exchanged", []string{"date-resolution", "date-weekday", "date-conflict", "date-anachronism"}, dayAndMonthExchanged},
		{"year off by one", []string{"date-resolution", "date-weekday", "date-conflict", "date-anachronism"}, yearOff},
		{"event told a day or two off", []string{"date-conflict", "date-anachronism"}, eventOff},
		{"duration beyond its slack", []string{"date-order"}, durationOff},
		{"gap between events beyond its slack", []string{"date-order"}, gapOff},
		{"order of events reversed", []string{"date-order"}, orderReversed},
		{"source later than its article", []string{"date-anachronism"}, sourceLate},
		{"post dated days from its number", []string{"date-anachronism"}, postOff},
		{"plan told as done", []string{"date-anachronism"}, planDone},
		{"article retrieved before it was printed", []string{"date-anachronism"}, retrievedEarly},
		{"title of another's office", []string{"title-unknown", "title-holder", "title-tenure"}, titleOfAnother},
		{"title misspelt", []string{"title-unknown"}, titleMisspelt},
		{"tenure of an office moved", []string{"title-tenure"}, tenureMoved},
		{"“former” added to a title", []string{"title-tenure"}, formerAdded},
		{"“former” left out of a title", []string{"title-tenure", "title-holder"}, formerLeftOut},
		{"predecessor called by an office too", []string{"title-holder"}, predecessorCalled},
		{"stranger called by an office too", []string{"title-holder"}, strangerCalled},
		{"letters of a name exchanged", []string{"name-variant"}, nameMisspelt},
		{"word of a quote changed", []string{"quote-altered"}, quoteChanged},
		{"word of a quote left out", []string{"quote-altered"}, quoteShortened},
		{"word added to a quote", []string{"quote-altered"}, quoteLengthened},
		{"word changed in a repeated quote", []string{"quote-variant"}, repeatChanged},
		{"speaker of a repeated quote swapped", []string{"quote-speaker"}, repeatSwapped},
		{"name in a statement changed", []string{"statement-unsupported"}, statementName},
		{"number in a statement changed", []string{"statement-unsupported"}, statementNumber},
		{"most words of a statement changed", []string{"statement-unsupported"}, statementWords},
		{"speaker taken away", []string{"attribution-missing"}, speakerless},
		{"anchored words changed in the source", []string{"anchor-lost"}, anchorChanged},
		{"number told twice, changed once", []string{"number-conflict", "number-sum"}, numberChanged},
		{"number recorded with a slip", []string{"number-conflict", "number-sum"}, numberSlipped},
		{"part of a sum changed", []string{"number-sum", "number-conflict"}, partChanged},
		{"percentage that its ends do not give", []string{"number-sum", "number-conflict"}, percentChanged},
		{"age off by years", []string{"age-conflict"}, ageOff},
		{"event moved to another place", []string{"place-conflict"}, placeMoved},
		{"spelling of another country", []string{"spelling-mixed"}, spellingMixed},
		{"claim recorded twice", []string{"duplicate-claim"}, claimCopied},
		{"reference to what is not there", []string{"dangling-reference"}, referenceBroken},
		{"id of an event or measure misspelt", []string{"dangling-reference"}, idMisspelt},
		{"id given twice", []string{"duplicate-id"}, idDoubled},
		{"unknown key", []string{"schema-violation"}, keyUnknown},
		{"value of a wrong type", []string{"schema-violation"}, valueWrong},
		{"needed key left out", []string{"schema-violation"}, keyLeftOut},
		{"source that nothing cites", []string{"source-unused"}, sourceUncited},
		{"url, headline or day left out", []string{"record-incomplete"}, addressLeftOut},
		{"suppression past its last day", []string{"suppression-expired"}, suppressionOver},
		{"suppression of nothing", []string{"suppression-unused"}, suppressionIdle},
	}
}
