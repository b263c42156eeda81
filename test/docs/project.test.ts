/** What the documentation says about Pulumi.yaml and the package, against what the build makes. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { parse } from "yaml";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { allPages, blocksOf, linksOf, page } from "./support/pages";

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
  readonly scripts: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
};

/** What the package holds beside the generated SDK, the types of its doors, and what its doors share. */
const shipped = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "SECURITY.md",
  "dist/THIRD-PARTY-NOTICES.txt",
  "dist/cli/hwbackup",
  "dist/cli/hwbackup.cmd",
  "dist/cli/hwbackup.js",
  "dist/plugin/plugin.js",
  "dist/policy-pack/PulumiPolicy.yaml",
  "dist/policy-pack/hwbackup-policy-pack",
  "dist/policy-pack/index.js",
  "dist/policy-pack/package.json",
  "dist/provider/doors/dynamic/backupGate.js",
  "dist/provider/doors/dynamic/index.js",
  "dist/provider/doors/dynamic/outputs.js",
  "dist/provider/doors/dynamic/runtime/index.js",
  "dist/provider/doors/client/index.js",
  "dist/provider/doors/policy/index.js",
  "dist/provider/doors/gates/index.js",
  "dist/provider/generated/dynamic/backups.js",
  "dist/provider/generated/dynamic/clusterAction.js",
  "dist/provider/generated/dynamic/clusterSnapshotTasks.js",
  "dist/provider/generated/dynamic/cssSnapshots.js",
  "dist/provider/generated/dynamic/dwsSnapshots.js",
  "dist/provider/generated/dynamic/index.js",
  "dist/provider/generated/dynamic/instanceBackups.js",
  "dist/provider/generated/dynamic/logBackupRecords.js",
  "dist/provider/generated/dynamic/operationLog.js",
  "dist/provider/generated/dynamic/operationLogs.js",
  "dist/provider/simulator/index.js",
  "dist/provider/doors/testing/index.js",
  "dist/sbom.cdx.json",
  "dist/schemas/gate-file.schema.json",
  "dist/schemas/gate-result.schema.json",
  "dist/schemas/override.schema.json",
  "dist/schemas/recording.schema.json",
  "package.json",
  "schema.json",
];

