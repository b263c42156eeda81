/** `make reproducible`: builds twice, in fresh folders, and compares every file by its SHA-256. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeArchives } from "./archive/writeArchives";

type Hashes = ReadonlyMap<string, string>;

function hashesOf(folder: string): Hashes {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return new Map(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => {
        const mode = statSync(join(folder, path)).mode & 0o777;
        const digest = createHash("sha256")
          .update(readFileSync(join(folder, path)))
          .digest("hex");
        return [path, `${mode.toString(8)} ${digest}`];
      }),
  );
}

async function buildOnce(folder: string): Promise<Hashes> {
  const build = ["--require", require.resolve("tsx/cjs"), join(__dirname, "build.ts"), "--out", join(folder, "dist")];
  execFileSync(process.execPath, build, { stdio: "inherit" });
  await writeArchives(join(folder, "dist"), join(folder, "archives"));
  return hashesOf(folder);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "reproducible-"));
  try {
    const first = await buildOnce(join(folder, "first"));
    const second = await buildOnce(join(folder, "the-second-one"));
    const names = new Set([...first.keys(), ...second.keys()]);
    const different = [...names].filter((name) => first.get(name) !== second.get(name));
    for (const name of different) console.error(`differs between two builds: ${name}`);
    if (different.length > 0) process.exitCode = 1;
    else console.log(`two clean builds are equal: ${names.size} files, archives included`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
