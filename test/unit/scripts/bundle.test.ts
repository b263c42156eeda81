/** What is in the bundles: made here, beside those of the build. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import type { Bundle } from "../../../scripts/bundle/bundle";
import { bundleDoors, doors } from "../../../scripts/bundle/bundleDoors";
import { bundledPackages } from "../../../scripts/bundle/bundledPackages";
import { bundleOptions, root } from "../../../scripts/bundle/bundleOptions";
import { bundleProgram, programs } from "../../../scripts/bundle/bundleProgram";
import { sbom } from "../../../scripts/bundle/sbom";
import { thirdPartyNotices } from "../../../scripts/bundle/thirdPartyNotices";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly engines: { readonly node: string };
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
}

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;

describe("the bundles", function () {
  this.timeout(600_000);
  let [plugin, cli, library]: Bundle[] = [];
  const layersIn = (bundle: Bundle | undefined): string[] => {
    const own = (bundle?.inputs ?? []).filter((path) => path.startsWith("provider/"));
    return [...new Set(own.map((path) => path.split("/")[1] ?? ""))].filter((name) => !name.endsWith(".ts")).sort();
  };

  before(async () => {
    [plugin, cli, library] = await Promise.all([...programs.map(bundleProgram), bundleDoors()]);
  });

  it("are made for the least Node that package.json names", () =>
    assert.equal(manifest.engines.node, bundleOptions.target.replace("node", ">=")));

  it("of the plugin holds of Pulumi's SDK the protocol modules alone, and takes 1.0 MB at most", () => {
    const ofSdk = (plugin?.inputs ?? []).filter((path) => path.startsWith("node_modules/@pulumi/"));
    assert.deepEqual(
      ofSdk.map((path) => path.split("/").slice(2, 4).join("/")).filter((path) => path !== "pulumi/proto"),
      [],
    );
    assert.ok(ofSdk.includes("node_modules/@pulumi/pulumi/proto/provider_grpc_pb.js"));
    const bytes = (plugin?.files ?? []).reduce((sum, { text }) => sum + text.length, 0);
    assert.ok(bytes <= 1_000_000, `${bytes} bytes`);
  });

  it("hold no layer that their program does not need", () => {
    const read = ["api", "config", "core", "gates", "generated", "launcher", "queries", "reading", "verdict"];
    assert.deepEqual(layersIn(plugin), [...read, "engine", "plugin"].sort());
    assert.deepEqual(
      layersIn(cli).filter((layer) => layer !== "simulator"),
      [...read, "cli", "report"].sort(),
    );
  });

  it("of the doors hold every door of package.json that is bundled", () => {
    const files = new Set(library?.files.map(({ path }) => `./dist/${path}`));
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === "string" ? [] : [target.default],
    );
    const unbundled = ["./dist/sdk/nodejs/index.js", "./dist/provider/doors/dynamic/index.js"];
    const [own, others] = [targets.filter((path) => files.has(path)), targets.filter((path) => !files.has(path))];
    assert.equal(own.length, doors.length);
    assert.deepEqual(others.sort(), unbundled.sort());
  });

  it("require modules of Node alone, and the peers where a door has to", () => {
    for (const { files } of [plugin!, cli!, library!]) {
      for (const { path, text } of files) {
        const required = [...text.matchAll(/\brequire\("([^"./][^"]*)"\)/g)].map(([, name]) => name ?? "");
        const peers = /^provider\/(?:doors\/gates|shared)\//.test(path)
          ? ["@pulumi/pulumi", "pulumi-huaweicloud-backup"]
          : [];
        const foreign = required.filter((name) => !isBuiltin(name) && !peers.includes(name));
        assert.deepEqual(foreign, [], path);
      }
    }
  });

  it("hold no path of the machine that they were made on", () => {
    for (const { files } of [plugin!, cli!, library!]) {
      for (const { path, text } of files) assert.ok(!text.includes(root), path);
    }
  });

  it("are equal each time", async () => {
    const again = await Promise.all([...programs.map(bundleProgram), bundleDoors()]);
    assert.deepEqual(again, [plugin, cli, library]);
  });

  it("name each package that is in them, with its licence, in the notices and in the bill of materials", () => {
    const packages = bundledPackages([plugin!, cli!, library!]);
    const named = packages.map(({ name }) => name);
    for (const name of ["@grpc/grpc-js", "@pulumi/pulumi", "google-protobuf", "node-fetch", "commander", "yaml"]) {
      assert.ok(named.includes(name), name);
    }
    // Left out of the plugin on purpose, and for development.
    for (const name of ["@grpc/proto-loader", "protobufjs", "web-streams-polyfill", "esbuild", "ajv"]) {
      assert.ok(!named.includes(name), name);
    }
    const bom = JSON.parse(sbom(manifest, packages)) as {
      readonly components: readonly {
        readonly name: string;
        readonly version: string;
        readonly licenses: readonly object[];
      }[];
      readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
    };
    assert.deepEqual(bom.components.map(({ name }) => name).sort(), [...named].sort());
    assert.ok(bom.components.every(({ licenses }) => licenses.length === 1));
    const main = bom.dependencies.find(({ ref }) => ref === `pkg:npm/${manifest.name}@${manifest.version}`);
    assert.equal(main?.dependsOn?.length, packages.length);
    const notices = thirdPartyNotices(packages);
    for (const { name, version, texts } of packages) {
      assert.ok(notices.includes(`${name} ${version} (`), name);
      assert.ok(
        texts.every((text) => text.length > 200 && notices.includes(text)),
        name,
      );
    }
  });
});
