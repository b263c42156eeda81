package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
)

func TestARunWritesTheThreeFoldersAndSaysNothing(t *testing.T) {
	var stderr bytes.Buffer
	out := filepath.Join(t.TempDir(), "sdk")
	if code := run([]string{"--schema", exampleSchema, "--out", out}, &stderr); code != 0 || stderr.Len() > 0 {
		t.Fatalf("exit code %d: %s", code, stderr.String())
	}
	for _, name := range []string{"nodejs/index.ts", "python/pyproject.toml", "go/go.mod"} {
		if !exists(filepath.Join(out, name)) {
			t.Errorf("%s is missing", name)
		}
	}
}

func TestAFaultySchemaFailsBeforeAnythingIsWritten(t *testing.T) {
	var stderr bytes.Buffer
	folder := t.TempDir()
	faulty, out := filepath.Join(folder, "schema.json"), filepath.Join(folder, "sdk")
	put(t, folder, map[string]string{"schema.json": strings.ReplaceAll(example(t), ":index:Record\" }", ":index:Recod\" }")})
	if code := run([]string{"--schema", faulty, "--out", out}, &stderr); code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	if text := stderr.String(); !strings.HasPrefix(text, "generate-sdks: "+faulty+": ") || !strings.Contains(text, "Recod") {
		t.Errorf("message: %s", text)
	}
	if exists(out) {
		t.Error("something was written")
	}
}

func TestAMissingFlagIsAUsageError(t *testing.T) {
	for _, arguments := range [][]string{{}, {"--out", "sdk"}, {"--schema", exampleSchema}, {"--no-such-flag"}} {
		if code := run(arguments, &bytes.Buffer{}); code != exitUsage {
			t.Errorf("%v: exit code %d", arguments, code)
		}
	}
}
