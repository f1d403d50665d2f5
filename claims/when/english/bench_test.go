// These benchmarks measure how fast times are found, on text that is made here.

package english

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
)

// newsText makes text that looks like news to a reader of times: some 70 words between one time and the next, as news has.
// It is the same for the same size.
func newsText(size int) string {
	random := rand.New(rand.NewPCG(4, 2021))
	plain := strings.Fields(`the minister of a harbour town told reporters that ferries had been kept in port by winds which
		nobody expected and her office said it would pay for new moorings as soon as parliament agrees to fund them while
		two unions asked why no inspector had looked at the pier in many winters although its owner paid $1,250 for
		each of 31 visits to the site an engineer from Bremen called the report "thin" and its authors left without a word`)
	times := []string{
		"on Tuesday", "last week", "Aug. 31", "in 2019", "two years ago", "yesterday", "the third quarter", "since Monday night",
		"for three months", "at 5 p.m. EDT Friday", "earlier this year", "every day", "March 3, 2020", "the 1990s", "by next month",
		"late Thursday", "a year earlier", "recently", "now", "a 20-year war",
	}
	var text strings.Builder
	text.Grow(size + 200)
	for words := 1; text.Len() < size; words++ {
		word := plain[random.IntN(len(plain))]
		if random.IntN(70) == 0 {
			word = times[random.IntN(len(times))]
		}
		if words%19 == 1 {
			word = strings.ToUpper(word[:1]) + word[1:]
		}
		text.WriteString(word)
		switch {
		case words%95 == 0:
			text.WriteString(".\n\n")
		case words%19 == 0:
			text.WriteString(". ")
		case words%7 == 0:
			text.WriteString(", ")
		default:
			text.WriteByte(' ')
		}
	}
	return text.String()
}

// BenchmarkFind finds and resolves all times of a megabyte.
func BenchmarkFind(b *testing.B) {
	text := newsText(1 << 20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if len(Find(text, tuesday)) < 1000 {
			b.Fatal("too few times")
		}
	}
}

// BenchmarkScan finds the times of streams of different lengths; the memory must be that of the buffer.
func BenchmarkScan(b *testing.B) {
	for _, size := range []int{1 << 20, 16 << 20} {
		text := newsText(size)
		b.Run(fmt.Sprintf("%dMB", size>>20), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				found := 0
				if err := Scan(strings.NewReader(text), tuesday, func(Expression) error { found++; return nil }); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkFindNothing reads a text without any time, of one line without an end.
func BenchmarkFindNothing(b *testing.B) {
	text := strings.Repeat("nothing of the kind was ever said of it by them or by us and ", 16<<10)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if err := Scan(io.LimitReader(strings.NewReader(text), int64(len(text))), tuesday, func(e Expression) error {
			return fmt.Errorf("found %q", e.Text)
		}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkResolve(b *testing.B) {
	for _, words := range []string{"2021-08-09", "on Tuesday", "Aug. 31", "Monday, Aug. 9, 2021", "the second quarter of 2021", "no such words here"} {
		b.Run(words, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Resolve(words, tuesday)
			}
		})
	}
}
