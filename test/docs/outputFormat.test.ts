/** "An output format" of CONTRIBUTING.md, followed in a copy of this project. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { addFile, copyProject, editFiles, newFiles, productFiles, withText } from "../support/projectCopy";
import { programsIn } from "./support/copyPrograms";
import { page, sectionOf } from "./support/pages";

/** Code that every format shares: what stands beside the formats and their catalogue. */
function sharedFiles(): string[] {
  const paths = ["provider/cli", "provider/report"].flatMap((folder) =>
    readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
  );
  return paths.filter((path) => path.endsWith(".ts") && !path.startsWith("provider/cli/formats/"));
}

describe("an output format, added as CONTRIBUTING.md says", function () {
  this.timeout(300_000);
  let root: string;
  let originals: ReadonlyMap<string, string>;

  before(() => {
    root = copyProject();
    newFiles("outputFormat").forEach((path) => addFile(root, path, "outputFormat"));
    originals = editFiles(root, "outputFormat");
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const { script, compile, mocha } = programsIn(() => root);

  it("touches 2 files of the product, which are those that CONTRIBUTING.md names", () => {
    const files = ["provider/cli/formats/catalogue.ts", "provider/cli/formats/tap.ts"];
    assert.deepEqual(productFiles("outputFormat"), files);
    const steps = sectionOf(page("CONTRIBUTING.md"), "## An output format");
    const named = [...steps.matchAll(/`(provider\/[^`]+\.ts)`/g)].map(([, path = ""]) => path.replace("<name>", "tap"));
    assert.deepEqual([...new Set(named)].sort(), files);
  });

  it("compiles and keeps the rules of layers", () => {
    const compiled = compile();
    assert.equal(compiled.status, 0, compiled.output);
    const layers = script("scripts/check-layers.ts");
    assert.equal(layers.status, 0, layers.output);
  });

  it("works at every door, with its own exit code and its file beside", () => {
    const { status, output } = mocha("test/cli/tap.test.ts");
    assert.equal(status, 0, output);
  });

  it("is asked by the tests of agreement and of hostile text by themselves", () => {
    const { status, output } = mocha(
      "test/unit/cli/formats/agreement.test.ts",
      "test/unit/cli/formats/hostileText.test.ts",
      "--grep",
      "T27.* tap|T28.* tap:",
    );
    assert.equal(status, 0, output);
    assert.match(output, /T27 tell every standing from every other in tap/);
    assert.match(output, /T27 end with 0 in tap only where the gate opens/);
    assert.match(output, /T28 let it forge nothing in tap: an annotation/);
    assert.match(output, /T28 let it forge nothing beside tap: an annotation/);
  });

  it("is missed by a test, when its entry in docs/cli.md was forgotten", () => {
    const described = ["test/cli/commands.test.ts", "--grep", "describes every output format"];
    assert.equal(mocha(...described).status, 0);
    const forgotten = withText(root, "docs/cli.md", originals.get("docs/cli.md") ?? "", () => mocha(...described));
    assert.equal(forgotten.status, 1, forgotten.output);
    assert.match(forgotten.output, /\+ {3}'tap'|- {3}'tap'/);
  });

  it("is caught by the test of agreement, when it ends with 0 without a result", () => {
    const path = "provider/cli/formats/tap.ts";
    const text = readFileSync(join(root, path), "utf8");
    const weak = text.replace("results.length > 0 && ", "");
    assert.notEqual(weak, text);
    const caught = ["test/unit/cli/formats/agreement.test.ts", "--grep", "end with 0 in tap"];
    const { status, output } = withText(root, path, weak, () => mocha(...caught));
    assert.equal(status, 1, output);
  });

  it("finds no format's name in shared code, but for the one that metrics writes", () => {
    const names = ["jsonl", "junit", "sarif", "github", "gitlab", "nagios", "prometheus"];
    const pattern = new RegExp(`"(?:${names.join("|")})"`);
    const found = sharedFiles().filter((path) => pattern.test(readFileSync(join(repositoryRoot, path), "utf8")));
    assert.deepEqual(found, ["provider/cli/commands/metrics.ts"]);
  });
});
