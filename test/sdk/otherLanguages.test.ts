import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";

function has(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

describe("the SDKs for other languages", () => {
  it("byte-compiles in Python (needs python3)", function () {
    if (!has("python3", "--version")) this.skip();
    // A copy: the compiler would write beside the committed files.
    const copy = mkdtempSync(join(tmpdir(), "python-sdk-"));
    try {
      cpSync(join(repositoryRoot, "sdk/python"), copy, { recursive: true });
      const run = spawnSync("python3", ["-m", "compileall", "-q", copy], { encoding: "utf8" });
      assert.equal(`${run.stdout}${run.stderr}`, "");
      assert.equal(run.status, 0);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it("has examples in Go that gofmt leaves as they are (needs Go)", function () {
    if (!has("go", "version")) this.skip();
    const run = spawnSync("gofmt", ["-l", join(repositoryRoot, "docs/snippets/go")], { encoding: "utf8" });
    assert.equal(`${run.stdout}${run.stderr}`, "");
    assert.equal(run.status, 0);
  });

  it("compiles and vets in Go (needs Go)", function () {
    this.timeout(600_000);
    if (!has("go", "version")) this.skip();
    const run = spawnSync("go", ["vet", "./..."], { cwd: join(repositoryRoot, "sdk/go"), encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
  });
});
