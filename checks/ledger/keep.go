package ledger

// This file writes down what a run has found out, for the next one.

import (
	"maps"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// Keep writes the ledger of a run that ended as it should. Where it cannot be written, the next run takes longer, and nothing
// else; the error tells why.
func (s *Session) Keep(result check.Result) error {
	if s.book == nil || s.stock.Untold() || len(result.Failures) > 0 || result.Spoke.Untold {
		return nil
	}
	if s.Fresh != nil && s.changed() <= s.bearable() {
		s.book.use(s.question)
		return nil
	}
	scopes, ok := s.scopesOf(result)
	if !ok {
		return nil
	}
	w := &writer{
		session: s, scopes: scopes, spoke: result.Spoke,
		made: &ledger{program: s.program, context: s.stock.Context(), checks: sumOfChecks(result), bounds: []uint32{0}},
	}
	for _, known := range scopes {
		made := scope{name: known.Scope, spoke: slices.Sorted(maps.Keys(result.Spoke.Keys[known.Scope]))}
		if known.Ties != nil {
			made.ties = known.Ties(s.Dataset)
		}
		w.made.scopes = append(w.made.scopes, made)
	}
	w.write()
	return s.book.write(s.question, w.made)
}

// changed returns the number of bytes of the files that are not what they were in the earlier run, as far as their stamps
// tell, or beside which a local copy is not.
func (s *Session) changed() int64 {
	var size int64
	for i, k := range s.files {
		if !k.same || len(k.moved) > 0 {
			size += max(s.stock.Files[i].Size, 1)
		}
	}
	return size
}

// bearable returns how many bytes may have changed before a ledger is written anew. The old one goes on telling rightly what
// was; so few files are read again, with all that shares something with them, in less time than it takes to write.
func (s *Session) bearable() int64 {
	if s.book.Bearable > 0 {
		return s.book.Bearable
	}
	return s.size() / 100
}

// scopesOf returns the scopes of the checks that ran. It is false where one of them looks at everything at once.
func (s *Session) scopesOf(result check.Result) ([]*check.KnownBy, bool) {
	var ran []*check.Check
	for _, c := range s.request.Checks {
		if slices.Contains(result.Ran, c.Name) {
			ran = append(ran, c)
		}
	}
	scopes := check.Scopes(ran)
	return scopes, !slices.ContainsFunc(scopes, func(k *check.KnownBy) bool { return k.Keys == nil })
}

// writer makes the ledger of a run.
type writer struct {
	session *Session
	scopes  []*check.KnownBy
	spoke   *check.Units
	made    *ledger
}

// written is what is to be written of one text.
type written struct {
	text
	// keys are those of each scope.
	keys [][]check.Key
}

// batch is how many files are made ready at a time before they are written in their order.
const batch = 4096

func (w *writer) write() {
	keysOf := make([]func(*claims.Article) []check.Key, len(w.scopes))
	for at, known := range w.scopes {
		keysOf[at] = known.Keys(w.session.Dataset)
	}
	files := w.session.stock.Files
	for from := 0; from < len(files); from += batch {
		to := min(from+batch, len(files))
		ready := make([][]written, to-from)
		var group errgroup.Group
		group.SetLimit(runtime.GOMAXPROCS(0))
		for i := range ready {
			group.Go(func() error {
				ready[i] = w.textsOf(from+i, keysOf)
				return nil
			})
		}
		_ = group.Wait() // None of them fails.
		for i, texts := range ready {
			w.add(files[from+i], texts)
		}
	}
}

// textsOf makes the texts of a file ready. What was not read is what the earlier run has written of it.
func (w *writer) textsOf(i int, keysOf []func(*claims.Article) []check.Key) []written {
	s := w.session
	var texts []written
	count := len(s.stock.Files[i].Texts)
	if s.Fresh != nil {
		count = len(s.files[i].texts)
	}
	for n := range count {
		old := -1
		if s.Fresh != nil {
			old = s.files[i].texts[n]
		}
		if s.Fresh != nil && !s.files[i].wanted[n] {
			texts = append(texts, written{s.old.texts[old], s.oldKeys(old)})
			continue
		}
		told := s.stock.Files[i].Texts[n]
		made := written{text: text{sum: told.Sum, silent: told.Sound, claims: uint32(told.Claims), copy: told.Copy}}
		if told.Article != nil && w.spoke.Articles[told.Article.Document()] {
			made.silent = false
		}
		switch {
		case old >= 0: // The same checks ran, so the scopes are the same.
			made.keys = s.oldKeys(old)
		case told.Article != nil:
			for _, keys := range keysOf {
				made.keys = append(made.keys, keys(told.Article))
			}
		}
		texts = append(texts, made)
	}
	return texts
}

// oldKeys returns the keys of a text of the old ledger, of each scope.
func (s *Session) oldKeys(old int) [][]check.Key {
	keys := make([][]check.Key, len(s.old.scopes))
	for at := range keys {
		keys[at] = s.old.keysOf(old, at)
	}
	return keys
}

// add writes a file with its texts.
func (w *writer) add(told claims.StockFile, texts []written) {
	l := w.made
	l.files = append(l.files, file{
		path: told.Path, context: told.Context, stamp: told.Stamp, first: uint32(len(l.texts)), count: uint32(len(texts)),
	})
	for _, t := range texts {
		l.texts = append(l.texts, t.text)
		for at := range l.scopes {
			if t.keys != nil {
				l.keys = append(l.keys, t.keys[at]...)
			}
			l.bounds = append(l.bounds, uint32(len(l.keys)))
		}
	}
}
