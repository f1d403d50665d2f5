package checks

// This file tells of an office by which several people are called on one day: who calls whom so, what the register has,
// and everything that would settle it.

import (
	"fmt"
	"strings"

	"claimcheck/checks/check"
)

// tell reports the holders of one office on one day.
func (h *holdings) tell(at seat, holders []*holder) check.Finding {
	var finding check.Finding
	several := false
	for _, holder := range holders {
		for _, called := range holder.callings {
			several = several || called.claim.Article != holders[0].callings[0].claim.Article
			finding = finding.On(called.claim)
		}
	}
	var told []string
	for i, holder := range holders {
		first := holder.callings[0]
		told = append(told, fmt.Sprintf("%s calls %s %s", h.who(first, several), holder.person.Name, check.Quoted(first.text)))
		if i >= mostQuoted {
			continue
		}
		quote := check.QuoteOf(first.claim)
		quote.Note = fmt.Sprintf("%s, of %s on %s", h.who(first, several), holder.person.Name, at.day.Words())
		switch more := len(holder.callings) - 1; {
		case more == 1:
			quote.Note += "; so does one more claim, which is not quoted"
		case more > 1:
			quote.Note += fmt.Sprintf("; so do %d more claims, which are not quoted", more)
		}
		finding.Evidence = append(finding.Evidence, quote)
	}
	if more := len(told) - mostQuoted; more > 0 {
		told = append(told[:mostQuoted], fmt.Sprintf("%d more people are called so", more))
	}
	finding.At = holders[0].callings[0].claim.Ref("title")
	finding.Message = fmt.Sprintf("%s people are called by one exclusive office on %s: %s",
		countWords(len(holders)), at.day.Words(), strings.Join(told, "; "))
	finding.Evidence = append(finding.Evidence, h.officeEvidence(at, holders)...)
	finding.Suggestions = h.corrections(at, holders)
	return finding
}

// who names who calls somebody so, with the article where there are several.
func (h *holdings) who(called calling, several bool) string {
	words := called.partWords(h.dataset)
	if several && words == "the article" {
		return fmt.Sprintf("the article %q", called.claim.Article.ID)
	}
	if several {
		return fmt.Sprintf("%s in %q", words, called.claim.Article.ID)
	}
	return words
}

func countWords(count int) string {
	if count == 2 {
		return "two"
	}
	return fmt.Sprint(count)
}

// officeEvidence quotes the office as the register has it for each of the holders, and for whomever it marks it exclusive.
func (h *holdings) officeEvidence(at seat, holders []*holder) []check.Evidence {
	marked := h.exclusive[at.office]
	list := []check.Evidence{officeEvidence(marked.person, marked.office)}
	list[0].Note += ", marked exclusive"
	for _, holder := range holders[:min(len(holders), mostQuoted)] {
		for _, office := range holder.callings[0].offices {
			if found, dated := termOf(office); officeKey(office) != at.office || dated && !found.mayHold(dayRun{at.day, at.day}) {
				continue
			}
			person, _ := h.dataset.People.Find(holder.callings[0].claim.Person)
			if person != marked.person || office.index != marked.office.index {
				list = append(list, officeEvidence(person, office))
			}
		}
	}
	return list
}

// corrections lists everything that would settle the titles and the register.
func (h *holdings) corrections(at seat, holders []*holder) []check.Suggestion {
	var names, ids []string
	for _, holder := range holders[:min(len(holders), mostQuoted)] {
		names, ids = append(names, holder.person.Name), append(ids, fmt.Sprintf("%q", holder.person.ID))
	}
	marked := h.exclusive[at.office]
	others := "the other needs"
	if len(holders) > 2 {
		others = "the others need"
	}
	return []check.Suggestion{
		{Message: fmt.Sprintf("ask which of %s held the office; %s another title, or “former” or “-elect”", check.List(names), others)},
		{Message: "if one title tells of another time, give that claim the \"when\" at which it held"},
		{Message: fmt.Sprintf("if the office changed hands about that day, the register should have that day as \"from\" or \"to\" for %s", check.List(ids))},
		{Message: "if they are one person, make them one in the register, or give both the same \"same_as\""},
		{Message: "if these are offices of two bodies, the register should give each its own \"organisation\""},
		{Message: fmt.Sprintf("if the office can have several holders, take \"exclusive\" from “%s” of %q in %s",
			marked.office.Title, marked.person.ID, marked.person.Ref().Document.Path)},
	}
}
