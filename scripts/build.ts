/** Builds `dist/`: the provider and the Node SDK as CommonJS with types, the launchers of plugin and command line, the published schemas, and links for the examples. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";

const root = join(__dirname, "..");
const dist = join(root, "dist");
const tsc = join(root, "node_modules/typescript/bin/tsc");

// Built aside and put in place at the end: whoever runs from dist/ meanwhile keeps a whole one.
const stage = join(root, `dist.${process.pid}`);

function compile(config: string): void {
  execFileSync(process.execPath, [tsc, "-p", config, "--outDir", stage], { cwd: root, stdio: "inherit" });
}

/**
 * The provider imports the Node SDK by the name of the package, which leads to dist/: absent in a fresh checkout, and
 * otherwise that of the build before. This build's own stands beside it.
 */
function compileProvider(): void {
  const config = join(stage, "tsconfig.json");
  const paths = { "pulumi-huaweicloud-backup": [join(stage, "sdk/nodejs/index.d.ts")] };
  const compilerOptions = { paths, rootDir: root };
  const include = [join(root, "provider")];
  writeFileSync(config, JSON.stringify({ extends: join(root, "tsconfig.build.json"), compilerOptions, include }));
  compile(config);
  rmSync(config);
}

function putInPlace(): void {
  const old = join(root, `dist.${process.pid}.old`);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(stage, dist);
  rmSync(old, { recursive: true, force: true });
}

/** The executables of `bin` in package.json: npm links to them, and the bit that makes them run has to be set. */
function copyLaunchers(): void {
  for (const program of ["plugin", "cli"]) {
    const source = join(root, "provider", program, "launcher");
    const target = join(stage, program);
    mkdirSync(target, { recursive: true });
    for (const name of readdirSync(source)) {
      copyFileSync(join(source, name), join(target, name));
      chmodSync(join(target, name), 0o755);
    }
  }
}

/** What is published beside the code, under the names that `exports` of package.json gives. */
function copySchemas(): void {
  cpSync(join(root, "docs/schemas"), join(stage, "schemas"), { recursive: true });
}

/** The ready policy pack: a folder of its own, whose one executable keeps its bit. */
function copyPolicyPack(): void {
  cpSync(join(root, "provider/policy/pack"), join(stage, "policy-pack"), { recursive: true });
  chmodSync(join(stage, "policy-pack/hwbackup-policy-pack"), 0o755);
}

/** Links the package into each example, as `npm install` does for a `file:` dependency: they run as they are. */
function linkExamples(): void {
  const examples = join(root, "examples");
  for (const { name } of readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const link = join(examples, name, "node_modules/pulumi-huaweicloud-backup");
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), root), link, "dir");
  }
}

try {
  compile("tsconfig.sdk.json");
  compileProvider();
  copyLaunchers();
  copySchemas();
  copyPolicyPack();
  // The generated SDK reads its version from a package.json beside the compiled file.
  copyFileSync(join(root, "sdk/nodejs/package.json"), join(stage, "sdk/nodejs/package.json"));
  putInPlace();
} finally {
  rmSync(stage, { recursive: true, force: true });
}
linkExamples();
