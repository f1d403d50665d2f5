package mutation

// This file injects faults of the record itself: ids, keys, types, and what is cited.

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
)

// referenceBroken writes an id that nothing has, where a record refers to a source, a person or a claim.
func referenceBroken(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	add := func(at item, id string, path ...any) {
		if id != "" {
			wrong := id + "-" + strange(r)
			faults = append(faults, in(changed(id, wrong), at, at.set(wrong, path...)))
		}
	}
	for _, record := range n.records {
		add(record.article, record.article.text("publisher"), "publisher")
		for _, source := range record.sources {
			add(source, source.text("author"), "author")
		}
		for _, claim := range record.claims {
			for k, id := range claim.list("cites") {
				add(claim, id, "cites", k)
			}
			add(claim, claim.text("anchor", "source"), "anchor", "source")
			for _, key := range []string{"person", "speaker", "within"} {
				add(claim, claim.text(key), key)
			}
		}
	}
	return faults
}

// idMisspelt changes a letter in an id of a register without which a claim could do.
func idMisspelt(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	registers := map[string]string{"event": "events", "other": "events", "measure": "measures", "part_of": "measures", "place": "places"}
	for _, claim := range n.claims() {
		for _, key := range slices.Sorted(maps.Keys(registers)) {
			id := claim.text(key)
			if n.entry(registers[key], id).fields == nil || len(id) < longName {
				continue
			}
			letters := []byte(id)
			at := r.IntN(len(letters))
			for letters[at] < 'a' { // A digit tells one thing of a series from another.
				at = (at + 1) % len(letters)
			}
			letters[at] = unlike(letters[at])
			faults = append(faults, in(changed(id, string(letters)), claim, claim.set(string(letters), key)))
		}
	}
	return faults
}

// unlike returns another letter.
func unlike(letter byte) byte {
	if letter == 'q' {
		return 'z'
	}
	return 'q'
}

// idDoubled gives an item the id of the one before it.
func idDoubled(n *Newsroom, _ *rand.Rand) []Fault {
	var faults []Fault
	add := func(items []item) {
		for k := 1; k < len(items); k++ {
			first := items[k-1].text("id")
			fault := in(changed(items[k].text("id"), first), items[k], items[k].set(first, "id"))
			fault.touched = append(fault.touched, items[k-1])
			faults = append(faults, fault)
		}
	}
	var articles []item
	for _, record := range n.records {
		articles = append(articles, record.article)
		add(record.sources)
		add(record.claims)
	}
	add(articles)
	for _, register := range []string{"people", "organisations", "events", "places", "measures"} {
		add(n.register(register))
	}
	return faults
}

func (n *Newsroom) everything() []item {
	items := n.timed()
	for _, register := range []string{"people", "organisations", "events", "places", "measures", "publishers"} {
		items = append(items, n.register(register)...)
	}
	return items
}

func keyUnknown(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, i := range n.everything() {
		key := strange(r)
		faults = append(faults, in("a key “"+key+"”", i, i.set("x", key)))
	}
	return faults
}

// valueWrong puts a number in place of a text, and a text in place of anything else.
func valueWrong(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, i := range n.everything() {
		keys := slices.DeleteFunc(slices.Sorted(maps.Keys(i.fields)), func(key string) bool {
			return key == "byline" || key == "published" && i.text(key) == "" // These may be a text or something else.
		})
		key := keys[r.IntN(len(keys))]
		var wrong any = "many"
		if i.text(key) != "" {
			wrong = 7.0
		}
		faults = append(faults, in("another type for “"+key+"”", i, i.set(wrong, key)))
	}
	return faults
}

func keyLeftOut(n *Newsroom, r *rand.Rand) []Fault {
	needed := map[string][]string{
		"date": {"event", "when"}, "order": {"event", "relation", "other"}, "duration": {"length"}, "title": {"person", "title"},
		"quote": {"anchor"}, "statement": {"text"}, "number": {"measure", "value"}, "place": {"event", "place"},
	}
	var faults []Fault
	for _, claim := range n.claims() {
		keys := append([]string{"id", "kind", "anchor"}, needed[claim.text("kind")]...)
		key := keys[r.IntN(len(keys))]
		faults = append(faults, in("“"+key+"” left out", claim, claim.drop(key)))
	}
	return faults
}

// sourceUncited takes away all claims that stand in a source, and lets the others no longer cite it.
func sourceUncited(n *Newsroom, _ *rand.Rand) []Fault {
	var faults []Fault
	for _, record := range n.records {
		for _, source := range record.sources {
			id := source.text("id")
			fault := in("nothing cites “"+id+"”", source)
			for k := len(record.claims) - 1; k >= 0; k-- { // From the last on, so that the others stay where they are.
				claim := record.claims[k]
				switch {
				case claim.text("anchor", "source") == id:
					fault.edits = append(fault.edits, claim.drop())
				case slices.Contains(claim.list("cites"), id):
					fault.edits = append(fault.edits, claim.drop("cites"))
				}
			}
			faults = append(faults, fault)
		}
	}
	return faults
}

func addressLeftOut(n *Newsroom, r *rand.Rand) []Fault {
	var faults []Fault
	for _, record := range n.records {
		keys := []string{"headline"}
		if record.article.text("archive_url") == "" {
			keys = append(keys, "url")
		}
		key := keys[r.IntN(len(keys))]
		faults = append(faults, in("no “"+key+"”", record.article, record.article.drop(key)))
	}
	return faults
}

// claimCopied records a claim again, under another id, behind the last one.
func claimCopied(n *Newsroom, _ *rand.Rand) []Fault {
	var faults []Fault
	for _, record := range n.records {
		last := len(record.claims)
		for _, claim := range record.claims {
			again := maps.Clone(claim.fields)
			again["id"] = "c" + strconv.Itoa(last+100)
			added := item{file: record.file, path: []any{"claims", last}, article: record.id, fields: again}
			faults = append(faults, Fault{What: "recorded again as the last claim", edits: []edit{added.set(again)}, touched: []item{claim, added}})
		}
	}
	return faults
}
