package report

// This file names files for readers that sit at the root of a repository, as paths and as URIs.

import (
	"cmp"
	"net/url"
	"path"
	"path/filepath"
	"strings"
)

// standardInput is how the records of standard input are named.
const standardInput = "-"

func isAbsolute(file string) bool {
	return path.IsAbs(file) || filepath.IsAbs(filepath.FromSlash(file))
}

// fromRoot names a file from the root of the repository. An absolute path and standard input stay what they are.
func (o Options) fromRoot(file string) string {
	if file == "" || file == standardInput || isAbsolute(file) {
		return file
	}
	return path.Join(o.Folder, file)
}

// file is the file of a finding; one about the dataset as a whole stands in the dataset's folder.
func (r Report) file(f Finding) string {
	return cmp.Or(f.At.File, r.Dataset, ".")
}

// uriOf returns a path as a URI reference (RFC 3986): relative, or with the scheme "file" where the path is absolute. What
// a URI cannot hold, bytes that are no UTF-8 among it, is percent-encoded.
func uriOf(file string) string {
	segments := strings.Split(file, "/")
	for i, segment := range segments {
		segments[i] = url.PathEscape(segment)
	}
	uri := strings.Join(segments, "/")
	switch {
	case path.IsAbs(file):
		return "file://" + uri
	case isAbsolute(file):
		return "file:///" + uri // The path begins with the letter of a drive.
	case strings.Contains(segments[0], ":"):
		return "./" + uri // Without that, what stands before the colon would be a scheme.
	}
	return uri
}
