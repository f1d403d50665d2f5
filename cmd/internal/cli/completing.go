package cli

// This file completes what somebody types in a shell from the dataset at hand: ids of what it holds, by id, name or alias.
// Nothing is ever said where that does not work; a shell has no place for it.
//
// The shell asks with every press of a key, so only what names things is read: registers, and the heads of articles.

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"claimcheck/claims"
	"claimcheck/claims/wording"
	"claimcheck/cmd/internal/terminal"
)

// offer is something whose id can be completed.
type offer struct {
	kind string
	named
}

// kindsOfSpeakers are those who may speak, and all kinds are those that have an id of their own.
var (
	kindsOfSpeakers = []string{kindPerson, kindOrganisation, kindPublisher}
	allKinds        = []string{kindArticle, kindPerson, kindOrganisation, kindPublisher, kindEvent, kindPlace, kindMeasure}
)

// completing completes the value of a flag by the ids of what the dataset at hand holds of some kinds.
func (a *app) completing(kinds ...string) cobra.CompletionFunc {
	return func(cmd *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return completions(a.offers(cmd.Context(), datasetOf(cmd), kinds), typed, len(kinds) > 1), cobra.ShellCompDirectiveNoFileComp
	}
}

// completingID completes the one argument of a command that is the id of anything: after "ARTICLE#" also those of the claims
// and sources in it.
func (a *app) completingID(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	in := datasetOf(cmd)
	if article, _, inside := strings.Cut(typed, "#"); inside {
		return completions(a.offersIn(cmd.Context(), in, article, kindClaim, kindSource), typed, true), cobra.ShellCompDirectiveNoFileComp
	}
	return completions(a.offers(cmd.Context(), in, allKinds), typed, true), cobra.ShellCompDirectiveNoFileComp
}

