// Command generate-sdks writes the Node, Python and Go SDKs of a Pulumi schema with Pulumi's own code generators.
//
//	go run ./generate-sdks --schema ../schema.json --out ../sdk
//
// It writes DIR/nodejs, DIR/python and DIR/go and touches nothing else in DIR. Everything is generated before the
// first byte is written: a schema with a fault leaves the SDKs as they were. The same schema and the same go.mod
// always give the same bytes.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

const (
	exitFailed = 1
	exitUsage  = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stderr))
}

// run is main without the process: it takes the arguments and gives the exit code.
func run(arguments []string, stderr io.Writer) int {
	flags := flag.NewFlagSet("generate-sdks", flag.ContinueOnError)
	flags.SetOutput(stderr)
	schemaFile := flags.String("schema", "", "the schema to read, a JSON `file`")
	out := flags.String("out", "", "the `folder` that receives nodejs, python and go")
	if err := flags.Parse(arguments); err != nil {
		return exitUsage
	}
	if *schemaFile == "" || *out == "" || flags.NArg() > 0 {
		fmt.Fprintln(stderr, "generate-sdks: both --schema FILE and --out DIR are needed, and nothing else")
		return exitUsage
	}
	if err := generateInto(*schemaFile, *out); err != nil {
		fmt.Fprintf(stderr, "generate-sdks: %v\n", err)
		return exitFailed
	}
	return 0
}

func generateInto(schemaFile, out string) error {
	text, err := os.ReadFile(schemaFile)
	if err != nil {
		return err
	}
	sdks, err := generate(text)
	if err != nil {
		return fmt.Errorf("%s: %w", schemaFile, err)
	}
	return writeSDKs(out, sdks)
}
