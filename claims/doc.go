// Package claims holds the records that people write down about news: articles, the sources they rest on, the claims
// they make, and the registers that records share.
//
// A newcomer starts at [Load], which turns files into a [Dataset], and at [Claim], the one thing that everything else
// is about. A place in a record is a [Ref]: a JSON pointer in a [Document]. Its line and column are derived from the
// text once, when somebody wants to read them.
//
// Whatever a Dataset holds has passed its JSON Schema. What did not pass stands in [Dataset.Rejected], item by item, so
// that one wrong claim does not hide its neighbours.
package claims
