/** Where the packed programs find no place for compiled code: they run without it, and end. */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../../provider/generated/version";
import { packedPackage, runPacked } from "../support/packedPackage";

describe("B1 a start without a place for compiled code", function () {
  this.timeout(600_000);
  before(() => void packedPackage());
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "hwbackup-cache-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const places = (): readonly Readonly<Record<string, string>>[] => [
    // A folder that is there, below which the system answers ENOENT to mkdir.
    ...(existsSync("/proc/self") ? [{ HOME: "/proc" }, { HOME: folder, XDG_CACHE_HOME: "/proc/self/absent" }] : []),
    { HOME: join(folder, "absent/home") },
    { XDG_CACHE_HOME: join(folder, "absent/cache") },
    { HOME: "/dev/null" },
    {},
  ];

  it("ends with the code of the command, and makes no folder above its own", async () => {
    for (const environment of places()) {
      const { code, stdout } = await runPacked(["--version"], { environment });
      assert.deepEqual([code, stdout], [0, `${version}\n`], JSON.stringify(environment));
      assert.deepEqual(readdirSync(folder), []);
    }
  });
});
