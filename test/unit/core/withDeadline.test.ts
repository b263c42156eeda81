import assert from "node:assert/strict";
import { withDeadline } from "../../../provider/core/withDeadline";
import { virtualTiming } from "../../support/virtualTiming";

/** Work that ends when it is told to, and by nothing else. */
function untilStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("stopped")));
  });
}

describe("withDeadline", () => {
  it("stops work that takes longer, at its end and not before", async () => {
    const timing = virtualTiming();
    await assert.rejects(timing.run(withDeadline(30_000, timing, untilStopped)), { message: "stopped" });
    assert.equal(timing.elapsed(), 30_000);
  });

  it("leaves no timer behind when the work is done, or has failed", async () => {
    const timing = virtualTiming();
    assert.equal(await timing.run(withDeadline(1000, timing, () => Promise.resolve("done"))), "done");
    await assert.rejects(timing.run(withDeadline(1000, timing, () => Promise.reject(new Error("no")))), {
      message: "no",
    });
    assert.equal(timing.sleepers(), 0);
    assert.equal(timing.elapsed(), 0);
  });
});
