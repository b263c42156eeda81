import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../automation/cacheFolder";

/**
 * A folder of the cache that npm has filled once. It is filled under another name and renamed when it is whole, so that an
 * interrupted run leaves nothing that looks finished, and two runs at a time do not meet.
 */
export function keepInstalled(name: string, fill: (folder: string) => void): string {
  const cache = join(cacheFolder(), "matrix");
  const kept = join(cache, name);
  if (existsSync(kept)) return kept;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "filling-"));
  try {
    fill(folder);
    renameSync(folder, kept);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    // Another run was faster: what it made is the same.
    if (!existsSync(kept)) throw error;
  }
  return kept;
}

/** npm in a folder: no scripts of packages, what it has fetched before not asked for again. */
export function npmIn(folder: string, ...command: readonly string[]): void {
  const quiet = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--silent"];
  execFileSync("npm", [...command, ...quiet], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}
