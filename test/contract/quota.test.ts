import assert from "node:assert/strict";
import { queryCases } from "../support/queryCases";
import { readCase, readerAt, useSimulator } from "../support/startReader";

describe("B7 a gateway that accepts few requests in a window", () => {
  // The simulator's clock has to run: the window of its quota ends by it.
  const simulator = useSimulator({ now: Date.now, quota: { requests: 4, windowSeconds: 2 } });

  it("loses no read of twelve, over real HTTP", async function () {
    this.timeout(600_000);
    const ids = Array.from({ length: 12 }, (_, at) => `dc500000-0000-4000-8000-${String(100 + at).padStart(12, "0")}`);
    for (const id of ids) simulator().addResource("dcs", id);
    const reader = readerAt(simulator(), undefined, { now: Date.now });
    const answers = await Promise.all(ids.map((instanceId) => readCase(reader, queryCases.dcs, { instanceId })));
    assert.deepEqual(
      answers.map(({ complete }) => complete),
      ids.map(() => true),
    );
    const refused = simulator()
      .requests()
      .filter(({ status }) => status === 429);
    assert.ok(refused.length > 0);
  });
});
