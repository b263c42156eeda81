import assert from "node:assert/strict";
import { describeWithEngine, startBench, type EngineBench } from "../support/engine";
import { goProgram, orSkip, pythonProgram } from "../support/otherLanguages";
import { readsBegun } from "../support/readsBegun";

const languages = [
  ["Python", "one_read", pythonProgram],
  ["Go", "one-read", goProgram],
] as const;

describeWithEngine("a program in another language, with the SDK of this repository", () => {
  let bench: EngineBench;

  before(async () => {
    bench = await startBench();
  });
  after(() => bench.close());

  for (const [language, name, program] of languages) {
    it(`reads what the provider answers in ${language}, and fails with its words`, async function () {
      this.timeout(600_000);
      const run = orSkip(this, program(bench.sandbox, name));
      const now = Math.floor(Date.now() / 1000) * 1000;
      bench.simulator.setNow(now);
      bench.simulator.setScenario("fresh");
      bench.simulator.clearRequests();
      const config = { [`${name}:instanceId`]: bench.simulator.resources.dcsInstanceId };
      const read = await run("up", { config });
      assert.equal(read.succeeded, true, read.output);
      const latestBackupTime = new Date(now - 3_600_000).toISOString();
      assert.deepEqual(read.outputs, { complete: true, latestBackupTime });
      assert.equal(readsBegun(bench.simulator), 1);

      bench.simulator.setScenario("denied");
      const refused = await run("preview", { config });
      assert.equal(refused.succeeded, false, refused.output);
      assert.match(refused.output, /\[AUTH_DENIED; HTTP 403; /);
    });
  }
});
