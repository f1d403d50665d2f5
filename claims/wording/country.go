package wording

// This file knows countries and their people by name, and the few unions that newsrooms write of like countries:
// "Pakistani", "Pakistan’s" and "Pakistan" tell of one, and so do "US", "American" and "the United States".

import (
	"strings"
	"sync"
)

// Country reads the country, or the people of one, that tokens begin with, and says how many of them it takes: none
// where they begin with no country. Names are equal for one country however it is written.
func Country(tokens []Token) (name string, used int) {
	if len(tokens) == 0 || !opensCountry()[strings.TrimSuffix(tokens[0].Key, "'s")] {
		return "", 0
	}
	var words string
	for i, token := range tokens[:min(len(tokens), longestCountry)] {
		if token.Kind != Word {
			break
		}
		key := strings.TrimSuffix(token.Key, "'s")
		if i > 0 {
			words += " "
		}
		words += key
		if found, ok := countries()[words]; ok && (token.Capital() || i > 0 || key == country) {
			name, used = found, i+1
		}
	}
	return name, used
}

// longestCountry is the number of words of the longest name in the table.
const longestCountry = 5

var countries = sync.OnceValue(func() map[string]string {
	return countryTable(`
	u.s., usa, united states, united states of america, america, american, americans
	uk, united kingdom, britain, great britain, british, briton, britons
	eu, european union, europe, european, europeans
	un, united nations
	nato
	african union
	afghanistan, afghan, afghans
	albania, albanian, albanians
	algeria, algerian, algerians
	andorra, andorran
	angola, angolan, angolans
	antigua and barbuda, antiguan
	argentina, argentine, argentinian, argentines
	armenia, armenian, armenians
	australia, australian, australians
	austria, austrian, austrians
	azerbaijan, azerbaijani, azeri
	bahamas, bahamian
	bahrain, bahraini
	bangladesh, bangladeshi, bangladeshis
	barbados, barbadian
	belarus, belarusian, belarusians
	belgium, belgian, belgians
	belize, belizean
	benin, beninese
	bhutan, bhutanese
	bolivia, bolivian, bolivians
	bosnia, bosnian, bosnia and herzegovina
	botswana
	brazil, brazilian, brazilians
	brunei, bruneian
	bulgaria, bulgarian, bulgarians
	burkina faso, burkinabe
	burundi, burundian
	cambodia, cambodian, cambodians
	cameroon, cameroonian
	canada, canadian, canadians
	cape verde, cabo verde
	central african republic
	chad, chadian
	chile, chilean, chileans
	china, chinese
	colombia, colombian, colombians
	comoros, comorian
	congo, congolese, democratic republic of congo, dr congo, drc
	costa rica, costa rican
	cote d'ivoire, ivory coast, ivorian
	croatia, croatian, croat, croats
	cuba, cuban, cubans
	cyprus, cypriot
	czech republic, czechia, czech, czechs
	denmark, danish, dane, danes
	djibouti, djiboutian
	dominica
	dominican republic, dominican
	ecuador, ecuadorian, ecuadorean
	egypt, egyptian, egyptians
	el salvador, salvadoran, salvadorean
	england, english
	equatorial guinea
	eritrea, eritrean
	estonia, estonian, estonians
	eswatini, swaziland, swazi
	ethiopia, ethiopian, ethiopians
	fiji, fijian
	finland, finnish, finn, finns
	france, french, frenchman
	gabon, gabonese
	gambia, gambian
	georgia, georgian, georgians
	germany, german, germans
	ghana, ghanaian, ghanaians
	greece, greek, greeks
	grenada, grenadian
	guatemala, guatemalan
	guinea, guinean
	guinea bissau
	guyana, guyanese
	haiti, haitian, haitians
	honduras, honduran
	hong kong
	hungary, hungarian, hungarians
	iceland, icelandic
	india, indian, indians
	indonesia, indonesian, indonesians
	iran, iranian, iranians
	iraq, iraqi, iraqis
	ireland, irish
	israel, israeli, israelis
	italy, italian, italians
	jamaica, jamaican
	japan, japanese
	jordan, jordanian, jordanians
	kazakhstan, kazakh
	kenya, kenyan, kenyans
	kiribati
	kosovo, kosovar
	kuwait, kuwaiti
	kyrgyzstan, kyrgyz
	laos, lao, laotian
	latvia, latvian, latvians
	lebanon, lebanese
	lesotho, basotho
	liberia, liberian
	libya, libyan, libyans
	liechtenstein
	lithuania, lithuanian, lithuanians
	luxembourg
	madagascar, malagasy
	malawi, malawian
	malaysia, malaysian, malaysians
	maldives, maldivian
	mali, malian, malians
	malta, maltese
	marshall islands
	mauritania, mauritanian
	mauritius, mauritian
	mexico, mexican, mexicans
	micronesia, micronesian
	moldova, moldovan
	monaco
	mongolia, mongolian
	montenegro, montenegrin
	morocco, moroccan, moroccans
	mozambique, mozambican
	myanmar, burma, burmese
	namibia, namibian
	nauru
	nepal, nepali, nepalese
	netherlands, dutch
	new zealand, new zealander
	nicaragua, nicaraguan
	niger, nigerien
	nigeria, nigerian, nigerians
	north korea, north korean, dprk
	north macedonia, macedonia, macedonian
	northern ireland
	norway, norwegian, norwegians
	oman, omani
	pakistan, pakistani, pakistanis
	palau
	palestine, palestinian, palestinians
	panama, panamanian
	papua new guinea
	paraguay, paraguayan
	peru, peruvian, peruvians
	philippines, philippine, filipino, filipinos
	poland, polish, poles
	portugal, portuguese
	qatar, qatari, qataris
	romania, romanian, romanians
	russia, russian, russians, russian federation
	rwanda, rwandan
	saint kitts and nevis
	saint lucia
	samoa, samoan
	san marino
	saudi arabia, saudi, saudis, saudi arabian
	scotland, scottish, scots
	senegal, senegalese
	serbia, serbian, serb, serbs
	seychelles
	sierra leone, sierra leonean
	singapore, singaporean
	slovakia, slovak, slovaks
	slovenia, slovenian, slovene
	solomon islands
	somalia, somali, somalis
	south africa, south african, south africans
	south korea, south korean, south koreans, republic of korea
	south sudan, south sudanese
	soviet union, soviet, ussr
	spain, spanish, spaniard, spaniards
	sri lanka, sri lankan, sri lankans
	sudan, sudanese
	suriname, surinamese
	sweden, swedish, swede, swedes
	switzerland, swiss
	syria, syrian, syrians
	taiwan, taiwanese
	tajikistan, tajik
	tanzania, tanzanian
	thailand, thai, thais
	timor leste, east timor
	togo, togolese
	tonga, tongan
	trinidad and tobago, trinidadian
	tunisia, tunisian, tunisians
	turkey, turkish, turk, turks, turkiye
	turkmenistan, turkmen
	tuvalu
	uganda, ugandan, ugandans
	ukraine, ukrainian, ukrainians
	united arab emirates, uae, emirati, emirates
	uruguay, uruguayan
	uzbekistan, uzbek
	vanuatu
	vatican, holy see
	venezuela, venezuelan, venezuelans
	vietnam, vietnamese
	wales, welsh
	yemen, yemeni, yemenis
	zambia, zambian
	zimbabwe, zimbabwean`)
})

// opensCountry holds the first words of all names in the table: most words of a text begin none.
var opensCountry = sync.OnceValue(func() map[string]bool {
	first := map[string]bool{}
	for name := range countries() {
		word, _, _ := strings.Cut(name, " ")
		first[word] = true
	}
	return first
})

// countryTable reads one country a line; its first name stands for all.
func countryTable(lines string) map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		var first string
		for i, name := range strings.Split(strings.TrimSpace(line), ", ") {
			if i == 0 {
				first = name
			}
			table[name] = first
		}
	}
	return table
}
