// Package checks is the catalogue: one file a check, and the list of them here. Adding a check is a file, a line in
// [All], and a folder of stories under fixtures/checks; the tests fail where one of the three is missing.
package checks

import "claimcheck/checks/check"

// All lists every check, by name.
func All() []*check.Check {
	return []*check.Check{
		AgeConflict,
		AnchorLost,
		AttributionMissing,
		BaselineStale,
		DanglingReference,
		DateAnachronism,
		DateConflict,
		DateOrder,
		DateResolution,
		DateWeekday,
		DuplicateClaim,
		DuplicateID,
		NameVariant,
		NumberConflict,
		NumberSum,
		PlaceConflict,
		QuoteAltered,
		QuoteSpeaker,
		QuoteVariant,
		RecordIncomplete,
		SchemaViolation,
		SourceUnused,
		SpellingMixed,
		StatementUnsupported,
		SuppressionExpired,
		SuppressionUnused,
		TitleHolder,
		TitleTenure,
		TitleUnknown,
	}
}

// Find returns the check of that name.
func Find(name string) (*check.Check, bool) {
	for _, c := range All() {
		if c.Name == name {
			return c, true
		}
	}
	return nil, false
}
