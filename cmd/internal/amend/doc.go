// Package amend changes the records of a dataset that are there already: it gives a thing another id, with everything
// that refers to it; removes things that nothing refers to; and puts an edited thing in the place of the old one.
//
// It works on the texts of files, so that it also sees what the schema rejects, and so that all that is not to be changed
// stays as it is, byte for byte. A file in canonical form stays in it. Every change is worked out as a [Plan] first, which
// can be shown, and then written as a whole.
package amend
