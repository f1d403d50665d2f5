// Package reading tells what the times of claims may mean: which zones a voice's words may follow, which spans of UTC
// instants they give under each, and whether all voices on one event can be right at once.
//
// A voice is whoever asserts a claim: the article, a source in it, or somebody whom it quotes. A voice keeps one zone
// within one event. [Of] gives the readings of all voices on an event; [Judge] gives the verdict, and the way out where
// only an unexpected reading saves them.
package reading
