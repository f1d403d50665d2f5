package checks

// These tests hold quotes against sources: what an editor may change, and what not.

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// foundIn runs one check over a dataset given as files, and returns what it found. A rejected record fails the test.
func foundIn(t *testing.T, c *check.Check, files map[string]string) []check.Finding {
	t.Helper()
	return runOn(t, datasetOf(t, files), c)
}

// datasetOf loads a dataset given as files.
func datasetOf(t testing.TB, files map[string]string) *claims.Dataset {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	dataset, err := claims.Load(context.Background(), claims.Options{Paths: []string{dir}, Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	for _, rejection := range dataset.Rejected {
		t.Fatalf("the record is rejected at %s: %s", rejection.At.Pointer, rejection.Message)
	}
	return dataset
}

// runOn runs one check over a dataset.
func runOn(t testing.TB, dataset *claims.Dataset, c *check.Check) []check.Finding {
	t.Helper()
	result, err := check.Run(context.Background(), dataset, []*check.Check{c}, check.Settings{Today: time.Now()})
	if err != nil {
		t.Fatal(err)
	}
	for _, failure := range result.Failures {
		t.Fatalf("%s broke: %s", failure.Check, failure.Reason)
	}
	return result.Findings
}

// quotedJSON writes a string as JSON.
func quotedJSON(s string) string {
	text, _ := json.Marshal(s)
	return string(text)
}

// recordOf writes an article's record around sources and claims.
func recordOf(language, sources, claims string) string {
	return `{"article": {"id": "a", "publisher": "herald", "published": "2021-08-10", "language": ` + quotedJSON(language) +
		`}, "sources": [` + sources + `], "claims": [` + claims + `]}`
}

// quoteFinding holds one quote against one source.
func quoteFinding(t *testing.T, quote, source string) []check.Finding {
	t.Helper()
	return foundIn(t, QuoteAltered, map[string]string{"a.json": recordOf("en",
		`{"id": "post", "kind": "post", "text": `+quotedJSON(source)+`}`,
		`{"id": "c1", "kind": "quote", "speaker": {"text": "the minister"}, "text": `+quotedJSON(quote)+
			`, "anchor": {"exact": "said"}, "cites": ["post"]}`)})
}

const call = "Earlier today, I spoke with Pakistan’s Chief of Army Staff General Bajwa. We discussed our mutual interest in " +
	"regional stability, and I reiterated my desire to continue improving the important U.S. – Pakistan relationship. " +
	"pic.twitter.com/RzVAM6qqhW"

func TestQuoteAlteredSilent(t *testing.T) {
	tests := map[string]struct{ quote, source string }{
		"the very words":                 {"We discussed our mutual interest in regional stability", call},
		"the whole post without link":    {strings.TrimSuffix(call, " pic.twitter.com/RzVAM6qqhW"), call},
		"quotation marks around":         {"“We discussed our mutual interest”", call},
		"another quotation mark inside":  {"He said 'no' to us", "He said “no” to us"},
		"case at the start":              {"we discussed our mutual interest", call},
		"case in square brackets":        {"[w]e discussed our mutual interest", call},
		"a full stop at the end":         {"I spoke with Pakistan’s Chief of Army Staff.", call},
		"a comma where a stop was":       {"Not much,", "Not much."},
		"an ellipsis":                    {"We discussed … regional stability", call},
		"three points":                   {"Earlier today ... I reiterated my desire", call},
		"an ellipsis in brackets":        {"Earlier today [...] I reiterated my desire", call},
		"an insertion":                   {"my desire to continue improving [the] important U.S. – Pakistan relationship", call},
		"replaced words":                 {"[The two] discussed our mutual interest", call},
		"an explained word":              {"Chief of Army Staff [COAS] General Bajwa", call},
		"sic":                            {"We discused [sic] it", "We discused it"},
		"a changed ending":               {"my desire [is] to continue improv[ing] the important", call},
		"country without points":         {"the important US-Pakistan relationship", call},
		"straight apostrophe":            {"Pakistan's Chief of Army Staff", call},
		"British spelling":               {"Our defence programme is organised", "Our defense program is organized"},
		"American spelling":              {"The defense center canceled travel", "The defence centre cancelled travel"},
		"per cent":                       {"up by 5%", "up by five per cent"},
		"a number in words":              {"twenty-five soldiers", "25 soldiers"},
		"a price":                        {"$1.5 million for roads", "1.5 million dollars for roads"},
		"a month cut short":              {"by Aug. 31 we leave", "By August 31, we leave"},
		"a rank cut short":               {"I met Gen. Bajwa", "I met General Bajwa"},
		"white space":                    {"We\n\tdiscussed  our mutual", call},
		"a no-break space":               {"We\u00a0discussed our", call},
		"decomposed letters":             {"cafe\u0301 talks", "café talks"},
		"a ligature":                     {"\ufb01nal offer", "final offer"},
		"accents left out":               {"President Erdogan agreed", "President Erdoğan agreed"},
		"a soft hyphen":                  {"regional sta\u00adbility", call},
		"a dash for a dash":              {"peace — not war", "peace - not war"},
		"a hyphen less":                  {"the cease fire holds", "the cease-fire holds"},
		"one word for two":               {"our healthcare workers", "our health care workers"},
		"a hesitation":                   {"I think we can", "I, uh, think we can"},
		"applause":                       {"Thank you. We will win", "Thank you. (Applause.) We will win"},
		"a transcript's note":            {"Thank you. We will win", "Thank you. [Applause] We will win"},
		"a source's brackets as words":   {"the Afghan people decide", "the [Afghan] people decide"},
		"a link in the post":             {"watch it live tonight", "watch it https://t.co/abc live tonight"},
		"letters without case":           {"ہم امن چاہتے ہیں", "آج ہم امن چاہتے ہیں اور بس"},
		"a script without spaces":        {"和平", "我们要和平。"},
		"a translation":                  {"We want peace now", "Nous voulons la paix maintenant pour toute notre région"},
		"nothing but an ellipsis":        {"…", call},
		"a source's ellipsis read aloud": {"we will go home", "we will … go home"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for _, finding := range quoteFinding(t, test.quote, test.source) {
				t.Errorf("found: %s", finding.Message)
			}
		})
	}
}

func TestQuoteAlteredFlagged(t *testing.T) {
	tests := map[string]struct{ quote, source, want string }{
		"replaced": {
			"our shared interest in regional stability", call,
			"the quote of the minister says “shared interest” where source \"post\" says “mutual interest”",
		},
		"inserted": {
			"the very important U.S. – Pakistan relationship", call,
			"the quote of the minister adds “very”: “the very important” where source \"post\" says “the important”",
		},
		"inserted at the end": {
			"I spoke with Pakistan’s Chief of Army Staff General Bajwa yesterday", call,
			"the quote of the minister adds “yesterday”: “Bajwa yesterday” where source \"post\" says “Bajwa”",
		},
		"left out": {
			"We will win", "We will not win",
			"the quote of the minister leaves out “not”: “will win” where source \"post\" says “will not win”",
		},
		"two places": {
			"our shared interest in national stability", call,
			"the quote of the minister says “shared interest” where source \"post\" says “mutual interest”; " +
				"it says “national stability” where the source says “regional stability”",
		},
		"moved": {
			"I spoke today with Pakistan’s Chief", call,
			"the quote of the minister moves “today”: “spoke today with” where source \"post\" says “Earlier today, I”",
		},
		"parts exchanged": {
			"my desire to continue … our mutual interest", call,
			"the quote of the minister puts “our mutual interest” at another place than source \"post\"",
		},
		"a number": {
			"we lost 14 men", "we lost 40 men",
			"the quote of the minister says “14 men” where source \"post\" says “40 men”",
		},
		"a pronoun for a country": {
			"they told us", "they told US",
			"the quote of the minister says “told us” where source \"post\" says “told US”",
		},
		"a contraction": {
			"we do not know why", "we don't know why",
			"the quote of the minister says “do not know” where source \"post\" says “don't know”",
		},
		"plural": {
			"our mutual interests in regional stability", call,
			"the quote of the minister says “mutual interests” where source \"post\" says “mutual interest”",
		},
		"the full country": {
			"the important United States Pakistan relationship", call,
			"the quote of the minister says “United States Pakistan” where source \"post\" says “U.S. – Pakistan”",
		},
		"at the start": {
			"Surely we must defend our people", "We must defend our people",
			"the quote of the minister adds “Surely”: “Surely we” where source \"post\" says “We”",
		},
		"absent": {
			"The Taliban must stop their offensive at once", call,
			"the words “The Taliban must stop their offensive at once” quoted from the minister are not in source \"post\": " +
				"no passage has more than 1 of their 8 words",
		},
		"small words alone": {"to the and of war", "and to the of", "the words “to the and of war” quoted from the minister are not in"},
		"one word":          {"Disgraceful", call, "the words “Disgraceful” quoted from the minister are not in source"},
		"figures that run on": {
			"10 and 5 more", "105 more",
			"the words “10 and 5 more” quoted",
		},
		"many places": {
			"we green will red defend our blue people here black tonight", "we will defend our people here tonight",
			"departs from it in one more place",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			findings := quoteFinding(t, test.quote, test.source)
			if len(findings) != 1 {
				t.Fatalf("found %d things, want one", len(findings))
			}
			if f := findings[0]; !strings.Contains(f.Message, test.want) {
				t.Errorf("says %s\nwant  %s", f.Message, test.want)
			} else if len(f.Evidence) != 2 || len(f.Suggestions) < 2 || f.Evidence[1].Quote == "" {
				t.Errorf("evidence %v, suggestions %v: want both sides and what to do", f.Evidence, f.Suggestions)
			}
		})
	}
}

