package schema

// This file measures what is done for every file of a dataset.

import "testing"

func BenchmarkValidate(b *testing.B) {
	v, document := validator(b), cleanRecord()
	if violations := v.Validate("article", document); len(violations) > 0 {
		b.Fatal(messages(violations))
	}
	b.SetBytes(int64(len(document)))
	b.ReportAllocs()
	for b.Loop() {
		v.Validate("article", document)
	}
}

// BenchmarkViolations measures what the sieve saves.
func BenchmarkViolations(b *testing.B) {
	v, document := validator(b), cleanRecord()
	b.SetBytes(int64(len(document)))
	b.ReportAllocs()
	for b.Loop() {
		v.schemas["article"].violations(document)
	}
}

func BenchmarkInspect(b *testing.B) {
	document := cleanRecord()
	b.SetBytes(int64(len(document)))
	b.ReportAllocs()
	for b.Loop() {
		Inspect(document)
	}
}

func BenchmarkLocate(b *testing.B) {
	document := cleanRecord()
	pointers := []string{"/claims/0/when", "/claims/9/anchor/exact", "/article/id"}
	b.SetBytes(int64(len(document)))
	b.ReportAllocs()
	for b.Loop() {
		Locate(document, pointers)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(testFormats()); err != nil {
			b.Fatal(err)
		}
	}
}
