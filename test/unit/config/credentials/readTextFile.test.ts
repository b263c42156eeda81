import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileProblem, readTextFile } from "../../../../provider/config/credentials/readTextFile";
import { resolveSettings } from "../../../../provider/config/resolveSettings";

describe("readTextFile", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "settings-"));
    writeFileSync(join(folder, "text"), "grüße\n");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const problemOf = (path: string): string => {
    try {
      return readTextFile(path);
    } catch (error) {
      return fileProblem(error);
    }
  };

  it("reads UTF-8, through links too, as mounted secrets are", () => {
    symlinkSync("text", join(folder, "link"));
    assert.equal(readTextFile(join(folder, "text")), "grüße\n");
    assert.equal(readTextFile(join(folder, "link")), "grüße\n");
  });

  it("refuses what is not there, a folder, a device and a giant", () => {
    mkdirSync(join(folder, "folder"));
    writeFileSync(join(folder, "giant"), "");
    truncateSync(join(folder, "giant"), 1024 * 1024 + 1);
    assert.equal(problemOf(join(folder, "none")), "names a file that does not exist");
    assert.equal(problemOf(join(folder, "text/none")), "names a file that does not exist");
    assert.equal(problemOf(join(folder, "folder")), "names a folder, not a file");
    assert.equal(problemOf("/dev/null"), "names something that is not a regular file");
    assert.equal(problemOf(join(folder, "giant")), "names a file larger than 1 MiB");
  });

  it("is what resolveSettings reads with", () => {
    const path = join(folder, "text");
    assert.deepEqual(resolveSettings({ credentialsFile: path }, {}).problems, [
      { property: "credentialsFile", code: "CONFIG_INVALID", reason: "names a file without a section [basic]" },
    ]);
  });
});

describe("fileProblem", () => {
  for (const [error, reason] of [
    [{ code: "EACCES" }, "names a file that this process may not read"],
    [{ code: "EPERM" }, "names a file that this process may not read"],
    [{ code: "EIO" }, "names a file that cannot be read (EIO)"],
    [{ code: "ERR_INVALID_ARG_VALUE" }, "names a file that cannot be read (ERR_INVALID_ARG_VALUE)"],
    [{ code: "a path" }, "names a file that cannot be read"],
    [{ code: 5 }, "names a file that cannot be read"],
    [undefined, "names a file that cannot be read"],
  ] as const) {
    it(`says of ${JSON.stringify(error)}: ${reason}`, () => assert.equal(fileProblem(error), reason));
  }
});
