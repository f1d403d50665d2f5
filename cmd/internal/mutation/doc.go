// Package mutation measures how well the checks find faults. It takes datasets in which nothing is wrong, injects one
// known fault at a time, runs the checks as "claimcheck check" does, and asks whether a finding points at the fault.
//
// It walks records as plain JSON and shares nothing with the checks: what is a weekday, an office or a number it decides
// for itself, by means that are as simple as the faults are. A sort of fault is one function that lists where it can be
// injected; [Sorts] is the list of them. Adding one is a function and a line there.
package mutation
