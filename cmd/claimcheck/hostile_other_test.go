//go:build !unix

package main

// measured is the program. Only on a Unix it is measured, too; see hostile_test.go.
func measured() { main() }
