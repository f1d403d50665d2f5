package wording

// These tests cut texts into words and hold the keys of words against one another.

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// keysOf joins the keys of a text, with marks for what is no word.
func keysOf(text string) string {
	var keys []string
	for _, token := range Tokens(text) {
		switch token.Kind {
		case Gap:
			keys = append(keys, "…")
		case Insertion:
			keys = append(keys, "[]")
		case Link:
			keys = append(keys, "@")
		default:
			keys = append(keys, token.Key)
		}
	}
	return strings.Join(keys, " ")
}

func TestTokens(t *testing.T) {
	tests := map[string]string{
		"":                                             "",
		" .,;:!? ":                                     "",
		"Not much.":                                    "not much",
		"“It’s going,” she said":                       "it's going she said",
		"the soldiers' camp":                           "the soldiers camp",
		"a 20-year war":                                "a 20 year war",
		"the U.S. and U.N. at 5 p.m. in D.C.":          "the u.s. and un at 5 pm in dc",
		"the US told us, U.S.’s":                       "the u.s. told us u.s.'s",
		"1,234.50 and 3.5":                             "1234.5 and 3.5",
		"twenty-five per cent, 25% and 25pc":           "25 percent 25 percent and 25pc",
		"$1.5m, £5 million, €3bn, 10 dollars":          "1500000 dollar 5000000 pound 3000000000 euro 10 dollar",
		"5 m and $ alone":                              "5 m and dollar alone",
		"Gen. Bajwa, general rules; Sen. Roe":          "general bajwa general rules senator roe",
		"on Aug. 31, first of all":                     "on august 31 1st of all",
		"we … go ... on. . . now":                      "we … go … on … now",
		"we [...] go […] (…) on":                       "we … go … … on",
		"[T]he end, leav[ing] [the] city [sic]":        "the end [] [] city",
		"[not closed and [nested] end":                 "not closed and [] end",
		"see https://a.example/x?y=1, or t.co/b":       "see @ or @",
		"see www.a.example and pic.twitter.com/Xy now": "see @ and @ now",
		"Łódź, Erdoğan, São":                           "lodz erdogan sao",
		"和平と":                                          "和 平 と",
		"AT&T & co":                                    "at and t and co",
		"version 3.5.1":                                "version 3.5.1",
		"end.Start":                                    "end start",
		"\xff\xfe bad bytes":                           "bad bytes",
	}
	for text, want := range tests {
		if got := keysOf(text); got != want {
			t.Errorf("keys of %q: %s\nwant %s", text, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	tests := map[string]string{
		"Café": "cafe", "CAFE\u0301": "cafe", "ﬁne": "fine", "it’s": "it's", "sta\u00adble": "stable", "\u202eabc": "abc",
		"Straße": "strasse", "한국": "한국", "हिंदी": "हिंदी", "\xff": "\uFFFD",
	}
	for text, want := range tests {
		if got := Fold(text); got != want {
			t.Errorf("Fold(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestFoldTwiceChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		once := Fold(text)
		if twice := Fold(once); twice != once {
			t.Fatalf("Fold(%q) = %q, and again %q", text, once, twice)
		}
	})
}

func TestSpelling(t *testing.T) {
	same := map[string]string{
		"defence": "defense", "offences": "offenses", "licences": "licenses", "practised": "practiced",
		"practising": "practicing", "colour": "color", "colourful": "colorful", "labourers": "laborers",
		"honourable": "honorable", "neighbouring": "neighboring", "neighbourhood": "neighborhood", "centre": "center",
		"centres": "centers", "centred": "centered", "theatres": "theaters", "kilometres": "kilometers",
		"organise": "organize", "organisation": "organization", "organising": "organizing", "criticised": "criticized",
		"analyse": "analyze", "paralysed": "paralyzed", "travelled": "traveled", "cancelling": "canceling",
		"counsellor": "counselor", "councillors": "councilors", "programme": "program", "dialogue": "dialog",
		"cheques": "checks", "manoeuvres": "maneuvers", "towards": "toward", "adviser": "advisor", "grey": "gray",
		"fulfil": "fulfill", "judgement": "judgment", "sceptical": "skeptical", "ageing": "aging", "tyres": "tires",
		"storeys": "stories", "anaemia": "anemia", "favourites": "favorites",
	}
	for british, american := range same {
		if Spelling(british) != Spelling(american) {
			t.Errorf("%q and %q: keys %q and %q, want one", british, american, Spelling(british), Spelling(american))
		}
	}
	different := [][2]string{
		{"rise", "rize"},
		{"wise", "wize"},
		{"prise", "prize"},
		{"while", "whilst2"},
		{"metre", "metro"},
		{"called", "caled"},
		{"controlled", "controled"},
		{"defence", "defended"},
		{"price", "prize"},
		{"council", "counsel"},
		{"advice", "advise"},
		{"ensure", "insure"},
		{"affect", "effect"},
		{"labor", "labels"},
		{"tonne", "ton"},
		{"precise", "precize"},
	}
	for _, pair := range different {
		if Spelling(pair[0]) == Spelling(pair[1]) {
			t.Errorf("%q and %q have one key %q, want two", pair[0], pair[1], Spelling(pair[0]))
		}
	}
}

func TestTokensStandWhereTheySay(t *testing.T) {
	words := rapid.SampledFrom([]string{
		"U.S.", "twenty-five", "$1.5m", "[T]he", "[the]", "…", "...", "per cent", "word", "Łódź",
		"https://a.b/c", "(", ")", "“", "”", ".", ",", "\u00a0", "'s", "’", "5", "million", "\xff", "和", "[", "]", "%",
	})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(words).Draw(t, "words"), rapid.SampledFrom([]string{" ", ""}).Draw(t, "between"))
		checkTokens(t, text)
	})
}

// checkTokens fails where tokens do not stand where they say, or a key is not what a key must be.
func checkTokens(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string,
) {
	t.Helper()
	for _, token := range Tokens(text) {
		if token.Start < 0 || token.End > len(text) || token.Start >= token.End || text[token.Start:token.End] != token.Text {
			t.Fatalf("%q: token %+v does not stand where it says", text, token)
		}
		if (token.Kind == Word || token.Kind == Number) && token.Key == "" {
			t.Fatalf("%q: token %+v has no key", text, token)
		}
		if !utf8.ValidString(token.Key) {
			t.Fatalf("%q: the key of %+v is no UTF-8", text, token)
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, seed := range []string{
		"The U.S. [s]pent $1.5 million … per cent", "[T]he", "leav[ing] [", "…...", "twenty-five million",
		"US’s 's '", "1,2,3.4.5", "\xff[\xfe]", "pic.twitter.com/", "$€£%", "www.",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkTokens(t, text)
		title := ReadTitle(text)
		office := ReadOffice([]string{text}, []string{text})
		office.Bears(title)
		if likeness := office.Likeness(title); likeness < 0 || likeness > 1 {
			t.Errorf("%q: likeness %v", text, likeness)
		}
		for _, part := range TitleParts(text) {
			read := ReadTitle(part)
			read.Ranked()
			read.Described()
			read.WithoutRanks(part)
		}
	})
}

func TestCountry(t *testing.T) {
	tests := []struct {
		text, name string
		used       int
	}{
		{"US troops", "u.s.", 1},
		{"U.S. troops", "u.s.", 1},
		{"us troops", "", 0},
		{"United States of America now", "u.s.", 4},
		{"United States troops", "u.s.", 2},
		{"Americans", "u.s.", 1},
		{"Pakistan’s army", "pakistan", 1},
		{"Pakistani", "pakistan", 1},
		{"South Korea", "south korea", 2},
		{"South", "", 0},
		{"Northern Ireland", "northern ireland", 2},
		{"polish the brass", "", 0},
		{"Polish brass", "poland", 1},
		{"turkey dinner", "", 0},
		{"Guinea-Bissau", "guinea bissau", 2},
		{"Côte d’Ivoire", "cote d'ivoire", 2},
		{"", "", 0},
	}
	for _, test := range tests {
		if name, used := Country(Tokens(test.text)); name != test.name || used != test.used {
			t.Errorf("Country(%q) = %q, %d, want %q, %d", test.text, name, used, test.name, test.used)
		}
	}
}

// Every name of the table is found again by its own reading.
func TestCountriesAreReadable(t *testing.T) {
	for name, want := range countries() {
		words := strings.Fields(name)
		for i, word := range words {
			if word != "of" && word != "and" {
				words[i] = strings.ToUpper(word[:1]) + word[1:]
			}
		}
		if got, used := Country(Tokens(strings.Join(words, " "))); got != want || used == 0 {
			t.Errorf("%q is read as %q, want %q", name, got, want)
		}
	}
}

func TestStemsAndSenses(t *testing.T) {
	sense := func(word string) string { return Sense(Stem(Spelling(word))) }
	alike := [][]string{
		{"spoke", "speech", "telephoned", "talks", "calling"},
		{"mutual", "shared", "common", "joint"},
		{"interest", "desire", "wishes", "hoping"},
		{"decide", "decision", "decided"},
		{"region", "regional", "area"},
		{"relationship", "relations", "ties"},
		{"withdraw", "withdrew", "withdrawal"},
		{"die", "death", "dead", "killed"},
		{"strong", "strengthen", "bolster"},
		{"economy", "economic"},
		{"defence", "defending"},
		{"agree", "accord", "deals"},
		{"stability", "stable", "stabilise"},
		{"improve", "improvement", "enhanced"},
		{"child", "children", "kids"},
	}
	for _, family := range alike {
		for _, word := range family[1:] {
			if sense(word) != sense(family[0]) {
				t.Errorf("%q is %q, %q is %q, want one sense", word, sense(word), family[0], sense(family[0]))
			}
		}
	}
	apart := []string{"build", "multiple", "improve", "stable", "secure", "attack", "die", "agree", "speak", "interest", "region", "war"}
	for i, word := range apart {
		for _, other := range apart[:i] {
			if sense(word) == sense(other) {
				t.Errorf("%q and %q have one sense %q", word, other, sense(word))
			}
		}
	}
}

// The tables are asked with keys, so their words must be written as keys are.
func TestTablesHoldKeys(t *testing.T) {
	for name, table := range map[string]map[string]bool{
		"stops": stops, "relative": relative(), "institutions": institutions, "titleWords": titleWords, "titleOf": titleOf,
		"ranks": ranks, "rankParts": rankParts, "bodies": bodies, "fillers": fillers, "standing": standing, "lesser": lesser,
		"roundings": roundings, "days": days,
	} {
		for word := range table {
			// What is a number or an ordinal in words has a key of another form, beside which the word does no harm.
			_, cardinal := cardinals[word]
			_, ordinal := ordinals[word]
			if key := Spelling(word); key != word && !cardinal && !ordinal {
				t.Errorf("%s has %q, whose key is %q", name, word, key)
			}
		}
	}
}

// A sense is its own sense, so that it does not matter how often it is asked for.
func TestSensesEnd(t *testing.T) {
	for stem, sense := range senses() {
		if Sense(sense) != sense {
			t.Errorf("%q is %q, which is %q", stem, sense, Sense(sense))
		}
	}
	for stem, base := range families() {
		if again, ok := families()[base]; ok && again != base {
			t.Errorf("%q belongs to %q, which belongs to %q", stem, base, again)
		}
	}
}

func TestEnglish(t *testing.T) {
	tests := map[string][2]bool{
		"We will stand with our partners in the region":        {true, true},
		"Wir stehen fest zu unseren Partnern hier und heute":   {false, true},
		"Nous voulons la paix maintenant pour toute la région": {false, true},
		"ہم خطے میں امن اور استحکام چاہتے ہیں":                 {false, true},
		"Peace now": {false, false},
		"Storm closes schools, roads and bridges in the valley": {true, true},
	}
	for text, want := range tests {
		english, known := Prepare(text).English()
		if got := [2]bool{english, known}; got != want {
			t.Errorf("English(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("word ", 50)
	if got := Excerpt(long, 20); got != "word word word word …" {
		t.Errorf("Excerpt = %q", got)
	}
	if got := Excerpt(" short\n text ", 20); got != "short text" {
		t.Errorf("Excerpt = %q", got)
	}
	if got := Excerpt("ありがとうございます", 4); !utf8.ValidString(got) || !slices.Contains([]string{"ありがと …", "ありが …"}, got) {
		t.Errorf("Excerpt = %q", got)
	}
}
