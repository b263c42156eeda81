/** "A sixth evidence" of CONTRIBUTING.md, followed in a copy of this project: what it adds is data. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { addFile, copyProject, editFiles, newFiles } from "../support/projectCopy";
import { programsIn } from "./support/copyPrograms";
import { page, sectionOf } from "./support/pages";

const fixture = "sixthEvidence";

describe("a sixth evidence, added as CONTRIBUTING.md says", function () {
  this.timeout(300_000);
  let root: string;
  let edited: readonly string[];

  before(() => {
    root = copyProject();
    newFiles(fixture).forEach((path) => addFile(root, path, fixture));
    edited = [...editFiles(root, fixture).keys()];
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const { script, compile, mocha } = programsIn(() => root);

  it("touches the files that the list names, and no other", () => {
    const steps = sectionOf(page("CONTRIBUTING.md"), "## A sixth evidence");
    const named = [...steps.matchAll(/^\d\. [^`]*`((?:provider|test)\/[^`]+)`/gm)].map(([, path = ""]) => path);
    const patterns = named.map((path) => new RegExp(`^${path.replaceAll(".", "\\.").replace(/<\w+>/g, "\\w+")}$`));
    const touched = [...newFiles(fixture), ...edited];
    const isNamed = (path: string): boolean => named.includes(path) || patterns.some((pattern) => pattern.test(path));
    assert.deepEqual(
      touched.filter((path) => !isNamed(path)),
      [],
    );
    assert.equal(touched.length, named.length);
  });

  it("compiles, and keeps the rules of layers", () => {
    const layers = script("scripts/check-layers.ts");
    assert.equal(layers.status, 0, layers.output);
    const types = compile();
    assert.equal(types.status, 0, types.output);
  });

  it("works: two readings for a target, one for two targets, three targets of one", () => {
    const tests = ["test/contract/backupsInCluster.test.ts", "test/unit/verdict/evidence.test.ts"];
    const { status, output } = mocha(...tests);
    assert.equal(status, 0, output);
    for (const title of ["one of them once for two", "joins both", "makes three targets of one"]) {
      assert.ok(output.includes(title), output);
    }
  });
});
