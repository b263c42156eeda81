/** The code cache as the built programs use it. What it trusts is tested with it, in test/unit/launcher. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../../provider/generated/version";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { buildPluginOnce, startPlugin } from "../support/pluginProcess";

const hwbackup = join(repositoryRoot, "dist/cli/hwbackup");

describe("the compiled code that a program keeps for its next start", function () {
  let home: string;
  let folder: string;

  before(buildPluginOnce);
  before(function () {
    if (process.geteuid !== undefined) return;
    console.log("      not proven here: this system has no user ids, and so no code cache");
    this.skip();
  });
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "code-cache-"));
    folder = join(home, ".cache/pulumi-huaweicloud-backup");
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const files = (): string[] => (existsSync(folder) ? readdirSync(folder) : []);

  async function startAndStop(environment: Readonly<Record<string, string>> = { HOME: home }): Promise<string> {
    const plugin = await startPlugin({ environment });
    try {
      // Kept right behind the start, in the turn before the first answer or the one after it.
      const found = await plugin.provider.getVersion();
      await plugin.provider.getVersion();
      return found;
    } finally {
      await plugin.stop();
    }
  }
  const runCli = (): string =>
    execFileSync(hwbackup, ["--version"], { env: { PATH: process.env["PATH"], HOME: home }, encoding: "utf8" }).trim();

  for (const [program, run] of [
    ["plugin", () => startAndStop()],
    ["hwbackup", runCli],
  ] as const) {
    it(`is written by the first start of ${program}, and left as it is by the second`, async () => {
      assert.equal(await run(), version);
      const [name = "", ...others] = files();
      assert.deepEqual([name.split("-")[0], others], [program, []]);
      const { ino, mtimeMs, size } = statSync(join(folder, name));
      assert.ok(size > 100_000, `${size} bytes`);
      assert.equal(await run(), version);
      const again = statSync(join(folder, name));
      assert.deepEqual([files().length, again.ino, again.mtimeMs], [1, ino, mtimeMs]);
    });

    it(`is passed over by ${program} where V8 refuses it, and written anew`, async () => {
      await run();
      const file = join(folder, files()[0] ?? "");
      const junk = Buffer.alloc(100_000, "not what V8 has written");
      const key = file.split("-").at(-1) ?? "";
      writeFileSync(file, Buffer.concat([createHash("sha256").update(key).update(junk).digest(), junk]));
      assert.equal(await run(), version);
      assert.equal(readFileSync(file).includes("not what V8 has written"), false);
    });

    it(`is done without by ${program} where there is no place for it`, async () => {
      writeFileSync(join(home, ".cache"), "a file where a folder should be");
      assert.equal(await run(), version);
      assert.deepEqual(readdirSync(home), [".cache"]);
    });
  }

  it("B1 is done without where the system answers ENOENT for a folder whose parent is there", async function () {
    if (!existsSync("/proc/self")) this.skip();
    assert.equal(await startAndStop({ HOME: "/proc" }), version);
    assert.equal(await startAndStop({ HOME: home, XDG_CACHE_HOME: "/proc/self/absent" }), version);
    assert.deepEqual(readdirSync(home), []);
  });
});
