import { posix } from "node:path";
import { importsOf } from "./importsOf";
import { resolveImport } from "./resolveImport";
import { layerRules, packageRules } from "./rules";

/** A source file: its path from the repository's root, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The deepest folder of a path that has a row in the table; its folder in `provider/` where none has. */
function layerOf(path: string): string | undefined {
  const [top, ...folders] = posix.dirname(path).split("/");
  if (top !== "provider") return undefined;
  const candidates = folders.map((_, at) => folders.slice(0, folders.length - at).join("/"));
  return candidates.find((name) => layerRules[name] !== undefined) ?? folders[0];
}

/** Every way round the value imports, each named once by its files. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(" -> "));
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}

/** What is wrong with the imports, one line each; empty when the layers hold. */
export function checkLayers(files: readonly SourceFile[]): string[] {
  const problems: string[] = [];
  const paths = new Set(files.map(({ path }) => path));
  const graph = new Map<string, string[]>();
  for (const { path, text } of files) {
    const layer = layerOf(path);
    const rule = layer === undefined ? undefined : layerRules[layer];
    if (path.startsWith("provider/") && rule === undefined) {
      problems.push(`${path} belongs to no layer: name it in scripts/layers/rules.ts`);
    }
    const values: string[] = [];
    for (const { specifier, isType } of importsOf(path, text)) {
      if (!specifier.startsWith(".")) {
        const broken = isType ? undefined : packageRules.find((row) => row.matches(specifier) && !row.allowed(path));
        if (broken !== undefined) problems.push(`${path} imports ${specifier}: ${broken.reason}`);
        continue;
      }
      const target = resolveImport(path, specifier, (each) => paths.has(each));
      if (target === undefined) continue;
      if (!isType) values.push(target);
      const targetLayer = layerOf(target);
      if (layer === undefined || rule === undefined || targetLayer === undefined || targetLayer === layer) continue;
      const allowed = rule.values.includes(targetLayer) || (isType && (rule.types ?? []).includes(targetLayer));
      if (!allowed) problems.push(`${path} imports ${isType ? "a type of " : ""}${target}: ${rule.reason}`);
    }
    graph.set(path, values);
  }
  return [...problems, ...cycles(graph).map((cycle) => `value imports go round: ${cycle}`)];
}

/** A path of this platform with forward slashes. */
export function toPosix(path: string): string {
  return path.split("\\").join("/");
}
