package wording

// This file finds what words of one family share: the stem of regular forms, and the base of those that English forms
// irregularly.

import (
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"

	"claimcheck/claims/recall"
)

// Stem returns the stem of a key (the English Snowball stemmer), after irregular forms and nouns of action are led back
// to their verbs: "spoke", "speech" and "speaking" have one stem. A stem is a key to compare by, no word.
func Stem(key string) string { return stems(key) }

var stems = recall.Of(1<<14, 40, stem)

func stem(key string) string {
	key = strings.TrimSuffix(strings.TrimSuffix(key, "'s"), "'")
	if base, ok := irregular()[key]; ok {
		key = base
	}
	stemmed := english.Stem(key, true)
	if base, ok := families()[stemmed]; ok {
		return base
	}
	return stemmed
}

// irregular leads forms that no rule reaches back to their base.
var irregular = sync.OnceValue(func() map[string]string {
	return pairs(`
	said say  told tell  spoke speak  spoken speak  met meet  meeting meet  went go  gone go  left leave  took take
	taken take  gave give  given give  held hold  began begin  begun begin  fell fall  fallen fall  rose rise  risen rise
	grew grow  grown grow  won win  lost lose  sent send  brought bring  bought buy  built build  fought fight
	found find  kept keep  paid pay  saw see  seen see  sold sell  stood stand  struck strike  stricken strike
	thought think  understood understand  withdrew withdraw  withdrawn withdraw  wrote write  written write
	broke break  broken break  chose choose  chosen choose  drove drive  driven drive  led lead  shot shoot
	threw throw  thrown throw  knew know  known know  ran run  sought seek  taught teach  fled flee  flew fly
	flown fly  dealt deal  felt feel  meant mean  spent spend  shook shake  shaken shake  shown show  came come
	became become  bore bear  borne bear  drew draw  drawn draw  ate eat  eaten eat  forgot forget  forgotten forget
	froze freeze  frozen freeze  hid hide  hidden hide  laid lay  lent lend  lit light  overcame overcome
	overthrew overthrow  overthrown overthrow  rode ride  ridden ride  sang sing  sung sing  sank sink  sunk sink
	slept sleep  stole steal  stolen steal  swore swear  sworn swear  tore tear  torn tear  wore wear  worn wear
	wound injure  heard hear  undertook undertake  undertaken undertake  dying die  lying lie  caught catch
	died die  dead die  men man  women woman  children child  people person  lives life  wives wife  crises crisis
	analyses analysis  countries country  better good  best good  worse bad  worst bad  larger large  bigger big
	higher high  stronger strong  closer close  sooner soon  deadlier deadly  feet foot  media medium  troops troop`)
})

// families leads nouns of action, and other kin that the stemmer parts, to one stem.
var families = sync.OnceValue(func() map[string]string {
	return familyTable(`
	speak speech  die death  choose choice  decide decision  sell sale  lose loss  grow growth  fly flight  live life
	give gift  strong strength strengthen  long length lengthen  high height heighten  wide width widen
	deep depth deepen  broad breadth broaden  safe safety  able ability enable  analyse analysis analyst
	respond response  defend defense defensive  offend offense offensive  succeed success successful  conclude conclusion
	invade invasion  expand expansion  extend extension extent extensive  permit permission  admit admission
	submit submission  intend intention intent  receive reception receipt  explain explanation  destroy destruction
	produce production product  reduce reduction  introduce introduction  describe description  persuade persuasion
	apply application applicant  deny denial  refuse refusal  approve approval  arrive arrival  withdraw withdrawal
	marry marriage  fail failure  press pressure  pursue pursuit  complain complaint  believe belief  prove proof
	advise advice advisor  know knowledge  apologize apology  retain retention  detain detention detainee
	acquire acquisition  recognize recognition  solve solution  resolve resolution  compete competition competitor
	oppose opposition opponent  suspect suspicion suspicious  emphasize emphasis  hate hatred  poor poverty  true truth
	free freedom  commit commitment  economy economic economical economist  politics political politician
	history historic historical  democracy democratic democrat  strategy strategic  diplomacy diplomatic diplomat
	stable stability stabilize  secure security  crisis critical  nation national nationwide
	region regional  relate relation relationship  cooperate cooperation cooperative  discuss discussion
	negotiate negotiation negotiator  agree agreement  elect election electoral  terror terrorism terrorist
	govern government governmental  develop development  invest investment investor  employ employment employee
	move movement  treat treatment  settle settlement  improve improvement  involve involvement  argue argument
	announce announcement  threat threaten  weak weaken weakness  short shorten shortage  soft soften  hard harden
	worsen worse  bad worst  peace peaceful  violent violence  absent absence  present presence  important importance
	different difference differ  significant significance  evident evidence  silent silence  urgent urgency
	independent independence  depend dependence  resist resistance  assist assistance  perform performance
	visit visitor  win winner  lead leader leadership  teach teacher  build builder building  fight fighter
	attack attacker  prison prisoner imprison  murder murderer  protest protester protestor  support supporter
	migrate migration migrant  immigrate immigration immigrant  justice judicial  law legal lawful  family familial
	finance financial  science scientific scientist  industry industrial  office official  ally alliance allied
	crime criminal  mutual mutually  religion religious  tradition traditional  education educate  vaccinate vaccine vaccination
	legislate legislation legislative legislator  constitute constitution constitutional  found foundation
	inspect inspection inspector  investigate investigation investigator  inflate inflation  isolate isolation
	resign resignation  invite invitation  occupy occupation  clarify clarification  notify notification
	ratify ratification  certify certification  qualify qualification  verify verification  unify unification unity
	multiply multiplication  supply supplier  reply replies  carry carrier
	defeat defeated  grateful gratitude  certain certainty  cruel cruelty  brave bravery  real reality  major majority
	equal equality  possible possibility  responsible responsibility  capable capability capacity  accountable accountability
	hospital hospitalize  victim victimize  priority prioritize  moderate moderation  corrupt corruption  act action active
	activity activist  sign signature signatory  broadcast broadcaster`)
})

// familyTable reads lines of families, parted by two blanks or a line's end; the first word of each names it.
func familyTable(lines string) map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(lines) {
		for family := range strings.SplitSeq(strings.TrimSpace(line), "  ") {
			var base string
			for i, word := range strings.Fields(family) {
				stem := english.Stem(Spelling(word), true)
				if i == 0 {
					base = stem
					if known, ok := table[stem]; ok {
						base = known
					}
				}
				if _, known := table[stem]; !known {
					table[stem] = base
				}
			}
		}
	}
	return table
}
