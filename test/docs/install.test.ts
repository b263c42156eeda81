import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const page = (path: string): string => readFileSync(join(__dirname, "../..", path), "utf8").replaceAll(/\s+/g, " ");

describe("the pages about the install", () => {
  it("C7 begin with the warning of pulumi package add, which replaces the npm package", () => {
    const [, install = ""] = page("README.md").split(" ## Install ");
    const first =
      "In a Node project use npm alone. Do not run `pulumi package add` there: it replaces the package by a bare SDK of " +
      "the same name, without `/gates` and the other doors.";
    assert.equal(install.slice(0, first.length), first);
  });

  it("C7 name what both forms of pulumi package add lead to", () => {
    const [, found = ""] = page("docs/troubleshooting.md").split(" ## The package is not found ");
    const [section = ""] = found.split(" ## ");
    assert.ok(section.includes("`Cannot find module 'pulumi-huaweicloud-backup/gates'` after `pulumi package add`"));
    assert.ok(
      section.includes('`expected "" to have an executable named "pulumi-resource-" or a PulumiPlugin file`'),
      section,
    );
    assert.ok(section.includes("give it the file in that folder, `dist/plugin/pulumi-resource-huaweicloud-backup`"));
  });
});
