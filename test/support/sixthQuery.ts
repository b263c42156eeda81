import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import type { PackageSpec } from "../../scripts/schema/spec";

const folderOf = (fixture: string): string => join(repositoryRoot, "test/fixtures", fixture);

interface Edit {
  readonly path: string;
  /** What the inserted text goes before, wherever it stands. */
  readonly before: string;
  readonly insert: string;
}

const copied = ["scripts", "provider", "docs", "examples", "test", "README.md", "DESIGN.md", "CONTRIBUTING.md"];
const alsoCopied = ["CHANGELOG.md", "SECURITY.md", "Makefile", "package.json", "schema.json", "tsconfig.json"];
/** Not for the copy: packages of their own, and what the copy is made from. */
const leftOut = /\/(?:node_modules|test\/bench|test\/engine|test\/vectors|fixtures\/(?:sixthQuery|setting))(?:\/|$)/;

/** A copy of this project, as the first commands of somebody who adds a query find it. */
export function copyProject(): string {
  const root = mkdtempSync(join(tmpdir(), "sixth-query-"));
  for (const name of [...copied, ...alsoCopied]) {
    cpSync(join(repositoryRoot, name), join(root, name), { recursive: true, filter: (path) => !leftOut.test(path) });
  }
  // The types of the SDK come from the build.
  for (const name of ["node_modules", "dist"]) symlinkSync(join(repositoryRoot, name), join(root, name), "dir");
  writeFileSync(join(root, "tsconfig.provider.json"), '{ "extends": "./tsconfig.json", "include": ["provider"] }\n');
  return root;
}

/** The new function and its types, in schema.json. */
export function addToSchema(root: string): void {
  const read = (path: string): PackageSpec => JSON.parse(readFileSync(path, "utf8")) as PackageSpec;
  const [schema, added] = [read(join(root, "schema.json")), read(join(folderOf("sixthQuery"), "schema.json"))];
  const merged = {
    ...schema,
    functions: { ...schema.functions, ...added.functions },
    types: { ...schema.types, ...added.types },
  };
  writeFileSync(join(root, "schema.json"), `${JSON.stringify(merged, undefined, 2)}\n`);
}

/** The new files, by their paths. They end in `.txt` here, so that nothing takes them for parts of this project. */
export function newFiles(fixture = "sixthQuery"): string[] {
  const names = readdirSync(join(folderOf(fixture), "files"), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".txt")).map((name) => name.replace(/\.txt$/, ""));
}

export function addFile(root: string, path: string, fixture = "sixthQuery"): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  cpSync(join(folderOf(fixture), "files", `${path}.txt`), join(root, path));
}

/** The lines that lists of queries need; the text of each file before that, by its path. */
export function editFiles(root: string, fixture = "sixthQuery"): ReadonlyMap<string, string> {
  const edits = JSON.parse(readFileSync(join(folderOf(fixture), "edits.json"), "utf8")) as readonly Edit[];
  const originals = new Map<string, string>();
  for (const { path, before, insert } of edits) {
    const text = readFileSync(join(root, path), "utf8");
    if (!text.includes(before)) throw new Error(`${path} does not hold ${before}`);
    if (!originals.has(path)) originals.set(path, text);
    writeFileSync(
      join(root, path),
      text.replaceAll(before, () => insert + before),
    );
  }
  return originals;
}

/** Takes a file away while something is done, and puts it back. */
export function without<Result>(root: string, path: string, act: () => Result): Result {
  const text = readFileSync(join(root, path));
  rmSync(join(root, path));
  try {
    return act();
  } finally {
    writeFileSync(join(root, path), text);
  }
}

/** Puts another text in a file's place while something is done, and the own one back. */
export function withText<Result>(root: string, path: string, text: string, act: () => Result): Result {
  const own = readFileSync(join(root, path));
  writeFileSync(join(root, path), text);
  try {
    return act();
  } finally {
    writeFileSync(join(root, path), own);
  }
}
