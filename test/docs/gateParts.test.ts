/** "A key of a gate" and "A twelfth criterion" of CONTRIBUTING.md, followed in a copy of this project. */
import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { addFile, addToSchema, copyProject, editFiles, newFiles, productFiles, withText } from "../support/projectCopy";
import { programsIn } from "./support/copyPrograms";
import { page, sectionOf } from "./support/pages";

const additions = ["gateKey", "twelfthCriterion"] as const;
const criterion = "provider/gates/criteria/lastBackupMaximumDuration.ts";

/** Files of the product that a list of CONTRIBUTING.md names. */
function namedIn(heading: string): string[] {
  const names = [...sectionOf(page("CONTRIBUTING.md"), heading).matchAll(/`(schema\.json|provider\/[^`]+\.ts)`/g)];
  const paths = names.map(([, path = ""]) => path.replace("<name>", "lastBackupMaximumDuration"));
  return [...new Set(paths)].sort();
}

describe("a key of a gate and a twelfth criterion, added as CONTRIBUTING.md says", function () {
  this.timeout(300_000);
  let root: string;
  let schema: string;
  const originals = new Map<string, string>();

  before(() => {
    root = copyProject();
    schema = readFileSync(join(root, "schema.json"), "utf8");
    for (const addition of additions) {
      addToSchema(root, addition);
      newFiles(addition).forEach((path) => addFile(root, path, addition));
      for (const [path, text] of editFiles(root, addition)) originals.set(path, text);
    }
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const { script, compile, mocha } = programsIn(() => root);
  /** What is done while a change of one file is forgotten. */
  const forgetting = <Result>(path: string, act: () => Result): Result =>
    withText(root, path, originals.get(path) ?? assert.fail(path), act);

  it("touch 4 files of the product and 3, which are those that CONTRIBUTING.md names", () => {
    assert.deepEqual(productFiles("gateKey"), [
      "provider/gates/judge/view.ts",
      "provider/gates/parse/parseTarget.ts",
      "provider/gates/target.ts",
      "schema.json",
    ]);
    assert.deepEqual(productFiles("twelfthCriterion"), [
      "provider/gates/criteria/catalogue.ts",
      criterion,
      "schema.json",
    ]);
    assert.deepEqual(namedIn("## A key of a gate"), productFiles("gateKey"));
    assert.deepEqual(namedIn("## A twelfth criterion"), productFiles("twelfthCriterion"));
  });

  it("are generated in one run, compile, and keep the rules of schema and layers", () => {
    for (const name of ["scripts/generate.ts", "scripts/check-schema.ts", "scripts/check-layers.ts"]) {
      const { status, output } = script(name);
      assert.equal(status, 0, output);
    }
    const again = script("scripts/generate.ts");
    assert.deepEqual([again.status, again.output], [0, ""]);
    const { status, output } = compile();
    assert.equal(status, 0, output);
  });

  it("work at every door: their tests, and those that walk keys, names and pages, are green in the copy", () => {
    const { status, output } = mocha(
      "test/contract/historyFrom.test.ts",
      "test/contract/lastBackupMaximumDuration.test.ts",
      "test/unit/gates/schemaRanges.test.ts",
      "test/docs/gates.test.ts",
    );
    assert.equal(status, 0, output);
    assert.match(output, /decides in the function and in the resource Gate: fail/);
    assert.match(output, /says in Prometheus, SARIF, Nagios and the report what it says of itself/);
  });

  it("are missed by name by `make generate`, when schema.json was forgotten", () => {
    const { status, output } = withText(root, "schema.json", schema, () => script("scripts/generate.ts"));
    assert.equal(status, 1, output);
    assert.match(output, /Error: schema\.json does not describe (?:lastBackupMaximumDuration|historyFrom)/);
  });

  it("are missed by a test, when the row of the parser was forgotten", () => {
    const keys = ["--grep", "has in GateTarget the keys that the parser reads", "test/unit/gates/schemaTypes.test.ts"];
    assert.equal(mocha(...keys).status, 0);
    const { status, output } = forgetting("provider/gates/parse/parseTarget.ts", () => mocha(...keys));
    assert.equal(status, 1, output);
    assert.match(output, /historyFrom/);
  });

  it("do not compile, when the member of the target, the line of the catalogue or a fact of the criterion was forgotten", () => {
    const text = readFileSync(join(root, criterion), "utf8");
    const half = text.replace(/^ {2}success: .*\n/m, "");
    assert.notEqual(half, text);
    const { status, output } = forgetting("provider/gates/target.ts", () =>
      forgetting("provider/gates/criteria/catalogue.ts", () => withText(root, criterion, half, compile)),
    );
    assert.notEqual(status, 0);
    assert.match(output, /settings\.ts\(\d+,\d+\): error .*historyFrom/s);
    assert.match(output, /catalogue\.ts\(\d+,\d+\): error .*'lastBackupMaximumDuration' is missing/);
    assert.match(output, /lastBackupMaximumDuration\.ts\(\d+,\d+\): error .*'success'|Property 'success' is missing/);
  });

  it("are missed by a test, when nothing heeds the key, or the page of the rules lacks the criterion", () => {
    const heeded = ["--grep", "historyFrom decides as a flag: fail", "test/contract/historyFrom.test.ts"];
    const unheeded = forgetting("provider/gates/judge/view.ts", () => mocha(...heeded));
    assert.equal(unheeded.status, 1, unheeded.output);
    const unshown = forgetting("docs/gates/rules.md", () => mocha("test/docs/gates.test.ts"));
    assert.equal(unshown.status, 1, unshown.output);
    assert.match(unshown.output, /1 failing/);
  });
});
