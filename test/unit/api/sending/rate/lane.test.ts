import assert from "node:assert/strict";
import { Lane, type Slot } from "../../../../../provider/api/sending/rate/lane";
import { ReadBudget } from "../../../../../provider/api/sending/readBudget";
import { virtualTiming, type VirtualTiming } from "../../../../support/virtualTiming";
import { ProviderError } from "../../../../../provider/core/errors/providerError";
import { thrownBy } from "../../support/thrownBy";

const limits = { totalTimeoutMilliseconds: 60_000, queueTimeoutMilliseconds: 900_000 };

const busy = new ProviderError({ code: "API_THROTTLED", happened: "h answered 429" });

/** A lane that was refused once, so that it paces what it lets go. */
async function pacedLane(timing: VirtualTiming): Promise<Lane> {
  const lane = new Lane(timing);
  const turns: Slot[] = [];
  for (let at = 0; at < 10; at++) turns.push(await lane.enter(new ReadBudget(timing, limits)));
  await timing.advance(100);
  for (const turn of turns.slice(1)) lane.leave(turn, "accepted");
  lane.leave(turns[0] as Slot, "throttled");
  return lane;
}

describe("Lane", () => {
  it("wakes the next one even when the clock moves with every look at it", async () => {
    const timing = virtualTiming();
    const restless = { ...timing, elapsed: () => timing.elapsed() + (looks += 0.4) };
    let looks = 0;
    const lane = await pacedLane({ ...restless });
    const passing = Array.from({ length: 500 }, async () => {
      const turn = await lane.enter(new ReadBudget(restless, limits));
      lane.leave(turn, "accepted");
    });
    await timing.run(Promise.all(passing));
    assert.ok(timing.elapsed() < 60_000, `${timing.elapsed()} ms`);
  });

  it("wakes whoever comes in the moment in which the last one leaves", async () => {
    const timing = virtualTiming();
    const lane = await pacedLane(timing);
    lane.pause(5000, busy);
    const stop = new AbortController();
    const leaving = thrownBy(() => lane.enter(new ReadBudget(timing, limits, stop.signal)));
    await timing.advance(1);
    stop.abort();
    const coming = leaving.then(() => lane.enter(new ReadBudget(timing, limits)));
    await timing.run(coming);
    assert.equal(Math.round(timing.elapsed()), 5100);
    assert.equal((await leaving).code, "API_CANCELLED");
  });

  it("keeps no timer for nobody", async () => {
    const timing = virtualTiming();
    const lane = await pacedLane(timing);
    lane.pause(5000, busy);
    const stop = new AbortController();
    const leaving = thrownBy(() => lane.enter(new ReadBudget(timing, limits, stop.signal)));
    await timing.advance(1);
    stop.abort();
    await leaving;
    assert.equal(timing.sleepers(), 0);
  });

  it("tells at once whoever cannot outlast a pause, and lets the others wait", async () => {
    const timing = virtualTiming();
    const lane = await pacedLane(timing);
    lane.pause(70_000, busy);
    const begun = new ReadBudget(timing, limits);
    begun.start();
    assert.equal(await thrownBy(() => lane.enter(begun)), busy);
    await timing.run(lane.enter(new ReadBudget(timing, limits)));
    assert.equal(Math.round(timing.elapsed()), 70_100);
  });

  it("sends away who waits already and cannot outlast a pause", async () => {
    const timing = virtualTiming();
    const lane = await pacedLane(timing);
    const waiting = thrownBy(() => lane.enter(new ReadBudget(timing, { ...limits, queueTimeoutMilliseconds: 3000 })));
    lane.pause(4000, busy);
    assert.equal(await waiting, busy);
  });

  it("keeps the longer of two pauses, and its words; and none of them once it is over", async () => {
    const timing = virtualTiming();
    const lane = await pacedLane(timing);
    const begun = (): ReadBudget => {
      const budget = new ReadBudget(timing, limits);
      budget.start();
      return budget;
    };
    lane.pause(70_000, busy);
    lane.pause(1000, new ProviderError({ code: "API_THROTTLED", happened: "h answered 429 again" }));
    assert.equal(await thrownBy(() => lane.enter(begun())), busy);
    await timing.advance(70_000);
    assert.equal(lane.isPaused, false);
    await timing.run(lane.enter(begun()));
  });

  it("pauses for an hour at most: a server may ask for years", async () => {
    const timing = virtualTiming();
    const lane = new Lane(timing);
    lane.pause(1e15, busy);
    await timing.advance(3_600_000);
    assert.equal(lane.isPaused, false);
  });

  it("lets a read that has begun go before those that have not", async () => {
    const timing = virtualTiming();
    const lane = await pacedLane(timing);
    lane.pause(5000, busy);
    const order: string[] = [];
    const enter = async (name: string, budget: ReadBudget): Promise<void> => {
      const turn = await lane.enter(budget);
      order.push(name);
      lane.leave(turn, "accepted");
    };
    const begun = new ReadBudget(timing, limits);
    begun.start();
    await timing.run(
      Promise.all([
        enter("first", new ReadBudget(timing, limits)),
        enter("second", new ReadBudget(timing, limits)),
        enter("begun", begun),
      ]),
    );
    assert.deepEqual(order, ["begun", "first", "second"]);
  });
});
