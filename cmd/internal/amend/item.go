package amend

// This file changes single values in the text of a document, and cuts one out as people edit it.

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/tailscale/hujson"

	"claimcheck/claims/canon"
)

// withoutValues takes the values at pointers out of a text. A list of ids that is left empty goes with its key; lists of
// claims, sources and entries stay.
func withoutValues(text []byte, pointers []string) ([]byte, error) {
	tree, err := hujson.Parse(bytes.Clone(text))
	if err != nil {
		return nil, err
	}
	place := func(pointer string) int {
		if v := tree.Find(pointer); v != nil {
			return v.StartOffset
		}
		return -1
	}
	starts := map[string]int{}
	for _, pointer := range pointers {
		starts[pointer] = place(pointer)
	}
	// Those that come last go first, so that the numbers of those before them stay.
	slices.SortFunc(pointers, func(a, b string) int { return starts[b] - starts[a] })
	for _, pointer := range pointers {
		if err := takeOut(&tree, pointer); err != nil {
			return nil, err
		}
		above := pointer[:strings.LastIndexByte(pointer, '/')]
		list, isList := tree.Find(above).Value.(*hujson.Array)
		if isList && len(list.Elements) == 0 && strings.Count(above, "/") > 1 {
			if err := takeOut(&tree, above); err != nil {
				return nil, err
			}
		}
	}
	return tree.Pack(), nil
}

func takeOut(tree *hujson.Value, pointer string) error {
	return tree.Patch(fmt.Appendf(nil, `[{"op": "remove", "path": %s}]`, canon.Text(pointer)))
}

// rangeOf returns the offsets of the value at a pointer.
func rangeOf(text []byte, pointer string) (start, end int, ok bool) {
	tree, err := hujson.Parse(bytes.Clone(text))
	if err != nil {
		return 0, 0, false
	}
	found := tree.Find(pointer)
	if found == nil {
		return 0, 0, false
	}
	return found.StartOffset, found.EndOffset, true
}

// canonicalItem returns the value at a pointer of a document in canonical form, as if it stood at the margin.
func canonicalItem(document []byte, pointer string) ([]byte, error) {
	d, err := canon.Parse(document)
	if err != nil {
		return nil, err
	}
	all := d.Bytes()
	start, end, ok := rangeOf(all, pointer)
	if !ok {
		return nil, fmt.Errorf("there is nothing at %s", strconv.Quote(pointer))
	}
	return indented(all[start:end], marginAt(all, start), ""), nil
}

// marginAt returns the blanks with which the line of an offset begins.
func marginAt(text []byte, offset int) string {
	line := text[bytes.LastIndexByte(text[:offset], '\n')+1 : offset]
	return string(line[:len(line)-len(bytes.TrimLeft(line, " \t"))])
}

// indented moves all lines of a value but its first from one margin to another. No string of JSON runs over two lines.
func indented(value []byte, from, to string) []byte {
	return bytes.ReplaceAll(value, []byte("\n"+from), []byte("\n"+to))
}

// withItem puts a value in the place of the one at a pointer. Where both have the same keys, only the values that differ
// change; else the new one takes the canonical form, or stands on one line where the old one did. All else stays as it is.
func withItem(document []byte, pointer string, value []byte) ([]byte, error) {
	start, end, ok := rangeOf(document, pointer)
	if !ok {
		return nil, fmt.Errorf("there is nothing at %s any more", strconv.Quote(pointer))
	}
	raw := slices.Concat(document[:start], value, document[end:])
	if splices, ok := differences(document, raw, pointer); ok {
		return spliced(document, splices), nil
	}
	if !bytes.Contains(document[start:end], []byte("\n")) {
		d, err := canon.Parse(raw)
		if err != nil {
			return nil, err
		}
		line, _ := d.Get(pointer)
		return slices.Concat(document[:start], line, document[end:]), nil
	}
	item, err := canonicalItem(raw, pointer)
	if err != nil {
		return nil, err
	}
	item = indented(item, "", marginAt(document, start))
	if bytes.Contains(document[start:end], []byte("\r\n")) {
		item = bytes.ReplaceAll(item, []byte("\n"), []byte("\r\n"))
	}
	return slices.Concat(document[:start], item, document[end:]), nil
}

// differences returns the splices that make the value at a pointer say what it says in another text. It is false where the
// two values do not have the same keys.
func differences(old, next []byte, pointer string) ([]splice, bool) {
	from, errFrom := canon.Parse(old)
	to, errTo := canon.Parse(next)
	if errFrom != nil || errTo != nil {
		return nil, false
	}
	keys := from.Keys(pointer)
	wanted := to.Keys(pointer)
	if len(keys) == 0 || !slices.Equal(slices.Sorted(slices.Values(keys)), slices.Sorted(slices.Values(wanted))) {
		return nil, false
	}
	var splices []splice
	for _, key := range keys {
		at := pointer + "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
		was, _ := from.Get(at)
		is, _ := to.Get(at)
		if bytes.Equal(was, is) {
			continue
		}
		if inner, ok := differences(old, next, at); ok {
			splices = append(splices, inner...)
			continue
		}
		start, end, ok := rangeOf(old, at)
		if !ok || bytes.Contains(old[start:end], []byte("\n")) {
			return nil, false // It is laid out by hand, and one line would not do.
		}
		splices = append(splices, splice{start, end, is})
	}
	return splices, true
}
