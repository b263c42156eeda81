/** The doors for programs and for their tests, as the package ships them. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";

const project = join(repositoryRoot, "examples/data-sources");

/** What a program sees of a door, and the files of ours that loading it brought in. */
function load(door: string): { readonly names: string; readonly files: string[]; readonly all: string } {
  const folder = mkdtempSync(join(tmpdir(), "doors-"));
  const listed = join(folder, "modules");
  try {
    const names = execFileSync(
      process.execPath,
      ["-e", `console.log(Object.keys(require("pulumi-huaweicloud-backup/${door}")).sort().join(" "))`],
      {
        cwd: project,
        encoding: "utf8",
        env: {
          PATH: process.env["PATH"],
          NODE_OPTIONS: `--require "${join(__dirname, "../support/recordLoadedModules.cjs")}"`,
          LOADED_MODULES_FILE: listed,
        },
      },
    ).trim();
    const all = readFileSync(listed, "utf8");
    const files = all.split("\n").map((path) => relative(join(repositoryRoot, "dist"), path));
    return { names, files: files.filter((path) => path.startsWith("provider")), all };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the door ./gates", () => {
  it("gives programs its functions and loads neither the client nor an evaluator", () => {
    const { names, files } = load("gates");
    assert.equal(
      names,
      "GateClosedError assertGate gateHooks gateTransform isGateClosedError requireAnswer whenOpen",
    );
    const folders = new Set(files.map((path) => path.split(/[\\/]/)[1]));
    assert.deepEqual([...folders].sort(), ["core", "program"]);
  });
});

describe("the door ./testing", () => {
  it("gives tests its functions and loads nothing but itself, not even the SDK of Pulumi", () => {
    const { names, files, all } = load("testing");
    assert.equal(names, "gateResult mockGates withGates");
    assert.deepEqual([...new Set(files.map((path) => path.split(/[\\/]/)[1]))], ["testing"]);
    assert.doesNotMatch(all, /@pulumi/);
  });
});
