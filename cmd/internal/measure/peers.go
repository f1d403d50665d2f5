package measure

// This file knows what people would use in place of "claimcheck validate": validators of JSON Schema for the command line.
// Each is measured where it is installed, over the same files, with the same schema.

import (
	"os/exec"
	"path/filepath"
)

// Peer is another validator.
type Peer struct {
	// Name is what its users call it, and Install how one gets it.
	Name, Install string
	// command returns how it validates a folder of records; false where it is not installed.
	command func(p place) (Command, bool)
}

// place is where a peer finds what it works on.
type place struct {
	root    string // root is that of this project.
	schema  string // schema is the file of the schema.
	records string // records is the folder of the files, or one file a line a record.
}

// Peers lists the validators that are compared.
func Peers() []Peer {
	return []Peer{
		{"@sourcemeta/jsonschema (C++)", "make peers", func(p place) (Command, bool) {
			program, ok := p.node("jsonschema")
			return Command{Args: []string{program, "validate", p.schema, p.records}}, ok
		}},
		{"santhosh-tekuri/jsonschema/v6 (Go)", "make peers", func(p place) (Command, bool) {
			program, err := exec.LookPath(filepath.Join(p.root, "bin", "peer"))
			return Command{Args: []string{program, p.schema, p.records}}, err == nil
		}},
		{"ajv-cli (JavaScript)", "make peers", func(p place) (Command, bool) {
			program, ok := p.node("ajv")
			return Command{Args: []string{
				program, "validate", "--strict=false", "--validate-formats=false", "-s", p.schema, "-d", filepath.Join(p.records, "**", "*.json"),
			}}, ok
		}},
		{"python3-jsonschema (Python)", "apt-get install python3-jsonschema", func(p place) (Command, bool) {
			if exec.Command("python3", "-c", "import jsonschema").Run() != nil {
				return Command{}, false
			}
			return Command{Args: []string{"python3", filepath.Join(p.root, ".ci", "bench", "peer.py"), p.schema, p.records}}, true
		}},
	}
}

// node returns the path of a program that npm has installed for the benchmark.
func (p place) node(name string) (string, bool) {
	path, err := exec.LookPath(filepath.Join(p.root, ".ci", "bench", "node_modules", ".bin", name))
	return path, err == nil
}
