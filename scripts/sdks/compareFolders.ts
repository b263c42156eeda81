import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** Names of the files that only one of two folders has, or that differ, with what is the matter. */
export function compareFolders(expected: string, actual: string, ignored: RegExp): string[] {
  const [wanted, present] = [filesBelow(expected), filesBelow(actual).filter((name) => !ignored.test(name))];
  return [...new Set([...wanted, ...present])].sort().flatMap((name) => {
    if (!present.includes(name)) return [`${name} is missing`];
    if (!wanted.includes(name)) return [`${name} is not generated any more`];
    return readFileSync(join(expected, name)).equals(readFileSync(join(actual, name))) ? [] : [`${name} differs`];
  });
}
