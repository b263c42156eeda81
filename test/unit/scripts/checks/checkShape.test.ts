import assert from "node:assert/strict";
import { measures, type Measure } from "../../../../scripts/shape/measures";
import { sourceTree } from "../../../../scripts/shape/sourceTree";

function measured(texts: Readonly<Record<string, string>>, wide: readonly string[] = []): Map<string, Measure> {
  const files = sourceTree(new Map(Object.entries(texts)));
  const all = measures({ files, users: files, paths: Object.keys(texts), wide: new Set(wide) });
  return new Map(all.map((measure) => [measure.name, measure]));
}

const places = (found: Map<string, Measure>, name: string): readonly string[] =>
  (found.get(name) ?? assert.fail(name)).places;

describe("the shape check", () => {
  it("counts files that lie loose at the top of provider/", () => {
    const found = measured({ "provider/a.ts": "", "provider/core/b.ts": "" });
    assert.deepEqual(places(found, "loose files at provider/"), ["provider/a.ts"]);
  });

  it("counts a folder of 16 files on one level, and none that the table allows", () => {
    const files = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`provider/core/file${at}.ts`, ""]));
    const name = "folders of more than 15 files";
    assert.deepEqual(places(measured(files(15)), name), []);
    assert.deepEqual(places(measured(files(16)), name), ["provider/core: 16 files"]);
    assert.deepEqual(places(measured(files(16), ["provider/core"]), name), []);
  });

  it("counts a cycle of types, and names its files", () => {
    const found = measured({
      "provider/core/a.ts": 'import type { B } from "./b";\nexport type A = B;',
      "provider/core/b.ts": 'import type { C } from "./c";\nexport type B = C;',
      "provider/core/c.ts": 'import type { A } from "./a";\nexport type C = A;',
      "provider/core/d.ts": 'import type { A } from "./a";\nexport type D = A;',
    });
    assert.deepEqual(places(found, "cycles of imports, types included"), [
      "provider/core/a.ts <-> provider/core/b.ts <-> provider/core/c.ts",
    ]);
  });

  it("counts a short file with one importer, and none with two or with more than 40 lines", () => {
    const found = measured({
      "provider/core/short.ts": "export const short = 1;",
      "provider/core/shared.ts": "export const shared = 1;",
      "provider/core/long.ts": `export const long = 1;${"\n//".repeat(40)}`,
      "provider/core/a.ts": 'import "./short";\nimport "./shared";\nimport "./long";',
      "provider/core/b.ts": 'import "./shared";',
    });
    assert.deepEqual(places(found, "files of at most 40 lines with one importer"), ["provider/core/short.ts: 1 lines"]);
  });

  it("counts names that two files export, and exports that no file imports, by their own names", () => {
    const found = measured({
      "provider/core/a.ts": "export interface Finding {}\nexport const used = 1;\nexport const unused = 1;",
      "provider/gates/b.ts": "export class Finding {}",
      "provider/gates/c.ts": 'import { used as taken, type Finding } from "../core/a";\nimport * as all from "./b";',
    });
    assert.deepEqual(places(found, "names that several files export"), [
      "Finding: provider/core/a.ts, provider/gates/b.ts",
    ]);
    assert.deepEqual(places(found, "exports that no other file imports"), ["provider/core/a.ts: unused"]);
  });

  it("counts no export that a catalogue loads by require", () => {
    const found = measured({
      "provider/cli/a.ts": "export const loaded = 1;\nexport const other = 1;",
      "provider/cli/b.ts": 'export const load = () => (require("./a") as typeof import("./a")).loaded;',
      "provider/cli/c.ts": 'import { load } from "./b";',
    });
    assert.deepEqual(places(found, "exports that no other file imports"), ["provider/cli/a.ts: other"]);
  });

  it("measures the longest function, a method among them", () => {
    const found = measured({ "provider/core/a.ts": "class A {\n  run() {\n    return 1;\n  }\n}\nconst b = () => 1;" });
    assert.equal(found.get("lines of the longest function")?.count, 3);
  });
});
