import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The text of a file that ships at the package's root: found by walking up, since sources and build lie at different depths. */
export function packageFile(name: string): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, name);
    if (existsSync(candidate)) return readFileSync(candidate, "utf8");
    if (folder === dirname(folder)) throw new Error(`${name} is missing from the package`);
  }
}
