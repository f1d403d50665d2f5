// This file reads the time of a post out of its number. Twitter (now X) numbers posts with "snowflakes", whose upper
// bits count milliseconds, so the instant of a post follows from its address alone, without the network.

package when

import (
	"net/url"
	"strconv"
	"strings"
	"time"
)

const (
	// snowflakeEpoch is what snowflakes count from, in milliseconds of Unix time: 2010-11-04T01:42:54.657Z. It is the
	// constant "twepoch" of Twitter's published generator.
	snowflakeEpoch = 1288834974657
	// snowflakeShift is how many low bits of a snowflake name the machine and a sequence rather than the time.
	snowflakeShift = 22
)

// snowflakeEra is when the first snowflakes were given out, at the earliest. Posts were numbered one after another
// until then, and had come to some 30 thousand million, which would read as the first seven seconds after the epoch.
var snowflakeEra = time.UnixMilli(snowflakeEpoch).Add(time.Minute)

// SnowflakeTime returns the instant, in UTC and to the millisecond, at which a snowflake id was made. Ids of posts from
// before November 2010 are no snowflakes; PostTime refuses them.
func SnowflakeTime(id uint64) time.Time {
	return time.UnixMilli(int64(id>>snowflakeShift) + snowflakeEpoch).UTC()
}

// PostTime returns the instant of a post from its address, such as https://twitter.com/NAME/status/ID
// on twitter.com or x.com, in UTC and to the millisecond. It is false for any other address, and for posts from before
// 4 November 2010, whose numbers do not tell a time.
func PostTime(address string) (time.Time, bool) {
	if !strings.Contains(address, "/status") && !strings.Contains(address, "%") {
		return time.Time{}, false // Most addresses are of something else.
	}
	link, err := url.Parse(strings.TrimSpace(address))
	if err != nil || (link.Scheme != "https" && link.Scheme != "http") || !postHost(link.Hostname()) {
		return time.Time{}, false
	}
	id, ok := postID(strings.Split(strings.Trim(link.Path, "/"), "/"))
	if !ok {
		return time.Time{}, false
	}
	at := SnowflakeTime(id)
	return at, !at.Before(snowflakeEra)
}

// postHost reports whether a host shows posts of Twitter or X.
func postHost(host string) bool {
	host = strings.ToLower(host)
	for _, prefix := range []string{"www.", "mobile.", "m."} {
		host = strings.TrimPrefix(host, prefix)
	}
	return host == "twitter.com" || host == "x.com"
}

// postID finds the number in the path of a post: NAME/status/ID, i/status/ID or i/web/status/ID, whatever follows.
func postID(path []string) (uint64, bool) {
	if len(path) >= 4 && path[0] == "i" && path[1] == "web" {
		path = path[1:]
	}
	if len(path) < 3 || !accountName(path[0]) || (path[1] != "status" && path[1] != "statuses") {
		return 0, false
	}
	digits := path[2]
	if digits == "" || digits[0] < '1' || digits[0] > '9' {
		return 0, false
	}
	// A snowflake is a signed number of 64 bits, so that its highest bit is never set.
	id, err := strconv.ParseUint(digits, 10, 63)
	return id, err == nil
}

// accountName reports whether a name may be that of an account: letters, digits and underscores. Old accounts may have
// 20 of them.
func accountName(name string) bool {
	const longest = 20
	if name == "" || len(name) > longest {
		return false
	}
	for _, r := range name {
		if r != '_' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') {
			return false
		}
	}
	return true
}
