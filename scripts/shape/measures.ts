import { posix } from "node:path";
import type { ShapedFile } from "./sourceTree";

/** What the shape check counts, each with the places behind the number. */
export interface Measure {
  readonly name: string;
  readonly count: number;
  /** The places, the worst first: what a person looks at when the number has grown. */
  readonly places: readonly string[];
}

/** A folder may hold more files than this on one level only where the table of wide folders says why. */
export const widestFolder = 15;
/** A file of so few lines that one other file imports may be a paragraph of that file. */
const paragraph = 40;

function looseFiles(files: readonly ShapedFile[], folder: string): Measure {
  const places = files.map(({ path }) => path).filter((path) => posix.dirname(path) === folder);
  return { name: `loose files at ${folder}/`, count: places.length, places };
}

function wideFolders(paths: readonly string[], allowed: ReadonlySet<string>): Measure {
  const widths = new Map<string, number>();
  for (const path of paths) widths.set(posix.dirname(path), (widths.get(posix.dirname(path)) ?? 0) + 1);
  const wide = [...widths].filter(([folder, width]) => width > widestFolder && !allowed.has(folder));
  const places = wide.sort(([, a], [, b]) => b - a).map(([folder, width]) => `${folder}: ${width} files`);
  return { name: `folders of more than ${widestFolder} files`, count: places.length, places };
}

function paragraphs(files: readonly ShapedFile[]): Measure {
  const importers = new Map<string, number>();
  for (const { imports } of files) for (const path of imports) importers.set(path, (importers.get(path) ?? 0) + 1);
  const places = files
    .filter(({ path, lines }) => lines <= paragraph && importers.get(path) === 1)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
  return { name: `files of at most ${paragraph} lines with one importer`, count: places.length, places };
}

/** Groups of files that lead round to each other, types included. Tarjan's algorithm. */
function typeCycles(files: readonly ShapedFile[]): Measure {
  const graph = new Map(files.map(({ path, imports }) => [path, imports]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const places: string[] = [];
  const visit = (path: string): void => {
    index.set(path, index.size);
    low.set(path, index.get(path) ?? 0);
    stack.push(path);
    for (const next of graph.get(path) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(path, Math.min(low.get(path) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(path) !== index.get(path)) return;
    const group = stack.splice(stack.indexOf(path));
    if (group.length > 1) places.push(group.join(" <-> "));
  };
  for (const path of graph.keys()) if (!index.has(path)) visit(path);
  return { name: "cycles of imports, types included", count: places.length, places };
}

function namesExportedTwice(files: readonly ShapedFile[]): Measure {
  const byName = new Map<string, string[]>();
  for (const { path, exports } of files)
    for (const name of new Set(exports)) byName.set(name, [...(byName.get(name) ?? []), path]);
  const places = [...byName]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name}: ${paths.join(", ")}`);
  return { name: "names that several files export", count: places.length, places };
}

function unusedExports(files: readonly ShapedFile[], users: readonly ShapedFile[]): Measure {
  const used = new Set<string>();
  for (const { taken } of users) for (const [path, name] of taken) used.add(`${path} ${name}`);
  const places = files.flatMap(({ path, exports }) =>
    exports.filter((name) => !used.has(`${path} ${name}`) && !used.has(`${path} *`)).map((name) => `${path}: ${name}`),
  );
  return { name: "exports that no other file imports", count: places.length, places };
}

function largest(files: readonly ShapedFile[], name: string, of: (file: ShapedFile) => number): Measure {
  const sorted = [...files].sort((a, b) => of(b) - of(a));
  const [first] = sorted;
  const places = sorted.slice(0, 5).map((file) => `${file.path}: ${of(file)} lines`);
  return { name, count: first === undefined ? 0 : of(first), places };
}

/**
 * Measures a tree. `files` are the hand-written ones of `provider/`; `users` all whose imports count as a use; `paths` all
 * files whose folders are measured; `wide` the folders that may be wider.
 */
export function measures(tree: {
  readonly files: readonly ShapedFile[];
  readonly users: readonly ShapedFile[];
  readonly paths: readonly string[];
  readonly wide: ReadonlySet<string>;
}): Measure[] {
  const { files, users, paths, wide } = tree;
  return [
    looseFiles(files, "provider"),
    looseFiles(files, "provider/cli"),
    looseFiles(files, "provider/simulator"),
    wideFolders(paths, wide),
    paragraphs(files),
    typeCycles(files),
    namesExportedTwice(files),
    unusedExports(files, users),
    largest(files, "lines of the longest file", ({ lines }) => lines),
    largest(files, "lines of the longest function", ({ longestFunction }) => longestFunction),
  ];
}
