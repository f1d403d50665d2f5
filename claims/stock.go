package claims

// This file reads a dataset in parts. Whoever knows from an earlier run what most of its texts hold takes stock of its
// files, reads those texts that matter, and makes a dataset of them; [Load] reads everything.

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"

	"claimcheck/schema"
)

// Stock is the files of a dataset, and what was read of them.
type Stock struct {
	// Files are all of them, sorted by path.
	Files []StockFile

	plan      filePlan
	options   Options
	validator *schema.Validator
	taken     time.Time
	// read is what was read of each file; its texts are those in Files.
	read []fileRead
	// sums says that somebody wants to know the texts again.
	sums bool
}

// StockFile is one file of a stock.
type StockFile struct {
	// Path is how people see the file, and Context says that it is read because others refer to it.
	Path    string
	Context bool
	// Again says that the file can be read again and again, and be left alone; Once that it can be read once at the most, as
	// standard input and pipes can.
	Again, Once bool
	// Size is the number of bytes in it, where it can be.
	Size int64
	// Stamp tells whether the file has changed. It is zero where only its texts can tell.
	Stamp Stamp
	// Texts are the documents of the file, in their order, once they have been read.
	Texts []StockText
}

// Sum is the SHA-256 sum of a text.
type Sum [sha256.Size]byte

// StockText is one document.
type StockText struct {
	// Sum is that of a text that was judged.
	Sum Sum
	// Article is the record that it holds, nil where it holds none or was left alone.
	Article *Article
	// Sound says that it holds an article and nothing beside that a run has to know in any case: nothing was rejected of it,
	// and it suppresses nothing.
	Sound bool
	// Claims is how many claims are in it.
	Claims int
	// Copy is the local copy of the article's text that it names.
	Copy CopyState
}

// CopyState is a local copy of an article's text as it stood, or stood not there. The zero one is of an article that names
// none.
type CopyState struct {
	Path  string
	Stamp Stamp
}

// Holds reports whether the copy is surely what it was, or still not there.
func (c CopyState) Holds() bool {
	if c.Path == "" {
		return true
	}
	stamp, _ := stampOf(c.Path)
	return c.Stamp != Stamp{} && c.Stamp == stamp
}

// TakeStock lists the files of a dataset, and tells of each how it stands.
func TakeStock(ctx context.Context, options Options) (*Stock, error) {
	s, err := newStock(options)
	if err != nil {
		return nil, err
	}
	s.sums = true
	eachFile(ctx, len(s.Files), func() func(int) {
		return func(i int) {
			file := s.plan.files[i]
			if file.text != nil || file.fault != nil {
				return
			}
			stamp, size := stampOf(file.path)
			if file.path == stdinPath || size < 0 && file.named {
				s.Files[i].Once = true
				return
			}
			s.Files[i].Again, s.Files[i].Size, s.Files[i].Stamp = size >= 0, max(size, 0), s.settled(stamp)
		}
	})
	return s, ctx.Err()
}

func newStock(options Options) (*Stock, error) {
	v, err := validator()
	if err != nil {
		return nil, err
	}
	plan, err := planFiles(options)
	if err != nil {
		return nil, err
	}
	return stockOf(v, plan, options), nil
}

func stockOf(v *schema.Validator, plan filePlan, options Options) *Stock {
	s := &Stock{plan: plan, options: options, validator: v, taken: time.Now()}
	if options.Now != nil {
		s.taken = options.Now()
	}
	s.Files, s.read = make([]StockFile, len(plan.files)), make([]fileRead, len(plan.files))
	for i, file := range plan.files {
		s.Files[i].Path, s.Files[i].Context = file.shown, file.context
	}
	return s
}

// readAll reads all files of a plan, and returns their records in its order.
func readAll(ctx context.Context, v *schema.Validator, plan filePlan, options Options) ([]record, error) {
	s := stockOf(v, plan, options)
	if err := s.ReadAll(ctx); err != nil {
		return nil, err
	}
	return s.records(), nil
}

// records lists the records that were read, in the order of their files.
func (s *Stock) records() []record {
	count := 0
	for i := range s.read {
		count += len(s.read[i].records)
	}
	records := make([]record, 0, count)
	for i := range s.read {
		records = append(records, s.read[i].records...)
	}
	return records
}

// settled returns a stamp, unless it is so young that the file may change again without another stamp.
func (s *Stock) settled(stamp Stamp) Stamp {
	if stamp.youngerThan(s.taken.Add(-stampGrain)) {
		return Stamp{}
	}
	return stamp
}

// Root returns the root of the dataset as [Dataset] has it, and Config its configuration.
func (s *Stock) Root() string   { return s.plan.root }
func (s *Stock) Config() Config { return s.plan.config }

