package skeleton

// This file reads from where claimcheck is to be had: the program has no public address that it knows, so whoever lays
// out a file for a service tells one.

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// origin is a repository of claimcheck, and a state of it. The zero origin is none.
type origin struct {
	// Repository is OWNER/REPO, empty where the repository is not on GitHub.
	Repository string
	// Address is the address from which git clones it.
	Address string
	// Ref is a tag, a branch or a commit, empty for the newest.
	Ref string
}

const github = "https://github.com/"

var (
	repositoryForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+$`)
	addressForm    = regexp.MustCompile(`^(?:(?:https?|ssh|git)://(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9.-]+(?::[0-9]+)?/[A-Za-z0-9._~/+-]+|[A-Za-z0-9._-]+@[A-Za-z0-9.-]+:[A-Za-z0-9._~/+-]+)$`)
	refForm        = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._/+-]*$`)
	// secretForm is an address with a password in it, which has no place in a file that others read.
	secretForm = regexp.MustCompile(`^[a-z]+://[^/]*:[^/]*@`)
)

// parseOrigin reads OWNER/REPO or an address that git clones from, with "@REF" behind it or without. Nothing but plain
// characters passes, since what is read goes into files that shells and other programs interpret.
func parseOrigin(text string) (origin, error) {
	if text == "" {
		return origin{}, nil
	}
	if secretForm.MatchString(text) {
		return origin{}, errors.New("--from has a password in it, and the file is for all to read; give the address without it")
	}
	place, ref := cutRef(text)
	if ref != "" && !refForm.MatchString(ref) {
		return origin{}, fmt.Errorf("--from %q: %q is no tag, branch or commit", text, ref)
	}
	place = strings.TrimSuffix(place, "/")
	repository := strings.TrimSuffix(strings.TrimPrefix(place, github), ".git")
	switch {
	case repositoryForm.MatchString(repository):
		return origin{Repository: repository, Address: github + repository, Ref: ref}, nil
	case addressForm.MatchString(place):
		return origin{Address: place, Ref: ref}, nil
	}
	return origin{}, fmt.Errorf("--from %q: neither OWNER/REPO nor an address such as https://git.example/news/claimcheck.git, with @REF behind it", text)
}

// cutRef parts a place from the ref behind its last "@"; one before the path belongs to the user's name.
func cutRef(text string) (place, ref string) {
	path := 0
	if _, rest, ok := strings.Cut(text, "://"); ok {
		path = len(text) - len(rest) + strings.IndexByte(rest, '/') + 1
	} else if colon := strings.IndexByte(text, ':'); colon >= 0 {
		path = colon + 1
	}
	at := strings.LastIndexByte(text, '@')
	if at < path {
		return text, ""
	}
	return text[:at], text[at+1:]
}

// given reports whether anybody told where claimcheck is.
func (o origin) given() bool { return o.Address != "" }

// unfitForGitHub tells why a workflow cannot use the origin. It does without one.
func (o origin) unfitForGitHub() error {
	switch {
	case !o.given():
		return nil
	case o.Repository == "":
		return fmt.Errorf("%q is not on GitHub, and a workflow uses what is; give --from OWNER/REPO@REF, or none", o.Address)
	case o.Ref == "":
		return fmt.Errorf("a workflow needs a tag, a branch or a commit too: --from %s@REF", o.Repository)
	}
	return nil
}

// unfitForPreCommit tells what pre-commit needs beyond the origin.
func (o origin) unfitForPreCommit() error {
	switch {
	case !o.given():
		return errors.New("pre-commit fetches claimcheck by itself; give --from OWNER/REPO@REF or --from ADDRESS@REF, with a tag or a commit")
	case o.Ref == "":
		return fmt.Errorf("pre-commit needs a tag or a commit too: --from %s@REF", o.Address)
	}
	return nil
}
