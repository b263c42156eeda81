/** Code blocks of the documentation: they compile against the built package, and copies are copies. */
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { allPages, blocksOf, type Block } from "./support/pages";

const blocks = allPages()
  .flatMap(blocksOf)
  .filter(({ language }) => /^(?:ts|typescript)$/.test(language));

/** A folder that finds the package and its peers as a user's project does. */
function linkedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  mkdirSync(join(folder, "node_modules"));
  for (const name of ["@pulumi", "@types"]) {
    symlinkSync(join(repositoryRoot, "node_modules", name), join(folder, "node_modules", name), "dir");
  }
  symlinkSync(repositoryRoot, join(folder, "node_modules/pulumi-huaweicloud-backup"), "dir");
  return folder;
}

function compile(folder: string, files: readonly string[]): string[] {
  const config = join(repositoryRoot, "examples/data-sources/tsconfig.json");
  const { config: json } = ts.readConfigFile(config, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...json, files }, ts.sys, folder);
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([...files], options));
  const host = {
    getCurrentDirectory: () => folder,
    getCanonicalFileName: (name: string) => name,
    getNewLine: () => "\n",
  };
  return diagnostics.map((diagnostic) => ts.formatDiagnostic(diagnostic, host).trim());
}

const folderOf = ({ page }: Block): string => page.replace(/\W/g, "-");

describe("TypeScript in the documentation", function () {
  this.timeout(600_000);
  let folder: string;

  before(() => {
    const built = existsSync(join(repositoryRoot, "dist/sdk/nodejs/index.d.ts"));
    assert.ok(built, "the package is not built: run `make build` first");
    folder = linkedFolder();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("compiles, block by block, as strictly as the examples", () => {
    const files = blocks.map((block) => {
      const path = join(folder, folderOf(block), block.name ?? `line-${block.line}.ts`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, block.text);
      return path;
    });
    assert.notEqual(files.length, 0);
    assert.deepEqual(compile(folder, files), []);
  });

  it("would not compile with a field that does not exist", () => {
    const path = join(folder, "wrong.ts");
    writeFileSync(
      path,
      'import * as backup from "pulumi-huaweicloud-backup";\n' +
        'export const wrong = backup.dcs.getInstanceBackupsOutput({ instanceId: "i" }).latestBackup;\n',
    );
    const problems = compile(folder, [path]);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? "", /latestBackup/);
  });

  it("compiles in docs/snippets/typescript", () => {
    cpSync(join(repositoryRoot, "docs/snippets/typescript"), join(folder, "snippets"), { recursive: true });
    const files = ts.sys.readDirectory(join(folder, "snippets"), [".ts"]);
    assert.notEqual(files.length, 0);
    assert.deepEqual(compile(folder, files), []);
  });
});

/** Which test looks at the blocks of a language, beside those that are copies of files. */
const lookedAt: Readonly<Record<string, (block: Block) => boolean>> = {
  ts: () => true, // here
  sh: () => true, // shell.test.ts
  python: ({ page }) => page === "docs/languages.md", // test/engine/snippets.test.ts
  go: ({ page }) => page === "docs/languages.md", // test/engine/snippets.test.ts
  // project.test.ts; gate files: test/cli
  yaml: ({ text }) => /^(?:runtime: nodejs|apiVersion: hwbackup\/v1)$/m.test(text),
  yml: ({ page }) => page === "docs/configuration.md", // configuration.test.ts
  ini: ({ page }) => page === "docs/configuration.md", // configuration.test.ts
  json: () => true, // answers.test.ts, policy.test.ts, gates.test.ts: read below as well
  text: () => true, // what programs print
  mermaid: ({ page }) => page === "docs/maintainers/ARCHITECTURE.md", // design.test.ts
};

describe("code in the documentation", () => {
  const own = allPages()
    .flatMap(blocksOf)
    .filter(({ name }) => name === undefined);

  it("is in languages, and on pages, whose blocks a test runs or checks", () => {
    const unseen = own.filter((block) => lookedAt[block.language]?.(block) !== true);
    assert.deepEqual(
      unseen.map(({ page, line, language }) => `${page}, line ${line}: ${language}`),
      [],
    );
  });

  it("has a language behind every fence", () => {
    for (const { path, text } of allPages()) {
      const fences = [...text.matchAll(/^```(\S*)/gm)].map((match) => match[1] ?? "");
      const opening = fences.filter((_, at) => at % 2 === 0);
      assert.ok(!opening.includes(""), path);
    }
  });

  for (const { page, line, text } of own.filter(({ language }) => language === "json")) {
    it(`is JSON in ${page}, line ${line}`, () => assert.doesNotThrow(() => JSON.parse(text) as unknown));
  }
});

describe("code in the documentation that names a file", () => {
  for (const { page, line, name, text } of allPages().flatMap(blocksOf)) {
    if (name === undefined) continue;
    it(`is a copy of ${name} in ${page}, line ${line}`, () => {
      assert.equal(text, readFileSync(join(repositoryRoot, name), "utf8"));
    });
  }
});
