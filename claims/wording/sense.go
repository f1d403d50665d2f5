package wording

// This file knows which words a newsroom writes for one another when it reports in its own words what somebody said.

import (
	"strings"
	"sync"
)

// Sense returns what a stem stands for in a news report: stems of one sense are written for one another. Stems that no
// table knows stand for themselves.
func Sense(stem string) string {
	if sense, ok := senses()[stem]; ok {
		return sense
	}
	return stem
}

// senses leads each stem to the first one of its line. The lines are kept to words that a reporter may exchange without
// changing what was said, so "kill" is no sense of "attack", and "multiple" none of "important".
var senses = sync.OnceValue(func() map[string]string {
	return senseTable(`
	mutual shared share common joint jointly
	speak talk call telephone phone ring conversation dial chat
	discuss negotiate dialog deliberate consult
	meet encounter gather
	interest desire wish want hope keen eager willing intend aim plan seek
	begin start commence launch initiate open
	end finish conclude complete terminate cease
	stop halt suspend pause
	leave depart exit quit
	withdraw pullout drawdown
	continue keep remain ongoing
	rise increase climb grow surge jump soar gain
	fall decrease decline drop shrink slump plunge
	reduce cut lower slash trim curb
	raise hike lift
	large big huge major massive vast enormous great
	small little minor tiny
	important significant crucial vital key essential critical
	attack assault raid
	buy purchase acquire
	use utilize employ
	help assist aid support
	improve enhance better upgrade
	strengthen bolster boost reinforce deepen solidify fortify
	relation relationship tie link
	region area
	cooperate collaborate partner partnership
	agree deal accord pact treaty
	concern worry anxious fear alarm
	condemn denounce decry deplore
	welcome hail applaud praise commend laud
	demand urge press insist
	need require necessity
	child kid youngster minor
	soldier troop serviceman force
	army military
	fight battle combat clash
	war conflict
	vote ballot poll
	resign step
	job employment work
	money fund cash
	expect anticipate forecast predict project
	reject rebuff spurn refuse
	choose select pick
	allow permit let authorize
	ban prohibit bar forbid outlaw
	prevent avert
	try attempt endeavor
	show demonstrate display
	respond reply answer react
	investigate probe inquiry inquire
	arrest detain apprehend
	accuse allege blame
	injure hurt injury wounded
	die kill fatal perish casualty
	destroy ruin demolish raze
	build construct erect
	multiple several numerous various
	country nation
	government administration
	promise pledge vow
	allege claim
	show reveal disclose
	quick swift rapid fast prompt
	hard difficult tough challenging
	rich wealthy
	sick ill
	house home
	school classroom
	car vehicle
	doctor physician
	law legislation bill
	goal objective target
	effort endeavor attempt
	problem issue matter
	role part
	situation circumstance condition
	crisis emergency
	danger peril risk
	threat menace
	proof evidence
	test trial
	result outcome
	rule regulation
	wage salary pay
	company firm business corporation
	worker employee staff
	leader chief head boss
	border frontier
	seize capture take
	free release liberate
	send dispatch deploy
	visit trip tour travel
	hold stage
	back endorse
	approve endorse pass
	delay postpone defer
	cancel scrap
	return back
	immediate instant
	broad wide
	appreciate thank grateful gratitude
	sure certain confident confidence
	chance opportunity possibility`)
})

// senseTable reads one sense a line. A word that stands in two lines keeps its first sense.
func senseTable(lines string) map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(lines) {
		var sense string
		for i, word := range strings.Fields(line) {
			stem := Stem(Spelling(word))
			if i == 0 {
				sense = stem
				if known, ok := table[stem]; ok {
					sense = known
				}
			}
			if _, known := table[stem]; !known {
				table[stem] = sense
			}
		}
	}
	return table
}
