package cli

// This file tells which build of the program it is.

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

func (a *app) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "the version of this program",
		Long:  "Print the version of this program, the commit it was built from where that is\nknown, and the version of Go.",
		Args:  atMost(0),
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(a.Out, program, versionWords())
			return err
		},
	}
}

// versionNumber tells the version alone: "v1.2.0", or "devel".
func versionNumber() string {
	version, _, _ := strings.Cut(versionWords(), " ")
	return version
}

// versionWords tells the version as the Go toolchain has stamped it: "v1.2.0 (commit 0123456789ab, go1.26.0)", or "devel (go1.26.0)".
func versionWords() string {
	version := "devel"
	var details []string
	if info, ok := debug.ReadBuildInfo(); ok {
		if stamped := strings.Trim(info.Main.Version, "()"); stamped != "" {
			version = stamped
		}
		settings := map[string]string{}
		for _, setting := range info.Settings {
			settings[setting.Key] = setting.Value
		}
		if commit := settings["vcs.revision"]; commit != "" {
			commit = "commit " + commit[:min(len(commit), 12)]
			if settings["vcs.modified"] == "true" {
				commit += " with changes"
			}
			details = append(details, commit)
		}
	}
	details = append(details, runtime.Version())
	return version + " (" + strings.Join(details, ", ") + ")"
}
