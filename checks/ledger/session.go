package ledger

// This file is one run that rests on an earlier one. It reads what has changed, finds out what that touches, and reads the
// rest of what was touched.

import (
	"context"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// Session is one run over a dataset, which may rest on an earlier one.
type Session struct {
	// Dataset is what has to be checked. It is all there is where Fresh is nil.
	Dataset *claims.Dataset
	// Fresh are the units to look at, nil where these are all.
	Fresh *check.Units

	book     *Book
	request  Request
	question []string
	program  claims.Sum
	stock    *claims.Stock
	scopes   map[string]*check.KnownBy
	old      *ledger
	// files are what is known of each file of the stock, while an old ledger is of use.
	files []known
}

// known is what an old ledger tells of a file.
type known struct {
	// from is the file in the ledger, -1 where it has none; same says that the file is what it was, by its stamp.
	from int
	same bool
	// texts are the numbers in the ledger of the file's texts, -1 where a text is new. It is set when the texts are read; of
	// a file that is the same the numbers are those of the ledger.
	texts []int
	// sums are those of the texts as they were first read, and wanted the texts that are judged.
	sums   []claims.Sum
	wanted []bool
	// moved are those that are not new, but beside which the local copy of the article's text is another one.
	moved []int
}

// Request is what a run is asked.
type Request struct {
	// Options say what to read, and Question what is asked of it beside that.
	Options  claims.Options
	Question []string
	// Checks are all that there are, of which some will be run.
	Checks []*check.Check
	// Every says that each article has to be read, whether or not it is checked.
	Every bool
	// Named lists ids of articles that have to be read in any case; it may be nil.
	Named func(root string, config claims.Config) []string
}

// Begin reads a dataset: all of it where no earlier run was asked the same of it, or where there is no book.
func Begin(ctx context.Context, b *Book, request Request) (*Session, error) {
	options := request.Options
	if b == nil {
		dataset, err := claims.Load(ctx, options)
		return &Session{Dataset: dataset}, err
	}
	s := &Session{book: b, request: request, question: slices.Concat(request.Question, options.Paths), scopes: map[string]*check.KnownBy{}}
	for _, scope := range check.Scopes(request.Checks) {
		s.scopes[scope.Scope] = scope
	}
	options.Now = b.Now
	earlier := b.open(s.question)
	stock, err := claims.TakeStock(ctx, options)
	if err != nil {
		return nil, err
	}
	s.stock = stock
	if !s.worthwhile() {
		s.book = nil
		s.Dataset, err = stock.Load(ctx)
		return s, err
	}
	if s.program, s.old, err = earlier(); err != nil {
		s.book = nil // Nobody can tell which program this is, so nothing is believed or written.
	}
	if s.old != nil {
		if ok, err := s.readFresh(ctx); ok || err != nil {
			return s, err
		}
	}
	return s, s.Whole(ctx)
}

// worthwhile reports whether the dataset is so large that a ledger saves time, and can be read twice where it does not.
func (s *Session) worthwhile() bool {
	least := s.book.Least
	if least == 0 {
		least = Least
	}
	return s.size() >= least && !slices.ContainsFunc(s.stock.Files, func(f claims.StockFile) bool { return f.Once })
}

// size returns the number of bytes of all files.
func (s *Session) size() int64 {
	var size int64
	for i := range s.stock.Files {
		size += s.stock.Files[i].Size
	}
	return size
}

// Whole reads everything, as if there were no earlier run.
func (s *Session) Whole(ctx context.Context) error {
	s.old, s.files, s.Fresh = nil, nil, nil
	if err := s.stock.ReadAll(ctx); err != nil {
		return err
	}
	var err error
	s.Dataset, err = s.stock.Dataset(ctx, claims.Unread{})
	return err
}

// Covers reports whether a run looked at all that it had to: its checks are those that the earlier run had as well.
func (s *Session) Covers(result check.Result) bool {
	return s.Fresh == nil || s.old.checks == sumOfChecks(result)
}

func sumOfChecks(result check.Result) claims.Sum {
	return sumOf(slices.Sorted(slices.Values(result.Ran))...)
}

// Resting returns how many of the articles were not read, since nothing has changed about them.
func (s *Session) Resting() int {
	return s.Dataset.Unread.Articles
}

// readFresh reads what has to be checked. It is false where the old ledger is of no use.
func (s *Session) readFresh(ctx context.Context) (bool, error) {
	for _, scope := range s.old.scopes {
		if known := s.scopes[scope.name]; known == nil || known.Keys == nil {
			return false, nil
		}
	}
	s.files = make([]known, len(s.stock.Files))
	s.pair()
	if err := s.stock.Read(ctx, s.chooseChanged); err != nil {
		return false, err
	}
	dataset, err := s.stock.Dataset(ctx, s.unread())
	if err != nil || s.stock.Untold() || !s.undisturbed() || s.stock.Context() != s.old.context {
		return false, ctx.Err() // Any other error is met again when everything is read.
	}
	t := s.touch(dataset)
	if !s.touchNamed(t) {
		return false, nil
	}
	needed, ok := t.spread()
	if !ok {
		return false, nil
	}
	for old := range needed {
		needed[old] = needed[old] || s.request.Every
	}
	if slices.Contains(needed, true) {
		if err := s.stock.Read(ctx, s.chooseNeeded(needed)); err != nil {
			return false, err
		}
		if dataset, err = s.stock.Dataset(ctx, s.unread()); err != nil || !s.undisturbed() {
			return false, ctx.Err()
		}
	}
	s.Dataset, s.Fresh = dataset, t.units
	s.freshArticles()
	return true, nil
}

// pair finds each file of the stock in the ledger; both are sorted by path.
func (s *Session) pair() {
	j := 0
	for i := range s.stock.Files {
		file := &s.stock.Files[i]
		for j < len(s.old.files) && strings.Compare(s.old.files[j].path, file.Path) < 0 {
			j++
		}
		s.files[i].from = -1
		if j == len(s.old.files) || s.old.files[j].path != file.Path || s.old.files[j].context != file.Context {
			continue
		}
		k := &s.files[i]
		k.from = j
		k.same = file.Again && file.Stamp != claims.Stamp{} && file.Stamp == s.old.files[j].stamp
		if k.same {
			for n := range int(s.old.files[j].count) {
				old := int(s.old.files[j].first) + n
				k.texts, k.sums = append(k.texts, old), append(k.sums, s.old.texts[old].sum)
			}
			k.wanted = make([]bool, len(k.texts))
		}
	}
}

// chooseChanged says which texts of a file have to be read in any case: those that are not as they were, and those that are
// not silent.
func (s *Session) chooseChanged(i int) func(int, func() claims.Sum) bool {
	k := &s.files[i]
	again := s.stock.Files[i].Again
	if k.same {
		some := false
		for n, old := range k.texts {
			k.wanted[n] = !s.old.texts[old].silent
			if !s.old.texts[old].copy.Holds() {
				k.wanted[n] = true
				k.moved = append(k.moved, old)
			}
			some = some || k.wanted[n]
		}
		if !some {
			return nil
		}
		return k.isWanted
	}
	former := s.formerTexts(k)
	return func(_ int, sumOf func() claims.Sum) bool {
		sum := sumOf()
		old := former.find(sum)
		wanted := old < 0 || !again || !s.old.texts[old].silent
		if old >= 0 && !s.old.texts[old].copy.Holds() {
			wanted = true
			k.moved = append(k.moved, old)
		}
		k.texts, k.sums, k.wanted = append(k.texts, old), append(k.sums, sum), append(k.wanted, wanted)
		return wanted
	}
}

// chooseNeeded says which texts have to be read besides, since something touches them; needed is by their number in the ledger.
func (s *Session) chooseNeeded(needed []bool) func(int) func(int, func() claims.Sum) bool {
	return func(i int) func(int, func() claims.Sum) bool {
		k := &s.files[i]
		some := false
		for n, old := range k.texts {
			if old >= 0 && needed[old] && !k.wanted[n] {
				k.wanted[n], some = true, true
			}
		}
		if !some {
			return nil
		}
		return k.isWanted
	}
}

// isWanted reports whether a text of the file is judged. One more than there were is a surprise, and looked at.
func (k *known) isWanted(n int, _ func() claims.Sum) bool { return n >= len(k.wanted) || k.wanted[n] }

// undisturbed reports whether no file was changed while it was read: the texts that were judged are what its stamp promised,
// or what they were when they were first read.
func (s *Session) undisturbed() bool {
	for i := range s.files {
		texts, k := s.stock.Files[i].Texts, &s.files[i]
		if texts == nil {
			continue // Nothing of it was read, or nothing is in it.
		}
		if len(texts) != len(k.sums) {
			return false
		}
		for n, sum := range k.sums {
			if k.wanted[n] && texts[n].Sum != sum {
				return false
			}
		}
	}
	return true
}

// unread counts what is left unread.
func (s *Session) unread() claims.Unread {
	var unread claims.Unread
	for i := range s.files {
		if s.stock.Files[i].Context {
			continue
		}
		for n, old := range s.files[i].texts {
			if !s.files[i].wanted[n] {
				unread.Articles++
				unread.Claims += int(s.old.texts[old].claims)
			}
		}
	}
	return unread
}

// freshArticles notes the articles that have to be looked at by themselves.
func (s *Session) freshArticles() {
	moved := map[int]bool{}
	for i := range s.files {
		clear(moved)
		for _, old := range s.files[i].moved {
			moved[old] = true
		}
		for n, text := range s.stock.Files[i].Texts {
			if text.Article == nil {
				continue
			}
			if old := s.files[i].texts[n]; old < 0 || moved[old] || !s.old.texts[old].silent {
				s.Fresh.Articles[text.Article.Document()] = true
			}
		}
	}
}
