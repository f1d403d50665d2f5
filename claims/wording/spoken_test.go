package wording_test

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/claims/wording"
)

// TestSpokenIsWhatTheTextSays draws texts of words and marks that are read in special ways.
func TestSpokenIsWhatTheTextSays(t *testing.T) {
	plain := rapid.SampledFrom(strings.Fields("the The We bridge was safe again don't it’s ferry's"))
	special := rapid.SampledFrom(strings.Fields(`um uh twenty five one hundred million per cent percent Cent first U.S. US us
		Gen. gen. B . , ; ... … ( ) [will] [T]he (applause) applause " “ ” – ' ’ 's n't - -- $ $5 5 007 00 1,200 1. 20 3rd 5m
		pounds £ www. www.x.example WWW t.co/x http: say's naïve 政 _ 1'000 5's % & ` + "`" + `s`))
	pieces := rapid.SliceOfN(rapid.OneOf(plain, plain, special), 0, 10)
	rapid.Check(t, func(t *rapid.T) {
		raw := strings.Join(pieces.Draw(t, "text"), rapid.SampledFrom([]string{" ", " ", "\n", ""}).Draw(t, "between"))
		var want []wording.Spoken
		for run := range wording.Prepare(raw).Runs() {
			for i, token := range run {
				want = append(want, wording.Spoken{Key: token.Key, Small: wording.Stop(token.Key), Apart: i == 0 && len(want) > 0})
			}
		}
		got := wording.AppendSpoken(nil, raw)
		if len(got) > 0 {
			got[0].Apart = false // What stands before the first word parts it from none.
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%q says %v, want %v", raw, got, want)
		}
		english, known := wording.EnglishSpoken(got)
		if inEnglish, told := wording.Prepare(raw).English(); english != inEnglish || known != told {
			t.Fatalf("%q is English: %t, %t, want %t, %t", raw, english, known, inEnglish, told)
		}
	})
}
