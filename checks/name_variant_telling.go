package checks

// This file puts into words how a printed name differs from the person's, and what would settle it.

import (
	"fmt"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// nameMessage is the finding in one sentence. A name that may be somebody else's is not called near to the person's.
func nameMessage(person *claims.Person, fault nameFault) string {
	none := fmt.Sprintf("%s is no name that the register has for %s", check.Quoted(fault.name), person.Name)
	nearest := check.Quoted(namesOfPerson(person)[fault.match.Nearest])
	here, there := quotedWords(fault.match.Here), quotedWords(fault.match.There)
	switch {
	case len(fault.others) > 0:
		return fmt.Sprintf("%s is printed for %s, but it is %s of %s", check.Quoted(fault.name), person.Name, nameOrPart(fault), peopleWords(fault.others))
	case fault.match.Verdict == wording.NameUnlike:
		return none + ", and has no word in common with one"
	case fault.match.Verdict == wording.NamePart:
		return fmt.Sprintf("%s: it shares %s with %s, but has %s where that has %s", none, quotedWords(fault.match.Shared), nearest, here, there)
	case there == "":
		return fmt.Sprintf("%s; the nearest is %s, which has no %s", none, nearest, here)
	}
	return fmt.Sprintf("%s; the nearest is %s, with %s where this has %s", none, nearest, there, here)
}

// nameOrPart tells whether the printed words are a whole name of somebody else, or the family's only.
func nameOrPart(fault nameFault) string {
	printed := wording.ReadPersonName(fault.name)
	for _, text := range namesOfPerson(fault.others[0]) {
		for _, key := range wording.ReadPersonName(text).Keys() {
			if key == printed.Keys()[0] {
				return "a name"
			}
		}
	}
	return "part of the name"
}

// peopleWords lists people by their names, and a few of many.
func peopleWords(people []*claims.Person) string {
	var names []string
	for _, person := range people[:min(len(people), mostNamesakes)] {
		names = append(names, person.Name)
	}
	if more := len(people) - mostNamesakes; more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return check.List(names)
}

func quotedWords(words []string) string {
	var quoted []string
	for _, word := range words {
		if word != "" {
			quoted = append(quoted, check.Quoted(word))
		}
	}
	return check.List(quoted)
}

// nameSuggestions lists what would settle a name that is none of the person's: the article's slip, the record's, another
// name of the same person, another person.
func nameSuggestions(person *claims.Person, fault nameFault, c *claims.Claim) []check.Suggestion {
	right := rightName(person, fault, c)
	suggestions := []check.Suggestion{right}
	if right.Value != "" {
		return suggestions
	}
	if len(fault.others) == 0 {
		what := "another name of the same person"
		if fault.match.Verdict == wording.NameSpelled {
			what = "another spelling of the name"
		}
		suggestions = append(suggestions, check.Suggestion{
			Message: fmt.Sprintf("if it is %s, add %s to \"aliases\" of %q in %s", what, check.Quoted(fault.name), person.ID, person.Ref().Document.Path),
		})
	}
	at := c.Ref("person")
	for _, other := range fault.others[:min(len(fault.others), mostNamesakes)] {
		suggestions = append(suggestions, check.Suggestion{
			Message: fmt.Sprintf("if %s is meant, give the claim the person %q", other.Name, other.ID), At: &at, Value: other.ID,
		})
	}
	if len(fault.others) == 0 && fault.match.Verdict != wording.NameSpelled {
		suggestions = append(suggestions, check.Suggestion{
			Message: fmt.Sprintf("if somebody else is meant, give the claim another person than %q", person.ID),
		})
	}
	return suggestions
}

// rightName suggests the register's name. The article's words are its editor's to change; only where the anchor has a name
// of the register's is it the record that slipped, and can be mended.
func rightName(person *claims.Person, fault nameFault, c *claims.Claim) check.Suggestion {
	quote := c.Anchor.Quote()
	for _, name := range namesOfPerson(person) {
		if strings.Contains(quote, name) && !strings.Contains(quote, c.Name) {
			at := c.Ref("name")
			return check.Suggestion{Message: fmt.Sprintf("write %s, as the anchor has it", check.Quoted(name)), At: &at, Value: name}
		}
	}
	known := check.Quoted(namesOfPerson(person)[fault.match.Nearest])
	if source := c.Source(); source != nil {
		return check.Suggestion{Message: fmt.Sprintf("look at the source %q: the register has %s", source.ID, known)}
	}
	return check.Suggestion{Message: fmt.Sprintf("ask the article's editor: the register has %s", known)}
}
