import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareFolders } from "../../../scripts/sdks/compareFolders";

describe("compareFolders", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "compare-"));
    for (const side of ["expected", "actual"]) mkdirSync(join(root, side, "below"), { recursive: true });
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });
  const write = (side: string, name: string, text: string): void => writeFileSync(join(root, side, name), text);
  const compare = (): string[] => compareFolders(join(root, "expected"), join(root, "actual"), /^ignored$/);

  it("finds nothing in folders that are alike", () => {
    write("expected", "below/a", "1");
    write("actual", "below/a", "1");
    write("actual", "ignored", "x");
    assert.deepEqual(compare(), []);
  });

  it("names a file that differs, one that is missing and one too many", () => {
    write("expected", "below/a", "1");
    write("actual", "below/a", "2");
    write("expected", "b", "1");
    write("actual", "c", "1");
    assert.deepEqual(compare(), ["b is missing", "below/a differs", "c is not generated any more"]);
  });
});
