package check

import (
	"slices"

	"claimcheck/claims"
)

// Runner is a check's function together with the scope that it looks at, which lets the engine split the work, and an
// earlier run save some of it. Make one with [EachArticle], [EachEvent], [EachPerson], [EachMeasure], [EachGroup],
// [EachConnected], [EachSharing], [Once] or [WholeDataset]; a check may have several of them: see [Runner.And].
type Runner struct {
	// Scope names the scope for people: "article", "event" and so on.
	Scope string

	count func(*Groups) int
	run   func(*Pass, int)
	// asked reports whether a unit holds anything that somebody asked to have checked; nil means that each may.
	asked func(*Groups, int) bool
	// afresh reports whether a unit has to be looked at in a run that rests on an earlier one; nil means that each has.
	afresh func(*Groups, int) bool
	// spoke notes a unit of which something was found; nil where units are looked at in every run.
	spoke func(*Units, *Groups, int, []Finding)
	// knownBy says which keys articles have in the scope; nil where units are articles, or no part of a scope.
	knownBy *KnownBy
	// late says that the check looks at what became of the others' findings, and is run when they are known.
	late bool
	// once says that the check looks at no articles.
	once bool
	also []Runner
}

// And returns a runner that does what another one does besides. The first one's scope is the one that people are told.
func (r Runner) And(other Runner) Runner {
	r.also = append(slices.Clone(r.also), other)
	return r
}

// parts lists a runner and those that it does besides.
func (r Runner) parts() []Runner { return append([]Runner{r}, r.also...) }

// EachArticle runs a function over every article record.
func EachArticle(run func(*Pass, *claims.Article)) Runner {
	return Runner{
		Scope:  "article",
		count:  func(g *Groups) int { return len(g.Dataset.Articles) },
		run:    func(p *Pass, i int) { run(p, p.Dataset.Articles[i]) },
		asked:  func(g *Groups, i int) bool { return !g.Dataset.Articles[i].Document().Context },
		afresh: func(g *Groups, i int) bool { return g.fresh.Articles[g.Dataset.Articles[i].Document()] },
		spoke: func(s *Units, g *Groups, i int, _ []Finding) {
			s.Articles[g.Dataset.Articles[i].Document()] = true
		},
	}
}

// EachEvent runs a function over all claims on one event, for every event that claims speak of.
func EachEvent(run func(*Pass, *Group)) Runner { return EachGroup(eventScope, eventsOf, run) }

// EachPerson runs a function over all claims on one person, or by one speaker.
func EachPerson(run func(*Pass, *Group)) Runner { return EachGroup("person", peopleOf, run) }

// EachMeasure runs a function over all claims on one measure.
func EachMeasure(run func(*Pass, *Group)) Runner { return EachGroup("measure", measuresOf, run) }

// EachGroup runs a function over all live claims that name one thing, for each thing that claims name. Checks of one
// scope must name the same things.
func EachGroup(scope string, named func(*claims.Claim) Names, run func(*Pass, *Group)) Runner {
	groups := func(g *Groups) []*Group { return g.by(scope, named) }
	return Runner{
		Scope:  scope,
		count:  func(g *Groups) int { return len(groups(g)) },
		run:    func(p *Pass, i int) { run(p, groups(p.groups)[i]) },
		asked:  func(g *Groups, i int) bool { return groups(g)[i].asked() },
		afresh: func(g *Groups, i int) bool { return g.fresh.Has(scope, KeyOf(groups(g)[i].ID)) },
		spoke:  func(s *Units, g *Groups, i int, _ []Finding) { s.Add(scope, KeyOf(groups(g)[i].ID)) },
		knownBy: &KnownBy{
			Scope: scope,
			Keys:  keysOfClaims(named),
		},
	}
}

// EachConnected runs a function over each group of events that claims, or the register, tie together.
func EachConnected(run func(*Pass, []*Group)) Runner {
	const scope = "connected events"
	return Runner{
		Scope: scope,
		count: func(g *Groups) int { return len(g.connected()) },
		run:   func(p *Pass, i int) { run(p, p.groups.connected()[i]) },
		asked: func(g *Groups, i int) bool { return slices.ContainsFunc(g.connected()[i], (*Group).asked) },
		// What ties events together makes all of them fresh where one is.
		afresh: func(g *Groups, i int) bool { return g.fresh.Has(scope, KeyOf(g.connected()[i][0].ID)) },
		spoke: func(s *Units, g *Groups, i int, _ []Finding) {
			s.Add(scope, KeyOf(g.connected()[i][0].ID))
		},
		knownBy: &KnownBy{
			Scope: scope, Tied: true,
			Keys: keysOfClaims(eventsOf),
			Ties: registeredTies,
		},
	}
}

// ArticleIDs is the scope of articles that share an id. Whoever knows an id of an article finds the article by it.
const ArticleIDs = "article id"

// EachSharing runs a function over all articles at once. What it finds in an article depends on no other articles than
// those that share a key with it, those that share one with these, and so on: where an earlier run has looked at the
// others, it is handed those alone. An article without a key has nothing that it looks for.
func EachSharing(scope string, keys func(*claims.Dataset) func(*claims.Article) []Key, run func(*Pass, []*claims.Article)) Runner {
	return Runner{
		Scope: scope,
		count: func(*Groups) int { return 1 },
		run: func(p *Pass, _ int) {
			articles := p.Dataset.Articles
			if fresh := p.groups.fresh; fresh != nil {
				articles = nil
				keysOf := keys(p.Dataset)
				for _, a := range p.Dataset.Articles {
					if slices.ContainsFunc(keysOf(a), func(k Key) bool { return fresh.Has(scope, k) }) {
						articles = append(articles, a)
					}
				}
			}
			run(p, articles)
		},
		spoke: func(s *Units, g *Groups, _ int, findings []Finding) {
			articles := map[*claims.Article]bool{}
			for i := range findings {
				s.Untold = s.Untold || findings[i].owner == nil
				findings[i].addArticles(articles)
			}
			keysOf := keys(g.Dataset)
			for article := range articles {
				s.Add(scope, keysOf(article)...)
			}
		},
		knownBy: &KnownBy{Scope: scope, Tied: true, Keys: keys},
	}
}

// Once runs a function once in every run. It looks at the registers and at what was rejected, and at no articles.
func Once(run func(*Pass)) Runner {
	return Runner{
		Scope: "dataset",
		count: func(*Groups) int { return 1 },
		run:   func(p *Pass, _ int) { run(p) },
		once:  true,
	}
}

// WholeDataset runs a function over everything at once. No earlier run can save any of its work, nor of the others':
// everything has to be read for it.
func WholeDataset(run func(*Pass)) Runner {
	r := Once(run)
	r.once, r.knownBy = false, &KnownBy{Scope: r.Scope}
	return r
}

// EachSuppression runs a function over every suppression in the records and the configuration, when all other checks have
// found what they find.
func EachSuppression(run func(*Pass, *Suppression)) Runner {
	return Runner{
		Scope: "suppression",
		count: func(g *Groups) int { return len(g.suppressions) },
		run:   func(p *Pass, i int) { run(p, p.groups.suppressions[i]) },
		late:  true,
	}
}

// EachStaleEntry runs a function over every entry of the baseline that the other checks would have found again if it were
// still so, and did not.
func EachStaleEntry(run func(*Pass, *BaselineEntry)) Runner {
	return Runner{
		Scope: "entry of the baseline",
		count: func(g *Groups) int { return len(g.stale) },
		run:   func(p *Pass, i int) { run(p, p.groups.stale[i]) },
		late:  true,
	}
}
