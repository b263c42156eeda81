import assert from "node:assert/strict";
import { SimulatedTime } from "../../bench/quota/simulatedTime";

describe("simulated time", () => {
  it("passes from one sleeper to the next, in their order, and not while anybody has something to do", async () => {
    const time = new SimulatedTime(1, 1000);
    const seen: string[] = [];
    const sleeper = async (name: string, milliseconds: number): Promise<void> => {
      await time.sleep(milliseconds);
      seen.push(`${name} at ${time.elapsed()}`);
      await Promise.resolve();
      seen.push(`${name} still at ${time.elapsed()}`);
    };
    await time.passUntil(Promise.all([sleeper("b", 200), sleeper("a", 100), sleeper("c", 200)]));
    assert.deepEqual(
      seen.filter((text) => !text.includes("still")),
      ["a at 100", "b at 200", "c at 200"],
    );
    assert.deepEqual(
      seen.filter((text) => text.includes("still")),
      ["a still at 100", "b still at 200", "c still at 200"],
    );
    assert.equal(time.now(), 1200);
  });

  it("wakes nobody who was called away", async () => {
    const time = new SimulatedTime(1, 0);
    const controller = new AbortController();
    const away = assert.rejects(time.sleep(50, controller.signal));
    controller.abort();
    await time.passUntil(Promise.all([away, time.sleep(10)]));
    assert.equal(time.elapsed(), 10);
  });

  it("says so when everybody waits for nothing", async () => {
    const time = new SimulatedTime(1, 0);
    await assert.rejects(time.passUntil(new Promise(() => undefined)), {
      message: "nobody sleeps, and the work is not done",
    });
  });
});
