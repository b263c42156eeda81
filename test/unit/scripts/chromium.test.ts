// scripts/browser/chromium, run with a PATH and a cache of its own and with shell scripts in the place of browsers.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { repositoryRoot } from "../../../scripts/automation/sandbox";

const script = join(repositoryRoot, "scripts/browser/chromium");
/** The programs that the script may find; apt-get is not among them. */
const tools = ["bash", "sh", "sed", "dirname", "basename", "id", "rm", "mkdir", "mv", "mktemp"];

describe("scripts/browser/chromium", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hwbackup-browser-"));
    mkdirSync(join(folder, "bin"));
    for (const tool of tools) {
      const found = (process.env["PATH"] ?? "")
        .split(delimiter)
        .map((directory) => join(directory, tool))
        .find(existsSync);
      assert.ok(found, tool);
      symlinkSync(found, join(folder, "bin", tool));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function browser(path: string, answer: string): string {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\necho '${answer}'\n`, { mode: 0o755 });
    return file;
  }

  function run(environment: Readonly<Record<string, string>> = {}) {
    const cache = { HUAWEICLOUD_BACKUP_CACHE: join(folder, "cache") };
    const env = { PATH: join(folder, "bin"), ...cache, ...environment };
    const { status, stdout, stderr } = spawnSync(script, { encoding: "utf8", env });
    return { status, stdout, stderr };
  }

  it("takes the file that CHROMIUM names before any other", () => {
    browser("bin/chromium", "Chromium 1.0");
    const named = browser("elsewhere/chrome", "Google Chrome 150.0.1");
    assert.deepEqual(run({ CHROMIUM: named }), { status: 0, stdout: `${named}\n`, stderr: "" });
  });

  it("fails where CHROMIUM names what is no browser, and takes no other", () => {
    browser("bin/chromium", "Chromium 1.0");
    const named = browser("elsewhere/chrome", "install me first");
    const { status, stdout, stderr } = run({ CHROMIUM: named });
    assert.deepEqual([status, stdout], [1, ""]);
    assert.equal(stderr, `browser: CHROMIUM names ${named}, which does not answer --version as a browser does\n`);
  });

  it("takes one on PATH, passing over a launcher that only says how to install it", () => {
    browser("bin/chromium", "Command '/usr/bin/chromium-browser' requires a package");
    const found = browser("bin/google-chrome", "Google Chrome 150.0.1");
    assert.deepEqual(run(), { status: 0, stdout: `${found}\n`, stderr: "" });
  });

  it("takes the one that an earlier run unpacked", () => {
    const cached = browser("cache/browser/chromium/chromium", "Chromium 150.0.1");
    assert.deepEqual(run(), { status: 0, stdout: `${cached}\n`, stderr: "" });
  });

  it("ends with 3 where there is none and nothing to get one with", () => {
    const { status, stdout, stderr } = run();
    assert.deepEqual([status, stdout], [3, ""]);
    assert.match(stderr, /no Chromium was found on PATH, and there is no apt-get/);
  });
});