func TestQuoteAlteredSources(t *testing.T) {
	const right = `{"id": "readout", "kind": "readout", "text": "We stand with our partners."}`
	const wrong = `{"id": "post", "kind": "post", "text": "We stand by our partners."}`
	const mute = `{"id": "mute", "kind": "speech"}`
	tests := map[string]struct {
		sources, claims string
		want            int
	}{
		"one of two holds it":          {right + "," + wrong, `{"id": "c", "kind": "quote", "text": "We stand with", "anchor": {"exact": "x"}, "cites": ["post", "readout"]}`, 0},
		"none of two":                  {right + "," + wrong, `{"id": "c", "kind": "quote", "text": "We stand for our partners", "anchor": {"exact": "x"}, "cites": ["post", "readout"]}`, 1},
		"no text":                      {mute, `{"id": "c", "kind": "quote", "text": "We stand with", "anchor": {"exact": "x"}, "cites": ["mute"]}`, 0},
		"nothing cited":                {wrong, `{"id": "c", "kind": "quote", "text": "We stand with", "anchor": {"exact": "x"}}`, 0},
		"a source unknown":             {wrong, `{"id": "c", "kind": "quote", "text": "We stand with", "anchor": {"exact": "x"}, "cites": ["other"]}`, 0},
		"retracted":                    {wrong, `{"id": "c", "kind": "quote", "status": "retracted", "text": "We stand with our partners", "anchor": {"exact": "x"}, "cites": ["post"]}`, 0},
		"anchor's words":               {wrong, `{"id": "c", "kind": "quote", "anchor": {"exact": "“We stand with our partners”"}, "cites": ["post"]}`, 1},
		"anchor with attribution":      {right, `{"id": "c", "kind": "quote", "anchor": {"exact": "the minister said: “We stand with our partners”"}, "cites": ["readout"]}`, 0},
		"anchor ending in attribution": {right, `{"id": "c", "kind": "quote", "anchor": {"exact": "We stand with our partners,\" Khan said"}, "cites": ["readout"]}`, 0},
		"first and last words":         {right, `{"id": "c", "kind": "quote", "anchor": {"exact": "We stand", "through": "partners"}, "cites": ["readout"]}`, 0},
		"wrong last words":             {right, `{"id": "c", "kind": "quote", "anchor": {"exact": "We stand", "through": "our allies"}, "cites": ["readout"]}`, 1},
		"broken by attribution":        {right, `{"id": "c", "kind": "quote", "anchor": [{"exact": "“We stand,”"}, {"exact": "“with our partners.”"}], "cites": ["readout"]}`, 0},
		"broken, one part altered":     {right, `{"id": "c", "kind": "quote", "anchor": [{"exact": "“We stand,”"}, {"exact": "“by our partners.”"}], "cites": ["readout"]}`, 1},
		"anchored in its source":       {wrong, `{"id": "c", "kind": "quote", "anchor": {"source": "post", "exact": "We stand by"}}`, 0},
		"anchor lost in its source":    {wrong, `{"id": "c", "kind": "quote", "anchor": {"source": "post", "exact": "We stand with"}}`, 0},
		"text unlike its source":       {wrong, `{"id": "c", "kind": "quote", "text": "We stand with our partners", "anchor": {"source": "post", "exact": "We stand by"}}`, 1},
		"cited by its statement": {wrong, `{"id": "s", "kind": "statement", "text": "their partners", "anchor": {"exact": "y"}, "cites": ["post"]},
			{"id": "c", "kind": "quote", "text": "We stand with our partners", "within": "s", "anchor": {"exact": "x"}}`, 1},
		"its own source before that of its statement": {right + "," + wrong, `{"id": "s", "kind": "statement", "text": "their partners", "anchor": {"exact": "y"}, "cites": ["post"]},
			{"id": "c", "kind": "quote", "text": "We stand with our partners", "within": "s", "anchor": {"exact": "x"}, "cites": ["readout"]}`, 0},
		"a statement is no quote": {wrong, `{"id": "c", "kind": "statement", "text": "We stand with our partners", "anchor": {"exact": "x"}, "cites": ["post"]}`, 0},
		"a circle of claims": {wrong, `{"id": "c", "kind": "quote", "text": "We stand with our partners", "within": "d", "anchor": {"exact": "x"}},
			{"id": "d", "kind": "quote", "text": "We stand with our partners", "within": "c", "anchor": {"exact": "x"}}`, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			findings := foundIn(t, QuoteAltered, map[string]string{"a.json": recordOf("en", test.sources, test.claims)})
			if len(findings) != test.want {
				t.Errorf("found %d things, want %d: %v", len(findings), test.want, findings)
			}
		})
	}
}

