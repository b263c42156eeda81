import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { readTextFile } from "../../config/credentials/readTextFile";

/** The name under which the engine looks for the plugin. */
export const pluginName = "huaweicloud-backup";
export const pluginExecutable = `pulumi-resource-${pluginName}`;
const packageName = "pulumi-huaweicloud-backup";

/** The installed package that a file belongs to, links followed; `undefined` for a file of something else. */
export function packageOf(file: string): { readonly folder: string; readonly version: string } | undefined {
  if (!existsSync(file)) return undefined;
  for (let folder = dirname(realpathSync(file)); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (!existsSync(manifest)) continue;
    try {
      const { name, version } = JSON.parse(readTextFile(manifest)) as Readonly<Record<string, unknown>>;
      if (name === packageName && typeof version === "string") return { folder, version };
    } catch {
      // A manifest that is not JSON is skipped; one further up may name the package.
    }
  }
  return undefined;
}

/** The folder of the plugin that came with this command line. */
export function ownPluginFolder(): string {
  const own = packageOf(__filename);
  if (own === undefined) throw new Error("hwbackup runs outside its package");
  return join(own.folder, "dist/plugin");
}
