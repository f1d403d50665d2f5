package mutation

// This file injects faults of titles and names.

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// office is an office of somebody in the register of people.
type office struct {
	person item
	index  int
	title  string
}

func (n *Newsroom) offices() []office {
	var offices []office
	for _, person := range n.register("people") {
		list, _ := person.value("offices").([]any)
		for k := range list {
			offices = append(offices, office{person, k, person.text("offices", k, "title")})
		}
	}
	return offices
}

// formerly is how a title says that it is held no more.
const formerly = "former "

// called is a claim by which somebody is called by an office, and the office.
type called struct {
	claim  item
	office office
	former bool
}

// calls lists the claims whose title is that of an office of the person's, word by word.
func (n *Newsroom) calls() []called {
	var calls []called
	offices := n.offices()
	for _, claim := range n.claims("title") {
		title, former := strings.CutPrefix(claim.text("title"), formerly)
		at := slices.IndexFunc(offices, func(o office) bool {
			return o.person.text("id") == claim.text("person") && o.title == title
		})
		if at >= 0 {
			calls = append(calls, called{claim, offices[at], former})
		}
	}
	return calls
}

// retitled makes a fault of a title, in the anchor's words too where they have it.
func retitled(claim item, title string) Fault {
	was := claim.text("title")
	return in(changed(was, title), claim, claim.set(title, "title"),
		claim.set(strings.Replace(claim.text("anchor", "exact"), was, title, 1), "anchor", "exact"))
}

func titleOfAnother(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	offices := n.offices()
	for _, call := range n.calls() {
		own := map[string]bool{}
		for _, o := range offices {
			if o.person.text("id") == call.claim.text("person") {
				own[o.title] = true
			}
		}
		others := slices.DeleteFunc(slices.Clone(offices), func(o office) bool { return own[o.title] })
		faults = append(faults, retitled(call.claim, others[r.IntN(len(others))].title))
	}
	return faults
}

func titleMisspelt(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, call := range n.calls() {
		title := call.claim.text("title")
		faults = append(faults, retitled(call.claim, misspelt(title, r)))
		for _, small := range []string{" of ", " for "} {
			if strings.Count(title, small) == 1 {
				faults = append(faults, retitled(call.claim, strings.Replace(title, small, " ", 1)))
			}
		}
	}
	return faults
}

// misspelt exchanges two letters that stand together inside the longest word of a text.
func misspelt(text string, r *rand.Rand) string {
	words := strings.Fields(text)
	longest := slices.MaxFunc(words, func(a, b string) int { return len(a) - len(b) })
	letters := []rune(longest)
	var places []int
	for k := 1; k+2 < len(letters); k++ {
		if letters[k] != letters[k+1] && unicode.IsLower(letters[k]) && unicode.IsLower(letters[k+1]) {
			places = append(places, k)
		}
	}
	if len(places) == 0 {
		return text + "n"
	}
	k := places[r.IntN(len(places))]
	letters[k], letters[k+1] = letters[k+1], letters[k]
	return strings.Replace(text, longest, string(letters), 1)
}

// tenureMoved lets an office begin after the articles in which somebody is called by it, or end before them.
func tenureMoved(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, o := range n.offices() {
		var touched []item
		year := 0
		for _, call := range n.calls() {
			if call.office.person.text("id") == o.person.text("id") && call.office.index == o.index && !call.former {
				printed, _ := n.recordOf(call.claim).printed()
				year = max(year, printed.Year())
				touched = append(touched, call.claim)
			}
		}
		if len(touched) == 0 || o.person.text("offices", o.index, "to") != "" {
			continue
		}
		key, date := "from", strconv.Itoa(year+1+r.IntN(3))
		if from := o.person.text("offices", o.index, "from"); r.IntN(2) == 0 && from[:4] < strconv.Itoa(year-1) {
			key, date = "to", strconv.Itoa(year-1)
		}
		faults = append(faults, Fault{
			What:    "the register has “" + o.title + "” " + key + " " + date,
			edits:   []edit{o.person.set(date, "offices", o.index, key)},
			touched: append(touched, o.person),
		})
	}
	return faults
}

