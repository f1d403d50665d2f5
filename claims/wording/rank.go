package wording

// This file knows ranks and forms of address: military, police, academic, courteous. They go with a person, not with an
// office.

// Ranked reports whether a title is no more than a rank or a form of address: "General", "Lt. Gen.", "Dr.", "Sir".
func (t Title) Ranked() bool {
	tokens := t.bare()
	if len(tokens) == 0 {
		return false
	}
	if first := tokens[0].Key; first == "professor" || first == "doctor" || first == "dr" || first == "reader" || first == "lecturer" {
		return len(tokens) == 1 || prepositions[tokens[1].Key] || onlyRanks(tokens)
	}
	if len(tokens) > 2 && tokens[1].Key == "of" && (tokens[0].Key == "general" || tokens[0].Key == "marshal" || tokens[0].Key == "admiral") {
		tokens = append(tokens[:1:1], tokens[2:]...)
	}
	return onlyRanks(tokens)
}

// WithoutRanks returns the title without the ranks that stand before or behind the office in it.
func (t Title) WithoutRanks(text string) (Title, bool) {
	tokens := t.bare()
	from, to := 0, len(tokens)
	for from < to && ranks[tokens[from].Key] {
		from++
	}
	for to > from && ranks[tokens[to-1].Key] {
		to--
	}
	if from == to || from == 0 && to == len(tokens) {
		return t, false
	}
	return ReadTitle(text[tokens[from].Start:tokens[to-1].End]), true
}

// bare returns the tokens behind the country that the title begins with.
func (t Title) bare() []Token {
	_, used := Country(t.tokens)
	return t.tokens[used:]
}

func onlyRanks(tokens []Token) bool {
	found := false
	for _, token := range tokens {
		if ranks[token.Key] {
			found = true
		} else if !rankParts[token.Key] {
			return false
		}
	}
	return found
}

var ranks = setOf(`general admiral marshal colonel major captain lieutenant commander commodore brigadier sergeant
	corporal private ensign cadet midshipman airman gunner warrant constable inspector superintendent detective sheriff
	trooper patrolman professor doctor lecturer fellow sir dame lord lady baron baroness mr mrs ms miss mx madam reverend
	father sister brother rabbi imam mullah maulana allama ayatollah sheikh sheikha pastor bishop monsignor canon
	hon honorable excellency highness majesty prince princess duke duchess earl count countess viscount marquess
	generalissimo bombardier hetman emeritus phd md dr esq`)

// rankParts are words of ranks that are none by themselves: "Chief Warrant Officer", "Air Vice Marshal".
var rankParts = setOf(`vice rear deputy assistant chief staff master first second third 1st 2nd 3rd class grade star four
	five three two lance field air group wing flight squadron leader pilot petty officer army navy force marine marines
	corps police fleet guard associate visiting right his her your royal brevet sub junior senior special agent ranger
	technical command regimental coast retired and the fleet`)
