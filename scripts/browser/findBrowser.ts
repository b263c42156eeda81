import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The exit code with which `scripts/browser/chromium` says that there is neither a browser nor an apt-get to get one with. */
const noBrowser = 3;

/**
 * The path of a Chromium that runs, installing Debian's first where there is none (a minute, shown on stderr); or, where
 * none can be had, why not, and whether that is a failure or just a machine without one.
 */
export function findBrowser(): { readonly path: string } | { readonly missing: string; readonly isFailure: boolean } {
  const run = spawnSync(join(__dirname, "chromium"), { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (run.status === 0) return { path: run.stdout.trim() };
  if (run.status === noBrowser) {
    return { missing: "no Chromium, and no apt-get to install one with: see the lines above", isFailure: false };
  }
  const reason = run.error?.message ?? `code ${run.status}`;
  return { missing: `scripts/browser/chromium failed (${reason}): see the lines above`, isFailure: true };
}
