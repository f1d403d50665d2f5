package checks

// These tests hold the quotes of one speaker against one another: what is one utterance, and on which occasion.

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"claimcheck/checks/check"
)

// quotedTwice checks one quote of each of two articles, with more keys for the claim and for the article.
func quotedTwice(t *testing.T, c *check.Check, a, b [3]string) []check.Finding {
	t.Helper()
	files := map[string]string{
		"people.json": `{"people": [{"id": "mayor", "name": "Mara Lindqvist"}, {"id": "reed", "name": "Jonas Reed"}]}`,
		"events.json": `{"events": [{"id": "summit", "name": "the summit"}, {"id": "speech", "name": "the speech", "part_of": "summit"}]}`,
	}
	for i, quote := range [][3]string{a, b} {
		article := quote[2]
		if !strings.Contains(article, "published") {
			article += `, "published": "2021-05-12"`
		}
		speaker := `, "speaker": "mayor"`
		if strings.Contains(quote[1], "speaker") || strings.Contains(quote[1], "within") {
			speaker = ""
		}
		files[fmt.Sprintf("%d.json", i)] = fmt.Sprintf(`{"article": {"id": "a%d", "publisher": "herald"%s},
			"claims": [{"id": "c", "kind": "quote", "text": %s, "anchor": {"exact": "x"}%s%s}]}`, i, article, quotedJSON(quote[0]), speaker, quote[1])
	}
	return foundIn(t, c, files)
}

const (
	boats  = "Every boat in this harbour feeds two families and the bank shall not have it"
	boats2 = "Every boat in this harbour feeds two families and the bank must not have it"
	speech = "We shall rebuild the old stone harbour wall before the winter storms return and nobody in this town will freeze again"
	other  = "We shall rebuild the old stone harbour wall before the winter storms return and nobody in this town will starve again"
)

func TestQuoteVariant(t *testing.T) {
	tests := map[string]struct {
		a, b [3]string
		want bool
	}{
		"another word":              {[3]string{boats}, [3]string{boats2}, true},
		"the same words":            {[3]string{boats}, [3]string{strings.ToUpper(boats)}, false},
		"two days known":            {[3]string{boats, `, "said": {"date": "2021-05-10"}`}, [3]string{boats2, `, "said": {"date": "2021-05-11"}`}, false},
		"one day known":             {[3]string{boats, `, "said": {"date": "2021-05-10"}`}, [3]string{boats2, `, "said": {"text": "on Monday"}`}, true},
		"two events":                {[3]string{boats, `, "event": "speech"`}, [3]string{boats2, `, "event": "interview"`}, false},
		"an event and its part":     {[3]string{boats, `, "event": "speech"`}, [3]string{boats2, `, "event": "summit"`}, true},
		"one event, two days":       {[3]string{boats, `, "event": "summit", "said": {"date": "2021-05-10"}`}, [3]string{boats2, `, "event": "summit", "said": {"date": "2021-05-11"}`}, false},
		"not said yet":              {[3]string{boats, `, "said": {"date": "2021-05-12"}`}, [3]string{boats2, "", `, "published": "2021-05-08"`}, false},
		"a month later":             {[3]string{boats}, [3]string{boats2, "", `, "published": "2021-06-12"`}, false},
		"a month later, much":       {[3]string{speech}, [3]string{other, "", `, "published": "2021-06-12"`}, true},
		"a month later, one event":  {[3]string{boats, `, "event": "speech"`}, [3]string{boats2, `, "event": "speech"`, `, "published": "2021-06-12"`}, true},
		"another speaker":           {[3]string{boats}, [3]string{boats2, `, "speaker": "reed"`}, false},
		"nobody named":              {[3]string{boats, `, "speaker": {"text": "a fisherman"}`}, [3]string{boats2, `, "speaker": {"text": "a fisherman"}`}, false},
		"retracted":                 {[3]string{boats}, [3]string{boats2, `, "status": "retracted"`}, false},
		"denied":                    {[3]string{boats}, [3]string{boats2, `, "factuality": "denied"`}, false},
		"another language":          {[3]string{boats}, [3]string{boats2, "", `, "language": "de"`}, false},
		"a number alone":            {[3]string{boats}, [3]string{strings.Replace(boats, "two", "three", 1)}, false},
		"a number, one event":       {[3]string{boats, `, "event": "speech"`}, [3]string{strings.Replace(boats, "two", "three", 1), `, "event": "speech"`}, true},
		"few words, one event":      {[3]string{"We will close the old harbour", `, "event": "speech"`}, [3]string{"We will not close the old harbour", `, "event": "speech"`}, true},
		"few words":                 {[3]string{"We will close the old harbour"}, [3]string{"We will not close the old harbour"}, false},
		"another sentence":          {[3]string{boats, `, "event": "speech"`}, [3]string{"Every boat in this harbour pays its dues to the council of this town", `, "event": "speech"`}, false},
		"too much of it is changed": {[3]string{boats, `, "event": "speech"`}, [3]string{"Every ship in this port feeds two cousins and the town shall not sell it", `, "event": "speech"`}, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			findings := quotedTwice(t, QuoteVariant, test.a, test.b)
			if len(findings) > 1 || (len(findings) == 1) != test.want {
				t.Errorf("found %v, want one: %v", findings, test.want)
			}
		})
	}
}

