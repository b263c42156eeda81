import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { systemTiming } from "../../../provider/core/timing";

describe("the system's sleep", () => {
  const hour = 3_600_000;

  it("ends by itself, and leaves no listener on its signal", async () => {
    const { signal } = new AbortController();
    await systemTiming.sleep(0, signal);
    assert.equal(getEventListeners(signal, "abort").length, 0);
  });

  it("ends at once with the reason of a signal that fires, and leaves no listener on it", async () => {
    const controller = new AbortController();
    const asleep = systemTiming.sleep(hour, controller.signal);
    controller.abort("enough");
    await assert.rejects(asleep, (reason) => reason === "enough");
    assert.equal(getEventListeners(controller.signal, "abort").length, 0);
  });

  it("does not begin when its signal has fired", async () => {
    await assert.rejects(systemTiming.sleep(hour, AbortSignal.abort("before")), (reason) => reason === "before");
  });
});
