import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../../../scripts/automation/sandbox";

const source = join(repositoryRoot, "provider/doors/policy/pack");

describe("the ready pack", () => {
  it("says what to install where @pulumi/policy is missing, and prints nothing that could be a port", () => {
    const folder = mkdtempSync(join(tmpdir(), "pack-"));
    try {
      mkdirSync(join(folder, "provider/doors/policy"), { recursive: true });
      mkdirSync(join(folder, "policy-pack"));
      writeFileSync(join(folder, "provider/doors/policy/index.js"), "exports.backupPolicies = () => [];");
      copyFileSync(join(source, "index.js"), join(folder, "policy-pack/index.js"));
      const { status, stdout, stderr } = spawnSync(process.execPath, ["policy-pack/index.js"], {
        cwd: folder,
        encoding: "utf8",
      });
      assert.deepEqual([status, stdout], [1, ""]);
      assert.equal(stderr, "the policy pack needs @pulumi/policy: npm install --save-dev @pulumi/policy\n");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("has an executable that keeps its bit", () => {
    assert.equal(statSync(join(source, "hwbackup-policy-pack")).mode & 0o111, 0o111);
  });
});