// completingInArticle completes the value of a flag by the ids of claims or sources in the article that another flag names.
func (a *app) completingInArticle(articleFlag, kind string) cobra.CompletionFunc {
	return func(cmd *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		flag := cmd.Flags().Lookup(articleFlag)
		if flag == nil || flag.Value.String() == "" {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		offers := a.offersIn(cmd.Context(), nil, flag.Value.String(), kind)
		for i := range offers {
			_, offers[i].id, _ = strings.Cut(offers[i].id, "#")
		}
		return completions(offers, typed, false), cobra.ShellCompDirectiveNoFileComp
	}
}

// datasetOf returns the paths that the command line names as the dataset to read; none is the dataset at hand.
func datasetOf(cmd *cobra.Command) []string {
	if in, err := cmd.Flags().GetStringArray("in"); err == nil {
		return in
	}
	if dataset, err := cmd.Flags().GetString("dataset"); err == nil && dataset != "" {
		return []string{dataset} // Where --in means an article.
	}
	return nil
}

// offers lists what the dataset holds of some kinds.
func (a *app) offers(ctx context.Context, in, kinds []string) []offer {
	heads, err := claims.ReadHeads(ctx, claims.Options{Paths: in, Dir: a.Dir}, slices.Contains(kinds, kindArticle))
	if err != nil {
		return nil
	}
	var offers []offer
	for _, head := range heads.Articles {
		offers = append(offers, offer{kindArticle, named{head.ID, []string{head.Headline}}})
	}
	if len(kinds) == 1 && kinds[0] == kindArticle {
		return offers
	}
	d, err := heads.Registers(ctx)
	if err != nil {
		return offers
	}
	for _, person := range d.People.Items {
		offers = append(offers, offer{kindPerson, named{person.ID, append([]string{person.Name}, person.Aliases...)}})
	}
	for _, organisation := range d.Organisations.Items {
		offers = append(offers, offer{kindOrganisation, named{organisation.ID, append([]string{organisation.Name}, organisation.Aliases...)}})
	}
	for _, place := range d.Places.Items {
		offers = append(offers, offer{kindPlace, named{place.ID, append([]string{place.Name}, place.Aliases...)}})
	}
	offers = append(offers, offersOf(kindPublisher, &d.Publishers)...)
	offers = append(offers, offersOf(kindEvent, &d.Events)...)
	offers = append(offers, offersOf(kindMeasure, &d.Measures)...)
	return slices.DeleteFunc(offers, func(o offer) bool { return !slices.Contains(kinds, o.kind) })
}

func offersOf[E claims.Entry](kind string, register *claims.Register[E]) []offer {
	var offers []offer
	for _, item := range register.Items {
		offers = append(offers, offer{kind, named{item.Key(), []string{item.Label()}}})
	}
	return offers
}

// offersIn lists the claims and the sources of one article, whose file alone is read.
func (a *app) offersIn(ctx context.Context, in []string, article string, kinds ...string) []offer {
	heads, err := claims.ReadHeads(ctx, claims.Options{Paths: in, Dir: a.Dir}, true)
	if err != nil {
		return nil
	}
	at := slices.IndexFunc(heads.Articles, func(head claims.Head) bool { return head.ID == article })
	if at < 0 {
		return nil
	}
	d, err := heads.Load(ctx, heads.Articles[at])
	if err != nil {
		return nil
	}
	var offers []offer
	for _, e := range catalogue(d) {
		if e.article != nil && e.article.ID == article && slices.Contains(kinds, e.kind) {
			name := e.name
			if e.source != nil {
				name = sourceWords(d, e.source)
			}
			offers = append(offers, offer{e.kind, named{e.id, []string{name}}})
		}
	}
	return offers
}

// sourceWords tells a source apart from others: its kind, its author, and its title.
func sourceWords(d *claims.Dataset, source *claims.Source) string {
	words := source.Kind
	if author := d.SpeakerName(source.Author); author != "" {
		words += " by " + author
	}
	if source.Title != "" {
		words += ": " + source.Title
	}
	return words
}

// completions returns the offers whose id begins with what was typed, with their names. Where there is none, it returns those
// with a name or an alias that does, or has a word that does: the shell puts the id in its place.
func completions(offers []offer, typed string, tellKind bool) []cobra.Completion {
	found := filterOffers(offers, func(o offer) bool { return strings.HasPrefix(o.id, typed) })
	if len(found) == 0 {
		folded := wording.Fold(typed)
		found = filterOffers(offers, func(o offer) bool {
			return slices.ContainsFunc(append([]string{o.id}, o.names...), func(name string) bool { return beginsAWord(wording.Fold(name), folded) })
		})
	}
	completed := make([]cobra.Completion, 0, len(found))
	for _, o := range found {
		completed = append(completed, cobra.CompletionWithDesc(o.id, o.words(tellKind)))
	}
	return completed
}

func filterOffers(offers []offer, fits func(offer) bool) []offer {
	var found []offer
	for _, o := range offers {
		if o.id == terminal.Clean(o.id) && fits(o) { // An id that could not be shown cannot be typed either.
			found = append(found, o)
		}
	}
	return found
}

// beginsAWord reports whether a text, or one of its words and what follows it, begins with a part; both are folded.
func beginsAWord(text, part string) bool {
	if strings.HasPrefix(text, part) {
		return true
	}
	for _, sign := range []string{" ", "-", "."} {
		if strings.Contains(text, sign+part) {
			return true
		}
	}
	return false
}

// words tells in one line what an id stands for.
func (o offer) words(tellKind bool) string {
	const most = 60
	var words []string
	if tellKind {
		words = append(words, o.kind)
	}
	if len(o.names) > 0 && o.names[0] != "" && o.names[0] != o.id {
		words = append(words, terminal.Clean(o.names[0]))
	}
	told := strings.Join(words, " ")
	if terminal.Width(told) > most {
		told = terminal.Words(told, most-1)[0] + "…"
	}
	return told
}
