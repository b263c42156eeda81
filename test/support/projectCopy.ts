import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";

/** What the fixtures of `test/fixtures` add to a copy of this project. */
export type Addition = "sixthQuery" | "sixthEvidence" | "gateKey" | "twelfthCriterion" | "outputFormat" | "setting";

const folderOf = (addition: Addition): string => join(repositoryRoot, "test/fixtures", addition);

interface Edit {
  readonly path: string;
  /** What the inserted text goes before, wherever it stands. */
  readonly before: string;
  readonly insert: string;
}

const copied = ["scripts", "provider", "docs", "examples", "test", "README.md", "DESIGN.md", "CONTRIBUTING.md"];
const alsoCopied = ["CHANGELOG.md", "SECURITY.md", "Makefile", "package.json", "schema.json", "tsconfig.json"];
/** Not for the copy: packages of their own, and what the copy is made from. */
const leftOut =
  /\/(?:node_modules|test\/bench|test\/engine|test\/vectors|fixtures\/(?:sixth\w+|gateKey|twelfthCriterion|outputFormat|setting))(?:\/|$)/;

/** A copy of this project, as it is before an addition. */
export function copyProject(): string {
  const root = mkdtempSync(join(tmpdir(), "project-copy-"));
  for (const name of [...copied, ...alsoCopied]) {
    cpSync(join(repositoryRoot, name), join(root, name), { recursive: true, filter: (path) => !leftOut.test(path) });
  }
  // The types of the SDK come from the build.
  for (const name of ["node_modules", "dist"]) symlinkSync(join(repositoryRoot, name), join(root, name), "dir");
  writeFileSync(join(root, "tsconfig.provider.json"), '{ "extends": "./tsconfig.json", "include": ["provider"] }\n');
  return root;
}

/** The members of both objects; what both hold is merged in turn, and else the second holds. */
function merged(first: unknown, second: unknown): unknown {
  const isObject = (value: unknown): value is object => typeof value === "object" && !Array.isArray(value);
  if (!isObject(first) || !isObject(second)) return second;
  const held = new Map<string, unknown>(Object.entries(first));
  for (const [name, value] of Object.entries(second))
    held.set(name, held.has(name) ? merged(held.get(name), value) : value);
  return Object.fromEntries(held);
}

/** What is new in schema.json. */
export function addToSchema(root: string, addition: Addition = "sixthQuery"): void {
  const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
  const schema = merged(read(join(root, "schema.json")), read(join(folderOf(addition), "schema.json")));
  writeFileSync(join(root, "schema.json"), `${JSON.stringify(schema, undefined, 2)}\n`);
}

/** The new files, by their paths. They end in `.txt` here, so that nothing takes them for parts of this project. */
export function newFiles(addition: Addition = "sixthQuery"): string[] {
  const names = readdirSync(join(folderOf(addition), "files"), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".txt")).map((name) => name.replace(/\.txt$/, ""));
}

export function addFile(root: string, path: string, addition: Addition = "sixthQuery"): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  cpSync(join(folderOf(addition), "files", `${path}.txt`), join(root, path));
}

function editsOf(addition: Addition): readonly Edit[] {
  return JSON.parse(readFileSync(join(folderOf(addition), "edits.json"), "utf8")) as readonly Edit[];
}

/** Files of the product that an addition writes or changes by hand; pages and tests aside. */
export function productFiles(addition: Addition): string[] {
  const schema = existsSync(join(folderOf(addition), "schema.json")) ? ["schema.json"] : [];
  const paths = [...schema, ...newFiles(addition), ...editsOf(addition).map(({ path }) => path)];
  return [...new Set(paths.filter((path) => path === "schema.json" || path.startsWith("provider/")))].sort();
}

/** The lines that are new in files that there are; the text of each file before that, by its path. */
export function editFiles(root: string, addition: Addition = "sixthQuery"): ReadonlyMap<string, string> {
  const edits = editsOf(addition);
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
