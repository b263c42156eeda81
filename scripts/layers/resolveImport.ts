import { posix } from "node:path";

/** The file that a relative import means, among those there are. */
export function resolveImport(from: string, specifier: string, isThere: (path: string) => boolean): string | undefined {
  const base = posix.join(posix.dirname(from), specifier);
  return [`${base}.ts`, `${base}/index.ts`, base].find(isThere);
}