// Many wordings of one utterance are one finding, whatever the order of the files.
func TestQuoteVariantManyWordings(t *testing.T) {
	files := map[string]string{"people.json": `{"people": [{"id": "mayor", "name": "Mara Lindqvist"}]}`}
	for i := range 60 {
		words := boats
		switch {
		case i%6 == 1:
			words = boats2
		case i%6 == 2:
			words = strings.Replace(boats, "feeds", fmt.Sprintf("feeds%d", i), 1)
		}
		files[fmt.Sprintf("%d.json", i)] = fmt.Sprintf(`{"article": {"id": "a%d", "publisher": "herald", "published": "2021-05-12"},
			"claims": [{"id": "c", "kind": "quote", "speaker": "mayor", "text": %s, "anchor": {"exact": "x"}}]}`, i, quotedJSON(words))
	}
	findings := foundIn(t, QuoteVariant, files)
	if len(findings) != 1 {
		t.Fatalf("found %d things, want one", len(findings))
	}
	f := findings[0]
	if len(f.Claims) != 60 || len(f.Evidence) != mostWordings || !strings.Contains(f.Message, "in 12 wordings: where 40 articles say “bank shall”, 10 articles say “bank must”; where 40 articles say") {
		t.Errorf("%d claims, %d quoted: %s", len(f.Claims), len(f.Evidence), f.Message)
	}
}

// manyQuotes is a dataset of quotes of one speaker, made of few words, in a thousand wordings and more.
func manyQuotes(speakers, quotes int) map[string]string {
	subjects := strings.Fields("boat harbour bank council town school ferry dyke storm winter family island market bridge tower river")
	verbs := strings.Fields("feeds breaks builds takes loses saves needs holds leaves finds brings keeps")
	var lines strings.Builder
	var claims []string
	for i := range quotes {
		word := func(list []string, salt int) string { return list[(i*salt+i/7*13+salt)%len(list)] }
		words := fmt.Sprintf("The %s %s the %s of our %s and every %s %s a %s in year %d", word(subjects, 3), word(verbs, 5), word(subjects, 7),
			word(subjects, 11), word(subjects, 13), word(verbs, 17), word(subjects, 19), i/5)
		claims = append(claims, fmt.Sprintf(`{"id": "c%d", "kind": "quote", "speaker": "s%d", "text": %s, "anchor": {"exact": "x"}}`, i, i%speakers, quotedJSON(words)))
		if len(claims) == 5 || i == quotes-1 {
			fmt.Fprintf(&lines, `{"article": {"id": "a%d", "publisher": "herald", "published": "2021-05-12"}, "claims": [%s]}`+"\n", i, strings.Join(claims, ","))
			claims = nil
		}
	}
	return map[string]string{"quotes.jsonl": lines.String()}
}

func TestQuoteVariantIsFast(t *testing.T) {
	start := time.Now()
	foundIn(t, QuoteVariant, manyQuotes(1, 5000))
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("5,000 quotes of one speaker took %v", took)
	}
}

func BenchmarkQuoteVariant(b *testing.B) {
	d := datasetOf(b, manyQuotes(1, 50_000))
	for b.Loop() {
		runOn(b, d, QuoteVariant)
	}
}
