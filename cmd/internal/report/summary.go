package report

// This file sums a report up in one line.

import (
	"strconv"
	"strings"

	"claimcheck/checks/check"
)

// WeightWords counts findings by weight, as far as there are some: "1 error", "3 warnings".
func WeightWords(errors, warnings, infos int) []string {
	var words []string
	for _, part := range []struct {
		n         int
		one, many string
	}{{errors, "error", "errors"}, {warnings, "warning", "warnings"}, {infos, "info", "infos"}} {
		if part.n > 0 {
			words = append(words, check.Count(part.n, part.one, part.many))
		}
	}
	return words
}

// String tells the summary in one line: "3 errors, 4 warnings, 2 infos in 1 article with 38 claims".
func (s Summary) String() string {
	found := WeightWords(s.Errors, s.Warnings, s.Infos)
	line := "nothing wrong"
	if s.Known > 0 {
		line = "nothing new"
	}
	if len(found) > 0 {
		line = strings.Join(found, ", ")
	}
	line += " in " + check.Count(s.Articles, "article", "articles") + " with " + check.Count(s.Claims, "claim", "claims")
	if s.Suppressed > 0 {
		line += ", " + strconv.Itoa(s.Suppressed) + " suppressed"
	}
	if s.Known > 0 {
		line += ", " + strconv.Itoa(s.Known) + " in the baseline"
	}
	if s.Skipped > 0 {
		line += ", " + check.Count(s.Skipped, "file", "files") + " skipped"
	}
	return line
}

// zoneTime names the time of a zone: "Karachi time", but "UTC" and "UTC+5:30".
func zoneTime(zone string) string {
	if strings.HasPrefix(zone, "UTC") {
		return zone
	}
	return zone + " time"
}
