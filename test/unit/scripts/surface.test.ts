import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { doorDeclarations } from "../../../scripts/surface/doorDeclarations";
import { schemaLines } from "../../../scripts/surface/schemaLines";

describe("the public surface", () => {
  let root: string;
  before(() => (root = mkdtempSync(join(tmpdir(), "surface-"))));
  after(() => rmSync(root, { recursive: true, force: true }));

  function write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }

  it("of a door has what it exports and the types that this speaks of, without comments and places of files", () => {
    write({
      "package.json": JSON.stringify({
        exports: { "./a": { types: "./dist/a.d.ts" }, "./schema.json": "./schema.json" },
      }),
      "dist/a.d.ts":
        'import type { Shape } from "./inner";\n/** Says what it is. */\nexport declare function draw(\n  shape: Shape,\n): void;\n' +
        'export { limit } from "./inner";\n',
      "dist/inner.d.ts":
        "export interface Shape { /** In meters. */ readonly width: number; }\nexport interface Other {}\nexport declare const limit: 3;\n",
    });
    assert.deepEqual(doorDeclarations(root), [
      "./a exports draw: export declare function draw(shape: Shape): void;",
      "./a exports limit: export declare const limit: 3;",
      "./a speaks of Shape: export interface Shape { readonly width: number; }",
    ]);
  });

  it("of a door that was not built is an error that says what to run", () => {
    write({ "package.json": JSON.stringify({ exports: { ".": { types: "./dist/absent.d.ts" } } }) });
    assert.throws(() => doorDeclarations(root), /absent\.d\.ts is not there: run make build first$/);
  });

  it("of the schema has each member with its value, and no descriptions", () => {
    const schema = { types: { One: { description: "Text.", required: ["a"], properties: { a: { type: "string" } } } } };
    assert.deepEqual(schemaLines("schema", schema), [
      'schema types One required 0: "a"',
      'schema types One properties a type: "string"',
    ]);
  });
});
