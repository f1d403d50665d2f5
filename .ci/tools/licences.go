// Licences tells whether the modules that a program is built of may be given away with it: each must have a licence of the list
// below, by the text that it comes with.
//
//	go run -modfile=.ci/tools/go.mod .ci/tools/licences.go ./cmd/claimcheck
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// allowed are licences by their SPDX identifiers. They let anybody use a module in a program under any terms, as long as its
// notice goes with it; MPL-2.0 asks for no more than that changes to the module itself stay open.
var allowed = []string{
	"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MPL-2.0", "Unicode-DFS-2016", "Unlicense",
}

// leastKnown is how much of a licence's text must be known, in percent: the rest is names and years.
const leastKnown = 75

// systems are those for which the program is built; what it is built of differs.
var systems = []string{"darwin", "linux", "windows"}

// module is a module that some package of the program is from.
type module struct{ path, version, folder string }

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: licences PACKAGE...")
		os.Exit(2)
	}
	modules, err := modulesOf(os.Args[1:])
	for _, m := range modules {
		err = errors.Join(err, m.judge())
	}
	if len(modules) == 0 && err == nil {
		err = fmt.Errorf("%q has no module beside its own, which cannot be", os.Args[1:])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Printf("the licences of %d modules are allowed\n", len(modules))
}

// modulesOf lists the modules that packages are built of, on any of the systems.
func modulesOf(packages []string) ([]module, error) {
	const format = "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}"
	var lines []string
	for _, system := range systems {
		cmd := exec.Command("go", append([]string{"list", "-deps", "-f", format}, packages...)...)
		cmd.Env, cmd.Stderr = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0"), os.Stderr
		out, err := cmd.Output()
		if err != nil {
			return nil, fmt.Errorf("what the program is built of on %s cannot be listed: %w", system, err)
		}
		lines = append(lines, strings.Split(string(out), "\n")...)
	}
	slices.Sort(lines)
	var modules []module
	for _, line := range slices.Compact(lines) {
		if parts := strings.Split(line, "\t"); len(parts) == 3 {
			modules = append(modules, module{parts[0], parts[1], parts[2]})
		}
	}
	return modules, nil
}

// judge tells why a module may not be used.
func (m module) judge() error {
	files, err := m.licences()
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("%s@%s has no licence, so that nobody may use it; take another module", m.path, m.version)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		found := licensecheck.Scan(text)
		if found.Percent < leastKnown {
			return fmt.Errorf("%s@%s has a licence of which %.0f%% are known: read %s, and add what it is to .ci/tools/licences.go, or take another module",
				m.path, m.version, found.Percent, file)
		}
		for _, match := range found.Match {
			if !match.IsURL && !slices.Contains(allowed, match.ID) {
				return fmt.Errorf("%s@%s has the licence %q, which is none of %s; take another module", m.path, m.version, match.ID, strings.Join(allowed, ", "))
			}
		}
	}
	return nil
}

// licences lists the files with licences in the folder of a module.
func (m module) licences() ([]string, error) {
	entries, err := os.ReadDir(m.folder)
	if err != nil {
		return nil, fmt.Errorf("%s@%s cannot be read: %w", m.path, m.version, err)
	}
	var files []string
	for _, entry := range entries {
		name := strings.ToLower(entry.Name())
		if !entry.IsDir() && (strings.Contains(name, "licen") || strings.HasPrefix(name, "copying")) {
			files = append(files, filepath.Join(m.folder, entry.Name()))
		}
	}
	return files, nil
}
