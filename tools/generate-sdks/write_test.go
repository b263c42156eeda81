package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func put(t *testing.T, folder string, contents map[string]string) {
	t.Helper()
	for name, text := range contents {
		target := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(target, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// tree lists the files below a folder with their texts.
func tree(t *testing.T, folder string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.Walk(folder, func(name string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		relative, _ := filepath.Rel(folder, name)
		found[filepath.ToSlash(relative)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

var small = map[string]files{"nodejs": {marker: []byte("generated"), "css/index.ts": []byte("new")}}

func TestFilesOfAnEarlierRunGoAndNeighboursStay(t *testing.T) {
	out := t.TempDir()
	put(t, out, map[string]string{
		"README.md":               "by hand",
		"java/pom.xml":            "another SDK",
		"nodejs/" + marker:        "generated",
		"nodejs/css/index.ts":     "old",
		"nodejs/css/getGone.ts":   "old",
		"nodejs/gone/a/b/file.ts": "old",
	})
	if err := writeSDKs(out, small); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"README.md": "by hand", "java/pom.xml": "another SDK",
		"nodejs/" + marker: "generated", "nodejs/css/index.ts": "new",
	}
	got := tree(t, out)
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s holds %q", name, got[name])
		}
	}
	if len(got) != len(want) {
		t.Errorf("files: %v", got)
	}
	if exists(filepath.Join(out, "nodejs/gone")) {
		t.Error("an empty folder is left")
	}
}

func TestAFolderThatIsNoSDKIsNotEmptied(t *testing.T) {
	out := t.TempDir()
	put(t, out, map[string]string{"nodejs/precious.txt": "by hand"})
	err := writeSDKs(out, small)
	if err == nil || !strings.Contains(err.Error(), "no generated SDK") {
		t.Errorf("error: %v", err)
	}
	if got := tree(t, out); len(got) != 1 || got["nodejs/precious.txt"] != "by hand" {
		t.Errorf("files: %v", got)
	}
}

func TestALinkIsReplacedAndNotWrittenThrough(t *testing.T) {
	out, elsewhere := t.TempDir(), filepath.Join(t.TempDir(), "file")
	put(t, out, map[string]string{"nodejs/" + marker: "generated"})
	put(t, filepath.Dir(elsewhere), map[string]string{"file": "by hand"})
	if err := os.Mkdir(filepath.Join(out, "nodejs/css"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(elsewhere, filepath.Join(out, "nodejs/css/index.ts")); err != nil {
		t.Skipf("no symbolic links here, so replacing one was not proven: %v", err)
	}
	if err := writeSDKs(out, small); err != nil {
		t.Fatal(err)
	}
	if text, _ := os.ReadFile(elsewhere); string(text) != "by hand" {
		t.Errorf("the file behind the link holds %q", text)
	}
}

func TestAnUnchangedFileKeepsItsTime(t *testing.T) {
	out := t.TempDir()
	if err := writeSDKs(out, small); err != nil {
		t.Fatal(err)
	}
	name, before := filepath.Join(out, "nodejs/css/index.ts"), time.Unix(1_000_000_000, 0)
	if err := os.Chtimes(name, before, before); err != nil {
		t.Fatal(err)
	}
	if err := writeSDKs(out, small); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(name); err != nil || !info.ModTime().Equal(before) {
		t.Errorf("time of change: %v, %v", info.ModTime(), err)
	}
}
