package wording

// This file tells of a spelling which convention of English it belongs to. It is stricter than [Spelling], which makes
// one key of many spellings: here a word counts only if the other convention never writes it. "Check", "program" and
// "tire" are American for "cheque", "programme" and "tyre" but British for something else; "organize" is American, and
// British too where a house follows Oxford; "advisor" and "dialogue" are both. None of them tells anything, or as little
// as [Ize] does.

import (
	"strings"
	"sync"
)

// Convention is a convention of spelling.
type Convention int

// The conventions.
const (
	AnyConvention Convention = iota // AnyConvention is that of words which all conventions spell alike, or may.
	British                         // British is "defence", "colour", "centre", "travelled", in whatever house.
	American                        // American is "defense", "color", "center", "traveled".
	Ise                             // Ise is "organise": British, in houses that do not follow Oxford.
	Ize                             // Ize is "organize": American, and British in houses that follow Oxford.
)

// ConventionOf returns the convention that a word is spelt by. Words are taken as printed, in lower case: a capital may
// make a name of one, which keeps its own spelling wherever it is printed.
func ConventionOf(word string) Convention {
	return conventions()[strings.TrimSuffix(word, "'s")].of
}

// MayTell reports whether some word of a text may tell a convention. It looks no closer than it must: a text of which this
// is not so has no word of which [ConventionOf] tells one.
func MayTell(text string) bool {
	if !plain(text) {
		return true
	}
	forms := conventions()
	for from := 0; from < len(text); from++ {
		to := from
		for to < len(text) && text[to]|0x20 >= 'a' && text[to]|0x20 <= 'z' {
			to++
		}
		if _, tells := forms[text[from:to]]; tells {
			return true
		}
		from = to
	}
	return false
}

// Respell returns a word that tells a convention as another one spells it: British words and American ones in each
// other's way, and those with -ise and -ize.
func Respell(word string) string {
	base, owner := strings.CutSuffix(word, "'s")
	other := conventions()[base].other
	if other == "" {
		other = Spelling(base)
	}
	if owner {
		other += "'s"
	}
	return other
}

// conventional is what one form of a word tells.
type conventional struct {
	of    Convention
	other string // other is how another convention spells it, empty where only Spelling knows.
}

// conventions holds every form of the words that tell a convention.
var conventions = sync.OnceValue(func() map[string]conventional {
	forms := map[string]conventional{}
	add := func(british, american string) {
		forms[british], forms[american] = conventional{British, american}, conventional{American, british}
	}
	for base, american := range spellings() {
		if !telling[base] {
			continue
		}
		add(base, american)
		for _, ending := range endingsOf(base) {
			add(join(base, ending), join(american, ending))
		}
	}
	for base := range unstressed {
		if !strings.HasSuffix(base, "l") || shared[base] {
			continue
		}
		for _, ending := range [...]string{"ed", "ing", "er", "ers"} {
			add(base+"l"+ending, base+ending)
		}
	}
	for word := range setOf(britishAlone) {
		forms[word] = conventional{of: British}
	}
	for british, american := range pairs(besides) {
		add(british, american)
	}
	for stem := range setOf(zStems) {
		for _, ending := range [...]string{"e", "ed", "es", "ing", "ation", "ations", "er", "ers", "ational"} {
			british, american := stem+"is"+ending, stem+"iz"+ending
			forms[british], forms[american] = conventional{Ise, american}, conventional{Ize, british}
		}
	}
	for stem := range setOf("anal paral catal dial hydrol electrol") {
		for _, ending := range [...]string{"e", "ed", "ing", "er", "ers"} { // "Analyses" are also several of one analysis.
			add(stem+"ys"+ending, stem+"yz"+ending)
		}
	}
	return forms
})

// endingsOf returns the endings that keep a base of the table telling. "Colourful" and "colorful" differ; "humorous" and
// "honorary" are spelt so everywhere.
func endingsOf(base string) []string {
	switch {
	case strings.HasSuffix(base, "our"):
		return []string{"s", "ed", "ing", "able", "ably", "er", "ers", "less", "ful", "fully", "al", "ally", "ly"}
	case strings.HasSuffix(base, "re"):
		return []string{"es", "ed", "ing"}
	case strings.HasSuffix(base, "ence"):
		return []string{"es"}
	case strings.HasSuffix(base, "ould"), strings.HasSuffix(base, "oulder"), base == "plough", base == "grey":
		return []string{"s", "ed", "ing"}
	}
	return []string{"s"}
}

// telling are the bases of the table of which each convention has its own spelling and no use for the other's.
var telling = setOf(`defence offence pretence
	colour honour labour favour favourite neighbour neighbourhood harbour behaviour endeavour rumour armour humour vapour
	vigour valour splendour savour saviour tumour odour parlour rancour clamour candour ardour fervour demeanour flavour
	misdemeanour dishonour discolour disfavour belabour
	centre litre fibre calibre spectre sombre lustre meagre sabre sceptre manoeuvre kilometre centimetre millimetre
	epicentre theatre amphitheatre
	grey plough sceptic sceptical scepticism aluminium jewellery pyjamas cosy mould smoulder moult
	fulfil fulfilment enrol enrolment instalment skilful wilful woollen marvellous
	anaemia anaemic anaesthetic anaesthesia paediatric paediatrician haemorrhage haemophilia leukaemia oestrogen diarrhoea
	gynaecologist faeces paedophile oesophagus caesarean tranquillity`)

// britishAlone are British spellings whose American counterpart has another meaning in British print, or is in use there.
const britishAlone = `licence licences practise practised practises practising metre metres programme programmes tyre
	tyres kerb kerbs cheque cheques storey storeys gaol gaols foetus foetuses foetal sulphur`

// besides are pairs of forms that the table and its endings do not make.
const besides = `favouritism favoritism  armoury armory  armouries armories  councillor councilor  councillors councilors
	counselled counseled  counselling counseling  counsellor counselor  counsellors counselors
	jeweller jeweler  jewellers jewelers  medallist medalist  medallists medalists  panellist panelist  panellists panelists`

// shared are words of unstressed endings with forms that both conventions write, or that are other words in one of them.
var shared = setOf(`metal medal crystal council bushel vial victual jewel counsel`)

// zStems are the stems of verbs that are written with -ise or with -ize. Those that have no choice, such as "advise",
// "exercise", "size" and "prize", are not among them.
const zStems = `agon antagon apolog author brutal capital categor central character civil colon commercial computer
	criminal critic custom decentral decolon dehuman demil demilitar demobil demoral democrat denuclear destabil digit
	econom emphas energ equal familiar fertil final formal general global harmon hospital human ideal immun individual
	industrial intern international jeopard legal legitim liberal local marginal material maxim mechan memor militar minim
	mobil modern monopol national natural neutral normal optim organ patron penal personal polar popular priorit privat
	public radical rational real recogn reorgan revital revolution romantic sanit scrutin sensational social special
	stabil standard steril stigmat subsid summar symbol sympath synchron terror traumat trivial unauthor urban util vandal
	victim visual weapon western`
