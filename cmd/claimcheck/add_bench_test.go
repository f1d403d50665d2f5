package main

// This benchmark adds a claim to a dataset of 100,000 claims, as somebody does who types all day: what they wait for is the
// whole process, from its start to its end.

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// Sizes of the dataset.
const (
	benchArticles = 10_000
	benchClaims   = 10
	benchPeople   = 2_000
)

// benchDataset writes the dataset once; every run of the benchmark adds to it.
var benchDataset = sync.OnceValues(func() (string, error) {
	root, err := os.MkdirTemp("", "claimcheck-bench-")
	if err != nil {
		return "", err
	}
	write := func(name, text string) {
		if err == nil {
			err = os.WriteFile(filepath.Join(root, name), []byte(text), 0o666)
		}
	}
	err = os.Mkdir(filepath.Join(root, "articles"), 0o777)
	write("claimcheck.yaml", "version: 1\n")
	write("publishers.json", `{"publishers": [{"id": "wire", "name": "Wire", "zone": "Europe/London"}]}`)
	var people strings.Builder
	for i := range benchPeople {
		fmt.Fprintf(&people, ",\n    {\"id\": \"person-%d\", \"name\": \"Anna%d Berg%d\", \"zone\": \"Europe/London\"}", i, i, i)
	}
	write("people.json", `{"people": [`+people.String()[1:]+"]}\n")
	for i := range benchArticles {
		var text strings.Builder
		fmt.Fprintf(&text, `{"article": {"id": "wire-%d", "publisher": "wire", "published": "2024-03-06", "headline": "h", "url": "https://wire.example/%d"}, "claims": [`, i, i)
		for k := range benchClaims {
			if k > 0 {
				text.WriteString(",")
			}
			fmt.Fprintf(&text, "\n"+`    {"id": "c%02d", "kind": "quote", "speaker": "person-%d", "anchor": {"exact": "we will do all that is needed in place %d on day %d"}}`, k+1, (i*7+k)%benchPeople, k, i)
		}
		text.WriteString("]}\n")
		write(fmt.Sprintf("articles/%05d.json", i), text.String())
	}
	return root, err
})

func BenchmarkAdd(b *testing.B) {
	root, err := benchDataset()
	b.Cleanup(func() { os.RemoveAll(root) })
	if err != nil {
		b.Fatal(err)
	}
	fastest, worked := time.Hour, time.Duration(0)
	for i := 0; b.Loop(); i++ {
		cmd := exec.Command("claimcheck", "add", "quote", "--in", fmt.Sprintf("wire-%d", i*37%benchArticles),
			"--speaker", "Anna5 Berg5", fmt.Sprintf("nobody has said the words of line %d before", i))
		cmd.Dir = root
		began := time.Now()
		out, err := cmd.CombinedOutput()
		fastest = min(fastest, time.Since(began))
		if err != nil || !strings.Contains(string(out), "\nadded c") {
			b.Fatalf("%v: %s", err, out)
		}
		worked += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	// Where other programs share the processors, these tell more than the mean.
	b.ReportMetric(float64(fastest.Milliseconds()), "ms-fastest")
	b.ReportMetric(float64(worked.Milliseconds())/float64(b.N), "ms-of-processor/op")
}
