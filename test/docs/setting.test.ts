/** "A setting" of CONTRIBUTING.md, followed in a copy of this project; and each step of it forgotten once. */
import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { differences } from "./support/stepsListed";
import { addFile, copyProject, editFiles, newFiles, withText } from "../support/projectCopy";
import { programsIn } from "./support/copyPrograms";

const list = "provider/config/settingsList.ts";

describe("a setting, added as CONTRIBUTING.md says", function () {
  this.timeout(300_000);
  let root: string;
  let originals: ReadonlyMap<string, string>;

  before(() => {
    root = copyProject();
    newFiles("setting").forEach((path) => addFile(root, path, "setting"));
    originals = editFiles(root, "setting");
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const { script, compile, mocha } = programsIn(() => root);

  it("is generated, compiles, and keeps the rules of schema and layers", () => {
    for (const path of ["scripts/generate.ts", "scripts/check-schema.ts", "scripts/check-layers.ts"]) {
      const { status, output } = script(path);
      assert.equal(status, 0, output);
    }
    const { status, output } = compile();
    assert.equal(status, 0, output);
  });

  it("is in the table of the configuration page", () => {
    assert.match(
      readFileSync(join(root, "docs/configuration.md"), "utf8"),
      /^\| `maximumAnswerMebibytes` \| Size of one answer; 1 to 64 mebibytes; default `8` +\| `HWBACKUP_MAXIMUM_ANSWER_MEBIBYTES` +\| no +\|$/m,
    );
  });

  it("works at every door, and agrees with schema.json", () => {
    const { status, output } = mocha(
      "test/contract/maximumAnswer.test.ts",
      "test/unit/config/settingsList.test.ts",
      "test/unit/schema.test.ts",
    );
    assert.equal(status, 0, output);
    for (const door of ["plugin", "stack", "environment variable", "flag", "client door"]) {
      assert.match(output, new RegExp(`✔ is .*${door}`), door);
    }
  });

  it("is what CONTRIBUTING.md lists: the list of settings, what uses it, schema.json, and proof", () => {
    const touched = [...newFiles("setting"), ...originals.keys()];
    assert.deepEqual(differences("## A setting", touched), []);
    const product = touched.filter((path) => path.startsWith("provider/") || path === "schema.json");
    assert.equal(product.length, 3);
  });

  it("is missed by name, when schema.json or its row was forgotten", () => {
    for (const path of ["schema.json", list]) {
      const { status, output } = withText(root, path, originals.get(path) ?? "", () =>
        mocha("test/unit/schema.test.ts"),
      );
      assert.notEqual(status, 0);
      assert.match(output, /^\s*[-+]\s+['"]maximumAnswerMebibytes/m, path);
    }
  });

  it("does not compile, when its member was forgotten", () => {
    const whole = readFileSync(join(root, list), "utf8");
    const member = /^ {2}readonly maximumAnswerMebibytes.*\n/m;
    assert.match(whole, member);
    const { status, output } = withText(root, list, whole.replace(member, ""), compile);
    assert.notEqual(status, 0);
    assert.match(output, /settingsList\.ts\(\d+,\d+\): error .*/);
    assert.match(output, /maximumAnswerMebibytes/);
  });

  it("has no effect at any door, when what uses it was forgotten", () => {
    const limits = "provider/reading/limits.ts";
    const { status, output } = withText(root, limits, originals.get(limits) ?? "", () =>
      mocha("test/contract/maximumAnswer.test.ts"),
    );
    assert.notEqual(status, 0);
    assert.match(output, /5 failing/);
  });
});
