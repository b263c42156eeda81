package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime/debug"
)

const pulumiSDK = "github.com/pulumi/pulumi/sdk/v3"

// asModule adds go.mod and go.sum to a generated Go SDK, since the generator writes neither.
//
// `go mod tidy` does it, in a temporary copy, because only Go knows which of the many requirements of Pulumi's SDK the
// generated code needs. It needs a Go module proxy the first time: some of those are older versions than this module
// uses, and on purpose, since a library should ask its users for the least that works. Nothing depends on the day it
// runs: the only module named is Pulumi's SDK in one exact version, that module's own go.mod settles the version of
// every import of the generated code, and a checksum belongs to a version for ever.
func asModule(generated files, importBasePath string) (files, error) {
	if importBasePath == "" {
		return nil, errors.New("language.go.importBasePath is missing: without it the Go module has no name")
	}
	version, err := linkedVersion(pulumiSDK)
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "generate-sdks-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)

	module := maps.Clone(generated)
	// The import path names the root package, which the generator puts into a folder of that name; the module is the
	// folder around it. Any old Go will do in the second line: tidy raises it to what the requirement asks for, so users
	// need no newer Go than Pulumi's own SDK makes them have.
	module["go.mod"] = fmt.Appendf(nil,
		"module %s\n\ngo 1.21\n\nrequire %s %s\n", path.Dir(importBasePath), pulumiSDK, version)
	if err := writeFiles(folder, module); err != nil {
		return nil, err
	}
	tidy := exec.Command("go", "mod", "tidy")
	tidy.Dir = folder
	tidy.Env = append(os.Environ(), "GOWORK=off") // a caller's workspace has its own idea of versions
	if output, err := tidy.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go mod tidy, which may need a Go module proxy: %w\n%s", err, output)
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		if module[name], err = os.ReadFile(filepath.Join(folder, name)); err != nil {
			return nil, err
		}
	}
	return module, nil
}

// linkedVersion is the version of a module that this program was built with, and hence the one its generators fit.
func linkedVersion(module string) (string, error) {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return "", errors.New("this program carries no build information; build it in module mode")
	}
	for _, dependency := range build.Deps {
		if dependency.Path == module {
			return dependency.Version, nil
		}
	}
	return "", fmt.Errorf("%s is not linked in", module)
}
