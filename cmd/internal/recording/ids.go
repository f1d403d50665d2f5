package recording

// This file makes ids, and numbers claims as the file does.

import (
	"fmt"
	"regexp"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// mostOfID is how many characters an id has at the most, and anID the form beside that which the schemas demand.
const mostOfID = 200

var anID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)

func isID(word string) bool { return len(word) <= mostOfID && anID.MatchString(word) }

// slug makes an id of a name: its words in small Latin letters and digits, with hyphens between them.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range wording.Fold(name) {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case r == '\'' || r == '’' || r == '.':
			// The words "O'Neill" and "U.S." stay in one.
		default:
			gap = true
		}
	}
	const most = 80
	made := b.String()
	if len(made) > most {
		made = strings.TrimRight(made[:most], "-")
	}
	return made
}

// nameOf makes an id of the item's name.
func nameOf(d *draft) string {
	name, _ := d.item["name"].(string)
	return slug(name)
}

// articleName makes an id of the publisher, the day and the first telling words of the headline.
func articleName(d *draft) string {
	const mostWords = 4
	parts := []string{publisherID(d.item)}
	if day := dayOf(d.item["published"]); day != "" {
		parts = append(parts, day)
	}
	headline, _ := d.item["headline"].(string)
	var telling []string
	for _, token := range wording.Tokens(headline) {
		if word := slug(token.Text); word != "" && !wording.Stop(token.Key) && len(telling) < mostWords {
			telling = append(telling, word)
		}
	}
	return strings.Join(append(parts, telling...), "-")
}

// sourceName makes an id of the author and the kind: "lloyd-austin-post".
func sourceName(d *draft) string {
	kind, _ := d.item["kind"].(string)
	if author, ok := d.item["author"].(string); ok {
		return author + "-" + kind
	}
	return kind
}

// unused refuses an id that something of the kind has already. Made says that nobody has typed it.
func (d *draft) unused(id string, made bool) error {
	if !isID(id) {
		return fmt.Errorf("--id %q: only letters from A to Z, digits, \".\", \"_\" and \"-\", beginning with a letter or digit", id)
	}
	known := false
	switch d.kind.File {
	case claims.FilePeople:
		_, known = d.scene.Dataset.People.Find(id)
	case claims.FileOrganisations:
		_, known = d.scene.Dataset.Organisations.Find(id)
	case claims.FilePublishers:
		_, known = d.scene.Dataset.Publishers.Find(id)
	case claims.FileEvents:
		_, known = d.scene.Dataset.Events.Find(id)
	case claims.FilePlaces:
		_, known = d.scene.Dataset.Places.Find(id)
	case claims.FileMeasures:
		_, known = d.scene.Dataset.Measures.Find(id)
	}
	switch {
	case known && made:
		return fmt.Errorf("the register has %q already; if this is another %s, give it an id of its own with --id", id, d.kind.Name)
	case known:
		return fmt.Errorf("--id %q: the register has it already", id)
	}
	return nil
}

// freeID returns an id that is none of a list: the proposed one, else the same with a number.
func freeID(proposed string, ids map[string]bool) string {
	id := proposed
	for n := 2; ids[id]; n++ {
		id = fmt.Sprintf("%s-%d", proposed, n)
	}
	return id
}
