package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// marker is a file that each of Pulumi's generators writes at the top of its SDK.
const marker = ".gitattributes"

// writeSDKs makes each SDK's folder hold exactly the generated files.
func writeSDKs(out string, sdks map[string]files) error {
	// All folders are looked at before the first one is changed.
	for folder := range sdks {
		if err := mayBeEmptied(filepath.Join(out, folder)); err != nil {
			return err
		}
	}
	for _, folder := range slices.Sorted(maps.Keys(sdks)) {
		target := filepath.Join(out, folder)
		if err := removeOthers(target, sdks[folder]); err != nil {
			return err
		}
		if err := writeFiles(target, sdks[folder]); err != nil {
			return err
		}
	}
	return nil
}

// mayBeEmptied refuses a folder that holds something but no SDK. `go` is a common name for a folder, in many home
// folders it is the module cache, and a slip in --out must not cost it.
func mayBeEmptied(folder string) error {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) || (err == nil && len(entries) == 0) {
		return nil
	}
	if err != nil {
		return err
	}
	if _, err := os.Lstat(filepath.Join(folder, marker)); err != nil {
		return fmt.Errorf("%s holds files but no %s, so it is no generated SDK; it is left alone", folder, marker)
	}
	return nil
}

// removeOthers deletes what an earlier run wrote and this one does not, and the folders that this leaves empty.
func removeOthers(folder string, keep files) error {
	var folders []string
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		if entry.IsDir() {
			folders = append(folders, name)
			return nil
		}
		relative, err := filepath.Rel(folder, name)
		if err != nil {
			return err
		}
		// A link is never ours, and writing through it would change a file elsewhere.
		if _, kept := keep[filepath.ToSlash(relative)]; kept && entry.Type().IsRegular() {
			return nil
		}
		return os.Remove(name)
	})
	if err != nil {
		return err
	}
	// The walk names a folder before what is inside it; backwards, the innermost goes first.
	slices.Reverse(folders)
	for _, name := range folders {
		if entries, err := os.ReadDir(name); err == nil && len(entries) == 0 {
			if err := os.Remove(name); err != nil {
				return err
			}
		}
	}
	return nil
}

// writeFiles leaves a file alone that holds the right text already: its time of change then tells compilers and people
// what a run really changed.
func writeFiles(folder string, contents files) error {
	for _, name := range slices.Sorted(maps.Keys(contents)) {
		target := filepath.Join(folder, filepath.FromSlash(name))
		if present, err := os.ReadFile(target); err == nil && bytes.Equal(present, contents[name]) {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(target, contents[name], 0o644); err != nil {
			return err
		}
	}
	return nil
}
