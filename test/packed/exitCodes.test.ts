/** The table of exit codes, by the packed executable. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitCodeFiles, exitCodeRows } from "../cli/support/exitCodeRows";
import { packedPackage, runPacked } from "../support/packedPackage";
import { useSimulator } from "../support/startReader";

describe("C6 the packed executable ends with the published code", function () {
  this.timeout(600_000);
  before(() => void packedPackage());
  const simulator = useSimulator({ now: () => Date.now() });
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "hwbackup-codes-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const { argv, code, title, scenario, environment } of exitCodeRows) {
    it(`${code} when ${title}`, async () => {
      for (const [name, text] of Object.entries(exitCodeFiles)) {
        // The process has the real clock.
        const expiry = new Date(Date.now() + 3_600_000).toISOString();
        writeFileSync(join(folder, name), text.replace(/(?<=expiresAt: )[^ ]+(?= )/, expiry));
      }
      if (scenario !== undefined) simulator().setScenario(scenario);
      const given = { ...simulator().environment(), HW_MAX_RETRIES: "0", ...environment };
      const ended = await runPacked(argv, { environment: given, cwd: folder });
      assert.equal(ended.code, code, ended.stderr);
    });
  }
});
