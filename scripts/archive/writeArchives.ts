import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { create } from "tar";

const root = join(__dirname, "../..");
const executable = "pulumi-resource-huaweicloud-backup";

/** The names that Go gives to systems and processors, by which Pulumi looks for an archive. */
const systems = ["darwin", "linux", "windows"] as const;
const processors = ["amd64", "arm64"] as const;

/**
 * What a plugin folder holds, by place in the tree. No PulumiPlugin.yaml: with one the engine would look for a language
 * host to start the plugin, and the launcher starts by itself.
 */
const contents = (dist: string): readonly string[] => [
  join(dist, "plugin", executable),
  join(dist, "plugin", `${executable}.cmd`),
  join(dist, "plugin/plugin.js"),
  join(root, "schema.json"),
  join(root, "LICENSE"),
  join(dist, "THIRD-PARTY-NOTICES.txt"),
  join(dist, "sbom.cdx.json"),
];

/** The one time in the archives: what is in them says nothing about when they were made. */
const mtime = new Date("2000-01-01T00:00:00Z");

/**
 * Writes the plugin of a build as `pulumi plugin install … --file` takes it, one archive for each system and processor;
 * they hold the same, since Node is the same everywhere. Equal builds give equal archives. Gives their paths.
 */
export async function writeArchives(dist: string, target: string): Promise<string[]> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  const stage = mkdtempSync(join(tmpdir(), "plugin-archive-"));
  try {
    for (const path of contents(dist)) {
      const copy = join(stage, basename(path));
      copyFileSync(path, copy);
      chmodSync(copy, basename(path).startsWith(executable) ? 0o755 : 0o644);
    }
    mkdirSync(target, { recursive: true });
    const names = contents(dist)
      .map((path) => basename(path))
      .sort();
    const archives = systems.flatMap((system) =>
      processors.map((processor) => join(target, `${executable}-v${version}-${system}-${processor}.tar.gz`)),
    );
    // `portable` leaves out users, groups and the system's own times.
    for (const file of archives) await create({ file, cwd: stage, gzip: true, portable: true, mtime }, names);
    return archives;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}
