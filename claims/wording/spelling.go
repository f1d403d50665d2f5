package wording

// This file makes one spelling of the two that English has for many words. Rules cover what is regular (-ise and -ize),
// tables what is not (defence and defense).

import (
	"strings"
	"sync"
)

// Spelling returns the American spelling of a folded word, or the word itself where both conventions agree. It is a key
// to compare by, not a spelling to print: a regular ending is changed wherever it may stand for the other.
func Spelling(word string) string {
	if american, ok := spellings()[word]; ok {
		return american
	}
	for _, ending := range endings {
		stem, ok := strings.CutSuffix(word, ending)
		if !ok {
			continue
		}
		if american, ok := spellings()[stem]; ok {
			return american + ending
		}
		if american, ok := spellings()[stem+"e"]; ok && (ending[0] == 'e' || ending[0] == 'i') {
			return join(american, ending)
		}
	}
	if american, ok := doubled(word); ok {
		return american
	}
	return ize(word)
}

// endings are those that words of the table take, longest first.
var endings = []string{"ableness", "fully", "ingly", "able", "less", "ally", "ful", "ing", "ism", "ist", "ite", "ers", "al", "ed", "er", "es", "ly", "'s", "y", "s", "d", "r"}

// join adds an ending that begins with a vowel, before which a silent e falls: "practicing", "centered", "centers".
func join(american, ending string) string {
	if stem, ok := strings.CutSuffix(american, "e"); ok {
		return stem + ending
	}
	if ending == "es" {
		return american + "s"
	}
	return american + ending
}

// ize turns -ise and -yse into -ize and -yze, in all their forms.
func ize(word string) string {
	for _, ending := range [...]string{"isations", "isation", "isers", "iser", "ising", "ised", "ises", "ise", "ysers", "yser", "ysing", "ysed", "yse"} {
		stem, ok := strings.CutSuffix(word, ending)
		if !ok {
			continue
		}
		if len(stem) < 3 || keepsS(stem) {
			return word
		}
		if ending[0] == 'y' && !strings.HasSuffix(stem, "l") {
			return word // Only "analyse" and its kin have both spellings.
		}
		return stem + ending[:1] + "z" + ending[2:]
	}
	return word
}

// keepsS reports whether the s of a word lives on in its kin, as that of "revise" does in "revision". Where no other
// word depends on it, a z in the key does no harm.
func keepsS(stem string) bool {
	switch stem {
	case "adv", "rev", "superv", "telev", "inc", "exc", "prec", "conc", "circumc", "compr", "advert", "repr", "appra", "surm":
		return true
	}
	return false
}

// doubled turns "travelled" into "traveled": where the last syllable of a verb is not stressed, only British spelling
// doubles its l.
func doubled(word string) (string, bool) {
	for _, ending := range [...]string{"lled", "lling", "ller", "llers", "llor", "llors", "llation", "llings", "llist", "llists"} {
		if stem, ok := strings.CutSuffix(word, ending); ok && unstressed[stem+"l"] {
			return stem + ending[1:], true
		}
	}
	return "", false
}

var unstressed = setOf(`travel cancel label model signal level counsel fuel channel total rival equal marshal quarrel
	shovel tunnel funnel panel pencil dial duel grovel marvel initial jewel snorkel spiral swivel towel unravel trammel
	libel peril cudgel carol bevel chisel enamel gambol gravel kennel parcel refuel relabel remodel shrivel
	dishevel imperil victual vial yodel crystal backpedal pedal medal metal pummel barrel bushel council`)

// setOf makes a set of the words of a text.
func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// pairs makes a table of a text in which each word stands before its counterpart.
func pairs(words string) map[string]string {
	fields := strings.Fields(words)
	table := make(map[string]string, len(fields)/2)
	for i := 0; i+1 < len(fields); i += 2 {
		table[fields[i]] = fields[i+1]
	}
	return table
}

// spellings holds British spellings and their American counterparts, as base forms.
var spellings = sync.OnceValue(func() map[string]string {
	return pairs(`
	defence defense  offence offense  licence license  pretence pretense  practise practice
	colour color  honour honor  labour labor  favour favor  favourite favorite  neighbour neighbor  harbour harbor
	behaviour behavior  endeavour endeavor  rumour rumor  armour armor  humour humor  vapour vapor  vigour vigor
	valour valor  splendour splendor  savour savor  saviour savior  tumour tumor  odour odor  parlour parlor
	rancour rancor  rigour rigor  clamour clamor  candour candor  ardour ardor  fervour fervor  demeanour demeanor
	flavour flavor  glamour glamor  misdemeanour misdemeanor  succour succor  colouration coloration
	neighbourhood neighborhood  dishonour dishonor  belabour belabor  discolour discolor  disfavour disfavor  mould mold
	centre center  theatre theater  metre meter  litre liter  fibre fiber  calibre caliber  spectre specter
	sombre somber  lustre luster  meagre meager  sabre saber  sceptre scepter  mitre miter  manoeuvre maneuver
	kilometre kilometer  centimetre centimeter  millimetre millimeter  epicentre epicenter  reconnoitre reconnoiter
	amphitheatre amphitheater  goitre goiter  ochre ocher  louvre louver
	dialogue dialog  catalogue catalog  analogue analog  prologue prolog  epilogue epilog  monologue monolog
	programme program  grey gray  tyre tire  kerb curb  cheque check  chequered checkered  draught draft  plough plow
	storey story  storeys stories  sceptic skeptic  sceptical skeptical  scepticism skepticism  aluminium aluminum
	sulphur sulfur  jewellery jewelry  moustache mustache  pyjamas pajamas  cosy cozy  ageing aging  axe ax  artefact artifact
	judgement judgment  acknowledgement acknowledgment  fulfil fulfill  fulfilment fulfillment  enrol enroll
	enrolment enrollment  instal install  instalment installment  skilful skillful  wilful willful  distil distill
	instil instill  enthral enthrall  appal appall  woollen woolen  marvellous marvelous  libellous libelous
	anaemia anemia  anaemic anemic  anaesthetic anesthetic  anaesthesia anesthesia  paediatric pediatric
	paediatrician pediatrician  haemorrhage hemorrhage  haemophilia hemophilia  leukaemia leukemia  oestrogen estrogen
	foetus fetus  foetal fetal  diarrhoea diarrhea  encyclopaedia encyclopedia  mediaeval medieval  archaeology archeology
	archaeologist archeologist  archaeological archeological  orthopaedic orthopedic  gynaecologist gynecologist
	faeces feces  caesarean cesarean  paedophile pedophile  oesophagus esophagus
	towards toward  afterwards afterward  forwards forward  backwards backward  upwards upward  downwards downward
	onwards onward  learnt learned  burnt burned  spelt spelled  dreamt dreamed  leant leaned
	spoilt spoiled  spilt spilled  adviser advisor  protestor protester
	gaol jail  furore furor  mollusc mollusk  smoulder smolder  moult molt
	tranquillity tranquility  chilli chili  whisky whiskey  cypher cipher
	disc disk  doughnut donut  gramme gram  kilogramme kilogram  omelette omelet  carat karat
	ok okay`)
})
