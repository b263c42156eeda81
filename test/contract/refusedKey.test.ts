import assert from "node:assert/strict";
import { simulatorDefaults } from "../../provider/simulator/index";
import { queryCases } from "../support/queryCases";
import { readCase, readerAt, useSimulator } from "../support/startReader";

describe("a wrong key", () => {
  const simulator = useSimulator();

  it("costs one request, however many reads use it, and does not lock the right one", async () => {
    const { accessKey } = simulatorDefaults;
    const wrong = readerAt(simulator(), { accessKey, secretKey: "wrong-secret-key" });
    const ids = Array.from({ length: 100 }, (_, at) => `cluster-${at}`);
    const ends = await Promise.allSettled(ids.map((clusterId) => readCase(wrong, queryCases.css, { clusterId })));
    assert.equal(
      ends.every((end) => end.status === "rejected" && (end.reason as { code: string }).code === "AUTH_REJECTED"),
      true,
    );
    assert.equal(simulator().requests().length, 1);
    const right = await readCase(readerAt(simulator()), queryCases.css);
    assert.equal(right.complete, true);
  });
});