func formerAdded(n *Newsroom, _ *rand.Rand) []Fault {
	var faults []Fault
	for _, call := range n.calls() {
		if !call.former {
			faults = append(faults, retitled(call.claim, formerly+call.office.title))
		}
	}
	return faults
}

func formerLeftOut(n *Newsroom, _ *rand.Rand) []Fault {
	var faults []Fault
	for _, call := range n.calls() {
		if call.former {
			faults = append(faults, retitled(call.claim, call.office.title))
		}
	}
	return faults
}

// strangerCalled lets an article call somebody of whom the register knows no office by one that another person has to
// himself, and is called by in the same article. The title must say of what it is: there may be many directors.
func strangerCalled(n *Newsroom, r *rand.Rand) []Fault {
	people := slices.DeleteFunc(n.register("people"), func(person item) bool { return person.value("offices") != nil })
	var faults []Fault
	for _, call := range n.calls() {
		if exclusive, _ := call.office.person.value("offices", call.office.index, "exclusive").(bool); !exclusive || call.former || len(people) == 0 || !n.namesBody(call.office.title) {
			continue
		}
		other := people[r.IntN(len(people))]
		faults = append(faults, n.alsoCalled(call, other))
	}
	return faults
}

// predecessorCalled lets an article that calls somebody by an office call whoever held it before by it too, when the
// register has not been told that his term is over.
func predecessorCalled(n *Newsroom, _ *rand.Rand) []Fault {
	var faults []Fault
	for _, call := range n.calls() {
		for _, o := range n.offices() {
			if o.title != call.office.title || o.person.text("offices", o.index, "to") == "" || call.former {
				continue
			}
			fault := n.alsoCalled(call, o.person)
			fault.edits = append(fault.edits, o.person.drop("offices", o.index, "to"))
			faults = append(faults, fault)
		}
	}
	return faults
}

// alsoCalled adds to an article a claim that calls another person as it calls one already.
func (n *Newsroom) alsoCalled(call called, other item) Fault {
	was, name := call.claim.text("name"), other.text("name")
	again := maps.Clone(call.claim.fields)
	again["id"], again["person"], again["name"] = "c100", other.text("id"), name
	again["anchor"] = map[string]any{"exact": strings.Replace(call.claim.text("anchor", "exact"), was, name, 1)}
	record := n.recordOf(call.claim)
	added := item{file: record.file, path: []any{"claims", len(record.claims)}, article: record.id, fields: again}
	return Fault{What: "“" + call.claim.text("title") + "” is " + was + " and " + name, edits: []edit{added.set(again)}, touched: []item{added}}
}

// namesBody reports whether a title has the name of a place or an organisation in it.
func (n *Newsroom) namesBody(title string) bool {
	bodies := append(n.register("places"), n.register("organisations")...)
	return slices.ContainsFunc(bodies, func(body item) bool {
		return slices.ContainsFunc(append(body.list("aliases"), body.text("name")), func(name string) bool { return strings.Contains(title, name) })
	})
}

// longName is the number of letters from which an exchange of two is sure to be a slip.
const longName = 5

func nameMisspelt(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, claim := range n.claims("title") {
		name := claim.text("name")
		words := strings.Fields(name)
		if len(words) < 2 || len(words[len(words)-1]) < longName {
			continue
		}
		last := words[len(words)-1]
		wrong := strings.TrimSuffix(name, last) + misspelt(last, r)
		faults = append(faults, in(changed(name, wrong), claim, claim.set(wrong, "name"),
			claim.set(strings.Replace(claim.text("anchor", "exact"), name, wrong, 1), "anchor", "exact")))
	}
	return faults
}
