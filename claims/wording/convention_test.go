package wording

// Spellings are tested word by word: those that tell a convention, and those that only look as if they did.

import (
	"strings"
	"testing"
)

func TestConventionOf(t *testing.T) {
	tests := map[Convention]string{
		British: `defence defences offence colour colours coloured colourful honourable labourers favourite neighbouring
			neighbours harbour's behavioural centre centres centred centring theatre kilometres metres litre fibre grey greyed
			programme tyres cheque kerb licence practised travelled travelling traveller cancelled labelled fuelled modelling
			signalled levelled councillor jewellery aluminium sceptical manoeuvre manoeuvres manoeuvring fulfil instalments
			leukaemia paediatric ploughed moulds analyse analysed analysing paralysed storeys unravelled`,
		American: `defense offense color colors colored colorful honorable laborers favorite neighboring neighbor's behavioral
			center centers centered centering theater kilometers liter fiber gray traveled traveling traveler canceled labeled
			fueled modeling signaled leveled counselor jewelry aluminum skeptical maneuver maneuvers maneuvered fulfill
			installments leukemia pediatric plowed analyze analyzed analyzing paralyzed`,
		Ise: `organise organised organising organisation organisations organisational recognise realised criticises
			privatisation stabilise normalisation militarised`,
		Ize: `organize organized organizing organization recognized realizes privatization`,
		AnyConvention: `advise advised adviser advisor size sized prize prized four hour tour pour flour contour detour meter
			meters check checks program programs programmed programming tire tires curb license licensed practice draft story
			exercise promise surprise compromise otherwise likewise expertise enterprise franchise raise rise precise wise
			analyses analysis paralyses dialogue catalogue humorous honorary laborious vigorous glamorous glamour coloration
			cancellation controlled rebelled compelled metallic excellent fulfilled enrolled instilled judgement towards learnt
			defensive offensive fetus medieval advertise supervise televise revise devise improvise comprise despise finalist
			central centrally rigor rigour tonne hello welling premise capsize seize maize premises emphasis emphases`,
	}
	for want, words := range tests {
		for word := range strings.FieldsSeq(words) {
			if got := ConventionOf(word); got != want {
				t.Errorf("%q is of convention %d, want %d", word, got, want)
			}
		}
	}
}

func TestRespell(t *testing.T) {
	for british, american := range pairs(`defence defense  colours colors  harbour's harbor's  centred centered
		manoeuvring maneuvering  travelled traveled  analysed analyzed  councillors councilors`) {
		if got := Respell(british); got != american {
			t.Errorf("%q is respelt %q, want %q", british, got, american)
		}
		if got := Respell(american); got != british {
			t.Errorf("%q is respelt %q, want %q", american, got, british)
		}
	}
	for word, want := range map[string]string{
		"organised": "organized", "organized": "organised", "programme": "program", "tyres": "tires", "licences": "licenses",
		"metres": "meters", "practising": "practicing", "cheques": "checks", "storeys": "stories",
	} {
		if got := Respell(word); got != want {
			t.Errorf("%q is respelt %q, want %q", word, got, want)
		}
	}
}

// TestConventionsAreOfOneKey proves that what tells two conventions apart is one word to [Spelling], wherever both of its
// spellings stand in the table.
func TestConventionsAreOfOneKey(t *testing.T) {
	for base := range telling {
		american, ok := spellings()[base]
		if !ok {
			t.Errorf("%q is no British spelling of the table", base)
		}
		if Spelling(base) != Spelling(american) {
			t.Errorf("%q and %q have two keys", base, american)
		}
	}
	for base := range unstressed {
		if shared[base] || !strings.HasSuffix(base, "l") {
			continue
		}
		if Spelling(base+"led") != Spelling(base+"ed") {
			t.Errorf("the forms of %q have two keys", base)
		}
	}
}