// Read reads files with as many goroutines as there are processors. It asks choose for each file, from several of them at
// once: nil leaves the file alone, as it is or as it was read before; otherwise what was read of it before is forgotten, and
// the function is asked for each document, by its number, whether it is to be judged and decoded; it may ask for its sum. Where the context ends,
// Read returns at once: whoever still reads does no harm.
func (s *Stock) Read(ctx context.Context, choose func(file int) func(number int, sum func() Sum) bool) error {
	var done atomic.Int64
	all := make(chan struct{})
	go func() {
		defer close(all)
		eachFile(ctx, len(s.Files), func() func(int) {
			d := &desk{validator: s.validator, stdin: s.options.Stdin, sums: s.sums, skims: s.options.Skim}
			return func(i int) {
				if wanted := choose(i); wanted != nil {
					s.read[i] = d.readFile(ctx, &s.plan.files[i], wanted)
					s.Files[i].Texts = s.read[i].texts
				}
				if s.options.Progress != nil {
					s.options.Progress(int(done.Add(1)), len(s.Files))
				}
			}
		})
	}()
	select {
	case <-all:
		return ctx.Err()
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Load makes a dataset of everything, for whoever does not want to know the texts again.
func (s *Stock) Load(ctx context.Context) (*Dataset, error) {
	s.sums = false
	if err := s.ReadAll(ctx); err != nil {
		return nil, err
	}
	return s.Dataset(ctx, Unread{})
}

// ReadAll reads all files.
func (s *Stock) ReadAll(ctx context.Context) error {
	all := func(int, func() Sum) bool { return true }
	return s.Read(ctx, func(int) func(int, func() Sum) bool { return all })
}

// Unread counts the articles, and the claims in them, that were asked for and left unread, since somebody knows them, or were
// not kept, since nobody asks what they hold.
type Unread struct{ Articles, Claims int }

func (u *Unread) add(more Unread) {
	u.Articles += more.Articles
	u.Claims += more.Claims
}

// Untold reports whether texts were not told, since a file holds too many that are no articles.
func (s *Stock) Untold() bool {
	return slices.ContainsFunc(s.read, func(read fileRead) bool { return read.untold })
}

// Dataset makes a dataset of what was read, and completes what is told of the texts.
func (s *Stock) Dataset(ctx context.Context, unread Unread) (*Dataset, error) {
	records := s.records()
	for i := range s.read {
		if !s.Files[i].Context {
			unread.add(s.read[i].skimmed)
		}
	}
	if err := readCopies(ctx, cmp.Or(s.options.Dir, "."), records); err != nil {
		return nil, err
	}
	if s.sums {
		s.tellTexts(records)
	}
	d := assemble(records)
	d.Root, d.Config, d.Partial, d.Unread = s.plan.root, s.plan.config, s.plan.partial, unread
	if unread.Articles == 0 && !holdsRecords(records) {
		return nil, s.plan.nothingFound(d.Skipped)
	}
	return d, nil
}

// tellTexts tells what became of the texts of records, which are in the order of their files.
func (s *Stock) tellTexts(records []record) {
	at := 0
	for i := range s.read {
		for range s.read[i].records {
			r := records[at]
			at++
			if r.article == nil || r.number >= len(s.Files[i].Texts) {
				continue
			}
			text := &s.Files[i].Texts[r.number]
			text.Article, text.Claims = r.article, len(r.article.Claims)
			text.Sound = len(r.rejected) == 0 && !r.article.suppresses()
			if r.copy != nil {
				text.Copy = CopyState{Path: filepath.Join(r.copy.folder, r.copy.name), Stamp: s.settled(r.copy.stamp)}
			}
		}
	}
}

// Context returns the sum of all that articles are judged by beside themselves and one another: the configuration, the
// registers, and what could not be read, which may have been one. Everything of that has to have been read.
func (s *Stock) Context() Sum {
	sum := sha256.New()
	fmt.Fprintf(sum, "%q %t\n", s.plan.root, s.plan.partial)
	if document := s.plan.config.document; document != nil {
		fmt.Fprintf(sum, "%q %q\n", document.Path, document.data)
	}
	for i := range s.read {
		for _, r := range s.read[i].records {
			if r.article == nil && r.skipped == 0 && (r.unread || r.document.Kind != FileArticle) && r.number < len(s.Files[i].Texts) {
				fmt.Fprintf(sum, "%q %t %t %x\n", s.Files[i].Path, s.Files[i].Context, r.unread, s.Files[i].Texts[r.number].Sum)
			}
		}
	}
	return Sum(sum.Sum(nil))
}

// suppresses reports whether anything in the record silences a check.
func (a *Article) suppresses() bool {
	return len(a.Suppress) > 0 ||
		slices.ContainsFunc(a.Sources, func(s *Source) bool { return len(s.Suppress) > 0 }) ||
		slices.ContainsFunc(a.Claims, func(c *Claim) bool { return len(c.Suppress) > 0 })
}
