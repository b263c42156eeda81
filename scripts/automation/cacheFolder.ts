import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** Where what takes long to make is kept from run to run, outside the tree; `scripts/engine` has the same rule. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment["HUAWEICLOUD_BACKUP_CACHE"] ?? "";
  if (named !== "") return resolve(named);
  return join(environment["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "huaweicloud-backup");
}
