/** "A sixth query" of CONTRIBUTING.md, followed in a copy of this project; and each step of it forgotten once. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { exampleSection } from "../../scripts/generate/exampleSection";
import { snippetLanguages, snippetPath } from "../../scripts/generate/snippets";
import { hasGo, runGenerator } from "../../scripts/sdks/runGenerator";
import { missingProof, requiredCases } from "../support/queryProof";
import { differences } from "./support/stepsListed";
import { addFile, addToSchema, copyProject, editFiles, newFiles, without, withText } from "../support/projectCopy";
import { programsIn } from "./support/copyPrograms";

const token = "huaweicloud-backup:dcs:getRestoreRecords";
const query = "provider/queries/dcs/getRestoreRecords.ts";
const simulated = "provider/simulator/queries/dcs/getRestoreRecords.ts";
const docsPage = "docs/data-sources/dcs.getRestoreRecords.md";

describe("a sixth query, added as CONTRIBUTING.md says", function () {
  this.timeout(600_000);
  let root: string;
  let originals: ReadonlyMap<string, string>;
  let oldSchema: string;

  before(() => {
    root = copyProject();
    oldSchema = readFileSync(join(root, "schema.json"), "utf8");
    addToSchema(root);
    newFiles().forEach((path) => addFile(root, path));
    originals = editFiles(root);
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const { script, compile, mocha } = programsIn(() => root);

  it("is named by the check for what is generated, as long as `make generate` was not run", () => {
    const { status, output } = script("scripts/generate.ts", "--check");
    assert.equal(status, 1, output);
    for (const path of ["provider/generated/registry.ts", docsPage, "docs/README.md", "docs/permissions.md"]) {
      assert.ok(output.includes(`${path} is not what schema.json and the sources say`), output);
    }
  });

  it("is generated, compiles, keeps the rules of schema and layers, and lacks no proof", () => {
    for (const path of ["scripts/generate.ts", "scripts/check-schema.ts", "scripts/check-layers.ts"]) {
      const { status, output } = script(path);
      assert.equal(status, 0, output);
    }
    assert.ok(existsSync(join(root, docsPage)));
    assert.deepEqual(missingProof(root), []);
    const { status, output } = compile();
    assert.equal(status, 0, output);
  });

  it("works: its tests, and those that walk fixtures, pages and names, are green in the copy", () => {
    const tests = [
      "test/contract/restoreRecords.test.ts",
      "test/unit/queries/dcs/getRestoreRecords.test.ts",
      "test/unit/simulator/fixtures.test.ts",
      "test/unit/schema.test.ts",
      "test/docs/names.test.ts",
      "test/docs/yaml.test.ts",
    ];
    // The copy has not everything that pages name by its path.
    const options = ["--invert", "--grep", "files in the documentation"];
    const { status, output } = mocha(...options, ...tests);
    assert.equal(status, 0, output);
    assert.match(output, /reads a restoration over HTTP/);
    assert.match(output, /is not asked by a gate/);
    for (const door of ["plugin", "runtime", "dynamic class", "mocks", "`hwbackup get`", "simulator"]) {
      assert.match(output, new RegExp(`✔ (?:is|has) .*${door}`), door);
    }
  });

  it("is in the SDKs of three languages", function () {
    if (!hasGo()) this.skip();
    symlinkSync(join(repositoryRoot, "tools"), join(root, "tools"), "dir");
    runGenerator(root, join(root, "sdk"));
    const written = readdirSync(join(root, "sdk"), { recursive: true, encoding: "utf8" });
    for (const file of ["nodejs/dcs/getRestoreRecords.ts", "dcs/getRestoreRecords.go", "dcs/get_restore_records.py"]) {
      assert.ok(
        written.some((path) => path.endsWith(file)),
        file,
      );
    }
  });

  it("costs a query, an entry of schema.json and a file of the simulator; all else is proof", () => {
    const product = newFiles().filter((path) => path.startsWith("provider/"));
    assert.deepEqual(product.sort(), [query, simulated]);
    assert.deepEqual([...originals.keys()], ["examples/data-sources/index.ts"]);
  });

  it("is what CONTRIBUTING.md lists", () => {
    const touched = [...newFiles(), ...originals.keys(), "schema.json"];
    assert.deepEqual(differences("## A sixth query", touched), []);
  });

  it("is missed by name in schema.json, when step 1 was forgotten", () => {
    const said = withText(root, "schema.json", oldSchema, () => missingProof(root));
    assert.deepEqual(said, [`${query}: schema.json has no ${token}`]);
  });

  it("is missed by name by `make generate`, when step 2 was forgotten", () => {
    const { status, output } = without(root, query, () => script("scripts/generate.ts"));
    assert.equal(status, 1);
    assert.ok(output.includes(`${token} is in schema.json, but ${query} is missing`), output);
  });

  it("is missed by name by `make generate`, when its file of the simulator was forgotten", () => {
    const { status, output } = without(root, simulated, () => script("scripts/generate.ts"));
    assert.equal(status, 1);
    assert.ok(output.includes(`${token} is in schema.json, but ${simulated} is missing`), output);
  });

  it("does not compile, when a part of the query or the name of its class in the simulator was forgotten", () => {
    const half = (path: string, part: RegExp): string => {
      const text = readFileSync(join(root, path), "utf8");
      assert.match(text, part);
      return text.replace(part, "");
    };
    const { status, output } = withText(root, query, half(query, /^ {2}toRecord,\n/m), () =>
      withText(root, simulated, half(simulated, /^export (?=const)/m), compile),
    );
    assert.notEqual(status, 0);
    assert.match(output, /getRestoreRecords\.ts\(\d+,\d+\): error .*'toRecord'|Property 'toRecord' is missing/);
    assert.match(output, /simulator\/queries\/catalogue\.ts\(\d+,\d+\): error .*'simulatedRestoreRecords'/);
  });

  for (const language of snippetLanguages) {
    it(`has no page, when the example in ${language.name} was forgotten`, () => {
      const path = snippetPath(language, "getRestoreRecords");
      without(root, path, () =>
        assert.throws(() => exampleSection(root, token, "getRestoreRecords"), {
          message: `${token} has no example: ${path} is missing`,
        }),
      );
    });
  }

  const files = [
    ...requiredCases.map((name) => `test/fixtures/dcs.getRestoreRecords/${name}.json`),
    "test/unit/queries/dcs/getRestoreRecords.test.ts",
  ];
  const proofs: readonly (readonly [forgotten: string, said: string])[] = [
    ...files.map((path) => [path, `no ${path}`] as const),
    [simulated, `no ${simulated}`],
    ["test/contract/restoreRecords.test.ts", "no test in test/contract"],
  ];
  for (const [path, said] of proofs) {
    it(`lacks its proof by name, when ${path} was forgotten`, () => {
      assert.deepEqual(
        without(root, path, () => missingProof(root)),
        [`${token}: ${said}`],
      );
    });
  }

  it("lacks its proof by name, when the example program was forgotten", () => {
    const path = "examples/data-sources/index.ts";
    const said = withText(root, path, originals.get(path) ?? "", () => missingProof(root));
    assert.deepEqual(said, [`${token}: no place in examples/data-sources`]);
  });
});
