// Package skeleton lays out what a new dataset begins with: its configuration, an article to start from, the registers
// that the article refers to, the schemas for editors, and files that let other programs run claimcheck.
//
// The texts stand in the folder templates. [Lay] writes them, all or none.
package skeleton

// This file is the list of what is laid out, and where.

import (
	"bytes"
	"embed"
	"fmt"
	"slices"
	"strings"
	"text/template"

	"claimcheck/claims"
	"claimcheck/schema"
)

//go:embed templates
var templates embed.FS

// SampleArticle is the record that people start from, by its path from the root of the dataset.
const SampleArticle = "articles/tool-library.json"

// Paths of what is there for editors: hidden folders are not read as records.
const (
	settingsPath = ".vscode/settings.json"
	schemaFolder = ".claimcheck/schema/"
)

// file is one file to lay out.
type file struct {
	path string // path has forward slashes and begins at the root of the dataset, or of the repository.
	data []byte
	// holds reports whether a text that is there already says all that ours does. Without it only the same text will do.
	holds func(there, ours []byte) bool
	// inRepository says that the programs which read the file look for it at the root of the repository.
	inRepository bool
}

// datasetFiles lists the files of a new dataset. The configuration comes last: only when all else is there is the folder
// a dataset.
func datasetFiles() []file {
	var files []file
	for _, name := range schema.Names() {
		text, err := schema.Source(name)
		if err != nil {
			panic("skeleton: a schema that is listed is not there: " + err.Error())
		}
		files = append(files, file{path: schemaFolder + name + ".schema.json", data: text})
	}
	return append(files,
		file{path: settingsPath, data: text("settings.json"), holds: holdsJSON},
		file{path: "people.json", data: text("people.json")},
		file{path: "publishers.json", data: text("publishers.json")},
		file{path: "events.json", data: text("events.json")},
		file{path: "measures.json", data: text("measures.json")},
		file{path: SampleArticle, data: text("article.json")},
		file{path: claims.ConfigName, data: text("config.yaml")},
	)
}

// text returns an embedded template as it is.
func text(name string) []byte {
	data, err := templates.ReadFile("templates/" + name)
	if err != nil {
		panic("skeleton: " + err.Error())
	}
	return data
}

// service is a program that runs claimcheck for others, and its file.
type service struct {
	name     string
	template string
	path     string
	holds    func(there, ours []byte) bool
	// unmet returns what is wrong with the place of claimcheck, for a service that needs to be told more.
	unmet func(origin) error
	// next says what is left to do, empty where nothing is.
	next func(origin) string
}

var services = []service{
	{
		name: "github", template: "github.yml", path: ".github/workflows/claims.yml",
		unmet: origin.unfitForGitHub,
		next: func(from origin) string {
			if from.given() {
				return ""
			}
			return "set the variable CLAIMCHECK_REPOSITORY of the repository to OWNER/REPO of claimcheck, under Settings, Secrets and variables, Actions, Variables"
		},
	},
	{
		name: "gitlab", template: "gitlab.yml", path: ".gitlab-ci.yml", holds: holdsYAML,
		unmet: func(origin) error { return nil },
		next: func(from origin) string {
			if from.given() {
				return ""
			}
			return "set the CI/CD variable CLAIMCHECK_REPOSITORY of the project to the address from which git clones claimcheck, under Settings, CI/CD, Variables"
		},
	},
	{
		name: "pre-commit", template: "pre-commit.yaml", path: ".pre-commit-config.yaml", holds: holdsYAML,
		unmet: origin.unfitForPreCommit,
		next:  func(origin) string { return "pre-commit install" },
	},
}

// Services lists the names of the services for which there is a file, sorted.
func Services() []string {
	var names []string
	for _, s := range services {
		names = append(names, s.name)
	}
	slices.Sort(names)
	return names
}

// chosen returns the services of those names.
func chosen(names []string) ([]service, error) {
	var found []service
	for _, name := range names {
		at := slices.IndexFunc(services, func(s service) bool { return s.name == name })
		if at < 0 {
			return nil, fmt.Errorf("unknown service %q; one of %s", name, strings.Join(Services(), ", "))
		}
		found = append(found, services[at])
	}
	return found, nil
}

// file returns the file of a service that gets claimcheck from some place.
func (s service) file(from origin) file {
	// GitHub's own marks are braces, so ours are brackets.
	parsed := template.Must(template.New(s.name).Delims("[[", "]]").Option("missingkey=error").Parse(string(text(s.template))))
	var written bytes.Buffer
	if err := parsed.Execute(&written, from); err != nil {
		panic("skeleton: " + err.Error())
	}
	return file{path: s.path, data: written.Bytes(), holds: s.holds, inRepository: true}
}
