import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataClasses } from "../../../../provider/generated/dataClasses";
import type { GeneratedFile } from "../../../../scripts/generate/generatedFile";
import { nodeFiles } from "../../../../scripts/generate/nodeFiles";

const root = join(__dirname, "../../../..");

describe("nodeFiles", function () {
  this.timeout(600_000);
  let files: GeneratedFile[];
  before(() => {
    files = nodeFiles(root);
  });

  it("are the files that everything else is built on", () => {
    const isOfClass = (path: string): boolean => /^provider\/generated\/dynamic\/(?!index)/.test(path);
    const paths = files.map(({ path }) => path);
    assert.equal(paths.filter(isOfClass).length, Object.keys(dataClasses).length);
    assert.deepEqual(paths.filter((path) => !isOfClass(path)).sort(), [
      "docs/errors.md",
      "provider/config/endpointKeys.ts",
      "provider/core/criterionNames.ts",
      "provider/doors/dynamic/runtime/index.ts",
      "provider/doors/policy/pack/package.json",
      "provider/generated/argumentRules.ts",
      "provider/generated/dataClasses.ts",
      "provider/generated/dynamic/index.ts",
      "provider/generated/emptyAnswers.ts",
      "provider/generated/flagTexts.ts",
      "provider/generated/gateKeys.ts",
      "provider/generated/registry.ts",
      "provider/generated/reportPage.ts",
      "provider/generated/types.ts",
      "provider/generated/validateAnswer.ts",
      "provider/generated/version.ts",
      "provider/simulator/queries/catalogue.ts",
      "provider/simulator/queries/queryNames.ts",
      "schema.json",
    ]);
  });

  it("are on disk as schema.json and the sources say: if not, run make generate", () => {
    const stale = files.filter(
      ({ path, text }) => !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text,
    );
    assert.deepEqual(
      stale.map(({ path }) => path),
      [],
    );
  });

  it("are the same each time", () => assert.deepEqual(nodeFiles(root), files));

  it("hold no carriage return, and end in one line feed", () => {
    for (const { path, text } of files) assert.match(text, /^[^\r]*[^\r\n]\n$/s, path);
  });

  it("say that they are generated, where their format has room for it", () => {
    for (const { path, text } of files.filter((file) => !file.path.endsWith(".json"))) {
      assert.match(text.slice(0, 200), /Generated from .* by `make generate`\. Do not edit\./, path);
    }
  });

  describe("of another version", () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "generate-"));
      symlinkSync(join(root, "provider"), join(folder, "provider"));
      copyFileSync(join(root, "schema.json"), join(folder, "schema.json"));
      writeFileSync(join(folder, "package.json"), '{ "version": "9.8.7" }');
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it("carry the version of package.json, in schema.json and in the source", () => {
      const texts = new Map(nodeFiles(folder).map(({ path, text }) => [path, text]));
      assert.equal((JSON.parse(texts.get("schema.json") ?? "") as { version: string }).version, "9.8.7");
      assert.match(texts.get("provider/generated/version.ts") ?? "", /^export const version = "9\.8\.7";$/m);
    });

    it("differ from these in the version alone", () => {
      const current = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
      const others = nodeFiles(folder).map(({ path, text }) => ({
        path,
        text: text.replace("9.8.7", current),
      }));
      assert.deepEqual(others, files);
    });
  });
});
