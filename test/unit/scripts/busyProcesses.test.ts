import assert from "node:assert/strict";
import { once } from "node:events";
import { startBusyProcesses } from "../../../scripts/load/busyProcesses";

const day = 86_400_000;

describe("busy processes", () => {
  it("are as many as asked for, and end when the channel to their parent closes", async () => {
    const started = startBusyProcesses(2, day);
    assert.equal(started.length, 2);
    for (const child of started) {
      const ended = once(child, "exit");
      child.disconnect();
      assert.deepEqual(await ended, [0, null]);
    }
  });

  it("end by themselves when their time is over", async () => {
    const [child] = startBusyProcesses(1, 1);
    assert.ok(child !== undefined);
    assert.deepEqual(await once(child, "exit"), [0, null]);
  });
});
