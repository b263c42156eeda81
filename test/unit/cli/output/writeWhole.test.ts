import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  lchownSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { systemTiming } from "../../../../provider/core/timing";
import { CliError } from "../../../../provider/cli/output/cliError";
import { checkWritable, writeWhole } from "../../../../provider/cli/output/writeWhole";
import { useGateFolder } from "../../../cli/support/gateFiles";

describe("writeWhole", () => {
  const folder = useGateFolder();
  const io = { signal: new AbortController().signal, timing: systemTiming };
  const lines = async (work: () => void | Promise<void>): Promise<readonly string[]> => {
    try {
      await work();
    } catch (error) {
      if (error instanceof CliError) return error.lines;
      throw error;
    }
    return [];
  };

  it("replaces a file, and leaves nothing beside it", async () => {
    const path = folder.write("out.json", "a longer text from before\n");
    await writeWhole(path, "new\n", io);
    assert.equal(readFileSync(path, "utf8"), "new\n");
    assert.deepEqual(readdirSync(folder.path(".")), ["out.json"]);
  });

  it("replaces the file that a link leads to, and leaves the link", async () => {
    const path = folder.write("out.json", "old\n");
    symlinkSync(path, folder.path("link"));
    await writeWhole(folder.path("link"), "new\n", io);
    assert.equal(readFileSync(path, "utf8"), "new\n");
    assert.equal(lstatSync(folder.path("link")).isSymbolicLink(), true);
  });

  it("writes into a pipe, which stays one", async () => {
    const path = folder.path("pipe");
    execFileSync("mkfifo", [path]);
    const reader = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    try {
      checkWritable(path);
      await writeWhole(path, "through\n", io);
      const bytes = Buffer.alloc(100);
      assert.equal(bytes.toString("utf8", 0, readSync(reader, bytes)), "through\n");
      assert.equal(lstatSync(path).isFIFO(), true);
    } finally {
      closeSync(reader);
    }
  });

  it("takes a name as long as a name can be", async () => {
    const path = folder.path("x".repeat(255));
    await writeWhole(path, "new\n", io);
    assert.equal(readFileSync(path, "utf8"), "new\n");
  });

  it("says why a file cannot be written, before and after the work", async () => {
    const file = folder.write("file", "");
    mkdirSync(folder.path("folder"));
    for (const [path, reason] of [
      [folder.path("x".repeat(256)), "its name is too long"],
      [folder.path("absent/out"), "its folder does not exist"],
      [folder.path("folder"), "it is a folder"],
      [folder.path("new/"), "it is a folder"],
      [`${file}/out`, "part of its path is a file, not a folder"],
    ] as const) {
      const expected = [`cannot write the output ${path}: ${reason}`];
      assert.deepEqual(await lines(() => checkWritable(path)), expected);
      assert.deepEqual(await lines(() => writeWhole(path, "", io)), expected);
    }
  });

  it("B6 keeps the permissions of a file that it replaces, whatever the umask", async () => {
    const umask = process.umask(0o077);
    try {
      for (const mode of [0o644, 0o600, 0o664, 0o444]) {
        for (const name of ["out.json", "out.prom"]) {
          const path = folder.write(name, "old\n");
          chmodSync(path, mode);
          await writeWhole(path, "new\n", io);
          assert.deepEqual([statSync(path).mode & 0o777, readFileSync(path, "utf8")], [mode, "new\n"]);
          rmSync(path);
        }
      }
    } finally {
      process.umask(umask);
    }
  });

  it("B6 makes a new .prom that all can read, and every other file by the umask", async () => {
    const umask = process.umask(0o077);
    try {
      for (const [name, mode] of [
        ["new.prom", 0o644],
        ["new.json", 0o600],
      ] as const) {
        await writeWhole(folder.path(name), "new\n", io);
        assert.equal(statSync(folder.path(name)).mode & 0o777, mode);
      }
    } finally {
      process.umask(umask);
    }
  });

  it("B6 keeps the owner of a file that it replaces", async function () {
    if (process.geteuid?.() !== 0) {
      console.log("      not proven here: only root can give a file to another user");
      this.skip();
    }
    const path = folder.write("out.json", "old\n");
    chownSync(path, 1, 2);
    chmodSync(path, 0o640);
    await writeWhole(path, "new\n", io);
    const { uid, gid, mode } = statSync(path);
    assert.deepEqual([uid, gid, mode & 0o777], [1, 2, 0o640]);
  });

  it("B6 makes the file that a link leads to, and keeps the link", async () => {
    symlinkSync("later.json", folder.path("link"));
    symlinkSync("link", folder.path("linked"));
    await writeWhole(folder.path("linked"), "new\n", io);
    assert.equal(readFileSync(folder.path("later.json"), "utf8"), "new\n");
    assert.equal(lstatSync(folder.path("link")).isSymbolicLink(), true);
    assert.deepEqual(readdirSync(folder.path(".")), ["later.json", "link", "linked"]);
  });

  it("B6 follows no link that another user laid in a folder in which all may write", async function () {
    if (process.geteuid?.() !== 0) {
      console.log("      not proven here: only root can give a file to another user");
      this.skip();
    }
    const path = folder.write("out.json", "old\n");
    mkdirSync(folder.path("shared"));
    chmodSync(folder.path("shared"), 0o1777);
    const link = folder.path("shared/link");
    symlinkSync(path, link);
    lchownSync(link, 1, 1);
    const reason = "it is a link of another user in a shared folder";
    assert.deepEqual(await lines(() => writeWhole(link, "new\n", io)), [`cannot write the output ${link}: ${reason}`]);
    assert.equal(readFileSync(path, "utf8"), "old\n");
  });

  it("B3 waits for the reader of a pipe until the signal, and then leaves the pipe", async () => {
    const path = folder.path("pipe");
    execFileSync("mkfifo", [path]);
    for (const [signal, code] of [
      ["SIGINT", 130],
      ["SIGTERM", 143],
    ] as const) {
      const ended = new AbortController();
      const written = writeWhole(path, "never\n", { signal: ended.signal, timing: systemTiming });
      ended.abort(signal);
      await assert.rejects(written, (error) => error instanceof CliError && error.exitCode === code);
    }
  });

  it("B3 gives the writer of a pipe that fills up a bounded time after the signal", async () => {
    const path = folder.path("pipe");
    execFileSync("mkfifo", [path]);
    const reader = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    try {
      const ended = new AbortController();
      ended.abort("SIGTERM");
      let now = 0;
      const timing = {
        ...systemTiming,
        elapsed: () => now,
        sleep: (time: number) => Promise.resolve(void (now += time)),
      };
      const written = writeWhole(path, "x".repeat(1 << 20), { signal: ended.signal, timing });
      const lines = [`interrupted: the output ${path} is incomplete`];
      await assert.rejects(written, { lines, exitCode: 143 });
      assert.equal(now, 500);
    } finally {
      closeSync(reader);
    }
  });

  it("B3 writes a long text through a pipe as its reader takes it", async () => {
    const path = folder.path("pipe");
    execFileSync("mkfifo", [path]);
    const text = "0123456789".repeat(100_000);
    const [read] = await Promise.all([readFile(path, "utf8"), writeWhole(path, text, io)]);
    assert.equal(read, text);
  });

  it("B3 says why a device or a socket takes no output", async () => {
    assert.deepEqual(await lines(() => writeWhole("/dev/full", "text", io)), [
      "cannot write the output /dev/full: the disk is full",
    ]);
    const path = folder.path("socket");
    const server = createServer().listen(path);
    await once(server, "listening");
    try {
      assert.deepEqual(await lines(() => writeWhole(path, "text", io)), [
        `cannot write the output ${path}: it is a socket`,
      ]);
    } finally {
      server.close();
    }
  });
});
