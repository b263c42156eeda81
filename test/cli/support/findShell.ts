import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export type ShellName = "bash" | "zsh" | "fish";

function onPath(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Where a shell is. Where it is not, and packages of Debian may be installed here, it is installed first (seconds). */
export function findShell(name: ShellName): { readonly path: string } | { readonly missing: string } {
  const found = onPath(name);
  if (found !== undefined) return { path: found };
  if (process.getuid?.() !== 0 || onPath("apt-get") === undefined)
    return { missing: `no ${name} on PATH, and no right to install it by apt-get` };
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = (): boolean =>
    spawnSync("apt-get", ["install", "--yes", "--no-install-recommends", name], { env }).status === 0;
  const isInstalled = install() || (spawnSync("apt-get", ["update"], { env }).status === 0 && install());
  const path = isInstalled ? onPath(name) : undefined;
  return path === undefined ? { missing: `no ${name} on PATH, and apt-get does not install it` } : { path };
}
