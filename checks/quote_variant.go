package checks

import (
	"cmp"
	"slices"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// QuoteVariant finds what one speaker is quoted with in different words.
var QuoteVariant = &check.Check{
	Name: "quote-variant",
	Doc: `one speaker's same utterance quoted in different words

Where two articles give the same utterance in quotation marks and the words differ, at most one of them has the
speaker's own. All quotes of a speaker are compared by the words that carry meaning. As with a quote and its source,
spelling, punctuation, ellipses and words in [square brackets] may differ, a quote may be a part of another one, and a
sentence may be missing. Quotes of different events or days are different utterances; where the record tells neither,
only quotes that were printed within a week, or that share very many words, are taken to be one, and names and numbers
alone make no difference, since set phrases are said of one after the other. An article that quotes both wordings tells
of two sentences. A quote that is not in its own source is told of by itself and is not compared.

What to do: look the words up in a recording, a transcript or a post, and record it as a source that the quotes cite. If
they were said twice, give each quote the day ("said") or the event of its own.`,
	Severity: check.Warning,
	Run: check.EachGroup("quoted speaker", quotedSpeakers, func(p *check.Pass, g *check.Group) {
		if len(g.Claims) < 2 {
			return
		}
		v := newVariants(p.Dataset, g)
		for _, cluster := range v.clusters() {
			if finding, ok := v.told(g.ID, cluster); ok {
				p.Report(finding)
			}
		}
	}),
}

func quotedSpeakers(c *claims.Claim) check.Names { return check.Names{quotedSpeaker(c)} }

// What makes two quotes one utterance. Of one occasion, as little as a short sentence with one word exchanged; of
// occasions unknown, so much that nobody says it twice by chance.
const (
	fewestAlike  = 3   // fewestAlike is the number of words with meaning that two wordings share at least.
	fewestShared = 5   // fewestShared is the number of words of any sort that they share.
	alikeAlone   = 5   // alikeAlone is that number where no record says that the occasion is one.
	alikeFar     = 10  // alikeFar is that number where they were printed more than a week apart.
	daysApart    = 7   // daysApart is the number of days within which articles report the same news.
	mostOffered  = 4   // mostOffered is the number of wordings that one is compared with.
	mostPivots   = 16  // mostPivots is the number of wordings that a pair of words leads to.
	mostPairs    = 100 // mostPairs is the number of quotes of each of two wordings that are compared.
)

// wordingNode is one wording of a speaker, and all quotes that have it.
type wordingNode struct {
	pairs  []wordPair // pairs are the words with meaning that follow one another, each with the next.
	words  []int32    // words are those with meaning by number, sorted, each once.
	quotes []int
}

// wordPair is two words by number.
type wordPair [2]int32

// variants are all quotes of one speaker.
type variants struct {
	dataset *claims.Dataset
	quotes  []*quotation
	nodes   []*wordingNode
	// joined joins quotes of one utterance.
	joined groups
	// inArticle are the quotes of each article, by number, once somebody asks.
	inArticle map[*claims.Article][]int
	texts     map[*claims.Article]sourceTexts
	// numbers are those of the quotes in the order of the dataset, once somebody asks.
	numbers map[*quotation]int
}

func newVariants(d *claims.Dataset, g *check.Group) *variants {
	v := &variants{dataset: d, texts: map[*claims.Article]sourceTexts{}}
	byKey := map[string]*wordingNode{}
	numbers := wordNumbers{}
	var reader quotations
	var key []byte
	for _, claim := range g.Claims {
		u, spoken := reader.read(claim, g.ID, fewestAlike)
		if u == nil {
			continue
		}
		v.joined.add()
		key = key[:0]
		for _, word := range spoken {
			key = append(append(key, word.Key...), ' ')
		}
		node := byKey[string(key)]
		if node == nil {
			node = newWordingNode(spoken, numbers)
			byKey[string(key)] = node
			v.nodes = append(v.nodes, node)
		}
		node.quotes = append(node.quotes, len(v.quotes))
		v.quotes = append(v.quotes, u)
	}
	// What most articles have is what the others are compared with.
	slices.SortStableFunc(v.nodes, func(a, b *wordingNode) int { return cmp.Compare(len(b.quotes), len(a.quotes)) })
	return v
}

// newWordingNode makes a wording of words, and gives those that have none yet a number.
func newWordingNode(spoken []wording.Spoken, numbers wordNumbers) *wordingNode {
	words := make([]int32, 0, len(spoken))
	for _, word := range spoken {
		if word.Small {
			continue
		}
		words = append(words, numbers.of(word.Key))
	}
	pairs := make([]wordPair, 0, len(words))
	for i := 1; i < len(words); i++ {
		pairs = append(pairs, wordPair{words[i-1], words[i]})
	}
	slices.SortFunc(pairs, func(a, b wordPair) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	slices.Sort(words)
	return &wordingNode{pairs: slices.Compact(pairs), words: slices.Compact(words)}
}

// text returns a wording as the first of its quotes has it.
func (v *variants) text(node *wordingNode) *wording.Text { return v.quotes[node.quotes[0]].text() }

// clusters returns the quotes of each utterance that is quoted in more than one wording. Wordings meet through an index
// of their pairs of words, of which each leads to a few wordings only, so the time grows with the number of quotes.
func (v *variants) clusters() [][]int {
	if len(v.nodes) < 2 {
		return nil
	}
	index := pivots{first: map[wordPair]int32{}, later: map[wordPair][]int32{}}
	for j, node := range v.nodes {
		for _, each := range index.offered(node) {
			v.compare(v.nodes[each.node], node)
		}
		index.add(node, int32(j))
	}
	return v.joined.several()
}

// pivots lead from pairs of words to the wordings that have them. Most pairs have one wording.
type pivots struct {
	first map[wordPair]int32
	later map[wordPair][]int32
	// hits and offers are room for what is offered.
	hits   []int32
	offers []metWording
}

// metWording is a wording with the number of pairs that it shares with another one.
type metWording struct {
	node   int32
	shared int
}

func (p *pivots) add(node *wordingNode, j int32) {
	for _, pair := range node.pairs {
		if _, known := p.first[pair]; !known {
			p.first[pair] = j
		} else if later := p.later[pair]; len(later) < mostPivots-1 {
			p.later[pair] = append(later, j)
		}
	}
}

// offered returns the wordings that share most pairs of words with one, until it is asked again.
func (p *pivots) offered(node *wordingNode) []metWording {
	p.hits, p.offers = p.hits[:0], p.offers[:0]
	for _, pair := range node.pairs {
		if first, known := p.first[pair]; known {
			p.hits = append(append(p.hits, first), p.later[pair]...)
		}
	}
	slices.Sort(p.hits)
	for _, hit := range p.hits {
		if last := len(p.offers) - 1; last >= 0 && p.offers[last].node == hit {
			p.offers[last].shared++
		} else {
			p.offers = append(p.offers, metWording{hit, 1})
		}
	}
	slices.SortStableFunc(p.offers, func(a, b metWording) int { return cmp.Compare(b.shared, a.shared) })
	return p.offers[:min(len(p.offers), mostOffered)]
}

// commonOf counts what two sorted lists have in common.
func commonOf(a, b []int32) int {
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			common, i, j = common+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return common
}

// compare joins the quotes of two wordings that give one utterance.
func (v *variants) compare(a, b *wordingNode) {
	if len(a.quotes) == 1 && len(b.quotes) == 1 && v.joined.root(a.quotes[0]) == v.joined.root(b.quotes[0]) {
		return
	}
	if common := commonOf(a.words, b.words); common < fewestAlike || 3*common < 2*min(len(a.words), len(b.words)) {
		return // More of them would be changed than may be.
	}
	overlay := wording.Lay(v.text(a), v.text(b))
	if overlay.Agree || len(overlay.Changes) == 0 || overlay.Content < fewestAlike || overlay.Shared < fewestShared || 2*overlay.Changed > overlay.Content {
		return
	}
	for _, i := range a.quotes[:min(len(a.quotes), max(mostPairs, mostPairs*mostPairs/len(b.quotes)))] {
		for _, j := range b.quotes[:min(len(b.quotes), max(mostPairs, mostPairs*mostPairs/len(a.quotes)))] {
			if v.one(v.quotes[i], v.quotes[j], overlay) {
				v.joined.join(i, j)
			}
		}
	}
}

// one reports whether two quotes in different words give one utterance.
func (v *variants) one(a, b *quotation, o wording.Overlay) bool {
	if a.claim.Article == b.claim.Article && a.claim.Anchor.Part() == b.claim.Anchor.Part() {
		return false // A speaker who says two sentences alike is quoted with both.
	}
	first, second := a.occasionOf(v.dataset), b.occasionOf(v.dataset)
	switch first.meet(v.dataset, second) {
	case surelyTwo:
		return false
	case maybeOne:
		if o.Named || o.Content < alikeAlone || 3*o.Changed > o.Content || o.Content < alikeFar && !near(first, second) {
			return false
		}
	}
	if v.quotesAlso(a, b) || v.quotesAlso(b, a) {
		return false
	}
	ours, theirs := a.in(v.textsOf(a.claim.Article)), b.in(v.textsOf(b.claim.Article))
	return ours != sourceLacks && theirs != sourceLacks && (ours != sourceHolds || theirs != sourceHolds)
}

// near reports whether two quotes were printed within a week.
func near(a, b saying) bool {
	if !a.dated || !b.dated {
		return false
	}
	return max(a.printed.Since(b.printed), b.printed.Since(a.printed)) <= daysApart
}

// quotesAlso reports whether the article of one quote has, beside both, another one that goes with the second.
func (v *variants) quotesAlso(one, second *quotation) bool {
	if v.inArticle == nil {
		v.inArticle = map[*claims.Article][]int{}
		for i, u := range v.quotes {
			v.inArticle[u.claim.Article] = append(v.inArticle[u.claim.Article], i)
		}
	}
	others := v.inArticle[one.claim.Article]
	for _, i := range others[:min(len(others), mostPairs)] {
		if other := v.quotes[i]; other != one && other != second && wording.Lay(other.text(), second.text()).Agree {
			return true
		}
	}
	return false
}

// textsOf returns the sources of an article.
func (v *variants) textsOf(a *claims.Article) sourceTexts {
	texts, ok := v.texts[a]
	if !ok {
		texts = newSourceTexts(v.dataset)
		v.texts[a] = texts
	}
	return texts
}
