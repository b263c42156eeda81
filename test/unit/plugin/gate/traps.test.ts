import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { openWhenFresh, useGateBench, waitsForQuiet } from "../../../support/gateBench";

describe("traps of gates: the resource", () => {
  const bench = useGateBench();
  const none = 1;
  const some = 2;

  it("T19 reuses no stored verdict: each run evaluates, whatever the state says and however long it would be valid", async () => {
    const stored = {
      ...openWhenFresh,
      schemaVersion: "1",
      verdict: "pass",
      blocks: false,
      validUntil: "2099-01-01T00:00:00Z",
    };
    const question = { oldInputs: openWhenFresh, olds: stored, news: openWhenFresh };
    assert.equal((await bench.gate().diff(question)).changes, none);
    assert.equal(bench.reads(), 1);
    // Beyond the ten seconds for which a reading may serve the step that follows it.
    bench.timing().setNow(bench.timing().now() + 11_000);
    await bench.timing().advance(11_000);
    bench.simulator().setScenario("stale");
    assert.equal((await bench.gate().diff(question)).changes, some);
    assert.equal(bench.reads(), 2);
    await assert.rejects(bench.gate().update(stored, openWhenFresh), { code: status.FAILED_PRECONDITION });
  });

  it("T21 never waits in a preview, says loudly that a gate is closed, and evaluates anew in the update", async () => {
    bench.simulator().setScenario("running");
    const held = await bench.gate().update({}, waitsForQuiet, { preview: true });
    assert.deepEqual([held["verdict"], bench.timing().sleepers(), bench.reads()], ["pending", 0, 1]);
    bench.simulator().setScenario("stale");
    await assert.rejects(bench.gate().create(openWhenFresh, { preview: true }), {
      code: status.FAILED_PRECONDITION,
      details: /^gate vault: fail: .*\[GATE_CLOSED\]$/,
    });
    // What the preview said is not taken over: the evidence has changed since.
    bench.simulator().setScenario("fresh");
    await bench.timing().advance(11_000);
    assert.equal((await bench.gate().create(openWhenFresh)).held["verdict"], "pass");
  });
});
