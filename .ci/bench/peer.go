// Peer validates every .json file below a folder against a schema, with all processors, as a small program on
// santhosh-tekuri/jsonschema would. The benchmark compares claimcheck with it.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func main() {
	schema, err := jsonschema.NewCompiler().Compile(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	paths := make(chan string)
	var wrong atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for path := range paths {
				if err := validate(schema, path); err != nil {
					fmt.Println(path, err)
					wrong.Add(1)
				}
			}
		})
	}
	err = filepath.WalkDir(os.Args[2], func(path string, entry fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".json" && entry.Type().IsRegular() {
			paths <- path
		}
		return err
	})
	close(paths)
	workers.Wait()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if wrong.Load() > 0 {
		os.Exit(1)
	}
}

func validate(schema *jsonschema.Schema, path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	value, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		return err
	}
	return schema.Validate(value)
}
