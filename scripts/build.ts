/** Builds `dist/`: the provider and the Node SDK as CommonJS with types, the plugin's launcher, and links for the examples. */
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const root = join(__dirname, "..");
const dist = join(root, "dist");
const tsc = join(root, "node_modules/typescript/bin/tsc");

function compile(config: string): void {
  execFileSync(process.execPath, [tsc, "-p", config], { cwd: root, stdio: "inherit" });
}

function copyLauncher(): void {
  const source = join(root, "provider/plugin/launcher");
  const target = join(dist, "plugin");
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(source)) {
    copyFileSync(join(source, name), join(target, name));
    chmodSync(join(target, name), 0o755);
  }
}

/** Links the package into each example, as `npm install` does for a `file:` dependency: they run as they are. */
function linkExamples(): void {
  const examples = join(root, "examples");
  for (const { name } of readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const link = join(examples, name, "node_modules/pulumi-huaweicloud-backup");
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), root), link, "dir");
  }
}

rmSync(dist, { recursive: true, force: true });
compile("tsconfig.build.json");
copyLauncher();
if (existsSync(join(root, "sdk/nodejs/index.ts"))) {
  compile("tsconfig.sdk.json");
  // The generated SDK reads its version from a package.json beside the compiled file.
  copyFileSync(join(root, "sdk/nodejs/package.json"), join(dist, "sdk/nodejs/package.json"));
}
linkExamples();
