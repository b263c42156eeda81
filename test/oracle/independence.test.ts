import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { importsOf } from "../../scripts/layers/importsOf";

const root = resolve(__dirname, "../..");

/** Every module that a file imports, types included. */
function modulesOf(path: string): string[] {
  return importsOf(path, readFileSync(path, "utf8")).map(({ specifier }) => specifier);
}

/** A file and all that it reaches by relative imports, by their paths from the root. */
function reachedFrom(path: string, reached = new Set<string>()): Set<string> {
  if (reached.has(path)) return reached;
  reached.add(path);
  for (const specifier of modulesOf(path).filter((one) => one.startsWith("."))) {
    reachedFrom(`${resolve(dirname(path), specifier)}.ts`, reached);
  }
  return reached;
}

describe("the independence of the oracle", () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(__dirname, name));

  it("reaches no file of provider/, not even for a type: a shared mistake would cancel out", () => {
    assert.ok(files.length > 20);
    for (const file of files) {
      const reached = [...reachedFrom(file)].map((path) => relative(root, path).split(sep).join("/"));
      assert.deepEqual(
        reached.filter((path) => !path.startsWith("test/oracle/") && path !== "test/bench/random.ts"),
        [],
        relative(root, file),
      );
    }
  });

  it("imports no package but Node's own", () => {
    for (const file of files) {
      const packages = modulesOf(file).filter((one) => !one.startsWith(".") && !one.startsWith("node:"));
      assert.deepEqual(packages, [], relative(root, file));
    }
  });

  it("asks neither a clock nor chance", () => {
    for (const file of files) {
      assert.doesNotMatch(readFileSync(file, "utf8"), /Math\.random|Date\.now|new Date\(\)/, relative(root, file));
    }
  });
});
