package claims

// This file reads as much of a dataset as it takes to name what is in it: the registers as a whole, and of articles the heads
// of their files. Whoever presses a key to have an id completed cannot wait for ten thousand articles.

import (
	"bytes"
	"cmp"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/schema"
)

// Head is what the head of a file tells of an article.
type Head struct {
	ID, Headline string
	file         inputFile
}

// Heads are the heads of a dataset's files.
type Heads struct {
	// Articles are in the order of their files. What has no id that could be read is left out, and all of them are where
	// only registers were asked for.
	Articles  []Head
	plan      filePlan
	registers []inputFile
	options   Options
}

// ReadHeads reads the heads of a dataset's files. Those of articles are left out unless they are asked for.
func ReadHeads(ctx context.Context, options Options, articles bool) (*Heads, error) {
	plan, err := planHeads(options)
	if err != nil {
		return nil, err
	}
	found := make([][]Head, len(plan.files))
	isRegister := make([]bool, len(plan.files))
	eachFile(ctx, len(plan.files), func() func(int) {
		buffer := make([]byte, headSize)
		return func(i int) {
			file := plan.files[i]
			head := headOf(file, buffer)
			kind, _ := firstKey(head)
			isRegister[i] = kind != "" && kind != FileArticle
			if articles && !isRegister[i] && !file.context {
				found[i] = articleHeads(file, head)
			}
		}
	})
	h := &Heads{Articles: slices.Concat(found...), plan: plan, options: options}
	for i, file := range plan.files {
		if isRegister[i] {
			file.shown = shownPath(cmp.Or(options.Dir, "."), file.path)
			h.registers = append(h.registers, file)
		}
	}
	return h, ctx.Err()
}

// Registers reads the registers of the dataset as a whole: its people, events and all else that records share. Registers
// among the lines of a .jsonl file are not looked for.
func (h *Heads) Registers(ctx context.Context) (*Dataset, error) { return h.load(ctx, h.registers) }

// Load reads the file that the head of an article stands in, with the registers.
func (h *Heads) Load(ctx context.Context, article Head) (*Dataset, error) {
	article.file.shown = shownPath(cmp.Or(h.options.Dir, "."), article.file.path)
	return h.load(ctx, append(slices.Clone(h.registers), article.file))
}

func (h *Heads) load(ctx context.Context, files []inputFile) (*Dataset, error) {
	v, err := validator()
	if err != nil {
		return nil, err
	}
	plan := h.plan
	plan.files = files
	records, err := readAll(ctx, v, plan, h.options)
	if err != nil {
		return nil, err
	}
	dataset := assemble(records)
	dataset.Root, dataset.Config, dataset.Partial = plan.root, plan.config, true
	return dataset, nil
}

// planHeads lists the files whose heads are to be read: those asked for, and as their context all others of the dataset that
// they belong to. It leaves out all that a plan for reading whole files goes to the trouble of.
func planHeads(options Options) (filePlan, error) {
	dir := cmp.Or(options.Dir, ".")
	paths, root, err := resolvePaths(dir, options.Paths)
	if err != nil {
		return filePlan{}, err
	}
	plan := filePlan{root: shownPath(dir, root), partial: leavesOut(paths, root)}
	if root != "" {
		configFile := filepath.Join(root, ConfigName)
		if plan.config, err = loadConfig(configFile, shownPath(dir, configFile), false); err != nil {
			return filePlan{}, err
		}
	}
	slices.Sort(paths)
	for _, path := range slices.Compact(paths) {
		files, err := filesOf(path, root, plan.config)
		if err != nil {
			return filePlan{}, err
		}
		plan.files = append(plan.files, files...)
	}
	if !plan.partial {
		return plan, nil
	}
	from := newStandpoint(dir)
	asked := map[string]bool{}
	for _, file := range plan.files {
		asked[from.key(file.path)] = true
	}
	others, err := filesOf(root, root, plan.config)
	for _, file := range others {
		if file.context = true; !asked[from.key(file.path)] {
			plan.files = append(plan.files, file)
		}
	}
	return plan, err
}

// headSize is how much of a file is read to tell what it holds.
const headSize = 4096

// headOf reads the head of a .json file into a buffer; nothing of any other.
func headOf(file inputFile, buffer []byte) []byte {
	if !strings.HasSuffix(file.path, ".json") {
		return nil
	}
	head, ok := readRegular(file, &buffer, len(buffer))
	if !ok {
		return nil
	}
	return head
}

// firstKey returns the first key of a document that tells its kind, and a decoder behind it. Where the head of a document
// does not show one, or it is none that tells a kind, the key is empty.
func firstKey(head []byte) (string, *jsontext.Decoder) {
	decoder := jsontext.NewDecoder(bytes.NewReader(head), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	if token, err := decoder.ReadToken(); err != nil || token.Kind() != '{' {
		return "", nil
	}
	for {
		token, err := decoder.ReadToken()
		if err != nil || token.Kind() != '"' {
			return "", nil
		}
		if key := token.String(); key != "$schema" {
			if !slices.Contains(schema.Kinds(), key) {
				key = ""
			}
			return key, decoder
		}
		if decoder.SkipValue() != nil {
			return "", nil
		}
	}
}

// articleHeads returns the heads of the articles in a file: of one in a .json file, whose head has been read, of many in
// one with a line each.
func articleHeads(file inputFile, head []byte) []Head {
	if len(head) > 0 {
		found, whole := articleHead(head)
		if !whole && len(head) == headSize {
			if text, err := os.ReadFile(file.path); err == nil {
				found, _ = articleHead(text)
			}
		}
		return withID(file, found)
	}
	if strings.HasSuffix(file.path, ".json") || file.path == stdinPath {
		return nil
	}
	reader, closeFile, err := open(file, nil)
	if err != nil {
		return nil
	}
	defer closeFile()
	var heads []Head
	lines(file, reader, func(found foundDocument) bool {
		if found.fault == "" {
			head, _ := articleHead(found.document.data)
			heads = append(heads, withID(file, head)...)
		}
		return true
	})
	return heads
}

func withID(file inputFile, head Head) []Head {
	if head.ID == "" {
		return nil
	}
	head.file = file
	return []Head{head}
}

// articleHead reads id and headline of an article from a document, and reports whether the document had it whole; that it
// is no article is known for certain, too.
func articleHead(document []byte) (head Head, whole bool) {
	key, decoder := firstKey(document)
	for key != FileArticle {
		if decoder == nil || decoder.SkipValue() != nil {
			return Head{}, false
		}
		token, err := decoder.ReadToken()
		if err != nil {
			return Head{}, false
		}
		if token.Kind() != '"' {
			return Head{}, true
		}
		key = token.String()
	}
	if token, err := decoder.ReadToken(); err != nil || token.Kind() != '{' {
		return Head{}, err == nil
	}
	for {
		token, err := decoder.ReadToken()
		if err != nil {
			return head, false
		}
		if token.Kind() != '"' {
			return head, true
		}
		name := token.String()
		value, err := decoder.ReadValue()
		if err != nil {
			return head, false
		}
		if text, err := jsontext.AppendUnquote(nil, value); err == nil {
			switch name {
			case "id":
				head.ID = string(text)
			case "headline":
				head.Headline = string(text)
			}
		}
	}
}
