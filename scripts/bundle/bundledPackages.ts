import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bundle } from "./bundle";
import { root } from "./bundleOptions";

/** A package of which something is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** The expression of its package.json. */
  readonly license: string;
  /** Its licences and notices, word for word. */
  readonly texts: readonly string[];
}

const isLegalFile = (name: string): boolean => /^(?:licen[cs]e|copying|notice)/i.test(name);

/** The package of an input such as `node_modules/a/node_modules/@b/c/file.js`, by its folder. */
function folderOf(input: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function textsOf(folder: string): string[] {
  const texts = readdirSync(folder)
    .filter(isLegalFile)
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
  if (texts.length > 0) return texts;
  // Some packages state their licence at the end of their README alone.
  const readme = join(folder, "README.md");
  const text = existsSync(readme) ? readFileSync(readme, "utf8") : "";
  const [, section] = /^(?:#+ licen[cs]e|licen[cs]e\n-+)\s*\n([^]*)$/im.exec(text) ?? [];
  if (section === undefined) throw new Error(`${folder} states no licence; it cannot be bundled`);
  return [section];
}

function describePackage(folder: string): BundledPackage {
  const path = join(root, folder);
  const manifest = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as Record<string, unknown>;
  const { name, version, license } = manifest;
  if (typeof name !== "string" || typeof version !== "string" || typeof license !== "string") {
    throw new Error(`${folder}/package.json lacks name, version or licence; it cannot be bundled`);
  }
  const texts = textsOf(path).map((text) => text.replaceAll("\r\n", "\n").trim());
  return { name, version, license, texts };
}

/** Each package of which at least one file went into a bundle, by name and version. */
export function bundledPackages(bundles: readonly Bundle[]): BundledPackage[] {
  const inputs = bundles.flatMap((bundle) => bundle.inputs);
  const folders = new Set(inputs.map(folderOf).filter((folder) => folder !== undefined));
  const found = new Map([...folders].map(describePackage).map((each) => [`${each.name}@${each.version}`, each]));
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
