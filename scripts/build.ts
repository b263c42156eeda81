/**
 * Builds `dist/`: the Node SDK, the bundles of doors and programs with their types and licences, the policy pack, the
 * published schemas, and links for the examples. `--out FOLDER` builds there instead, and links nothing.
 */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { bundleAll } from "./bundle/bundleAll";
import { doors } from "./bundle/bundleDoors";
import { linkExamples } from "./bundle/linkExamples";
import { lowerDeclaration } from "./bundle/lowerDeclaration";
import { pruneDeclarations } from "./bundle/pruneDeclarations";
import { refuseAsProgram } from "./bundle/refuseAsProgram";

const root = join(__dirname, "..");
const [flag, folder] = process.argv.slice(2);
const out = flag === "--out" && folder !== undefined ? resolve(folder) : undefined;
const dist = out ?? join(root, "dist");
const tsc = join(root, "node_modules/typescript/bin/tsc");

// Built aside and put in place at the end: whoever runs from dist/ meanwhile keeps a whole one.
const stage = join(root, `dist.${process.pid}`);

function compile(config: string): void {
  execFileSync(process.execPath, [tsc, "-p", config, "--outDir", stage], { cwd: root, stdio: "inherit" });
}

/** Of the provider's folders, these are published as the compiler writes them: the door `./dynamic`. */
const compiled = ["doors/dynamic", "generated/dynamic"];

/**
 * Types of the doors, and the code of one that is not bundled. The provider imports the Node SDK by the name of the
 * package, which leads to dist/: absent in a fresh checkout, and otherwise that of the build before. This build's own
 * stands beside it.
 */
function compileProvider(): void {
  const config = join(stage, "tsconfig.json");
  const paths = { "pulumi-huaweicloud-backup": [join(stage, "sdk/nodejs/index.d.ts")] };
  const compilerOptions = { paths, rootDir: root };
  const entries = ["doors/dynamic/index", ...doors];
  const files = entries.map((entry) => join(root, "provider", `${entry}.ts`));
  writeFileSync(
    config,
    JSON.stringify({ extends: join(root, "tsconfig.build.json"), compilerOptions, files, include: [] }),
  );
  compile(config);
  rmSync(config);
  const provider = join(stage, "provider");
  pruneDeclarations(
    provider,
    entries.map((entry) => join(provider, `${entry}.d.ts`)),
  );
  for (const path of readdirSync(provider, { recursive: true, encoding: "utf8" })) {
    if (path.endsWith(".js") && !compiled.includes(dirname(path))) rmSync(join(provider, path));
  }
  removeEmptyFolders(provider);
}

function lowerDeclarations(): void {
  for (const name of readdirSync(stage, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".d.ts")) continue;
    const path = join(stage, name);
    writeFileSync(path, lowerDeclaration(readFileSync(path, "utf8")));
  }
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Doors that cannot do without the optional peer: the Node SDK, and what is made of its classes. */
const doorsOfPulumi = ["sdk/nodejs", "provider/doors/gates", "provider/doors/dynamic"];

const refusal =
  "pulumi-huaweicloud-backup needs the package @pulumi/pulumi here, which is not installed. Run: npm install @pulumi/pulumi";
const demand =
  'try{require("@pulumi/pulumi")}catch(error){' +
  `throw error.code==="MODULE_NOT_FOUND"&&/'@pulumi\\/pulumi'/.test(error.message)?new Error(${JSON.stringify(refusal)}):error}`;

/** A missing peer is told with the command that installs it. Loaded, not only looked for, so that bundlers find it. */
function demandPulumi(): void {
  for (const door of doorsOfPulumi) {
    const path = join(stage, door, "index.js");
    const text = readFileSync(path, "utf8");
    if (!text.startsWith('"use strict";')) throw new Error(`${path} begins in another way than this step knows`);
    writeFileSync(
      path,
      text.replace('"use strict";', () => `"use strict";${demand}\n`),
    );
  }
}

async function writeBundles(): Promise<void> {
  for (const { path, text, isExecutable = false } of await bundleAll()) {
    const target = join(stage, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { mode: isExecutable ? 0o755 : 0o644 });
  }
}

function putInPlace(): void {
  if (out !== undefined) {
    // Copied: it may be another disk.
    cpSync(stage, out, { recursive: true });
    return;
  }
  const old = join(root, `dist.${process.pid}.old`);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(stage, dist);
  rmSync(old, { recursive: true, force: true });
}

/** What is published beside the code, under the names that `exports` of package.json gives. */
function copySchemas(): void {
  cpSync(join(root, "docs/schemas"), join(stage, "schemas"), { recursive: true });
}

/** The ready policy pack: a folder of its own, whose one executable keeps its bit. */
function copyPolicyPack(): void {
  cpSync(join(root, "provider/doors/policy/pack"), join(stage, "policy-pack"), { recursive: true });
  chmodSync(join(stage, "policy-pack/hwbackup-policy-pack"), 0o755);
}

async function main(): Promise<void> {
  try {
    compile("tsconfig.sdk.json");
    compileProvider();
    lowerDeclarations();
    await writeBundles();
    demandPulumi();
    copySchemas();
    copyPolicyPack();
    refuseAsProgram(stage);
    // The generated SDK reads its version from a package.json beside the compiled file.
    copyFileSync(join(root, "sdk/nodejs/package.json"), join(stage, "sdk/nodejs/package.json"));
    putInPlace();
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  if (out === undefined) linkExamples(root);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