// An altered quote in a long source is found quickly, and at its place.
func TestQuoteAlteredLongSource(t *testing.T) {
	var source strings.Builder
	for i := range 20_000 {
		source.WriteString([]string{"the border stays open ", "troops will leave soon ", "we hold talks again "}[i%3])
		if i == 15_000 {
			source.WriteString("Nobody shall forget the brave firefighters of Karlsbad who saved the old library. ")
		}
	}
	start := time.Now()
	findings := quoteFinding(t, "Nobody shall forget the bold firefighters of Karlsbad", source.String())
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v, want a moment", took)
	}
	if len(findings) != 1 || findings[0].Evidence[1].Quote != "Nobody shall forget the brave firefighters of Karlsbad" {
		t.Errorf("found %v, want the passage on the firefighters", findings)
	}
}

func TestInsideMarks(t *testing.T) {
	tests := map[string]string{
		"no marks at all":                    "",
		"“whole”":                            "whole",
		"he said: “not much”":                "not much",
		"not much,” he said":                 "not much,",
		"“one,” he said, “two”":              "one, … two",
		`he said "a" and "b"`:                "a … b",
		`"open to the end`:                   "open to the end",
		"said «oui» and „ja“ to all":         "oui",
		"a measure of 5\" and then “a thing": "a measure of 5 … a thing",
	}
	for words, want := range tests {
		if got := insideMarks(words); got != want && !strings.HasPrefix(got, want+" … ") {
			t.Errorf("insideMarks(%q) = %q, want %q", words, got, want)
		}
	}
}
