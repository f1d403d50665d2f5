// This file reads the EDTF expressions that are made of several dates: intervals and sets.

package when

import (
	"strings"
	"time"
)

// parseInterval reads the two ends of an interval, of which one may be open ("..") or unknown ("").
func parseInterval(from, to string) (Date, error) {
	d := Date{form: formInterval}
	var err error
	if d.stretch.from, d.stretch.fromEnd, err = parseEnd(from); err != nil {
		return Date{}, err
	}
	if d.stretch.to, d.stretch.toEnd, err = parseEnd(to); err != nil {
		return Date{}, err
	}
	if d.stretch.fromEnd != limitGiven && d.stretch.toEnd != limitGiven {
		return Date{}, problem("%q: an interval needs a date on one side at least", from+"/"+to)
	}
	if d.stretch.backwards() {
		return Date{}, problem("interval %s/%s ends before it begins", from, to)
	}
	return d, nil
}

// parseEnd reads one end of an interval.
func parseEnd(text string) (point, limit, error) {
	switch text {
	case "":
		return point{}, limitUnknown, nil
	case "..":
		return point{}, limitOpen, nil
	}
	if text[0] == 'P' {
		return point{}, limitGiven, problem("%q: a duration is no end of an interval; write the date", text)
	}
	p, err := parsePoint(text)
	return p, limitGiven, err
}

// backwards reports whether a stretch ends before it begins, in whatever zone it is read.
func (s stretch) backwards() bool {
	if s.single || s.fromEnd != limitGiven || s.toEnd != limitGiven {
		return false
	}
	// An end with a zone of its own and one without may lie a day apart.
	slack := time.Duration(0)
	if (s.from.clock.shift == shiftNone) != (s.to.clock.shift == shiftNone) {
		slack = 2 * farthestShift * time.Second
	}
	return s.to.span(time.UTC).End.Add(slack).Compare(s.from.span(time.UTC).Start) <= 0
}

// parseSet reads a set: its members stand between brackets (one of them is meant) or braces (all of them are).
func parseSet(text string) (Date, error) {
	d := Date{form: formOneOf}
	closing := "]"
	if text[0] == '{' {
		d.form, closing = formAllOf, "}"
	}
	inner, ok := strings.CutSuffix(text[1:], closing)
	switch {
	case !ok:
		return Date{}, problem("%q: a set that begins with %q ends with %q", text, text[:1], closing)
	case inner == "":
		return Date{}, problem("%q: a set needs a date", text)
	}
	for member := range strings.SplitSeq(inner, ",") {
		s, err := parseMember(member)
		if err != nil {
			return Date{}, err
		}
		d.members = append(d.members, s)
	}
	return d, nil
}

// parseMember reads a member of a set: a date, or a range of dates that may be open on one side.
func parseMember(text string) (stretch, error) {
	if text == "" || text == ".." {
		return stretch{}, problem("a member of a set is a date or a range of dates like 1670..1672; %q is neither", text)
	}
	from, to, ranged := strings.Cut(text, "..")
	if !ranged {
		p, err := parsePoint(text)
		return stretch{from: p, single: true}, err
	}
	s := stretch{fromEnd: limitOpen, toEnd: limitOpen}
	var err error
	if from != "" {
		if s.from, err = parsePoint(from); err != nil {
			return s, err
		}
		s.fromEnd = limitGiven
	}
	if to != "" {
		if s.to, err = parsePoint(to); err != nil {
			return s, err
		}
		s.toEnd = limitGiven
	}
	if s.backwards() {
		return s, problem("range %s ends before it begins", text)
	}
	return s, nil
}
