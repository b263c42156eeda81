import { homedir } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "./cacheFolder";

/**
 * What keeps a test run out of this user's own caches: programs under test write their code caches into the given folder
 * (see `provider/launcher/trustedFolder.ts`). What takes minutes to make stays where it is: the engine and the Python of
 * earlier runs, and on systems whose Go and pip follow `XDG_CACHE_HOME` their caches too.
 */
export function testCaches(
  folder: string,
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  const own = { XDG_CACHE_HOME: folder, HUAWEICLOUD_BACKUP_CACHE: cacheFolder(environment) };
  if (platform === "darwin" || platform === "win32") return own;
  const base = environment["XDG_CACHE_HOME"] || join(environment["HOME"] || homedir(), ".cache");
  return {
    ...own,
    GOCACHE: environment["GOCACHE"] || join(base, "go-build"),
    PIP_CACHE_DIR: environment["PIP_CACHE_DIR"] || join(base, "pip"),
  };
}