/** Pages as one line each, however they are wrapped. */
const [readme, install, demo] = ["README.md", "docs/install.md", "docs/demo.md"].map((path) =>
  page(path).text.replace(/\s+/g, " "),
) as [string, string, string];

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
  let report: {
    readonly filename: string;
    readonly files: readonly { readonly path: string; readonly mode: number }[];
  };

  before(function () {
    this.timeout(600_000);
    const text = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: repositoryRoot,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    [report] = JSON.parse(text) as [typeof report];
  });

  it("leads from its packed README to nothing that is not packed", () => {
    const packed = report.files.map(({ path }) => path);
    const links = linksOf(page("README.md")).filter((link) => !/^https?:/.test(link));
    assert.ok(links.length > 15, String(links.length));
    const isPacked = (path: string): boolean => packed.some((each) => each === path || each.startsWith(`${path}/`));
    assert.deepEqual(
      links.filter((link) => !isPacked(link.split("#")[0] ?? "")),
      [],
    );
  });

  it("leads from its other packed pages to nothing that is not packed, but to sources and pages for maintainers", () => {
    const packed = report.files.map(({ path }) => path);
    const leadsTo = (path: string): string[] =>
      linksOf(page(path))
        .filter((link) => !/^https?:/.test(link))
        .map((link) => posix.join(posix.dirname(path), link.split("#")[0] ?? ""));
    const targets = packed.filter((path) => path.endsWith(".md")).flatMap(leadsTo);
    const ofTheRepository =
      /^(?:docs\/(?:data-sources|gates)?$|docs\/(?:maintainers|snippets|schemas)|examples|sdk|test|provider|scripts|tools|DESIGN|CONTRIBUTING)/;
    assert.deepEqual(
      targets.filter((target) => !packed.includes(target) && !ofTheRepository.test(target)),
      [],
    );
  });

  it("is packed into the tarball that README names: these files, with their bits, and no others", () => {
    assert.ok(readme.includes(report.filename), report.filename);
    const modes = new Map(report.files.map(({ path, mode }) => [path, mode]));
    const executables = [...modes].filter(([, mode]) => (mode & 0o111) !== 0).map(([path]) => path);
    assert.deepEqual(executables.sort(), [
      "dist/cli/hwbackup",
      "dist/cli/hwbackup.cmd",
      `dist/plugin/${executable}`,
      `dist/plugin/${executable}.cmd`,
      "dist/policy-pack/hwbackup-policy-pack",
    ]);

    const paths = [...modes.keys()].sort();
    const isGeneratedSdk = (path: string): boolean => path.startsWith("dist/sdk/nodejs/");
    const isTypeOfDoor = (path: string): boolean => /^dist\/provider\/.*\.d\.ts$/.test(path);
    const isPage = (path: string): boolean => path.startsWith("docs/");
    const isChunk = (path: string): boolean => /^dist\/provider\/shared\/[A-Z0-9]{8}\.js$/.test(path);
    const listed = paths.filter(
      (path) => !isGeneratedSdk(path) && !isTypeOfDoor(path) && !isChunk(path) && !isPage(path),
    );
    assert.deepEqual(listed, [...shipped, `dist/plugin/${executable}`, `dist/plugin/${executable}.cmd`].sort());

    const ofSdk = readdirSync(join(repositoryRoot, "sdk/nodejs"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !path.includes("node_modules"))
      .map((path) => `dist/sdk/nodejs/${path.replaceAll("\\", "/").replace(/\.ts$/, "")}`)
      .flatMap((path) => [`${path}.js`, `${path}.d.ts`]);
    assert.deepEqual(paths.filter(isGeneratedSdk), [...ofSdk, "dist/sdk/nodejs/package.json"].sort());

    const types = paths.filter(isTypeOfDoor).map((path) => path.replace(/^dist\/(.*)\.d\.ts$/, "$1.ts"));
    assert.deepEqual(
      types.filter(
        (path) => !existsSync(join(repositoryRoot, path)) || /^provider\/(?:cli|plugin|launcher)\//.test(path),
      ),
      [],
    );
    const targets = Object.values(manifest.exports).map((target) =>
      typeof target === "string" ? target : target.types,
    );
    for (const target of targets) assert.ok(modes.has(target.slice("./".length)), target);
  });

  it("installs nothing beside itself, and runs nothing when it is installed", () => {
    for (const key of ["dependencies", "optionalDependencies", "bundleDependencies", "bundledDependencies"]) {
      assert.ok(!(key in manifest), key);
    }
    assert.deepEqual(
      Object.keys(manifest.scripts).filter((name) => /install|prepare|publish/.test(name)),
      [],
    );
  });

  it("lists in its bill of materials each package whose licence it carries, and no other", () => {
    const notices = readFileSync(join(repositoryRoot, "dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    const carried = [...notices.matchAll(/^(\S+) (\d\S*) \(/gm)].map(([, name, version]) => `${name}@${version}`);
    const { components } = JSON.parse(readFileSync(join(repositoryRoot, "dist/sbom.cdx.json"), "utf8")) as {
      readonly components: readonly { readonly name: string; readonly version: string }[];
    };
    assert.ok(carried.length > 10, `${carried.length} packages`);
    assert.deepEqual(components.map(({ name, version }) => `${name}@${version}`).sort(), carried.sort());
  });

  it("needs the least Pulumi SDK that the install page names", () => {
    const [, least] = /^>=(\d+\.\d+) /.exec(manifest.peerDependencies["@pulumi/pulumi"] ?? "") ?? [];
    assert.ok(install.includes(`\`@pulumi/pulumi\` from ${least ?? "?"} on`));
  });

  it("needs the least Node that the install page names", () => {
    const least = manifest.engines.node.replace(">=", "");
    assert.ok(install.includes(`from ${least} on`), least);
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
    for (const text of [install, demo]) assert.ok(text.includes(`version ${least ?? ""} or newer`));
    assert.ok(demo.includes(`Go ${go ?? ""} or newer`));
    assert.ok(demo.includes(`CLI ${cli ?? ""}`));
  });
});
