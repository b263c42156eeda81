import assert from "node:assert/strict";
import { resolveSettings } from "../../../provider/config/resolveSettings";
import { createReader } from "../../../provider/reading/createReader";
import type { TransportResponse } from "../../../provider/api/transport/transport";

describe("many reads at once", () => {
  it("are let in 32 at a time, so that no request's time runs while it waits for its turn", async () => {
    const { settings } = resolveSettings(
      { region: "r-1", projectId: "p", authToken: "token", endpoints: { cce: "http://127.0.0.1:1" } },
      {},
    );
    const waiting: (() => void)[] = [];
    let mostAtOnce = 0;
    const answer: TransportResponse = {
      status: 200,
      header: (name) => (name === "content-type" ? "application/json" : undefined),
      body: '{"kind":"List","items":[]}',
    };
    const reader = createReader({
      settings,
      transport: () =>
        new Promise((resolve) => {
          waiting.push(() => resolve(answer));
          mostAtOnce = Math.max(mostAtOnce, waiting.length);
        }),
    });
    const reads = Array.from({ length: 100 }, (_, at) =>
      reader.read("huaweicloud-backup:cce:getClusterSnapshotTasks", { clusterId: `c${at}` }),
    );
    let answered = 0;
    for (const read of reads) void read.then(() => answered++);
    while (answered < reads.length) {
      await new Promise((resolve) => setImmediate(resolve));
      waiting.splice(0).forEach((resolve) => resolve());
    }
    assert.equal(mostAtOnce, 32);
  });

  it("that ask for nothing known are refused as every other bad input", async () => {
    const reader = createReader({ settings: resolveSettings({}, {}).settings });
    await assert.rejects(reader.read("x:y:z" as never, undefined as never), { code: "INPUT_UNKNOWN" });
    await assert.rejects(reader.read("huaweicloud-backup:cce:getClusterSnapshotTasks", null as never), {
      code: "INPUT_MISSING",
    });
  });
});
