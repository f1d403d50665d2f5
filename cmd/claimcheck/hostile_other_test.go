//go:build !unix

package main

// prepared is the program. Only on a Unix there are conditions to prepare; see hostile_test.go.
func prepared() { main() }
