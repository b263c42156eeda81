import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../../..");

describe("scripts/generate", function () {
  this.timeout(600_000);
  let folder: string;

  /** Runs the script in a copy of the sources. */
  function generate(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
    const loader = require.resolve("tsx/cjs");
    const script = join(folder, "scripts/generate.ts");
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", loader, script, ...args], {
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  }
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const upToDate = { status: 0, stdout: "generated with Node: up to date\n", stderr: "" };

  // One path for all copies: the loader keeps what it has translated by the path of a file.
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "generate-"));
  });
  beforeEach(() => {
    for (const name of [
      "scripts",
      "provider",
      "docs",
      "examples",
      "README.md",
      "package.json",
      "schema.json",
      "tsconfig.json",
    ]) {
      cpSync(join(root, name), join(folder, name), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  });
  afterEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true }));

  it("finds nothing to do where everything is generated", () => {
    assert.deepEqual(generate("--check"), upToDate);
    assert.deepEqual(generate(), { status: 0, stdout: "", stderr: "" });
  });

  it("names each file that differs or is missing, and the way to mend it, and writes nothing", () => {
    writeFileSync(join(folder, "docs/errors.md"), "edited\n");
    rmSync(join(folder, "provider/generated/version.ts"));
    const { status, stderr } = generate("--check");
    assert.equal(status, 1);
    assert.deepEqual(stderr.trimEnd().split("\n"), [
      "provider/generated/version.ts is not what schema.json and the sources say",
      "docs/errors.md is not what schema.json and the sources say",
      "run `make generate` and commit the result",
    ]);
    assert.equal(read("docs/errors.md"), "edited\n");
  });

  it("writes what differs and nothing else", () => {
    rmSync(join(folder, "docs/errors.md"));
    assert.deepEqual(generate(), { status: 0, stdout: "wrote docs/errors.md\n", stderr: "" });
    assert.equal(read("docs/errors.md"), readFileSync(join(root, "docs/errors.md"), "utf8"));
    assert.deepEqual(generate("--check"), upToDate);
  });
});
