/** What the documentation says about Pulumi.yaml and the package, against what the build makes. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { allPages, blocksOf, page } from "./support/pages";

interface Project {
  readonly name: string;
  readonly runtime: string;
  readonly plugins?: { readonly providers: readonly { readonly name: string; readonly path: string }[] };
}

const executable = "pulumi-resource-huaweicloud-backup";
const manifest = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8")) as {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly peerDependencies: Readonly<Record<string, string>>;
};

/** README as one line, however it is wrapped. */
const readme = page("README.md").text.replace(/\s+/g, " ");

const inPages = allPages()
  .flatMap(blocksOf)
  // A gate file names its version, a program in YAML is a project and a program at once: see yaml.test.ts.
  .filter(({ language, text }) => language === "yaml" && !/^apiVersion: hwbackup\/|^runtime: yaml$/m.test(text))
  .map((block) => [`${block.page}, line ${block.line}`, block.text] as const);
/** Recipes are files for other products, and have tests of their own. */
const withoutProgram = ["recipes"];
const inExamples = readdirSync(join(repositoryRoot, "examples"))
  .filter((name) => !withoutProgram.includes(name))
  .map((name) => {
    const path = `examples/${name}/Pulumi.yaml`;
    return [path, readFileSync(join(repositoryRoot, path), "utf8")] as const;
  });
/** Dynamic resources are there to do without the plugin. */
const isWithoutPlugin = (path: string): boolean => path.startsWith("examples/dynamic-");

describe("Pulumi.yaml in the documentation", () => {
  it("is shown at least once", () => assert.notEqual(inPages.length, 0));

  for (const [where, text] of inExamples.filter(([path]) => isWithoutPlugin(path))) {
    it(`of ${where} names no plugin`, () => assert.equal((parse(text) as Project).plugins, undefined));
  }

  for (const [where, text] of [...inPages, ...inExamples.filter(([path]) => !isWithoutPlugin(path))]) {
    it(`of ${where} names the folder in which the package keeps its plugin`, () => {
      const { runtime, plugins } = parse(text) as Project;
      assert.equal(runtime, "nodejs");
      assert.deepEqual(
        plugins?.providers.map(({ name }) => name),
        ["huaweicloud-backup"],
      );
      const [, inPackage] = /^node_modules\/pulumi-huaweicloud-backup\/(.+)$/.exec(plugins?.providers[0]?.path ?? "")!;
      const mode = statSync(join(repositoryRoot, inPackage ?? "", executable)).mode;
      assert.equal(mode & 0o111, 0o111);
    });
  }
});

describe("the package in the documentation", () => {
  it("is packed into the tarball that README names, with an executable plugin and all doors", function () {
    this.timeout(60_000);
    const [report] = JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
        cwd: repositoryRoot,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }),
    ) as [{ readonly filename: string; readonly files: readonly { readonly path: string; readonly mode: number }[] }];
    assert.ok(readme.includes(report.filename), report.filename);
    const modes = new Map(report.files.map(({ path, mode }) => [path, mode]));
    assert.equal((modes.get(`dist/plugin/${executable}`) ?? 0) & 0o111, 0o111);
    for (const path of [
      "dist/sdk/nodejs/index.js",
      "dist/provider/index.js",
      "dist/provider/simulator/index.js",
      "dist/provider/dynamic/index.js",
      "dist/provider/dynamicRuntime/index.js",
    ]) {
      assert.ok(modes.has(path), path);
    }
    const development = [...modes.keys()].filter((path) => /^(?:test|scripts|node_modules|docs)\//.test(path));
    assert.deepEqual(development, []);
  });

  it("needs the least Pulumi SDK that README names", () => {
    const [, least] = /^>=(\d+\.\d+) /.exec(manifest.peerDependencies["@pulumi/pulumi"] ?? "") ?? [];
    assert.ok(readme.includes(`\`@pulumi/pulumi\` from ${least ?? "?"} on`));
  });

  it("needs the least Node that README names", () => {
    const least = manifest.engines.node.replace(">=", "");
    assert.ok(readme.includes(`from ${least} on`), least);
  });

  it("is of the version at the top of the changelog", () => {
    const [, version] = /^## (\S+)/m.exec(page("CHANGELOG.md").text) ?? [];
    assert.equal(version, manifest.version);
  });

  it("names the engines that scripts/engine accepts and builds", () => {
    const [, least] = /^readonly least="(\d+\.\d+)\.0"$/m.exec(
      readFileSync(join(repositoryRoot, "scripts/engine"), "utf8"),
    )!;
    const module = readFileSync(join(repositoryRoot, "tools/go.mod"), "utf8");
    const [, go] = /^go (\S+)$/m.exec(module)!;
    const [, cli] = /pulumi\/pkg\/v3 v(\S+)/.exec(module)!;
    assert.ok(readme.includes(`version ${least ?? ""} or newer`));
    assert.ok(readme.includes(`Go ${go ?? ""} or newer`));
    assert.ok(readme.includes(`CLI ${cli ?? ""}`));
  });
});
