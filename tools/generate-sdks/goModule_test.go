package main

import (
	"regexp"
	"strings"
	"testing"
)

func TestTheGoModuleAsksForTheLinkedPulumiSDK(t *testing.T) {
	version, err := linkedVersion(pulumiSDK)
	if err != nil {
		t.Fatal(err)
	}
	sdk := generated(t, example(t))["go"]
	module := string(sdk["go.mod"])
	if first, _, _ := strings.Cut(module, "\n"); first !=
		"module github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go" {
		t.Errorf("go.mod starts with %q", first)
	}
	if !strings.Contains(module, "\t"+pulumiSDK+" "+version+"\n") {
		t.Errorf("go.mod does not require %s %s:\n%s", pulumiSDK, version, module)
	}
	if !regexp.MustCompile(`(?m)^go 1\.\d+\.\d+$`).MatchString(module) {
		t.Errorf("go.mod says no exact Go version:\n%s", module)
	}
	if !strings.Contains(string(sdk["go.sum"]), pulumiSDK+" "+version+" h1:") {
		t.Errorf("go.sum lacks %s %s", pulumiSDK, version)
	}
}
