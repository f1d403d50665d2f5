package claims

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"claimcheck/fixtures"
)

// TestSkimming holds that whoever skims a dataset is told of the same faults, and of as many articles and claims.
func TestSkimming(t *testing.T) {
	skimmed := 0
	for _, check := range fixtures.Folders() {
		for _, story := range fixtures.Stories(check) {
			dir := t.TempDir()
			if err := story.Write(dir); err != nil {
				t.Fatal(err)
			}
			whole, err := Load(t.Context(), Options{Dir: dir, Paths: []string{"."}})
			if err != nil {
				t.Fatal(err)
			}
			quick, err := Load(t.Context(), Options{Dir: dir, Paths: []string{"."}, Skim: true})
			if err != nil {
				t.Fatal(err)
			}
			articles, claims := whole.Asked()
			if a, c := quick.Asked(); a != articles || c != claims {
				t.Errorf("%s/%s has %d articles with %d claims, and skimmed %d with %d", check, story.Name, articles, claims, a, c)
			}
			if got, want := faults(quick), faults(whole); !reflect.DeepEqual(got, want) {
				t.Errorf("%s/%s has the faults %q, and skimmed %q", check, story.Name, want, got)
			}
			if quick.People.IDs() != nil && !reflect.DeepEqual(quick.People.IDs(), whole.People.IDs()) {
				t.Errorf("%s/%s: registers are not kept", check, story.Name)
			}
			skimmed += quick.Unread.Articles
			for _, article := range quick.Articles {
				if !article.Incomplete && article.Text == nil {
					t.Errorf("%s/%s: %s is sound, and kept", check, story.Name, article.ID)
				}
			}
		}
	}
	if skimmed < 100 {
		t.Errorf("only %d articles were skimmed", skimmed)
	}
}

func faults(d *Dataset) []string {
	var told []string
	for _, rejection := range d.Rejected {
		told = append(told, Resolve([]Ref{rejection.At})[0].String()+" "+rejection.Message+" "+rejection.Article+" "+rejection.Claim)
	}
	return told
}

// TestStamps holds that a stamp changes with whatever is done to a file, and is none where the file may change without one.
func TestStamps(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.json")
	write := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		time.Sleep(20 * time.Millisecond) // The clocks of file systems tick slowly.
	}
	write(`{"people": []}`)
	stampIn := func(now time.Time) Stamp {
		stock, err := TakeStock(t.Context(), Options{Dir: dir, Paths: []string{"."}, Now: func() time.Time { return now }})
		if err != nil || len(stock.Files) != 1 || !stock.Files[0].Again {
			t.Fatal(stock, err)
		}
		return stock.Files[0].Stamp
	}
	later := time.Now().Add(time.Hour)
	first := stampIn(later)
	if first == (Stamp{}) {
		t.Skip("this system gives files no stamps")
	}
	if again := stampIn(later); again != first {
		t.Errorf("a file that nobody touched has the stamps %v and %v", first, again)
	}
	if young := stampIn(time.Now()); young != (Stamp{}) {
		t.Errorf("a file that was written just now has the stamp %v", young)
	}
	old := time.Unix(0, first.Modified)
	for name, do := range map[string]func(){
		"written with as many bytes": func() { write(`{"places":[]}` + " ") },
		"written, and given its old time": func() {
			write(`{"places":[] }`)
			if err := os.Chtimes(path, old, old); err != nil {
				t.Fatal(err)
			}
		},
		"replaced": func() {
			if err := os.Rename(path, path+".bak"); err != nil {
				t.Fatal(err)
			}
			write(`{"people": []}`)
			os.Remove(path + ".bak")
		},
	} {
		before := stampIn(later)
		do()
		if after := stampIn(later); after == before {
			t.Errorf("%s, it has the same stamp %v", name, after)
		}
	}
	copied := CopyState{Path: path, Stamp: stampIn(later)}
	gone := CopyState{Path: filepath.Join(dir, "none.txt"), Stamp: absent}
	if !copied.Holds() || !gone.Holds() || !(CopyState{}).Holds() || (CopyState{Path: path}).Holds() || (CopyState{Path: path, Stamp: absent}).Holds() {
		t.Error("a copy that is what it was does not hold, or another one does")
	}
}
