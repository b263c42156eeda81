import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const suffix = ".d.ts";

/** Everything that the declarations of a door speak of, itself included. */
function reachable(doors: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...doors];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const { fileName } of ts.preProcessFile(readFileSync(path, "utf8")).importedFiles) {
      if (!fileName.startsWith(".")) continue;
      const base = join(dirname(path), fileName);
      const found = [`${base}${suffix}`, join(base, `index${suffix}`)].find((each) => existsSync(each));
      if (found === undefined) throw new Error(`${path} speaks of ${fileName}, which has no types`);
      open.push(found);
    }
  }
  return seen;
}

/** Removes declarations below a folder that no door speaks of. */
export function pruneDeclarations(folder: string, doors: readonly string[]): void {
  const kept = reachable(doors);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (path.endsWith(suffix) && !kept.has(path)) rmSync(path);
  }
}
