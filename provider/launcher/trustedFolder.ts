import { mkdirSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import type { Environment } from "../config/environment";

/** Write permission of the group and of everybody else. */
const othersMayWrite = 0o022;
/** In such a folder only the owner of a file can remove or rename it; `/tmp` is one. */
const sticky = 0o1000;

/**
 * Where this user's cache is kept: `$XDG_CACHE_HOME`, of which the specification says that a relative one is passed over,
 * or `~/.cache`. `undefined` where there is no home.
 */
export function cacheFolder(environment: Environment): string | undefined {
  const { XDG_CACHE_HOME: named = "", HOME: home = "" } = environment;
  const base = isAbsolute(named) ? named : isAbsolute(home) ? join(home, ".cache") : undefined;
  return base === undefined ? undefined : join(base, "pulumi-huaweicloud-backup");
}

/**
 * The folder's real path, if nobody but this user and root can have put a file there: it is the user's own, and no folder
 * on the way to it can be exchanged by others. Throws otherwise, and where there is no such folder.
 */
export function trustedFolder(folder: string, userId: number): string {
  const real = realpathSync.native(folder);
  for (let at = real; ; at = dirname(at)) {
    const { uid, mode } = statSync(at);
    const isOwners = at === real ? uid === userId : uid === userId || uid === 0;
    const isClosed = (mode & othersMayWrite) === 0 || (at !== real && (mode & sticky) !== 0);
    if (!isOwners || !isClosed) throw new Error(`others may write to ${at}`);
    if (at === dirname(at)) return real;
  }
}

/** Makes the folder, and what is missing above it, for this user alone. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
