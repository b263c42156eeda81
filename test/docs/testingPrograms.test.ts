/** docs/testing-programs.md shows a whole test file: it passes, and fails where the gate is open. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { blocksOf, page } from "./support/pages";

const [shown] = blocksOf(page("docs/testing-programs.md")).filter(({ text }) => text.includes('"node:test"'));

describe("the test file of docs/testing-programs.md", function () {
  this.timeout(600_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "testing-programs-"));
    mkdirSync(join(folder, "node_modules"));
    for (const name of ["@pulumi", "tsx"]) {
      symlinkSync(join(repositoryRoot, "node_modules", name), join(folder, "node_modules", name), "dir");
    }
    symlinkSync(repositoryRoot, join(folder, "node_modules/pulumi-huaweicloud-backup"), "dir");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Each test of the file by its name, and whether it passed. */
  function run(text: string): Record<string, boolean> {
    writeFileSync(join(folder, "index.test.ts"), text);
    const args = ["--import", "tsx", "--test", "--test-reporter=tap", "index.test.ts"];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    const lines = [...stdout.matchAll(/^ *(not )?ok \d+ - (with .*)$/gm)];
    return Object.fromEntries(lines.map(([, not, name]) => [name ?? "", not === undefined]));
  }

  it("passes: a closed gate registers nothing, an open one does", () => {
    assert.deepEqual(run(shown?.text ?? ""), {
      "with an open gate the release is registered": true,
      "with a closed gate nothing is registered": true,
      "with a closed gate assertGate throws, and nothing is registered": true,
    });
  });

  it("fails where the gates are open", () => {
    assert.deepEqual(run((shown?.text ?? "").replaceAll('verdict: "fail"', 'verdict: "pass"')), {
      "with an open gate the release is registered": true,
      "with a closed gate nothing is registered": false,
      "with a closed gate assertGate throws, and nothing is registered": false,
    });
  });
});
