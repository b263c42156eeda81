import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  symlinkSync,
} from "node:fs";
import { CliError } from "../../../provider/cli/cliError";
import { checkWritable, writeWhole } from "../../../provider/cli/writeWhole";
import { useGateFolder } from "../../cli/support/gateFiles";

describe("writeWhole", () => {
  const folder = useGateFolder();
  const lines = (work: () => void): readonly string[] => {
    try {
      work();
    } catch (error) {
      if (error instanceof CliError) return error.lines;
      throw error;
    }
    return [];
  };

  it("replaces a file, and leaves nothing beside it", () => {
    const path = folder.write("out.json", "a longer text from before\n");
    writeWhole(path, "new\n");
    assert.equal(readFileSync(path, "utf8"), "new\n");
    assert.deepEqual(readdirSync(folder.path(".")), ["out.json"]);
  });

  it("replaces the file that a link leads to, and leaves the link", () => {
    const path = folder.write("out.json", "old\n");
    symlinkSync(path, folder.path("link"));
    writeWhole(folder.path("link"), "new\n");
    assert.equal(readFileSync(path, "utf8"), "new\n");
    assert.equal(lstatSync(folder.path("link")).isSymbolicLink(), true);
  });

  it("writes into a pipe, which stays one", () => {
    const path = folder.path("pipe");
    execFileSync("mkfifo", [path]);
    const reader = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    try {
      checkWritable(path);
      writeWhole(path, "through\n");
      const bytes = Buffer.alloc(100);
      assert.equal(bytes.toString("utf8", 0, readSync(reader, bytes)), "through\n");
      assert.equal(lstatSync(path).isFIFO(), true);
    } finally {
      closeSync(reader);
    }
  });

  it("takes a name as long as a name can be", () => {
    const path = folder.path("x".repeat(255));
    writeWhole(path, "new\n");
    assert.equal(readFileSync(path, "utf8"), "new\n");
  });

  it("says why a file cannot be written, before and after the work", () => {
    const file = folder.write("file", "");
    mkdirSync(folder.path("folder"));
    for (const [path, reason] of [
      [folder.path("x".repeat(256)), "its name is too long"],
      [folder.path("absent/out"), "its folder does not exist"],
      [folder.path("folder"), "it is a folder"],
      [folder.path("new/"), "it is a folder"],
      [`${file}/out`, "it lies below something that is no folder"],
    ] as const) {
      const expected = [`the output ${path} cannot be written: ${reason}`];
      assert.deepEqual(
        lines(() => checkWritable(path)),
        expected,
      );
      assert.deepEqual(
        lines(() => writeWhole(path, "")),
        expected,
      );
    }
  });
});
