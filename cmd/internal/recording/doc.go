// Package recording turns what somebody types into records: a kind of thing and a few words become one item of JSON and
// the place where it goes.
//
// A newcomer starts at [Kinds], the table of what can be added. For each kind it lists the fields in the order in which
// they are asked for, each with its flag, its question, and how its words are understood; flags, prompts, completion, help
// and lines of JSON all follow from that one list. [Scene.Record] does the work: it looks names up, resolves time words,
// finds the words in the text, and says in notes what it took for what. It writes nothing, and it never guesses: what
// may be meant in two ways is an error that lists both.
package recording
